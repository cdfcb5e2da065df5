import { expect, test } from 'vitest'
import type { Shown } from '../../sandbox/discord/state/messages.ts'
import { en } from '../../src/words/en.ts'
import { LANGUAGES, wordsIn } from '../../src/words/words.ts'
import { labelsOf, messageOf, sharedBy, textOf } from './reading.ts'
import { start } from './start.ts'

/** The names of the items in the menus of a message. */
const itemsOf = ({ components = [] }: Shown): readonly string[] =>
  components
    .flatMap((row) => ('components' in row ? [...row.components] : []))
    .flatMap((one) => ('options' in one ? one.options.map(({ label }) => label) : []))

const locales = LANGUAGES.flatMap(({ locales }) => locales)

test('everybody is answered in their language, and a message keeps it', async () => {
  const { discord } = await start()
  const [ada, grace] = [discord.person('ada'), discord.person('grace')]
  for (const locale of [...locales, 'zh-TW', 'en-GB']) {
    const words = await wordsIn(locale)
    const first = messageOf(await ada.slash('/top period:AllTime', { locale }))
    expect(first.embeds[0]?.author?.name).toBe(
      words.listTitle('Most Downloaded', 'AllTime', undefined),
    )

    // Who asked has another language by now; the message has not.
    const turned = await ada.press(first, '▶️', { locale: 'en-US' })
    expect(turned.updated).toBe(true)
    const second = messageOf(turned)
    expect(textOf(second)).toContain(words.ranks(6, 10, 100, true, 0).split('100')[0])
    const third = messageOf(await ada.press(second, '▶️', { locale: 'en-US' }))
    expect(third.embeds[0]?.author?.name).toBe(first.embeds[0]?.author?.name)

    // Somebody else turns a copy of their own, in their own language.
    const copy = await grace.press(third, '▶️', { locale: 'en-US' })
    expect(copy).toMatchObject({ updated: false, private: true })
    expect(messageOf(copy).embeds[0]?.author?.name).toBe('Most downloaded')
  }
})

test('what was private is shown to all in the language that it was read in', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const de = await wordsIn('de')
  const own = messageOf(await ada.slash('/top private:True', { locale: 'de' }))
  expect(labelsOf(own)).toContain(de.showToAll)
  const shown = await sharedBy(await ada.press(own, de.showToAll, { locale: 'ja' }))
  expect(shown.embeds[0]?.author?.name).toBe(own.embeds[0]?.author?.name)
  expect(own.embeds[0]?.author?.name).not.toBe(en.listTitle('Most Downloaded', 'Week', undefined))
})

test('what opens from a message is in the language of who opens it', async () => {
  const { discord } = await start()
  const [ada, grace] = [discord.person('ada'), discord.person('grace')]
  const [de, ru] = [await wordsIn('de'), await wordsIn('ru')]
  const list = messageOf(await ada.slash('/top', { locale: 'de' }))
  const [first = ''] = itemsOf(list)
  const card = messageOf(await grace.choose(list, de.openCard, [first], { locale: 'ru' }))
  expect(labelsOf(card)).toContain(ru.more)
})

test('a message of an earlier version of the bot stays in English', async () => {
  const { discord } = await start()
  const ada = discord.person('ada')
  const first = messageOf(await ada.slash('/top period:AllTime', { locale: 'en-US' }))
  const turned = messageOf(await ada.press(first, '▶️', { locale: 'de' }))
  expect(turned.embeds[0]?.author?.name).toBe('Most downloaded')
})
