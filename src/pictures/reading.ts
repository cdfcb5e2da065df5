import type { WrittenDown } from '../civitai/image.ts'
import type { Attachment } from '../target.ts'

/** What a picture file tells of how it was made. */
export type Reading =
  /** Its resources are all that the file names: the checkpoint of `model` too. */
  | { readonly kind: 'generation'; readonly written: WrittenDown }
  /** It carries no generation data. */
  | { readonly kind: 'none' }
  /** It is no PNG, JPEG or WebP. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'too large' }
  /** It could not be fetched. */
  | { readonly kind: 'gone' }
  /** It is not where Discord keeps attachments, and nothing was fetched. */
  | { readonly kind: 'foreign' }

export interface Pictures {
  /** Fetches no more of a file than it needs. Throws nothing but the signal's reason. */
  read(attachment: Attachment, signal?: AbortSignal): Promise<Reading>
}
