import { ComponentType } from 'discord-api-types/v10'
import { z } from 'zod'
import { actionRow, button } from './component.ts'
import { address, componentId, filled, maybe, text } from './text.ts'

/** The limit of Components V2, including nested components (Discord docs, "Component Object"). */
export const LAYOUT_COMPONENTS_MAX = 40
/** The limit for all text displays of a message together (Discord docs, "Text Display"). */
export const LAYOUT_TEXT_MAX = 4_000

const media = z.strictObject({ url: address() })
const textDisplay = z.strictObject({
  type: z.literal(ComponentType.TextDisplay),
  id: componentId,
  content: filled(LAYOUT_TEXT_MAX),
})
const thumbnail = z.strictObject({
  type: z.literal(ComponentType.Thumbnail),
  id: componentId,
  media,
  description: maybe(text(1_024).min(1)),
  spoiler: maybe(z.boolean()),
})
const section = z.strictObject({
  type: z.literal(ComponentType.Section),
  id: componentId,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
})
const gallery = z.strictObject({
  type: z.literal(ComponentType.MediaGallery),
  id: componentId,
  items: z
    .array(
      z.strictObject({
        media,
        description: maybe(text(1_024).min(1)),
        spoiler: maybe(z.boolean()),
      }),
    )
    .min(1)
    .max(10),
})
const separator = z.strictObject({
  type: z.literal(ComponentType.Separator),
  id: componentId,
  divider: maybe(z.boolean()),
  spacing: maybe(z.literal([1, 2])),
})
const container = z.strictObject({
  type: z.literal(ComponentType.Container),
  id: componentId,
  accent_color: maybe(z.int().min(0).max(0xffffff)),
  spoiler: maybe(z.boolean()),
  components: z
    .array(z.discriminatedUnion('type', [actionRow, textDisplay, section, gallery, separator]))
    .min(1)
    .max(LAYOUT_COMPONENTS_MAX),
})

/** A component at the top level of a message. Without the V2 flag, only rows are allowed. */
export const topComponent = z.discriminatedUnion('type', [
  actionRow,
  textDisplay,
  section,
  gallery,
  separator,
  container,
])
