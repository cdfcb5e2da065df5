import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished } from 'vitest'
import { GenerationFault } from '../../src/generation/fault.ts'
import { createOrchestrator, type OrchestratorOptions } from '../../src/generation/orchestrator.ts'
import { createHttpServer } from '../support/http-server.ts'

interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  /** The JSON of the body; undefined where there is none. */
  readonly body: unknown
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const NOW = Date.UTC(2026, 10, 29, 9)

/** An orchestrator at the end of whose wire a test answers; both end with the test. */
export async function asking(options: Partial<OrchestratorOptions> = {}) {
  const server = await createHttpServer()
  const asked: Asked[] = []
  const waited: number[] = []
  const orchestrator = createOrchestrator({
    url: server.url,
    userAgent: 'civitai-curator/1.2.3 (Discord bot)',
    now: () => NOW,
    wait: async (ms) => waited.push(ms),
    ...options,
  })
  onTestFinished(async () => {
    await orchestrator.close()
    await server.close()
  })
  /** How requests are answered from now on, the nth, from 0, by the nth of these; all further by the last. */
  function answers(...ways: readonly ((response: ServerResponse) => void)[]): void {
    let nth = 0
    server.answer = async (request, response) => {
      const body = await text(request)
      asked.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: body === '' ? undefined : JSON.parse(body),
      })
      ways[Math.min(nth++, ways.length - 1)]?.(response)
    }
  }
  return { orchestrator, asked, waited, answers, url: server.url }
}

export const sends =
  (status: number, body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
/** The same text as it stands, which `sends` would write for a string as well. */
export const page = (status: number, html = '<!DOCTYPE html><title>Bad gateway</title>') =>
  sends(status, html, { 'content-type': 'text/html' })
export const breaksOff = (response: ServerResponse): void => {
  response.destroy()
}
export const hangs = (): void => {}

/** What is thrown; a value instead would be a failure of the test. */
export async function faultOf(work: Promise<unknown>): Promise<GenerationFault> {
  const thrown = await work.then(
    (value) => expect.unreachable(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(thrown instanceof GenerationFault)) throw thrown
  return thrown
}
