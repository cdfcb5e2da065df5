import { setTimeout as sleep } from 'node:timers/promises'
import { ComponentType } from 'discord-api-types/v10'
import { createCivitai } from '../sandbox/civitai/civitai.ts'
import { type Answer, createDiscord } from '../sandbox/discord/index.ts'
import { crowd } from './crowd.ts'
import type { Figure, Row } from './figure.ts'
import { startBot } from './process/bot.ts'

const PRESSES = 50_000
const GUILDS = 20_000
const AT_ONCE = 50
const MAY_GROW = 5_000_000
/** Idle connections are closed after 4 s; till then they are in use, not left over. */
const SETTLED_AFTER = 6_000

/**
 * What the bot still holds of what is over: after presses by so many people, and with so many
 * servers, against the same bot idle. There is no sweep of discord.js's REST to wait for: presses
 * that are answered at once share one handler. Only a deferred answer leaves one of its own, of
 * about a kilobyte, until the sweep within the next minute.
 */
export const memory: Figure = {
  name: 'memory',
  async measure() {
    const one = await heapOf(1, PRESSES)
    const many = await heapOf(GUILDS, 0)
    return [
      row(`heap after ${PRESSES.toLocaleString('en')} presses`, one.afterwards, one.idle),
      row(`heap with ${GUILDS.toLocaleString('en')} servers`, many.idle, one.idle),
    ]
  },
}

interface Heap {
  readonly idle: number
  readonly afterwards: number
}

/** The heap of a bot that has answered one `/top`, before and after its pages are turned. */
async function heapOf(guilds: number, presses: number): Promise<Heap> {
  // A stand-in that records and checks bodies would itself be what the presses wait for.
  const discord = await createDiscord({ guilds, record: false, strict: false, limits: false })
  const civitai = await createCivitai({ record: false })
  const bot = await startBot('curator', discord, { civitaiUrl: civitai.url })
  try {
    const pages = await pagesOf(await discord.person('ada').slash('/top'))
    await sleep(SETTLED_AFTER)
    const idle = await bot.heap()
    await crowd(presses, AT_ONCE, (nth) => {
      const { message, button } = pages
      return discord.person(nth).press(message, button, { unchecked: true })
    })
    if (presses > 0) await sleep(SETTLED_AFTER)
    const faults = [...discord.faults, ...civitai.faults]
    if (faults.length > 0) throw new Error(`faults: ${JSON.stringify(faults.slice(0, 3))}`)
    return { idle, afterwards: await bot.heap() }
  } finally {
    await bot.stop()
    await discord.close()
    await civitai.close()
  }
}

/** The message with a list's first page, and its button to the second, which anybody may press. */
function pagesOf({ message }: Answer) {
  for (const row of message?.components ?? []) {
    if (row.type !== ComponentType.ActionRow) continue
    for (const one of row.components) {
      if (message && 'custom_id' in one && 'emoji' in one && one.emoji?.name === '▶️') {
        return { message, button: one.custom_id }
      }
    }
  }
  throw new Error('/top has no second page')
}

function row(what: string, after: number, idle: number): Row {
  return {
    what,
    value: megabytes(after),
    beside: `idle ${megabytes(idle)}`,
    against: `${after < idle ? '' : '+'}${megabytes(after - idle)}`,
    target: `< +${megabytes(MAY_GROW)}`,
    met: after - idle < MAY_GROW,
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
