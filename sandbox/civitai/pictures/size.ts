/** Width and height in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

// From the source of Civitai's site. Wider requests get the last one.
const widths = [96, 320, 450, 512, 800, 1_200, 1_600, 1_800]
const highest = 1_000

/** The usual size, for pictures of unknown size. */
const usual: Size = { width: 832, height: 1_216 }

const measure = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 1 ? value : undefined

/** The size of an original, or the usual one. */
export function originalSize(told: { readonly width?: unknown; readonly height?: unknown }): Size {
  const [width, height] = [measure(told.width), measure(told.height)]
  return width === undefined || height === undefined ? usual : { width, height }
}

const asked = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : undefined

/**
 * The size in which Civitai's picture server sends an original: the next width it offers, limited
 * in height, never enlarged. Unchanged if the original or no size is asked for.
 */
export function servedSize(original: Size, transforms: ReadonlyMap<string, string>): Size {
  if (transforms.get('original') === 'true') return original
  const [width, height] = [asked(transforms.get('width')), asked(transforms.get('height'))]
  const snapped = width && (widths.find((known) => known >= width) ?? widths.at(-1))
  const scale = Math.min(
    1,
    snapped ? snapped / original.width : 1,
    height ? Math.min(height, highest) / original.height : 1,
  )
  const scaled = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: scaled(original.width), height: scaled(original.height) }
}
