import { moment } from '../timestamp.ts'
import { percent } from './formats.ts'

/** The bot itself. */
export const about = {
  aboutTitle: 'Curator',
  version: (version: string) => `Version ${version}`,
  upSince: (at: number) => `Started ${moment(at)}`,
  civitaiAnswers: 'Civitai is answering.',
  civitaiAwaySince: (at: number) => `⚠️ Civitai stopped answering ${moment(at)}.`,
  remembered: (share: number) => `${percent.format(share)} of questions were answered from memory.`,
  noSnapshot: 'No downloads have been counted yet.',
  snapshotFrom: (at: number) => `Downloads were last counted ${moment(at)}.`,
  kept: 'I keep the digests that servers ask for, how often models were downloaded, and names of Civitai’s creators. Of those who use me I keep nothing, and I read no messages. What a server has is deleted 30 days after it removes me.',
  invite: 'Invite me',
  source: 'Source',
  privacy: 'Privacy',
  terms: 'Terms',
}
