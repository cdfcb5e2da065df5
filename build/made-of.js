import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..')
/** The bot as it is started: a few files of JavaScript. */
export const DIST = join(ROOT, 'dist')
/** In that folder, of what the bot there was made. */
export const MADE_OF = 'made-of.txt'

/** What the bot is made of; `package-lock.json` stands for its libraries. */
const FOLDERS = ['build', 'commands', 'src']
const FILES = ['package.json', 'package-lock.json']

/**
 * What a bot made now would be made of: a line for each file, with its size and when it was changed.
 * Read at every start, so no file is opened.
 *
 * @returns {string}
 */
export function madeOf() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  return [...files, ...FILES.map((name) => join(ROOT, name))]
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(path)
      return `${path.slice(ROOT.length + 1)} ${size} ${mtimeMs}\n`
    })
    .join('')
}
