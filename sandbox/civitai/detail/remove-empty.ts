/**
 * Removes keys whose value is null, undefined or an empty list. Nested objects stay as they are.
 */
export const removeEmpty = (value: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, member]) => member != null && !(Array.isArray(member) && member.length === 0),
    ),
  )
