import { createCivitai } from '../sandbox/civitai/civitai.ts'
import { createDiscord, type Discord } from '../sandbox/discord/index.ts'
import { crowd } from './crowd.ts'
import type { Figure, Row } from './figure.ts'
import { median } from './median.ts'
import { type Bot, startBot } from './process/bot.ts'

const AT_ONCE = 32
const ROUNDS = 7
const ANSWERS_A_ROUND = 4_000
const AT_LEAST = 0.7

/**
 * How fast a `/top` is answered whose list is remembered, against a bare discord.js bot that sends
 * the very same message. Nothing is recorded, checked or limited; still it is mostly the stand-in,
 * which acts for 32 people, that one waits for. Hence also the processor time of each bot: it says
 * what the bot itself could do, and is the stricter of the two.
 */
export const warmRate: Figure = {
  name: 'warm-rate',
  async measure() {
    const civitai = await createCivitai({ record: false })
    const ours = await standIn()
    const theirs = await standIn()
    const curator = await startBot('curator', ours, { civitaiUrl: civitai.url })
    const { embeds, components } = (await ours.person('ada').slash('/top')).message ?? {}
    const message = { embeds, components }
    const bare = await startBot('bare', theirs, { civitaiUrl: civitai.url, message })
    try {
      // The first round of each warms up processes and stand-ins alike.
      await round(ours, curator)
      await round(theirs, bare)
      const rounds: { readonly ours: Round; readonly theirs: Round }[] = []
      for (let at = 0; at < ROUNDS; at++) {
        rounds.push({ ours: await round(ours, curator), theirs: await round(theirs, bare) })
      }
      const faults = [...ours.faults, ...theirs.faults, ...civitai.faults]
      if (faults.length > 0) throw new Error(`faults: ${JSON.stringify(faults.slice(0, 3))}`)
      return [
        row('warm /top', rounds, ({ seconds }) => seconds),
        row('warm /top, of processor', rounds, ({ cpuSeconds }) => cpuSeconds),
      ]
    } finally {
      await Promise.all([curator.stop(), bare.stop()])
      await Promise.all([ours.close(), theirs.close(), civitai.close()])
    }
  },
}

const standIn = (): Promise<Discord> =>
  createDiscord({ record: false, strict: false, limits: false })

interface Round {
  readonly seconds: number
  readonly cpuSeconds: number
}

async function round(discord: Discord, bot: Bot): Promise<Round> {
  const cpu = await bot.cpu()
  const start = performance.now()
  await crowd(ANSWERS_A_ROUND, AT_ONCE, (nth) => discord.person(nth).slash('/top'))
  const seconds = (performance.now() - start) / 1_000
  return { seconds, cpuSeconds: ((await bot.cpu()) - cpu) / 1_000_000 }
}

function row(
  what: string,
  rounds: readonly { readonly ours: Round; readonly theirs: Round }[],
  spent: (round: Round) => number,
): Row {
  const rate = (round: Round): number => ANSWERS_A_ROUND / spent(round)
  const ratio = median(rounds.map(({ ours, theirs }) => rate(ours) / rate(theirs)))
  const perSecond = (each: readonly Round[]) => `${Math.round(median(each.map(rate)))}/s`
  return {
    what,
    value: perSecond(rounds.map(({ ours }) => ours)),
    beside: `discord.js ${perSecond(rounds.map(({ theirs }) => theirs))}`,
    against: `× ${ratio.toFixed(2)}`,
    target: `≥ × ${AT_LEAST}`,
    met: ratio >= AT_LEAST,
  }
}
