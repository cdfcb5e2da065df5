import type { Sources } from './route.ts'

/** Whether any user has this name, regardless of case. */
export function isSomebody({ catalogue }: Sources, username: string): boolean {
  const name = username.toLowerCase()
  const called = (user: { readonly username: string | null }) =>
    user.username?.toLowerCase() === name
  return name === 'civitai' || catalogue.creators.some(called) || catalogue.fans.some(called)
}
