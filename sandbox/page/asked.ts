import { z } from 'zod'
import { moods } from '../civitai/http/mood.ts'
import { MOMENTS } from './moments.ts'
import { Refused } from './refused.ts'
import { LOCALES } from './view/languages.ts'
import { PLACE_NAMES } from './view/place.ts'

/** Of a message, as in Discord without Nitro. */
const MOST_CHARACTERS = 2_000
const MOST_FILES = 10

const whereabouts = {
  in: z.enum(PLACE_NAMES, { error: `must be one of ${PLACE_NAMES.join(', ')}` }),
  as: z.enum(['ada', 'grace'], { error: 'must be ada or grace' }),
  locale: z.enum(LOCALES, { error: `must be one of ${LOCALES.join(', ')}` }).default('en-US'),
}
const text = (max: number) => z.string({ error: 'must be a text' }).max(max, `is over ${max} long`)
const line = text(8_000)
const { as, locale } = whereabouts
const message = text(30)
const pressed = { as, locale, message, control: text(100) }

const file = z.strictObject({
  name: text(260).min(1, 'is empty'),
  data: z.base64({ error: 'must be base64' }),
})

/** The bodies and queries of the actions. */
export const seeing = z.strictObject(whereabouts)
export const looking = z.strictObject({ as, message })
export const sending = z.strictObject({ ...whereabouts, line })
export const typing = z.strictObject({
  ...whereabouts,
  line,
  chosen: z.array(text(8_000), { error: 'must be a list' }).default([]),
})
export const using = z.strictObject({ as, locale, message, command: text(32) })
export const saying = z.strictObject({
  ...whereabouts,
  text: z.string({ error: 'must be a text' }).max(MOST_CHARACTERS, {
    error: `is over ${MOST_CHARACTERS.toLocaleString('en')} characters long`,
  }),
  files: z
    .array(file, { error: 'must be a list' })
    .max(MOST_FILES, `are more than ${MOST_FILES}`)
    .default([]),
})
export const pressing = z.strictObject(pressed)
export const choosing = z.strictObject({
  ...pressed,
  values: z.array(text(100), { error: 'must be a list' }).max(25, 'are more than 25'),
})

export const submitting = z.strictObject({
  as,
  locale,
  modal: text(30),
  values: z.record(text(100), text(4_000), { error: 'must be fields' }),
})

export const feeling = z.strictObject({
  mood: z.enum(moods, { error: `must be one of ${moods.join(', ')}` }),
})
/** The language of the server. */
export const settling = z.strictObject({ locale })
export const moving = z.strictObject({
  to: z.enum(MOMENTS, { error: `must be one of ${MOMENTS.join(', ')}` }),
})

/** Parses a request. Throws `Refused` with a sentence if it does not match. */
export function askedFor<T>(schema: z.ZodType<T>, given: unknown): T {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim())
  throw new Refused(400, `The request makes no sense: ${faults.join('; ')}.`)
}
