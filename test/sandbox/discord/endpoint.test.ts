import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { APIInteraction } from 'discord-api-types/v10'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CannotSave } from '../../../sandbox/discord/index.ts'
import { quiet, refusalOf } from './bot.ts'
import { start } from './start.ts'

type Answer = (interaction: APIInteraction, response: Parameters<RequestListener>[1]) => unknown

/** An endpoint that answers PING, refuses what is not signed by Discord as told, and the rest by `answer`. */
async function endpointThat(answer: Answer, isSigned: (signature: string) => boolean) {
  const received: APIInteraction[] = []
  const server = createServer(async (request, response) => {
    const interaction = JSON.parse(await text(request)) as APIInteraction
    if (!isSigned(String(request.headers['x-signature-ed25519']))) {
      response.writeHead(401).end()
    } else if (interaction.type === 1) response.end('{"type":1}')
    else {
      received.push(interaction)
      answer(interaction, response)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received }
}

/** The second PING of the portal is signed by somebody else. */
const refusingTheSecond = () => {
  let asked = 0
  return () => {
    asked += 1
    return asked !== 2
  }
}

const hello = { type: 4, data: { content: 'hello', ...quiet } }
const says: Answer = (_, response) => response.end(JSON.stringify(hello))

describe('an endpoint', () => {
  test('gets all interactions, and the gateway none, until it is taken away', async () => {
    const [discord, bot] = await start((to, { callback }) => callback(to, hello))
    const { url, received } = await endpointThat(says, refusingTheSecond())
    await discord.endpoint.save(url)
    const { message } = await discord.person('ada').slash('/top')
    expect(message?.content).toBe('hello')
    expect(received).toHaveLength(1)
    expect(bot.received).toEqual([])
    await discord.endpoint.save(undefined)
    await discord.person('ada').slash('/top')
    expect(bot.received).toHaveLength(1)
    expect(discord.faults).toEqual([])
  })

  test.each<[string, Answer, () => boolean, string]>([
    ['takes a wrong signature', says, () => true, 'a wrong signature with 200'],
    ['refuses Discord’s own', says, () => false, 'PING with 401'],
  ])('that %s is not saved', async (_what, answer, isSigned, why) => {
    const [discord] = await start(() => {})
    const { url } = await endpointThat(answer, isSigned)
    await expect(discord.endpoint.save(url)).rejects.toThrow(CannotSave)
    await expect(discord.endpoint.save(url)).rejects.toThrow(why)
    expect(discord.endpoint.url()).toBeUndefined()
  })

  test('that nobody listens at is not saved', async () => {
    const [discord] = await start(() => {})
    await expect(discord.endpoint.save('http://127.0.0.1:1/')).rejects.toThrow('cannot be reached')
  })
})

describe('an answer in a response', () => {
  test('may be left to a request of its own', async () => {
    const [discord, bot] = await start(() => {})
    const { url } = await endpointThat((to, response) => {
      response.writeHead(202).end()
      bot.callback(to, hello)
    }, refusingTheSecond())
    await discord.endpoint.save(url)
    expect((await discord.person('ada').slash('/top')).message?.content).toBe('hello')
    expect(discord.faults).toEqual([])
  })

  test('that Discord would refuse is no answer, and a fault', async () => {
    const [discord] = await start(() => {})
    const { url } = await endpointThat(
      (_, response) => response.end(JSON.stringify({ type: 4, data: { content: '' } })),
      refusingTheSecond(),
    )
    await discord.endpoint.save(url)
    expect((await discord.person('ada').slash('/top')).error).toBe(
      'The application did not respond',
    )
    expect(discord.faults).toMatchObject([{ kind: 'refused body' }])
  })

  test('with a status of its own is no answer, and a fault', async () => {
    const [discord] = await start(() => {})
    const { url } = await endpointThat(
      (_, response) => response.writeHead(500).end(),
      refusingTheSecond(),
    )
    await discord.endpoint.save(url)
    expect((await discord.person('ada').slash('/top')).error).toBe(
      'The application did not respond',
    )
    expect(discord.faults).toMatchObject([{ kind: 'never answered' }])
  })

  test('can be edited only once it is in effect', async () => {
    const [discord, bot] = await start(() => {})
    const { url, received } = await endpointThat(says, refusingTheSecond())
    await discord.endpoint.save(url)
    discord.troubleInline('lost')
    const answer = discord.person('ada').slash('/top')
    await expect
      .poll(() => discord.requests.some(({ route }) => route === '(in the response)'))
      .toBe(true)
    const [interaction] = received
    if (interaction === undefined) throw new Error('nothing came')
    expect(await refusalOf(bot.editOriginal(interaction, { content: 'more', ...quiet }))).toEqual({
      status: 404,
      code: 10_015,
    })
    // Discord lost the one in the response, so this is the first.
    await bot.callback(interaction, hello)
    expect((await answer).message?.content).toBe('hello')
    expect(discord.faults).toEqual([])
  })

  test('besides one by a request is one too many', async () => {
    const [discord, bot] = await start(() => {})
    const { url } = await endpointThat(async (to, response) => {
      await bot.callback(to, hello)
      response.end(JSON.stringify(hello))
    }, refusingTheSecond())
    await discord.endpoint.save(url)
    await discord.person('ada').slash('/top')
    await expect.poll(() => discord.faults).toMatchObject([{ kind: 'double acknowledgement' }])
  })
})
