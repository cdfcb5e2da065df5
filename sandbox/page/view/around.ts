import type { Discord } from '../../discord/index.ts'
import type { Around } from './inline.ts'

/** What texts refer to, by the stand-in that knows it. */
export const aroundIn = ({ places }: Pick<Discord, 'places'>, now: number): Around => ({
  now,
  channel: (id) => Object.values(places).find((place) => place.id === id)?.name,
})
