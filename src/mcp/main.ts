import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import manifest from '../../package.json' with { type: 'json' }
import { configOf, type Environment } from '../config.ts'
import { readEnvFile } from '../env-file.ts'
import { Fatal } from '../fatal.ts'
import { createLog } from '../observe/log.ts'
import { flagsIn } from './flags.ts'
import { openForAgent } from './open.ts'
import { createServer } from './server.ts'

const file = readEnvFile('.env')
/** The bot's other settings are none of its business, right or wrong: it never speaks to Discord. */
const USED = [
  'CIVITAI_API_URL',
  'CIVITAI_REQUESTS_PER_SECOND',
  'DATABASE_URL',
  'CACHE_MAX_MB',
  'MATURE_CONTENT',
  'LOG_LEVEL',
]
const used = (set: Environment): Environment =>
  Object.fromEntries(USED.map((name) => [name, set[name]]))
const { warnings, secrets } = configOf(process.env, file.set)
const own = { ...used(process.env), DISCORD_TOKEN: 'unused' }
const { config, faults = [] } = configOf(own, used(file.set ?? {}))
const flags = flagsIn(process.argv.slice(2))
// Standard output is the protocol's.
const log = createLog(
  config?.logLevel ?? 'info',
  process.stderr.isTTY ? 'terminal' : undefined,
  secrets,
)
for (const warning of warnings) log.warn(warning)

function end(status: number, ...sentences: readonly string[]): never {
  for (const sentence of sentences) log.fatal(sentence)
  process.exit(status)
}

if (config === undefined) end(2, ...faults)
if (file.fault !== undefined) end(2, file.fault)
if (typeof flags === 'string') end(2, flags)

const { version } = manifest
const { serving, close } = await openForAgent(config, flags, {
  log,
  userAgent: `${manifest.name}/${version} (MCP server)`,
  now: Date.now,
  random: Math.random,
  reference: () => randomBytes(4).toString('hex'),
}).catch((error: unknown) => {
  if (!(error instanceof Fatal)) throw error
  return end(error.status, error.message)
})

const hasPictures = flags.pictures !== undefined
const served = serveStdio(() => createServer(serving, { version, hasPictures }), {
  onerror: (error) => log.warn({ error }, 'a message of the agent could not be read'),
})
const stop = async (): Promise<void> => {
  await served.close()
  await close()
  process.exit(0)
}
process.stdin.once('end', stop)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
