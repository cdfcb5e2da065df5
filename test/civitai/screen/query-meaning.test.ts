import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Meaning, meaningOf } from '../../../src/civitai/screen/query-meaning.ts'

const model = (id: number, version?: number): Meaning => ({
  kind: 'model',
  id,
  ...(version !== undefined && { version }),
})
const version = (id: number): Meaning => ({ kind: 'version', id })
const words = (text: string): Meaning => ({ kind: 'words', words: text })
const hash = (text: string): Meaning => ({ kind: 'hash', hash: text.toUpperCase() })
const hashOr = (text: string): Meaning => ({ kind: 'hash', hash: text.toUpperCase(), words: text })
const elsewhere: Meaning = { kind: 'elsewhere' }
const foreign: Meaning = { kind: 'foreign' }
/** Civitai is decades away from an id as great as this. */
const NO_VERSION = 2 ** 31 - 1
const SHA256 = '5B4CD3D7DB3E13E2E8BD8418921EFD8E11C1F5559B43DC0BE78522FEE3F5FC5B'

describe('what is typed means', () => {
  test.each<[string, string, Meaning]>([
    ['a choice of a model', '#123', model(123)],
    ['a choice of a version', '@456', version(456)],
    ['an id, or a name like it', '1984', { ...model(1984), otherwise: words('1984') } as Meaning],
    ['full-width digits', '１２３', { ...model(123), otherwise: words('123') } as Meaning],
    [
      'the greatest id, or a hash like it',
      '2147483647',
      { ...model(2147483647), otherwise: hashOr('2147483647') } as Meaning,
    ],
    ['a hash that is no id', '0819935624', hashOr('0819935624')],
    ['no id but a hash', '2147483648', hashOr('2147483648')],
    ['no id at all', '0', words('0')],
    ['more digits than any id has', '99999999999', words('99999999999')],
    ['an address', 'https://civitai.com/models/123', model(123)],
    ['with a slash at its end', 'https://civitai.com/models/123/', model(123)],
    ['with a name', 'https://civitai.com/models/123/some-name_v2', model(123)],
    ['without a scheme', 'civitai.com/models/123', model(123)],
    ['with www', 'https://www.civitai.com/models/123', model(123)],
    ['of the mature site', 'https://civitai.red/models/123?modelVersionId=456', model(123, 456)],
    ['of the green site', 'https://civitai.green/models/123#comments', model(123)],
    [
      'with what follows people around',
      'https://civitai.com/models/123/x?utm_source=a&modelVersionId=456&utm_medium=b',
      model(123, 456),
    ],
    ['in capitals', 'HTTPS://CIVITAI.COM/Models/123', model(123)],
    ['in angle brackets', '<https://civitai.com/models/123>', model(123)],
    ['in markdown', '[look](https://civitai.com/models/123)', model(123)],
    ['in a pasted line', 'try this one: https://civitai.com/models/123, it is good', model(123)],
    ['of a download', 'https://civitai.com/api/download/models/456?type=Model', version(456)],
    ['of a version', 'https://civitai.com/model-versions/456', version(456)],
    ['of the API', 'https://civitai.com/api/v1/models/123', model(123)],
    ['of a version in the API', 'https://civitai.com/api/v1/model-versions/456', version(456)],
    ['of a picture', 'https://civitai.com/images/123', { kind: 'image', id: 123 }],
    ['of one without a scheme', 'civitai.red/images/123 look at it', { kind: 'image', id: 123 }],
    [
      'of one in its post',
      '<https://www.civitai.green/images/123?postId=9&modelId=7#x>',
      { kind: 'image', id: 123 },
    ],
    ['of a post', 'https://civitai.com/posts/123', { kind: 'post', id: 123 }],
    ['of one in capitals', 'see CIVITAI.COM/Posts/123/some-title!', { kind: 'post', id: 123 }],
    ['of an image that cannot be', 'https://civitai.com/images/99999999999', elsewhere],
    ['of no image', 'https://civitai.com/images', elsewhere],
    ['of an article', 'https://civitai.com/articles/123', { kind: 'article', id: 123 }],
    ['of one with its name', 'CIVITAI.RED/Articles/123/how-to', { kind: 'article', id: 123 }],
    ['of one by the API', 'https://civitai.com/api/v1/articles/123', { kind: 'article', id: 123 }],
    ['of a collection', 'www.civitai.green/collections/123?a=b', { kind: 'collection', id: 123 }],
    ['of an article that cannot be', 'https://civitai.com/articles/99999999999', elsewhere],
    ['of a bounty', 'https://civitai.com/bounties/123', elsewhere],
    ['of a list', 'https://civitai.com/models', elsewhere],
    ['of somebody', 'https://civitai.com/user/123', { kind: 'creator', name: '123' }],
    [
      'of theirs, with a sign',
      'https://civitai.red/user/a%20b/images, yes',
      { kind: 'creator', name: 'a b' },
    ],
    ['of an id that cannot be', 'https://civitai.com/models/99999999999', elsewhere],
    ['of a site that looks alike', 'https://notcivitai.com/models/123', foreign],
    ['of a site that begins alike', 'civitai.com.evil.example/models/1', foreign],
    ['of another site', 'https://huggingface.co/foo/bar', foreign],
    ['of one that has ids as well', 'https://tensor.art/models/757279507095956705', foreign],
    ['of one without a scheme', 'tensor.art/models/757279507095956705', foreign],
    ['of one with www', 'www.huggingface.co', foreign],
    ['of one with a hash in it', 'https://example.com/?hash=6ce0161689', foreign],
    ['of one in angle brackets', '<https://huggingface.co/foo>', foreign],
    ['of one in markdown', '[see this](https://huggingface.co/foo)', foreign],
    ['of a message on Discord', 'https://discord.com/channels/1/2/3', foreign],
    ['of an invitation', 'discord.gg/abc', foreign],
    ['of one in a sentence', 'try https://huggingface.co/foo, it is good', foreign],
    ['of Civitai’s front page', 'https://civitai.com', elsewhere],
    ['of it with what was searched', 'https://www.civitai.com?query=lamp', elsewhere],
    [
      'of another site beside a hash',
      'Model hash: 6ce0161689, from https://example.com',
      hash('6ce0161689'),
    ],
    ['of one among words', 'lamp of huggingface.co/foo', words('lamp of huggingface.co/foo')],
    ['a name with a dot and a slash', 'SD1.5/LoRA', words('SD1.5/LoRA')],
    [
      'a version that cannot be',
      'https://civitai.com/models/123?modelVersionId=99999999999',
      model(123, NO_VERSION),
    ],
    ['a version of no number', 'https://civitai.com/models/123?version=0', model(123, NO_VERSION)],
    [
      'an AIR of such a version',
      'urn:air:sdxl:lora:civitai:123@99999999999',
      model(123, NO_VERSION),
    ],
    ['such a version behind an id', '123@99999999999', model(123, NO_VERSION)],
    ['an AIR', 'urn:air:sdxl:lora:civitai:123@456', model(123, 456)],
    ['an AIR without its first part', 'air:sdxl:lora:civitai:123@456', model(123, 456)],
    ['an AIR without its prefix', 'sdxl:lora:civitai:123@456', model(123, 456)],
    ['an AIR without a version', 'urn:air:sdxl:checkpoint:civitai:123', model(123)],
    ['an AIR with a format', 'urn:air:sd1:model:civitai:123@456.safetensor', model(123, 456)],
    ['an AIR with a file', 'urn:air:sd1:model:civitai:123@456+789', model(123, 456)],
    ['the shortest AIR', 'civitai:123@456', model(123, 456)],
    ['an AIR of somewhere else', 'urn:air:sdxl:lora:huggingface:me/it@main', elsewhere],
    ['an id and a version', '123@456', model(123, 456)],
    ['the same with full-width signs', '１２３＠４５６', model(123, 456)],
    ['AutoV2 hash', '5B4CD3D7DB', hash('5B4CD3D7DB')],
    ['a hash in small letters', 'c26973de6b79', hash('c26973de6b79')],
    ['a whole hash', SHA256, hash(SHA256)],
    ['a word that may be a hash', 'deadbeef', hashOr('deadbeef')],
    ['a hash as a number', '0x6ce0161689', hash('6ce0161689')],
    ['a hash of digits as one', '0x12345678', hash('12345678')],
    ['a hash and its kind', `sha256:${SHA256}`, hash(SHA256)],
    ['its kind in another spelling', `SHA-256 = ${SHA256}`, hash(SHA256)],
    ['its kind as Civitai writes it', 'AutoV2: 6CE0161689', hash('6CE0161689')],
    ['its kind without a sign', 'AUTOV2 6CE0161689', hash('6CE0161689')],
    ['one more kind', 'BLAKE3: 6CE0161689', hash('6CE0161689')],
    ['a hash in brackets', '[6ce0161689]', hash('6ce0161689')],
    ['digits in brackets', ' [1234567890] ', hashOr('1234567890')],
    ['a hash in quotes', '"6ce0161689"', hash('6ce0161689')],
    ['in the quotes of a phone', '“6ce0161689”', hash('6ce0161689')],
    ['as code', '`6ce0161689`', hash('6ce0161689')],
    ['with a comma', ' 6ce0161689, ', hash('6ce0161689')],
    ['in quotes with a comma', '"6ce0161689",', hash('6ce0161689')],
    ['in generation data', 'Model hash: 6ce0161689', hash('6ce0161689')],
    [
      'in a line of it',
      'Steps: 30, Seed: 1234567890, Model hash: 6ce0161689, Model: lamp, VAE hash: 0123456789',
      hash('6ce0161689'),
    ],
    ['that of a LoRA', 'Lora hashes: "StyleA: fb4063c470", Version: 1.9', hash('fb4063c470')],
    ['by its name alone', 'Hash: deadbeef', hash('deadbeef')],
    ['in JSON', '"hash": "6ce0161689",', hash('6ce0161689')],
    ['in an object of JSON', '{"hashes":{"model":"6ce0161689"}}', hash('6ce0161689')],
    ['in what a file says of itself', '"sshs_model_hash": "6ce0161689"', hash('6ce0161689')],
    [
      'at the end of a name',
      'v1-5-pruned.safetensors [6ce0161689]',
      { kind: 'hash', hash: '6CE0161689', words: 'v1-5-pruned.safetensors' } as Meaning,
    ],
    [
      'in the API',
      'https://civitai.com/api/v1/model-versions/by-hash/6ce0161689',
      hash('6ce0161689'),
    ],
    ['as a value of JSON', '{"model":"6ce0161689"}', hash('6ce0161689')],
    ['in bold', '**6ce0161689**', hash('6ce0161689')],
    ['as the web writes its kind', `sha256-${SHA256}`, hash(SHA256)],
    [
      'in parentheses behind a name',
      'lamp (6ce0161689)',
      { kind: 'hash', hash: '6CE0161689', words: 'lamp' } as Meaning,
    ],
    [
      'before what a file ends in',
      'lamp [6ce0161689].safetensors',
      { kind: 'hash', hash: '6CE0161689', words: 'lamp' } as Meaning,
    ],
    ['a date in parentheses', 'Lamp (20260101)', words('Lamp (20260101)')],
    ['the LoRA of a prompt', '<lora:quiet_canvas:0.8>', words('quiet canvas')],
    ['one of many words', 'a lamp, <lora:quiet_canvas:0.8:1>, ink', words('quiet canvas')],
    [
      'an address as HTML writes it',
      'https://civitai.com/models/123?type=Model&amp;modelVersionId=456',
      model(123, 456),
    ],
    ['hex that is as long as no hash', '[6ce016168]', words('[6ce016168]')],
    ['hex that goes on', 'hash: 6ce0161689x', words('hash: 6ce0161689x')],
    ['a name in brackets', '[Flux] Film', words('[Flux] Film')],
    ['a name with such a word', 'Hash Browns', words('Hash Browns')],
    ['a name that ends in such a word', 'rehash deadbeef', words('rehash deadbeef')],
    [
      'an address longer than a name',
      `https://civitai.com/models/123/${'a-long-name-'.repeat(20)}?modelVersionId=456`,
      model(123, 456),
    ],
    ['another name of a version', 'https://civitai.com/models/123?version=456', model(123, 456)],
    ['a word that is none', 'facade', words('facade')],
    ['words', '  Pony   Diffusion ', words('Pony Diffusion')],
    ['a name with a colon', 'Re:Zero', words('Re:Zero')],
    ['a name with a number', 'SDXL 1.0', words('SDXL 1.0')],
    ['nothing', '', words('')],
  ])('%s: %s', (_, typed, meaning) => {
    expect(meaningOf(typed)).toEqual(meaning)
  })
})

test.each(['\u200b', '\u200e', '\u202a', '\u202e', '\u2066', '\ufeff'])(
  'a sign nobody sees (%j) changes no meaning',
  (sign) => {
    const pasted = ['6ce0161689', '123', '#123', '12@34', 'urn:air:sdxl:lora:civitai:1@2', SHA256]
    for (const text of [...pasted, 'Pony Diffusion', 'https://civitai.com/models/1']) {
      for (const typed of [`${sign}${text}`, `${text}${sign}`, ` ${sign} ${text}`]) {
        expect(meaningOf(typed)).toEqual(meaningOf(text))
      }
    }
  },
)

test('any text means something, and an id is one that Civitai takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
      const meaning = meaningOf(typed)
      if (meaning.kind === 'model' || meaning.kind === 'version') {
        expect(meaning.id).toBeGreaterThan(0)
        expect(meaning.id).toBeLessThan(2 ** 31)
      }
    }),
  )
})

test('what the card says of itself leads back to it', () => {
  const id = fc.integer({ min: 1, max: 2 ** 31 - 1 })
  fc.assert(
    fc.property(id, id, (of, at) => {
      expect(meaningOf(`${of}@${at}`)).toEqual(model(of, at))
      expect(meaningOf(`https://civitai.com/models/${of}?modelVersionId=${at}`)).toEqual(
        model(of, at),
      )
      expect(meaningOf(`#${of}`)).toEqual(model(of))
      expect(meaningOf(`@${at}`)).toEqual(version(at))
    }),
  )
})
