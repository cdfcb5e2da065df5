import { CivitaiFault } from '../../src/civitai/asking/fault.ts'
import type { Query } from '../../src/civitai/asking/http.ts'
import { benchOf } from './asked.ts'
import { wirePage } from './wire.ts'
import { wireCreators } from './wire-image.ts'

/** The answer of a Civitai that gives none. */
export const down = () => {
  throw new CivitaiFault('away', '504')
}

/** What a Civitai answers; where nothing is said it has no models, and its list of creators fails. */
export interface Answers {
  readonly models?: (query: Query) => unknown
  readonly creators?: (query: Query) => unknown
  readonly known?: readonly string[]
}

/** One that answers so for models and for creators, and has seen some names before. */
export const havingCreators = ({
  models = () => wirePage([]),
  creators = down,
  known = [],
}: Answers) =>
  benchOf(
    ({ path, query }) => (path === '/creators' ? creators(query) : models(query)),
    (prefix) => known.filter((name) => name.toLowerCase().startsWith(prefix)),
  )

/** One whose list of creators has these. */
export const listing = (...names: readonly string[]) =>
  havingCreators({
    creators: ({ query }) =>
      wireCreators(
        names
          .filter((name) => name.toLowerCase().includes(String(query)))
          .map((username) => ({ username, modelCount: 3 })),
      ),
  })
