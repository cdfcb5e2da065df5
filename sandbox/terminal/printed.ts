import type { AttachmentView } from '../page/view/attachment.ts'
import type { ControlView } from '../page/view/control.ts'
import type { EmbedView } from '../page/view/embed.ts'
import { wordsOf } from '../page/view/inline.ts'
import type { MessageView } from '../page/view/message.ts'
import { harmless } from './harmless.ts'
import type { Look } from './look.ts'
import { linesOf } from './printed-text.ts'

/** A message as lines for a terminal. */
export function printed(message: MessageView, look: Look): string {
  const parts = [
    message.private ? [look.dim('(only you can see this)')] : [],
    message.thinking ? [look.dim('thinking…')] : [],
    linesOf(message.content, look),
    message.attachments.map((one) => look.dim(fileLine(one))),
    ...message.embeds.map((embed) => embedLines(embed, look)),
    message.rows.map((row) => row.map(control).join(' ')),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function embedLines(embed: EmbedView, look: Look): readonly string[] {
  const { provider, author, title, url, description, fields, thumbnail, images, footer } = embed
  return [
    ...(provider === undefined ? [] : [look.dim(harmless(provider))]),
    ...(author === undefined ? [] : [harmless(author)]),
    ...(title === undefined ? [] : [look.bold(harmless(wordsOf(title)))]),
    ...(url === undefined ? [] : [harmless(url)]),
    ...linesOf(description, look),
    ...fields.flatMap(({ name, value }) => [
      look.bold(harmless(wordsOf(name))),
      ...linesOf(value, look),
    ]),
    ...(footer === undefined ? [] : [look.dim(harmless(footer))]),
    ...[...(thumbnail === undefined ? [] : [thumbnail]), ...images].map((address) =>
      look.dim(`picture: ${harmless(fileName(address) ?? address)}`),
    ),
  ]
}

function fileLine({ name, bytes, description, picture }: AttachmentView): string {
  const size = picture ? `${picture.width} × ${picture.height}, ` : ''
  const about = description === undefined ? '' : `: ${description}`
  return harmless(`${picture ? 'picture' : 'file'}: ${name} (${size}${bytes} bytes)${about}`)
}

/** The name of a file of this message that an embed shows; its address is long and soon too old. */
const fileName = (address: string): string | undefined =>
  /\/(?:ephemeral-)?attachments\/\d+\/\d+\/([^?]+)/.exec(address)?.[1]

function control(view: ControlView): string {
  switch (view.kind) {
    case 'button':
      return `[ ${harmless(view.label)} ]${view.disabled ? ' (disabled)' : ''}`
    case 'link':
      return `[ ${harmless(view.label)} → ${harmless(view.url)} ]`
    case 'menu':
      return [
        `[ ${harmless(view.label)} ▾ ]`,
        ...view.choices.map(({ label, about, chosen }) => {
          const words = about === undefined ? label : `${label} · ${about}`
          return `   ${chosen ? '●' : '○'} ${harmless(words)}`
        }),
      ].join('\n')
    case 'unknown':
      return `(${view.what})`
  }
}
