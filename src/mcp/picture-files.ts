import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, readlink, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { MOST_BYTES } from '../pictures/fetching.ts'
import { readingOf } from '../pictures/picture.ts'
import type { Reading } from '../pictures/reading.ts'

/** Pictures inside one folder, which an agent may name. */
export interface PictureFiles {
  /** What a file tells of how it was made; undefined for whatever is no picture file in the folder. */
  read(name: string): Promise<Reading | undefined>
}

/** `folder` is a real path. Nothing outside it is opened, be it named or linked to. */
export const pictureFilesIn = (folder: string): PictureFiles => ({
  async read(name) {
    const path = await realpath(resolve(folder, name)).catch(() => undefined)
    if (path === undefined || !isInside(folder, path)) return undefined
    // What became a link, or a pipe that waits for a writer, since then is not followed.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
    const file = await open(path, flags).catch(() => undefined)
    if (file === undefined) return undefined
    try {
      if (!isInside(folder, await placeOf(file, path))) return undefined
      return await readIfFit(file, await file.stat())
    } catch (error) {
      if (isOfFileSystem(error)) return undefined
      throw error
    } finally {
      await file.close()
    }
  },
})

/**
 * Where an open file lies: since its path was looked at, a folder on it may have become a link. Only
 * Linux tells it of the file itself.
 */
const placeOf = (file: FileHandle, path: string): Promise<string> =>
  readlink(`/proc/self/fd/${file.fd}`).catch(() => realpath(path))

/** Such as a device that fails. */
const isOfFileSystem = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error

async function readIfFit(file: FileHandle, stats: Stats): Promise<Reading | undefined> {
  if (!stats.isFile()) return undefined
  if (stats.size > MOST_BYTES) return { kind: 'too large' }
  return readingOf(chunksOf(file))
}

const CHUNK = 65_536

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let read = 0; read < MOST_BYTES; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, read)
    if (bytesRead === 0) return
    read += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
