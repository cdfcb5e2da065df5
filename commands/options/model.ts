import type { Entry } from '../../src/civitai/model.ts'
import { near } from '../../src/civitai/near.ts'
import type { Civitai } from '../../src/civitai/screen/screened.ts'
import type { Suggestion } from '../../src/command.ts'
import { madeOnce } from '../../src/made-once.ts'
import { required, text } from '../../src/option.ts'
import type { Wording } from '../../src/words/words.ts'

/** An address with its name and its version is longer than any name. */
const QUERY_LENGTH = 400
const VERSION_LENGTH = 100
const CHOICES = 25

/** What names a model: words, an id, an address, an AIR, a file's hash. */
export const modelNamed = (description: Wording) =>
  text({
    description,
    max: QUERY_LENGTH,
    suggest: async (typed, _call, { civitai }) =>
      (await civitai.suggest(typed)).slice(0, CHOICES).map((entry) => suggestionOf(entry)),
  })

const suggestionOf = madeOnce(
  ({ id, name, type, baseModel }: Entry): Suggestion => ({
    // The id goes along, so what is chosen is never searched for again.
    value: `#${id}`,
    name: [name, type, ...(baseModel === undefined ? [] : [baseModel])].join(' · '),
  }),
)

export const query = required(modelNamed((words) => words.queryOption))

/** One of the versions of the model that is named. */
export const version = text({
  description: (words) => words.versionOption,
  max: VERSION_LENGTH,
  suggest: async (typed, { options }, { civitai, words }) => {
    const suggestions = await versionsOf(String(options.query ?? ''), civitai, words.unnamedVersion)
    // Versions can share a name, and are then told apart by their order alone.
    const names = new Set(suggestions.map(({ name }) => name))
    return near(typed, [...names], CHOICES)
      .flatMap((name) => suggestions.filter((one) => one.name === name))
      .slice(0, CHOICES)
  },
})

async function versionsOf(
  named: string,
  civitai: Civitai,
  unnamed: (id: number) => string,
): Promise<readonly Suggestion[]> {
  if (named === '' || named.length > QUERY_LENGTH) return []
  const found = await civitai.find(named)
  if (found.kind !== 'model') return []
  return found.model.versions.map(({ id, name, baseModel }) => ({
    value: `@${id}`,
    name: [name ?? unnamed(id), ...(baseModel === undefined ? [] : [baseModel])].join(' · '),
  }))
}
