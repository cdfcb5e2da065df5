import { turned } from './colour.ts'

/** The colours of one picture. */
export interface Palette {
  /** From the zenith to the horizon. */
  readonly sky: readonly [string, string, string]
  /** For the sun, the moon and lit windows. */
  readonly light: string
  /** Distant things fade into it. */
  readonly haze: string
  /** The nearest and darkest colour. */
  readonly ground: string
  readonly accents: readonly [string, string, string]
}

/** All palettes, named after an hour or a place. */
export const palettes = {
  dawn: {
    sky: ['#3d4a7a', '#c9839a', '#fbd3a4'],
    light: '#fff1d0',
    haze: '#e9b0a0',
    ground: '#2b2545',
    accents: ['#f2856d', '#ffd28c', '#8d6fa8'],
  },
  dusk: {
    sky: ['#1f1c4a', '#7b3f8c', '#ff9a76'],
    light: '#ffe0a8',
    haze: '#b0628f',
    ground: '#160f2e',
    accents: ['#ff6f7d', '#ffb86b', '#6a5acd'],
  },
  morning: {
    sky: ['#5fa8c4', '#a9d8d2', '#fdf3d8'],
    light: '#fffbe8',
    haze: '#bfe0d8',
    ground: '#1f4a55',
    accents: ['#f7a072', '#ffd97d', '#3d8f8a'],
  },
  midnight: {
    sky: ['#07162b', '#123a5a', '#3f8a96'],
    light: '#f4f6e0',
    haze: '#2f6f84',
    ground: '#050e1c',
    accents: ['#f6c177', '#8bd5ca', '#c6a0f6'],
  },
  violet: {
    sky: ['#0d0b26', '#2c1f5c', '#8a5fb0'],
    light: '#fbeaff',
    haze: '#5d4490',
    ground: '#080618',
    accents: ['#ff8fab', '#ffd6a5', '#7dd3fc'],
  },
  ember: {
    sky: ['#2a0f1f', '#8c2f39', '#f5a25d'],
    light: '#ffe6b3',
    haze: '#b5523f',
    ground: '#1a0812',
    accents: ['#ffcb69', '#f26b5e', '#d9a5b3'],
  },
  meadow: {
    sky: ['#16352f', '#4f8a6b', '#e3edb8'],
    light: '#fffbd6',
    haze: '#9cc79a',
    ground: '#0c211e',
    accents: ['#f4a259', '#f7d08a', '#5b8e7d'],
  },
  rose: {
    sky: ['#6d6a9e', '#e3a6b8', '#ffe9dc'],
    light: '#fff8ee',
    haze: '#dcb2c4',
    ground: '#463a63',
    accents: ['#e56b8c', '#f9b4a4', '#7c83c4'],
  },
  arctic: {
    sky: ['#274b73', '#7fb3d1', '#e9f5f6'],
    light: '#ffffff',
    haze: '#b5d5e3',
    ground: '#16314f',
    accents: ['#f28f79', '#f7cf8d', '#5aa0b8'],
  },
  desert: {
    sky: ['#3f7f92', '#f0c48a', '#fbe7c2'],
    light: '#fff6dc',
    haze: '#e2ab78',
    ground: '#6b3226',
    accents: ['#d9653b', '#f2b544', '#2f6f7a'],
  },
  aurora: {
    sky: ['#061a2e', '#0f4a56', '#59c2a0'],
    light: '#eafff4',
    haze: '#22707a',
    ground: '#031018',
    accents: ['#8ef0c0', '#c79bff', '#ffd58a'],
  },
  paper: {
    sky: ['#d8c7a3', '#eadcc0', '#f6efdf'],
    light: '#c8553d',
    haze: '#b9b49b',
    ground: '#263a47',
    accents: ['#c8553d', '#e0a458', '#5b7b7a'],
  },
} as const satisfies Readonly<Record<string, Palette>>

export type PaletteName = keyof typeof palettes

/** Turns every hue of a palette by some degrees. A small turn still looks like the same place. */
export function turnedPalette(palette: Palette, degrees: number): Palette {
  const turn = (colour: string) => turned(colour, degrees)
  const [zenith, middle, horizon] = palette.sky
  const [first, second, third] = palette.accents
  return {
    sky: [turn(zenith), turn(middle), turn(horizon)],
    light: turn(palette.light),
    haze: turn(palette.haze),
    ground: turn(palette.ground),
    accents: [turn(first), turn(second), turn(third)],
  }
}
