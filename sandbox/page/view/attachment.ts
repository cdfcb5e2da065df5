import type { APIAttachment } from 'discord-api-types/v10'

/** A file of a message, as it is drawn. */
export interface AttachmentView {
  readonly id: string
  readonly name: string
  readonly bytes: number
  /** What it shows, where an app has said so. */
  readonly description?: string
  /** Of a picture: its size in pixels. Absent for every other file. */
  readonly picture?: { readonly width: number; readonly height: number }
}

/** The view of an attachment. What has no known size is no picture. */
export function attachmentView(attachment: APIAttachment): AttachmentView {
  const { id, filename, title, size: bytes, width, height, content_type: type = '' } = attachment
  const { description } = attachment
  const ending = /\.\w+$/.exec(filename)?.[0] ?? ''
  return {
    id,
    name: title === undefined ? filename : title + ending,
    bytes,
    ...(description && { description }),
    ...(type.startsWith('image/') && width && height && { picture: { width, height } }),
  }
}
