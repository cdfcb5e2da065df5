import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { SANDBOX_RULES } from './sandbox/import-rules.ts'

/** Who may import whom, as the table in CONTRIBUTING.md says. */
interface Rule {
  /** A file, a folder with all in it (`src/words/`), or the files right in one (`src/civitai/*`). */
  readonly place: string
  readonly may: readonly string[]
  /** Whose types alone may be imported. */
  readonly types?: readonly string[]
}

/** From the bottom up: a place imports from places above it in this list, never from below. */
const RULES: readonly Rule[] = [
  { place: 'src/made-once.ts', may: [] },
  { place: 'src/rating.ts', may: ['src/made-once.ts'] },
  { place: 'src/fatal.ts', may: [] },
  { place: 'src/in-time.ts', may: [] },
  { place: 'src/unless-aborted.ts', may: [] },
  { place: 'src/bytes-of.ts', may: [] },
  { place: 'src/line.ts', may: [], types: ['p-queue'] },
  { place: 'src/invisible.ts', may: [] },
  { place: 'src/menu-id.ts', may: [] },
  { place: 'src/env-file.ts', may: ['node:fs', 'node:util'] },
  { place: 'src/setting-names.ts', may: [] },
  { place: 'src/spare-memory.ts', may: [] },
  { place: 'src/account-settings.ts', may: ['node:fs'] },
  {
    place: 'src/config.ts',
    may: ['node:fs', 'zod', 'src/account-settings.ts', 'src/setting-names.ts'],
    types: ['src/rating.ts'],
  },
  { place: 'src/civitai/*', may: ['lru-cache', 'src/invisible.ts'] },
  { place: 'src/digest/digest.ts', may: [], types: ['src/civitai/*'] },
  { place: 'src/digest/movement.ts', may: [] },
  {
    place: 'src/follows/follow.ts',
    may: [],
    types: ['src/civitai/*', 'src/digest/digest.ts'],
  },
  { place: 'src/accounts/fault.ts', may: [] },
  { place: 'src/accounts/account.ts', may: [], types: ['src/accounts/fault.ts'] },
  { place: 'src/generation/generation.ts', may: [], types: ['src/rating.ts'] },
  {
    place: 'src/generation/owed-store.ts',
    may: [],
    types: ['src/generation/generation.ts'],
  },
  {
    place: 'src/generation/generation-store.ts',
    may: [],
    types: ['src/generation/generation.ts', 'src/generation/owed-store.ts'],
  },
  { place: 'src/generation/*', may: [], types: ['src/rating.ts'] },
  {
    place: 'src/store/store.ts',
    may: [],
    types: [
      'src/accounts/account.ts',
      'src/digest/digest.ts',
      'src/follows/follow.ts',
      'src/generation/generation-store.ts',
    ],
  },
  {
    place: 'src/settings.ts',
    may: ['lru-cache', 'src/rating.ts', 'src/civitai/*'],
    types: ['src/store/store.ts'],
  },
  {
    place: 'src/words/*',
    may: ['src/words/*'],
    types: [
      'discord-api-types/v10',
      'src/accounts/account.ts',
      'src/civitai/*',
      'src/digest/digest.ts',
      'src/follows/follow.ts',
      'src/generation/*',
      'src/generation/generation.ts',
      'src/store/store.ts',
      'src/settings.ts',
    ],
  },
  { place: 'src/problem.ts', may: [], types: ['src/words/words.ts'] },
  {
    place: 'src/accounts/',
    may: [
      'node:crypto',
      'undici',
      'zod',
      'src/accounts/fault.ts',
      'src/bytes-of.ts',
      'src/problem.ts',
    ],
    types: ['src/accounts/account.ts'],
  },
  { place: 'src/reply.ts', may: [], types: ['discord-api-types/v10'] },
  { place: 'src/target.ts', may: [], types: ['discord-api-types/v10'] },
  { place: 'src/form.ts', may: [] },
  {
    place: 'src/pictures/reading.ts',
    may: [],
    types: ['src/civitai/*', 'src/target.ts'],
  },
  { place: 'src/fairness.ts', may: ['lru-cache', 'src/problem.ts'] },
  { place: 'src/civitai/screen-words/', may: [] },
  {
    place: 'src/civitai/asking/',
    may: [
      'node:util',
      'node:zlib',
      'p-queue',
      'undici',
      'src/bytes-of.ts',
      'src/line.ts',
      'src/unless-aborted.ts',
    ],
  },
  {
    place: 'src/cache/',
    may: [
      '@keyv/valkey',
      'dataloader',
      'iovalkey',
      'keyv',
      'lru-cache',
      'node:crypto',
      'node:timers/promises',
      'zod',
    ],
    types: ['src/config.ts', 'src/line.ts'],
  },
  {
    place: 'src/cache.ts',
    may: [
      'src/cache/entry.ts',
      'src/civitai/asking/lanes.ts',
      'src/in-time.ts',
      'src/unless-aborted.ts',
    ],
    types: ['keyv', 'src/cache/'],
  },
  { place: 'src/civitai/wire/', may: ['zod', 'src/civitai/*', 'src/civitai/asking/'] },
  {
    place: 'src/civitai/rated/',
    may: ['htmlparser2', 'src/civitai/*', 'src/rating.ts'],
    types: ['src/civitai/screen-words/', 'src/civitai/wire/'],
  },
  { place: 'src/pictures/fetching.ts', may: ['undici'] },
  { place: 'src/pictures/files/', may: ['exifreader', 'node:util', 'node:zlib'] },
  {
    place: 'src/pictures/formats/',
    may: ['src/civitai/rated/meta-fields.ts', 'src/civitai/rated/shorten.ts'],
    types: ['src/civitai/*', 'src/pictures/files/'],
  },
  {
    place: 'src/pictures/',
    may: ['src/pictures/fetching.ts', 'src/pictures/files/', 'src/pictures/formats/'],
    types: ['src/pictures/reading.ts', 'src/target.ts'],
  },
  { place: 'src/generation/wire/', may: ['zod', 'src/generation/*'], types: ['src/rating.ts'] },
  {
    place: 'src/generation/http.ts',
    may: ['undici', 'src/bytes-of.ts', 'src/generation/*'],
    types: ['src/generation/wire/'],
  },
  {
    place: 'src/generation/recalling.ts',
    may: ['src/generation/*', 'src/generation/wire/'],
    types: ['zod', 'src/generation/http.ts'],
  },
  {
    place: 'src/generation/orchestrator.ts',
    may: [
      'src/unless-aborted.ts',
      'src/generation/*',
      'src/generation/wire/',
      'src/generation/http.ts',
      'src/generation/recalling.ts',
    ],
    types: ['zod'],
  },
  {
    place: 'src/generation/blob-file.ts',
    may: ['src/bytes-of.ts', 'src/rating.ts', 'src/generation/*', 'src/generation/wire/'],
    types: ['undici'],
  },
  {
    place: 'src/generation/blobs.ts',
    may: ['undici', 'src/generation/*', 'src/generation/blob-file.ts'],
    types: ['src/rating.ts'],
  },
  {
    place: 'src/generation/orders/',
    may: [
      'node:util',
      'zod',
      'src/accounts/',
      'src/generation/*',
      'src/in-time.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/unless-aborted.ts',
    ],
    types: [
      'src/generation/blob-file.ts',
      'src/generation/blobs.ts',
      'src/generation/generation-store.ts',
      'src/generation/generation.ts',
      'src/generation/orchestrator.ts',
    ],
  },
  {
    place: 'src/generation/generations.ts',
    may: ['src/accounts/', 'src/generation/*', 'src/generation/orders/'],
    types: ['src/generation/generation.ts', 'src/rating.ts'],
  },
  {
    place: 'src/civitai/catalogue/',
    may: [
      'dataloader',
      'src/civitai/*',
      'src/civitai/asking/',
      'src/civitai/rated/',
      'src/civitai/wire/',
      'src/problem.ts',
      'src/rating.ts',
    ],
    types: ['zod', 'src/cache.ts', 'src/civitai/screen-words/', 'src/store/store.ts'],
  },
  {
    place: 'src/civitai/screen/',
    may: [
      'lru-cache',
      'src/in-time.ts',
      'src/made-once.ts',
      'src/civitai/*',
      'src/civitai/asking/',
      'src/invisible.ts',
      'src/problem.ts',
      'src/rating.ts',
    ],
    types: ['src/cache.ts', 'src/civitai/catalogue/'],
  },
  {
    place: 'src/store/',
    may: [
      'kysely',
      'kysely/migration',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:sqlite',
      'node:timers/promises',
      'pg',
    ],
    types: [
      'src/accounts/account.ts',
      'src/digest/digest.ts',
      'src/follows/follow.ts',
      'src/generation/generation-store.ts',
      'src/generation/generation.ts',
      'src/generation/owed-store.ts',
      'src/store/store.ts',
    ],
  },
  {
    place: 'src/observe/',
    may: ['pino', 'prom-client', 'src/civitai/asking/', 'src/in-time.ts'],
    types: ['src/config.ts', 'src/store/store.ts'],
  },
  {
    place: 'src/render/',
    may: [
      'discord-api-types/v10',
      'src/civitai/*',
      'src/invisible.ts',
      'src/made-once.ts',
      'src/menu-id.ts',
      'src/rating.ts',
    ],
    types: [
      'src/accounts/account.ts',
      'src/digest/digest.ts',
      'src/digest/movement.ts',
      'src/follows/follow.ts',
      'src/generation/generation.ts',
      'src/observe/',
      'src/reply.ts',
      'src/store/store.ts',
      'src/settings.ts',
      'src/words/words.ts',
    ],
  },
  {
    place: 'src/deliveries/',
    may: ['src/civitai/asking/fault.ts', 'src/problem.ts', 'src/store/fault.ts'],
    types: ['src/observe/', 'src/rating.ts', 'src/reply.ts', 'src/store/store.ts'],
  },
  {
    place: 'src/owed/',
    may: [
      'src/deliveries/',
      'src/in-time.ts',
      'src/problem.ts',
      'src/render/',
      'src/words/words.ts',
    ],
    types: [
      'src/generation/generation-store.ts',
      'src/generation/generation.ts',
      'src/generation/generations.ts',
      'src/generation/orders/',
      'src/generation/owed-store.ts',
      'src/rating.ts',
      'src/reply.ts',
    ],
  },
  {
    place: 'src/digest/',
    may: [
      'node:timers/promises',
      'src/words/day-words.ts',
      'src/civitai/*',
      'src/civitai/asking/fault.ts',
      'src/deliveries/',
      'src/digest/digest.ts',
      'src/digest/movement.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/render/',
      'src/store/fault.ts',
    ],
    types: [
      'src/civitai/catalogue/',
      'src/civitai/screen/',
      'src/reply.ts',
      'src/store/store.ts',
      'src/words/words.ts',
    ],
  },
  {
    place: 'src/follows/',
    may: [
      'node:timers/promises',
      'src/civitai/*',
      'src/civitai/asking/fault.ts',
      'src/deliveries/',
      'src/digest/as-due.ts',
      'src/digest/parsed.ts',
      'src/render/',
    ],
    types: [
      'src/civitai/catalogue/',
      'src/civitai/screen/',
      'src/follows/follow.ts',
      'src/rating.ts',
      'src/store/store.ts',
      'src/words/words.ts',
    ],
  },
  {
    place: 'src/command.ts',
    may: [],
    types: [
      'discord-api-types/v10',
      'src/accounts/',
      'src/civitai/screen/',
      'src/digest/',
      'src/follows/',
      'src/form.ts',
      'src/generation/generations.ts',
      'src/observe/',
      'src/pictures/reading.ts',
      'src/rating.ts',
      'src/settings.ts',
      'src/reply.ts',
      'src/target.ts',
      'src/words/words.ts',
    ],
  },
  {
    place: 'src/option.ts',
    may: ['discord-api-types/v10', 'src/invisible.ts', 'src/problem.ts'],
    types: ['src/command.ts', 'src/words/words.ts'],
  },
  { place: 'src/button.ts', may: [], types: ['src/command.ts'] },
  ...['commands/options/', 'commands/pages/', 'commands/'].map((place, nth, places) => ({
    place,
    may: [
      'discord-api-types/v10',
      'src/button.ts',
      'src/civitai/*',
      'src/civitai/screen/pasted.ts',
      'src/civitai/screen/references.ts',
      'src/command.ts',
      'src/digest/content.ts',
      'src/digest/digest.ts',
      'src/digest/schedule.ts',
      'src/generation/*',
      'src/made-once.ts',
      'src/option.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/render/',
      ...places.slice(0, nth),
    ],
    types: [
      'src/accounts/',
      'src/civitai/screen/',
      'src/follows/follow.ts',
      'src/form.ts',
      'src/generation/generation.ts',
      'src/generation/generations.ts',
      'src/generation/orders/',
      'src/reply.ts',
      'src/settings.ts',
      'src/target.ts',
      'src/words/words.ts',
    ],
  })),
  {
    place: 'src/message-language.ts',
    may: ['discord-api-types/v10', 'src/words/words.ts'],
    types: ['src/reply.ts'],
  },
  {
    place: 'src/dispatch.ts',
    may: [
      'src/in-time.ts',
      'src/made-once.ts',
      'discord-api-types/v10',
      'src/button.ts',
      'src/civitai/screen/screened.ts',
      'src/command.ts',
      'src/message-language.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/render/',
      'src/store/fault.ts',
    ],
    types: [
      'src/accounts/',
      'src/civitai/asking/',
      'src/civitai/catalogue/',
      'src/digest/',
      'src/fairness.ts',
      'src/follows/',
      'src/form.ts',
      'src/generation/generations.ts',
      'src/observe/',
      'src/owed/',
      'src/pictures/reading.ts',
      'src/reply.ts',
      'src/settings.ts',
      'src/words/words.ts',
    ],
  },
  {
    place: 'src/discord/register.ts',
    may: ['discord.js', 'discord-api-types/v10', 'src/words/base.ts'],
    types: ['src/command.ts', 'src/words/words.ts'],
  },
  {
    place: 'src/discord/',
    may: [
      'src/in-time.ts',
      '@discordjs/ws',
      'discord.js',
      'discord-api-types/v10',
      'lru-cache',
      'node:crypto',
      'node:timers/promises',
      'p-queue',
      'src/button.ts',
      'src/command.ts',
      'src/deliveries/posts.ts',
      'src/discord/register.ts',
      'src/fatal.ts',
      'src/line.ts',
      'src/menu-id.ts',
      'src/message-language.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/words/words.ts',
    ],
    types: ['src/dispatch.ts', 'src/form.ts', 'src/observe/', 'src/reply.ts', 'src/target.ts'],
  },
  {
    place: 'src/http/',
    may: [
      'src/bytes-of.ts',
      'src/in-time.ts',
      '@hono/node-server',
      'dataloader',
      'discord-api-types/v10',
      'hono',
      'hono/cookie',
      'hono/language',
      'lru-cache',
      'node:crypto',
      'node:events',
      'src/fatal.ts',
      'src/words/words.ts',
    ],
    types: [
      'node:http',
      'node:net',
      'src/accounts/',
      'src/accounts/account.ts',
      'src/discord/answers.ts',
    ],
  },
  {
    place: 'src/operating.ts',
    may: ['src/http/', 'src/observe/'],
    types: ['src/config.ts'],
  },
  {
    place: 'src/civitai-edge.ts',
    may: [
      'src/cache.ts',
      'src/cache/memory.ts',
      'src/civitai/asking/',
      'src/civitai/catalogue/',
      'src/civitai/screen-words/',
      'src/observe/',
    ],
    types: ['src/cache/shared.ts', 'src/config.ts', 'src/line.ts'],
  },
  {
    place: 'src/account-edge.ts',
    may: ['node:crypto', 'node:timers/promises', 'src/accounts/', 'src/http/'],
    types: ['src/accounts/account.ts', 'src/config.ts'],
  },
  {
    place: 'src/generation-edge.ts',
    may: [
      'node:crypto',
      'node:timers/promises',
      'src/generation/blobs.ts',
      'src/generation/generations.ts',
      'src/generation/orchestrator.ts',
      'src/http/',
    ],
    types: ['src/account-edge.ts', 'src/config.ts', 'src/generation/generation-store.ts'],
  },
  {
    place: 'src/outside.ts',
    may: ['hono', 'src/http/'],
    types: ['@hono/node-server', 'src/accounts/', 'src/config.ts', 'src/words/words.ts'],
  },
  {
    place: 'src/app.ts',
    may: ['node:crypto', 'node:timers/promises', 'package.json', 'commands/', 'src/'],
    types: ['pino'],
  },
  {
    place: 'src/main.ts',
    may: [
      'node:process',
      'src/app.ts',
      'src/config.ts',
      'src/env-file.ts',
      'src/fatal.ts',
      'src/observe/',
      'src/spare-memory.ts',
    ],
  },
  { place: 'src/migrate-store.ts', may: ['node:process', 'src/store/'] },
  {
    place: 'src/mcp/',
    may: [
      '@modelcontextprotocol/server',
      '@modelcontextprotocol/server/stdio',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:process',
      'node:util',
      'package.json',
      'src/civitai-edge.ts',
      'src/civitai/base-named.ts',
      'src/civitai/catalogue/',
      'src/civitai/model.ts',
      'src/civitai/picture.ts',
      'src/civitai/screen/',
      'src/config.ts',
      'src/digest/trends.ts',
      'src/env-file.ts',
      'src/fatal.ts',
      'src/observe/log.ts',
      'src/pictures/fetching.ts',
      'src/pictures/picture.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/render/model-url.ts',
      'src/render/parts.ts',
      'src/render/profile-url.ts',
      'src/render/text.ts',
      'src/store/',
      'src/words/base.ts',
      'zod',
    ],
    types: ['src/words/words.ts', 'pino', 'src/civitai/image.ts', 'src/pictures/reading.ts'],
  },
]

interface Import {
  readonly file: string
  readonly from: string
  readonly names: string
  readonly typeOnly: boolean
}

const root = join(import.meta.dirname, '..')
const filesIn = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:([^'"`;=]*?)\s+from\s+)?['"]([^'"]+)['"]/gm

/** The imports of a file, those of our own by their path from the top. */
const importsOf = (file: string): readonly Import[] =>
  [...textOf(file).matchAll(IMPORT)].map(([, type, names = '', from = '']) => ({
    file,
    names,
    from: from.startsWith('.')
      ? relative(root, resolve(root, dirname(file), from)).replaceAll('\\', '/')
      : from,
    typeOnly: type !== undefined || everyNameIsType(names),
  }))

const everyNameIsType = (names: string): boolean =>
  /^\{.*\}$/s.test(names.trim()) &&
  names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '))

const isIn = (path: string, place: string): boolean =>
  place.endsWith('/*')
    ? dirname(path) === place.slice(0, -2)
    : path === place || (place.endsWith('/') && path.startsWith(place))
const within = (path: string, places: readonly string[]): boolean =>
  places.some((place) => isIn(path, place))

const production = filesIn('src', 'commands')
const ordered = [...production, ...filesIn('sandbox')]
const PLACES = [...RULES, ...SANDBOX_RULES]
/** Of all places that a file is in, the narrowest. */
const ruleFor = (file: string): Rule => {
  const [found] = PLACES.filter(({ place }) => isIn(file, place)).sort(
    (a, b) => b.place.length - a.place.length,
  )
  if (found === undefined) throw new Error(`${file} has no rule: add one, here and in words`)
  return found
}

const placed = (place: string): Rule => {
  const found = PLACES.find((one) => one.place === place)
  if (found === undefined) throw new Error(`${place} is no place of the list`)
  return found
}

test('the reading of imports sees values, types and both', () => {
  const read = production.flatMap(importsOf)
  expect(read).toContainEqual(
    expect.objectContaining({ file: 'src/cache/memory.ts', from: 'keyv', typeOnly: false }),
  )
  expect(read).toContainEqual(
    expect.objectContaining({ file: 'src/words/words.ts', from: 'src/words/en.ts' }),
  )
  expect(read.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(20)
})

test.each(ordered)('%s imports only what its place may', (file) => {
  const rule = ruleFor(file)
  // Of our own files the place counts, not only the folder: a narrower one has a rule of its own.
  const allowed = (from: string, places: readonly string[]): boolean =>
    ordered.includes(from) && !places.includes('src/')
      ? places.includes(ruleFor(from).place) || places.includes(from)
      : within(from, places)
  const wrong = importsOf(file).filter(
    ({ from, typeOnly }) =>
      !allowed(from, [rule.place, ...rule.may]) && !(typeOnly && allowed(from, rule.types ?? [])),
  )
  expect(wrong.map(({ from, names }) => `${names} from ${from}`)).toEqual([])
})

const named = (places: readonly string[]): string =>
  places.map((place) => `\`${place}\``).join(', ')
const told = ({ place, may, types = [] }: Rule): string => {
  const parts = [named(may), types.length === 0 ? '' : `types of ${named(types)}`]
  return `| \`${place}\` | ${parts.filter((part) => part !== '').join('; ') || 'nothing'} |`
}

test('CONTRIBUTING.md tells who may import whom', () => {
  const guide = textOf('CONTRIBUTING.md')
  expect(guide).toContain(RULES.map(told).join('\n'))
  expect(guide).toContain(SANDBOX_RULES.map(told).join('\n'))
})

test('no place imports from one further down the list, types included', () => {
  const upward = PLACES.flatMap(({ place, may, types = [] }, nth) =>
    [...may, ...types]
      .filter((one) => /^(?:src|commands|sandbox)\/./.test(one))
      .filter((one) => PLACES.indexOf(ordered.includes(one) ? ruleFor(one) : placed(one)) > nth)
      .map((one) => `${place} from ${one}`),
  )
  expect(upward).toEqual([])
})

test('what those who operate the bot see is loaded where they look alone', () => {
  const importing = (what: string) =>
    production.filter((file) => importsOf(file).some(({ from }) => from === what))
  expect(importing('prom-client')).toEqual(['src/observe/metrics.ts'])
  expect(importing('src/observe/metrics.ts')).toEqual(['src/operating.ts'])
  expect(importing('src/http/operating.ts')).toEqual(['src/operating.ts'])
  // At run time it does.
  expect(importing('src/operating.ts')).toEqual([])
})

test('no files import each other in a circle, types included', () => {
  const imports = new Map(
    ordered.map((file) => [file, importsOf(file).map(({ from }) => from)] as const),
  )
  // What imports nothing that is left is in no circle; what is left in the end is.
  for (let ends: readonly string[] = ['']; ends.length > 0; ) {
    ends = [...imports]
      .filter(([, to]) => !to.some((one) => imports.has(one)))
      .map(([file]) => file)
    for (const file of ends) imports.delete(file)
  }
  expect([...imports.keys()]).toEqual([])
})

test.each([
  [
    'imports at run time',
    /\bimport\(|\brequire\(/,
    [
      'src/app.ts',
      'src/main.ts',
      'src/cache/of-bot.ts',
      'src/words/words.ts',
      'src/pictures/files/exif.ts',
      'src/store/postgres/pool.ts',
    ],
  ],
  [
    'reads the environment',
    /\bprocess\.\w/,
    ['src/main.ts', 'src/migrate-store.ts', 'src/mcp/main.ts'],
  ],
  ['asks for the time or for chance', /Date\.now\(|new Date\(\)|Math\.random\(/, []],
])('nothing %s but where it is joined', (_, pattern, allowed) => {
  const found = production.filter((file) => pattern.test(textOf(file)))
  expect(found.sort()).toEqual(allowed.toSorted())
})

test('files are named after things of the vocabulary', () => {
  const vague = /util|helper|manager|service|common|misc/i
  expect(production.filter((file) => vague.test(file))).toEqual([])
})

test('what is rated is opened in one place', () => {
  const openers = production.filter((file) =>
    importsOf(file).some(({ from, names }) => from === 'src/rating.ts' && /\bopened\b/.test(names)),
  )
  expect(openers).toEqual(['src/civitai/screen/screened.ts'])
})

test('a language is imported where one is chosen, and by its own files', () => {
  const isLanguage = (path: string): boolean =>
    /^src\/words\/[a-z]{2}(?:-[A-Z]{2})?\.ts$/.test(path)
  const importers = (of: (path: string) => boolean): readonly string[] =>
    production.filter((file) => !isLanguage(file) && importsOf(file).some(({ from }) => of(from)))
  expect(importers(isLanguage)).toEqual(['src/words/base.ts', 'src/words/words.ts'])
  const isBase = (path: string): boolean => path === 'src/words/base.ts'
  expect(importers(isBase)).toEqual([
    'src/discord/register.ts',
    'src/mcp/agent-words.ts',
    'src/words/words.ts',
  ])
})

test('the sandbox borrows nothing from the bot but its start', () => {
  const allowed = ['src/app.ts', 'src/config.ts', 'src/observe/log.ts']
  const borrowed = filesIn('sandbox')
    .flatMap(importsOf)
    .filter(({ from }) => within(from, ['src/', 'commands/']) && !allowed.includes(from))
  expect(borrowed).toEqual([])
})

test('nothing that runs in production imports the sandbox or a test', () => {
  const wrong = production
    .flatMap(importsOf)
    .filter(({ from }) => within(from, ['sandbox/', 'test/', 'bench/']))
  expect(wrong).toEqual([])
})

// A module is loaded once for all files of a worker: its hook would be the first file's alone.
test('what tests share ends with the test that uses it, and by no hook of its own', () => {
  const shared = filesIn('test').filter((file) => !file.endsWith('.test.ts'))
  const hooking = shared.filter((file) => /^(?:before|after)(?:Each|All)\(/m.test(textOf(file)))
  expect(hooking).toEqual([])
})

test('.env.example names exactly what is read', () => {
  const VARIABLE =
    /\b(?:GATEWAY|(?:DISCORD|CIVITAI|CACHE|DATABASE|MATURE|LOG|OPS|PUBLIC|SANDBOX|SECRET|TEST)_[A-Z_]*[A-Z])\b/g
  const named = (text: string) => new Set(text.match(VARIABLE))
  const read = named(
    [...production, ...filesIn('sandbox', 'test')]
      .filter((file) => /config|settings|main|test\.ts$/.test(file))
      .map(textOf)
      .join('\n'),
  )
  const example = textOf('.env.example')
  // Each is on a line of its own, with its default or nothing behind it.
  const listed = new Set([...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name))
  expect([...listed].sort()).toEqual([...named(example)].sort())
  expect([...listed].filter((name) => !read.has(name ?? ''))).toEqual([])
  const configured = [...textOf('src/config.ts').matchAll(/^ {2}([A-Z_]+): /gm)]
  expect(configured.length).toBeGreaterThan(5)
  expect(configured.filter(([, name]) => !listed.has(name ?? ''))).toEqual([])
})
