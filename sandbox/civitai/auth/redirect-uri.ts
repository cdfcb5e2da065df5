const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether an address is one of those that were registered: the same text or, on the visitor's own
 * machine, the same scheme and path at any port (RFC 8252, section 7.3, as in civitai/civitai).
 */
export function isRegistered(registered: readonly string[], address: string): boolean {
  if (registered.includes(address)) return true
  const given = URL.parse(address)
  if (given === null || !LOOPBACK.has(given.hostname)) return false
  return registered.some((one) => {
    const known = URL.parse(one)
    return (
      known !== null &&
      LOOPBACK.has(known.hostname) &&
      known.protocol === given.protocol &&
      known.pathname === given.pathname
    )
  })
}
