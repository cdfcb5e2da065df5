import { describe } from 'vitest'
import { conforms } from './conformance.ts'
import { HAS_POSTGRES, newSchema, openedAt } from './postgres.ts'

describe.skipIf(!HAS_POSTGRES)('where a Postgres answers', () => {
  conforms('Postgres', async () => openedAt(await newSchema()))
})
