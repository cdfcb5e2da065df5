import type { Rules } from './rules.ts'

// Deeper than anybody writes; a thousand stars in a row would else exhaust the stack.
const DEEPEST = 30

/** The same rules, of which each takes what is nested too deep for the text it was. */
export function nested(rules: Rules): Rules {
  let depth = 0
  const bounded = (rule: Rules[string]): Rules[string] => ({
    ...rule,
    parse: (capture, parse, state) => {
      if (depth === DEEPEST) return { type: 'text', content: capture[0] }
      depth += 1
      try {
        return rule.parse(capture, parse, state)
      } finally {
        depth -= 1
      }
    },
  })
  return Object.fromEntries(Object.entries(rules).map(([type, rule]) => [type, bounded(rule)]))
}
