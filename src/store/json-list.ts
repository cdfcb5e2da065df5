/**
 * The items of a list that is stored as JSON. Empty where it cannot be read: one bad row must not
 * break the rows that are read with it.
 */
export function listOf<T>(json: string, is: (item: unknown) => item is T): readonly T[] {
  try {
    const read: unknown = JSON.parse(json)
    return Array.isArray(read) ? read.filter(is) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

export const isNumber = (item: unknown): item is number => typeof item === 'number'
export const isText = (item: unknown): item is string => typeof item === 'string'
