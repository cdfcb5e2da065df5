import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { hostileUserNames } from '../../../sandbox/civitai/generated/hostile-texts.ts'
import { agent, ask, list, now } from './ask.ts'
import { odd } from './detail.ts'
import { creators } from './people.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 250 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())
afterEach(() => civitai.troubles.clear())

describe('user names', () => {
  test('of digits are names', async () => {
    const [model] = odd(civitai, 'numericCreator')
    const name = model?.creator?.username ?? ''
    expect(name).toMatch(/^\d+$/)
    expect((await creators(civitai, `?query=${name}`)).items[0]?.username).toBe(name)
    const { items } = await list(civitai, `username=${name}&limit=100`)
    expect(items.map(({ id }) => id)).toContain(model?.id)
  })

  test('from before there were rules are shown, and lead nowhere', async () => {
    const shown = odd(civitai, 'hostileCreator').map(({ creator }) => creator?.username ?? '')
    expect(shown).toEqual(hostileUserNames)
    const statuses = await Promise.all(
      shown.map(async (name) => {
        const { status } = await ask(civitai, `/models?username=${encodeURIComponent(name)}`)
        return status
      }),
    )
    // The last two are made of letters the slug leaves as they are.
    expect(statuses.slice(0, -2)).toEqual(Array(hostileUserNames.length - 2).fill(404))
    expect(statuses.slice(-2)).toEqual([200, 200])
  })

  test('of people without a model are known: an empty list, not a 404', async () => {
    const { items } = await list(civitai, 'username=renderMaker')
    expect(items).toEqual([])
    expect(civitai.faults).toEqual([])
  })
})

describe('troubles of GET /creators', () => {
  test('slow, and nothing else is', async () => {
    civitai.troubles.add('creatorsSlow')
    civitai.delay = 300
    const answered: string[] = []
    const ended = (path: string) => ask(civitai, path).then(() => answered.push(path))
    await Promise.all([ended('/creators'), ended('/tags'), ended('/images?limit=1')])
    expect(answered.at(-1)).toBe('/creators')
  })

  test('failing, each time in another way', async () => {
    civitai.troubles.add('creatorsFailing')
    const answers = []
    for (let turn = 0; turn < 4; turn++) {
      const response = await fetch(`${civitai.url}/creators`, { headers: agent })
      answers.push([response.status, response.headers.get('content-type')?.split(';')[0]])
      await response.text()
    }
    expect(answers).toEqual([
      [500, 'application/json'],
      [504, 'text/html'],
      [503, 'application/json'],
      [500, 'application/json'],
    ])
    expect((await list(civitai, 'limit=1')).items).toHaveLength(1)
    expect(civitai.faults).toEqual([])
  })
})
