import { describe, expect, test } from 'vitest'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { Canned } from '../../sandbox/civitai/http/canned.ts'
import { en } from '../../src/words/en.ts'
import { FOX, HERON, link, ownToken, startWithAccounts, type WithAccounts } from './accounts.ts'
import { canPress, messageOf, textOf, toldOf } from './reading.ts'

const begin = () => startWithAccounts({ civitai: { size: 400 } })

/** Small versions of models that may be shown everywhere, and of such as only adults see. */
function versionsOf({ civitai }: WithAccounts) {
  const all = civitai.models.flatMap(({ modelVersions: [version], ...model }) =>
    version?.paidAccess === null && version.files.length > 0 ? [{ ...model, version }] : [],
  )
  const small = all.filter(
    ({ type, minor, poi, version }) =>
      type === 'LORA' && !minor && !poi && version.files.every(({ sizeKB }) => sizeKB < 200_000),
  )
  const isMild = ({ nsfw, nsfwLevel, name }: (typeof small)[number]) =>
    !nsfw && nsfwLevel === 1 && !matureText.test(name)
  return { mild: small.filter(isMild), mature: small.filter(({ nsfw }) => nsfw) }
}
type Kept = ReturnType<typeof versionsOf>['mild'][number]

/** Puts them into somebody's vault, and waits until they are stored. */
async function keep(running: WithAccounts, person: number, all: readonly Kept[], wait = 60_000) {
  for (const { version } of all) {
    const url = `${running.civitai.url}/vault/toggle-version?modelVersionId=${version.id}`
    const headers = {
      authorization: `Bearer ${ownToken(person)}`,
      'user-agent': 'Curator test (+https://example.com)',
    }
    expect((await fetch(url, { method: 'POST', headers })).status).toBe(200)
  }
  running.pass(wait)
  running.civitai.requests.clear()
}

const pathsOf = ({ civitai }: WithAccounts) => civitai.requests.all.map(({ path }) => path)
const refreshes = ({ auth }: WithAccounts) =>
  auth.requests.all.filter(({ body }) => JSON.stringify(body)?.includes('refresh_token')).length

describe('a member', () => {
  test('sees what they keep and the room left, privately, page by page', async () => {
    const running = await begin()
    const { discord } = running
    await link(running)
    const mild = versionsOf(running).mild.slice(0, 12)
    expect(mild).toHaveLength(12)
    await keep(running, FOX, mild)

    const ada = discord.person('ada')
    const first = await ada.slash('/vault')
    expect(first.private).toBe(true)
    const shown = messageOf(first)
    expect(textOf(shown)).toMatch(/Room left:\*\* [\d.]+\u00a0GB of 4\.8\u00a0GB/)
    expect(textOf(shown)).toContain('page 1 of 2 · 12 in all')
    expect(textOf(shown)).not.toContain('⏳')
    // The last one kept comes first.
    for (const { id, version } of mild.slice(2)) {
      expect(textOf(shown)).toContain(`/models/${id}?modelVersionId=${version.id})`)
    }
    expect(JSON.stringify(shown)).not.toMatch(/vault\.civitai\.test|Amz|image\.civitai/)
    // One question for all models of a page, and none that carries pictures of a cover.
    expect(pathsOf(running)).toEqual(['/vault/get', '/vault/all', '/models'])

    await running.restart()
    const second = await ada.press(shown, '▶️')
    expect(second.updated).toBe(true)
    expect(textOf(messageOf(second))).toContain('page 2 of 2')
    for (const { version } of mild.slice(0, 2)) {
      expect(textOf(messageOf(second))).toContain(`modelVersionId=${version.id})`)
    }
    expect(canPress(messageOf(second), '▶️')).toBe(false)
    const back = await ada.press(messageOf(second), '◀️')
    expect(textOf(messageOf(back))).toContain('page 1 of 2')
  })

  test('is told what isn’t stored yet, and what could not be', async () => {
    const running = await begin()
    await link(running)
    const [one, other] = versionsOf(running).mild
    await keep(
      running,
      FOX,
      [one, other].flatMap((kept) => kept ?? []),
      0,
    )
    const ada = running.discord.person('ada')
    const told = textOf(messageOf(await ada.slash('/vault')))
    expect(told.match(/⏳ not stored yet/g)).toHaveLength(2)

    running.civitai.answerAll(({ path }) =>
      path === '/vault/all'
        ? {
            body: {
              items: [
                {
                  modelVersionId: one?.version.id,
                  modelId: one?.id,
                  modelName: '[a](https://example.com) @everyone **`',
                  status: 'Failed',
                },
              ],
              totalItems: 1,
              totalPages: 1,
            },
          }
        : undefined,
    )
    const failed = textOf(messageOf(await ada.slash('/vault')))
    expect(failed).toContain(en.keptState('Failed'))
    expect(failed).not.toMatch(/@everyone|\]\(https:\/\/example/)
  })

  test('who keeps nothing is told so', async () => {
    const running = await begin()
    await link(running)
    const told = textOf(messageOf(await running.discord.person('ada').slash('/vault')))
    expect(told).toContain(en.vaultEmpty)
    expect(told).toContain('4.8\u00a0GB of 4.8\u00a0GB')
  })

  test('sees nothing mature in a place for all, though it is theirs', async () => {
    const running = await begin()
    await link(running)
    const { mild, mature } = versionsOf(running)
    const [one, ...names] = [...mild.slice(0, 1), ...mature.slice(0, 3)]
    await keep(
      running,
      FOX,
      [one, ...names].flatMap((kept) => kept ?? []),
    )
    const ada = running.discord.person('ada')

    const adult = textOf(messageOf(await ada.slash('/vault', { in: 'after-dark' })))
    for (const { id } of names) expect(adult).toContain(`https://civitai.red/models/${id}?`)
    running.discord.requests.clear()
    const tame = textOf(messageOf(await ada.slash('/vault', { in: 'general' })))
    expect(tame).toContain(`/models/${one?.id}?`)
    expect(tame).toContain('3 more that I can’t show here.')
    const sent = JSON.stringify(running.discord.requests)
    for (const { name, id } of names) {
      expect(sent).not.toContain(name)
      expect(sent).not.toContain(`/models/${id}?`)
    }
    expect(sent).not.toMatch(matureText)
  })

  test('sees nothing of what the server has muted', async () => {
    const running = await begin()
    await link(running)
    const [one] = versionsOf(running).mild.filter(({ creator }) => creator?.username)
    await keep(running, FOX, one ? [one] : [])
    const { discord } = running
    const muting = `/settings mute creator:${one?.creator?.username}`
    expect((await discord.person('grace').slash(muting)).error).toBeUndefined()
    const told = textOf(messageOf(await discord.person('ada').slash('/vault')))
    expect(told).toContain('1 more that I can’t show here.')
    expect(told).not.toContain(`/models/${one?.id}?`)
  })
})

test('who is no member, or has linked nothing, is told so', async () => {
  const running = await begin()
  const grace = running.discord.person('grace')
  const unlinked = await grace.slash('/vault')
  expect([unlinked.private, messageOf(unlinked).content]).toEqual([true, en.notLinked])
  expect(pathsOf(running)).toEqual([])
  await link(running, 'grace', HERON)
  const free = await grace.slash('/vault')
  expect([free.private, messageOf(free).content]).toEqual([true, en.noVault])
})

test('everybody sees their own, whoever asked just before and whatever they press', async () => {
  const running = await begin()
  const { discord, auth } = running
  auth.change(HERON, { tier: 'gold' })
  await link(running, 'ada', FOX)
  await link(running, 'grace', HERON)
  const mild = versionsOf(running).mild.slice(0, 13)
  await keep(running, FOX, mild.slice(0, 12))
  await keep(running, HERON, mild.slice(12))
  const [ada, grace] = [discord.person('ada'), discord.person('grace')]
  const [hers, other] = await Promise.all([ada.slash('/vault'), grace.slash('/vault')])
  expect(textOf(messageOf(hers))).toContain('12 in all')
  expect(textOf(messageOf(other))).toContain('1 in all')
  expect(textOf(messageOf(other))).toContain(`modelVersionId=${mild[12]?.version.id})`)
  const [, next = ''] = /"custom_id":"(Vt[^"]+)"/.exec(JSON.stringify(messageOf(hers))) ?? []
  const turned = await grace.press(messageOf(hers), next, { unchecked: true })
  expect(toldOf(turned)).toBe(en.pageGone)
})

describe('what goes wrong', () => {
  const UNAUTHORIZED: Canned = { status: 401, body: { error: 'Unauthorized' } }

  test('with a token is put right once, and then told', async () => {
    const running = await begin()
    await link(running)
    const ada = running.discord.person('ada')
    running.civitai.answerNext(UNAUTHORIZED)
    const told = textOf(messageOf(await ada.slash('/vault')))
    expect(told).toContain(en.vaultEmpty)
    expect(refreshes(running)).toBe(1)

    running.pass(5 * 60_000)
    running.civitai.answerAll(({ path }) => (path.startsWith('/vault') ? UNAUTHORIZED : undefined))
    expect(toldOf(await ada.slash('/vault'))).toBe(en.linkRefused)
    expect(refreshes(running)).toBe(2)
    expect(toldOf(await ada.slash('/vault'))).toBe(en.linkRefused)
    expect(refreshes(running)).toBe(2)
  })

  test('with the link ends it', async () => {
    const running = await begin()
    await link(running)
    const ada = running.discord.person('ada')
    running.auth.disconnect(FOX, 'curator-app')
    expect(toldOf(await ada.slash('/vault'))).toBe(en.linkEnded)
    expect(toldOf(await ada.slash('/vault'))).toBe(en.notLinked)
  })

  test.each<readonly [string, Canned]>([
    ['an error', { status: 500, body: { message: 'An unexpected error occurred', error: {} } }],
    ['a page', { headers: { 'content-type': 'text/html' }, body: '<title>Just a moment</title>' }],
    ['half an answer', { body: '{"vault":', cutAfter: 5 }],
  ])('with %s for one is told to them, and holds up nobody else', async (_, canned) => {
    const running = await begin()
    await link(running)
    const { discord, civitai } = running
    civitai.answerAll(({ path }) => (path.startsWith('/vault') ? canned : undefined))
    for (let times = 0; times < 2; times++) {
      expect(toldOf(await discord.person('ada').slash('/vault'))).toContain('isn’t answering')
    }
    const top = await discord.person('grace').slash('/top period:AllTime')
    expect(textOf(messageOf(top))).toContain('1–5 of')
    expect(textOf(messageOf(await discord.person('grace').slash('/about')))).not.toContain('⚠️')
  })

  test.each<readonly [string, Canned]>([
    ['of another shape', { body: { vault: [] } }],
    ['far too long', { bombBytes: 20_000_000 }],
  ])('with an answer %s is told', async (_, canned) => {
    const running = await begin()
    await link(running)
    running.civitai.answerNext(canned)
    const told = toldOf(await running.discord.person('ada').slash('/vault'))
    expect(told).toBe(en.civitaiUnhelpful)
  })
})

test('no token and nothing that is kept stands in the log', async () => {
  const running = await begin()
  await link(running)
  const kept = versionsOf(running).mild.slice(0, 2)
  await keep(running, FOX, kept)
  running.civitai.answerNext({ status: 401, body: { error: 'Unauthorized' } })
  await running.discord.person('ada').slash('/vault')
  await expect.poll(running.logged).toContain('"command":"vault"')
  expect(running.logged()).not.toMatch(/civitai_[0-9a-f]{8}/)
  for (const { name } of kept) expect(running.logged()).not.toContain(name)
})
