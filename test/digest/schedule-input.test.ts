import { expect, test } from 'vitest'
import { isZone, timeOf, zoneOf, zones } from '../../src/digest/schedule.ts'

test.each([
  ['09:00', '09:00'],
  ['9:00', '09:00'],
  ['00:00', '00:00'],
  ['0:05', '00:05'],
  ['23:59', '23:59'],
  [' 18:30 ', '18:30'],
  ['１８：３０', '18:30'],
  ['９:00', '09:00'],
])('%j is a time of day', (text, time) => {
  expect(timeOf(text)).toBe(time)
})

test.each([
  '24:00',
  '9am',
  '9',
  '9:0',
  '9:60',
  '009:00',
  '-1:00',
  '09:00:00',
  '0900',
  '9.00',
  'nine',
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
  ['Etc/GMT+5', 'Etc/GMT+5'],
])('%j names a zone', (text, zone) => {
  expect(zoneOf(text)).toBe(zone)
})

test.each(['', 'Berlin', 'Europe/Atlantis', '+02:00', '-5', 'UTC+1', 'Europe/Berlin;', '🌍'])(
  '%j names none',
  (text) => {
    expect(isZone(text)).toBe(false)
  },
)
