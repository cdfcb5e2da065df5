import type { Answer, Suggestion } from '../sandbox/discord/index.ts'

/** Lets `count` people act, so many at once, and throws unless every one of them is answered. */
export async function crowd(
  count: number,
  atOnce: number,
  act: (person: number) => Promise<Answer | readonly Suggestion[]>,
): Promise<void> {
  let next = 0
  const queue = async (): Promise<void> => {
    while (next < count) {
      const person = next++
      const answer = await act(person)
      if ('error' in answer || !hasContent(answer)) {
        throw new Error(`person ${person} got no answer: ${JSON.stringify(answer)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, queue))
}

const hasContent = (answer: Answer | readonly Suggestion[]): boolean =>
  'message' in answer ? answer.message !== undefined : 'length' in answer && answer.length > 0
