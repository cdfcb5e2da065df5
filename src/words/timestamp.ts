/** Discord shows a moment in the reader's own language and time zone. */
const stamp = (at: number, style: string): string => `<t:${Math.floor(at / 1_000)}:${style}>`

/** How long ago, or how long until then. */
export const moment = (at: number): string => stamp(at, 'R')

/** The day and the time. */
export const dated = (at: number): string => stamp(at, 'F')

export const dayOf = (at: number): string => stamp(at, 'D')
