import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'

type Rule = (typeof rulesExtended)[string]

/** Rules of the parser by type of node. */
export type Rules = Readonly<Record<string, Rule>>

/** All rules except those for some types. */
export const without = (all: Rules, ...types: readonly string[]): Rules =>
  Object.fromEntries(Object.entries(all).filter(([type]) => !types.includes(type)))

/**
 * Patterns where the parser accepts less than Discord's client: ids of any length and all timestamp
 * styles. It would throw on a command without a name.
 */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  user: /^<@!?(\d+)>/,
  role: /^<@&(\d+)>/,
  channel: /^<#(\d+)>/,
  emoji: /^<(a)?:(\w+):(\d+)>/,
  slashCommand: /^<\/([-_'\p{L}\p{N}]{1,32}(?: [-_'\p{L}\p{N}]{1,32}){0,2}):(\d+)>/u,
  timestamp: /^<t:(-?\d{1,17})(?::([tTdDfFsSR]))?>/,
}

const startsLine = (before: string): boolean => before === '' || before.endsWith('\n')

function corrected(type: string, rule: Rule): Rule {
  const pattern = PATTERNS[type]
  if (pattern) return { ...rule, match: (source) => pattern.exec(source) }
  if (type !== 'heading' && type !== 'subtext') return rule
  // After a quote, the parser only recognises the start of a line without a previous capture.
  const match: Rule['match'] = (source, state, before) =>
    startsLine(before) ? rule.match(source, { ...state, prevCapture: null }, before) : null
  return { ...rule, match }
}

/** List items, which Discord draws and the parser lacks. */
const item: Rule = {
  order: SimpleMarkdown.defaultRules.heading.order,
  match: (source, _, before) =>
    startsLine(before) ? /^( *)(?:[-*]|(\d+)\.) +([^\n]+)(?:\n|$)/.exec(source) : null,
  parse: ([, indent = '', number, words = ''], parse, state) => ({
    number,
    depth: Math.floor(indent.length / 2),
    content: SimpleMarkdown.parseInline(parse, words, state),
  }),
}

// Left out, because the parser expects a number where Discord has `<id:customize>`.
const taken = Object.entries(without(rulesExtended, 'guildNavigation'))

/** The rules for what Discord's client draws in embeds and messages of bots. */
export const markdownRules: Rules = {
  ...Object.fromEntries(taken.map(([type, rule]) => [type, corrected(type, rule)])),
  item,
}
