import fc from 'fast-check'
import { presses } from '../commands/pages/card.ts'
import { ratedModel } from '../src/civitai/rated/model.ts'
import { createWordScreen } from '../src/civitai/screen-words/word-screen.ts'
import { fullModel } from '../src/civitai/wire/model.ts'
import { opened, RATINGS, type Rating } from '../src/rating.ts'
import { callFor } from '../test/support/call.ts'
import { civitaiWith, servicesWith } from '../test/support/civitai.ts'
import { hostileModel } from '../test/support/hostile.ts'
import type { Figure, Row } from './figure.ts'
import { median } from './median.ts'

const MODELS = 10_000
const WITHIN = 50
/** The same models every time, so that two runs can be compared. */
const SEED = 1
/** Made so many at a time: all of them would fill the memory, and be what is measured. */
const MADE_AT_ONCE = 100
/** Not counted: for V8 to get to know the code. */
const WARM_UP = 500
/** From here on a model is timed again. */
const SLOW = 20
const TIMED_AGAIN = 3

const screen = createWordScreen()

/**
 * How long a model whose every text was written to break something holds up everybody else: from
 * what Civitai sends to the card and what its buttons open, all of it in one go on the processor.
 * Whatever else this machine does only adds to that, so of several times the least is the model's.
 */
export const hostileCard: Figure = {
  name: 'hostile-card',
  async measure() {
    await timesOf(WARM_UP, SEED - 1)
    const times = (await timesOf(MODELS, SEED)).toSorted((a, b) => a - b)
    return [row(times)]
  },
}

async function timesOf(models: number, seed: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let made = 0; made < models; made += MADE_AT_ONCE) {
    const some = fc.sample(hostileModel, { numRuns: MADE_AT_ONCE, seed: seed * models + made })
    // What making them left over is not the card's to clear away.
    global.gc?.()
    for (const model of some) {
      times.push(await leastTime(model, RATINGS[times.length % RATINGS.length] ?? 'PG'))
    }
  }
  return times
}

async function leastTime(wire: unknown, ceiling: Rating): Promise<number> {
  const once = await timeOf(wire, ceiling)
  if (once < SLOW) return once
  const again: number[] = []
  // A screen remembers what it has judged, so each time needs one of its own.
  for (let nth = 0; nth < TIMED_AGAIN; nth++) {
    again.push(await timeOf(wire, ceiling, createWordScreen()))
  }
  return Math.min(once, ...again)
}

/** Everything that is done with a model from the answer that holds it to what is sent of it. */
async function timeOf(wire: unknown, ceiling: Rating, by = screen): Promise<number> {
  const start = performance.now()
  const model = opened(ratedModel(fullModel.parse(wire), by), ceiling)
  if (model !== undefined) {
    const services = servicesWith(civitaiWith({ models: [model] }))
    const call = callFor({ model: model.id, version: 0, words: undefined }, { ceiling })
    for (const press of Object.values(presses)) await press.run(call, services)
  }
  return performance.now() - start
}

function row(times: readonly number[]): Row {
  const slowest = times.at(-1) ?? Number.NaN
  const nearlySlowest = times[Math.floor(times.length * 0.99)] ?? Number.NaN
  const middle = median(times)
  return {
    what: `card of a hostile model: the slowest of ${times.length.toLocaleString('en')}`,
    value: ms(slowest),
    beside: `median ${ms(middle)}, 99 % within ${ms(nearlySlowest)}`,
    against: `× ${(slowest / middle).toFixed(0)}`,
    target: `< ${WITHIN} ms`,
    met: slowest < WITHIN,
  }
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`
