import type { Identified } from './image.ts'

/** Something on Civitai that a text points at. */
export type Reference =
  | { readonly kind: 'model'; readonly id: number; readonly version?: number }
  | { readonly kind: 'version'; readonly id: number }
  | { readonly kind: 'image'; readonly id: number }
  | { readonly kind: 'post'; readonly id: number }
  | { readonly kind: 'article'; readonly id: number }
  | { readonly kind: 'collection'; readonly id: number }
  /** By the name as it is written there. */
  | { readonly kind: 'creator'; readonly name: string }
  /** A file, by a hash of it in capitals. */
  | { readonly kind: 'file'; readonly hash: string }

/** What it turned out to be. */
export type Label = Identified | { readonly kind: 'creator'; readonly name: string }
