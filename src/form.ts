/**
 * An answer that asks for more: a dialog with fields, which Discord calls a modal. What is sent in calls
 * the action of its custom_id, with each field as the option of its name; such an action is private.
 * Discord opens a form only as a first answer, so who answers with one waits for nothing before.
 */
export interface Form {
  readonly form: {
    /** At most 45 characters. */
    readonly title: string
    /** The action that is called and its state (`formId` in button.ts). */
    readonly customId: string
    /** One to five, each with a name of its own. */
    readonly fields: readonly Field[]
  }
}

export type Field = TextField | ChoiceField

interface Labelled {
  /** The name of the option. */
  readonly name: string
  /** At most 45 characters. */
  readonly label: string
  /** What stands below the label. At most 100 characters. */
  readonly about?: string
}

/** A text to write. */
export interface TextField extends Labelled {
  readonly kind: 'text'
  /** In UTF-16 units; at most 4,000. */
  readonly max: number
  readonly required: boolean
  /** Whether it may have several lines. */
  readonly long: boolean
  /** What stands there before anybody writes; no longer than `max`. */
  readonly value?: string
}

/** One of up to 25 choices, of which one is always chosen. */
export interface ChoiceField extends Labelled {
  readonly kind: 'choice'
  readonly choices: readonly { readonly name: string; readonly value: string }[]
  /** The value of the one that is chosen at first. */
  readonly default: string
}
