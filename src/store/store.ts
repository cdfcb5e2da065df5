import type { AccountStore } from '../accounts/account.ts'
import type { Digest, Filters, Pause, Plan } from '../digest/digest.ts'
import type { Finding, Follow, FollowPause, FollowPlan } from '../follows/follow.ts'
import type { GenerationStore } from '../generation/generation-store.ts'

/** Data that must not be lost. Moments are in milliseconds since 1970, days `YYYY-MM-DD`. */
export interface Store {
  readonly digests: DigestStore
  readonly deliveries: DeliveryStore
  readonly servers: ServerStore
  readonly snapshots: SnapshotStore
  readonly creators: CreatorStore
  readonly follows: FollowStore
  readonly settings: SettingsStore
  readonly interactions: InteractionStore
  readonly accounts: AccountStore
  readonly generations: GenerationStore
  /**
   * Whether `holder` alone may do a piece of work until then. A holder can extend its lease; one
   * that ran out is free, and so is one that a clock made which was far ahead.
   */
  lease(work: string, holder: string, now: number, until: number): Promise<boolean>
  close(): Promise<void>
}

/** Every statement on a digest names its server, so no server can reach another's digests. */
export interface DigestStore {
  /**
   * Returns the digest that does exactly the same, if there is one, instead of a second one.
   * Undefined when the server has `most` already.
   */
  create(
    server: string,
    locale: string,
    plan: Plan,
    nextAt: number,
    most: number,
  ): Promise<Created | undefined>
  /** By their ids. */
  list(server: string): Promise<readonly Digest[]>
  get(server: string, id: number): Promise<Digest | undefined>
  /**
   * Replaces the whole plan. Undefined, without a change, when the digest is gone, or its plan or
   * next run is not as in `before`.
   */
  change(before: Digest, plan: Plan, nextAt: number): Promise<Digest | undefined>
  /**
   * `still`: only if the digest has these values now. `asked` does not replace another reason: a
   * paused digest goes on saying what has to be mended.
   */
  pause(server: string, id: number, why: Pause, still?: Still): Promise<Digest | undefined>
  /** Undefined in the same cases as `change`. */
  resume(before: Digest, nextAt: number): Promise<Digest | undefined>
  /** With its deliveries. */
  remove(server: string, id: number): Promise<boolean>
  /** The distinct filters of active digests, the most used first; without the empty filter. */
  filters(max: number): Promise<readonly Filters[]>

  /** Active digests whose `nextAt` has come, the longest due first. */
  due(now: number, limit: number): Promise<readonly Digest[]>
  /** Adds deliveries and sets each digest's next run, in one transaction. Keeps days that exist. */
  plan(runs: readonly Planned[]): Promise<void>
  /** When the next active digest is due. */
  wakeAt(): Promise<number | undefined>
}

export interface Created {
  readonly digest: Digest
  /** False where the server had it already. */
  readonly isNew: boolean
}

/** Values that a digest must still have for a statement to change it. */
type Still = Partial<Pick<Digest, 'channel' | 'nextAt'>>

/** What makes deliveries. */
export type DeliveryKind = 'digest' | 'follow'

/** Whose deliveries they are: a digest's by its id, or the follows' of a channel by the channel's. */
interface DeliverySource {
  readonly kind: DeliveryKind
  readonly source: string
}

/** Which one of them: a digest's of a local day, or that of follows which was planned at a moment. */
export interface DeliveryKey extends DeliverySource {
  /** In the order of time. */
  readonly run: string
}

/** *due → posting since → posted | failed | skipped*; each step is stored before the next begins. */
export type DeliveryState = 'due' | 'posting' | 'posted' | 'failed' | 'skipped'

/**
 * How a delivery failed, was skipped, or came out: over six hours `late`; the channel is `closed`,
 * `gone` or `locked`; `trouble` for an hour; `refused` by Discord; `nothing` to show twice in a row;
 * `paused` meanwhile; `unseen`: probably posted, but it could not be checked; `empty`: posted with
 * nothing to show.
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
 * Why a post will not be published: the channel is `closed`, `gone` or `locked`, or the post is gone;
 * Discord `refused`; or it is over six hours `late`.
 */
export type Unpublished = 'closed' | 'gone' | 'locked' | 'refused' | 'late'

/** One message of a source. */
export interface Delivery extends DeliveryKey {
  readonly server: string
  readonly dueAt: number
  readonly state: DeliveryState
  /** Where it was first sent. */
  readonly channel?: string | undefined
  /** When it was first sent. */
  readonly postingSince?: number | undefined
  /** How often it was tried and given back. */
  readonly attempts: number
  readonly outcome?: Outcome | undefined
  readonly postedAt?: number | undefined
  readonly message?: string | undefined
  /** Why it was not published although it should have been. */
  readonly unpublished?: Unpublished | undefined
  /** The ids of what it showed, best first. */
  readonly shown: readonly number[]
}

/** A planned run of a digest. */
export interface Planned {
  readonly server: string
  readonly digest: number
  readonly day: string
  /** The digest's `nextAt` at the time of planning; if it has changed since, nothing is planned. */
  readonly dueAt: number
  /** The run after this one. */
  readonly nextAt: number
  /** Deliveries start in this order, which differs by day. */
  readonly turn: number
  /** The digest's deliveries before this day are deleted. */
  readonly keptSince: string
  /** Set when it is too late to post it. */
  readonly skipped?: Outcome | undefined
}

/** A posted message that has yet to be published. */
export interface Publishing extends DeliveryKey {
  readonly channel: string
  readonly message: string
  readonly postedAt: number
}

/** A delivery of a source that has one after the other; its run is the moment when it is added. */
export interface Added extends DeliverySource {
  readonly server: string
  readonly turn: number
  readonly dueAt: number
}

export interface DeliveryStore {
  /**
   * Adds some, each in place of one of its source that was never tried. Changes nothing where one of
   * its source is under way.
   */
  add(some: readonly Added[], now: number): Promise<void>
  /**
   * Claims deliveries that are wanted by now and free, in the order of `turn`. One statement, so
   * that no two processes claim the same one.
   */
  claim(holder: string, now: number, until: number, limit: number): Promise<readonly Delivery[]>
  /** When the next delivery or publishing is due. */
  wakeAt(): Promise<number | undefined>
  /**
   * Stores, before it is sent, that it is being sent, where, and what it shows. The channel it was
   * first sent to stays. False when `holder` has lost its claim or the delivery is gone: then it must
   * not be sent.
   */
  posting(
    holder: string,
    key: DeliveryKey,
    since: number,
    post: { readonly channel: string; readonly shown: readonly number[] },
  ): Promise<boolean>
  /**
   * Stores that it was posted; nothing changes if it already was. `message` is absent where the bot
   * could not see it. `publish`: it has yet to be published. `told`: what is announced by it, so that
   * no crash can come between the two.
   */
  posted(
    key: DeliveryKey,
    at: number,
    post: {
      readonly message?: string | undefined
      readonly outcome?: Outcome | undefined
      readonly publish: boolean
      readonly told?: readonly FindingKey[]
    },
  ): Promise<void>
  /** Gives it back, to be tried again from `at` on; one that was being posted stays so. */
  retry(key: DeliveryKey, at: number): Promise<void>
  /** Changes nothing where it already has an outcome. */
  end(key: DeliveryKey, state: 'failed' | 'skipped', outcome: Outcome): Promise<void>
  /** Those of a source, the newest first. */
  last(of: DeliverySource, limit: number): Promise<readonly Delivery[]>

  /** Claims posted messages that are to be published by now and free, the oldest first. */
  claimPublishing(
    holder: string,
    now: number,
    until: number,
    limit: number,
  ): Promise<readonly Publishing[]>
  /** How many were published in a channel since a moment. */
  publishedSince(channel: string, since: number): Promise<number>
  published(key: DeliveryKey, at: number): Promise<void>
  retryPublishing(key: DeliveryKey, at: number): Promise<void>
  giveUpPublishing(key: DeliveryKey, why: Unpublished): Promise<void>
}

/** Servers that removed the bot. */
export interface ServerStore {
  /** Keeps the earlier moment if the server is gone already. */
  gone(server: string, at: number): Promise<void>
  /** What it has is written in this locale from now on, where it is known. */
  back(server: string, locale?: string): Promise<void>
  /** The next server with data, after an id. */
  next(behind: string): Promise<string | undefined>
  /** Deletes all data of a server that has been gone since before then; yields whether it did. */
  forget(server: string, goneBefore: number): Promise<boolean>
}

/** What is known of a watched model. */
export interface Facts {
  readonly id: number
  readonly type: string
  /** Of all its versions. */
  readonly bases: readonly string[]
  /** As `nameKey` writes them. */
  readonly tags: readonly string[]
  /** When its oldest version was published. */
  readonly firstVersionAt?: number | undefined
}

/** A model's all-time counts at some moment; absent where its creator hides them. */
export interface Count {
  readonly id: number
  readonly downloads?: number | undefined
  readonly likes?: number | undefined
}

export interface Snapshot {
  readonly id: number
  /** When it was begun. */
  readonly at: number
  /** Models that were to be counted and could not be. */
  readonly missing: number
}

export interface SnapshotStore {
  /** Stores facts and that the models were seen; at most 100 at once. */
  see(models: readonly Facts[], at: number): Promise<void>
  /** Ids of models seen since then, at most `max`: the last seen first, then the most downloaded. */
  watched(since: number, max: number): Promise<readonly number[]>
  /** Facts after an id, in the order of ids, to be read in batches. */
  facts(behind: number, limit: number): Promise<readonly Facts[]>
  begin(at: number): Promise<Snapshot>
  /** Stores counts, at most 100 at once. Of a model counted twice, the later count stays. */
  count(snapshot: number, counts: readonly Count[]): Promise<void>
  /** Makes it readable. */
  finish(snapshot: number, missing: number): Promise<void>
  /** Removes a snapshot that will not be finished. */
  discard(snapshot: number): Promise<void>
  /** Finished snapshots, the newest first. */
  all(): Promise<readonly Snapshot[]>
  /** Counts of up to `limit` models after an id in several snapshots, in the order of ids. */
  counts(
    snapshots: readonly number[],
    behind: number,
    limit: number,
  ): Promise<readonly (Count & { readonly snapshot: number })[]>
  /** A model's counts in all finished snapshots, the oldest first. */
  history(model: number, since: number): Promise<readonly (Count & { readonly at: number })[]>
  /**
   * Removes snapshots, those begun before then and never finished, and facts of models that were not
   * seen since then and are in no snapshot.
   */
  remove(snapshots: readonly number[], notSeenSince: number): Promise<void>
  /** The progress of a piece of work, as its own JSON. */
  progress(work: string): Promise<string | undefined>
  keepProgress(work: string, state: string | undefined): Promise<void>
  /** The size of the database, without free pages. */
  bytes(): Promise<number>
}

/** Names of creators seen so far. */
export interface CreatorStore {
  /** At most 100 at once. */
  keep(names: readonly string[]): Promise<void>
  /** In order after a name, to be read in batches. */
  names(behind: string, limit: number): Promise<readonly string[]>
}

/**
 * Every statement on a follow names its server, so no server can reach another's; `active` and the
 * findings are for the bot alone.
 */
export interface FollowStore {
  /**
   * Returns the follow that does exactly the same, if there is one, instead of a second one.
   * Undefined when the server has `most` already.
   */
  create(
    server: string,
    locale: string,
    plan: FollowPlan,
    now: number,
    most: number,
  ): Promise<FollowCreated | undefined>
  /** By their ids. */
  list(server: string): Promise<readonly Follow[]>
  get(server: string, id: number): Promise<Follow | undefined>
  /**
   * `still`: only if the follow has this channel now. `asked` does not replace another reason: a
   * paused follow goes on saying what has to be mended.
   */
  pause(
    server: string,
    id: number,
    why: FollowPause,
    still?: Pick<Follow, 'channel'>,
  ): Promise<Follow | undefined>
  /** From `now` on, without what came meanwhile; one that is not paused stays as it is. */
  resume(server: string, id: number, now: number): Promise<Follow | undefined>
  /** With what waits for it. What it told is kept, so that no other follow tells it again. */
  remove(server: string, id: number): Promise<boolean>
  /** Those that are not paused, after an id, in the order of ids, to be read in batches. */
  active(behind: number, limit: number): Promise<readonly Follow[]>

  /** How far a piece of work came, as its own JSON. */
  progress(work: string): Promise<string | undefined>
  /**
   * Stores what was found and how far the work came, in one transaction. Leaves out what the channel
   * has already, and what was found for follows that have since been paused, resumed or removed.
   */
  found(found: FoundNow): Promise<void>
  /**
   * Channels in which something waits that came by now and since their next delivery was planned, or
   * for which none is; the one that has waited longest first.
   */
  unplanned(now: number, limit: number): Promise<readonly string[]>
  /** What waits in a channel for follows that are not paused, the first found first. */
  waiting(channel: string, limit: number): Promise<readonly Waiting[]>
  /** Ends the wait; nothing changes for those that do not wait. */
  settle(findings: readonly FindingKey[], outcome: FindingOutcome, at: number): Promise<void>
  /** What was announced for a follow, the last first. */
  announced(follow: number, limit: number): Promise<readonly Announced[]>
  /** When something was last announced for each follow of a server, by the follows' ids. */
  lastAnnounced(server: string): Promise<ReadonlyMap<number, number>>
  /** Deletes findings of before then, whatever became of them, and what was posted of them. */
  forgetFindings(foundBefore: number): Promise<void>
}

export interface FollowCreated {
  readonly follow: Follow
  /** False where the server had it already. */
  readonly isNew: boolean
}

/** What became of a finding. */
export type FindingOutcome = 'announced' | 'left out'

export type FindingKey = Pick<Finding, 'channel' | 'version' | 'news'>

/** What a piece of work found, and how far it came. */
export interface FoundNow {
  readonly work: string
  readonly progress: string
  readonly findings: readonly (Omit<Finding, 'follow' | 'channel'> & { readonly follow: Follow })[]
  /** The known versions of follows that had none yet. */
  readonly known: readonly { readonly follow: Follow; readonly version: number }[]
}

export interface Waiting {
  readonly finding: Finding
  readonly follow: Follow
}

export interface Announced {
  readonly finding: Finding
  readonly at: number
}

/** What a server decided of what it sees. */
export interface KeptSettings {
  readonly server: string
  /** As its own JSON; absent where the server went back to what is usual, or was forgotten. */
  readonly kept?: string
  /** Later than any change before it, whatever the clocks say. */
  readonly changedAt: number
}

export interface SettingsStore {
  /** Changes behind one, in their order, to be read in batches. */
  changed(
    behind: Pick<KeptSettings, 'changedAt' | 'server'>,
    limit: number,
  ): Promise<readonly KeptSettings[]>
  get(server: string): Promise<KeptSettings | undefined>
  /** Yields false, without a change, where they were not last changed at `before`. */
  put(
    server: string,
    before: number | undefined,
    kept: string | undefined,
    at: number,
  ): Promise<boolean>
  /** Deletes what only told of removals before then. */
  sweep(before: number): Promise<void>
}

/** What one process alone does, once: interactions over HTTP, and what is shown to all. It may be lost: it is for minutes. */
export interface InteractionStore {
  /** Claims until that moment those that nobody claimed before, and yields them. */
  claim(ids: readonly string[], until: number): Promise<readonly string[]>
  giveBack(id: string): Promise<void>
  /** Forgets what was claimed until before then. */
  sweep(before: number): Promise<void>
}
