import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPictureUrl, sized, type Width } from '../../src/civitai/picture.ts'

const UUID = '5f1c9d2e-7b3a-4c8d-a6e1-0123456789ab'
const HOST = 'https://image.civitai.com/xG1nkqKTMzGDvpLrqFT7WA'
const widths = fc.constantFrom<Width>(96, 320, 450, 800, 1200)

const still = (url: string, width: Width = 450): string => sized({ url, video: false }, width)

describe('the address of a picture at a width', () => {
  test.each([
    ['as Civitai sends it today', `${HOST}/${UUID}/original=true/139221483.jpeg`, '139221483'],
    ['of 2025: its own width', `${HOST}/${UUID}/width=1216/54321.jpeg`, '54321'],
    ['of 2024', `${HOST}/${UUID}/width=450/54321.jpeg`, '54321'],
    ['several ways at once', `${HOST}/${UUID}/anim=false,width=320/1.jpeg`, '1'],
    ['of another kind', `${HOST}/${UUID}/original=true/00007-1.5.png`, '00007-1.5'],
    ['with its author in it', `${HOST}/${UUID}/width=450/Hood_man3.jpeg`, 'Hood_man3'],
    ['without a kind', `${HOST}/${UUID}/width=450/54321`, '54321'],
    ['with more behind it', `${HOST}/${UUID}/width=450/1.jpeg?token=x#y`, '1'],
    ['with spaces in its name', `${HOST}/${UUID}/width=450/my cat.png`, 'my%20cat'],
    ['with brackets in its name', `${HOST}/${UUID}/width=450/[a] b|c.png`, '%5Ba%5D%20b%7Cc'],
    ['with a lone percent sign', `${HOST}/${UUID}/width=450/50% off%20.png`, '50%25%20off%20'],
    ['of 2023, without a name', `${HOST}/${UUID}/width=400`, UUID],
    ['with nothing but the picture', `${HOST}/${UUID}/cover.jpeg`, 'cover'],
  ])('is made from one %s', (_, url, name) => {
    expect(still(url)).toBe(`${HOST}/${UUID}/width=450,optimized=true/${name}.jpeg`)
  })

  test.each<Width>([96, 320, 450, 800, 1200])('is of width %i', (width) => {
    const address = still(`${HOST}/${UUID}/original=true/1.jpeg`, width)
    expect(address.split('/').at(-2)).toBe(`width=${width},optimized=true`)
  })

  test.each([
    ['as it is sent today', `${HOST}/${UUID}/original=true/7.mp4`],
    ['called a picture', `${HOST}/${UUID}/width=450/7.jpeg`],
    ['already transcoded', `${HOST}/${UUID}/transcode=true,width=450/7.webm`],
  ])('of a video is a still: %s', (_, url) => {
    expect(sized({ url, video: true }, 320)).toBe(
      `${HOST}/${UUID}/anim=false,transcode=true,width=320,optimized=true/7.jpeg`,
    )
  })

  test('stays on its server and of its picture, and never is the original', () => {
    const segment = fc.string({ unit: 'grapheme', maxLength: 12 })
    fc.assert(
      fc.property(segment, segment, fc.boolean(), widths, (how, name, video, width) => {
        const url = `${HOST}/${UUID}/${encodeURIComponent(`${how}=1`)}/${encodeURIComponent(name)}`
        const address = sized({ url, video }, width)
        expect(isPictureUrl(address)).toBe(true)
        expect(address.startsWith(`${HOST}/${UUID}/`)).toBe(true)
        expect(address).toContain(`width=${width},optimized=true/`)
        expect(address).not.toContain('original')
        expect(address.endsWith('.jpeg')).toBe(true)
      }),
    )
  })

  test('at a width is the same however often it is asked for', () => {
    const once = still(`${HOST}/${UUID}/original=true/1.png`)
    expect(still(once)).toBe(once)
  })
})

describe("an address of Civitai's picture server", () => {
  test.each([
    [`${HOST}/${UUID}/original=true/1.jpeg`],
    [`https://imagecache.civitai.com/key/${UUID}/width=450/1.jpeg`],
    [`https://civitai.com/images/${UUID}/1.jpeg`],
    ['HTTPS://IMAGE.CIVITAI.COM/key/uuid/width=1/1.jpeg'],
  ])('is %s', (url) => {
    expect(isPictureUrl(url)).toBe(true)
  })

  test.each([
    [''],
    ['no address'],
    ['//image.civitai.com/key/uuid/width=1/1.jpeg'],
    ['http://image.civitai.com/key/uuid/width=1/1.jpeg'],
    ['ftp://image.civitai.com/key/uuid/width=1/1.jpeg'],
    ['javascript://image.civitai.com/key/uuid/width=1/1.jpeg'],
    ['data:image/png;base64,aaaa/bbbb/cccc/dddd'],
    ['https://image.civitai.com'],
    ['https://image.civitai.com/key/1.jpeg'],
    ['https://evil.example/image.civitai.com/key/uuid/1.jpeg'],
    ['https://image.civitai.com.evil.example/key/uuid/width=1/1.jpeg'],
    ['https://image.civitai.com@evil.example/key/uuid/width=1/1.jpeg'],
    ['https://evilcivitai.com/key/uuid/width=1/1.jpeg'],
    ['https://evil.example\\@image.civitai.com/key/uuid/width=1/1.jpeg'],
    ['https://image.cıvitai.com/key/uuid/width=1/1.jpeg'],
    ['https://image.civitai.red/key/uuid/width=1/1.jpeg'],
  ])('is not %s', (url) => {
    expect(isPictureUrl(url)).toBe(false)
  })

  test('is decided for whatever is sent, and whatever is one can be sized', () => {
    const hosts = fc.constantFrom(
      'https://image.civitai.com',
      'https://civitai.com',
      'https://a.b',
      '',
    )
    fc.assert(
      fc.property(hosts, fc.string({ unit: 'binary' }), widths, (host, rest, width) => {
        const url = `${host}/key/${rest}`
        if (isPictureUrl(url)) expect(isPictureUrl(sized({ url, video: false }, width))).toBe(true)
      }),
    )
  })
})
