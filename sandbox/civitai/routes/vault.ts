import * as z from 'zod'
import { type Answer, caching, json } from '../http/answer.ts'
import type { Question } from '../http/question.ts'
import type { Owner } from '../http/whose.ts'
import { listedOf, rowOf } from '../vault/item.ts'
import { STORAGE_KB } from '../vault/vaults.ts'
import { published } from './published.ts'
import type { Route, Sources } from './route.ts'

const sent = (status: number, body: unknown, fault?: string): Answer =>
  json(status, body, caching.private, fault === undefined ? {} : { fault })

/** Civitai's answer to all that goes wrong here, also to what is the client's fault. */
const unexpected = (message: string, fault?: string): Answer =>
  sent(500, { message: 'An unexpected error occurred', error: { message } }, fault)

/** Who asks. Civitai looks at no right of the token here (civitai/civitai). */
function ownerOf({ headers }: Question, { whose }: Sources): Owner | undefined {
  const [, token] = /^Bearer (\S+)$/.exec(String(headers.authorization ?? '')) ?? []
  return token === undefined ? undefined : whose(token)
}

const isMember = ({ tier = 'free' }: Owner): boolean => tier !== 'free'

/** A route of a signed-in person. */
const vaultRoute = (
  name: string,
  keys: readonly string[],
  verb: 'GET' | 'POST',
  answer: (owner: Owner, question: Question, sources: Sources) => Answer,
): Route => ({
  path: new RegExp(`^/vault/${name}$`),
  keys,
  verbs: [verb],
  signedIn: true,
  changes: verb === 'POST',
  answer(question, sources) {
    if (question.method !== verb) {
      const error = 'Method not allowed'
      return sent(405, { error }, `${question.method} is not allowed`)
    }
    const owner = ownerOf(question, sources)
    if (owner === undefined) return sent(401, { error: 'Unauthorized' })
    return answer(owner, question, sources)
  },
})

const get = vaultRoute('get', [], 'GET', (owner, { at }, { vaults }) => {
  if (!isMember(owner)) return sent(200, { vault: null })
  const usedStorageKb = vaults.usedKb(owner.id)
  const updatedAt = new Date(at).toISOString()
  const vault = { userId: owner.id, storageKb: STORAGE_KB, usedStorageKb, meta: {}, updatedAt }
  return sent(200, { vault })
})

// A single value is a string and not a list, and comma-separated ones are a single value: both fail.
const several = z.array(z.string()).optional()
const all = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(60),
  page: z.coerce.number().int().min(1).default(1),
  query: z.string().optional(),
  sort: z
    .enum(['Recently Added', 'Recently Created', 'Model Name', 'Model Size'])
    .default('Recently Added'),
  types: several,
  categories: several,
  baseModels: several,
  // Civitai reads dates of the query as dates of JSON, which they never are.
  dateCreatedFrom: z.never().optional(),
  dateCreatedTo: z.never().optional(),
  dateAddedFrom: z.never().optional(),
  dateAddedTo: z.never().optional(),
})

type Listed = ReturnType<typeof listedOf>
const orders: Readonly<
  Record<z.infer<typeof all>['sort'], ((one: Listed, other: Listed) => number) | undefined>
> = {
  'Recently Added': undefined,
  'Recently Created': (one, other) =>
    Date.parse(other.createdAt ?? '') - Date.parse(one.createdAt ?? ''),
  'Model Name': (one, other) => one.modelName.localeCompare(other.modelName),
  'Model Size': (one, other) => other.modelSizeKb - one.modelSizeKb,
}

const list = vaultRoute(
  'all',
  Object.keys(all.shape),
  'GET',
  (owner, { query, at }, { vaults }) => {
    const known = Object.entries(query).filter(([key]) => key in all.shape)
    const parsed = all.safeParse(Object.fromEntries(known))
    if (!parsed.success) return unexpected(parsed.error.message, z.prettifyError(parsed.error))
    const { limit, page, query: text = '', sort, types, categories, baseModels } = parsed.data
    const found = (isMember(owner) ? vaults.of(owner.id) : [])
      .map((item) => listedOf(item, at))
      .filter(({ modelName }) => modelName.toLowerCase().includes(text.toLowerCase()))
      .filter(({ type }) => types?.includes(type) ?? true)
      .filter(({ category }) => categories?.includes(category) ?? true)
      .filter(({ baseModel }) => baseModels?.includes(baseModel) ?? true)
    const order = orders[sort]
    const ordered = order === undefined ? found : found.toSorted(order)
    return sent(200, {
      items: ordered.slice((page - 1) * limit, page * limit),
      totalItems: found.length,
      currentPage: page,
      pageSize: limit,
      totalPages: Math.ceil(found.length / limit),
    })
  },
)

const check = vaultRoute(
  'check-vault',
  ['modelVersionIds'],
  'GET',
  (owner, { query, at }, { vaults }) => {
    const texts = [query.modelVersionIds ?? []].flat().flatMap((text) => text.split(','))
    const ids = texts.filter((text) => text !== '').map(Number)
    if (ids.some((id) => !Number.isInteger(id))) {
      const error = 'Could not parse provided model versions array.'
      return sent(400, { error }, error)
    }
    const items = isMember(owner) ? vaults.of(owner.id) : []
    const answer = ids.map((modelVersionId) => {
      const item = items.find(({ held }) => held.version.id === modelVersionId)
      return { modelVersionId, vaultItem: item === undefined ? null : rowOf(item, at) }
    })
    return sent(200, answer)
  },
)

const toggle = vaultRoute(
  'toggle-version',
  ['modelVersionId'],
  'POST',
  (owner, { query, at }, { vaults, shelf }) => {
    const id = Number(query.modelVersionId)
    if (!Number.isInteger(id)) {
      const error = 'Could not parse provided model version'
      return sent(400, { error }, error)
    }
    if (!isMember(owner)) return unexpected('You do not have an active membership')
    if (vaults.remove(owner.id, id)) return sent(200, { success: true })
    const held = shelf.version(id, at)
    if (held === undefined || !published(held.entry, at)) {
      return unexpected('Model version not found')
    }
    if (held.version.paidAccess !== null) return unexpected('You do not have access to this model')
    const item = vaults.add(owner.id, held, at)
    if (item === undefined) return unexpected('Vault storage limit exceeded')
    // Called the id of the vault, this is the id of the item.
    return sent(200, { success: true, vaultId: item.id })
  },
)

/** The endpoints of /vault: what a member keeps, whatever becomes of the model. */
export const vault: readonly Route[] = [get, list, check, toggle]
