import { type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10'
import { expect, vi } from 'vitest'
import type { Answer, Discord, Shown } from '../../sandbox/discord/index.ts'

/** The message of an answer; fails when there is none. */
export function messageOf({ message, error }: Answer): Shown {
  if (message === undefined) throw new Error(error ?? 'there is no message')
  return message
}

/** What *Show to all* shows, below the private message. */
export async function sharedBy({ followUps, error }: Answer): Promise<Shown> {
  await vi.waitFor(() => expect(error ?? followUps).toHaveLength(1), { timeout: 30_000 })
  const [shown] = followUps
  if (shown === undefined) throw new Error('nothing is shown to all')
  return shown
}

/** The text of a message's embeds. */
export const textOf = ({ embeds }: Shown): string =>
  embeds
    .flatMap(({ author, title, description, footer }) => [
      author?.name,
      title,
      description,
      footer?.text,
    ])
    .filter((text) => text !== undefined)
    .join('\n')

interface Told {
  readonly label?: string | undefined
  readonly emoji?: { readonly name?: string | null } | undefined
}

const toldBy = ({ label, emoji }: Told): string => label ?? emoji?.name ?? ''

/** What the buttons of a message say, by a label or an emoji. */
export const labelsOf = ({ components = [] }: Shown): readonly string[] =>
  components.flatMap((row) =>
    'components' in row
      ? row.components.flatMap((one) => ('label' in one || 'emoji' in one ? [toldBy(one)] : []))
      : [],
  )

/** Whether there is a button of that label or emoji that is not disabled. */
export const canPress = ({ components = [] }: Shown, label: string): boolean =>
  components.some(
    (row) =>
      row.type === ComponentType.ActionRow &&
      row.components.some(
        (one) =>
          one.type === ComponentType.Button && toldBy(one as Told) === label && !one.disabled,
      ),
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

/** The custom_id behind a label or an emoji. */
export function idOf({ components = [] }: Shown, label: string): string {
  for (const row of components) {
    for (const one of 'components' in row ? row.components : []) {
      if ('custom_id' in one && toldBy(one as Told) === label) return one.custom_id
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
