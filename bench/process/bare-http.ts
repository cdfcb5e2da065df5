import { createPublicKey, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type APIApplication, REST, Routes } from 'discord.js'
import { commands } from '../../commands/index.ts'
import { register, registrationOf } from '../../src/discord/register.ts'
import { startedWith, telling } from './telling.ts'

/** The least that an endpoint for interactions can do: check who sent it, and send the same message. */
const { discord, message = {} } = startedWith()
const rest = new REST({ api: discord.url }).setToken(discord.token)
const application = (await rest.get(Routes.currentApplication())) as APIApplication
await register(rest, application.id, registrationOf(commands))

const x = Buffer.from(application.verify_key, 'hex').toString('base64url')
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
const answer = JSON.stringify({ type: 4, data: message })
const pong = '{"type":1}'

// The stand-in keeps its connections open, as a proxy does.
const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers
    const signed = Buffer.concat([Buffer.from(String(timestamp)), ...chunks])
    if (!verify(null, signed, key, Buffer.from(String(signature), 'hex'))) {
      response.writeHead(401).end()
      return
    }
    const { type } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    response.setHeader('content-type', 'application/json')
    response.end(type === 1 ? pong : answer)
  })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
telling(
  async () => {
    server.closeAllConnections()
    server.close()
  },
  (server.address() as AddressInfo).port,
)
