import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../sandbox/page/view/block.ts'
import { address, label } from '../../src/render/masked-link.ts'
import { oneLine } from '../../src/render/text.ts'
import { hostileText } from '../support/hostile.ts'

const nobody = () => undefined
const around = { now: 0, locale: 'en-US', channel: nobody, role: nobody, person: nobody }
const SIGNS = '\\`*_~|<>#@[]():/-+1.a \n'

const linked = (text: string, url: string) => ({
  kind: 'line',
  parts: [{ kind: 'link', url, parts: [{ kind: 'text', text }] }],
})

describe('the text of a link', () => {
  test.each([
    ['Pony Diffusion V6 XL (v1) #2', 'Pony Diffusion V6 XL (v1) #2'],
    ['[Pony] snake_case | C:\\x ~50MB', '[Pony] snake_case | C:\\x ~50MB'],
    ['**bold** __under__ ~~gone~~ ||hidden||', '∗∗bold∗∗ ˍˍunderˍˍ ∼~gone∼~ ∣|hidden∣|'],
    ['`code` <@1> @everyone <t:1:R>', "'code' ‹＠1› ＠everyone ‹t:1:R›"],
    ['](https://evil.example)', ')❨https∶//evil.example)'],
    ['two\nlines\u202e', 'two lines'],
    ['ends in \\', 'ends in ∖'],
    ['\\] \\é \\\\', '∖) ∖é ∖∖'],
  ])('%j says %j', (text, shown) => {
    expect(label(text, 200)).toBe(shown)
  })

  test('is all that is drawn, and leads to where it should', () => {
    const signs = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 60 })
    fc.assert(
      fc.property(fc.oneof(hostileText, signs), (text) => {
        fc.pre(oneLine(text) !== '')
        const shown = label(text, 200)
        expect(shown.length).toBeLessThanOrEqual(200)
        // As some clients read it, it escapes what follows.
        expect(`${shown}]`).not.toMatch(/\\[^\da-z\s]/i)
        const url = 'https://civitai.com/models/1'
        expect(blocksOf(`[${shown}](${url})`, around)).toEqual([linked(shown, url)])
      }),
      { numRuns: 2_000 },
    )
  })
})

test('the address of a link goes on to its end, whatever is in it', () => {
  const path = fc.string({ unit: fc.constantFrom(...SIGNS, '?', '%', '"', "'"), maxLength: 40 })
  fc.assert(
    fc.property(path, (end) => {
      const url = address(`https://civitai.com/user/${end}x`)
      expect(new URL(url).href).toBe(url)
      expect(blocksOf(`**[a](${url})**`, around)).toEqual([
        { kind: 'line', parts: [{ kind: 'bold', parts: linked('a', url).parts }] },
      ])
    }),
    { numRuns: 2_000 },
  )
})
