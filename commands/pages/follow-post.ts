import { customId } from '../../src/button.ts'
import type { Model, Version } from '../../src/civitai/model.ts'
import type { Subject } from '../../src/follows/follow.ts'
import type { Rating } from '../../src/rating.ts'
import type { FollowPresses } from '../../src/render/follow.ts'
import { controlsOf } from './card.ts'
import { listAddress } from './list-address.ts'
import { CARD } from './presses.ts'

/** What buttons and menus lead to on a card that was posted unasked. */
export const pressesOf = (model: Model, version: Version): FollowPresses => ({
  ...controlsOf(model, version),
  open: ({ id }) => customId(CARD, 'open', { model: model.id, version: id }),
})

/** The newest models of what is followed, on Civitai itself. */
export const newestOf = (subject: Subject | undefined, ceiling: Rating): string =>
  listAddress(
    {
      sort: 'Newest',
      period: 'AllTime',
      type: undefined,
      base: undefined,
      tag: subject?.kind === 'tag' ? subject.name : undefined,
      creator: subject?.kind === 'creator' ? subject.name : undefined,
    },
    ceiling,
  )
