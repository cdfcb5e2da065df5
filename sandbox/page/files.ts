import { readFileSync } from 'node:fs'
import { extname } from 'node:path'

/** A file of the page as it is sent. */
export interface PageFile {
  readonly type: string
  readonly body: Buffer
}

// Named one by one, so that no path of a request ever reaches the file system.
const FILES: Readonly<Record<string, URL>> = {
  '/': new URL('./client/index.html', import.meta.url),
  '/page.css': new URL('./client/page.css', import.meta.url),
  '/message.css': new URL('./client/message.css', import.meta.url),
  '/page.js': new URL('./client/page.js', import.meta.url),
  '/server.js': new URL('./client/server.js', import.meta.url),
  '/element.js': new URL('./client/element.js', import.meta.url),
  '/text.js': new URL('./client/text.js', import.meta.url),
  '/log.js': new URL('./client/log.js', import.meta.url),
  '/message.js': new URL('./client/message.js', import.meta.url),
  '/controls.js': new URL('./client/controls.js', import.meta.url),
  '/line.js': new URL('./client/line.js', import.meta.url),
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** The file of this path, if the page has one; read anew, so that a change shows on reload. */
export function fileAt(path: string): PageFile | undefined {
  if (!Object.hasOwn(FILES, path)) return undefined
  const url = FILES[path]
  if (url === undefined) return undefined
  const type = TYPES[extname(url.pathname)] ?? 'application/octet-stream'
  return { type, body: readFileSync(url) }
}
