import { createCivitai } from '../sandbox/civitai/civitai.ts'
import { createDiscord, type Discord } from '../sandbox/discord/index.ts'
import type { Figure, Row } from './figure.ts'
import { median } from './median.ts'
import { startBot } from './process/bot.ts'
import { wellKnown } from './well-known.ts'

const ANSWERS = 500
const CIVITAI_TAKES = 3_000
const WITHIN = 450
/** Of longer names only so much is typed, so that all names have a share in the answers. */
const TYPED_AT_MOST = 24

/**
 * How long somebody who types waits for suggestions while Civitai takes three seconds over whatever
 * it is asked: from Discord's dispatch to the answer. Each of the 25 best known names is typed by a
 * person of its own, all at the same time, letter by letter; none of it has been typed before. What
 * is well known the bot has asked for at its start, while Civitai was quick.
 */
export const autocomplete: Figure = {
  name: 'autocomplete',
  async measure() {
    const civitai = await createCivitai({ record: false })
    const discord = await createDiscord({ record: false, strict: false, limits: false })
    const curator = await startBot('curator', discord, { civitaiUrl: civitai.url })
    try {
      const names = (await wellKnown(discord)).map(({ name }) => name)
      civitai.delay = CIVITAI_TAKES
      civitai.setMood('slow')
      const typings = await typedByMany(discord, prefixesOf(names))
      const faults = [...discord.faults, ...civitai.faults]
      if (faults.length > 0) throw new Error(`faults: ${JSON.stringify(faults.slice(0, 3))}`)
      return rows(typings)
    } finally {
      await curator.stop()
      await Promise.all([discord.close(), civitai.close()])
    }
  },
}

/** Of each name all its beginnings, shortest first; so many names as make the answers measured. */
function prefixesOf(names: readonly string[]): readonly (readonly string[])[] {
  let left = ANSWERS
  const typed = names.map((name) => {
    const length = Math.min(name.length, TYPED_AT_MOST, left)
    left -= length
    return Array.from({ length }, (_, at) => name.slice(0, at + 1))
  })
  if (left > 0) throw new Error(`the well-known names are ${left} characters short`)
  return typed
}

interface Typing {
  readonly ms: number
  readonly typed: string
  readonly offered: number
}

async function typedByMany(
  discord: Discord,
  names: readonly (readonly string[])[],
): Promise<readonly Typing[]> {
  const each = names.map(async (prefixes, person) => {
    const typings: Typing[] = []
    for (const typed of prefixes) {
      const start = performance.now()
      const { length: offered } = await discord.person(person).type(`/model query:${typed}`)
      typings.push({ ms: performance.now() - start, typed, offered })
    }
    return typings
  })
  return (await Promise.all(each)).flat()
}

function rows(typings: readonly Typing[]): readonly Row[] {
  const times = typings.map(({ ms }) => ms)
  const [largest, middle] = [Math.max(...times), median(times)]
  const empty = typings.filter(({ offered }) => offered === 0).map(({ typed }) => `“${typed}”`)
  return [
    {
      what: `autocomplete, Civitai ${CIVITAI_TAKES / 1_000} s slow: the largest of ${times.length}`,
      value: ms(largest),
      beside: `median ${ms(middle)}`,
      against: `+${ms(largest - middle)}`,
      target: `≤ ${WITHIN} ms`,
      met: largest <= WITHIN,
    },
    {
      what: 'of these answers, empty',
      value: `${empty.length}`,
      beside: `offering ${times.length - empty.length}`,
      against: empty.slice(0, 5).join(' '),
      target: '0',
      met: empty.length === 0,
    },
  ]
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`
