import { customId } from '../src/button.ts'
import type { Entry, Model, Version } from '../src/civitai/model.ts'
import { near } from '../src/civitai/near.ts'
import { action, onward, type Single } from '../src/command.ts'
import { Problem } from '../src/problem.ts'
import { choicesReply } from '../src/render/choices.ts'
import { versionName } from '../src/render/version-menu.ts'
import type { Words } from '../src/words/words.ts'
import { query, version } from './options/model.ts'
import { presses as onCard } from './pages/card.ts'
import { listOf } from './pages/creator-list.ts'
import { nothingFound } from './pages/nothing-found.ts'
import { leadTo } from './pages/opened.ts'
import { otherMatches } from './pages/other-matches.ts'
import { CARD, NEWEST, WORDS_LENGTH } from './pages/presses.ts'
import { similar } from './pages/similar.ts'

const find = action({
  options: { query, version },
  state: {},
  private: false,
  async run({ options }, services) {
    const { civitai, words } = services
    const found = await civitai.find(options.query)
    switch (found.kind) {
      case 'model':
        return onward(onCard.card, {
          model: found.model.id,
          version: versionIn(found.model, options.version, words) ?? found.version ?? NEWEST,
          words: shortEnough(found.others),
        })
      case 'several':
        return choicesReply(words, { ...found, open: newestOf })
      case 'image':
      case 'post':
      case 'article':
      case 'collection':
        return leadTo(found)
      case 'creator':
        return listOf(found.name, 'Most Downloaded', services)
      case 'none':
        throw nothingFound(found.near, newestOf)
    }
  },
})

const shortEnough = (words = ''): string | undefined =>
  words !== '' && words.length <= WORDS_LENGTH ? words : undefined

const newestOf = ({ id }: Entry): string => customId(CARD, 'turn', { model: id, version: NEWEST })

/** The version that is meant: chosen from the list, or by its name. */
function versionIn(
  { id, versions }: Model,
  typed: string | undefined,
  words: Words,
): number | undefined {
  if (typed === undefined) return undefined
  const chosen = /^@(\d+)$/.exec(typed)?.[1]
  const known =
    chosen === undefined
      ? byName(typed, versions)
      : versions.find((one) => one.id === Number(chosen))
  if (known !== undefined) return known.id
  const picks = versions.slice(0, NEAR).map((one) => ({
    label: versionName(words, one),
    customId: customId(CARD, 'turn', { model: id, version: one.id }),
  }))
  throw new Problem(() => words.unknownVersion, picks)
}

const NEAR = 3

const byName = (typed: string, versions: readonly Version[]): Version | undefined => {
  const [name] = near(
    typed,
    versions.flatMap((one) => one.name ?? []),
    1,
  )
  return versions.find((one) => one.name === name && name !== undefined)
}

/** `/model`: one model in full, by whatever names it; or what else an address leads to. */
export const model: Single = {
  name: 'model',
  description: (words) => words.modelDescription,
  action: find,
  presses: { ...onCard, similar, others: otherMatches },
}
