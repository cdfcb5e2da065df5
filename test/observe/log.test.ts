import { expect, test } from 'vitest'
import { createLog } from '../../src/observe/log.ts'

test.each(['terminal', undefined] as const)(
  'a log of a level leaves out what is below it (%s)',
  (to) => {
    const log = createLog('warn', to)
    expect(log.isLevelEnabled('info')).toBe(false)
    expect(log.isLevelEnabled('warn')).toBe(true)
  },
)

test('an error of Discord’s is logged without what it quotes, as a cause as well', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => lines.push(line) })
  const message = 'Invalid Form Body\nlabel: Value "a "secret"\nlamp" is not one of (1, 2).'
  const refused = Object.assign(new Error(message), { rawError: {}, requestBody: {}, code: 50035 })
  log.error({ error: refused }, 'refused')
  log.error({ error: new Error('no answer', { cause: refused }) }, 'refused')
  log.error({ error: new TypeError('no "function"') }, 'a bug')
  const [alone = '', within = '', bug = ''] = lines
  for (const line of [alone, within]) {
    expect(line).not.toMatch(/secret|lamp/)
    expect(line).toContain(String.raw`Value \"…\" is not one of (1, 2).`)
  }
  expect(alone).toContain('50035')
  expect(bug).toContain(String.raw`no \"function\"`)
})
