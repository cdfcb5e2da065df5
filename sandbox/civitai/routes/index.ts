import { byHash } from './by-hash.ts'
import { byHashes } from './by-hashes.ts'
import { creators } from './creators.ts'
import { enums } from './enums.ts'
import { images } from './images.ts'
import { model } from './model.ts'
import { models } from './models.ts'
import type { Route } from './route.ts'
import { tags } from './tags.ts'
import { version } from './version.ts'

/**
 * The endpoints the stand-in knows; one more is a file beside this one and a line here. The first
 * that matches answers, so fixed paths stand before those with an id in them.
 */
export const routes: readonly Route[] = [
  models,
  model,
  byHashes,
  byHash,
  version,
  images,
  creators,
  tags,
  enums,
]
