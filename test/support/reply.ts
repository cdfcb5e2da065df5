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
  buttonsOf(reply).filter((button): button is Labelled => 'label' in button)

export const labelsOf = (reply: Reply): readonly string[] =>
  labelled(reply).map(({ label }) => label ?? '')

/** The custom_id of the button of that label, if there is one with a custom_id. */
export function idOf(reply: Reply, label: string): string | undefined {
  const button = labelled(reply).find((one) => one.label === label)
  return button !== undefined && 'custom_id' in button ? button.custom_id : undefined
}

/** Where the button of that label leads. */
export function urlOf(reply: Reply, label: string): string | undefined {
  const button = labelled(reply).find((one) => one.label === label)
  return button !== undefined && 'url' in button ? button.url : undefined
}

/** The items of the menu of that name; none where there is no such menu. */
export const itemsOf = ({ components = [] }: Reply, name: string): readonly APISelectMenuOption[] =>
  components
    .flatMap((row) => row.components)
    .filter((component) => component.type === ComponentType.StringSelect)
    .filter(({ custom_id }) => custom_id === `~${name}`)
    .flatMap(({ options }) => options)
