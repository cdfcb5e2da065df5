import { pressed } from '../../src/button.ts'
import type { Civitai } from '../../src/civitai/screen/screened.ts'
import {
  actionsOf,
  type Call,
  type Command,
  type Given,
  type Services,
  valuesOf,
} from '../../src/command.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
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
  let answer = await action.run(callFor(valuesOf(action, given, en), { path, ...change }), services)
  while ('onward' in answer) {
    const { action: next, options: given } = answer.onward
    answer = await next.run(callFor<Given>(given, { path, ...change }), services)
  }
  if ('form' in answer) throw new Error('a form is no reply')
  return answer
}

/** What a button of that label gives to its command. */
export function givenBy(command: Command, reply: Reply, label: string): Given {
  const found = pressed([...actionsOf([command]).values()], idOf(reply, label) ?? '')
  if (found === undefined) throw new Error(`no button ${label} that ${command.name} can read`)
  return found.given
}

/** What a custom_id of the command leads to for whoever presses it. */
export async function pressedOn(
  command: Command,
  id: string,
  change: Partial<Omit<Call<Given>, 'options'>>,
  services: Services,
): Promise<Reply> {
  const found = pressed([...actionsOf([command]).values()], id)
  const path = [...actionsOf([command])].find(([, action]) => action === found?.action)?.[0]
  if (found === undefined || path === undefined) throw new Error(`${id} leads nowhere`)
  return answerTo(command, found.given, services.civitai, { ...change, path }, services)
}
