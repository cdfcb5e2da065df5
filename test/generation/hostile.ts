import { wireStep, wireWorkflow } from './answers.ts'

/** What must be in no error and no result. */
export const SECRET = 'a secret of somebody'

export interface HostileAnswer {
  readonly name: string
  readonly status: number
  readonly type: string
  readonly text: string
}

const json = (name: string, text: string, status = 200): HostileAnswer => ({
  name,
  status,
  type: 'application/json',
  text,
})

/** Stands for what JSON can write and JavaScript cannot: numbers beyond all bounds. */
const RAW = /"raw:([^"]*)"/g
const written = (value: unknown): string => JSON.stringify(value)?.replace(RAW, '$1') ?? 'null'

const LINKS = [
  'javascript:alert(1)',
  'data:image/png;base64,iVBORw0KGgo=',
  'http://169.254.169.254/latest/meta-data/',
  'http://127.0.0.1:22/',
  'https://localhost/a.png',
  'https://[::ffff:127.0.0.1]/a.png',
  'https://orchestration.civitai.com@evil.example/a.png',
  'https://orchestration.civitai.com.evil.example/a.png',
  'https://user:pass@orchestration.civitai.com/a.png',
  'https://orchestration.civitai.com:444/a.png',
  'https://orchestration.civitai.com\\.evil.example/a.png',
  'http://orchestration.civitai.com/a.png',
  'file:///etc/passwd',
  '//evil.example/a.png',
  '/v2/consumer/blobs/a.png',
  `https://orchestration.civitai.com/${'a'.repeat(9_000)}`,
]

const ODD: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -1,
  0.5,
  'raw:1e999',
  'raw:-1e999',
  'raw:123456789012345678901234567890',
  '',
  SECRET,
  '10',
  'NaN',
  '..',
  '__proto__',
  [],
  [null],
  [[[[]]]],
  {},
  { length: 3, 0: 'x' },
  { toString: SECRET },
]

const PATHS = [
  'id',
  'status',
  'createdAt',
  'forceRefunded',
  'cost',
  'cost.total',
  'transactions',
  'transactions.insufficientBuzz',
  'transactions.list',
  'transactions.list.0',
  'transactions.list.0.type',
  'transactions.list.0.amount',
  'transactions.list.0.id',
  'steps',
  'steps.0',
  'steps.0.status',
  'steps.0.estimatedProgressRate',
  'steps.0.jobs',
  'steps.0.jobs.0',
  'steps.0.jobs.0.reason',
  'steps.0.jobs.0.queuePosition',
  'steps.0.jobs.0.queuePosition.precedingJobs',
  'steps.0.output',
  'steps.0.output.images',
  'steps.0.output.images.0',
  'steps.0.output.images.0.type',
  'steps.0.output.images.0.id',
  'steps.0.output.images.0.available',
  'steps.0.output.images.0.url',
  'steps.0.output.images.0.urlExpiresAt',
  'steps.0.output.images.0.nsfwLevel',
  'steps.0.output.images.0.blockedReason',
]

/** A copy in which one place holds something else. */
export function replaced(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(whole))
    return whole.map((one, nth) => (`${nth}` === key ? replaced(one, rest, value) : one))
  if (typeof whole !== 'object' || whole === null) return whole
  const part = (whole as Record<string, unknown>)[key]
  return { ...whole, [key]: replaced(part, rest, value) }
}

const GOING_ON = wireWorkflow('S1', {
  status: 'processing',
  steps: [wireStep('S1', {}, { before: 2, done: 0.5 })],
})

const oneOdd = PATHS.flatMap((path) =>
  ODD.map((value) =>
    json(`${path} is ${written(value)}`, written(replaced(GOING_ON, path.split('.'), value))),
  ),
)
const badLinks = LINKS.map((url) =>
  json(
    `a picture at ${url.slice(0, 60)}`,
    written(replaced(wireWorkflow(), ['steps', '0', 'output', 'images', '0', 'url'], url)),
  ),
)

const whole = JSON.stringify(wireWorkflow())
const cut = Array.from({ length: 30 }, (_, nth) => Math.floor((whole.length * nth) / 30)).map(
  (at) => json(`cut after ${at} characters`, whole.slice(0, at)),
)

const many = (one: string, times: number): string => `[${Array(times).fill(one).join()}]`
const picture = JSON.stringify(wireWorkflow().steps[0]?.output.images[0])
const workflowWith = (images: string): string =>
  `{"id":"a","status":"succeeded","steps":[{"output":{"images":${images}}}]}`

const shapes = [
  json('nothing', ''),
  json('null', 'null'),
  json('a number', '7'),
  json('no number', 'NaN'),
  json('a text', `"${SECRET}"`),
  json('a list', '[]'),
  json('a list of workflows', `[${whole}]`),
  json('two answers', `${whole}${whole}`),
  json('a mark before it', `\ufeff${whole}`),
  json('comments', `{"id":"a",/* ${SECRET} */"status":"succeeded"}`),
  json('single quotes', "{'id':'a','status':'succeeded'}"),
  json('a hundred thousand lists in one another', '['.repeat(100_000) + ']'.repeat(100_000)),
  json(
    'a deep part',
    `{"id":"a","status":"succeeded","steps":${'['.repeat(90_000)}${']'.repeat(90_000)}}`,
  ),
  json(
    'a deep object',
    `{"id":"a","status":"failed","steps":[{"output":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]}`,
  ),
  json(
    'a list of 400,000 numbers for steps',
    `{"id":"a","status":"succeeded","steps":${many('1', 400_000)}}`,
  ),
  json(
    'a list of 400,000 numbers for money',
    `{"id":"a","status":"succeeded","transactions":{"list":${many('1', 400_000)}}}`,
  ),
  json('a list of 400,000 numbers for a page', `{"items":${many('1', 400_000)}}`),
  json(
    'a list of 400,000 jobs',
    `{"id":"a","status":"failed","steps":[{"jobs":${many('{}', 300_000)}}]}`,
  ),
  json('a thousand pictures', workflowWith(many(picture, 1_000))),
  json(
    'a prototype',
    '{"__proto__":{"id":"a"},"id":"a","status":"succeeded","steps":[{"__proto__":{"output":1}}]}',
  ),
  json('a key twice', '{"id":"a","status":"succeeded","id":"b","status":"failed"}'),
  json(
    'a level twice',
    workflowWith(
      '[{"type":"image","id":"p","available":true,"url":"https://orchestration.civitai.com/p","nsfwLevel":"pg","nsfwLevel":"xxx"}]',
    ),
  ),
  json(
    'a picture with two levels',
    workflowWith(
      '[{"type":"image","id":"p","available":true,"url":"https://orchestration.civitai.com/p","nsfwLevel":"pg"},{"type":"image","id":"p","available":true,"url":"https://orchestration.civitai.com/p","nsfwLevel":"x"}]',
    ),
  ),
  json('more than is read', `{"id":"${'x'.repeat(2_000_000)}"}`),
  json('half a character', '{"id":"a","status":"\ud83d"}'),
  { name: 'a page', status: 200, type: 'text/html', text: `<!DOCTYPE html>${SECRET}` },
  { name: 'a workflow that calls itself a page', status: 200, type: 'text/html', text: whole },
  { name: 'a workflow of no type', status: 200, type: '', text: whole },
  { name: 'a page that calls itself JSON', status: 200, type: 'application/json', text: '<html>' },
  { name: 'nothing, and says so', status: 204, type: 'application/json', text: '' },
  { name: 'compressed, it says', status: 200, type: 'application/json', text: '\x1f\x8b\x08\x00' },
] satisfies readonly HostileAnswer[]

const STATUSES = [
  300, 302, 308, 400, 401, 402, 403, 404, 405, 409, 418, 429, 451, 499, 500, 502, 503, 520, 599,
]
const refusals = STATUSES.flatMap((status) => [
  json(
    `${status} with a problem`,
    JSON.stringify({ status, detail: SECRET, errors: { a: [SECRET] } }),
    status,
  ),
  json(`${status} with a text`, JSON.stringify(SECRET), status),
  json(`${status} with a workflow`, whole, status),
  json(`${status} with nothing`, '', status),
  { name: `${status} with a page`, status, type: 'text/html', text: `<h1>${SECRET}</h1>` },
  json(
    `${status} with errors of another kind`,
    '{"errors":[[[[{"a":null}]]]],"detail":7,"title":[]}',
    status,
  ),
])

/** Some four hundred: every kind of answer, and every place of one with some of what is odd. */
export const HOSTILE: readonly HostileAnswer[] = [
  ...oneOdd.filter((_, nth) => nth % 3 === 0),
  ...badLinks,
  ...cut,
  ...shapes,
  ...refusals,
]

/** Every place of an answer with all that is odd. */
export const EVERY_ODD: readonly HostileAnswer[] = oneOdd
