import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { endOfRecording } from './dates.ts'

// Earlier answers have an outdated form: ratings as words, exact totals.
const firstCurrent = Date.parse('2024-05-01T00:00:00Z')

const index = z.object({
  records: z.array(z.object({ file: z.string(), recorded: z.string() })),
})

const page = z.object({ items: z.array(z.unknown()) })

/** A recorded answer, and the end of the day of its recording in ms since 1970. */
export interface Recorded {
  readonly value: unknown
  readonly recordedAt: number
}

/** The records of a folder, by endpoint. */
export interface Records {
  /** Items of GET /models. */
  readonly items: readonly Recorded[]
  /** Whole answers of GET /models/{id}. */
  readonly models: readonly Recorded[]
  /** Whole answers of GET /model-versions/{id}. */
  readonly versions: readonly Recorded[]
  /** Items of GET /images. */
  readonly images: readonly Recorded[]
  /** Items of GET /creators. */
  readonly creators: readonly Recorded[]
  /** The last answer of GET /enums. */
  readonly enums: unknown
}

function read(folder: string, file: string): unknown {
  const path = join(folder, file)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`recorded catalogue: cannot read ${path}: ${why}`, { cause })
  }
}

/** The items of a recorded page, if it is one. */
const itemsOf = ({ value, recordedAt }: Recorded): Recorded[] =>
  (page.safeParse(value).data?.items ?? []).map((item) => ({ value: item, recordedAt }))

/**
 * Reads the records listed in a folder's INDEX.json, from May 2024 on. Throws an Error that names
 * the file if one is missing or unreadable.
 */
export function recordsIn(folder: string): Records {
  const known = index.safeParse(read(folder, 'INDEX.json'))
  if (!known.success) {
    const why = z.prettifyError(known.error)
    throw new Error(`recorded catalogue: cannot read ${join(folder, 'INDEX.json')}: ${why}`)
  }
  const items: Recorded[] = []
  const models: Recorded[] = []
  const versions: Recorded[] = []
  const images: Recorded[] = []
  const creators: Recorded[] = []
  let enums: unknown
  for (const { file, recorded } of known.data.records) {
    const recordedAt = endOfRecording(recorded)
    if (!file.endsWith('.json') || recordedAt === undefined || recordedAt < firstCurrent) continue
    const one = () => ({ value: read(folder, file), recordedAt })
    switch (file.split('/')[0]) {
      case 'models-list-items':
        items.push(one())
        break
      case 'models-list-pages':
        items.push(...itemsOf(one()))
        break
      case 'images-list-items':
        images.push(one())
        break
      case 'creators':
        creators.push(...itemsOf(one()))
        break
      case 'models-by-id':
        models.push(one())
        break
      case 'model-versions':
        versions.push(one())
        break
      case 'enums':
        enums = one().value
        break
    }
  }
  return { items, models, versions, images, creators, enums }
}
