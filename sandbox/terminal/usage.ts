/** What `--help` prints. */
export const usage = `Usage: npm run sandbox                          opens a page to try the bot in
       npm run sandbox -- '/top period:Week'   prints one answer and exits

The real bot runs between stand-ins for Discord and Civitai; no account is needed.

  --in PLACE   where the command is used: general (default), after-dark, general-thread,
               after-dark-thread, news, dm or group
  --json       prints the message as Discord's JSON
  --help       prints this

  SANDBOX_PORT        the page's port, or the next free one (default: 8080)
  SANDBOX_CATALOGUE   a folder of recorded Civitai answers in place of the built-in catalogue
  MATURE_CONTENT, CACHE_MAX_MB and LOG_LEVEL (default here: warn) work as they do for the bot.
`
