import type { WireFile } from '../catalogue/wire.ts'
import type { Ids } from './identity.ts'
import type { Random } from './random.ts'

/** What the files of a version are made from. */
export interface FilePlan {
  readonly modelType: string
  readonly versionId: number
  /** The name of the primary file without its extension. */
  readonly stem: string
  readonly scannedAt: string
}

interface Kind {
  readonly kilobytes: number
  readonly ending: string
  readonly format: string
}

const safe = (kilobytes: number): Kind => ({
  kilobytes,
  ending: 'safetensors',
  format: 'SafeTensor',
})

const archive: Kind = { kilobytes: 900, ending: 'zip', format: 'Other' }

const kinds: Readonly<Record<string, Kind>> = {
  Checkpoint: safe(6_775_430),
  LORA: safe(223_100),
  LoCon: safe(147_570),
  DoRA: safe(228_455),
  TextualInversion: { kilobytes: 145, ending: 'pt', format: 'PickleTensor' },
  Hypernetwork: { kilobytes: 85_340, ending: 'pt', format: 'PickleTensor' },
  Controlnet: safe(705_600),
  Upscaler: { kilobytes: 65_400, ending: 'pth', format: 'PickleTensor' },
  VAE: safe(326_800),
  TextEncoder: safe(4_780_000),
  UNet: safe(5_140_000),
  MotionModule: safe(1_780_000),
  Detection: { kilobytes: 52_000, ending: 'pt', format: 'PickleTensor' },
  LLM: { kilobytes: 8_200_000, ending: 'gguf', format: 'GGUF' },
}

const hashes = (random: Random): Record<string, string> => {
  const sha = random.hex(64).toUpperCase()
  return {
    AutoV1: random.hex(8).toUpperCase(),
    AutoV2: sha.slice(0, 10),
    SHA256: sha,
    CRC32: random.hex(8).toUpperCase(),
    BLAKE3: random.hex(64).toUpperCase(),
    AutoV3: random.hex(12).toUpperCase(),
  }
}

/** The files of a version: the primary one, sometimes also a pruned one or training data. */
export function generatedFiles(plan: FilePlan, ids: Ids, random: Random): WireFile[] {
  const kind = kinds[plan.modelType] ?? archive
  const checkpoint = plan.modelType === 'Checkpoint'
  const scan = random.chance(0.97) ? 'Success' : 'Pending'
  const file = (name: string, type: string, share: number, query: string): WireFile => ({
    id: ids.file(),
    sizeKB: Math.round(kind.kilobytes * share * random.skewed(0.6) * 8) / 8,
    name: `${plan.stem}${name}`,
    overrideName: null,
    type,
    pickleScanResult: scan,
    pickleScanMessage: scan === 'Success' ? 'No Pickle imports' : null,
    virusScanResult: scan,
    virusScanMessage: null,
    scannedAt: scan === 'Success' ? plan.scannedAt : null,
    metadata: { format: kind.format, size: checkpoint ? 'full' : null, fp: 'fp16' },
    hashes: hashes(random),
    downloadUrl: `https://civitai.com/api/download/models/${plan.versionId}${query}`,
  })
  const main = file(`.${kind.ending}`, kind === archive ? 'Archive' : 'Model', 1, '')
  const files: WireFile[] = [{ ...main, primary: true }]
  if (checkpoint && random.chance(0.35)) {
    const query = '?type=Pruned%20Model&format=SafeTensor&size=pruned&fp=bf16'
    files.push({
      ...file('_pruned.safetensors', 'Pruned Model', 0.5, query),
      metadata: { format: 'SafeTensor', size: 'pruned', fp: 'bf16' },
    })
  }
  // Of all files in a sample of 2025, 8 % were training data.
  if (plan.modelType === 'LORA' && random.chance(0.09)) {
    files.push({
      ...file('_training_data.zip', 'Training Data', 0.2, '?type=Training%20Data'),
      metadata: { format: 'Other', size: null, fp: null },
      hashes: {},
    })
  }
  return files
}
