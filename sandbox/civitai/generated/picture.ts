import type { WirePicture } from '../catalogue/wire.ts'
import type { Ids } from './identity.ts'
import { pictureMark } from './marks.ts'
import type { Random } from './random.ts'

/** The address of Civitai's picture server with the account key of all recorded answers. */
export const cdn = 'https://image.civitai.com/xG1nkqKTMzGDvpLrqFT7WA'

/** Usual sizes of pictures. */
export const shapes = [
  [832, 1216],
  [1024, 1024],
  [1216, 832],
  [896, 1152],
  [1248, 1824],
  [1776, 2368],
  [512, 768],
] as const

const endings: Readonly<Record<string, string>> = { video: 'mp4', audio: 'mp3' }

/** A random uuid. The first group may be given. */
export const uuid = (random: Random, first?: string): string => {
  // The leading digit is never 0, so that no random uuid looks like a mature one.
  const start = first ?? `${random.whole(1, 9)}${random.hex(7)}`
  return [start, random.hex(4), `4${random.hex(3)}`, `a${random.hex(3)}`, random.hex(12)].join('-')
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~'

const base83 = (value: number, length: number): string => {
  let text = ''
  for (let power = length - 1; power >= 0; power--) {
    text += digits.charAt(Math.floor(value / 83 ** power) % 83)
  }
  return text
}

/** A valid BlurHash of 4 by 3 components, for clients that draw it. */
export const blurHash = (random: Random): string => {
  const average =
    (random.whole(70, 190) << 16) | (random.whole(70, 190) << 8) | random.whole(70, 190)
  const blotch = () => {
    const [red, green, blue] = [random.whole(5, 13), random.whole(5, 13), random.whole(5, 13)]
    return base83((red * 19 + green) * 19 + blue, 2)
  }
  const blotches = Array.from({ length: 11 }, blotch).join('')
  return `L${base83(random.whole(20, 50), 1)}${base83(average, 4)}${blotches}`
}

/** A preview of the given level. Its address has the form that Civitai uses since 2026. */
export function generatedPicture(
  level: number,
  ids: Ids,
  random: Random,
  type: 'image' | 'video' | 'audio' = 'image',
): WirePicture {
  const id = ids.picture()
  const [width, height] = random.pick(shapes)
  const name = uuid(random, level === 1 ? undefined : pictureMark(level))
  const hasMeta = random.chance(0.8)
  return {
    id,
    url: `${cdn}/${name}/original=true/${id}.${endings[type] ?? 'jpeg'}`,
    nsfwLevel: level,
    width,
    height,
    hash: random.chance(0.97) ? blurHash(random) : null,
    type,
    minor: false,
    poi: false,
    hasMeta,
    hasPositivePrompt: hasMeta && random.chance(0.95),
    onSite: random.chance(0.2),
    remixOfId: null,
  }
}
