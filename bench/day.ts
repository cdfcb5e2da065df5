import type { WireModel } from '../sandbox/civitai/catalogue/wire.ts'
import { createRandom } from '../sandbox/civitai/generated/random.ts'
import { zipf } from './zipf.ts'

/** Something that must be known of Civitai for an answer. */
export interface Question {
  /** The same for everybody who wants to know the same. */
  readonly key: string
  /** How long an answer is as good as new, in milliseconds. */
  readonly fresh: number
}

/** What somebody does on a server: they send a line, or are still typing it. */
export interface Deed {
  /** Of the day. */
  readonly minute: number
  readonly server: number
  readonly line: string
  readonly typed: boolean
  /** The model that is named: without it nobody knows whether anything may be shown. */
  readonly model?: Question
  /** What else must be known where something may. */
  readonly others: readonly Question[]
}

export interface DayOptions {
  readonly deeds: number
  readonly servers: number
  /** Whether mature content may be shown on a server: it is another question then. */
  readonly isMature: (server: number) => boolean
  /** The best known first. */
  readonly models: readonly WireModel[]
  readonly seed: number
}

const MINUTE = 60_000
const FRESH = 5 * MINUTE
const DAY = 24 * 60 * MINUTE

const SORTS = ['Most Downloaded', 'Highest Rated', 'Most Liked', 'Newest']
const PERIODS = ['Week', 'Month', 'AllTime', 'Day', 'Year']
const TYPES = ['LORA', 'Checkpoint', 'TextualInversion', 'VAE', 'Workflows']
/** How often each is done, of a hundred. */
const DEEDS = [
  ['model', 45],
  ['images', 15],
  ['top', 15],
  ['typing', 10],
  ['tag', 10],
  ['creator', 5],
] as const
/** In a line whatever looks like an option would be one. */
const PLAIN = /^[\w .-]+$/
const TYPED = [2, 8] as const

/** What is done on one day, the earliest first; most of it about models that are well known. */
export function dayOf({ deeds, servers, isMature, models, seed }: DayOptions): readonly Deed[] {
  const random = createRandom(seed)
  const drawn = zipf(models, random.next)
  const server = zipf(
    Array.from({ length: servers }, (_, at) => at),
    random.next,
  )
  const sort = zipf(SORTS, random.next)
  const period = zipf(PERIODS, random.next)
  const type = zipf(TYPES, random.next)

  function deed(where: string): Pick<Deed, 'line' | 'typed' | 'model' | 'others'> {
    const { id, name, tags, creator } = drawn()
    const model = { key: `model ${id}`, fresh: FRESH }
    const ask = (line: string, ...others: readonly Question[]) => ({ line, typed: false, others })
    const placed = (key: string): Question => ({ key: `${key} ${where}`, fresh: FRESH })
    const { username } = creator ?? {}
    const tag = tags[0]
    switch (random.weighted(DEEDS)) {
      case 'images':
        return { ...ask(`/images model:#${id}`, placed(`images of ${id}`)), model }
      case 'top': {
        const filters = `sort:${sort()} period:${period()} type:${type()}`
        return ask(`/top ${filters}`, placed(filters))
      }
      case 'tag':
        if (tag === undefined || !PLAIN.test(tag)) break
        return ask(`/tag name:${tag}`, placed(`tag ${tag.toLowerCase()}`))
      case 'creator': {
        if (!username || !PLAIN.test(username)) break
        const key = `creator ${username.toLowerCase()}`
        // How many models somebody has is known of a list that is kept for a day.
        return ask(`/creator name:${username}`, placed(key), { key, fresh: DAY })
      }
      case 'typing': {
        const typed = name.slice(0, random.whole(...TYPED)).trim()
        if (!PLAIN.test(typed)) break
        return { ...ask(`/model query:${typed}`, placed(typed.toLowerCase())), typed: true }
      }
    }
    return { ...ask(`/model query:#${id}`), model }
  }

  return Array.from({ length: deeds }, (): Deed => {
    const on = server()
    // The mean of two is near the middle more often than not: a day has its busy hours.
    const minute = Math.floor(((random.next() + random.next()) / 2) * 24 * 60)
    return { minute, server: on, ...deed(isMature(on) ? 'mature' : 'mild') }
  }).toSorted((a, b) => a.minute - b.minute)
}
