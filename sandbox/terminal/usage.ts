import { SAMPLE_NAMES } from '../samples/samples.ts'

const INDENT = ' '.repeat(15)
const WIDTH = 92

/** The names of the samples, as wide as the rest. */
function namesInLines(): string {
  const lines = ['']
  for (const name of SAMPLE_NAMES) {
    const last = lines.pop() ?? ''
    const longer = last === '' ? INDENT + name : `${last}, ${name}`
    lines.push(...(longer.length < WIDTH ? [longer] : [`${last},`, INDENT + name]))
  }
  return lines.join('\n')
}

export const usage = `Usage: npm run sandbox                          opens a page to try the bot in
       npm run sandbox -- '/top period:Week'   prints one answer and exits
       npm run sandbox -- '/digest create channel:#news' --clock +1d '/digest list'
                                               several, in this order
       npm run sandbox -- 'Read picture' --file lake.png
                                               uses a command of a message's menu

The real bot runs between stand-ins for Discord and Civitai; no account is needed.

  --clock +1d  moves the clock on (+6h: hours, +90m: minutes): what is due meanwhile is done, and
               what is posted printed; without a command, the page opens at that time
  --in PLACE   where the commands are used: general (default), after-dark, general-thread,
               after-dark-thread, news, dm, group or prompts
  --as NAME    who uses them: grace (default), who manages the server, or ada, who does not
  --locale L   the language of Discord for that person and the server: en-US (default), de, fr, es-ES,
               pt-BR, ja, ko, zh-CN, ru, or pl, which the bot does not speak
  --text TEXT, --file PATH
               the message that 'Read picture' or 'Look up on Civitai' is used on; --file again
               attaches another file
  --on NAME    or a message that is there from the start:
${namesInLines()}
  --json       prints the messages as Discord's JSON
  --help       prints this

  SANDBOX_PORT        the page's port, or the next free one (default: 8080)
  SANDBOX_CATALOGUE   a folder of recorded Civitai answers in place of the built-in catalogue
  MATURE_CONTENT, CACHE_MAX_MB and LOG_LEVEL (default here: error) work as they do for the bot.
`
