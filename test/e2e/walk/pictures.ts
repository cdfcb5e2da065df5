import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { matureWords } from '../../../sandbox/civitai/generated/marks.ts'
import { png, textChunk } from '../../../sandbox/picture-file/png.ts'

/** Versions that a picture was made with; the bot identifies no more of a message. */
const AT_ONCE = 20
const PICTURES = 8

/** Pictures that were made with whatever there is, with words of all kinds. */
export function picturesOf({ models }: CivitaiStandIn) {
  const versions = models.flatMap(({ modelVersions: [newest] }) => newest?.id ?? [])
  return Array.from({ length: PICTURES }, (_, nth) => {
    const some = versions.filter((_, at) => at % PICTURES === nth).slice(0, AT_ONCE)
    const word = matureWords[nth % matureWords.length]
    const resources = some.map((modelVersionId, at) => ({
      type: 'lora',
      modelVersionId,
      modelName: `${at % 2 === 0 ? word : 'plain'} ${at}`,
    }))
    const text =
      `a ${nth % 2 === 0 ? word : 'lantern'} by the sea\nNegative prompt: ${word}\n` +
      `Steps: 20, Sampler: Euler, Model: ${word} mix, Civitai resources: ${JSON.stringify(resources)}`
    return {
      name: `${nth < 2 ? word : 'picture'}-${nth}.png`,
      bytes: png({ before: [textChunk('parameters', text)] }),
    }
  })
}
