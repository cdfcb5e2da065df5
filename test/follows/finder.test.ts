import { beforeEach, describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../src/civitai/asking/fault.ts'
import type { Subject } from '../../src/follows/follow.ts'
import {
  DAY,
  type Finding,
  finderOf,
  findingOf,
  HOUR,
  MINUTE,
  modelOf,
  type Shelved,
  start,
  versionOf,
} from '../support/follows.ts'

let finding: Finding
beforeEach(async () => {
  finding = await findingOf()
  // What there was before, so that a list is never short.
  finding.civitai.models = Array.from({ length: 300 }, (_, n) =>
    modelOf(n + 1, [versionOf(1_000 + n, start - 40 * DAY + n * MINUTE)], { creator: `c${n % 7}` }),
  )
})

const add = (...models: readonly Shelved[]): void => {
  const ids = new Set(models.map(({ id }) => id))
  finding.civitai.models = [...finding.civitai.models.filter(({ id }) => !ids.has(id)), ...models]
}
const pages = () => finding.civitai.requests.filter(({ what }) => what === 'page')
const away = () => new CivitaiFault('away', 'down')

const ADA: Subject = { kind: 'creator', name: 'Ada' }
const MODEL: Subject = { kind: 'model', id: 900, name: 'Lantern' }
const TAG: Subject = { kind: 'tag', name: 'Ink' }
/** A model that each of them is about. */
const lantern = (...versions: Shelved['versions']): Shelved =>
  modelOf(900, versions, { tags: ['ink'] })
const OLD = versionOf(1_500, start - 30 * DAY)

describe.each([ADA, MODEL, TAG])('a follow of a $kind', (subject) => {
  test('is told of a new version within minutes, once, and of nothing that was there', async () => {
    add(lantern(OLD))
    await finding.follow({ subject })
    await finding.until(start + 10 * MINUTE)
    add(lantern(versionOf(2_000, start + 11 * MINUTE), OLD))
    await finding.until(start + 16 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000'])
    for (let hour = 1; hour < 48; hour++) await finding.passed(start + hour * HOUR)
    expect(await finding.waiting()).toEqual(['2000'])
    expect(finding.faults).toEqual([])
  })

  test('is told of what comes before it was first looked at', async () => {
    add(lantern(versionOf(2_000, start + MINUTE), OLD))
    await finding.follow({ subject })
    await finding.until(start + 12 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000'])
  })

  test('is not told of an old version whose early access has ended', async () => {
    const early = versionOf(1_600, start - 5 * DAY, { early: { until: start + HOUR } })
    add(lantern(early, OLD))
    await finding.follow({ subject })
    await finding.until(start + HOUR)
    add(lantern(versionOf(1_600, start + HOUR), OLD))
    await finding.until(start + 3 * HOUR)
    const told = subject.kind === 'model' ? ['1600 open'] : []
    expect(await finding.waiting()).toEqual(told)
    for (let hour = 4; hour < 30; hour++) await finding.passed(start + hour * HOUR)
    expect(await finding.waiting()).toEqual(told)
  })

  test('is not told again of a version that was told while it was early', async () => {
    add(lantern(OLD))
    await finding.follow({ subject })
    await finding.until(start + 5 * MINUTE)
    const until = start + 3 * DAY
    add(lantern(versionOf(2_000, start + 6 * MINUTE, { early: { until } }), OLD))
    await finding.until(start + 2 * HOUR)
    await finding.passed(until - HOUR)
    expect(await finding.waiting()).toEqual(['2000'])
    finding.clock.at = until
    add(lantern(versionOf(2_000, until), OLD))
    await finding.until(until + 3 * HOUR)
    const told = subject.kind === 'model' ? ['2000', '2000 open'] : ['2000']
    expect(await finding.waiting()).toEqual(told)
  })

  test('is not told of a model that was bumped, nor of an old version that was edited', async () => {
    add(lantern(OLD))
    await finding.follow({ subject })
    await finding.until(start + 5 * MINUTE)
    add({ ...lantern({ ...OLD, base: 'Qwen' }), bumpedAt: start + 6 * MINUTE })
    for (let hour = 0; hour < 24; hour++) await finding.passed(start + hour * HOUR)
    expect(await finding.waiting()).toEqual([])
  })

  test('is told of a version that is rated late, far down the list', async () => {
    add(lantern(OLD))
    await finding.follow({ subject })
    await finding.until(start + 5 * MINUTE)
    const others = Array.from({ length: 150 }, (_, n) =>
      modelOf(1_000 + n, [versionOf(3_000 + n, start + HOUR + n * MINUTE)], { creator: 'Bob' }),
    )
    add(...others, { ...lantern(versionOf(2_000, start + HOUR)), ratedAt: start + 4 * HOUR })
    await finding.until(start + 4 * HOUR)
    expect(await finding.waiting()).toEqual([])
    await finding.until(start + 4 * HOUR + 6 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000'])
  })

  test('is not told of what was published before it, and listed only then', async () => {
    add({ ...lantern(versionOf(2_000, start - HOUR)), ratedAt: start + HOUR })
    await finding.follow({ subject })
    await finding.until(start + 3 * HOUR)
    expect(await finding.waiting()).toEqual([])
  })

  test('is told of a version once its pictures are rated, or an hour later', async () => {
    add(lantern(OLD))
    await finding.follow({ subject })
    await finding.until(start + 5 * MINUTE)
    const unrated = versionOf(2_000, start + 6 * MINUTE, { rated: false })
    add(lantern(unrated, OLD))
    await finding.until(start + 30 * MINUTE)
    expect(await finding.waiting()).toEqual([])
    add(lantern({ ...unrated, rated: true }, OLD))
    await finding.until(start + 36 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000'])
    add(lantern(versionOf(2_001, start + 40 * MINUTE, { rated: false }), OLD))
    await finding.until(start + 110 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000', '2001'])
  })

  test('hears only of what its type and its base model let through', async () => {
    add(lantern(OLD))
    await finding.follow({ subject, type: 'LORA', base: 'pony' })
    await finding.follow({ subject, type: 'Checkpoint', channel: '201' })
    await finding.until(start + 5 * MINUTE)
    const published = start + 6 * MINUTE
    add(lantern(versionOf(2_001, published, { base: 'Qwen' }), versionOf(2_000, published), OLD))
    await finding.until(start + HOUR)
    expect(await finding.waiting()).toEqual(['2000'])
    expect(await finding.waiting('201')).toEqual([])
  })

  test('that was resumed is told of nothing that came meanwhile', async () => {
    add(lantern(OLD))
    const { id } = await finding.follow({ subject })
    await finding.until(start + 5 * MINUTE)
    await finding.store.follows.pause('100', id, 'asked')
    add(lantern(versionOf(2_000, start + HOUR), OLD))
    await finding.until(start + 2 * HOUR)
    await finding.store.follows.resume('100', id, finding.clock.at)
    await finding.until(start + 3 * HOUR)
    expect(await finding.waiting()).toEqual([])
    add(lantern(versionOf(2_002, start + 4 * HOUR), versionOf(2_000, start + HOUR), OLD))
    await finding.until(start + 5 * HOUR)
    expect(await finding.waiting()).toEqual(['2002'])
  })
})

describe('a draft', () => {
  test.each([ADA, MODEL])(
    'begun before the follow of a $kind and published after it is new',
    async (subject) => {
      add(lantern(OLD), modelOf(901, [versionOf(1_900, start - HOUR)], { creator: 'Bob' }))
      await finding.follow({ subject })
      await finding.until(start + 5 * MINUTE)
      // Its id is below that of what others have published since.
      add(lantern(versionOf(1_800, start + HOUR), OLD))
      await finding.until(start + 2 * HOUR)
      expect(await finding.waiting()).toEqual(['1800'])
    },
  )
})

describe('what is flagged as minor', () => {
  const flagged = (...versions: Shelved['versions']): Shelved => ({
    ...lantern(...versions),
    minor: true,
  })

  test('is found within an hour or so where the model is followed', async () => {
    add(flagged(OLD))
    await finding.follow({ subject: MODEL })
    await finding.until(start + 5 * MINUTE)
    add(flagged(versionOf(2_000, start + 10 * MINUTE), OLD))
    await finding.until(start + 70 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000'])
  })

  test('is found within a day where its creator is followed', async () => {
    add(flagged(OLD))
    await finding.follow({ subject: ADA })
    await finding.until(start + 5 * MINUTE)
    add(flagged(versionOf(2_000, start + 10 * MINUTE), OLD))
    await finding.until(start + DAY)
    expect(await finding.waiting()).toEqual(['2000'])
  })
})

describe.each([ADA, MODEL, TAG])('a follow of a $kind that begins badly', (subject) => {
  /** An old version whose early access ends, and a new one. */
  const ends = async (): Promise<void> => {
    const until = finding.clock.at + 2 * HOUR
    finding.clock.at = until
    add(lantern(versionOf(1_600, until), OLD))
    await finding.until(until + 2 * HOUR)
    const news = versionOf(2_000, finding.clock.at)
    add(lantern(news, versionOf(1_600, until), OLD))
    await finding.until(finding.clock.at + 2 * HOUR)
  }
  const early = versionOf(1_600, start - 5 * DAY, { early: { until: start + DAY } })
  const told = async (): Promise<readonly string[]> =>
    (await finding.waiting()).filter((one) => !one.endsWith('open'))

  test('with an empty answer is told of nothing old', async () => {
    add(lantern(early, OLD), modelOf(901, [versionOf(1_900, start - HOUR)], { creator: 'Bob' }))
    const { page, byIds, byCreator } = finding.civitai
    Object.assign(finding.civitai, {
      byIds: async () => [],
      byCreator: async () => [],
      ...(subject.kind === 'tag' && { page: async () => ({ models: [], next: undefined }) }),
    })
    await finding.follow({ subject })
    await finding.until(start + MINUTE)
    Object.assign(finding.civitai, { page, byIds, byCreator })
    await ends()
    expect(await told()).toEqual(['2000'])
  })

  test('with an early access that ends before it was first looked at is told of nothing old', async () => {
    add(lantern(early, OLD), modelOf(901, [versionOf(1_900, start - HOUR)], { creator: 'Bob' }))
    await finding.follow({ subject })
    finding.clock.at = start + 4 * MINUTE
    add(lantern(versionOf(1_600, start + 2 * MINUTE), OLD))
    await finding.until(start + HOUR)
    expect(await told()).toEqual([])
  })
})

describe('several follows', () => {
  test('of one channel tell a version once, as the one that names it most closely', async () => {
    add(lantern(OLD))
    await finding.follow({ subject: TAG })
    await finding.follow({ subject: ADA })
    const model = await finding.follow({ subject: MODEL })
    await finding.follow({ subject: TAG, channel: '201' })
    await finding.until(start + 10 * MINUTE)
    add(lantern(versionOf(2_000, start + 11 * MINUTE), OLD))
    await finding.until(start + 20 * MINUTE)
    const [first, ...others] = await finding.store.follows.waiting('200', 9)
    expect(first?.follow.id).toBe(model.id)
    expect(others).toEqual([])
    expect(await finding.waiting('201')).toEqual(['2000'])
  })

  test('a new one is told of what is new for it, though others were told before', async () => {
    add(lantern(OLD))
    await finding.follow({ subject: ADA })
    await finding.until(start + 10 * MINUTE)
    add(lantern(versionOf(2_000, start + 11 * MINUTE), OLD))
    await finding.until(start + 12 * MINUTE)
    await finding.follow({ subject: TAG, channel: '201' })
    add(lantern(versionOf(2_001, start + 13 * MINUTE), versionOf(2_000, start + 11 * MINUTE), OLD))
    await finding.until(start + 30 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000', '2001'])
    expect(await finding.waiting('201')).toEqual(['2001'])
  })
})

describe('what was matched before', () => {
  test.each([ADA, MODEL, TAG])(
    'is matched with a new follow of a $kind as well',
    async (subject) => {
      add(lantern(OLD))
      await finding.follow({ subject: ADA })
      await finding.until(start + 11 * MINUTE)
      await finding.follow({ subject, channel: '201' })
      add(lantern(versionOf(2_000, finding.clock.at + 1), OLD))
      await finding.until(start + 20 * MINUTE)
      expect(await finding.waiting('201')).toEqual(['2000'])
    },
  )

  test('is matched again when its model gets a tag', async () => {
    add(lantern(OLD))
    await finding.follow({ subject: TAG })
    await finding.until(start + 10 * MINUTE)
    const news = lantern(versionOf(2_000, start + 11 * MINUTE), OLD)
    add({ ...news, tags: ['anime'] })
    await finding.until(start + 20 * MINUTE)
    expect(await finding.waiting()).toEqual([])
    add(news)
    await finding.until(start + 30 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000'])
  })
})

describe('what it costs', () => {
  test('without follows, nothing is asked', async () => {
    await finding.until(start + HOUR)
    expect(finding.civitai.requests).toEqual([])
  })

  test('the newest list is asked for twice in five minutes, however many follow', async () => {
    for (let n = 0; n < 40; n++) await finding.follow({ channel: `${n}`, subject: TAG })
    await finding.follow()
    await finding.until(start + 2 * HOUR)
    for (const { at } of pages()) {
      const within = pages().filter((one) => one.at >= at && one.at < at + 5 * MINUTE)
      expect(within.length).toBeLessThanOrEqual(2)
    }
    expect(pages().length).toBeGreaterThanOrEqual(2 * 23)
  })

  test('followed models are asked about hourly, a hundred at once, and creators within a day', async () => {
    finding.civitai.models = [modelOf(9_000, [OLD], { creator: 'Bob' })]
    for (let n = 0; n < 49; n++) {
      await finding.follow({ subject: { kind: 'model', id: n + 1, name: '' } })
    }
    await finding.follow()
    await finding.until(start + DAY)
    const asked = (what: string) => finding.civitai.requests.filter((one) => one.what === what)
    // Once for all that is new, then each hour; each time those that are in neither list.
    expect(asked('ids')).toHaveLength(2 * (1 + 24))
    expect(asked('creator').map(({ listing }) => listing)).toEqual([
      'all ratings',
      'PG',
      'all ratings',
      'PG',
      'all ratings',
      'PG',
    ])
  })
})

describe('an outage', () => {
  const flood = (count: number, from: number, every: number) =>
    Array.from({ length: count }, (_, n) =>
      modelOf(5_000 + n, [versionOf(9_000 + n, from + n * every)]),
    )

  test('of 20 hours is made up for, a page a second, and no page is read twice', async () => {
    await finding.follow()
    await finding.until(start + 10 * MINUTE)
    add(...flood(950, start + 11 * MINUTE, 75_000))
    finding.clock.at = start + 20 * HOUR
    const before = pages().length
    await finding.until(start + 20 * HOUR + 2 * MINUTE)
    expect(await finding.waiting()).toHaveLength(950)
    const again = pages().slice(before)
    expect(again.length).toBeGreaterThanOrEqual(10)
    expect(again.length).toBeLessThanOrEqual(11)
    for (const [n, { at }] of again.slice(1).entries()) {
      expect(at - (again[n]?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
    }
    await finding.until(start + 21 * HOUR)
    expect(pages().length - before).toBeLessThanOrEqual(again.length + 24)
  })

  test('is made up for although the first answer after it is empty', async () => {
    await finding.follow()
    await finding.until(start + 10 * MINUTE)
    add(...flood(950, start + 11 * MINUTE, 75_000))
    finding.clock.at = start + 20 * HOUR
    const { page } = finding.civitai
    let left = 1
    Object.assign(finding.civitai, {
      page: async (...asked: Parameters<typeof page>) =>
        left-- > 0 ? { models: [], next: undefined } : page(...asked),
    })
    await finding.until(start + 20 * HOUR + 7 * MINUTE)
    expect(await finding.waiting()).toHaveLength(950)
  })

  test('of 30 hours brings the last 24', async () => {
    await finding.follow()
    await finding.until(start + 10 * MINUTE)
    add(...flood(300, start + HOUR, 6 * MINUTE))
    finding.clock.at = start + 31 * HOUR
    await finding.until(start + 31 * HOUR + 2 * MINUTE)
    // One that was published just 24 hours before is too old.
    expect(await finding.waiting()).toHaveLength(239)
  })

  test('that nobody could make up for ends after 40 pages', async () => {
    await finding.follow()
    await finding.until(start + 10 * MINUTE)
    add(...flood(5_000, start + HOUR, 15_000))
    finding.clock.at = start + 23 * HOUR
    const before = pages().length
    await finding.until(start + 23 * HOUR + 2 * MINUTE)
    expect(pages().length - before).toBe(40)
    expect(await finding.waiting()).toHaveLength(4_000)
  })

  test('of Civitai itself costs one request in five minutes, and nothing is lost', async () => {
    add(lantern(OLD))
    await finding.follow({ subject: TAG })
    await finding.until(start + 10 * MINUTE)
    const before = pages().length
    finding.civitai.fails = () => {
      throw away()
    }
    add(lantern(versionOf(2_000, start + HOUR), OLD))
    await finding.until(start + 5 * HOUR)
    expect(pages().length - before).toBeLessThanOrEqual(5 * 12)
    expect(finding.faults.length).toBeGreaterThan(50)
    finding.civitai.fails = () => {}
    await finding.until(start + 5 * HOUR + 6 * MINUTE)
    expect(await finding.waiting()).toEqual(['2000'])
  })

  test('that comes in the midst of making up goes on where it was', async () => {
    await finding.follow()
    await finding.until(start + 10 * MINUTE)
    add(...flood(900, start + HOUR, 60_000))
    finding.clock.at = start + 18 * HOUR
    let left = 5
    finding.civitai.fails = ({ what }) => {
      if (what === 'page' && left-- <= 0) throw away()
    }
    const before = pages().length
    await finding.until(start + 18 * HOUR + 4 * MINUTE)
    expect(await finding.waiting()).toHaveLength(500)
    finding.civitai.fails = () => {}
    await finding.until(start + 18 * HOUR + 10 * MINUTE)
    expect(await finding.waiting()).toHaveLength(900)
    const cursors = pages()
      .slice(before)
      .map(({ asked }) => asked)
    expect(cursors.filter((one) => one === undefined).length).toBeLessThanOrEqual(3)
  })

  test('a cursor that Civitai does not know any more is given up', async () => {
    await finding.follow()
    await finding.until(start + 10 * MINUTE)
    add(...flood(900, start + HOUR, 60_000))
    finding.clock.at = start + 18 * HOUR
    let refusals = 0
    finding.civitai.fails = ({ asked, what }) => {
      const isOld = what === 'page' && asked !== undefined && refusals < 1
      if (isOld && pages().length % 7 === 0) {
        refusals += 1
        throw new CivitaiFault('refused', 'not a cursor')
      }
    }
    await finding.until(start + 18 * HOUR + 10 * MINUTE)
    expect(refusals).toBe(1)
    expect(await finding.waiting()).toHaveLength(900)
  })
})

describe('a cursor that Civitai never knows', () => {
  test('is asked for in two readings, and then let go', async () => {
    await finding.follow()
    await finding.until(start + 10 * MINUTE)
    add(
      ...Array.from({ length: 900 }, (_, n) =>
        modelOf(5_000 + n, [versionOf(9_000 + n, start + HOUR + n * MINUTE)]),
      ),
    )
    finding.clock.at = start + 18 * HOUR
    finding.civitai.fails = ({ what, asked }) => {
      const place = Number(asked?.split('|')[0] ?? Infinity)
      if (what === 'page' && place < start + 11 * HOUR) {
        throw new CivitaiFault('refused', 'not a cursor')
      }
    }
    const before = pages().length
    await finding.until(start + 19 * HOUR)
    expect(pages().length - before).toBeLessThan(2 * 12 + 2 * 6)
    expect(await finding.waiting()).toHaveLength(300)
  })
})

describe('processes', () => {
  const { signal } = new AbortController()

  test('two of them ask no more than one, and find everything once', async () => {
    add(lantern(OLD))
    await finding.follow()
    const other = finderOf(finding, 'b')
    for (let minute = 0; minute < 60; minute++) {
      await Promise.all([finding.finder.step(signal), other.step(signal)])
      await Promise.all([finding.finder.step(signal), other.step(signal)])
      if (minute === 20) add(lantern(versionOf(2_000, finding.clock.at), OLD))
      finding.clock.at += MINUTE
    }
    expect(await finding.waiting()).toEqual(['2000'])
    expect(pages().length).toBeLessThanOrEqual(2 * 12)
  })

  test('one that is killed at any request is followed by one that misses nothing', async () => {
    add(lantern(OLD))
    await finding.follow()
    await finding.follow({ subject: MODEL, channel: '201' })
    await finding.follow({ subject: TAG, channel: '202' })
    await finding.until(start + 10 * MINUTE)
    const models = Array.from({ length: 350 }, (_, n) =>
      modelOf(5_000 + n, [versionOf(9_000 + n, start + HOUR + n * MINUTE)], { tags: ['ink'] }),
    )
    add(...models, lantern(versionOf(20_000, start + HOUR), OLD))
    finding.clock.at = start + 10 * HOUR
    for (let kill = 0; kill < 30; kill++) {
      finding.civitai.fails = () => {
        throw new Error('killed')
      }
      await finding.finder.step(signal).catch(() => {})
      finding.civitai.fails = () => {}
      finding.clock.at += 3 * MINUTE
      finding.finder = finderOf(finding, `process ${kill}`)
      await finding.finder.step(signal)
      finding.clock.at += 3 * MINUTE
      finding.finder = finderOf(finding, `process ${kill}, again`)
    }
    await finding.until(finding.clock.at + 10 * MINUTE)
    const sorted = async (channel: string) => (await finding.waiting(channel)).toSorted()
    const expected = [...models.map((_, n) => `${9_000 + n}`), '20000'].toSorted()
    expect(await sorted('200')).toEqual(expected)
    expect(await sorted('201')).toEqual(['20000'])
    expect(await sorted('202')).toEqual(expected)
  })

  test('one that lost its lease while it asked stores nothing', async () => {
    add(lantern(OLD))
    await finding.follow()
    await finding.until(start + 10 * MINUTE)
    add(lantern(versionOf(2_000, start + 11 * MINUTE), OLD))
    finding.clock.at = start + 20 * MINUTE
    let taken: Promise<boolean> | undefined
    finding.civitai.fails = () => {
      const later = finding.clock.at + 4 * MINUTE
      taken ??= finding.store.lease('follows', 'b', later, later + 3 * MINUTE)
    }
    await expect(finding.finder.step(signal)).rejects.toThrow('another process')
    expect(await taken).toBe(true)
    expect(await finding.waiting()).toEqual([])
  })

  test('stopped, it asks nothing more and lets another one begin at once', async () => {
    await finding.follow()
    const over = new AbortController()
    finding.civitai.fails = () => over.abort(new Error('stopped'))
    await finding.finder.run(over.signal)
    expect(finding.civitai.requests).toHaveLength(1)
    expect(await finding.store.lease('follows', 'b', finding.clock.at, start + DAY)).toBe(true)
    expect(finding.faults).toEqual([])
  })
})

test('what was found is forgotten after 90 days, also when nothing is followed any more', async () => {
  add(lantern(OLD))
  const { id } = await finding.follow()
  await finding.until(start + 10 * MINUTE)
  add(lantern(versionOf(2_000, start + 11 * MINUTE), OLD))
  await finding.until(start + HOUR)
  const key = { channel: '200', version: 2_000, news: 'new' } as const
  await finding.store.follows.settle([key], 'announced', finding.clock.at)
  await finding.store.follows.remove('100', id)
  await finding.passed(start + 89 * DAY)
  expect(await finding.store.follows.announced(id, 9)).toHaveLength(1)
  await finding.passed(start + 92 * DAY)
  expect(await finding.store.follows.announced(id, 9)).toEqual([])
})
