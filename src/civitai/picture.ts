import type { Picture } from './model.ts'

/** Widths that Civitai's picture server serves, from its source. */
export type Width = 96 | 320 | 450 | 800 | 1200

/** Valid in a URL, but breaks Discord's proxy or markdown; and a `%` that escapes nothing. */
const UNSAFE = /[[\]|\\^`{}"<> ]|%(?![\da-f]{2})/gi

/** The address, safe to put into Discord's markdown and embeds. */
export const percentEncoded = (url: string): string =>
  new URL(url).href.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The address of a picture at a width; of a video, its still. Civitai names originals, which can be
 * tens of megabytes: Discord does not show those. The part that says how to serve it has had many
 * forms over the years, so it is replaced whole.
 */
export function sized({ url, video }: Picture, width: Width): string {
  const { origin, pathname } = new URL(percentEncoded(url))
  const [, account, picture, ...rest] = pathname.split('/')
  // The oldest addresses end with how to serve it, and have no name.
  const last = rest.at(-1) ?? ''
  const name = (last.includes('=') ? '' : last.replace(/\.\w+$/, '')) || picture
  const still = video ? 'anim=false,transcode=true,' : ''
  return `${origin}/${account}/${picture}/${still}width=${width},optimized=true/${name}.jpeg`
}

/** The account of Civitai's picture server that all pictures are in. */
const PICTURES = 'https://image.civitai.com/xG1nkqKTMzGDvpLrqFT7WA'

/** The address of a picture of which Civitai tells only the key; undefined where that is no key. */
export const pictureUrl = (key: string, id: number): string | undefined =>
  /^[\w-]{1,100}$/.test(key) ? `${PICTURES}/${key}/width=450/${id}.jpeg` : undefined

/** Nearly all addresses: named by a number, so there are no words in it. */
const NUMBERED =
  /^https:\/\/image\.civitai\.com\/\w+\/[\da-f-]+\/[\w=,]+\/\d+\.(?:jpe?g|png|webp|gif|mp4|webm)$/

/** Characters; Civitai's own are shorter, and Discord takes this many. */
const LONGEST = 1_500

/**
 * The last part of a picture's address: it can be its author's words, and is shown with it. Empty
 * when it is only a number. Undefined when the address is not one of Civitai's picture server, for
 * only those are rated.
 */
export function pictureName(url: string): string | undefined {
  if (url.length > LONGEST) return undefined
  if (NUMBERED.test(url)) return ''
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, pathname, href } = new URL(url)
  const ours = hostname === 'civitai.com' || hostname.endsWith('.civitai.com')
  const segments = pathname.split('/')
  if (protocol !== 'https:' || !ours || segments.length < 4) return undefined
  if (href.length > LONGEST) return undefined
  const name = segments.at(-1) ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name // Not an escaped text.
  }
}

/** Whether Civitai's picture server serves this address. */
export const isPictureUrl = (url: string): boolean => pictureName(url) !== undefined
