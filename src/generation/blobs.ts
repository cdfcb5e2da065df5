import { Agent, request } from 'undici'
import type { Rating } from '../rating.ts'
import { blobAddress, blobOrigins } from './blob-address.ts'
import { fileOf, type ImageFile, isNoStricter, type NoFile, textIn } from './blob-file.ts'
import { type GeneratedPicture, levelOf, type RefreshedPicture } from './workflow.ts'

export interface Blobs {
  /**
   * The file of a picture. `refresh` is asked once, where the address expired. Throws what `refresh`
   * throws, and the signal's reason.
   */
  fetch(
    picture: GeneratedPicture,
    refresh: () => Promise<RefreshedPicture>,
    signal?: AbortSignal,
  ): Promise<ImageFile | NoFile>
  close(): Promise<void>
}

export interface BlobsOptions {
  /** Base address of the orchestrator, without a trailing slash. */
  readonly url: string
  readonly userAgent: string
  /**
   * Further origins that an address of the orchestrator's may lead on to. None is documented: where
   * it leads elsewhere, there is no file.
   */
  readonly storage?: readonly string[]
  /** Milliseconds that a file may take. */
  readonly within?: number
}

const USUALLY_WITHIN = 20_000
const MOST_REDIRECTS = 3
/** Bytes that are read of what comes with a redirect; the connection of a longer one ends. */
const MOST_IN_REDIRECT = 16_384
const REDIRECTS = [301, 302, 303, 307, 308]

/**
 * Fetches pictures over HTTP, and from nowhere but the orchestrator: every address is checked, those
 * that redirects lead to as well. No token goes along, for the addresses are signed.
 */
export function createBlobs(options: BlobsOptions): Blobs {
  const { url, userAgent, storage, within = USUALLY_WITHIN } = options
  const dispatcher = new Agent({ connectTimeout: 4_000, connections: 4 })
  const first = blobOrigins(url)
  const further = blobOrigins(url, storage)

  async function follow(
    address: URL,
    level: Rating,
    signal: AbortSignal,
  ): Promise<ImageFile | NoFile | 'expired'> {
    for (let [at, left]: [URL, number] = [address, MOST_REDIRECTS]; ; left--) {
      const headers = { 'accept-encoding': 'identity', 'user-agent': userAgent }
      const response = await request(at, { dispatcher, signal, headers })
      if (!REDIRECTS.includes(response.statusCode)) return fileOf(response, level)
      await response.body.dump({ limit: MOST_IN_REDIRECT })
      const to = textIn(response.headers.location)
      if (left === 0 || to === undefined || !URL.canParse(to, at.href)) return 'elsewhere'
      const next = blobAddress(new URL(to, at).href, further)
      if (next === undefined) return 'elsewhere'
      at = next
    }
  }

  /** With a bounded time; undefined has no address. */
  async function fetched(
    address: string | undefined,
    level: Rating,
    given: AbortSignal | undefined,
  ): Promise<ImageFile | NoFile | 'expired'> {
    if (address === undefined) return 'not to be shown'
    const checked = blobAddress(address, first)
    if (checked === undefined) return 'elsewhere'
    const done = new AbortController()
    const late = AbortSignal.timeout(within)
    const signal = AbortSignal.any([done.signal, late, ...(given === undefined ? [] : [given])])
    try {
      return await follow(checked, level, signal)
    } catch {
      given?.throwIfAborted()
      // Why is not told: libraries quote the address, whose signature is a secret.
      return 'away'
    } finally {
      // Ends the connection of what was not read, or only in part.
      done.abort()
    }
  }

  return {
    async fetch(picture, refresh, signal) {
      const level = levelOf(picture)
      if (level === 'nowhere' || level === 'only PG') return 'not to be shown'
      const outcome = await fetched(picture.url, level, signal)
      if (outcome !== 'expired') return outcome
      const fresh = await refresh()
      if (fresh.blocked || !isNoStricter(fresh.level, level)) return 'not to be shown'
      const again = await fetched(fresh.url, level, signal)
      return again === 'expired' ? 'gone' : again
    },
    close: () => dispatcher.destroy(),
  }
}
