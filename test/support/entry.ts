import type { Entry, Window } from '../../src/civitai/model.ts'

/** An address of Civitai's picture server as it gives them today. */
export const pictureUrl = (name: string): string =>
  `https://image.civitai.com/key/uuid/original=true/${name}.jpeg`

/** An entry of a list with everything that one can have. */
export const entryOf = (id: number, change: Partial<Entry> = {}): Entry => ({
  id,
  name: `Model ${id}`,
  type: 'LORA',
  baseModel: 'SDXL 1.0',
  canGenerate: true,
  creator: 'brush',
  downloads: 12_345,
  likes: 678,
  mature: false,
  pictures: [{ url: pictureUrl(String(id)), video: false }],
  ...change,
})

/** Windows of these lengths, numbered through; behind each there is more, but for the last. */
export function windowsOf(lengths: readonly number[], moreBehind = false): readonly Window[] {
  let id = 0
  return lengths.map((length, at) => ({
    entries: Array.from({ length }, () => entryOf(++id)),
    more: at < lengths.length - 1 || moreBehind,
  }))
}
