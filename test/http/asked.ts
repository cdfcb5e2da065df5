import { generateKeyPairSync, sign } from 'node:crypto'
import { request } from 'node:http'
import type { APIInteraction } from 'discord-api-types/v10'
import { onTestFinished } from 'vitest'
import type { Inline } from '../../src/discord/answers.ts'
import { interactionRoutes } from '../../src/http/interactions.ts'
import { createListener } from '../../src/http/listener.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const { x = '' } = publicKey.export({ format: 'jwk' })

/** The headers by which Discord would sign a body. */
export function signed(body: string, seconds = Math.floor(Date.now() / 1_000)) {
  const signature = sign(null, Buffer.from(`${seconds}${body}`), privateKey).toString('hex')
  return { 'x-signature-ed25519': signature, 'x-signature-timestamp': `${seconds}` }
}

type Taken = APIInteraction & { readonly inline: Inline }

/** The listener, with what takes its interactions; it ends with the test. */
export async function listening(take: (interaction: Taken) => Promise<void>) {
  const seen = new Set<string>()
  const bugs: unknown[] = []
  const listener = createListener({
    app: interactionRoutes({
      publicKey: Buffer.from(x, 'base64url').toString('hex'),
      now: Date.now,
      claims: { take: async (id) => !seen.has(id) && seen.add(id) !== undefined },
      take,
    }),
    port: 0,
    host: '127.0.0.1',
    setting: 'PUBLIC_PORT',
    onBug: (error) => bugs.push(error),
  })
  await listener.open()
  onTestFinished(() => listener.close(0))
  return { listener, port: listener.port, bugs }
}

export interface Asking {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent piece by piece, without its length. */
  readonly chunks?: Iterable<string>
}

/** The status, body and headers of an answer. */
export const asked = (port: number, body: string, asking: Asking = {}) =>
  new Promise<{ status: number; text: string; headers: Readonly<Record<string, unknown>> }>(
    (resolve, reject) => {
      const { method = 'POST', path = '/interactions', headers = signed(body), chunks } = asking
      const sent = request({ port, method, path, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part) => {
          text += part
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }),
        )
      })
      // What is broken off after its answer is no failure.
      sent.on('error', reject)
      if (chunks === undefined) sent.end(body)
      else {
        for (const chunk of chunks) sent.write(chunk)
        sent.end()
      }
    },
  )
