/** What an address of Civitai's picture server asks for. */
export interface PictureAddress {
  /** Identifies the picture, whatever its size: account and uuid. */
  readonly key: string
  /** The last part without its extension: nearly always the picture's id. */
  readonly name: string
  /** Size and format options, e.g. `width` → `450`. */
  readonly transforms: ReadonlyMap<string, string>
}

// The second is its name of 2022.
const servers = ['image.civitai.com', 'imagecache.civitai.com']

/**
 * Parses an address of any form: with a file name after the options, as since 2022, or without.
 * Undefined for other addresses.
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
