import fc from 'fast-check'

/** What people write into names to see what happens. */
const PIECES = [
  '@everyone',
  '@here',
  '<@1100000000000000010>',
  '<@&1100000000000000050>',
  '<#1100000000000000100>',
  '<t:1:R>',
  '</top:1>',
  '[x](https://evil.example)',
  '[x](javascript:alert(1))',
  '](https://evil.example)',
  '[x](https:/evil.example)',
  '[x](https:evil.example)',
  '](https:\\\\evil.example)',
  'https://evil.example/@everyone',
  'discord.gg/evil',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||spoiler||',
  '`code`',
  '```',
  '````js\nx',
  '> quote',
  '>>> all',
  '# head',
  '-# small',
  '- item',
  '1. item',
  '\\',
  '\\*',
  '\n',
  '\r\n',
  '\u2028',
  '\u202egnat',
  '\u2066x',
  '\u200b\u200d\ufeff',
  'Z\u0335\u0321\u034e\u0301\u0308\u0330a',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧‍👦',
  '한국어',
  '日本語',
  '<lora:x:1>',
  '<b>tag</b>',
  '&amp;',
  '\u0000',
  '%00',
  "';--",
  'a quiet name',
] as const

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)

/** Three thousand characters, which is more than is shown of any text. */
export const longText = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((all) => (all.join(' ') || 'x').repeat(3_000).slice(0, 3_000))

/** A text made to break whatever shows it; a few are thirty kilobytes long. */
export const hostileText = fc.oneof(
  { weight: 60, arbitrary: fc.array(piece, { maxLength: 12 }).map((all) => all.join('')) },
  {
    weight: 1,
    arbitrary: fc.array(piece, { minLength: 3, maxLength: 8 }).map((all) => {
      const once = all.join(' ') || 'x'
      return once.repeat(Math.ceil(30_000 / once.length))
    }),
  },
)

/** A description of nothing but nested tags and links that run. */
const nested = fc
  .tuple(hostileText, fc.constantFrom('div', 'p', 'ul', 'b', 'a href="javascript:alert(1)"'))
  .map(([text, tag]) => `${`<${tag}>`.repeat(20_000)}${text}`)

const hostileHtml = fc.oneof(
  { weight: 40, arbitrary: hostileText },
  { weight: 10, arbitrary: hostileText.map((text) => `<p><a href="javascript:x">${text}</a></p>`) },
  { weight: 1, arbitrary: nested },
)

/** A level as Civitai sends it, odd ones too. */
export const hostileLevel = fc.constantFrom(1, 2, 4, 8, 16, 32, 0, 3)
const scan = fc.constantFrom('Success', 'Pending', 'Danger', 'Error', null, 'Other')
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })

/** The address of a picture whose file its author has named. */
export const hostileUrl = hostileText.map(
  (name) =>
    `https://image.civitai.com/key/uuid/original=true/${encodeURIComponent(name.slice(0, 200).toWellFormed())}.jpeg`,
)

const picture = fc.record({
  url: hostileUrl,
  nsfwLevel: hostileLevel,
  type: fc.constantFrom('image', 'video', 'audio'),
})

const file = fc.record({
  name: hostileText,
  sizeKB: fc.double({ min: 0, max: 6e7, noNaN: true }),
  type: hostileText,
  metadata: fc.record({ format: perhaps(hostileText), size: hostileText, fp: hostileText }),
  pickleScanResult: scan,
  virusScanResult: scan,
  primary: fc.boolean(),
})

/** An id as Civitai gives them, and now and then one that stands there already. */
const id = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 2 ** 31 - 1 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2) },
)

const version = fc.record({
  id,
  name: hostileText,
  baseModel: hostileText,
  publishedAt: perhaps(fc.constantFrom('2026-08-09T15:12:32.918Z', 'never')),
  earlyAccessDeadline: perhaps(fc.constant('2026-12-09T15:12:32.918Z')),
  trainedWords: fc.array(hostileText, { maxLength: 8 }),
  files: fc.array(file, { maxLength: 3 }),
  images: fc.array(picture, { maxLength: 5 }),
})

/** A model as Civitai might send it, in which everything that anybody wrote is hostile. */
export const hostileModel = fc.record({
  id,
  name: hostileText,
  type: hostileText,
  nsfw: fc.boolean(),
  nsfwLevel: fc.integer({ min: 0, max: 63 }),
  mode: fc.constantFrom(undefined, null, 'Archived', 'TakenDown'),
  description: perhaps(hostileHtml),
  allowNoCredit: fc.boolean(),
  allowDerivatives: fc.boolean(),
  allowDifferentLicense: fc.boolean(),
  allowCommercialUse: fc.constantFrom([], ['Image', 'Sell'], '{Image,RentCivit}', '{}', 'Sell'),
  stats: fc.record({ downloadCount: perhaps(fc.nat()), commentCount: fc.nat() }),
  creator: perhaps(fc.record({ username: hostileText })),
  tags: fc.array(hostileText, { maxLength: 8 }),
  modelVersions: fc.array(version, { maxLength: 4 }),
})
