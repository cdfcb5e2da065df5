import type { Reply } from '../reply.ts'

type Later = NonNullable<Reply['later']>

/** One answer that goes on. */
interface Going {
  /**
   * Edits the message with each further reply, one edit at a time; of replies that come meanwhile
   * only the newest counts. Resolves when it is over.
   */
  follow(edit: Edit): Promise<void>
  /** Begins no further edit, and resolves when none is under way. */
  end(): Promise<void>
}

/** Yields whether the message can be edited again. Never throws. */
type Edit = (reply: Reply) => Promise<boolean>

/** The answers that go on, each by a key that stands for its message. */
export interface GoingOn {
  /** To be ended in any case. */
  begin(key: string, later: Later, until: number): Going
  /** Ends what goes on in that message, if anything does. */
  end(key: string): Promise<void>
  /** Ends all, and whatever is begun afterwards. */
  endAll(): void
}

export function createGoingOn(now: () => number): GoingOn {
  const all = new Map<string, Going>()
  let stopped = false

  return {
    begin(key, later, until) {
      const over = new AbortController()
      let editing: Promise<void> | undefined
      const going: Going = {
        async follow(edit) {
          let newest: Reply | undefined
          const show = async (): Promise<void> => {
            while (newest !== undefined && !over.signal.aborted) {
              const reply = newest
              newest = undefined
              if (now() >= until || !(await edit(reply))) over.abort()
            }
            editing = undefined
          }
          const timer = setTimeout(() => over.abort(), until - now())
          try {
            for await (const reply of untilOver(later, over.signal)) {
              newest = reply
              editing ??= show()
            }
          } finally {
            clearTimeout(timer)
            await editing
          }
        },
        async end() {
          if (all.get(key) === going) all.delete(key)
          over.abort()
          await editing
        },
      }
      all.set(key, going)
      if (stopped) over.abort()
      return going
    },
    async end(key) {
      await all.get(key)?.end()
    },
    endAll() {
      stopped = true
      for (const going of all.values()) going.end()
    },
  }
}

/** The replies, until they end or nobody waits for more: then the next one is not waited for. */
async function* untilOver(later: Later, over: AbortSignal): AsyncGenerator<Reply> {
  if (over.aborted) return
  const { promise: ended, resolve } = Promise.withResolvers<undefined>()
  over.addEventListener('abort', () => resolve(undefined))
  const replies = later(over)[Symbol.asyncIterator]()
  for (;;) {
    const next = await Promise.race([replies.next(), ended])
    if (next?.done) return
    if (next === undefined || over.aborted) break
    yield next.value
  }
  // Not waited for: a generator returns when what it waits for itself is over.
  replies.return?.().catch(() => {})
}
