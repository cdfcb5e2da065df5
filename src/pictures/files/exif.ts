import { commentText } from './decoding.ts'
import type { Place, Texts } from './texts.ts'

/** What stands before EXIF in a JPEG, and in a WebP of some programs. */
const PREFIX = Buffer.from('Exif\0\0', 'latin1')

const FIELDS = ['UserComment', 'Make', 'Model', 'ImageDescription'] as const

/** The texts of EXIF behind its prefix; undefined without one. */
export const exifIn = async (data: Buffer): Promise<Texts | undefined> =>
  data.subarray(0, PREFIX.length).equals(PREFIX)
    ? exifTexts(data.subarray(PREFIX.length))
    : undefined

/** The texts of EXIF, from its byte order on. None where it is damaged. */
export async function exifTexts(data: Buffer): Promise<Texts> {
  if (!/^(?:II\*\0|MM\0\*)/.test(data.toString('latin1', 0, 4))) return new Map()
  // Loaded with the first picture that has EXIF: most bots never see one.
  const { default: reader } = await import('exifreader')
  const texts = new Map<Place, string>()
  try {
    // Of its own memory: the library would copy it otherwise.
    const { exif } = reader.load(new Uint8Array(data).buffer, {
      expanded: true,
      includeTags: { exif: [...FIELDS] },
    })
    // Its types promise more than a file holds to.
    const fields: { readonly [field: string]: unknown } = { ...exif }
    for (const field of FIELDS) {
      const text = textOf(fields[field])
      if (text !== undefined && text !== '') texts.set(field, text)
    }
  } catch {
    return new Map() // It throws for what is damaged.
  }
  return texts
}

/** Bytes, or lines of a text, as the type of the field says; programs get it wrong. */
function textOf(tag: unknown): string | undefined {
  const value = typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : undefined
  if (!Array.isArray(value)) return undefined
  if (value.every((one) => typeof one === 'string')) return value.join('\n')
  return value.every((one) => typeof one === 'number') ? commentText(Buffer.from(value)) : undefined
}
