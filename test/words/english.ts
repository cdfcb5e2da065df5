import { ComponentType } from 'discord-api-types/v10'
import { TYPES } from '../../commands/options/filters.ts'
import { zones } from '../../src/digest/schedule.ts'
import type { Field, Form } from '../../src/form.ts'
import { BASE_MODELS } from '../../src/generation/base-models.ts'
import type { Reply } from '../../src/reply.ts'
import { REFERENCE } from '../support/dispatch.ts'

/** What people read of a reply. */
export const textsOf = ({
  content = '',
  embeds = [],
  components = [],
}: Reply): readonly string[] => [
  content,
  ...embeds.flatMap(({ title = '', description = '', footer, fields = [] }) => [
    title,
    description,
    footer?.text ?? '',
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]),
  ...components.flatMap((row) =>
    row.components.flatMap((one): readonly string[] =>
      one.type === ComponentType.StringSelect
        ? [
            one.placeholder ?? '',
            ...one.options.flatMap(({ label, description = '' }) => [label, description]),
          ]
        : 'label' in one
          ? [one.label ?? '']
          : [],
    ),
  ),
]

/** What people read of an answer: of a form its title and what stands on its fields. */
export const readIn = (answer: Reply | Form): readonly string[] =>
  'form' in answer ? [answer.form.title, ...answer.form.fields.flatMap(readOn)] : textsOf(answer)

const readOn = (field: Field): readonly string[] => [
  field.label,
  field.about ?? '',
  ...(field.kind === 'choice' ? field.choices.map(({ name }) => name) : [field.value ?? '']),
]

const CITIES = zones.map((zone) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '))
const TYPED = ['EST', 'Berln']
const NAMES = [
  ...Object.keys(TYPES),
  ...BASE_MODELS,
  ...zones,
  ...CITIES,
  ...TYPED,
  'PickleTensor',
  REFERENCE,
]
  // A longer one can begin with a shorter one.
  .sort((a, b) => b.length - a.length)
const ADDRESS = '(?:https?://|civitai\\.com/)[^\\s)]+'
const AIR = 'urn:air:[\\w:@]+'
const PIXELS = '\\d+x\\d+'
const OPTION = '`(?:type|base|tag|mention)`'
const MENTION = '</[a-z ]+:\\d+>'
/** What is the same in every language. */
const SAME = new RegExp(
  `${ADDRESS}|${AIR}|${PIXELS}|${OPTION}|${MENTION}|(?<![\\w/])(?:${NAMES.join('|')})(?![\\w/])`,
  'g',
)

/** A text without what is the same in every language. */
export const withoutSame = (text: string): string => text.replace(SAME, '')

/** The lines in which there is any English. */
export const english = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split('\n')).filter((line) => /[A-Za-z]/.test(withoutSame(line)))
