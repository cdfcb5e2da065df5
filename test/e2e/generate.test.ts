import { describe, expect, test, vi } from 'vitest'
import { en } from '../../src/words/en.ts'
import { FOX, link } from './accounts.ts'
import { ask, begin, made, modelIn, now, orders, spent } from './generating.ts'
import { canPress, messageOf, textOf } from './reading.ts'

describe('/generate', () => {
  test('tells the price privately, and spends nothing', async () => {
    const running = await begin()
    await link(running)
    const priced = await ask(running, 'count: 2')
    expect(priced.private).toBe(true)
    expect(textOf(messageOf(priced))).toMatch(/^2 pictures for \d+ Buzz\n/)
    expect(textOf(messageOf(priced))).toContain(modelIn(running).name)
    expect(orders(running)).toEqual([])
    expect(running.orchestrator.balance(FOX)).toEqual({ blue: 500, green: 0, yellow: 1_000 })
  })

  test('makes the pictures once it is pressed, for all to see', async () => {
    const running = await begin()
    await link(running)
    const priced = await ask(running, 'count: 2')
    const shown = await spent(running, priced)
    expect(textOf(shown)).toContain('a red fox')
    await vi.waitFor(() =>
      expect(canPress(now(running, messageOf(priced)), en.generateButton)).toBe(false),
    )
    await made(running)
    await vi.waitFor(() => expect(now(running, shown).attachments).toHaveLength(2), {
      timeout: 30_000,
    })
    const done = now(running, shown)
    expect(done.attachments.map(({ filename }) => filename)).toEqual([
      'picture-1.jpeg',
      'picture-2.jpeg',
    ])
    expect(orders(running)).toHaveLength(1)
  })

  test('is called by Civitai when they are made', async () => {
    const running = await begin({ orchestrator: { repeatEvery: 1 } })
    const { orchestrator, origin, logged } = running
    await link(running)
    const priced = await ask(running)
    // Nothing moves the clock here: it is the call that tells of the end.
    orchestrator.planNext({
      unassignedMs: 50,
      preparingMs: 50,
      scheduledMs: 100,
      processingMs: 200,
    })
    const shown = await spent(running, priced)
    const { callbacks } = orchestrator
    const done = () => callbacks.deliveries.some(({ body }) => body.status === 'succeeded')
    await vi.waitFor(() => expect(done()).toBe(true), { timeout: 30_000 })
    await callbacks.idle()
    expect(new Set(callbacks.deliveries.map(({ status }) => status))).toEqual(new Set([204]))
    // It was to be looked at in some seconds; by the call it is so at once.
    await running.catchUp()
    await vi.waitFor(() => expect(now(running, shown).attachments).toHaveLength(1), {
      timeout: 30_000,
    })
    const [secret = ''] = callbacks.deliveries.map(({ url }) =>
      url.slice(`${origin}/hooks/`.length),
    )
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(logged()).not.toContain(secret)
    expect(logged()).not.toContain('red fox')
  })
})
