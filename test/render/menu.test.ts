import { describe, expect, test } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import { messageOf } from '../../src/discord/response.ts'
import { type MenuItem, menu } from '../../src/render/menu.ts'
import { itemsOf } from '../support/reply.ts'

const item = (label: string, change: Partial<MenuItem> = {}): MenuItem => ({
  label,
  customId: `id ${label}`,
  ...change,
})
const shown = (...items: readonly MenuItem[]) => {
  const reply = { components: [menu('fruit', 'Choose a fruit', items)] }
  expect(() => checkedMessage('answer', messageOf({ content: 'x', ...reply }))).not.toThrow()
  return itemsOf(reply, 'fruit')
}

describe('a menu', () => {
  test('has a name of its own, which is no press', () => {
    expect(menu('fruit', ' Choose \n one ', [item('a')]).components).toMatchObject([
      { custom_id: '~fruit', placeholder: 'Choose one' },
    ])
  })

  test('has of each item what it is called and what choosing it does', () => {
    const items = [item('a', { description: 'red' }), item('b', { chosen: true }), item('c')]
    expect(shown(...items)).toEqual([
      { label: 'a', value: 'id a', description: 'red' },
      { label: 'b', value: 'id b', default: true },
      { label: 'c', value: 'id c' },
    ])
  })

  test('has at most 25 items', () => {
    const many = Array.from({ length: 40 }, (_, at) => item(String(at)))
    expect(shown(...many).map(({ label }) => label)).toEqual(
      many.slice(0, 25).map(({ label }) => label),
    )
  })

  test('cuts what is too long for Discord, and gives what cannot be seen a sign', () => {
    const [long, unseen] = shown(
      item('long', { label: 'l'.repeat(300), description: 'd'.repeat(300) }),
      item('u', { label: ' \u200b', description: '' }),
    )
    expect(long?.label).toBe(`${'l'.repeat(99)}…`)
    expect(long?.description).toBe(`${'d'.repeat(99)}…`)
    expect(unseen).toEqual({ label: '…', value: 'id u' })
  })

  test('shows no description that cannot be seen', () => {
    expect(shown(item('a', { description: ' \u200b ' }))).toEqual([{ label: 'a', value: 'id a' }])
  })
})
