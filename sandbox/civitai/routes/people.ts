import type { Sources } from './route.ts'

/** Whether a name is anybody's, in any spelling of case: who publishes and who only looks on. */
export function isSomebody({ catalogue }: Sources, username: string): boolean {
  const name = username.toLowerCase()
  const called = (user: { readonly username: string | null }) =>
    user.username?.toLowerCase() === name
  return name === 'civitai' || catalogue.creators.some(called) || catalogue.fans.some(called)
}
