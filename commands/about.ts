import { action, type Single } from '../src/command.ts'
import { aboutReply } from '../src/render/about-bot.ts'

const tell = action({
  options: {},
  state: {},
  private: true,
  run: async (_call, { state, words }) => aboutReply(words, state()),
})

/** `/about`: how the bot is doing, and what it keeps. */
export const about: Single = {
  name: 'about',
  description: (words) => words.aboutDescription,
  action: tell,
}
