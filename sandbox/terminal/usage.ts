export const usage = `Usage: npm run sandbox                          opens a page to try the bot in
       npm run sandbox -- '/top period:Week'   prints one answer and exits
       npm run sandbox -- '/digest create channel:#news' --clock +1d '/digest list'
                                               several, in this order

The real bot runs between stand-ins for Discord and Civitai; no account is needed.

  --clock +1d  moves the clock on (+6h: hours, +90m: minutes): what is due meanwhile is done, and
               what is posted printed; without a command, the page opens at that time
  --in PLACE   where the commands are used: general (default), after-dark, general-thread,
               after-dark-thread, news, dm or group
  --as NAME    who uses them: grace (default), who manages the server, or ada, who does not
  --json       prints the messages as Discord's JSON
  --help       prints this

  SANDBOX_PORT        the page's port, or the next free one (default: 8080)
  SANDBOX_CATALOGUE   a folder of recorded Civitai answers in place of the built-in catalogue
  MATURE_CONTENT, CACHE_MAX_MB and LOG_LEVEL (default here: error) work as they do for the bot.
`
