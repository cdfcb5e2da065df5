import { type CivitaiStandIn, createCivitai } from '../sandbox/civitai/civitai.ts'
import { createDiscord, type Discord } from '../sandbox/discord/index.ts'
import { crowd } from './crowd.ts'
import type { Figure } from './figure.ts'
import { median } from './median.ts'
import { type Bot, startBot } from './process/bot.ts'

const ROUNDS = 10
const ANSWERS_A_ROUND = 4_000
const AT_ONCE = 32
const MUTED = 50
const MAY_COST = 0.05

/**
 * What it costs a remembered `/top` that the server has muted fifty tags, in processor time of the
 * bot: against one of a server that decided nothing, in turns.
 */
export const muted: Figure = {
  name: 'muted',
  async measure() {
    const civitai = await createCivitai({ record: false })
    const [usual, muting] = [await standIn(), await standIn()]
    const plain = await startBot('curator', usual, { civitaiUrl: civitai.url })
    const heeding = await startBot('curator', muting, { civitaiUrl: civitai.url })
    try {
      for (const tag of rareTags(civitai)) {
        const { error } = await muting.person('grace').slash(`/settings mute tag:${tag}`)
        if (error !== undefined) throw new Error(error)
      }
      // The first round of each warms up processes and stand-ins alike.
      await cpuOf(usual, plain)
      await cpuOf(muting, heeding)
      const times: { readonly usual: number; readonly muting: number }[] = []
      for (let round = 0; round < ROUNDS; round++) {
        times.push({ usual: await cpuOf(usual, plain), muting: await cpuOf(muting, heeding) })
      }
      const cost = median(times.map((one) => one.muting / one.usual)) - 1
      const each = (all: readonly number[]) => `${Math.round(median(all) / ANSWERS_A_ROUND)} µs`
      return [
        {
          what: `warm /top with ${MUTED} tags muted, of processor`,
          value: each(times.map((one) => one.muting)),
          beside: `none muted ${each(times.map((one) => one.usual))}`,
          against: `${cost < 0 ? '' : '+'}${(100 * cost).toFixed(1)} %`,
          target: `< +${100 * MAY_COST} %`,
          met: cost < MAY_COST,
        },
      ]
    } finally {
      await Promise.all([plain.stop(), heeding.stop()])
      await Promise.all([usual.close(), muting.close(), civitai.close()])
    }
  },
}

const standIn = (): Promise<Discord> =>
  createDiscord({ record: false, strict: false, limits: false })

/** Those of the fewest models: some are in the list, and most of it remains. */
function rareTags({ models }: CivitaiStandIn): readonly string[] {
  const counts = new Map<string, number>()
  for (const tag of models.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const rare = [...counts].sort((a, b) => a[1] - b[1]).map(([tag]) => tag)
  return rare.filter((tag) => /^[\w ]{3,50}$/.test(tag)).slice(0, MUTED)
}

/** Microseconds of the bot's processor time for a round of answers. */
async function cpuOf(discord: Discord, bot: Bot): Promise<number> {
  const before = await bot.cpu()
  await crowd(ANSWERS_A_ROUND, AT_ONCE, (nth) => discord.person(nth).slash('/top'))
  return (await bot.cpu()) - before
}
