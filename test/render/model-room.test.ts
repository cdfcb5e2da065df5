import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import type { Model, ModelFile, Picture } from '../../src/civitai/model.ts'
import { messageOf } from '../../src/discord/response.ts'
import { modelReply } from '../../src/render/model.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { modelOf, versionOf } from '../support/model.ts'

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

/** Videos whose links are that long. */
const videos = (length: number): readonly Picture[] =>
  Array.from({ length: 4 }, (_, at) => ({
    url: `https://image.civitai.com/k/u/o/${long(length)}${at}`,
    video: true,
  }))

/** The longest address of a video that a card leads to is of 400 characters. */
const LONGEST_LINK = 400 - 'https://image.civitai.com/k/u/o/0'.length

/** A card on which everything there can be is as long as it can be. */
function card(model: Partial<Model> = {}, linkLength = LONGEST_LINK): Reply {
  const version = versionOf(71, {
    name: long(90),
    baseModel: long(90),
    earlyAccess: { until: 0 },
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
    licence: {
      withoutCredit: false,
      derivatives: false,
      otherLicence: false,
      commercialUse: ['Rent'],
      safeForWorkOnly: true,
    },
    ...model,
  })
  return modelReply(en, {
    model: shown,
    version,
    isInstead: true,
    trend: { lastDay: 123_456, days: Array.from({ length: 30 }, (_, at) => at) },
    choose: ({ id }) => `v${id}`,
    triggers: 't',
    images: 'i',
    creator: 'c',
    more: 'm',
  })
}

describe('a card', () => {
  test('has room for everything at its longest, and for a line and other languages', () => {
    const text = card().embeds?.at(-1)?.description ?? ''
    const links = text.match(/\(https:[^)]+\)/g) ?? []
    expect(links.map(({ length }) => length)).toEqual(Array(4).fill(402))
    expect(text.match(/^x{100,}…$/gm)).toHaveLength(3)
    expect(text.match(/^-# 🏷.*$/mu)?.[0].split(', ')).toHaveLength(8)
    expect(text).toContain(en.moreTriggers(3))
    expect(text).toMatch(/^> x{100,}…$/m)
    expect(text.length).toBeLessThan(4_096 - 250)
  })

  test('is never so long that Discord takes it amiss', () => {
    const length = fc.nat(2_000)
    fc.assert(
      fc.property(fc.nat(500), length, fc.nat(50), (linkLength, excerpt, tags) => {
        const reply = card(
          { excerpt: long(excerpt), tags: Array<string>(tags).fill(long(90)) },
          linkLength,
        )
        expect(() => checkedMessage('answer', messageOf(reply))).not.toThrow()
      }),
    )
  })
})
