import type { Allow } from '../../settings.ts'
import { number } from './formats.ts'

const ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows': '**Rating:** mature content only in age-restricted channels',
  'PG everywhere': '**Rating:** PG everywhere, in age-restricted channels too',
}

const named = (name: string | undefined): string => (name === undefined ? '' : `: ${name}`)

/** What a server decides of what it sees. */
export const settings = {
  settingsTitle: 'This server’s settings',
  allowed: (allow: Allow) => ALLOWED[allow],
  allowedByOperator: '**Rating:** PG everywhere. The person who runs me allows no more.',
  mutedTags: (count: number, most: number) =>
    count === 0
      ? '**Muted tags:** none'
      : `**Muted tags:** ${number.format(count)} of up to ${number.format(most)}`,
  mutedCreators: (count: number, most: number) =>
    count === 0
      ? '**Muted creators:** none'
      : `**Muted creators:** ${number.format(count)} of up to ${number.format(most)}`,
  changeSettings: (rating: string, mute: string, unmute: string) =>
    `-# Change them with ${rating}, ${mute} and ${unmute}.`,
  moreMuted: (count: number) => `and ${number.format(count)} more`,
  unnamedMuted: (count: number) =>
    `and ${number.format(count)} that I can name only in an age-restricted channel`,
  nowMuted: (name: string | undefined) =>
    `Muted${named(name)}. I leave it out everywhere on this server.`,
  mutedAlready: (name: string | undefined) => `That was muted already${named(name)}.`,
  nowUnmuted: (name: string | undefined) => `No longer muted${named(name)}.`,
  notMuted: 'That is not muted. Pick one of the suggestions as you type.',
  tagOrCreator: 'Give either a tag or a creator.',
  tooManyMuted: (most: number) =>
    `This server has muted ${number.format(most)} of these, and can’t mute more. Unmute one first.`,
}
