/** A colour in Oklab: lightness, green to red, blue to yellow. */
type Lab = readonly [number, number, number]

const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
const curved = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055

function labOf(colour: string): Lab {
  const part = (at: number) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r, g, b] = [part(1), part(3), part(5)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function colourOf([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const hex = (part: number) =>
    Math.round(Math.min(1, Math.max(0, curved(part))) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${parts.map(hex).join('')}`
}

/** A colour between two of the form #rrggbb, mixed in Oklab. `share` is that of the second. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [labOf(from), labOf(to)]
  const between = (axis: 0 | 1 | 2) => a[axis] + (b[axis] - a[axis]) * share
  return colourOf([between(0), between(1), between(2)])
}

/** Turns the hue of a colour by some degrees. Lightness and saturation stay. */
export function turned(colour: string, degrees: number): string {
  const [lightness, a, b] = labOf(colour)
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return colourOf([lightness, a * cos - b * sin, a * sin + b * cos])
}
