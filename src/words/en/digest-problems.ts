import { both, either, number } from './formats.ts'

/** What the bot needs to post; the key is Discord's own name. */
type PermissionName = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'EmbedLinks'

const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '“View Channel”',
  SendMessages: '“Send Messages”',
  SendMessagesInThreads: '“Send Messages in Threads”',
  EmbedLinks: '“Embed Links”',
}

const PICK_A_CITY = 'Start typing a city, such as Berlin, and pick it from the list.'

/** What keeps a digest from being made or changed. Commands are named by their mentions. */
export const digestProblems = {
  badTime: 'I couldn’t read that as a time. Write it like 9am, 9:30 pm or 21:30.',
  badDays:
    'I couldn’t read that as days. Write “every day”, “weekdays”, “weekends”, or days such as “mon, thu” or “mon-fri”.',
  vagueZone: (typed: string | undefined, cities: readonly string[]) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? 'That' : `“${typed}”`
    if (city === undefined) return `${zone} is no time zone that I know for certain. ${PICK_A_CITY}`
    return more.length === 0
      ? `${zone} is no city. Did you mean ${city}?`
      : `${zone} can mean several times, or ignores daylight saving. Pick a city: ${either.format(cities)}?`
  },
  badZone: (typed: string | undefined, near: readonly string[]) =>
    [
      typed === undefined
        ? 'I don’t know that time zone.'
        : `I don’t know a time zone called “${typed}”.`,
      near.length === 0 ? PICK_A_CITY : `Did you mean ${either.format(near)}?`,
    ].join(' '),
  unplannable: (edit: string) =>
    `I can’t work out when that digest is due, because I no longer know its time zone. Choose another \`timezone\` with ${edit}.`,
  unknownDigest: 'This server has no such digest. Pick one of the suggestions as you type.',
  managesNoMore: (list: string) =>
    `You no longer manage this server. If you may still use this here, run ${list} again.`,
  askedLongAgo: (list: string) => `Those buttons are too old. Run ${list} again.`,
  onlyOnServers: 'That is for servers. Use this command in one.',
  tooManyDigests: (most: number) =>
    `This server has ${number.format(most)} digests, and can’t have more. Remove one first.`,
  sameDigest: (name: string) =>
    `Nothing was changed: this server already has exactly that digest, ${name}. Change something else, or remove one of the two.`,
  missingPermissions: (channel: string, missing: readonly string[]) =>
    `I can’t post in <#${channel}>. Give me ${both.format(missing)} there, then try again.`,
  noEveryone: 'I can’t mention everyone. Choose a role.',
  cannotMention:
    'You can’t mention that role in that channel, so I don’t do it for you. Choose a role that you can mention.',
  iCannotMention: (channel: string) =>
    `I can’t mention that role. Give me “Mention All Roles” in <#${channel}>, or make the role mentionable.`,
  channelForMention: 'Add `channel` as well, so that I can check who may mention that role there.',
  roleForChannel:
    'This digest mentions a role. Add `mention` again for the new channel, or set `clear` to mention.',
  cannotPublish:
    'Only posts in announcement channels can be published. Choose one, or leave `publish` out.',
  isPublished:
    'This digest is published, and only posts in announcement channels can be. Choose one, or set `publish` to False.',
  channelForPublish:
    'Add `channel` as well, so that I can check whether posts can be published there.',
  changedMeanwhile:
    'Somebody else is changing this digest too. Look at it once more, then try again.',
  nothingToChange: 'Nothing to change. Add at least one option.',
  setAndCleared: (option: string) =>
    `You set \`${option}\` and cleared it. Set it or clear it, not both.`,
  channelShut: (edit: string) =>
    `I can’t see its channel: it is gone, or I may not view it. Let me view it, or choose another one with ${edit}.`,
  discordAway: 'I couldn’t check that channel with Discord just now. Try again in a minute.',
  permission: (name: PermissionName) => PERMISSIONS[name],
}
