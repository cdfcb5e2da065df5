/**
 * What a body is made of without a word of what it says, for a log that must not hold what people
 * typed: texts become their lengths.
 */
export function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return `${value.length} characters`
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]))
}
