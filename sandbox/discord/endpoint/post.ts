import { Agent, type ClientRequest, request } from 'node:http'

/** What an endpoint answered. */
export interface Posted {
  readonly status: number
  readonly text: string
}

/** Sends to endpoints, over connections that stay open, as Discord does. */
export interface Posting {
  /** Rejects when the connection breaks or nothing came within so many milliseconds. */
  readonly post: (
    url: string,
    text: string,
    headers: Readonly<Record<string, string>>,
    withinMs: number,
  ) => Promise<Posted>
  /** Breaks off all requests that wait for their answer. Yields how many. */
  readonly hangUp: () => number
  readonly close: () => void
}

export function createPosting(): Posting {
  const agent = new Agent({ keepAlive: true })
  const open = new Set<ClientRequest>()
  const post: Posting['post'] = (url, text, headers, withinMs) =>
    new Promise((resolve, reject) => {
      const asked = request(url, {
        agent,
        method: 'POST',
        timeout: withinMs,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
          ...headers,
        },
      })
      open.add(asked)
      asked.on('timeout', () => asked.destroy(new Error('no answer in time')))
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // The other side closed it while it was idle, and never saw the request.
        const isStale = asked.reusedSocket && error.code === 'ECONNRESET'
        if (isStale) post(url, text, headers, withinMs).then(resolve, reject)
        else reject(error)
      })
      asked.on('close', () => open.delete(asked))
      asked.on('response', (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      })
      asked.end(text)
    })

  return {
    post,
    hangUp: () => {
      const waiting = [...open]
      for (const one of waiting) one.destroy(new Error('broken off'))
      return waiting.length
    },
    close: () => agent.destroy(),
  }
}
