import type { Label, Reference } from '../src/civitai/reference.ts'
import { referencesIn } from '../src/civitai/screen/references.ts'
import type { MessageCommand, Services } from '../src/command.ts'
import { Problem } from '../src/problem.ts'
import { type Line, lookedUpReply } from '../src/render/looked-up.ts'
import { whileComing } from './pages/coming.ts'
import { labelsOf, mayBeNamed } from './pages/labelled.ts'
import { leadTo, opened, openingOf } from './pages/opened.ts'
import { textsIn } from './pages/texts-in.ts'

/** `Look up on Civitai`: what a message points at. One thing is answered, several are listed. */
export const lookUp: MessageCommand = {
  kind: 'message',
  name: 'Look up on Civitai',
  presses: { opened },
  async run({ target }, services) {
    const { words } = services
    const { references, more } = referencesIn(textsIn(target))
    const [only, ...others] = references
    if (only === undefined) throw new Problem(() => words.nothingInMessage)
    if (others.length === 0) return leadTo(only)
    const coming = await labelsOf(references, services)
    return whileComing(coming, () => {
      const labels = coming.now()
      const lines = references.map((one, nth) => lineOf(one, labels[nth], services))
      return lookedUpReply(words, distinct(lines), more)
    })
  },
}

function lineOf(reference: Reference, label: Label | undefined, { civitai }: Services): Line {
  const isHidden = reference.kind === 'creator' && !mayBeNamed(reference.name, civitai)
  return { reference, label, open: isHidden ? undefined : openingOf(reference) }
}

/** A link and a hash can turn out to be the same, and a version says more than its model alone. */
function distinct(lines: readonly Line[]): readonly Line[] {
  const versions = lines.map(({ label }) => (label?.kind === 'known' ? label : undefined))
  return lines.filter((_, nth) => {
    const one = versions[nth]
    if (one === undefined) return true
    const alike = versions.filter((other) => other?.entry.id === one.entry.id)
    return one.version === undefined
      ? alike.every((other) => other?.version === undefined)
      : alike.find((other) => other?.version === one.version) === one
  })
}
