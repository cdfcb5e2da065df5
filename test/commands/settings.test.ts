import { describe, expect, test } from 'vitest'
import { settings as command } from '../../commands/settings/index.ts'
import { actionsOf, type Given } from '../../src/command.ts'
import { type ServerSettings, USUAL } from '../../src/settings.ts'
import { en } from '../../src/words/en.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { answerTo } from '../support/commands.ts'
import { expectHarmless } from '../support/harmless.ts'
import { toldBy } from '../support/problem.ts'

/** A server that decided something, and a place where only some texts may be shown. */
function server(change: Partial<ServerSettings> = {}, mayShow = (_: string) => true) {
  let decided: ServerSettings = { ...USUAL, ...change }
  const services = {
    ...servicesWith({ ...civitaiWith(), mayShow }),
    settings: {
      of: async () => decided,
      async change(_: string, to: (before: ServerSettings) => ServerSettings) {
        decided = to(decided)
        return decided
      },
      ceiling: () => 'XXX' as const,
    },
  }
  const ask = (sub: string, given: Given = {}) =>
    answerTo(command, given, services.civitai, { path: `settings ${sub}` }, services)
  const offered = async (sub: string, option: string, typed: string) => {
    const suggest = actionsOf([command]).get(`settings ${sub}`)?.options[option]?.suggest
    const offered = await suggest?.(typed, callFor<Given>({}), services)
    return offered?.map(({ value }) => value)
  }
  return { ask, offered, decided: () => decided }
}

describe('a server', () => {
  test('shows what it decided', async () => {
    const { ask } = server({ tags: ['anime', '*bold*'], creators: ['brush'] })
    const reply = await ask('show')
    expect(reply.embeds?.[0]?.description?.split('\n')).toEqual([
      en.allowed('As each channel allows'),
      '',
      '**Muted tags:** 2 of up to 50',
      'anime · \\*bold\\*',
      '',
      '**Muted creators:** 1 of up to 50',
      'brush',
      '',
      en.changeSettings('`/settings rating`', '`/settings mute`', '`/settings unmute`'),
    ])
  })

  test('decides that nothing above PG is shown, and takes it back', async () => {
    const { ask, decided } = server()
    await ask('rating', { allow: 'PG everywhere' })
    expect(decided().allow).toBe('PG everywhere')
    await ask('rating', { allow: 'As each channel allows' })
    expect(decided()).toEqual(USUAL)
  })

  test('mutes each thing once, however it is spelled, and unmutes it', async () => {
    const { ask, decided } = server()
    expect((await ask('mute', { tag: '#Anime' })).content).toContain('Anime')
    expect((await ask('mute', { tag: ' anime ' })).content).toBe(en.mutedAlready('anime'))
    await ask('mute', { creator: 'https://civitai.com/user/Brush_1' })
    expect((await ask('mute', { creator: '@brush_1' })).content).toBe(en.mutedAlready('brush\\_1'))
    expect(decided()).toMatchObject({ tags: ['Anime'], creators: ['Brush_1'] })
    await ask('unmute', { tag: 'ANIME' })
    await ask('unmute', { creator: 'brush 1' })
    expect(decided()).toEqual(USUAL)
    expect((await toldBy(ask('unmute', { tag: 'anime' }))).says).toBe(en.notMuted)
  })

  test.each([{}, { tag: 'anime', creator: 'brush' }])('cannot mute %j', async (given) => {
    const { ask, decided } = server()
    expect((await toldBy(ask('mute', given))).says).toBe(en.tagOrCreator)
    expect(decided()).toEqual(USUAL)
  })

  test.each([
    ['tag', en.notATag],
    ['creator', en.notACreator],
  ])('cannot mute a %s of which nothing can be seen', async (option, says) => {
    const { ask, decided } = server()
    for (const name of ['\u3164', '\u034f', '\u2800']) {
      expect((await toldBy(ask('mute', { [option]: name }))).says, name).toBe(says)
    }
    expect(decided()).toEqual(USUAL)
  })

  test('mutes up to fifty tags and fifty creators, and all of them can be shown', async () => {
    const long = (n: number) => `${'*_'.repeat(49)}${String(n).padStart(2, '0')}`
    const all = Array.from({ length: 50 }, (_, n) => long(n))
    const { ask, decided } = server({ tags: all, creators: all.slice(1) })
    expect((await toldBy(ask('mute', { tag: 'anime' }))).says).toBe(en.tooManyMuted(50))
    const reply = await ask('mute', { creator: 'brush' })
    expect(decided().creators).toHaveLength(50)
    expectHarmless(
      reply,
      ['rating', 'mute', 'unmute'].map((one) => `\`/settings ${one}\``),
    )
    expect(reply.embeds?.[0]?.description).toMatch(/and \d+ more/)
  })

  test('is not told what may not be named in the channel, but how much that is', async () => {
    const { ask, decided } = server({ tags: ['anime'] }, (text) => text !== 'hentai')
    const reply = await ask('mute', { tag: 'hentai' })
    expect(decided().tags).toEqual(['anime', 'hentai'])
    expect(JSON.stringify(reply)).not.toContain('hentai')
    expect(reply.embeds?.[0]?.description).toContain(`anime · ${en.unnamedMuted(1)}`)
    await ask('unmute', { tag: 'hentai' })
    expect(decided().tags).toEqual(['anime'])
  })

  test('is offered tags and creators to mute, and of those that are muted to unmute', async () => {
    const { offered } = server(
      { tags: ['anime', 'hentai', 'sky'], creators: ['brush_1'] },
      (text) => ['anime', 'sky', 'brush_1'].includes(text),
    )
    expect(await offered('mute', 'tag', 'ani')).toEqual(['anime', 'animal'])
    expect(await offered('mute', 'creator', 'bru')).toEqual(['brush'])
    expect(await offered('unmute', 'tag', '')).toEqual(['anime', 'sky'])
    expect(await offered('unmute', 'tag', 'sk')).toEqual(['sky'])
    expect(await offered('unmute', 'creator', 'bru')).toEqual(['brush_1'])
  })
})
