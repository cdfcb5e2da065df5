import { expect, test } from 'vitest'
import { attachmentAt } from '../../src/pictures/address.ts'
import { ELSEWHERE } from './elsewhere.ts'

const CDN = 'https://cdn.discordapp.com'

test.each([
  '/attachments/1/2/fox.png?ex=1&is=2&hm=3&',
  '/ephemeral-attachments/1/2/fox.png?ex=1',
  '/attachments/1/2/f%C3%BCchse_(1)%20.png',
  '/attachments/1/2/a..b.png',
  '/attachments/1/2/fox.png?next=https://example.com/../',
])('%s is an attachment', (path) => {
  expect(attachmentAt(CDN, `${CDN}${path}`)?.href).toBe(`${CDN}${path}`)
})

test('what stands behind # stays here', () => {
  expect(attachmentAt(CDN, `${CDN}/attachments/1/2/a.png#x`)?.href).toBe(
    `${CDN}/attachments/1/2/a.png`,
  )
})

test.each(ELSEWHERE)('%j is none', (address) => {
  expect(attachmentAt(CDN, address)).toBeUndefined()
})
