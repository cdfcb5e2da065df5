import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Shown } from '../../sandbox/discord/index.ts'
import { png } from '../../sandbox/picture-file/png.ts'
import { customId } from '../../src/button.ts'
import { action, type Single } from '../../src/command.ts'
import { whole } from '../../src/option.ts'
import { button } from '../../src/render/button.ts'
import { withButtons } from '../../src/render/reply.ts'
import type { Reply, ReplyFile } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { furtherReplies } from '../support/further.ts'
import { labelsOf, messageOf, sharedBy, toldOf } from './reading.ts'
import { start } from './start.ts'

const file = (name: string): ReplyFile => ({ name, bytes: png(), description: `it is ${name}` })
const TOO_LARGE: ReplyFile = { name: 'a.png', bytes: new Uint8Array(10 * 1_024 * 1_024 + 1) }

interface Painting {
  /** How long the first answer takes, in milliseconds. */
  readonly answeredAfter?: number
  readonly http?: boolean
  readonly first?: Reply
  readonly later?: Reply['later']
}

/** The bot with `/paint`, whose answer has a picture and a button that leads to another one. */
async function painting({ answeredAfter = 0, http = false, ...made }: Painting) {
  const { first = { content: 'one', files: [file('a.png')] }, later } = made
  const paint: Single['action'] = action({
    code: 'p',
    options: {},
    state: { step: whole({ code: 's', min: 1, max: 3, default: 1 }) },
    private: false,
    async run({ options }): Promise<Reply> {
      if (options.step === 3) return { content: 'three' }
      if (options.step === 2) return { content: 'two', files: [file('b.png'), file('c.png')] }
      await sleep(answeredAfter)
      const buttons = [2, 3].map((step) => button(`${step}`, customId(paint, 'turn', { step })))
      return { ...withButtons(first, buttons), ...(later && { later }) }
    },
  })
  const command: Single = { name: 'paint', description: () => 'a test', action: paint }
  const running = await start({ http, commands: [command] })
  const ada = running.discord.person('ada')
  const now = ({ id }: Shown): Shown => {
    const message = running.discord.message(id)
    if (message === undefined) throw new Error('it is gone')
    return message
  }
  return { ...running, ada, now }
}

const filesIn = ({ attachments }: Shown) => attachments.map(({ filename }) => filename)

describe.each([
  ['the gateway', false],
  ['HTTP', true],
])('over %s', (_, http) => {
  test.each([
    ['at once', 0],
    ['behind "thinking…"', 1_600],
  ])('a first answer has a file (%s)', async (_, answeredAfter) => {
    const { ada } = await painting({ http, answeredAfter })
    const message = messageOf(await ada.slash('/paint'))
    expect(message.content).toBe('one')
    expect(message.attachments).toMatchObject([
      { filename: 'a.png', description: 'it is a.png', content_type: 'image/png' },
    ])
    const response = await fetch(message.attachments[0]?.url ?? '')
    expect(Buffer.from(await response.arrayBuffer()).equals(png())).toBe(true)
  })

  test('a private answer has a file that is private, and Show to all makes another one', async () => {
    const { ada, now, discord } = await painting({ http })
    const answer = await ada.slash('/paint private:true')
    const secret = messageOf(answer)
    expect([answer.private, answer.deferred]).toEqual([true, true])
    expect(secret.attachments[0]?.url).toContain('/ephemeral-attachments/')
    const shown = await sharedBy(await ada.press(secret, en.showToAll))
    expect(shown.attachments[0]?.url).toMatch(/:\d+\/attachments\//)
    // The private message gives its buttons away and keeps its picture.
    await expect.poll(() => labelsOf(now(secret))).toEqual([])
    expect(filesIn(now(secret))).toEqual(['a.png'])
    expect(discord.messages('general')).toHaveLength(2)
  })

  test('a press replaces files, and another one removes them', async () => {
    const { ada, now, discord } = await painting({ http })
    const first = messageOf(await ada.slash('/paint'))
    await ada.press(first, '2')
    expect(filesIn(now(first))).toEqual(['b.png', 'c.png'])
    const again = messageOf(await ada.slash('/paint'))
    await ada.press(again, '3')
    expect([now(again).content, filesIn(now(again))]).toEqual(['three', []])
    expect(discord.messages('general')).toHaveLength(2)
  })

  test('Delete removes a message with its file', async () => {
    const { ada, discord } = await painting({ http })
    await ada.press(messageOf(await ada.slash('/paint')), '🗑️')
    expect(discord.messages('general')).toEqual([])
  })

  test('further replies bring files, replace and remove them', async () => {
    const { next, later, isOver } = furtherReplies()
    const { ada, now } = await painting({ http, first: { content: 'working' }, later })
    const message = messageOf(await ada.slash('/paint'))
    const step = async (reply: Reply, names: readonly string[]) => {
      next(reply)
      await expect.poll(() => now(message).content).toBe(reply.content)
      expect(filesIn(now(message))).toEqual(names)
    }
    await step({ content: 'half', files: [file('a.png')] }, ['a.png'])
    await step({ content: 'whole', files: [file('a.png'), file('b.png')] }, ['a.png', 'b.png'])
    await step({ content: 'none' }, [])
    next('end')
    await expect.poll(isOver).toBe(true)
  })

  test.each([
    ['for all', '/paint'],
    ['for who asked', '/paint private:true'],
  ])('too large a file gives way to a sentence, and is in the log (%s)', async (_, line) => {
    const { ada, discord, logged } = await painting({ http, first: { files: [TOO_LARGE] } })
    const answer = await ada.slash(line)
    await discord.settle()
    await expect.poll(() => answer.followUps.length + Number(answer.private)).toBe(1)
    const [, reference = 'none'] = /([0-9a-f]{8})/.exec(toldOf(answer)) ?? []
    expect(toldOf(answer)).toBe(en.broken(reference))
    expect(discord.messages('general')).toHaveLength(1)
    expect(logged()).toContain(reference)
    expect(logged()).toContain(`"bytes":[${TOO_LARGE.bytes.length}]`)
    expect(discord.faults).toMatchObject([{ kind: 'refused body' }])
    discord.faults.clear()
  })

  test('an answer that was lost on its way back is sent again, and there is one file', async () => {
    const { ada, discord, now } = await painting({ http })
    const edits: number[] = []
    onTestFinished(discord.onMessage(({ kind }) => kind === 'updated' && edits.push(1)))
    const left = discord.failNext(1, /^PATCH .*@original$/, { status: 502, afterwards: true })
    const message = messageOf(await ada.slash('/paint'))
    await expect.poll(left).toBe(0)
    await expect.poll(() => edits.length).toBe(2)
    expect(filesIn(now(message))).toEqual(['a.png'])
    expect(discord.messages('general')).toHaveLength(1)
  })
})

test('a picture in an embed is one of the answer’s files', async () => {
  const embeds = [{ title: 'T', image: { url: 'attachment://a.png' } }]
  const { ada } = await painting({ first: { embeds, files: [file('a.png')] } })
  const { attachments, embeds: shown } = messageOf(await ada.slash('/paint'))
  expect(attachments).toEqual([])
  expect((await fetch(shown[0]?.image?.url ?? '')).status).toBe(200)
})
