import {
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { webAddress } from './markdown/address.ts'

/** A button or menu below a message. */
export type ControlView =
  | {
      readonly kind: 'button'
      readonly label: string
      /** What a screen reader says in place of a lone emoji. */
      readonly name?: string
      readonly customId: string
      readonly style: 'primary' | 'secondary' | 'success' | 'danger'
      readonly disabled: boolean
    }
  | {
      readonly kind: 'link'
      readonly label: string
      readonly url: string
      readonly disabled: boolean
    }
  | MenuView
  | { readonly kind: 'unknown'; readonly what: string }

export interface MenuView {
  readonly kind: 'menu'
  readonly label: string
  readonly customId: string
  readonly disabled: boolean
  readonly choices: readonly {
    readonly label: string
    readonly about?: string
    readonly value: string
    readonly chosen: boolean
  }[]
}

const STYLES = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
} as const

/** What a press of a lone emoji does here. Of others, Discord's client tells what they are called. */
const NAMES: Readonly<Record<string, string>> = {
  '◀️': 'Previous',
  '▶️': 'Next',
  '🗑️': 'Delete',
}

/** The channels that can be chosen below a message, of some types or, where none is named, of all. */
export type Channels = (
  types: readonly number[],
) => readonly { readonly id: string; readonly name: string }[]

/** The rows of controls below a message. Unsupported ones become `unknown`. */
export const rowsOf = (
  components: readonly APIMessageTopLevelComponent[],
  channels: Channels,
): readonly (readonly ControlView[])[] =>
  components.map((component) =>
    component.type === ComponentType.ActionRow
      ? component.components.map((one) => controlOf(one, channels))
      : [unknown(component.type)],
  )

function controlOf(component: APIComponentInMessageActionRow, channels: Channels): ControlView {
  const { type } = component
  if (type === ComponentType.Button) return buttonOf(component)
  if (type !== ComponentType.StringSelect && type !== ComponentType.ChannelSelect) {
    return unknown(type)
  }
  const { custom_id: customId, placeholder, disabled = false } = component
  // The bot has no menus with several choices.
  if ((component.max_values ?? 1) > 1) return unknown(type)
  const choices =
    type === ComponentType.StringSelect
      ? choicesOf(component)
      : channels(component.channel_types ?? []).map(({ id, name }) => ({
          label: `#${name}`,
          value: id,
          chosen: false,
        }))
  return { kind: 'menu', label: placeholder ?? 'Choose', customId, disabled, choices }
}

const choicesOf = ({ options }: APIStringSelectComponent): MenuView['choices'] =>
  options.map(({ label, description, value, default: chosen = false }) => ({
    label,
    ...(description && { about: description }),
    value,
    chosen,
  }))

function buttonOf(
  button: Extract<APIComponentInMessageActionRow, { type: ComponentType.Button }>,
): ControlView {
  if (button.style === ButtonStyle.Premium) return unknown(button.type)
  const { emoji, disabled = false } = button
  const label = [emoji?.name, button.label].filter(Boolean).join(' ')
  if (button.style === ButtonStyle.Link) {
    const url = webAddress(button.url)
    return url === undefined ? unknown(button.type) : { kind: 'link', label, url, disabled }
  }
  const { custom_id: customId, style } = button
  const name = button.label ? undefined : NAMES[label]
  return {
    kind: 'button',
    label,
    ...(name !== undefined && { name }),
    customId,
    style: STYLES[style],
    disabled,
  }
}

const unknown = (type: ComponentType): ControlView => ({
  kind: 'unknown',
  what: `a component of type ${type}, which is not drawn here`,
})
