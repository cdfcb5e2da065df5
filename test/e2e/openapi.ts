import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { LoggedRequest } from '../../sandbox/discord/index.ts'

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Signing in takes forms, and is described by Discord's documentation alone ("OAuth2"). */
const SIGNING_IN = ['/oauth2/authorize', '/oauth2/cancel', '/oauth2/token']

/** What Discord's own description of its API has against these requests; nothing when all fit. */
export type Judge = (requests: readonly LoggedRequest[]) => readonly string[]

/** Reads Discord's OpenAPI file, which is JSON Schema but for names of formats of its own. */
export function createJudge(file: string): Judge {
  // A file of another shape than Description names no path, so every request is complained of.
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(description, 'discord')
  const routes = Object.keys(description.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }))

  return (requests) =>
    requests
      .filter(({ body, path }) => body !== undefined && !SIGNING_IN.includes(path))
      .flatMap(({ method, path, body }) => {
        // The fixed spelling `@original` stands before the parameter that would match it, too.
        const found = routes
          .filter(({ pattern }) => pattern.test(path))
          .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]
        if (found === undefined) return [`${method} ${path} is in no description`]
        const pointer = ['paths', found.path, method.toLowerCase(), 'requestBody']
          .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
          .join('/')
        const validate = ajv.getSchema(`discord#/${pointer}/content/application~1json/schema`)
        if (validate === undefined) return [`${method} ${path} takes no JSON`]
        return validate(body) ? [] : [`${method} ${path}: ${ajv.errorsText(validate.errors)}`]
      })
}
