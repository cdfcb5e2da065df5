import type { Ended } from '../accounts/account.ts'
import type { ArticleSort } from '../civitai/article.ts'
import type { CollectionSort, CollectionType } from '../civitai/collection.ts'
import type { ImageSort } from '../civitai/image.ts'
import type { ModelSort, Period, TrendSpan } from '../civitai/model.ts'
import type { Reference } from '../civitai/reference.ts'
import type { Days, Pause, Rank } from '../digest/digest.ts'
import type { FollowPause, Subject } from '../follows/follow.ts'
import type { GenerationOutcome, GenerationReason } from '../generation/generation.ts'
import type { Size } from '../generation/kinds.ts'
import type { Allow } from '../settings.ts'
import type { Delivery } from '../store/store.ts'
import { formatsOf } from './formats.ts'
import { signsIn } from './signs.ts'
import { dated, dayOf, moment } from './timestamp.ts'
import { titled } from './titled.ts'
import { unbroken } from './unbroken.ts'
import type { PermissionName, Words } from './words.ts'

const formats = formatsOf<'one' | 'many' | 'other'>('pt-BR')
const { number, percent, plural, size, calendarDay, weekdays, or } = formats

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: 'nas últimas 24 horas',
  Week: 'nesta semana',
  Month: 'neste mês',
  Year: 'neste ano',
}

/** A week is the last seven days, as Civitai counts it too. */
const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: 'nas últimas 24 horas',
  week: 'nesta semana',
  month: 'neste mês',
}

const UNCOUNTED: Readonly<Record<TrendSpan, string>> = {
  day: 'ainda não contei um dia completo',
  week: 'ainda não contei uma semana completa',
  month: 'ainda não contei um mês completo',
}

const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'modelos mais baixados',
  'Highest Rated': 'modelos mais bem avaliados',
  'Most Liked': 'modelos mais curtidos',
  'Most Discussed': 'modelos mais comentados',
  'Most Collected': 'modelos mais colecionados',
  'Most Images': 'modelos com mais imagens',
  Newest: 'modelos mais recentes',
}

const SORT_CHOICES: Readonly<Record<ModelSort | 'Trending', string>> = {
  Trending: 'Em alta',
  'Most Downloaded': 'Mais baixados',
  'Highest Rated': 'Mais bem avaliados',
  'Most Liked': 'Mais curtidos',
  'Most Discussed': 'Mais comentados',
  'Most Collected': 'Mais colecionados',
  'Most Images': 'Com mais imagens',
  Newest: 'Mais recentes',
}

const PERIOD_CHOICES: Readonly<Record<Period, string>> = {
  Day: 'Dia',
  Week: 'Semana',
  Month: 'Mês',
  Year: 'Ano',
  AllTime: 'Todo o período',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Imagens com mais reações',
  'Most Comments': 'Imagens com mais comentários',
  'Most Collected': 'Imagens mais colecionadas',
  Newest: 'Imagens mais recentes',
}

const IMAGE_SORT_CHOICES: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Com mais reações',
  'Most Comments': 'Com mais comentários',
  'Most Collected': 'Mais colecionadas',
  Newest: 'Mais recentes',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: 'passos',
  sampler: 'sampler',
  cfgScale: 'escala CFG',
  clipSkip: 'clip skip',
  seed: 'seed',
  size: 'tamanho',
  model: 'modelo',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: 'artigos mais recentes',
  'Recently Updated': 'últimos artigos atualizados',
  'Most Reactions': 'artigos com mais reações',
  'Most Comments': 'artigos com mais comentários',
  'Most Bookmarks': 'artigos com mais marcadores',
  'Most Collected': 'artigos mais colecionados',
}

const ARTICLE_SORT_CHOICES: Readonly<Record<ArticleSort, string>> = {
  Newest: 'Mais recentes',
  'Recently Updated': 'Últimos atualizados',
  'Most Reactions': 'Com mais reações',
  'Most Comments': 'Com mais comentários',
  'Most Bookmarks': 'Com mais marcadores',
  'Most Collected': 'Mais colecionados',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Coleções mais recentes',
  'Most Followers': 'Coleções com mais colaboradores',
}

const COLLECTION_SORT_CHOICES: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Mais recentes',
  'Most Followers': 'Com mais colaboradores',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: 'modelos',
  Article: 'artigos',
  Post: 'posts',
  Image: 'imagens',
  Model3D: 'modelos 3D',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: 'Esta cópia não traz os dados de como a imagem foi feita. O Discord os apaga de arquivos JPEG e WebP, então envie o PNG original ou cole em /imagens o endereço dela no Civitai.',
  unsupported: 'Só leio arquivos PNG, JPEG e WebP.',
  'too large': 'Este arquivo tem mais de 25 MB. Envie um menor.',
  gone: 'Não consegui obter este arquivo do Discord. Tente de novo daqui a pouco.',
  'gone since':
    'O Discord não me dá mais este arquivo. Use “Ler imagem” na mensagem de onde ele veio.',
  foreign: 'Só leio arquivos que foram enviados ao Discord.',
  'held back': 'Não mostro como esta imagem foi feita.',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: 'Modelo',
  version: 'Versão',
  image: 'Imagem',
  post: 'Post',
  article: 'Artigo',
  collection: 'Coleção',
  creator: 'Um perfil',
  file: 'Arquivo',
}

const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': 'Todos os dias',
  '12345': 'De segunda a sexta',
  '67': 'Fins de semana',
}

/** What a sentence names the command by that changes a digest. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

// To post is “enviar” throughout, for “publicar” is what Discord calls publishing.

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ Pausado por um administrador. Retome quando quiser.',
  closed: () =>
    '⚠️ Pausado: não posso mais escrever no canal dele. Permita que eu veja o canal, envie mensagens e insira links nele, e depois retome.',
  gone: (edit) =>
    `⚠️ Pausado: o canal dele não existe mais. Escolha outro com ${edit} e depois retome.`,
  locked: (edit) =>
    `⚠️ Pausado: o tópico dele está trancado. Destranque o tópico, ou escolha outro canal com ${edit}, e depois retome.`,
  unplannable: (edit) =>
    `⚠️ Pausado: não reconheço mais o fuso horário dele. Escolha outro com ${edit} e depois retome.`,
}

/** The same in a few words. */
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ pausado por um administrador',
  closed: '⚠️ pausado: não posso escrever lá',
  gone: '⚠️ pausado: o canal não existe mais',
  locked: '⚠️ pausado: o tópico está trancado',
  unplannable: '⚠️ pausado: fuso horário desconhecido',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ a caminho',
  posting: '⏳ a caminho',
  posted: '✅ enviado',
  failed: '❌ falhou',
  skipped: '➖ pulado',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ não enviado: fiquei fora do ar por mais de seis horas',
  closed: '❌ não enviado: eu não podia escrever no canal',
  gone: '❌ não enviado: o canal não existia mais',
  locked: '❌ não enviado: o tópico estava trancado',
  trouble: '❌ não enviado: o Discord ou o Civitai ficou uma hora sem responder',
  refused: '❌ não enviado: o Discord recusou; o AutoMod pode ter bloqueado',
  nothing: '➖ não enviado: continuava sem nada adequado',
  paused: '➖ não enviado: estava pausado',
  unseen: '❔ provavelmente enviado: não posso ler o canal para conferir',
  empty: '✅ enviado, mas sem nada adequado',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () => '⚠️ não publicado: permita que eu veja o canal e envie mensagens nele',
  gone: () => '⚠️ não publicado: a mensagem ou o canal foi excluído antes',
  locked: () => '⚠️ não publicado: o canal estava trancado',
  refused: (edit) =>
    `⚠️ não publicado: só dá para publicar em canais de anúncios; escolha um com ${edit}, ou defina \`publicar\` como False`,
  late: () => '⚠️ não publicado: o Discord não aceitou mais mensagens deste canal por seis horas',
}

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `criador ${name}`,
  model: (name) => `modelo ${name}`,
  tag: (name) => `tag ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: 'um criador',
  model: 'um modelo',
  tag: 'uma tag',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name) =>
    `os novos modelos e versões ${name === undefined ? 'desse criador' : `de ${name}`}`,
  model: (name) => `as novas versões ${name === undefined ? 'desse modelo' : `de ${name}`}`,
  tag: (name) => `as novidades com ${name === undefined ? 'essa tag' : `a tag “${name}”`}`,
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ Pausado por um administrador. Retome quando quiser.',
  closed:
    '⚠️ Pausado: não posso mais escrever no canal dele. Permita que eu veja o canal, envie mensagens e insira links nele, e depois retome.',
  gone: '⚠️ Pausado: o canal dele não existe mais. Remova o item e siga de novo em outro canal.',
  locked: '⚠️ Pausado: o tópico dele está trancado. Destranque o tópico e depois retome.',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ pausado por um administrador',
  closed: '⚠️ pausado: não posso escrever lá',
  gone: '⚠️ pausado: o canal não existe mais',
  locked: '⚠️ pausado: o tópico está trancado',
}

const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '“Ver canal”',
  SendMessages: '“Enviar mensagens”',
  SendMessagesInThreads: '“Enviar mensagens em tópicos”',
  EmbedLinks: '“Inserir links”',
}

const PICK_A_CITY = 'Comece a digitar uma cidade, como Recife, e escolha na lista.'

const RANKS: Readonly<Record<Rank, string>> = {
  'Most downloads gained': 'Mais downloads novos',
  Rising: 'Em ascensão',
  Newest: 'Mais recentes',
}

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows':
    '**Classificação:** conteúdo adulto só em canais com restrição de idade',
  'PG everywhere':
    '**Classificação:** PG em todo lugar, inclusive em canais com restrição de idade',
}

const ALLOW_CHOICES: Readonly<Record<Allow, string>> = {
  'As each channel allows': 'O que cada canal permitir',
  'PG everywhere': 'PG em todo lugar',
}

/** Short weekdays end in a dot in Portuguese; a list of them is quieter without. */
const undotted = (day: string): string => day.replace(/\.$/, '')

/** Days stand by themselves, as a label does. */
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const named = (name: string | undefined): string => (name === undefined ? '' : `: ${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'Login concluído',
    text: 'Falta um passo: volte ao Discord e clique em “Já entrei”. Lá você vê qual é a conta e pode vinculá-la. Até lá, nada é vinculado. Você pode fechar esta página.',
  },
  gone: {
    heading: 'Este link não vale mais',
    text: 'Um link vale uma vez, em um navegador e por dez minutos. Use /conta no Discord para receber outro.',
  },
  denied: {
    heading: 'Nada foi vinculado',
    text: 'Você voltou sem dar permissão. Para tentar de novo, use /conta no Discord. Se não quiser, pode fechar esta página.',
  },
  refused: {
    heading: 'Não deu para entrar',
    text: 'Demorou demais, ou já tinha sido feito. Use /conta no Discord para receber outro link.',
  },
  'somebody else': {
    heading: 'Este link não é seu',
    text: 'Ele foi criado para outra conta do Discord, não para aquela com que você entrou, então nada foi vinculado. Use /conta no Discord para receber o seu próprio link, e nunca abra um que outra pessoa tenha enviado a você.',
  },
  'fewer rights': {
    heading: 'Nada foi vinculado',
    text: 'O Civitai me permite menos do que preciso. Nas configurações da sua conta no Civitai, remova o meu acesso em “Connected Apps”. Depois use /conta no Discord de novo.',
  },
  limited: {
    heading: 'Gente demais ao mesmo tempo',
    text: 'Nada foi vinculado, porque há gente demais entrando agora. Espere um minuto e use /conta no Discord de novo.',
  },
  away: {
    heading: 'Não deu para entrar',
    text: 'O Discord ou o Civitai não está respondendo. Espere um minuto e use /conta no Discord de novo.',
  },
  misconfigured: {
    heading: 'Aqui não dá para entrar',
    text: 'Não tenho a configuração necessária, e você não pode mudar isso. Avise quem me hospeda: o log diz o que está errado.',
  },
  broken: {
    heading: 'Não deu para entrar',
    text: 'Algo deu errado do meu lado, e nada foi vinculado. Espere um minuto e use /conta no Discord de novo.',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: 'Quadrado',
  portrait: 'Retrato',
  landscape: 'Paisagem',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'O Civitai não permite o que a imagem mostraria. Mude o prompt.',
  'no worker': 'O Civitai não encontrou nenhuma máquina livre. Tente mais tarde.',
  'too slow': 'O Civitai demorou demais. Tente mais tarde.',
  'no buzz': 'Você não tinha Buzz suficiente, ou o Civitai não me deixou gastar mais.',
  'mature prompt': 'O Civitai considerou que o prompt tem conteúdo adulto. Mude o prompt.',
  'not enabled': 'O Civitai não cria mais imagens com esse modelo ou LoRA. Escolha outro.',
  'not allowed': 'O Civitai não me deixou criar imagens para você. Veja a sua conta no Civitai.',
  'too many': 'O Civitai estava recebendo pedidos demais. Tente mais tarde.',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: 'Pronto.',
  failed: 'O Civitai não conseguiu criar.',
  expired: 'Esperou demais, e o Civitai descartou. Tente mais tarde.',
  cancelled: 'Cancelado.',
  refused: 'O Civitai se recusou a criar.',
  lost: 'Não consigo descobrir o que aconteceu. Veja no Civitai.',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ Pronto',
  failed: '⚠️ Falhou',
  expired: '⚠️ Descartado',
  cancelled: '✖️ Cancelado',
  refused: '⚠️ Recusado',
  lost: '⚠️ Desconhecido',
}

const pictures = (count: number): string =>
  plural(count, {
    one: (n) => `${n} imagem`,
    many: (n) => `${n} de imagens`,
    other: (n) => `${n} imagens`,
  })

/** How people type weekdays in Brazil, with and without accents; “2ª” is read as “2a”. */
const DAY_WORDS: Words['dayWords'] = {
  names: [
    ['segunda', 'segunda-feira', 'segundas-feiras', '2a', '2a-feira'],
    [
      'terça',
      'terca',
      'terça-feira',
      'terças-feiras',
      'terca-feira',
      'tercas-feiras',
      '3a',
      '3a-feira',
    ],
    ['quarta', 'quarta-feira', 'quartas-feiras', '4a', '4a-feira'],
    ['quinta', 'quinta-feira', 'quintas-feiras', '5a', '5a-feira'],
    ['sexta', 'sexta-feira', 'sextas-feiras', '6a', '6a-feira'],
    ['sábado', 'sabado'],
    ['domingo'],
  ],
  everyDay: [
    'dia',
    'diário',
    'diario',
    'diariamente',
    'toda a semana',
    'semana toda',
    'semana inteira',
  ],
  weekdays: [
    'útil',
    'util',
    'úteis',
    'uteis',
    'dia de semana',
    'dias de semana',
    'durante a semana',
  ],
  // “Fim de semana” is read by its first word, as the others are fillers.
  weekends: ['fim', 'fins', 'final', 'finais', 'fds'],
  fillers: [
    'e',
    'o',
    'a',
    'os',
    'as',
    'à',
    'às',
    'ao',
    'aos',
    'de',
    'da',
    'do',
    'em',
    'na',
    'no',
    'nas',
    'nos',
    'cada',
    'todo',
    'toda',
    'todos',
    'todas',
    'feira',
    'feiras',
    'semana',
  ],
  to: ['a', 'à', 'ao', 'até', 'ate'],
  // “Segunda” is also the second.
  dates: ['segunda', 'quarta', 'quinta', 'sexta'].map((week) => `${week} semana`),
}

/** Everything the bot says in Brazilian Portuguese. */
export const ptBR: Words = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator) => unbroken('por', creator),
  unnamed: '(sem nome)',
  unnamedVersion: (id) => `Versão ${id}`,
  tagged: (tag) => `tag “${tag}”`,
  video: (nth, url) =>
    `[${unbroken('▶', 'Vídeo', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort, period, subject) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, `modelos novos ${PERIODS[period]}`)
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(
      subject,
      `${MODEL_SORTS[sort]} de todos os tempos, atualizados ${PERIODS[period]}`,
    )
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span, wished, subject) =>
    titled(
      subject,
      `modelos com mais downloads novos ${SPANS[span]}${
        wished === span ? '' : ` (${UNCOUNTED[wished]})`
      }`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words) => `“${words}”`,
  ranks: (first, last, known, more, hidden) =>
    [
      `${number(first)}–${number(last)} de ${more ? 'pelo menos ' : ''}${number(known)}`,
      ...(hidden > 0
        ? [
            plural(hidden, {
              one: (n) => `${n} não aparece aqui`,
              many: (n) => `${n} não aparecem aqui`,
              other: (n) => `${n} não aparecem aqui`,
            }),
          ]
        : []),
    ].join(' · '),
  asOfBefore: (at) => `-# consultado ${moment(at)}: você pediu muito de uma vez`,
  asOf: (at) => `-# consultado ${moment(at)}, o Civitai não está respondendo`,

  // Galleries, and how an image was made.

  galleryTitle: (sort, period) =>
    period === 'AllTime'
      ? IMAGE_SORTS[sort]
      : `${IMAGE_SORTS[sort]}, publicadas ${PERIODS[period]}`,
  galleryOf: (whose, ranked) =>
    `${whose.join(' · ')} — ${ranked.charAt(0).toLowerCase()}${ranked.slice(1)}`,
  imageAt: (nth, known, more) => `${number(nth)} de ${more ? 'pelo menos ' : ''}${number(known)}`,
  imageTitle: 'Uma imagem do Civitai',
  postTitle: 'Um post do Civitai',
  promptTitle: 'Como foi feita',
  noPrompt: 'O autor não compartilhou o prompt.',
  promptHeldBack:
    'Não posso mostrar o prompt aqui: o que pode ser conteúdo adulto precisa de um canal com restrição de idade que permita isso.',
  negativePrompt: '**Prompt negativo**',
  lookingUp: (count) =>
    plural(count, {
      one: () => '-# Buscando mais um…',
      many: (n) => `-# Buscando mais ${n}…`,
      other: (n) => `-# Buscando mais ${n}…`,
    }),
  probably: (link) => `provavelmente ${link}`,
  partHeldBack: 'algo que não mostro aqui',
  partMuted: 'algo silenciado neste servidor',
  unknownFile: (hash) => `um arquivo que não está no Civitai (${hash})`,
  madeWith: '**Feita com**',
  setting: (setting, value) => unbroken(`${PICTURE_SETTINGS[setting]}:`, value),

  // What people write.

  articlesDescription: 'Artigos do Civitai: guias, novidades e mais',
  articleQueryOption: 'Parte de um título, ou o link de um artigo',
  articleSortOption: 'Como ordenar (padrão: Mais recentes)',
  articleSortChoice: (sort) => ARTICLE_SORT_CHOICES[sort],
  articleCreatorOption: 'Só artigos desta pessoa',
  /** `subject` is whose they are. */
  articlesTitle: (sort, subject) => titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'Um artigo do Civitai',
  updated: (at) => `atualizado ${moment(at)}`,
  noArticles: 'Não encontrei nenhum artigo. Tente outras palavras ou tire um filtro.',
  unknownArticle:
    'O Civitai não me mostra esse artigo. Ele pode ter sido excluído ou não ser público.',

  // What people put together.

  collectionsDescription: 'Coleções do Civitai: o que as pessoas reúnem',
  collectionQueryOption: 'Parte de um nome, ou o link de uma coleção',
  collectionSortOption:
    'Como ordenar (padrão: Mais recentes); colaboradores são quem pode adicionar algo',
  collectionSortChoice: (sort) => COLLECTION_SORT_CHOICES[sort],
  collectionsTitle: (sort) => COLLECTION_SORTS[sort],
  collectionTitle: 'Uma coleção do Civitai',
  collectionType: (type) => COLLECTION_TYPES[type],
  items: (count) =>
    plural(count, {
      one: (n) => `${n} item`,
      many: (n) => `${n} de itens`,
      other: (n) => `${n} itens`,
    }),
  onlyOnCivitai: '-# O Civitai não me diz o que há nela. Abra no site.',
  noCollections: 'Não encontrei nenhuma coleção. Tente outras palavras.',
  unknownCollection:
    'O Civitai não me mostra essa coleção. Ela pode ter sido excluída ou não ser pública.',

  // What is said of files that a message holds.

  copyText: 'Copiar texto',
  chooseCard: 'Abrir a ficha de um modelo',
  pictureTitle: (nth) => `Imagem ${nth}`,
  noPictureInMessage:
    'Não há nenhuma imagem anexada a esta mensagem. Leio arquivos PNG, JPEG e WebP.',
  morePictures: (count) =>
    plural(count, {
      one: () => 'Há mais uma imagem que não li.',
      many: (n) => `Há mais ${n} de imagens que não li.`,
      other: (n) => `Há mais ${n} imagens que não li.`,
    }),
  unreadPicture: (why) => PICTURE_UNREAD[why],
  recipeGone: 'Não sei mais que imagem era. Use “Ler imagem” na mensagem de novo.',

  // What a message points at.

  inMessage: 'Nesta mensagem',
  chooseReference: 'Buscar um deles',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind, number) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what) => `${what} · não mostro aqui`,
  referenceUnknown: (what) => `${what} · não está no Civitai`,
  moreInMessage: '-# Estes são os dez primeiros; há mais na mensagem.',
  notLookedUp: '-# Não deu para buscar todos. Escolha um para tentar de novo.',
  nothingInMessage:
    'Não há nada do Civitai nesta mensagem. Procuro links dele, AIRs e hashes de arquivos.',

  // A model's card, what is behind it, and which model is meant.

  trend: (bars, gained) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}cerca de +${gained} downloads ${SPANS.day}`,
  earlyAccess: (until) =>
    unbroken('🔒', 'acesso', 'antecipado') + (until === undefined ? '' : ` até ${dayOf(until)}`),
  noVersion: 'Nenhuma versão dele pode ser mostrada.',
  newestInstead:
    '⚠️ A versão que você pediu não existe mais, ou é nova demais para mim. Esta é a mais recente que conheço.',
  archived: '⚠️ Arquivado pelo criador: os arquivos não podem mais ser baixados.',
  takenDown: '⚠️ Retirado pelo Civitai.',
  triggerWords: 'Palavras de ativação',
  noTriggerWords: 'Não tem palavras de ativação.',
  moreTriggers: (count) => `-# e mais ${number(count)}`,
  tags: (tags) => `-# 🏷 ${tags.join(', ')}`,
  more: 'Mais',
  noFiles: 'Nenhum arquivo dele pode ser baixado.',
  filesNotShown: (count) =>
    plural(count, {
      one: (n) => `e mais ${n} arquivo`,
      many: (n) => `e mais ${n} de arquivos`,
      other: (n) => `e mais ${n} arquivos`,
    }),
  similarTo: (name) => `Similares a ${name}`,
  noSimilar: 'Nenhum outro modelo com as tags dele é adequado para este canal.',
  licence: 'Licença',
  copy: 'Copiar',
  modelId: 'ID do modelo',
  versionId: 'ID da versão',
  link: 'Link',
  otherMatchesOf: (asked) => `Outros resultados para “${asked}”`,
  several: (asked) => `Encontrei vários modelos${asked === undefined ? '' : ` para “${asked}”`}`,
  severalHelp: 'Escolha o que você procura.',

  // Files of a version.

  moreFiles: (count) =>
    plural(count, {
      one: (n) => unbroken(`+${n}`, 'arquivo'),
      many: (n) => unbroken(`+${n}`, 'de', 'arquivos'),
      other: (n) => unbroken(`+${n}`, 'arquivos'),
    }),
  pickle: '⚠️ Um pickle pode executar código. Carregue só se confiar no criador.',
  scanDanger: '⛔ O Civitai encontrou algo perigoso neste arquivo. Não carregue.',
  scanFailed: '⚠️ O Civitai não conseguiu verificar este arquivo.',
  scanPending: '⏳ O Civitai ainda não verificou este arquivo.',
  scanned: '✅ Verificado pelo Civitai em busca de vírus e pickles.',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden, credit) =>
    `-# ${forbidden.length === 0 ? '✅ uso comercial' : `🚫 não permitido: ${forbidden.join(', ')}`}${
      credit ? ' · exige crédito' : ''
    }`,
  commercialUse: 'uso comercial',
  sellingImages: 'vender imagens',
  sellingModel: 'vender o modelo',
  paidServices: 'serviços pagos',
  matureImages: 'imagens com conteúdo adulto',
  licenceOf: (name) => `Licença de ${name}`,
  noLicence: 'O Civitai não diz o que a licença permite.',
  credit: (withoutCredit) =>
    withoutCredit ? '📜 Não precisa dar crédito' : '📜 Dê crédito ao criador',
  may: (uses) => `✅ Você pode: ${uses.join(', ')}`,
  mayNot: (uses) => `🚫 Você não pode: ${uses.join(', ')}`,
  sellImages: 'vender imagens',
  rentOnCivitai: 'usar no gerador do Civitai',
  rentElsewhere: 'usar em serviços pagos',
  sellModel: 'vender o modelo ou merges dele',
  shareMerges: 'compartilhar merges',
  otherLicence: 'pôr merges sob outra licença',
  makeMature: 'criar imagens com conteúdo adulto',

  // Digests, as a channel sees them.

  days: (days) => DAY_SETS[days] ?? capital(weekdays(days).map(undotted).join(', ')),
  risingTitle: (span, subject) => titled(subject, `modelos em ascensão ${SPANS[span]}`),
  newestTitle: (span, subject) => titled(subject, `modelos novos ${SPANS[span]}`),
  freshTitle: (subject) =>
    titled(subject, 'modelos publicados nas últimas 24 horas, primeiro os mais baixados'),
  freshNote:
    '-# Acabei de começar a contar downloads. A partir de amanhã, a ordem é por downloads novos.',
  emptyDigest: (span) => `Nada adequado para este canal ganhou downloads ${SPANS[span]}.`,
  nothingNew: (span) => `Não há nada novo adequado para este canal ${SPANS[span]}.`,

  // Digests, as their managers see them. Commands are named by their mentions.

  digestsTitle: 'Resumos deste servidor',
  noDigests: (create) => `Este servidor ainda não tem resumos. Crie um com ${create}.`,
  digestMade: (channel, at) =>
    `Vou enviar este resumo em <#${channel}>. Primeiro envio: ${dated(at)}.`,
  digestThere: 'Este servidor já tem exatamente esse resumo:',
  similarDigest: (name, remove) =>
    `⚠️ Este servidor já tem um resumo muito parecido: ${name}. Se um já basta, remova o outro com ${remove}.`,
  previewTamer: (channel) =>
    `-# Aqui só posso mostrar PG. Em <#${channel}>, também pode haver modelos com conteúdo adulto.`,
  previewBelow: 'É isto que ele diria agora:',
  previewLate: (preview) => `A prévia demorou demais. Veja mais tarde com ${preview}.`,
  noPreview: (why) => `Não consigo mostrar a prévia agora. ${why}`,
  nextPost: (at) => `Próximo envio: ${dated(at)}`,
  paused: (why, edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone, edit) =>
    `⚠️ “${zone}” pode não ser o horário que você espera, pelo menos no verão. Escolha uma cidade com ${edit}.`,
  pausedBriefly: (why) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role) => `menciona <@&${role}>`,
  upTo: (count) =>
    plural(count, {
      one: (n) => `até ${n} modelo`,
      many: (n) => `até ${n} de modelos`,
      other: (n) => `até ${n} modelos`,
    }),
  publishes: 'publicado para os seguidores',
  repeatsNothing: 'sem repetir em 7 dias',
  lastDeliveries: '**Últimos envios**',
  noDeliveries: 'Ainda não foi enviado.',
  delivery: ({ state, outcome }) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day, what, late, published) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why, edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes) =>
    minutes === 0
      ? ''
      : plural(minutes, {
          one: (n) => `, com ${n} minuto de atraso`,
          many: (n) => `, com ${n} de minutos de atraso`,
          other: (n) => `, com ${n} minutos de atraso`,
        }),
  removeAsk: (name) =>
    `Remover o resumo ${name}? As configurações e o histórico serão apagados para sempre.`,
  nowPaused: 'Pausado.',
  pausedAlready: 'Já estava pausado.',
  nowResumed: (at) => `Retomado. Próximo envio: ${dated(at)}`,
  nowChanged: 'Alterado.',
  removed: 'Resumo removido.',
  chooseDigest: 'Escolha um resumo',
  preview: 'Prévia',
  pause: 'Pausar',
  resume: 'Retomar',
  remove: 'Remover',
  removeForGood: 'Remover para sempre',
  keep: 'Manter',

  // What is posted for the follows of a channel.

  newVersion: 'Nova versão',
  newFrom: (creator) => `Novidades de ${creator}`,
  newTagged: (tag) => `Novidades com a tag “${tag}”`,
  newFollowed: 'Novidades do que este canal segue',
  accessEnded: 'O acesso antecipado terminou: agora é grátis para todos',
  freeNow: '🔓 agora é grátis para todos',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: 'Enviado por /seguir',
  openVersion: 'Abrir a ficha de uma versão',
  moreNew: (count) => `Mais ${number(count)} no Civitai`,

  // Follows, as their managers see them. Commands are named by their mentions.
  // Portuguese has no common noun for a follow: it is an “item” of what a server follows.

  follow: 'Seguir',
  followsTitle: 'O que este servidor segue',
  followSubject: (kind, name) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add) => `Este servidor ainda não segue nada. Comece com ${add}.`,
  followMade: (kind, channel, name) =>
    `Vou enviar ${FOLLOWED_NEWS[kind](name)} em <#${channel}>, ${kind === 'tag' ? 'no máximo uma vez por hora' : 'até 15 minutos depois do lançamento'}.`,
  followThere: 'Este servidor já segue exatamente isso:',
  followSince: (at) => `Seguindo desde ${dayOf(at)}.`,
  followPaused: (why) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at, what) =>
    what === undefined ? `Último envio: ${moment(at)}` : `Último envio: ${what}, ${moment(at)}`,
  lookedAt: (at) => `-# Última busca por novidades: ${moment(at)}.`,
  notAnnounced: 'Nada foi enviado ainda.',
  chooseFollow: 'Escolha um item',
  moreFollows: (count) => `e mais ${number(count)}`,
  removeFollowAsk: (name) => `Remover este item: ${name}?`,
  followRemoved: 'Removido. Não vou mais enviar novidades dele.',
  followResumed: 'Retomado. O que saiu durante a pausa não é enviado.',
  followWhere: (kind, name) => `Onde devo enviar ${FOLLOWED_NEWS[kind](name)}?`,
  chooseChannel: 'Escolha um canal',
  onlyManagersFollow:
    'Só quem gerencia este servidor pode decidir o que ele segue. Peça a uma dessas pessoas.',
  unknownFollow: 'Este servidor não segue isso. Escolha uma das sugestões ao digitar.',
  tooManyFollows: (most) =>
    `Este servidor segue ${number(most)} itens e não pode seguir mais. Remova um antes.`,
  oneSubject: 'Informe uma só opção: `criador`, `modelo` ou `tag`.',
  severalModels: (named) =>
    `Podem ser vários modelos: ${or(named)}. Informe o número do que você procura, escolha uma sugestão ao digitar ou cole o link dele.`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/modelo busca:illustrious` encontra um modelo: imagens, palavras de ativação e download.',
    '`/top tipo:LORA base:Pony` ordena modelos por downloads, ou pelo que você escolher.',
    '`/imagens período:Dia` mostra as imagens mais curtidas de hoje.',
  ].join('\n'),
  version: (version) => `Versão ${version}`,
  // Discord says “há 2 horas”, which takes no “desde”.
  upSince: (at) => `No ar ${moment(at)}`,
  civitaiAnswers: 'O Civitai está respondendo.',
  civitaiAwaySince: (at) => `⚠️ O Civitai parou de responder ${moment(at)}.`,
  remembered: (share) => `Respondi ${percent(share)} das perguntas de memória.`,
  noSnapshot: 'Ainda não contei downloads.',
  snapshotFrom: (at) => `Contei downloads pela última vez ${moment(at)}.`,
  kept: 'Dos servidores, guardo os resumos, o que seguem e as configurações; além disso, quantas vezes os modelos foram baixados, e os nomes dos criadores que há no Civitai. Não guardo nada sobre quem me usa, e não leio mensagens. Quando um servidor me remove, apago 30 dias depois o que guardei dele.',
  keptOfAccounts:
    'De quem vincula a conta do Civitai, guardo que a vinculou e o que preciso para isso, criptografado; `/conta` mostra tudo, e apaga.',
  invite: 'Convidar',
  source: 'Código-fonte',
  privacy: 'Privacidade',
  terms: 'Termos',

  // Buttons and menus.

  prompt: 'Prompt',
  images: 'Imagens',
  creator: 'Criador',
  similar: 'Similares',
  otherMatches: 'Outros resultados',
  download: 'Baixar',
  chooseVersion: 'Escolha uma versão',
  chooseModel: 'Escolha um modelo',
  openCard: 'Abrir a ficha de um modelo',
  tryAgain: 'Tentar de novo',
  showToAll: 'Mostrar para todos',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: 'Não consigo ler esse valor. Digite de novo.',
  empty: 'Digite o que quer procurar.',
  tooLong: (max) => `Isso é longo demais. Use no máximo ${max} caracteres.`,
  notAChoice: (choices) => `Essa não é uma das opções. Escolha ${or(choices)}.`,
  notWhole: (min, max) => `Informe um número inteiro de ${min} a ${max}.`,
  trendingTooLong: '“Em alta” abrange um dia, uma semana ou um mês. Escolha um desses períodos.',
  trendingNotYet:
    'Acabei de começar a contar downloads. “Em alta” começa amanhã. Até lá, ordene por “Mais baixados”.',
  unknownBase: (near) =>
    near.length === 0
      ? 'O Civitai não tem nenhum modelo base com esse nome. Escolha uma das sugestões ao digitar.'
      : `O Civitai não tem nenhum modelo base com esse nome. Você quis dizer ${or(near)}?`,
  unknownTag: (near) =>
    near.length === 0
      ? 'Nenhum modelo tem essa tag. Escolha uma das sugestões ao digitar.'
      : `Nenhum modelo tem essa tag. Você quis dizer ${or(near)}?`,
  nothingFound: (near) =>
    near.length === 0
      ? 'O Civitai não tem esse modelo. Confira a escrita, ou cole o link dele.'
      : `O Civitai não tem esse modelo. Você quis dizer ${or(near)}?`,
  notAModel:
    'Isso não é um modelo do Civitai. Cole o link da página de um modelo, ou digite o nome dele.',
  unknownPage:
    'Não posso mostrar nada disso. Cole o link de um modelo, uma imagem, um post, um perfil, um artigo ou uma coleção, ou digite o nome de um modelo.',
  foreignAddress: 'Esse link não é do Civitai. Cole um de civitai.com, ou digite um nome.',
  nothingToSearch: 'Não há nada para procurar nisso. Digite parte do nome de um modelo.',
  notAModelButCreator: 'Esse link é de um perfil. Coloque-o em `criador` e deixe `modelo` vazio.',
  unknownHash: 'O Civitai não tem nenhum arquivo com esse hash. Confira, ou busque pelo nome.',
  notACreator:
    'Isso não é o nome de um usuário. Digite um, ou cole o link de um perfil do Civitai.',
  notATag: 'Isso não é uma tag. Digite uma, ou cole o link da página dela no Civitai.',
  unknownVersion: 'Esse modelo não tem essa versão. Escolha uma da lista.',
  unknownCreator: (near) =>
    near.length === 0
      ? 'O Civitai não tem nenhum criador com esse nome. Escolha uma das sugestões ao digitar.'
      : `O Civitai não tem nenhum criador com esse nome. Você quis dizer ${or(near)}?`,
  creatorTooLong:
    'Esse nome é longo demais para os meus botões. Veja os modelos dessa pessoa no Civitai.',
  noImages: 'Não encontrei nenhuma imagem. Tente um período maior ou menos filtros.',
  noImagesTogether: 'Nenhuma imagem atende a todos esses filtros juntos. Tire um deles.',
  noImagesAtAll: 'Não há imagens que eu possa mostrar aqui. Tente outro modelo ou criador.',
  /** A way out, on a button. */
  allTime: 'Todo o período',
  imageGone: 'Essa imagem não está mais no Civitai. Use o comando de novo para ver outras.',
  noModelForThat:
    'O Civitai não me mostra nenhum modelo para isso. Ele pode ter sido excluído ou não ser público.',
  unknownImage:
    'O Civitai não me mostra essa imagem. Ela pode ter sido excluída ou não ser pública.',
  unknownPost: 'O Civitai não me mostra esse post. Ele pode ter sido excluído ou não ser público.',
  modelGone: 'Esse modelo não está mais no Civitai. Procure outro com `/modelo`.',
  versionGone: 'Essa versão não existe mais. Clique no botão para ver a mais recente.',
  emptyList: 'Não encontrei nenhum modelo. Tente um período maior ou menos filtros.',
  noModels: (creator) =>
    `Essa pessoa não tem modelos que eu possa mostrar aqui. Para ver as imagens dela, clique no botão ou use \`/imagens criador:${creator}\`.`,
  listEnds: 'Essa era a última página. Mude os filtros para ver outros resultados.',
  notShownHere:
    'Não posso mostrar isso aqui: o que pode ser conteúdo adulto precisa de um canal com restrição de idade, e algumas coisas não mostro em lugar nenhum.',
  mutedHere: 'Os administradores deste servidor silenciaram isso, então não mostro aqui.',
  pageGone: 'Essa página não existe mais, porque a lista ficou menor. Use o comando de novo.',
  oldButton: 'Esse botão é de uma versão anterior minha. Use o comando de novo.',
  unknownCommand: 'Não tenho mais esse comando. Digite `/` para ver os outros.',
  notYours: 'Só quem pediu isto, ou um moderador, pode excluir.',
  civitaiAway: (at) => `O Civitai não está respondendo. Tente de novo ${moment(at)}.`,
  tooManyQuestions: (at) =>
    `Foi muita coisa de uma vez, e também respondo a outras pessoas. Tente de novo ${moment(at)}.`,
  civitaiUnhelpful:
    'O Civitai não me deu uma resposta útil. Tente outras opções, ou veja no Civitai.',
  regionBlocked: 'O Civitai bloqueia o país onde funciono. Só quem me hospeda pode resolver isso.',
  storeAway:
    'Não consigo acessar o meu banco de dados, então nada foi alterado. Tente de novo em um minuto.',
  shownAlready: 'Todos já veem isso.',
  formTooLate: 'Demorei demais para abrir esse formulário. Tente de novo: agora ele deve abrir.',
  stopping: 'Estou reiniciando. Tente de novo em um minuto.',
  broken: (reference) =>
    `Algo deu errado do meu lado. Se for relatar o problema, informe \`${reference}\`.`,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: 'Não entendi esse horário. Escreva como 9h, 21h30 ou 21:30.',
  badDays:
    'Não entendi esses dias. Escreva “todos os dias”, “segunda a sexta”, “fins de semana”, ou dias como “seg, qui” ou “ter-sáb”.',
  vagueZone: (typed, cities) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? 'Isso' : `“${typed}”`
    if (city === undefined) {
      return `${zone} não é um fuso horário que eu conheça com certeza. ${PICK_A_CITY}`
    }
    return more.length === 0
      ? `${zone} não é uma cidade. Você quis dizer ${city}?`
      : `${zone} pode significar vários horários, ou ignora o horário de verão. Escolha uma cidade: ${or(cities)}?`
  },
  badZone: (typed, near) =>
    [
      typed === undefined
        ? 'Não conheço esse fuso horário.'
        : `Não conheço nenhum fuso horário chamado “${typed}”.`,
      near.length === 0 ? PICK_A_CITY : `Você quis dizer ${or(near)}?`,
    ].join(' '),
  unplannable: (edit) =>
    `Não consigo calcular quando esse resumo deve sair, porque não reconheço mais o fuso horário dele. Escolha outro \`fuso\` com ${edit}.`,
  unknownDigest: 'Este servidor não tem esse resumo. Escolha uma das sugestões ao digitar.',
  managesNoMore: (list) =>
    `Você não gerencia mais este servidor. Se ainda pode usar isto aqui, use ${list} de novo.`,
  askedLongAgo: (list) => `Esses botões são antigos demais. Use ${list} de novo.`,
  onlyOnServers: 'Isso é para servidores. Use este comando em um.',
  tooManyDigests: (most) =>
    `Este servidor tem ${number(most)} resumos e não pode ter mais. Remova um antes.`,
  sameDigest: (name) =>
    `Nada foi alterado: este servidor já tem exatamente esse resumo, ${name}. Mude outra coisa, ou remova um dos dois.`,
  missingPermissions: (channel, missing) =>
    `Não posso escrever em <#${channel}>. Falta permissão lá: ${missing.join(', ')}. Conceda e tente de novo.`,
  noEveryone: 'Não posso mencionar todo mundo. Escolha um cargo.',
  cannotMention:
    'Você não pode mencionar esse cargo nesse canal, então não faço isso por você. Escolha um cargo que você possa mencionar.',
  iCannotMention: (channel) =>
    `Não posso mencionar esse cargo. Dê-me a permissão “Mencionar todos os cargos” em <#${channel}>, ou permita que qualquer pessoa mencione o cargo.`,
  channelForMention: 'Adicione também `canal`, para eu conferir quem pode mencionar esse cargo lá.',
  roleForChannel:
    'Este resumo menciona um cargo. Adicione `mencionar` de novo para o novo canal, ou tire a menção com `tirar`.',
  cannotPublish:
    'Só dá para publicar o que é enviado em canais de anúncios. Escolha um, ou não use `publicar`.',
  isPublished:
    'Este resumo é publicado, e isso só é possível em canais de anúncios. Escolha um, ou defina `publicar` como False.',
  channelForPublish: 'Adicione também `canal`, para eu conferir se dá para publicar lá.',
  changedMeanwhile:
    'Outra pessoa também está alterando este resumo. Veja-o mais uma vez e tente de novo.',
  nothingToChange: 'Não há nada para alterar. Adicione pelo menos uma opção.',
  setAndCleared: (option) =>
    `Você definiu \`${option}\` e também tirou. Faça só uma das duas coisas.`,
  channelShut: (edit) =>
    `Não consigo ver o canal dele: ele não existe mais, ou não tenho permissão. Permita que eu o veja, ou escolha outro com ${edit}.`,
  discordAway: 'Não consegui conferir esse canal no Discord. Tente de novo em um minuto.',
  permission: (name) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: 'Configurações deste servidor',
  allowed: (allow) => RATINGS_ALLOWED[allow],
  allowedByOperator: '**Classificação:** PG em todo lugar. Quem me hospeda não permite mais.',
  mutedTags: (count, most) =>
    count === 0
      ? '**Tags silenciadas:** nenhuma'
      : `**Tags silenciadas:** ${number(count)} de no máximo ${number(most)}`,
  mutedCreators: (count, most) =>
    count === 0
      ? '**Criadores silenciados:** nenhum'
      : `**Criadores silenciados:** ${number(count)} de no máximo ${number(most)}`,
  changeSettings: (rating, mute, unmute) => `-# Altere com ${rating}, ${mute} e ${unmute}.`,
  moreMuted: (count) => `e mais ${number(count)}`,
  unnamedMuted: (count) =>
    `e mais ${number(count)} que só posso nomear em um canal com restrição de idade`,
  nowMuted: (name) => `Silenciado${named(name)}. Não mostro isso em lugar nenhum deste servidor.`,
  mutedAlready: (name) => `Isso já estava silenciado${named(name)}.`,
  nowUnmuted: (name) => `Não está mais silenciado${named(name)}.`,
  notMuted: 'Isso não está silenciado. Escolha uma das sugestões ao digitar.',
  tagOrCreator: 'Informe uma tag ou um criador, não os dois.',
  tooManyMuted: (most) =>
    `Este servidor já tem ${number(most)} silenciados desse tipo e não pode ter mais. Dessilencie um antes.`,

  // Civitai accounts that people link.

  accountDescription: 'Sua conta do Civitai: vincule, veja o que posso fazer com ela ou desvincule',
  capOption: 'O máximo de Buzz que posso gastar por você em um dia',
  accountTitle: 'Sua conta do Civitai',
  notLinkedYet:
    'Você não vinculou nenhuma conta do Civitai. Com uma, você pode criar imagens aqui com o seu próprio Buzz e ver o seu Vault. Clique em **Vincular** e entre com o Discord, depois com o Civitai. Em seguida, clique em **Já entrei**.',
  linkUntil: (until) => `-# O link é só para você e expira ${moment(until)}.`,
  linkButton: 'Vincular',
  signedInButton: 'Já entrei',
  notSignedInYet:
    'Você ainda não terminou de entrar. Clique em **Vincular**, entre com o Discord e com o Civitai, e depois clique em **Já entrei**.',
  confirmLink: (discord, civitai) =>
    `Vincular a sua conta do Discord ${discord} à conta do Civitai **${civitai}**?`,
  confirmRights:
    'Vou poder criar imagens quando você clicar em um botão, e ver o seu Buzz e o seu Vault. Não gasto nada sem um clique seu.',
  confirmButton: 'Vincular as contas',
  cancelLinkButton: 'Cancelar',
  linkCancelled: 'Nada foi vinculado, e os dados com que você entrou já foram apagados aqui.',
  nowLinked: 'As suas contas estão vinculadas.',
  linkOver: 'Esse login não vale mais. Use `/conta` para começar de novo.',
  linkedWith: (civitai) => `**Civitai:** ${civitai}`,
  linkedSince: (at) => `**Vinculada:** ${moment(at)}`,
  linkedRights: '**Permissões:** criar imagens, ver o seu Buzz e o seu Vault',
  dailyCap: (buzz, command) => `**Máximo por dia:** ${number(buzz)} Buzz. Altere com ${command}.`,
  unlinkButton: 'Desvincular',
  nowCapped: 'Alterado.',
  nowUnlinked:
    'Conta desvinculada. Apaguei tudo o que guardava dela. As imagens a caminho ainda são criadas e cobradas: procure no Civitai. As permissões que você me deu continuam valendo no Civitai: remova lá, em **Connected Apps**, nas configurações da sua conta.',
  civitaiAccountButton: 'Configurações no Civitai',
  nothingToUnlink: 'Você não vinculou nenhuma conta do Civitai.',
  civitaiNumber: (id) => `usuário ${id}`,
  notLinked: 'Você não vinculou nenhuma conta do Civitai. Use `/conta` primeiro.',
  linkEnded:
    'O Civitai não aceita mais o vínculo com a sua conta, então eu o apaguei. Use `/conta` para vincular de novo.',
  linkUnread:
    'Não consigo ler o que guardo do vínculo com a sua conta. Só quem me hospeda pode resolver isso; ou desvincule com `/conta` e vincule de novo.',
  linkRefused:
    'O Civitai não aceita o vínculo com a sua conta. Desvincule com `/conta` e depois vincule de novo.',
  signInAway: 'O Civitai não está respondendo. Tente de novo em um minuto.',
  signInLimited: (until) =>
    `O Civitai está recebendo pedidos de login demais. Tente de novo ${moment(until)}.`,
  linkPage: (how) => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: 'O que você guarda no seu Vault do Civitai, e quanto espaço sobra',
  vaultTitle: 'Seu Vault do Civitai',
  vaultRoom: (left, all) =>
    left > 0
      ? `**Espaço livre:** ${size(left)} de ${size(all)}`
      : `**Espaço livre:** nada de ${size(all)}`,
  vaultPosition: (page, pages, total) =>
    [
      ...(pages > 1 ? [`página ${number(page)} de ${number(pages)}`] : []),
      `${number(total)} no total`,
    ].join(' · '),
  keptState: (state) =>
    state === 'Pending' ? '⏳ ainda não guardado' : '⚠️ O Civitai não conseguiu guardar',
  vaultHidden: (count) => `-# Mais ${number(count)} que não posso mostrar aqui.`,
  vaultEmpty: 'Seu Vault está vazio.',
  noVault: 'Você não tem Vault: o Civitai só oferece um a quem tem uma assinatura.',

  // Pictures that people have made and pay for.

  generateDescription: 'Cria imagens com um modelo do Civitai e o seu próprio Buzz',
  makerOption: 'O modelo a usar: um nome, link, ID ou AIR',
  loraOption: 'Um LoRA para usar junto: um nome, link, ID ou AIR',
  promptOption: 'O que as imagens devem mostrar',
  negativeOption: 'O que as imagens não devem mostrar',
  sizeOption: 'O formato das imagens (padrão: quadrado)',
  picturesOption: 'Quantas imagens (padrão: 1)',
  seedOption: 'O número de que uma imagem parte (padrão: um diferente a cada vez)',
  viewersOption: 'Só você vê as imagens',
  formTitle: 'Criar imagens',
  promptField: 'Prompt: o que as imagens devem mostrar',
  negativeField: 'Prompt negativo: o que não devem mostrar',
  sizeField: 'Formato',
  countField: 'Quantas imagens',
  viewersField: 'Quem vê',
  viewers: (who) => (who === 'all' ? 'Todos aqui' : 'Só eu'),
  sizeName: (size) => SHAPES[size],
  pictures,
  priceTitle: (price, count) => `${pictures(count)} por ${number(price)} Buzz`,
  nothingSpentYet: 'O seu Buzz é gasto quando você clica em **Gerar**, e não antes.',
  capLeft: (left) =>
    `-# Do seu limite de 24 horas, ainda posso gastar ${number(left)} Buzz por você.`,
  aboveCap: (left, command) =>
    `⚠️ Do seu limite de 24 horas, só posso gastar mais ${number(left)} Buzz por você. Use ${command} para permitir mais.`,
  tooLittleBuzz: '⚠️ O Civitai diz que você não tem Buzz suficiente para isto.',
  onlyFitting: '-# Só mostro imagens adequadas a este lugar.',
  generateButton: 'Gerar',
  cancelButton: 'Cancelar',
  againButton: 'De novo',
  recipeButton: 'Receita',
  showPictures: 'Mostrar',
  otherModel: 'Um modelo que não posso mostrar aqui',
  handedOver: '⏳ A caminho do Civitai…',
  waitsItsTurn: (before) =>
    before === undefined || before === 0
      ? '⏳ Esperando a vez…'
      : `⏳ Esperando a vez, com ${number(before)} na frente…`,
  takesLong: (isHere) =>
    isHere
      ? '-# Se demorar mais de 15 minutos, as imagens chegam aqui em uma nova mensagem.'
      : '-# Se demorar mais de 15 minutos, aviso você no seu próximo comando.',
  fetchingPictures: '⏳ Baixando as imagens…',
  generationEnded: (outcome, reason) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent, refunded) => {
    if (spent === 0) {
      return refunded ? `Você recebe tudo de volta: ${number(refunded)} Buzz.` : 'Nada foi gasto.'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `Em um minuto você vê em \`/gerações\` quanto volta de ${kept} Buzz.`
    }
    return refunded === 0
      ? `De ${kept} Buzz, nada volta.`
      : `Você recebe ${number(refunded)} Buzz de volta, mas ${kept} não.`
  },
  cancelledPrice: 'Cancelado. Nada foi gasto.',
  picturesHeldBack: (count) =>
    plural(count, {
      one: (n) => `${n} imagem não é adequada a este lugar, então não vou mostrar.`,
      many: (n) => `${n} de imagens não são adequadas a este lugar, então não vou mostrar.`,
      other: (n) => `${n} imagens não são adequadas a este lugar, então não vou mostrar.`,
    }),
  picturesMissing: (count) => `Não consegui baixar ${pictures(count)}.`,
  picturesLater: (command) => `O Civitai não está respondendo. Use ${command} em um minuto.`,
  madeFor: (person, price) => `-# Para ${person} · ${number(price)} Buzz`,
  generationsDescription: 'As imagens que você me pediu para criar, com o preço',
  generationsTitle: 'Suas gerações',
  noGenerations: (command) => `Ainda não criei nada para você. Use ${command} para começar.`,
  generationLine: (at, name, count, price, state) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count, price, state) => `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome) =>
    outcome === undefined ? '⏳ Em andamento' : GENERATION_STATES[outcome],
  chooseGeneration: 'Mostrar uma delas',
  recipeTitle: 'Receita',
  otherPrompt:
    'Esse prompt não é adequado a este lugar. Nada foi pedido ao Civitai. Escreva sem conteúdo adulto, ou use `/gerar` em outro lugar.',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    'Não consigo criar imagens com modelos desse tipo. Escolha um dos que `/gerar` sugere.',
  cannotMakeWithModel:
    'Não consigo criar imagens com esse modelo. Escolha um dos que `/gerar` sugere.',
  cannotMakeWithLora:
    'Não consigo criar imagens com esse LoRA. Escolha um dos que `/gerar` sugere.',
  loraAsModel: 'Isso acompanha um modelo, mas não é um. Coloque em `lora` e escolha um modelo.',
  modelAsLora:
    'Isso não é um LoRA. Coloque em `modelo`, ou escolha um dos LoRAs que `/gerar` sugere.',
  severalToMakeWith: (names) =>
    `Vários modelos correspondem a isso, como ${or(names)}. Escolha um dos que \`/gerar\` sugere.`,
  promptMissing: 'Não há prompt. Escreva o que a imagem deve mostrar.',
  promptTooLong: 'Esse prompt é longo demais para este modelo. Escreva um mais curto.',
  takesNoNegative: 'Esse modelo não aceita prompt negativo. Deixe `negativo` vazio.',
  negativeTooLong: 'Esse prompt negativo é longo demais para este modelo. Escreva um mais curto.',
  otherLora:
    'Esse LoRA não é compatível com esse modelo. Escolha um do mesmo modelo base, ou nenhum.',
  outOfBounds: 'O Civitai não consegue criar isso com estas opções. Use `/gerar` com outras.',
  quoteGone:
    'Esse preço não vale mais, ou não é seu. Nada foi gasto. Use `/gerar` para ver um novo.',
  overCap: (price, left) =>
    `Isso custa ${number(price)} Buzz, e do seu limite de 24 horas só posso gastar mais ${number(left)} por você. Nada foi gasto. Espere, ou use \`/conta\` para permitir mais.`,
  tooManyRunning: (most) =>
    `Já tenho ${most} gerações suas em andamento. Nada foi gasto. Espere uma terminar, ou cancele uma em \`/gerações\`.`,
  noBuzz:
    'Você não tem Buzz suficiente para isso, ou o Civitai não me deixa gastar mais. Nada foi gasto. Consiga Buzz no Civitai, ou peça menos imagens.',
  maturePrompt:
    'O Civitai considera que esse prompt tem conteúdo adulto, e não crio nada assim. Nada foi gasto. Mude o prompt.',
  notEnabled:
    'O Civitai não cria mais imagens com esse modelo ou LoRA. Nada foi gasto. Escolha outro.',
  generationNotAllowed:
    'O Civitai não me deixa criar imagens para você. Nada foi gasto. Veja a sua conta no Civitai, ou desvincule-a em `/conta` e vincule de novo.',
  generationRefused:
    'O Civitai se recusou a criar isso. Nada foi gasto. Use `/gerar` com outras opções.',
  generatorBusy:
    'O Civitai está recebendo pedidos demais. Nada foi gasto. Use `/gerar` de novo em um minuto.',
  generatorAway: 'O gerador do Civitai não está respondendo. Tente de novo em um minuto.',
  stillHandedOver:
    'Isso ainda está a caminho do Civitai. Espere alguns segundos e cancele de novo.',
  generationGone: 'Isso não é seu, ou tem mais de 30 dias. Use `/gerações` para ver as suas.',
  generationForgotten:
    'Não sei mais nada disto, porque a conta foi desvinculada. O que foi pedido ainda é criado e cobrado: quem pediu encontra no Civitai.',
  generationNotShown:
    'O Civitai não me deixa mais ver o que criei para você. Desvincule a sua conta em `/conta` e vincule de novo.',
  promptGone: 'Não tenho mais esse prompt, nem o Civitai. Use `/gerar` e escreva de novo.',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person) => `<@${person}>, aqui está o que você pediu.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at) => `As imagens que você pediu ${moment(at)} estão prontas.`,
  noPictures: (at) => `As imagens que você pediu ${moment(at)} não deram certo.`,
  /** Of several. */
  showPicturesNumber: (nth) => `Mostrar ${nth}`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: 'modelo',
    top: 'top',
    creator: 'criador',
    tag: 'tag',
    images: 'imagens',
    articles: 'artigos',
    collections: 'coleções',
    digest: 'resumo',
    follow: 'seguir',
    settings: 'configurações',
    account: 'conta',
    generate: 'gerar',
    generations: 'gerações',
    vault: 'vault',
    about: 'sobre',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': 'Buscar no Civitai',
    'Read picture': 'Ler imagem',
  },
  subcommandNames: {
    create: 'criar',
    list: 'lista',
    preview: 'prévia',
    edit: 'editar',
    pause: 'pausar',
    resume: 'retomar',
    remove: 'remover',
    add: 'adicionar',
    show: 'ver',
    rating: 'classificação',
    mute: 'silenciar',
    unmute: 'dessilenciar',
  },
  optionNames: {
    query: 'busca',
    version: 'versão',
    private: 'privado',
    sort: 'ordem',
    period: 'período',
    type: 'tipo',
    base: 'base',
    tag: 'tag',
    name: 'nome',
    model: 'modelo',
    creator: 'criador',
    channel: 'canal',
    time: 'hora',
    timezone: 'fuso',
    days: 'dias',
    rank: 'critério',
    fresh: 'sem-repetir',
    count: 'quantidade',
    mention: 'mencionar',
    publish: 'publicar',
    digest: 'resumo',
    clear: 'tirar',
    follow: 'item',
    allow: 'permitir',
    cap: 'limite',
    prompt: 'prompt',
    negative: 'negativo',
    size: 'formato',
    lora: 'lora',
    seed: 'seed',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: DAY_WORDS,

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: 'Listas de modelos, enviadas em um canal nos dias que você escolher',
  digestCreate: 'Cria um resumo',
  digestList:
    'Mostra os resumos do servidor: próximos e últimos envios, e por que algum está pausado',
  digestPreview: 'Mostra só a você o que um resumo diria agora',
  digestEdit: 'Altera um resumo',
  digestPause: 'Pausa um resumo até você retomar',
  digestResume: 'Retoma um resumo',
  digestRemove: 'Remove um resumo para sempre',
  digestOption: 'Qual resumo',
  digestChannelOption: 'Em que canal enviar',
  timeOption: 'Hora do dia, como 9h ou 21:30 (padrão: 09:00)',
  zoneOption: 'O fuso horário, por uma cidade como Recife (padrão: UTC)',
  daysOption: 'Em que dias, como “segunda a sexta” ou “seg, qui” (padrão: todos os dias)',
  rankOption: 'Como ordenar (padrão: Mais downloads novos)',
  rankChoice: (rank) => RANKS[rank],
  freshOption: 'Omite o que este resumo mostrou nos últimos 7 dias (padrão: False)',
  countOption: 'Quantos modelos no máximo, de 1 a 10 (padrão: 5)',
  mentionOption: 'Um cargo para mencionar',
  publishOption: 'Publica os envios nos servidores que seguem este canal de anúncios',
  clearOption: 'Tira uma destas coisas do resumo',
  followDescription: 'Novidades de um criador, de um modelo ou de uma tag, enviadas em um canal',
  followAdd: 'Segue um criador, um modelo ou uma tag',
  followList: 'Mostra o que este servidor segue: últimos envios, e por que algo está pausado',
  followPause: 'Pausa um item seguido até você retomar',
  followResume: 'Retoma um item seguido, a partir de agora',
  followRemove: 'Deixa de seguir um item para sempre',
  followOption: 'Qual dos itens seguidos',
  followChannelOption: 'Em que canal enviar as novidades',
  followCreatorOption: 'De quem são os novos modelos e versões',
  followModelOption: 'De qual modelo: um nome, link ou ID',
  followTagOption: 'As novidades com esta tag',
  settingsDescription: 'O que mostro neste servidor, e o que omito',
  settingsShow: 'Mostra as configurações',
  settingsRating: 'Mostra PG em todo lugar, ou deixa cada canal decidir',
  settingsMute: 'Deixa de mostrar uma tag ou um criador neste servidor',
  settingsUnmute: 'Volta a mostrar uma tag ou um criador',
  allowOption: 'O que posso mostrar',
  allowChoice: (allow) => ALLOW_CHOICES[allow],
  muteTagOption: 'Qual tag',
  muteCreatorOption: 'De quem são os modelos e imagens',
  privateOption: 'Só você vê a resposta',
  sortOption: 'Como ordenar; só Em alta olha downloads recentes, os outros contam todo o período',
  periodOption: 'Só modelos atualizados neste período (padrão: Semana)',
  typeOption: 'Só modelos deste tipo',
  baseOption: 'Só modelos para este modelo base',
  tagOption: 'Só modelos com esta tag',
  queryOption: 'Um nome, link, ID, AIR ou hash de arquivo',
  versionOption: 'Uma das versões dele (padrão: a mais recente)',
  aboutDescription: 'O que sei fazer, como estou e o que guardo',
  civitaiSortOption: 'Como ordenar, contando todo o período (padrão: Mais baixados)',
  tagNameOption: 'Qual tag',
  tagDescription: 'Ordena os modelos com uma tag',
  creatorNameOption: 'De quem são os modelos',
  creatorDescription: 'Alguém do Civitai e os seus modelos',
  imageModelOption: 'Imagens feitas com este modelo: um nome, link ou ID',
  imageCreatorOption: 'Imagens deste criador',
  imageSortOption: 'Como ordenar (padrão: Com mais reações)',
  imagePeriodOption:
    'Só publicadas neste período (padrão: Semana; de um modelo ou criador: Todo o período)',
  imagesDescription: 'Explora imagens: as melhores de todas, de um modelo ou de um criador',
  modelDescription: 'Busca um modelo: imagens, palavras de ativação, download',
  topDescription: 'Ordena modelos por downloads, curtidas e mais',
  sortChoice: (sort) => SORT_CHOICES[sort],
  periodChoice: (period) => PERIOD_CHOICES[period],
  imageSortChoice: (sort) => IMAGE_SORT_CHOICES[sort],
}
