import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEdge, type Edge, ENDPOINTS, type Endpoint } from './edge.ts'
import { KINDS } from './wrong.ts'

const BLAMES_US = /broke on my side/

let edge: Edge
beforeAll(async () => {
  edge = await createEdge()
})
afterAll(() => edge.close())

const endpoints = Object.keys(ENDPOINTS) as Endpoint[] // Object.keys forgets what keys there are.
const kinds = Object.keys(KINDS)

test.each(endpoints)('%s is what some questions come by', (endpoint) => {
  expect(edge.by(endpoint)).not.toEqual([])
})

test.each(endpoints.flatMap((endpoint) => kinds.map((kind) => ({ endpoint, kind }))))(
  '$kind from $endpoint is no fault of ours',
  async ({ endpoint, kind }) => {
    // One that is typed and one that is asked, where there are both; the long run asks them all.
    const questions = edge.by(endpoint)
    const some = new Set([questions[0], questions.at(-1)])
    for (const question of some) {
      if (question === undefined) continue
      const { said, bugs } = await edge.ask(question, { endpoint, wrong: KINDS[kind] ?? {} })
      expect(bugs, JSON.stringify(question)).toEqual([])
      expect(said).not.toMatch(BLAMES_US)
    }
  },
)
