import { DiscordAPIError, RateLimitError } from 'discord.js'
import { PostFault, type PostFaultKind } from '../deliveries/posts.ts'

/** Discord's error code; undefined for a proxy's or captive page, whatever its status. */
export const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined

/** Throws the PostFault that a refusal or silence means. */
function faulty(error: unknown): never {
  const said = error instanceof Error ? error.message || error.name : String(error)
  const retryAfter = error instanceof RateLimitError ? error.retryAfter : undefined
  throw new PostFault(kindOf(error), said, retryAfter)
}

/** The thing asked for. A captive page answers 200 with something else: trouble. */
export async function thing<T extends { readonly id: string }>(
  asked: Promise<unknown>,
): Promise<T> {
  const body = await asked.catch(faulty)
  if (typeof body !== 'object' || body === null || !('id' in body)) throw notDiscord()
  return body as T
}

/** As `thing`, for a list of them. */
export async function things<T>(asked: Promise<unknown>): Promise<readonly T[]> {
  const body = await asked.catch(faulty)
  if (!Array.isArray(body)) throw notDiscord()
  return body
}

const notDiscord = (): PostFault => new PostFault('trouble', 'what answered is not Discord')

/** Reference, "JSON Error Codes". */
const KINDS: Readonly<Record<number, PostFaultKind>> = {
  // Unknown channel, server, message
  10003: 'gone',
  10004: 'gone',
  10008: 'gone',
  // Missing access, missing permissions
  50001: 'closed',
  50013: 'closed',
  // A locked thread, which cannot be taken out of the archive; one that is not archived yet
  50083: 'locked',
  160005: 'locked',
}
/** Code 0 means nothing in particular. */
const FIRST_CODE = 10_000

function kindOf(error: unknown): PostFaultKind {
  const code = codeOf(error) ?? 0
  const known = KINDS[code]
  if (known !== undefined) return known
  // A refused body stays refused; anything else may pass.
  const isBad = error instanceof DiscordAPIError && error.status === 400 && code >= FIRST_CODE
  return isBad ? 'refused' : 'trouble'
}
