import type { Store } from '../store/store.ts'
import type { OnEvent } from './event.ts'
import type { Posts } from './posts.ts'

const DAY = 86_400_000
const FORGOTTEN_AFTER = 30 * DAY

/** What checking a server needs. */
export interface Looking {
  readonly store: Pick<Store, 'servers'>
  readonly posts: Pick<Posts, 'isOn'>
  readonly now: () => number
  readonly onEvent: OnEvent
}

/**
 * Asks Discord whether the bot is still on a server and stores the answer. Deletes the server's data
 * when it has been gone for long. An unclear answer changes nothing.
 */
export async function lookAt(
  server: string,
  { store, posts, now, onEvent }: Looking,
): Promise<void> {
  const isThere = await posts.isOn(server).catch((error: unknown) => {
    onEvent('warn', 'it is not known whether the bot is still on a server', { server, error })
  })
  if (isThere === undefined) return
  if (isThere) return store.servers.back(server)
  await store.servers.gone(server, now())
  const forgotten = await store.servers.forget(server, now() - FORGOTTEN_AFTER)
  if (forgotten) onEvent('info', 'a server is forgotten', { server })
}
