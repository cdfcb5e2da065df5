/**
 * All of a body; undefined where more comes than so many bytes. Then no more is read, and whoever reads
 * a connection's body so has ended that connection.
 */
export async function bytesOf(
  body: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
