import { expect, test } from 'vitest'
import type { FilePosts } from '../../src/deliveries/posts.ts'
import { owing, SHOWN_FOR } from './owing.ts'

const never = new Promise<never>(() => {})

/** The same things, of which a process does so many and is then killed, before or after the next one. */
function killedAt(nth: number, when: 'before' | 'after') {
  let left = nth
  const done = Promise.withResolvers<void>()
  const dying = <Part extends object>(part: Part): Part =>
    Object.fromEntries(
      Object.entries(part).map(([name, work]) => [
        name,
        async (...given: unknown[]) => {
          left--
          if (left === 0 && when === 'before') done.resolve()
          if (left < 0 || (left === 0 && when === 'before')) return never
          const result = await work(...given)
          if (left > 0) return result
          done.resolve()
          return never
        },
      ]),
    ) as Part // The same methods.
  return { dying, killed: done.promise }
}

/** A channel that really holds what is posted. */
function channel(): { posts: FilePosts; messages: string[] } {
  const messages: string[] = []
  const posts: FilePosts = {
    ceiling: async () => 'PG',
    send: async (_, { key }) => `${messages.push(key)}`,
    findFiles: async (_, mark) => {
      const at = messages.indexOf(mark)
      return at < 0 ? 'absent' : `${at}`
    },
  }
  return { posts, messages }
}

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

test.each(STEPS.flatMap((nth) => [[nth, 'before'] as const, [nth, 'after'] as const]))(
  'pictures are there once, whichever step a process was killed at (%d, %s)',
  async (nth, when) => {
    const { owed, left, here, store, clock, get } = await owing()
    const { posts, messages } = channel()
    const { dying, killed } = killedAt(nth, when)
    const id = await left()
    const { get: read, pictures } = here
    const first = owed('killed', {
      store: dying(store.generations),
      generations: dying({ get: read, pictures }),
      posts: dying(posts),
    })
    await Promise.race([first.catchUp(), killed])
    const second = owed('b', { posts })
    clock.advance(3 * SHOWN_FOR)
    await second.catchUp()
    expect(messages).toEqual([id])
    expect(await get(id)).toMatchObject({ deliveredAt: expect.any(Number) })
    expect(await store.generations.waiting(clock.now())).toEqual([])
  },
)
