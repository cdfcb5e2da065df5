/** What an address of Civitai's picture server asks for. */
export interface PictureAddress {
  /** Account and picture: which one it is, however it is to be served. */
  readonly key: string
  /** The last part without its ending: the picture's number nearly always. */
  readonly name: string
  /** How it is to be served, e.g. `width` → `450`. */
  readonly transforms: ReadonlyMap<string, string>
}

// The second is what the first was called in 2022.
const servers = ['image.civitai.com', 'imagecache.civitai.com']

/**
 * Reads an address in any of its forms: with a name behind the transforms, as since 2022, or
 * ending in them, as before. Nothing where it is none of the picture server's.
 */
export function pictureAddress(address: string): PictureAddress | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, pathname } = new URL(address)
  const [, account, picture, ...rest] = pathname.split('/')
  if (protocol !== 'https:' || !servers.includes(host) || !account || !picture) return undefined
  const last = rest.at(-1) ?? ''
  const asked = rest.filter((part) => part.includes('=')).flatMap((part) => part.split(','))
  return {
    key: `${account}/${picture}`,
    name: last.includes('=') ? '' : last.replace(/\.\w+$/, ''),
    transforms: new Map(
      asked.map((pair) => {
        const [name = '', value = ''] = pair.split('=')
        return [name, value]
      }),
    ),
  }
}
