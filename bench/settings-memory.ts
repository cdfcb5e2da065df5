import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import type { SettingsCosts } from './process/settings.ts'

const MAY_TAKE = 20_000_000

/** The settings of 20,000 servers, each with twenty muted tags and ten muted creators. */
export const settingsMemory: Figure = {
  name: 'settings-memory',
  async measure() {
    const child = fork(join(import.meta.dirname, 'process', 'settings.ts'), {
      execArgv: ['--expose-gc'],
    })
    const [{ servers, heap, reading }] = (await once(child, 'message')) as [SettingsCosts]
    return [
      {
        what: `heap with the settings of ${servers.toLocaleString('en')} servers`,
        value: `+${(heap / 1e6).toFixed(1)} MB`,
        beside: 'none',
        against: `read in ${Math.round(reading)} ms`,
        target: `< +${MAY_TAKE / 1e6} MB`,
        met: heap < MAY_TAKE,
      },
    ]
  },
}
