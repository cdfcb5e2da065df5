import { expect, test } from 'vitest'
import { refusalOf } from '../../../sandbox/page/same-site.ts'

const host = '127.0.0.1:8080'
const json = 'application/json'
const get = (headers: object) => refusalOf({ method: 'GET', headers: { host, ...headers } }, 8080)
const post = (headers: object) =>
  refusalOf({ method: 'POST', headers: { host, 'content-type': json, ...headers } }, 8080)

test.each([host, 'localhost:8080'])('the page is at %s', (name) => {
  expect(get({ host: name })).toBeUndefined()
})

test.each([
  'evil.example:8080',
  'evil.example',
  '127.0.0.1:8081',
  '127.0.0.1',
  '127.0.0.1:8080.evil.example',
  undefined,
])('and not at %s', (name) => {
  expect(get({ host: name })).toMatchObject({ status: 403 })
})

test.each([
  ['its own page, by what the browser says', { 'sec-fetch-site': 'same-origin' }],
  ['somebody at the address bar', { 'sec-fetch-site': 'none' }],
  ['its own page, by its origin', { origin: `http://${host}` }],
])('obeys %s', (_, headers) => {
  expect(post(headers)).toBeUndefined()
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another port', { 'sec-fetch-site': 'same-site', origin: `http://${host}` }],
  ['another origin', { origin: 'http://evil.example' }],
  ['an origin that is kept secret', { origin: 'null' }],
  ['whoever does not say', {}],
])('does not obey %s', (_, headers) => {
  expect(post(headers)).toMatchObject({ status: 403 })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', undefined])(
  'does not take %s, which any page may send anywhere',
  (type) => {
    expect(post({ 'content-type': type, 'sec-fetch-site': 'none' })).toMatchObject({ status: 415 })
  },
)
