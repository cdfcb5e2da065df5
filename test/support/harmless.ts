import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { expect } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import { type Block, blocksOf } from '../../sandbox/page/view/block.ts'
import { embedView } from '../../sandbox/page/view/embed.ts'
import type { Around, Inline } from '../../sandbox/page/view/inline.ts'
import { messageOf } from '../../src/discord/response.ts'
import type { Reply } from '../../src/reply.ts'

const nobody = () => undefined
const around: Around = { now: 0, locale: 'en-US', channel: nobody, role: nobody, person: nobody }
const OURS = /^https:\/\/(?:civitai\.(?:com|red)|image\.civitai\.com)\//
/** What a reply itself is drawn with; anything else was written by somebody to act. */
const PLAIN: readonly string[] = ['text', 'time', 'bold', 'link']

/**
 * Fails where Discord would refuse a reply, or where a text in it acts. `own` is what the bot
 * itself writes to act: mentions, and its commands set as code.
 */
export function expectHarmless(reply: Reply, own: readonly string[] = []): void {
  expect(() => checkedMessage('answer', messageOf(reply))).not.toThrow()
  expect(acting(reply, own)).toEqual([])
  expect(JSON.stringify(reply).isWellFormed()).toBe(true)
}

const flat = (parts: readonly Inline[]): readonly Inline[] =>
  parts.flatMap((part) => ('parts' in part ? [part, ...flat(part.parts)] : [part]))

const unquoted = (block: Block): readonly Block[] =>
  block.kind === 'quote' ? block.blocks.flatMap(unquoted) : [block]

/** What acts in a message that should only be read. */
function acting(reply: Reply, own: readonly string[]): readonly string[] {
  const foreign = (text: string): string =>
    own.reduce((left, one) => left.replaceAll(one, 'own'), text)
  const embeds = (reply.embeds ?? []).map((embed) => ({
    ...embed,
    description: foreign(embed.description ?? ''),
  }))
  const content = foreign(reply.content ?? '')
  const views = embeds.map((embed) => embedView(embed, around))
  const blocks = [
    ...blocksOf(content, around),
    ...views.flatMap(({ description }) => description),
  ].flatMap(unquoted)
  const odd = blocks.filter(({ kind }) => kind === 'heading' || kind === 'item')
  const pieces = [
    ...blocks.flatMap((block) => ('parts' in block ? flat(block.parts) : [])),
    ...views.flatMap(({ title = [] }) => flat(title)),
  ]
  const raw = [content, ...embeds.map(({ description }) => description)].map((text) =>
    text.replace(/```\n*[^\n][\s\S]*?```/g, ''),
  )
  const addresses = [
    ...pieces.flatMap((piece) => (piece.kind === 'link' ? [piece.url] : [])),
    ...addressesBelow(reply),
  ]
  return [
    ...odd.map(({ kind }) => kind),
    ...pieces.filter(({ kind }) => !PLAIN.includes(kind)).map(({ kind }) => kind),
    ...addresses.filter((url) => !OURS.test(url)),
    ...raw.flatMap((text) => text.match(/(?<!\\)(?:@|<[@#/])/g) ?? []),
  ]
}

const addressesBelow = ({ components = [] }: Reply): readonly string[] =>
  components
    .flatMap((row) => row.components)
    .flatMap((one) =>
      one.type === ComponentType.Button && one.style === ButtonStyle.Link ? [one.url] : [],
    )
