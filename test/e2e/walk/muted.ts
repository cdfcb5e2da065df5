import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { tagsOf } from '../../../sandbox/civitai/gallery/tags.ts'
import { en } from '../../../src/words/en.ts'
import type { Judge } from './known.ts'
import { createSites } from './sites.ts'

/** What a server mutes, and a judge by whom nothing of it may stand anywhere. */
export interface Muting {
  /** As options of `/settings mute`. */
  readonly options: readonly string[]
  /** How many models are muted. */
  readonly count: number
  readonly judge: Judge
}

/** A tag and a creator that many models have, and a tag that only pictures have. */
export function mutingIn(civitai: CivitaiStandIn): Muting {
  const { models, galleries, articles, collections } = civitai
  const tag = commonOf(models.flatMap(({ tags }) => tags))
  const ofModels = new Set(models.flatMap(({ tags }) => tags))
  const ofPictures = galleries.all().flatMap((one) => tagsOf(one).map(({ name }) => name))
  const pictureTag = commonOf(ofPictures.filter((one) => !ofModels.has(one)))
  const creator = commonOf(models.flatMap(({ creator }) => creator?.username ?? []))
  const isMuted = (tags: readonly string[], by: string | null | undefined): boolean =>
    tags.some((one) => isSame(one, tag) || isSame(one, pictureTag)) || isSame(by ?? '', creator)
  const muted = models.filter((one) => isMuted(one.tags, one.creator?.username))
  const ids = new Set(muted.map(({ id }) => id))
  const heard = models.filter(({ id }) => !ids.has(id)).map(({ name }) => name)
  // A short name, or one that is part of another, tells nothing.
  const names = muted
    .map(({ name }) => name)
    .filter((name) => name.length > SHORT && !heard.some((other) => other.includes(name)))
  const sites = createSites(civitai)
  const isMutedPicture = (id: number): boolean => {
    const picture = galleries.picture(id)
    if (picture === undefined) return false
    return isMuted(
      tagsOf(picture).map(({ name }) => name),
      picture.author.username,
    )
  }
  const mutedArticles = articles.filter(({ tags, author }) => isMuted(tags, author.username))
  // Lists tell no tags of collections.
  const mutedCollections = collections.filter(({ owner }) => isMuted([], owner.username))
  const judge: Judge = (body) => {
    const text = JSON.stringify(body ?? null).replaceAll('\\', '')
    const there = sites.in(text)
    // How a picture was made its author wrote, and nobody tells of what model.
    const named = text.includes(en.promptTitle) ? [] : names
    const pages = [...text.matchAll(/civitai\.(?:com|red)\/images\/(\d+)/g)].map(([, id]) => id)
    return {
      mature: new Map(),
      flagged: [],
      nowhere: [
        ...there.models.filter((id) => ids.has(id)).map((id) => `model ${id}`),
        ...named.filter((name) => text.includes(name)).map((name) => `model ${name}`),
        ...pages.filter((id) => isMutedPicture(Number(id))).map((id) => `picture ${id}`),
        ...mutedArticles
          .filter(({ id }) => new RegExp(`/articles/${id}(?!\\d)`).test(text))
          .map(({ id }) => `article ${id}`),
        ...mutedCollections
          .filter(({ id }) => new RegExp(`/collections/${id}(?!\\d)`).test(text))
          .map(({ id }) => `collection ${id}`),
        ...valuesIn(body)
          .filter((one) => isSame(one, tag) || isSame(one, creator))
          .map((one) => `suggestion ${one}`),
      ],
      models: there.models,
      levels: there.levels,
    }
  }
  return {
    options: [`tag:${tag}`, `tag:${pictureTag}`, `creator:${creator}`],
    count: muted.length,
    judge,
  }
}

const SHORT = 5
const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase()

/** What most have that can be typed. */
function commonOf(all: readonly string[]): string {
  const plain = all.filter((one) => /^[A-Za-z]\w+$/.test(one))
  const [most] = [...Map.groupBy(plain, (one) => one)].sort((a, b) => b[1].length - a[1].length)
  if (most === undefined) throw new Error('there is nothing to mute')
  return most[0]
}

/** What is suggested. */
function valuesIn(body: unknown): readonly string[] {
  const { data } = Object(body) as { readonly data?: { readonly choices?: unknown } }
  const { choices } = Object(data) as { readonly choices?: unknown }
  return (Array.isArray(choices) ? choices : []).map(({ value }) => String(value))
}
