import { type APIComponentInMessageActionRow, ComponentType } from 'discord-api-types/v10'
import type { Reply } from './reply.ts'
import { BASE_LOCALE, localeMarked, markOf } from './words/words.ts'

/**
 * A reply whose buttons and menus say which language it was made in: what changes a message keeps to its
 * language, whatever the person who presses has set by then. Of the base language they say nothing.
 */
export function keptTo(reply: Reply, locale: string): Reply {
  const mark = markOf(locale)
  const { components, later } = reply
  if (mark === '') return reply
  return {
    ...reply,
    ...(components && {
      components: components.map((row) => ({
        ...row,
        components: row.components.map((one) => marked(one, mark)),
      })),
    }),
    ...(later && {
      async *later(over) {
        for await (const next of later(over)) yield keptTo(next, locale)
      },
    }),
  }
}

function marked(one: APIComponentInMessageActionRow, mark: string): APIComponentInMessageActionRow {
  // The items of a menu carry the calls, and not its own custom_id.
  if (one.type === ComponentType.StringSelect) {
    const options = one.options.map((option) => ({ ...option, value: mark + option.value }))
    return { ...one, options }
  }
  return 'custom_id' in one ? { ...one, custom_id: mark + one.custom_id } : one
}

/** The language of the message that such a custom_id is on, and what it says besides. */
export function languageOf(customId: string): { readonly locale: string; readonly id: string } {
  const locale = localeMarked(customId.slice(0, 1))
  return locale === undefined
    ? { locale: BASE_LOCALE, id: customId }
    : { locale, id: customId.slice(1) }
}
