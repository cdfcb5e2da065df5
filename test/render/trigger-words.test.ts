import { MessageFlags } from 'discord-api-types/v10'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import { blocksOf } from '../../sandbox/page/view/block.ts'
import { messageOf } from '../../src/discord/response.ts'
import { triggersReply } from '../../src/render/trigger-words.ts'
import { en } from '../../src/words/en.ts'
import { hostileText } from '../support/hostile.ts'
import { modelOf, versionOf } from '../support/model.ts'

const nobody = () => undefined
const around = { now: 0, locale: 'en-US', channel: nobody, role: nobody, person: nobody }
const of = (...triggerWords: readonly string[]) => versionOf(71, { triggerWords })
const reply = (...sets: readonly string[]) => triggersReply(en, modelOf(7), of(...sets))
const textOf = (...sets: readonly string[]) => reply(...sets).embeds?.[0]?.description ?? ''

describe('all trigger words', () => {
  test('are plain text to copy, each set in a block of its own, and nothing else', () => {
    const content = '```\nink\n```\n```\nwash, <lora:brush:1>\n```'
    expect(reply('ink', 'wash, <lora:brush:1>')).toEqual({ content, suppressEmbeds: true })
  })

  test('unfurl nothing', () => {
    expect(messageOf(reply('ink'))).toMatchObject({ flags: MessageFlags.SuppressEmbeds })
  })

  test.each([
    ['a version without any', of()],
    ['no version', undefined],
  ])('of %s are none, which is said', (_, version) => {
    expect(triggersReply(en, modelOf(7), version)).toEqual({ content: en.noTriggerWords })
  })

  test('of sixty long sets are as many as an embed holds, and how many are left', () => {
    const text = textOf(...Array.from({ length: 60 }, (_, at) => `${at} `.padEnd(1_500, 'x')))
    expect(text.length).toBeLessThanOrEqual(4_096)
    expect(text).toContain('```\n1 xxx')
    expect(text.match(/^```\n\d+ x/gm)).toHaveLength(3)
    expect(text).toMatch(/\n-# and 57 more$/)
  })

  test('of two hundred short sets are all of them', () => {
    const text = textOf(...Array.from({ length: 200 }, (_, at) => `set ${at}`))
    expect(text.match(/^set \d+$/gm)).toHaveLength(200)
    expect(text).not.toContain('more')
  })

  test.each([
    'https://evil.example',
    'HTTP://evil.example',
    'ht\u200btps://evil.example',
    'https:\u2060//evil.example',
  ])('that are an address stay what they are, in an embed: %s', (text) => {
    expect(reply(text).content).toBeUndefined()
    expect(textOf(text)).toMatch(/^```\nhttps?:\/\/evil\.example\n```$/i)
  })

  test('of which one cannot be seen leave the next one in its block', () => {
    const { content = '' } = reply('\u0000', '**bold** [x](y)')
    expect(blocksOf(content, around)).toEqual([
      { kind: 'code', text: '…' },
      { kind: 'code', text: '**bold** [x](y)' },
    ])
  })

  test('fit into a message and say what is left out, however many and long they are', () => {
    const piece = fc.constantFrom('http', 'https', 's', ':', '/', '//', '://', '\u200b', '\ufeff')
    const joined = fc.array(piece, { maxLength: 14 }).map((all) => all.join(''))
    const sets = fc.array(fc.oneof(hostileText, joined), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(hostileText, sets, (name, triggerWords) => {
        const all = triggersReply(en, modelOf(7, { name }), of(...triggerWords))
        expect(() => checkedMessage('answer', messageOf(all))).not.toThrow()
        expect(all.content ?? '').not.toContain('://')
        const text = all.content ?? all.embeds?.[0]?.description ?? ''
        const fences = text.match(/^```$/gm)?.length ?? 0
        const left = Number(/\n-# and (\d+) more$/.exec(text)?.[1] ?? 0)
        expect(fences / 2 + left).toBe(triggerWords.length)
      }),
      { numRuns: 500 },
    )
  })
})
