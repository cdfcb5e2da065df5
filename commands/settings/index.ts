import type { Family } from '../../src/command.ts'
import { mute, unmute } from './mute.ts'
import { rating } from './rating.ts'
import { show } from './show.ts'

/** `/settings`: what a server decides of what it sees. */
export const settings: Family = {
  name: 'settings',
  description: (words) => words.settingsDescription,
  subcommands: {
    show: { description: (words) => words.settingsShow, action: show },
    rating: { description: (words) => words.settingsRating, action: rating },
    mute: { description: (words) => words.settingsMute, action: mute },
    unmute: { description: (words) => words.settingsUnmute, action: unmute },
  },
}
