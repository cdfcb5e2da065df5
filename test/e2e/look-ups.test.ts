import { describe, expect, test } from 'vitest'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { PlaceName } from '../../sandbox/discord/index.ts'
import { APPLICATION_ID } from '../../sandbox/discord/state/world.ts'
import { labelsOf, linksOf, menuOf, messageOf, sentTo, textOf, toldOf } from './reading.ts'
import { type Running, start } from './start.ts'

const ask = async ({ discord }: Running, line: string, where: PlaceName = 'general') =>
  discord.person('ada').slash(line, { in: where })
const answer = async (running: Running, line: string, where?: PlaceName) =>
  messageOf(await ask(running, line, where))

/** A creator of several models that may be shown anywhere. */
function creatorOf({ civitai }: Running): string {
  const counts = new Map<string, number>()
  for (const { creator, nsfwLevel, minor, poi } of civitai.models) {
    const name = creator?.username ?? ''
    if (nsfwLevel !== 1 || minor || poi || !/^\w{4,}$/.test(name)) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [[name] = ['']] = [...counts].sort((a, b) => b[1] - a[1])
  return name
}

describe('/creator', () => {
  test('shows who it is and the models, page by page', async () => {
    const running = await start()
    const name = creatorOf(running)
    const first = await answer(running, `/creator name:${name.toUpperCase()}`)
    expect(textOf(first)).toContain(`${name} — `)
    expect(first.embeds).toHaveLength(5)
    expect(textOf(first).split(name)).toHaveLength(2)
    const next = await running.discord.person('ada').press(first, '▶️')
    expect(textOf(messageOf(next))).toContain('6–10 of')
  })

  test('takes what people paste', async () => {
    const running = await start()
    const name = creatorOf(running)
    for (const typed of [`@${name}`, `<https://www.civitai.red/user/${name}/models?sort=Newest>`]) {
      const shown = await answer(running, `/creator name:${typed}`)
      expect(textOf(shown)).toContain(`${name} — `)
      expect(textOf(await answer(running, `/images creator:${typed}`))).toContain(`${name} — `)
    }
    const typed = `/creator name:https://civitai.com/user/${name.slice(0, 4)}`
    const suggested = await running.discord.person('ada').type(typed, { in: 'general' })
    expect(suggested.map(({ value }) => value)).toContain(name)
  })

  test('tells of a name that there is not, with near ones', async () => {
    const running = await start()
    expect(toldOf(await ask(running, '/creator name:nobodyhasthisname'))).toContain(
      'has no creator of that name',
    )
  })

  test('leads on to the pictures of who publishes no model', async () => {
    const running = await start()
    const ada = running.discord.person('ada')
    const makers = new Set(running.civitai.models.map(({ creator }) => creator?.username))
    let page = await answer(running, '/images period:AllTime')
    const author = () => /by\s(\w+) ·/.exec(textOf(page))?.[1]
    for (let nth = 0; nth < 50 && (author() === undefined || makers.has(author())); nth++) {
      page = messageOf(await ada.press(page, '▶️'))
    }
    const told = await ask(running, `/creator name:https://civitai.com/user/${author()}/models`)
    expect(toldOf(told)).toContain('/images creator:')
    const shown = await ada.press(messageOf(told), 'Images')
    expect(textOf(messageOf(shown))).toContain(`${author()} — `)
  })

  test('completes names', async () => {
    const running = await start()
    const name = creatorOf(running)
    await answer(running, `/creator name:${name}`)
    const typed = `/creator name:${name.slice(0, 4)}`
    const suggested = await running.discord.person('ada').type(typed, { in: 'general' })
    expect(suggested.map(({ value }) => value)).toContain(name)
  })
})

describe('/tag', () => {
  test('ranks models with a tag', async () => {
    const running = await start()
    const shown = await answer(running, '/tag name:anime period:AllTime')
    expect(textOf(shown)).toContain('anime — ')
    expect(labelsOf(shown)).toContain('▶️')
  })

  test('takes what people paste', async () => {
    const running = await start()
    for (const typed of ['#anime', 'https://civitai.com/tag/anime', 'civitai.red/tag/ani%6De/']) {
      const shown = await answer(running, `/tag name:${typed} period:AllTime`)
      expect(textOf(shown)).toContain('anime — ')
    }
  })

  test('says when there is no such tag', async () => {
    const running = await start()
    expect(toldOf(await ask(running, '/tag name:nosuchtagatall'))).toContain(
      'No model has that tag',
    )
  })
})

describe('/images', () => {
  test('shows one picture a page, of everything', async () => {
    const running = await start()
    const first = await answer(running, '/images period:AllTime')
    expect(first.embeds).toHaveLength(1)
    expect(first.embeds[0]?.image?.url).toMatch(/width=1200/)
    expect(first.embeds[0]?.footer?.text).toMatch(/^1 of (?:at least )?\d+/)
    const next = await running.discord.person('ada').press(first, '▶️')
    expect(messageOf(next).embeds[0]?.footer?.text).toMatch(/^2 of (?:at least )?\d+/)
  })

  test('of a model has a menu of its versions, and shows how a picture was made', async () => {
    const running = await start()
    const ada = running.discord.person('ada')
    const model = running.civitai.models.find(
      ({ nsfwLevel, modelVersions, minor, poi, mode }) =>
        nsfwLevel === 1 && modelVersions.length > 1 && !minor && !poi && mode === undefined,
    )
    const card = await answer(running, `/model query:#${model?.id}`)
    const opened = messageOf(await ada.press(card, 'Images'))
    expect(menuOf(opened).options.length).toBeGreaterThan(1)
    let page = opened
    for (let nth = 0; nth < 30 && !labelsOf(page).includes('Prompt'); nth++) {
      page = messageOf(await ada.press(page, '▶️'))
    }
    expect(textOf(messageOf(await ada.press(page, 'Prompt')))).toContain('How it was made')
  })

  test('shows what programs say a picture was made with, and of that only what fits', async () => {
    const running = await start()
    const ada = running.discord.person('ada')
    const told: string[] = []
    const [id] = running.civitai.odd.programMeta
    let page = await answer(running, `/images model:#${id}`)
    for (let nth = 0; nth < 20; nth++) {
      if (labelsOf(page).includes('Prompt')) {
        told.push(textOf(messageOf(await ada.press(page, 'Prompt'))))
      }
      page = messageOf(await ada.press(page, '▶️'))
    }
    const all = told.join('\n')
    for (const line of [
      '-# StyleA · lora',
      '-# Harbor · v5 · checkpoint',
      String.raw`-# detail\_tweaker.safetensors · lora · 0\.4`,
      '-# another.safetensors · model',
      String.raw`900\@100`,
    ]) {
      expect(all).toContain(line)
    }
    expect(all).not.toContain('undefinedx')
    expect(all).not.toMatch(matureText)
  })

  test('is of a creator', async () => {
    const running = await start()
    const name = creatorOf(running)
    expect(textOf(await answer(running, `/images creator:${name}`))).toContain(`${name} — `)
  })

  test('shows nothing above PG in a place that is not age-restricted, and all of it where it is', async () => {
    const running = await start()
    const { discord, civitai } = running
    const [id] = civitai.odd.matureGallery
    const model = civitai.models.find((one) => one.id === id)
    const ada = discord.person('ada')
    discord.requests.clear()
    const there = messageOf(await ada.slash(`/images model:#${model?.id}`, { in: 'after-dark' }))
    expect(there.embeds[0]?.url).toContain('civitai.red')
    discord.requests.clear()
    const here = await ada.slash(`/images model:#${model?.id}`, { in: 'general' })
    expect(here.private || labelsOf(messageOf(here)).length >= 0).toBe(true)
    expect(sentTo(discord)).not.toContain('civitai.red')
  })
})

describe('/about', () => {
  const INVITE = `https://discord.com/oauth2/authorize?client_id=${APPLICATION_ID}`

  test('tells privately how the bot is doing, and where to invite it', async () => {
    const running = await start()
    const told = await ask(running, '/about')
    expect(told.private).toBe(true)
    expect(textOf(messageOf(told))).toMatch(
      /Version [\d.]+\nStarted <t:\d+:R>\nCivitai is answering\./,
    )
    expect(linksOf(messageOf(told))).toEqual([['Invite me', INVITE]])
    expect(running.logged()).not.toContain('developer portal')
  })

  test('links to what stands in the developer portal', async () => {
    const application = {
      installUrl: 'https://bot.example/install',
      privacyUrl: 'https://bot.example/privacy',
      termsUrl: 'https://bot.example/terms',
    }
    expect(linksOf(await answer(await start({ discord: { application } }), '/about'))).toEqual([
      ['Invite me', application.installUrl],
      ['Privacy', application.privacyUrl],
      ['Terms', application.termsUrl],
    ])
  })

  test('has no button for an address that is none of the web', async () => {
    const application = { privacyUrl: 'javascript:alert(1)', termsUrl: 'https://bot.example/' }
    expect(linksOf(await answer(await start({ discord: { application } }), '/about'))).toEqual([
      ['Invite me', INVITE],
      ['Terms', application.termsUrl],
    ])
  })

  test('still links to what is known when the portal cannot be asked', async () => {
    const application = { privacyUrl: 'https://bot.example/privacy' }
    const running = await start({ discord: { application } })
    running.discord.fail(({ path }) =>
      path === '/applications/@me' ? { status: 500, body: {} } : undefined,
    )
    await running.restart()
    expect(linksOf(await answer(running, '/about'))).toEqual([['Invite me', INVITE]])
    expect(running.logged()).toContain('what the developer portal holds is unknown')
  })
})

describe('the buttons of a card', () => {
  test('lead to its creator and to models like it', async () => {
    const running = await start()
    const ada = running.discord.person('ada')
    const name = creatorOf(running)
    const model = running.civitai.models.find(
      ({ creator, nsfwLevel, tags }) =>
        creator?.username === name && nsfwLevel === 1 && tags.length > 0,
    )
    const card = await answer(running, `/model query:#${model?.id}`)
    expect(textOf(messageOf(await ada.press(card, 'Creator')))).toContain(`${name} — `)
    const more = messageOf(await ada.press(card, 'More'))
    const similar = textOf(messageOf(await ada.press(more, 'Similar')))
    expect(similar).toContain(`Similar to ${model?.name}`)
  })
})
