import { expect, test } from 'vitest'
import type { Owed } from '../src/owed/owed.ts'
import { StoreFault } from '../src/store/fault.ts'
import { en } from '../src/words/en.ts'
import { dispatchOf, lookThat, REFERENCE } from './support/dispatch.ts'

const call = { path: 'look', userId: '1', locale: 'en-US' }
const waitingWith = (wordFor?: Owed['wordFor']) =>
  dispatchOf(
    lookThat(async () => ({})),
    {},
    wordFor && { wordFor },
  )

test('what waits for who calls is asked for in their language', async () => {
  const { waiting } = waitingWith(async (person, words) => ({
    content: `${person}: ${words === en}`,
  }))
  expect(await waiting(call)).toEqual({ content: '1: true' })
})

test('nothing waits where no accounts are set up', async () => {
  expect(await waitingWith().waiting(call)).toBeUndefined()
})

test('what fails is no answer', async () => {
  const fault = new StoreFault('the disk is full')
  const away = waitingWith(() => Promise.reject(fault))
  expect(await away.waiting(call)).toBeUndefined()
  expect(away).toMatchObject({ storeFaults: [fault], bugs: [] })
  const error = new Error('a bug')
  const broken = waitingWith(() => Promise.reject(error))
  expect(await broken.waiting(call)).toBeUndefined()
  expect(broken).toMatchObject({
    storeFaults: [],
    bugs: [{ error, reference: REFERENCE, path: 'look' }],
  })
})
