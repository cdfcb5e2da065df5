import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { makeRequest } from '../../src/discord/make-request.ts'
import { createHttpServer } from '../support/http-server.ts'

test('a form is sent whichever undici does the sending', async () => {
  const server = await createHttpServer()
  onTestFinished(server.close)
  let received = ''
  server.answer = async (request, response) => {
    for await (const chunk of request) received += chunk
    response.end()
  }
  const before = getGlobalDispatcher()
  onTestFinished(() => setGlobalDispatcher(before))
  // That of another version than discord.js has.
  setGlobalDispatcher(new Agent())
  const body = new FormData()
  body.append('payload_json', '{"content":"Three pictures"}')
  body.append('files[0]', new Blob(['the bytes']), 'a.png')
  const headers = { authorization: 'Bot token' }
  // Two packages declare the one FormData of Node.
  const answer = await makeRequest(server.url, { method: 'POST', headers, body: body as never })
  expect(answer.status).toBe(200)
  expect(server.asked[0]?.headers).toMatchObject({
    authorization: 'Bot token',
    'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
  })
  expect(received).toContain('{"content":"Three pictures"}')
  expect(received).toMatch(/filename="a\.png"[\s\S]*the bytes/)
})
