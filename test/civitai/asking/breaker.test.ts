import { expect, test } from 'vitest'
import { createBreaker } from '../../../src/civitai/asking/breaker.ts'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'

const HOUR = 3_600_000
const never = new AbortController().signal

/** A breaker that has just opened, and the clock it goes by. */
async function opened() {
  let at = Date.UTC(2026, 10, 21)
  const breaker = createBreaker({ failures: 2, openFor: 15_000, now: () => at })
  const send = (work: () => Promise<unknown>, caller?: AbortSignal) =>
    breaker.send(work, never, caller)
  for (let n = 0; n < 2; n++) {
    await expect(send(() => Promise.reject(new CivitaiFault('away', 'down')))).rejects.toThrow()
  }
  await expect(send(() => Promise.resolve())).rejects.toThrow('not asked')
  return {
    send,
    jump: (ms: number) => {
      at += ms
    },
  }
}

test.each([
  ['put back', -HOUR],
  ['put on', HOUR],
])('a clock that is %s an hour keeps nobody out', async (_, ms) => {
  const { send, jump } = await opened()
  jump(ms)
  expect(await send(() => Promise.resolve('an answer'))).toBe('an answer')
  jump(-ms)
  expect(await send(() => Promise.resolve('another'))).toBe('another')
})

test('who hangs up during the trial leaves it to the next one', async () => {
  const { send, jump } = await opened()
  jump(15_000)
  const hungUp = send(() => Promise.reject(new Error('hung up')), AbortSignal.abort())
  await expect(hungUp).rejects.toThrow('hung up')
  await expect(send(() => Promise.reject(new CivitaiFault('away', 'down')))).rejects.toThrow('down')
  await expect(send(() => Promise.resolve())).rejects.toThrow('not asked')
})
