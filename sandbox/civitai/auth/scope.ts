/** The bit of "UserRead". Every token has it, whatever was asked for (civitai/civitai). */
export const USER_READ = 1

/** What each bit of a scope allows, in the words of Civitai's consent page (civitai/civitai). */
const WORDS: readonly string[] = [
  'Read profile, settings & email',
  'Update profile & settings',
  'Browse & download models',
  'Upload & edit models',
  'Delete models',
  'View images, videos & posts',
  'Upload media & create posts',
  'Delete media & posts',
  'Read articles',
  'Create & edit articles',
  'Delete articles',
  'View bounties',
  'Create & manage bounties',
  'Delete bounties',
  'View generation & training history',
  'Generate, train & scan',
  'View buzz balance & history',
  'View collections',
  'Manage collections',
  'Follow, react, comment & review',
  'Tip other users',
  'Read notifications',
  'Manage notification preferences',
  'View vault',
  'Manage vault',
  'Submit Apps for review',
  'Open on-site dev tunnels',
]

/** All bits there are, as decimal texts: what discovery tells. */
export const EVERY_BIT: readonly string[] = WORDS.map((_, bit) => String(1 << bit))

/** The largest scope. */
const EVERYTHING = (1 << WORDS.length) - 1

/** Whether `scope` has every bit of `wanted`. */
export const covers = (scope: number, wanted: number): boolean => (scope | wanted) === scope

/** What a scope allows, one right each. */
export const rightsOf = (scope: number): readonly string[] =>
  WORDS.filter((_, bit) => covers(scope, 1 << bit))

/**
 * Reads the scope of a request: a decimal number with a bit for each right. Undefined where it is
 * none. "UserRead" is added to every one.
 */
export function scopeOf(text: string | undefined): number | undefined {
  // Civitai's parseInt takes what follows the digits along; a careful application sends none.
  if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined
  const scope = Number(text)
  return scope > EVERYTHING ? undefined : scope | USER_READ
}

/**
 * How a token answer writes its scope: Civitai's source an array of one text, its documentation a
 * text; a number is for readers who should bear that as well.
 */
export type ScopeShape = 'array' | 'text' | 'number'

/** A scope as a token answer tells it. */
export function written(scope: string, shape: ScopeShape): unknown {
  if (shape === 'array') return [scope]
  return shape === 'text' ? scope : Number(scope)
}
