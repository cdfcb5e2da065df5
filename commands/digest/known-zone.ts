import { near } from '../../src/civitai/near.ts'
import type { Services } from '../../src/command.ts'
import { citiesFor, zoneOf, zones } from '../../src/digest/schedule.ts'
import { Problem } from '../../src/problem.ts'
import { inert } from '../../src/render/text.ts'

/** The same call with another time zone, as one press; none where it is too long for a button. */
export type Again = (zone: string) => string | undefined

const NEAR = 3

const TYPED_LENGTH = 60

/** The time zone that is meant; a Problem with those that may be where it is not certain. */
export function knownZone(
  typed: string,
  { now, civitai }: Pick<Services, 'now' | 'civitai'>,
  again?: Again,
): string {
  const zone = zoneOf(typed)
  if (zone !== undefined) return zone
  const meant = citiesFor(typed, now())?.slice(0, NEAR)
  const names = meant ?? near(typed, zones, NEAR)
  const cities = names.map(cityOf)
  const shown = civitai.mayShow(typed) ? inert(typed, TYPED_LENGTH) : ''
  const told = shown === '' ? undefined : shown
  throw new Problem(
    (words) => (meant === undefined ? words.badZone(told, cities) : words.vagueZone(told, cities)),
    names.flatMap((name) => {
      const customId = again?.(name)
      return customId === undefined ? [] : [{ label: cityOf(name), customId }]
    }),
  )
}

/** A zone as people say it: "New York". */
const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
