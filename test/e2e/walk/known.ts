import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { maturePicture, matureText } from '../../../sandbox/civitai/generated/marks.ts'
import { createSites, type Sites } from './sites.ts'

/** Ways in which something mature shows. */
export const SIGNS = [
  'word',
  'picture',
  'link',
  'model',
  'title',
  'trigger',
  'prompt',
  'user',
  'tag',
] as const
type Sign = (typeof SIGNS)[number]

/** What a body that the bot sent tells of what the stand-in for Civitai knows to be mature. */
export interface Told {
  /** What may stand only where everything may, each with what it was seen by. */
  readonly mature: ReadonlyMap<Sign, string>
  /** What may stand only where everything is PG. */
  readonly flagged: readonly string[]
  /** What may stand nowhere: unrated, blocked, of minors; each in words. */
  readonly nowhere: readonly string[]
  /** The models it links to. */
  readonly models: readonly number[]
  /** The levels of the pictures in it, as Civitai has them. */
  readonly levels: readonly number[]
}

/** Reads bodies by the catalogue alone: a judge does not borrow the screen of the accused. */
export type Judge = (body: unknown) => Told

export function createJudge(civitai: CivitaiStandIn): Judge {
  const sites = createSites(civitai)
  const texts = matureTexts(civitai, sites)
  return (body) => {
    const leaves = leavesOf(body)
    const text = leaves.join('\n').replaceAll('\\', '')
    const there = sites.in(text)
    const found: readonly (readonly [Sign, string | undefined])[] = [
      ['word', matureText.exec(text)?.[0]],
      ['picture', there.pictures[0] ?? maturePicture.exec(text)?.[0]],
      ['link', /civitai\.red\S*/.exec(text)?.[0]],
      ['model', there.held[0] ?? texts.names.find((name) => text.includes(name))],
      ['title', texts.titles.find((title) => text.includes(title))],
      ['trigger', texts.triggers.find((trigger) => text.includes(trigger))],
      ['prompt', /masterpiece, best quality, .*/.exec(text)?.[0].match(matureText)?.[0]],
      ['user', texts.users.find((user) => text.includes(user))],
      ['tag', leaves.find((leaf) => texts.tags.has(leaf))],
    ]
    return {
      mature: new Map(found.flatMap(([sign, by]) => (by === undefined ? [] : [[sign, by]]))),
      flagged: there.flagged,
      nowhere: there.nowhere,
      models: there.models,
      levels: there.levels,
    }
  }
}

/** Every text that stands in a body, custom_ids and addresses included. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(leavesOf)
}

function matureTexts({ models, people, articles, collections }: CivitaiStandIn, { isMild }: Sites) {
  const mild = models.filter(isMild).map(({ name }) => name)
  const isMature = (text: string): boolean => matureText.test(text)
  const versions = models.flatMap(({ modelVersions }) => modelVersions)
  return {
    // A name that a mild model has as well, or that is part of one, tells nothing.
    names: models
      .filter((model) => !isMild(model))
      .map(({ name }) => name)
      .filter((name) => !mild.some((other) => other.includes(name))),
    titles: [...articles.map(({ title }) => title), ...collections.map(({ name }) => name)].filter(
      isMature,
    ),
    triggers: versions.flatMap(({ trainedWords }) => trainedWords).filter(isMature),
    users: people.flatMap(({ username }) => username ?? []).filter(isMature),
    tags: new Set(models.flatMap(({ tags }) => tags).filter(isMature)),
  }
}
