/** A value that was loaded, or that there is no such thing. */
export interface Entry<T> {
  /** Undefined when there is no such thing. */
  readonly value?: T
  /** When it was loaded, in milliseconds since 1970. */
  readonly at: number
  /** Until when it is kept, in milliseconds since 1970. */
  readonly until: number
}

/** Values are shared, so they are frozen. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
