/** The folders that Discord keeps attachments in. */
const FOLDERS = ['/attachments/', '/ephemeral-attachments/']

/** What a reader of addresses leaves out or takes for something else. */
const ODD = /[\\\s\p{Cc}]/u
/** Ways out of a folder, and what a server might take for one. */
const CROOKED = /\/\/|\/\.\.?(?:\/|$)|%(?:2e|2f|5c|25|0[\da-f]|1[\da-f])/i

/**
 * The address of an attachment, where it is one; undefined for all others. `cdn` is the origin that
 * attachments are fetched from. The text itself has to begin with it: whatever a reader of addresses
 * would make of userinfo, ports, dots, or other spellings of a host, there is no room for them.
 */
export function attachmentAt(cdn: string, address: string): URL | undefined {
  if (!FOLDERS.some((folder) => address.startsWith(`${cdn}${folder}`))) return undefined
  const [path = ''] = address.slice(cdn.length).split(/[?#]/)
  if (ODD.test(address) || CROOKED.test(path) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  url.hash = ''
  const isOurs = url.origin === cdn && FOLDERS.some((folder) => url.pathname.startsWith(folder))
  return isOurs ? url : undefined
}
