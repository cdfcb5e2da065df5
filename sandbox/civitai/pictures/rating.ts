/** The words on a placeholder. */
export interface Placard {
  readonly badge: string
  readonly line: string
}

const mature = 'mature picture, not drawn'

const placards = [
  [32, { badge: 'Blocked', line: 'blocked picture, not drawn' }],
  [16, { badge: 'XXX', line: mature }],
  [8, { badge: 'X', line: mature }],
  [4, { badge: 'R', line: mature }],
] as const

const unrated: Placard = { badge: 'Unrated', line: 'unrated picture, not drawn' }

const mild = 1 | 2

/** The placard for a picture's highest rating. Undefined up to PG-13. */
export function placardOf(level: number): Placard | undefined {
  const found = placards.find(([bit]) => level & bit)
  if (found !== undefined) return found[1]
  return level & mild && (level & ~mild) === 0 ? undefined : unrated
}
