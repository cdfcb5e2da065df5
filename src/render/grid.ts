import type { APIEmbed } from 'discord-api-types/v10'
import type { Picture } from '../civitai/model.ts'
import { sized } from '../civitai/picture.ts'
import { LIMITS } from './limits.ts'

/**
 * Up to four pictures in one grid, each in an embed: embeds that share an address are shown as one,
 * which is the first of them, and of the others only their pictures.
 */
export function gridOf(url: string, pictures: readonly Picture[]): readonly APIEmbed[] {
  const width = pictures.length > 1 ? 450 : 800
  return pictures
    .slice(0, LIMITS.picturesInGrid)
    .map((picture) => ({ url, image: { url: sized(picture, width) } }))
}
