import type { PlaceName } from '../../discord/index.ts'

/** All places, by their names on the command line and on the page. */
export const PLACE_NAMES = [
  'general',
  'after-dark',
  'general-thread',
  'after-dark-thread',
  'news',
  'dm',
  'group',
  'prompts',
] as const satisfies readonly PlaceName[]
