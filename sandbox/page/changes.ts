import type { ServerResponse } from 'node:http'
import type { Discord } from '../discord/index.ts'

/** Tells the page, for as long as it listens, that some message is new, changed or gone. */
export function tellChanges(response: ServerResponse, { onMessage }: Discord): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(':\n\n')
  const stop = onMessage(({ kind }) => response.write(`data: ${kind}\n\n`))
  response.on('close', stop)
}
