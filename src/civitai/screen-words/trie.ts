/** Finds any of many terms in a text in time linear in the text. */
interface Trie {
  /** Whether any term stands in the text, at a place that counts: from `start` to before `end`. */
  occursIn(text: string, counts?: (start: number, end: number) => boolean): boolean
  /** The ends of all terms that begin at `start`, shortest first. */
  endsFrom(text: string, start: number): readonly number[]
  /** Whether the text begins with a term. */
  begins(text: string): boolean
}

/** Builds the trie of the terms. */
export function createTrie(terms: Iterable<string>): Trie {
  const growing = createNodes()
  const pairs = createPairs()
  for (const term of terms) {
    if (term === '') continue
    growing.add(term)
    pairs.add(term)
  }
  const nodes = growing.packed()

  const endsFrom = (text: string, start: number): readonly number[] => {
    const ends: number[] = []
    if (!pairs.mayBegin(text, start)) return ends
    let node = ROOT
    for (let at = start; at < text.length; at++) {
      node = nodes.next(node, text.charCodeAt(at))
      if (node === NONE) break
      if (nodes.ends(node)) ends.push(at + 1)
    }
    return ends
  }

  const matchesAt = (text: string, start: number): boolean => {
    if (!pairs.mayBegin(text, start)) return false
    let node = ROOT
    for (let at = start; at < text.length; at++) {
      node = nodes.next(node, text.charCodeAt(at))
      if (node === NONE) return false
      if (nodes.ends(node)) return true
    }
    return false
  }

  return {
    endsFrom,
    begins: (text) => matchesAt(text, 0),
    occursIn(text, counts) {
      for (let start = 0; start < text.length; start++) {
        if (!matchesAt(text, start)) continue
        if (counts === undefined || endsFrom(text, start).some((end) => counts(start, end)))
          return true
      }
      return false
    },
  }
}

const ROOT = 0
const NONE = -1

/** The nodes of a trie as numbers: a map in each of twenty thousand would take six megabytes. */
interface Growing {
  add(term: string): void
  /** The same nodes in a third of the room; none can be added. */
  packed(): Nodes
}

interface Nodes {
  /** The node behind a character; `NONE` where no term goes on with it. */
  next(node: number, code: number): number
  /** Whether a term ends at a node. */
  ends(node: number): boolean
}

function createNodes(): Growing {
  /** Most nodes have one child, and only the root has many: it has a table. */
  const first = new Map<number, number>()
  const [codes, children, siblings, ends] = [[0], [NONE], [NONE], [false]]
  const links: Links = { first, codes, children, siblings }

  function grown(node: number, code: number): number {
    const child = codes.length
    codes.push(code)
    children.push(NONE)
    ends.push(false)
    if (node === ROOT) {
      first.set(code, child)
      siblings.push(NONE)
    } else {
      siblings.push(children[node] ?? NONE)
      children[node] = child
    }
    return child
  }

  return {
    add(term) {
      let node = ROOT
      for (let at = 0; at < term.length; at++) {
        const code = term.charCodeAt(at)
        const known = childOf(node, code, links)
        node = known === NONE ? grown(node, code) : known
      }
      ends[node] = true
    },
    packed: () => packedNodes(links, ends),
  }
}

/** Apart from what grows them, which would otherwise be kept with them. */
function packedNodes(growing: Links, ends: readonly boolean[]): Nodes {
  const links: Links = {
    first: growing.first,
    codes: Uint16Array.from(growing.codes),
    children: Int32Array.from(growing.children),
    siblings: Int32Array.from(growing.siblings),
  }
  const isEnd = Uint8Array.from(ends, Number)
  return {
    next: (node, code) => childOf(node, code, links),
    ends: (node) => isEnd[node] === 1,
  }
}

interface Links {
  /** From the root. */
  readonly first: ReadonlyMap<number, number>
  /** Of each node, the character that leads to it. */
  readonly codes: ArrayLike<number>
  readonly children: ArrayLike<number>
  readonly siblings: ArrayLike<number>
}

function childOf(node: number, code: number, links: Links): number {
  if (node === ROOT) return links.first.get(code) ?? NONE
  let child = links.children[node] ?? NONE
  while (child !== NONE && links.codes[child] !== code) child = links.siblings[child] ?? NONE
  return child
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
