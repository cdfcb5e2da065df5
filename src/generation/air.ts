/** The parts of Civitai's name for one file of a model that matter here. */
export interface Air {
  /** The family that it runs in, in lower case: "sdxl". */
  readonly ecosystem: string
  /** What it is, in lower case: "checkpoint", "lora". */
  readonly type: string
  readonly modelId: number
  readonly versionId: number
}

/** Characters; an AIR of Civitai's own has fewer than a hundred. */
const LONGEST = 200
const AIR =
  /^urn:air:([a-z\d_-]+):([a-z\d_]+):civitai:(\d{1,15})@(\d{1,15})(?:\+\d+)?(?:\.[a-z\d]+)?$/i

/**
 * Reads an AIR as `GET /model-versions/mini/{id}` writes it: whole, with its version, and of
 * Civitai's own files (civitai/civitai; other sources are refused there). Undefined for all else.
 */
export function airOf(text: string): Air | undefined {
  const found = text.length > LONGEST ? null : AIR.exec(text)
  if (found === null) return undefined
  const [, ecosystem = '', type = '', modelId, versionId] = found
  return {
    ecosystem: ecosystem.toLowerCase(),
    type: type.toLowerCase(),
    modelId: Number(modelId),
    versionId: Number(versionId),
  }
}
