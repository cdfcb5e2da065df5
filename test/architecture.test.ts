import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import whom. The same table, in words, stands in CONTRIBUTING.md. */
interface Rule {
  readonly may: readonly string[]
  /** Whose types alone may be imported. */
  readonly types?: readonly string[]
}

const RULES: Readonly<Record<string, Rule>> = {
  'commands/': {
    may: [
      'discord-api-types/v10',
      'src/button.ts',
      'src/civitai/near.ts',
      'src/civitai/screen/pasted.ts',
      'src/command.ts',
      'src/digest/content.ts',
      'src/digest/digest.ts',
      'src/digest/schedule.ts',
      'src/option.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/render/',
      'src/words/',
    ],
    types: ['src/civitai/', 'src/digest/'],
  },
  'src/words/': { may: [], types: ['src/civitai/', 'src/digest/', 'src/store/'] },
  'src/render/': {
    may: ['discord-api-types/v10', 'src/rating.ts', 'src/words/', 'src/civitai/picture.ts'],
    types: ['src/civitai/', 'src/command.ts', 'src/digest/', 'src/observe/state.ts', 'src/store/'],
  },
  'src/civitai/': {
    may: [
      'cockatiel',
      'htmlparser2',
      'node:util',
      'node:zlib',
      'p-queue',
      'undici',
      'zod',
      'src/problem.ts',
      'src/rating.ts',
    ],
    types: ['src/cache.ts', 'src/store/'],
  },
  'src/discord/': {
    may: [
      'discord.js',
      'discord-api-types/v10',
      'lru-cache',
      'node:timers/promises',
      'p-queue',
      'src/button.ts',
      'src/command.ts',
      'src/digest/posts.ts',
      'src/fatal.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/words/',
    ],
    types: ['src/dispatch.ts'],
  },
  'src/digest/': {
    may: [
      'croner',
      'node:timers/promises',
      'src/civitai/asking/fault.ts',
      'src/civitai/catalogue/key.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/render/',
      'src/store/fault.ts',
      'src/words/',
    ],
    types: ['src/civitai/', 'src/command.ts', 'src/store/'],
  },
  'src/store/': {
    may: [
      'kysely',
      'kysely/migration',
      'node:fs',
      'node:path',
      'node:sqlite',
      'node:timers/promises',
    ],
    types: ['src/digest/'],
  },
  'src/observe/': {
    may: ['pino', 'src/civitai/asking/fault.ts'],
    types: ['src/civitai/', 'src/config.ts'],
  },
  'src/command.ts': {
    may: [],
    types: [
      'discord-api-types/v10',
      'src/civitai/',
      'src/digest/',
      'src/observe/state.ts',
      'src/rating.ts',
      'src/words/',
    ],
  },
  'src/option.ts': {
    may: ['discord-api-types/v10', 'src/problem.ts'],
    types: ['src/command.ts'],
  },
  'src/button.ts': { may: [], types: ['src/command.ts'] },
  'src/problem.ts': { may: [], types: ['src/words/'] },
  'src/rating.ts': { may: [] },
  'src/fatal.ts': { may: [] },
  'src/cache.ts': { may: ['keyv', 'lru-cache', 'src/civitai/asking/lanes.ts'] },
  'src/config.ts': { may: ['node:fs', 'zod'], types: ['src/rating.ts'] },
  'src/dispatch.ts': {
    may: [
      'discord-api-types/v10',
      'src/button.ts',
      'src/civitai/screen/screened.ts',
      'src/command.ts',
      'src/problem.ts',
      'src/rating.ts',
      'src/render/',
      'src/store/fault.ts',
      'src/words/',
    ],
    types: ['src/civitai/', 'src/digest/', 'src/fairness.ts', 'src/observe/state.ts'],
  },
  'src/fairness.ts': { may: ['lru-cache', 'src/problem.ts'] },
  'src/app.ts': {
    may: ['node:crypto', 'node:timers/promises', 'commands/', 'src/', 'package.json'],
    types: ['pino'],
  },
  'src/main.ts': {
    may: ['node:fs', 'node:process', 'src/app.ts', 'src/config.ts', 'src/fatal.ts', 'src/observe/'],
  },
}

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
      .filter((name) => name.endsWith('.ts'))
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

const within = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)))

const production = filesIn('src', 'commands')
const ruleFor = (file: string): readonly [string, Rule] => {
  const found = Object.entries(RULES).find(([place]) => within(file, [place]))
  if (found === undefined) throw new Error(`${file} has no rule: add one, here and in words`)
  return found
}

test('the reading of imports sees values, types and both', () => {
  const read = production.flatMap(importsOf)
  expect(read).toContainEqual(
    expect.objectContaining({ file: 'src/cache.ts', from: 'keyv', typeOnly: false }),
  )
  expect(read).toContainEqual(
    expect.objectContaining({ file: 'src/words/words.ts', from: 'src/words/en.ts' }),
  )
  expect(read.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(20)
})

test.each(production)('%s imports only what its place may', (file) => {
  const [place, rule] = ruleFor(file)
  const own = place.endsWith('/') ? [place] : []
  const wrong = importsOf(file).filter(
    ({ from, typeOnly }) =>
      !within(from, [...own, ...rule.may]) && !(typeOnly && within(from, rule.types ?? [])),
  )
  expect(wrong.map(({ from, names }) => `${names} from ${from}`)).toEqual([])
})

test.each([
  ['imports at run time', /\bimport\(|\brequire\(/, []],
  ['reads the environment', /\bprocess\.\w/, ['src/main.ts']],
  ['asks for the time or for chance', /Date\.now\(|new Date\(\)|Math\.random\(/, []],
])('nothing %s but where it is joined', (_, pattern, allowed) => {
  const found = production.filter((file) => pattern.test(textOf(file)))
  expect(found).toEqual(allowed)
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
  const VARIABLE = /\b(?:DISCORD|CIVITAI|CACHE|DATABASE|MATURE|LOG|SANDBOX)_[A-Z_]*[A-Z]\b/g
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
