import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const COMPONENTS = ['action-row', 'author-info', 'button', 'command', 'embed']
  .concat(['embed-description', 'embed-footer', 'message', 'messages'])
  .map((name) => [name, name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())])

const LIBRARY = '@skyra/discord-components-core'

/** Where a browser finds what the page's code and the packages it uses import by name. */
const imports: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    COMPONENTS.map(([name, type]) => [
      `${LIBRARY}/discord-${name}.js`,
      `/modules/${LIBRARY}/dist/components/discord-${name}/Discord${type}.js`,
    ]),
  ),
  lit: '/modules/lit/index.js',
  'lit/': '/modules/lit/',
  'lit-html': '/modules/lit-html/lit-html.js',
  'lit-html/': '/modules/lit-html/',
  'lit-element/': '/modules/lit-element/',
  '@lit/context': '/modules/@lit/context/index.js',
  '@lit/reactive-element': '/modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/modules/@lit/reactive-element/',
}

/** The text of the page's import map; it stands in the page itself, for none can be loaded. */
export const IMPORT_MAP = JSON.stringify({ imports })

/** By which the page's policy lets this one script in that stands in the page itself. */
export const IMPORT_MAP_HASH = `sha256-${createHash('sha256').update(IMPORT_MAP).digest('base64')}`

const PACKAGES = [LIBRARY, 'lit', 'lit-html', 'lit-element', '@lit/context']
  .concat(['@lit/reactive-element'])
  .join('|')

/** A file of these packages and of no other place: no name in it can lead upwards. */
const MODULE = new RegExp(`^/modules/((?:${PACKAGES})/(?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)*\\.js)$`)

const FOLDER = new URL('../../node_modules/', import.meta.url)

/** The code of an installed module that the page imports, by its path. */
export async function moduleAt(path: string): Promise<Buffer | undefined> {
  const file = MODULE.exec(path)?.[1]
  if (file === undefined) return undefined
  return readFile(new URL(file, FOLDER)).catch(absent)
}

/** A browser asks for what does not exist as well, such as a map of the source. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
