import type { Creator } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'
import { inert } from './text.ts'

const NAME_LENGTH = 60

/** Who a creator is: a link to the profile, and how many models there are. */
export const creatorHeading = (words: Words, { name, models }: Creator): readonly string[] => [
  `**[${inert(name, NAME_LENGTH)}](https://civitai.com/user/${inAddress(name)})**${
    models === undefined ? '' : ` · ${words.modelsAtLeast(models)}`
  }`,
]

/** A name as part of an address that stands in Discord's markdown. */
const inAddress = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /[()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
