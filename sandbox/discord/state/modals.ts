import type { Snowflake } from 'discord-api-types/v10'
import type { Modal } from '../rules/modal.ts'
import type { Pending } from './interactions.ts'

/** A modal that somebody has before them. */
export interface OpenModal {
  /** That of the interaction that it answered. */
  readonly id: Snowflake
  readonly modal: Modal
}

/** The modals that were opened and are not sent in. Discord never tells of one that is closed. */
export interface Modals {
  readonly open: (by: Pending, modal: Modal) => void
  readonly byId: (id: Snowflake) => (OpenModal & { readonly by: Pending }) | undefined
  /** It is sent in, which can be done once. */
  readonly close: (id: Snowflake) => void
}

export function createModals(): Modals {
  const open = new Map<Snowflake, OpenModal & { readonly by: Pending }>()
  return {
    open: (by, modal) => {
      open.set(by.id, { id: by.id, modal, by })
    },
    byId: (id) => open.get(id),
    close: (id) => {
      open.delete(id)
    },
  }
}
