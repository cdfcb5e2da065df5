import { expect, test } from 'vitest'
import { blocksOf } from '../../../sandbox/page/view/block.ts'
import { around } from './shown.ts'

const parts = (words: string) => (words === '' ? [] : [{ kind: 'text', text: words }])
const line = (words: string) => ({ kind: 'line', parts: parts(words) })

test('each line is a block by how it begins', () => {
  const text = 'plain\n-# small\n## heading\n> quote\n- item\n\n-#none'
  expect(blocksOf(text, around)).toEqual([
    line('plain'),
    { kind: 'small', parts: parts('small') },
    { kind: 'heading', level: 2, parts: parts('heading') },
    { kind: 'quote', blocks: [line('quote')] },
    { kind: 'item', mark: '•', depth: 0, parts: parts('item') },
    line(''),
    line('-#none'),
  ])
})

test('a quote holds the lines that follow one another, with whatever they are', () => {
  expect(blocksOf('> a\n> ## b\n-# c\n# d', around)).toEqual([
    { kind: 'quote', blocks: [line('a'), { kind: 'heading', level: 2, parts: parts('b') }] },
    { kind: 'small', parts: parts('c') },
    { kind: 'heading', level: 1, parts: parts('d') },
  ])
  expect(blocksOf('a\n>>> b\n\nc', around)).toEqual([
    line('a'),
    { kind: 'quote', blocks: [line('b'), line(''), line('c')] },
  ])
})

test('a list says how deep its items are, and which number they have', () => {
  expect(blocksOf('1. a\n  - b\n12. c\n5 - d\n-e', around)).toEqual([
    { kind: 'item', mark: '1.', depth: 0, parts: parts('a') },
    { kind: 'item', mark: '•', depth: 1, parts: parts('b') },
    { kind: 'item', mark: '12.', depth: 0, parts: parts('c') },
    line('5 - d'),
    line('-e'),
  ])
})

test('a block of code keeps its lines, and what surrounds it its own', () => {
  expect(blocksOf('before\n```txt\n**a**\n-# b\n```\nafter', around)).toEqual([
    line('before'),
    { kind: 'code', text: '**a**\n-# b' },
    line('after'),
  ])
})

test('a block of nothing goes on to the next fence, as Discord draws it', () => {
  expect(blocksOf('```\n\n```\n```\n**a**\n```', around)).toEqual([
    { kind: 'code', text: '```' },
    { kind: 'line', parts: [{ kind: 'bold', parts: parts('a') }] },
    line('```'),
  ])
})

test('a style goes on over lines', () => {
  expect(blocksOf('**a\nb** c', around)).toEqual([
    { kind: 'line', parts: [{ kind: 'bold', parts: parts('a\nb') }, ...parts(' c')] },
  ])
})

test('a text of nothing has no lines', () => {
  expect(blocksOf('', around)).toEqual([])
})
