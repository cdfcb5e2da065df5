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
