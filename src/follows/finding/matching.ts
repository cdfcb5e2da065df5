import type { ListedModel, ListedVersion } from '../../civitai/catalogue/newest.ts'
import type { Follow } from '../follow.ts'
import type { FollowIndex } from './follow-index.ts'
import { type Found, isReady, isRecent, newsOf } from './news.ts'

/**
 * Matches models against follows. It remembers what it matched, so that a list that is read every few
 * minutes is not written down again each time; to forget that costs time and nothing else.
 */
export interface Matching {
  match(models: readonly ListedModel[], index: FollowIndex, now: number): Matched
}

interface Matched {
  readonly findings: readonly Found[]
  /** Call it when the findings are stored; otherwise they are found again. */
  readonly stored: () => void
}

/** A version that was matched. */
interface Done {
  /** What it was matched by. */
  readonly traits: string
  readonly publishedAt: number
  /** The turn of the follows it was matched with. */
  readonly turn: number
}

export function createMatching(): Matching {
  let index: FollowIndex | undefined
  /** Goes up when there are follows that were not there before. */
  let turn = 0
  /** The turn in which each follow came. */
  let came: ReadonlyMap<string, number> = new Map()
  const done = new Map<number, Done>()

  function take(next: FollowIndex, now: number): void {
    if (index === next) return
    index = next
    const keys = next.all.map(keyOf)
    if (keys.some((key) => !came.has(key))) turn += 1
    came = new Map(keys.map((key) => [key, came.get(key) ?? turn]))
    for (const [id, { publishedAt }] of done) if (!isRecent(publishedAt, now)) done.delete(id)
  }

  return {
    match(models, follows, now) {
      take(follows, now)
      const findings: Found[] = []
      const matched: (readonly [number, Done])[] = []
      for (const model of models) {
        const news = model.versions.filter(
          (one) => isRecent(one.publishedAt, now) && isReady(one, now),
        )
        for (const version of news) {
          const traits = traitsOf(model, version)
          const before = done.get(version.id)
          const since = before?.traits === traits ? before.turn : 0
          if (since === turn) continue
          const fresh = follows
            .of(model)
            .filter((one) => since === 0 || (came.get(keyOf(one)) ?? turn) > since)
          for (const found of newsOf(model, version, fresh, now)) findings.push(found)
          matched.push([version.id, { traits, publishedAt: version.publishedAt, turn }])
        }
      }
      return {
        findings,
        stored: () => {
          for (const [id, one] of matched) done.set(id, one)
        },
      }
    },
  }
}

/** A follow that was resumed, or whose known version was found out, is another one. */
const keyOf = ({ id, since, knownVersion }: Follow): string => `${id} ${since} ${knownVersion}`

const traitsOf = ({ type, creator, tags }: ListedModel, { base, publishedAt }: ListedVersion) =>
  JSON.stringify([publishedAt, type, creator, base, tags])
