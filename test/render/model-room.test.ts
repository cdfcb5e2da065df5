import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import type { Model, ModelFile, Picture } from '../../src/civitai/model.ts'
import { messageOf } from '../../src/discord/response.ts'
import { modelReply } from '../../src/render/model.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { modelOf, versionOf } from '../support/model.ts'
import { labelsOf } from '../support/reply.ts'

const long = (length: number): string => 'x'.repeat(length)

const file: ModelFile = {
  name: `${long(300)}.pt`,
  kilobytes: 4_567,
  type: long(60),
  format: long(60),
  precision: long(60),
  quantType: long(60),
  pickleScan: 'Error',
  virusScan: 'Pending',
}

/** Videos whose links are that long in all: what takes up room and is never given up. */
const videos = (length: number): readonly Picture[] =>
  Array.from({ length: 4 }, (_, at) => ({
    url: `https://image.civitai.com/k/u/o/${long(length)}${at}`,
    video: true,
  }))

function card(model: Partial<Model>, linkLength: number): Reply {
  const version = versionOf(71, {
    name: long(90),
    baseModel: long(90),
    triggerWords: Array<string>(6).fill(long(900)),
    files: [file, file, file, file],
    pictures: videos(linkLength),
  })
  const shown = modelOf(7, {
    name: long(300),
    type: long(90),
    creator: long(90),
    mode: 'Archived',
    tags: Array<string>(50).fill(long(90)),
    excerpt: long(600),
    versions: [version, versionOf(72)],
    ...model,
  })
  const choose = ({ id }: { readonly id: number }) => `v${id}`
  return modelReply(en, {
    model: shown,
    version,
    choose,
    triggers: 't',
    copy: 'c',
    images: undefined,
    creator: undefined,
    similar: undefined,
  })
}

/** How much of each list there is. */
function portionOf({ embeds = [] }: Reply) {
  const lines = (embeds[0]?.description ?? '').split('\n')
  return {
    excerpt: lines.filter((line) => line.startsWith('> ')).length,
    tags: lines.find((line) => line.startsWith('-# 🏷'))?.split(', ').length ?? 0,
    furtherFiles: lines.filter((line) => /^-# x.*\sMB/.test(line)).length,
    triggers: lines.filter((line) => /^x{300,}…$/.test(line)).length,
  }
}

describe('a card that is too long gives up', () => {
  test.each([
    ['nothing', 0, 60, { excerpt: 1, tags: 12, furtherFiles: 2, triggers: 4 }],
    ['its excerpt first', 20, 600, { excerpt: 0, tags: 12, furtherFiles: 2, triggers: 4 }],
    ['then its tags', 110, 600, { excerpt: 0, tags: 0, furtherFiles: 2, triggers: 4 }],
    ['then its further files', 240, 600, { excerpt: 0, tags: 0, furtherFiles: 0, triggers: 4 }],
    ['then trigger sets', 340, 600, { excerpt: 0, tags: 0, furtherFiles: 0, triggers: 3 }],
  ])('%s', (_, linkLength, excerpt, portion) => {
    const reply = card({ excerpt: long(excerpt) }, linkLength)
    expect(portionOf(reply)).toEqual(portion)
    expect(labelsOf(reply)[0]).toBe(`and ${6 - portion.triggers} more trigger words`)
  })

  test('no more than it must, and never so much that Discord takes the rest amiss', () => {
    const length = fc.integer({ min: 0, max: 2_000 })
    fc.assert(
      fc.property(fc.nat(380), length, fc.nat(50), (linkLength, excerpt, tags) => {
        const reply = card(
          { excerpt: long(excerpt), tags: Array<string>(tags).fill('x'.repeat(90)) },
          linkLength,
        )
        expect(() => checkedMessage('answer', messageOf(reply))).not.toThrow()
        const [embed] = reply.embeds ?? []
        const used = embed?.description?.length ?? 0
        expect(used).toBeLessThanOrEqual(4_096)
        expect(used + (embed?.title?.length ?? 0) + 20).toBeLessThanOrEqual(6_000)
        const kept = portionOf(reply)
        // An excerpt is at most 300 characters, and its mark and the end of its line are three.
        const isLast = kept.tags === Math.min(tags, 12) && kept.furtherFiles === 2
        if (excerpt > 0 && kept.excerpt === 0 && isLast) {
          expect(used + Math.min(excerpt, 300) + 3).toBeGreaterThan(4_096)
        }
        if (kept.excerpt > 0) expect(kept.furtherFiles).toBe(2)
        if (kept.tags > 0) expect(kept.furtherFiles).toBe(2)
        if (kept.furtherFiles > 0) expect(kept.triggers).toBe(4)
      }),
    )
  })
})
