import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { customId } from '../../src/button.ts'
import { action, type Command, type Options } from '../../src/command.ts'
import { button } from '../../src/render/button.ts'
import { en } from '../../src/words/en.ts'
import { type Ordered, orderForm, orderThat } from '../support/form.ts'
import { start } from './start.ts'

const sleepy = { slow: false }
const opens = action({
  code: 'u',
  options: {},
  state: {},
  private: false,
  async run() {
    if (sleepy.slow) await wait(1_700)
    return orderForm(7)
  },
})

/** `/show`, whose answer has a button that opens the form. */
const show: Command = {
  name: 'show',
  description: () => 'an example',
  action: action({
    code: 'v',
    options: {},
    state: {},
    private: false,
    run: async () => ({
      content: 'a card',
      components: [
        {
          type: 1,
          components: [button('Generate', customId<Options, Options>(opens, 'open', {}))],
        },
      ],
    }),
  }),
  presses: { opens },
}

const ordered: Ordered[] = []
const order = orderThat(async (one) => {
  ordered.push(one)
  if (one.prompt === 'more') return orderForm(8)
  if (one.prompt === 'slow') await wait(1_700)
  return { content: `${one.count} ${one.size}: ${one.prompt}` }
})
const commands = [show, order]

describe.each([
  ['the gateway', false],
  ['HTTP', true],
])('by way of %s', (_, http) => {
  test('a press opens a form, and what is sent in is answered privately', async () => {
    const { discord, logged } = await start({ commands, http })
    const [ada, grace] = [discord.person('ada'), discord.person('grace')]
    const { message } = await ada.slash('/show')
    if (!message) throw new Error('no message')
    const opened = await grace.press(message, 'Generate')
    expect(opened.message).toBeUndefined()
    if (!opened.modal) throw new Error('no form')
    const filling = {
      Prompt: 'a  lantern\nat night',
      'Negative prompt': '',
      Size: 'Wide',
      count: '3',
    }
    const answer = await grace.submit(opened.modal, filling)
    expect(answer).toMatchObject({ private: true, updated: false, deferred: false })
    expect(answer.message?.content).toBe('3 wide: a lantern at night')
    expect(ordered.at(-1)).toMatchObject({ model: 7, without: undefined })
    expect(discord.message(message.id)?.content).toBe('a card')
    await expect.poll(logged).toContain('"command":"order: order","kind":"form"')
    expect(logged()).not.toContain('lantern')
  })

  test('a slash command opens a form; what was not changed is sent as it was', async () => {
    const { discord } = await start({ commands, http })
    const ada = discord.person('ada')
    const { modal } = await ada.slash('/order', { in: 'dm' })
    if (!modal) throw new Error('no form')
    const answer = await ada.submit(modal, { prompt: 'slow' })
    expect(answer).toMatchObject({ private: true, deferred: true })
    expect(answer.message?.content).toBe('1 square: slow')
    expect(ordered.at(-1)).toMatchObject({ without: 'blurry' })
  })

  test('a form that comes too late is told of, and the next press opens it', async () => {
    const { discord } = await start({ commands, http })
    const ada = discord.person('ada')
    const { message } = await ada.slash('/show')
    if (!message) throw new Error('no message')
    sleepy.slow = true
    const late = await ada.press(message, 'Generate').finally(() => {
      sleepy.slow = false
    })
    expect(late).toMatchObject({ private: true, message: { content: en.formTooLate } })
    expect(late.modal).toBeUndefined()
    expect((await ada.press(message, 'Generate')).modal).toBeDefined()
  })
})

test('what is sent in is believed as little as anything else', async () => {
  const { discord } = await start({ commands })
  const ada = discord.person('ada')
  const id = orderForm(7).form.customId
  const field = (custom_id: string, value: unknown) => ({
    type: 18,
    id: 1,
    component: {
      id: 2,
      custom_id,
      ...(Array.isArray(value) ? { type: 3, values: value } : { type: 4, value }),
    },
  })
  const told = async (custom_id: string, ...components: unknown[]) => {
    const { modal } = await ada.slash('/order')
    if (!modal) throw new Error('no form')
    // What Discord never sends: its types do not allow it.
    const answer = await ada.submit(modal, {}, { raw: { custom_id, components } as never })
    expect(answer.private).toBe(true)
    return answer.message?.content
  }
  const before = ordered.length
  const prompt = field('prompt', 'x')
  expect(await told('zzz', prompt)).toBe(en.oldButton)
  expect(await told(id.replace('o', 's'), prompt)).toBe(en.oldButton)
  expect(await told(id, prompt, field('cost', '0'))).toBe(en.oldButton)
  expect(await told(id, prompt, field('model', '9'))).toBe(en.oldButton)
  expect(await told(id)).toBe(en.empty)
  expect(await told(id, field('prompt', ' \u200b '))).toBe(en.empty)
  expect(await told(id, field('prompt', 'x'.repeat(1_001)))).toBe(en.tooLong(1_000))
  expect(await told(id, field('prompt', 5))).toBe(en.unreadable)
  expect(await told(id, prompt, field('size', ['huge']))).toBe(en.notAChoice(['square', 'wide']))
  expect(await told(id, prompt, field('count', ['5']))).toBe(en.notWhole(1, 4))
  expect(await told(id, prompt, field('count', ['1e0x']))).toBe(en.notWhole(1, 4))
  expect(await told(id, null)).toMatch(/^Something broke on my side/)
  expect(ordered).toHaveLength(before)
})

test('a form does not open behind a form: who sent it in is told that something broke', async () => {
  const { discord, logged } = await start({ commands })
  const ada = discord.person('ada')
  const { modal } = await ada.slash('/order')
  if (!modal) throw new Error('no form')
  const answer = await ada.submit(modal, { prompt: 'more' })
  expect(answer.message?.content).toMatch(/^Something broke on my side/)
  expect(discord.faults).toMatchObject([{ kind: 'refused body' }])
  expect(logged()).toContain('"title":"21 characters"')
  discord.faults.clear()
})
