import type { Discord, PlaceName } from '../discord/index.ts'
import type { Names } from './typed.ts'

/** The channels and roles that can be named in a place. */
export function namesIn({ places, roles }: Discord, where: PlaceName): Names {
  const { guild } = places[where]
  if (guild === undefined) return { channels: () => [], roles: [] }
  return {
    channels: (types) =>
      Object.values(places)
        .filter((place) => place.guild === guild && !place.gone)
        .filter(({ type }) => types === undefined || types.includes(type))
        .map(({ name }) => `#${name}`),
    roles: roles.map(({ name }) => `@${name.replace(/^@/, '')}`),
  }
}
