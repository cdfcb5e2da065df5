type Meta = Readonly<Record<string, unknown>>

/** How image generators record the models they used (from Civitai's source). */
export const programMetas: readonly Meta[] = [
  // A1111 names LoRAs only by their hashes.
  {
    Model: 'novaHarbor_v2',
    hashes: { model: '692186a14a', 'LORA:StyleA': 'fb4063c470', 'embed:easyneg': '2c1c3f889f' },
    resources: [{ hash: '692186a14a', name: 'novaHarbor_v2', type: 'model' }],
  },
  // Civitai's own generator.
  {
    resources: [],
    civitaiResources: [
      { type: 'checkpoint', modelVersionId: 222, modelName: 'Harbor', modelVersionName: 'v5' },
      { type: 'lora', modelVersionId: 444, modelName: 'Lantern', weight: 0.7 },
    ],
  },
  // ComfyUI, as Civitai reads its graph.
  {
    Model: 'some_dev',
    models: ['some_dev.safetensors', 'another.safetensors'],
    vaes: ['ae.sft'],
    upscalers: ['4x_plain.pth'],
    controlNets: ['depth.safetensors'],
    resources: [],
    additionalResources: [
      { name: 'detail_tweaker.safetensors', type: 'lora', strength: 0.4, strengthClip: 1 },
      { name: 'urn:air:sdxl:lora:civitai:123@456', type: 'lora', strength: 1 },
    ],
  },
  { Model: 'urn:air:sdxl:checkpoint:civitai:900@100', Size: 'undefinedxundefined' },
  // Names of models may be mature, too.
  {
    Model: 'nsfw_dev',
    models: ['hentai_dev.safetensors'],
    vaes: ['lewd_vae.sft'],
    hashes: { 'lora:nude_slider': 'fb4063c470', 'embed:naked': '2c1c3f889f' },
    civitaiResources: [
      { modelVersionId: 222, modelName: 'Erotic Harbor', modelVersionName: 'v5' },
      { modelVersionId: 223, modelName: 'Harbor', modelVersionName: 'uncensored' },
    ],
    additionalResources: [{ name: 'topless.safetensors', type: 'lora', strength: 0.4 }],
  },
]
