/** A delivery's place in the order of those due at once, different each time (FNV-1a). */
export function turnOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 1
}
