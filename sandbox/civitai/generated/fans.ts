import type { User } from '../catalogue/user.ts'
import { hostileUserNames } from './hostile-texts.ts'
import { matureWords } from './marks.ts'
import { cdn, uuid } from './picture.ts'
import { createRandom } from './random.ts'

const starts = [
  'render',
  'Latent',
  'noise',
  'Step',
  'tiny',
  'Sunday',
  'Ferret',
  'plain',
  'Velo',
  'Hazel',
  'Orbit',
  'dusty',
]
const ends = [
  'Maker',
  'fan',
  'Dreams',
  'bench',
  '_art',
  'Walker',
  'Pixels',
  '42',
  'Owl',
  '_x_',
  'Lab',
]

/**
 * Users who share pictures but publish no models, always the same for one seed. Most names are
 * plain, some mature, made of digits, hostile or deleted.
 */
export function generatedFans(seed: number): User[] {
  const random = createRandom(seed)
  const plain = starts.flatMap((start) => ends.map((end) => `${start}${end}`))
  const mature = matureWords.map((word) => `${word}_enjoyer`)
  const digits = ['8675309', '007', '20260101']
  const deleted = Array<null>(6).fill(null)
  const names = [...plain, ...mature, ...digits, ...hostileUserNames, ...deleted]
  return names.map((username, index) => ({
    userId: 2_000_000 + index * 37,
    username,
    image:
      username === null || random.chance(0.3)
        ? null
        : `${cdn}/${uuid(random)}/width=96/${encodeURIComponent(username)}.jpeg`,
  }))
}
