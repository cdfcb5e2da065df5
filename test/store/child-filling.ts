import { writeSync } from 'node:fs'
import process from 'node:process'
import { openStore } from '../../src/store/open.ts'
import { createDigest } from './plan.ts'

// Makes digests until it cannot, and says each one's id as soon as it is made.
const [url = ''] = process.argv.slice(2)
try {
  const store = await openStore(url)
  for (;;) {
    const { id } = await createDigest(store, { tag: 'x'.repeat(2_000) })
    writeSync(1, `${id}\n`)
  }
} catch (error) {
  writeSync(1, String(error))
}
