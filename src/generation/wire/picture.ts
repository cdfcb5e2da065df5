import { z } from 'zod'
import type { Rating } from '../../rating.ts'
import type { GeneratedPicture, RefreshedPicture } from '../workflow.ts'
import { anything, id, isSet, moment } from './value.ts'

const RATINGS: ReadonlyMap<string, Rating> = new Map([
  ['pg', 'PG'],
  ['pg13', 'PG-13'],
  ['r', 'R'],
  ['x', 'X'],
  ['xxx', 'XXX'],
])

/** A rating as a body or a header writes it; undefined for `na` and for anything else. */
export const ratingOf = (level: unknown): Rating | undefined =>
  typeof level === 'string' ? RATINGS.get(level.toLowerCase()) : undefined

/** Absent, null or the text "none" means that nothing is held back (civitai/civitai). */
export const isBlocked = (reason: unknown): boolean =>
  isSet(reason) && !(typeof reason === 'string' && /^(?:none)?$/i.test(reason))

const blob = z.object({
  type: z.literal('image'),
  id,
  available: anything,
  url: z.string().max(4_000).nullish().catch(undefined),
  urlExpiresAt: moment,
  nsfwLevel: anything,
  blockedReason: anything,
})

type Blob = z.output<typeof blob>

const addressOf = ({ available, url, blockedReason }: Blob): string | undefined =>
  available === true && !isBlocked(blockedReason) ? (url ?? undefined) : undefined

/** A picture of a workflow. One that is not rated has no address: nothing could show it. */
export const picture = blob.transform((one): GeneratedPicture => {
  const level = ratingOf(one.nsfwLevel)
  const url = level === undefined ? undefined : addressOf(one)
  return {
    id: one.id,
    level,
    url,
    ...(url !== undefined && { urlExpiresAt: one.urlExpiresAt }),
    blocked: isBlocked(one.blockedReason),
  }
})

/** The answer to `POST /blobs/{id}/refresh`, which need not repeat the rating. */
export const refreshed = blob.transform((one): RefreshedPicture & { readonly id: string } => ({
  id: one.id,
  url: addressOf(one),
  level: isSet(one.nsfwLevel) ? (ratingOf(one.nsfwLevel) ?? 'nowhere') : undefined,
  blocked: isBlocked(one.blockedReason),
}))

/** Each picture once. Of one that is told in two ways nothing is believed. */
export function onceEach(pictures: readonly GeneratedPicture[]): readonly GeneratedPicture[] {
  const byId = new Map<string, GeneratedPicture>()
  for (const one of pictures) {
    const known = byId.get(one.id)
    if (known === undefined) byId.set(one.id, one)
    else if (known.level !== one.level || known.blocked !== one.blocked || known.url !== one.url)
      byId.set(one.id, {
        id: one.id,
        level: undefined,
        url: undefined,
        blocked: known.blocked || one.blocked,
      })
  }
  return [...byId.values()]
}
