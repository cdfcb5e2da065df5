import type { Known } from '../../oauth/picker.ts'
import type { Answer } from '../http/answer.ts'
import type { Asked } from './asked.ts'
import { Refused } from './refused.ts'
import type { Site } from './site.ts'

/** Sends a browser on, where it is told to keep a cookie with one. */
export const to = (location: string, cookie?: string): Answer => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', ...(cookie && { 'set-cookie': cookie }) },
  body: '',
})

/** Who can be signed in, as the pages call them. */
export const knownBy = ({ people }: Site): readonly Known[] =>
  people.map(({ id, username }) => ({
    key: String(id),
    name: `${username ?? 'no name yet'} (${id})`,
  }))

/** Other sites' forms are refused, as SvelteKit does for Civitai. Throws `Refused`. */
export function checkForm({ headers, origin }: Asked): void {
  if (headers.origin !== undefined && headers.origin !== origin) {
    throw new Refused(403, 'access_denied', 'Cross-site POST form submissions are forbidden')
  }
}
