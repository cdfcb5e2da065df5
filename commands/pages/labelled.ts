import type { Entry } from '../../src/civitai/model.ts'
import { userNameOf } from '../../src/civitai/names.ts'
import type { Label, Reference } from '../../src/civitai/reference.ts'
import type { Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { CREATOR_LENGTH } from '../options/filters.ts'
import { type Coming, soonOf } from './coming.ts'

const UNASKED: Label = { kind: 'unasked' }
const HELD_BACK: Label = { kind: 'held back' }

/**
 * What references are called here, each as soon as it is known. Models are asked for at once, the
 * rest one after another, so that a message with many of them leaves room for others.
 */
export function labelsOf(
  references: readonly Reference[],
  services: Services,
): Promise<Coming<Label>> {
  const { civitai } = services
  const ids = references.flatMap((one) => (one.kind === 'model' ? one.id : []))
  const models = ids.length === 0 ? Promise.resolve([]) : answered(civitai.entries(ids))
  const identified = civitai.identify(references.map(resourceOf))
  let last: Promise<unknown> = Promise.resolve()
  const labels = references.map(async (one, nth): Promise<Label> => {
    switch (one.kind) {
      case 'model':
        return modelOf(one.id, await models, (await identified[nth]) ?? UNASKED)
      case 'version':
      case 'file':
        return (await identified[nth]) ?? UNASKED
      case 'creator': {
        const next = last.then(() => creatorOf(one.name, services))
        last = next
        return next
      }
      // They have no names, or none that is asked for.
      case 'image':
      case 'post':
      case 'article':
      case 'collection':
        return UNASKED
    }
  })
  return soonOf(labels, services)
}

/** How a picture's author would name it. */
function resourceOf(one: Reference) {
  switch (one.kind) {
    case 'model':
      return one.version === undefined ? {} : { version: one.version }
    case 'version':
      return { version: one.id }
    case 'file':
      return { hash: one.hash }
    default:
      return {}
  }
}

/** `version` is what its version turned out to be, which may be gone, or another model's. */
function modelOf(id: number, models: readonly Entry[] | undefined, version: Label): Label {
  if (version.kind === 'known' && version.entry.id === id) return version
  if (models === undefined) return UNASKED
  const entry = models.find((one) => one.id === id)
  return entry === undefined ? HELD_BACK : { kind: 'known', entry, isGuess: false }
}

async function creatorOf(name: string, { civitai }: Services): Promise<Label> {
  if (!mayBeNamed(name, civitai)) return HELD_BACK
  // No button has room for it, so it would lead nowhere.
  if (name.length > CREATOR_LENGTH) return UNASKED
  const known = await answered(civitai.creator(name).then((one) => one ?? 'unknown'))
  if (known === undefined) return UNASKED
  return known === 'unknown' ? { kind: 'unknown' } : { kind: 'creator', name: known.name }
}

/** Whether a name out of a message may stand here, be it in a custom_id. */
export const mayBeNamed = (name: string, civitai: Services['civitai']): boolean =>
  [name, userNameOf(name)].every(civitai.mayShow) && !civitai.mutes({ creator: name })

/** What is asked; nothing where it does not come. */
async function answered<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
