/**
 * User names that are older than Civitai's rules for names. Only the last two are valid today and
 * can be asked for.
 */
export const hostileUserNames: readonly string[] = [
  'Mr Space & Sons',
  '@everyone',
  '[click](https://evil.example)',
  'a/b?c=d#e%20f',
  '**bold** <@1234567890>',
  '\u202enimda\u202c',
  'Ünï·çødé ✨',
  '`code` ||spoiler||',
  '__proto__',
  '_under_scores_',
]

const fence = '```'

/** Prompts that contain markup, control characters and the like. The last one is 12 kB long. */
export const hostilePrompts: readonly string[] = [
  '@everyone @here <@1234567890> <#42> <@&7>',
  '**bold** __under__ ~~gone~~ ||spoiler|| > quote\n# heading\n- list\n-# small',
  `${fence}js\nalert(1)\n${fence} and \`code\` and ${fence}`,
  '[click](https://evil.example) https://evil.example/?a=b discord.gg/example <https://x.example>',
  'right \u202eto left\u202c \u2067and\u2069 \u200b\u200d\ufeff nothing',
  `${[...'cursed'].map((letter) => `${letter}\u0336\u0321\u034e\u0301\u0308`).join('')}${'\u0489'.repeat(40)}`,
  '<script>alert(1)</script> &lt;b&gt; {{7*7}} %s %n \\u0000 \u0007',
  '<lora:a\\b"c\':0.8>, (((nested))), [from:to:0.5], BREAK, AND, a | b',
  '👩‍🚀🏳️‍🌈1️⃣🔥'.repeat(40),
  '水彩の夢, 夜明けの街, русский текст, 수채화, العربية',
  '',
  ' \n\t ',
  'masterpiece, best quality, (soft light:1.2), wide shot, '.repeat(220),
]
