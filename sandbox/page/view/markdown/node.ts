type Style = 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler'

/** A piece of a text in Discord's markdown, as the parser (which has no type for it) yields it. */
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
  | NamedNode
  | { readonly type: 'br' }

/** What a text calls by an id or a code, and a reader sees by its name. */
export type NamedNode =
  | { readonly type: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'emoji' | 'twemoji'; readonly name: string }
  | { readonly type: 'slashCommand'; readonly fullName: string }
  | { readonly type: 'everyone' | 'here' }

/** An item of a list, which our own rule yields. */
interface ItemNode {
  readonly type: 'item'
  /** What stands before it in a list that is numbered. */
  readonly number: string | undefined
  /** How many lists it is in beyond the first. */
  readonly depth: number
  readonly content: readonly Node[]
}
