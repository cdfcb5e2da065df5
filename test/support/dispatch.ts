import type { Catalogue } from '../../src/civitai/catalogue/catalogue.ts'
import { type Action, action, type Command, type Option, type Single } from '../../src/command.ts'
import { createDispatch, type Dispatch } from '../../src/dispatch.ts'
import { createFairness } from '../../src/fairness.ts'
import { choice, text, whole } from '../../src/option.ts'
import type { Owed } from '../../src/owed/owed.ts'
import type { Reply } from '../../src/reply.ts'
import { wordsIn } from '../../src/words/words.ts'
import { catalogueWith } from './catalogue.ts'
import { HEALTHY, noDigests, noFollows, noPictures, noTrends, usualSettings } from './digests.ts'

export const now = Date.UTC(2026, 10, 21, 9)
export const REFERENCE = '0badcafe'

/** `/look`, with an option of each kind, that does what a test says. */
export function lookThat(
  run: Action['run'],
  { suggest, ...change }: Partial<Action> & Pick<Option<string>, 'suggest'> = {},
): Single {
  const look = action({
    code: 'l',
    options: {
      name: text({ code: 'n', description: () => 'a name', max: 20, ...(suggest && { suggest }) }),
      colour: choice({
        code: 'c',
        description: () => 'a colour',
        choices: { red: 'r', green: 'g' },
        default: 'red',
      }),
    },
    state: { page: whole({ code: 'p', description: () => 'a page', min: 1, max: 9, default: 1 }) },
    private: false,
    run,
  })
  return { name: 'look', description: () => 'an example', action: { ...look, ...change } }
}

interface Bug {
  readonly error: unknown
  readonly reference: string
  readonly path: string
}

/** A dispatch with one command, and the bugs it was told of. */
export function dispatchOf(
  command: Command,
  catalogue: Partial<Catalogue> = {},
  owed?: Pick<Owed, 'wordFor'>,
) {
  const bugs: Bug[] = []
  const storeFaults: unknown[] = []
  const dispatch = createDispatch({
    commands: [command],
    catalogue: catalogueWith(catalogue),
    owed,
    digests: noDigests,
    follows: noFollows,
    pictures: noPictures,
    settings: usualSettings,
    trends: noTrends,
    state: () => HEALTHY,
    fairness: createFairness(() => now),
    wordsIn,
    mention: (path) => `\`/${path}\``,
    now: () => now,
    reference: () => REFERENCE,
    onBug: (error, reference, path) => bugs.push({ error, reference, path }),
    onStoreFault: (fault) => storeFaults.push(fault),
  })
  return {
    ...dispatch,
    /** What answers with a message. */
    async answer(...asked: Parameters<Dispatch['answer']>): Promise<Reply> {
      const answer = await dispatch.answer(...asked)
      if ('form' in answer) throw new Error('a form is no reply')
      return answer
    },
    /** What may answer with a form. */
    answerOrForm: dispatch.answer,
    bugs,
    storeFaults,
  }
}
