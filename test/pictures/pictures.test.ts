import { expect, onTestFinished, test } from 'vitest'
import { jpeg } from '../../sandbox/picture-file/jpeg.ts'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import { createPictures } from '../../src/pictures/pictures.ts'
import { createHttpServer, type HttpServer } from '../support/http-server.ts'
import { ELSEWHERE } from './elsewhere.ts'

const FOX = png({ before: [textChunk('parameters', 'a fox\nSteps: 20')] })
const IN_FOX = {
  kind: 'generation',
  written: { prompt: 'a fox', steps: '20', resources: [], wholePrompt: 'a fox' },
}
const PATH = '/attachments/1/2/fox.png?ex=1&hm=2'

/** Pictures that come from a server of this test. */
async function picturesAt(answer: HttpServer['answer'], within?: number) {
  const server = await createHttpServer()
  server.answer = answer
  const gone: unknown[] = []
  const pictures = createPictures({
    cdn: server.url,
    userAgent: 'Curator test',
    onGone: (error) => gone.push(error),
    ...(within !== undefined && { within }),
  })
  onTestFinished(async () => {
    await pictures.close()
    await server.close()
  })
  const read = (
    path = PATH,
    { bytes = 1_000, signal }: { bytes?: number; signal?: AbortSignal } = {},
  ) => pictures.read({ url: `${server.url}${path}`, name: 'fox.png', bytes }, signal)
  return { server, gone, pictures, read }
}

test('an attachment is read from its own address', async () => {
  const { server, read } = await picturesAt((_, response) => response.end(FOX))
  expect(await read()).toEqual(IN_FOX)
  expect(server.asked.map(({ url }) => url)).toEqual([PATH])
  expect(server.asked[0]?.headers).toMatchObject({
    'user-agent': 'Curator test',
    'accept-encoding': 'identity',
  })
})

test('its name and its type are not believed', async () => {
  const { read } = await picturesAt((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(jpeg({ exif: { userComment: 'a fox\nSteps: 20' } }))
  })
  expect(await read('/attachments/1/2/fox.exe')).toEqual(IN_FOX)
})

test('no address that leads elsewhere is asked', async () => {
  const { server, pictures, read } = await picturesAt((_, response) => response.end(FOX))
  const { port } = new URL(server.url)
  const aside = [
    '/avatars/1/2/a.png',
    '/attachments/../x/a.png',
    '/attachments/%2e%2e/x',
    '/attachments/..%2fx',
    '/',
  ]
  for (const path of aside) expect(await read(path)).toEqual({ kind: 'foreign' })
  const others = [
    ...ELSEWHERE,
    ...[
      'localhost',
      '127.1',
      '2130706433',
      '0x7f000001',
      '[::ffff:127.0.0.1]',
      'ada@127.0.0.1',
    ].map((host) => `http://${host}:${port}${PATH}`),
    `https://127.0.0.1:${port}${PATH}`,
  ]
  for (const url of others) {
    expect(await pictures.read({ url, name: 'a.png', bytes: 1 })).toEqual({ kind: 'foreign' })
  }
  expect(server.asked).toEqual([])
})

test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
  const { server, gone, read } = await picturesAt((_, response) =>
    response.writeHead(status, { location: `${server.url}/attachments/other` }).end(FOX),
  )
  expect(await read()).toEqual({ kind: 'gone' })
  expect(server.asked).toHaveLength(1)
  expect(gone).toEqual([status])
})

test.each([204, 206, 304, 403, 404, 410, 429, 500])(
  'an answer of %i is no file',
  async (status) => {
    const { read, gone } = await picturesAt((_, response) => response.writeHead(status).end())
    expect(await read()).toEqual({ kind: 'gone' })
    expect(gone).toEqual([status])
  },
)

test('a connection that breaks', async () => {
  const { read, gone } = await picturesAt((request) => request.socket.destroy())
  expect(await read()).toEqual({ kind: 'gone' })
  expect(gone).toHaveLength(1)
})

test('a file that breaks off', async () => {
  const { read } = await picturesAt((request, response) => {
    response.writeHead(200, { 'content-length': FOX.length })
    response.write(FOX.subarray(0, 40), () => request.socket.destroy())
  })
  expect(await read()).toEqual({ kind: 'gone' })
})

test('a file that is said to be too large is not asked for', async () => {
  const { server, read } = await picturesAt((_, response) => response.end(FOX))
  expect(await read(PATH, { bytes: 25_000_001 })).toEqual({ kind: 'too large' })
  expect(server.asked).toEqual([])
})

test('a file that turns out too large is not read', async () => {
  const { read } = await picturesAt((_, response) => {
    response.writeHead(200, { 'content-length': 25_000_001 })
    response.write(FOX)
  })
  expect(await read()).toEqual({ kind: 'too large' })
})

test('bytes are counted, whatever was said of them', async () => {
  const pixels = { type: 'IDAT', data: Buffer.alloc(26_000_000) }
  const { read } = await picturesAt((_, response) => {
    response.write(png({ before: [pixels] }))
    response.end()
  })
  expect(await read()).toEqual({ kind: 'too large' })
})

test('what is not needed is not fetched', async () => {
  const closed = Promise.withResolvers<void>()
  const { read } = await picturesAt((_, response) => {
    response.on('close', () => closed.resolve())
    // More never comes.
    response.write(FOX)
  })
  expect(await read()).toEqual(IN_FOX)
  await closed.promise
})

test('a file that comes too slowly is given up', async () => {
  const { read, gone } = await picturesAt((_, response) => response.write(FOX.subarray(0, 20)), 20)
  expect(await read()).toEqual({ kind: 'gone' })
  expect(gone).toHaveLength(1)
})

test('who asked may stop it', async () => {
  const over = new AbortController()
  const { read, gone } = await picturesAt((_, response) => {
    response.write(FOX.subarray(0, 20))
    over.abort(new Error('stopped'))
  })
  await expect(read(PATH, { signal: over.signal })).rejects.toThrow('stopped')
  expect(gone).toEqual([])
})

test('a few are fetched at once', async () => {
  let open = 0
  let most = 0
  const waiting: (() => void)[] = []
  const { read } = await picturesAt((_, response) => {
    open += 1
    most = Math.max(most, open)
    waiting.push(() => {
      open -= 1
      response.end(FOX)
    })
  })
  const all = Promise.all(Array.from({ length: 12 }, () => read()))
  let ended = 0
  while (ended < 12) {
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    waiting.shift()?.()
    ended += 1
  }
  expect(await all).toEqual(Array.from({ length: 12 }, () => IN_FOX))
  expect(most).toBeLessThanOrEqual(4)
})
