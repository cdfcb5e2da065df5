import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Config, configOf, type Environment, tokenIn } from '../src/config.ts'

const token = { DISCORD_TOKEN: 'a-token' }
const DEFAULT: Config = {
  discord: { token: 'a-token', apiUrl: 'https://discord.com/api', requestsPerSecond: 45 },
  gateway: true,
  civitai: { apiUrl: 'https://civitai.com/api/v1', requestsPerSecond: 2 },
  databaseUrl: 'sqlite:data/curator.sqlite',
  cacheBytes: 64_000_000,
  ceiling: 'XXX',
  logLevel: 'info',
}

const CACHE_URL_FAULT =
  'CACHE_URL must be memory:, or redis:// or rediss:// with a host and at most a database.'

const configured = (env: Environment): Config => {
  const { config, faults } = configOf(env)
  if (config === undefined) throw new Error(faults.join('\n'))
  return config
}
const faultsOf = (env: Environment): readonly string[] => configOf(env).faults ?? []

describe('a configuration', () => {
  test('needs nothing but the token', () => {
    expect(configured(token)).toEqual(DEFAULT)
  })

  test.each<[string, string, Partial<Config>]>([
    [
      'DISCORD_API_URL',
      'http://127.0.0.1:80/api/',
      { discord: { ...DEFAULT.discord, apiUrl: 'http://127.0.0.1:80/api' } },
    ],
    [
      'DISCORD_API_URL',
      'https://proxy.example//',
      { discord: { ...DEFAULT.discord, apiUrl: 'https://proxy.example' } },
    ],
    ['DISCORD_REQUESTS_PER_SECOND', '1', { discord: { ...DEFAULT.discord, requestsPerSecond: 1 } }],
    [
      'CIVITAI_API_URL',
      'http://[::1]:1',
      { civitai: { ...DEFAULT.civitai, apiUrl: 'http://[::1]:1' } },
    ],
    [
      'CIVITAI_REQUESTS_PER_SECOND',
      '0.5',
      { civitai: { ...DEFAULT.civitai, requestsPerSecond: 0.5 } },
    ],
    ['CACHE_URL', 'memory:', {}],
    ['CACHE_URL', 'redis://127.0.0.1', { cacheUrl: 'redis://127.0.0.1' }],
    ['CACHE_URL', 'rediss://a:b%40c@[::1]:6380/2', { cacheUrl: 'rediss://a:b%40c@[::1]:6380/2' }],
    ['CACHE_MAX_MB', '128', { cacheBytes: 128_000_000 }],
    ['MATURE_CONTENT', 'off', { ceiling: 'PG' }],
    ['MATURE_CONTENT', 'on', { ceiling: 'XXX' }],
    ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
    ['SOMETHING_ELSE', 'is not ours', {}],
  ])('obeys %s=%s', (name, value, change) => {
    expect(configured({ ...token, [name]: value })).toEqual({ ...DEFAULT, ...change })
  })

  test.each(['', ' ', '\t\n'])('takes a variable that is set to %j for not set', (empty) => {
    const names = ['DISCORD_API_URL', 'CACHE_URL', 'CACHE_MAX_MB', 'MATURE_CONTENT', 'LOG_LEVEL']
    const env = Object.fromEntries(names.map((name) => [name, empty]))
    expect(configured({ ...token, ...env, DISCORD_TOKEN_FILE: empty })).toEqual(DEFAULT)
    expect(faultsOf({ DISCORD_TOKEN: empty })).toHaveLength(1)
  })
})

describe('a fault', () => {
  test.each([
    ['DISCORD_API_URL', 'discord.com', 'DISCORD_API_URL must be an http(s) address.'],
    ['DISCORD_API_URL', 'ftp://discord.com', 'DISCORD_API_URL must be an http(s) address.'],
    ['CIVITAI_API_URL', 'javascript:1', 'CIVITAI_API_URL must be an http(s) address.'],
    [
      'DISCORD_REQUESTS_PER_SECOND',
      '51',
      'DISCORD_REQUESTS_PER_SECOND must be a number from 1 to 50.',
    ],
    [
      'DISCORD_REQUESTS_PER_SECOND',
      'many',
      'DISCORD_REQUESTS_PER_SECOND must be a number from 1 to 50.',
    ],
    [
      'CIVITAI_REQUESTS_PER_SECOND',
      '0',
      'CIVITAI_REQUESTS_PER_SECOND must be a number from 0.1 to 50.',
    ],
    [
      'CIVITAI_REQUESTS_PER_SECOND',
      '-4',
      'CIVITAI_REQUESTS_PER_SECOND must be a number from 0.1 to 50.',
    ],
    ['CACHE_MAX_MB', 'Infinity', 'CACHE_MAX_MB must be a number from 1 to 16384.'],
    ['CACHE_MAX_MB', '64MB', 'CACHE_MAX_MB must be a number from 1 to 16384.'],
    ...[
      'valkey',
      'http://127.0.0.1',
      'redis://',
      'redis:6379',
      'redis://127.0.0.1/cache',
      'redis://127.0.0.1?db=2',
      'redis://:%ff@127.0.0.1',
    ].map((value): [string, string, string] => ['CACHE_URL', value, CACHE_URL_FAULT]),
    ['MATURE_CONTENT', 'yes', 'MATURE_CONTENT must be on or off.'],
    ['MATURE_CONTENT', 'OFF', 'MATURE_CONTENT must be on or off.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be trace, debug, info, warn, error, fatal, or silent.'],
  ])('%s=%s is told by name', (name, value, fault) => {
    expect(faultsOf({ ...token, [name]: value })).toEqual([fault])
  })

  test('is told together with all the others', () => {
    const env = { MATURE_CONTENT: 'maybe', LOG_LEVEL: 'loud', CACHE_MAX_MB: '0' }
    const named = faultsOf(env).map((fault) => fault.split(' ')[0])
    expect(named.toSorted()).toEqual([
      'CACHE_MAX_MB',
      'DISCORD_TOKEN',
      'LOG_LEVEL',
      'MATURE_CONTENT',
    ])
  })

  test('of no token says what works without any', () => {
    const [fault = '', ...others] = faultsOf({})
    expect(others).toEqual([])
    expect(fault).toContain('DISCORD_TOKEN is missing')
    expect(fault).toContain('npm run sandbox')
  })
})

describe('the way for interactions over HTTP', () => {
  const KEY = 'A0'.repeat(32)
  const both = { PUBLIC_PORT: '8443', DISCORD_PUBLIC_KEY: ` ${KEY}\n` }

  test('is a port, a host, an address and a key', () => {
    const listener = { port: 8_443, host: '127.0.0.1', discordKey: KEY.toLowerCase() }
    expect(configured({ ...token, ...both })).toEqual({ ...DEFAULT, public: listener })
    const more = { GATEWAY: 'off', PUBLIC_HOST: '::', PUBLIC_URL: 'https://bot.example/discord//' }
    expect(configured({ ...token, ...both, ...more })).toEqual({
      ...DEFAULT,
      gateway: false,
      public: { ...listener, host: '::', url: 'https://bot.example/discord' },
    })
  })

  test.each([
    [both, 'PUBLIC_PORT'],
    [{ PUBLIC_PORT: '8443' }, 'DISCORD_PUBLIC_KEY'],
  ])('is missing half where the gateway is off', (set, missing) => {
    const { [missing]: _, ...one } = { ...set } as Environment
    const [fault = '', ...others] = faultsOf({ ...token, ...one, GATEWAY: 'off' })
    expect(others).toEqual([])
    expect(fault).toContain(`GATEWAY=off needs ${missing}`)
  })

  test('is told to be missing together with all the other faults', () => {
    const faults = faultsOf({ GATEWAY: 'off', LOG_LEVEL: 'loud' })
    expect(faults).toHaveLength(3)
    expect(faults.join()).toContain('PUBLIC_PORT and DISCORD_PUBLIC_KEY')
  })

  test.each([
    {},
    { PUBLIC_HOST: '0.0.0.0' },
    { OPS_HOST: '::' },
    { PUBLIC_HOST: '10.0.0.1', OPS_HOST: '10.0.0.1 ' },
  ])('is not where the figures are: %o', (hosts) => {
    const [fault = '', ...others] = faultsOf({ ...token, ...both, ...hosts, OPS_PORT: '8443' })
    expect(others).toEqual([])
    expect(fault).toContain('OPS_PORT is the same as PUBLIC_PORT')
  })

  test('may have a port of the same number at another address', () => {
    const env = { ...token, PUBLIC_PORT: '8443', OPS_PORT: '8443' }
    const apart = { DISCORD_PUBLIC_KEY: KEY, PUBLIC_HOST: '10.0.0.1', OPS_HOST: '10.0.0.2' }
    expect(configured({ ...env, ...apart }).ops).toEqual({ port: 8_443, host: '10.0.0.2' })
    // Nothing listens there without a key.
    expect(configured(env).ops?.port).toBe(8_443)
  })

  test('that is open by halves is warned of', () => {
    const port = configOf({ ...token, PUBLIC_PORT: '8443' })
    const key = configOf({ ...token, DISCORD_PUBLIC_KEY: KEY })
    const near = configOf({ ...token, PUBLIC_PROT: '8443', DISCORD_PUBLC_KEY: KEY })
    expect(port.warnings).toEqual([
      'PUBLIC_PORT has no effect without DISCORD_PUBLIC_KEY, or accounts.',
    ])
    expect(key.warnings).toEqual(['DISCORD_PUBLIC_KEY has no effect without PUBLIC_PORT.'])
    expect(near.warnings).toEqual([
      'PUBLIC_PROT is no setting. Did you mean PUBLIC_PORT?',
      'DISCORD_PUBLC_KEY is no setting. Did you mean DISCORD_PUBLIC_KEY?',
    ])
    expect(configOf({ ...token, ...both }).warnings).toEqual([])
  })

  test.each(['http://127.0.0.1:8443', 'http://localhost:1/x', 'http://[::1]:8443'])(
    'is open to this machine alone at %s',
    (url) => {
      expect(configured({ ...token, ...both, PUBLIC_URL: url }).public?.url).toBe(url)
    },
  )

  test.each([
    ['HTTPS://Bot.Example', 'https://bot.example'],
    [' https://bot.example:443/x// ', 'https://bot.example/x'],
    ['https://bot.example/?', 'https://bot.example'],
    ['https://bot.example/x#', 'https://bot.example/x'],
  ])('is reached as browsers spell %j', (url, spelt) => {
    expect(configured({ ...token, ...both, PUBLIC_URL: url }).public?.url).toBe(spelt)
  })

  test.each([
    ['PUBLIC_PORT', '0', 'PUBLIC_PORT must be a whole number from 1 to 65535.'],
    ['PUBLIC_PORT', '80a', 'PUBLIC_PORT must be a whole number from 1 to 65535.'],
    ['PUBLIC_PORT', '65536', 'PUBLIC_PORT must be a whole number from 1 to 65535.'],
    ['GATEWAY', 'no', 'GATEWAY must be on or off.'],
    [
      'DISCORD_PUBLIC_KEY',
      'a0',
      'DISCORD_PUBLIC_KEY must be the 64 hex digits of the Public Key in the developer portal.',
    ],
    ['PUBLIC_URL', 'bot.example', 'PUBLIC_URL must be an https address.'],
    [
      'PUBLIC_URL',
      'http://localhost.example',
      'PUBLIC_URL must be an https address; http is for this machine alone.',
    ],
    [
      'PUBLIC_URL',
      'https://bot.example/?x',
      'PUBLIC_URL must be an address without a query, a fragment or a name to sign in.',
    ],
  ])('is not opened by %s=%s', (name, value, fault) => {
    expect(faultsOf({ ...token, [name]: value })).toEqual([fault])
  })
})

describe('a token', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'curator-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  test('that is set empty is taken from the file of settings', () => {
    const { config } = configOf(
      { DISCORD_TOKEN: '', LOG_LEVEL: 'warn' },
      { ...token, LOG_LEVEL: 'info' },
    )
    expect(config).toEqual({ ...DEFAULT, logLevel: 'warn' })
  })

  const file = (name: string, text: string): Environment => {
    writeFileSync(join(folder, name), text)
    return { DISCORD_TOKEN_FILE: join(folder, name) }
  }

  test('has no space around it', () => {
    expect(configured({ DISCORD_TOKEN: ' a-token\n' }).discord.token).toBe('a-token')
  })

  test('can stand in a file', () => {
    expect(configured(file('token', 'from-file\n')).discord.token).toBe('from-file')
  })

  test('that is set comes before that of a file', () => {
    expect(configured({ ...token, ...file('other', 'from-file') }).discord.token).toBe('a-token')
  })

  const NO_CHARACTER = 'holds a character that no token has'
  const BOT = 'begins with “Bot”: leave that word out.'
  test.each([
    ['“a-token”', NO_CHARACTER],
    ['a-to\nken', NO_CHARACTER],
    ['a-to\u200bken', NO_CHARACTER],
    ['Bot a-token', BOT],
    ['bot\ta-token', BOT],
  ])('is not %j, where it stands said', (typed, fault) => {
    const found = [faultsOf({ DISCORD_TOKEN: typed }), faultsOf(file('odd', typed))]
    expect(found.map(({ length }) => length)).toEqual([1, 1])
    expect(found[0]?.[0]).toContain(`DISCORD_TOKEN ${fault}`)
    expect(found[1]?.[0]).toContain(`The token in DISCORD_TOKEN_FILE ${fault}`)
    expect(found.join()).not.toContain('a-to')
    expect(tokenIn(file('odd', typed).DISCORD_TOKEN_FILE)).toBeUndefined()
  })

  test('is not in an empty file', () => {
    expect(faultsOf(file('empty', ' \n'))).toEqual([
      'DISCORD_TOKEN_FILE names an empty file: write the token into it.',
    ])
  })

  test('is not in a file that cannot be read, which is told with the reason', () => {
    // Who confuses the two settings has the token itself where the file's name belongs.
    expect(faultsOf({ DISCORD_TOKEN_FILE: join(folder, 'none') })).toEqual([
      'DISCORD_TOKEN_FILE cannot be read (ENOENT): name a file there that this process may read.',
    ])
  })
})
