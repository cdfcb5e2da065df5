import { expect, test } from 'vitest'
import { createLog } from '../../src/observe/log.ts'

test.each([true, false])(
  'a log of a level leaves out what is below it (terminal: %s)',
  (onTerminal) => {
    const log = createLog('warn', onTerminal)
    expect(log.isLevelEnabled('info')).toBe(false)
    expect(log.isLevelEnabled('warn')).toBe(true)
  },
)
