import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const COMPONENTS = ['action-row', 'author-info', 'button', 'command', 'embed']
  .concat(['embed-description', 'embed-footer', 'message', 'messages'])
  .map((name) => [name, name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())])

const LIBRARY = '@skyra/discord-components-core'

/** Where the browser finds the packages that the page imports. */
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

/** The import map. It must be inside the page, since a browser cannot load one. */
export const IMPORT_MAP = JSON.stringify({ imports })

/** Allows the import map, an inline script, in the content security policy. */
export const IMPORT_MAP_HASH = `sha256-${createHash('sha256').update(IMPORT_MAP).digest('base64')}`

const PACKAGES = [LIBRARY, 'lit', 'lit-html', 'lit-element', '@lit/context']
  .concat(['@lit/reactive-element'])
  .join('|')

/** A file in one of these packages. The pattern excludes `..`. */
const MODULE = new RegExp(`^/modules/((?:${PACKAGES})/(?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)*\\.js)$`)

const FOLDER = new URL('../../node_modules/', import.meta.url)

/** The code of an installed package, by its path. */
export async function moduleAt(path: string): Promise<Buffer | undefined> {
  const file = MODULE.exec(path)?.[1]
  if (file === undefined) return undefined
  return readFile(new URL(file, FOLDER)).catch(absent)
}

/** Browsers also ask for files that do not exist, such as source maps. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
