import { expect, vi } from 'vitest'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { PlaceName, Shown } from '../../sandbox/discord/index.ts'
import type { Answer } from '../../sandbox/discord/person/answer.ts'
import { en } from '../../src/words/en.ts'
import { startWithAccounts, type WithAccounts } from './accounts.ts'
import { messageOf, sharedBy, textOf } from './reading.ts'

export const begin = (
  options: Parameters<typeof startWithAccounts>[0] = {},
): Promise<WithAccounts> => startWithAccounts({ civitai: { size: 400 }, ...options })

/** A model that pictures can be made with everywhere. */
export const modelIn = ({ civitai }: WithAccounts) => mildIn(civitai.models)

export function mildIn(models: WithAccounts['civitai']['models']) {
  const found = models.find(
    ({ type, nsfw, nsfwLevel, minor, poi, name, modelVersions: [version] }) =>
      type === 'Checkpoint' &&
      !nsfw &&
      nsfwLevel === 1 &&
      !minor &&
      !poi &&
      !matureText.test(name) &&
      version?.baseModel === 'SDXL 1.0' &&
      version.supportsGeneration &&
      version.paidAccess === null,
  )
  if (found === undefined) throw new Error('there is no such model')
  return found
}

/** Asks for a price. */
export const ask = (
  running: WithAccounts,
  more = '',
  where: PlaceName = 'general',
): Promise<Answer> =>
  running.discord
    .person('ada')
    .slash(`/generate model: #${modelIn(running).id} prompt: a red fox ${more}`, { in: where })

/** Lets time pass until the pictures of a workflow are made, and seen by the bot. */
export async function made({ pass, catchUp }: WithAccounts, seconds = 40): Promise<void> {
  for (let left = seconds; left > 0; left -= 2) {
    pass(2_000)
    await catchUp()
  }
}

/** Presses *Generate*; the message for all. */
export async function spent(running: WithAccounts, priced: Answer): Promise<Shown> {
  const pressed = await running.discord.person('ada').press(messageOf(priced), en.generateButton)
  return sharedBy(pressed)
}

/** A message as it is by now. */
export const now = ({ discord }: WithAccounts, { id }: Shown): Shown => {
  const message = discord.message(id)
  if (message === undefined) throw new Error('it is gone')
  return message
}

/** What was ordered, without prices. */
export const orders = ({ orchestrator }: WithAccounts) =>
  orchestrator.workflows().filter(({ whatif }) => !whatif)

/** A message once its embed says this, while time passes. */
export async function until(running: WithAccounts, shown: Shown, text: string): Promise<Shown> {
  await vi.waitFor(
    async () => {
      running.pass(2_000)
      await running.catchUp()
      expect(textOf(now(running, shown))).toContain(text)
    },
    { timeout: 30_000, interval: 200 },
  )
  return now(running, shown)
}
