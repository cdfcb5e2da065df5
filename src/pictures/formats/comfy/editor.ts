import { type Fields, isFields } from '../../../civitai/rated/meta-fields.ts'
import { fieldsOf, itemsOf } from '../json.ts'

/** The widgets of ComfyUI's own nodes in their order, for the editor keeps values without names. */
const WIDGETS: ReadonlyMap<string, readonly string[]> = new Map([
  ['KSampler', ['seed', '', 'steps', 'cfg', 'sampler_name', 'scheduler', 'denoise']],
  ['KSamplerAdvanced', ['', 'noise_seed', '', 'steps', 'cfg', 'sampler_name', 'scheduler']],
  ['KSamplerSelect', ['sampler_name']],
  ['RandomNoise', ['noise_seed']],
  ['BasicScheduler', ['scheduler', 'steps', 'denoise']],
  ['CFGGuider', ['cfg']],
  ['FluxGuidance', ['guidance']],
  ['CLIPTextEncode', ['text']],
  ['EmptyLatentImage', ['width', 'height']],
  ['EmptySD3LatentImage', ['width', 'height']],
  ['CheckpointLoaderSimple', ['ckpt_name']],
  ['UNETLoader', ['unet_name']],
  ['VAELoader', ['vae_name']],
  ['LoraLoader', ['lora_name', 'strength_model', 'strength_clip']],
  ['LoraLoaderModelOnly', ['lora_name', 'strength_model']],
  ['ControlNetLoader', ['control_net_name']],
  ['UpscaleModelLoader', ['model_name']],
])

/** What the editor calls a node that is muted or passed by. */
const IDLE: ReadonlySet<unknown> = new Set([2, 4])

/** The nodes of a workflow as the editor keeps it, as far as their widgets are known. */
export function editorNodes(
  json: Fields,
  most: number,
): readonly (readonly [id: string, type: string, inputs: Fields])[] {
  const sources = new Map(
    itemsOf(json.links).map((link) => {
      const [id, from, slot] = Array.isArray(link)
        ? link
        : [fieldsOf(link).id, fieldsOf(link).origin_id, fieldsOf(link).origin_slot]
      return [id, [from, slot]]
    }),
  )
  return itemsOf(json.nodes)
    .slice(0, most)
    .filter(isFields)
    .flatMap(({ id, type, mode, inputs, widgets_values: values }) => {
      if (typeof type !== 'string' || (typeof id !== 'number' && typeof id !== 'string')) return []
      const links = itemsOf(inputs)
        .map(fieldsOf)
        .flatMap(({ name, link }) => {
          const source = sources.get(link)
          return typeof name === 'string' && source !== undefined ? [[name, source] as const] : []
        })
      const widgets = IDLE.has(mode) ? [] : widgetsOf(type, values)
      return [[String(id), type, Object.fromEntries([...widgets, ...links])] as const]
    })
}

function widgetsOf(type: string, values: unknown): readonly (readonly [string, unknown])[] {
  if (isFields(values)) return Object.entries(values)
  const names = WIDGETS.get(type) ?? []
  return itemsOf(values)
    .slice(0, 100)
    .flatMap((value, nth) => {
      // A node of rgthree has one such for each LoRA.
      if (isFields(value) && typeof value.lora === 'string')
        return [[`lora_${nth}`, value] as const]
      const name = names[nth] ?? ''
      return name === '' ? [] : [[name, value] as const]
    })
}
