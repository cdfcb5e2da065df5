import type { Json } from './wire.ts'

/** A short answer about a version as Civitai sends it, with no more than is read and what may leak. */
export const wireMini = (model: number, version: number, change: Json = {}): Json => ({
  air: `urn:air:sdxl:checkpoint:civitai:${model}@${version}`,
  versionName: 'lewd version',
  modelName: 'lewd model',
  baseModel: 'SDXL 1.0',
  availability: 'Public',
  downloadUrls: [`https://civitai.com/api/download/models/${version}`],
  canGenerate: true,
  requireAuth: false,
  checkPermission: false,
  earlyAccessEndsAt: null,
  freeTrialLimit: null,
  minor: false,
  sfwOnly: false,
  ...change,
})
