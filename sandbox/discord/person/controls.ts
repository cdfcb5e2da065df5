import {
  type APIButtonComponentWithCustomId,
  type APISelectMenuComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { CannotSend } from '../rules/cannot-send.ts'
import { everyComponent } from '../rules/custom-ids.ts'
import type { Shown } from '../state/messages.ts'

interface Labelled {
  readonly type: ComponentType
  readonly custom_id?: string
  readonly label?: string
  readonly emoji?: { readonly name?: string }
}

/** What is read on a button: its label, or the emoji that takes its place. */
const wordsOn = ({ label, emoji }: Labelled) => label ?? emoji?.name

const controlsOf = (message: Shown): readonly Labelled[] =>
  [...everyComponent(message.components ?? [])].map(({ component }) => component as Labelled)

/** The button with this custom_id or label. Throws `CannotSend` if it cannot be pressed. */
export function buttonOn(message: Shown, wanted: string): APIButtonComponentWithCustomId {
  const buttons = controlsOf(message).filter(({ type }) => type === ComponentType.Button)
  const found =
    buttons.find(({ custom_id }) => custom_id === wanted) ??
    buttons.find((button) => wordsOn(button) === wanted)
  if (!found) {
    const labels = buttons.map((button) => `"${wordsOn(button)}"`).join(', ')
    throw new CannotSend(`There is no button "${wanted}", only ${labels || 'none at all'}.`)
  }
  const button = found as APIButtonComponentWithCustomId
  if ((button.style as ButtonStyle) === ButtonStyle.Link) {
    throw new CannotSend(`The button "${wanted}" opens a link; the bot never hears of it.`)
  }
  if (button.disabled) throw new CannotSend(`The button "${wanted}" is disabled.`)
  return button
}

/**
 * The menu with this custom_id or placeholder, and the values with these values or labels. Throws
 * `CannotSend` if they cannot be chosen.
 */
export function chosenOn(
  message: Shown,
  wanted: string,
  picks: readonly string[],
): { readonly menu: APISelectMenuComponent; readonly values: readonly string[] } {
  const menus = controlsOf(message).filter(
    (one): one is APISelectMenuComponent =>
      one.type !== ComponentType.Button && one.custom_id !== undefined,
  )
  const menu =
    menus.find(({ custom_id }) => custom_id === wanted) ??
    menus.find(({ placeholder }) => placeholder === wanted)
  if (!menu) throw new CannotSend(`There is no menu "${wanted}".`)
  if (menu.disabled) throw new CannotSend(`The menu "${wanted}" is disabled.`)
  const { min_values = 1, max_values = 1 } = menu
  if (picks.length < min_values || picks.length > max_values) {
    throw new CannotSend(`"${wanted}" takes ${min_values} to ${max_values} values.`)
  }
  if (menu.type !== ComponentType.StringSelect) return { menu, values: picks }
  const values = picks.map((pick) => {
    const option =
      menu.options.find(({ value }) => value === pick) ??
      menu.options.find(({ label }) => label === pick)
    if (!option) throw new CannotSend(`"${pick}" is not in the menu "${wanted}".`)
    return option.value
  })
  return { menu, values }
}
