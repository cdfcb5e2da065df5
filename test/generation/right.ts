import { inspect } from 'node:util'
import { expect } from 'vitest'
import { blobAddress, blobOrigins } from '../../src/generation/blob-address.ts'
import { GenerationFault } from '../../src/generation/fault.ts'
import type { Price, Workflow } from '../../src/generation/workflow.ts'
import { SECRET } from './hostile.ts'

const KINDS = [
  'unauthorised',
  'no buzz',
  'forbidden',
  'missing',
  'mature prompt',
  'not enabled',
  'refused',
  'too many',
  'odd',
  'away',
]
const LEVELS: Readonly<Record<string, string>> = {
  pg: 'PG',
  pg13: 'PG-13',
  r: 'R',
  x: 'X',
  xxx: 'XXX',
}
const ORIGINS = blobOrigins('https://orchestration.civitai.com')

/** Every object of an answer, however deep, without the help of what is tested. */
function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null) continue
    if (!Array.isArray(one)) found.push(one as Record<string, unknown>)
    for (const part of Object.values(one)) left.push(part)
  }
  return found
}

/** A workflow is right where it says nothing that the answer does not say. */
export function expectRight(one: Workflow, told: unknown): void {
  const blobs = objectsIn(told)
  for (const { id, level, url, blocked } of one.pictures) {
    if (url === undefined) continue
    expect(blocked).toBe(false)
    const named = blobs.filter((blob) => blob.id === id && blob.type === 'image')
    expect(named.length).toBeGreaterThan(0)
    for (const blob of named) {
      expect(LEVELS[String(blob.nsfwLevel).toLowerCase()]).toBe(level)
      expect(blob).toMatchObject({ available: true, url })
      expect([null, undefined, false, '', 'none']).toContain(blob.blockedReason)
    }
    const address = blobAddress(url, ORIGINS)
    if (address !== undefined) expect(ORIGINS).toContain(address.origin)
  }
  const ids = one.pictures.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const amount of [one.charged, one.refunded, one.queue]) {
    if (amount !== undefined) expect(Number.isFinite(amount) && amount >= 0).toBe(true)
  }
  if (one.progress !== undefined) expect(one.progress >= 0 && one.progress <= 1).toBe(true)
  const states = ['waiting', 'running', 'succeeded', 'failed', 'expired', 'cancelled']
  expect(states).toContain(one.state)
  expect([undefined, 'blocked', 'no worker', 'too slow', 'unknown']).toContain(one.why)
}

export function expectPrice({ total }: Price, told: unknown): void {
  expect(Number.isSafeInteger(total) && total >= 0).toBe(true)
  const said = (told as { cost: { total: unknown } }).cost.total
  expect(said).toBeTypeOf('number')
  expect(total).toBe(Math.ceil(Number(said)))
}

/** One typed fault that repeats nothing; anything else that is thrown is a failure of the test. */
export function expectFault(thrown: unknown): void {
  if (!(thrown instanceof GenerationFault)) throw thrown
  expect(KINDS).toContain(thrown.kind)
  expect(thrown).not.toHaveProperty('cause')
  expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain(SECRET)
}
