import type { Config } from '../src/config.ts'
import type { App } from './civitai/auth/registered.ts'

/** Where browsers reach the bot. */
export interface Door {
  readonly port: number
  /** Scheme, host and port. */
  readonly origin: string
  /** Entered as the "Redirects" of the Discord application and of the OAuth app at Civitai. */
  readonly fromDiscord: string
  readonly fromCivitai: string
}

const HOST = '127.0.0.1'
/** "User: read", "AI Services: read" and "write", "Buzz: read", "Vault: read": asking for more is refused. */
const RIGHTS = 114_689 + 2 ** 23

export function doorAt(port: number): Door {
  const origin = `http://${HOST}:${port}`
  return {
    port,
    origin,
    fromDiscord: `${origin}/link/from-discord`,
    fromCivitai: `${origin}/link/from-civitai`,
  }
}

/** The bot as its owner entered it at Civitai. */
export const registeredAt = ({ fromCivitai }: Door) =>
  ({
    id: 'curator',
    name: 'Curator',
    secret: 'sandbox-secret',
    redirectUris: [fromCivitai],
    allowedScopes: RIGHTS,
  }) as const satisfies App

/** The bot's settings for accounts. `key`, 32 bytes, seals what it keeps. */
export const accountSettings = (
  door: Door,
  discord: { readonly clientSecret: string },
  auth: { readonly url: string },
  orchestrator: { readonly url: string },
  key: Buffer,
): Pick<Config, 'public' | 'accounts'> => {
  const { id, secret } = registeredAt(door)
  return {
    public: { port: door.port, host: HOST, url: door.origin, discordKey: undefined },
    accounts: {
      discordSecret: discord.clientSecret,
      civitaiId: id,
      civitaiSecret: secret,
      keys: [key],
      authUrl: auth.url,
      orchestrationUrl: orchestrator.url,
    },
  }
}
