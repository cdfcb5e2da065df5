import { type Fields, isFields } from '../../../civitai/rated/meta-fields.ts'
import { fieldsOf, own } from '../json.ts'
import { editorNodes } from './editor.ts'

/** A node of a ComfyUI workflow: what it does, and its inputs, each a value or a link. */
export interface Node {
  readonly type: string
  readonly inputs: Fields
  /** The ids of the nodes that its inputs are linked with. */
  readonly sources: readonly string[]
}

/** Nodes by their ids. */
export type Graph = ReadonlyMap<string, Node>

/** No workflow has as many; of larger ones the first are read. */
const MOST_NODES = 5_000

/** The nodes of a graph as ComfyUI runs it or, failing that, as its editor keeps it. */
export function graphOf(json: Fields): Graph {
  const nodes = nodesIn(json)
  if (nodes.size > 0) return nodes
  const wrapped = nodesIn(fieldsOf(own(json, 'prompt')))
  return wrapped.size > 0
    ? wrapped
    : new Map(editorNodes(json, MOST_NODES).map(([id, type, inputs]) => [id, nodeOf(type, inputs)]))
}

const nodesIn = (json: Fields): Graph =>
  new Map(
    Object.keys(json)
      .slice(0, MOST_NODES)
      .flatMap((id) => {
        const { class_type: type, inputs } = fieldsOf(own(json, id))
        return typeof type === 'string' && isFields(inputs) ? [[id, nodeOf(type, inputs)]] : []
      }),
  )

const nodeOf = (type: string, inputs: Fields): Node => ({
  type,
  inputs,
  sources: [...new Set(Object.values(inputs).flatMap((value) => sourceOf(value) ?? []))],
})

/** The id of the node that a link leads to; undefined for what is no link. */
function sourceOf(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const id: unknown = value[0]
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

/** The node that a link leads to; undefined for what is no link. */
export function linked(graph: Graph, link: unknown): Node | undefined {
  const id = sourceOf(link)
  return id === undefined ? undefined : graph.get(id)
}

/** Which of a node's outputs a link is tied to. */
export const slotOf = (link: unknown): unknown => (Array.isArray(link) ? link[1] : undefined)

/** These nodes and all that they are made from, the nearest first, each once. */
export function upstream(graph: Graph, nodes: Iterable<Node>): ReadonlySet<Node> {
  const reached = new Set(nodes)
  // A set goes on to what is added while it is walked.
  for (const { sources } of reached) {
    for (const id of sources) {
      const source = graph.get(id)
      if (source !== undefined) reached.add(source)
    }
  }
  return reached
}

/** All nodes that these go into, they themselves included. */
export function downstream(graph: Graph, nodes: Iterable<Node>): ReadonlySet<Node> {
  const users = new Map<string, Node[]>()
  for (const user of graph.values()) {
    for (const id of user.sources) {
      const known = users.get(id)
      if (known === undefined) users.set(id, [user])
      else known.push(user)
    }
  }
  const ids = new Map([...graph].map(([id, node]) => [node, id]))
  const reached = new Set(nodes)
  for (const node of reached) {
    for (const user of users.get(ids.get(node) ?? '') ?? []) reached.add(user)
  }
  return reached
}

/** Inputs of nodes that do nothing but hold a value. */
const VALUES = ['value', 'Value', 'int', 'float', 'number', 'string', 'String', 'Number', 'a']

/**
 * The value of an input: itself, or what the first of these inputs has in the nodes that it is linked
 * with. No node is asked twice, so links in a circle end.
 */
export function settingOf(
  graph: Graph,
  value: unknown,
  keys: readonly string[],
  seen: Set<Fields> = new Set(),
): string | number | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value
  const node = linked(graph, value)
  if (node === undefined || seen.has(node.inputs) || seen.size === DEPTH) return undefined
  seen.add(node.inputs)
  for (const key of [...keys, ...VALUES]) {
    const found = settingOf(graph, own(node.inputs, key), keys, seen)
    if (found !== undefined) return found
  }
  return undefined
}

/** Nodes that are asked for one value. */
const DEPTH = 50
