import { z } from 'zod'

/** Absent and null mean the same to Discord (OpenAPI: most fields are `[type, "null"]`). */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullish()

/** A text of at most `max` UTF-16 units: stricter than code points, which zod counts. */
export const text = (max: number) =>
  z.string().refine((value) => value.length <= max, {
    message: `Must be ${max} or fewer in length.`,
    params: { code: 'BASE_TYPE_MAX_LENGTH' },
  })

/** A text that must not be empty, nor blank, as Discord trims before it counts. */
export const filled = (max: number) =>
  text(max).refine((value) => value.trim() !== '', {
    message: 'This field is required',
    params: { code: 'BASE_TYPE_REQUIRED' },
  })

export const snowflake = z.string().regex(/^\d{1,20}$/)

/** An id somebody may give a component; 0 and absence let Discord choose. */
export const componentId = maybe(z.int().min(0).max(2_147_483_647))

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value) && !/[\s<>"\\]/.test(value)
}

/** A well-formed http(s) address; Discord accepts no other scheme without an attachment. */
export const address = (max = 2_048) =>
  text(max).refine(isWebAddress, {
    message: 'Not a well formed URL.',
    params: { code: 'URL_TYPE_INVALID_URL' },
  })

/** House rule: Discord would unfurl the address, and with it a picture that nobody screened. */
export const withoutAddress = (max: number) =>
  text(max).refine((value) => !/https?:\/\//i.test(value), {
    message: 'House rule: no http(s) address in content; put it into an embed or a button.',
    params: { code: 'HOUSE_RULE_ADDRESS_IN_CONTENT' },
  })
