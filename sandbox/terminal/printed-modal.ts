import type { ModalView, PartView } from '../page/view/modal.ts'
import { harmless } from './harmless.ts'
import type { Look } from './look.ts'

/** A modal as lines for a terminal, where nobody fills it in. */
export const printedModal = ({ title, parts }: ModalView, look: Look): string =>
  [
    look.dim('(a form opens)'),
    look.bold(harmless(title)),
    ...parts.flatMap((part) => ['', ...partLines(part, look)]),
    '',
  ].join('\n')

function partLines(part: PartView, look: Look): readonly string[] {
  if (part.kind === 'note') return [harmless(part.text)]
  const { label, about, required } = part
  return [
    `${harmless(label)}${required ? ' *' : ''}`,
    ...(about === undefined ? [] : [look.dim(harmless(about))]),
    ...(part.kind === 'input'
      ? [`[ ${harmless(part.value)} ]${look.dim(` up to ${part.most} characters`)}`]
      : part.choices.map(
          ({ label: name, chosen }) => `   ${chosen ? '●' : '○'} ${harmless(name)}`,
        )),
  ]
}
