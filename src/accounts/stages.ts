import { z } from 'zod'
import type { Link, Stage } from './account.ts'
import type { Seal } from './seal.ts'

/** Stages of links, sealed for the person whose link it is. */
export interface Stages {
  write(person: string, stage: Stage): string
  /** Undefined where no key opens it. */
  read(link: Link): Stage | undefined
}

const civitai = z.object({ id: z.number(), name: z.string().optional() })
const tokens = z.object({ access: z.string(), refresh: z.string(), until: z.number() })
const stage = z.discriminatedUnion('at', [
  z.object({ at: z.literal('made') }),
  z.object({ at: z.literal('discord'), cookie: z.string(), state: z.string() }),
  z.object({
    at: z.literal('civitai'),
    cookie: z.string(),
    state: z.string(),
    verifier: z.string(),
  }),
  z.object({ at: z.literal('signed in'), civitai, scope: z.number(), tokens }),
])

const ownerOf = (person: string): string => `link of ${person}`

export const createStages = ({ seal, open }: Seal): Stages => ({
  write: (person, one) => seal(JSON.stringify(one), ownerOf(person)),
  read: (link) => {
    const opened = open(link.stage, ownerOf(link.person))
    if (opened === undefined) return undefined
    // Nobody else writes what a key opens.
    return stage.parse(JSON.parse(opened)) as Stage
  },
})

const tokensOwner = (person: string): string => `tokens of ${person}`

/** Tokens, sealed for the person whose they are. */
export const sealTokens = (
  { seal }: Seal,
  person: string,
  { access, refresh, until }: z.infer<typeof tokens>,
): string => seal(JSON.stringify({ access, refresh, until }), tokensOwner(person))

export function openTokens({ open }: Seal, person: string, sealed: string) {
  const opened = open(sealed, tokensOwner(person))
  return opened === undefined ? undefined : tokens.parse(JSON.parse(opened))
}
