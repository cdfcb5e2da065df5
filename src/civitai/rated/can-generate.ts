import type { WireModel } from '../wire/entry.ts'

/** Whether Civitai says that it makes pictures with a version. */
export const canGenerate = ({
  supportsGeneration,
  covered,
}: Pick<WireModel['modelVersions'][number], 'supportsGeneration' | 'covered'>): boolean =>
  supportsGeneration || covered
