import type { ImageSort } from '../../civitai/image.ts'
import type { Period } from '../../civitai/model.ts'
import { unbroken } from '../unbroken.ts'
import { number } from './formats.ts'
import { PERIODS } from './periods.ts'

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Images with the most reactions',
  'Most Comments': 'Images with the most comments',
  'Most Collected': 'Most collected images',
  Newest: 'Newest images',
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

/** Galleries, and how an image was made. */
export const galleries = {
  galleryTitle: (sort: ImageSort, period: Period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}, posted ${PERIODS[period]}`,
  galleryOf: (whose: readonly string[], ranked: string) =>
    `${whose.join(' · ')} — ${ranked.charAt(0).toLowerCase()}${ranked.slice(1)}`,
  imageAt: (nth: number, known: number, more: boolean) =>
    `${number.format(nth)} of ${more ? 'at least ' : ''}${number.format(known)}`,
  imageTitle: 'An image on Civitai',
  postTitle: 'A post on Civitai',
  reaction: (kind: string, count: string) => {
    const sign = REACTIONS[kind]
    return sign === undefined ? count : unbroken(sign, count)
  },
  promptTitle: 'How it was made',
  noPrompt: 'Its author hasn’t shared the prompt.',
  promptHeldBack:
    'I can’t show the prompt here: what may be mature needs an age-restricted channel that allows it.',
  negativePrompt: '**Negative prompt**',
  lookingUp: (count: number) => `-# Looking up ${count === 1 ? 'one more' : `${count} more`}…`,
  probably: (link: string) => `probably ${link}`,
  partHeldBack: 'something I don’t show here',
  partMuted: 'something that’s muted on this server',
  unknownFile: (hash: string) => `a file that isn’t on Civitai (${hash})`,
  madeWith: '**Made with**',
  setting: (setting: Setting, value: string) => unbroken(`${SETTINGS[setting]}:`, value),
}
