import { expect, test } from 'vitest'
import { endpointOf } from '../../../src/civitai/asking/endpoint-name.ts'
import { keyOf } from '../../../src/civitai/catalogue/key.ts'

test.each([
  ['/models', '/models'],
  ['/models/123', '/models/:id'],
  ['/model-versions/123', '/model-versions/:id'],
  ['/model-versions/mini/123', '/model-versions/mini/:id'],
  ['/model-versions/by-hash/FEEDC0DE', '/model-versions/by-hash/:id'],
  [keyOf('/models', { query: 'a/b?c#d', limit: 1 }), '/models'],
  [keyOf('/images#3', { username: 'ada' }), '/images'],
  [keyOf('/articles#2', { query: 'ada' }), '/articles'],
  ['/articles/501', '/articles/:id'],
  ['/collections/42', '/collections/:id'],
  ['/popular&nsfw=true', '/popular'],
  ['/creators?query=ada', '/creators'],
  ['/vault/all', '/vault/all'],
  ['/vault/get', '/vault/get'],
  ['/users/ada/models', '/:id/:id/models'],
])('%s is a question to %s', (key, endpoint) => {
  expect(endpointOf(key)).toBe(endpoint)
})
