import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { top } from '../../../commands/top.ts'
import { pressed } from '../../../src/button.ts'
import { isForeign } from '../../../src/civitai/screen/pasted.ts'
import { LIMITS } from '../../../src/render/limits.ts'
import { en } from '../../../src/words/en.ts'
import { civitaiWith } from '../../support/civitai.ts'
import { answerTo } from '../../support/commands.ts'
import { entryOf, windowsOf } from '../../support/entry.ts'
import { expectHarmless } from '../../support/harmless.ts'
import { toldBy } from '../../support/problem.ts'
import { titleOf } from '../../support/reply.ts'

const windows = windowsOf([3])
const givenBy = (customId: string) => pressed([top.action], customId)?.given

describe('a base model', () => {
  test.each(['sdxl 1.0', 'SDXL 1.0', 'Sdxl 1.0'])(
    'typed as %s is asked for as Civitai spells it',
    async (base) => {
      const civitai = civitaiWith({ windows })
      const reply = await answerTo(top, { base }, civitai)
      expect(civitai.asked).toMatchObject([{ base: 'SDXL 1.0' }])
      expect(titleOf(reply)).toMatch(/ · SDXL 1\.0$/)
    },
  )

  test.each([
    ['sdxl', 'SDXL 1.0'],
    ['pony diffusion', 'Pony'],
    ['flux1 d', 'Flux.1 D'],
  ])('that is clearly meant by %s is asked for: %s', async (base, name) => {
    const civitai = civitaiWith({ windows })
    await answerTo(top, { base }, civitai)
    expect(civitai.asked).toMatchObject([{ base: name }])
  })

  test('that is none is told with the nearest, each one press away', async () => {
    const civitai = civitaiWith({ windows })
    const given = { base: 'fluks.1', sort: 'Newest', tag: 'cat' }
    const { says, picks } = await toldBy(answerTo(top, given, civitai))
    expect(says).toBe('Civitai has no base model of that name. Did you mean Flux.1 D or Flux.1 S?')
    expect(picks.map(({ label }) => label)).toEqual(['Flux.1 D', 'Flux.1 S'])
    expect(picks.map(({ customId }) => givenBy(customId))).toMatchObject([
      { ...given, base: 'Flux.1 D' },
      { ...given, base: 'Flux.1 S' },
    ])
    expect(civitai.asked).toEqual([])
  })

  test('like no other is told to be picked', async () => {
    const told = await toldBy(answerTo(top, { base: 'xyzzy' }, civitaiWith()))
    expect(told).toEqual({ says: en.unknownBase([]), picks: [] })
  })
})

describe('a tag', () => {
  test('that no model has is told with the nearest, each one press away', async () => {
    const civitai = civitaiWith({ knowsTag: false, tags: ['anime', 'animal', 'anchor'] })
    const { says, picks } = await toldBy(answerTo(top, { tag: 'animee', type: 'LORA' }, civitai))
    expect(says).toBe('No model has that tag. Did you mean anime or animal?')
    expect(picks.map(({ customId }) => givenBy(customId))).toMatchObject([
      { tag: 'anime', type: 'LORA' },
      { tag: 'animal', type: 'LORA' },
    ])
    expect(civitai.typed).toEqual(['ani'])
  })

  test('like no other is told to be picked', async () => {
    const civitai = civitaiWith({ knowsTag: false, tags: [] })
    const told = await toldBy(answerTo(top, { tag: 'xyzzy' }, civitai))
    expect(told).toEqual({ says: en.unknownTag([]), picks: [] })
  })
})

describe('hostile names', () => {
  const HOSTILE = [
    '**bold** `code` ||hidden||',
    '@everyone <@123> <#5> <@&7>',
    '[free](https://evil.example/login)',
    'https://evil.example/',
    '# heading',
    '\u202egnp.exe',
    `z${'\u0336'.repeat(500)}`,
    '👨‍👩‍👧‍👦'.repeat(300),
    '[](https://'.repeat(3_000),
    '\\'.repeat(30_000),
    '',
  ]
  const names = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 300 }))

  test('make no message longer than Discord takes, and nothing in it acts', async () => {
    const entry = fc.record({ name: names, type: names, baseModel: names, creator: names })
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), async (all) => {
        const entries = all.map((one, at) => entryOf(at + 1, one))
        const civitai = civitaiWith({ windows: [{ entries, more: false }] })
        const reply = await answerTo(top, { tag: 'x'.repeat(50) }, civitai)
        expect(reply.content).toBeUndefined()
        expect(reply.embeds).toHaveLength(Math.min(5, entries.length))
        expectHarmless(reply)
        for (const { title = '', description = '' } of reply.embeds ?? []) {
          expect(title.length).toBeLessThanOrEqual(LIMITS.embedTitle)
          expect(`${title}${description}`.replaceAll(/\\./g, '')).not.toMatch(/:\/\/|[@<>`]|\|\|/)
          expect(description).not.toContain('\n')
        }
      }),
    )
  })

  test('that are near put no address into a sentence, and fit into their buttons', async () => {
    await fc.assert(
      fc.asyncProperty(names, names, fc.boolean(), async (typed, name, isBase) => {
        const [option, max] = isBase ? (['base', 30] as const) : (['tag', 50] as const)
        // An address of another site names no tag.
        if (!isBase && isForeign(typed.slice(0, max))) return
        const wanted = top.action.options[option]?.read(typed.slice(0, max), en)
        if (wanted === undefined) return
        const near = [name, `${typed} `]
        const civitai = civitaiWith({ knowsTag: false, tags: near, bases: near })
        const told = await toldBy(answerTo(top, { [option]: wanted, sort: 'Newest' }, civitai))
        expect(told.says.length).toBeLessThanOrEqual(LIMITS.content)
        expect(told.says.replaceAll(/\\./g, '')).not.toMatch(/:\/\/|[@<>`]|\|\|/)
        for (const { customId } of told.picks) {
          expect(customId.length).toBeLessThanOrEqual(100)
          expect(givenBy(customId)).toBeDefined()
        }
      }),
    )
  })

  test.each([
    ['base', 30],
    ['tag', 50],
  ])('longer than a %s may be are no way out: the button would be refused', async (option, max) => {
    const typed = 'l'.repeat(max)
    const near = [`${typed} and more of it`, `${typed.slice(1)}`]
    const civitai = civitaiWith({ knowsTag: false, tags: near, bases: near })
    const { picks } = await toldBy(answerTo(top, { [option]: typed }, civitai))
    expect(picks.map(({ label }) => label)).toEqual([typed.slice(1)])
  })
})
