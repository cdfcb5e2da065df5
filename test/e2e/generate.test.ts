import { describe, expect, test, vi } from 'vitest'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { Shown } from '../../sandbox/discord/index.ts'
import type { Answer } from '../../sandbox/discord/person/answer.ts'
import { en } from '../../src/words/en.ts'
import { FOX, link, startWithAccounts, type WithAccounts } from './accounts.ts'
import { canPress, messageOf, sharedBy, textOf } from './reading.ts'

const begin = (options: Parameters<typeof startWithAccounts>[0] = {}) =>
  startWithAccounts({ civitai: { size: 400 }, ...options })

/** A model that pictures can be made with everywhere. */
function modelIn({ civitai }: WithAccounts) {
  const found = civitai.models.find(
    ({ type, nsfw, nsfwLevel, minor, poi, name, modelVersions: [version] }) =>
      type === 'Checkpoint' &&
      !nsfw &&
      nsfwLevel === 1 &&
      !minor &&
      !poi &&
      !matureText.test(name) &&
      version?.baseModel === 'SDXL 1.0' &&
      version.supportsGeneration &&
      version.paidAccess === null,
  )
  if (found === undefined) throw new Error('there is no such model')
  return found
}

const ask = async (running: WithAccounts, more = '', who: 'ada' | 'grace' = 'ada') =>
  running.discord
    .person(who)
    .slash(`/generate model: #${modelIn(running).id} prompt: a red fox ${more}`)

/** Lets time pass until the pictures of a workflow are made, and seen by the bot. */
async function made({ pass, catchUp }: WithAccounts, seconds = 40): Promise<void> {
  for (let left = seconds; left > 0; left -= 2) {
    pass(2_000)
    await catchUp()
  }
}

/** Presses *Generate*; the message for all. */
async function spent(running: WithAccounts, priced: Answer): Promise<Shown> {
  const pressed = await running.discord.person('ada').press(messageOf(priced), en.generateButton)
  return sharedBy(pressed)
}

/** A message as it is by now. */
const now = ({ discord }: WithAccounts, { id }: Shown): Shown => {
  const message = discord.message(id)
  if (message === undefined) throw new Error('it is gone')
  return message
}

const orders = ({ orchestrator }: WithAccounts) =>
  orchestrator.workflows().filter(({ whatif }) => !whatif)

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
    const shown = await spent(running, await ask(running))
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
