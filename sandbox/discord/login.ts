import type { RequestListener } from 'node:http'
import { fieldsOf } from '../oauth/form.ts'
import { createListener } from './listener.ts'
import type { OAuth } from './oauth/oauth.ts'
import type { LoggedRequest } from './rest.ts'
import type { FaultKind } from './rules/fault.ts'
import type { Clock } from './state/clock.ts'
import type { Trouble } from './trouble.ts'

interface Deps {
  readonly clock: Clock
  readonly oauth: OAuth
  readonly trouble: Trouble
  readonly fault: (kind: FaultKind, what: string) => void
  readonly log: (request: LoggedRequest) => void
}

/** Answers HTTP like Discord's OAuth2: the trouble and the log are those of the API. */
export function createLogin({ clock, oauth, trouble, fault, log }: Deps): RequestListener {
  const { pathOf } = oauth
  return createListener({
    clock,
    trouble,
    fault,
    pathOf,
    answer: (request, method, url, { text }) => {
      const answered = oauth.answer(request, method, url, text)
      const path = pathOf(url)
      const body = text === '' ? undefined : fieldsOf(text)
      log({ method, path, route: path, body, status: answered.status, at: clock.now() })
      return answered
    },
  })
}
