import { clearlyMeant, near } from './near.ts'

/** A base model that somebody named: the one that is meant, or the nearest ones. */
export type BaseNamed = { readonly meant: string } | { readonly nearest: readonly string[] }

const NEAREST = 3

/** `fitting` are the names that may be guessed at; an equal name is taken from all of them. */
export function baseNamed(
  typed: string,
  names: readonly string[],
  fitting: readonly string[] = names,
): BaseNamed {
  const equal = names.find((name) => name.toLowerCase() === typed.toLowerCase())
  const meant = equal ?? clearlyMeant(typed, fitting)
  return meant === undefined ? { nearest: near(typed, fitting, NEAREST) } : { meant }
}
