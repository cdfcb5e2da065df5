import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { createCivitai } from '../../sandbox/civitai/civitai.ts'
import { createDiscord } from '../../sandbox/discord/index.ts'

/** Requests for well-known names, before anybody asks. */
export const STARTING = 6

interface Bot {
  readonly child: ChildProcess
  readonly output: () => string
  /** Resolves when the output holds the text. */
  readonly says: (text: string) => Promise<void>
  readonly status: Promise<number | null>
}

/** The bot from its sources, where nobody looks. */
export const run = (env: NodeJS.ProcessEnv): Bot => started(process.execPath, ['src/main.ts'], env)

/** The bot on a terminal, which on Linux `script` makes. */
export const runOnTerminal = (env: NodeJS.ProcessEnv): Bot =>
  started('script', ['-qec', `${process.execPath} src/main.ts`, '/dev/null'], env)

export function started(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Bot {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  const status = once(child, 'exit').then(([code]) => code as number | null)
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
      for (const tell of heard) tell()
    })
  }
  return {
    child,
    output: () => output,
    says: (text) =>
      new Promise((resolve, reject) => {
        const tell = () => output.includes(text) && resolve()
        heard.add(tell)
        tell()
        child.once('exit', () => reject(new Error(`it ended without "${text}": ${output}`)))
      }),
    status,
  }
}

export async function standIns() {
  const discord = await createDiscord()
  const civitai = await createCivitai({ size: 1_200 })
  onTestFinished(civitai.close)
  onTestFinished(discord.close)
  const folder = await mkdtemp(join(tmpdir(), 'curator-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const env = {
    DATABASE_URL: `sqlite:${join(folder, 'curator.sqlite')}`,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    CIVITAI_API_URL: civitai.url,
  }
  return { discord, civitai, env }
}

/** The sentence of the one fatal line, and that there is nothing beside it that looks like a bug. */
export function fatalOf(bot: Bot): unknown {
  const lines = bot.output().trim().split('\n')
  const fatal = lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 60)
  expect(fatal).toHaveLength(1)
  expect(bot.output()).not.toMatch(/\bat .*\.(?:ts|js):\d/)
  return fatal[0].msg
}
