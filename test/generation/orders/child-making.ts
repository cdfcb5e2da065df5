import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { createSeal } from '../../../src/accounts/seal.ts'
import { createBlobs } from '../../../src/generation/blobs.ts'
import { createGenerations } from '../../../src/generation/generations.ts'
import { createOrchestrator } from '../../../src/generation/orchestrator.ts'
import { openStore } from '../../../src/store/open.ts'

// Presses a quote and looks on until it has ended, then fetches its pictures and says so. Its time
// goes faster than a clock's: what takes a minute is over in three seconds.
const [storeUrl = '', url = '', person = '', id = '', token = '', key = '', began = ''] =
  process.argv.slice(2)
const FASTER = 20
const now = (): number => Number(began) + (Date.now() - Number(began)) * FASTER
const never = new AbortController().signal
const store = await openStore(storeUrl)
const userAgent = 'civitai-curator/1.2.3 (Discord bot)'
const generations = createGenerations({
  store: store.generations,
  accounts: { access: async () => token },
  seal: createSeal([Buffer.from(key, 'hex')]),
  orchestrator: createOrchestrator({ url, userAgent, now, wait: (ms) => sleep(ms / FASTER) }),
  blobs: createBlobs({ url, userAgent }),
  holder: randomBytes(8).toString('hex'),
  callbackUrl: undefined,
  now,
  random: randomBytes,
  wait: (ms) => sleep(ms / FASTER),
  onFault: (error) => console.log(`fault ${error}.`),
})
console.log('ready.')
await generations.spend(person, id, never)
console.log('pressed.')
for (;;) {
  await generations.lookNow()
  const { state, outcome } = (await generations.get(person, id)) ?? {}
  if (state === 'ended') {
    console.log(`ended ${outcome}.`)
    break
  }
  await sleep(20)
}
const { files } = await generations.pictures(person, id, 'PG', never)
console.log(`pictures ${files.length}.`)
console.log(`delivered ${await generations.delivered(person, id)}.`)
process.exit()
