import { ComponentType } from 'discord-api-types/v10'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { button } from '../../src/render/button.ts'
import { LIMITS } from '../../src/render/limits.ts'
import { withButtons, withLastLine } from '../../src/render/reply.ts'
import type { Reply, Row } from '../../src/reply.ts'
import { buttonsOf, labelsOf } from '../support/reply.ts'

const named = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => button(`${from + at}`, `${from + at}`))
const row = (...components: Row['components']): Row => ({
  type: ComponentType.ActionRow,
  components,
})
const menu = row({ type: ComponentType.StringSelect, custom_id: 'm', options: [] })

const widths = ({ components = [] }: Reply): readonly number[] =>
  components.map((one) => one.components.length)

describe('a reply with further buttons', () => {
  test('stays as it is when there are none', () => {
    const reply: Reply = { content: 'text' }
    expect(withButtons(reply, [])).toBe(reply)
  })

  test.each<[string, readonly Row[], number, readonly number[]]>([
    ['in a row of their own, where there is none', [], 2, [2]],
    ['in the last row, where there is room', [row(...named(0, 3))], 2, [5]],
    ['in the next row, where there is none left', [row(...named(0, 4))], 2, [4, 2]],
    ['in the last of several', [row(...named(0, 5)), row(...named(5, 6))], 3, [5, 4]],
    ['never beside a menu', [menu], 1, [1, 1]],
    ['below a menu that stands below others', [row(...named(0, 1)), menu], 1, [1, 1, 1]],
  ])('has them %s', (_, components, count, expected) => {
    const reply: Reply = { content: 'text', components }
    const before = structuredClone(reply)
    const longer = withButtons(reply, named(10, 10 + count))
    expect(widths(longer)).toEqual(expected)
    expect(labelsOf(longer).slice(-count)).toEqual(named(10, 10 + count).map(({ label }) => label))
    expect(longer.content).toBe('text')
    expect(reply).toEqual(before)
  })

  test('never has more than five in a row, and has all of them in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }), (groups) => {
        let id = 0
        let reply: Reply = {}
        for (const count of groups) {
          reply = withButtons(reply, named(id, id + count))
          id += count
        }
        expect(Math.max(0, ...widths(reply))).toBeLessThanOrEqual(LIMITS.buttonsInRow)
        expect(widths(reply)).not.toContain(0)
        expect(buttonsOf(reply)).toEqual(named(0, id))
      }),
    )
  })
})

describe('a last line', () => {
  const line = '-# as of then'

  test.each<[string, Reply, Reply]>([
    ['all there is, of an empty reply', {}, { content: line }],
    ['below the text', { content: 'text' }, { content: `text\n${line}` }],
    [
      'in an embed that had only a title',
      { embeds: [{ title: 't' }] },
      { embeds: [{ title: 't', description: line }] },
    ],
    [
      'below an embed',
      { content: 'c', embeds: [{ description: 'd' }] },
      { content: 'c', embeds: [{ description: `d\n${line}` }] },
    ],
    [
      'below the last of several',
      { embeds: [{ description: 'a' }, { description: 'b' }] },
      { embeds: [{ description: 'a' }, { description: `b\n${line}` }] },
    ],
  ])('is %s', (_, reply, expected) => {
    const before = structuredClone(reply)
    expect(withLastLine(reply, line)).toEqual(expected)
    expect(reply).toEqual(before)
  })

  test('fits into an embed to the last character, and is in the text where it does not', () => {
    const room = LIMITS.embedDescription - line.length - 1
    const full = (length: number): Reply => ({ embeds: [{ description: 'd'.repeat(length) }] })
    const fitting = withLastLine(full(room), line)
    expect(fitting.embeds?.[0]?.description).toHaveLength(LIMITS.embedDescription)
    expect(fitting.content).toBeUndefined()
    expect(withLastLine(full(room + 1), line)).toEqual({ ...full(room + 1), content: line })
    const both = withLastLine({ ...full(room + 1), content: 'text' }, line)
    expect(both.content).toBe(`text\n${line}`)
  })
})
