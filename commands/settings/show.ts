import { action, type Call, type Services } from '../../src/command.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import { settingsReply } from '../../src/render/settings.ts'
import type { Reply } from '../../src/reply.ts'
import type { ServerSettings } from '../../src/settings.ts'
import { serverOf } from '../options/server.ts'

/** How many tags, and how many creators, a server can mute. */
export const MOST = 50

/** What a server decided, of which only that is named which may be in the place of the call. */
function shown(
  { allow, tags, creators }: ServerSettings,
  call: Call<unknown>,
  { civitai, settings, words, mention }: Services,
): Reply {
  const named = (all: readonly string[]) => ({ named: all.filter(civitai.mayShow), of: all.length })
  return settingsReply(words, {
    allow,
    // Who runs the bot can allow less than the server does.
    most: settings.ceiling(serverOf(call)),
    tags: named(tags),
    creators: named(creators),
    mostMuted: MOST,
    commands: {
      rating: mention('settings rating'),
      mute: mention('settings mute'),
      unmute: mention('settings unmute'),
    },
  })
}

/** The same below a line that says what was done. */
export const shownBelow = (
  line: string,
  decided: ServerSettings,
  call: Call<unknown>,
  services: Services,
): Reply => withFirstLine(shown(decided, call, services), line)

/** `/settings show`. */
export const show = action({
  options: {},
  state: {},
  private: true,
  run: async (call, services) => shown(await services.settings.of(serverOf(call)), call, services),
})
