import type { Maker } from '../../src/civitai/maker.ts'
import type { Entry, Model, Version } from '../../src/civitai/model.ts'
import type { Civitai } from '../../src/civitai/screen/screened.ts'
import type { Services } from '../../src/command.ts'
import { airOf } from '../../src/generation/air.ts'
import { joining, kindOf } from '../../src/generation/base-models.ts'
import { isModelOf, mayJoin } from '../../src/generation/kinds.ts'
import { Problem } from '../../src/problem.ts'
import { inert } from '../../src/render/text.ts'
import { isLora, makersIn } from '../options/generating.ts'

/**
 * The model that a text names, in the version that it names as well, or otherwise in the newest that
 * pictures can be made with. Throws a Problem that says what to name instead.
 */
export async function makerOf(
  typed: string,
  { civitai }: Pick<Services, 'civitai'>,
): Promise<Maker> {
  const named = await modelNamed(typed, civitai, (entry) => !isLora(entry))
  if (isLora(named.model)) throw new Problem((words) => words.loraAsModel)
  const able = ableIn(named.model, named.version)
  if (able.length === 0) throw new Problem((words) => words.cannotMakeWithModel)
  const known = makersIn(able)
  if (known.length === 0) throw new Problem((words) => words.cannotMakeWithBase)
  const maker = await firstOf(known, civitai, ({ baseModel, air: written }) => {
    const kind = kindOf(baseModel)
    const air = airOf(written)
    return kind !== undefined && air !== undefined && isModelOf(kind, air)
  })
  if (maker === undefined) throw new Problem((words) => words.cannotMakeWithModel)
  return maker
}

/** The LoRA that a text names, likewise, in a version that may join that model. */
export async function loraOf(
  typed: string,
  { baseModel }: Pick<Maker, 'baseModel'>,
  { civitai }: Pick<Services, 'civitai'>,
): Promise<Maker> {
  const named = await modelNamed(typed, civitai, isLora)
  if (!isLora(named.model)) throw new Problem((words) => words.modelAsLora)
  const able = ableIn(named.model, named.version)
  if (able.length === 0) throw new Problem((words) => words.cannotMakeWithLora)
  const bases = joining(baseModel)
  const alike = able.filter((one) => bases.includes(one.baseModel ?? ''))
  if (alike.length === 0) throw new Problem((words) => words.otherLora)
  const kind = kindOf(baseModel)
  const lora = await firstOf(alike, civitai, ({ air: written }) => {
    const air = airOf(written)
    return kind !== undefined && air !== undefined && mayJoin(kind, air)
  })
  if (lora === undefined) throw new Problem((words) => words.cannotMakeWithLora)
  return lora
}

/** Models that share their name with others of another kind are found by what is wanted. */
async function modelNamed(
  typed: string,
  civitai: Civitai,
  isWanted: (entry: Entry) => boolean,
): Promise<{ readonly model: Model; readonly version?: number }> {
  const found = await civitai.find(typed)
  switch (found.kind) {
    case 'model':
      return found
    case 'several': {
      const wanted = found.entries.filter((one) => one.canGenerate && isWanted(one))
      const [only, another] = wanted
      const model =
        only === undefined || another !== undefined ? undefined : await civitai.model(only.id)
      if (model !== undefined) return { model }
      const names = namesOf(wanted.length > 0 ? wanted : found.entries)
      throw new Problem((words) => words.severalToMakeWith(names))
    }
    case 'none': {
      const names = namesOf(found.near)
      throw new Problem((words) => words.nothingFound(names))
    }
    default:
      throw new Problem((words) => words.notAModel)
  }
}

const NAMES = 3
const NAME_LENGTH = 60

const namesOf = (entries: readonly Entry[]): readonly string[] =>
  [...new Set(entries.map(({ name }) => inert(name, NAME_LENGTH)))].slice(0, NAMES)

/** Those that Civitai says it makes pictures with; of a version that is named, only that. */
function ableIn({ versions }: Model, named: number | undefined): readonly Version[] {
  const meant = named === undefined ? versions : versions.filter(({ id }) => id === named)
  if (meant.length === 0 && named !== undefined) throw new Problem((words) => words.unknownVersion)
  return meant.filter(({ canGenerate }) => canGenerate)
}

/** Each is a question of its own. The newest ones may still be in early access. */
const ASKED = 3

async function firstOf(
  versions: readonly Version[],
  civitai: Civitai,
  isRight: (maker: Maker) => boolean,
): Promise<Maker | undefined> {
  for (const { id } of versions.slice(0, ASKED)) {
    const maker = await civitai.maker(id)
    if (maker !== undefined && isRight(maker)) return maker
  }
  return undefined
}
