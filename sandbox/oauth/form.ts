/** The fields of a form or of a query; of one that is given twice, the last. */
export type Fields = Readonly<Record<string, string>>

/** Whether a body calls itself a form. */
export const isForm = (contentType: string | undefined): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType ?? '')

/** The fields of a form or of a query. */
export const fieldsOf = (from: URLSearchParams | string): Fields =>
  Object.fromEntries(new URLSearchParams(from))

/** An address with more in its query, as it leads back to an application. */
export function addressWith(address: string, more: Readonly<Record<string, string | undefined>>) {
  const url = new URL(address)
  for (const [name, value] of Object.entries(more)) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  return url.href
}
