import { Problem } from '../../problem.ts'
import { CivitaiFault } from '../asking/fault.ts'
import type { Creator, ModelSort, ModelsQuestion, Window } from '../model.ts'
import { isUserName, userNameOf } from '../names.ts'
import { near } from '../near.ts'
import { beginnings } from './beginnings.ts'
import type { Opening } from './place.ts'

/** Who makes models, as one place may see them. */
export interface ScreenedCreators {
  /**
   * Who is meant by a name; nothing when Civitai knows no such user, a Problem when the name may
   * not be shown here. It is known by the first window of their models in this order, of all time,
   * which is at hand afterwards.
   */
  creator(name: string, sort?: ModelSort): Promise<Creator | undefined>
  /** Names of creators that may be meant by what is typed so far, the likeliest first. */
  creators(typed: string): Promise<readonly string[]>
}

/** Few letters occur in more names than Civitai gives at once. */
const SHORTEST = 3
const SUGGESTED = 25
/** As long as what else is asked for may take without being late, in milliseconds. */
const PATIENCE = 1_200

export function screenedCreators(
  { catalogue, asker, shown, mustFit }: Opening,
  models: (question: ModelsQuestion) => Promise<Window | undefined>,
): ScreenedCreators {
  /** Those that Civitai lists; none where its list cannot be had, for it is only a help. */
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

  /** What was asked for a name or its beginnings, and whether nothing more is to be asked now. */
  async function atHand(wanted: string) {
    const asked = new Set([wanted, ...beginnings(wanted, SHORTEST)])
    const held = await Promise.all([...asked].map(catalogue.creatorsAtHand))
    const known = held.map(({ found }) => shown(found))
    return {
      found: known.flatMap((one) => one?.creators ?? []),
      // An answer that was complete for a beginning holds all there is for what goes on from it.
      enough: held.some(({ coming }) => coming) || known.some((one) => one?.complete === true),
    }
  }

  return {
    async creator(name, sort = 'Most Downloaded') {
      const wanted = userNameOf(name)
      mustFit(name, wanted)
      if (wanted === '') return undefined
      const isMeant = (other: string): boolean => other.toLowerCase() === wanted
      const { found, enough } = await atHand(wanted)
      const [window, alike = []] = await Promise.all([
        models({ creator: name, sort, period: 'AllTime', window: 1 }),
        // What is coming has been waited for already.
        enough ? found : inTime(listed(wanted)),
      ])
      if (window === undefined) return undefined
      const inList = alike.find((one) => isMeant(one.name))
      const spelled = window.entries.map(({ creator = '' }) => creator).find(isMeant)
      const seen = shown(catalogue.knownCreators(wanted))?.find(isMeant)
      return { ...inList, name: spelled ?? inList?.name ?? seen ?? wanted }
    },

    async creators(typed) {
      const wanted = userNameOf(typed)
      const names = new Set(shown(catalogue.knownCreators(wanted)))
      const { found, enough } = await atHand(wanted)
      for (const { name } of found) names.add(name)
      const best = likeliest(typed, [...names])
      const [longest] = beginnings(wanted, SHORTEST)
      if (enough || longest === undefined || best.length === SUGGESTED) return best
      // It comes in time for one of the next keystrokes; with nothing else to offer it is waited for.
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

/** Some names are older than the rules for them: nobody can be looked up by those. */
const likeliest = (typed: string, names: readonly string[]): readonly string[] =>
  near(typed, names.filter(isUserName), SUGGESTED)

/** What comes in time; nothing when it does not. */
async function inTime<T>(coming: Promise<T>): Promise<T | undefined> {
  const { promise: over, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, PATIENCE, undefined)
  return Promise.race([coming, over]).finally(() => clearTimeout(timer))
}
