import { both, either, number } from './formats.ts'

/** What the bot needs to post; the key is Discord's own name. */
type PermissionName = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'EmbedLinks'

const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '“View Channel”',
  SendMessages: '“Send Messages”',
  SendMessagesInThreads: '“Send Messages in Threads”',
  EmbedLinks: '“Embed Links”',
}

/** What keeps a digest from being made or changed. */
export const digestProblems = {
  badTime: 'That is no time of day. Write it as hours and minutes, such as 09:00 or 6:30 pm.',
  badDays:
    'I could not read that as days. Write “every day”, “weekdays”, “weekends”, or days such as “mon, thu” or “mon-fri”.',
  vagueZone: (cities: readonly string[]) =>
    cities.length === 0
      ? 'That stands for no time zone for certain. Start typing a city, such as Berlin, and pick one.'
      : `That stands for no time zone for certain: it is used in several places, or knows no summer time. Did you mean ${either.format(cities)}?`,
  badZone: (near: readonly string[]) =>
    near.length === 0
      ? 'I do not know that time zone. Start typing a city, such as Berlin, and pick one.'
      : `I do not know that time zone. Did you mean ${either.format(near)}?`,
  unplannable:
    'I cannot work out when that digest is due: I do not know its time zone any more. Choose another `timezone` with `/digest edit`.',
  unknownDigest: 'This server has no such digest. Start typing and pick one from the list.',
  managesNoMore:
    'You do not manage this server any more. If you may use `/digest` all the same, run it again.',
  askedLongAgo: 'You asked for that a while ago. Please run `/digest list` again.',
  onlyOnServers: 'Digests are for servers: please use this command in one.',
  tooManyDigests: (most: number) =>
    `This server has ${number.format(most)} digests, which is as many as it can have. Remove one first.`,
  missingPermissions: (channel: string, missing: readonly string[]) =>
    `I may not post in <#${channel}>: give me ${both.format(missing)} there, then try again.`,
  noEveryone: 'A digest does not mention everyone. Please choose a role.',
  cannotMention:
    'You cannot mention that role there yourself, so a digest of yours does not either. Choose a role that you may mention.',
  iCannotMention: (channel: string) =>
    `That role can only be mentioned by me if you give me “Mention All Roles” in <#${channel}>, or make the role mentionable.`,
  channelForMention:
    'Please name the channel along with the role, so that I can see who may mention it there.',
  roleForChannel:
    'The digest mentions a role. Please name it again along with the new channel, or clear it.',
  cannotPublish:
    'Only posts in announcement channels can be published. Choose one, or leave `publish` out.',
  isPublished:
    'The digest is published, and only posts in announcement channels can be. Choose one, or add `publish: False`.',
  channelForPublish:
    'Please name the channel along with `publish`, so that I can see whether posts can be published there.',
  changedMeanwhile:
    'Somebody else is changing this digest as well. Look at it once more and try again.',
  nothingToChange: 'Nothing was given to be changed. Add the options that shall be different.',
  setAndCleared: (option: string) =>
    `You set \`${option}\` and cleared it as well. Please do only one of both.`,
  channelShut:
    'I cannot look at its channel: it is gone, or I may not view it. Choose another one by `/digest edit`, or let me view it.',
  discordAway:
    'Discord does not tell about that channel at the moment. Please try again in a minute.',
  permission: (name: PermissionName) => PERMISSIONS[name],
}
