import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEdge, type Edge, ENDPOINTS, type Endpoint } from './edge.ts'
import { ALL, KINDS } from './wrong.ts'

const BLAMES_US = /broke on my side/

let edge: Edge
beforeAll(async () => {
  edge = await createEdge()
})
afterAll(() => edge.close())

const endpoints = Object.keys(ENDPOINTS) as Endpoint[] // Object.keys forgets what keys there are.
const all = Object.keys(ALL)

const kinds = Object.keys(KINDS)

// What is known already stands in for any of a kind in the same way.
const cases = endpoints.flatMap((endpoint) => [
  ...all.map((wrong) => ({ endpoint, wrong, knows: false })),
  ...kinds.map((wrong) => ({ endpoint, wrong, knows: true })),
])

test.each(cases)(
  '$wrong from $endpoint is no fault of ours, whatever is asked (asked before: $knows)',
  async ({ endpoint, wrong, knows }) => {
    for (const question of edge.by(endpoint)) {
      const how = { endpoint, wrong: ALL[wrong] ?? {}, knows }
      const { said, bugs } = await edge.ask(question, how)
      expect(bugs, JSON.stringify(question)).toEqual([])
      expect(said).not.toMatch(BLAMES_US)
    }
  },
)
