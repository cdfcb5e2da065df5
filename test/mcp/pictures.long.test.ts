import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { matureText } from '../../sandbox/civitai/generated/marks.ts'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import { agent } from './agent.ts'

const REFUSED = 'There is no picture file of that name in the folder.'

/** A folder with pictures, and beside it what nobody may read. */
async function folder() {
  const outside = await mkdtemp(join(tmpdir(), 'curator-'))
  const inside = await mkdtemp(join(outside, 'pictures'))
  onTestFinished(() => rm(outside, { recursive: true }))
  return { inside, outside }
}

const made = (prompt: string) =>
  png({
    before: [
      textChunk(
        'parameters',
        `${prompt}\nNegative prompt: blurry\nSteps: 20, Sampler: Euler, Seed: 7`,
      ),
    ],
  })

test('a picture in the folder is read', async () => {
  const { inside } = await folder()
  await writeFile(join(inside, 'lake.png'), made('a lake at dawn'))
  await writeFile(join(inside, 'plain.png'), png())
  const { call, client } = await agent({ args: ['--pictures', inside] })
  expect((await client.listTools()).tools.map(({ name }) => name)).toContain('read_picture')
  expect((await call('read_picture', { file: 'lake.png' })).found).toMatchObject({
    prompt: 'a lake at dawn',
    negativePrompt: 'blurry',
    settings: { steps: '20', seed: '7' },
  })
  expect((await call('read_picture', { file: 'plain.png' })).said).toMatch(/read the original/)
})

test('nothing outside it is, and no file that is none', async () => {
  const { inside, outside } = await folder()
  await writeFile(join(outside, 'secret.png'), made('a secret'))
  await symlink(join(outside, 'secret.png'), join(inside, 'link.png'))
  await symlink(outside, join(inside, 'up'))
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(inside, 'pipe.png')])
  await writeFile(join(inside, 'large.png'), made('large'))
  await truncate(join(inside, 'large.png'), 25_000_001)
  const { call } = await agent({ args: ['--pictures', inside] })
  for (const file of [
    '../secret.png',
    join(outside, 'secret.png'),
    'link.png',
    'up/secret.png',
    'pipe.png',
    '.',
    '..',
    '/etc/passwd',
    'missing.png',
    'a\0b.png',
    'file:///etc/passwd',
  ]) {
    const { said } = await call('read_picture', { file })
    expect(said, JSON.stringify(file)).toBe(REFUSED)
  }
  expect((await call('read_picture', { file: 'large.png' })).said).toMatch(/large/)
})

test('a mature prompt is held back under a mild ceiling, and told under another', async () => {
  const { inside } = await folder()
  await writeFile(join(inside, 'one.png'), made('nude, hentai'))
  const held = async (ceiling: string) => {
    const { call } = await agent({ args: ['--pictures', inside, '--ceiling', ceiling] })
    return matureText.test(JSON.stringify((await call('read_picture', { file: 'one.png' })).body))
  }
  expect([await held('PG'), await held('XXX')]).toEqual([false, true])
})
