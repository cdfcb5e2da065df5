import { createRandom } from '../generated/random.ts'
import { downward, outward } from './drawing/light.ts'
import type { Canvas } from './drawing/shape.ts'
import { disc, drawn, figure, flood, spot } from './drawing/shape.ts'
import type { Placard } from './rating.ts'

const tones = ['#4a3557', '#2f4156', '#553540', '#3c4a3f', '#50432f'] as const
const dark = '#17181c'
const pale = '#e8e6ea'

/** A dark panel with the name of a rating, instead of a mature picture. */
export function placeholder(canvas: Canvas, { badge, line }: Placard, seed: number): string {
  const random = createRandom(seed)
  const { width, height } = canvas
  const [x, y] = [width / 2, height / 2]
  const blots = random.some(tones, 3).map((tone, n) => {
    const name = `blot${n}`
    return (
      outward(name, [0, tone, 0.95], [1, tone, 0]) +
      disc(
        width * random.next(),
        height * random.next(),
        Math.max(width, height) * 0.5,
        `url(#${name})`,
      )
    )
  })
  const hatching = Array.from(
    { length: Math.ceil((width + height) / 26) },
    (_, n) => `M${spot(n * 26 - height, height)}l${spot(height, -height)}`,
  ).join('')
  const wide = 74 + badge.length * 33
  const text = (at: number, size: number, words: string, more: string) =>
    `<text x="${figure(x)}" y="${figure(at)}" font-size="${size}"${more}>${words}</text>`
  return [
    downward('panel', [0, '#2a2b31'], [1, dark]),
    flood(canvas, 'url(#panel)'),
    ...blots,
    drawn(hatching, pale, 1.2, 'opacity=".07"'),
    `<g fill="${dark}" fill-opacity=".72" stroke="${pale}" stroke-opacity=".55" stroke-width="2">`,
    `<rect x="${figure(x - wide / 2)}" y="${figure(y - 62)}" width="${wide}" height="88" rx="20"/>`,
    `</g><g fill="${pale}" text-anchor="middle" font-family="system-ui,sans-serif">`,
    text(y + 3, 58, badge, ' font-weight="700"'),
    text(y + 66, 20, line, ' opacity=".75"'),
    '</g>',
  ].join('')
}
