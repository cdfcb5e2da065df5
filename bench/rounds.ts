import { randomUUID } from 'node:crypto'
import {
  type Answer,
  createDiscord,
  type Discord,
  type Suggestion,
} from '../sandbox/discord/index.ts'
import { crowd } from './crowd.ts'
import type { Row } from './figure.ts'
import { median } from './median.ts'
import type { Bot } from './process/bot.ts'

const AT_ONCE = 32
const ROUNDS = 10
const ANSWERS_A_ROUND = 4_000
/** Answers that nobody else is waiting beside, and how much later than the other's they may come. */
const ALONE_A_ROUND = 300
const LATER_AT_MOST = 0.15

export type Act = (discord: Discord, nth: number) => Promise<Answer | readonly Suggestion[]>

/** A bot and the stand-in that it talks to. */
interface Measured {
  readonly discord: Discord
  readonly bot: Bot
}

/** Nothing is recorded, checked or limited. */
export const standIn = (): Promise<Discord> =>
  createDiscord({ record: false, strict: false, limits: false, token: randomUUID() })

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

/** Lets two bots answer the same in turns. */
export async function inTurns(ours: Measured, theirs: Measured, act: Act): Promise<Pair[]> {
  // The first round of each warms up processes and stand-ins alike.
  await round(ours, act)
  await round(theirs, act)
  const rounds: Pair[] = []
  for (let at = 0; at < ROUNDS; at++) {
    rounds.push({ ours: await round(ours, act), theirs: await round(theirs, act) })
  }
  return rounds
}

export const rowsOf = (
  what: string,
  beside: string,
  atLeast: number,
  rounds: readonly Pair[],
): readonly Row[] => [
  row(what, beside, atLeast, rounds, ({ seconds }) => seconds),
  row(`${what}, of processor`, beside, atLeast, rounds, ({ cpuSeconds }) => cpuSeconds),
  aloneRow(`${what}, one at a time`, beside, rounds),
]

async function round({ discord, bot }: Measured, act: Act): Promise<Round> {
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
  what: string,
  beside: string,
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

function aloneRow(what: string, beside: string, rounds: readonly Pair[]): Row {
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
