import { customId } from '../src/button.ts'
import type { Entry, Model, Version } from '../src/civitai/model.ts'
import { action, type Command, onward, type Services } from '../src/command.ts'
import { near } from '../src/near.ts'
import { Problem } from '../src/problem.ts'
import { choicesReply } from '../src/render/choices.ts'
import { inert } from '../src/render/text.ts'
import { en } from '../src/words/en.ts'
import { NEWEST, type Of, presses } from './card.ts'
import { query, version } from './model-options.ts'

const find = action({
  options: { query, version },
  state: {},
  private: false,
  async run({ options }, services) {
    const { civitai, words } = services
    const found = await civitai.find(options.query)
    switch (found.kind) {
      case 'model':
        return onward(presses.card, {
          model: found.model.id,
          version: versionIn(found.model, options.version) ?? found.version ?? NEWEST,
        })
      case 'several':
        return choicesReply(words, { asked: options.query, entries: found.entries, open: newestOf })
    }
    throw nothingFound(found.near, services)
  },
})

const open = (of: Of): string => customId(presses.card, 'turn', of)
const newestOf = ({ id }: Entry): string => open({ model: id, version: NEWEST })

/** The version that is meant: chosen from the list, or by its name. */
function versionIn({ id, versions }: Model, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  const chosen = /^@(\d+)$/.exec(typed)?.[1]
  const known =
    chosen === undefined
      ? byName(typed, versions)
      : versions.find((one) => one.id === Number(chosen))
  if (known !== undefined) return known.id
  const picks = versions.slice(0, NEAR).map((one) => ({
    label: one.name ?? en.unnamedVersion(one.id),
    customId: open({ model: id, version: one.id }),
  }))
  throw new Problem((words) => words.unknownVersion, picks)
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

function nothingFound(entries: readonly Entry[], { words }: Services): Problem {
  const picks = entries.map((entry) => ({ label: entry.name, customId: newestOf(entry) }))
  const names = entries.map(({ name }) => inert(name, 60))
  return new Problem(() => words.nothingFound(names), picks)
}

/** `/model`: one model in full, by whatever names it. */
export const model: Command = {
  name: 'model',
  description: en.modelDescription,
  action: find,
  presses,
}
