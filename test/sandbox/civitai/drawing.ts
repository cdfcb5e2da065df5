import { expect } from 'vitest'

const token =
  /<(?<shut>\/?)(?<tag>[a-zA-Z]+)(?<with>(?: [a-zA-Z0-9-]+="[^"<&]*")*)(?<end>\/?)>|[^<>&]+/y

/** A name, a colour, a path, a transform or the like: nothing that could be anybody's words. */
const plain = /^(?:#[\w]+|url\(#\w+\)|[\w .,%()#+-]*)$/

const words = /^(?:(?:R|X|XXX|Unrated|Blocked)|(?:mature|unrated|blocked) picture, not drawn)$/

/**
 * That a drawing is well-formed, holds nothing but shapes, numbers and the words of a placard,
 * and refers to nothing outside of it.
 */
export function expectSound(svg: string): void {
  const open: string[] = []
  const names: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < svg.length) {
    const from = token.lastIndex
    const found = token.exec(svg)
    if (found === null) throw new Error(`not well-formed from here: ${svg.slice(from, from + 80)}`)
    const { shut, tag, with: attributes = '', end } = found.groups ?? {}
    if (tag === undefined) {
      if (!words.test(found[0])) throw new Error(`a text that is none of ours: ${found[0]}`)
      continue
    }
    if (shut) expect(tag).toBe(open.pop())
    else if (!end) open.push(tag)
    if (/^(?:script|style|image|foreignObject|a|animate|set)$/i.test(tag)) throw new Error(tag)
    const keys = new Set<string>()
    for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-zA-Z0-9-]+)="([^"]*)"/g)) {
      if (keys.has(name) || /^on/i.test(name)) throw new Error(`${tag} ${name}`)
      keys.add(name)
      if (name === 'xmlns' && value === 'http://www.w3.org/2000/svg') continue
      if (name === 'id') names.push(value)
      if (!plain.test(value) || /NaN|Infinity|undefined|null/.test(value)) {
        throw new Error(`${tag} ${name}="${value}"`)
      }
    }
  }
  expect(open).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  const used = [...svg.matchAll(/url\(#(\w+)\)|href="#(\w+)"/g)].map(([, a, b]) => a ?? b)
  expect(used.filter((name) => !names.includes(name ?? ''))).toEqual([])
}

/** The badge of a placard; nothing where a picture is drawn. */
export const badgeOf = (svg: string): string | undefined =>
  /<text[^>]*font-weight[^>]*>([^<]+)</.exec(svg)?.[1]
