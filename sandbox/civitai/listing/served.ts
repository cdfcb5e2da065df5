import type { Entry } from '../catalogue/catalogue.ts'
import type { WireModel } from '../catalogue/wire.ts'
import { gainedBy } from './growth.ts'

const grown = (count: number | null, extra: number) => (count === null ? null : count + extra)

/**
 * A model as every answer starts from it. Counts have grown, archived models have no files,
 * taken-down ones no pictures, and versions without files are left out.
 */
export function served(entry: Entry, now: number): WireModel {
  const { model } = entry
  const extra = gainedBy(entry, now)
  const archived = model.mode === 'Archived'
  return {
    ...model,
    stats: { ...model.stats, downloadCount: grown(model.stats.downloadCount, extra) },
    modelVersions: model.modelVersions
      .filter(({ files }) => entry.asRecorded || files.length > 0)
      .map((version) => {
        const { downloadUrl, stats, ...rest } = version
        const downloadCount = grown(stats.downloadCount, version.index === 0 ? extra : 0)
        return {
          ...rest,
          stats: { ...stats, downloadCount },
          files: archived ? [] : version.files,
          images: model.mode === 'TakenDown' ? [] : version.images,
          ...(archived || downloadUrl === undefined ? {} : { downloadUrl }),
        }
      }),
  }
}
