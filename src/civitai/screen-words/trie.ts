interface Node {
  readonly next: Map<number, Node>
  end: boolean
}

/** Finds any of many terms in a text in time linear in the text. */
interface Trie {
  /** Whether any term stands in the text. */
  occursIn(text: string): boolean
  /** The ends of all terms that begin at `start`, shortest first. */
  endsFrom(text: string, start: number): readonly number[]
  /** Whether the text begins with a term. */
  begins(text: string): boolean
}

/** Builds the trie of the terms. */
export function createTrie(terms: Iterable<string>): Trie {
  const root: Node = { next: new Map(), end: false }
  const pairs = createPairs()
  for (const term of terms) {
    if (term === '') continue
    insert(root, term)
    pairs.add(term)
  }

  const endsFrom = (text: string, start: number): readonly number[] => {
    const ends: number[] = []
    if (!pairs.mayBegin(text, start)) return ends
    let node = root
    for (let at = start; at < text.length; at++) {
      const next = node.next.get(text.charCodeAt(at))
      if (next === undefined) break
      if (next.end) ends.push(at + 1)
      node = next
    }
    return ends
  }

  const matchesAt = (text: string, start: number): boolean => {
    if (!pairs.mayBegin(text, start)) return false
    let node = root
    for (let at = start; at < text.length; at++) {
      const next = node.next.get(text.charCodeAt(at))
      if (next === undefined) return false
      if (next.end) return true
      node = next
    }
    return false
  }

  return {
    endsFrom,
    begins: (text) => matchesAt(text, 0),
    occursIn(text) {
      for (let start = 0; start < text.length; start++) if (matchesAt(text, start)) return true
      return false
    },
  }
}

function insert(root: Node, term: string): void {
  let node = root
  for (let at = 0; at < term.length; at++) {
    const code = term.charCodeAt(at)
    let next = node.next.get(code)
    if (next === undefined) {
      next = { next: new Map(), end: false }
      node.next.set(code, next)
    }
    node = next
  }
  node.end = true
}

/** Knows by which two characters any term begins: at most places of a text that settles it. */
interface Pairs {
  add(term: string): void
  mayBegin(text: string, start: number): boolean
}

const ASCII = 128

function createPairs(): Pairs {
  const known = new Uint8Array(ASCII * ASCII)
  return {
    add(term) {
      const first = term.charCodeAt(0)
      if (first >= ASCII) return
      const second = term.charCodeAt(1)
      if (term.length > 1 && second < ASCII) known[first * ASCII + second] = 1
      // Anything may follow what is a term by itself, or goes on outside the table.
      else if (term.length === 1) known.fill(1, first * ASCII, (first + 1) * ASCII)
    },
    mayBegin(text, start) {
      const first = text.charCodeAt(start)
      const second = text.charCodeAt(start + 1)
      // Behind the last character there is none (NaN), and other scripts are not in the table.
      return !(first < ASCII && second < ASCII) || known[first * ASCII + second] === 1
    },
  }
}
