import { Problem } from '../../problem.ts'
import { fits, type Rating } from '../../rating.ts'
import type { ImageFile, NoFile } from '../blob-file.ts'
import { type GeneratedPicture, levelOf, type Workflow } from '../workflow.ts'
import { lookProblemOf } from './problems.ts'
import type { Working } from './working.ts'

/** What there is to show of a generation. */
export interface MadePictures {
  readonly files: readonly (ImageFile & { readonly level: Rating })[]
  /** How many may not be shown there, or anywhere. */
  readonly heldBack: number
  /** How many may be shown, but were not to be had: gone, too large, or away for now. */
  readonly missing: number
  /** Whether those may be had later. */
  readonly later: boolean
}

const NONE: MadePictures = { files: [], heldBack: 0, missing: 0, later: false }
/** No wish is for more. */
const MOST = 4
/** Of one message, with room for what is said beside them (Discord docs, "Create Message": 25 MiB). */
const MOST_BYTES = 24 * 1_024 * 1_024
const HELD_BACK: readonly NoFile[] = ['not to be shown', 'elsewhere']

/** Fetches what a place may show, judged by what Civitai says of it at this moment. */
export const createPictures =
  ({ store, orchestrator, blobs, asPerson }: Working) =>
  async (
    person: string,
    id: string,
    ceiling: Rating,
    signal: AbortSignal,
  ): Promise<MadePictures> => {
    const stored = await store.get(person, id)
    if (stored === undefined) throw new Problem((words) => words.generationGone)
    const { workflow: name, outcome } = stored
    if (name === undefined || outcome !== 'succeeded') return NONE

    const asked = <T>(ask: (token: string) => Promise<T>): Promise<T> =>
      asPerson(person, ask, signal).catch((error: unknown) => {
        throw lookProblemOf(error)
      })
    const { pictures }: Workflow = await asked((token) =>
      orchestrator.workflow(token, name, signal),
    )
    const some = pictures.slice(0, MOST)
    const allowed = some.filter((one) => fits(levelOf(one), ceiling))

    const fetched = async (
      picture: GeneratedPicture,
    ): Promise<MadePictures['files'][number] | NoFile> => {
      const refresh = () => asked((token) => orchestrator.refresh(token, picture.id, signal))
      const file = await blobs.fetch(picture, refresh, signal)
      const { level } = picture
      if (typeof file === 'string') return file
      return level === undefined ? 'not to be shown' : { ...file, level }
    }
    const got = fitting(await Promise.all(allowed.map(fetched)))
    const files = got.filter((one) => typeof one !== 'string')
    const without = got.filter((one) => typeof one === 'string')
    const heldBack = without.filter((why) => HELD_BACK.includes(why)).length
    return {
      files,
      heldBack: some.length - allowed.length + heldBack,
      missing: without.length - heldBack,
      later: without.includes('away'),
    }
  }

/** The first ones that go into one message together; the others are too large beside them. */
function fitting(
  all: readonly (MadePictures['files'][number] | NoFile)[],
): readonly (MadePictures['files'][number] | NoFile)[] {
  let left = MOST_BYTES
  return all.map((one) => {
    if (typeof one === 'string') return one
    if (one.bytes.length > left) return 'too large'
    left -= one.bytes.length
    return one
  })
}
