import { z } from 'zod'

/** To Discord, null means the same as an absent key (most fields of its OpenAPI description). */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullish()

/**
 * A string of at most `max` UTF-16 units. That is stricter than counting code points, as zod does.
 */
export const text = (max: number) =>
  z.string().refine((value) => value.length <= max, {
    message: `Must be ${max} or fewer in length.`,
    params: { code: 'BASE_TYPE_MAX_LENGTH' },
  })

/** A string that is not blank. Discord trims before it checks. */
export const filled = (max: number) =>
  text(max).refine((value) => value.trim() !== '', {
    message: 'This field is required',
    params: { code: 'BASE_TYPE_REQUIRED' },
  })

export const snowflake = z.string().regex(/^\d{1,20}$/)

/** The id of a component. Without one, or with 0, Discord chooses it. */
export const componentId = maybe(z.int().min(0).max(2_147_483_647))

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value) && !/[\s<>"\\]/.test(value)
}

/** An http(s) URL. Other schemes need an attachment. */
export const address = (max = 2_048) =>
  text(max).refine(isWebAddress, {
    message: 'Not a well formed URL.',
    params: { code: 'URL_TYPE_INVALID_URL' },
  })

/** Of a picture among the files of the same message (Discord docs, "Using Attachments within Embeds"). */
const ATTACHED = /^attachment:\/\/[\w.-]+\.(?:png|jpe?g|webp|gif)$/i

/** The address of a picture in an embed: an http(s) URL, or a file that the message has. */
export const pictureAddress = () =>
  text(2_048).refine((value) => isWebAddress(value) || ATTACHED.test(value), {
    message: 'Not a well formed URL.',
    params: { code: 'URL_TYPE_INVALID_URL' },
  })

/** House rule: Discord would show a preview of the address, with a picture that nobody screened. */
export const withoutAddress = (max: number) =>
  text(max).refine((value) => !/https?:\/\//i.test(value), {
    message: 'House rule: no http(s) address in content; put it into an embed or a button.',
    params: { code: 'HOUSE_RULE_ADDRESS_IN_CONTENT' },
  })
