/** What was kept; nothing where it cannot be read any more, which is as if nothing had been. */
export function parsed(kept: string | undefined): unknown {
  try {
    return kept === undefined ? undefined : JSON.parse(kept)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
