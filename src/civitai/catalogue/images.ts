import type { Remembered } from '../../cache.ts'
import { RATINGS, type Rated, type Rating, rated } from '../../rating.ts'
import { CivitaiFault, orNothing } from '../asking/fault.ts'
import type { Query } from '../asking/http.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Image, ImagesQuestion, ImageWindow } from '../image.ts'
import { userNameOf } from '../names.ts'
import { ratedImage } from '../rated/image.ts'
import { read } from '../wire/entry.ts'
import { imagesPage, type WireImage } from '../wire/image.ts'
import type { Endpoints } from './endpoints.ts'
import { ANSWERS } from './freshness.ts'
import { keyOf } from './key.ts'

/** Pictures that people posted; undefined where Civitai has no such user, picture or post. */
export interface Images {
  images(question: ImagesUnder, asker: Asker): Promise<Remembered<Rated<ImageWindow>>>
  /** A picture by its id, whatever its rating. */
  image(id: number, asker: Asker, withTags?: boolean): Promise<Remembered<Rated<Image>>>
  /** Up to 200 pictures of a post, in its order, whatever their ratings. */
  post(id: number, asker: Asker, withTags?: boolean): Promise<Remembered<Rated<ImageWindow>>>
}

/** A question, and the most mature rating it asks for. */
interface ImagesUnder extends ImagesQuestion {
  readonly ceiling: Rating
  /** Whether to ask for tags as well, of which a picture has dozens: they only serve to mute. */
  readonly withTags?: boolean
}

/** A window, and what the next one needs. */
interface Kept {
  readonly window: Rated<ImageWindow>
  readonly ids: readonly number[]
  /** Where the next one begins, if there is one. */
  readonly next?: string
}

/** The most items of one answer. */
const WINDOW_SIZE = 200
/** This many fit into an answer even if each comes with a workflow of a hundred kilobytes. */
const FEWER = 50

/** Generation data is always asked for: the prompt decides where a picture may be shown. */
const WITH_META = { withMeta: true, flatMeta: true }

/** The bits of all ratings under a ceiling. */
const maskOf = (ceiling: Rating): number => 2 ** (RATINGS.indexOf(ceiling) + 1) - 1

/** What is named is asked for whatever its rating, so that it can be told to be held back. */
const named = (withTags: boolean | undefined): Query => ({
  browsingLevel: maskOf('XXX'),
  withTags: withTags || undefined,
  ...WITH_META,
})

export function createImages({ ask, cache, screen, onOdd }: Endpoints): Images {
  const page = imagesPage(onOdd)

  /** One picture at a time: rating a long prompt blocks everybody else. */
  async function ratedAll(items: readonly WireImage[]): Promise<readonly Rated<Image>[]> {
    const all: Rated<Image>[] = []
    for (const item of items) {
      const image = ratedImage(item, screen)
      if (image !== undefined && image.level !== 'nowhere') all.push(image)
      await new Promise(setImmediate)
    }
    return all
  }

  async function windowAfter(before: Kept | undefined, query: Query, asker: Asker): Promise<Kept> {
    const cursor = before?.next
    const answer = (limit: number) => ask('/images', { ...query, cursor, limit }, asker)
    const { items, next } = read(
      page,
      await answer(WINDOW_SIZE).catch((error: unknown) => {
        if (isRefused(error)) return answer(FEWER)
        throw error
      }),
    )
    // A gallery moves while it is read: a picture can come twice, and a cursor can lead nowhere.
    const known = new Set(before?.ids)
    const once = new Map(items.filter(({ id }) => !known.has(id)).map((item) => [item.id, item]))
    const isNext = next !== undefined && next !== cursor
    return {
      window: rated<ImageWindow>('PG', {
        images: await ratedAll([...once.values()]),
        more: isNext,
      }),
      ids: items.map(({ id }) => id),
      ...(isNext && { next }),
    }
  }

  function kept(query: Query, window: number, asker: Asker): Promise<Remembered<Kept>> {
    const load = async (asker: Asker): Promise<Kept | undefined> => {
      // An empty name would stand for everybody.
      if (query.username === '') return undefined
      if (window === 1) return orNothing(windowAfter(undefined, query, asker))
      const { value: before } = await kept(query, window - 1, asker)
      return before?.next === undefined
        ? before && END
        : orNothing(windowAfter(before, query, asker))
    }
    return cache.remember(keyOf(`/images#${window}`, query), ANSWERS, load, asker)
  }

  return {
    async images({ version, creator, sort, period, base, window, ceiling, withTags }, asker) {
      const query: Query = {
        modelVersionId: version,
        username: creator === undefined ? undefined : userNameOf(creator),
        sort,
        period,
        baseModels: base,
        browsingLevel: maskOf(ceiling),
        withTags: withTags || undefined,
        ...WITH_META,
      }
      const { value, ...known } = await kept(query, window, asker)
      return { ...known, value: value?.window }
    },

    image(id, asker, withTags) {
      const query: Query = { imageId: id, ...named(withTags) }
      const load = async (asker: Asker): Promise<Rated<Image> | undefined> => {
        const { items } = read(page, await ask('/images', query, asker))
        const item = items.find((one) => one.id === id)
        return item && ratedImage(item, screen)
      }
      return cache.remember(keyOf('/images', query), ANSWERS, load, asker)
    },

    post(id, asker, withTags) {
      const query: Query = { postId: id, ...named(withTags) }
      const load = async (asker: Asker): Promise<Rated<ImageWindow> | undefined> => {
        const { window, ids } = await windowAfter(undefined, query, asker)
        return ids.length === 0 ? undefined : window
      }
      return cache.remember(keyOf('/images', query), ANSWERS, load, asker)
    },
  }
}

/** A window behind the last one. */
const END: Kept = { window: rated<ImageWindow>('PG', { images: [], more: false }), ids: [] }

const isRefused = (error: unknown): boolean =>
  error instanceof CivitaiFault && error.kind === 'refused'
