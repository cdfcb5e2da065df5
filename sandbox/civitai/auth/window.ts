const MINUTE_MS = 60_000

/**
 * Counts requests by a key, up to `limit` a minute. A minute begins with the first request of a key
 * and not on the clock (civitai/civitai). Yields whether one more is allowed.
 */
export function createWindow(now: () => number, limit: number): (key: string) => boolean {
  const windows = new Map<string, { readonly endsAt: number; used: number }>()
  return (key) => {
    for (const [old, { endsAt }] of windows) if (endsAt <= now()) windows.delete(old)
    const window = windows.get(key) ?? { endsAt: now() + MINUTE_MS, used: 0 }
    windows.set(key, window)
    window.used += 1
    return window.used <= limit
  }
}
