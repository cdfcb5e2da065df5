import { moment } from '../timestamp.ts'
import { percent } from './formats.ts'

/** The bot itself. */
export const about = {
  aboutTitle: 'Curator',
  /** Commands as they are typed. */
  examples: [
    '`/model query:illustrious` finds a model: its images, trigger words and download.',
    '`/top type:LORA base:Pony` ranks models by downloads, or by what you pick.',
    '`/images period:Day` browses the images that people like best today.',
  ].join('\n'),
  version: (version: string) => `Version ${version}`,
  upSince: (at: number) => `Started ${moment(at)}`,
  civitaiAnswers: 'Civitai is answering.',
  civitaiAwaySince: (at: number) => `⚠️ Civitai stopped answering ${moment(at)}.`,
  remembered: (share: number) => `I answered ${percent.format(share)} of questions from memory.`,
  noSnapshot: 'I haven’t counted downloads yet.',
  snapshotFrom: (at: number) => `I last counted downloads ${moment(at)}.`,
  kept: 'I keep the digests, follows and settings of servers, how often models were downloaded, and the names of Civitai’s creators. I keep nothing about the people who use me, and I read no messages. When a server removes me, I delete what I kept for it 30 days later.',
  keptOfAccounts:
    'Of those who link their Civitai account I keep that they did, and what I need for it, encrypted; `/account` shows it, and deletes it.',
  invite: 'Invite me',
  source: 'Source',
  privacy: 'Privacy',
  terms: 'Terms',
}
