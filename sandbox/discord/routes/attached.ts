import type { APIAttachment, APIEmbed } from 'discord-api-types/v10'
import { chosenFiles } from '../rules/attachments.ts'
import { invalidForm } from '../rules/form.ts'
import type { Shown } from '../state/messages.ts'
import type { World } from '../state/world.ts'
import type { Written } from './written.ts'

/**
 * The files of a message after a body, and its embeds with those that they show; the new files are
 * kept. Files in embeds are not among its attachments (Discord docs, "Message Object"). Throws
 * `Refused`.
 */
export function pictured(
  { files }: World,
  message: Shown,
  body: Written,
  newEmbeds: readonly APIEmbed[] | undefined,
): Pick<Shown, 'attachments' | 'embeds' | 'held'> {
  const { attachments: seen, held: before = seen } = message
  const { kept, added } = chosenFiles(body.attachments, body.files, before)
  const ephemeral = message.onlyFor !== undefined
  const fresh = added.map((one) => files.keep({ ...one, ephemeral }, message.channel_id))
  const held = [...kept, ...fresh]
  const { embeds, hidden } = newEmbeds
    ? withFiles(newEmbeds, held)
    : { embeds: message.embeds, hidden: without(before, seen) }
  return {
    embeds,
    attachments: without(held, hidden),
    ...((held.length > 0 || message.held) && { held }),
  }
}

/** Those of the first that are not among the second. */
const without = (some: readonly APIAttachment[], others: readonly APIAttachment[]) =>
  some.filter(({ id }) => others.every((other) => other.id !== id))

const OF_FILE = /^attachment:\/\//

/** Embeds whose `attachment://name` leads to the file of that name, and the files that they show. */
function withFiles(
  embeds: readonly APIEmbed[],
  held: readonly APIAttachment[],
): { readonly embeds: APIEmbed[]; readonly hidden: readonly APIAttachment[] } {
  const used = new Set<APIAttachment>()
  const resolved = (picture: APIEmbed['image'], path: readonly PropertyKey[]) => {
    if (!picture || !OF_FILE.test(picture.url)) return picture
    const name = picture.url.replace(OF_FILE, '')
    const file = held.find(({ filename }) => filename === name)
    // House rule: Discord shows nothing there, which hides mistakes.
    if (file === undefined) throw nothingCalled(name, path)
    used.add(file)
    const { url, proxy_url, width, height } = file
    return { ...picture, url, proxy_url, ...(width && height && { width, height }) }
  }
  const all = embeds.map((embed, at) => {
    const image = resolved(embed.image, ['embeds', at, 'image', 'url'])
    const thumbnail = resolved(embed.thumbnail, ['embeds', at, 'thumbnail', 'url'])
    return { ...embed, ...(image && { image }), ...(thumbnail && { thumbnail }) }
  })
  return { embeds: all, hidden: [...used] }
}

function nothingCalled(name: string, path: readonly PropertyKey[]) {
  const message = `The message has no file called ${name}.`
  return invalidForm([{ path, code: 'HOUSE_RULE_NO_SUCH_FILE', message }])
}
