/** The bytes of a file, front to back. */
export interface Source {
  /** The next so many bytes; undefined where fewer are left, which then are gone. */
  take(bytes: number): Promise<Buffer | undefined>
  /** Leaves out so many bytes, without holding them. False where fewer are left. */
  skip(bytes: number): Promise<boolean>
}

export function sourceOf(body: AsyncIterable<Uint8Array>): Source {
  const chunks = body[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()

  /** Hands over what comes, piece by piece, up to so many bytes. */
  async function passed(bytes: number, to: (piece: Uint8Array) => void): Promise<boolean> {
    for (let missing = bytes; missing > 0; ) {
      if (held.length === 0) {
        const next = await chunks.next()
        if (next.done) return false
        held = next.value
        continue
      }
      const piece = held.subarray(0, missing)
      held = held.subarray(piece.length)
      missing -= piece.length
      to(piece)
    }
    return true
  }

  return {
    async take(bytes) {
      const pieces: Uint8Array[] = []
      const isWhole = await passed(bytes, (piece) => pieces.push(piece))
      return isWhole ? Buffer.concat(pieces) : undefined
    },
    skip: (bytes) => passed(bytes, () => {}),
  }
}
