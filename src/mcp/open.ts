import { realpath, stat } from 'node:fs/promises'
import type { Logger } from 'pino'
import { createCreatorNames } from '../civitai/catalogue/seen-creators.ts'
import type { TrendSpan } from '../civitai/model.ts'
import { screened } from '../civitai/screen/screened.ts'
import { openCivitai } from '../civitai-edge.ts'
import type { Config } from '../config.ts'
import { createTrends } from '../digest/trends.ts'
import { Fatal } from '../fatal.ts'
import { NOTHING_MUTED, RATINGS, type Rating } from '../rating.ts'
import { StoreFault } from '../store/fault.ts'
import { storeOver } from '../store/open.ts'
import { openDatabaseToRead } from '../store/reading.ts'
import { agentWords } from './agent-words.ts'
import type { Flags } from './flags.ts'
import { type PictureFiles, pictureFilesIn } from './picture-files.ts'
import type { Serving } from './tool.ts'

interface Options {
  readonly log: Logger
  readonly userAgent: string
  readonly now: () => number
  readonly random: () => number
  readonly reference: () => string
}

export interface Opened {
  readonly serving: Serving
  readonly close: () => Promise<void>
}

/** Our own services for an agent. Nothing is written and nothing scheduled. Throws a `Fatal`. */
export async function openForAgent(
  config: Pick<Config, 'civitai' | 'databaseUrl' | 'cacheBytes' | 'ceiling'>,
  flags: Flags,
  { log, userAgent, now, random, reference }: Options,
): Promise<Opened> {
  const pictures = await picturesIn(flags.pictures)
  const store = await storeToRead(config.databaseUrl, log)
  const onFault = (error: unknown): void => log.warn({ error }, 'the database cannot be read')
  const creators = store && createCreatorNames(store.creators)
  const trends = store && createTrends(store.snapshots, onFault)
  await creators?.load().catch(onFault)
  /** The bot goes on counting while an agent asks. */
  async function isTrending(span: TrendSpan): Promise<boolean> {
    await trends?.refresh().catch(onFault)
    return trends?.ready(span) ?? false
  }

  const { catalogue, close } = openCivitai(config, {
    creators,
    tell: (level, event, details) => log[level](details, event),
    userAgent,
    now,
    random,
    snapshotPause: 0,
  })
  const ceiling = milder(flags.ceiling, config.ceiling)

  return {
    serving: {
      desk(signal) {
        let oldest: number | undefined
        const civitai = screened(catalogue, {
          ceiling,
          muted: NOTHING_MUTED,
          asker: { lane: 'answers', signal },
          ranking: trends ?? NO_RANKING,
          onLate: (at) => {
            oldest = Math.min(at, oldest ?? at)
          },
          now,
        })
        return { desk: { civitai, isTrending, pictures }, late: () => oldest }
      },
      words: agentWords,
      onBug(error) {
        const name = reference()
        log.error({ error, reference: name }, 'a bug')
        return name
      },
    },
    async close() {
      await Promise.all([close(), store?.close()])
    },
  }
}

const NO_RANKING = { ranked: () => [] }

const milder = (one: Rating, other: Rating): Rating =>
  RATINGS[Math.min(RATINGS.indexOf(one), RATINGS.indexOf(other))] ?? 'PG'

/** What of the bot's can be read; without it there are no trends, and all else goes on. */
async function storeToRead(url: string, log: Logger) {
  try {
    const db = await openDatabaseToRead(url)
    return storeOver({ db, bytes: async () => 0 })
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    log.info(`${error.message} Trending is not known without it.`)
    return undefined
  }
}

async function picturesIn(folder: string | undefined): Promise<PictureFiles | undefined> {
  if (folder === undefined) return undefined
  const path = await realpath(folder).catch(() => undefined)
  if (path === undefined || !(await stat(path)).isDirectory()) {
    throw new Fatal(2, `--pictures ${folder} is no folder: give the path of one.`)
  }
  return pictureFilesIn(path)
}
