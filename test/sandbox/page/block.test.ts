import { expect, test } from 'vitest'
import { blocksOf } from '../../../sandbox/page/view/block.ts'

const nobody = () => undefined
const around = { now: 0, channel: nobody, role: nobody, person: nobody }
const parts = (words: string) => (words === '' ? [] : [{ kind: 'text', text: words }])

test('each line is a block by how it begins', () => {
  const text = 'plain\n-# small\n## heading\n> quote\n- item\n\n-#none'
  expect(blocksOf(text, around)).toEqual([
    { kind: 'line', parts: parts('plain') },
    { kind: 'small', parts: parts('small') },
    { kind: 'heading', parts: parts('heading') },
    { kind: 'quote', parts: parts('quote') },
    { kind: 'item', parts: parts('item') },
    { kind: 'line', parts: [] },
    { kind: 'line', parts: parts('-#none') },
  ])
})

test('a block of code keeps its lines, and what surrounds it its own', () => {
  expect(blocksOf('before\n```txt\n**a**\n-# b\n```\nafter', around)).toEqual([
    { kind: 'line', parts: parts('before') },
    { kind: 'code', text: '**a**\n-# b' },
    { kind: 'line', parts: parts('after') },
  ])
})

test('a block of nothing goes on to the next fence, as Discord draws it', () => {
  expect(blocksOf('```\n\n```\n```\n**a**\n```', around)).toEqual([
    { kind: 'code', text: '```' },
    { kind: 'line', parts: [{ kind: 'bold', parts: parts('a') }] },
    { kind: 'line', parts: parts('```') },
  ])
})

test('a text of nothing has no lines', () => {
  expect(blocksOf('', around)).toEqual([])
})
