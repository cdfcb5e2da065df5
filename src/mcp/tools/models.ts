import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { id as modelId, typed } from '../options.ts'
import { entryOf, entryShape, modelOf, modelShape, plain } from '../shapes.ts'
import { tool } from '../tool.ts'

const SEVERAL = 25

/** Whatever `/model` understands. */
export const findModel = tool({
  name: 'find_model',
  title: 'Find a model',
  description:
    'Finds AI image models on Civitai by name, page address, id, version id, AIR or the hash of a file. ' +
    'One that is clearly meant comes in full; otherwise those that fit, the likeliest first.',
  input: z.object({ query: typed }),
  output: z.object({
    model: modelShape.optional(),
    version: z.number().optional().describe('the version that the query points at'),
    models: z.array(entryShape).describe('those that fit, where several do'),
    near: z.array(entryShape).describe('of similar names, where none fits'),
    image: z.number().optional().describe('the query is the address of this picture: see images'),
    post: z.number().optional().describe('the query is the address of this post: see images'),
    article: z.number().optional().describe('the query is the address of this article'),
    collection: z.number().optional().describe('the query is the address of this collection'),
    creator: z.string().optional().describe('the query is the address of this profile'),
  }),
  async run({ query }, { civitai }) {
    const found = await civitai.find(query)
    const nothing = { models: [], near: [] }
    switch (found.kind) {
      case 'model':
        return {
          ...nothing,
          model: modelOf(found.model, found.version),
          ...(found.version !== undefined && { version: found.version }),
        }
      case 'several':
        return { ...nothing, models: found.entries.slice(0, SEVERAL).map(entryOf) }
      case 'image':
        return { ...nothing, image: found.id }
      case 'post':
        return { ...nothing, post: found.id }
      case 'article':
        return { ...nothing, article: found.id }
      case 'collection':
        return { ...nothing, collection: found.id }
      case 'creator':
        if (!civitai.mayShow(found.name)) throw new Problem((words) => words.notShownHere)
        return { ...nothing, creator: plain(found.name) }
      case 'none':
        return { ...nothing, near: found.near.map(entryOf) }
    }
  },
})

export const getModel = tool({
  name: 'get_model',
  title: 'A model in full',
  description: 'One model by its id: versions, files and their scans, trigger words, licence.',
  input: z.object({ id: modelId }),
  output: z.object({ model: modelShape }),
  async run({ id }, { civitai }) {
    const model = await civitai.model(id)
    if (model === undefined) throw new Problem((words) => words.noModelForThat)
    return { model: modelOf(model) }
  },
})
