import { describe, expect, test, vi } from 'vitest'
import type { PicturePlan } from '../../sandbox/civitai/orchestration/workflows/plan.ts'
import type { PlaceName } from '../../sandbox/discord/index.ts'
import { en } from '../../src/words/en.ts'
import { FOX, HERON, link } from './accounts.ts'
import { ask, begin, modelIn, now, orders, spent, until } from './generating.ts'
import { idOf, messageOf, sentTo, sharedBy, textOf, toldOf } from './reading.ts'

const UNTOUCHED = { blue: 500, green: 0, yellow: 1_000 }
const SUBMIT = /^POST \/v2\/consumer\/workflows$/

describe('what is nobody else’s', () => {
  test('a private wish is shown to who asked alone, and later by /generations', async () => {
    const running = await begin()
    await link(running)
    const ada = running.discord.person('ada')
    const priced = await ask(running, 'private: true')
    const pressed = await ada.press(messageOf(priced), en.generateButton)
    const done = await until(running, messageOf(pressed), en.madeFor('', 0).slice(0, 6))
    expect(done.attachments).toHaveLength(1)
    expect(pressed.followUps).toEqual([])
    expect(running.discord.messages('general').filter((one) => one.onlyFor === undefined)).toEqual(
      [],
    )
    expect(orders(running)).toHaveLength(1)
  })

  test('a price is spent once, and only by whose it is', async () => {
    const running = await begin()
    const { discord, orchestrator } = running
    await link(running)
    await link(running, 'grace', HERON)
    const priced = messageOf(await ask(running))
    const grace = discord.person('grace')
    for (const button of [en.generateButton, en.cancelButton]) {
      const refused = await grace.press(priced, idOf(priced, button), { unchecked: true })
      expect(toldOf(refused)).toBe(button === en.generateButton ? en.quoteGone : en.generationGone)
    }
    expect(orders(running)).toEqual([])
    const spend = idOf(priced, en.generateButton)
    const shown = await sharedBy(await discord.person('ada').press(priced, spend))
    await discord.person('ada').press(priced, spend, { unchecked: true })
    const cancel = await grace.press(shown, idOf(shown, en.cancelButton), {
      unchecked: true,
    })
    expect(toldOf(cancel)).toBe(en.generationGone)
    const [order, another] = orders(running)
    expect(another).toBeUndefined()
    expect(order?.status).not.toBe('canceled')
    expect(orchestrator.balance(FOX).blue).toBe(500 - (order?.price ?? 0))
    expect(orchestrator.balance(HERON)).toEqual(UNTOUCHED)
  })

  test('nothing is priced for who has linked nothing, or spent for who unlinked', async () => {
    const running = await begin()
    expect(toldOf(await ask(running))).toBe(en.notLinked)
    await link(running)
    const ada = running.discord.person('ada')
    const priced = messageOf(await ask(running))
    const unlinked = await ada.press(messageOf(await ada.slash('/account')), en.unlinkButton)
    expect(messageOf(unlinked).content).toContain('Unlinked.')
    expect(toldOf(await ada.press(priced, en.generateButton))).toBe(en.quoteGone)
    expect(orders(running)).toEqual([])
  })
})

describe('what is not spent', () => {
  test('after a day, or with four under way', async () => {
    const running = await begin()
    await link(running)
    const ada = running.discord.person('ada')
    const old = messageOf(await ask(running))
    running.pass(24 * 60 * 60_000 + 1_000)
    expect(toldOf(await ada.press(old, en.generateButton))).toBe(en.quoteGone)

    for (let nth = 0; nth < 4; nth += 1) {
      running.orchestrator.planNext({ end: 'never' })
      await spent(running, await ask(running))
    }
    const fifth = messageOf(await ask(running))
    expect(toldOf(await ada.press(fifth, en.generateButton))).toBe(en.tooManyRunning(4))
    expect(orders(running)).toHaveLength(4)
  })

  test('beyond the cap', async () => {
    const running = await begin()
    await link(running)
    const ada = running.discord.person('ada')
    await ada.slash('/account cap: 5')
    const priced = messageOf(await ask(running))
    expect(textOf(priced)).toContain('only 5 Buzz are left')
    expect(toldOf(await ada.press(priced, en.generateButton))).toBe(en.overCap(10, 5))
    expect(orders(running)).toEqual([])
  })

  test.each([402, 403] as const)('with too little Buzz, said as %i', async (status) => {
    const running = await begin()
    await link(running)
    running.orchestrator.noBuzz = status
    running.orchestrator.setBalance(FOX, { blue: 0, green: 0, yellow: 1 })
    const priced = messageOf(await ask(running))
    expect(textOf(priced)).toContain(en.tooLittleBuzz)
    const told = await running.discord.person('ada').press(priced, en.generateButton)
    await vi.waitFor(() =>
      expect(JSON.stringify([told.message, told.followUps])).toContain('too little Buzz'),
    )
    expect(orders(running)).toEqual([])
  })

  test('for a prompt with mature words, which nobody is asked about', async () => {
    const running = await begin()
    await link(running)
    running.civitai.requests.clear()
    running.orchestrator.requests.clear()
    const answer = await running.discord
      .person('ada')
      .slash(`/generate model: #${modelIn(running).id} prompt: a nude fox`)
    expect(toldOf(answer)).toBe(en.otherPrompt)
    expect(running.orchestrator.requests.all).toEqual([])
    const traces =
      JSON.stringify(running.civitai.requests.all) + running.logged() + sentTo(running.discord)
    expect(traces).not.toContain('nude')
  })

  test('while the generator is away', async () => {
    const running = await begin()
    await link(running)
    running.orchestrator.trouble.failNext(9, SUBMIT, { status: 503, body: '<html>' })
    expect(toldOf(await ask(running))).toBe(en.generatorAway)
    expect(orders(running)).toEqual([])
  })
})

describe('what is not shown', () => {
  const KINDS: readonly (readonly [string, PlaceName, PicturePlan, number])[] = [
    ['mature', 'general', { level: 'r', withheld: false }, 0],
    ['mature', 'after-dark', { level: 'x' }, 0],
    ['PG-13', 'general', { level: 'pg13' }, 0],
    ['PG-13', 'after-dark', { level: 'pg13' }, 1],
    ['unrated', 'after-dark', { level: 'na' }, 0],
    ['unsaid', 'after-dark', { level: 'absent' }, 0],
    ['blocked', 'after-dark', { blockedReason: 'ChildReference' }, 0],
    ['elsewhere', 'after-dark', { url: 'https://example.com/a.jpeg' }, 0],
  ]
  test.each(KINDS)('%s in #%s', async (_, place, picture, files) => {
    const running = await begin()
    await link(running)
    running.orchestrator.planNext({ pictures: [picture, { level: 'pg' }] })
    const shown = await spent(running, await ask(running, 'count: 2', place))
    const done = await until(running, shown, 'For <@')
    expect(done.attachments).toHaveLength(1 + files)
    const says = textOf(done)
    if (files === 0) expect(says).toContain(en.picturesHeldBack(1))
    else expect(says).not.toContain('fit')
    expect(running.orchestrator.fetchedBlobs).toHaveLength(1 + files)
  })

  test('what no longer fits a channel that lost its age restriction', async () => {
    const running = await begin()
    await link(running)
    running.orchestrator.planNext({ pictures: [{ level: 'pg13' }] })
    const shown = await spent(running, await ask(running, '', 'after-dark'))
    running.discord.change('after-dark', { nsfw: false })
    const done = await until(running, shown, 'For <@')
    expect(done.attachments).toEqual([])
    expect(textOf(done)).toContain(en.picturesHeldBack(1))
  })
})

test.each(['S1', 'S2'] as const)(
  'an answer that is lost makes one workflow of %s',
  async (shape) => {
    const running = await begin({ orchestrator: { shape } })
    await link(running)
    const priced = await ask(running)
    running.orchestrator.trouble.failNext(1, SUBMIT, { afterwards: true })
    const shown = await spent(running, priced)
    const done = await until(running, shown, 'For <@')
    expect(done.attachments).toHaveLength(1)
    expect(orders(running)).toHaveLength(1)
    expect(now(running, shown).id).toBe(shown.id)
    expect(running.logged()).not.toMatch(/red fox|civitai_[\da-f]{36}/)
  },
)
