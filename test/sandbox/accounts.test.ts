import { expect, test } from 'vitest'
import { accountSettings, doorAt, registeredAt } from '../../sandbox/accounts.ts'
import { settingsOf } from '../../sandbox/settings.ts'
import { RIGHTS } from '../../src/accounts/civitai-sign-in.ts'
import { CIVITAI_RETURNS_TO, DISCORD_RETURNS_TO } from '../../src/http/linking.ts'

const door = doorAt(18_080)
const accounts = accountSettings(
  door,
  { clientSecret: 'discord-secret' },
  { url: 'http://127.0.0.1:1' },
  { url: 'http://127.0.0.1:2' },
  Buffer.alloc(32),
)

test('people come back to where the bot awaits them', () => {
  const { url } = accounts.public ?? {}
  expect(door.fromDiscord).toBe(url + DISCORD_RETURNS_TO)
  expect(door.fromCivitai).toBe(url + CIVITAI_RETURNS_TO)
  expect(registeredAt(door).redirectUris).toEqual([door.fromCivitai])
})

test('the bot may ask for what it needs, and for nothing else', () => {
  expect(registeredAt(door).allowedScopes).toBe(RIGHTS)
})

test('nothing of a real bot’s accounts gets into the sandbox', () => {
  const { settings } = settingsOf({
    PUBLIC_PORT: '443',
    PUBLIC_URL: 'https://real.example',
    DISCORD_CLIENT_SECRET: 'real-discord',
    CIVITAI_CLIENT_ID: 'real-app',
    CIVITAI_CLIENT_SECRET: 'real-civitai',
    CIVITAI_AUTH_URL: 'https://real.example/auth',
    CIVITAI_ORCHESTRATION_URL: 'https://real.example/orchestration',
    SECRET_KEY: Buffer.alloc(32, 'real').toString('base64'),
  })
  expect(settings?.config.accounts).toBeUndefined()
  expect(settings?.config.public).toBeUndefined()
  expect(JSON.stringify(settings)).not.toContain('real')
})
