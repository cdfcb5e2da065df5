import type { Attachment } from '../target.ts'
import { attachmentAt } from './address.ts'
import { createFetching, type FetchingOptions, MOST_BYTES } from './fetching.ts'
import { readingOf } from './picture.ts'
import type { Pictures, Reading } from './reading.ts'

interface PicturesOptions extends FetchingOptions {
  /** The origin of Discord's files: `https://cdn.discordapp.com`. Nothing else is ever fetched. */
  readonly cdn: string
}

/** Reads attachments of messages. */
export function createPictures({ cdn, ...options }: PicturesOptions): Pictures & {
  close(): Promise<void>
} {
  const fetching = createFetching(options)
  return {
    async read(attachment: Attachment, signal): Promise<Reading> {
      const url = attachmentAt(cdn, attachment.url)
      if (url === undefined) return { kind: 'foreign' }
      if (attachment.bytes > MOST_BYTES) return { kind: 'too large' }
      const read = await fetching.fetch(url, readingOf, signal)
      return typeof read === 'string' ? { kind: read } : read
    },
    close: fetching.close,
  }
}
