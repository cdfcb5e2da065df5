import {
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord-api-types/v10'
import { menuId } from '../menu-id.ts'
import type { Row } from '../reply.ts'
import { LIMITS } from './limits.ts'
import { cut, oneLine } from './text.ts'

/** One line of a menu. Choosing it is the same as pressing a button with its custom_id. */
export interface MenuItem {
  readonly label: string
  readonly description?: string
  readonly customId: string
  /** Whether the message shows it now. */
  readonly chosen?: boolean
}

/**
 * A menu whose items carry whole calls, as buttons do. Its name only distinguishes it from other
 * menus on the message.
 */
export const menu = (name: string, placeholder: string, items: readonly MenuItem[]): Row =>
  menuOf(name, placeholder, items.map(optionOf))

/** The same of options that are made already. */
export function menuOf(
  name: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): Row {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: menuId(name),
    placeholder: cut(oneLine(placeholder), LIMITS.menuPlaceholder),
    options: options.slice(0, LIMITS.menuItems),
  }
  return { type: ComponentType.ActionRow, components: [select] }
}

/** An item as Discord takes it. */
export function optionOf({ label, description, customId, chosen }: MenuItem): APISelectMenuOption {
  const below = cut(oneLine(description ?? ''), LIMITS.menuItem)
  return {
    label: cut(oneLine(label), LIMITS.menuItem) || '…',
    value: customId,
    ...(below !== '' && { description: below }),
    ...(chosen && { default: true }),
  }
}
