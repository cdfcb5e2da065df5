import { Fatal } from '../fatal.ts'
import type { Application } from './application.ts'

/** The ways by which interactions can reach the bot. */
interface Ways {
  /** Whether it connects to the gateway. */
  readonly gateway: boolean
  /** The key with which it listens for interactions over HTTP, as hex. */
  readonly discordKey?: string | undefined
  /** The address under which the outside reaches it. */
  readonly url?: string | undefined
}

const WHERE = 'Interactions Endpoint URL under General Information in the developer portal'

/**
 * What whoever runs the bot has to do before interactions reach it: Discord sends them one way or the
 * other. Throws a `Fatal` where none could be believed.
 */
export function missedWay(
  { gateway, discordKey, url }: Ways,
  { endpoint, publicKey }: Application,
): string | undefined {
  if (discordKey !== undefined && discordKey !== publicKey) {
    throw new Fatal(
      2,
      'DISCORD_PUBLIC_KEY is not the key of this bot: copy the Public Key under General Information ' +
        'in the developer portal, and start the bot again.',
    )
  }
  const ours = url === undefined ? 'the address that leads to /interactions' : `${url}/interactions`
  if (endpoint === undefined) {
    return gateway
      ? undefined
      : `Discord sends interactions over the gateway, which is off: enter ${ours} as ${WHERE}.`
  }
  if (discordKey === undefined) {
    return (
      `Discord sends interactions to ${endpoint}, and none over the gateway: clear ${WHERE}, or set ` +
      'PUBLIC_PORT and DISCORD_PUBLIC_KEY.'
    )
  }
  if (url === undefined || endpoint === ours) return undefined
  return `Discord sends interactions to ${endpoint} and not to ${ours}: change PUBLIC_URL or ${WHERE}.`
}
