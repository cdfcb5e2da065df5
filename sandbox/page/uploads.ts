import { Refused } from './refused.ts'

/** The most that a file may have, as in Discord without Nitro. */
const MOST_MEGABYTES = 10
const MEGABYTE = 1_024 * 1_024

/** The most bytes of a request that says something: all its files together, in base64. */
export const MOST_SAID = 40 * MEGABYTE

/** The files of a message. Throws `Refused` with a sentence where Discord would not take one. */
export const uploadsOf = (files: readonly { readonly name: string; readonly data: string }[]) =>
  files.map(({ name, data }) => {
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length === 0) throw new Refused(422, `${name} is empty.`)
    if (bytes.length <= MOST_MEGABYTES * MEGABYTE) return { name, bytes }
    throw new Refused(422, `${name} is over ${MOST_MEGABYTES} MB, more than Discord takes.`)
  })
