/** Milliseconds. */
const SECOND = 1_000
const MINUTE = 60 * SECOND
export const DAY = 24 * 60 * MINUTE
/** How long a price can be spent: its order is kept for a day, and may have to be handed over for a while. */
export const PRESSED_FOR = DAY - 60 * MINUTE
/** As long as Civitai keeps workflows (developer-docs). */
export const MONTH = 30 * DAY

/** How long after each look the next one comes, and how long after the order the first. */
const WAITS = [2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND]

/** When to look again at one that was looked at so many times. */
export const nextLook = (now: number, looks: number): number =>
  now + (WAITS[Math.min(looks, WAITS.length - 1)] ?? 0)

/** A look, and a handing over, are ended after that; so its outcome is known while it is claimed. */
export const WITHIN = 45 * SECOND
/** Whoever holds one for longer is taken for dead. */
export const CLAIMED_FOR = 60 * SECOND
/** How long a live message is believed to show one without saying so again, and how often it does. */
export const SHOWN_FOR = 60 * SECOND
export const SHOWS_EVERY = 20 * SECOND
/** Pictures have to be fetched and sent before they are shown. */
export const SHOWN_AT_THE_END_FOR = 3 * MINUTE
/** What comes back may come a little after the end. */
export const REFUND_AFTER = MINUTE
/** A workflow that cannot be found may be too new. */
export const MISSING_FOR = 10 * MINUTE
