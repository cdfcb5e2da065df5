import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'

/** The sandbox as `npm run sandbox` runs it. */
function run(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['sandbox/main.ts', ...args], {
    env: { PATH: process.env.PATH, ...env },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const output = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    output.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.err += chunk
  })
  // Unlike exit, close comes after the last of the output.
  const ended = once(child, 'close').then(([status]) => ({ status, ...output }))
  return { child, output, ended }
}

/** Half a hundred requests for snapshots, and their reading, in milliseconds on a slow machine. */
const A_DAY_TAKES = 90_000

test('one command is answered in the terminal', async () => {
  const { status, out, err } = await run(['/top period:Week']).ended
  expect(err).toBe('')
  expect(status).toBe(0)
  expect(out).toMatch(/^Most downloaded of all time, updated this week\n/)
  expect(out).toMatch(/\nhttps:\/\/civitai\.com\/models\/\d+\n/)
  expect(out).toMatch(/\[ ▶/)
  expect(out).not.toContain('civitai.red')
})

test('the place decides what is shown, and JSON is all of the message', async () => {
  const { status, out } = await run(['/top period:AllTime', '--in', 'after-dark', '--json']).ended
  expect(status).toBe(0)
  const message = JSON.parse(out)
  expect(message.embeds[0].author.name).toBe('Most downloaded')
  expect(message.embeds.map(({ url }: { url: string }) => url).join()).toContain('civitai.red/')
})

test('the address at which an account is linked is printed', async () => {
  const { status, out, err } = await run(['/account', '--as', 'ada']).ended
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toMatch(/\[ Link → http:\/\/127\.0\.0\.1:\d+\/link\/[\w-]{43} \]/)
})

test(
  'what is due while the clock is moved is done and printed, between the answers',
  async () => {
    const create = '/digest create channel:#news time:09:00'
    const { status, out } = await run([create, '--clock', '+1d', '/digest list']).ended
    expect(status).toBe(0)
    const [, before = '', posted = '', after = ''] = out.split(/^> .*\n/m)
    expect(before).toContain('(only you can see this)')
    expect(posted.match(/^#news, \d{4}-\d\d-\d\d 09:00 UTC$/gm)).toHaveLength(1)
    expect(after).toContain('#news')
  },
  A_DAY_TAKES,
)

test(
  'the page opens at the time that the clock was moved to',
  async () => {
    const before = Date.now()
    const { child, output, ended } = run(['--clock', '+2d'], { SANDBOX_PORT: '18080' })
    await expect.poll(() => output.out, { timeout: A_DAY_TAKES }).toContain('\n')
    const [url = ''] = output.out.match(/http:\/\/127\.0\.0\.1:\d+/) ?? []
    await fetch(`${url}/slash`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ in: 'general', as: 'ada', line: '/top' }),
    })
    const seen = await fetch(`${url}/messages?in=general&as=ada`)
    const { messages } = (await seen.json()) as {
      readonly messages: readonly { readonly id: string }[]
    }
    // An id carries the millisecond of its making.
    const madeAt = Number(BigInt(messages[0]?.id ?? 0) >> 22n) + 1_420_070_400_000
    expect(madeAt - before).toBeGreaterThanOrEqual(2 * 86_400_000)
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ status: 0 })
  },
  A_DAY_TAKES,
)

test.each([
  ['a line no client would send', ['/top period:Never'], {}, /^"Never" is not a choice/],
  ['an unknown place', ['/top', '--in', 'moon'], {}, /^There is no place "moon"/],
  ['an unknown flag', ['--yaml'], {}, /^Unknown option '--yaml'/],
  ['a faulty setting', [], { SANDBOX_PORT: 'x' }, /^SANDBOX_PORT must be/],
])('%s ends with status 2 and a sentence', async (_, args, env, sentence) => {
  const { err, ...ended } = await run(args, env).ended
  expect(err).toMatch(sentence)
  expect(err.trim()).not.toContain('\n')
  expect(ended).toEqual({ status: 2, out: '' })
})

test('the page is served on the next free port, works, and ends on SIGTERM', async () => {
  const other = createServer((_, response) => response.end('other'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => other.close(() => resolve())))
  const { port: taken } = other.address() as AddressInfo
  // With a real bot's token beside it, nothing may go to the real Discord.
  const real = { DISCORD_TOKEN: 'real', DISCORD_API_URL: 'http://127.0.0.1:9/', LOG_LEVEL: 'warn' }
  const { child, output, ended } = run([], { SANDBOX_PORT: String(taken), ...real })

  await expect.poll(() => output.out, { timeout: 15_000 }).toContain('\n')
  const addresses = output.out.match(/http:\/\/127\.0\.0\.1:\d+/g)
  expect(addresses).toHaveLength(1)
  const url = String(addresses)
  expect(Number(new URL(url).port)).toBeGreaterThan(taken)

  expect(await (await fetch(url)).text()).toContain('<title>Curator')
  const sent = await fetch(`${url}/slash`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ in: 'general', as: 'ada', line: '/top period:Week' }),
  })
  expect(await sent.json()).toEqual({})
  const seen = await fetch(`${url}/messages?in=general&as=grace`)
  const { messages } = (await seen.json()) as { readonly messages: readonly unknown[] }
  expect(messages).toMatchObject([
    {
      askedBy: 'Ada',
      embeds: [{ author: expect.stringMatching(/^Most downloaded/) }, {}, {}, {}, {}],
    },
  ])

  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ status: 0, err: '' })
})

const folder = process.env.CIVITAI_RECORDED
test.skipIf(folder === undefined)(
  'recorded answers take the place of the built-in catalogue (needs CIVITAI_RECORDED)',
  async () => {
    const env = { SANDBOX_CATALOGUE: folder }
    const [recorded, builtIn] = await Promise.all([
      run(['/top period:AllTime'], env).ended,
      run(['/top period:AllTime']).ended,
    ])
    expect(recorded).toMatchObject({ status: 0, err: '' })
    expect(recorded.out).toMatch(/^Most downloaded\n/)
    expect(recorded.out).not.toBe(builtIn.out)
  },
)
