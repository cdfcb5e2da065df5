import type { APIEmbed } from 'discord-api-types/v10'
import { type Block, blocksOf } from './block.ts'
import { type Around, type Inline, inlineOf } from './inline.ts'
import { webAddress } from './markdown/address.ts'

/** An embed as it is drawn. Absent parts are not drawn. */
export interface EmbedView {
  /** In CSS syntax. */
  readonly colour?: string
  /** The site that a link leads to. */
  readonly provider?: string
  readonly author?: string
  readonly title?: readonly Inline[]
  readonly url?: string
  readonly description: readonly Block[]
  readonly fields: readonly FieldView[]
  readonly thumbnail?: string
  /** One picture, or up to four in a grid. */
  readonly images: readonly string[]
  readonly footer?: string
}

interface FieldView {
  readonly name: readonly Inline[]
  readonly value: readonly Block[]
  readonly inline: boolean
}

/**
 * Embeds as Discord's client shows them. Consecutive embeds of the same url become one with up to
 * four pictures.
 */
export function embedViews(embeds: readonly APIEmbed[], around: Around): readonly EmbedView[] {
  const views: EmbedView[] = []
  for (const view of embeds.map((embed) => embedView(embed, around))) {
    const before = views.at(-1)
    if (before?.url === undefined || before.url !== view.url) views.push(view)
    else views.splice(-1, 1, { ...before, images: [...before.images, ...view.images].slice(0, 4) })
  }
  return views
}

export function embedView(embed: APIEmbed, around: Around): EmbedView {
  const { color, provider, author, title, description, fields, footer } = embed
  const url = webAddress(embed.url)
  const thumbnail = webAddress(embed.thumbnail?.url)
  const image = webAddress(embed.image?.url)
  return {
    ...(color !== undefined && { colour: `#${color.toString(16).padStart(6, '0')}` }),
    ...(provider?.name && { provider: provider.name }),
    ...(author && { author: author.name }),
    ...(title !== undefined && { title: inlineOf(title, around) }),
    ...(url !== undefined && { url }),
    description: blocksOf(description ?? '', around),
    fields: (fields ?? []).map(({ name, value, inline = false }) => ({
      name: inlineOf(name, around),
      value: blocksOf(value, around),
      inline,
    })),
    ...(thumbnail !== undefined && { thumbnail }),
    images: image === undefined ? [] : [image],
    ...(footer && { footer: footer.text }),
  }
}
