import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Shown } from '../../sandbox/discord/index.ts'
import { customId } from '../../src/button.ts'
import { action, type Single } from '../../src/command.ts'
import { whole } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import { button } from '../../src/render/button.ts'
import { withButtons } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { type Further, furtherReplies } from '../support/further.ts'
import { labelsOf, messageOf } from './reading.ts'
import { start } from './start.ts'

const MINUTE = 60_000

/** `/work`, whose answer goes on as a test says, and can be turned. */
function workThat(later: Further['later'], answeredAfter: number): Single {
  const work = action({
    code: 'w',
    options: {},
    state: { step: whole({ code: 's', min: 1, max: 2, default: 1 }) },
    private: false,
    async run({ options }): Promise<Reply> {
      if (options.step === 2) return { content: 'turned' }
      await sleep(answeredAfter)
      return { ...withTurn('working'), later }
    },
  })
  const withTurn = (content: string): Reply =>
    withButtons({ content }, [button('Turn', customId(work, 'turn', { step: 2 }))])
  return { name: 'work', description: () => 'a test', action: work }
}

/** The bot with `/work`, of which Ada has asked it, and what its message says by and by. */
async function working({ line = '/work', answeredAfter = 0 } = {}) {
  const further = furtherReplies()
  const running = await start({ commands: [workThat(further.later, answeredAfter)] })
  const { discord } = running
  const ada = discord.person('ada')
  const message = messageOf(await ada.slash(line))
  const said = [message.content]
  const listening = discord.onMessage(({ kind, message: { id, content } }) => {
    if (id === message.id) said.push(kind === 'deleted' ? 'deleted' : content)
  })
  onTestFinished(listening)
  const shown = (): Shown => {
    const now = discord.message(message.id)
    if (now === undefined) throw new Error('it is gone')
    return now
  }
  await expect.poll(further.begun).toBe(1)
  /** Another reply, and what the message says then. */
  const step = async (content: string): Promise<void> => {
    further.next({ content })
    await expect.poll(() => said.at(-1)).toBe(content)
  }
  const over = (): Promise<void> => expect.poll(further.isOver).toBe(true)
  return { ...running, ...further, ada, message, said, shown, step, over }
}

test.each([
  ['at once, for all', {}, ['🗑️']],
  ['behind "thinking…"', { answeredAfter: 1_600 }, ['🗑️']],
  ['for who asked', { line: '/work private:true' }, [en.showToAll]],
])('an answer goes on to its end (%s)', async (_, how, below) => {
  const { said, shown, step, next, over } = await working(how)
  expect(labelsOf(shown())).toEqual(['Turn', ...below])
  await step('half of it')
  expect(labelsOf(shown())).toEqual(below)
  await step('all of it')
  next('end')
  await over()
  expect(said).toEqual(['working', 'half of it', 'all of it'])
})

test('an answer goes on until it is turned', async () => {
  const { ada, message, said, next, over } = await working()
  await ada.press(message, 'Turn')
  next({ content: 'never' })
  await over()
  expect(said).toEqual(['working', 'turned'])
})

test('an answer goes on until it is deleted by who asked', async () => {
  const { ada, said, shown, step, next, over, discord } = await working()
  await step('half of it')
  await ada.press(shown(), '🗑️')
  next({ content: 'never' })
  await over()
  expect(said).toEqual(['working', 'half of it', 'deleted'])
  expect(discord.requests.filter(({ status }) => status === 404)).toEqual([])
})

test('an answer goes on until Discord says that its message was deleted', async () => {
  const { message, said, next, over, discord, logged } = await working()
  discord.remove(message)
  next({ content: 'never' })
  await over()
  next({ content: 'nor this' })
  expect(said).toEqual(['working', 'deleted'])
  expect(discord.requests.filter(({ status }) => status === 404)).toHaveLength(1)
  expect(logged()).not.toContain('lost')
})

test('an answer goes on for nearly fifteen minutes', async () => {
  const { said, step, next, over, pass, discord } = await working()
  pass(14 * MINUTE)
  await step('half of it')
  pass(50_000)
  discord.requests.clear()
  next({ content: 'never' })
  await over()
  expect(said).toEqual(['working', 'half of it'])
  expect(discord.requests).toEqual([])
})

test('an answer goes on until the bot stops', async () => {
  const { said, isOver, restart } = await working()
  await restart()
  expect(isOver()).toBe(true)
  expect(said).toEqual(['working'])
})

test('an answer goes on until it meets a problem, which it tells', async () => {
  const { said, shown, step, next, over } = await working()
  await step('half of it')
  next(new Problem((words) => words.emptyList))
  await over()
  await expect.poll(() => said.at(-1)).toBe(en.emptyList)
  expect(labelsOf(shown())).toEqual(['🗑️'])
})

test('an answer goes on until it meets a bug, of which it tells the reference', async () => {
  const { said, next, over, logged } = await working()
  next(new TypeError('secret'))
  await over()
  await expect.poll(() => said.length).toBe(2)
  const [, reference = 'none'] = /([0-9a-f]{8})/.exec(said[1] ?? '') ?? []
  expect(said[1]).toBe(en.broken(reference))
  expect(logged()).toContain(reference)
  expect(logged()).toContain('secret')
})
