import type { Model, Version } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button } from './button.ts'
import { COLOUR } from './colour.ts'
import { fileInFull } from './file.ts'
import { LIMITS } from './limits.ts'
import { modelUrl } from './model-url.ts'
import { withButtons } from './reply.ts'
import { block, inert } from './text.ts'

/** What of a model is asked for more rarely, and where its controls lead. */
export interface MoreOfModel {
  readonly model: Model
  readonly version: Version | undefined
  /** The custom_ids that lead to models like it, and to its whole licence. */
  readonly similar: string | undefined
  readonly licence: string | undefined
  /** The custom_id that opens its ids and its address, to be copied. */
  readonly copy: string
  /** The custom_id that asks for pictures by it; absent where none can be made. */
  readonly generate: string | undefined
  /** The custom_id that follows it; absent where it cannot be followed. */
  readonly follow: string | undefined
}

/** The files of a version in full, and the rarer ways on. */
export function moreReply(words: Words, more: MoreOfModel): Reply {
  const { model, version } = more
  const embed = {
    color: COLOUR,
    title: inert(model.name, LIMITS.embedTitle) || words.unnamed,
    url: modelUrl(model, version),
    description: filesOf(words, version),
  }
  return withButtons({ embeds: [embed] }, [
    ...(more.generate === undefined ? [] : [button(words.generateButton, more.generate)]),
    ...(more.similar === undefined ? [] : [button(words.similar, more.similar)]),
    ...(more.licence === undefined ? [] : [button(words.licence, more.licence)]),
    button(words.copy, more.copy),
    ...(more.follow === undefined ? [] : [button(words.follow, more.follow)]),
  ])
}

const FILES = 8
/** No id and no address of ours is longer. */
const ID_LENGTH = 120

/** As many files as there is room for in any case. */
function filesOf(words: Words, version: Version | undefined): string {
  const { files = [], filesLeftOut = 0 } = version ?? {}
  if (files.length === 0) return words.noFiles
  const left = files.length - FILES + filesLeftOut
  return [
    ...files.slice(0, FILES).map((file) => fileInFull(words, file)),
    ...(left > 0 ? [words.filesNotShown(left)] : []),
  ].join('\n\n')
}

/**
 * A model's ids and its address, each in a block of its own. They are plain text: a phone copies that
 * by a long press, which does not work with embeds.
 */
export function idsReply(
  words: Words,
  model: Model,
  version: Version | undefined,
  air: string | undefined,
): Reply {
  // Plain text may hold no address, and browsers understand it without its beginning.
  const address = modelUrl(model, version).replace('https://', '')
  const all: readonly (readonly [string, string])[] = [
    [words.modelId, `${model.id}`],
    ...(version === undefined ? [] : [[words.versionId, `${version.id}`] as const]),
    ...(air === undefined ? [] : [[words.air, air] as const]),
    [words.link, address],
  ]
  const content = all.map(([name, text]) => `${name}\n${block(text, ID_LENGTH)}`).join('\n')
  return { content, suppressEmbeds: true }
}
