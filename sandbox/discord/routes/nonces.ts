import type { Shown } from '../state/messages.ts'

/** "A few minutes" (Discord docs, "Create Message", enforce_nonce). */
const REMEMBERED_MS = 3 * 60_000

/** Remembers messages by nonce, so that a repeated request gets the first message. */
export function createNonces(now: () => number) {
  const known = new Map<string | number, { readonly message: Shown; readonly at: number }>()
  return {
    first: (nonce: string | number | undefined): Shown | undefined => {
      const entry = nonce === undefined ? undefined : known.get(nonce)
      return entry && now() - entry.at <= REMEMBERED_MS ? entry.message : undefined
    },
    remember: (nonce: string | number | undefined, message: Shown): void => {
      if (nonce === undefined) return
      for (const [key, { at }] of known) {
        if (now() - at <= REMEMBERED_MS) break
        known.delete(key)
      }
      known.delete(nonce)
      known.set(nonce, { message, at: now() })
    },
  }
}
