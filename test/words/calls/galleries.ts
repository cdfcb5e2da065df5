import { CREATOR, held, image, missing, windowOf } from '../greek.ts'
import { type Asked, ask, has, models } from './asked.ts'

const none = windowOf([], false)
const untold = ({ generation: _, ...rest }: ReturnType<typeof image>) => rest
const pictures = (change: Parameters<typeof image>[1]) =>
  has({
    images: () => held({ images: [image(1, change)], more: false }),
    image: (id) => held(image(id, change)),
  })

/** Galleries, and how pictures were made. */
export const galleries: readonly Asked[] = [
  ask('images'),
  ask('images', { sort: 'Newest', period: 'AllTime', creator: CREATOR }),
  ask('images', { model: '#7' }),
  ask('images', { model: 'λύχνος' }),
  ask('images', { model: 'άλλο' }, has({ search: () => held(none), popular: () => held(none) })),
  ask('images', { model: '@99' }),
  ask('images', { sort: 'wrong' }),
  ask('images', { period: 'wrong' }),
  ask('images', { creator: '7'.repeat(60) }),
  ask('images', { creator: CREATOR }, has({ images: missing })),
  ask('images', {}, has({ images: () => held({ images: [], more: false }) })),
  ask('images', { period: 'AllTime' }, has({ images: () => held({ images: [], more: false }) })),
  ask(
    'images',
    { model: '#7', creator: CREATOR },
    has({ images: () => held({ images: [], more: false }) }),
  ),
  ask('images', {}, pictures({ video: true })),
  ask('images: prompt', { image: 7 }, has({ image: (id) => held(untold(image(id))) })),
  ask('images', {}, pictures({ generation: { hasPrompt: true, resources: [] } })),
  ask('images', {}, pictures({ generation: { hasPrompt: false, resources: [] } })),
  ask('images: prompt', { image: 7 }, has({ image: missing })),
  ask(
    'images: prompt',
    { image: 7 },
    pictures({ generation: { hasPrompt: false, resources: [{ version: 71 }, { version: 81 }] } }),
  ),
  ask('images', { model: 'https://civitai.com/images/7' }),
  ask('images', { model: 'https://civitai.com/images/7' }, has({ image: missing })),
  ask('images', { model: 'https://civitai.com/posts/7' }),
  ask('images', { model: 'https://civitai.com/posts/7' }, has({ post: missing })),
  ask('images', { model: `https://civitai.com/user/${CREATOR}`, creator: CREATOR }),
  ask('images: posted', { post: 7, nth: 9 }),
  ask('images: gallery', { nth: 9 }),
  ask('images: gallery', { model: 7 }, has({ model: missing })),
  ask('images: gallery', { model: 7 }, models({ versions: [] })),
]
