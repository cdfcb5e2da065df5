import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configOf } from '../../src/config.ts'
import { createLog } from '../../src/observe/log.ts'
import { lineRedactionOf, redactionOf } from '../../src/observe/secrets.ts'

const PASSWORD = 'p@ss/w:rd "quoted" \\ ü'
const TOKEN = 'known-token-of-the-bot'
const ENCODED = encodeURIComponent(PASSWORD)
/** Of the shape that Discord gives it; the bot has not seen it before. */
const RESET = 'MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789AB'
const INTERACTION = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTphYmM'

/** Each secret in a text as something might say it, and what must stay of that text. */
const SAID: readonly (readonly [what: string, secret: string, text: string, stays: RegExp])[] = [
  ['the token', TOKEN, `401 for ${TOKEN}`, /^401 for /],
  ['a password as it is', PASSWORD, `no role has ${PASSWORD}`, /^no role has /],
  ['a password in an address', ENCODED, `at postgres://bot:${ENCODED}@db:5432/curator`, /@db:5432/],
  ['another’s password in an address', 'hunter2', 'redis://:hunter2@cache:6379', /@cache:6379$/],
  ['one with an @ in an address', 'x@y/z', 'rediss://me:x@y/z@cache', /rediss:\/\/me:.*@cache$/],
  ['an interaction’s token', 'Xy-1_z', 'POST /webhooks/12/Xy-1_z/messages/1', /\/messages\/1$/],
  ['the same at its callback', 'Xy-1_z', '/interactions/12/Xy-1_z/callback', /\/callback$/],
  ['the same by itself', INTERACTION, `of ${INTERACTION} nothing is known`, / nothing is known$/],
  ['a token that was reset', RESET, `is ${RESET} yours?`, / yours\?$/],
  ['a header', 'abcdefghijklmnop', 'Authorization: Bearer abcdefghijklmnop', /Bearer /],
  ['a parameter', 'abcdef', 'https://x.example/?access_token=abcdef&page=2', /&page=2$/],
]

/** The line that is written, with the secret in every place where it might stand. */
function written(text: string): string {
  const lines: string[] = []
  const { secrets } = configOf({
    DISCORD_TOKEN: TOKEN,
    // It need not be an address that the bot takes.
    DATABASE_URL: `postgres://bot:${ENCODED}@db:5432/curator`,
  })
  const log = createLog('info', { write: (line) => lines.push(line) }, secrets)
  const error = Object.assign(new Error(text, { cause: new Error(text, { cause: text }) }), {
    nested: { list: [text], [text]: 1 },
  })
  log.error({ error, details: { deep: [{ text }] }, [text]: text }, text)
  log.fatal(text)
  expect(lines).toHaveLength(2)
  return lines.join('')
}

test.each(SAID)('%s stands nowhere in a line, and the rest stays', (_, secret, text, stays) => {
  const line = written(text)
  expect(line).not.toContain(secret)
  // As JSON spells it.
  expect(line).not.toContain(JSON.stringify(secret).slice(1, -1))
  const [first = '', last = ''] = line.trim().split('\n')
  expect(JSON.parse(last).msg).toMatch(stays)
  expect(JSON.parse(last).msg).toContain('[secret]')
  expect(JSON.parse(first).error.message).toMatch(new RegExp(stays.source, `${stays.flags}m`))
})

test('what a request carried is left out, and what is named a secret is none to be read', () => {
  const redacted = redactionOf([])
  expect(
    redacted({
      a: [{ requestBody: { json: 'typed' }, rawError: {}, status: 400 }],
      authToken: 'x',
    }),
  ).toEqual({ a: [{ status: 400 }], authToken: '[secret]' })
})

test('a line that is passed over is one of which nothing would be taken', () => {
  const parts = fc.constantFrom(
    ...[
      '://',
      'a:b@',
      '@',
      '/webhooks/1/',
      '/interactions/2/',
      'aW50ZXJhY3Rpb246',
      'Bot ',
      'Bearer ',
    ],
    ...['abcdefghijklmnopqrstuvwxyz', '.', 'abcde', 'token', 'hm', 'PASSWORD', '=', ' ', '"', '\\'],
    ...['hm=abcdef', 'api_key=12345', 'Basic 0123456789abcdef', 'redis://:a@b'],
    ...[TOKEN, PASSWORD, ENCODED, RESET, 'requestBody', 'é'],
  )
  const text = fc.array(parts, { maxLength: 8 }).map((some) => some.join(''))
  const [whole, line] = [redactionOf([TOKEN, PASSWORD]), lineRedactionOf([TOKEN, PASSWORD])]
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(text, parts), fc.oneof(text, fc.array(text))), (value) => {
      const written = `${JSON.stringify(value)}\n`
      expect(line(written)).toBe(`${JSON.stringify(whole(JSON.parse(written)))}\n`)
    }),
    { numRuns: 500 },
  )
})

describe('what is no secret', () => {
  test.each([
    'Discord cannot be reached at https://discord.com/api/v10: ECONNREFUSED 127.0.0.1:443',
    'DISCORD_TOKEN is missing: set it to the token of your bot, in .env for example.',
    'at createApp (file:///opt/curator/src/app.ts:101:17)',
    'the database sqlite:data/curator.sqlite is locked',
    'postgres://db.internal:5432/curator gives no answer',
  ])('stays as it is: %s', (text) => {
    expect(redactionOf([TOKEN, ''])(text)).toBe(text)
  })

  test('stays where a known secret is too short to be told from words', () => {
    expect(redactionOf(['a', 'the'])('a word of the log')).toBe('a word of the log')
  })
})
