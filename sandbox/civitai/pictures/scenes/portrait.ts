import { mixed } from '../drawing/colour.ts'
import { corners, downward, outward } from '../drawing/light.ts'
import { disc, drawn, figure, filled, flood, path, spot } from '../drawing/shape.ts'
import { bust, cuts } from './bust.ts'
import type { Scene } from './scene.ts'

const skins = ['#f6d3bd', '#eebf9f', '#d99b76', '#b0704f', '#7d4a35'] as const

/** A person with closed eyes in front of a large disc, surrounded by leaves. */
export const portrait: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { ground, light, accents, sky } = palette
  const short = Math.min(width, height)
  const skin = random.pick(skins)
  const shade = mixed(skin, ground, 0.28)
  const hair = random.pick([
    mixed(ground, accents[0], 0.18),
    mixed(accents[0], ground, 0.35),
    mixed(accents[2], ground, 0.4),
    mixed(accents[1], ground, 0.22),
  ])
  const cut = random.pick(cuts)
  const cloth = random.pick(accents)
  const size = short / 400
  const [x, y] = [width / 2 + (random.next() - 0.5) * short * 0.06, height * 0.5 - 14 * size]
  const scale = (size * 1.12).toFixed(2)
  const flip = random.chance(0.5) ? -1 : 1
  const petal = mixed(accents[1], light, 0.3)
  const petals = Array.from(
    { length: 6 },
    (_, n) => `<ellipse cy="-11" rx="7.5" ry="12" fill="${petal}" transform="rotate(${n * 60})"/>`,
  ).join('')
  const bloom = petals + disc(0, 0, 6, mixed(accents[0], ground, 0.15))
  const twigs = Array.from({ length: 12 }, (_, n) => {
    const angle = -200 + n * 20 + random.next() * 8
    const away = short * (0.33 + random.next() * 0.07)
    const long = short * (0.1 + random.next() * 0.08)
    const wide = long * 0.26
    const turned = `rotate(${figure(angle + 90)})translate(0 ${figure(-away)})`
    const own = random.whole(-35, 35)
    const fill = mixed(accents[2], n % 2 ? ground : light, 0.15 + random.next() * 0.3)
    return filled(
      path('M', 0, 0, 'Q', wide, -long / 2, 0, -long, 'Q', -wide, -long / 2, 0, 0, 'z'),
      fill,
      `transform="translate(${spot(width / 2, height * 0.42)})${turned}rotate(${own})"`,
    )
  })
  return [
    downward('wall', [0, mixed(sky[0], sky[1], 0.35)], [1, sky[1]]),
    flood(canvas, 'url(#wall)'),
    ...twigs,
    outward('halo', [0, sky[2]], [0.8, mixed(sky[2], light, 0.35)], [1, mixed(sky[2], light, 0.7)]),
    disc(width / 2, height * 0.42, short * 0.36, 'url(#halo)'),
    downward('hair', [0, mixed(hair, light, 0.18)], [0.5, hair], [1, mixed(hair, ground, 0.45)]),
    downward('neck', [0.2, shade], [0.75, skin]),
    downward('dress', [0, cloth], [1, mixed(cloth, ground, 0.5)]),
    outward('skin', [0, mixed(skin, '#ffffff', 0.12)], [1, skin]),
    `<g transform="translate(${spot(x, y)})scale(${flip * Number(scale)} ${scale})">`,
    filled(cut.back, 'url(#hair)'),
    filled(bust.shoulders, skin),
    filled(bust.dress, 'url(#dress)'),
    filled(bust.neck, 'url(#neck)'),
    filled(bust.face, 'url(#skin)'),
    '<g opacity=".4">',
    disc(-29, 25, 10, mixed(accents[0], skin, 0.35)),
    disc(29, 25, 10, mixed(accents[0], skin, 0.35)),
    '</g>',
    drawn(bust.lids + bust.lashes, mixed(ground, hair, 0.2), 2.4, 'stroke-linecap="round"'),
    drawn(bust.brows, mixed(hair, ground, 0.5), 3, 'stroke-linecap="round" opacity=".8"'),
    drawn(bust.nose, shade, 1.8, 'stroke-linecap="round"'),
    filled(bust.lips, mixed(mixed('#c2445c', skin, 0.25), accents[0], 0.2)),
    filled(cut.front, 'url(#hair)'),
    drawn(cut.strands, mixed(hair, light, 0.35), 1.5, 'stroke-linecap="round" opacity=".5"'),
    `<g transform="translate(46 -50)">${bloom}</g>`,
    `<g transform="translate(58 -24)scale(.62)">${bloom}</g>`,
    '</g>',
    corners(canvas, ground),
  ].join('')
}
