import { parseArgs } from 'node:util'
import { RATINGS, type Rating } from '../rating.ts'

/** What an agent's configuration asks for. */
export interface Flags {
  readonly ceiling: Rating
  /** The folder whose pictures may be read; none by default. */
  readonly pictures?: string
}

/** Reads the arguments; yields a sentence where they are not to be read. */
export function flagsIn(args: readonly string[]): Flags | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ceiling: { type: 'string', default: 'PG' }, pictures: { type: 'string' } },
      allowPositionals: false,
    })
    const ceiling = RATINGS.find((rating) => rating === values.ceiling.toUpperCase())
    if (ceiling === undefined) return `--ceiling must be one of ${RATINGS.join(', ')}.`
    return { ceiling, ...(values.pictures !== undefined && { pictures: values.pictures }) }
  } catch (error) {
    return `${(error as Error).message.replace(/\.?$/, '.')} There are only --ceiling and --pictures.`
  }
}
