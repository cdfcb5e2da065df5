/** Where the orchestrator keeps what it made (civitai/civitai, `KNOWN_ORCHESTRATOR_HOSTS`). */
const KNOWN = ['https://orchestration.civitai.com', 'https://orchestration-new.civitai.com']
/** Characters. */
const LONGEST = 4_000
/** What a reader of addresses leaves out or takes for something else. */
const ODD = /[\\\s\p{Cc}]/u

/** Plain HTTP is for a stand-in on this machine. */
const SAFE = /^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/**
 * The origins that pictures may be fetched from: the orchestrator's own, its known siblings, and
 * `storage`, which addresses of the former may lead on to. Throws for one that is not safe.
 */
export function blobOrigins(url: string, storage: readonly string[] = []): readonly string[] {
  const given = [url, ...storage].map((one) => new URL(one).origin)
  if (!given.every((one) => SAFE.test(one))) throw new Error('pictures are fetched over https only')
  return [...new Set([...given, ...KNOWN])]
}

/**
 * An address on one of these origins; undefined for any other. The text itself has to begin with the
 * origin: for userinfo, ports, other spellings of a host or a number there is no room.
 */
export function blobAddress(address: string, origins: readonly string[]): URL | undefined {
  const origin = origins.find((one) => address.startsWith(`${one}/`))
  if (origin === undefined || address.length > LONGEST || ODD.test(address)) return undefined
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  url.hash = ''
  return url.origin === origin && url.username === '' && url.password === '' ? url : undefined
}
