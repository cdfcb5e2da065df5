import { once } from 'node:events'
import process from 'node:process'
import { openStore } from '../../src/store/open.ts'
import { START } from './plan.ts'

// On a word, claims deliveries until there are none, and says which.
const [url = '', holder = ''] = process.argv.slice(2)
const store = await openStore(url)
console.log('ready')
await once(process.stdin, 'data')
const taken: number[] = []
let some: readonly number[]
do {
  const claimed = await store.deliveries.claim(holder, START, START + 60_000, 3)
  some = claimed.map(({ source }) => Number(source))
  taken.push(...some)
} while (some.length > 0)
console.log(`claimed ${JSON.stringify(taken)}.`)
await store.close()
