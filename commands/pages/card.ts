import { customId } from '../../src/button.ts'
import type { Model, Version } from '../../src/civitai/model.ts'
import { action, type Call, type Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { licenceReply } from '../../src/render/licence.ts'
import { modelReply, type Trend } from '../../src/render/model.ts'
import { idsReply, moreReply } from '../../src/render/more.ts'
import { triggersReply } from '../../src/render/trigger-words.ts'
import type { Reply } from '../../src/reply.ts'
import { CREATOR_LENGTH } from '../options/filters.ts'
import { followButton } from './follow-button.ts'
import { galleryOf } from './gallery.ts'
import { generateButton } from './generate-button.ts'
import { knownModel } from './known-model.ts'
import { CARD, CREATOR, FIRST_PAGE, FOUND_CARD, GALLERY, NEWEST, OTHERS } from './presses.ts'
import { similar, tellingTags } from './similar.ts'

/** A model and one of its versions, by their ids. */
interface Of {
  readonly model: number
  readonly version: number
}

interface Known {
  readonly model: Model
  /** None where every one is held back or gone. */
  readonly version: Version | undefined
}

/** The model and the version meant; a Problem when either is gone by now. */
async function known(of: Of, services: Services): Promise<Known> {
  const model = await knownModel(of.model, services)
  const version = versionIn(model, of)
  if (version === undefined && of.version !== NEWEST) {
    const newest = { ...of, version: NEWEST }
    throw new Problem(
      (words) => words.versionGone,
      [{ label: model.name, customId: customId(CARD, 'turn', newest) }],
    )
  }
  return { model, version }
}

const versionIn = ({ versions }: Model, { version: at }: Of): Version | undefined =>
  at === NEWEST ? versions[0] : versions.find(({ id }) => id === at)

const ofCard = (model: Model, version: Version | undefined): Of => ({
  model: model.id,
  version: version?.id ?? NEWEST,
})

const card = action({
  ...FOUND_CARD,
  private: false,
  async run({ options }, services): Promise<Reply> {
    const model = await knownModel(options.model, services)
    const named = versionIn(model, options)
    const version = named ?? model.versions[0]
    const here = ofCard(model, version)
    const { words } = options
    const trend = await trendOf(model, services)
    return modelReply(services.words, {
      model,
      version,
      isInstead: named !== version,
      ...(trend && { trend }),
      choose: ({ id }) => customId(card, 'turn', { ...here, version: id, words }),
      ...controlsOf(model, version),
      ...(words !== undefined && { others: customId(OTHERS, 'open', { model: model.id, words }) }),
    })
  },
})

/** What the buttons of a card lead to. */
export function controlsOf(model: Model, version: Version | undefined) {
  const here = ofCard(model, version)
  return {
    triggers: customId(triggers, 'open', here),
    images: version && customId(GALLERY, 'open', galleryOf(here)),
    creator: creatorOf(model),
    more: customId(more, 'open', here),
  }
}

/** Leads to all models of its creator, where there is room for the name. */
const creatorOf = ({ creator }: Model): string | undefined =>
  creator === undefined || creator.length > CREATOR_LENGTH
    ? undefined
    : customId(CREATOR, 'open', { creator, sort: 'Most Downloaded', ...FIRST_PAGE })

/** About how many downloads it gained lately, where snapshots know it. */
async function trendOf({ id }: Model, { trends }: Services): Promise<Trend | undefined> {
  const lastDay = trends.gainOf(id, 'day')
  return lastDay === undefined ? undefined : { lastDay, days: await trends.history(id) }
}

/** Leads to models like it, where its tags tell what that would be. */
const similarTo = (model: Model): string | undefined =>
  tellingTags(model).length === 0
    ? undefined
    : customId(similar, 'open', { model: model.id, page: 1 })

/** What a card leads to of the version that it shows. */
const beside = (
  code: string,
  run: (known: Known, services: Services, call: Call<Of>) => Reply | Promise<Reply>,
) =>
  action({
    code,
    options: {},
    state: CARD.state,
    private: false,
    run: async (call, services) => run(await known(call.options, services), services, call),
  })

const triggers = beside('y', ({ model, version }, { words }) =>
  triggersReply(words, model, version),
)

const more = beside('M', ({ model, version }, services, call) => {
  const here = ofCard(model, version)
  return moreReply(services.words, {
    model,
    version,
    similar: similarTo(model),
    licence: model.licence && customId(licence, 'open', here),
    copy: customId(copy, 'open', here),
    generate: services.generations && version && generateButton(model, version),
    follow: followButton(call, { model: model.id }),
  })
})

const licence = beside('L', ({ model }, { words }) => licenceReply(words, model))

const copy = beside('N', async ({ model, version }, { words, civitai }) =>
  idsReply(words, model, version, version && (await civitai.air(version.id))),
)

/** What buttons and menus of a model's card lead to. */
export const presses = { card, triggers, more, licence, copy }
