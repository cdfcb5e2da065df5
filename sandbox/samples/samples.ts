import type { WireModel } from '../civitai/catalogue/wire.ts'
import type { Discord, PlaceName, Shown } from '../discord/index.ts'
import { userOf } from '../discord/state/people.ts'
import { jpeg } from '../picture-file/jpeg.ts'
import { png } from '../picture-file/png.ts'
import { webp } from '../picture-file/webp.ts'
import { landscape } from './landscape.ts'
import { nth, type Thing, type Things, thingsOf } from './things.ts'
import { a1111Text, WRITERS } from './writers.ts'

type Said = Parameters<ReturnType<Discord['person']>['say']>[0]

/** A message that is there from the start. */
interface Sample {
  readonly by: 'ada' | 'grace'
  readonly in?: PlaceName
  readonly say: (things: Things) => Said
}

const [WIDTH, HEIGHT] = [300, 400]

/** A PNG file with what a program writes, and a landscape of its own. */
const written = (
  by: Sample['by'],
  content: string,
  writer: keyof typeof WRITERS,
  seed: number,
): Sample => ({
  by,
  say: (things) => {
    const { colourAt } = landscape(seed, WIDTH, HEIGHT)
    const before = WRITERS[writer](things)
    const bytes = png({ before, width: WIDTH, height: HEIGHT, colourAt })
    return { content, files: [{ name: `${writer}.png`, bytes }] }
  },
})

const model = ({ modelId }: Thing) => `https://civitai.com/models/${modelId}`
const version = ({ modelId, versionId }: Thing) =>
  `https://civitai.com/models/${modelId}?modelVersionId=${versionId}`
const red = ({ modelId }: Thing) => `https://civitai.red/models/${modelId}`

/** What Discord makes of a link. */
const unfurled = (thing: Thing): NonNullable<Said['embeds']>[number] => ({
  url: model(thing),
  title: `${thing.name} - ${thing.versionName}`,
  description: `Made by ${thing.creator}, to be downloaded at Civitai.`,
  provider: { name: 'Civitai' },
  thumbnail: { url: thing.picture.url },
})

const LANTERN = userOf('1100000000000000099', 'Lantern', true)

const SAMPLES = {
  a1111: written('ada', 'From A1111, with two LoRAs and an embedding', 'a1111', 0),
  forge: written('grace', 'Same idea at noon, in Forge', 'forge', 1),
  comfyui: written('ada', 'My ComfyUI graph makes this', 'comfyui', 2),
  civitai: written('grace', 'Made on Civitai itself', 'civitai', 3),
  invokeai: written('ada', 'InvokeAI does dunes', 'invokeai', 4),
  swarmui: written('grace', 'Aurora, by SwarmUI', 'swarmui', 5),
  fooocus: written('ada', 'Fooocus, with its own way to write things down', 'fooocus', 6),
  novelai: written('grace', 'NovelAI has models of its own', 'novelai', 7),
  unknown: written('ada', 'My own mix: nobody else has these files', 'unknown', 8),
  mature: written('grace', 'The picture is harmless, but what I asked for is not', 'mature', 9),
  jpeg: {
    by: 'ada',
    say: (things) => {
      const exif = { userComment: a1111Text(things) }
      const bytes = jpeg({ exif, drawing: landscape(10, 180, 135) })
      const content = 'As a JPEG. Discord takes out what it tells of its making'
      return { content, files: [{ name: 'lake.jpg', bytes }] }
    },
  },
  webp: {
    by: 'grace',
    say: (things) => {
      const exif = { userComment: a1111Text(things) }
      const files = [11, 12].map((seed) => ({
        name: `ridge-${seed}.webp`,
        bytes: webp({ exif, drawing: landscape(seed, 240, 240) }),
      }))
      return { content: 'Two WebPs: the same happens to them', files }
    },
  },
  link: {
    by: 'ada',
    say: ({ loras }) => ({
      content: `This one is lovely: ${model(nth(loras, 1))}`,
      embeds: [unfurled(nth(loras, 1))],
    }),
  },
  links: {
    by: 'grace',
    say: ({ checkpoints, loras }) => ({
      content: [
        `I use [this model](${version(nth(checkpoints, 0))}) with <${version(nth(loras, 0))}>,`,
        `as in https://civitai.com/images/${nth(checkpoints, 0).picture.id}`,
        `More by https://civitai.com/user/${nth(loras, 0).creator}`,
      ].join('\n'),
    }),
  },
  air: {
    by: 'ada',
    say: ({ checkpoints, loras }) => {
      const [one, other] = [nth(checkpoints, 1), nth(loras, 2)]
      const air = `urn:air:sdxl:checkpoint:civitai:${one.modelId}@${one.versionId}`
      return { content: `\`${air}\`\nand the file ${other.hashes.AutoV2}: what are they?` }
    },
  },
  embed: {
    by: 'grace',
    say: ({ checkpoints }) => {
      const thing = nth(checkpoints, 2)
      const button = (label: string, url: string) => ({ type: 2, style: 5, label, url }) as const
      const creator = `https://civitai.com/user/${thing.creator}`
      return {
        author: LANTERN,
        embeds: [
          {
            color: 0xf2_a6_3b,
            title: 'Model of the day',
            description: `**${thing.name}**, found by another bot.`,
            thumbnail: { url: thing.picture.url },
          },
        ],
        components: [
          {
            type: 1,
            components: [button('Open on Civitai', model(thing)), button('Creator', creator)],
          },
        ],
      }
    },
  },
  'mature-link': {
    by: 'ada',
    say: ({ mature }) => ({ content: `Is this one any good? ${red(nth(mature, 1))}` }),
  },
  'after-dark': { ...written('grace', 'Here it may be read', 'mature', 13), in: 'after-dark' },
  'after-dark-links': {
    by: 'ada',
    in: 'after-dark',
    say: ({ mature, loras }) => ({
      content: [mature.slice(0, 2).map(red), model(nth(loras, 3))].flat().join('\n'),
    }),
  },
} as const satisfies Readonly<Record<string, Sample>>

/** The names of the samples. */
export const SAMPLE_NAMES = [...Object.keys(SAMPLES), 'forward'] as readonly SampleName[]
export type SampleName = keyof typeof SAMPLES | 'forward'

/**
 * Says what is there from the start: pictures of every program, and messages that point at Civitai.
 * What they name exists in the catalogue.
 */
export function saySamples(
  { person }: Pick<Discord, 'person'>,
  models: readonly WireModel[],
): Readonly<Record<SampleName, Shown>> {
  const things = thingsOf(models)
  const said = Object.entries(SAMPLES as Readonly<Record<string, Sample>>).map(
    ([name, { by, in: place = 'prompts', say }]) => [name, person(by).say(say(things), place)],
  )
  const all: Readonly<Record<keyof typeof SAMPLES, Shown>> = Object.fromEntries(said)
  return { ...all, forward: person('ada').forward(all.a1111, 'prompts') }
}
