import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { en } from '../../src/words/en.ts'
import { anHour, madeBy, minutes, postsIn, startSmall } from './digests.ts'
import { found } from './follows.ts'
import { idOf, messageOf } from './reading.ts'
import { type Running, start } from './start.ts'

/** What a manager decides in a channel. */
const decide = async ({ discord }: Running, line: string) =>
  messageOf(await discord.person('grace').slash(`/settings ${line}`, { in: 'general' }))

/** The models of which the addresses stand in something sent. */
function modelsIn({ civitai }: Running, sent: unknown) {
  const ids = new Set(JSON.stringify(sent).match(/(?<=\/models\/)\d+/g))
  return civitai.models.filter(({ id }) => ids.has(`${id}`))
}

/** Those of them that have a tag. */
const withTag = (running: Running, tag: string, sent: unknown) =>
  modelsIn(running, sent).filter(({ tags }) => tags.includes(tag))

/** A tag that a model in something sent has, and that can be typed. */
function tagIn(running: Running, sent: unknown): string {
  const [tag] = modelsIn(running, sent)
    .flatMap(({ tags }) => tags)
    .filter((one) => /^[a-z]+$/.test(one))
  if (tag === undefined) throw new Error('nothing in it has a tag')
  return tag
}

const QUESTION = '/top sort:Most Downloaded period:AllTime'

describe('a server that mutes a tag', () => {
  test('sees nothing of it any more, not even on messages that are already there', async () => {
    const running = await start()
    const { discord } = running
    const ada = discord.person('ada')
    const before = messageOf(await ada.slash(QUESTION))
    const tag = tagIn(running, before)
    const pressed = idOf(before, '▶️')

    expect(await decide(running, `mute tag:${tag.toUpperCase()}`)).toMatchObject({
      content: en.nowMuted(tag.toUpperCase()),
      onlyFor: expect.anything(),
    })
    const after = messageOf(await ada.slash(QUESTION))
    expect(after.embeds).toHaveLength(5)
    expect(withTag(running, tag, after)).toEqual([])
    const turned = messageOf(await ada.press(before, pressed))
    expect(turned.embeds).toHaveLength(5)
    expect(withTag(running, tag, turned)).toEqual([])
    const named = await ada.slash(`/tag name:${tag}`)
    expect([named.private, messageOf(named).content]).toEqual([true, en.mutedHere])
    expect((await ada.type(`/top tag:${tag.slice(0, 3)}`)).map(({ value }) => value)).not.toContain(
      tag,
    )
    // Elsewhere nothing changes, from the same answers of Civitai.
    const direct = messageOf(await ada.slash(QUESTION, { in: 'dm' }))
    expect(withTag(running, tag, direct).length).toBeGreaterThan(0)

    await running.restart()
    expect(withTag(running, tag, messageOf(await ada.slash(QUESTION)))).toEqual([])
    await decide(running, `unmute tag:${tag}`)
    const again = messageOf(await ada.slash(QUESTION))
    expect(withTag(running, tag, again).length).toBeGreaterThan(0)
  })

  test('has digests without it, and none of it', async () => {
    const running = await startSmall()
    const tag = tagIn(running, await madeBy(running, 'channel:#general'))
    await madeBy(running, `channel:#after-dark tag:${tag}`, 'after-dark')
    await decide(running, `mute tag:${tag}`)
    await anHour(running)
    const [open] = postsIn(running, 'general')
    expect(modelsIn(running, open).length).toBeGreaterThan(0)
    expect(withTag(running, tag, open)).toEqual([])
    const [about] = postsIn(running, 'after-dark')
    expect(about?.embeds).toHaveLength(1)
    expect(modelsIn(running, about)).toEqual([])
  })

  test('is posted nothing for good until it is known what that is', async () => {
    const running = await startSmall()
    const tag = tagIn(running, await madeBy(running, 'channel:#general'))
    await decide(running, `mute tag:${tag}`)
    const database = new DatabaseSync(running.databasePath)
    onTestFinished(() => database.close())
    database.exec('alter table settings rename to unreadable')
    await running.restart()
    // What looks after removed servers, last of all, cannot do its work either.
    await expect(anHour(running)).rejects.toThrow('settings')
    expect(running.logged()).toContain('digest to be tried again')
    expect(postsIn(running, 'general')).toEqual([])
    database.exec('alter table unreadable rename to settings')
    await running.restart()
    await minutes(running, 1)
    const [post] = postsIn(running, 'general')
    expect(modelsIn(running, post).length).toBeGreaterThan(0)
    expect(withTag(running, tag, post)).toEqual([])
  })

  test('is told by its follows of everything else', async () => {
    const running = await startSmall()
    const models = await found(running, 'general', 13)
    const tag = tagIn(running, models)
    await decide(running, `mute tag:${tag}`)
    await running.catchUp()
    const [post] = postsIn(running, 'general')
    expect(modelsIn(running, post).length).toBeGreaterThan(1)
    expect(withTag(running, tag, post)).toEqual([])
  })
})

describe('a server that wants PG everywhere', () => {
  test('has it in its age-restricted channels too, on the next press and in the next digest', async () => {
    const running = await startSmall()
    const { discord } = running
    const ada = discord.person('ada')
    const there = { in: 'after-dark' } as const
    const before = messageOf(await ada.slash(QUESTION, there))
    expect(JSON.stringify([before, await ada.press(before, '▶️')])).toContain('civitai.red')
    await madeBy(running, 'channel:#after-dark count:10', 'after-dark')
    await decide(running, 'rating allow:PG everywhere')
    discord.requests.clear()
    const after = messageOf(await ada.slash(QUESTION, there))
    await ada.press(after, '▶️')
    await anHour(running)
    expect(postsIn(running, 'after-dark')).toHaveLength(1)
    expect(JSON.stringify(discord.requests)).not.toContain('civitai.red')

    await decide(running, 'rating allow:As each channel allows')
    const again = JSON.stringify([
      messageOf(await ada.slash(QUESTION, there)),
      messageOf(await ada.press(after, '▶️')),
    ])
    expect(again).toContain('civitai.red')
  })
})

test('who does not manage the server is not offered its settings', async () => {
  const { discord } = await start()
  await expect(discord.person('ada').slash('/settings show')).rejects.toThrow()
})
