import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { createApp } from '../src/app.ts'
import { createLog } from '../src/observe/log.ts'
import { accountSettings, doorAt, registeredAt } from './accounts.ts'
import { createCivitaiAuth } from './civitai/auth/auth.ts'
import { PEOPLE } from './civitai/auth/registered.ts'
import { createCivitai } from './civitai/civitai.ts'
import { createOrchestrator } from './civitai/orchestration/orchestrator.ts'
import { resourcesOf } from './civitai/orchestration/resources.ts'
import { movableClock, moveOn } from './clock.ts'
import { createDiscord } from './discord/index.ts'
import { fillVault } from './filled-vault.ts'
import { freePort } from './free-port.ts'
import { NoFreePort } from './page/listening.ts'
import { createPage } from './page/page.ts'
import { createPanel } from './page/panel.ts'
import { saySamples } from './samples/samples.ts'
import { pointedAt, type Settings, settingsOf } from './settings.ts'
import { lookOf } from './terminal/look.ts'
import { once } from './terminal/once.ts'
import { type Order, orderOf } from './terminal/order.ts'
import { targetOf, Unreadable, uploadsOf } from './terminal/target.ts'
import { usage } from './terminal/usage.ts'

/** Starts the bot between the stand-ins. All use one clock. */
async function start({ config, catalogue }: Settings) {
  // Nobody reads the log of requests here, and the page may stay open for days.
  const record = false
  const clock = movableClock()
  const { now } = clock
  // Both sites have to know where the bot is before it listens.
  const door = doorAt(await freePort())
  const redirectUris = [door.fromDiscord]
  const discord = await createDiscord({ record, clock, application: { redirectUris } })
  const auth = await createCivitaiAuth({ record, now, apps: [registeredAt(door)] })
  const { whose } = auth
  const civitai = await createCivitai({ record, now, whose, ...(catalogue && { catalogue }) })
  const resource = resourcesOf(() => civitai.models)
  const orchestrator = await createOrchestrator({ record, clock, whose, resource })
  const log = createLog(config.logLevel, process.stderr.isTTY ? 'terminal' : undefined)
  const overrides = { now, snapshotPause: 0, cdn: discord.cdn }
  // What it seals is kept in memory and ends with it.
  const accounts = accountSettings(door, discord, auth, orchestrator, randomBytes(32))
  const pointed = { ...pointedAt(config, discord, civitai), ...accounts }
  const app = await createApp(pointed, log, overrides)
  await app.start()
  const move = async (ms: number) => {
    // Otherwise commands still being answered would time out.
    await discord.settle()
    const { delay } = civitai
    // A slow Civitai would make moving the clock take very long.
    civitai.delay = 0
    await moveOn(clock, ms, app).finally(() => {
      civitai.delay = delay
    })
  }
  return { discord, civitai, auth, orchestrator, app, log, now, move }
}

/** Resolves when the text is written. Exiting earlier would truncate it in a pipe. */
const write = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>((resolve) => {
    if (text === '') resolve()
    else stream.write(text, () => resolve())
  })

async function answer(asked: Extract<Order, { kind: 'answer' }>, settings: Settings) {
  const files = uploadsOf(asked.on)
  const { app, ...running } = await start(settings)
  const { discord, civitai } = running
  discord.setGuildLocale(asked.locale)
  const on = targetOf(asked, discord, () => civitai.models, files)
  const look = lookOf(process.stdout.isTTY, process.env.NO_COLOR)
  const outcome = await once(asked, { ...running, on, finish: app.stop, look })
  await write(process.stdout, outcome.out)
  await write(process.stderr, outcome.err)
  return outcome.status
}

async function serve(milliseconds: number, settings: Settings) {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  const running = await start(settings)
  const { discord, civitai, auth, orchestrator, app, log } = running
  saySamples(discord, civitai.models)
  for (const { id, tier } of PEOPLE) if (tier !== undefined) fillVault(civitai, id, running.now())
  if (milliseconds > 0) await running.move(milliseconds)
  app.work()
  const page = await createPage({
    discord,
    panel: createPanel(running),
    picture: civitai.pictures.at,
    port: settings.port,
    onBug: (error) => log.error({ error }, 'the page broke'),
  })
  await write(process.stdout, `Try the bot at ${page.url} (Ctrl-C ends it)\n`)
  await ended
  await app.stop()
  await page.close()
  await discord.close()
  await civitai.close()
  await auth.close()
  await orchestrator.close()
  return 0
}

/** Carries out an order and returns the exit status. */
async function run(order: Order): Promise<number> {
  if (order.kind === 'help') {
    await write(process.stdout, usage)
    return 0
  }
  if (order.kind === 'faulty') {
    await write(process.stderr, `${order.fault} \`npm run sandbox -- --help\` tells more.\n`)
    return 2
  }
  const { settings, faults } = settingsOf(process.env)
  if (settings === undefined) {
    await write(process.stderr, `${faults.join('\n')}\n`)
    return 2
  }
  return order.kind === 'answer' ? answer(order, settings) : serve(order.milliseconds, settings)
}

if (existsSync('.env')) process.loadEnvFile('.env')
const status = await run(orderOf(process.argv.slice(2))).catch(async (error: unknown) => {
  if (error instanceof Unreadable) {
    await write(process.stderr, `${error.message}\n`)
    return 2
  }
  const told = error instanceof NoFreePort ? error.message : `The sandbox broke: ${stackOf(error)}`
  await write(process.stderr, `${told}\n`)
  return 1
})
process.exit(status)

function stackOf(error: unknown) {
  return error instanceof Error ? error.stack : String(error)
}
