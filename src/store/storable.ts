/**
 * A value as every engine stores it: Postgres takes no zero sign in a text, and nothing takes half a
 * character. No name needs them.
 */
export const storable = <T>(value: T): T | string =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value
