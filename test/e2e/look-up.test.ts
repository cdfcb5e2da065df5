import { type EmbedType, MessageFlags, MessageType, PollLayoutType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import type { PlaceName } from '../../sandbox/discord/index.ts'
import type { Person } from '../../sandbox/discord/person/person.ts'
import { unlimited } from '../../src/fairness.ts'
import { en } from '../../src/words/en.ts'
import { shownOn } from '../support/reply.ts'
import { labelsOf, menuOf, messageOf, sharedBy, textOf, toldOf } from './reading.ts'
import { start } from './start.ts'
import { createJudge } from './walk/known.ts'
import { messagesOf } from './walk/messages.ts'

const NAME = 'Look up on Civitai'

const voice = { name: 'voice-message.ogg', bytes: new Uint8Array([79, 103, 103, 83]) }

/** The bot, a person, and things to point at. */
async function started() {
  const running = await start()
  const { civitai, discord } = running
  const plain = civitai.models.filter(
    ({ minor, poi, modelVersions }) => !minor && !poi && modelVersions.length > 0,
  )
  const mild = plain.filter(({ nsfw, nsfwLevel }) => !nsfw && nsfwLevel === 1)
  const mature = plain.filter(({ nsfw, nsfwLevel }) => nsfw && nsfwLevel > 3)
  const grace = discord.person('grace')
  const lookUp = (content: string, place: PlaceName = 'general') =>
    grace.useOnMessage(NAME, discord.person('ada').say({ content }, place))
  return { ...running, grace, lookUp, mild, mature }
}

const pageOf = (id: number | undefined, slug = 'some-slug') =>
  `https://civitai.com/models/${id}/${slug}`

describe('one thing', () => {
  test('is answered as its slash command answers, and can be shown to all', async () => {
    const { lookUp, mild, grace } = await started()
    const [{ id } = {}] = mild
    const answer = await lookUp(`look: <${pageOf(id)}?utm_source=x>`)
    const card = messageOf(await grace.slash(`/model query:#${id} private:True`))
    expect(answer.private).toBe(true)
    expect(messageOf(answer).embeds).toEqual(card.embeds)
    expect(labelsOf(messageOf(answer))).toEqual(labelsOf(card))
    const shown = await sharedBy(await grace.press(messageOf(answer), en.showToAll))
    expect(shown.embeds).toEqual(card.embeds)
  })

  test('is answered where it may be shown', async () => {
    const { lookUp, mature } = await started()
    const [{ id } = {}] = mature
    const told = toldOf(await lookUp(pageOf(id, 'a-telling-name')))
    expect(told).toBe(en.notShownHere)
    expect(textOf(messageOf(await lookUp(pageOf(id), 'after-dark')))).not.toBe('')
  })

  test('can be a version that is not there, of which nobody typed a name', async () => {
    const { lookUp } = await started()
    const url = 'https://civitai.com/api/download/models/99999999'
    expect(toldOf(await lookUp(url))).toBe(en.noModelForThat)
  })

  test('can be a download, a hash or somebody', async () => {
    const { lookUp, mild } = await started()
    const version = mild[0]?.modelVersions[0]
    const creator = mild.find(({ creator }) => creator)?.creator?.username
    const of = async (text: string) => textOf(messageOf(await lookUp(text)))
    expect(await of(`https://civitai.com/api/download/models/${version?.id}`)).toContain(
      version?.name,
    )
    const { AutoV2 = '' } = version?.files?.[0]?.hashes ?? {}
    expect(await of(`hash: ${AutoV2}`)).toContain(version?.name)
    expect(await of(`https://civitai.com/user/${creator}/models`)).toContain(creator)
  })
})

describe('several things', () => {
  test('are listed, and open from the menu after a restart', async () => {
    const { lookUp, mild, mature, grace, restart } = await started()
    const pages = [mild[0]?.id, mature[0]?.id, mild[1]?.id].map((id) => pageOf(id, 'its-slug'))
    const hash = mild[2]?.modelVersions[0]?.files[0]?.hashes.AutoV2
    const message = messageOf(await lookUp(`${pages.join('\n')}\nhash: ${hash}`))
    const { options, placeholder = '' } = menuOf(message)
    expect(options.map(({ label }) => label)).toEqual([
      mild[0]?.name,
      en.referenceHeldBack(`Model ${mature[0]?.id}`),
      mild[1]?.name,
      expect.stringContaining(mild[2]?.name ?? ''),
    ])
    expect(JSON.stringify(message)).not.toContain('its-slug')
    expect(labelsOf(message)).not.toContain(en.showToAll)
    await restart()
    const opened = async (nth: number) =>
      grace.choose(message, placeholder, [options[nth]?.value ?? ''])
    expect(shownOn(messageOf(await opened(0)))).toContain(`${mild[0]?.id}`)
    expect(shownOn(messageOf(await opened(3)))).toContain(`${mild[2]?.id}@`)
    expect(toldOf(await opened(1))).toBe(en.notShownHere)
  })

  test('are asked for at once', async () => {
    const { lookUp, mild, civitai } = await started()
    const before = civitai.requests.count
    await lookUp(
      mild
        .slice(0, 10)
        .map(({ id }) => pageOf(id))
        .join(' '),
    )
    expect(civitai.requests.count - before).toBe(1)
  })

  test('are told where Civitai does not answer', async () => {
    const { lookUp, civitai, mild } = await started()
    civitai.setMood('down')
    const message = messageOf(await lookUp(`${pageOf(mild[0]?.id)} ${pageOf(mild[1]?.id)}`))
    expect(menuOf(message).options.map(({ label }) => label)).toEqual(
      mild.slice(0, 2).map(({ id }) => `Model ${id}`),
    )
  })
})

test('what stands in a message that is forwarded or sent by an app is read', async () => {
  const { discord, grace, mild } = await started()
  const [a, b, c, d] = mild
  const ada = discord.person('ada')
  const button = { type: 2, style: 5, label: 'there', url: pageOf(c?.id) }
  const message = ada.say(
    {
      content: '',
      embeds: [{ title: 'Two', url: pageOf(a?.id), description: pageOf(b?.id) }],
      components: [
        { type: 17, components: [{ type: 10, content: pageOf(d?.id) }] },
        { type: 1, components: [button] },
      ] as never,
    },
    'general',
  )
  const labels = async (on: typeof message) =>
    menuOf(messageOf(await grace.useOnMessage(NAME, on))).options.map(({ label }) => label)
  const all = [d, a, b, c].map((one) => one?.name)
  expect(await labels(message)).toEqual(all)
  expect(await labels(ada.forward(message, 'news'))).toEqual(all)
})

test('what Discord makes of a link says nothing more', async () => {
  const { discord, grace, mild } = await started()
  const url = pageOf(mild[0]?.id)
  const embed = {
    type: 'article' as EmbedType,
    url,
    title: 'Some name | Civitai',
    description: 'Made by somebody',
    provider: { name: 'Civitai', url: 'https://civitai.com/' },
    thumbnail: { url: 'https://image.civitai.com/a/b/7.jpeg', width: 450, height: 600 },
  }
  const message = discord.person('ada').say({ content: url, embeds: [embed] })
  const card = messageOf(await grace.useOnMessage(NAME, message))
  expect(shownOn(card)).toContain(`${mild[0]?.id}`)
})

const POINTLESS: Readonly<Record<string, Parameters<Person['say']>[0]>> = {
  empty: {},
  'with look-alikes': { content: '<@123456789012345678> commit 7eb674963a' },
  'of a sticker': { sticker_items: [{ id: '9', name: 'civitai:5', format_type: 1 }] },
  'of a voice': { flags: MessageFlags.IsVoiceMessage, files: [voice] },
  'by Discord itself': { type: MessageType.UserJoin },
  'that begins a thread from one that is gone': { type: 21, referenced_message: null },
}

test('a message that points at nothing is answered with a sentence', async () => {
  const { discord, grace } = await started()
  for (const [which, said] of Object.entries(POINTLESS)) {
    const answer = await grace.useOnMessage(NAME, discord.person('ada').say(said))
    expect(toldOf(answer), which).toBe(en.nothingInMessage)
  }
})

test('a poll and the first message of a thread are read as well', async () => {
  const { discord, grace, mild } = await started()
  const ada = discord.person('ada')
  const content = `${pageOf(mild[0]?.id)} ${pageOf(mild[1]?.id)}`
  const poll = {
    question: { text: pageOf(mild[0]?.id) },
    answers: [{ answer_id: 1, poll_media: { text: pageOf(mild[1]?.id) } }],
    expiry: '2027-01-07T00:00:00.000000+00:00',
    allow_multiselect: false,
    layout_type: PollLayoutType.Default,
  }
  const began = ada.say({ content })
  for (const said of [{ poll }, { type: 21, referenced_message: began }]) {
    const message = ada.say(said, 'general-thread')
    const { options } = menuOf(messageOf(await grace.useOnMessage(NAME, message)))
    expect(options.map(({ label }) => label)).toEqual([mild[0]?.name, mild[1]?.name])
  }
})

test.each([
  ['general', false],
  ['after-dark', true],
] as const)('what messages point at is shown as %s allows', async (place, areMature) => {
  const { discord, civitai } = await start({
    fairness: unlimited,
    discord: { limits: false },
    civitai: { size: 300 },
  })
  const judge = createJudge(civitai)
  const grace = discord.person('grace')
  for (const { said } of messagesOf(civitai)) {
    messageOf(await grace.useOnMessage(NAME, grace.say(said, place)))
  }
  const told = discord.requests.map(({ body }) => judge(body))
  expect(told.flatMap(({ nowhere }) => nowhere)).toEqual([])
  const seen = told.flatMap(({ mature }) => [...mature.values()])
  expect(areMature ? seen.length > 0 : seen).toEqual(areMature || [])
})
