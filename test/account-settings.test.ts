import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { configOf, type Environment } from '../src/config.ts'

const KEY = Buffer.alloc(32, 1)
const NEXT = Buffer.alloc(32, 2)
const base64 = KEY.toString('base64')
const NEEDED = {
  PUBLIC_URL: 'https://bot.example',
  PUBLIC_PORT: '8080',
  DISCORD_CLIENT_SECRET: 'discord-secret',
  CIVITAI_CLIENT_ID: 'curator',
  SECRET_KEY: base64,
}
const ALL: Environment = { ...NEEDED, CIVITAI_CLIENT_SECRET: 'civitai-secret' }
/** Those that nothing but accounts is about. */
const ABOUT = ['DISCORD_CLIENT_SECRET', 'CIVITAI_CLIENT_ID', 'SECRET_KEY', 'CIVITAI_CLIENT_SECRET']

const read = (env: Environment) => configOf({ DISCORD_TOKEN: 'a-token', ...env })

const file = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'curator-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'secret'), text)
  return join(folder, 'secret')
}

const subsets = Array.from({ length: 2 ** Object.keys(ALL).length }, (_, bits) =>
  Object.fromEntries(Object.entries(ALL).filter((_, nth) => bits & (1 << nth))),
)

test('accounts are offered with all that they need, or not at all', () => {
  for (const env of subsets) {
    const { config, faults = [] } = read(env)
    const lacking = Object.keys(NEEDED).filter((name) => !(name in env))
    const isAsked = ABOUT.some((name) => name in env)
    const names = Object.keys(env).join()
    expect([names, config?.accounts !== undefined]).toEqual([names, lacking.length === 0])
    expect([names, faults.length]).toEqual([names, isAsked && lacking.length > 0 ? 1 : 0])
    if (faults.length > 0) for (const name of lacking) expect(faults[0]).toContain(name)
    // What is set but empty is not set.
    const blank = Object.fromEntries(lacking.map((name) => [name, ' ']))
    expect(read({ ...env, ...blank }).faults ?? []).toEqual(faults)
  }
})

test('each secret may stand in a file, and none of them is told', () => {
  const { DISCORD_CLIENT_SECRET: _d, SECRET_KEY: _k, ...rest } = NEEDED
  const env = {
    ...rest,
    DISCORD_CLIENT_SECRET_FILE: file('from a file\n'),
    CIVITAI_CLIENT_SECRET_FILE: file('\tcivitai file\n'),
    SECRET_KEY_FILE: file(`${base64},\n${NEXT.toString('base64url')}\n`),
  }
  const { config, secrets } = read(env)
  expect(config?.accounts).toMatchObject({
    discordSecret: 'from a file',
    civitaiSecret: 'civitai file',
    keys: [KEY, NEXT],
  })
  expect(secrets).toEqual(expect.arrayContaining(['from a file', 'civitai file', base64]))
  // What is set itself comes first, as with the token.
  const both = read({ ...env, DISCORD_CLIENT_SECRET: 'itself' })
  expect(both.config?.accounts?.discordSecret).toBe('itself')
})

test.each(['DISCORD_CLIENT_SECRET', 'CIVITAI_CLIENT_SECRET', 'SECRET_KEY'])(
  'a file of %s that is missing or empty is one fault, and names it',
  (name) => {
    const { [name]: _, ...rest } = ALL
    for (const at of ['/nowhere/secret', file(' \n'), tmpdir()]) {
      const { faults } = read({ ...rest, [`${name}_FILE`]: at })
      expect(faults).toEqual([expect.stringContaining(`${name}_FILE`)])
    }
  },
)

test.each([
  'short',
  Buffer.alloc(31, 1).toString('base64'),
  Buffer.alloc(33, 1).toString('base64'),
  KEY.toString('hex'),
  `${base64},`,
  `,${base64}`,
  `${base64} ${base64}`,
  `${base64},${'not one'}`,
  '=',
])('%j is no key, and not repeated', (key) => {
  const { config, faults = [] } = read({ ...ALL, SECRET_KEY: key })
  expect(config).toBeUndefined()
  expect(faults).toEqual([expect.stringMatching(/^SECRET_KEY must be 32 bytes in base64/)])
  if (key.length > 2) expect(faults[0]).not.toContain(key)
})

test('Civitai’s login host is asked by https, as it is told secrets', () => {
  const at = (url: string) => read({ ...ALL, CIVITAI_AUTH_URL: url })
  expect(at('https://auth.example/').config?.accounts?.authUrl).toBe('https://auth.example')
  expect(at('http://127.0.0.1:81').config?.accounts?.authUrl).toBe('http://127.0.0.1:81')
  for (const url of ['http://auth.civitai.com', 'https://a:b@auth.example', 'auth.example']) {
    expect(at(url).faults).toEqual([expect.stringMatching(/^CIVITAI_AUTH_URL must be an/)])
  }
})

test('accounts need no gateway, and no port that the operator looks at', () => {
  const key = 'a'.repeat(64)
  expect(read({ ...ALL, GATEWAY: 'off', DISCORD_PUBLIC_KEY: key }).config?.accounts).toBeDefined()
  expect(read({ ...ALL, GATEWAY: 'off' }).faults).toHaveLength(1)
  expect(read({ ...ALL, OPS_PORT: '8080' }).faults).toHaveLength(1)
  expect(read(ALL).warnings).toEqual([])
})
