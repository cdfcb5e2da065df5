import { formId } from '../../src/button.ts'
import { action, type Single } from '../../src/command.ts'
import type { Form } from '../../src/form.ts'
import { choice, required, text, whole } from '../../src/option.ts'
import type { Reply } from '../../src/reply.ts'

/** What is ordered: `model` is in the custom_id of the form, and the rest are its fields. */
export interface Ordered {
  readonly model: number
  readonly prompt: string
  readonly without: string | undefined
  readonly size: 'square' | 'wide'
  readonly count: number
}

/** What a form that was sent in calls. */
const order = (run: (ordered: Ordered) => Promise<Reply | Form>) =>
  action({
    code: 'w',
    options: {
      prompt: required(text({ max: 1_000 })),
      without: text({ max: 1_000 }),
      size: choice({
        code: 's',
        description: () => 'a size',
        choices: { square: 's', wide: 'w' },
        default: 'square',
      }),
      count: whole({ code: 'n', min: 1, max: 4, default: 1 }),
    },
    state: { model: whole({ code: 'm', min: 1, max: 9_999, default: 1 }) },
    private: true,
    run: ({ options }) => run(options),
  })

/** A form of each kind of field, which calls that action. */
export const orderForm = (model: number): Form => ({
  form: {
    title: 'Generate with Lantern',
    customId: orderId(model),
    fields: [
      { kind: 'text', name: 'prompt', label: 'Prompt', max: 1_000, required: true, long: true },
      {
        kind: 'text',
        name: 'without',
        label: 'Negative prompt',
        about: 'What is not to be seen',
        max: 1_000,
        required: false,
        long: true,
        value: 'blurry',
      },
      {
        kind: 'choice',
        name: 'size',
        label: 'Size',
        choices: [
          { name: 'Square', value: 'square' },
          { name: 'Wide', value: 'wide' },
        ],
        default: 'square',
      },
      {
        kind: 'choice',
        name: 'count',
        label: 'How many',
        choices: ['1', '2', '3', '4'].map((name) => ({ name, value: name })),
        default: '1',
      },
    ],
  },
})

/** Of a form that is sent in without any of its fields. */
export const orderId = (model: number): string =>
  formId(
    order(async () => ({})),
    { model },
  )

/** `/order`, whose answer is the form, and what it calls. */
export const orderThat = (run: (ordered: Ordered) => Promise<Reply | Form>): Single => ({
  name: 'order',
  description: () => 'an example',
  action: action({
    code: 'f',
    options: {},
    state: {},
    private: true,
    run: async () => orderForm(7),
  }),
  presses: { order: order(run) },
})
