import { Agent, type Dispatcher, request } from 'undici'

/** No more than this of a file is read. */
export const MOST_BYTES = 25_000_000
/** Milliseconds. */
const USUALLY_WITHIN = 8_000
/** Requests at the same time. */
const AT_ONCE = 4

/** The bytes of a file as they come in. */
type Body = AsyncIterable<Uint8Array>

export interface Fetching {
  /**
   * What `read` makes of a file. When it is done, the rest is not fetched. Throws what `read` throws of
   * its own, and the signal's reason.
   */
  fetch<T>(
    url: URL,
    read: (body: Body) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T | 'gone' | 'too large'>
  close(): Promise<void>
}

export interface FetchingOptions {
  readonly userAgent: string
  /** Called with why a file could not be fetched. */
  readonly onGone: (error: unknown) => void
  /** Milliseconds that a file may take, waiting for its turn included. */
  readonly within?: number
}

/** Files over HTTP: no redirects, no cookies, no compression, a bounded size and a bounded time. */
export function createFetching(options: FetchingOptions): Fetching {
  const { userAgent, onGone, within = USUALLY_WITHIN } = options
  const dispatcher = new Agent({ connectTimeout: 4_000, connections: AT_ONCE })
  const gone = (error: unknown): 'gone' => {
    onGone(error)
    return 'gone'
  }
  return {
    async fetch(url, read, given) {
      const done = new AbortController()
      const late = AbortSignal.timeout(within)
      const signal = AbortSignal.any([done.signal, late, ...(given === undefined ? [] : [given])])
      try {
        const response = await request(url, {
          dispatcher,
          signal,
          headers: { 'accept-encoding': 'identity', 'user-agent': userAgent },
        }).catch(lost)
        return isFile(response) ? await read(bounded(response)) : gone(response.statusCode)
      } catch (error) {
        given?.throwIfAborted()
        if (error instanceof TooLarge) return 'too large'
        if (error instanceof Lost) return gone(error.cause)
        throw error
      } finally {
        // Ends the connection of what was read in part, and of what was not read at all.
        done.abort()
      }
    },
    close: () => dispatcher.destroy(),
  }
}

/** Anything else is no file, a redirect most of all: it leads elsewhere. */
const isFile = ({ statusCode }: Dispatcher.ResponseData): boolean => statusCode === 200

class TooLarge extends Error {}
class Lost extends Error {}

function lost(cause: unknown): never {
  throw new Lost('not fetched', { cause })
}

/** A body up to the most bytes, by what the server says and by what comes. */
async function* bounded({ headers, body }: Dispatcher.ResponseData): AsyncGenerator<Uint8Array> {
  if (Number(headers['content-length']) > MOST_BYTES) throw new TooLarge()
  let bytes = 0
  const chunks = body[Symbol.asyncIterator]()
  for (;;) {
    const { value, done } = await chunks.next().catch(lost)
    if (done) return
    bytes += value.byteLength
    if (bytes > MOST_BYTES) throw new TooLarge()
    yield value
  }
}
