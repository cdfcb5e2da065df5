import type { GalleryPlan } from '../catalogue/gallery-plan.ts'
import { metaOf } from '../detail/meta.ts'
import { hostilePrompts } from '../generated/hostile-texts.ts'
import { matureWords } from '../generated/marks.ts'
import type { Look, Made } from './look.ts'
import { programMetas } from './program-metas.ts'

type Meta = Readonly<Record<string, unknown>>

const at = <T>(list: readonly T[], id: number): T | undefined => list[id % list.length]

// A ComfyUI workflow with its whole graph: about 100 kB of JSON in a string.
const giantWorkflow = () =>
  JSON.stringify({
    prompt: { 3: { class_type: 'KSampler', inputs: { seed: 1, text: 'quiet evening' } } },
    workflow: {
      nodes: Array.from({ length: 2_000 }, (_, id) => ({ id, type: 'Note', pos: [id, id * 2] })),
    },
  })

/** Unusual generation data, as people and their tools write it. */
const strangeMetas: readonly (() => Meta)[] = [
  () => ({ comfy: giantWorkflow(), prompt: 'from a workflow', seed: '4294967295', steps: 28.5 }),
  () => ({ prompt: 12_345, negativePrompt: null, steps: '20', cfgScale: '7', sampler: 3 }),
  () => ({ prompt: ['a', 'list', 'of', 'words'], Size: { width: 512, height: 768 }, seed: -1 }),
  () => ({ prompt: { positive: 'an object', weight: 1 }, steps: [20, 30], Model: true }),
  () => ({ prompt: null, steps: 0, seed: 1e21, cfgScale: 0.1 + 0.2, sampler: '' }),
  () => ({ extra: { remixOfId: 7, deep: [[[{ deeper: ['still'] }]]] }, '': 'no name', ' ': 1 }),
  () => ({ toString: 'text', constructor: 5, hasOwnProperty: [], 'Clip skip': '2', clipSkip: 2 }),
  () => Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`key ${n}`, `value ${n}`])),
  () => ({ ['k'.repeat(2_000)]: 'a long key', '**bold** @everyone': '<@1>', prompt: 'x' }),
  () => ({}),
]

const oddly = (meta: Meta, id: number, kind: GalleryPlan['meta']): Meta => {
  switch (kind) {
    case 'hostile':
      return {
        ...meta,
        prompt: at(hostilePrompts, id),
        negativePrompt: at(hostilePrompts, id + 5),
        Model: at(hostilePrompts, id + 1),
        sampler: at(hostilePrompts, id + 2),
      }
    case 'strange':
      return at(strangeMetas, id)?.() ?? meta
    case 'programs':
      return { ...meta, ...at(programMetas, id) }
    case 'mature':
      return { ...meta, prompt: `${at(matureWords, id)}, ${at(matureWords, id + 1)}, wide shot` }
    case undefined:
      return meta
  }
}

/**
 * The generation data of a picture as a flat object, or null if its creator hides it. A preview has
 * the same data as in the answer about its version.
 */
export function flatMetaOf({ id, level, hasMeta, versionIds, origin }: Made, look: Look): unknown {
  if (origin.kind === 'preview') return metaOf(origin.picture, origin.model)
  const measures = { width: look.width ?? 512, height: look.height ?? 512 }
  const made = { id, nsfwLevel: level, hasMeta, hasPositivePrompt: hasMeta, ...measures }
  const meta = metaOf(made, origin.model)
  if (meta === null) return null
  const civitaiResources = versionIds?.map((modelVersionId) => ({ type: 'lora', modelVersionId }))
  return oddly({ ...meta, ...(civitaiResources && { civitaiResources }) }, id, origin.plan.meta)
}
