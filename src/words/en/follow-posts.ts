import { number } from './formats.ts'

/** What is posted for the follows of a channel. */
export const followPosts = {
  newVersion: 'New version',
  newFrom: (creator: string) => `New from ${creator}`,
  newTagged: (tag: string) => `New with the tag “${tag}”`,
  newFollowed: 'New in what this channel follows',
  accessEnded: 'Early access has ended: it is free for all',
  freeNow: '🔓 free for all now',
  followed: 'This channel follows it',
  moreNew: (count: number) => `${number.format(count)} more on Civitai`,
}
