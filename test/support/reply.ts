import {
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APISelectMenuOption,
  ComponentType,
} from 'discord-api-types/v10'
import type { Reply } from '../../src/reply.ts'

/** The buttons of a reply, row after row. */
export const buttonsOf = ({ components = [] }: Reply): readonly APIButtonComponent[] =>
  components
    .flatMap((row) => row.components)
    .filter((component) => component.type === ComponentType.Button)

type Labelled = APIButtonComponentWithCustomId | APIButtonComponentWithURL

const labelled = (reply: Reply): readonly Labelled[] =>
  buttonsOf(reply).filter((button): button is Labelled => 'label' in button || 'emoji' in button)

const labelOf = ({ label, emoji }: Labelled): string => label ?? emoji?.name ?? ''

/** What each button is told by: its label, or its emoji. */
export const labelsOf = (reply: Reply): readonly string[] => labelled(reply).map(labelOf)

/** The custom_id of the button of that label, if there is one that can be pressed. */
export function idOf(reply: Reply, label: string): string | undefined {
  const button = labelled(reply).find((one) => labelOf(one) === label)
  if (button === undefined || button.disabled) return undefined
  return 'custom_id' in button ? button.custom_id : undefined
}

/** Where the button of that label leads. */
export function urlOf(reply: Reply, label: string): string | undefined {
  const button = labelled(reply).find((one) => labelOf(one) === label)
  return button !== undefined && 'url' in button ? button.url : undefined
}

/** What stands above a list of entries, and where it is in the list. */
export const titleOf = ({ embeds }: Reply): string | undefined => embeds?.[0]?.author?.name
export const positionOf = ({ embeds }: Reply): string | undefined => embeds?.at(-1)?.footer?.text

/** The ranks and names of a list's entries, as its menu and its embeds say them alike. */
export function ranksOf(reply: Reply): readonly string[] {
  const names = (reply.embeds ?? []).map(({ title }) => title)
  const labels = itemsOf(reply, 'models').map(({ label }) => label)
  if (labels.some((label, at) => !label.endsWith(`. ${names[at]}`))) {
    throw new Error(`the menu holds ${labels}, the embeds ${names}`)
  }
  return labels
}

/** The items of the menu of that name; none where there is no such menu. */
export const itemsOf = ({ components = [] }: Reply, name: string): readonly APISelectMenuOption[] =>
  components
    .flatMap((row) => row.components)
    .filter((component) => component.type === ComponentType.StringSelect)
    .filter(({ custom_id }) => custom_id === `~${name}`)
    .flatMap(({ options }) => options)

/** Which model and version a card is of, as "7@71": they stand in the address of its text. */
export function shownOn({ embeds = [] }: Pick<Reply, 'embeds'>): string | undefined {
  const address = embeds.at(-1)?.url ?? ''
  return /\/models\/(\d+.*)$/.exec(address)?.[1]?.replace('?modelVersionId=', '@')
}
