import { articles } from './articles.ts'
import { byHash } from './by-hash.ts'
import { byHashes } from './by-hashes.ts'
import { collections } from './collections.ts'
import { creators } from './creators.ts'
import { enums } from './enums.ts'
import { images } from './images.ts'
import { me } from './me.ts'
import { mini } from './mini.ts'
import { model } from './model.ts'
import { models } from './models.ts'
import type { Route } from './route.ts'
import { tags } from './tags.ts'
import { vault } from './vault.ts'
import { version } from './version.ts'

/**
 * All endpoints. To add one, write a file here and list it. The first match answers, so fixed paths
 * come before those with an id.
 */
export const routes: readonly Route[] = [
  models,
  model,
  byHashes,
  byHash,
  mini,
  version,
  images,
  ...articles,
  ...collections,
  ...vault,
  creators,
  tags,
  enums,
  me,
]
