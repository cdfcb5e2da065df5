import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../../sandbox/civitai/generated/random.ts'
import { createOrchestrator as createStandIn } from '../../../sandbox/civitai/orchestration/orchestrator.ts'
import { createSeal } from '../../../src/accounts/seal.ts'
import { createBlobs } from '../../../src/generation/blobs.ts'
import { createGenerations } from '../../../src/generation/generations.ts'
import { createOrchestrator } from '../../../src/generation/orchestrator.ts'
import { type Child, run } from '../../store/child.ts'
import { newFile, opened } from '../../store/sqlite.ts'
import { wishFor } from '../wishes.ts'
import { ADA, linked, never, place, USER } from './making.ts'

const making = new URL('./child-making.ts', import.meta.url)
const KEY = Buffer.alloc(32, 7)
const TIMES = 30
const PLAN = { unassignedMs: 20, preparingMs: 20, scheduledMs: 40, processingMs: 120 }

/** A process dies as a request of its arrives here, which is then carried out, or after a while. */
type Moment = { readonly request: number } | { readonly after: number }

const random = createRandom(20)
const moments = Array.from({ length: TIMES }, (_, nth): readonly [number, Moment] => [
  nth + 1,
  nth % 3 === 2 ? { after: random.whole(0, 600) } : { request: random.whole(1, 5) },
])

/** The stand-in, and a store with a price that nobody has pressed. */
async function quoted(onRequest: () => void) {
  const standIn = await createStandIn({
    whose: (token) => {
      onRequest()
      return token === 'token' ? { id: USER[ADA], scope: 16_384 + 32_768 } : undefined
    },
  })
  const url = `sqlite:${newFile()}`
  const store = await opened(url)
  await linked(store, ADA)
  const userAgent = 'civitai-curator/1.2.3 (Discord bot)'
  const orchestrator = createOrchestrator({
    url: standIn.url,
    userAgent,
    now: Date.now,
    wait: sleep,
  })
  const blobs = createBlobs({ url: standIn.url, userAgent })
  const began = Date.now()
  const generations = createGenerations({
    store: store.generations,
    accounts: { access: async () => 'token' },
    seal: createSeal([KEY]),
    orchestrator,
    blobs,
    holder: 'test',
    callbackUrl: undefined,
    now: () => began,
    random: (bytes) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))),
    wait: sleep,
    onFault: (error) => expect.unreachable(`${error}`),
  })
  const { id, price } = await generations.quote(ADA, wishFor('SDXL 1.0'), place, never)
  standIn.planNext(PLAN)
  const started = (): Child =>
    run(making, [url, standIn.url, ADA, id, 'token', KEY.toString('hex'), `${began}`])
  const close = async () => {
    await Promise.all([orchestrator.close(), blobs.close(), standIn.close()])
  }
  return { standIn, store, id, price, started, close }
}

/** Kills a process at its moment, if it lives as long; yields all that it said. */
async function killed(
  child: Child,
  moment: Moment,
  onRequest: (kill: (nth: number) => void) => void,
): Promise<string> {
  const kill = (): boolean => child.process.kill('SIGKILL')
  if ('request' in moment) onRequest((nth) => nth === moment.request && kill())
  await child.says('ready.')
  if ('after' in moment) {
    await sleep(moment.after)
    kill()
  }
  return child.ended
}

describe('a process killed between the press and the pictures', () => {
  test.each(moments)(
    'time %i (%j) leaves one workflow, paid for once, and its pictures delivered once',
    async (_, moment) => {
      let requests = 0
      let told = (_nth: number): void => {}
      const { standIn, store, id, price, started, close } = await quoted(() => told(++requests))
      requests = 0
      const before = await killed(started(), moment, (kill) => {
        told = kill
      })
      told = () => {}
      // Somebody presses once more, and another process goes on.
      const after = await started().ended
      const workflows = standIn.workflows().filter(({ whatif }) => !whatif)
      const balance = standIn.balance(USER[ADA])
      const kept = await store.generations.get(ADA, id)
      await close()
      expect(workflows).toMatchObject([{ externalId: id, charged: price, refunded: 0 }])
      expect(balance).toEqual({ blue: 500 - price, green: 0, yellow: 1_000 })
      expect(after).toContain('ended succeeded.')
      expect(after).toContain('pictures 1.')
      expect(kept).toMatchObject({ state: 'ended', outcome: 'succeeded', spent: price })
      expect(kept?.deliveredAt).toBeDefined()
      const deliveries = `${before}${after}`.match(/delivered true\./g) ?? []
      expect(deliveries.length).toBeLessThanOrEqual(1)
      if (!before.includes('pictures 1.')) expect(deliveries).toHaveLength(1)
    },
    120_000,
  )
})
