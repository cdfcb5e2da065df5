/** The parts of Civitai's paths that are its own; any other is what somebody asked for. */
const OWN: ReadonlySet<string> = new Set([
  'by-hash',
  'creators',
  'enums',
  'images',
  'model-versions',
  'models',
  'popular',
  'tags',
])

/** What a question was about, from its path or key and without a word of the question itself. */
export function endpointOf(key: string): string {
  const [path = ''] = key.split(/[?&#]/, 1)
  return path.replace(/[^/]+/g, (part) => (OWN.has(part) ? part : ':id'))
}
