import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import { blocksOf } from '../../sandbox/page/view/block.ts'
import { messageOf } from '../../src/discord/response.ts'
import { copyReply, triggersReply } from '../../src/render/trigger-words.ts'
import { en } from '../../src/words/en.ts'
import { hostileText } from '../support/hostile.ts'
import { modelOf, versionOf } from '../support/model.ts'

const nobody = () => undefined
const around = { now: 0, locale: 'en-US', channel: nobody, role: nobody, person: nobody }
const of = (...triggerWords: readonly string[]) => versionOf(71, { triggerWords })
const textOf = (...sets: readonly string[]) =>
  triggersReply(en, modelOf(7), of(...sets)).embeds?.[0]?.description ?? ''
const copied = (name: string, ...sets: readonly string[]) =>
  copyReply(modelOf(7, { name }), of(...sets)).content ?? ''

describe('all trigger words', () => {
  test('stand each set in a block of its own', () => {
    expect(triggersReply(en, modelOf(7), of('ink', 'wash, brush'))).toEqual({
      embeds: [
        {
          color: 0x228be6,
          title: 'Model 7',
          description: '**Trigger words**\n```\nink\n```\n```\nwash, brush\n```',
        },
      ],
    })
  })

  test.each([
    ['a version without any', of()],
    ['no version', undefined],
  ])('of %s are none, which is said', (_, version) => {
    const { embeds = [] } = triggersReply(en, modelOf(7), version)
    expect(embeds[0]?.description).toBe(en.noTriggerWords)
  })

  test('of sixty long sets are as many as a message holds, and how many are left', () => {
    const text = textOf(...Array.from({ length: 60 }, (_, at) => `${at} `.padEnd(1_500, 'x')))
    expect(text.length).toBeLessThanOrEqual(4_096)
    expect(text).toContain('```\n1 xxx')
    expect(text.match(/^```\n\d+ x/gm)).toHaveLength(3)
    expect(text).toMatch(/\nand 57 more trigger words$/)
  })

  test('of sixty short sets are all of them', () => {
    const text = textOf(...Array.from({ length: 60 }, (_, at) => `set ${at}`))
    expect(text.match(/^set \d+$/gm)).toHaveLength(60)
    expect(text).not.toContain('more')
  })

  test('of which one cannot be seen leave the next one in its block', () => {
    const text = textOf('\u0000', '**bold** [x](https://evil.example)')
    const blocks = blocksOf(text, around)
    expect(blocks.slice(1)).toEqual([
      { kind: 'code', text: '…' },
      { kind: 'code', text: '**bold** [x](https://evil.example)' },
    ])
  })

  test('fit into a message and say what is left out, however many and long they are', () => {
    const sets = fc.array(hostileText, { maxLength: 60 })
    fc.assert(
      fc.property(hostileText, sets, (name, triggerWords) => {
        const reply = triggersReply(en, modelOf(7, { name }), of(...triggerWords))
        expect(() => checkedMessage('answer', messageOf(reply))).not.toThrow()
        const text = reply.embeds?.[0]?.description ?? ''
        const blocks = text.match(/^```$/gm)?.length ?? 0
        const left = Number(/\nand (\d+) more$/.exec(text)?.[1] ?? 0)
        expect(blocks / 2 + left).toBe(triggerWords.length)
      }),
    )
  })
})

describe('the texts to copy', () => {
  test('are the name and all trigger words, and nothing else', () => {
    expect(copyReply(modelOf(7), of('ink', 'wash'))).toEqual({
      content: '```\nModel 7\n```\n```\nink, wash\n```',
    })
    expect(copyReply(modelOf(7), of())).toEqual({ content: '```\nModel 7\n```' })
    expect(copyReply(modelOf(7), undefined)).toEqual({ content: '```\nModel 7\n```' })
  })

  test('hold up to what a message holds', () => {
    const content = copied('n'.repeat(500), ...Array<string>(60).fill('x'.repeat(1_500)))
    expect(content.length).toBeLessThanOrEqual(2_000)
    expect(content.length).toBeGreaterThan(1_900)
    expect(content).toMatch(/x…\n```$/)
  })

  test.each([
    ['https://evil.example', 'evil.example'],
    ['HTTP://evil.example', 'evil.example'],
    ['hthttps://tps://evil.example', 'ht tps: //evil.example'],
    ['nuhttps://de', 'nu de'],
    ['ht\u200btps://evil.example', 'evil.example'],
    ['https:\u2060//evil.example', 'evil.example'],
    ['<lora:ink:1>', '<lora:ink:1>'],
  ])('have no address in them: %s', (text, shown) => {
    expect(copied(text, text)).toBe(`\`\`\`\n${shown}\n\`\`\`\n\`\`\`\n${shown}\n\`\`\``)
  })

  test('never are refused, and never are unfurled, whatever they are made of', () => {
    const piece = fc.constantFrom(
      'http',
      'https',
      's',
      ':',
      '/',
      '//',
      '://',
      '\u200b',
      '\ufeff',
      ' ',
    )
    const joined = fc.array(piece, { maxLength: 14 }).map((all) => all.join(''))
    const text = fc.oneof(joined, hostileText)
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 8 }), (name, sets) => {
        const content = copied(name, ...sets)
        expect(content.length).toBeLessThanOrEqual(2_000)
        expect(content).not.toMatch(/:\/\//)
        expect(() => checkedMessage('answer', messageOf({ content }))).not.toThrow()
      }),
      { numRuns: 1_000 },
    )
  })
})
