import { DiscordAPIError, GatewayCloseCodes } from 'discord.js'
import { Fatal } from '../fatal.ts'
import { codeOf } from './refusals.ts'

/** Discord takes neither the token nor any that stands in its file now. */
export const tokenRefused = (): Fatal =>
  new Fatal(
    2,
    'Discord refuses the bot’s token: reset it under Bot in the developer portal, put the new one ' +
      'into DISCORD_TOKEN or the file of DISCORD_TOKEN_FILE, and start the bot again.',
  )

/** Why the bot could not start, as a Fatal. */
export function unreachable(apiUrl: string, error: unknown): Fatal {
  if (error instanceof Fatal) return error
  const host = URL.parse(apiUrl)?.host
  return new Fatal(
    1,
    `${whyNot(`Discord at ${host}`, error)}: ` +
      'check the network and DISCORD_API_URL, and start the bot again.',
    { cause: error },
  )
}

function whyNot(discord: string, error: unknown): string {
  if (isOfAnother(error)) {
    const status = error instanceof DiscordAPIError ? ` (status ${error.status})` : ''
    return `Something else answers in place of ${discord}${status}, perhaps a proxy or a page to sign in`
  }
  const does =
    error instanceof DiscordAPIError ? 'refuses to let the bot start' : 'cannot be reached'
  return `${discord} ${does} (${reasonOf(error)})`
}

/** What the commonest faults of a connection mean. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'names cannot be looked up',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  ETIMEDOUT: 'it did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
  ENETUNREACH: 'no network leads there',
  EHOSTUNREACH: 'no network leads there',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak https',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error))
  const code = 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason === undefined ? oneLine(error.message || error.name) : `${reason}, ${code}`
}

/** A page has no code of Discord's, and discord.js trips over what is not in it. */
const isOfAnother = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && codeOf(error) === undefined) ||
  error instanceof SyntaxError ||
  error instanceof TypeError

const LONGEST_TOLD = 200
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, LONGEST_TOLD)

/** What a gateway closed for good means: 4004 and 4010 to 4014. */
export function closedForGood(code: number): Fatal {
  if (code === GatewayCloseCodes.AuthenticationFailed) return tokenRefused()
  const { does, status = 2 } = CLOSES[code] ?? OTHERWISE
  return new Fatal(status, `Discord closed the gateway for good (code ${code}): ${does}.`)
}

interface Close {
  readonly does: string
  readonly status?: 1 | 2
}

const UPDATE = 'update the bot, and report it if this is the newest version'
const CLOSES: Readonly<Record<number, Close>> = {
  [GatewayCloseCodes.InvalidShard]: { does: `it knows no such shard; ${UPDATE}` },
  [GatewayCloseCodes.ShardingRequired]: {
    does: 'the bot is on more servers than its shards can hold; start it again, and it takes more',
    status: 1,
  },
  [GatewayCloseCodes.InvalidAPIVersion]: { does: `it no longer speaks this version; ${UPDATE}` },
  [GatewayCloseCodes.InvalidIntents]: { does: `it knows no such intents; ${UPDATE}` },
  [GatewayCloseCodes.DisallowedIntents]: {
    does: 'the bot may not have its intents; look under Bot in the developer portal, and start it again',
  },
}
const OTHERWISE: Close = { does: 'start the bot again', status: 1 }
