import { number } from './formats.ts'

/** What is posted for the follows of a channel. */
export const followPosts = {
  newVersion: 'New version',
  newFrom: (creator: string) => `New from ${creator}`,
  newTagged: (tag: string) => `New with the tag “${tag}”`,
  newFollowed: 'New in what this channel follows',
  accessEnded: 'Early access has ended: now free for everyone',
  freeNow: '🔓 now free for everyone',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: 'Posted by /follow',
  openVersion: 'Open a version’s card',
  moreNew: (count: number) => `${number.format(count)} more on Civitai`,
}
