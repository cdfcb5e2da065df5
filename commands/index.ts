import type { Command } from '../src/command.ts'
import { about } from './about.ts'
import { account } from './account/index.ts'
import { articles } from './articles.ts'
import { collections } from './collections.ts'
import { creator } from './creator.ts'
import { digest } from './digest/index.ts'
import { follow } from './follow/index.ts'
import { generate } from './generate/index.ts'
import { generations } from './generations.ts'
import { images } from './images.ts'
import { lookUp } from './look-up.ts'
import { model } from './model.ts'
import { readPicture } from './read-picture.ts'
import { settings } from './settings/index.ts'
import { tagCommand } from './tag.ts'
import { top } from './top.ts'
import { vault } from './vault.ts'

/** Everything the bot can do, in the order in which it is registered. */
export const commands: readonly Command[] = [
  model,
  top,
  creator,
  tagCommand,
  images,
  articles,
  collections,
  digest,
  follow,
  settings,
  lookUp,
  readPicture,
  account,
  generate,
  generations,
  vault,
  about,
]
