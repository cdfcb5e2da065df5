import type { Discord, PlaceName } from '../discord/index.ts'
import type { Names } from './typed.ts'

/** What can be named in a place by a reader of this language. */
export function namesIn({ places, roles }: Discord, where: PlaceName, locale: string): Names {
  const { guild } = places[where]
  if (guild === undefined) return { channels: () => [], roles: [], locale }
  return {
    locale,
    channels: (types) =>
      Object.values(places)
        .filter((place) => place.guild === guild && !place.gone)
        .filter(({ type }) => types === undefined || types.includes(type))
        .map(({ name }) => `#${name}`),
    roles: roles.map(({ name }) => `@${name.replace(/^@/, '')}`),
  }
}
