import type { StoredGeneration } from './generation.ts'

/**
 * What has ended and has not reached its person. The channel owes it where that may be posted to
 * unasked, and pictures came of it; otherwise a word at the person's next command does.
 */
export interface OwedStore {
  /** A live message shows it: until then nobody else is to. */
  showing(person: string, id: string, until: number): Promise<void>
  /** Claims those that channels owe by now, the longest owed first. */
  claimPosts(
    holder: string,
    now: number,
    until: number,
    limit: number,
  ): Promise<readonly StoredGeneration[]>
  /**
   * It is about to be sent to its channel. False where somebody else has it, shows it, or has
   * delivered it.
   */
  posting(id: string, holder: string, now: number): Promise<boolean>
  /** Gives a claim back for then. */
  postAgain(id: string, holder: string, at: number): Promise<void>
  /** Gives a claim back, and leaves it to the word. */
  leaveToWord(id: string, holder: string, now: number): Promise<void>
  /** The people who are to be told of something by now. */
  waiting(now: number): Promise<readonly string[]>
  /** What that person is to be told by now, the longest owed first; until then nobody else tells it. */
  telling(
    person: string,
    now: number,
    until: number,
    limit: number,
  ): Promise<readonly StoredGeneration[]>
  /** Nothing more is to be told of these, or of all that ended. */
  told(person: string, ids?: readonly string[]): Promise<void>
}
