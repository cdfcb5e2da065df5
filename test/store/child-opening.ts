import { once } from 'node:events'
import process from 'node:process'
import { openStore } from '../../src/store/open.ts'

// Opens the store at an address and says how that went: as it is, on a word, or as `nobody`, who
// has no special rights.
const [url = '', how] = process.argv.slice(2)
if (how === 'nobody' && process.getuid?.() === 0) process.seteuid?.(65_534)
if (how === 'on a word') {
  console.log('ready')
  await once(process.stdin, 'data')
}
try {
  const store = await openStore(url)
  console.log(`opened, ${(await store.digests.list('100')).length} digests`)
  await store.close()
} catch (error) {
  console.log(String(error))
}
