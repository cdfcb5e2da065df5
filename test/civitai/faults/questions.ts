import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import type { Given } from '../../../src/command.ts'

/** Something that is asked of the bot: a command, a press, or an option half typed. */
export interface Question {
  readonly path: string
  readonly given: Given
  /** The option that is typed, and how far. */
  readonly typed?: readonly [option: string, text: string]
}

/** What leads to each endpoint of Civitai in each way there is. */
export function questionsOf({
  models,
  galleries,
  articles,
  collections,
}: CivitaiStandIn): readonly Question[] {
  const model = models.find(
    ({ nsfw, modelVersions }) => !nsfw && (modelVersions[0]?.files.length ?? 0) > 0,
  )
  const version = model?.modelVersions[0]
  const sha256 =
    version?.files.map(({ hashes }) => hashes.SHA256).find((hash) => hash) ?? 'AB'.repeat(32)
  const creator = model?.creator?.username ?? 'brush'
  const image = galleries.all()[0]?.id ?? 1
  const asked = (path: string, given: Given = {}): Question => ({ path, given })
  const typing = (path: string, option: string, text: string): Question => ({
    path,
    given: { [option]: text },
    typed: [option, text],
  })
  const place = { window: 1, page: 1, before: 0 }
  return [
    asked('top'),
    asked('top', { tag: 'anime' }),
    asked('top', { base: 'Pony' }),
    asked('tag', { name: 'anime' }),
    asked('creator', { name: creator }),
    asked('creator: list', { creator, ...place, page: 0 }),
    asked('images'),
    asked('images', { creator }),
    asked('images', { model: String(model?.id) }),
    asked('images: gallery', { model: model?.id, version: version?.id, window: 2, nth: 1 }),
    asked('images: prompt', { image }),
    asked('articles', { query: 'guide', creator }),
    asked('articles: list', { id: 0, ...place, window: 2 }),
    asked('model', { query: `civitai.com/articles/${articles[0]?.id}` }),
    asked('collections', { sort: 'Most Followers' }),
    asked('collections: list', { id: 0, ...place, window: 2 }),
    asked('model', { query: `civitai.com/collections/${collections[0]?.id}` }),
    asked('model', { query: String(model?.id) }),
    asked('model', { query: `https://civitai.com/models/${model?.id}` }),
    asked('model', { query: `@${version?.id}` }),
    asked('model', { query: `urn:air:sdxl:lora:civitai:${model?.id}@${version?.id}` }),
    asked('model', { query: sha256 }),
    asked('model', { query: sha256.slice(0, 10) }),
    asked('model', { query: model?.name ?? 'ink' }),
    asked('model', { query: 'velvet lanternn' }),
    asked('model: card', { model: model?.id, version: 0 }),
    asked('model: triggers', { model: model?.id, version: 0 }),
    asked('model: copy', { model: model?.id, version: 0 }),
    asked('digest: preview', { digest: 1 }),
    typing('top', 'tag', 'anim'),
    typing('top', 'base', 'fl'),
    typing('creator', 'name', creator.slice(0, 4)),
    typing('model', 'query', 'lant'),
    typing('model', 'query', String(model?.id)),
    typing('model', 'query', sha256),
    typing('images', 'model', 'velv'),
  ]
}
