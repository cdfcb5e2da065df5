import { customId } from '../src/button.ts'
import type { Model, Version } from '../src/civitai/model.ts'
import { action, type Reply, type Services } from '../src/command.ts'
import { whole } from '../src/option.ts'
import { Problem } from '../src/problem.ts'
import { modelReply } from '../src/render/model.ts'
import { copyReply, triggersReply } from '../src/render/trigger-words.ts'

/** Civitai's ids are PostgreSQL integers. */
const MAX_ID = 2_147_483_647
/** Stands for whichever version is the newest when it is shown. */
export const NEWEST = 0

const state = {
  model: whole({ code: 'm', description: 'model', min: 1, max: MAX_ID, default: 1 }),
  version: whole({ code: 'v', description: 'version', min: 0, max: MAX_ID, default: NEWEST }),
}

/** A model and one of its versions, by their ids. */
export interface Of {
  readonly model: number
  readonly version: number
}

interface Known {
  readonly model: Model
  /** None where every one is held back or gone. */
  readonly version: Version | undefined
}

/** The model and the version meant; a Problem when either is gone by now. */
async function known({ model: id, version: at }: Of, { civitai }: Services): Promise<Known> {
  const model = await civitai.model(id)
  if (model === undefined) throw new Problem((words) => words.modelGone)
  const version = at === NEWEST ? model.versions[0] : model.versions.find((one) => one.id === at)
  if (version === undefined && at !== NEWEST) {
    const newest = { model: id, version: NEWEST }
    throw new Problem(
      (words) => words.versionGone,
      [{ label: model.name, customId: customId(card, 'turn', newest) }],
    )
  }
  return { model, version }
}

const ofCard = (model: Model, version: Version | undefined): Of => ({
  model: model.id,
  version: version?.id ?? NEWEST,
})

const card = action({
  code: 'c',
  options: {},
  state,
  private: false,
  async run({ options }, services): Promise<Reply> {
    const { model, version } = await known(options, services)
    const here = ofCard(model, version)
    return modelReply(services.words, {
      model,
      version,
      choose: ({ id }) => customId(card, 'turn', { ...here, version: id }),
      triggers: customId(triggers, 'open', here),
      copy: customId(copy, 'open', here),
    })
  },
})

const triggers = action({
  code: 'w',
  options: {},
  state,
  private: false,
  async run({ options }, services) {
    const { model, version } = await known(options, services)
    return triggersReply(services.words, model, version)
  },
})

const copy = action({
  code: 'y',
  options: {},
  state,
  private: false,
  async run({ options }, services) {
    const { model, version } = await known(options, services)
    return copyReply(model, version)
  },
})

/** What buttons and menus of a model's card lead to. */
export const presses = { card, triggers, copy }
