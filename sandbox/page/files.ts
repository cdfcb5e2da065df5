import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { IMPORT_MAP, moduleAt } from './modules.ts'

/** A file of the page. */
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

// Listed once at the start, so that no path of a request reaches the file system.
const FILES = new Set(readdirSync(CLIENT).filter((name) => Object.hasOwn(TYPES, extname(name))))

/** Is replaced by the import map, which must be inside the page. */
const IMPORT_MAP_HERE = '{"imports": {}}'

/**
 * The file at a path, if there is one. It is read anew each time, so that reloading shows changes.
 */
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
