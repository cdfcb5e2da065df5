/**
 * How a text names a command (`digest edit`): as a mention, which a press turns into the command being
 * typed; before its id is known, as what to type.
 */
export function mentionOf(path: string, ids: ReadonlyMap<string, string>): string {
  const [name = ''] = path.split(' ')
  const id = ids.get(name)
  return id === undefined ? `\`/${path}\`` : `</${path}:${id}>`
}
