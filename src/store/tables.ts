import type { Generated } from 'kysely'
import type { Digest, Pause } from '../digest/digest.ts'
import type { Finding, Follow, FollowPause } from '../follows/follow.ts'
import type {
  GenerationOutcome,
  GenerationReason,
  GenerationState,
  Place,
} from '../generation/generation.ts'
import type { DeliveryKind, DeliveryState, FindingOutcome, Outcome, Unpublished } from './store.ts'

/** The tables after the newest migration. Moments are in milliseconds since 1970. */
export interface Tables {
  readonly digests: DigestTable
  readonly deliveries: DeliveryTable
  readonly gone_servers: { readonly server: string; readonly gone_at: number }
  readonly leases: { readonly work: string; readonly holder: string; readonly until: number }
  readonly snapshots: SnapshotTable
  readonly counts: CountTable
  readonly models: ModelTable
  readonly creators: { readonly name: string }
  readonly settings: SettingsTable
  readonly interactions: { readonly id: string; readonly until: number }
  readonly accounts: AccountTable
  readonly links: {
    readonly id: string
    readonly person: string
    readonly until: number
    readonly stage: string
  }
  readonly generations: GenerationTable
  readonly progress: { readonly work: string; readonly state: string }
  readonly follows: FollowTable
  readonly findings: FindingTable
}

export interface DigestTable {
  /** Never used twice. */
  readonly id: Generated<number>
  readonly server: string
  readonly locale: string
  readonly channel: string
  readonly channel_name: string
  readonly time: string
  readonly zone: string
  readonly days: Digest['days']
  readonly type: NonNullable<Digest['type']> | null
  readonly base: string | null
  readonly tag: string | null
  readonly rank: Digest['rank']
  /** 0 or 1. */
  readonly fresh: number
  readonly count: number
  readonly mention: string | null
  /** 0 or 1. */
  readonly publish: number
  readonly paused: Pause | null
  readonly next_at: number
  readonly last_day: string | null
}

/** A row per source and run. */
export interface DeliveryTable {
  readonly kind: DeliveryKind
  readonly source: string
  readonly run: string
  readonly server: string
  readonly due_at: number
  readonly turn: number
  readonly state: DeliveryState
  /** When it may be claimed; a claim moves this to its own end. Null when nothing is left to do. */
  readonly wanted_at: number | null
  /** Who claimed it last. */
  readonly holder: string | null
  /** Where it was first sent. */
  readonly channel: string | null
  readonly posting_since: number | null
  readonly attempts: number
  readonly outcome: Outcome | null
  readonly posted_at: number | null
  readonly message: string | null
  /** Ids as JSON. */
  readonly shown: string
  /** The same as `wanted_at`, for publishing. */
  readonly publish_at: number | null
  readonly published_at: number | null
  readonly unpublished: Unpublished | null
}

/** One that is being removed is no longer read; its counts go in batches. */
type SnapshotState = 'begun' | 'finished' | 'removed'

interface SnapshotTable {
  readonly id: Generated<number>
  readonly at: number
  readonly missing: number
  readonly state: SnapshotState
}

export interface CountTable {
  readonly snapshot: number
  readonly model: number
  readonly downloads: number | null
  readonly likes: number | null
}

export interface SettingsTable {
  readonly server: string
  /** Null where they were removed. */
  readonly kept: string | null
  readonly changed_at: number
}

export interface ModelTable {
  readonly id: number
  readonly type: string
  /** As JSON, like the tags. */
  readonly bases: string
  readonly tags: string
  readonly first_version_at: number | null
  readonly seen_at: number
}

export interface FollowTable {
  /** Never used twice. */
  readonly id: Generated<number>
  readonly server: string
  readonly locale: string
  readonly channel: string
  readonly channel_name: string
  /** Of creator, model and tag exactly one is set. */
  readonly creator: string | null
  readonly model: number | null
  readonly model_name: string | null
  readonly tag: string | null
  readonly type: NonNullable<Follow['type']> | null
  readonly base: string | null
  readonly mention: string | null
  /** 0 or 1. */
  readonly publish: number
  readonly paused: FollowPause | null
  readonly since: number
  readonly known_version: number | null
}

export interface AccountTable {
  readonly person: string
  readonly civitai_id: number
  readonly civitai_name: string | null
  readonly scope: number
  readonly tokens: string
  readonly linked_at: number
  readonly cap: number
  /** Who asks for new tokens, and until when nobody else does. */
  readonly holder: string | null
  readonly held_until: number | null
}

/** A row per price that was asked for. */
export interface GenerationTable {
  readonly id: string
  readonly person: string
  readonly channel: string
  readonly server: string | null
  /** 0 or 1, like `private`. */
  readonly installed: number
  readonly private: number
  readonly locale: string | null
  readonly ceiling: Place['ceiling']
  readonly price: number
  readonly wish: string
  readonly order: string | null
  readonly callback: string
  readonly state: GenerationState
  readonly quoted_at: number
  readonly spent_at: number | null
  readonly ended_at: number | null
  readonly delivered_at: number | null
  readonly workflow: string | null
  readonly outcome: GenerationOutcome | null
  readonly reason: GenerationReason | null
  readonly spent: number
  readonly refunded: number | null
  readonly progress: number | null
  readonly queue: number | null
  readonly looks: number
  /** When it is to be looked at. Null when nothing is left to see. */
  readonly wanted_at: number | null
  /** Who looks at it, and until when nobody else does. */
  readonly holder: string | null
  readonly held_until: number | null
  /** Who is to tell its person of the end: its channel, or a word. Null when nobody is. */
  readonly owed: 'channel' | 'word' | null
  /** When; before the end, until when a live message shows it. */
  readonly owed_at: number | null
  /** Who posts it, and until when nobody else does. */
  readonly poster: string | null
  readonly poster_until: number | null
  readonly posting_since: number | null
  readonly post_tries: number
}

/** A row per channel, version and news. */
export interface FindingTable {
  readonly channel: string
  readonly version: number
  readonly news: Finding['news']
  readonly model: number
  readonly follow: number
  readonly server: string
  readonly published_at: number
  readonly found_at: number
  /** Null while it waits, like `settled_at`. */
  readonly outcome: FindingOutcome | null
  readonly settled_at: number | null
}
