import type { CollectionSort, CollectionType } from '../../civitai/collection.ts'
import { number } from './formats.ts'

const SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Newest collections',
  'Most Followers': 'Collections with the most contributors',
}

const TYPES: Readonly<Record<CollectionType, string>> = {
  Model: 'models',
  Article: 'articles',
  Post: 'posts',
  Image: 'images',
  Model3D: '3D models',
}

/** What people put together. */
export const collections = {
  collectionsDescription: 'Collections on Civitai: what people put together',
  collectionQueryOption: 'Part of a name, or the link of a collection',
  collectionSortOption:
    'What to rank by (default: Newest); Most Followers counts who may put something in',
  collectionSortChoice: (sort: CollectionSort): string => sort,
  collectionsTitle: (sort: CollectionSort) => SORTS[sort],
  collectionTitle: 'A collection on Civitai',
  collectionType: (type: CollectionType) => TYPES[type],
  items: (count: number) => `${number.format(count)} ${count === 1 ? 'item' : 'items'}`,
  onlyOnCivitai: '-# Civitai doesn’t tell me what is in it. Open it there.',
  noCollections: 'No collection fits. Try other words.',
  unknownCollection: 'Civitai shows me no such collection. It may be deleted, or not public.',
}
