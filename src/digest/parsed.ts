/** Parses stored JSON; undefined where it cannot be read, as if nothing were stored. */
export function parsed(kept: string | undefined): unknown {
  try {
    return kept === undefined ? undefined : JSON.parse(kept)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
