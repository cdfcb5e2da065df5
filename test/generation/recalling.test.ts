import { describe, expect, test } from 'vitest'
import { ID, wireStep, wireWorkflow } from './answers.ts'
import { asking, faultOf, sends } from './asking.ts'

const TOKEN = 'civitai-token-of-somebody'
const OURS = 'quote-7f3a'
const ordered = (externalId: unknown, id = ID) => ({ ...wireWorkflow('S2', { id }), externalId })
const page = (items: readonly unknown[], next: string | null = null) => sends(200, { items, next })

describe('an order', () => {
  test('is found by its own id, after that of its person, page by page', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(
      page([{ odd: true }, ordered(undefined), ordered(7), ordered('900001-quote-other')], 'p2'),
      page([ordered('900001-another'), ordered(`900001-${OURS}`, 'mine')], 'p3'),
    )
    expect(await orchestrator.find(TOKEN, OURS)).toMatchObject({ id: 'mine', state: 'succeeded' })
    expect(asked.map(({ url }) => new URL(url, 'http://x').searchParams.get('cursor'))).toEqual([
      null,
      'p2',
    ])
    expect(asked[0]?.url).toContain('hideMatureContent=false')
  })

  test('is not there where no page has it, and not looked for without end', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(page([ordered('900001-another')], 'more'))
    expect(await orchestrator.find(TOKEN, OURS)).toBeUndefined()
    expect(asked).toHaveLength(3)
  })

  test('that makes no sense is not taken for one that is not there', async () => {
    const { orchestrator, answers } = await asking()
    answers(page([{ externalId: `900001-${OURS}`, id: '../..' }]))
    expect((await faultOf(orchestrator.find(TOKEN, OURS))).kind).toBe('odd')
  })
})

describe('the texts of a workflow', () => {
  const written = (input: object) => wireWorkflow('S2', { steps: [wireStep('S2', { input })] })

  test('are those that were ordered', async () => {
    const { orchestrator, answers } = await asking()
    answers(sends(200, written({ prompt: 'a fox', negativePrompt: 'blurry' })))
    expect(await orchestrator.texts(TOKEN, ID)).toEqual({ prompt: 'a fox', negative: 'blurry' })
  })

  test('are none where it shows none, and never those of another', async () => {
    const { orchestrator, answers } = await asking()
    answers(sends(200, written({ prompt: 7 })))
    expect(await orchestrator.texts(TOKEN, ID)).toBeUndefined()
    expect((await faultOf(orchestrator.texts(TOKEN, 'another'))).kind).toBe('odd')
  })
})
