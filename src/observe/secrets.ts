/** A value of the log without secrets: those that are known, and whatever looks like one. */
export type Redaction = <T>(value: T) => T

/** What stands in the place of a secret. */
const HIDDEN = '[secret]'

/** Shorter ones are words of other texts as well; where one stands in an address, it is seen there. */
const SHORTEST = 4

/** What is a secret by where it stands, whoever owns it; what goes before it stays. */
const PATTERNS: readonly RegExp[] = [
  // The password in an address. One that holds an @ ends at the last of them.
  /(:\/\/[^\s/:@"'<>]*:)[^\s"'<>]+(?=@)/g,
  // The permission to answer an interaction, or to post by a webhook.
  /(\/(?:webhooks|interactions)\/\d+\/)[^\s/?#"'<>]+/g,
  /\b()aW50ZXJhY3Rpb246[\w=-]*/g,
  // A token of Discord's, and one of three parts such as a JWT.
  /\b()[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}/g,
  /\b((?:Bot|Bearer|Basic) )[\w.~+/=-]{16,}/g,
  // In the query of an address, and in a list of parameters.
  /\b((?:[a-z_]*(?:password|token|secret|key|signature)|hm)=)[^\s&#,;"'<>]+/gi,
]

/** Names of values that are secrets, wherever they are nested. */
const SECRET_NAME = /(?:password|token|secret|authorization|cookie|signature)$/i
/** What a request of Discord's carries: it holds what somebody typed. */
const OF_A_REQUEST: ReadonlySet<string> = new Set(['requestBody', 'rawError'])

/** In every line that could hold any of these, however it is nested; nearly none does. */
const SUSPICIOUS =
  /:\/\/|=|aW50ZXJhY3|[\w-]{5}\.[\w-]{20}|\b(?:Bot|Bearer|Basic) |\/(?:webhooks|interactions)\/|password|token|secret|authorization|cookie|signature|requestBody|rawError/i

/** Takes secrets out of a line of JSON, wherever in it they stand. */
export function lineRedactionOf(known: readonly string[]): (line: string) => string {
  const redacted = redactionOf(known)
  const asWritten = spellingsOf(known).map((secret) => JSON.stringify(secret).slice(1, -1))
  return (line) =>
    SUSPICIOUS.test(line) || asWritten.some((secret) => line.includes(secret))
      ? `${JSON.stringify(redacted(JSON.parse(line)))}\n`
      : line
}

/**
 * Takes secrets out of whatever is logged. `known` are those of the settings; they go in any spelling
 * that an address gives them.
 */
export function redactionOf(known: readonly string[]): Redaction {
  const secrets = spellingsOf(known)
  const textOf = (text: string): string => {
    const unknown = secrets.reduce((left, secret) => left.replaceAll(secret, HIDDEN), text)
    return PATTERNS.reduce((left, pattern) => left.replace(pattern, `$1${HIDDEN}`), unknown)
  }
  const redacted = (value: unknown): unknown => {
    if (typeof value === 'string') return textOf(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(redacted)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !OF_A_REQUEST.has(name))
        .map(([name, one]) => [textOf(name), SECRET_NAME.test(name) ? HIDDEN : redacted(one)]),
    )
  }
  // It has the same shape, but for what is left out of it.
  return <T>(value: T) => redacted(value) as T
}

const spellingsOf = (known: readonly string[]): readonly string[] =>
  [...new Set(known.flatMap((one) => [one, encodeURIComponent(one), decoded(one)]))]
    .filter((secret) => secret.length >= SHORTEST)
    // One may be a part of another.
    .sort((a, b) => b.length - a.length)

function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret)
  } catch {
    return secret // It was never encoded.
  }
}
