import type { ImageSort } from '../../src/civitai/image.ts'
import { choice, text } from '../../src/option.ts'
import { en } from '../../src/words/en.ts'
import { CREATOR_LENGTH, PERIODS } from './filters.ts'

const SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'r',
  'Most Comments': 'c',
  'Most Collected': 's',
  Newest: 'n',
}

export const imageSort = choice({
  code: 's',
  description: en.imageSortOption,
  choices: SORTS,
  default: 'Most Reactions',
})

export const imagePeriod = choice({
  code: 'p',
  description: en.imagePeriodOption,
  choices: PERIODS,
})

export const imageCreator = text({
  code: 'c',
  description: en.imageCreatorOption,
  max: CREATOR_LENGTH,
})
