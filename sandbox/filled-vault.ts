import type { CivitaiStandIn } from './civitai/civitai.ts'

const LORAS = 12
/** Versions of models for adults, of which not every place shows the names. */
const MATURE = 2

/** Fills a member's vault with small versions, so that there is something to see: two pages of it. */
export function fillVault(
  { models, keep }: Pick<CivitaiStandIn, 'models' | 'keep'>,
  person: number,
  at: number,
): void {
  const small = models.flatMap(({ type, nsfw, modelVersions: [version] }) =>
    type === 'LORA' && version?.paidAccess === null && version.files.length > 0
      ? [{ id: version.id, nsfw, sizeKB: version.files.reduce((all, one) => all + one.sizeKB, 0) }]
      : [],
  )
  const fitting = small.filter(({ sizeKB }) => sizeKB < 300_000)
  const mature = fitting.filter(({ nsfw }) => nsfw).slice(0, MATURE)
  const others = fitting.filter(({ nsfw }) => !nsfw).slice(0, LORAS - mature.length)
  for (const { id } of [...mature, ...others]) keep(person, id, at)
}
