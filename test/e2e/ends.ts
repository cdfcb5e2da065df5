import { standIns } from './process.ts'

/** A way in which the bot cannot start, and the whole that a person is told. */
export interface End {
  readonly what: string
  readonly env: () => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>
  /** 2 for what only a person can mend, 1 for what a restart may. */
  readonly status: 1 | 2
  readonly sentence: RegExp
}

const ENV = { DISCORD_TOKEN: 'not-the-token', DATABASE_URL: 'sqlite::memory:' }

export const NO_TOKEN: End = {
  what: 'no token',
  env: () => ({}),
  status: 2,
  sentence: /^DISCORD_TOKEN is missing: .*npm run sandbox.*\.$/,
}

export const NO_FILE: End = {
  what: 'a database that is a folder',
  env: () => ({ ...ENV, DATABASE_URL: `sqlite:${import.meta.dirname}` }),
  status: 2,
  sentence: /^The database cannot be .*e2e, which is a folder: .*DATABASE_URL.*\.$/,
}

export const REFUSED: End = {
  what: 'a token that Discord refuses',
  env: async () => ({ ...(await standIns()).env, ...ENV }),
  status: 2,
  sentence: /^Discord refuses the bot’s token: .*DISCORD_TOKEN.*\.$/,
}

export const FURTHER: readonly End[] = [
  {
    what: 'a Discord that is away',
    env: () => ({ ...ENV, DISCORD_API_URL: 'http://127.0.0.1:9/api' }),
    status: 1,
    sentence:
      /^Discord at 127\.0\.0\.1:9 cannot be reached \(nothing answers there, ECONNREFUSED\): .*\.$/,
  },
  {
    what: 'a Discord whose name nobody knows',
    env: () => ({ ...ENV, DISCORD_API_URL: 'http://discord.invalid/api' }),
    status: 1,
    sentence: /^Discord at discord\.invalid cannot be reached \(.*name.*, E[A-Z_]+\): .*\.$/,
  },
  {
    what: 'another service at its address',
    env: async () => ({ ...ENV, DISCORD_API_URL: (await standIns()).env.CIVITAI_API_URL }),
    status: 1,
    sentence: /^Something else answers in place of Discord at 127\.0\.0\.1:\d+.*\.$/,
  },
  {
    what: 'a database that is none',
    env: () => ({ ...ENV, DATABASE_URL: `sqlite:${import.meta.filename}` }),
    status: 2,
    sentence: /^The database .*ends\.ts cannot be used: the file is not a database; .*\.$/,
  },
  {
    what: 'a full disk',
    env: () => ({ ...ENV, DATABASE_URL: 'sqlite:/dev/full' }),
    status: 1,
    sentence: /^The database \/dev\/full cannot be used: the disk is full; make room\.$/,
  },
  {
    what: 'a folder that cannot be made',
    env: () => ({ ...ENV, DATABASE_URL: 'sqlite:/proc/curator/curator.sqlite' }),
    status: 2,
    sentence: /^The database's folder \/proc\/curator cannot be made \(ENOENT\): .*\.$/,
  },
]
