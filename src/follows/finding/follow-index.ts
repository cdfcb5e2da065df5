import type { ListedModel } from '../../civitai/catalogue/newest.ts'
import { nameKey } from '../../civitai/names.ts'
import type { Follow } from '../follow.ts'

/** Active follows by what they are about, so that thousands are matched at once. */
export interface FollowIndex {
  readonly all: readonly Follow[]
  /** Since when the oldest of them follows. */
  readonly oldest: number
  /** The follows that a model is for; of a channel's, the one that names it most closely first. */
  of(model: ListedModel): readonly Follow[]
  /** The ids of followed models, in their order. */
  readonly models: readonly number[]
  /** The names of followed creators, in their order, each in one spelling. */
  readonly creators: readonly string[]
  /** Those whose known version has yet to be found out. */
  readonly unknown: readonly Follow[]
}

export function createFollowIndex(follows: readonly Follow[]): FollowIndex {
  const byModel = new Map<number, Follow[]>()
  const byCreator = new Map<string, Follow[]>()
  const byTag = new Map<string, Follow[]>()
  for (const follow of follows) {
    const { subject } = follow
    if (subject.kind === 'model') add(byModel, subject.id, follow)
    else if (subject.kind === 'creator') add(byCreator, creatorKey(subject.name), follow)
    else add(byTag, nameKey(subject.name), follow)
  }
  return {
    all: follows,
    oldest: follows.reduce((oldest, { since }) => Math.min(oldest, since), Infinity),
    of: ({ id, creator, tags }) => [
      ...(byModel.get(id) ?? []),
      ...(creator === undefined ? [] : (byCreator.get(creatorKey(creator)) ?? [])),
      ...tags.flatMap((tag) => byTag.get(tag) ?? []),
    ],
    models: [...byModel.keys()].sort((a, b) => a - b),
    creators: [...byCreator.keys()].sort(),
    unknown: follows.filter(({ knownVersion }) => knownVersion === undefined),
  }
}

function add<Key>(map: Map<Key, Follow[]>, key: Key, follow: Follow): void {
  const others = map.get(key)
  if (others === undefined) map.set(key, [follow])
  else others.push(follow)
}

/** No two users have names that differ in nothing but case. */
export const creatorKey = (name: string): string => name.toLowerCase()
