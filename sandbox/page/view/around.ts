import type { Discord } from '../../discord/index.ts'
import { userById } from '../../discord/people.ts'
import type { Around } from './inline.ts'

/** What texts refer to, by the stand-in that knows it. */
export const aroundIn = (
  { places, roles }: Pick<Discord, 'places' | 'roles'>,
  now: number,
): Around => ({
  now,
  channel: (id) => Object.values(places).find((place) => place.id === id)?.name,
  role: (id) => roles.find((role) => role.id === id)?.name.replace(/^@/, ''),
  person: (id) => userById(id)?.global_name ?? undefined,
})
