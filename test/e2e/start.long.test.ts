import { cp, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { standIns, started } from './process.ts'
import { textOf } from './reading.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A copy of the project as somebody has it who has just installed it. */
async function installed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'curator-start-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const name of ['build', 'commands', 'src', 'package.json', 'package-lock.json']) {
    await cp(join(ROOT, name), join(folder, name), { recursive: true })
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** `npm start` in a folder. */
const npmStart = (cwd: string, env: NodeJS.ProcessEnv) =>
  started(process.execPath, ['--expose-gc', 'build/start.js'], env, cwd)

const madeAt = async (folder: string): Promise<number> =>
  (await stat(join(folder, 'dist/main.js'))).mtimeMs

test('the bot is made at its first start, answers, and is made again only when it changed', async () => {
  const folder = await installed()
  const { discord, env } = await standIns()
  const first = npmStart(folder, env)
  await first.says('"ready"')
  const { message } = await discord.person('ada').slash('/top')
  expect(message && textOf(message)).toContain('1–5 of')
  first.child.kill('SIGTERM')
  expect(await first.status).toBe(0)
  const made = await madeAt(folder)

  const second = npmStart(folder, env)
  await second.says('"ready"')
  second.child.kill('SIGTERM')
  await second.status
  expect(await madeAt(folder)).toBe(made)

  const english = join(folder, 'src/words/en.ts')
  await writeFile(english, `${await readFile(english, 'utf8')}\n// changed\n`)
  const third = npmStart(folder, env)
  await third.says('"ready"')
  third.child.kill('SIGTERM')
  await third.status
  expect(await madeAt(folder)).not.toBe(made)
  expect((await readdir(folder)).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})

test('a stack names the lines of the sources', async () => {
  const folder = await installed()
  const { env } = await standIns()
  const file = join(folder, 'src/app.ts')
  const source = await readFile(file, 'utf8')
  const broken = source.replace(
    'async start() {',
    "async start() {\n      throw new Error('… broken')",
  )
  await writeFile(file, broken)
  const line = broken.split('\n').findIndex((text) => text.includes('… broken')) + 1
  const bot = npmStart(folder, env)
  expect(await bot.status).toBe(1)
  expect(bot.output()).toContain(`src/app.ts:${line}:13`)
})

test('where it cannot be made it starts from its sources, and without them from what was made', async () => {
  const folder = await installed()
  const { env } = await standIns()
  // As `npm ci --omit=dev` leaves it.
  await rm(join(folder, 'node_modules'))
  await cp(join(ROOT, 'node_modules'), join(folder, 'node_modules'), {
    recursive: true,
    filter: (path) =>
      !/node_modules\/(?:rolldown|@rolldown|vitest|typescript|node-linux)/.test(path),
  })
  const fromSources = npmStart(folder, env)
  await fromSources.says('"ready"')
  fromSources.child.kill('SIGTERM')
  await fromSources.status
  expect(await readdir(folder)).not.toContain('dist')

  await rm(join(folder, 'node_modules'), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const made = npmStart(folder, env)
  await made.says('"ready"')
  made.child.kill('SIGTERM')
  await made.status
  // As a container has it.
  for (const name of ['src', 'commands', 'node_modules']) {
    await rm(join(folder, name), { recursive: true })
  }
  const alone = npmStart(folder, env)
  await alone.says('"ready"')
  alone.child.kill('SIGTERM')
  expect(await alone.status).toBe(0)
})
