import { customId } from '../../src/button.ts'
import { action, type Call, type Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { channelMenu } from '../../src/render/channel-menu.ts'
import { subjectName } from '../../src/render/follow-name.ts'
import { checkChannel, POSTED_INTO } from '../options/posting.ts'
import { manages } from '../options/press.ts'
import { serverOf } from '../options/server.ts'
import { FOLLOW } from '../pages/presses.ts'
import { made } from './made.ts'
import { where } from './options.ts'
import { subjectOf } from './subject.ts'

/** What a button carries, as what somebody would have typed. */
interface Given {
  readonly creator: string | undefined
  readonly model: number | undefined
}

/** Everybody sees the button on a message for all, so each press is checked. */
function mustManage(call: Call<unknown>): void {
  serverOf(call)
  if (!manages(call)) throw new Problem((words) => words.onlyManagersFollow)
}

const subjectIn = ({ creator, model }: Given, services: Services) =>
  subjectOf({ creator, model: model === undefined ? undefined : `#${model}` }, services)

/** The button *Follow* of a card: asks for the channel. */
const ask = action({
  ...FOLLOW,
  private: true,
  async run(call, services) {
    mustManage(call)
    const { words } = services
    const subject = await subjectIn(call.options, services)
    const id = customId(chosen, 'turn', call.options)
    return {
      content: words.followWhere(subject.kind, subjectName(subject)),
      components: [channelMenu(words.chooseChannel, id, POSTED_INTO)],
    }
  },
})

/** The menu below that question. */
const chosen = action({
  code: 'F',
  options: FOLLOW.options,
  state: {},
  private: true,
  async run(call, services) {
    mustManage(call)
    const channel = where.read(call.picked, services.words)
    checkChannel(channel)
    const subject = await subjectIn(call.options, services)
    const { id, name: channelName } = channel
    const plan = { channel: id, channelName, subject, publish: false }
    return { content: (await made(plan, call, services)).line }
  },
})

/** What the button *Follow* leads to. */
export const followHere = { here: ask, into: chosen }
