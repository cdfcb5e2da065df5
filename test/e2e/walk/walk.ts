import { commands } from '../../../commands/index.ts'
import { type Answer, CannotSend, type PlaceName } from '../../../sandbox/discord/index.ts'
import type { Person } from '../../../sandbox/discord/person/person.ts'
import { DELETE_ID, pressed } from '../../../src/button.ts'
import { actionsOf } from '../../../src/command.ts'
import { languageOf } from '../../../src/message-language.ts'
import type { Running } from '../start.ts'
import { type Control, controlsOn, createFrontier } from './controls.ts'
import type { Judge, Told } from './known.ts'
import { messagesOf } from './messages.ts'
import { picturesOf } from './pictures.ts'
import { choices, DIGESTS, FOLLOWS, lookUps, SETTINGS, type Source, typed } from './questions.ts'

/** Where somebody walks, and by whose installation. */
export interface Way {
  readonly name: string
  readonly in: PlaceName
  readonly installedBy?: 'person'
  /** The walker's language. */
  readonly locale?: string
}

/** What came of one step. */
export interface Seen {
  /** What was asked: `/model`, `typing /model`, `press model: card`. */
  readonly what: string
  /** As it was sent. */
  readonly sent: string
  readonly came: 'shown' | 'told' | 'offered' | 'nothing'
  readonly told: readonly Told[]
}

export interface Walked {
  readonly seen: readonly Seen[]
  /** The codes of the actions that were pressed. */
  readonly codes: ReadonlySet<string>
  /** Commands that Discord's client does not offer there. */
  readonly absent: ReadonlySet<string>
}

const DELETES = 3
const FROM_PICTURES = 30
const FROM_MESSAGES = 90
const isDelete = ({ customId }: Control): boolean => languageOf(customId).id === DELETE_ID

const actions = actionsOf(commands)
const pathOf = (customId: string): string => {
  const found = pressed([...actions.values()], languageOf(customId).id)
  const [path] = [...actions].find(([, action]) => action === found?.action) ?? []
  if (path === undefined) throw new Error(`no action can read ${customId}`)
  return path
}

/** Presses a button, or chooses in a menu. */
export function use(
  person: Person,
  { message, customId, menu, picks }: Control,
  speaking: { readonly locale?: string } = {},
): Promise<Answer> {
  const how = { unchecked: true, ...speaking }
  if (picks !== undefined) return person.choose(message, customId, [picks], speaking)
  if (menu === undefined) return person.press(message, customId, how)
  return person.choose(message, menu, [customId], how)
}

/** `/digest list` of a whole line. */
const commandOf = (line: string): string => line.replace(/ \w+:.*$/s, '')

/**
 * Asks everything in a place, and uses so many of the controls that come of it, breadth-first.
 * `digest` and `follow` are such as there are.
 */
export async function walk(
  running: Running,
  judge: Judge,
  { in: place, installedBy, locale }: Way,
  { presses, ...named }: { readonly presses: number } & Pick<Source, 'digest' | 'follow'>,
): Promise<Walked> {
  const { discord, civitai } = running
  const source = { discord, civitai, ...named }
  const grace = discord.person('grace')
  const speaking = locale === undefined ? {} : { locale }
  const using = { ...speaking, ...(installedBy && { installedBy }) }
  const where = { in: place, ...using }
  const seen: Seen[] = []
  const codes = new Set<string>()
  const absent = new Set<string>()
  let frontier = createFrontier()
  const deletes: Control[] = []
  const bodies = (from: number) =>
    discord.requests.slice(from).flatMap(({ body }) => (body === undefined ? [] : [judge(body)]))

  async function step(what: string, sent: string, act: () => Promise<Seen['came']>) {
    const from = discord.requests.length
    const came = await act()
    seen.push({ what, sent, came, told: bodies(from) })
  }

  function cameOf(answer: Answer): Seen['came'] {
    if (answer.error !== undefined) throw new Error(answer.error)
    const messages = [...(answer.message ? [answer.message] : []), ...answer.followUps]
    const controls = messages.flatMap(controlsOn)
    frontier.add(controls.filter((control) => !isDelete(control)))
    deletes.push(...controls.filter(isDelete))
    if (messages.length === 0) return 'nothing'
    return messages.some(({ embeds }) => embeds.length > 0) ? 'shown' : 'told'
  }

  for (const line of typed(source)) {
    const command = commandOf(line)
    if (absent.has(command)) continue
    await step(`typing ${command}`, line, async () => {
      const offered = await grace.type(line, where)
      return offered.length > 0 ? 'offered' : 'nothing'
    }).catch(unlessAbsent(absent, command))
  }
  for (const line of [
    ...DIGESTS,
    ...FOLLOWS,
    ...choices(source),
    ...SETTINGS,
    ...lookUps(civitai),
  ]) {
    const command = commandOf(line)
    if (absent.has(command)) continue
    await step(command, line, async () => cameOf(await grace.slash(line, where))).catch(
      unlessAbsent(absent, command),
    )
  }
  const useUpTo = async (most: number): Promise<void> => {
    for (let n = 0; n < most; n++) {
      const control = frontier.next()
      if (control === undefined) return
      const { customId } = control
      codes.add(languageOf(customId).id.slice(0, 1))
      const what = `press ${pathOf(customId)}`
      await step(what, customId, async () => cameOf(await use(grace, control, speaking)))
    }
  }
  await useUpTo(presses)
  // What pictures lead to takes nothing of that.
  frontier = createFrontier()
  for (const picture of picturesOf(civitai)) {
    const message = grace.say({ files: [picture] }, place)
    await step('Read picture', picture.name, async () =>
      cameOf(await grace.useOnMessage('Read picture', message, using)),
    )
  }
  await useUpTo(FROM_PICTURES)
  frontier = createFrontier()
  for (const { name, said } of messagesOf(civitai)) {
    const message = grace.say(said, place)
    await step('Look up on Civitai', name, async () =>
      cameOf(await grace.useOnMessage('Look up on Civitai', message, using)),
    )
  }
  await useUpTo(FROM_MESSAGES)
  // Last, for nothing else on a message can be used once it is gone.
  for (const control of deletes.slice(0, DELETES))
    await step('press Delete', DELETE_ID, async () => cameOf(await use(grace, control, speaking)))
  return { seen, codes, absent }
}

/** Takes down what is not offered in a place; anything else is a fault. */
const unlessAbsent =
  (absent: Set<string>, command: string) =>
  (error: unknown): void => {
    if (!(error instanceof CannotSend) || !error.message.includes('is not offered')) throw error
    absent.add(command)
  }
