import type { ImageSort } from '../../civitai/image.ts'
import type { Period } from '../../civitai/model.ts'
import { unbroken } from '../unbroken.ts'
import { number } from './formats.ts'
import { PERIODS } from './periods.ts'

/** What is known of how a picture was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Pictures with most reactions',
  'Most Comments': 'Pictures with most comments',
  'Most Collected': 'Most collected pictures',
  Newest: 'Newest pictures',
}

const REACTIONS: Readonly<Record<string, string>> = {
  like: '👍',
  heart: '❤️',
  laugh: '😂',
  cry: '😢',
}

const SETTINGS: Readonly<Record<Setting, string>> = {
  steps: 'steps',
  sampler: 'sampler',
  cfgScale: 'CFG scale',
  clipSkip: 'clip skip',
  seed: 'seed',
  size: 'size',
  model: 'model',
}

/** Galleries, and how a picture was made. */
export const galleries = {
  galleryTitle: (sort: ImageSort, period: Period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}, posted ${PERIODS[period]}`,
  galleryOf: (whose: string, ranked: string) => `${whose}: ${ranked.toLowerCase()}`,
  pictures: (nth: number, known: number, more: boolean) =>
    `${number.format(nth)} of ${more ? 'at least ' : ''}${number.format(known)}`,
  reaction: (kind: string, count: string) => {
    const sign = REACTIONS[kind]
    return sign === undefined ? count : unbroken(sign, count)
  },
  promptTitle: 'How it was made',
  noPrompt: 'Its author has not shared the prompt.',
  promptHeldBack: 'The prompt is not shown here: this channel is not age-restricted.',
  negativePrompt: '**Negative prompt**',
  madeWith: '**Made with**',
  setting: (setting: Setting, value: string) => unbroken(`${SETTINGS[setting]}:`, value),
}
