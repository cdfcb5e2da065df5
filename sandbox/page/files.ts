import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { IMPORT_MAP, moduleAt } from './modules.ts'

/** A file of the page as it is sent. */
export interface PageFile {
  readonly type: string
  readonly body: string | Buffer
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const CLIENT = new URL('./client/', import.meta.url)

// Listed once, so that no path of a request ever reaches the file system.
const FILES = new Set(readdirSync(CLIENT).filter((name) => Object.hasOwn(TYPES, extname(name))))

/** Where the import map comes in: it must stand in the page itself. */
const IMPORT_MAP_HERE = '{"imports": {}}'

/** The file of this path, if the page has one; read anew, so that a change shows on reload. */
export async function fileAt(path: string): Promise<PageFile | undefined> {
  const name = path === '/' ? 'index.html' : path.slice(1)
  const type = TYPES[extname(name)] ?? 'application/octet-stream'
  if (!FILES.has(name)) {
    const body = await moduleAt(path)
    return body && { type, body }
  }
  const body = await readFile(new URL(name, CLIENT))
  if (name !== 'index.html') return { type, body }
  return { type, body: body.toString().replace(IMPORT_MAP_HERE, IMPORT_MAP) }
}
