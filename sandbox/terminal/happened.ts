import { type Answer, CannotSend, type Discord, type Shown } from '../discord/index.ts'
import type { Order, Step } from './order.ts'

/** The result of a step, and the time after it in ms since 1970. */
export type Happened = { readonly now: number } & (
  | { readonly kind: 'answer'; readonly line: string; readonly answer: Answer }
  | { readonly kind: 'moved'; readonly clock: string; readonly posts: readonly Shown[] }
  | { readonly kind: 'refused'; readonly line: string; readonly why: string }
)

interface Running {
  readonly discord: Discord
  /** What message commands are used on. */
  readonly on?: Shown | undefined
  /** Moves the clock. Resolves when the bot has done what was due on the way. */
  readonly move: (ms: number) => Promise<void>
  readonly now: () => number
}

/** Takes the steps one after another. Stops after one that Discord's client would not send. */
export async function takeSteps(
  { steps, in: place, as, locale }: Extract<Order, { kind: 'answer' }>,
  { discord, on, move, now }: Running,
): Promise<readonly Happened[]> {
  const person = discord.person(as)
  const happened: Happened[] = []
  for (const step of steps) {
    const result =
      'clock' in step
        ? await moved(step)
        : 'line' in step
          ? await send(step.line, () => person.slash(step.line, { in: place, locale }))
          : await send(step.command, () => useOn(step.command))
    happened.push({ now: now(), ...result })
    if (result.kind === 'refused') break
  }
  return happened

  async function useOn(command: string) {
    if (on === undefined) throw new CannotSend(`There is no message to use ${command} on.`)
    return person.useOnMessage(command, on, { locale })
  }

  async function send(line: string, ask: () => Promise<Answer>) {
    try {
      const answer = await ask()
      return { kind: 'answer', line, answer } as const
    } catch (error) {
      if (!(error instanceof CannotSend)) throw error
      return { kind: 'refused', line, why: error.message } as const
    }
  }

  async function moved({ clock, milliseconds }: Extract<Step, { clock: string }>) {
    const posts = new Map<string, Shown>()
    const stop = discord.onMessage(({ kind, message }) => {
      if (kind === 'deleted') posts.delete(message.id)
      else if (kind === 'created' || posts.has(message.id)) posts.set(message.id, message)
    })
    await move(milliseconds).finally(stop)
    return { kind: 'moved', clock, posts: [...posts.values()] } as const
  }
}
