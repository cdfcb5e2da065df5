import type { GenerationOutcome, GenerationReason, StoredGeneration } from './generation.ts'
import type { OwedStore } from './owed-store.ts'

/** A price to be kept. */
export type Quote = Pick<StoredGeneration, 'id' | 'person' | 'place' | 'price' | 'wish'> & {
  readonly order: string
  /** The digest of the secret by which callbacks name it. */
  readonly callback: string
  readonly quotedAt: number
}

/** What a press is measured by. */
export interface Press {
  readonly now: number
  /** Quotes from before then are over. */
  readonly quotedSince: number
  /** What was spent since then counts against the cap. */
  readonly spentSince: number
  /** The most that may run at once. */
  readonly most: number
  /** Who hands the order over, and until when nobody else does. */
  readonly holder: string
  readonly until: number
}

/** What a press comes to. `already`: it was pressed before. */
type Pressed =
  | { readonly kind: 'spent' | 'already'; readonly generation: StoredGeneration }
  | { readonly kind: 'over cap'; readonly price: number; readonly left: number }
  | { readonly kind: 'not linked' | 'missing' | 'over' | 'too many' }

/** How a look or an order ends a generation. */
export interface Ended {
  readonly outcome: GenerationOutcome
  readonly reason?: GenerationReason | undefined
  readonly spent: number
  readonly refunded?: number | undefined
  readonly at: number
  /** When to look for what comes back still; undefined for never. */
  readonly wantedAt?: number | undefined
}

/** A look that found it going on. */
interface Looked {
  readonly progress?: number | undefined
  readonly queue?: number | undefined
  /** When to look again. */
  readonly wantedAt: number
}

/** What can be given back to who spends. */
interface Standing {
  /** Buzz a day. */
  readonly cap: number
  readonly spent: number
}

/**
 * Quotes and generations. Each is its person's alone, and goes with their account. A claim is held by
 * one process until it gives it back, or until its time is over.
 */
export interface GenerationStore extends OwedStore {
  /** False where its person has no account. */
  add(quote: Quote): Promise<boolean>
  get(person: string, id: string): Promise<StoredGeneration | undefined>
  /** Those that were spent, newest first. */
  list(person: string, limit: number): Promise<readonly StoredGeneration[]>
  /** Undefined without an account. */
  standing(person: string, since: number): Promise<Standing | undefined>
  /** Marks a quote as spent, and claims it, if all of it is allowed at this very moment. */
  spend(person: string, id: string, press: Press): Promise<Pressed>
  /** Claims those that are to be looked at by now, the longest due first. */
  claim(
    holder: string,
    now: number,
    until: number,
    limit: number,
  ): Promise<readonly StoredGeneration[]>
  /** When the next is to be looked at that nobody holds. */
  wakeAt(): Promise<number | undefined>
  /** The order was taken: its claim is over. False where it was not spent, or is so no more. */
  submitted(id: string, workflow: string, wantedAt: number): Promise<boolean>
  /** The order was refused for good: its claim is over. False where somebody else has it. */
  refused(id: string, holder: string, ended: Ended): Promise<boolean>
  /** Gives a claim back, unless a call came meanwhile to be looked at once more. */
  looked(claimed: StoredGeneration, holder: string, looked: Looked): Promise<void>
  /** Ends one that has a workflow, or that nothing more can be found out about. */
  end(id: string, ended: Ended): Promise<boolean>
  /** What came back after the end; nothing is left to see. */
  noted(id: string, spent: number, refunded: number | undefined): Promise<void>
  /** A callback came: it is to be looked at now, if it has not ended. False for an unknown secret. */
  called(callback: string, now: number): Promise<boolean>
  /** True once. Its texts are forgotten. */
  delivered(person: string, id: string, now: number): Promise<boolean>
  /** Forgets a quote that nobody pressed. */
  drop(person: string, id: string): Promise<boolean>
  /** Forgets quotes and texts from before `day`, and everything from before `month`. */
  sweep(day: number, month: number): Promise<void>
}
