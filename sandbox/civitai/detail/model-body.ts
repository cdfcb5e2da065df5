import type { Entry } from '../catalogue/catalogue.ts'
import type { WireVersion } from '../catalogue/wire.ts'
import { served } from '../listing/served.ts'
import { createdAt } from './created-at.ts'
import { removeEmpty } from './remove-empty.ts'

function versionOf({ supportsGeneration, ...version }: WireVersion): unknown {
  return removeEmpty({
    ...version,
    createdAt: createdAt(version),
    status: 'Published',
    covered: supportsGeneration,
    files: version.files.map((file) => ({ ...file, metadata: removeEmpty(file.metadata) })),
    // The id is only in the file name of the address.
    images: version.images.map(({ id: _, ...image }) => image),
  })
}

/**
 * The answer about one model: pictures of every level, and versions without empty keys (by a record
 * of August 2026 and Civitai's source).
 */
export function modelBody(entry: Entry, now: number): unknown {
  const model = served(entry, now)
  return { ...model, modelVersions: model.modelVersions.map(versionOf), ...entry.spoilt }
}
