import type { FollowPause, Subject } from '../../follows/follow.ts'
import { dayOf, moment } from '../timestamp.ts'
import { either, number } from './formats.ts'

const SUBJECTS: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `creator ${name}`,
  model: (name) => `model ${name}`,
  tag: (name) => `tag ${name}`,
}

/** Where its name may not stand. */
const UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: 'a creator',
  model: 'a model',
  tag: 'a tag',
}

/** What is posted of it; without a name where that may not stand. */
const NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name = 'that creator') => `new models and versions by ${name}`,
  model: (name = 'that model') => `new versions of ${name}`,
  tag: (name) => `what is new with ${name === undefined ? 'that tag' : `the tag “${name}”`}`,
}

const PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ Paused by a manager. Resume it whenever you like.',
  closed:
    '⚠️ Paused: I can no longer post in its channel. Let me view it, send messages and embed links there, then resume it.',
  gone: '⚠️ Paused: its channel is gone. Remove it, and follow again from another channel.',
  locked: '⚠️ Paused: its thread is locked. Unlock it, then resume it.',
}

/** The same in a few words. */
const PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ paused by a manager',
  closed: '⚠️ paused: I can’t post there',
  gone: '⚠️ paused: its channel is gone',
  locked: '⚠️ paused: its thread is locked',
}

/** Follows, as their managers see them. Commands are named by their mentions. */
export const follows = {
  follow: 'Follow',
  followsTitle: 'This server’s follows',
  followSubject: (kind: Subject['kind'], name: string | undefined) =>
    name === undefined ? UNNAMED[kind] : SUBJECTS[kind](name),
  noFollows: (add: string) => `This server follows nothing yet. Begin with ${add}.`,
  followMade: (kind: Subject['kind'], channel: string, name: string | undefined) =>
    `I will post ${NEWS[kind](name)} in <#${channel}>, ${kind === 'tag' ? 'at most once an hour' : 'within 15 minutes of their release'}.`,
  followThere: 'This server already has exactly that follow:',
  followSince: (at: number) => `Following since ${dayOf(at)}.`,
  followPaused: (why: FollowPause) => PAUSES[why],
  followPausedBriefly: (why: FollowPause) => PAUSED_BRIEFLY[why],
  lastAnnounced: (at: number, what: string | undefined) =>
    what === undefined ? `Last post: ${moment(at)}` : `Last post: ${what}, ${moment(at)}`,
  lookedAt: (at: number) => `-# Last checked for news ${moment(at)}.`,
  notAnnounced: 'Nothing posted yet.',
  chooseFollow: 'Choose a follow',
  moreFollows: (count: number) => `and ${number.format(count)} more`,
  removeFollowAsk: (name: string) => `Remove ${name}?`,
  followRemoved: 'Removed. Nothing more is posted for it.',
  followResumed: 'Resumed. What came out while it was paused is not posted.',
  followWhere: (kind: Subject['kind'], name: string | undefined) =>
    `Where should I post ${NEWS[kind](name)}?`,
  chooseChannel: 'Choose a channel',
  onlyManagersFollow:
    'Only members who manage this server can decide what it follows. Ask one of them.',
  unknownFollow: 'This server has no such follow. Pick one of the suggestions as you type.',
  tooManyFollows: (most: number) =>
    `This server has ${number.format(most)} follows, and can’t have more. Remove one first.`,
  oneSubject: 'Give exactly one of `creator`, `model` or `tag`.',
  severalModels: (named: readonly string[]) =>
    `That can be several models: ${either.format(named)}. Give the number of the one you mean, pick a suggestion as you type, or paste its link.`,
}
