import { describe, expect, test } from 'vitest'
import { RATINGS, type Rating } from '../../../src/rating.ts'
import { MATURE, MINORS, meta, seen, shownUnder } from '../../support/seen-image.ts'
import type { Json } from '../../support/wire.ts'

describe('what is written with a picture', () => {
  const told = (ceiling: Rating, change: Json) => JSON.stringify(seen(ceiling, change))
  const inMeta = (of: Json): Json => ({ meta: { ...meta, ...of } })
  const parts: readonly [string, (text: string) => Json][] = [
    ['the prompt', (prompt) => inMeta({ prompt })],
    ['the negative prompt', (negativePrompt) => inMeta({ negativePrompt })],
    ['the sampler', (sampler) => inMeta({ sampler })],
    ['the model', (Model) => inMeta({ Model })],
    ['the steps', (steps) => inMeta({ steps })],
    ['the seed', (seed) => inMeta({ seed })],
    ['the name of a resource', (name) => inMeta({ resources: [{ name }] })],
    ['the type of a resource', (type) => inMeta({ resources: [{ name: 'ink', type }] })],
    ['the weight of a resource', (weight) => inMeta({ resources: [{ name: 'ink', weight }] })],
    ['the model of one', (modelName) => inMeta({ civitaiResources: [{ modelName }] })],
    [
      'the version of one',
      (modelVersionName) => inMeta({ civitaiResources: [{ modelName: 'ink', modelVersionName }] }),
    ],
    ['an additional one', (name) => inMeta({ additionalResources: [{ name }] })],
    ['its strength', (strength) => inMeta({ additionalResources: [{ name: 'ink', strength }] })],
    ['a list of models', (name) => inMeta({ models: [name] })],
    ['the name of a hash', (name) => inMeta({ hashes: { [`lora:${name}`]: 'ab' } })],
    ['the author', (username) => ({ username })],
    ['the base model', (baseModel) => ({ baseModel })],
  ]

  test.each(parts)('is held back by itself: a mature word in %s', (_, put) => {
    const change = put(`a ${MATURE} one`)
    expect(shownUnder(change)).toEqual(RATINGS)
    for (const ceiling of RATINGS) {
      const isTold = told(ceiling, change).includes(MATURE)
      expect(isTold, ceiling).toBe(ceiling === 'XXX')
    }
  })

  test.each(parts)('is shown nowhere where it sexualises minors: in %s', (_, put) => {
    for (const ceiling of RATINGS) {
      expect(told(ceiling, put(`a ${MINORS} one`)) ?? '').not.toContain(MINORS)
    }
  })

  test.each([
    'the prompt',
    'the model',
    'the name of a resource',
    'the model of one',
    'the version of one',
    'an additional one',
    'a list of models',
    'the name of a hash',
    'the author',
  ])('takes the picture along where it sexualises minors: in %s', (part) => {
    const [, put] = parts.find(([name]) => name === part) ?? []
    expect(shownUnder(put?.(MINORS) ?? {})).toEqual([])
  })

  test('leaves the picture alone where it says what shall not be shown', () => {
    expect(shownUnder(inMeta({ negativePrompt: `${MINORS}, ${MATURE}` }))).toEqual(RATINGS)
  })

  test('takes the picture along from behind what is kept of the prompt', () => {
    const prompt = `${'a '.repeat(4_000)}${MINORS}`
    expect(shownUnder(inMeta({ prompt }))).toEqual([])
  })

  test('is no reason to hold it back from behind what is kept of the prompt', () => {
    const prompt = `${'a '.repeat(1_000)}${MATURE}`
    expect(seen('PG', inMeta({ prompt }))?.generation?.prompt).toHaveLength(2_000)
  })

  test('takes the picture along where it is too long to be judged', () => {
    expect(shownUnder(inMeta({ prompt: 'a'.repeat(10_000) }))).toEqual(RATINGS)
    expect(shownUnder(inMeta({ prompt: 'a'.repeat(10_001) }))).toEqual([])
  })

  test('tells that there is a prompt, and not which, where it may not be shown', () => {
    expect(seen('PG', inMeta({ prompt: MATURE }))?.generation).toEqual({
      hasPrompt: true,
      negativePrompt: 'blurry',
      seed: '7',
      steps: '20',
      resources: [],
    })
    expect(seen('PG', { meta: { steps: 20 } })?.generation?.hasPrompt).toBe(false)
  })

  test('tells that something has a name where that may not be shown, and what is behind its id', () => {
    const resources = [
      { name: MATURE, hash: '0123456789', type: 'lora' },
      { name: 'ink', type: MATURE },
    ]
    const change = inMeta({ resources, civitaiResources: [{ modelVersionId: 7, weight: 1 }] })
    expect(seen('PG', change)?.generation?.resources).toEqual([
      { hash: '0123456789', type: 'lora', isNamed: true },
      { name: 'ink', isNamed: true },
      { version: 7, weight: '1' },
    ])
  })

  test.each(['minor', 'poi'])('is held back by itself with one flagged %s', (flag) => {
    const change = { [flag]: true, username: MATURE, ...inMeta({ prompt: MATURE }) }
    expect(seen('PG', change)).toBeDefined()
    expect(told('PG', change)).not.toContain(MATURE)
  })

  test('is cut', () => {
    const long = 'x'.repeat(5_000)
    const image = seen('PG', { username: long, baseModel: long, ...inMeta({ prompt: long }) })
    expect(image?.author).toHaveLength(200)
    expect(image?.baseModel).toHaveLength(200)
    expect(image?.generation?.prompt).toHaveLength(2_000)
  })
})
