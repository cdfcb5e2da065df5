import { textIn } from '../rules/localised.ts'

const LOCALISED = ['name', 'description'] as const

/**
 * A command in a list, for a reader of this locale: in place of all its localisations it has that
 * locale's (Discord docs, "Retrieving localized commands").
 */
export function listed(part: object, locale: string): object {
  const all: Readonly<Record<string, unknown>> = { ...part }
  const entries = Object.entries(all).flatMap(([key, value]) => {
    if (key.endsWith('_localizations')) return []
    const isList = (key === 'options' || key === 'choices') && Array.isArray(value)
    return [[key, isList ? value.map((one: object) => listed(one, locale)) : value] as const]
  })
  const localised = LOCALISED.flatMap((key) => {
    const text = textIn(all[`${key}_localizations`] as Parameters<typeof textIn>[0], locale)
    return text === undefined ? [] : [[`${key}_localized`, text] as const]
  })
  return Object.fromEntries([...entries, ...localised])
}
