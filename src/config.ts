import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type AccountSettings, accountsIn } from './account-settings.ts'
import type { Rating } from './rating.ts'
import { misnamed, nearestSetting } from './setting-names.ts'

/** Everything that can be set from outside. */
export interface Config {
  readonly discord: {
    readonly token: string
    /** Where the token came from, when it was a file. */
    readonly tokenFile?: string | undefined
    readonly apiUrl: string
    readonly requestsPerSecond: number
  }
  /** Whether it connects to Discord's gateway; without, interactions come over HTTP only. */
  readonly gateway: boolean
  /** The listener for what comes from outside. */
  readonly public?: Public | undefined
  readonly civitai: { readonly apiUrl: string; readonly requestsPerSecond: number }
  /** Where people can link accounts. */
  readonly accounts?:
    | (AccountSettings & { readonly authUrl: string; readonly orchestrationUrl: string })
    | undefined
  /** Where what must not be lost is kept: `sqlite:PATH`. */
  readonly databaseUrl: string
  /** Where who operates it looks: metrics and health; absent where nobody does. */
  readonly ops?: Listening | undefined
  /** Where all processes remember together: `redis://…` or `rediss://…`; absent: each by itself. */
  readonly cacheUrl?: string | undefined
  /** Bound of the in-memory cache. */
  readonly cacheBytes: number
  /** The most mature rating shown anywhere, whatever a place allows. */
  readonly ceiling: Rating
  readonly logLevel: LogLevel
}

/** Where a listener is opened. */
export interface Listening {
  readonly port: number
  readonly host: string
}

interface Public extends Listening {
  /** The address under which the outside reaches it. */
  readonly url?: string | undefined
  /** The key that signs Discord's interactions: 32 bytes as hex. */
  readonly discordKey?: string | undefined
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const address = (otherwise: string) =>
  z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default(otherwise)
    .transform((url) => url.replace(/\/+$/, ''))

const amount = (min: number, max: number, otherwise: number) =>
  z
    .string()
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a number from ${min} to ${max}`)
    .default(otherwise)

const port = z
  .string()
  .regex(/^\d+$/, { error: 'must be a whole number from 1 to 65535', abort: true })
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'must be a whole number from 1 to 65535')

/** The host of a listener for which none is set. */
const LISTENED_AT = '127.0.0.1'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Where what is sent is for nobody else's eyes: the bot's own address, and Civitai's login host. */
const confidential = z
  .url({ protocol: /^https?$/, error: 'must be an https address', abort: true })
  .refine((url) => {
    const { protocol, hostname } = new URL(url)
    return protocol === 'https:' || LOOPBACK.test(hostname)
  }, 'must be an https address; http is for this machine alone')
  .refine((url) => {
    const { search, hash, username, password } = new URL(url)
    return [search, hash, username, password].every((part) => part === '')
  }, 'must be an address without a query, a fragment or a name to sign in')
  // As browsers and redirects spell it: a scheme in capitals is https as well.
  .transform((url) => {
    const { origin, pathname } = new URL(url)
    return origin + pathname.replace(/\/+$/, '')
  })

const EITHER = new Intl.ListFormat('en', { type: 'disjunction' })

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be ${EITHER.format(values)}` })

/** The value is not repeated in a fault: it holds a password. */
function isCacheUrl(value: string): boolean {
  if (value === 'memory:') return true
  const url = URL.parse(value)
  if (url === null || !/^rediss?:$/.test(url.protocol) || url.hostname === '') return false
  const { pathname, search, hash, username, password } = url
  return /^\/?\d*$/.test(pathname) && search + hash === '' && isEncoded(username + password)
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** Each variable by its name in the environment; those of the sandbox are read by the sandbox. */
const environment = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_TOKEN_FILE: z.string().optional(),
  DISCORD_API_URL: address('https://discord.com/api'),
  DISCORD_REQUESTS_PER_SECOND: amount(1, 50, 45),
  GATEWAY: oneOf(['on', 'off']).default('on'),
  PUBLIC_PORT: port.optional(),
  PUBLIC_HOST: z.string().trim().default(LISTENED_AT),
  PUBLIC_URL: confidential.optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .trim()
    .regex(/^[\da-f]{64}$/i, 'must be the 64 hex digits of the Public Key in the developer portal')
    .optional(),
  CIVITAI_API_URL: address('https://civitai.com/api/v1'),
  CIVITAI_REQUESTS_PER_SECOND: amount(0.1, 50, 2),
  CIVITAI_AUTH_URL: confidential.default('https://auth.civitai.com'),
  CIVITAI_ORCHESTRATION_URL: confidential.default('https://orchestration.civitai.com'),
  DISCORD_CLIENT_SECRET: z.string().optional(),
  DISCORD_CLIENT_SECRET_FILE: z.string().optional(),
  CIVITAI_CLIENT_ID: z.string().optional(),
  CIVITAI_CLIENT_SECRET: z.string().optional(),
  CIVITAI_CLIENT_SECRET_FILE: z.string().optional(),
  SECRET_KEY: z.string().optional(),
  SECRET_KEY_FILE: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:sqlite:.+|postgres(?:ql)?:\/\/.+)/,
      'must be sqlite: and the path of a file, or postgres://USER:PASSWORD@HOST/DATABASE',
    )
    .default('sqlite:data/curator.sqlite'),
  CACHE_URL: z
    .string()
    .refine(
      isCacheUrl,
      'must be memory:, or redis:// or rediss:// with a host and at most a database',
    )
    .default('memory:'),
  CACHE_MAX_MB: amount(1, 16_384, 64),
  OPS_PORT: port.optional(),
  OPS_HOST: z.string().trim().default(LISTENED_AT),
  MATURE_CONTENT: oneOf(['on', 'off']).default('on'),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
})

export type Environment = Readonly<Record<string, string | undefined>>

const SETTINGS = Object.keys(environment.shape)
/** Those of the sandbox and the tests, which may stand in `.env` as well. */
const OTHERS = [
  'SANDBOX_PORT',
  'SANDBOX_CATALOGUE',
  'CIVITAI_RECORDED',
  'DISCORD_OPENAPI',
  'TEST_DATABASE_URL',
  'TEST_CACHE_URL',
]

/** Either the configuration, or every fault of what is set, each a line that names it. */
export type Configured = (
  | { readonly config: Config; readonly faults?: never }
  | { readonly config?: never; readonly faults: readonly string[] }
) & {
  /** Names that no setting has, and settings without effect, each a line. */
  readonly warnings: readonly string[]
  /** What is set and must not be told: tokens, and the passwords in addresses. */
  readonly secrets: readonly string[]
}

/**
 * Reads all that is set, by the environment or else by the file `.env`. What is set but empty counts as not
 * set.
 */
export function configOf(env: Environment, file: Environment = {}): Configured {
  const set = { ...filled(file), ...filled(env) }
  const read = environment.safeParse(set)
  const token = tokenOf(set)
  const accounts = accountsIn(set)
  const strange = misnamed({
    set: Object.keys(env),
    inFile: Object.keys(file),
    settings: SETTINGS,
    // What is meant for the token is told by the token's fault.
    others: [...OTHERS, ...(token.nearly ?? [])],
  })
  const warnings = [...strange, ...withoutEffect(set)]
  const faults = [
    ...(token.fault === undefined ? [] : [token.fault]),
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`),
    ...unreachable(set),
    ...sharedPort(set),
    ...accounts.faults,
  ]
  const secrets = [...new Set([...secretsIn(set, token.token), ...accounts.secrets])]
  if (!read.success || token.token === undefined || faults.length > 0) {
    return { faults, warnings, secrets }
  }
  const { data } = read
  return {
    warnings,
    secrets,
    config: {
      discord: {
        token: token.token,
        tokenFile: token.file,
        apiUrl: data.DISCORD_API_URL,
        requestsPerSecond: data.DISCORD_REQUESTS_PER_SECOND,
      },
      gateway: data.GATEWAY === 'on',
      public:
        data.PUBLIC_PORT === undefined
          ? undefined
          : {
              port: data.PUBLIC_PORT,
              host: data.PUBLIC_HOST,
              url: data.PUBLIC_URL,
              discordKey: data.DISCORD_PUBLIC_KEY?.toLowerCase(),
            },
      civitai: {
        apiUrl: data.CIVITAI_API_URL,
        requestsPerSecond: data.CIVITAI_REQUESTS_PER_SECOND,
      },
      accounts: accounts.accounts && {
        ...accounts.accounts,
        authUrl: data.CIVITAI_AUTH_URL,
        orchestrationUrl: data.CIVITAI_ORCHESTRATION_URL,
      },
      databaseUrl: data.DATABASE_URL,
      ops: data.OPS_PORT === undefined ? undefined : { port: data.OPS_PORT, host: data.OPS_HOST },
      cacheUrl: data.CACHE_URL === 'memory:' ? undefined : data.CACHE_URL,
      cacheBytes: data.CACHE_MAX_MB * 1_000_000,
      ceiling: data.MATURE_CONTENT === 'off' ? 'PG' : 'XXX',
      logLevel: data.LOG_LEVEL,
    },
  }
}

/** Passwords are found in whatever is set, an address or not: it may be one that is misspelt. */
const secretsIn = (set: Environment, token: string | undefined): readonly string[] => [
  ...(token === undefined ? [] : [token]),
  ...SETTINGS.flatMap((name) => {
    const value = set[name]?.trim() ?? ''
    if (/(?:TOKEN|SECRET|SECRET_KEY)$/.test(name))
      return value.split(',').filter((one) => one !== '')
    return /:\/\/[^:@/]*:(.+)@/.exec(value)?.slice(1) ?? []
  }),
]

const filled = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''))

/** Without the gateway, interactions need a way in. */
function unreachable({ GATEWAY: gateway, ...set }: Environment): readonly string[] {
  const missing = ['PUBLIC_PORT', 'DISCORD_PUBLIC_KEY'].filter((name) => set[name] === undefined)
  if (gateway !== 'off' || missing.length === 0) return []
  const names = missing.join(' and ')
  return [
    `GATEWAY=off needs ${names} as well, or no interaction reaches the bot: set what is missing.`,
  ]
}

/** Addresses that stand for all of a machine. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** A port holds one listener, unless each has an address of its own. */
function sharedPort(set: Environment): readonly string[] {
  const { PUBLIC_PORT: port, OPS_PORT: opsPort } = set
  if (port === undefined || !isListenedAt(set) || Number(port) !== Number(opsPort)) return []
  const hosts = [set.PUBLIC_HOST, set.OPS_HOST].map((host) => host?.trim() ?? LISTENED_AT)
  const isApart = new Set(hosts).size > 1 && !hosts.some((host) => EVERY_ADDRESS.has(host))
  if (isApart) return []
  return ['OPS_PORT is the same as PUBLIC_PORT: set another one, which the world does not reach.']
}

/** Whether there is anything to listen for: interactions, or what an account needs. */
const isListenedAt = ({ DISCORD_PUBLIC_KEY: key, CIVITAI_CLIENT_ID: accounts }: Environment) =>
  key !== undefined || accounts !== undefined

/** Of what opens the way for interactions over HTTP, one thing without the other. */
function withoutEffect(set: Environment): readonly string[] {
  const { PUBLIC_PORT: port, DISCORD_PUBLIC_KEY: key } = set
  if (port === undefined) {
    return key === undefined ? [] : ['DISCORD_PUBLIC_KEY has no effect without PUBLIC_PORT.']
  }
  return isListenedAt(set)
    ? []
    : ['PUBLIC_PORT has no effect without DISCORD_PUBLIC_KEY, or accounts.']
}

type Token =
  | {
      readonly token: string
      readonly file?: string
      readonly fault?: never
      readonly nearly?: never
    }
  | {
      readonly token?: never
      readonly file?: never
      readonly fault: string
      /** Names of which the fault says that they are nearly the right one. */
      readonly nearly?: readonly string[]
    }

function tokenOf(set: Environment): Token {
  const { DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: file } = set
  if (token !== undefined) return checked({ token: token.trim() }, 'DISCORD_TOKEN')
  if (file === undefined) return missing(Object.keys(set))
  try {
    const read = readFileSync(file, 'utf8').trim()
    if (read === '')
      return { fault: 'DISCORD_TOKEN_FILE names an empty file: write the token into it.' }
    return checked({ token: read, file }, 'The token in DISCORD_TOKEN_FILE')
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException
    const help = 'name a file there that this process may read.'
    return { fault: `DISCORD_TOKEN_FILE cannot be read (${code}): ${help}` }
  }
}

function missing(set: readonly string[]): Token {
  const meant = (name: string) => nearestSetting(name, ['DISCORD_TOKEN', 'DISCORD_TOKEN_FILE'])
  const nearly = set.find((name) => meant(name) !== undefined)
  if (nearly === undefined) {
    return {
      fault:
        'DISCORD_TOKEN is missing: set it to the token of your bot, in .env for example, or run ' +
        '`npm run sandbox` to try the bot without any.',
    }
  }
  return {
    fault: `DISCORD_TOKEN is missing, but ${nearly} is set: rename it to ${meant(nearly)}.`,
    nearly: [nearly],
  }
}

/** What no header can hold is no token, and neither is what a header holds beside one. */
function checked(found: Token & { readonly token: string }, name: string): Token {
  const { token } = found
  if (/^Bot\s/i.test(token)) return { fault: `${name} begins with “Bot”: leave that word out.` }
  if (/^[\x21-\x7e]+$/.test(token)) return found
  return {
    fault:
      `${name} holds a character that no token has, such as a space, a line break or a curly ` +
      'quotation mark: copy it again from the developer portal.',
  }
}

/** What stands in the token's file now; nothing while it is missing, empty or none. */
export const tokenIn = (file: string | undefined): string | undefined =>
  tokenOf({ DISCORD_TOKEN_FILE: file }).token
