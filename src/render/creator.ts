import type { Creator } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'
import { address, label } from './masked-link.ts'

const NAME_LENGTH = 60

/** A creator in one line: a link to the profile and the number of models. */
export const creatorHeading = (words: Words, { name, models }: Creator): readonly string[] => [
  `**[${label(name, NAME_LENGTH)}](${profileUrl(name)})**${
    models === undefined ? '' : ` · ${words.modelsAtLeast(models)}`
  }`,
]

const profileUrl = (name: string): string =>
  address(`https://civitai.com/user/${encodeURIComponent(name.toWellFormed())}`)
