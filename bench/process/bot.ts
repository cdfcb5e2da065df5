import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Discord } from '../../sandbox/discord/index.ts'
import type { Asked, Start, Told } from './asked.ts'

/** A bot in a process of its own, so that memory and processor time are the bot's alone. */
export interface Bot {
  /** Where it takes interactions over HTTP, if it does. */
  readonly port: number | undefined
  readonly heap: () => Promise<number>
  readonly cpu: () => Promise<number>
  readonly fetch: (url: string) => Promise<number>
  readonly stop: () => Promise<void>
}

const ENTRIES = {
  curator: new URL('./curator.ts', import.meta.url),
  bare: new URL('./bare.ts', import.meta.url),
  'bare-http': new URL('./bare-http.ts', import.meta.url),
}

/** Starts a bot; resolves when it is logged in and its commands are registered. */
export async function startBot(
  kind: keyof typeof ENTRIES,
  { url, token }: Discord,
  more: Omit<Start, 'discord'>,
): Promise<Bot> {
  const start: Start = { ...more, discord: { url, token } }
  // What this node was given goes on to the bot's: --expose-gc, and --cpu-prof to see more.
  const child = fork(fileURLToPath(ENTRIES[kind]), [JSON.stringify(start)])
  const ready = await told(child)
  const ask = async (asked: Asked): Promise<number> => {
    child.send(asked)
    const answer = await told(child)
    if (!('value' in answer)) throw new Error(`the ${kind} bot answered without a value`)
    return answer.value
  }
  return {
    port: 'port' in ready ? ready.port : undefined,
    heap: () => ask({ kind: 'heap' }),
    cpu: () => ask({ kind: 'cpu' }),
    fetch: (url) => ask({ kind: 'fetch', url }),
    stop: async () => {
      if (!child.connected) return
      const gone = once(child, 'exit')
      await ask({ kind: 'stop' })
      await gone
    },
  }
}

/** The bot's next message; its end before that is an error. */
async function told(child: ChildProcess): Promise<Told> {
  const over = new AbortController()
  const { signal } = over
  const died = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`a bot ended with ${code}`)
  })
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), died])
    return message as Told // Our own entries send nothing else.
  } finally {
    died.catch(() => {}) // Aborted, which is not its end.
    over.abort()
  }
}
