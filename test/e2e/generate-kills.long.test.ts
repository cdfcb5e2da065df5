import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createCivitaiAuth } from '../../sandbox/civitai/auth/auth.ts'
import { createRandom } from '../../sandbox/civitai/generated/random.ts'
import { createOrchestrator } from '../../sandbox/civitai/orchestration/orchestrator.ts'
import type { Shown } from '../../sandbox/discord/index.ts'
import { realClock } from '../../sandbox/discord/state/clock.ts'
import { freePort } from '../../sandbox/free-port.ts'
import type { Config } from '../../src/config.ts'
import { en } from '../../src/words/en.ts'
import { FOX, link, registeredAt } from './accounts.ts'
import { bots } from './bots.ts'
import { mildIn } from './generating.ts'
import { canPress, idOf, messageOf } from './reading.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const KILLS = 30
/** A press takes about so many requests until its pictures are there, to Discord and to Civitai. */
const REQUESTS = 16
const PLAN = { unassignedMs: 50, preparingMs: 50, scheduledMs: 100, processingMs: 400 }
/** Milliseconds of everybody's clock, after which nobody waits for pictures any more. */
const GIVEN_UP_AFTER = 60 * MINUTE

/** The bot as a process of its own, and all three that it asks. */
async function setUp() {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let clock = Date.now
  let onRequest = (): void => {}
  const app = registeredAt(origin)
  const auth = await createCivitaiAuth({
    now: () => clock(),
    apps: [app],
  })
  const running = await bots(50, false, {
    at: { application: { redirectUris: [`${origin}/link/from-discord`] } },
    whose: auth.whose,
    asks: true,
    size: 400,
  })
  clock = running.now
  const orchestrator = await createOrchestrator({
    clock: realClock(running.now),
    whose(token) {
      onRequest()
      return auth.whose(token)
    },
  })
  onTestFinished(async () => {
    await auth.close()
    await orchestrator.close()
    expect(orchestrator.faults).toEqual([])
  })
  running.discord.fail(() => {
    onRequest()
    return undefined
  })
  orchestrator.setBalance(FOX, { blue: 100_000 })
  const config: Partial<Config> = {
    public: { port, host: '127.0.0.1', url: origin, discordKey: undefined },
    accounts: {
      discordSecret: running.discord.clientSecret,
      civitaiId: app.id,
      civitaiSecret: app.secret,
      keys: [Buffer.alloc(32, 7)],
      authUrl: auth.url,
      orchestrationUrl: orchestrator.url,
    },
  }
  return {
    ...running,
    auth,
    orchestrator,
    start: () => running.start(config),
    /** Resolves when the nth request from now on arrives, which is carried out all the same. */
    arrives: (nth: number) =>
      new Promise<void>((resolve) => {
        let left = nth
        onRequest = () => {
          left -= 1
          if (left === 0) resolve()
        }
      }),
  }
}

test(`killed at ${KILLS} requests between press and pictures, it orders once and delivers once`, async () => {
  const running = await setUp()
  const { discord, orchestrator, store, models, pass, now, arrives } = running
  const random = createRandom(7)
  const ada = discord.person('ada')
  const { id: person } = ada.account.user
  let bot = await running.start()
  await link(running)
  await ada.slash('/account cap: 1000000')
  const line = `/generate model: #${mildIn(models).id} prompt: a red fox`
  const before = orchestrator.balance(FOX).blue
  let spent = 0

  /** What shows the pictures of a generation, of the many messages in a channel. */
  const showing = (id: string): readonly Shown[] =>
    discord
      .messages('general')
      .filter(({ attachments, components }) =>
        [attachments.length > 0, JSON.stringify(components).includes(id)].every((is) => is),
      )

  for (let nth = 0; nth < KILLS; nth++) {
    const price = messageOf(await ada.slash(line))
    const id = idOf(price, en.generateButton).slice(-22)
    orchestrator.planNext(PLAN)
    const come = arrives(random.whole(1, REQUESTS))
    // Whoever pressed waits for as long as Discord lets them, if the answer was begun.
    ada.press(price, en.generateButton).catch(() => undefined)
    // Some moments lie behind the pictures.
    await Promise.race([come, sleep(8 * SECOND)])
    await bot.kill()
    bot = await running.start()
    const until = now() + GIVEN_UP_AFTER
    for (;;) {
      const kept = await store.generations.get(person, id)
      if (kept?.deliveredAt !== undefined) break
      // Nobody pressed it, as far as anybody knows.
      const shown = discord.message(price.id)
      if (kept?.state === 'quoted' && shown && canPress(shown, en.generateButton)) {
        await ada.press(shown, en.generateButton)
      }
      if (now() > until) expect.unreachable(`never delivered: ${JSON.stringify(kept)}`)
      await sleep(100)
      pass(5 * SECOND)
    }
    const kept = await store.generations.get(person, id)
    expect(kept, `kill ${nth}`).toMatchObject({ state: 'ended', outcome: 'succeeded' })
    spent += kept?.price ?? 0
    expect(showing(id), `kill ${nth}`).toHaveLength(1)
    const made = orchestrator
      .workflows()
      .filter(({ whatif, externalId }) => !whatif && externalId === id)
    expect(made, `kill ${nth}`).toHaveLength(1)
  }
  await bot.kill()
  expect(before - orchestrator.balance(FOX).blue).toBe(spent)
}, 900_000)
