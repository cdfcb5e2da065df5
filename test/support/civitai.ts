import type { Found } from '../../src/civitai/find.ts'
import type { Entry, Model, ModelsQuestion, Window } from '../../src/civitai/model.ts'
import type { Civitai } from '../../src/civitai/screened.ts'
import type { Services } from '../../src/command.ts'
import { en } from '../../src/words/en.ts'

/** What a test lets Civitai have. */
interface Has {
  /** From the first one on; behind the last there is nothing. */
  readonly windows?: readonly Window[]
  readonly bases?: readonly string[]
  readonly tags?: readonly string[]
  readonly models?: readonly Model[]
  readonly found?: Found
  readonly suggested?: readonly Entry[]
  /** Whether the tag asked for is one that Civitai knows. */
  readonly knowsTag?: boolean
}

/** A Civitai as a command sees it, which remembers what it was asked. */
export interface FakeCivitai extends Civitai {
  readonly asked: readonly ModelsQuestion[]
  /** What tags were asked for by. */
  readonly typed: readonly string[]
}

const NOTHING: Window = { entries: [], more: false }

export function civitaiWith({
  windows = [],
  bases = ['SDXL 1.0', 'Pony', 'Flux.1 D', 'Flux.1 S'],
  tags = ['anime', 'animal'],
  knowsTag = true,
  models = [],
  found = { kind: 'none', near: [] },
  suggested = [],
}: Has = {}): FakeCivitai {
  const asked: ModelsQuestion[] = []
  const typed: string[] = []
  return {
    asked,
    typed,
    async models(question) {
      asked.push(question)
      return knowsTag ? (windows[question.window - 1] ?? NOTHING) : undefined
    },
    baseModels: async () => bases,
    async tags(prefix) {
      typed.push(prefix)
      return tags
    },
    model: async (id) => models.find((one) => one.id === id),
    find: async () => found,
    suggest: async () => suggested,
  }
}

export const servicesWith = (civitai: Civitai): Services => ({
  civitai,
  words: en,
  now: () => Date.UTC(2026, 10, 21, 9),
})
