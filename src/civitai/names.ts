/** A name as Civitai compares names: without regard to case and the amount of white space. */
export const nameKey = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

/**
 * A user's name as Civitai looks it up (its source, August 2026): lower case, the first space as an
 * underscore, without characters that no name has. Empty where nobody can have that name.
 */
export const userNameOf = (typed: string): string =>
  typed
    .trim()
    .replace(' ', '_')
    .replace(/[^A-Za-z0-9_]/g, '')
    .toLowerCase()

/** Whether Civitai finds its user by this name. */
export const isUserName = (name: string): boolean =>
  name !== '' && userNameOf(name) === name.toLowerCase()
