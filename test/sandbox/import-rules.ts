/** The places of the sandbox from the bottom up, as those of the bot in architecture.test.ts. */
export const SANDBOX_RULES: readonly {
  readonly place: string
  readonly may: readonly string[]
  readonly types?: readonly string[]
}[] = [
  {
    place: 'sandbox/oauth/',
    may: ['htmlparser2', 'node:crypto'],
  },
  {
    place: 'sandbox/civitai/http/',
    may: ['node:stream/consumers', 'node:timers/promises', 'node:util', 'node:zlib'],
    types: ['node:http'],
  },
  {
    place: 'sandbox/civitai/auth/',
    may: [
      'node:crypto',
      'node:http',
      'node:stream/consumers',
      'sandbox/oauth/',
      'sandbox/civitai/http/',
    ],
    types: ['node:net'],
  },
  {
    place: 'sandbox/civitai/catalogue/',
    may: [],
  },
  {
    place: 'sandbox/civitai/generated/',
    may: ['sandbox/civitai/catalogue/'],
  },
  {
    place: 'sandbox/civitai/listing/',
    may: ['zod', 'sandbox/civitai/catalogue/'],
  },
  {
    place: 'sandbox/civitai/detail/',
    may: ['sandbox/civitai/catalogue/', 'sandbox/civitai/generated/', 'sandbox/civitai/listing/'],
  },
  {
    place: 'sandbox/civitai/gallery/',
    may: [
      'zod',
      'sandbox/civitai/catalogue/',
      'sandbox/civitai/generated/',
      'sandbox/civitai/listing/',
      'sandbox/civitai/detail/',
    ],
  },
  {
    place: 'sandbox/civitai/recorded/',
    may: ['node:fs', 'node:path', 'zod', 'sandbox/civitai/catalogue/', 'sandbox/civitai/gallery/'],
  },
  {
    place: 'sandbox/civitai/pictures/drawing/',
    may: [],
    types: ['sandbox/civitai/generated/'],
  },
  {
    place: 'sandbox/civitai/pictures/scenes/',
    may: ['sandbox/civitai/pictures/drawing/'],
    types: ['sandbox/civitai/generated/'],
  },
  {
    place: 'sandbox/civitai/pictures/*',
    may: [
      'zod',
      'sandbox/civitai/generated/',
      'sandbox/civitai/gallery/',
      'sandbox/civitai/pictures/drawing/',
      'sandbox/civitai/pictures/scenes/',
    ],
    types: ['sandbox/civitai/catalogue/'],
  },
  {
    place: 'sandbox/civitai/routes/',
    may: [
      'zod',
      'sandbox/civitai/http/',
      'sandbox/civitai/listing/',
      'sandbox/civitai/detail/',
      'sandbox/civitai/gallery/',
    ],
    types: ['sandbox/civitai/catalogue/'],
  },
  {
    place: 'sandbox/civitai/*',
    may: [
      'node:http',
      'node:timers/promises',
      'sandbox/civitai/http/',
      'sandbox/civitai/catalogue/',
      'sandbox/civitai/generated/',
      'sandbox/civitai/listing/',
      'sandbox/civitai/detail/',
      'sandbox/civitai/gallery/',
      'sandbox/civitai/pictures/*',
      'sandbox/civitai/routes/',
    ],
    types: ['node:net'],
  },
  {
    place: 'sandbox/picture-file/',
    may: ['node:zlib'],
  },
  {
    place: 'sandbox/discord/rules/',
    may: ['discord-api-types/v10', 'zod'],
  },
  {
    place: 'sandbox/discord/files/',
    may: ['node:crypto'],
    types: ['discord-api-types/v10'],
  },
  {
    place: 'sandbox/discord/state/',
    may: ['discord-api-types/v10', 'node:crypto'],
    types: ['ws', 'sandbox/discord/rules/', 'sandbox/discord/files/'],
  },
  {
    place: 'sandbox/discord/person/slash/',
    may: ['discord-api-types/v10', 'sandbox/discord/rules/', 'sandbox/discord/state/'],
  },
  {
    place: 'sandbox/discord/person/*',
    may: [
      'discord-api-types/v10',
      'sandbox/discord/rules/',
      'sandbox/discord/state/',
      'sandbox/discord/person/slash/',
    ],
    types: ['sandbox/discord/files/'],
  },
  {
    place: 'sandbox/discord/routes/',
    may: ['discord-api-types/v10', 'zod', 'sandbox/discord/rules/', 'sandbox/discord/state/'],
  },
  {
    place: 'sandbox/discord/oauth/',
    may: ['node:crypto', 'sandbox/oauth/', 'sandbox/discord/rules/', 'sandbox/discord/state/'],
    types: ['node:http', 'sandbox/discord/routes/'],
  },
  {
    place: 'sandbox/discord/endpoint/',
    may: [
      'discord-api-types/v10',
      'node:crypto',
      'node:http',
      'sandbox/discord/rules/',
      'sandbox/discord/state/',
      'sandbox/discord/routes/',
    ],
  },
  {
    place: 'sandbox/discord/*',
    may: [
      'discord-api-types/v10',
      'node:crypto',
      'node:http',
      'ws',
      'zod',
      'sandbox/oauth/',
      'sandbox/discord/files/',
      'sandbox/discord/rules/',
      'sandbox/discord/state/',
      'sandbox/discord/person/*',
      'sandbox/discord/routes/',
      'sandbox/discord/oauth/',
      'sandbox/discord/endpoint/',
    ],
    types: ['node:net'],
  },
  {
    place: 'sandbox/samples/',
    may: ['sandbox/picture-file/', 'sandbox/discord/state/'],
    types: ['sandbox/civitai/catalogue/', 'sandbox/discord/*'],
  },
  {
    place: 'sandbox/civitai/orchestration/',
    may: [
      'node:crypto',
      'node:http',
      'zod',
      'sandbox/civitai/http/',
      'sandbox/civitai/generated/',
      'sandbox/civitai/detail/',
      'sandbox/picture-file/',
      'sandbox/discord/state/',
      'sandbox/samples/',
    ],
    types: ['node:net', 'sandbox/civitai/catalogue/'],
  },
  {
    place: 'sandbox/page/view/markdown/',
    may: ['discord-markdown-parser'],
  },
  {
    place: 'sandbox/page/view/*',
    may: ['discord-api-types/v10', 'sandbox/discord/state/', 'sandbox/page/view/markdown/'],
    types: ['sandbox/discord/*'],
  },
  {
    place: 'sandbox/page/client/',
    may: ['@skyra/discord-components-core/'],
  },
  {
    place: 'sandbox/page/*',
    may: [
      'discord-api-types/v10',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:fs/promises',
      'node:http',
      'node:path',
      'zod',
      'sandbox/civitai/http/',
      'sandbox/discord/state/',
      'sandbox/discord/*',
      'sandbox/page/view/*',
    ],
    types: ['sandbox/civitai/pictures/*', 'sandbox/civitai/*'],
  },
  {
    place: 'sandbox/terminal/',
    may: [
      'node:fs',
      'node:path',
      'node:util',
      'sandbox/discord/state/',
      'sandbox/discord/*',
      'sandbox/samples/',
      'sandbox/page/view/*',
    ],
    types: ['sandbox/civitai/catalogue/'],
  },
  {
    place: 'sandbox/*',
    may: [
      'node:fs',
      'node:path',
      'node:process',
      'src/app.ts',
      'src/config.ts',
      'src/observe/log.ts',
      'zod',
      'sandbox/civitai/recorded/',
      'sandbox/civitai/*',
      'sandbox/discord/*',
      'sandbox/samples/',
      'sandbox/page/*',
      'sandbox/terminal/',
    ],
    types: ['sandbox/civitai/catalogue/'],
  },
]
