export type ImageFormat = 'jpeg' | 'png' | 'webp'

/** What a file is by its first bytes, whatever is said of it; undefined for all but three formats. */
export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const first = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (first.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (first.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  return /^RIFF.{4}WEBP$/s.test(first) ? 'webp' : undefined
}
