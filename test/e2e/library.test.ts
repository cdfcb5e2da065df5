import { expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../sandbox/civitai/civitai.ts'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { PlaceName, Shown } from '../../sandbox/discord/index.ts'
import { en } from '../../src/words/en.ts'
import { canPress, messageOf, sentTo, textOf, toldOf } from './reading.ts'
import { type Running, start } from './start.ts'

const ask = ({ discord }: Running, line: string, where: PlaceName = 'general') =>
  discord.person('ada').slash(line, { in: where })
const shown = async (...asked: Parameters<typeof ask>) => messageOf(await ask(...asked))
const idsIn = (message: Shown) => message.embeds.map(({ url }) => Number(url?.split('/').at(-1)))

type Row = CivitaiStandIn['articles'][number] | CivitaiStandIn['collections'][number]
const rowOf = <T extends Row>(
  { now }: Running,
  all: readonly T[],
  which: (row: T) => boolean,
): T => {
  const row = all.find((one) => one.publishedAt < now() && !one.spoilt && which(one))
  if (row === undefined) throw new Error('there is none like that')
  return row
}

test('articles are listed with what there is to tell, and their pages turn, also after a restart', async () => {
  const running = await start()
  const ada = running.discord.person('ada')
  const first = await shown(running, '/articles')
  const newest = running.civitai.articles
    .filter(
      ({ level, readers, title, publishedAt, spoilt }) =>
        level === 1 &&
        readers === 'Public' &&
        publishedAt < running.now() &&
        !matureText.test(title) &&
        !spoilt,
    )
    .toReversed()
  expect(idsIn(first)).toContain(newest[0]?.id)
  expect(textOf(first)).toMatch(/Newest articles\n/)
  expect(textOf(first)).toMatch(/by\u00a0\S+ · <t:\d+:R>\n👍/)
  expect(textOf(first)).toMatch(/1–5 of at least \d+/)
  await running.restart()
  const second = messageOf(await ada.press(first, '▶️'))
  expect(textOf(second)).toContain('6–10 of')
  expect(idsIn(second).filter((id) => idsIn(first).includes(id))).toEqual([])
  expect(idsIn(messageOf(await ada.press(second, '◀️')))).toEqual(idsIn(first))
})

test('articles are found by words and by their author, and ranked as Civitai ranks', async () => {
  const running = await start()
  const { civitai } = running
  const makers = new Set(civitai.models.map(({ creator }) => creator?.username))
  const byOne = (isMaker: boolean) =>
    rowOf(
      running,
      civitai.articles,
      ({ level, readers, author: { username }, title }) =>
        level === 1 &&
        readers === 'Public' &&
        !matureText.test(title) &&
        /^[A-Z]\w{4,}$/.test(username ?? '') &&
        makers.has(username) === isMaker,
    )
  // Of whom Civitai lists no model, it tells no spelling.
  for (const isMaker of [true, false]) {
    const { author } = byOne(isMaker)
    const typed = isMaker ? author.username?.toLowerCase() : author.username
    const theirs = await shown(running, `/articles creator:${typed}`)
    expect(textOf(theirs)).toContain(`${author.username} — newest articles`)
    const authors = idsIn(theirs).map((id) => civitai.articles.find((one) => one.id === id)?.author)
    expect(new Set(authors)).toEqual(new Set([author]))
  }
  const found = await shown(running, '/articles query:STEP BY STEP sort:Most Comments')
  expect(textOf(found)).toContain('Articles with the most comments · “STEP BY STEP”')
  const counts = idsIn(found).map(
    (id) => civitai.articles.find((one) => one.id === id)?.counts?.comment,
  )
  expect(counts).toEqual(counts.toSorted((a, b) => (b ?? 0) - (a ?? 0)))
  const nobody = await ask(running, '/articles creator:nobody_of_that_name')
  expect(toldOf(nobody)).toContain('no creator of that name')
})

test('a list of articles is read to its end by cursors that Civitai takes', async () => {
  const running = await start({ discord: { limits: false } })
  const ada = running.discord.person('ada')
  let page = await shown(running, '/articles sort:Recently Updated')
  const seen = idsIn(page)
  while (canPress(page, '▶️')) {
    page = messageOf(await ada.press(page, '▶️'))
    seen.push(...idsIn(page))
  }
  expect(textOf(page)).toContain(`of ${seen.length}`)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(100)
  const cursors = running.civitai.requests.all.flatMap(({ query }) => query.cursor ?? [])
  expect(cursors).toHaveLength(1)
})

test('collections are listed, those of Most Followers without a second window', async () => {
  const running = await start({ discord: { limits: false } })
  const ada = running.discord.person('ada')
  let page = await shown(running, '/collections sort:Most Followers')
  expect(textOf(page)).toContain('Collections with the most contributors')
  while (canPress(page, '▶️')) page = messageOf(await ada.press(page, '▶️'))
  expect(textOf(page)).toMatch(/of at least \d+/)
  const newest = await shown(running, '/collections')
  expect(textOf(newest)).toMatch(/by\u00a0.+ items?\n/)
  expect(newest.embeds.every(({ thumbnail, image }) => !thumbnail && !image)).toBe(true)
  expect(idsIn(messageOf(await ada.press(newest, '▶️')))).toHaveLength(5)
})

test('/model says of the address of an article what that is, as far as it may be shown', async () => {
  const running = await start()
  const { articles } = running.civitai
  const mild = rowOf(
    running,
    articles,
    ({ level, readers, title, cover }) =>
      level === 1 && readers === 'Public' && cover?.level === 1 && !matureText.test(title),
  )
  const one = await shown(running, `/model query:https://civitai.com/articles/${mild.id}/x`)
  expect(textOf(one)).toContain(en.articleTitle)
  expect(one.embeds[0]?.image?.url).toContain(`/${mild.cover?.id}.jpeg`)
  const mature = rowOf(
    running,
    articles,
    ({ level, readers }) => level === 16 && readers === 'Public',
  )
  const line = `/model query:civitai.red/articles/${mature.id}`
  const there = await shown(running, line, 'after-dark')
  expect(there.embeds[0]?.url).toBe(`https://civitai.red/articles/${mature.id}`)
  running.discord.requests.clear()
  expect(toldOf(await ask(running, line))).toBe(en.notShownHere)
  const hidden = rowOf(running, articles, ({ readers }) => readers === 'Private')
  for (const id of [hidden.id, 1]) {
    const told = toldOf(await ask(running, `/model query:civitai.com/articles/${id}`))
    expect(told).toBe(en.unknownArticle)
  }
  const blocked = rowOf(running, articles, ({ level }) => level === 32)
  const told = await ask(running, `/model query:civitai.red/articles/${blocked.id}`, 'after-dark')
  expect(toldOf(told)).toBe(en.notShownHere)
  expect(sentTo(running.discord)).not.toContain(String(mature.id))
})

test('/model says of the address of a collection what that is, as far as it may be shown', async () => {
  const running = await start()
  const { collections } = running.civitai
  const isMild = ({ name }: { readonly name: string }) => !matureText.test(name)
  for (const readers of ['Public', 'Unlisted']) {
    const mild = rowOf(
      running,
      collections,
      (one) => one.level === 1 && one.readers === readers && isMild(one),
    )
    const one = await shown(running, `/model query:https://civitai.com/collections/${mild.id}`)
    expect(textOf(one)).toContain(en.collectionTitle)
    expect(textOf(one)).toContain(en.onlyOnCivitai)
  }
  for (const level of [0, 28, 29]) {
    const row = rowOf(running, collections, (one) => one.level === level)
    const line = `/model query:civitai.com/collections/${row.id}`
    expect(toldOf(await ask(running, line))).toBe(en.notShownHere)
    if (level === 0) continue
    const there = await shown(running, line, 'after-dark')
    expect(there.embeds[0]?.url).toBe(`https://civitai.red/collections/${row.id}`)
  }
  expect(toldOf(await ask(running, '/model query:civitai.com/collections/1'))).toBe(
    en.unknownCollection,
  )
})

test('a message that points at them leads to each, privately', async () => {
  const running = await start()
  const ada = running.discord.person('ada')
  const { articles, collections } = running.civitai
  const article = rowOf(
    running,
    articles,
    ({ level, readers, title }) => level === 1 && readers === 'Public' && !matureText.test(title),
  )
  const collection = rowOf(
    running,
    collections,
    ({ level, readers, name }) => level === 1 && readers === 'Public' && !matureText.test(name),
  )
  const content = `civitai.com/articles/${article.id} and civitai.com/collections/${collection.id}`
  const message = ada.say({ content }, 'general')
  const answer = await ada.useOnMessage('Look up on Civitai', message)
  expect(answer.private).toBe(true)
  const list = messageOf(answer)
  expect(textOf(list)).toContain(`Article ${article.id}\nCollection ${collection.id}`)
  const first = messageOf(await ada.choose(list, 'Look one up', [`Article ${article.id}`]))
  expect(idsIn(first)).toEqual([article.id])
})

test('both are for everybody, without an account, also in a direct message', async () => {
  const running = await start()
  for (const line of ['/articles', '/collections']) {
    for (const where of ['dm', 'group', 'general-thread'] as const) {
      expect(textOf(await shown(running, line, where))).toContain('1–5 of')
    }
    expect((await ask(running, `${line} private:True`)).private).toBe(true)
  }
})

test('a limit that is reached is told with the time, and other questions are answered meanwhile', async () => {
  const running = await start()
  running.civitai.answerAll(({ path }) =>
    path === '/articles'
      ? {
          status: 429,
          headers: { 'retry-after': '90' },
          body: { error: 'Rate limit exceeded, please retry shortly.' },
        }
      : undefined,
  )
  const told = toldOf(await ask(running, '/articles'))
  expect(told).toBe(en.civitaiAway(running.now() + 90_000))
  expect(textOf(await shown(running, '/collections'))).toContain('1–5 of')
})
