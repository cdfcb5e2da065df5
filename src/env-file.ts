import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** What a file of settings sets, nothing where there is none; or why it cannot be read. */
export type EnvFile =
  | { readonly set: Readonly<Record<string, string | undefined>>; readonly fault?: never }
  | { readonly set?: never; readonly fault: string }

export function readEnvFile(path: string): EnvFile {
  if (!existsSync(path)) return { set: {} }
  try {
    const text = readFileSync(path, 'utf8')
    // As some editors of Windows write it, with every other byte zero.
    if (text.includes('\0')) return { fault: `${path} is not in UTF-8: save it as that.` }
    return { set: parseEnv(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    // What the file system throws has a code.
    const { code } = error as NodeJS.ErrnoException
    return { fault: `${path} cannot be read (${code}): make it a file that this process may read.` }
  }
}
