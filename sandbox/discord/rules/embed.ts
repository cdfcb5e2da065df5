import { z } from 'zod'
import { address, filled, maybe, pictureAddress, text } from './text.ts'

/** The characters of all embeds of a message together (Discord docs, "Embed Limits"). */
const ALL_EMBEDS_MAX = 6_000

// A bot may send back an embed it has read, which has more keys.
const picture = z.strictObject({
  url: pictureAddress(),
  proxy_url: maybe(address()),
  width: maybe(z.int()),
  height: maybe(z.int()),
  placeholder: maybe(text(64)),
  placeholder_version: maybe(z.int()),
  is_animated: maybe(z.boolean()),
  description: maybe(text(4_096)),
})

const embed = z.strictObject({
  type: maybe(z.literal('rich')),
  title: maybe(text(256)),
  url: maybe(address()),
  description: maybe(text(4_096)),
  color: maybe(z.int().min(0).max(0xffffff)),
  timestamp: maybe(z.iso.datetime({ offset: true })),
  author: maybe(
    z.strictObject({
      name: filled(256),
      url: maybe(address()),
      icon_url: maybe(address()),
      proxy_icon_url: maybe(address()),
    }),
  ),
  footer: maybe(
    z.strictObject({
      text: filled(2_048),
      icon_url: maybe(address()),
      proxy_icon_url: maybe(address()),
    }),
  ),
  image: maybe(picture),
  thumbnail: maybe(picture),
  fields: maybe(
    z
      .array(
        z.strictObject({ name: filled(256), value: filled(1_024), inline: maybe(z.boolean()) }),
      )
      .max(25),
  ),
})

type Embed = z.infer<typeof embed>

function lengthOf({ title, description, author, footer, fields }: Embed): number {
  const shown = [title, description, author?.name, footer?.text]
  for (const field of fields ?? []) shown.push(field.name, field.value)
  return shown.reduce((sum, part) => sum + (part?.length ?? 0), 0)
}

/** The embeds of a message (Discord docs, "Embed Limits"; RichEmbed in the OpenAPI description). */
export const embeds = z
  .array(embed)
  .max(10)
  .refine((all) => all.reduce((sum, one) => sum + lengthOf(one), 0) <= ALL_EMBEDS_MAX, {
    message: `Embed size exceeds maximum size of ${ALL_EMBEDS_MAX}`,
    params: { code: 'MAX_EMBED_SIZE_EXCEEDED' },
  })
  .superRefine((all, context) => {
    all.forEach((one, index) => {
      // A colour alone would show an empty box. Discord then says that the embed is missing.
      if (lengthOf(one) > 0 || one.image || one.thumbnail) return
      context.addIssue({
        code: 'custom',
        path: [index, 'description'],
        message: 'This field is required',
        params: { code: 'BASE_TYPE_REQUIRED' },
      })
    })
  })
