import type { Identified, ShownResource } from '../civitai/image.ts'

/** Something a picture was made with, and what it turned out to be; undefined until that is known. */
export interface Part {
  readonly resource: ShownResource
  readonly identified: Identified | undefined
}

/**
 * The parts, each once: programs name a file here by its hash, there by its version, and prompts by a
 * name that is only guessed at. What each of them tells is told of the first one.
 */
export function onceEach(parts: readonly Part[]): readonly Part[] {
  const certain = new Map(
    parts.flatMap(({ identified }) =>
      identified?.kind === 'known' && !identified.isGuess
        ? [[identified.entry.id, identified] as const]
        : [],
    ),
  )
  const kept = new Map<unknown, Part>()
  for (const part of parts) {
    const { resource, identified } = part
    const same =
      identified?.kind === 'known' && identified.isGuess
        ? (certain.get(identified.entry.id) ?? identified)
        : identified
    const isOne = same?.kind === 'known' || same?.kind === 'muted' || same?.kind === 'held back'
    const key = isOne ? same : part
    const before = kept.get(key)?.resource
    kept.set(key, { resource: { ...resource, ...before }, identified: same })
  }
  return [...kept.values()]
}
