import { createCivitai } from '../sandbox/civitai/civitai.ts'
import { createDiscord, type Discord } from '../sandbox/discord/index.ts'
import { crowd } from './crowd.ts'
import type { Figure, Row } from './figure.ts'
import { median } from './median.ts'
import { USER_AGENT } from './process/asked.ts'
import { type Bot, startBot } from './process/bot.ts'
import { canonical, createReplay, type Replay } from './replay.ts'

const MAY_ADD = 2
/** How often every question is asked; the first time is for V8 to get to know the code. */
const PASSES = 3
/** Holds a few windows of some hundred, so that each is forgotten before it is asked for again. */
const CACHE_BYTES = 2_000_000
/** Civitai leaves some models out of its windows of a hundred. */
const WHOLE_WINDOW = 95

const SORTS = [
  'Most Downloaded',
  'Highest Rated',
  'Most Liked',
  'Most Discussed',
  'Most Collected',
  'Most Images',
  'Newest',
]
const PERIODS = ['AllTime', 'Year', 'Month', 'Week']
const TYPES = ['LORA', 'Checkpoint', 'TextualInversion', 'LoCon', 'DoRA', 'Workflows', 'Other']
/** More models than usual, for most of these lists to fill a window. */
const MODELS = 12_000

/**
 * What our pipeline adds to a `/top` nobody has asked before: from Discord's dispatch to the
 * acknowledgement, against a bare discord.js bot that asks Civitai the very same, reads the JSON
 * and says how many models there are. Each question is put to both, one after the other, in turns
 * first. Beside that the time in which the bot's own process fetches the same address: the
 * difference to it is everything else, with both ways to Discord and the parsing of the JSON.
 */
export const addedTime: Figure = {
  name: 'added-time',
  async measure() {
    const civitai = await createCivitai({ size: MODELS, record: false })
    const replay = await createReplay(civitai.url, USER_AGENT)
    const questions = await wholeWindows(replay)
    const ours = await standIn()
    const theirs = await standIn()
    const curator = await startBot('curator', ours, {
      civitaiUrl: replay.url,
      cacheBytes: CACHE_BYTES,
    })
    const bare = await startBot('bare', theirs, { civitaiUrl: replay.url })
    try {
      const times: Times[] = []
      for (const { line, address } of Array.from({ length: PASSES }, () => questions).flat()) {
        const asked = { ours: () => answered(ours, line), theirs: () => answered(theirs, line) }
        times.push(await timesOf(asked, times.length % 2 === 0, curator, replay, address))
      }
      const faults = [...ours.faults, ...theirs.faults]
      if (faults.length > 0) throw new Error(`faults: ${JSON.stringify(faults.slice(0, 3))}`)
      return rows(times.slice(questions.length))
    } finally {
      await Promise.all([curator.stop(), bare.stop()])
      await Promise.all([ours.close(), theirs.close(), replay.close(), civitai.close()])
    }
  },
}

/** Checking what it is sent would be part of the time, and longer for our longer message. */
const standIn = (): Promise<Discord> =>
  createDiscord({ record: false, strict: false, limits: false })

interface Question {
  readonly line: string
  readonly address: string
}

/** The questions whose answers are a whole window; the answers are kept for the replay. */
async function wholeWindows(replay: Replay): Promise<readonly Question[]> {
  const questions = TYPES.flatMap((type) =>
    PERIODS.flatMap((period) =>
      SORTS.map((sort): Question => {
        const query = new URLSearchParams({ limit: '100', page: '1', sort, period, types: type })
        const line = `/top sort:${sort} period:${period} type:${type}`
        return { line, address: `/models?${query}` }
      }),
    ),
  )
  const whole: Question[] = []
  for (const question of questions) {
    const { items } = (await replay.keep(question.address)) as { readonly items: unknown[] }
    if (items.length >= WHOLE_WINDOW) whole.push(question)
  }
  return whole
}

/** Milliseconds. */
interface Times {
  readonly ours: number
  readonly theirs: number
  readonly civitai: number
}

async function timesOf(
  ask: { readonly ours: () => Promise<number>; readonly theirs: () => Promise<number> },
  oursFirst: boolean,
  curator: Bot,
  replay: Replay,
  address: string,
): Promise<Times> {
  replay.asked()
  const early = oursFirst ? await ask.ours() : undefined
  const theirs = await ask.theirs()
  const ours = early ?? (await ask.ours())
  const civitai = await curator.fetch(replay.url + address)
  const same = replay.asked().filter((one) => canonical(one) === canonical(address))
  if (same.length !== 3) throw new Error(`asked ${same.length} times and not thrice: ${address}`)
  return { ours, theirs, civitai }
}

async function answered(discord: Discord, line: string): Promise<number> {
  const start = performance.now()
  await crowd(1, 1, () => discord.person('ada').slash(line))
  return performance.now() - start
}

function rows(times: readonly Times[]): readonly Row[] {
  const total = ms(median(times.map(({ ours }) => ours)))
  const added = median(times.map(({ ours, theirs }) => ours - theirs))
  const everything = median(times.map(({ ours, civitai }) => ours - civitai))
  return [
    {
      what: `cold /top, our pipeline (${times.length} questions)`,
      value: total,
      beside: `discord.js ${ms(median(times.map(({ theirs }) => theirs)))}`,
      against: signed(added),
      target: `< ${signed(MAY_ADD)}`,
      met: added < MAY_ADD,
    },
    {
      what: 'cold /top, everything but Civitai',
      value: total,
      beside: `Civitai ${ms(median(times.map(({ civitai }) => civitai)))}`,
      against: signed(everything),
    },
  ]
}

const signed = (added: number): string => (added < 0 ? ms(added) : `+${ms(added)}`)
const ms = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`
