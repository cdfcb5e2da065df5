import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pointedAt, settingsOf } from '../../../sandbox/settings.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recorded-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('nothing has to be set', () => {
  const { settings } = settingsOf({})
  expect(settings).toMatchObject({ port: 8_080, config: { logLevel: 'error', ceiling: 'XXX' } })
  expect(settings).not.toHaveProperty('catalogue')
})

test('what is set but empty counts as not set', () => {
  expect(settingsOf({ SANDBOX_PORT: '', SANDBOX_CATALOGUE: ' ', LOG_LEVEL: '' })).toEqual(
    settingsOf({}),
  )
})

test('what changes the answers is taken over', () => {
  const env = { MATURE_CONTENT: 'off', LOG_LEVEL: 'debug', CACHE_MAX_MB: '8', SANDBOX_PORT: '9000' }
  expect(settingsOf(env).settings).toMatchObject({
    port: 9_000,
    config: { ceiling: 'PG', logLevel: 'debug', cacheBytes: 8_000_000 },
  })
})

test('nothing of it leads to the real services', () => {
  const { settings } = settingsOf({
    DISCORD_TOKEN: 'real',
    DISCORD_TOKEN_FILE: '/run/secrets/real',
    DISCORD_API_URL: 'https://real.example/discord',
    CIVITAI_API_URL: 'https://real.example/civitai',
    DATABASE_URL: 'sqlite:data/real.sqlite',
  })
  if (settings === undefined) throw new Error('These settings are sound.')
  const discord = { url: 'http://127.0.0.1:1/api', token: 'sandbox' }
  const config = pointedAt(settings.config, discord, { url: 'http://127.0.0.1:2/api/v1' })
  expect(config.discord).toMatchObject({ token: 'sandbox', apiUrl: 'http://127.0.0.1:1/api' })
  expect(config.civitai).toMatchObject({ apiUrl: 'http://127.0.0.1:2/api/v1' })
  expect(config.databaseUrl).toBe('sqlite::memory:')
  expect(JSON.stringify(config)).not.toContain('real')
})

test.each(['0', '65536', '80.5', '-1', '1e3', 'http'])('%s is no port', (port) => {
  expect(settingsOf({ SANDBOX_PORT: port }).faults).toEqual([
    'SANDBOX_PORT must be a whole number from 1 to 65535.',
  ])
})

test('all faults are told at once, each on one line that names it', () => {
  const missing = join(folder, 'missing')
  const { faults } = settingsOf({
    SANDBOX_PORT: 'x',
    SANDBOX_CATALOGUE: missing,
    MATURE_CONTENT: 'maybe',
  })
  expect(faults).toEqual([
    expect.stringMatching(/^MATURE_CONTENT must be .*\.$/),
    expect.stringMatching(/^SANDBOX_PORT must be .*\.$/),
    expect.stringMatching(/^SANDBOX_CATALOGUE must be a folder .*\.$/),
  ])
  expect(faults?.at(-1)).toContain(missing)
})

test('a folder whose index is none is a fault of one line', () => {
  writeFileSync(join(folder, 'INDEX.json'), '{"records": 1}')
  const { faults } = settingsOf({ SANDBOX_CATALOGUE: folder })
  expect(faults).toEqual([expect.stringMatching(/^SANDBOX_CATALOGUE .*INDEX\.json.*\.$/)])
})

test('a folder is found from where the command is run', () => {
  writeFileSync(join(folder, 'INDEX.json'), '{"records": []}')
  const { settings } = settingsOf({ SANDBOX_CATALOGUE: relative('.', folder) })
  expect(settings?.catalogue?.(0).entries).toEqual([])
})
