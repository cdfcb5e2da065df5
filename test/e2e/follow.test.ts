import { describe, expect, test } from 'vitest'
import type { Shown } from '../../sandbox/discord/index.ts'
import { en } from '../../src/words/en.ts'
import { labelsOf, messageOf, sharedBy, textOf } from './reading.ts'
import { type Running, start } from './start.ts'

/** Somebody whose models a list shows, and one of them. */
function known({ civitai }: Running) {
  const found = civitai.models.find(
    ({ nsfw, creator, name }) =>
      !nsfw && /^[a-z]\w+$/.test(creator?.username ?? '') && /^\w/.test(name),
  )
  const creator = found?.creator?.username
  if (found === undefined || !creator) throw new Error('nobody makes models')
  return { id: found.id, creator }
}

const managers = async ({ discord }: Running, line: string): Promise<Shown> =>
  messageOf(await discord.person('grace').slash(line, { in: 'general' }))

describe('/follow', () => {
  test('is kept over a restart, and used by buttons and menus', async () => {
    const running = await start()
    const { discord } = running
    const grace = discord.person('grace')
    const { id, creator } = known(running)
    const made = await managers(
      running,
      `/follow add channel:#news creator:${creator} publish:True`,
    )
    expect(made.onlyFor).toBeDefined()
    expect(made.content).toContain(`by ${creator}`)
    await managers(running, `/follow add channel:#general-thread model:#${id}`)
    await running.restart()
    const list = await managers(running, '/follow list')
    expect(textOf(list)).toContain(`<#${discord.places.news.id}>`)
    const [offered] = await grace.type(`/follow pause follow:${creator}`)
    expect(offered?.name).toBe(`#news · creator ${creator}`)
    const paused = await managers(running, `/follow pause follow:${offered?.value}`)
    expect(textOf(paused)).toContain(en.followPaused('asked'))
    const asked = messageOf(await grace.press(paused, en.remove))
    const removed = messageOf(await grace.press(asked, en.removeForGood))
    expect(removed.content).toBe(en.followRemoved)
    expect(textOf(await managers(running, '/follow list'))).not.toContain(`creator ${creator}`)
  })

  test('is not offered to who does not manage the server', async () => {
    const { discord } = await start()
    await expect(discord.person('ada').slash('/follow list')).rejects.toThrow()
  })
})

describe('the button Follow', () => {
  test('of a model asks for the channel, for who manages the server alone', async () => {
    const running = await start()
    const { discord } = running
    const [ada, grace] = [discord.person('ada'), discord.person('grace')]
    const card = messageOf(await ada.slash(`/model query:#${known(running).id}`))
    // Nobody who may not is shown it alone; once it is for all, everybody sees it.
    const mine = messageOf(await ada.press(card, 'More'))
    expect(labelsOf(mine)).not.toContain(en.follow)
    const shown = await sharedBy(
      await grace.press(messageOf(await grace.press(card, 'More')), 'Show to all'),
    )
    expect(labelsOf(shown)).toContain(en.follow)
    const refused = await ada.press(shown, en.follow)
    expect([refused.private, messageOf(refused).content]).toEqual([true, en.onlyManagersFollow])

    const where = await grace.press(shown, en.follow)
    expect(where.private).toBe(true)
    const chosen = await grace.choose(messageOf(where), en.chooseChannel, ['#after-dark'])
    expect(chosen.updated).toBe(true)
    expect(messageOf(chosen).content).toContain(`<#${discord.places['after-dark'].id}>`)
    expect(textOf(await managers(running, '/follow list'))).toContain(
      `<#${discord.places['after-dark'].id}>`,
    )
  })

  test('stands on a creator’s list, and not where nothing can be followed', async () => {
    const running = await start()
    const { discord } = running
    const grace = discord.person('grace')
    const { creator } = known(running)
    const list = messageOf(await grace.slash(`/creator name:${creator}`))
    const where = messageOf(await grace.press(list, en.follow))
    const chosen = messageOf(await grace.choose(where, en.chooseChannel, ['#news']))
    expect(chosen.content).toContain(`by ${creator}`)
    const direct = messageOf(await grace.slash(`/creator name:${creator}`, { in: 'dm' }))
    expect(labelsOf(direct)).not.toContain(en.follow)
  })

  test('says what the bot lacks in the channel that is chosen', async () => {
    const running = await start()
    const { discord } = running
    const grace = discord.person('grace')
    const list = messageOf(await grace.slash(`/creator name:${known(running).creator}`))
    const where = messageOf(await grace.press(list, en.follow))
    discord.change('general', { botPermissions: 0n })
    const refused = await grace.choose(where, en.chooseChannel, ['#general'])
    expect(messageOf(refused).content).toContain('I can’t post in')
  })
})
