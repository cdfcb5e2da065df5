import { unreadable } from '../http/body.ts'
import type { Question } from '../http/question.ts'
import { type Answer, problem } from './answer.ts'
import { blob } from './routes/blob.ts'
import { list } from './routes/list.ts'
import { resource } from './routes/resource.ts'
import type { Route, Sources } from './routes/route.ts'
import { submit } from './routes/submit.ts'
import { workflow } from './routes/workflow.ts'

const routes: readonly Route[] = [submit, list, ...workflow, ...blob, resource]

const noJson = (body: unknown): Answer | undefined => {
  const why = 'the body is not JSON'
  if (unreadable(body) !== undefined) return problem(400, why, why)
  return typeof body === 'string' && body !== '' ? problem(415, why, why) : undefined
}

const decoded = (groups: readonly string[]): readonly string[] | undefined => {
  try {
    return groups.map(decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** Answers a request by the routes. Its fault, if any, is what the client did wrong. */
export async function answerTo(question: Question, sources: Sources): Promise<Answer> {
  const { method, path, query, body } = question
  const known = routes.filter((route) => route.path.test(path))
  const route = known.find((one) => one.method === method)
  if (route === undefined) {
    const why = `${method} ${path} is unknown here`
    return problem(known.length > 0 ? 405 : 404, null, why)
  }
  const refused = noJson(body)
  if (refused !== undefined) return refused
  const groups = decoded(route.path.exec(path)?.slice(1) ?? [])
  if (groups === undefined) return problem(400, null, `${path} is not rightly encoded`)
  const answer = await route.answer(question, sources, groups)
  const unknown = Object.keys(query).filter((key) => !route.keys.includes(key))
  return answer.fault === undefined && unknown.length > 0
    ? { ...answer, fault: `unknown keys: ${unknown.join(', ')}` }
    : answer
}
