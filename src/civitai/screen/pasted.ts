import { Problem } from '../../problem.ts'

/** What people paste to name something on Civitai, understood before anything is looked up. */

/** The path and all behind it of the first address of one of Civitai's sites in a text. */
export const pathOnCivitai = (text: string): string | undefined =>
  /(?<![\w.-])(?:https?:\/\/)?(?:www\.)?civitai\.(?:com|red|green)(\/\S*)/iu.exec(text)?.[1]

/** Somebody's name on Civitai, out of `@NAME` or the address of a profile or of what somebody made. */
export function userNamed(typed: string): string {
  const text = typed.normalize('NFKC').trim()
  const path = pathOnCivitai(text)
  const part =
    path === undefined ? text : partOf(path, /^\/user\/([^/?#]+)/i, /[?&]username=([^&#]+)/i)
  const name = part.replace(/^@+(?=\w)/, '')
  if (!isName(name)) throw new Problem((words) => words.notACreator)
  return name
}

/** A tag, out of `#NAME` or the address of its page. */
export function tagNamed(typed: string): string {
  const text = typed.trim()
  const path = pathOnCivitai(text.normalize('NFKC'))
  const part = path === undefined ? text : partOf(path, /^\/tag\/([^/?#]+)/i, /[?&]tag=([^&#]+)/i)
  const name = part.replace(/\s+/gu, ' ').replace(/^[#＃]+(?=[\p{L}\p{N}])/u, '')
  if (!isName(name)) throw new Problem((words) => words.notATag)
  return name
}

/** No mention of Discord's, whose number would be taken for a name. */
const isName = (text: string): boolean => text !== '' && !/^<(?:@[!&]?|#)\d+>$/.test(text)

/** What the first fitting pattern finds in a path, as it was before it went into an address. */
function partOf(path: string, ...patterns: readonly RegExp[]): string {
  const part = patterns.map((one) => one.exec(alone(path))?.[1]).find((one) => one !== undefined)
  return decoded((part ?? '').replaceAll('+', ' ')).trim()
}

const SIGNS = /[<>[\]{}"'`“”‘’«»,;:!?.*|]+$/u

/** People write an address within other signs; a parenthesis may be part of a name. */
function alone(path: string): string {
  const bare = path.replace(/[<>"`].*$/u, '').replace(SIGNS, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1).replace(SIGNS, '') : bare
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A sign of per cent that was meant as one.
    return part
  }
}
