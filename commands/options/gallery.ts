import type { ImageSort } from '../../src/civitai/image.ts'
import { choice, text } from '../../src/option.ts'
import { CREATOR_LENGTH, PERIODS } from './filters.ts'

const SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'r',
  'Most Comments': 'c',
  'Most Collected': 's',
  Newest: 'n',
}

export const imageSort = choice({
  code: 's',
  description: (words) => words.imageSortOption,
  choices: SORTS,
  named: (words) => words.imageSortChoice,
  default: 'Most Reactions',
})

export const imagePeriod = choice({
  code: 'p',
  description: (words) => words.imagePeriodOption,
  choices: PERIODS,
  named: (words) => words.periodChoice,
})

export const imageCreator = text({
  code: 'c',
  max: CREATOR_LENGTH,
})
