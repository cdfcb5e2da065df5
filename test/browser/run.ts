import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is, `CHROMIUM` before all; nothing where there is none. */
export const CHROMIUM = [process.env.CHROMIUM, ...PLACES].find(
  (path) => path !== undefined && existsSync(path),
)

/** The sandbox, and a browser to look at it with. */
export interface Running {
  readonly url: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** Starts the sandbox as `npm run sandbox` does, and Chromium. */
export async function start(executablePath: string): Promise<Running> {
  const child = spawn(process.execPath, ['sandbox/main.ts'], {
    env: { PATH: process.env.PATH, SANDBOX_PORT: '18200', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  // Chromium's own walls need a user who is not root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  return {
    url: /http:\S+/.exec(line)?.[0] ?? '',
    browser,
    async close() {
      await browser.close()
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
