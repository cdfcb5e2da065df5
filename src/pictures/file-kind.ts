export type FileKind = 'png' | 'jpeg' | 'webp'

/** As many bytes as tell every kind. */
export const TELLING_BYTES = 12

/** What a file is by its first bytes: its name and what is said of it can be wrong. */
export function fileKindOf(start: Buffer): FileKind | undefined {
  const text = start.toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  return text.startsWith('RIFF') && text.startsWith('WEBP', 8) ? 'webp' : undefined
}
