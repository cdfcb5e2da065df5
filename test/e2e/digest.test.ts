import { describe, expect, test } from 'vitest'
import { downloadsAt } from '../../sandbox/civitai/listing/growth.ts'
import type { Shown } from '../../sandbox/discord/index.ts'
import { builtIn } from '../support/built-in.ts'
import { anHour, DAY, HOUR, madeBy, minutes, postsIn, startSmall } from './digests.ts'
import { labelsOf, menuOf, messageOf, sentTo, textOf, toldOf } from './reading.ts'
import { BEGINS, type Running } from './start.ts'

const grace = ({ discord }: Running) => discord.person('grace')
const list = async (running: Running) =>
  messageOf(await grace(running).slash('/digest list', { in: 'general' }))

/** The ids of the models that a post shows, in its order. */
const modelsIn = ({ embeds }: Shown): readonly number[] => [
  ...new Set([...JSON.stringify(embeds).matchAll(/\/models\/(\d+)/g)].map(([, id]) => Number(id))),
]

describe('a digest', () => {
  test('is posted at its time, once a day, with how things have moved', async () => {
    const running = await startSmall()
    const made = await madeBy(running, 'channel:#general count:3')
    expect(made.content).toMatch(/^I will post this digest in <#\d+>\. First post: <t:\d+:F>/)
    await running.catchUp()
    expect(postsIn(running, 'general')).toHaveLength(0)
    await anHour(running)
    await running.catchUp()
    const [first] = postsIn(running, 'general')
    if (first === undefined) throw new Error('it was not posted')
    expect(postsIn(running, 'general')).toHaveLength(1)
    expect(textOf(first)).toContain('Published in the last 24 hours')
    expect(first.embeds).toHaveLength(3)
    expect(textOf(first)).not.toContain('🆕')
    running.pass(DAY)
    await running.catchUp()
    await running.catchUp()
    const [, second] = postsIn(running, 'general')
    if (second === undefined) throw new Error('it was not posted again')
    expect(postsIn(running, 'general')).toHaveLength(2)
    expect(textOf(second)).toMatch(/🆕|▲|▼/)
  })

  test('late by more than six hours is posted the day after', async () => {
    const running = await startSmall()
    await madeBy(running, 'channel:#general')
    running.pass(8 * HOUR)
    await running.catchUp()
    expect(postsIn(running, 'general')).toHaveLength(0)
    expect(textOf(await list(running))).toContain('not posted: I was away for more than six hours')
    running.pass(17 * HOUR)
    await running.catchUp()
    expect(postsIn(running, 'general')).toHaveLength(1)
  })

  test('goes on after a restart, from a database on disk', async () => {
    const running = await startSmall()
    await madeBy(running, 'channel:#general')
    await running.restart()
    await anHour(running)
    expect(postsIn(running, 'general')).toHaveLength(1)
  })

  test('is posted on the days it has, however they were typed', async () => {
    const running = await startSmall()
    const made = await madeBy(running, 'channel:#general days:Thursdays and mon')
    // It is a Wednesday.
    expect(made.content).toContain('First post')
    const days: number[] = []
    await anHour(running)
    for (let day = 0; day <= 8; day++) {
      const before = postsIn(running, 'general').length
      await running.catchUp()
      if (postsIn(running, 'general').length > before) days.push(day)
      running.pass(DAY)
    }
    expect(days).toEqual([1, 5, 8])
    expect(textOf(await list(running))).toContain('Mon, Thu 09:')
  })

  test('that is fresh shows nothing again for a week', async () => {
    const running = await startSmall()
    await madeBy(running, 'channel:#general fresh:true count:3')
    await anHour(running)
    for (let day = 1; day <= 4; day++) {
      running.pass(DAY)
      await running.catchUp()
    }
    const shown = postsIn(running, 'general').map(modelsIn)
    expect(shown.map(({ length }) => length)).toEqual([3, 3, 3, 3, 3])
    expect(new Set(shown.flat()).size).toBe(15)
  })

  test('of what is newest shows the newest first, from the first day on', async () => {
    const running = await startSmall()
    await madeBy(running, 'channel:#general rank:Newest count:10')
    await anHour(running)
    const [post] = postsIn(running, 'general')
    const entries = builtIn(200, BEGINS)(BEGINS).entries
    const published = new Map(entries.map(({ model, newestAt }) => [model.id, newestAt]))
    const dates = modelsIn(post ?? never()).map((id) => published.get(id) ?? 0)
    expect(dates.length).toBeGreaterThan(1)
    expect(dates).toEqual(dates.toSorted((a, b) => b - a))
    expect(dates.at(-1)).toBeGreaterThan(running.now() - DAY)
  })

  test('of what rises ranks by what was gained for what was there', async () => {
    const running = await startSmall()
    await madeBy(running, 'channel:#general rank:Rising count:5')
    await madeBy(running, 'channel:#news count:5')
    await running.catchUp()
    for (let hour = 0; hour < 26; hour++) await anHour(running)
    const rises = new Map(
      builtIn(
        200,
        BEGINS,
      )(BEGINS).entries.map((entry) => {
        // The newest snapshot is of two hours ago.
        const counted = running.now() - 2 * HOUR
        const total = downloadsAt(entry, counted)
        const gain = total - downloadsAt(entry, counted - DAY)
        return [entry.model.id, { gain, risen: gain / (total - gain) }]
      }),
    )
    const shown = modelsIn(postsIn(running, 'general').at(-1) ?? never())
    const risen = shown.map((id) => rises.get(id)?.risen ?? 0)
    expect(shown.length).toBeGreaterThan(1)
    expect(risen).toEqual(risen.toSorted((a, b) => b - a))
    for (const id of shown) expect(rises.get(id)?.gain).toBeGreaterThanOrEqual(24)
    expect(modelsIn(postsIn(running, 'news').at(-1) ?? never())).not.toEqual(shown)
  })

  test('mentions its role and nobody else', async () => {
    const running = await startSmall()
    await madeBy(running, 'channel:#general mention:@artists')
    await anHour(running)
    const [post] = postsIn(running, 'general')
    const artists = running.discord.roles.find(({ name }) => name === 'artists')
    expect(post?.content.split('\n')[0]).toBe(`<@&${artists?.id}>`)
    expect(post?.mention_roles).toHaveLength(1)
  })

  test('in a thread, and in an announcement channel, where it is published', async () => {
    const running = await startSmall()
    await madeBy(running, 'channel:#general-thread')
    await madeBy(running, 'channel:#news publish:true')
    await anHour(running)
    expect(postsIn(running, 'general-thread')).toHaveLength(1)
    await running.catchUp()
    const [post] = postsIn(running, 'news')
    expect((post?.flags ?? 0) & 1).toBe(1)
  })
})

describe('what may be shown', () => {
  test('is what its channel allows at that moment', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#after-dark count:10', 'after-dark')
    await anHour(running)
    const before = sentTo(discord)
    expect(before).toContain('civitai.red')
    discord.requests.clear()
    discord.change('after-dark', { nsfw: false })
    running.pass(DAY)
    await running.catchUp()
    expect(postsIn(running, 'after-dark')).toHaveLength(2)
    expect(sentTo(discord)).not.toContain('civitai.red')
  })

  test('names no filter that the channel does not allow any more', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#after-dark tag:hentai', 'after-dark')
    await anHour(running)
    expect(textOf(postsIn(running, 'after-dark')[0] ?? never())).toContain('hentai')
    discord.requests.clear()
    discord.change('after-dark', { nsfw: false })
    running.pass(DAY)
    await running.catchUp()
    await list(running)
    await grace(running).type('/digest preview digest:', { in: 'general' })
    expect(sentTo(discord)).not.toContain('hentai')
  })

  test('is only PG where it is published', async () => {
    const running = await startSmall()
    const { discord } = running
    discord.change('news', { nsfw: true })
    await madeBy(running, 'channel:#news publish:true count:10')
    await anHour(running)
    expect(postsIn(running, 'news')).toHaveLength(1)
    expect(sentTo(discord)).not.toContain('civitai.red')
  })
})

function never(): never {
  throw new Error('there is none')
}

describe('trouble', () => {
  test('of Discord is sat out, and an answer that was lost leads to no second post', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#general')
    const failed = discord.failNext(3, /^POST \/channels\/\d+\/messages$/, { status: 500 })
    const lost = discord.failNext(1, /^POST \/channels\/\d+\/messages$/, { afterwards: true })
    await anHour(running)
    await minutes(running, 15)
    expect(failed()).toBe(0)
    expect(lost()).toBe(0)
    expect(postsIn(running, 'general')).toHaveLength(1)
    expect(textOf(await list(running))).toContain('✅ posted')
  })

  test('of Civitai too; after an hour it is given up and said', async () => {
    const running = await startSmall()
    const { civitai } = running
    await madeBy(running, 'channel:#general')
    civitai.setMood('down')
    running.pass(HOUR)
    await minutes(running, 75)
    expect(postsIn(running, 'general')).toHaveLength(0)
    expect(textOf(await list(running))).toContain('didn’t answer for an hour')
    civitai.setMood('fine')
    await minutes(running, 5)
    expect(postsIn(running, 'general')).toHaveLength(0)
  })

  test('of a channel that is closed or gone pauses it, and says why and what to do', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#general')
    await madeBy(running, 'channel:#news')
    discord.change('general', { botPermissions: 0n })
    discord.change('news', { gone: true })
    await anHour(running)
    const shown = await list(running)
    expect(textOf(shown)).toContain('Let me view it')
    discord.change('general', { botPermissions: discord.places.news.botPermissions })
    const resumed = await grace(running).press(shown, 'Resume')
    expect(labelsOf(messageOf(resumed))).toContain('Pause')
    running.pass(DAY)
    await running.catchUp()
    expect(postsIn(running, 'general')).toHaveLength(1)
  })

  test('of being removed: after 30 days nothing is left of the server', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#general')
    discord.install(false)
    await anHour(running)
    running.pass(31 * DAY)
    await running.catchUp()
    discord.install(true)
    expect((await list(running)).content).toContain('no digest yet')
  })

  test('of being removed is noticed also where every digest is paused', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#general')
    await grace(running).slash('/digest pause digest:#1', { in: 'general' })
    discord.install(false)
    for (const days of [1, 31]) {
      running.pass(days * DAY)
      await running.catchUp()
    }
    discord.install(true)
    expect((await list(running)).content).toContain('no digest yet')
  })

  test.each<[string, object]>([
    ['a page that is not Discord’s', { status: 404, body: '<h1>Not found</h1>' }],
    ['a page that blocks it', { status: 403, body: '<h1>Attention required</h1>' }],
    ['a failure', { status: 500 }],
    ['no answer', {}],
  ])('of %s does not count as being removed', async (_, failure) => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#general')
    await grace(running).slash('/digest pause digest:#1', { in: 'general' })
    const stop = discord.fail(({ path }) => (/^\/guilds\/\d+$/.test(path) ? failure : undefined))
    for (const days of [1, 31, 31]) {
      running.pass(days * DAY)
      await running.catchUp()
    }
    stop()
    expect(textOf(await list(running))).toContain('Paused')
    expect(running.logged()).toContain('it is not known whether the bot is still on a server')
  })

  test('of a server that was only said to be gone costs it nothing', async () => {
    const running = await startSmall()
    const { discord } = running
    await madeBy(running, 'channel:#general')
    discord.install(false)
    await anHour(running)
    discord.install(true)
    running.pass(31 * DAY)
    await running.catchUp()
    expect(textOf(await list(running))).toContain('Paused')
  })
})

test('a sentence that names a command leads on to it', async () => {
  const running = await startSmall()
  const { content } = await list(running)
  expect(content).toMatch(/^This server has no digest yet\. Make one with <\/digest create:\d+>\.$/)
  await madeBy(running, 'channel:#general')
  running.discord.change('general', { gone: true })
  await anHour(running)
  expect(textOf(await list(running))).toMatch(
    /channel is gone\. .+ <\/digest edit:\d+>, then resume/,
  )
})

test('two much alike in one channel are warned of, and told apart wherever they are named', async () => {
  const running = await startSmall()
  await madeBy(running, 'channel:#general tag:anime')
  const second = await madeBy(running, 'channel:#general tag:anime rank:Newest')
  expect(second.content).toContain('⚠️ This server already has a digest much like it')
  const shown = await list(running)
  expect(menuOf(shown).options.map(({ label }) => label)).toEqual([
    expect.stringMatching(/^#general 09:\d\d · anime · Most downloads gained$/),
    expect.stringMatching(/^#general 09:\d\d · anime · Newest$/),
  ])
  const asking = await grace(running).slash('/digest remove digest:#2', { in: 'general' })
  expect(messageOf(asking).content).toMatch(/^Remove <#\d+> 09:\d\d · anime · Newest\?/)
})

test('a time zone that is not certain is picked, and all else was not typed for nothing', async () => {
  const running = await startSmall()
  const line = '/digest create channel:#general time:18:00 timezone:EST days:Weekdays count:3'
  const asked = await grace(running).slash(line, { in: 'general' })
  expect(toldOf(asked)).toContain('New York, Toronto, or Jamaica')
  expect((await list(running)).content).toContain('no digest yet')
  const made = await grace(running).press(messageOf(asked), 'Toronto')
  expect(messageOf(made).content).toMatch(/^I will post this digest/)
  expect(labelsOf(messageOf(made))).toEqual([])
  const listed = textOf(await list(running))
  expect(listed).toContain('Weekdays 18:00 · America/Toronto')
  expect(listed).toContain('up to 3 models')
})

test('who manages the server no more presses for nothing', async () => {
  const running = await startSmall()
  const { discord } = running
  await madeBy(running, 'channel:#general')
  const shown = await list(running)
  const { account } = discord.person('ada')
  const demoted = discord.person('grace', { permissions: account.permissions })
  for (const button of ['Preview', 'Pause', 'Remove']) {
    expect(toldOf(await demoted.press(shown, button)), button).toContain(
      'no longer manage this server',
    )
  }
  const asking = messageOf(await grace(running).press(shown, 'Remove'))
  expect(toldOf(await demoted.press(asking, 'Remove for good'))).toContain('no longer manage')
  expect(textOf(await list(running))).toContain('Next post')
})

test('a digest of another server cannot be named', async () => {
  const running = await startSmall()
  const { discord } = running
  await madeBy(running, 'channel:#general')
  const elsewhere = discord.open(1, {})
  for (const what of ['preview', 'pause', 'resume', 'remove']) {
    const line = `/digest ${what} digest:#1`
    const answer = await grace(running).slash(line, { in: elsewhere })
    expect(toldOf(answer), what).toContain('This server has no such digest')
  }
  const edit = await grace(running).slash('/digest edit digest:#1 count:1', { in: elsewhere })
  expect(toldOf(edit)).toContain('This server has no such digest')
})
