/** How Civitai compares names: case and outer space say nothing, nor does how much space. */
export const nameKey = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

/**
 * A user's name as Civitai looks it up, by its source: of what cannot stand in one only the first
 * space is kept, as an underscore, and case says nothing. Empty where nobody can have that name.
 */
export const userNameOf = (typed: string): string =>
  typed
    .trim()
    .replace(' ', '_')
    .replace(/[^A-Za-z0-9_]/g, '')
    .toLowerCase()

/** Whether a name is one by which Civitai finds its user. */
export const isUserName = (name: string): boolean =>
  name !== '' && userNameOf(name) === name.toLowerCase()
