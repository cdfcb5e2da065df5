import { type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10'
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
export function menu(name: string, placeholder: string, items: readonly MenuItem[]): Row {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: menuId(name),
    placeholder: cut(oneLine(placeholder), LIMITS.menuPlaceholder),
    options: items.slice(0, LIMITS.menuItems).map(({ label, description, customId, chosen }) => {
      const below = cut(oneLine(description ?? ''), LIMITS.menuItem)
      return {
        label: cut(oneLine(label), LIMITS.menuItem) || '…',
        value: customId,
        ...(below !== '' && { description: below }),
        ...(chosen && { default: true }),
      }
    }),
  }
  return { type: ComponentType.ActionRow, components: [select] }
}
