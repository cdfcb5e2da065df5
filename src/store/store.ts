import type { Digest, Filters, Pause, Plan } from '../digest/digest.ts'

/** What must not be lost. Moments are in milliseconds since 1970, days `YYYY-MM-DD`. */
export interface Store {
  readonly digests: DigestStore
  readonly deliveries: DeliveryStore
  readonly servers: ServerStore
  readonly snapshots: SnapshotStore
  readonly creators: CreatorStore
  /**
   * Whether `holder` alone may do a piece of work until then. Who holds it already holds it
   * longer; one that ran out is anybody's.
   */
  lease(work: string, holder: string, now: number, until: number): Promise<boolean>
  close(): Promise<void>
}

/** Every statement on a digest carries its server: what another server has cannot be named. */
export interface DigestStore {
  /** Nothing when the server has `most` already. */
  create(
    server: string,
    locale: string,
    plan: Plan,
    nextAt: number,
    most: number,
  ): Promise<Digest | undefined>
  /** By their ids. */
  list(server: string): Promise<readonly Digest[]>
  get(server: string, id: number): Promise<Digest | undefined>
  /**
   * Every value of the plan is replaced, if nothing that the plan and the next run were made of has
   * changed since `before` was read; nothing otherwise, or where it is gone.
   */
  change(before: Digest, plan: Plan, nextAt: number): Promise<Digest | undefined>
  /** `still`: only if that is what it has at this moment. */
  pause(server: string, id: number, why: Pause, still?: Still): Promise<Digest | undefined>
  /** As for a change. */
  resume(before: Digest, nextAt: number): Promise<Digest | undefined>
  /** The digest, its deliveries with it. */
  remove(server: string, id: number): Promise<boolean>
  /**
   * The distinct filters of digests that are not paused, those of most digests first. Digests
   * without any filter are not among them.
   */
  filters(max: number): Promise<readonly Filters[]>
}

/** What a digest has to have still, for something to be done to it. */
type Still = Partial<Pick<Digest, 'channel' | 'nextAt'>>

/** *due → posting since → posted | failed | skipped*; each step is written before the next. */
export type DeliveryState = 'due' | 'posting' | 'posted' | 'failed' | 'skipped'

/**
 * Why a delivery failed or was skipped, or how it came out: `late` over six hours, `closed`, `gone`
 * and `locked` the channel, `trouble` for an hour, `refused` by Discord, `nothing` to show twice in a row, `paused` meanwhile,
 * `unseen` posted as far as can be known, `empty` posted with nothing to show.
 */
export type Outcome =
  | 'late'
  | 'closed'
  | 'gone'
  | 'locked'
  | 'trouble'
  | 'refused'
  | 'nothing'
  | 'paused'
  | 'unseen'
  | 'empty'

/**
 * Why a post will not be published: `closed` and `gone` the channel or the post, `refused` by
 * Discord, `late` over six hours.
 */
export type Unpublished = 'closed' | 'gone' | 'locked' | 'refused' | 'late'

/** One digest's post of one local day. */
export interface Delivery {
  readonly digest: number
  readonly day: string
  readonly dueAt: number
  readonly state: DeliveryState
  /**
   * Its digest's channel when it was last claimed before it was first sent: that is where it was
   * sent to, whatever has become of the digest since. Absent before it is claimed.
   */
  readonly channel?: string | undefined
  /** When it was first sent. */
  readonly postingSince?: number | undefined
  /** How often it was given back, to be tried again. */
  readonly attempts: number
  readonly outcome?: Outcome | undefined
  readonly postedAt?: number | undefined
  readonly message?: string | undefined
  /** Why it was not published, where it was to be. */
  readonly unpublished?: Unpublished | undefined
  /** The ids of the models it showed, best first. */
  readonly models: readonly number[]
}

/** A digest's run as it is planned. */
export interface Planned {
  readonly digest: number
  readonly day: string
  /** The digest's `nextAt` as it was when this was planned; if it has changed, nothing is. */
  readonly dueAt: number
  /** The run after this one. */
  readonly nextAt: number
  /** Deliveries start in this order; it differs by day. */
  readonly turn: number
  /** The digest's deliveries of days before this one are deleted. */
  readonly keptSince: string
  /** Set where it is too late to post it. */
  readonly skipped?: Outcome | undefined
}

/** A delivery that this process, and no other, works on for now. */
export interface Claimed {
  readonly delivery: Delivery
  readonly digest: Digest
}

/** A posted message that is still to be published. */
export interface Publishing {
  readonly digest: number
  readonly day: string
  readonly channel: string
  readonly message: string
  readonly postedAt: number
}

export interface DeliveryStore {
  /** Digests that are not paused and whose `nextAt` has come, the longest due first. */
  due(now: number, limit: number): Promise<readonly Digest[]>
  /** In one transaction: deliveries, and each digest's next run. A day there is stays as it is. */
  plan(runs: readonly Planned[]): Promise<void>
  /**
   * Takes deliveries that are due or posting, wanted by now and held by nobody, by `turn`, in one
   * statement, so that no two processes take the same one.
   */
  claim(holder: string, now: number, until: number, limit: number): Promise<readonly Claimed[]>
  /** When the next delivery or publishing is to be tried, or the next digest is due. */
  wakeAt(): Promise<number | undefined>
  /**
   * Before it is sent; what it shows, so that it is known whatever happens next. False when
   * `holder` no longer has it, because its claim ran out and another took it or it was removed:
   * then it must not be sent.
   */
  posting(
    holder: string,
    digest: number,
    day: string,
    since: number,
    models: readonly number[],
  ): Promise<boolean>
  /**
   * `publish`: it is to be published as well, where it was seen. `message` is absent where it could
   * not be seen. It holds whoever says so, and for one that is posted already nothing changes.
   */
  posted(
    digest: number,
    day: string,
    at: number,
    post: {
      readonly message?: string | undefined
      readonly outcome?: Outcome | undefined
      readonly publish: boolean
    },
  ): Promise<void>
  /** Given back, to be tried again from `at` on; one that was being posted stays so. */
  retry(digest: number, day: string, at: number): Promise<void>
  /** One that has already come out stays as it is. */
  end(digest: number, day: string, state: 'failed' | 'skipped', outcome: Outcome): Promise<void>
  /** The newest first. */
  last(digest: number, limit: number): Promise<readonly Delivery[]>

  /** Posted messages to be published, wanted by now and held by nobody, the oldest first. */
  claimPublishing(
    holder: string,
    now: number,
    until: number,
    limit: number,
  ): Promise<readonly Publishing[]>
  /** Publishings of a channel since a moment. */
  publishedSince(channel: string, since: number): Promise<number>
  published(digest: number, day: string, at: number): Promise<void>
  retryPublishing(digest: number, day: string, at: number): Promise<void>
  giveUpPublishing(digest: number, day: string, why: Unpublished): Promise<void>
}

/** Servers that removed the bot. */
export interface ServerStore {
  /** Keeps the earlier moment where it is known to be gone already. */
  gone(server: string, at: number): Promise<void>
  back(server: string): Promise<void>
  /** The next server of which there is anything, in the order of ids, behind one. */
  next(behind: string): Promise<string | undefined>
  /** Deletes all there is of a server, if it is gone since before then; whether it was. */
  forget(server: string, goneBefore: number): Promise<boolean>
}

/** What is known of a watched model. */
export interface Facts {
  readonly id: number
  readonly type: string
  /** Of all its versions. */
  readonly bases: readonly string[]
  /** Folded. */
  readonly tags: readonly string[]
  /** When the oldest of its versions was published. */
  readonly firstVersionAt?: number | undefined
}

/** A model's all-time figures at some moment; absent where its creator hides them. */
export interface Count {
  readonly id: number
  readonly downloads?: number | undefined
  readonly likes?: number | undefined
}

export interface Snapshot {
  readonly id: number
  /** When it was begun. */
  readonly at: number
  /** Models that should have been counted and were not. */
  readonly missing: number
}

export interface SnapshotStore {
  /** Keeps facts, and that the models were seen; at most a hundred at once. */
  see(models: readonly Facts[], at: number): Promise<void>
  /** Ids of models seen since then, at most `max`, the last seen and then the most downloaded first. */
  watched(since: number, max: number): Promise<readonly number[]>
  /** Facts in the order of ids, behind one, so that they can be read in pieces. */
  facts(behind: number, limit: number): Promise<readonly Facts[]>
  begin(at: number): Promise<Snapshot>
  /** Keeps counts; at most a hundred at once. A model counted twice keeps the later count. */
  count(snapshot: number, counts: readonly Count[]): Promise<void>
  /** From now on it counts as one. */
  finish(snapshot: number, missing: number): Promise<void>
  /** Those begun and never finished go. */
  discard(snapshot: number): Promise<void>
  /** Finished ones, the newest first. */
  all(): Promise<readonly Snapshot[]>
  /** Counts in several snapshots of up to `limit` models, in the order of their ids, behind one. */
  counts(
    snapshots: readonly number[],
    behind: number,
    limit: number,
  ): Promise<readonly (Count & { readonly snapshot: number })[]>
  /** A model's counts in all finished snapshots, the oldest first. */
  history(model: number, since: number): Promise<readonly (Count & { readonly at: number })[]>
  /**
   * Removes snapshots, also those begun before then and never finished, and facts of models not
   * seen since then that no snapshot counts.
   */
  remove(snapshots: readonly number[], notSeenSince: number): Promise<void>
  /** How far a piece of work has come, as its own JSON. */
  progress(work: string): Promise<string | undefined>
  keepProgress(work: string, state: string | undefined): Promise<void>
  /** What the whole database takes, without room that new rows will fill first. */
  bytes(): Promise<number>
}

/** Names of creators that were seen. */
export interface CreatorStore {
  /** At most a hundred at once. */
  keep(names: readonly string[]): Promise<void>
  /** In order, behind one, so that they can be read in pieces. */
  names(behind: string, limit: number): Promise<readonly string[]>
}
