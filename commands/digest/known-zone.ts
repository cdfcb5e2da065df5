import { near } from '../../src/civitai/near.ts'
import type { Services } from '../../src/command.ts'
import { citiesFor, zoneOf, zones } from '../../src/digest/schedule.ts'
import { Problem } from '../../src/problem.ts'

/** The same call with another time zone, as one press; none where it is too long for a button. */
export type Again = (zone: string) => string | undefined

const NEAR = 3

/** The time zone that is meant; a Problem with those that may be where it is not certain. */
export function knownZone(typed: string, { now }: Pick<Services, 'now'>, again?: Again): string {
  const zone = zoneOf(typed)
  if (zone !== undefined) return zone
  const meant = citiesFor(typed, now())?.slice(0, NEAR)
  const names = meant ?? near(typed, zones, NEAR)
  throw new Problem(
    (words) => (meant === undefined ? words.badZone(names) : words.vagueZone(names)),
    names.flatMap((label) => {
      const customId = again?.(label)
      return customId === undefined ? [] : [{ label, customId }]
    }),
  )
}
