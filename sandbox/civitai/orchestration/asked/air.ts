/** The parts of an AIR, the name of a resource in Civitai's generator. */
export interface Air {
  readonly ecosystem: string
  readonly type: string
  readonly source: string
  readonly id: string
  readonly version?: string
}

const form =
  /^urn:air:([\w-]+):([a-z_]+):([a-z]+):([^@+\s]+?)(?:@([^+.\s]+))?(?:\+(\d+))?(?:\.([a-z]+))?$/i

/** Parses `urn:air:{ecosystem}:{type}:{source}:{id}@{version}` (developer-docs). Undefined for the rest. */
export function parsedAir(text: string): Air | undefined {
  const [, ecosystem, type, source, id, version] = form.exec(text) ?? []
  if (!ecosystem || !type || !source || !id) return undefined
  // Of a model of Civitai one version is meant, and both are numbers.
  const civitais = source === 'civitai'
  if (civitais && !(/^\d+$/.test(id) && version !== undefined && /^\d+$/.test(version))) {
    return undefined
  }
  return { ecosystem, type, source, id, ...(version !== undefined && { version }) }
}
