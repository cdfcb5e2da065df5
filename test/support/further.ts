import type { Reply } from '../../src/reply.ts'

/** Further replies of an answer that come when a test says so. */
export interface Further {
  readonly later: NonNullable<Reply['later']>
  /** What comes next: a reply, what goes wrong, or the end. */
  readonly next: (next: Reply | Error | 'end') => void
  /** How often it was begun. */
  readonly begun: () => number
  /** Whether what was begun has come to its end, or was told to stop. */
  readonly isOver: () => boolean
}

export function furtherReplies(): Further {
  const waiting: (Reply | Error | 'end')[] = []
  let come = Promise.withResolvers<void>()
  let begun = 0
  let ended = 0
  return {
    begun: () => begun,
    isOver: () => begun > 0 && ended === begun,
    next(next) {
      waiting.push(next)
      come.resolve()
    },
    async *later(over) {
      begun += 1
      over.addEventListener('abort', () => come.resolve())
      try {
        while (!over.aborted) {
          const next = waiting.shift()
          if (next === 'end') return
          if (next instanceof Error) throw next
          if (next !== undefined) yield next
          else {
            await come.promise
            come = Promise.withResolvers()
          }
        }
      } finally {
        ended += 1
      }
    },
  }
}
