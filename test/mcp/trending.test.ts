import { expect, test } from 'vitest'
import { agent } from './agent.ts'

interface Top {
  readonly sort: string
  readonly more: boolean
  readonly models: readonly {
    readonly id: number
    readonly gained: number
    readonly type: string
  }[]
}

test('top models are ranked by what they gained where the bot has counted', async () => {
  const { call, civitai } = await agent({ isCounted: true })
  const top = async (asked: Record<string, unknown>) =>
    (await call('top_models', { period: 'Day', ...asked })).found as unknown as Top
  const first = await top({})
  const second = await top({ page: 2 })
  expect(first).toMatchObject({ sort: 'Trending', more: true })
  const shown = [...first.models, ...second.models]
  expect(new Set(shown.map(({ id }) => id)).size).toBe(20)
  const gained = shown.map((one) => one.gained)
  expect(gained).toEqual(gained.toSorted((a, b) => b - a))
  const order = civitai.models.map(({ id }) => id)
  expect(shown.map(({ id }) => order.indexOf(id))).toEqual(
    gained.map((gain) => Math.round(gain / 10) - 1),
  )
  expect((await top({ type: 'LORA', sort: 'Trending' })).models.map(({ type }) => type)).toEqual(
    Array.from({ length: 10 }, () => 'LORA'),
  )
  expect(await top({ sort: 'Newest' })).toMatchObject({ sort: 'Newest' })
  expect(await top({ period: 'AllTime' })).toMatchObject({ sort: 'Most Downloaded' })
  expect((await call('top_models', { sort: 'Trending', period: 'Year' })).said).toMatch(/a month/)
})

test('without a database all else is told', async () => {
  const { call } = await agent()
  expect((await call('top_models')).found).toMatchObject({ sort: 'Most Downloaded' })
  expect((await call('top_models', { sort: 'Trending', period: 'Day' })).said).toMatch(
    /two snapshots of the bot/,
  )
})
