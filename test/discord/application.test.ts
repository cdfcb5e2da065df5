import { expect, test } from 'vitest'
import { readApplication } from '../../src/discord/application.ts'

/** What is read of an application that Discord describes like this. */
const readFrom = (application: object) =>
  readApplication({ get: async () => ({ id: '900', verify_key: 'a0', ...application }) })
const NOTHING = { id: '900', userId: '900', publicKey: 'a0' }

test('what stands in the portal is asked for once, of the application itself', async () => {
  const asked: string[] = []
  const read = await readApplication({
    async get(path) {
      asked.push(path)
      return {
        id: '900',
        bot: { id: '901' },
        verify_key: 'a0',
        interactions_endpoint_url: 'https://bot.example/interactions',
        custom_install_url: 'https://bot.example/install',
        privacy_policy_url: 'https://bot.example/privacy',
        terms_of_service_url: 'http://bot.example/terms',
      }
    },
  })
  expect(asked).toEqual(['/applications/@me'])
  expect(read).toEqual({
    id: '900',
    userId: '901',
    publicKey: 'a0',
    endpoint: 'https://bot.example/interactions',
    installUrl: 'https://bot.example/install',
    privacyUrl: 'https://bot.example/privacy',
    termsUrl: 'http://bot.example/terms',
  })
})

test('a new application has nothing', async () => {
  expect(await readFrom({ interactions_endpoint_url: null })).toEqual(NOTHING)
})

test.each([
  null,
  '',
  'bot.example',
  '/privacy',
  'https://',
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,hello',
  'file:///etc/passwd',
])('%j is no address of the web', async (entered) => {
  const application = {
    custom_install_url: entered,
    privacy_policy_url: entered,
    terms_of_service_url: entered,
  }
  expect(await readFrom(application)).toEqual(NOTHING)
})

test('that Discord does not tell is for who asks to hear', async () => {
  const failed = new Error('Internal Server Error')
  const rest = { get: () => Promise.reject(failed) }
  await expect(readApplication(rest)).rejects.toBe(failed)
})
