import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Linking } from './accounts/linking.ts'
import type { Config } from './config.ts'
import { hookRoutes } from './http/hooks.ts'
import { interactionRoutes } from './http/interactions.ts'
import { linkingRoutes } from './http/linking.ts'
import { createListener, type Listener } from './http/listener.ts'
import type { WordsIn } from './words/words.ts'

type Outside = Omit<Parameters<typeof interactionRoutes>[0], 'publicKey'> & {
  /** Absent where no accounts are set up. */
  readonly linking: Linking | undefined
  /** Told of a callback's secret, and yields whether there is such a one. Absent like `linking`. */
  readonly onCalled: ((secret: string) => Promise<boolean>) | undefined
  readonly wordsIn: WordsIn
  readonly onBug: (error: unknown) => void
}

/** The listener for what comes from outside, where there is anything to listen for. */
export function openToOutside(
  { public: outside }: Config,
  { linking, onCalled, wordsIn, onBug, ...routes }: Outside,
): Listener | undefined {
  if (outside === undefined) return undefined
  const { port, host, discordKey, url = '' } = outside
  if (discordKey === undefined && linking === undefined) return undefined
  const app = new Hono<{ Bindings: HttpBindings }>()
  if (discordKey !== undefined) {
    app.route('/', interactionRoutes({ ...routes, publicKey: discordKey }))
  }
  if (linking !== undefined) {
    // What stands behind a proxy is served as if it stood at the root.
    app.route('/', linkingRoutes({ linking, isSecure: url.startsWith('https:'), wordsIn, onBug }))
  }
  if (onCalled !== undefined) app.route('/', hookRoutes({ onCalled, onBug }))
  return createListener({ app, port, host, setting: 'PUBLIC_PORT', onBug })
}
