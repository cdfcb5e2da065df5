import {
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { LIMITS } from './limits.ts'
import { cut, oneLine } from './text.ts'

/** A button that makes a call to the bot. */
export const button = (
  label: string,
  customId: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  label: cut(oneLine(label), LIMITS.buttonLabel),
  custom_id: customId,
})

/** A button told by one emoji, as Discord spells it. */
export const sign = (emoji: string, customId: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  emoji: { name: emoji },
  custom_id: customId,
})

/** A button that opens a web page. */
export const link = (label: string, url: string): APIButtonComponentWithURL => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: cut(oneLine(label), LIMITS.buttonLabel),
  url,
})
