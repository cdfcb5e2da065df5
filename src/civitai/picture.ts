import type { Picture } from './model.ts'

/** Widths that Civitai's picture server snaps to, by its source. */
export type Width = 96 | 320 | 450 | 800 | 1200

/** What a URL may hold and Discord's proxy or its markdown trips over, and a `%` that escapes nothing. */
const UNSAFE = /[[\]|\\^`{}"<> ]|%(?![\da-f]{2})/gi

/** An address with all of that percent-encoded. */
export const percentEncoded = (url: string): string =>
  new URL(url).href.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The address of a picture at a width: Civitai gives originals, which can be tens of megabytes
 * and which Discord then shows not at all. What stands behind the account and the picture says how
 * to serve it and has had many forms over the years, so it is replaced whole. Of a video it is a
 * still.
 */
export function sized({ url, video }: Picture, width: Width): string {
  const { origin, pathname } = new URL(percentEncoded(url))
  const [, account, picture, ...rest] = pathname.split('/')
  // The oldest addresses have no name: they end with how to serve it.
  const last = rest.at(-1) ?? ''
  const name = (last.includes('=') ? '' : last.replace(/\.\w+$/, '')) || picture
  const still = video ? 'anim=false,transcode=true,' : ''
  return `${origin}/${account}/${picture}/${still}width=${width},optimized=true/${name}.jpeg`
}

/** As Civitai writes nearly all of them: named by a number, so there is nothing to be read in it. */
const NUMBERED =
  /^https:\/\/image\.civitai\.com\/\w+\/[\da-f-]+\/[\w=,]+\/\d+\.(?:jpe?g|png|webp|gif|mp4|webm)$/

/** Longer than any of Civitai's own, of which the name is a file's; and short enough to be shown. */
const LONGEST = 1_500

/**
 * The last part of a picture's address, which can be its author's words and is shown with it;
 * empty when it is only a number. Nothing when the address is none of Civitai's picture server,
 * the only kind that has ratings.
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
    return name // No escape of a character, so there is nothing to read but what stands there.
  }
}

/** Whether an address is one of Civitai's picture server. */
export const isPictureUrl = (url: string): boolean => pictureName(url) !== undefined
