import { expect, test } from 'vitest'
import { citiesFor, isZone, timeOf, zoneOf, zones } from '../../src/digest/schedule.ts'

test.each([
  ['09:00', '09:00'],
  ['9:00', '09:00'],
  ['00:00', '00:00'],
  ['0:05', '00:05'],
  ['23:59', '23:59'],
  [' 18:30 ', '18:30'],
  ['１８：３０', '18:30'],
  ['９:00', '09:00'],
  ['9', '09:00'],
  ['21', '21:00'],
  ['0', '00:00'],
  ['9am', '09:00'],
  ['9 pm', '21:00'],
  ['9:30 P.M.', '21:30'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['12:05 am', '00:05'],
  ['930 pm', '21:30'],
  ['21.30', '21:30'],
  ['9.00', '09:00'],
  ['0900', '09:00'],
  ['9 AM', '09:00'],
  ['9h', '09:00'],
  ['21h30', '21:30'],
  ['2359', '23:59'],
  ['9 Uhr', '09:00'],
  ['9 uhr 30', '09:30'],
  ['21時30分', '21:30'],
  ['午後9時', '21:00'],
  ['上午 9点30分', '09:30'],
  ['下午9點', '21:00'],
  ['오후 9시 30분', '21:30'],
  ['오전 12시', '00:00'],
  ['午前0時', '00:00'],
  ['午後0時30分', '12:30'],
  ['오후 00:05', '12:05'],
  ['下午12点', '12:00'],
  ['9:30 p. m.', '21:30'],
  ['noon', '12:00'],
  [' Midnight', '00:00'],
])('%j is a time of day', (text, time) => {
  expect(timeOf(text)).toBe(time)
})

test.each([
  '24:00',
  '24',
  '2400',
  '0am',
  '13 pm',
  '9 xm',
  '90',
  '0960',
  '09000',
  '9 30',
  'noonish',
  'constructor',
  '9:0',
  '9:5',
  'h',
  '9h5',
  '9hh',
  '9:60',
  '009:00',
  '-1:00',
  '09:00:00',
  'nine',
  'uhr',
  '午後',
  '午後21時',
  '午前12時',
  '午後 12:30',
  '上午12点',
  '午後9時半',
  '9分',
  '',
])('%j is none', (text) => {
  expect(timeOf(text)).toBeUndefined()
})

test('zones are IANA names as they are spelt today, UTC among them', () => {
  expect(zones[0]).toBe('UTC')
  expect(zones).toEqual(expect.arrayContaining(['Europe/Kyiv', 'Asia/Kolkata', 'America/Nuuk']))
  expect(zones).not.toContain('Asia/Calcutta')
  expect(new Set(zones).size).toBe(zones.length)
  expect(zones.length).toBeGreaterThan(400)
  for (const name of zones) expect([name, isZone(name)]).toEqual([name, true])
})

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  [' ASIA/KOLKATA ', 'Asia/Kolkata'],
  ['utc', 'UTC'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
  ['US/Eastern', 'US/Eastern'],
  ['Europe/Kiev', 'Europe/Kiev'],
  ['gmt', 'GMT'],
  ['America/New York', 'America/New_York'],
  ['Berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['SÃO_PAULO'.normalize('NFKD').replace(/\p{M}/gu, ''), 'America/Sao_Paulo'],
  ['buenos aires', 'America/Argentina/Buenos_Aires'],
  ['Kiev', 'Europe/Kyiv'],
  ['Calcutta', 'Asia/Kolkata'],
])('%j names a zone', (text, zone) => {
  expect(zoneOf(text)).toBe(zone)
})

test.each(['', 'Europe/Atlantis', 'Europe/', '/', '+02:00', '-5', 'UTC+1', 'Europe/Berlin;', '🌍'])(
  '%j names none',
  (text) => {
    expect(isZone(text)).toBe(false)
    expect(zoneOf(text)).toBeUndefined()
  },
)

const WINTER = Date.UTC(2026, 0, 15)
const SUMMER = Date.UTC(2026, 6, 15)

test.each<[string, number, readonly string[]]>([
  ['EST', SUMMER, ['America/New_York', 'America/Toronto', 'America/Jamaica']],
  ['est', SUMMER, ['America/New_York', 'America/Toronto', 'America/Jamaica']],
  ['BST', SUMMER, ['Europe/London', 'Asia/Dhaka']],
  ['IST', SUMMER, ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
  ['CET', SUMMER, ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid']],
  ['Japan', SUMMER, ['Asia/Tokyo']],
  ['PST8PDT', SUMMER, ['America/Los_Angeles']],
  ['Etc/UTC', SUMMER, ['UTC']],
  ['UTC+9', WINTER, ['Asia/Tokyo', 'Asia/Seoul']],
  ['+05:45', WINTER, ['Asia/Kathmandu']],
  ['GMT-3:30', WINTER, ['America/St_Johns']],
  ['-0230', SUMMER, ['America/St_Johns']],
  ['UTC −9', WINTER, ['America/Anchorage']],
  // As POSIX has it: behind UTC.
  ['Etc/GMT+9', WINTER, ['America/Anchorage']],
  ['Etc/GMT-9', WINTER, ['Asia/Tokyo', 'Asia/Seoul']],
  ['+19', WINTER, []],
])('%j is no zone, but may mean cities', (text, at, cities) => {
  expect(zoneOf(text)).toBeUndefined()
  expect(citiesFor(text, at)).toEqual(cities)
})

test('what an offset may mean differs by season', () => {
  expect(citiesFor('UTC+1', WINTER)).toContain('Europe/Berlin')
  expect(citiesFor('UTC+1', SUMMER)).not.toContain('Europe/Berlin')
  expect(citiesFor('UTC+1', SUMMER)).toContain('Europe/London')
})

test.each(['', 'Berln', 'Narnia', 'somewhere nice', '+', '12'])('%j may mean no city', (text) => {
  expect(citiesFor(text, WINTER)).toBeUndefined()
})

test('every city that may be meant can be chosen', () => {
  for (let hours = -11; hours <= 14; hours++) {
    const offset = `${hours < 0 ? '-' : '+'}${Math.abs(hours)}`
    const cities = citiesFor(offset, WINTER) ?? []
    expect(cities, offset).not.toEqual([])
    for (const city of cities) expect(zones).toContain(city)
  }
  expect(citiesFor('+0', WINTER)?.[0]).toBe('UTC')
})
