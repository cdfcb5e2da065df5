import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is: where `CHROMIUM` says, or in a usual place; nothing where there is none. */
export const CHROMIUM = process.env.CHROMIUM || PLACES.find((path) => existsSync(path))

/** The sandbox, and a browser to look at it with. */
export interface Running {
  readonly url: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** Starts the sandbox as `npm run sandbox` does, and Chromium. */
export async function start(executablePath: string): Promise<Running> {
  const main = fileURLToPath(new URL('../../sandbox/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main], {
    // Elsewhere, so that a developer's .env changes nothing.
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, SANDBOX_PORT: '18200', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    const said = once(createInterface(child.stdout), 'line')
    const [line] = await Promise.race([said, ended.then(endedEarly)])
    const browser = await chromium.launch({ executablePath })
    const close = async () => {
      await browser.close()
      await stop()
    }
    return { url: /http:\S+/.exec(line)?.[0] ?? '', browser, close }
  } catch (error) {
    await stop()
    throw error
  }
}

function endedEarly([status]: readonly unknown[]): never {
  throw new Error(`the sandbox ended with ${status} before it said where it is`)
}
