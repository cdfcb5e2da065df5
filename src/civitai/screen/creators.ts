import { inTime } from '../../in-time.ts'
import { Problem } from '../../problem.ts'
import { CivitaiFault } from '../asking/fault.ts'
import type { Creator, ModelSort, ModelsQuestion, Window } from '../model.ts'
import { isUserName, userNameOf } from '../names.ts'
import { near } from '../near.ts'
import { beginnings } from './beginnings.ts'
import type { Opening } from './opening.ts'

/** Who makes models, as one place may see them. */
export interface ScreenedCreators {
  /**
   * The creator with a name; undefined when Civitai has no such user. Throws a Problem when the name
   * may not be shown here. It asks for the first window of their models in this order, which is then
   * in the cache.
   */
  creator(name: string, sort?: ModelSort): Promise<Creator | undefined>
  /** Creators for a half-typed name, the likeliest first. */
  creators(typed: string): Promise<readonly string[]>
}

/** Letters: shorter texts are in more names than one answer holds. */
const SHORTEST = 3
const SUGGESTED = 25
/** Milliseconds that the optional question may take. */
const PATIENCE = 1_200

export function screenedCreators(
  { catalogue, asker, shown, mustFit, mutes, mustBeHeard }: Opening,
  models: (question: ModelsQuestion) => Promise<Window | undefined>,
): ScreenedCreators {
  /** Creators from Civitai's list; empty when it cannot be fetched, for it only helps. */
  async function listed(part: string): Promise<readonly Creator[]> {
    try {
      const { value } = await catalogue.creators(part, asker)
      return shown(value)?.creators ?? []
    } catch (error) {
      const isNoHelp = error instanceof CivitaiFault || error instanceof Problem
      if (isNoHelp || asker.signal?.aborted) return []
      throw error
    }
  }

  /** Answers for a text or its beginnings, and whether no further question is needed. */
  async function atHand(wanted: string) {
    const asked = new Set([wanted, ...beginnings(wanted, SHORTEST)])
    const held = await Promise.all([...asked].map(catalogue.creatorsAtHand))
    const known = held.map(({ found }) => shown(found))
    return {
      found: known.flatMap((one) => one?.creators ?? []),
      // A complete answer for a beginning contains all names for anything longer.
      enough: held.some(({ coming }) => coming) || known.some((one) => one?.complete === true),
    }
  }

  /** Some names predate Civitai's rules for names; nobody can be looked up by those. */
  const likeliest = (typed: string, names: readonly string[]): readonly string[] => {
    const offered = names.filter((name) => isUserName(name) && !mutes({ creator: name }))
    return near(typed, offered, SUGGESTED)
  }

  return {
    async creator(name, sort = 'Most Downloaded') {
      const wanted = userNameOf(name)
      mustFit(name, wanted)
      mustBeHeard({ creator: name })
      if (wanted === '') return undefined
      const asTyped = name.toLowerCase() === wanted ? name : wanted
      const isMeant = (other: string): boolean => other.toLowerCase() === wanted
      const { found, enough } = await atHand(wanted)
      const [window, alike = []] = await Promise.all([
        models({ creator: name, sort, period: 'AllTime', window: 1 }),
        // It was already waited for.
        enough ? found : inTime(listed(wanted), PATIENCE),
      ])
      if (window === undefined) return undefined
      const inList = alike.find((one) => isMeant(one.name))
      const spelled = window.entries.map(({ creator = '' }) => creator).find(isMeant)
      const seen = shown(catalogue.knownCreators(wanted))?.find(isMeant)
      return { ...inList, name: spelled ?? inList?.name ?? seen ?? asTyped }
    },

    async creators(typed) {
      const wanted = userNameOf(typed)
      const names = new Set(shown(catalogue.knownCreators(wanted)))
      const { found, enough } = await atHand(wanted)
      for (const { name } of found) names.add(name)
      const best = likeliest(typed, [...names])
      const [longest] = beginnings(wanted, SHORTEST)
      if (enough || longest === undefined || best.length === SUGGESTED) return best
      // It comes in time for a later keystroke; wait only when there is nothing else to offer.
      const coming = listed(longest)
      if (best.length === 0) {
        const arrived = (await coming).map(({ name }) => name)
        return likeliest(typed, arrived)
      }
      coming.catch(() => {}) // Why it failed the cache tells.
      return best
    },
  }
}
