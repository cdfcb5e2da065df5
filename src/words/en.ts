import { about } from './en/about.ts'
import { accounts } from './en/accounts.ts'
import { articles } from './en/articles.ts'
import { buttons } from './en/buttons.ts'
import { card } from './en/card.ts'
import { collections } from './en/collections.ts'
import { digestList } from './en/digest-list.ts'
import { digestProblems } from './en/digest-problems.ts'
import { digests } from './en/digests.ts'
import { facts } from './en/facts.ts'
import { files } from './en/files.ts'
import { followPosts } from './en/follow-posts.ts'
import { follows } from './en/follows.ts'
import { galleries } from './en/galleries.ts'
import { generations } from './en/generations.ts'
import { licence } from './en/licence.ts'
import { lists } from './en/lists.ts'
import { lookUps } from './en/look-ups.ts'
import { owed } from './en/owed.ts'
import { problems } from './en/problems.ts'
import { recipes } from './en/recipes.ts'
import { registration } from './en/registration.ts'
import { settings } from './en/settings.ts'
import { vault } from './en/vault.ts'

/** Everything the bot says in English. What comes from outside is made inert before it comes here. */
export const en = {
  ...facts,
  ...lists,
  ...galleries,
  ...articles,
  ...collections,
  ...recipes,
  ...lookUps,
  ...card,
  ...files,
  ...licence,
  ...digests,
  ...digestList,
  ...followPosts,
  ...follows,
  ...about,
  ...buttons,
  ...problems,
  ...digestProblems,
  ...settings,
  ...accounts,
  ...vault,
  ...generations,
  ...owed,
  ...registration,
}
