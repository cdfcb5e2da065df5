import { type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10'
import type { Answer, Discord, Shown } from '../../sandbox/discord/index.ts'

/** The message of an answer; fails when there is none. */
export function messageOf({ message, error }: Answer): Shown {
  if (message === undefined) throw new Error(error ?? 'there is no message')
  return message
}

/** The text of a message's embed. */
export const textOf = ({ embeds }: Shown): string =>
  embeds.map(({ title, description, footer }) => `${title}\n${description}\n${footer?.text}`).join()

/** What the buttons of a message say. */
export const labelsOf = ({ components = [] }: Shown): readonly string[] =>
  components.flatMap((row) =>
    'components' in row
      ? row.components.flatMap((one) => ('label' in one && one.label ? [one.label] : []))
      : [],
  )

/** What the link buttons of a message say, and where they lead. */
export const linksOf = ({ components = [] }: Shown): readonly (readonly [string, string])[] =>
  components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((one) =>
          'url' in one && one.label ? [[one.label, one.url] as const] : [],
        )
      : [],
  )

/** The custom_id behind a label. */
export function idOf({ components = [] }: Shown, label: string): string {
  for (const row of components) {
    for (const one of 'components' in row ? row.components : []) {
      if ('label' in one && one.label === label && 'custom_id' in one) return one.custom_id
    }
  }
  throw new Error(`there is no button ${label}`)
}

/** The first menu of a message. */
export function menuOf({ components = [] }: Shown): APIStringSelectComponent {
  for (const row of components) {
    for (const one of 'components' in row ? row.components : []) {
      if (one.type === ComponentType.StringSelect) return one
    }
  }
  throw new Error('there is no menu')
}

/** The sentence that only who asked was told, wherever it came. */
export function toldOf(answer: Answer): string {
  const told = [...(answer.message ? [answer.message] : []), ...answer.followUps].filter(
    ({ onlyFor, content }) => onlyFor !== undefined && content !== '',
  )
  if (told.length !== 1) throw new Error(`${told.length} private sentences: ${answer.error ?? ''}`)
  return told[0]?.content ?? ''
}

/** Everything the bot has sent to Discord so far, as one text. */
export const sentTo = ({ requests }: Discord): string =>
  requests.map(({ body }) => JSON.stringify(body)).join('\n')
