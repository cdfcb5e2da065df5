import type { PlaceName } from '../../discord/index.ts'

/** All places, as the command line and the page name them. */
export const PLACE_NAMES = [
  'general',
  'after-dark',
  'general-thread',
  'after-dark-thread',
  'news',
  'dm',
  'group',
] as const satisfies readonly PlaceName[]
