import { describe, expect, test } from 'vitest'
import { PostFault, type PostFaultKind } from '../../src/deliveries/posts.ts'
import { PassingProblem, Problem } from '../../src/problem.ts'
import { en } from '../../src/words/en.ts'
import { ADA, never, place } from '../generation/orders/making.ts'
import { owing, SHOWN_FOR } from './owing.ts'

const MINUTE = 60_000

describe('pictures that no message shows any more', () => {
  test('are posted where they were asked for, once', async () => {
    const { owed, left, sent, get, clock } = await owing()
    const id = await left()
    const [a, b] = [owed('a'), owed('b')]
    await Promise.all([a.catchUp(), b.catchUp()])
    expect(sent).toMatchObject([{ channel: '200', key: id, people: [ADA], mentions: [] }])
    expect(sent[0]?.reply).toMatchObject({
      content: `${en.picturesFor(ADA)}\nSDXL 1.0, 0 held back`,
      files: [{ name: `${id}-0.jpeg` }],
    })
    expect(await get(id)).toMatchObject({ deliveredAt: clock.now() })
    clock.advance(10 * MINUTE)
    await a.catchUp()
    expect(sent).toHaveLength(1)
    expect(await a.wordFor(ADA, en)).toBeUndefined()
  })

  test('are not, while a message may show them', async () => {
    const { owed, here, ended, sent, clock } = await owing()
    const id = await ended()
    const a = owed()
    await a.catchUp()
    for await (const one of here.progressOf(ADA, id, never)) expect(one.state).toBe('ended')
    clock.advance(3 * MINUTE - 1)
    await a.catchUp()
    expect(sent).toEqual([])
    clock.advance(1)
    await a.catchUp()
    expect(sent).toHaveLength(1)
  })

  test('are not, where somebody shows them just then', async () => {
    const { owed, here, left, sent, clock, rules } = await owing()
    const id = await left()
    const a = owed()
    rules.ceiling = async () => {
      for await (const _ of here.progressOf(ADA, id, never));
      return 'PG'
    }
    await a.catchUp()
    expect(sent).toEqual([])
    await here.delivered(ADA, id)
    clock.advance(10 * MINUTE)
    await a.catchUp()
    expect(sent).toEqual([])
  })

  test('are delivered where they are found in the channel', async () => {
    const { owed, left, sent, get, rules } = await owing()
    const id = await left()
    const sought: unknown[] = []
    rules.findFiles = async (...given) => {
      sought.push(given)
      return '77'
    }
    await owed().catchUp()
    expect(sought).toEqual([['200', id, (await get(id))?.spentAt]])
    expect(sent).toEqual([])
    expect((await get(id))?.deliveredAt).toBeDefined()
  })

  test('are judged under what the channel allows now', async () => {
    const { owed, left, sent, get, rules, standIn } = await owing()
    standIn.planNext({ pictures: [{ level: 'pg13' }] })
    const id = await left({ ...place, ceiling: 'XXX' })
    rules.ceiling = async () => 'PG'
    const a = owed()
    await a.catchUp()
    expect(sent).toEqual([])
    expect((await get(id))?.deliveredAt).toBeUndefined()
    expect((await a.wordFor(ADA, en))?.content).toContain('are ready')
  })

  test('are told in the language of the server', async () => {
    const { owed, left, rules, sent } = await owing()
    const asked: string[] = []
    await left({ ...place, locale: 'de' })
    rules.send = async () => '1'
    const wordsIn = (locale: string) => {
      asked.push(locale)
      return en
    }
    await owed('a', { wordsIn }).catchUp()
    expect(sent).toHaveLength(1)
    expect(asked).toEqual(['de'])
  })
})

describe('pictures that Discord does not take', () => {
  test.each<PostFaultKind>(['closed', 'gone', 'locked', 'refused'])(
    'are left to a word where that is for good (%s)',
    async (kind) => {
      const { owed, left, sent, rules, clock } = await owing()
      await left()
      rules.send = () => Promise.reject(new PostFault(kind, 'no'))
      const a = owed()
      await a.catchUp()
      clock.advance(10 * MINUTE)
      await a.catchUp()
      expect(sent).toHaveLength(1)
      expect((await a.wordFor(ADA, en))?.content).toContain('are ready')
    },
  )

  test('are sent again with the same nonce, while Discord knows it', async () => {
    const { owed, left, sent, rules, clock, get } = await owing()
    const id = await left()
    let looks = 0
    rules.findFiles = async () => {
      looks++
      return 'absent'
    }
    rules.send = () => Promise.reject(new PostFault('trouble', 'no answer'))
    const a = owed()
    await a.catchUp()
    const since = clock.now()
    rules.send = async () => '1'
    clock.advance(4_999)
    await a.catchUp()
    expect(sent).toHaveLength(1)
    clock.advance(1)
    await a.catchUp()
    expect(sent.map(({ key }) => key)).toEqual([id, id])
    expect(looks).toBe(1)
    expect(await get(id)).toMatchObject({ postingSince: since, deliveredAt: clock.now() })
  })

  test('are sent again by another process only if they are not there', async () => {
    const { owed, left, sent, rules, clock } = await owing()
    await left()
    const sending = Promise.withResolvers<string>()
    rules.send = () => sending.promise
    // That process is killed while it sends.
    owed('killed')
      .catchUp()
      .catch(() => {})
    await expect.poll(() => sent.length).toBe(1)
    const b = owed('b')
    await b.catchUp()
    expect(sent).toHaveLength(1)
    clock.advance(3 * MINUTE)
    rules.send = async () => '2'
    await b.catchUp()
    expect(sent).toHaveLength(2)
    sending.resolve('1')
  })

  test('are left to a word where nobody can tell whether they are there', async () => {
    const { owed, left, sent, rules, clock, store } = await owing()
    const id = await left()
    await store.generations.claimPosts('killed', clock.now(), clock.now() + 1, 5)
    await store.generations.posting(id, 'killed', clock.now())
    clock.advance(MINUTE)
    rules.findFiles = async () => 'unreadable'
    const a = owed()
    await a.catchUp()
    expect(sent).toEqual([])
    expect((await a.wordFor(ADA, en))?.content).toContain('are ready')
  })

  test('but that were never sent are, where the channel cannot be read', async () => {
    const { owed, left, sent, rules } = await owing()
    await left()
    rules.findFiles = async () => 'unreadable'
    await owed().catchUp()
    expect(sent).toHaveLength(1)
  })

  test('are left to a word after some tries, as long apart as Discord says', async () => {
    const { owed, left, sent, rules, clock } = await owing()
    await left()
    rules.send = () => Promise.reject(new PostFault('trouble', 'away', 30_000))
    const a = owed()
    await a.catchUp()
    clock.advance(29_999)
    await a.catchUp()
    expect(sent).toHaveLength(1)
    for (let minute = 0; minute < 40; minute++) {
      clock.advance(MINUTE)
      await a.catchUp()
    }
    expect(sent).toHaveLength(7)
    expect((await a.wordFor(ADA, en))?.content).toContain('are ready')
  })
})

describe('pictures that Civitai does not give', () => {
  test('are tried again where that passes', async () => {
    const { owed, left, sent, here, clock } = await owing()
    await left()
    let isAway = true
    const generations: typeof here = {
      ...here,
      async pictures(...given) {
        if (isAway) throw new PassingProblem((words) => words.generatorAway)
        return here.pictures(...given)
      },
    }
    const a = owed('a', { generations })
    await a.catchUp()
    expect(sent).toEqual([])
    isAway = false
    clock.advance(5_000)
    await a.catchUp()
    expect(sent).toHaveLength(1)
  })

  test('are waited for where some are away, and posted without these in the end', async () => {
    const { owed, left, sent, here, clock } = await owing()
    await left()
    const generations: typeof here = {
      ...here,
      pictures: async (...given) => ({ ...(await here.pictures(...given)), later: true }),
    }
    const a = owed('a', { generations })
    for (let minute = 0; minute < 40; minute++) {
      await a.catchUp()
      clock.advance(MINUTE)
    }
    expect(sent).toHaveLength(1)
  })

  test('are left to a word where it shows them no more', async () => {
    const { owed, left, sent, here } = await owing()
    await left()
    const generations: typeof here = {
      ...here,
      pictures: () => Promise.reject(new Problem((words) => words.generationNotShown)),
    }
    const a = owed('a', { generations })
    await a.catchUp()
    expect(sent).toEqual([])
    expect((await a.wordFor(ADA, en))?.content).toContain('are ready')
  })
})

test('what is cut short by the end of a process is posted by another one', async () => {
  const { owed, left, sent, here, clock } = await owing()
  await left()
  const fetching = Promise.withResolvers<void>()
  const generations: typeof here = {
    ...here,
    pictures: (_person, _id, _ceiling, signal) => {
      fetching.resolve()
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    },
  }
  const a = owed('a', { generations })
  a.start()
  await fetching.promise
  await a.stop()
  const b = owed('b')
  await b.catchUp()
  expect(sent).toEqual([])
  clock.advance(3 * SHOWN_FOR)
  await b.catchUp()
  expect(sent).toHaveLength(1)
})
