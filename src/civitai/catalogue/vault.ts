import type { Remembered } from '../../cache.ts'
import type { Rated } from '../../rating.ts'
import type { Asker } from '../asking/lanes.ts'
import { ratedKept } from '../rated/vault.ts'
import type { Kept, VaultPages } from '../vault.ts'
import { read } from '../wire/entry.ts'
import { vaultPage, vaultRoom } from '../wire/vault.ts'
import type { Endpoints } from './endpoints.ts'

/** What people keep. It is asked for in the name of one person, and nothing of it is remembered. */
export interface Vaults {
  /**
   * A page of the vault of whoever has that token; undefined for who is no member. Throws a
   * `TokenRefused` where Civitai does not take the token.
   */
  vault(token: string, page: number, asker: Asker): Promise<Remembered<UnopenedVault>>
}

interface UnopenedVault extends VaultPages {
  readonly kept: readonly UnopenedKept[]
  /** How many are on this page, those included that make no sense. */
  readonly length: number
}

interface UnopenedKept {
  readonly model: number
  readonly version: number
  /** By its words alone. */
  readonly kept: Rated<Kept>
}

/** As many as a message has room for. Civitai takes 200. */
const PER_PAGE = 10

export const createVaults = ({
  ask,
  screen,
  now,
}: Pick<Endpoints, 'ask' | 'screen'> & { readonly now: () => number }): Vaults => ({
  async vault(token, page, asker) {
    asker.charge?.()
    const asOwner: Asker = { ...asker, token }
    const kilobytes = read(vaultRoom, await ask('/vault/get', {}, asOwner))
    if (kilobytes === undefined) return { value: undefined, at: now(), late: false }
    const answer = await ask('/vault/all', { limit: PER_PAGE, page }, asOwner)
    const { items, length, total, pages } = read(vaultPage(PER_PAGE), answer)
    const kept = items.map((item) => ({
      model: item.modelId,
      version: item.modelVersionId,
      kept: ratedKept(item, screen),
    }))
    return { value: { kilobytes, kept, length, pages, total }, at: now(), late: false }
  },
})
