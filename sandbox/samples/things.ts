import type { WireModel } from '../civitai/catalogue/wire.ts'

/** What a picture can be made with: a version at Civitai, and its file. */
export interface Thing {
  readonly modelId: number
  readonly versionId: number
  readonly name: string
  readonly versionName: string
  /** Of the file, without its extension. */
  readonly file: string
  /** As Civitai calls them: AutoV2, AutoV3, SHA256, BLAKE3. */
  readonly hashes: Readonly<Record<string, string>>
  readonly creator: string
  /** What its card begins with. */
  readonly picture: { readonly id: number; readonly url: string }
}

/** What the samples are made with, the best known first. */
export interface Things {
  readonly checkpoints: readonly Thing[]
  readonly loras: readonly Thing[]
  readonly embeddings: readonly Thing[]
  /** LoRAs that may be shown in age-restricted places only. */
  readonly mature: readonly Thing[]
}

/** Names that no catalogue has odd signs in. */
const PLAIN = /^[\p{Script=Latin}\d '’:|—–-]+$/u

/** In the catalogue that is built in, some models look harmless until one reads what is written. */
const MATURE = /nude|naked|porn|hentai|lewd|nsfw|erotic|topless|uncensored/i

/** Things of a catalogue, as far as it has such. */
export function thingsOf(models: readonly WireModel[]): Things {
  const known = models
    .filter(({ name, minor, poi }) => !minor && !poi && PLAIN.test(name))
    .toSorted((one, other) => (other.stats.downloadCount ?? 0) - (one.stats.downloadCount ?? 0))
  const mild = known
    .filter(({ nsfw, nsfwLevel }) => !nsfw && nsfwLevel === 1)
    .filter(({ description, tags, modelVersions }) => {
      const texts = modelVersions.map(({ name, trainedWords, files }) => [
        name,
        trainedWords,
        files.map((file) => file.name),
      ])
      return !MATURE.test(JSON.stringify([description, tags, texts]))
    })
  const mature = known.filter(({ nsfw, nsfwLevel }) => nsfw && nsfwLevel > 3)
  const of = (all: readonly WireModel[], kind: string) =>
    all.filter(({ type }) => type === kind).flatMap(thingOf)
  return {
    checkpoints: of(mild, 'Checkpoint'),
    loras: of(mild, 'LORA'),
    embeddings: of(mild, 'TextualInversion'),
    mature: of(mature, 'LORA'),
  }
}

function thingOf({ id: modelId, name, creator, modelVersions }: WireModel): readonly Thing[] {
  const [newest] = modelVersions
  const file = newest?.files.find(({ primary }) => primary)
  const picture = newest?.images.find(({ nsfwLevel }) => nsfwLevel === 1) ?? newest?.images[0]
  if (newest === undefined || file?.hashes.SHA256 === undefined) return []
  if (picture === undefined || !creator?.username) return []
  const stem = file.name.replace(/\.\w+$/, '')
  const { hashes } = file
  return [
    {
      modelId,
      versionId: newest.id,
      name,
      versionName: newest.name,
      file: stem,
      hashes,
      creator: creator.username,
      picture: { id: picture.id, url: picture.url },
    },
  ]
}

/** One of them; of a catalogue with too few, one that Civitai does not know. */
export const nth = (things: readonly Thing[], at: number): Thing =>
  things[at] ?? {
    modelId: 0,
    versionId: 0,
    name: 'Heron',
    versionName: 'v1',
    file: 'heron_v1',
    hashes: {
      AutoV2: '0A1B2C3D4E',
      AutoV3: '0A1B2C3D4E5F',
      SHA256: '0A1B2C3D4E'.padEnd(64, '5'),
      BLAKE3: '5F4E3D2C1B'.padEnd(64, '6'),
    },
    creator: 'heron',
    picture: { id: 1, url: 'https://image.civitai.com/heron/width=450/heron.jpeg' },
  }
