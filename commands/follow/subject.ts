import type { Entry } from '../../src/civitai/model.ts'
import { nameKey } from '../../src/civitai/names.ts'
import type { Services } from '../../src/command.ts'
import type { Subject } from '../../src/follows/follow.ts'
import { Problem } from '../../src/problem.ts'
import { inert } from '../../src/render/text.ts'
import { checkTag } from '../options/filters.ts'

const NEAR = 3
const NAME_LENGTH = 60

/** What names a subject: exactly one of them. */
export interface SubjectGiven {
  readonly creator?: string | undefined
  readonly model?: string | undefined
  readonly tag?: string | undefined
}

/** What is to be followed, as Civitai spells it. Throws a Problem where there is no such thing. */
export async function subjectOf(given: SubjectGiven, services: Services): Promise<Subject> {
  const { creator, model, tag } = given
  const count = [creator, model, tag].filter((one) => one !== undefined).length
  if (count === 1 && creator !== undefined) return creatorOf(creator, services)
  if (count === 1 && model !== undefined) return modelOf(model, services)
  if (count === 1 && tag !== undefined) return tagOf(tag, services)
  throw new Problem((words) => words.oneSubject)
}

async function creatorOf(typed: string, { civitai }: Services): Promise<Subject> {
  const known = await civitai.creator(typed)
  if (known !== undefined) return { kind: 'creator', name: known.name }
  const near = (await civitai.creators(typed)).slice(0, NEAR)
  throw new Problem((words) => words.unknownCreator(near.map((name) => inert(name, NAME_LENGTH))))
}

async function modelOf(typed: string, { civitai }: Services): Promise<Subject> {
  const found = await civitai.find(typed)
  switch (found.kind) {
    case 'model':
      return { kind: 'model', id: found.model.id, name: found.model.name }
    case 'several': {
      const likeliest = found.entries.slice(0, NEAR).map(numbered)
      throw new Problem((words) => words.severalModels(likeliest))
    }
    case 'none': {
      const near = found.near.map(({ name }) => inert(name, NAME_LENGTH))
      throw new Problem((words) => words.nothingFound(near))
    }
    case 'creator':
      throw new Problem((words) => words.notAModelButCreator)
    case 'image':
    case 'post':
    case 'article':
    case 'collection':
      throw new Problem((words) => words.notAModel)
  }
}

/** A model as it is told from others, and what the option takes for it. */
const numbered = ({ id, name, type, baseModel = '' }: Entry): string =>
  `${[name, type, baseModel]
    .map((one) => inert(one, NAME_LENGTH))
    .filter((one) => one !== '')
    .join(' · ')} (\`#${id}\`)`

async function tagOf(tag: string, services: Services): Promise<Subject> {
  await checkTag(tag, services)
  return { kind: 'tag', name: nameKey(tag) }
}
