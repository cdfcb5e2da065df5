import { createCivitai } from '../sandbox/civitai/civitai.ts'
import type { Answer, Discord, Suggestion } from '../sandbox/discord/index.ts'
import type { Figure, Row } from './figure.ts'
import type { Start } from './process/asked.ts'
import { type Bot, startBot } from './process/bot.ts'
import { type Act, inTurns, rowsOf, standIn } from './rounds.ts'
import { wellKnown } from './well-known.ts'

/** As much of a name as is typed before one looks at what is offered. */
const TYPED = 4

/** What everybody asks, again and again. */
interface Asked {
  readonly name: string
  readonly what: string
  readonly atLeast: number
  /** The line, of a bot that is ready. */
  readonly line: (discord: Discord) => Promise<string>
  /** Whether it is still being typed. */
  readonly typed?: boolean
  /** Whether it comes over HTTP, beside a bare endpoint. */
  readonly http?: boolean
}

const ASKED: readonly Asked[] = [
  { name: 'warm-rate', what: 'warm /top', atLeast: 0.9, line: async () => '/top' },
  {
    name: 'warm-model',
    what: 'warm /model',
    atLeast: 0.7,
    line: async (discord) => `/model query:${(await wellKnown(discord))[0]?.value}`,
  },
  { name: 'warm-images', what: 'warm /images', atLeast: 0.7, line: async () => '/images' },
  {
    name: 'warm-autocomplete',
    what: 'warm autocomplete',
    atLeast: 0.9,
    line: async (discord) => `/model query:${(await wellKnown(discord))[0]?.name.slice(0, TYPED)}`,
    typed: true,
  },
  {
    name: 'http-rate',
    what: 'warm /top over HTTP',
    atLeast: 0.8,
    line: async () => '/top',
    http: true,
  },
]

/**
 * How fast is answered what is remembered, against a bare discord.js bot that sends the very same.
 * Nothing is recorded, checked or limited; still it is mostly the stand-in, which acts for 32
 * people, that one waits for. Hence also the processor time of each bot: it says what the bot
 * itself could do, and is the stricter of the two.
 */
export const warmRates: readonly Figure[] = ASKED.map((asked) => ({
  name: asked.name,
  measure: () => ratesOf(asked),
}))

async function ratesOf({ what, atLeast, line: lineOf, typed = false, http = false }: Asked) {
  const civitai = await createCivitai({ record: false })
  const ours = await standIn()
  const theirs = await standIn()
  const way = http ? { publicKey: ours.endpoint.publicKey } : {}
  const curator = await startBot('curator', ours, { civitaiUrl: civitai.url, ...way })
  await enter(ours, curator)
  const line = await lineOf(ours)
  const act: Act = (discord, nth) =>
    typed ? discord.person(nth).type(line) : discord.person(nth).slash(line)
  const same = bodyOf(await remembered(() => act(ours, 0)))
  const kind = http ? 'bare-http' : 'bare'
  const beside = http ? 'bare endpoint' : 'discord.js'
  const bare = await startBot(kind, theirs, { civitaiUrl: civitai.url, ...same })
  await enter(theirs, bare)
  try {
    const rounds = await inTurns(
      { discord: ours, bot: curator },
      { discord: theirs, bot: bare },
      act,
    )
    const faults = [...ours.faults, ...theirs.faults, ...civitai.faults]
    if (faults.length > 0) throw new Error(`faults: ${JSON.stringify(faults.slice(0, 3))}`)
    const rows = rowsOf(what, beside, atLeast, rounds)
    return http ? rows.map((one, at) => (at === 0 ? one : told(one))) : rows
  } finally {
    await Promise.all([curator.stop(), bare.stop()])
    await Promise.all([ours.close(), theirs.close(), civitai.close()])
  }
}

/** Without a target: a bare endpoint does none of the work that an answer is, but for its signature. */
const told = ({ target: _, met: __, ...row }: Row): Row => row

/** From then on interactions go to where the bot listens, if it does. */
async function enter(discord: Discord, { port }: Bot): Promise<void> {
  if (port !== undefined) await discord.endpoint.save(`http://127.0.0.1:${port}/interactions`)
}

/** The second answer: the first may be what was at hand while Civitai was asked. */
async function remembered<T>(ask: () => Promise<T>): Promise<T> {
  await ask()
  return ask()
}

/** What a bare bot has to send for the same answer. */
function bodyOf(answer: Answer | readonly Suggestion[]): Pick<Start, 'message' | 'suggestions'> {
  if (!('interactionId' in answer)) return { suggestions: answer }
  const { embeds, components } = answer.message ?? {}
  // A problem is a sentence, and would be no measure.
  if (embeds === undefined || embeds.length === 0) throw new Error(JSON.stringify(answer.message))
  return { message: { embeds, components } }
}
