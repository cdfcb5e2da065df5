import type { WireModel, WirePicture } from '../../../sandbox/civitai/catalogue/wire.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { matureText } from '../../../sandbox/civitai/generated/marks.ts'

const LEVELS: readonly number[] = [1, 2, 4, 8, 16]
const PG = 1
/** PG and PG-13: their pages are on civitai.com. */
const MILD_BITS = 1 + 2

/** What addresses in a text lead to. */
interface There {
  readonly models: readonly number[]
  /** Addresses of models, articles and collections that may be shown only where everything may. */
  readonly held: readonly string[]
  /** The levels of the pictures, as Civitai has them. */
  readonly levels: readonly number[]
  /** Addresses of pictures above PG. */
  readonly pictures: readonly string[]
  /** Addresses of models and pictures flagged minor or poi, which may stand only among PG. */
  readonly flagged: readonly string[]
  /** Addresses that may stand nowhere. */
  readonly nowhere: readonly string[]
}

/** What the catalogue knows behind Civitai's addresses. */
export interface Sites {
  /** Whether a model may be shown where only PG may. */
  readonly isMild: (model: WireModel) => boolean
  readonly in: (text: string) => There
}

type Picture = Pick<WirePicture, 'minor' | 'poi'> & { readonly level: number }

export function createSites({ models, galleries, articles, collections }: CivitaiStandIn): Sites {
  const byId = new Map(models.map((model) => [model.id, model]))
  const ofVersion = new Map(
    models.flatMap((model) => model.modelVersions.map(({ id }) => [id, model] as const)),
  )
  const previews = new Map(
    models.flatMap((model) => previewsOf(model).map(([id, picture]) => [id, picture] as const)),
  )
  const pictureOf = (id: number): Picture | undefined => {
    const shared = galleries.picture(id)
    return (
      previews.get(id) ??
      (shared && { level: shared.level, minor: shared.flagged, poi: shared.flagged })
    )
  }
  const written = new Map(articles.map((one) => [one.id, one]))
  const kept = new Map(collections.map((one) => [one.id, one]))
  const isHeld = (model: WireModel | undefined) => model !== undefined && !isMild(model)

  return {
    isMild,
    in(text) {
      const links = found(text, /civitai\.(?:com|red)\/models\/(\d+)/g, (id) => byId.get(id))
      const downloads = found(text, /\/download\/models\/(\d+)/g, (id) => ofVersion.get(id))
      const read = found(text, /civitai\.(?:com|red)\/articles\/(\d+)/g, (id) => written.get(id))
      const opened = found(text, /civitai\.(?:com|red)\/collections\/(\d+)/g, (id) => kept.get(id))
      const pages = found(text, /civitai\.(?:com|red)\/images\/(\d+)/g, pictureOf)
      const shown = found(text, /image\.civitai\.com\/\S+?\/(\d+)\.\w+/g, pictureOf)
      const pictures = [...pages, ...shown]
      const unread = (text.match(/image\.civitai\.com/g) ?? []).length - shown.length
      return {
        models: links.flatMap(({ what }) => what?.id ?? []),
        held: [
          ...[...links, ...downloads].filter(({ what }) => isHeld(what)),
          ...read.filter(({ what }) => what?.level !== PG || matureText.test(what.title)),
          ...opened.filter(({ what }) => what?.level !== PG || matureText.test(what.name)),
        ].map(({ at }) => at),
        levels: pictures.flatMap(({ what }) => what?.level ?? []),
        pictures: pictures.filter(({ what }) => what?.level !== PG).map(({ at }) => at),
        flagged: [
          ...[...links, ...downloads].filter(({ what }) => what?.minor || what?.poi),
          ...pictures.filter(({ what }) => what?.minor || what?.poi),
        ].map(({ at }) => at),
        nowhere: [
          ...pictures.filter(({ what }) => !isShownAnywhere(what)).map(({ at }) => at),
          ...read
            .filter(({ what }) => !LEVELS.includes(what?.level ?? 0) || what?.readers === 'Private')
            .map(({ at }) => at),
          ...opened
            .filter(({ what }) => !what?.level || what.readers === 'Private')
            .map(({ at }) => at),
          ...(unread === 0 ? [] : [`${unread} addresses of pictures that nobody made`]),
          ...(text.match(/\S*(?:discordapp\.com\/avatars|googleusercontent)\S*/g) ?? []),
        ],
      }
    },
  }
}

const found = <T>(text: string, pattern: RegExp, of: (id: number) => T) =>
  [...text.matchAll(pattern)].map(([at, id]) => ({ at, what: of(Number(id)) }))

const isShownAnywhere = (picture: Picture | undefined): boolean =>
  picture !== undefined &&
  LEVELS.includes(picture.level) &&
  (picture.level === PG || !(picture.minor || picture.poi))

const previewsOf = ({ minor, poi, modelVersions }: WireModel): readonly [number, Picture][] =>
  modelVersions
    .flatMap(({ images }) => images)
    .map((one) => [
      one.id,
      { level: one.nsfwLevel, minor: one.minor || minor, poi: one.poi || poi },
    ])

function isMild(model: WireModel): boolean {
  const isMaturePage = model.nsfwLevel > MILD_BITS && (model.nsfwLevel & MILD_BITS) === 0
  if (model.nsfw || model.mode === 'TakenDown' || isMaturePage) return false
  if (matureText.test(model.name)) return false
  const pictures = previewsOf(model).map(([, picture]) => picture)
  return pictures.some(({ level }) => level === PG)
}
