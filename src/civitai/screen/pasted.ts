import { Problem } from '../../problem.ts'

/** Reads what people paste to name something on Civitai. */

/** The path and query of the first Civitai address in a text. */
export const pathOnCivitai = (text: string): string | undefined =>
  /(?<![\w.-])(?:https?:\/\/)?(?:www\.)?civitai\.(?:com|red|green)(\/\S*)/iu.exec(text)?.[1]

/** An address of any site; one without a scheme must have a path, for a name can hold a dot. */
const ADDRESS = /https?:\/\/[^\s/]|^<?(?:www\.\S|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/)/iu
const CIVITAI = /(?<![\w.-])(?:www\.)?civitai\.(?:com|red|green)(?![\w.-])/iu

/** Whether a text is or holds the address of another site, and none of Civitai's. */
export const isForeign = (text: string): boolean => ADDRESS.test(text) && !CIVITAI.test(text)

function mustBeOurs(text: string): void {
  if (isForeign(text)) throw new Problem((words) => words.foreignAddress)
}

/** A user's name from `@NAME`, or from the address of a profile or of somebody's models. */
export function userNamed(typed: string): string {
  const text = typed.normalize('NFKC').trim()
  mustBeOurs(text)
  const path = pathOnCivitai(text)
  const part = path === undefined ? text : profileIn(path) || partOf(path, /[?&]username=([^&#]+)/i)
  const name = part.replace(/^@+(?=\w)/, '')
  if (!isName(name)) throw new Problem((words) => words.notACreator)
  return name
}

/** Whose profile a path on Civitai leads to; empty where it leads to none. */
export const profileIn = (path: string): string => partOf(path, /^\/user\/([^/?#]+)/i)

/** A tag from `#NAME` or from the address of its page. */
export function tagNamed(typed: string): string {
  const text = typed.trim()
  const plain = text.normalize('NFKC')
  mustBeOurs(plain)
  const path = pathOnCivitai(plain)
  const part = path === undefined ? text : partOf(path, /^\/tag\/([^/?#]+)/i, /[?&]tag=([^&#]+)/i)
  const name = part.replace(/\s+/gu, ' ').replace(/^[#＃]+(?=[\p{L}\p{N}])/u, '')
  if (!isName(name)) throw new Problem((words) => words.notATag)
  return name
}

/** Neither a Discord mention is a name nor what would itself be read as an address. */
const isName = (text: string): boolean =>
  text !== '' &&
  !text.includes('://') &&
  !isForeign(text) &&
  pathOnCivitai(text) === undefined &&
  !/^<(?:@[!&]?|#)\d+>$/.test(text)

/** The decoded match of the first pattern that fits. */
function partOf(path: string, ...patterns: readonly RegExp[]): string {
  const part = patterns.map((one) => one.exec(alone(path))?.[1]).find((one) => one !== undefined)
  return decoded((part ?? '').replaceAll('+', ' ')).trim()
}

const SIGNS = /[<>[\]{}"'`“”‘’«»,;:!?.*|]+$/u

/** Strips punctuation around an address; a parenthesis may be part of a name. */
function alone(path: string): string {
  const bare = path.replace(/[<>"`].*$/u, '').replace(SIGNS, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1).replace(SIGNS, '') : bare
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A literal percent sign.
    return part
  }
}
