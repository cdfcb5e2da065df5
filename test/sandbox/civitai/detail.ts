import type { OddName } from '../../../sandbox/civitai/catalogue/odd.ts'
import type {
  WireModel,
  WirePicture,
  WireVersion,
} from '../../../sandbox/civitai/catalogue/wire.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { ask } from './ask.ts'

/** A version as GET /models/{id} tells it: what holds nothing is not there. */
interface ByIdVersion extends Partial<Omit<WireVersion, 'images'>> {
  readonly id: number
  readonly covered: boolean
  readonly status: string
  readonly createdAt: string
  readonly images?: readonly Omit<WirePicture, 'id'>[]
}

/** An answer of GET /models/{id}, as far as tests look at it. */
export type ById = Omit<WireModel, 'modelVersions'> & {
  readonly modelVersions: readonly ByIdVersion[]
}

/** An answer of GET /model-versions/…, as far as tests look at it. */
export interface Version {
  readonly id: number
  readonly modelId: number
  readonly air: string
  readonly usageControl: string
  readonly trainedWords: readonly string[] | null
  readonly paidAccess: unknown
  readonly model: Readonly<Record<string, unknown>>
  readonly stats: Readonly<Record<string, unknown>>
  readonly files: readonly { readonly primary: boolean; readonly metadata: object }[]
  readonly images: readonly {
    readonly url: string
    readonly nsfwLevel: number
    readonly meta: Readonly<Record<string, unknown>> | null
  }[]
}

/** Asks for something that is expected to be there. */
async function found(civitai: CivitaiStandIn, path: string): Promise<unknown> {
  const { status, body } = await ask(civitai, path)
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body
}

// The stand-in is under test: what is no such answer fails in the assertions.
export const byId = async (civitai: CivitaiStandIn, id: number | undefined) =>
  (await found(civitai, `/models/${id}`)) as ById

export const versionAt = async (civitai: CivitaiStandIn, path: number | string | undefined) =>
  (await found(civitai, `/model-versions/${path}`)) as Version

/** The models of one oddity, as they are unfiltered. */
export const odd = (civitai: CivitaiStandIn, name: OddName) =>
  civitai.odd[name].flatMap((id) => civitai.models.filter((model) => model.id === id))

/** Everything a person has written: what may show up in a message. */
export const texts = ({ name, description, tags, creator, modelVersions }: WireModel): string =>
  JSON.stringify([
    name,
    description,
    tags,
    creator?.username,
    modelVersions.map((v) => [v.name, v.description, v.trainedWords, v.files.map((f) => f.name)]),
  ])
