import { matureWords } from './marks.ts'
import type { Random } from './random.ts'
import type { Theme } from './themes.ts'
import { checkpointNames } from './themes.ts'

/** The texts of one model, from which its versions are made. */
export interface Texts {
  readonly name: string
  readonly tags: readonly string[]
  readonly triggers: readonly string[]
  readonly description: string | null
  /** The ending of file and version names of a mature model, otherwise empty. */
  readonly mark: string
}

const families: Readonly<Record<string, string>> = {
  'SDXL 1.0': 'XL',
  Pony: 'Pony',
  Illustrious: 'Illustrious',
  NoobAI: 'Noob',
  'Flux.1 D': 'Flux',
  'SD 1.5': 'V5',
  'Krea 2': 'Krea',
}

const subjectsByType: Readonly<Record<string, readonly string[]>> = {
  TextualInversion: ['Negative Embedding', 'Quality Embedding', 'Detail Embedding'],
  Hypernetwork: ['Hypernetwork', 'Lighting Hypernetwork'],
  AestheticGradient: ['Aesthetic Gradient'],
  Controlnet: ['Depth ControlNet', 'Line Art ControlNet', 'Tile ControlNet'],
  Upscaler: ['4x Upscaler', '2x Photo Upscaler', '4x Anime Upscaler'],
  MotionModule: ['Motion Module', 'Camera Pan Motion'],
  VAE: ['Color Fix VAE', 'Clear VAE'],
  TextEncoder: ['Text Encoder', 'T5 Encoder fp8'],
  UNet: ['UNet Only'],
  CLIPVision: ['CLIP Vision'],
  CLIP: ['CLIP-L Finetune'],
  Poses: ['Pose Pack', 'Action Pose Collection'],
  Wildcards: ['Wildcards', 'Prompt Wildcard Pack'],
  Workflows: ['One-Click Workflow', 'Upscale Workflow', 'Img2Img Workflow'],
  ComfyWorkflows: ['Comfy Workflow'],
  Detection: ['Face Detection', 'Hand Detailer'],
  VisionLanguage: ['Caption Model'],
  LLM: ['Prompt Writer 8B'],
  Other: ['Assets', 'Presets'],
}

const suffixes = ['', '', '', '', ' (Concept)', ' | Illustrious & Pony', ' v2', ' [Flux]']

const advice = [
  '<p>Works best at <strong>0.7 – 0.9</strong> strength.</p>',
  '<p>Recommended settings:</p><ul><li><p>Steps: 24–30</p></li><li><p>CFG: 5</p></li></ul>',
  '<p>Add <code>masterpiece, best quality</code> in front of your prompt.</p>',
  '<p>No VAE needed, it is baked in.</p>',
]

const farewells = [
  '<p>If you like it, leave a comment and show me what you made! ❤️</p>',
  '<p>Support me on <a target="_blank" rel="ugc" href="https://ko-fi.com/example">Ko-fi</a></p>',
  '<p>Questions? Join <a target="_blank" rel="ugc" href="https://discord.gg/example">us</a>.</p>',
  '',
]

const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')

const nameOf = (type: string, base: string, theme: Theme, random: Random): string => {
  if (type === 'Checkpoint' && random.chance(0.8)) {
    const word = `${random.pick(checkpointNames.first)}${random.pick(checkpointNames.second)}`
    return `${word} ${families[base] ?? random.pick(['Mix', 'Base', 'Prime'])}`
  }
  const subject = random.pick(subjectsByType[type] ?? theme.subjects)
  const dash = random.pick([' — ', ' - ', ' | ', ': '])
  return `${random.pick(theme.first)} ${random.pick(theme.second)}${dash}${subject}`
}

/** Texts for a model of a type and a theme. Those of mature models have several mature words. */
export function generatedTexts(
  plan: { type: string; base: string; theme: Theme; mature: boolean },
  random: Random,
): Texts {
  const { type, base, theme, mature } = plan
  const mild = nameOf(type, base, theme, random)
  const [mark = '', second = ''] = mature ? random.some(matureWords, 2) : []
  const shown = mark.charAt(0).toUpperCase() + mark.slice(1)
  const name = mature
    ? random.pick([
        `${shown} ${mild}`,
        `${mild} (${mark.toUpperCase()})`,
        `${mild} ${shown} ${second}`,
      ])
    : `${mild}${type === 'LORA' ? random.pick(suffixes) : ''}`
  const word = slug(mild.split(/ [—|-] |: /)[0] ?? mild)
  const tagless = random.chance(0.04)
  const usual = random.chance(0.6) ? theme.tags.slice(0, 1) : []
  const tags = tagless
    ? []
    : [...new Set([...usual, ...random.some(theme.tags, random.whole(1, 4))])]
  if (type === 'Checkpoint') tags.unshift('base model')
  if (subjectsByType[type] !== undefined && !tagless && random.chance(0.5)) tags.unshift('tool')
  const triggers = [
    `${word} style`,
    ...random.some(theme.triggers, random.whole(0, 3)),
    ...(mature ? [`${mark}, ${second}`] : []),
  ]
  const teaches = /LORA|LoCon|DoRA|TextualInversion|Hypernetwork/.test(type)
  const paragraphs = [
    `<h3>${name}</h3>`,
    `<p>A ${type} for ${base}: ${theme.subjects.slice(0, 2).join(', ').toLowerCase()}.</p>`,
    ...random.some(advice, random.whole(1, 3)),
    mature ? `<p>Trained on ${mark} and ${second} pictures.</p>` : '',
    random.pick(farewells),
  ]
  return {
    name,
    tags: mature ? [...tags, mark, second] : tags,
    triggers: (teaches || mature) && !random.chance(0.08) ? triggers : [],
    description: random.chance(0.05) ? null : paragraphs.join(''),
    mark,
  }
}
