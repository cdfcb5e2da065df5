import type { Family } from '../../src/command.ts'
import { en } from '../../src/words/en.ts'
import { again } from './again.ts'
import { create } from './create.ts'
import { edit } from './edit.ts'
import { listAction, listPresses, pauseAction, removeAction, resumeAction } from './list.ts'
import { previewAction } from './preview.ts'

/** `/digest`: what gained most downloads, posted into a channel on chosen days. */
export const digest: Family = {
  name: 'digest',
  description: en.digestDescription,
  subcommands: {
    create: { description: en.digestCreate, action: create },
    list: { description: en.digestList, action: listAction },
    preview: { description: en.digestPreview, action: previewAction },
    edit: { description: en.digestEdit, action: edit },
    pause: { description: en.digestPause, action: pauseAction },
    resume: { description: en.digestResume, action: resumeAction },
    remove: { description: en.digestRemove, action: removeAction },
  },
  presses: { ...listPresses, again },
}
