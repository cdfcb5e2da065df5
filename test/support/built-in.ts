import type { Catalogue, CatalogueAt } from '../../sandbox/civitai/catalogue/catalogue.ts'
import { generatedCatalogue } from '../../sandbox/civitai/generated/generated-catalogue.ts'

const made = new Map<string, Catalogue>()

/**
 * The built-in catalogue with so many models, dated back from a moment. It is made once for all tests,
 * since to make it takes longer than most of them, and nobody changes it.
 */
export function builtIn(size: number, from: number): CatalogueAt {
  const key = `${size} ${from}`
  const catalogue = made.get(key) ?? generatedCatalogue({ size })(from)
  made.set(key, catalogue)
  return () => catalogue
}
