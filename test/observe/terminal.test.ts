import { describe, expect, test } from 'vitest'
import { createLog } from '../../src/observe/log.ts'
import { forTerminal } from '../../src/observe/terminal.ts'
import { StoreFault } from '../../src/store/fault.ts'

/** What a terminal shows of what is logged. */
const shown = (say: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  say(createLog('info', { write: (line) => lines.push(forTerminal(line)) }))
  return lines.join('')
}
const WHEN = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d'
const like = (rest: string) => expect.stringMatching(new RegExp(`^${WHEN} ${rest}\\n$`))

test('a line is a time, a sentence and its details', () => {
  expect(shown((log) => log.info({ id: '1', late: 20, of: [1] }, 'ready'))).toEqual(
    like('ready \\(id 1, late 20, of \\[1\\]\\)'),
  )
})

describe('an error', () => {
  test('is a sentence where it is no bug', () => {
    const fault = new StoreFault('The disk is full.', { cause: new Error('errno 28') })
    expect(shown((log) => log.error({ error: fault }, 'it fails'))).toEqual(
      like('error: it fails: The disk is full\\.: errno 28'),
    )
    expect(shown((log) => log.warn({ error: new Error('no way') }, 'it waits'))).toEqual(
      like('warning: it waits: no way'),
    )
  })

  test('is told with where it arose where it is one', () => {
    expect(shown((log) => log.error({ error: new TypeError('no function') }, 'a bug'))).toMatch(
      /error: a bug: no function\nTypeError: no function\n +at .*terminal\.test\.ts/,
    )
  })

  test('may be anything that can be thrown', () => {
    expect(shown((log) => log.error({ error: 'a text' }, 'a bug'))).toEqual(
      like('error: a bug: a text'),
    )
    expect(shown((log) => log.error({ error: null }, 'a bug'))).toEqual(like('error: a bug: null'))
  })
})

describe('what ends the bot', () => {
  test('is its sentence and nothing else', () => {
    expect(shown((log) => log.fatal('Start it again.'))).toBe('Start it again.\n')
  })

  test('comes last where it is a bug', () => {
    const told = shown((log) => log.fatal({ error: new Error('oh') }, 'Report it.'))
    expect(told).toMatch(/^Error: oh\n.*terminal\.test\.ts.*\nReport it\.\n$/s)
  })
})

test('nothing that a terminal would obey reaches it', () => {
  expect(shown((log) => log.fatal('a\u001b[2J\u009b2Jb\r'))).toBe('a [2J 2Jb \n')
})
