import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reference } from '../../../src/civitai/reference.ts'
import { referencesIn } from '../../../src/civitai/screen/references.ts'

const A = 'abcdef0123456789'.repeat(4)
const A_OTHERWISE = A.toUpperCase()

/** A reference in short: `model 5@7`, `file 7EB674963A`. */
function short(one: Reference): string {
  switch (one.kind) {
    case 'model':
      return `model ${one.id}${one.version === undefined ? '' : `@${one.version}`}`
    case 'creator':
      return `creator ${one.name}`
    case 'file':
      return `file ${one.hash}`
    default:
      return `${one.kind} ${one.id}`
  }
}

const read = (...texts: readonly string[]): readonly string[] =>
  referencesIn(texts).references.map(short)

describe('a text points at', () => {
  test.each<[string, string, ...string[]]>([
    ['a model', 'https://civitai.com/models/5', 'model 5'],
    ['a model by its whole address', 'https://civitai.com/models/5/ink-wash', 'model 5'],
    ['a version', 'https://civitai.com/models/5/ink?modelVersionId=7', 'model 5@7'],
    ['a version in escaped text', 'civitai.com/models/5?a=b&amp;modelVersionId=7', 'model 5@7'],
    ['a model of the mature site', 'https://civitai.red/models/5', 'model 5'],
    ['a model of the green site', 'https://www.civitai.green/models/5', 'model 5'],
    ['a model without a scheme', 'look: civitai.com/models/5!', 'model 5'],
    ['a model with www alone', 'www.civitai.com/models/5', 'model 5'],
    ['a model in capitals', 'HTTPS://CIVITAI.COM/MODELS/5', 'model 5'],
    ['a model with what follows people', 'https://civitai.com/models/5?utm_source=x#c', 'model 5'],
    ['a model in a markdown link', '[mine](https://civitai.com/models/5)', 'model 5'],
    ['a model in one with a title', '[m](<https://civitai.com/models/5> "t")', 'model 5'],
    ['a model that is not unfurled', '<https://civitai.com/models/5>', 'model 5'],
    ['a model in code', '`https://civitai.com/models/5`', 'model 5'],
    ['a model in a block', '```\nhttps://civitai.com/models/5\n```', 'model 5'],
    ['a model in a spoiler', '||https://civitai.com/models/5||', 'model 5'],
    ['a model in bold', '**https://civitai.com/models/5**', 'model 5'],
    ['a model in quotes', '"https://civitai.com/models/5"', 'model 5'],
    ['a model in brackets', '(see https://civitai.com/models/5).', 'model 5'],
    [
      'a model in full width',
      'ｈｔｔｐｓ：／／ｃｉｖｉｔａｉ．ｃｏｍ／ｍｏｄｅｌｓ／５',
      'model 5',
    ],
    ['a model among Japanese', 'これhttps://civitai.com/models/5です', 'model 5'],
    ['a model with invisible signs', 'https://civi\u200btai.com/mod\u2060els/5', 'model 5'],
    ['a model by the API', 'https://civitai.com/api/v1/models/5', 'model 5'],
    ['a version by the API', 'https://civitai.com/api/v1/model-versions/7', 'version 7'],
    ['a download', 'https://civitai.com/api/download/models/7?type=Model', 'version 7'],
    [
      'a file by the API',
      `https://civitai.com/api/v1/model-versions/by-hash/${A}`,
      `file ${A_OTHERWISE}`,
    ],
    ['a profile', 'https://civitai.com/user/Ink_Wash', 'creator Ink_Wash'],
    ['the models of a profile', 'https://civitai.com/user/Ink_Wash/models?a=b', 'creator Ink_Wash'],
    ['an image', 'https://civitai.com/images/45?postId=6', 'image 45'],
    ['an image of the mature site', '<https://civitai.red/images/45>', 'image 45'],
    ['a post', 'https://civitai.com/posts/6#comments', 'post 6'],
    ['an article', 'https://civitai.com/articles/5/how-to', 'article 5'],
    ['a collection', '<https://civitai.red/collections/5?a=b>', 'collection 5'],
    [
      'an article and a collection of one id',
      'civitai.com/articles/5 civitai.com/collections/5',
      'article 5',
      'collection 5',
    ],
    [
      'an image among others',
      '(civitai.com/images/45),(civitai.com/posts/45)',
      'image 45',
      'post 45',
    ],
    ['an AIR', 'urn:air:sdxl:lora:civitai:5@7', 'model 5@7'],
    ['an AIR with layer and format', 'urn:air:flux1:lora:civitai:5@7+2.safetensors', 'model 5@7'],
    ['an AIR without a version', 'urn:air:sdxl:lora:civitai:5', 'model 5'],
    ['an AIR without its prefix', 'sdxl:lora:civitai:5@7', 'model 5@7'],
    ['an AIR as pages tell it', 'AIR: civitai: 5 @ 7', 'model 5@7'],
    ['an AIR in code', '`civitai:5@7`', 'model 5@7'],
    ['an id at a version', 'try 12345@67890 instead', 'model 12345@67890'],
    ['AutoV2', 'made with 7eb674963a, I think', 'file 7EB674963A'],
    ['AutoV2 in a name', 'ink_wash_v2 [7eb674963a]', 'file 7EB674963A'],
    ['AutoV3', '7eb674963a12', 'file 7EB674963A12'],
    ['AutoV1 in a name', 'ink_wash [7eb67496]', 'file 7EB67496'],
    ['AutoV1 with a label', 'Model hash: 81761151, Steps: 20', 'file 81761151'],
    ['digits with a label', 'hash: 1234567890', 'file 1234567890'],
    ['SHA256', `the file ${A}.`, `file ${A_OTHERWISE}`],
    ['SHA256 with a label', `SHA256:${A}`, `file ${A_OTHERWISE}`],
    [
      'the hashes of a prompt',
      'Lora hashes: "ink: 7eb674963a12, paper: 00aa674963a1", Version: v1.6.0',
      'file 7EB674963A12',
      'file 00AA674963A1',
    ],
    ['hashes in JSON', 'Hashes: {"model": "7eb674963a"}', 'file 7EB674963A'],
    [
      'what another address carries along',
      'https://out.example/?u=https://civitai.com/models/5',
      'model 5',
    ],
    [
      'all of a list',
      'civitai.com/models/5,civitai.com/models/6\n- https://civitai.com/user/ink; https://civitai.com/models/7',
      'model 5',
      'model 6',
      'creator ink',
      'model 7',
    ],
    [
      'each of two addresses of one link',
      '[https://civitai.com/models/5](https://civitai.com/models/6)',
      'model 5',
      'model 6',
    ],
    [
      'things in the order of reading',
      '7eb674963a then civitai:5@7 then https://civitai.com/models/6',
      'file 7EB674963A',
      'model 5@7',
      'model 6',
    ],
    [
      'no version that cannot be',
      'civitai.com/models/5?modelVersionId=99999999999',
      'model 5@2147483647',
    ],
  ])('%s: %s', (_, text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a text points at nothing by', () => {
  test.each([
    '',
    'civitai.com',
    'https://civitai.com/',
    'https://civitai.com/articles',
    'https://civitai.com/articles/how-to',
    'https://civitai.com/images',
    'https://civitai.com/images/0',
    'https://civitai.com/posts/99999999999',
    'https://civitai.com/collections/0',
    'https://civitai.com/bounties/5',
    'https://civitai.com/tag/anime',
    'https://civitai.com/models',
    'https://civitai.com/models/ink',
    'https://civitai.com/models/99999999999',
    'https://civitai.com/user/',
    'https://civitai.com/user/……!',
    'https://civitai.com/user/インク',
    'evilcivitai.com/models/5',
    'https://evilcivitai.com/models/5',
    'xhttps://civitai.com/models/5',
    'not-civitai.com/models/5',
    'https://not-civitai.com/models/5',
    'https://civitai.com.evil.org/models/5',
    'civitai.com.evil.org/models/5',
    'https://civitai.com@evil.org/models/5',
    'https://civitai.com:80@evil.org/models/5',
    'https://somebody:civitai.com/models/5@evil.org/',
    'https://evil.org/civitai.com/models/5',
    'evil.org/civitai.com/models/5',
    'https://evil.org/?civitai.com/models/5',
    'https://evil.org/#civitai.com/models/5',
    'https://evil.org\\civitai.com/models/5',
    'https://image.civitai.com/models/5',
    'https://civitai.community/models/5',
    'https://civitai.co/models/5',
    'https://civіtai.com/models/5',
    'еcivitai.com/models/5',
    'ftp://civitai.com/models/5',
    'me@civitai.com/models/5',
    'urn:air:sdxl:lora:huggingface:5@7',
    'evilcivitai:5@7',
    'on civitai: 5 people',
    'at 12@34 we met',
    'me12345@67890.example',
    'https://github.com/x/y/commit/7eb674963a',
    'https://example.org/?file=7eb674963a',
    'huggingface.co/x/7eb674963a',
    'commit 7eb674963a',
    'rev: 7eb674963a',
    '7eb674963a12345678901234567890abcdef1234',
    'colour #7eb67496 or #7eb674',
    '0x7eb674963a',
    `0x${A}`,
    `${A}0`,
    'user 1234567890 and 123456789012',
    '123456789012345678',
    '<@123456789012345678> <#1234567890> <t:1234567890:R>',
    '<:7eb674963a:123456789012345678>',
    'deadbeef',
    'faceb00c',
    'defacement abcdefabcdef',
    '20261129',
    '[20261129]',
    '7eb674963a.safetensors',
    'my_7eb674963a',
    'x7eb674963a',
    '7eb674963a-0000',
    '123e4567-e89b-12d3-a456-4266141740aa',
    '7eb674963a@example.org',
    'C:\\models\\7eb674963a',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('what is named twice is there once', () => {
  test.each<[readonly string[], ...string[]]>([
    [['civitai.com/models/5 https://civitai.red/models/5/ink?utm=a'], 'model 5'],
    [['civitai.com/models/5', 'civitai.com/models/5'], 'model 5'],
    [['civitai.com/models/5 civitai.com/models/6 civitai:5@7'], 'model 5@7', 'model 6'],
    [['civitai:5@7 civitai.com/models/5'], 'model 5@7'],
    [['civitai:5@7 civitai.com/models/5?modelVersionId=8'], 'model 5@7', 'model 5@8'],
    [['civitai.com/api/download/models/7 civitai:5@7'], 'model 5@7'],
    [['civitai:5@7 civitai.com/api/download/models/7'], 'model 5@7'],
    [['civitai.com/models/5 civitai.com/api/download/models/7 civitai:5@7'], 'model 5@7'],
    [['civitai.com/user/Ink civitai.red/user/ink/images'], 'creator Ink'],
    [[`${A.slice(0, 10)} ${A}`], `file ${A_OTHERWISE}`],
    [[`${A} ${A.slice(0, 10)}`], `file ${A_OTHERWISE}`],
  ])('%o', (texts, ...expected) => {
    expect(read(...texts)).toEqual(expected)
  })
})

test('ten are told, and that there are more', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `civitai:${at + 1}`)
  expect(referencesIn([many(10).join(' ')])).toMatchObject({ more: false })
  const { references, more } = referencesIn(many(11))
  expect(references).toHaveLength(10)
  expect(more).toBe(true)
})

test.each([
  ...[
    'a',
    '.',
    'a.',
    'a.a/',
    '_',
    'https://',
    'civitai.com/',
    'www.',
    'civitai:',
    '1',
    '1@',
    '\u0301',
  ],
  ...[
    'hash: "',
    'model hash ',
    '[7eb67496',
    '7eb674963 ',
    'commit ',
    '<:a',
    '&amp;',
    'a:',
    '@',
    'ﷺ',
  ],
  ...['https://civitai.com/user/...!!!', 'https://civitai.com/models/?modelVersionId', `0${A}0 `],
])('much of %s takes no longer than it is long', (piece) => {
  // It would take minutes if every sign were looked at for every other one.
  const text = piece.repeat(400_000 / piece.length)
  expect(read(text).length).toBeLessThan(10)
})

test('whatever is written, reading it ends, and it is read alike again', () => {
  const piece = fc.oneof(
    fc.constantFrom('https://', 'civitai.com', '/models/', '/user/', '/images/', '/posts/', 'www.'),
    fc.constantFrom('civitai:', '@', '[', ']', '(', ')', '<', '>', ' ', '.', 'hash: ', '%', '?'),
    fc.stringMatching(/^[\da-f]{8,12}$/),
    fc.nat({ max: 99_999_999_999 }).map(String),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      expect(read(text)).toEqual(read(text))
      for (const one of referencesIn([text]).references) {
        if (one.kind === 'creator') expect(one.name).not.toBe('')
        if ('id' in one) expect(one.id).toBeLessThanOrEqual(2_147_483_647)
      }
    }),
  )
})
