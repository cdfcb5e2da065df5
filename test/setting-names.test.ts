import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { configOf } from '../src/config.ts'
import { nearestSetting } from '../src/setting-names.ts'

const SETTINGS = ['DISCORD_TOKEN', 'DISCORD_TOKEN_FILE', 'DATABASE_URL', 'CACHE_URL', 'LOG_LEVEL']

test.each([
  ['discord_token', 'DISCORD_TOKEN'],
  ['DISCORD_TOKN', 'DISCORD_TOKEN'],
  ['DISCRD_TOKN', 'DISCORD_TOKEN'],
  ['DISCORD_TOEKN', 'DISCORD_TOKEN'],
  ['DICSORD_TOEKN', 'DISCORD_TOKEN'],
  ['DISCORD_TOKEN2', 'DISCORD_TOKEN'],
  ['DISCORD-TOKEN', 'DISCORD_TOKEN'],
  ['DISCORD_TOKEN_FIL', 'DISCORD_TOKEN_FILE'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['DATABASE_SSL', undefined],
  ['CACHE_TTL', undefined],
  ['DISCORD_BOT_TOKEN', undefined],
  ['DISC_TOKN', undefined],
  ['PATH', undefined],
  ['', undefined],
])('%s is nearly %s', (name, setting) => {
  expect(nearestSetting(name, SETTINGS)).toBe(setting)
})

describe('a name that no setting has', () => {
  const token = { DISCORD_TOKEN: 'a-token' }

  test('is warned of where it is nearly one, and changes nothing', () => {
    const { config, warnings } = configOf({ ...token, MATURE_CONTNET: 'off', HOME: '/', CI: '1' })
    expect(warnings).toEqual(['MATURE_CONTNET is no setting. Did you mean MATURE_CONTENT?'])
    expect(config).toEqual(configOf(token).config)
  })

  test('is warned of in the file of settings whatever it is', () => {
    expect(
      configOf(token, { LOG_LEVL: 'debug', SANDBOX_PROT: '1', COLOUR: 'red' }).warnings,
    ).toEqual([
      'LOG_LEVL in .env is no setting. Did you mean LOG_LEVEL?',
      'SANDBOX_PROT in .env is no setting. Did you mean SANDBOX_PORT?',
      'COLOUR in .env is no setting. See .env.example for all there are.',
    ])
  })

  test('is told once, in what is wrong, where the token is missing', () => {
    expect(configOf({ DISCORD_TOKN: 'a-token' })).toMatchObject({
      faults: ['DISCORD_TOKEN is missing, but DISCORD_TOKN is set: rename it to DISCORD_TOKEN.'],
      warnings: [],
    })
    expect(configOf({}, { discord_token_fil: 'token' }).faults).toEqual([
      'DISCORD_TOKEN is missing, but discord_token_fil is set: rename it to DISCORD_TOKEN_FILE.',
    ])
  })

  test('is none of .env.example', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const all = parseEnv(example.replace(/^# (?=[A-Z_]+=)/gm, ''))
    expect(Object.keys(all).length).toBeGreaterThan(10)
    expect(configOf(token, all).warnings).toEqual([])
  })
})
