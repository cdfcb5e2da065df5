import { describe, expect, test } from 'vitest'
import { choicesReply } from '../../src/render/choices.ts'
import { en } from '../../src/words/en.ts'
import { entryOf } from '../support/entry.ts'
import { itemsOf } from '../support/reply.ts'

const bare = { id: 2, name: 'Bare', type: 'VAE', mature: false, canGenerate: false, pictures: [] }
const reply = (asked = 'pony') =>
  choicesReply(en, {
    asked,
    entries: [entryOf(1, { name: '**Pony**' }), bare],
    open: ({ id }) => `open ${id}`,
  })

describe('several models of which one is meant', () => {
  test('are a menu, each with what tells it apart', () => {
    expect(itemsOf(reply(), 'models')).toEqual([
      {
        label: '**Pony**',
        description: 'LORA · SDXL 1.0 · by brush · ⬇ 12.3K · 👍 678',
        value: 'open 1',
      },
      { label: 'Bare', description: 'VAE', value: 'open 2' },
    ])
  })

  test('are said to be several, in the words they were asked for by', () => {
    expect(reply().embeds).toEqual([
      { color: 0x228be6, title: 'Several models fit “pony”', description: en.severalHelp },
    ])
    expect(reply().content).toBeUndefined()
  })

  test('are said to be several, without a word that may not be repeated', () => {
    const { embeds } = choicesReply(en, { entries: [bare], open: ({ id }) => `open ${id}` })
    expect(embeds?.[0]?.title).toBe('Several models fit')
  })

  test.each(['`x` @everyone', 'a'.repeat(400)])('whatever those are: %s', (asked) => {
    const title = reply(asked).embeds?.[0]?.title ?? ''
    expect(title.length).toBeLessThanOrEqual(256)
    expect(title).not.toMatch(/(?<!\\)[`@]/)
  })
})
