import type { Discord } from '../../discord/index.ts'
import { userById } from '../../discord/state/people.ts'
import type { Around } from './inline.ts'

/** The names behind ids in texts, from the stand-in, for a reader of this language. */
export const aroundIn = (
  { places, roles }: Pick<Discord, 'places' | 'roles'>,
  now: number,
  locale = 'en-US',
): Around => ({
  now,
  locale,
  channel: (id) => Object.values(places).find((place) => place.id === id)?.name,
  role: (id) => roles.find((role) => role.id === id)?.name.replace(/^@/, ''),
  person: (id) => userById(id)?.global_name ?? undefined,
})
