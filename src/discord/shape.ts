/**
 * The structure of a body for the log, which must not hold what people typed: texts become their
 * lengths.
 */
export function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return `${value.length} characters`
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]))
}
