import type { Answer } from '../sandbox/discord/index.ts'

/** Lets `count` people act, so many at once, and throws unless every one of them is answered. */
export async function crowd(
  count: number,
  atOnce: number,
  act: (person: number) => Promise<Answer>,
): Promise<void> {
  let next = 0
  const queue = async (): Promise<void> => {
    while (next < count) {
      const person = next++
      const { error, message } = await act(person)
      if (error !== undefined || message === undefined) {
        throw new Error(`person ${person} got no answer: ${error ?? 'no message'}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, queue))
}
