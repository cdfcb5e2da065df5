import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { matureText, matureWords } from '../../../sandbox/civitai/generated/marks.ts'
import type { Discord } from '../../../sandbox/discord/index.ts'

/** What questions are made of. */
export interface Source {
  readonly discord: Pick<Discord, 'registered'>
  readonly civitai: CivitaiStandIn
  /** How an existing digest is named, `#1`. */
  readonly digest: string
  /** The same for a follow. */
  readonly follow: string
}

/** Something that can be asked: a command, or a subcommand of one, with its options. */
interface Form {
  /** As `digest list`. */
  readonly path: string
  readonly options: readonly APIApplicationCommandOption[]
}

const formsOf = (commands: readonly APIApplicationCommand[]): readonly Form[] =>
  commands.filter(isSlash).flatMap(({ name, options = [] }) => {
    const subcommands = options.filter((option) => option.type === Kind.Subcommand)
    return subcommands.length === 0
      ? [{ path: name, options }]
      : subcommands.map((sub) => ({ path: `${name} ${sub.name}`, options: sub.options ?? [] }))
  })

const isSlash = ({ type }: APIApplicationCommand): boolean =>
  type === ApplicationCommandType.ChatInput

/** What stands for an option that has to be there. */
function needed({ path, options }: Form, { civitai, digest, follow }: Source): string {
  const values: Readonly<Record<string, string>> = {
    query: `#${civitai.odd.manyVersions[0]}`,
    name: path === 'tag' ? 'anime' : (creatorsOf(civitai, () => true)[0] ?? ''),
    channel: '#general',
    allow: 'PG everywhere',
    digest,
    follow,
  }
  const given = options.filter(({ required }) => required)
  return given.map(({ name }) => `${name}:${values[name]}`).join(' ')
}

/** The names of those who make models, the busiest first. */
function creatorsOf({ models }: CivitaiStandIn, which: (name: string) => boolean) {
  const counts = new Map<string, number>()
  for (const { creator } of models) {
    const name = creator?.username ?? ''
    if (/^\w+$/.test(name) && which(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

/** Every command with each choice of each option, beside those that need no more. */
export function choices(source: Source): readonly string[] {
  // A server has only so many digests and follows, and other forms have the same choices.
  return formsOf(source.discord.registered())
    .filter(({ path }) => path !== 'digest create' && path !== 'follow add')
    .flatMap((form) => {
      const line = `/${form.path} ${needed(form, source)}`.trim()
      const chosen = form.options.flatMap((option) => {
        if (option.name === 'private') return [`${line} private:True`]
        const all = 'choices' in option ? (option.choices ?? []) : []
        // What has to be there is in the line already.
        return option.required ? [] : all.map(({ name }) => `${line} ${option.name}:${name}`)
      })
      return [line, ...chosen]
    })
}

/** Whatever is half typed into every option that is completed. */
export function typed(source: Source): readonly string[] {
  const names = creatorsOf(source.civitai, (name) => matureText.test(name))
  const beginnings = ['', 'a', 'an', 'l', 'po', 'mr_', '19', ...names.slice(0, 3), ...matureWords]
  return formsOf(source.discord.registered()).flatMap((form) =>
    form.options
      .filter((option) => 'autocomplete' in option && option.autocomplete)
      .flatMap(({ name, required }) => {
        const others = required ? '' : `${needed(form, source)} `
        return beginnings.map((typed) => `/${form.path} ${others}${name}:${typed}`)
      }),
  )
}

/** Digests of either kind of channel, and of what only one of them may name. */
export const DIGESTS = [
  '/digest create channel:#after-dark tag:nude count:10',
  '/digest create channel:#general days:Monday type:LORA',
  '/digest create channel:#news publish:True',
  '/digest create channel:#general timezone:EST',
] as const

/** Follows of what is mature by its name, of what is not, and of nothing. */
export const FOLLOWS = [
  '/follow add channel:#after-dark tag:nude',
  '/follow add channel:#general tag:anime type:LORA',
  '/follow add channel:#news tag:style publish:True',
  '/follow add channel:#general creator:hentai_enjoyer',
  '/follow add channel:#general model:lantern',
  '/follow list',
] as const

/** What a server decides, as it is usual in the end. */
export const SETTINGS = [
  '/settings mute tag:nude of nobody',
  '/settings unmute tag:nude of nobody',
  '/settings unmute creator:hentai_but_nobody',
  '/settings rating allow:As each channel allows',
] as const

const OF_A_KIND = 3

/** Articles and collections of each rating, and of each kind of reader, by their addresses. */
function library({ articles, collections }: CivitaiStandIn): readonly string[] {
  const some = <T extends Written>(all: readonly T[], textOf: (one: T) => string) =>
    [
      ...Map.groupBy(all, (one) =>
        [one.level, one.readers, one.cover?.level, matureText.test(textOf(one))].join(),
      ).values(),
    ].flatMap((kind) => kind.slice(0, OF_A_KIND))
  return [
    ...some(articles, ({ title }) => title).map(
      ({ id }) => `/model query:civitai.red/articles/${id}`,
    ),
    ...some(collections, ({ name }) => name).map(
      ({ id }) => `/model query:https://civitai.com/collections/${id}`,
    ),
    ...matureWords.flatMap((word) => [`/articles query:${word}`, `/collections query:${word}`]),
    `/articles creator:${matureWords[0]}_enjoyer`,
    '/images model:civitai.com/articles/1',
  ]
}

interface Written {
  readonly level: number
  readonly readers: string
  readonly cover?: { readonly level: number }
}

/** Addresses of pictures of each rating, flag and kind of author, and of the posts they are in. */
function addresses({ galleries }: CivitaiStandIn): readonly string[] {
  const kinds = Map.groupBy(galleries.all(), ({ level, flagged, author, postId }) =>
    [level, flagged, matureText.test(author.username ?? ''), postId === null].join(),
  )
  const pictures = [...kinds.values()].flatMap((all) => all.slice(0, OF_A_KIND))
  const posts = new Set(pictures.flatMap(({ postId }) => postId ?? []))
  return [
    ...pictures.map(({ id }) => `/images model:https://civitai.red/images/${id}`),
    ...[...posts].map((id) => `/model query:civitai.com/posts/${id}`),
  ]
}

/** Every model by its id, every creator, what is mature by its own words, and odd galleries. */
export function lookUps(civitai: CivitaiStandIn): readonly string[] {
  const { models, odd, people } = civitai
  const named = models.filter(({ name }) => matureText.test(name)).slice(0, 12)
  const sharers = people
    .flatMap(({ username }) => username ?? [])
    .filter((name) => /^\w+$/.test(name))
  const matureSharers = sharers.filter((name) => matureText.test(name)).slice(-9)
  const galleries = [
    ...odd.galleryOfEveryLevel,
    ...odd.unratedGallery,
    ...odd.matureGallery,
    ...odd.maturePrompts,
    ...odd.hostileGallery,
    ...odd.strangeMeta,
    ...odd.programMeta,
    ...odd.videoGallery,
    ...odd.minor,
    ...odd.poi,
  ]
  return [
    ...models.map(({ id }) => `/model query:#${id}`),
    ...named.map(({ name }) => `/model query:${name.slice(0, 100)}`),
    ...named.map(({ id }) => `/model query:https://civitai.red/models/${id}`),
    ...named.map(({ modelVersions }) => `/model query:@${modelVersions[0]?.id}`),
    ...creatorsOf(civitai, () => true).map((name) => `/creator name:${name}`),
    ...matureWords.flatMap((word) => [
      `/tag name:${word} period:AllTime`,
      `/top tag:${word}`,
      `/images creator:${word}_enjoyer`,
      `/model query:${word}`,
    ]),
    ...matureSharers.map((name) => `/images creator:${name}`),
    ...[...named.map(({ id }) => id), ...galleries].map((id) => `/images model:#${id}`),
    ...addresses(civitai),
    ...library(civitai),
    ...matureSharers.map((name) => `/model query:https://civitai.com/user/${name}/models`),
    ...matureSharers.map((name) => `/images model:civitai.red/user/${name}`),
    '/images period:AllTime',
    '/top period:AllTime',
    '/creator name:nobodyhasthisname',
    '/tag name:animf',
    '/top base:SDXL',
    '/model query:lantern',
    '/model query:velvet lighthouse',
  ]
}
