import { readFileSync } from 'node:fs'

type Set = Readonly<Record<string, string | undefined>>

/** What accounts need. */
export interface AccountSettings {
  readonly discordSecret: string
  readonly civitaiId: string
  readonly civitaiSecret: string | undefined
  /** The first seals, all open; 32 bytes each. */
  readonly keys: readonly Buffer[]
}

/** Those that are about accounts alone, and may stand in a file each (`NAME_FILE`) but for the id. */
const SECRETS = ['DISCORD_CLIENT_SECRET', 'CIVITAI_CLIENT_SECRET', 'SECRET_KEY'] as const
const NEEDED = [
  'PUBLIC_URL',
  'PUBLIC_PORT',
  'DISCORD_CLIENT_SECRET',
  'CIVITAI_CLIENT_ID',
  'SECRET_KEY',
] as const

const KEY_BYTES = 32
const ALL = new Intl.ListFormat('en')

export interface AccountsRead {
  /** Absent where no accounts are offered. */
  readonly accounts?: AccountSettings
  readonly faults: readonly string[]
  /** What must not be told. */
  readonly secrets: readonly string[]
}

/** Reads what accounts need: all of it, or nothing of it. */
export function accountsIn(set: Set): AccountsRead {
  const read = SECRETS.map((name) => secretOf(name, set))
  const [discord, civitai, sealing] = read.map(({ value }) => value)
  const values: Set = {
    ...set,
    DISCORD_CLIENT_SECRET: discord,
    CIVITAI_CLIENT_SECRET: civitai,
    SECRET_KEY: sealing,
  }
  const secrets = [discord, civitai, ...(sealing?.split(',') ?? [])]
    .flatMap((one) => one?.trim() ?? [])
    .filter((one) => one !== '')
  const faults = read.flatMap(({ fault }) => fault ?? [])
  const isAsked =
    [...SECRETS, 'CIVITAI_CLIENT_ID' as const].some((name) => values[name] !== undefined) ||
    faults.length > 0
  if (!isAsked) return { faults: [], secrets }

  const missing = NEEDED.filter(
    (name) => values[name] === undefined && !faults.some((fault) => fault.startsWith(name)),
  )
  const keys = sealing === undefined ? [] : keysIn(sealing)
  const all = [
    ...faults,
    ...(missing.length === 0
      ? []
      : [`Accounts need ${ALL.format(missing)} as well: set what is missing, or nothing of them.`]),
    ...(keys === undefined
      ? [
          'SECRET_KEY must be 32 bytes in base64, or several such with commas: make one with `openssl rand -base64 32`.',
        ]
      : []),
  ]
  const { CIVITAI_CLIENT_ID: civitaiId } = values
  if (all.length > 0 || discord === undefined || civitaiId === undefined || keys === undefined) {
    return { faults: all, secrets }
  }
  return {
    accounts: {
      discordSecret: discord,
      civitaiId: civitaiId.trim(),
      civitaiSecret: civitai,
      keys,
    },
    faults: [],
    secrets,
  }
}

/** A secret, from a variable or from the file that another one names. */
function secretOf(
  name: string,
  set: Set,
): { readonly value?: string | undefined; readonly fault?: string } {
  const { [name]: value, [`${name}_FILE`]: file } = set
  if (value !== undefined || file === undefined) return { value: value?.trim() }
  try {
    const read = readFileSync(file, 'utf8').trim()
    return read === ''
      ? { fault: `${name}_FILE names an empty file: write the secret into it.` }
      : { value: read }
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException
    return {
      fault: `${name}_FILE cannot be read (${code}): name a file there that this process may read.`,
    }
  }
}

function keysIn(text: string): readonly Buffer[] | undefined {
  const keys = text.split(',').map((one) => decoded(one.trim()))
  return keys.every((key) => key !== undefined) ? keys : undefined
}

function decoded(text: string): Buffer | undefined {
  if (!/^[\w+/-]+={0,2}$/.test(text)) return undefined
  const key = Buffer.from(text, 'base64')
  return key.length === KEY_BYTES ? key : undefined
}
