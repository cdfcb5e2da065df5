import { dayOf } from '../timestamp.ts'
import { unbroken } from '../unbroken.ts'
import { number } from './formats.ts'
import { SPANS } from './periods.ts'

/** A model's card, what is behind it, and which model is meant. */
export const card = {
  trend: (bars: string, gained: string) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}about +${gained} downloads ${SPANS.day}`,
  earlyAccess: (until: number | undefined) =>
    unbroken('🔒', 'early', 'access') + (until === undefined ? '' : ` until ${dayOf(until)}`),
  noVersion: 'No version of it can be shown.',
  newestInstead:
    '⚠️ The version you asked for is gone, or too new for me. This is the newest one I know.',
  archived: '⚠️ Archived by its creator: its files can’t be downloaded any more.',
  takenDown: '⚠️ Taken down by Civitai.',
  triggerWords: 'Trigger words',
  noTriggerWords: 'It has no trigger words.',
  moreTriggers: (count: number) => `-# and ${number.format(count)} more`,
  tags: (tags: readonly string[]) => `-# 🏷 ${tags.join(', ')}`,
  more: 'More',
  noFiles: 'No file of it can be downloaded.',
  filesNotShown: (count: number) =>
    `and ${number.format(count)} more ${count === 1 ? 'file' : 'files'}`,
  similarTo: (name: string) => `Similar to ${name}`,
  noSimilar: 'No other model with its tags fits this channel.',
  licence: 'Licence',
  copy: 'Copy',
  modelId: 'Model ID',
  versionId: 'Version ID',
  air: 'AIR',
  link: 'Link',
  otherMatchesOf: (asked: string) => `Other models that fit “${asked}”`,
  several: (asked?: string) => `Several models fit${asked === undefined ? '' : ` “${asked}”`}`,
  severalHelp: 'Pick the one you mean.',
}
