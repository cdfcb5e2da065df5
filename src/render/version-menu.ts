import type { Model, Version } from '../civitai/model.ts'
import type { Row } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { menu } from './menu.ts'

/** A version's name. */
export const versionName = (words: Words, { name, id }: Version): string =>
  name ?? words.unnamedVersion(id)

/** A menu of a model's newest versions; empty where there is only one. */
export function versionMenu(
  words: Words,
  { versions }: Model,
  shown: Version | undefined,
  choose: (version: Version) => string,
): readonly Row[] {
  if (versions.length < 2) return []
  const items = versions.map((one) => ({
    label: versionName(words, one),
    ...(one.baseModel !== undefined && { description: one.baseModel }),
    customId: choose(one),
    chosen: one.id === shown?.id,
  }))
  return [menu('versions', words.chooseVersion, items)]
}
