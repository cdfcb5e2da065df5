import type { Rules } from './rules.ts'

// More than any real text has. Without a limit, a thousand stars in a row would overflow the stack.
const DEEPEST = 30

/** The same rules, but anything nested too deeply stays plain text. */
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
