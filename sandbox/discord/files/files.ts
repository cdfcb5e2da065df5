import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { APIAttachment, Snowflake } from 'discord-api-types/v10'
import { measured } from './measured.ts'
import { stripped } from './stripped.ts'

/** How long an address stays valid (Discord docs, "Signed Attachment CDN URLs"). */
const VALID_FOR_S = 24 * 60 * 60

/** A file that somebody attaches to a message. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  /** True keeps what Discord takes out of JPEG and WebP. */
  readonly intact?: boolean
  readonly ephemeral?: boolean
  /** What a picture shows, for who cannot see it. */
  readonly description?: string
}

/** A file as Discord holds it. */
export interface StoredFile {
  readonly id: Snowflake
  /** `/attachments/CHANNEL/ID/NAME` */
  readonly path: string
  readonly bytes: Buffer
  readonly contentType: string | undefined
}

/** The attachments of all messages. */
export interface Files {
  /** Keeps a file of a channel, and yields it as a message names it, with an address to fetch it. */
  readonly keep: (upload: Upload, channel: Snowflake) => APIAttachment
  readonly byId: (id: string) => StoredFile | undefined
  /** The file of an address. Undefined where there is none, or the address is not signed or too old. */
  readonly at: (url: URL) => StoredFile | undefined
  /** A message with new addresses of its files. Discord sends no others. */
  readonly fresh: <T extends Holding>(message: T) => T
}

interface Holding {
  readonly attachments: readonly APIAttachment[]
  readonly message_snapshots?: readonly {
    readonly message: { readonly attachments: readonly APIAttachment[] }
  }[]
}

interface Deps {
  readonly now: () => number
  readonly nextId: () => Snowflake
  /** Where the files are. */
  readonly origin: () => string
}

/** What Discord leaves of a name; it stands in the address. */
const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '_')
    .replace(/^\.+/, '')
    .slice(-100) || 'unknown'

export function createFiles({ now, nextId, origin }: Deps): Files {
  const byId = new Map<string, StoredFile>()
  const secret = randomBytes(16)
  const signatureOf = (path: string, ex: string, is: string) =>
    createHmac('sha256', secret).update(`${path} ${ex} ${is}`).digest('hex')
  const hex = (seconds: number) => Math.floor(seconds).toString(16)

  const signed = (path: string) => {
    const [ex, is] = [hex(now() / 1_000 + VALID_FOR_S), hex(now() / 1_000)]
    return `${path}?ex=${ex}&is=${is}&hm=${signatureOf(path, ex, is)}&`
  }
  const freshOne = (attachment: APIAttachment): APIAttachment => {
    const file = byId.get(attachment.id)
    return file ? { ...attachment, ...addressesOf(file.path) } : attachment
  }
  const addressesOf = (path: string) => ({
    url: origin() + signed(path),
    // Pictures made anew for Discord's client; nothing that was in the file is left in them.
    proxy_url: `https://media.discordapp.net${signed(path)}`,
  })

  return {
    keep: ({ name, bytes: given, intact = false, ephemeral = false, description }, channel) => {
      const id = nextId()
      const filename = plainName(name)
      const known = measured(Buffer.from(given))
      const bytes = intact ? Buffer.from(given) : stripped(Buffer.from(given), known?.contentType)
      const path = `/${ephemeral ? 'ephemeral-' : ''}attachments/${channel}/${id}/${filename}`
      const { contentType, ...size } = known ?? {}
      byId.set(id, { id, path, bytes, contentType })
      return {
        id,
        filename,
        size: bytes.length,
        ...addressesOf(path),
        ...(filename !== name && { title: name.replace(/\.\w+$/, '') }),
        ...size,
        ...(contentType && { content_type: contentType }),
        ...(ephemeral && { ephemeral }),
        ...(description && { description }),
      }
    },
    byId: (id) => byId.get(id),
    at: ({ pathname, searchParams }) => {
      const file = byId.get(pathname.split('/')[3] ?? '')
      const [ex, is, hm] = ['ex', 'is', 'hm'].map((name) => searchParams.get(name) ?? '')
      if (file?.path !== pathname || !ex || !is || !hm) return undefined
      const right = Buffer.from(signatureOf(pathname, ex, is))
      const isRight = hm.length === right.length && timingSafeEqual(Buffer.from(hm), right)
      return isRight && Number.parseInt(ex, 16) * 1_000 > now() ? file : undefined
    },
    fresh: (message) => ({
      ...message,
      attachments: message.attachments.map(freshOne),
      ...(message.message_snapshots && {
        message_snapshots: message.message_snapshots.map((snapshot) => ({
          ...snapshot,
          message: {
            ...snapshot.message,
            attachments: snapshot.message.attachments.map(freshOne),
          },
        })),
      }),
    }),
  }
}
