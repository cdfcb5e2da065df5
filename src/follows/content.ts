import type { Entry, Model, Version } from '../civitai/model.ts'
import type { Civitai } from '../civitai/screen/screened.ts'
import type { Content } from '../deliveries/kind.ts'
import { PostFault } from '../deliveries/posts.ts'
import type { Rating } from '../rating.ts'
import { type FollowPresses, newsReply, versionReply } from '../render/follow.ts'
import type { Waiting } from '../store/store.ts'
import type { Words } from '../words/words.ts'
import type { Choice } from './choice.ts'
import type { Finding, Subject } from './follow.ts'

/** What a message is made with. */
export interface Making {
  readonly key: string
  readonly ceiling: Rating
  /** Screened for the place where it will be shown. */
  readonly civitai: Pick<Civitai, 'modelIfShown' | 'entries' | 'mayShow'>
  readonly words: Words
  /** The custom_id that opens a model's card. */
  readonly cardOf: (entry: Entry) => string
  /** The custom_ids on the card of a version. */
  readonly pressesOf: (model: Model, version: Version) => FollowPresses
  /** The newest models on Civitai of what is followed; of all where that is not told. */
  readonly newestOf: (subject: Subject | undefined, ceiling: Rating) => string
  readonly now: () => number
}

/** What a message says, if anything, and what may not be told there. */
export interface Made {
  readonly content?: Content | undefined
  readonly leftOut: readonly Finding[]
}

const MINUTE = 60_000
/**
 * Until then a model can be one without its news: Civitai keeps it for three minutes, and its edge for
 * five, and then gives it out for two and a half while it asks again.
 */
const KNOWN_WITHIN = 11 * MINUTE
const AT_ONCE = 100
const LISTED = 10

/** What a channel is told, each model as it is on Civitai now. */
export const contentOf = ({ told, isList }: Choice, making: Making): Promise<Made> => {
  const [only] = told
  return only === undefined || isList ? newsOf(told, making) : versionOf(only, making)
}

async function versionOf(one: Waiting, making: Making): Promise<Made> {
  const { civitai, key, words, pressesOf, now } = making
  const { finding, follow } = one
  const leftOut = { leftOut: [finding] }
  const model = await civitai.modelIfShown(finding.model)
  // It may be tagged or rated otherwise by now, or be gone.
  if (model === undefined || model.mode === 'TakenDown') return leftOut
  const version = model.versions.find(({ id }) => id === finding.version)
  if (version === undefined) {
    const isEarly = now() < finding.foundAt + KNOWN_WITHIN
    if (isEarly) throw new PostFault('trouble', 'Civitai does not tell of the version yet')
    return leftOut
  }
  const reply = versionReply(words, {
    model,
    version,
    title: finding.news === 'open' ? words.accessEnded : titleOf([one], making),
    key,
    mentions: mentionsOf([one]),
    // Whether a press on a published message's copies would reach the bot is not known.
    presses: follow.publish ? undefined : pressesOf(model, version),
  })
  return { content: { reply, shown: [finding.version] }, leftOut: [] }
}

async function newsOf(told: readonly Waiting[], making: Making): Promise<Made> {
  const { civitai, key, words, cardOf, newestOf, ceiling } = making
  const models = [...new Set(told.map(({ finding }) => finding.model))]
  // In an order of their own, so that channels that are told the same share the answer.
  const entries = await shownOf(
    models.sort((a, b) => a - b),
    civitai,
  )
  const fits = told.filter(({ finding }) => entries.has(finding.model))
  const leftOut = told.filter((one) => !fits.includes(one)).map(({ finding }) => finding)
  const byModel = Map.groupBy(
    fits.toSorted((a, b) => b.finding.publishedAt - a.finding.publishedAt),
    ({ finding }) => finding.model,
  )
  const lines = [...byModel].flatMap(([model, news]) => {
    const entry = entries.get(model)
    const isFree = news.every(({ finding }) => finding.news === 'open')
    return entry === undefined ? [] : [{ entry, isFree }]
  })
  if (lines.length === 0) return { leftOut }
  const reply = newsReply(words, {
    title: titleOf(fits, making),
    lines: lines.slice(0, LISTED),
    more: Math.max(0, lines.length - LISTED),
    address: newestOf(subjectOf(fits, civitai), ceiling),
    key,
    mentions: mentionsOf(fits),
    open: fits.some(({ follow }) => follow.publish) ? undefined : cardOf,
  })
  return { content: { reply, shown: fits.map(({ finding }) => finding.version) }, leftOut }
}

/** Those of the models that may be shown there. */
async function shownOf(
  models: readonly number[],
  civitai: Making['civitai'],
): Promise<ReadonlyMap<number, Entry>> {
  const entries = new Map<number, Entry>()
  for (let at = 0; at < models.length; at += AT_ONCE) {
    for (const entry of await civitai.entries(models.slice(at, at + AT_ONCE))) {
      entries.set(entry.id, entry)
    }
  }
  return entries
}

const mentionsOf = (told: readonly Waiting[]): readonly string[] => [
  ...new Set(told.flatMap(({ follow: { mention } }) => mention ?? [])),
]

/** What all of it was followed for, where that is one thing and may be named there. */
function subjectOf(
  told: readonly Waiting[],
  civitai: Pick<Civitai, 'mayShow'>,
): Subject | undefined {
  const [first, ...others] = told.map(({ follow }) => follow)
  if (first === undefined || others.some(({ id }) => id !== first.id)) return undefined
  return civitai.mayShow(first.subject.name) ? first.subject : undefined
}

function titleOf(told: readonly Waiting[], { words, civitai }: Making): string {
  const subject = subjectOf(told, civitai)
  switch (subject?.kind) {
    case 'creator':
      return words.newFrom(subject.name)
    case 'tag':
      return words.newTagged(subject.name)
    case 'model':
      return words.newVersion
    case undefined:
      return words.newFollowed
  }
}
