type Style = 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler'

/** A node of Discord's markdown. The parser has no types of its own for its nodes. */
export type Node =
  | { readonly type: 'text' | 'inlineCode' | 'codeBlock'; readonly content: string }
  | { readonly type: Style | 'subtext' | 'blockQuote'; readonly content: readonly Node[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly Node[] }
  | ItemNode
  | {
      readonly type: 'link' | 'url' | 'autolink'
      readonly target: string
      readonly content: readonly Node[]
    }
  | { readonly type: 'timestamp'; readonly timestamp: string; readonly format?: string }
  | { readonly type: 'slashCommand'; readonly fullName: string }
  | NamedNode
  | { readonly type: 'br' }

/** A node that is written with an id or a code and drawn as a name. */
export type NamedNode =
  | { readonly type: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'emoji' | 'twemoji'; readonly name: string }
  | { readonly type: 'everyone' | 'here' }

/** An item of a list, from our own rule. */
interface ItemNode {
  readonly type: 'item'
  /** Its number in a numbered list. */
  readonly number: string | undefined
  /** 0 for an item of the outermost list. */
  readonly depth: number
  readonly content: readonly Node[]
}
