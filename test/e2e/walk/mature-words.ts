import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { expect } from 'vitest'
import { matureText } from '../../../sandbox/civitai/generated/marks.ts'
import { sharedHashes } from '../../../sandbox/civitai/generated/rare-files.ts'
import type { PlaceName } from '../../../sandbox/discord/index.ts'
import { DAY } from '../digests.ts'
import { toldOf } from '../reading.ts'
import type { Running } from '../start.ts'
import { createJudge } from './known.ts'

/** Where somebody asks, and by whose installation. */
export interface Place {
  readonly in: PlaceName
  readonly installedBy?: 'person'
}

/** Every look-up with a mature word in one of its texts, by every sort, over these periods. */
export function matureQuestions(
  commands: readonly APIApplicationCommand[],
  words: readonly string[],
  periods: readonly string[],
): readonly string[] {
  return lookUpsOf(commands).flatMap(({ name, options = [] }) => {
    const required = options.filter((one) => one.required)
    const sorts = ways(options, 'sort', () => true)
    const spans = ways(options, 'period', (value) => periods.includes(value))
    return options.filter(isTyped).flatMap((typed) =>
      words.flatMap((word) => {
        const others = required.filter((one) => one.name !== typed.name)
        const given = [...others.map((one) => `${one.name}:anime`), `${typed.name}:${word}`]
        return sorts.flatMap((sort) =>
          spans.map((span) => `/${name} ${given.join(' ')}${sort}${span}`),
        )
      }),
    )
  })
}

/** The same beside whatever else names a model: the word is then not what is looked for. */
export function besideNames({ discord, civitai }: Running, word: string): readonly string[] {
  const mild = civitai.models.find(
    ({ nsfwLevel, minor, poi, modelVersions }) =>
      nsfwLevel === 1 && !minor && !poi && modelVersions.length > 1,
  )
  if (mild === undefined) throw new Error('there is no mild model')
  const { id } = mild
  const at = `${id}@${mild.modelVersions.at(-1)?.id}`
  const { SHA256 } = sharedHashes
  const names = [
    `${word} [${SHA256}]`,
    `${word} hash: ${SHA256}`,
    `${word} ${SHA256}`,
    `${word} https://civitai.com/api/v1/model-versions/by-hash/${SHA256}`,
    `https://civitai.com/api/v1/model-versions/by-hash/${SHA256}?${word}`,
    `${word} https://civitai.com/models/${id}`,
    `https://civitai.com/models/${id}/${word}`,
    `${word} ${at}`,
    `${word} urn:air:sdxl:lora:civitai:${at}`,
    `urn:air:sdxl:${word}:civitai:${at}`,
  ]
  return lookUpsOf(discord.registered()).flatMap(({ name, options = [] }) =>
    options
      .filter((one) => one.name === 'query' || one.name === 'model')
      .flatMap((option) => names.map((typed) => `/${name} ${option.name}:${typed}`)),
  )
}

const lookUpsOf = (commands: readonly APIApplicationCommand[]) =>
  commands.filter(({ options = [] }) => options.every((one) => !isSubcommand(one)))

const isSubcommand = ({ type }: APIApplicationCommandOption): boolean => type === Kind.Subcommand
const isTyped = (one: APIApplicationCommandOption): boolean =>
  one.type === Kind.String && !('choices' in one && one.choices !== undefined)

/** ` sort:Newest` for each choice of an option; nothing once where there is no such option. */
function ways(
  options: readonly APIApplicationCommandOption[],
  name: string,
  which: (value: string) => boolean,
): readonly string[] {
  const option = options.find((one) => one.name === name)
  const choices = option !== undefined && 'choices' in option ? (option.choices ?? []) : []
  const values = choices.map(({ value }) => String(value)).filter(which)
  return values.length === 0 ? [''] : ['', ...values.map((value) => ` ${name}:${value}`)]
}

/** Lets snapshots be taken, two days long, so that trends are known. */
export async function untilTrendsAreKnown({ pass, catchUp }: Running): Promise<void> {
  await catchUp()
  for (let half = 0; half < 4; half++) {
    pass(DAY / 2)
    await catchUp()
  }
}

/** What of all that was sent in answer to these questions is mature, with the question. */
export async function matureAnswers(
  { discord, civitai }: Running,
  place: Place,
  questions: readonly string[],
): Promise<readonly string[]> {
  const judge = createJudge(civitai)
  const ada = discord.person('ada')
  const found: string[] = []
  for (const question of questions) {
    const from = discord.requests.length
    const answer = await ada.slash(question, place)
    if (answer.error !== undefined) throw new Error(`${question}: ${answer.error}`)
    for (const { body } of discord.requests.slice(from)) {
      const { mature, nowhere } = judge(body)
      for (const [sign, by] of mature) found.push(`${question} → ${sign} ${by}`)
      for (const by of nowhere) found.push(`${question} → ${by}`)
    }
  }
  return found
}

/** Fails unless every list by a tag shows something, those by trends where they are known. */
export async function expectLists(
  { discord }: Running,
  place: Place,
  tag: string,
  areTrendsKnown: boolean,
): Promise<void> {
  const { options = [] } = discord.registered().find(({ name }) => name === 'tag') ?? {}
  const civitais = ways(options, 'sort', (sort) => sort !== 'Trending').filter(Boolean)
  const sorts = civitais.map((sort) => `${sort} period:AllTime`)
  const ours = areTrendsKnown ? ['', ' period:Day', ' sort:Trending'] : []
  for (const by of [...sorts, ...ours]) {
    const { message } = await discord.person('ada').slash(`/tag name:${tag}${by}`, place)
    expect(message?.embeds.length, `${by}: ${message?.content}`).toBeGreaterThan(0)
  }
}

/** Fails unless a list by a mature tag is held back with the sentence for that. */
export async function expectHeldBack(
  { discord }: Running,
  place: Place,
  sentence: string,
): Promise<void> {
  const answer = await discord.person('ada').slash('/tag name:hentai', place)
  expect(toldOf(answer)).toBe(sentence)
  expect(toldOf(answer)).not.toMatch(matureText)
}
