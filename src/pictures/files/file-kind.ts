import type { Source } from './source.ts'

type FileKind = 'png' | 'jpeg' | 'webp'

/**
 * What a file is by its first bytes, which are taken: its name and what is said of it can be wrong.
 * A PNG is at its first chunk then, a JPEG behind the bytes `FF D8`, a WebP at its first chunk.
 */
export async function fileKind(source: Source): Promise<FileKind | undefined> {
  const first = (await source.take(2))?.toString('latin1')
  if (first === '\xff\xd8') return 'jpeg'
  if (first === '\x89P') return (await next(source, 6)) === 'NG\r\n\x1a\n' ? 'png' : undefined
  if (first === 'RI') return /^FF.{4}WEBP$/s.test(await next(source, 10)) ? 'webp' : undefined
  return undefined
}

const next = async (source: Source, bytes: number): Promise<string> =>
  (await source.take(bytes))?.toString('latin1') ?? ''
