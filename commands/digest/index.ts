import type { Family } from '../../src/command.ts'
import { again } from './again.ts'
import { create } from './create.ts'
import { edit } from './edit.ts'
import { listAction, listPresses, pauseAction, removeAction, resumeAction } from './list.ts'
import { previewAction } from './preview.ts'

/** `/digest`: what gained most downloads, posted into a channel on chosen days. */
export const digest: Family = {
  name: 'digest',
  description: (words) => words.digestDescription,
  subcommands: {
    create: { description: (words) => words.digestCreate, action: create },
    list: { description: (words) => words.digestList, action: listAction },
    preview: { description: (words) => words.digestPreview, action: previewAction },
    edit: { description: (words) => words.digestEdit, action: edit },
    pause: { description: (words) => words.digestPause, action: pauseAction },
    resume: { description: (words) => words.digestResume, action: resumeAction },
    remove: { description: (words) => words.digestRemove, action: removeAction },
  },
  presses: { ...listPresses, again },
}
