import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'

/** A bot that `npm start` runs. */
interface ByNpm {
  /** Of npm; the bot is below it. */
  readonly pid: number
  /** Rejects when it ends by itself. */
  readonly ended: Promise<never>
  readonly stop: () => Promise<void>
}

/** Runs `npm start` in a folder. What it says is shown when it ends by itself. */
export function startedByNpm(folder: string, env: Readonly<Record<string, string>>): ByNpm {
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a signal reaches the bot below npm as well.
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  }
  const gone = once(child, 'exit')
  const ended = gone.then(([code]) => {
    throw new Error(`npm start ended with ${code}: ${output}`)
  })
  ended.catch(() => {}) // Also when it is stopped.
  const { pid } = child
  if (pid === undefined) throw new Error('npm cannot be started')
  return {
    pid,
    ended,
    async stop() {
      if (child.exitCode === null) process.kill(-pid, 'SIGTERM')
      await gone
    },
  }
}

/** Bytes of memory of the process furthest below another one: the bot below npm and its shell. */
export function residentOf(pid: number): number {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  const processes = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const below = processes.find(([, parent]) => parent === pid)
  const own = processes.find(([one]) => one === pid)
  return below?.[0] === undefined ? (own?.[2] ?? Number.NaN) * 1_024 : residentOf(below[0])
}
