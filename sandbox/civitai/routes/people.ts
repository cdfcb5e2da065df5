import type { Sources } from './route.ts'

/** Whether any user has this name, regardless of case or as it is spelled. */
export function isSomebody(
  { catalogue }: Sources,
  username: string,
  by: 'any case' | 'as spelled' = 'any case',
): boolean {
  const written = (name: string) => (by === 'any case' ? name.toLowerCase() : name)
  const name = written(username)
  const called = (user: { readonly username: string | null }) =>
    user.username !== null && written(user.username) === name
  return name === 'civitai' || catalogue.creators.some(called) || catalogue.fans.some(called)
}
