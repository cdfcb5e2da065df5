import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Child {
  readonly process: ChildProcess
  /** Resolves with all that was said by then when that holds the text; rejects if it never will. */
  readonly says: (text: string) => Promise<string>
  /** All that was said, once it has ended, by itself or not. */
  readonly ended: Promise<string>
}

/** Runs a file in a process of its own. `shell` is done before, in the same process. */
export function run(file: URL, args: readonly string[], shell?: string): Child {
  const command = [process.execPath, fileURLToPath(file), ...args] as const
  const child =
    shell === undefined
      ? spawn(command[0], command.slice(1))
      : spawn('sh', ['-c', `${shell}; exec "$0" "$@"`, ...command])
  let said = ''
  const ended = once(child, 'close').then(() => said)
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
      child.emit('said')
    })
  }
  const says = async (text: string): Promise<string> => {
    while (!said.includes(text)) {
      await Promise.race([once(child, 'said'), ended])
      if (!said.includes(text) && child.exitCode !== null) {
        throw new Error(`it ended without "${text}": ${await ended}`)
      }
    }
    return said
  }
  return { process: child, says, ended }
}

// Each is what the file of that name says of itself.
export const opening = new URL('./child-opening.ts', import.meta.url)
export const claiming = new URL('./child-claiming.ts', import.meta.url)
export const migrating = new URL('./child-migrating.ts', import.meta.url)
export const filling = new URL('./child-filling.ts', import.meta.url)
