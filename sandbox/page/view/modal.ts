import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import type { OpenModal } from '../../discord/index.ts'
import type { MenuView } from './control.ts'

/** A modal: what stands in it from top to bottom. */
export interface ModalView {
  readonly id: string
  readonly title: string
  readonly parts: readonly PartView[]
}

interface Labelled {
  readonly name: string
  readonly label: string
  readonly about?: string
  readonly required: boolean
}

export type PartView =
  | { readonly kind: 'note'; readonly text: string }
  | (Labelled & {
      readonly kind: 'input'
      readonly long: boolean
      readonly least: number
      readonly most: number
      readonly value: string
      readonly placeholder: string
    })
  | (Labelled & {
      readonly kind: 'menu'
      readonly placeholder: string
      readonly choices: MenuView['choices']
    })

/** Of Discord, where an app sets none. */
const MOST = 4_000

/** What is seen of a modal. */
export const modalView = ({ id, modal: { title, components } }: OpenModal): ModalView => ({
  id,
  title,
  parts: components.map(partOf),
})

type Component = OpenModal['modal']['components'][number]

function partOf(one: Component): PartView {
  if (one.type === ComponentType.TextDisplay) return { kind: 'note', text: one.content }
  const { label, description, component } = one
  const required = component.required ?? true
  const labelled = {
    name: component.custom_id,
    label,
    ...(description && { about: description }),
    required,
  }
  if (component.type === ComponentType.TextInput) {
    return {
      kind: 'input',
      ...labelled,
      long: component.style === TextInputStyle.Paragraph,
      least: component.min_length ?? 0,
      most: component.max_length ?? MOST,
      value: component.value ?? '',
      placeholder: component.placeholder ?? '',
    }
  }
  // The bot has no menus with several choices.
  if ((component.max_values ?? 1) > 1) {
    return { kind: 'note', text: `${label}: a menu with several choices, which is not drawn here` }
  }
  return {
    kind: 'menu',
    ...labelled,
    placeholder: component.placeholder ?? 'Choose',
    choices: component.options.map((option) => ({
      label: option.label,
      ...(option.description && { about: option.description }),
      value: option.value,
      chosen: option.default ?? false,
    })),
  }
}
