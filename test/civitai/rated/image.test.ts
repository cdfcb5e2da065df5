import { describe, expect, test } from 'vitest'
import { RATINGS, type Rating } from '../../../src/rating.ts'
import { pictureUrl } from '../../support/entry.ts'
import { MATURE, MINORS, meta, seen, shownUnder } from '../../support/seen-image.ts'
import type { Json } from '../../support/wire.ts'

describe('a picture', () => {
  test('holds what a gallery shows', () => {
    expect(seen('PG', { meta })).toEqual({
      id: 7,
      url: pictureUrl('7'),
      video: false,
      mature: false,
      post: 77,
      author: 'brush',
      baseModel: 'SDXL 1.0',
      createdAt: Date.UTC(2026, 10, 20, 12),
      reactions: { like: 30, heart: 4, laugh: 2, cry: 1 },
      comments: 5,
      generation: {
        hasPrompt: true,
        prompt: 'a lantern',
        negativePrompt: 'blurry',
        seed: '7',
        steps: '20',
        resources: [],
      },
    })
  })

  test('goes without what Civitai does not say', () => {
    const bare = { stats: null, username: null, baseModel: null, createdAt: null, postId: null }
    expect(seen('PG', bare)).toEqual({
      id: 7,
      url: pictureUrl('7'),
      video: false,
      mature: false,
    })
  })

  test('of which nothing is counted says nothing of it', () => {
    const counts = { cryCount: 0, laughCount: 0, likeCount: 0, heartCount: 0, commentCount: 0 }
    expect(Object.keys(seen('PG', { stats: counts }) ?? {})).not.toContain('reactions')
    expect(Object.keys(seen('PG', { stats: counts }) ?? {})).not.toContain('comments')
    expect(seen('PG', { stats: { ...counts, cryCount: 1 } })?.reactions).toEqual({
      like: 0,
      heart: 0,
      laugh: 0,
      cry: 1,
    })
  })

  test.each<[string, Json, boolean]>([
    ['an image', { type: 'image' }, false],
    ['a video', { type: 'video' }, true],
    ['of a time that knew no types', { type: undefined }, false],
    [
      'a video of that time',
      { type: undefined, url: 'https://image.civitai.com/key/uuid/width=450/7.mp4' },
      true,
    ],
    ['a video whose address says otherwise', { type: 'video', url: pictureUrl('7') }, true],
  ])('is known for %s', (_, change, video) => {
    expect(seen('PG', change)?.video).toBe(video)
  })

  test.each<[string, Json]>([
    ['a sound', { type: 'audio' }],
    ['of a type that is new', { type: 'hologram' }],
    ['of another server', { url: 'https://example.org/key/uuid/original=true/7.jpeg' }],
    ['of no address', { url: 'none' }],
  ])('%s is none', (_, change) => {
    expect(shownUnder(change)).toEqual([])
  })

  test.each([
    [1, 'None', false],
    [2, 'Soft', false],
    [4, 'Mature', true],
    [8, 'X', true],
    [16, 'X', true],
  ])('of the level %i has a mature page: %s', (browsingLevel, nsfwLevel, mature) => {
    expect(seen('XXX', { browsingLevel, nsfwLevel })?.mature).toBe(mature)
  })
})

describe('the level of a picture', () => {
  const everywhere = RATINGS
  const nowhere: readonly Rating[] = []

  test.each<[string, Json, readonly Rating[]]>([
    ['PG', { browsingLevel: 1, nsfwLevel: 'None' }, everywhere],
    ['PG-13', { browsingLevel: 2, nsfwLevel: 'Soft', nsfw: true }, RATINGS.slice(1)],
    ['R', { browsingLevel: 4, nsfwLevel: 'Mature', nsfw: true }, RATINGS.slice(2)],
    ['X', { browsingLevel: 8, nsfwLevel: 'X', nsfw: true }, RATINGS.slice(3)],
    ['XXX', { browsingLevel: 16, nsfwLevel: 'X', nsfw: true }, RATINGS.slice(4)],
    ['unrated, which the word calls mild', { browsingLevel: 0, nsfwLevel: 'None' }, nowhere],
    ['blocked', { browsingLevel: 32, nsfwLevel: 'Blocked', nsfw: true }, nowhere],
    ['several bits', { browsingLevel: 3, nsfwLevel: 'None' }, nowhere],
    ['all bits', { browsingLevel: 31, nsfwLevel: 'None' }, nowhere],
    ['a bit that is new', { browsingLevel: 64, nsfwLevel: 'None' }, nowhere],
    ['no number at all', { browsingLevel: undefined, nsfwLevel: 'None' }, nowhere],
    ['null', { browsingLevel: null, nsfwLevel: 'None' }, nowhere],
    ['a number as a text', { browsingLevel: '1', nsfwLevel: 'None' }, nowhere],
    ['a fraction', { browsingLevel: 1.5, nsfwLevel: 'None' }, nowhere],
    ['without a word', { browsingLevel: 1, nsfwLevel: undefined }, everywhere],
    ['without word and flag', { browsingLevel: 1, nsfwLevel: null, nsfw: undefined }, everywhere],
    ['a milder number than its word', { browsingLevel: 1, nsfwLevel: 'X' }, RATINGS.slice(3)],
    ['a stricter number than its word', { browsingLevel: 16, nsfwLevel: 'None' }, RATINGS.slice(4)],
    ['mild, and blocked by the word', { browsingLevel: 1, nsfwLevel: 'Blocked' }, nowhere],
    ['a word that is new', { browsingLevel: 1, nsfwLevel: 'Spicy' }, nowhere],
    ['the number where the word was', { browsingLevel: 1, nsfwLevel: 4 }, RATINGS.slice(2)],
    ['mild twice, and flagged', { browsingLevel: 1, nsfw: true }, RATINGS.slice(1)],
    ['with a flag nobody understands', { browsingLevel: 1, nsfw: 'maybe' }, RATINGS.slice(1)],
    ['a name that may not be shown', { url: pictureUrl(MATURE) }, ['XXX']],
    ['a name that may be shown nowhere', { url: pictureUrl(MINORS) }, nowhere],
  ])('%s', (_, change, ceilings) => {
    expect(shownUnder(change)).toEqual(ceilings)
  })

  test.each(['minor', 'poi'])(
    'of one flagged %s is PG and nothing else, or none at all',
    (flag) => {
      expect(shownUnder({ [flag]: true })).toEqual(['PG'])
      for (const browsingLevel of [2, 4, 8, 16]) {
        expect(shownUnder({ [flag]: true, browsingLevel, nsfwLevel: null })).toEqual(nowhere)
      }
      expect(shownUnder({ [flag]: 'maybe', browsingLevel: 2, nsfwLevel: 'Soft' })).toEqual(nowhere)
    },
  )
})
