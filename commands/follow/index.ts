import type { Family } from '../../src/command.ts'
import { add } from './add.ts'
import { followHere } from './here.ts'
import { listAction, listPresses, pauseAction, removeAction, resumeAction } from './list.ts'

/** `/follow`: what is new by a creator, of a model or with a tag, posted into a channel. */
export const follow: Family = {
  name: 'follow',
  description: (words) => words.followDescription,
  subcommands: {
    add: { description: (words) => words.followAdd, action: add },
    list: { description: (words) => words.followList, action: listAction },
    pause: { description: (words) => words.followPause, action: pauseAction },
    resume: { description: (words) => words.followResume, action: resumeAction },
    remove: { description: (words) => words.followRemove, action: removeAction },
  },
  presses: { ...listPresses, ...followHere },
}
