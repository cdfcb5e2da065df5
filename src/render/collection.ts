import type { APIEmbed } from 'discord-api-types/v10'
import type { Collection } from '../civitai/collection.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { link } from './button.ts'
import { COLOUR } from './colour.ts'
import { pageUrl } from './page-url.ts'
import { withButtons } from './reply.ts'
import { inert } from './text.ts'

const NAME_LENGTH = 160
const EXCERPT_LENGTH = 160

/** A collection of a list: its name, which leads to it, whose it is, and what it is of. */
export const collectionEmbed = (words: Words, collection: Collection): APIEmbed => ({
  color: COLOUR,
  title: inert(collection.name, NAME_LENGTH) || words.unnamed,
  url: pageUrl('collections', collection),
  description: [
    factsOf(words, collection).join(' · '),
    inert(collection.excerpt ?? '', EXCERPT_LENGTH),
  ]
    .filter((line) => line !== '')
    .join('\n'),
})

/** A collection by itself. */
export function collectionReply(words: Words, collection: Collection): Reply {
  const { description, ...embed } = collectionEmbed(words, collection)
  const lines = [...(description ? [description] : []), words.onlyOnCivitai]
  return withButtons(
    {
      embeds: [
        { author: { name: words.collectionTitle }, ...embed, description: lines.join('\n') },
      ],
    },
    [link(words.onCivitai, pageUrl('collections', collection))],
  )
}

function factsOf(words: Words, { owner, type, items }: Collection): readonly string[] {
  const name = inert(owner ?? '', 60)
  return [
    ...(name === '' ? [] : [words.by(name)]),
    ...(type === undefined ? [] : [words.collectionType(type)]),
    ...(items === undefined ? [] : [words.items(items)]),
  ]
}
