import { pressed } from '../../src/button.ts'
import type { Civitai } from '../../src/civitai/screened.ts'
import {
  actionsOf,
  type Call,
  type Command,
  type Given,
  type Reply,
  type Services,
} from '../../src/command.ts'
import { callFor } from './call.ts'
import { servicesWith } from './civitai.ts'
import { idOf } from './reply.ts'

/** What a command answers to what came in, with every option read as it declares. */
export async function answerTo(
  command: Command,
  given: Given,
  civitai: Civitai,
  change: Partial<Omit<Call<Given>, 'options'>> = {},
  services: Services = servicesWith(civitai),
): Promise<Reply> {
  const path = change.path ?? command.name
  const action = actionsOf([command]).get(path)
  if (action === undefined) throw new Error(`there is no /${path}`)
  const all = Object.entries({ ...action.state, ...action.options })
  const options = Object.fromEntries(all.map(([name, option]) => [name, option.read(given[name])]))
  let answer = await action.run(callFor<Given>(options, { path, ...change }), services)
  while ('onward' in answer) {
    const { action: next, options: given } = answer.onward
    answer = await next.run(callFor<Given>(given, { path, ...change }), services)
  }
  return answer
}

/** What a button of that label gives to its command. */
export function givenBy(command: Command, reply: Reply, label: string): Given {
  const found = pressed([...actionsOf([command]).values()], idOf(reply, label) ?? '')
  if (found === undefined) throw new Error(`no button ${label} that ${command.name} can read`)
  return found.given
}
