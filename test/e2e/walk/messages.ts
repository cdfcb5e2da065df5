import type { WireModel } from '../../../sandbox/civitai/catalogue/wire.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { matureText, matureWords } from '../../../sandbox/civitai/generated/marks.ts'
import type { Person } from '../../../sandbox/discord/person/person.ts'

type Said = Parameters<Person['say']>[0]

/** A message that points at things on Civitai. */
export interface Pointing {
  readonly name: string
  readonly said: Said
}

/** The bot lists no more of a message. */
const AT_ONCE = 10
/** So many of each kind are pointed at alone. */
const ALONE = 4

/** Messages that point at whatever there is, by addresses that tell more than may be shown. */
export function messagesOf(civitai: CivitaiStandIn): readonly Pointing[] {
  const { models, galleries, people, articles, collections } = civitai
  const [telling, others] = parted(models, ({ name }) => matureText.test(name))
  const some = inTurn(telling, others)
  const names = people.flatMap(({ username }) => username ?? []).filter((one) => /^\w+$/.test(one))
  const pictures = galleries.all()
  const levels = [...Map.groupBy(pictures, ({ level }) => level).values()]
  const pointers = {
    model: some.map(pageOf),
    version: some.flatMap(({ modelVersions: [version] }) =>
      version === undefined ? [] : `https://civitai.com/api/download/models/${version.id}`,
    ),
    hash: some.flatMap(({ modelVersions: [version] }) => hashOf(version) ?? []),
    image: levels.flatMap((of) => of.slice(0, ALONE).map(({ id }) => `civitai.com/images/${id}`)),
    post: levels.flatMap((of) =>
      of.slice(0, ALONE).map(({ postId }) => `civitai.com/posts/${postId}`),
    ),
    article: [...Map.groupBy(articles, ({ level }) => level).values()].flatMap((of) =>
      of.slice(0, ALONE).map(({ id }) => `civitai.com/articles/${id}`),
    ),
    collection: [...Map.groupBy(collections, ({ level }) => level).values()].flatMap((of) =>
      of.slice(0, ALONE).map(({ id }) => `civitai.com/collections/${id}`),
    ),
    creator: inTurn(
      ...parted([...names, ...matureWords.map((word) => `nobody_${word}`)], (name) =>
        matureText.test(name),
      ),
    ).map((name) => `https://civitai.com/user/${name}/models`),
    unknown: matureWords.map(
      (word, nth) => `https://civitai.com/models/${10_000_000 + nth}/${word}`,
    ),
  }
  const kinds = Object.entries(pointers)
  const alone = kinds.flatMap(([kind, all]) =>
    all
      .slice(0, ALONE)
      .map((one) => ({ name: kind, said: { content: `${matureWords[0]}: ${one}` } })),
  )
  const together = kinds.flatMap(([kind, all]) => [
    { name: `${kind}s`, said: { content: all.slice(0, AT_ONCE).join('\n') } },
    { name: `${kind}s that an app sent`, said: inParts(all.slice(-AT_ONCE)) },
  ])
  const mixed = kinds
    .map(([, all]) => all[0] ?? '')
    .concat(kinds.map(([, all]) => all.at(-1) ?? ''))
  return [...alone, ...together, { name: 'everything', said: { content: mixed.join(' ') } }]
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): [readonly T[], readonly T[]] {
  return [all.filter(is), all.filter((one) => !is(one))]
}

/** One of these, one of those, as long as there are both. */
const inTurn = <T>(these: readonly T[], those: readonly T[]): readonly T[] =>
  these.flatMap((one, nth) => [one, ...those.slice(nth, nth + 1)])

/** A page's address holds the name. */
const pageOf = ({ id, name }: WireModel): string =>
  `https://civitai.com/models/${id}/${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`

const hashOf = (version: WireModel['modelVersions'][number] | undefined): string | undefined => {
  const { AutoV2, SHA256 } = version?.files?.[0]?.hashes ?? {}
  const hash = AutoV2 ?? SHA256
  return hash === undefined ? undefined : `hash: ${hash}`
}

/** Spread over an embed and a link button. */
function inParts(all: readonly string[]): Said {
  const [title = '', url = '', button = '', ...others] = all
  const description = others.join('\n')
  const isLink = button.startsWith('https:')
  return {
    content: isLink ? '' : button,
    embeds: [
      { title, description, ...(url.startsWith('https:') ? { url } : { footer: { text: url } }) },
    ],
    ...(isLink && {
      components: [{ type: 1, components: [{ type: 2, style: 5, label: 'there', url: button }] }],
    }),
  }
}
