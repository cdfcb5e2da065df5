import { type Answer, json, problem } from '../answer.ts'
import { parsedAir } from '../asked/air.ts'
import type { Route } from './route.ts'

const refused = (why: string): Answer => problem(400, why, why)

/** GET /v2/resources/{air}: what the generator knows of a resource. Needs no token. */
export const resource: Route = {
  method: 'GET',
  path: /^\/v2\/resources\/(.+)$/,
  keys: [],
  answer(_, sources, [air = '']) {
    const parsed = parsedAir(air)
    if (parsed === undefined) return refused('That is no AIR')
    if (parsed.source === 'huggingface') return refused('The source is not supported')
    const found = sources.resource(air)
    if (found === undefined) return problem(404, 'There is no such resource')
    const { feePerPicture } = found
    return json(200, {
      air,
      size: found.bytes,
      hashes: found.autoV2 === undefined ? {} : { autoV2: found.autoV2 },
      downloadUrls: [],
      fileFormat: 'safeTensor',
      canGenerate: found.canGenerate,
      checkPermission: false,
      requiresAuthorization: false,
      hasMatureContentRestriction: found.withoutMature ?? false,
      hasNSFWContentRestriction: found.withoutMature ?? false,
      resourceName: found.name,
      versionName: found.versionName,
      availability: found.canGenerate
        ? { status: 'available', workers: 3 }
        : { status: 'unsupported', workers: 0 },
      fee:
        feePerPicture === undefined
          ? null
          : {
              amount: feePerPicture,
              type: 'perImageBuzz',
              settlementCurrency: 'yellow',
              recipientModelVersionId: Number(parsed.version),
            },
      publishedAt: found.publishedAt,
    })
  },
}
