import { createCivitai } from '../sandbox/civitai/civitai.ts'
import {
  type Answer,
  createDiscord,
  type Discord,
  type Suggestion,
} from '../sandbox/discord/index.ts'
import { crowd } from './crowd.ts'
import type { Figure, Row } from './figure.ts'
import { median } from './median.ts'
import type { Start } from './process/asked.ts'
import { type Bot, startBot } from './process/bot.ts'
import { wellKnown } from './well-known.ts'

const AT_ONCE = 32
const ROUNDS = 10
const ANSWERS_A_ROUND = 4_000
/** Answers that nobody else is waiting beside, and how much later than a bare bot's they may come. */
const ALONE_A_ROUND = 300
const LATER_AT_MOST = 0.15
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
    // The first round of each warms up processes and stand-ins alike.
    await round(ours, curator, act)
    await round(theirs, bare, act)
    const rounds: Pair[] = []
    for (let at = 0; at < ROUNDS; at++) {
      rounds.push({ ours: await round(ours, curator, act), theirs: await round(theirs, bare, act) })
    }
    const faults = [...ours.faults, ...theirs.faults, ...civitai.faults]
    if (faults.length > 0) throw new Error(`faults: ${JSON.stringify(faults.slice(0, 3))}`)
    return [
      row([what, beside], atLeast, rounds, ({ seconds }) => seconds),
      ...[
        row([`${what}, of processor`, beside], atLeast, rounds, ({ cpuSeconds }) => cpuSeconds),
        aloneRow([`${what}, one at a time`, beside], rounds),
      ].map(http ? told : (one) => one),
    ]
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

const standIn = (): Promise<Discord> =>
  createDiscord({ record: false, strict: false, limits: false })

type Act = (discord: Discord, nth: number) => Promise<Answer | readonly Suggestion[]>

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

interface Round {
  readonly seconds: number
  readonly cpuSeconds: number
  /** Milliseconds, the median of answers one at a time. */
  readonly alone: number
}

interface Pair {
  readonly ours: Round
  readonly theirs: Round
}

async function round(discord: Discord, bot: Bot, act: Act): Promise<Round> {
  const cpu = await bot.cpu()
  const start = performance.now()
  await crowd(ANSWERS_A_ROUND, AT_ONCE, (nth) => act(discord, nth))
  const seconds = (performance.now() - start) / 1_000
  const cpuSeconds = ((await bot.cpu()) - cpu) / 1_000_000
  const alone: number[] = []
  for (let nth = 0; nth < ALONE_A_ROUND; nth++) {
    const begun = performance.now()
    await act(discord, nth)
    alone.push(performance.now() - begun)
  }
  return { seconds, cpuSeconds, alone: median(alone) }
}

function row(
  [what, beside]: readonly [string, string],
  atLeast: number,
  rounds: readonly Pair[],
  spent: (round: Round) => number,
): Row {
  const rate = (round: Round): number => ANSWERS_A_ROUND / spent(round)
  const ratio = median(rounds.map(({ ours, theirs }) => rate(ours) / rate(theirs)))
  const perSecond = (each: readonly Round[]) => `${Math.round(median(each.map(rate)))}/s`
  return {
    what,
    value: perSecond(rounds.map(({ ours }) => ours)),
    beside: `${beside} ${perSecond(rounds.map(({ theirs }) => theirs))}`,
    against: `× ${ratio.toFixed(2)}`,
    target: `≥ × ${atLeast}`,
    met: ratio >= atLeast,
  }
}

function aloneRow([what, beside]: readonly [string, string], rounds: readonly Pair[]): Row {
  const later = median(rounds.map(({ ours, theirs }) => ours.alone - theirs.alone))
  const ms = (each: readonly Round[]) => `${median(each.map(({ alone }) => alone)).toFixed(2)} ms`
  return {
    what,
    value: ms(rounds.map(({ ours }) => ours)),
    beside: `${beside} ${ms(rounds.map(({ theirs }) => theirs))}`,
    against: `${later < 0 ? '' : '+'}${later.toFixed(2)} ms`,
    target: `≤ +${LATER_AT_MOST} ms`,
    met: later <= LATER_AT_MOST,
  }
}
