import { expect, test } from 'vitest'
import { messageOf, textOf, toldOf } from './reading.ts'
import { type Running, start } from './start.ts'

const CALLBACK = /^POST \/interactions\/.*\/callback$/
const EDIT = /^PATCH \/webhooks\//
const INVALID = { code: 50_035, message: 'Invalid Form Body' }

/** A bot whose answers about Civitai come late enough to be announced. */
async function late(): Promise<Running> {
  const running = await start()
  running.civitai.setMood('slow')
  running.civitai.delay = 1_600
  return running
}
const top = ({ discord }: Running) => discord.person('ada').slash('/top')

test('an answer follows a deferral that was taken and whose confirmation was lost', async () => {
  const running = await late()
  running.discord.failNext(1, CALLBACK, { afterwards: true })
  const answer = await top(running)
  expect(answer).toMatchObject({ deferred: true })
  expect(textOf(messageOf(answer))).toContain('Most downloaded')
})

test('an edit is sent until Discord takes it', async () => {
  const running = await late()
  const left = running.discord.failNext(3, EDIT, { status: 502, body: '<html>Bad Gateway</html>' })
  expect(textOf(messageOf(await top(running)))).toContain('Most downloaded')
  expect(left()).toBe(0)
})

test.each([
  ['at once', start, CALLBACK],
  ['late', late, EDIT],
])(
  'an answer that Discord refuses (%s) gives way to a sentence with a reference',
  async (_, begin, what) => {
    const running = await begin()
    running.discord.failNext(1, what, { status: 400, body: INVALID })
    const told = toldOf(await top(running))
    const [reference = 'none'] = /[\da-f]{8}/.exec(told) ?? []
    const bug = running
      .logged()
      .split('\n')
      .find((line) => line.includes(reference))
    expect(bug).toContain('"title":"')
    expect(bug).toMatch(/"title":"\d+ characters"/)
  },
)
