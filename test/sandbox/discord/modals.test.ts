import { describe, expect, test } from 'vitest'
import { CannotSend, manualClock } from '../../../sandbox/discord/index.ts'
import { checkedModal } from '../../../sandbox/discord/rules/modal.ts'
import { quiet, refusalOf } from './bot.ts'
import { errorsOf, type Json, many, only, x } from './refused.ts'
import { start } from './start.ts'

const input = (change: Json = {}) => ({ type: 4, custom_id: 'prompt', style: 2, ...change })
const OPTIONS = ['Square', 'Wide'].map((label) => ({ label, value: label.toLowerCase() }))
const select = (change: Json = {}) => ({ type: 3, custom_id: 'size', options: OPTIONS, ...change })
const label = (component: unknown, change: Json = {}) => ({
  type: 18,
  label: 'Prompt',
  component,
  ...change,
})
const modal = (components: unknown[] = [label(input())], change: Json = {}) => ({
  custom_id: 'order',
  title: 'Order',
  components,
  ...change,
})

/** Of a modal with a text that is needed, one that is not, and a menu. */
const ORDER = modal([
  label(input({ max_length: 10 })),
  label(input({ custom_id: 'without', required: false, value: 'blurry' }), { label: 'Without' }),
  label(select(), { label: 'Size' }),
])

describe('a modal', () => {
  test.each([
    ['a text alone', modal()],
    ['five components of every kind', ORDER],
    ['a text between its fields', modal([{ type: 10, content: 'Read this.' }, label(select())])],
    [
      'texts at their limits',
      modal(
        [
          label(input({ placeholder: x(100), value: x(4_000) }), {
            label: x(45),
            description: x(100),
          }),
        ],
        { title: x(45), custom_id: x(100) },
      ),
    ],
    ['as many as fit', modal(many(5, (i) => label(input({ custom_id: `${i}` }))))],
    ['a menu that may be left alone', modal([label(select({ required: false, min_values: 0 }))])],
  ])('is accepted with %s', (_, data) => {
    expect(errorsOf(() => checkedModal(data))).toEqual([])
  })

  test.each([
    ['no title', modal(undefined, { title: ' ' }), 'title BASE_TYPE_REQUIRED'],
    ['a title too long', modal(undefined, { title: x(46) }), 'title BASE_TYPE_MAX_LENGTH'],
    ['a custom_id too long', modal(undefined, { custom_id: x(101) }), 'custom_id BASE_TYPE_MAX'],
    ['an empty custom_id', modal(undefined, { custom_id: '' }), 'custom_id BASE_TYPE_MIN'],
    ['nothing in it', modal([]), 'components BASE_TYPE_MIN_LENGTH'],
    ['six fields', modal(many(6, (i) => label(input({ custom_id: `${i}` })))), 'components BASE_'],
    ['a field without its label', modal([input()]), 'UNION_TYPE_CHOICES'],
    ['a row', modal([{ type: 1, components: [input({ label: 'Prompt' })] }]), 'UNION_TYPE_CHOICES'],
    ['a button', modal([label({ type: 2, style: 1, custom_id: 'x', label: 'x' })]), 'UNION_TYPE'],
    ['a label too long', modal([label(input(), { label: x(46) })]), 'label BASE_TYPE_MAX_LENGTH'],
    ['an empty label', modal([label(input(), { label: '' })]), 'label BASE_TYPE_REQUIRED'],
    ['a description too long', modal([label(input(), { description: x(101) })]), 'BASE_TYPE_MAX'],
    ['two labels on a field', modal([label(input({ label: 'x' }))]), 'HOUSE_RULE_UNKNOWN_KEY'],
    ['a placeholder too long', modal([label(input({ placeholder: x(101) }))]), 'BASE_TYPE_MAX'],
    ['no style', modal([label(input({ style: undefined }))]), 'style'],
    ['too much to write', modal([label(input({ max_length: 4_001 }))]), 'NUMBER_TYPE_MAX'],
    ['nothing to write', modal([label(input({ max_length: 0 }))]), 'NUMBER_TYPE_MIN'],
    [
      'lengths that cannot be',
      modal([label(input({ min_length: 3, max_length: 2 }))]),
      'min_length TEXT_INPUT_INVALID_RANGE',
    ],
    [
      'a value that is too long to be sent in',
      modal([label(input({ max_length: 2, value: 'xxx' }))]),
      'value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'two fields of one custom_id',
      modal([label(input()), label(select({ custom_id: 'prompt' }))]),
      'components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a menu of nothing',
      modal([label({ ...select(), options: undefined })]),
      'BASE_TYPE_REQUIRED',
    ],
    ['a disabled menu', modal([label(select({ disabled: true }))]), 'HOUSE_RULE_UNKNOWN_KEY'],
    [
      'a needed menu that needs nothing',
      modal([label(select({ min_values: 0 }))]),
      'INVALID_RANGE',
    ],
    [
      'two defaults for one choice',
      modal([label(select({ options: OPTIONS.map((one) => ({ ...one, default: true })) }))]),
      'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    ],
  ])('is refused with %s', (_, data, code) => {
    expect(errorsOf(() => checkedModal(data))).toEqual(only(code))
  })
})

const opening = { type: 9, data: ORDER }
const row = { type: 1, components: [{ type: 2, style: 1, custom_id: 'more', label: 'More' }] }

/** A bot that opens the modal on `/top` and on a press, and has a message with a button on `/digest`. */
const opener = () =>
  start((interaction, { callback }) => {
    const isDigest = interaction.type === 2 && interaction.data.name === 'digest'
    if (interaction.type !== 5 && !isDigest) return callback(interaction, opening)
    const data = { content: 'done', flags: isDigest ? 0 : 64, components: [row], ...quiet }
    return callback(interaction, { type: 4, data })
  })

describe('a modal that is open', () => {
  test('is sent in once, with what stood there where nothing else was written', async () => {
    const [discord, bot] = await opener()
    const ada = discord.person('ada')
    const answer = await ada.slash('/top')
    expect(answer).toMatchObject({ private: false, requests: 1, followUps: [] })
    expect(answer.message).toBeUndefined()
    if (!answer.modal) throw new Error('no modal')
    const sent = await ada.submit(answer.modal, { Prompt: 'a lantern', size: 'Wide' })
    expect(sent).toMatchObject({ private: true, updated: false, message: { content: 'done' } })
    expect(sent.message?.interaction_metadata).toMatchObject({
      type: 5,
      user: { id: ada.account.user.id },
      triggering_interaction_metadata: { id: answer.interactionId, type: 2 },
    })
    expect(bot.received[1]).toMatchObject({
      type: 5,
      data: {
        custom_id: 'order',
        components: [
          {
            type: 18,
            id: 1,
            component: { type: 4, id: 2, custom_id: 'prompt', value: 'a lantern' },
          },
          { type: 18, component: { type: 4, custom_id: 'without', value: 'blurry' } },
          { type: 18, component: { type: 3, custom_id: 'size', values: ['wide'] } },
        ],
      },
    })
    expect(bot.received[1]).not.toHaveProperty('message')
    await expect(ada.submit(answer.modal, {})).rejects.toThrow(/closed/)
    expect(discord.faults).toEqual([])
  })

  test('may stay unanswered, and is told of with the message it came from', async () => {
    const [discord, bot] = await opener()
    const grace = discord.person('grace')
    const { message } = await grace.slash('/digest list')
    if (!message) throw new Error('no message')
    const first = await grace.press(message, 'More')
    const second = await grace.press(message, 'More')
    if (!first.modal || !second.modal) throw new Error('no modal')
    const sent = await grace.submit(second.modal, { prompt: 'x', without: '', size: ['square'] })
    expect(bot.received.at(-1)).toMatchObject({ type: 5, message: { id: message.id } })
    expect(sent.message).toMatchObject({
      id: expect.not.stringContaining(message.id),
      message_reference: { message_id: message.id },
    })
    await discord.settle()
    expect(discord.faults).toEqual([])
  })

  test.each([
    ['nothing in a field that is needed', { size: 'Wide' }, /"Prompt" takes 1 to 10/],
    ['more than fits', { prompt: x(11), size: 'Wide' }, /"Prompt" takes 1 to 10/],
    ['no choice', { prompt: 'x' }, /"Size" takes 1 to 1/],
    ['two choices', { prompt: 'x', size: ['Wide', 'Square'] }, /"Size" takes 1 to 1/],
    ['a choice that is not there', { prompt: 'x', size: 'Huge' }, /"Huge" is not in the menu/],
    ['a field that is not there', { prompt: 'x', size: 'Wide', cost: '0' }, /no field "cost"/],
    ['a list of texts', { prompt: ['x'], size: 'Wide' }, /takes a text/],
  ])('is not sent with %s, and stays open', async (_, filling, why) => {
    const [discord, bot] = await opener()
    const ada = discord.person('ada')
    const { modal } = await ada.slash('/top')
    if (!modal) throw new Error('no modal')
    await expect(ada.submit(modal, filling)).rejects.toThrow(why)
    await expect(discord.person('grace').submit(modal, {})).rejects.toThrow(CannotSend)
    expect(bot.received).toHaveLength(1)
    const raw = { custom_id: 'forged', components: [] }
    await ada.submit(modal, {}, { raw })
    expect(bot.received.at(-1)).toMatchObject({ data: raw })
  })
})

test('stays open where the bot does not answer what is sent in', async () => {
  let answers = false
  const clock = manualClock(Date.UTC(2027, 0, 6))
  const [discord, bot] = await start(
    (interaction, { callback }) => {
      if (interaction.type !== 5) return callback(interaction, opening)
      return answers && callback(interaction, { type: 4, data: { content: 'done', ...quiet } })
    },
    { clock, answerWithin: 3_000 },
  )
  const ada = discord.person('ada')
  const { modal } = await ada.slash('/top')
  if (!modal) throw new Error('no modal')
  const filling = { prompt: 'x', size: 'Wide' }
  const sending = ada.submit(modal, filling)
  await expect.poll(() => bot.received).toHaveLength(2)
  clock.advance(3_000)
  expect(await sending).toMatchObject({ error: 'The application did not respond' })
  answers = true
  expect(await ada.submit(modal, filling)).toMatchObject({ message: { content: 'done' } })
  expect(discord.faults).toMatchObject([{ kind: 'never answered' }])
})

describe('no modal opens', () => {
  test.each([
    ['behind a deferral', { status: 400, code: 40_060 }, 5],
    ['behind an answer', { status: 400, code: 40_060 }, 4],
  ])('%s', async (_, refusal, type) => {
    const refused: unknown[] = []
    const [discord] = await start(async (interaction, { callback, editOriginal }) => {
      const data = type === 4 ? { content: 'x', ...quiet } : {}
      await callback(interaction, { type, data })
      refused.push(await refusalOf(callback(interaction, opening)))
      if (type === 5) await editOriginal(interaction, { content: 'x', ...quiet })
    })
    const answer = await discord.person('ada').slash('/top')
    await expect.poll(() => refused).toEqual([refusal])
    expect(answer.modal).toBeUndefined()
    expect(discord.faults).toMatchObject([{ kind: 'double acknowledgement' }])
  })

  test('when one is sent in, nor can a message be changed that was never there', async () => {
    const refused: unknown[] = []
    const [discord] = await start(async (interaction, { callback }) => {
      if (interaction.type !== 5) return callback(interaction, opening)
      for (const body of [opening, { type: 7, data: { content: 'x', ...quiet } }, { type: 6 }]) {
        refused.push(await refusalOf(callback(interaction, body)))
      }
      return callback(interaction, { type: 4, data: { content: 'x', ...quiet } })
    })
    const ada = discord.person('ada')
    const { modal } = await ada.slash('/top')
    if (!modal) throw new Error('no modal')
    await ada.submit(modal, { prompt: 'x', size: 'Wide' })
    expect(refused).toEqual(many(3, () => ({ status: 400, code: 50_035 })))
  })

  test('while somebody types', async () => {
    const refused: unknown[] = []
    const [discord] = await start(async (interaction, { callback }) => {
      refused.push(await refusalOf(callback(interaction, opening)))
      return callback(interaction, { type: 8, data: { choices: [] } })
    })
    await discord.person('ada').type('/top tag:x')
    expect(refused).toEqual([{ status: 400, code: 50_035 }])
  })

  test('where Discord would refuse it', async () => {
    const refused: unknown[] = []
    const [discord] = await start(async (interaction, { callback }) => {
      const data = { ...ORDER, title: '' }
      refused.push(await refusalOf(callback(interaction, { type: 9, data })))
      return callback(interaction, { type: 4, data: { content: 'x', ...quiet } })
    })
    const answer = await discord.person('ada').slash('/top')
    expect(refused).toEqual([{ status: 400, code: 50_035 }])
    expect(answer).toMatchObject({ message: { content: 'x' } })
    expect(discord.faults).toMatchObject([{ kind: 'refused body' }])
  })
})

test('from a message it can be changed by what is sent in', async () => {
  const [discord] = await start((interaction, { callback }) => {
    if (interaction.type === 3) return callback(interaction, opening)
    const data = {
      content: interaction.type === 5 ? 'after' : 'before',
      components: [row],
      ...quiet,
    }
    return callback(interaction, { type: interaction.type === 5 ? 7 : 4, data })
  })
  const ada = discord.person('ada')
  const { message } = await ada.slash('/top')
  if (!message) throw new Error('no message')
  const { modal } = await ada.press(message, 'More')
  if (!modal) throw new Error('no modal')
  const sent = await ada.submit(modal, { prompt: 'x', size: 'Wide' })
  expect(sent).toMatchObject({ updated: true, message: { id: message.id, content: 'after' } })
  expect(discord.faults).toEqual([])
})
