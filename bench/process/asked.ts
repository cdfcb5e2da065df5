/** What a bot's process is asked about itself by the one that measures. */
export type Asked =
  /** Bytes of heap in use once everything that can be collected is. */
  | { readonly kind: 'heap' }
  /** Microseconds of processor time so far. */
  | { readonly kind: 'cpu' }
  /** Milliseconds until an address has answered in full. */
  | { readonly kind: 'fetch'; readonly url: string }
  | { readonly kind: 'stop' }

/** A bot's process to the one that measures. `port` is where it takes interactions over HTTP, if it does. */
export type Told =
  | { readonly ready: true; readonly port?: number | undefined }
  | { readonly value: number }

/** What a bot's process is started with, as JSON in its one argument. */
export interface Start {
  readonly discord: { readonly url: string; readonly token: string }
  readonly civitaiUrl: string
  /** Discord's key, for a bot of ours that takes interactions over HTTP. */
  readonly publicKey?: string
  /** Bound of our bot's cache; its usual one otherwise. */
  readonly cacheBytes?: number
  /** Where our bot's cache is shared, if it is. */
  readonly cacheUrl?: string
  /** Where our bot keeps what must not be lost: then it also does what nobody asks it for. */
  readonly databaseUrl?: string
  /** Our bot's share of what Discord takes. */
  readonly requestsPerSecond?: number
  /** The message a bare bot answers with; without one it asks Civitai first. */
  readonly message?: Readonly<Record<string, unknown>>
  /** What a bare bot offers whoever types. */
  readonly suggestions?: readonly { readonly name: string; readonly value: string | number }[]
}

/** How the bare bot calls itself; Civitai's edge turns the nameless away. */
export const USER_AGENT = 'curator-bench/1 (Discord bot)'
