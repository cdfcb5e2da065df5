import { type APIButtonComponent, type APIEmbed, ComponentType } from 'discord-api-types/v10'
import type { Reply, Row } from '../reply.ts'
import { LIMITS } from './limits.ts'

/** The reply with more buttons: in its last row of buttons where they fit, or in a new row. */
export function withButtons(reply: Reply, buttons: readonly APIButtonComponent[]): Reply {
  if (buttons.length === 0) return reply
  const rows = reply.components ?? []
  const last = rows.at(-1)
  const roomy =
    last?.components.every(({ type }) => type === ComponentType.Button) === true &&
    last.components.length + buttons.length <= LIMITS.buttonsInRow
  const row: Row = {
    type: ComponentType.ActionRow,
    components: [...(roomy ? last.components : []), ...buttons],
  }
  return { ...reply, components: [...(roomy ? rows.slice(0, -1) : rows), row] }
}

/** The reply with a line above everything else. */
export const withFirstLine = (reply: Reply, line: string): Reply => ({
  ...reply,
  content: reply.content ? `${line}\n${reply.content}` : line,
})

/**
 * The reply with a line below everything else. Discord shows no text of an embed that only adds a
 * picture to the grid, so the line goes into the last embed that has text.
 */
export function withLastLine(reply: Reply, line: string): Reply {
  const embeds = reply.embeds ?? []
  const at = embeds.findLastIndex(({ title, description }) => title || description)
  const last = embeds[at]
  const below = (text: string | undefined): string => (text ? `${text}\n${line}` : line)
  if (last === undefined) return { ...reply, content: below(reply.content) }
  const longer: APIEmbed = { ...last, description: below(last.description) }
  return (longer.description?.length ?? 0) <= LIMITS.embedDescription
    ? { ...reply, embeds: embeds.with(at, longer) }
    : { ...reply, content: below(reply.content) }
}
