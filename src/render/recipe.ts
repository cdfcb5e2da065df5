import type { APIEmbed } from 'discord-api-types/v10'
import type { Generation, Identified, ShownResource } from '../civitai/image.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { address, label } from './masked-link.ts'
import type { MenuItem } from './menu.ts'
import { modelUrl } from './model-url.ts'
import { onceEach, type Part } from './parts.ts'
import { block, inert } from './text.ts'

const VALUE_LENGTH = 60
/** Of what kind a resource is, and how much of it was taken. */
const FACT_LENGTH = 20
const RESOURCES = 20
/** Of the room for a text, what the prompt and the negative one may take. */
const PROMPT_SHARE = 0.5
const NEGATIVE_SHARE = 0.25
const SETTINGS = ['steps', 'sampler', 'cfgScale', 'clipSkip', 'seed', 'size', 'model'] as const

/** How one picture was made, as far as the place allows it. */
export interface Recipe {
  readonly title: string
  /** Where the picture is; its title leads there. */
  readonly url?: string | undefined
  /** Absent where its author tells nothing of it. */
  readonly generation: Generation | undefined
  readonly parts: readonly Part[]
}

/** A recipe in at most `room` characters, with as many parts as there is room for. */
export function recipeEmbed(
  words: Words,
  { title, url, generation, parts }: Recipe,
  room: number = LIMITS.embedDescription,
): APIEmbed {
  return {
    color: COLOUR,
    title: inert(title, LIMITS.embedTitle),
    ...(url !== undefined && { url }),
    description:
      generation === undefined ? words.noPrompt : whatFits(words, generation, parts, room),
  }
}

function whatFits(
  words: Words,
  generation: Generation,
  parts: readonly Part[],
  room: number,
): string {
  const above = linesOf(words, generation, room)
  const resources = onceEach(parts)
    .slice(0, RESOURCES)
    .flatMap((part) => partLine(words, part))
  const open = parts.filter(({ identified }) => identified === undefined).length
  const waiting = open === 0 ? [] : [words.lookingUp(open)]
  for (let shown = resources.length; shown >= 0; shown--) {
    const below = [...resources.slice(0, shown), ...waiting]
    const whole = [...above, ...(below.length === 0 ? [] : [words.madeWith, ...below])].join('\n')
    if (whole.length <= room) return whole
  }
  return above.join('\n')
}

function linesOf(words: Words, generation: Generation, room: number): readonly string[] {
  const { prompt, negativePrompt, hasPrompt, resources } = generation
  const named = new Set(resources.map(({ name }) => name))
  const settings = SETTINGS.flatMap((setting) => {
    const value = generation[setting]
    // What stands below need not be said twice.
    if (value === undefined || (setting === 'model' && named.has(value))) return []
    return [words.setting(setting, inert(value, VALUE_LENGTH))]
  })
  return [
    ...(prompt === undefined ? [hasPrompt ? words.promptHeldBack : words.noPrompt] : []),
    ...(prompt === undefined ? [] : [block(prompt, Math.floor(room * PROMPT_SHARE))]),
    ...(negativePrompt === undefined
      ? []
      : [words.negativePrompt, block(negativePrompt, Math.floor(room * NEGATIVE_SHARE))]),
    ...(settings.length === 0 ? [] : [settings.join(' · ')]),
  ]
}

/** What it was made with: nothing where only an id is known, which tells nobody anything. */
function partLine(words: Words, { resource, identified }: Part): readonly string[] {
  const what = whatItIs(words, resource, identified)
  if (what === undefined) return []
  const { type, weight } = resource
  const facts = [type, weight].filter((fact) => fact !== undefined)
  return [`-# ${[what, ...facts.map((fact) => inert(fact, FACT_LENGTH))].join(' · ')}`]
}

function whatItIs(
  words: Words,
  { name, isNamed, hash }: ShownResource,
  identified: Identified | undefined,
): string | undefined {
  switch (identified?.kind) {
    case 'known': {
      const { entry, version, isGuess } = identified
      const link = `[${nameOf(words, identified)}](${address(modelUrl(entry, version === undefined ? undefined : { id: version }))})`
      return isGuess ? words.probably(link) : link
    }
    case 'held back':
      // A file's name would tell what it is.
      return words.partHeldBack
    case 'muted':
      return words.partMuted
    default:
      if (name !== undefined) return inert(name, VALUE_LENGTH)
      // What is still looked up is told of by itself.
      if (identified === undefined) return undefined
      if (isNamed) return words.partHeldBack
      return identified.kind === 'unknown' ? hash && words.unknownFile(hash) : undefined
  }
}

const nameOf = (words: Words, { entry, versionName }: Known): string =>
  [entry.name, versionName ?? '']
    .map((one) => label(one, VALUE_LENGTH))
    .filter((one) => one !== '')
    .join(' · ') || words.unnamed

type Known = Extract<Identified, { kind: 'known' }>

/** What its parts are, each once, for a menu that leads to their cards. */
export function partItems(
  words: Words,
  parts: readonly Part[],
  open: (known: Known) => string,
): readonly MenuItem[] {
  const known = parts.flatMap(({ identified }) =>
    identified?.kind === 'known' ? [identified] : [],
  )
  const distinct = new Map(known.map((one) => [open(one), one]))
  return [...distinct].map(([customId, one]) => ({
    label: nameOf(words, one),
    description: [one.entry.type, one.entry.baseModel]
      .filter((fact) => fact !== undefined)
      .join(' · '),
    customId,
  }))
}
