import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'

type Rule = (typeof rulesExtended)[string]

/** Rules of the parser, by the type of node they yield. */
export type Rules = Readonly<Record<string, Rule>>

/** The rules but those of some types. */
export const without = (all: Rules, ...types: readonly string[]): Rules =>
  Object.fromEntries(Object.entries(all).filter(([type]) => !types.includes(type)))

/**
 * Where the parser takes less than Discord's client: ids of any length, and all styles of a
 * moment. On a command without a name it would throw.
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
  // Behind a quote the parser sees no beginning of a line, unless it is told that it stands at one.
  const match: Rule['match'] = (source, state, before) =>
    startsLine(before) ? rule.match(source, { ...state, prevCapture: null }, before) : null
  return { ...rule, match }
}

/** The items of lists, which Discord draws and the parser does not know. */
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

// Guild navigation the parser expects with a number where Discord writes `<id:customize>`.
const taken = Object.entries(without(rulesExtended, 'guildNavigation'))

/** The parser's rules for what Discord's client draws in embeds and in a bot's messages. */
export const markdownRules: Rules = {
  ...Object.fromEntries(taken.map(([type, rule]) => [type, corrected(type, rule)])),
  item,
}
