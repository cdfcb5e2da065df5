import { onTestFinished } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { matureWords } from '../../../sandbox/civitai/generated/marks.ts'
import { png, textChunk } from '../../../sandbox/picture-file/png.ts'
import { createHttpServer } from '../../support/http-server.ts'

/** A message's pictures, as Discord tells of them. */
export type Attached = readonly {
  readonly id: string
  readonly filename: string
  readonly content_type: string
  readonly size: number
  readonly url: string
  readonly proxy_url: string
}[]

/** Versions that a picture was made with; the bot identifies no more of a message. */
const AT_ONCE = 20
const PICTURES = 8

/** Where pictures are that were made with whatever there is, with words of all kinds. */
export async function picturesServed() {
  const files = new Map<string, Buffer>()
  const server = await createHttpServer()
  onTestFinished(() => server.close())
  server.answer = ({ url = '' }, response) => {
    const bytes = files.get(url)
    response.statusCode = bytes === undefined ? 404 : 200
    response.end(bytes)
  }
  return {
    cdn: server.url,
    /** Messages, each with one picture. */
    of({ models }: CivitaiStandIn): readonly Attached[] {
      const versions = models.flatMap(({ modelVersions: [newest] }) => newest?.id ?? [])
      return Array.from({ length: PICTURES }, (_, nth): Attached => {
        const some = versions.filter((_, at) => at % PICTURES === nth).slice(0, AT_ONCE)
        const word = matureWords[nth % matureWords.length]
        const resources = some.map((modelVersionId, at) => ({
          type: 'lora',
          modelVersionId,
          modelName: `${at % 2 === 0 ? word : 'plain'} ${at}`,
        }))
        const text =
          `a ${nth % 2 === 0 ? word : 'lantern'} by the sea\nNegative prompt: ${word}\n` +
          `Steps: 20, Sampler: Euler, Model: ${word} mix, Civitai resources: ${JSON.stringify(resources)}`
        const bytes = png({ before: [textChunk('parameters', text)] })
        const filename = `${nth < 2 ? word : 'picture'}-${nth}.png`
        const path = `/attachments/1/${nth}/${filename}`
        files.set(path, bytes)
        const proxied = `https://media.discordapp.net${path}`
        return [
          {
            id: `${nth}`,
            filename,
            content_type: 'image/png',
            size: bytes.length,
            url: `${server.url}${path}`,
            proxy_url: proxied,
          },
        ]
      })
    },
  }
}
