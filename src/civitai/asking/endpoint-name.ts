/** The fixed parts of Civitai's paths; any other part is what somebody asked for. */
const OWN: ReadonlySet<string> = new Set([
  'all',
  'articles',
  'by-hash',
  'collections',
  'creators',
  'enums',
  'get',
  'images',
  'mini',
  'model-versions',
  'models',
  'popular',
  'tags',
  'vault',
])

/** The endpoint of a path or key, safe for the log: ids, names and queries are left out. */
export function endpointOf(key: string): string {
  const [path = ''] = key.split(/[?&#]/, 1)
  return path.replace(/[^/]+/g, (part) => (OWN.has(part) ? part : ':id'))
}
