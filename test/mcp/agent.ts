import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, onTestFinished } from 'vitest'
import { type CivitaiStandIn, createCivitai } from '../../sandbox/civitai/civitai.ts'
import { counted } from './counted.ts'

/** Last year's protocol with its handshake, or the one without. */
export type Era = 'legacy' | 'auto'

export interface Agent {
  readonly civitai: CivitaiStandIn
  readonly client: Client
  /** What a tool answers: what it found, or the sentence that says why not. */
  call(name: string, asked?: Record<string, unknown>): Promise<Called>
}

interface Called {
  readonly found?: Record<string, unknown>
  readonly said?: string
  /** All of it, as it came over the wire. */
  readonly body: unknown
}

interface Options {
  readonly era?: Era
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly models?: number
  /** Whether the bot has counted downloads for a day. */
  readonly isCounted?: boolean
}

/** An agent that has started the server by its command, against a stand-in for Civitai. */
export async function agent({
  era = 'auto',
  args = [],
  env,
  models = 300,
  isCounted = false,
}: Options = {}): Promise<Agent> {
  const civitai = await createCivitai({ size: models })
  const folder = await mkdtemp(join(tmpdir(), 'curator-'))
  const database = join(folder, 'counted.sqlite')
  if (isCounted) await counted(database, civitai.models, Date.now())
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(import.meta.dirname, '../../src/mcp/main.ts'), ...args],
    cwd: folder,
    env: {
      CIVITAI_API_URL: civitai.url,
      CIVITAI_REQUESTS_PER_SECOND: '50',
      DATABASE_URL: `sqlite:${database}`,
      ...env,
    },
    stderr: 'pipe',
  })
  let logged = ''
  transport.stderr?.on('data', (chunk) => {
    logged += String(chunk)
  })
  const client = new Client(
    { name: 'an agent', version: '1' },
    { versionNegotiation: { mode: era } },
  )
  onTestFinished(async () => {
    await client.close()
    await civitai.close()
    await rm(folder, { recursive: true })
    expect(civitai.faults).toEqual([])
    expect(logged).not.toMatch(/"level":(?:50|60)/)
  })
  await client.connect(transport)
  return {
    civitai,
    client,
    async call(name, asked = {}) {
      const result = await client.callTool({ name, arguments: asked })
      const [first] = result.content as readonly { readonly text?: string }[]
      return result.isError === true
        ? { said: first?.text ?? '', body: result }
        : { found: result.structuredContent as Record<string, unknown>, body: result }
    },
  }
}
