import type { Discord } from '../../discord/index.ts'
import { userById } from '../../discord/state/people.ts'
import type { AroundMessage } from './message.ts'

/** The names behind ids in texts, from the stand-in, for a reader of this language. */
export const aroundIn = (
  { places, roles, nameOf }: Pick<Discord, 'places' | 'roles' | 'nameOf'>,
  now: number,
  locale = 'en-US',
): AroundMessage => ({
  now,
  locale,
  channel: (id) => Object.values(places).find((place) => place.id === id)?.name,
  role: (id) => roles.find((role) => role.id === id)?.name.replace(/^@/, ''),
  person: (id) => userById(id)?.global_name ?? undefined,
  command: (name, kind) => nameOf(name, kind, locale),
  channels: (types) =>
    Object.values(places)
      .filter(({ guild, gone }) => guild !== undefined && !gone)
      .filter(({ type }) => types.length === 0 || types.includes(type)),
})
