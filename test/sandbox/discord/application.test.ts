import { afterEach, expect, test } from 'vitest'
import { createDiscord, type Discord } from '../../../sandbox/discord/index.ts'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'
import { asker } from './ask.ts'

let discord: Discord
afterEach(() => discord.close())
const { ask } = asker(() => discord)

const ADDRESSES = ['custom_install_url', 'privacy_policy_url', 'terms_of_service_url']

test('an application has no addresses of its own at first', async () => {
  discord = await createDiscord()
  const { json } = await ask('GET', '/applications/@me')
  expect(json.id).toBe(APPLICATION_ID)
  for (const address of ADDRESSES) expect(json).not.toHaveProperty(address)
})

test('those that were entered are told', async () => {
  const privacyUrl = 'https://bot.example/privacy'
  discord = await createDiscord({ application: { privacyUrl } })
  const { json } = await ask('GET', '/applications/@me')
  expect(json).toMatchObject({ privacy_policy_url: privacyUrl })
  expect(json).not.toHaveProperty('terms_of_service_url')
})
