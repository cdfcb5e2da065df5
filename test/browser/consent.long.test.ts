import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { createCivitaiAuth } from '../../sandbox/civitai/auth/auth.ts'
import { createDiscord } from '../../sandbox/discord/index.ts'
import { APPLICATION_ID } from '../../sandbox/discord/state/world.ts'
import { challengeOf } from '../../sandbox/oauth/pkce.ts'
import { CHROMIUM } from './run.ts'
import { violations } from './violations.ts'

// As long as a busy machine may take.
const TIMEOUT = 120_000

/** The application that people come back to. */
async function application(): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Back</title>')
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/back`
}

const civitai = async (redirect: string) => {
  const app = { id: 'app', name: 'Curator', secret: 's', allowedScopes: 114_689 }
  const auth = await createCivitaiAuth({ apps: [{ ...app, redirectUris: [redirect] }] })
  onTestFinished(auth.close)
  const pkce = { code_challenge: challengeOf('v'.repeat(43)), code_challenge_method: 'S256' }
  return {
    link: `${auth.url}/api/auth/oauth/authorize`,
    asks: { client_id: 'app', scope: '114689', ...pkce },
    faults: auth.faults,
  }
}

const discord = async (redirect: string) => {
  const stand = await createDiscord({ application: { redirectUris: [redirect] } })
  onTestFinished(stand.close)
  return {
    link: `${stand.url}/oauth2/authorize`,
    asks: { client_id: APPLICATION_ID, scope: 'identify' },
    faults: stand.faults,
  }
}

test.skipIf(CHROMIUM === undefined).each([
  ['Civitai', civitai, 'heron', 'Allow', 'Deny', 'light'],
  ['Discord', discord, 'Grace', 'Authorize', 'Cancel', 'dark'],
] as const)(
  'the page of %s is used by keyboard, and axe finds nothing wrong with it (Chromium)',
  async (_, start, other, allow, deny, colorScheme) => {
    const redirect_uri = await application()
    const { link, asks, faults } = await start(redirect_uri)
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '' })
    onTestFinished(() => browser.close())
    const page = await (
      await browser.newContext({ colorScheme, viewport: { width: 360, height: 640 } })
    ).newPage()
    const wrong: string[] = []
    page.on('console', (message) => wrong.push(message.text()))
    const common = { response_type: 'code', redirect_uri, state: 'a state' }
    const address = `${link}?${new URLSearchParams({ ...asks, ...common })}`
    await page.goto(address)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)

    // From the first person to the second, and the first button takes Enter.
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('radio', { name: other }).isChecked()).toBe(true)
    await page.getByRole('button', { name: allow }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/back\?code=/)
    expect(new URL(page.url()).searchParams.get('state')).toBe('a state')
    expect(await page.title()).toBe('Back')

    await page.goto(address)
    // Civitai remembers the answer, Discord asks again and knows who was signed in.
    if (deny === 'Cancel') {
      expect(await page.getByRole('radio', { name: other }).isChecked()).toBe(true)
      await page.getByRole('button', { name: deny }).click()
      await page.waitForURL(/back\?error=access_denied/)
    } else expect(page.url()).toContain('back?code=')
    expect(wrong).toEqual([])
    expect(faults).toEqual([])
  },
  TIMEOUT,
)
