import { Problem } from '../../problem.ts'
import { TokenRefused } from '../asking/fault.ts'
import type { Vault } from '../vault.ts'
import type { Opening } from './opening.ts'

/** What whoever asks keeps at Civitai, as one place may see it. */
export interface ScreenedVault {
  /**
   * A page of it, from 1; undefined for who is no member. Throws a Problem where they have linked no
   * account, or Civitai does not take the link.
   */
  vault(page: number): Promise<Vault | undefined>
}

/** A token of whoever asks; another one than that which Civitai refused. Throws a Problem. */
export type Access = (refused?: string) => Promise<string>

export function screenedVault(
  { catalogue, shown, arrived, asker }: Opening,
  access: Access | undefined,
): ScreenedVault {
  return {
    async vault(page) {
      if (access === undefined) throw new Error('nobody has a vault here')
      const found = await arrived(
        inTheirName(access, (token) => catalogue.vault(token, page, asker)),
      )
      if (found === undefined) return undefined
      const { kept: all, length, ...pages } = found
      const named = await Promise.all(
        all.map(({ version }) => arrived(catalogue.named(version, asker))),
      )
      // A vault says nothing of how mature a thing is: what the model may not, it may not either.
      const kept = all.flatMap(({ model, kept }, at) => {
        const entry = shown(named[at]?.entry)
        const one = shown(kept)
        return one === undefined || entry?.id !== model ? [] : [{ ...one, mature: entry.mature }]
      })
      return { ...pages, kept, hidden: length - kept.length }
    },
  }
}

/** Does it with their token and, where Civitai refuses that, once more with another one. */
async function inTheirName<T>(access: Access, work: (token: string) => Promise<T>): Promise<T> {
  const token = await access()
  try {
    return await work(token)
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error
  }
  const another = await access(token)
  return work(another).catch((error: unknown) => {
    if (error instanceof TokenRefused) throw new Problem((words) => words.linkRefused)
    throw error
  })
}
