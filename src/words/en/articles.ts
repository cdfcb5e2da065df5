import type { ArticleSort } from '../../civitai/article.ts'
import { moment } from '../timestamp.ts'
import { unbroken } from '../unbroken.ts'
import { titled } from './titled.ts'

const SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: 'newest articles',
  'Recently Updated': 'articles, the last updated first',
  'Most Reactions': 'articles with the most reactions',
  'Most Comments': 'articles with the most comments',
  'Most Bookmarks': 'articles with the most bookmarks',
  'Most Collected': 'most collected articles',
}

/** What people write. */
export const articles = {
  articlesDescription: 'Articles on Civitai: guides, news and more',
  articleQueryOption: 'Part of a title, or the link of an article',
  articleSortOption: 'What to rank by (default: Newest)',
  articleSortChoice: (sort: ArticleSort): string => sort,
  articleCreatorOption: 'Only articles by this person',
  /** `subject` is whose they are. */
  articlesTitle: (sort: ArticleSort, subject: string | undefined) => titled(subject, SORTS[sort]),
  articleTitle: 'An article on Civitai',
  updated: (at: number) => `updated ${moment(at)}`,
  views: (count: string) => unbroken('👁', count),
  bookmarks: (count: string) => unbroken('🔖', count),
  collected: (count: string) => unbroken('📁', count),
  noArticles: 'No article fits. Try other words, or leave a filter out.',
  unknownArticle: 'Civitai shows me no such article. It may be deleted, or not public.',
}
