import type { APIEmbed } from 'discord-api-types/v10'
import type { Picture } from '../civitai/model.ts'
import { sized } from '../civitai/picture.ts'
import { LIMITS } from './limits.ts'

/**
 * An embed with up to four pictures below it. Embeds that share an address show their pictures as
 * one grid.
 */
export function withGrid(
  embed: APIEmbed & { readonly url: string },
  pictures: readonly Picture[],
): readonly APIEmbed[] {
  const width = pictures.length > 1 ? 450 : 800
  const [first, ...others] = pictures
    .slice(0, LIMITS.picturesInGrid)
    .map((picture) => ({ image: { url: sized(picture, width) } }))
  return [{ ...embed, ...first }, ...others.map((image) => ({ url: embed.url, ...image }))]
}
