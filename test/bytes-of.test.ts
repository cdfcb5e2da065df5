import { expect, test } from 'vitest'
import { bytesOf } from '../src/bytes-of.ts'

/** Three chunks of two bytes, and how far they were read. */
function body() {
  const read = { chunks: 0, ended: false }
  async function* chunks() {
    try {
      for (const text of ['ab', 'cd', 'ef']) {
        read.chunks += 1
        yield Buffer.from(text)
      }
    } finally {
      read.ended = true
    }
  }
  return { read, chunks: chunks() }
}

test('a body is read whole where it is as long as it may be', async () => {
  expect((await bytesOf(body().chunks, 6))?.toString()).toBe('abcdef')
})

test('of a longer body nothing is yielded, and no more is read', async () => {
  const { read, chunks } = body()
  expect(await bytesOf(chunks, 3)).toBeUndefined()
  expect(read).toEqual({ chunks: 2, ended: true })
})
