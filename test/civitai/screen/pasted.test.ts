import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tagNamed, userNamed } from '../../../src/civitai/screen/pasted.ts'
import { Problem } from '../../../src/problem.ts'
import { en } from '../../../src/words/en.ts'

const saidBy = (work: () => unknown): string | undefined => {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.say(en)
    throw error
  }
  return undefined
}

describe('somebody is named', () => {
  test.each([
    ['by the name', 'Ink_Wash', 'Ink_Wash'],
    ['as people are mentioned', '@Ink_Wash', 'Ink_Wash'],
    ['with a full-width sign', '＠Ink_Wash', 'Ink_Wash'],
    ['by the profile', 'https://civitai.com/user/Ink_Wash', 'Ink_Wash'],
    ['by the models', 'https://civitai.com/user/Ink_Wash/models', 'Ink_Wash'],
    ['by the pictures', 'https://civitai.com/user/Ink_Wash/images?sort=Newest', 'Ink_Wash'],
    ['on the mature site', 'https://civitai.red/user/Ink_Wash', 'Ink_Wash'],
    ['on the green site', 'https://www.civitai.green/user/Ink_Wash', 'Ink_Wash'],
    ['without a scheme', 'civitai.com/user/Ink_Wash', 'Ink_Wash'],
    ['with what follows people around', 'https://civitai.com/user/Ink_Wash?utm=a', 'Ink_Wash'],
    ['with a slash at its end', 'https://civitai.com/user/Ink_Wash/', 'Ink_Wash'],
    ['with a fragment', 'https://civitai.com/user/Ink_Wash#about', 'Ink_Wash'],
    ['kept from being unfurled', '<https://civitai.com/user/Ink_Wash>', 'Ink_Wash'],
    ['in markdown', '[her](https://civitai.com/user/Ink_Wash)', 'Ink_Wash'],
    ['in bold', '**https://civitai.com/user/Ink_Wash**', 'Ink_Wash'],
    ['in a pasted line', 'by (https://civitai.com/user/Ink_Wash), good', 'Ink_Wash'],
    ['percent-encoded', 'https://civitai.com/user/Ink%5FWash', 'Ink_Wash'],
    ['with a sign that is no encoding', 'https://civitai.com/user/Ink%Wash', 'Ink%Wash'],
    ['in capitals', 'HTTPS://CIVITAI.COM/USER/Ink_Wash', 'Ink_Wash'],
    ['by a filter', 'https://civitai.com/models?sort=Newest&username=Ink_Wash', 'Ink_Wash'],
    ['by the API', 'https://civitai.com/api/v1/models?username=Ink_Wash&limit=1', 'Ink_Wash'],
    ['by digits', '@123', '123'],
  ])('%s: %s', (_, typed, name) => {
    expect(userNamed(typed)).toBe(name)
  })

  test.each([
    'https://civitai.com/models/123/ink',
    'https://civitai.com/user/',
    'civitai.com/',
    'https://civitai.com',
    '<@123456789012345678>',
    '<@!123456789012345678>',
  ])('but not by %s', (typed) => {
    expect(saidBy(() => userNamed(typed))).toBe(en.notACreator)
  })
})

test.each([
  'https://huggingface.co/foo',
  '<https://huggingface.co/foo>',
  '[her](https://huggingface.co/foo)',
  'huggingface.co/foo',
  'https://discord.com/users/123456789012345678',
  'https://civitai.com.evil.example/user/brush',
])('neither somebody nor a tag is named by %s, which is told', (typed) => {
  expect(saidBy(() => userNamed(typed))).toBe(en.foreignAddress)
  expect(saidBy(() => tagNamed(typed))).toBe(en.foreignAddress)
})

describe('a tag is named', () => {
  test.each([
    ['by itself', 'sci-fi', 'sci-fi'],
    ['as tags are written', '#anime', 'anime'],
    ['with a full-width sign', '＃アニメ', 'アニメ'],
    ['by its page', 'https://civitai.com/tag/anime', 'anime'],
    ['of several words', 'https://civitai.com/tag/concept%20art?sort=Newest', 'concept art'],
    ['with signs for spaces', 'civitai.com/tag/concept+art/', 'concept art'],
    ['with signs that were meant', 'https://civitai.red/tag/c%2B%2B', 'c++'],
    ['with parentheses', 'https://civitai.com/tag/naruto%20(series)', 'naruto (series)'],
    ['with them in markdown', '[it](https://civitai.com/tag/anime).', 'anime'],
    ['in another script', 'https://civitai.com/tag/%E3%82%A2%E3%83%8B%E3%83%A1', 'アニメ'],
    ['kept from being unfurled', '<https://civitai.com/tag/anime>', 'anime'],
    ['by a filter', 'https://civitai.com/models?tag=concept%20art&sort=Newest', 'concept art'],
    ['of signs alone', '#', '#'],
  ])('%s: %s', (_, typed, name) => {
    expect(tagNamed(typed)).toBe(name)
  })

  test.each([
    'https://civitai.com/images?tags=5193',
    'civitai.com/tag/',
    '<#123456789012345678>',
    '#example.com/tag',
    'https://civitai.com/tag/example.com%2Ftag',
    'https://civitai.com/tag/civitai.com%2Ftag%2Fanime',
  ])('but not by %s', (typed) => {
    expect(saidBy(() => tagNamed(typed))).toBe(en.notATag)
  })
})

test('whatever is typed, what it names is left as it is when it is read again', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.stringMatching(/^[@#]{0,3}[\w%+ ()-]{1,20}$/),
    fc.stringMatching(/^[@#]?\w{1,5}\.[a-z]{2,3}\/\w{0,3}$/),
    fc.stringMatching(/^civitai\.com\/(?:user|tag)\/[\w%+()-]{1,20}$/),
    fc.stringMatching(/^civitai\.com\/(?:user|tag)\/\w{1,5}\.[a-z]{2,3}(?:\/|%2F)\w{0,3}$/),
  )
  for (const named of [tagNamed, userNamed]) {
    fc.assert(
      fc.property(typed, (text) => {
        let name = ''
        if (saidBy(() => (name = named(text))) !== undefined) return
        expect(named(name)).toBe(name)
      }),
    )
  }
})
