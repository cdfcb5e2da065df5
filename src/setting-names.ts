/** A file of other things has no end of strange names. */
const TOLD = 20

/** Names that no setting has, each a line that says so, and at most so many. */
export const misnamed = (named: Named): readonly string[] => {
  const lines = linesOf(named)
  const more = lines.length - TOLD
  return more <= 0 ? lines : [...lines.slice(0, TOLD), `${more} more names are no settings.`]
}

function linesOf({ set, inFile, settings, others }: Named): readonly string[] {
  const known = [...settings, ...others]
  const strange = (names: readonly string[]) => names.filter((name) => !known.includes(name))
  return [
    // Of the many names that a machine sets, only those that are nearly a setting's.
    ...strange(set).flatMap((name) => {
      const meant = nearestSetting(name, settings)
      return meant === undefined ? [] : [`${name} is no setting. Did you mean ${meant}?`]
    }),
    ...strange(inFile).map((name) => {
      const meant = nearestSetting(name, known)
      const help =
        meant === undefined ? 'See .env.example for all there are.' : `Did you mean ${meant}?`
      return `${name} in .env is no setting. ${help}`
    }),
  ]
}

interface Named {
  /** The names that the environment sets. */
  readonly set: readonly string[]
  /** Those that a file of settings sets, which holds nothing else. */
  readonly inFile: readonly string[]
  readonly settings: readonly string[]
  /** What such a file may hold besides. */
  readonly others: readonly string[]
}

/** The setting that a name nearly is: in another case, or with one or two letters too many or too few. */
export const nearestSetting = (name: string, settings: readonly string[]): string | undefined => {
  const upper = name.toUpperCase()
  const within = (changes: number) => settings.find((one) => isWithin(changes, upper, one))
  return within(0) ?? within(1) ?? within(2)
}

/**
 * Whether so many changes make one word of the other: a letter more or less, or two neighbours in the other
 * order. A wrong letter counts twice, as one too many and one too few: DATABASE_SSL is not nearly DATABASE_URL.
 */
function isWithin(changes: number, one: string, other: string): boolean {
  if (one === other) return true
  if (changes === 0) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  const [a, b] = [one.slice(same), other.slice(same)]
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0]
  return (
    (a !== '' && isWithin(changes - 1, a.slice(1), b)) ||
    (b !== '' && isWithin(changes - 1, a, b.slice(1))) ||
    (isSwapped && isWithin(changes - 1, a.slice(2), b.slice(2)))
  )
}
