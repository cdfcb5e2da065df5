import { createCivitai } from '../sandbox/civitai/civitai.ts'
import { createDiscord, type Discord, type Place } from '../sandbox/discord/index.ts'
import { type App, createApp } from '../src/app.ts'
import { unlimited } from '../src/fairness.ts'
import { createLog } from '../src/observe/log.ts'
import { en } from '../src/words/en.ts'
import { type Deed, dayOf, type Question } from './day.ts'
import type { Figure, Row } from './figure.ts'
import { USER_AGENT } from './process/asked.ts'
import { createReplay, type Replay } from './replay.ts'

const DEEDS = 20_000
const MODELS = 10_000
const SERVERS = 1_000
const SEED = 1
/** On every fifth server people ask in an age-restricted channel. */
const MATURE = 5
const AT_MOST = 1.1
const START = Date.UTC(2026, 10, 21)
const MINUTE = 60_000

/**
 * How often Civitai is asked on a day like any other, against how often it has to be: once for
 * every question and period in which its answer is as good as new. What is only refreshed behind
 * an answer counts as well. The whole bot runs, on a clock that goes on by a minute as soon as
 * everybody is answered; Civitai's answers are replayed, and nothing is timed.
 */
export const requests: Figure = {
  name: 'requests',
  async measure() {
    let at = START
    const now = (): number => at
    const civitai = await createCivitai({ size: MODELS, now, record: false })
    const replay = await createReplay(civitai.url, USER_AGENT)
    const discord = await createDiscord({ record: false, strict: false, limits: false })
    const app = await started(discord, replay, now)
    const isMature = (server: number): boolean => server % MATURE === 0
    const channels = Array.from({ length: SERVERS }, (_, server) =>
      discord.open(server, { nsfw: isMature(server) }),
    )
    const models = civitai.models
      .toSorted((a, b) => (b.stats.downloadCount ?? 0) - (a.stats.downloadCount ?? 0))
      .slice(0, MODELS)
    const day = dayOf({ deeds: DEEDS, servers: SERVERS, isMature, models, seed: SEED })
    const needed = { typing: createNeeded(), others: createNeeded() }
    try {
      for (const deeds of Map.groupBy(day, ({ minute }) => minute).values()) {
        at = START + (deeds[0]?.minute ?? 0) * MINUTE
        const asked = deeds.map(async (deed) => {
          const questions = await done(discord, channels[deed.server], deed)
          for (const one of questions) needed[deed.typed ? 'typing' : 'others'].ask(one, now())
        })
        await Promise.all(asked)
        await replay.quiet()
      }
      const faults = [...discord.faults, ...civitai.faults]
      if (faults.length > 0) throw new Error(`faults: ${JSON.stringify(faults.slice(0, 3))}`)
      const { typing = [], others = [] } = Object.groupBy(replay.asked(), kindOf)
      return [
        row('looking up', others.length, needed.others.count()),
        row('typing', typing.length, needed.typing.count()),
      ]
    } finally {
      await app.stop()
      await Promise.all([discord.close(), replay.close(), civitai.close()])
    }
  },
}

async function started(discord: Discord, replay: Replay, now: () => number): Promise<App> {
  const app = await createApp(
    {
      discord: { token: discord.token, apiUrl: discord.url, requestsPerSecond: 45 },
      // A day's requests in a minute or two.
      gateway: true,
      civitai: { apiUrl: replay.url, requestsPerSecond: 1_000 },
      databaseUrl: 'sqlite::memory:',
      cacheBytes: 64_000_000,
      ceiling: 'XXX',
      logLevel: 'warn',
    },
    createLog('warn'),
    { now, fairness: unlimited },
  )
  await app.start()
  await replay.quiet()
  return app
}

/** Does it, and yields what had to be known of Civitai for the answer. */
async function done(
  discord: Discord,
  channel: Place | undefined,
  { line, typed, server, model, others }: Deed,
): Promise<readonly Question[]> {
  if (channel === undefined) throw new Error(`server ${server} has no channel`)
  const person = discord.person(server)
  const known = model === undefined ? [] : [model]
  if (typed) {
    await person.type(line, { in: channel })
    return others
  }
  const { message: first, followUps, error } = await person.slash(line, { in: channel })
  // A problem that came late is told beside a "thinking…" that is gone by then.
  const message = first ?? followUps[0]
  if (message === undefined) throw new Error(`${line} got no answer: ${error}`)
  // What is held back is held back before anything further is asked.
  return message.content === en.notShownHere ? known : [...known, ...others]
}

/** Counts the questions, each once for a period in which its answer is as good as new. */
function createNeeded() {
  const until = new Map<string, number>()
  let count = 0
  return {
    count: () => count,
    ask({ key, fresh }: Question, at: number): void {
      if (at < (until.get(key) ?? 0)) return
      count += 1
      until.set(key, at + fresh)
    },
  }
}

/** Words are only searched for while somebody types them: what is sent here names its model. */
const kindOf = (address: string): 'typing' | 'others' =>
  /^\/models\?(?:.*&)?query=/.test(address) ? 'typing' : 'others'

function row(what: string, asked: number, needed: number): Row {
  const ratio = asked / needed
  return {
    what: `requests for ${DEEDS.toLocaleString('en')} interactions on a day, ${what}`,
    value: asked.toLocaleString('en'),
    beside: `questions and periods ${needed.toLocaleString('en')}`,
    against: `× ${ratio.toFixed(3)}`,
    target: `≤ × ${AT_MOST}`,
    met: ratio <= AT_MOST,
  }
}
