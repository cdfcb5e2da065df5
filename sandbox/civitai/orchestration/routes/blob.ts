import type { Question } from '../../http/question.ts'
import { personOf } from '../access.ts'
import { type Answer, empty, forbidden, json, problem } from '../answer.ts'
import { isWithin, typeOf } from '../blobs/blobs.ts'
import { blobBody } from '../workflows/body.ts'
import { KEPT_MS } from '../workflows/create-workflow.ts'
import type { Route, Sources } from './route.ts'

const unknown = () => problem(404, 'There is no such blob')

const file = (id: string, sources: Sources): Answer => {
  const blob = sources.blobs.find(id)
  if (blob === undefined) return unknown()
  sources.fetched(id)
  const body = sources.blobs.bytes(blob)
  return { status: 200, headers: { 'content-type': typeOf(id) }, body }
}

const signatureOf = ({ query }: Question) =>
  'sig' in query || 'exp' in query
    ? { sig: String(query.sig ?? ''), exp: String(query.exp ?? '') }
    : undefined

/**
 * GET /v2/consumer/blobs/{blobId}: a signed address serves the file or, where the storage is
 * another place, leads on to it. Without a signature, its owner is led to a signed address.
 */
const fetchBlob: Route = {
  method: 'GET',
  path: /^\/v2\/consumer\/blobs\/([^/]+)$/,
  keys: ['sig', 'exp', 'nsfwLevel'],
  answer(question, sources, [id = '']) {
    const signature = signatureOf(question)
    if (signature !== undefined) {
      if (!sources.signing.isValid(id, signature, sources.now())) {
        return forbidden('The address has expired')
      }
      if (!sources.storage) return file(id, sources)
      if (sources.blobs.find(id) === undefined) return unknown()
      const { sig, exp } = signature
      return empty(308, { location: `/storage/${id}?${new URLSearchParams({ sig, exp })}` })
    }
    const owner = personOf(question.headers.authorization, sources.whose, 'read')
    if (typeof owner !== 'number') return owner
    const blob = sources.blobs.find(id)
    if (blob === undefined || blob.workflow.owner !== owner) return unknown()
    const { nsfwLevel } = question.query
    if (nsfwLevel !== undefined && !isWithin(blob.picture.level, String(nsfwLevel))) {
      return forbidden('The blob is above the level that was asked for')
    }
    return empty(308, { location: sources.signed(id).url })
  },
}

const storage: Route = {
  method: 'GET',
  path: /^\/storage\/([^/]+)$/,
  keys: ['sig', 'exp'],
  answer(question, sources, [id = '']) {
    const signature = signatureOf(question) ?? { sig: '', exp: '' }
    return sources.storage && sources.signing.isValid(id, signature, sources.now())
      ? file(id, sources)
      : forbidden('The address has expired')
  },
}

/** POST /v2/consumer/blobs/{blobId}/refresh: a new address, and thirty more days. */
const refresh: Route = {
  method: 'POST',
  path: /^\/v2\/consumer\/blobs\/([^/]+)\/refresh$/,
  keys: [],
  answer(question, sources, [id = '']) {
    const owner = personOf(question.headers.authorization, sources.whose, 'read')
    if (typeof owner !== 'number') return owner
    const blob = sources.blobs.find(id)
    if (blob === undefined || blob.workflow.owner !== owner) return unknown()
    blob.picture.keptUntil += KEPT_MS
    return json(200, blobBody(blob.workflow, blob.picture, sources.telling(false)))
  },
}

/** The endpoints about pictures. */
export const blob: readonly Route[] = [fetchBlob, storage, refresh]
