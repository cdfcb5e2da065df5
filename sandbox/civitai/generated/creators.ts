import type { WireModel } from '../catalogue/wire.ts'
import { matureWords } from './marks.ts'
import { cdn, uuid } from './picture.ts'
import type { Random } from './random.ts'

/** A creator of models, with the id that Civitai sends beside the name. */
export interface Creator {
  readonly userId: number
  readonly creator: NonNullable<WireModel['creator']>
}

const starts = [
  'ink',
  'mossy',
  'Pixel',
  'Lunar',
  'quiet',
  'Captain',
  'soft',
  'Rusty',
  'Ivory',
  'Neko',
  'Turbo',
  'paper',
  'Glass',
  'Umbra',
  'Copper',
]

const ends = [
  'fern',
  'Lantern',
  'Otter',
  'Forge',
  'smith',
  'Cartographer',
  'Wolf',
  'Atelier',
  'weaver',
  'Raccoon',
  'Studio',
  'Tea',
  'Baker',
  'Signal',
  'moth',
]

// Civitai has names of digits only, which are easily taken for ids.
const numbers = ['1984', '2077', '404', '975', '31337']

const portrait = (username: string, random: Random): string | null =>
  random.weighted([
    [`${cdn}/${uuid(random)}/width=96/${username}.jpeg`, 80],
    [null, 12],
    [`https://lh3.googleusercontent.com/a/${random.hex(20)}=s96-c`, 4],
    [`https://cdn.discordapp.com/avatars/${random.whole(1e8, 9e8)}/${random.hex(16)}.png`, 4],
  ])

/** The creators of a catalogue. The names of mature ones contain a mature word. */
export function generatedCreators(random: Random): { mild: Creator[]; mature: Creator[] } {
  let userId = 9_000
  const creator = (username: string): Creator => {
    userId += random.whole(50, 9_000)
    return { userId, creator: { username, image: portrait(username, random) } }
  }
  const names = starts.flatMap((start) =>
    ends.map((end) => `${start}${random.pick(['', '_'])}${end}`),
  )
  const mature = matureWords.flatMap((word) => [`${word}Atelier`, `Mr_${word}`, `${word}lover69`])
  return {
    mild: random.some([...random.some(names, 175), ...numbers], 180).map(creator),
    mature: mature.map(creator),
  }
}

/** A random creator, more likely one of the first: a few creators publish most models. */
export const prolific = (creators: readonly Creator[], random: Random): Creator =>
  random.pick(creators.slice(0, 1 + Math.floor(creators.length * random.next())))
