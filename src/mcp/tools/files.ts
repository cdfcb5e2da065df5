import { z } from 'zod'
import type { Identified } from '../../civitai/image.ts'
import { Problem } from '../../problem.ts'
import { onceEach, type Part } from '../../render/parts.ts'
import { entryOf, entryShape, plain, promptsOf } from '../shapes.ts'
import { tool } from '../tool.ts'

const identifiedShape = z.object({
  model: entryShape.optional(),
  version: z.number().optional(),
  versionName: z.string().optional(),
  isGuess: z.boolean().optional().describe('only its name is alike'),
  state: z
    .enum(['known', 'held back', 'unknown', 'unasked'])
    .describe('unasked: there were too many, or Civitai is away'),
})

const identifiedOf = (one: Identified): z.infer<typeof identifiedShape> =>
  one.kind === 'known'
    ? {
        state: 'known',
        model: entryOf(one.entry),
        isGuess: one.isGuess,
        ...(one.version !== undefined && { version: one.version }),
        ...(one.versionName !== undefined && { versionName: plain(one.versionName) }),
      }
    : { state: one.kind === 'muted' ? 'held back' : one.kind }

export const identifyHash = tool({
  name: 'identify_hash',
  title: 'What a file is',
  description:
    'The model and version that a file belongs to, by its SHA256, AutoV2, AutoV3, BLAKE3 or CRC32.',
  input: z.object({
    hash: z
      .string()
      .trim()
      .regex(/^[\da-f]{8,64}$/i, 'is hex, of 8 to 64 digits'),
  }),
  output: z.object({ file: identifiedShape }),
  async run({ hash }, { civitai }) {
    const [asked] = civitai.identify([{ hash: hash.toUpperCase() }])
    if (asked === undefined) throw new Problem((words) => words.unknownHash)
    const file = await asked
    if (file.kind === 'unknown') throw new Problem((words) => words.unknownHash)
    if (file.kind === 'unasked') throw new Problem((words) => words.civitaiUnhelpful)
    return { file: identifiedOf(file) }
  },
})

export const readPicture = tool({
  name: 'read_picture',
  title: 'How a picture was made',
  description:
    'Reads prompt, settings and the models behind a PNG, JPEG or WebP in the folder that was given at the start.',
  input: z.object({ file: z.string().min(1).max(1_000).describe('its name, within the folder') }),
  output: z.object({
    prompt: z.string().optional(),
    negativePrompt: z.string().optional(),
    settings: z.record(z.string(), z.string()),
    resources: z.array(
      identifiedShape.extend({ name: z.string().optional(), weight: z.string().optional() }),
    ),
  }),
  async run({ file }, { civitai, pictures }) {
    const reading = await pictures?.read(file)
    if (reading === undefined) throw new Problem(() => NO_FILE)
    if (reading.kind !== 'generation') {
      const { kind } = reading
      throw new Problem((words) => words.unreadPicture(kind))
    }
    const generation = civitai.written(reading.written)
    if (generation === undefined) throw new Problem((words) => words.unreadPicture('held back'))
    const { resources, hasPrompt: _, prompt, negativePrompt, ...settings } = generation
    const named = new Set(resources.map(({ name }) => name))
    const identified = await Promise.all(civitai.identify(resources))
    return {
      ...promptsOf({
        ...(prompt !== undefined && { prompt }),
        ...(negativePrompt !== undefined && { negativePrompt }),
      }),
      settings: Object.fromEntries(
        Object.entries(settings)
          // What is told of as a resource may be held back there.
          .filter(([, value]) => !named.has(String(value)))
          .map(([name, value]) => [name, plain(String(value))]),
      ),
      resources: onceEach(
        resources.map((resource, at) => ({ resource, identified: identified[at] })),
      ).map(partOf),
    }
  },
})

/** One sentence for all that is not to be read: more would tell what lies outside the folder. */
const NO_FILE = 'There is no picture file of that name in the folder.'

/** The name of a file would tell what is held back. */
function partOf({ resource: { name, isNamed, weight }, identified }: Part) {
  const isHeldBack = name === undefined && isNamed
  const one = identified ?? { kind: 'unasked' }
  const told = identifiedOf(isHeldBack && one.kind !== 'known' ? { kind: 'held back' } : one)
  return {
    ...told,
    ...(name !== undefined && told.state !== 'held back' && { name: plain(name) }),
    ...(weight !== undefined && { weight: plain(weight) }),
  }
}
