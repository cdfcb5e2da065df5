import type { APIEmbed } from 'discord-api-types/v10'
import type { Target, Written } from '../../src/target.ts'

/** All texts of a message and of those that it forwards, in the order in which they are read. */
export const textsIn = (target: Target): readonly string[] =>
  [target, ...target.forwarded].flatMap(written)

const written = ({ text, embeds, links }: Written): readonly string[] => [
  text,
  ...embeds.flatMap(textsOf),
  ...links,
]

function textsOf(embed: APIEmbed): readonly string[] {
  const { author, title, url, description, fields = [], footer } = embed
  return [
    ...[author?.name, author?.url, title, url, description],
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ].filter((text) => text !== undefined)
}
