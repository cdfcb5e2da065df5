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

const formats = formatsOf<'one' | 'many' | 'other'>('es')
const { number, percent, plural, size, calendarDay, weekdays, or } = formats

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: 'en las últimas 24 horas',
  Week: 'esta semana',
  Month: 'este mes',
  Year: 'este año',
}

/** A week is the last seven days, as Civitai counts it too. */
const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: 'en las últimas 24 horas',
  week: 'esta semana',
  month: 'este mes',
}

const UNCOUNTED: Readonly<Record<TrendSpan, string>> = {
  day: 'aún no he contado un día completo',
  week: 'aún no he contado una semana completa',
  month: 'aún no he contado un mes completo',
}

const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'modelos más descargados',
  'Highest Rated': 'modelos mejor valorados',
  'Most Liked': 'modelos con más me gusta',
  'Most Discussed': 'modelos más comentados',
  'Most Collected': 'modelos más coleccionados',
  'Most Images': 'modelos con más imágenes',
  Newest: 'modelos más recientes',
}

const SORT_CHOICES: Readonly<Record<ModelSort | 'Trending', string>> = {
  Trending: 'Tendencias',
  'Most Downloaded': 'Más descargados',
  'Highest Rated': 'Mejor valorados',
  'Most Liked': 'Con más me gusta',
  'Most Discussed': 'Más comentados',
  'Most Collected': 'Más coleccionados',
  'Most Images': 'Con más imágenes',
  Newest: 'Más recientes',
}

const PERIOD_CHOICES: Readonly<Record<Period, string>> = {
  Day: 'Día',
  Week: 'Semana',
  Month: 'Mes',
  Year: 'Año',
  AllTime: 'Desde siempre',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Imágenes con más reacciones',
  'Most Comments': 'Imágenes con más comentarios',
  'Most Collected': 'Imágenes más coleccionadas',
  Newest: 'Imágenes más recientes',
}

const IMAGE_SORT_CHOICES: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Con más reacciones',
  'Most Comments': 'Con más comentarios',
  'Most Collected': 'Más coleccionadas',
  Newest: 'Más recientes',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: 'pasos',
  sampler: 'sampler',
  cfgScale: 'escala CFG',
  clipSkip: 'clip skip',
  seed: 'seed',
  size: 'tamaño',
  model: 'modelo',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: 'artículos más recientes',
  'Recently Updated': 'últimos artículos actualizados',
  'Most Reactions': 'artículos con más reacciones',
  'Most Comments': 'artículos con más comentarios',
  'Most Bookmarks': 'artículos con más marcadores',
  'Most Collected': 'artículos más coleccionados',
}

const ARTICLE_SORT_CHOICES: Readonly<Record<ArticleSort, string>> = {
  Newest: 'Más recientes',
  'Recently Updated': 'Últimos actualizados',
  'Most Reactions': 'Con más reacciones',
  'Most Comments': 'Con más comentarios',
  'Most Bookmarks': 'Con más marcadores',
  'Most Collected': 'Más coleccionados',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Colecciones más recientes',
  'Most Followers': 'Colecciones con más colaboradores',
}

const COLLECTION_SORT_CHOICES: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Más recientes',
  'Most Followers': 'Con más colaboradores',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: 'modelos',
  Article: 'artículos',
  Post: 'publicaciones',
  Image: 'imágenes',
  Model3D: 'modelos 3D',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: 'Esta copia no trae los datos de cómo se hizo la imagen. Discord los borra de los archivos JPEG y WebP, así que sube el PNG original o pega en /imágenes su dirección de Civitai.',
  unsupported: 'Solo leo archivos PNG, JPEG y WebP.',
  'too large': 'Este archivo pesa más de 25 MB. Sube uno más pequeño.',
  gone: 'No pude obtener este archivo de Discord. Vuelve a intentarlo en un momento.',
  'gone since':
    'Discord ya no me da este archivo. Usa “Leer imagen” en el mensaje del que proviene.',
  foreign: 'Solo leo archivos que se hayan subido a Discord.',
  'held back': 'No muestro cómo se hizo esta imagen.',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: 'Modelo',
  version: 'Versión',
  image: 'Imagen',
  post: 'Publicación',
  article: 'Artículo',
  collection: 'Colección',
  creator: 'Un perfil',
  file: 'Archivo',
}

const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': 'Todos los días',
  '12345': 'De lunes a viernes',
  '67': 'Fines de semana',
}

/** What a sentence names the command by that changes a digest. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

// To post is “enviar” throughout, for “publicar” is what Discord calls publishing.

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ Pausado por un administrador. Reanúdalo cuando quieras.',
  closed: () =>
    '⚠️ Pausado: ya no puedo escribir en su canal. Déjame verlo, enviar mensajes e insertar enlaces allí, y reanúdalo.',
  gone: (edit) => `⚠️ Pausado: su canal ya no existe. Elige otro con ${edit} y reanúdalo.`,
  locked: (edit) =>
    `⚠️ Pausado: su hilo está bloqueado. Desbloquéalo, o elige otro canal con ${edit}, y reanúdalo.`,
  unplannable: (edit) =>
    `⚠️ Pausado: ya no reconozco su zona horaria. Elige otra con ${edit} y reanúdalo.`,
}

/** The same in a few words. */
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ pausado por un administrador',
  closed: '⚠️ pausado: no puedo escribir allí',
  gone: '⚠️ pausado: su canal ya no existe',
  locked: '⚠️ pausado: su hilo está bloqueado',
  unplannable: '⚠️ pausado: zona horaria desconocida',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ en camino',
  posting: '⏳ en camino',
  posted: '✅ enviado',
  failed: '❌ falló',
  skipped: '➖ omitido',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ no enviado: estuve fuera de servicio más de seis horas',
  closed: '❌ no enviado: no podía escribir en el canal',
  gone: '❌ no enviado: el canal ya no existía',
  locked: '❌ no enviado: el hilo estaba bloqueado',
  trouble: '❌ no enviado: Discord o Civitai no respondieron durante una hora',
  refused: '❌ no enviado: Discord lo rechazó; puede que lo bloqueara AutoMod',
  nothing: '➖ no enviado: seguía sin haber nada adecuado',
  paused: '➖ no enviado: estaba pausado',
  unseen: '❔ probablemente enviado: no puedo leer el canal para comprobarlo',
  empty: '✅ enviado, pero sin nada adecuado',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () => '⚠️ sin publicar: déjame ver el canal y enviar mensajes allí',
  gone: () => '⚠️ sin publicar: antes se eliminó el mensaje o su canal',
  locked: () => '⚠️ sin publicar: el canal estaba bloqueado',
  refused: (edit) =>
    `⚠️ sin publicar: solo se puede publicar en canales de anuncios; elige uno con ${edit}, o pon \`publicar\` en False`,
  late: () => '⚠️ sin publicar: Discord no aceptó más mensajes de este canal durante seis horas',
}

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `creador ${name}`,
  model: (name) => `modelo ${name}`,
  tag: (name) => `etiqueta ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: 'un creador',
  model: 'un modelo',
  tag: 'una etiqueta',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name = 'ese creador') => `los nuevos modelos y versiones de ${name}`,
  model: (name = 'ese modelo') => `las nuevas versiones de ${name}`,
  tag: (name) =>
    `las novedades con ${name === undefined ? 'esa etiqueta' : `la etiqueta “${name}”`}`,
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ Pausado por un administrador. Reanúdalo cuando quieras.',
  closed:
    '⚠️ Pausado: ya no puedo escribir en su canal. Déjame verlo, enviar mensajes e insertar enlaces allí, y reanúdalo.',
  gone: '⚠️ Pausado: su canal ya no existe. Elimínalo y vuelve a crearlo desde otro canal.',
  locked: '⚠️ Pausado: su hilo está bloqueado. Desbloquéalo y reanúdalo.',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ pausado por un administrador',
  closed: '⚠️ pausado: no puedo escribir allí',
  gone: '⚠️ pausado: su canal ya no existe',
  locked: '⚠️ pausado: su hilo está bloqueado',
}

const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '“Ver canal”',
  SendMessages: '“Enviar mensajes”',
  SendMessagesInThreads: '“Enviar mensajes en hilos”',
  EmbedLinks: '“Insertar enlaces”',
}

const PICK_A_CITY = 'Empieza a escribir una ciudad, como Madrid, y elígela de la lista.'

const RANKS: Readonly<Record<Rank, string>> = {
  'Most downloads gained': 'Más descargas nuevas',
  Rising: 'En ascenso',
  Newest: 'Más recientes',
}

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows':
    '**Clasificación:** contenido para adultos solo en canales con restricción de edad',
  'PG everywhere':
    '**Clasificación:** PG en todas partes, también en canales con restricción de edad',
}

const ALLOW_CHOICES: Readonly<Record<Allow, string>> = {
  'As each channel allows': 'Lo que permita cada canal',
  'PG everywhere': 'PG en todas partes',
}

/** Days stand by themselves, as a label does. */
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const named = (name: string | undefined): string => (name === undefined ? '' : `: ${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'Sesión iniciada',
    text: 'Falta un paso: vuelve a Discord y pulsa “Ya inicié sesión”. Allí verás qué cuenta es y podrás vincularla. Hasta entonces no se vincula nada. Puedes cerrar esta página.',
  },
  gone: {
    heading: 'Este enlace ya no sirve',
    text: 'Un enlace sirve una sola vez, en un solo navegador y durante diez minutos. Usa /cuenta en Discord para obtener otro.',
  },
  denied: {
    heading: 'No se vinculó nada',
    text: 'Volviste sin dar permiso. Para intentarlo de nuevo, usa /cuenta en Discord. Si no, puedes cerrar esta página.',
  },
  refused: {
    heading: 'No se pudo iniciar sesión',
    text: 'Tardó demasiado, o ya se había hecho. Usa /cuenta en Discord para obtener otro enlace.',
  },
  'somebody else': {
    heading: 'Este enlace no es tuyo',
    text: 'Se creó para una cuenta de Discord distinta de la que usaste para iniciar sesión, así que no se vinculó nada. Usa /cuenta en Discord para obtener tu propio enlace, y no abras nunca uno que te haya dado otra persona.',
  },
  'fewer rights': {
    heading: 'No se vinculó nada',
    text: 'Civitai me permite menos de lo que necesito. En los ajustes de tu cuenta de Civitai, quítame de “Connected Apps”. Después vuelve a usar /cuenta en Discord.',
  },
  limited: {
    heading: 'Demasiada gente a la vez',
    text: 'No se vinculó nada, porque ahora mismo hay demasiada gente iniciando sesión. Espera un minuto y vuelve a usar /cuenta en Discord.',
  },
  away: {
    heading: 'No se pudo iniciar sesión',
    text: 'Discord o Civitai no responden. Espera un minuto y vuelve a usar /cuenta en Discord.',
  },
  misconfigured: {
    heading: 'Aquí no se puede iniciar sesión',
    text: 'No tengo la configuración que hace falta, y tú no puedes cambiarla. Avisa a quien me aloja: el log dice qué falla.',
  },
  broken: {
    heading: 'No se pudo iniciar sesión',
    text: 'Algo falló por mi parte, y no se vinculó nada. Espera un minuto y vuelve a usar /cuenta en Discord.',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: 'Cuadrado',
  portrait: 'Vertical',
  landscape: 'Horizontal',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'Civitai no permite lo que mostraría la imagen. Cambia el prompt.',
  'no worker': 'Civitai no encontró ninguna máquina libre. Vuelve a intentarlo más tarde.',
  'too slow': 'Civitai tardó demasiado. Vuelve a intentarlo más tarde.',
  'no buzz': 'No tenías suficiente Buzz, o Civitai no me dejó gastar más.',
  'mature prompt': 'Civitai considera que el prompt es para adultos. Cámbialo.',
  'not enabled': 'Civitai ya no crea imágenes con ese modelo o LoRA. Elige otro.',
  'not allowed': 'Civitai no me dejó crear imágenes para ti. Revisa tu cuenta en Civitai.',
  'too many': 'Civitai estaba recibiendo demasiadas peticiones. Vuelve a intentarlo más tarde.',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: 'Listo.',
  failed: 'Civitai no pudo crearlo.',
  expired: 'Esperó demasiado y Civitai lo descartó. Vuelve a intentarlo más tarde.',
  cancelled: 'Cancelado.',
  refused: 'Civitai se negó a crearlo.',
  lost: 'No consigo averiguar qué pasó. Míralo en Civitai.',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ Listo',
  failed: '⚠️ Falló',
  expired: '⚠️ Descartado',
  cancelled: '✖️ Cancelado',
  refused: '⚠️ Rechazado',
  lost: '⚠️ Desconocido',
}

const pictures = (count: number): string =>
  plural(count, {
    one: (n) => `${n} imagen`,
    many: (n) => `${n} de imágenes`,
    other: (n) => `${n} imágenes`,
  })

/** How people type weekdays in Spanish, with and without accents; an M alone can mean two of them. */
const DAY_WORDS: Words['dayWords'] = {
  names: [
    ['lunes', 'l'],
    ['martes'],
    ['miércoles', 'miercoles', 'x'],
    ['jueves', 'j'],
    ['viernes', 'v'],
    ['sábado', 'sabado', 's'],
    ['domingo', 'd'],
  ],
  everyDay: ['día', 'dia', 'diario', 'diariamente', 'toda la semana'],
  weekdays: [
    'laborable',
    'laborales',
    'laboral',
    'hábiles',
    'habiles',
    'hábil',
    'habil',
    'entre semana',
    'durante la semana',
    'día de semana',
    'dia de semana',
    'días de semana',
    'dias de semana',
  ],
  // “Fin de semana” is read by its first word, as the others are fillers.
  weekends: ['fin', 'fines', 'finde'],
  fillers: ['y', 'e', 'el', 'los', 'la', 'las', 'a', 'de', 'del', 'en', 'cada', 'todos', 'semana'],
  to: ['a', 'al', 'hasta'],
}

/** Everything the bot says in Spanish. */
export const es: Words = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator) => unbroken('por', creator),
  unnamed: '(sin nombre)',
  unnamedVersion: (id) => `Versión ${id}`,
  tagged: (tag) => `etiqueta “${tag}”`,
  video: (nth, url) =>
    `[${unbroken('▶', 'Video', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort, period, subject) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, `modelos nuevos ${PERIODS[period]}`)
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(
      subject,
      `${MODEL_SORTS[sort]} de todos los tiempos, actualizados ${PERIODS[period]}`,
    )
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span, wished, subject) =>
    titled(
      subject,
      `modelos con más descargas nuevas ${SPANS[span]}${
        wished === span ? '' : ` (${UNCOUNTED[wished]})`
      }`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words) => `“${words}”`,
  ranks: (first, last, known, more, hidden) =>
    [
      `${number(first)}–${number(last)} de ${more ? 'al menos ' : ''}${number(known)}`,
      ...(hidden > 0
        ? [
            plural(hidden, {
              one: (n) => `${n} no se muestra aquí`,
              many: (n) => `${n} no se muestran aquí`,
              other: (n) => `${n} no se muestran aquí`,
            }),
          ]
        : []),
    ].join(' · '),
  asOfBefore: (at) => `-# consultado ${moment(at)}: pediste mucho de una vez`,
  asOf: (at) => `-# consultado ${moment(at)}, Civitai no responde`,

  // Galleries, and how an image was made.

  galleryTitle: (sort, period) =>
    period === 'AllTime'
      ? IMAGE_SORTS[sort]
      : `${IMAGE_SORTS[sort]}, publicadas ${PERIODS[period]}`,
  galleryOf: (whose, ranked) =>
    `${whose.join(' · ')} — ${ranked.charAt(0).toLowerCase()}${ranked.slice(1)}`,
  imageAt: (nth, known, more) => `${number(nth)} de ${more ? 'al menos ' : ''}${number(known)}`,
  imageTitle: 'Una imagen de Civitai',
  postTitle: 'Una publicación de Civitai',
  promptTitle: 'Cómo se hizo',
  noPrompt: 'Su autor no ha compartido el prompt.',
  promptHeldBack:
    'No puedo mostrar el prompt aquí: lo que podría ser para adultos necesita un canal con restricción de edad que lo permita.',
  negativePrompt: '**Prompt negativo**',
  lookingUp: (count) =>
    plural(count, {
      one: () => '-# Buscando uno más…',
      many: (n) => `-# Buscando ${n} más…`,
      other: (n) => `-# Buscando ${n} más…`,
    }),
  probably: (link) => `probablemente ${link}`,
  partHeldBack: 'algo que no muestro aquí',
  partMuted: 'algo silenciado en este servidor',
  unknownFile: (hash) => `un archivo que no está en Civitai (${hash})`,
  madeWith: '**Hecha con**',
  setting: (setting, value) => unbroken(`${PICTURE_SETTINGS[setting]}:`, value),

  // What people write.

  articlesDescription: 'Artículos de Civitai: guías, noticias y más',
  articleQueryOption: 'Parte de un título, o el enlace de un artículo',
  articleSortOption: 'Criterio de orden (por defecto: Más recientes)',
  articleSortChoice: (sort) => ARTICLE_SORT_CHOICES[sort],
  articleCreatorOption: 'Solo artículos de esta persona',
  /** `subject` is whose they are. */
  articlesTitle: (sort, subject) => titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'Un artículo de Civitai',
  updated: (at) => `actualizado ${moment(at)}`,
  noArticles: 'No encontré ningún artículo. Prueba otras palabras o quita un filtro.',
  unknownArticle:
    'Civitai no me muestra ese artículo. Puede que se haya eliminado o no sea público.',

  // What people put together.

  collectionsDescription: 'Colecciones de Civitai: lo que la gente reúne',
  collectionQueryOption: 'Parte de un nombre, o el enlace de una colección',
  collectionSortOption:
    'Criterio de orden (por defecto: Más recientes); los colaboradores pueden agregar cosas',
  collectionSortChoice: (sort) => COLLECTION_SORT_CHOICES[sort],
  collectionsTitle: (sort) => COLLECTION_SORTS[sort],
  collectionTitle: 'Una colección de Civitai',
  collectionType: (type) => COLLECTION_TYPES[type],
  items: (count) =>
    plural(count, {
      one: (n) => `${n} elemento`,
      many: (n) => `${n} de elementos`,
      other: (n) => `${n} elementos`,
    }),
  onlyOnCivitai: '-# Civitai no me dice qué contiene. Ábrela allí.',
  noCollections: 'No encontré ninguna colección. Prueba otras palabras.',
  unknownCollection:
    'Civitai no me muestra esa colección. Puede que se haya eliminado o no sea pública.',

  // What is said of files that a message holds.

  copyText: 'Copiar texto',
  chooseCard: 'Abrir la ficha de un modelo',
  pictureTitle: (nth) => `Imagen ${nth}`,
  noPictureInMessage:
    'Este mensaje no lleva ninguna imagen adjunta. Leo archivos PNG, JPEG y WebP.',
  morePictures: (count) =>
    plural(count, {
      one: () => 'Quedó una imagen sin leer.',
      many: (n) => `Quedaron ${n} de imágenes sin leer.`,
      other: (n) => `Quedaron ${n} imágenes sin leer.`,
    }),
  unreadPicture: (why) => PICTURE_UNREAD[why],
  recipeGone: 'Ya no sé qué imagen era. Vuelve a usar “Leer imagen” en el mensaje.',

  // What a message points at.

  inMessage: 'En este mensaje',
  chooseReference: 'Buscar uno',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind, number) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what) => `${what} · no se muestra aquí`,
  referenceUnknown: (what) => `${what} · no está en Civitai`,
  moreInMessage: '-# Estos son los diez primeros; en el mensaje hay más.',
  notLookedUp: '-# No se pudieron buscar todos. Elige uno para volver a intentarlo.',
  nothingInMessage:
    'En este mensaje no hay nada de Civitai. Busco sus enlaces, sus AIR y hashes de archivos.',

  // A model's card, what is behind it, and which model is meant.

  trend: (bars, gained) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}aprox. +${gained} descargas ${SPANS.day}`,
  earlyAccess: (until) =>
    unbroken('🔒', 'acceso', 'anticipado') +
    (until === undefined ? '' : ` hasta el ${dayOf(until)}`),
  noVersion: 'No se puede mostrar ninguna de sus versiones.',
  newestInstead:
    '⚠️ La versión que pediste ya no existe o es demasiado nueva para mí. Esta es la más reciente que conozco.',
  archived: '⚠️ Archivado por su creador: sus archivos ya no se pueden descargar.',
  takenDown: '⚠️ Retirado por Civitai.',
  triggerWords: 'Palabras de activación',
  noTriggerWords: 'No tiene palabras de activación.',
  moreTriggers: (count) => `-# y ${number(count)} más`,
  tags: (tags) => `-# 🏷 ${tags.join(', ')}`,
  more: 'Más',
  noFiles: 'No se puede descargar ninguno de sus archivos.',
  filesNotShown: (count) =>
    plural(count, {
      one: (n) => `y ${n} archivo más`,
      many: (n) => `y ${n} de archivos más`,
      other: (n) => `y ${n} archivos más`,
    }),
  similarTo: (name) => `Similares a ${name}`,
  noSimilar: 'Ningún otro modelo con sus etiquetas es apto para este canal.',
  licence: 'Licencia',
  copy: 'Copiar',
  modelId: 'ID del modelo',
  versionId: 'ID de la versión',
  link: 'Enlace',
  otherMatchesOf: (asked) => `Otros modelos que coinciden con “${asked}”`,
  several: (asked) => `Varios modelos coinciden${asked === undefined ? '' : ` con “${asked}”`}`,
  severalHelp: 'Elige el que buscas.',

  // Files of a version.

  moreFiles: (count) =>
    plural(count, {
      one: (n) => unbroken(`+${n}`, 'archivo'),
      many: (n) => unbroken(`+${n}`, 'de', 'archivos'),
      other: (n) => unbroken(`+${n}`, 'archivos'),
    }),
  pickle: '⚠️ Un pickle puede ejecutar código. Cárgalo solo si confías en su creador.',
  scanDanger: '⛔ Civitai encontró algo peligroso en este archivo. No lo cargues.',
  scanFailed: '⚠️ Civitai no pudo analizar este archivo.',
  scanPending: '⏳ Civitai aún no ha analizado este archivo.',
  scanned: '✅ Civitai lo analizó en busca de virus y pickles.',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden, credit) =>
    `-# ${forbidden.length === 0 ? '✅ uso comercial' : `🚫 no permitido: ${forbidden.join(', ')}`}${
      credit ? ' · hay que dar crédito' : ''
    }`,
  commercialUse: 'uso comercial',
  sellingImages: 'vender imágenes',
  sellingModel: 'vender el modelo',
  paidServices: 'servicios de pago',
  matureImages: 'imágenes para adultos',
  licenceOf: (name) => `Licencia de ${name}`,
  noLicence: 'Civitai no dice qué permite su licencia.',
  credit: (withoutCredit) =>
    withoutCredit ? '📜 No hace falta dar crédito' : '📜 Da crédito a su creador',
  may: (uses) => `✅ Puedes: ${uses.join(', ')}`,
  mayNot: (uses) => `🚫 No puedes: ${uses.join(', ')}`,
  sellImages: 'vender imágenes',
  rentOnCivitai: 'usarlo en el generador de Civitai',
  rentElsewhere: 'usarlo en servicios de pago',
  sellModel: 'vender el modelo o merges de él',
  shareMerges: 'compartir merges',
  otherLicence: 'dar a los merges otra licencia',
  makeMature: 'crear imágenes para adultos',

  // Digests, as a channel sees them.

  days: (days) => DAY_SETS[days] ?? capital(weekdays(days).join(', ')),
  risingTitle: (span, subject) => titled(subject, `modelos en ascenso ${SPANS[span]}`),
  newestTitle: (span, subject) => titled(subject, `modelos nuevos ${SPANS[span]}`),
  freshTitle: (subject) =>
    titled(subject, 'modelos publicados en las últimas 24 horas, primero los más descargados'),
  freshNote:
    '-# Acabo de empezar a contar descargas. Desde mañana, esto se ordena por descargas nuevas.',
  emptyDigest: (span) => `Nada apto para este canal sumó descargas ${SPANS[span]}.`,
  nothingNew: (span) => `No hay nada nuevo apto para este canal ${SPANS[span]}.`,

  // Digests, as their managers see them. Commands are named by their mentions.

  digestsTitle: 'Resúmenes de este servidor',
  noDigests: (create) => `Este servidor aún no tiene ningún resumen. Crea uno con ${create}.`,
  digestMade: (channel, at) => `Enviaré este resumen a <#${channel}>. Primer envío: ${dated(at)}.`,
  digestThere: 'Este servidor ya tiene exactamente ese resumen:',
  similarDigest: (name, remove) =>
    `⚠️ Este servidor ya tiene un resumen muy parecido: ${name}. Si basta con uno, elimina el otro con ${remove}.`,
  previewTamer: (channel) =>
    `-# Aquí solo puedo mostrar PG. En <#${channel}> puede haber también modelos para adultos.`,
  previewBelow: 'Esto es lo que diría ahora:',
  previewLate: (preview) => `Su vista previa tardó demasiado. Mírala más tarde con ${preview}.`,
  noPreview: (why) => `Ahora mismo no puedo mostrar la vista previa. ${why}`,
  nextPost: (at) => `Próximo envío: ${dated(at)}`,
  paused: (why, edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone, edit) =>
    `⚠️ Puede que “${zone}” no sea la hora que esperas, al menos en verano. Elige una ciudad con ${edit}.`,
  pausedBriefly: (why) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role) => `menciona a <@&${role}>`,
  upTo: (count) =>
    plural(count, {
      one: (n) => `hasta ${n} modelo`,
      many: (n) => `hasta ${n} de modelos`,
      other: (n) => `hasta ${n} modelos`,
    }),
  publishes: 'se publica para los seguidores',
  repeatsNothing: 'sin repetir en 7 días',
  lastDeliveries: '**Últimos envíos**',
  noDeliveries: 'Aún no se ha enviado.',
  delivery: ({ state, outcome }) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day, what, late, published) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why, edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes) =>
    minutes === 0
      ? ''
      : plural(minutes, {
          one: (n) => `, con ${n} minuto de retraso`,
          many: (n) => `, con ${n} de minutos de retraso`,
          other: (n) => `, con ${n} minutos de retraso`,
        }),
  removeAsk: (name) =>
    `¿Eliminar el resumen ${name}? Sus ajustes y su historial se borrarán para siempre.`,
  nowPaused: 'Pausado.',
  pausedAlready: 'Ya estaba pausado.',
  nowResumed: (at) => `Reanudado. Próximo envío: ${dated(at)}`,
  nowChanged: 'Cambiado.',
  removed: 'Resumen eliminado.',
  chooseDigest: 'Elige un resumen',
  preview: 'Vista previa',
  pause: 'Pausar',
  resume: 'Reanudar',
  remove: 'Eliminar',
  removeForGood: 'Eliminar para siempre',
  keep: 'Conservar',

  // What is posted for the follows of a channel.

  newVersion: 'Nueva versión',
  newFrom: (creator) => `Novedades de ${creator}`,
  newTagged: (tag) => `Novedades con la etiqueta “${tag}”`,
  newFollowed: 'Novedades de lo que sigue este canal',
  accessEnded: 'Terminó el acceso anticipado: ya es gratis para todos',
  freeNow: '🔓 ya es gratis para todos',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: 'Enviado por /seguir',
  openVersion: 'Abrir la ficha de una versión',
  moreNew: (count) => `${number(count)} más en Civitai`,

  // Follows, as their managers see them. Commands are named by their mentions.

  follow: 'Seguir',
  followsTitle: 'Seguimientos de este servidor',
  followSubject: (kind, name) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add) => `Este servidor aún no sigue nada. Empieza con ${add}.`,
  followMade: (kind, channel, name) =>
    `Enviaré ${FOLLOWED_NEWS[kind](name)} a <#${channel}>, ${kind === 'tag' ? 'como máximo una vez por hora' : 'en los 15 minutos siguientes a su publicación'}.`,
  followThere: 'Este servidor ya tiene exactamente ese seguimiento:',
  followSince: (at) => `Seguimiento activo desde el ${dayOf(at)}.`,
  followPaused: (why) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at, what) =>
    what === undefined ? `Último envío: ${moment(at)}` : `Último envío: ${what}, ${moment(at)}`,
  lookedAt: (at) => `-# Última búsqueda de novedades: ${moment(at)}.`,
  notAnnounced: 'Aún no se ha enviado nada.',
  chooseFollow: 'Elige un seguimiento',
  moreFollows: (count) => `y ${number(count)} más`,
  removeFollowAsk: (name) => `¿Eliminar este seguimiento: ${name}?`,
  followRemoved: 'Seguimiento eliminado. Ya no enviaré más novedades suyas.',
  followResumed: 'Reanudado. Lo que salió mientras estaba pausado no se envía.',
  followWhere: (kind, name) => `¿A qué canal envío ${FOLLOWED_NEWS[kind](name)}?`,
  chooseChannel: 'Elige un canal',
  onlyManagersFollow:
    'Solo quienes gestionan este servidor pueden decidir qué sigue. Pídeselo a una de esas personas.',
  unknownFollow:
    'Este servidor no tiene ese seguimiento. Elige una de las sugerencias mientras escribes.',
  tooManyFollows: (most) =>
    `Este servidor tiene ${number(most)} seguimientos y no puede tener más. Elimina uno antes.`,
  oneSubject: 'Indica una sola opción: `creador`, `modelo` o `etiqueta`.',
  severalModels: (named) =>
    `Pueden ser varios modelos: ${or(named)}. Indica el número del que buscas, elige una sugerencia mientras escribes o pega su enlace.`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/modelo buscar:illustrious` encuentra un modelo: sus imágenes, sus palabras de activación y su descarga.',
    '`/top tipo:LORA base:Pony` ordena modelos por descargas, o por lo que elijas.',
    '`/imágenes periodo:Día` muestra las imágenes que más gustan hoy.',
  ].join('\n'),
  version: (version) => `Versión ${version}`,
  upSince: (at) => `En marcha desde ${moment(at)}`,
  civitaiAnswers: 'Civitai responde.',
  civitaiAwaySince: (at) => `⚠️ Civitai dejó de responder ${moment(at)}.`,
  remembered: (share) => `Respondí de memoria el ${percent(share)} de las preguntas.`,
  noSnapshot: 'Aún no he contado descargas.',
  snapshotFrom: (at) => `Conté descargas por última vez ${moment(at)}.`,
  kept: 'Guardo los resúmenes, seguimientos y ajustes de los servidores, cuántas veces se descargaron los modelos, y los nombres de los creadores que hay en Civitai. No guardo nada sobre quienes me usan, y no leo mensajes. Si un servidor me quita, 30 días después borro lo que guardaba de él.',
  keptOfAccounts:
    'De quienes vinculan su cuenta de Civitai guardo que lo hicieron, y lo que necesito para ello, cifrado; `/cuenta` lo muestra, y lo borra.',
  invite: 'Invítame',
  source: 'Código fuente',
  privacy: 'Privacidad',
  terms: 'Términos',

  // Buttons and menus.

  prompt: 'Prompt',
  images: 'Imágenes',
  creator: 'Creador',
  similar: 'Similares',
  otherMatches: 'Otras coincidencias',
  download: 'Descargar',
  chooseVersion: 'Elige una versión',
  chooseModel: 'Elige un modelo',
  openCard: 'Abrir la ficha de un modelo',
  tryAgain: 'Reintentar',
  showToAll: 'Mostrar a todos',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: 'No puedo leer ese valor. Escríbelo de nuevo.',
  empty: 'Escribe qué quieres buscar.',
  tooLong: (max) => `Es demasiado largo. Usa como máximo ${max} caracteres.`,
  notAChoice: (choices) => `Esa no es una de las opciones. Elige ${or(choices)}.`,
  notWhole: (min, max) => `Indica un número entero del ${min} al ${max}.`,
  trendingTooLong:
    'Las tendencias abarcan un día, una semana o un mes. Elige uno de esos periodos.',
  trendingNotYet:
    'Acabo de empezar a contar descargas. Las tendencias empiezan mañana. Hasta entonces, ordena por “Más descargados”.',
  unknownBase: (near) =>
    near.length === 0
      ? 'Civitai no tiene ningún modelo base con ese nombre. Elige una de las sugerencias mientras escribes.'
      : `Civitai no tiene ningún modelo base con ese nombre. ¿Querías decir ${or(near)}?`,
  unknownTag: (near) =>
    near.length === 0
      ? 'Ningún modelo tiene esa etiqueta. Elige una de las sugerencias mientras escribes.'
      : `Ningún modelo tiene esa etiqueta. ¿Querías decir ${or(near)}?`,
  nothingFound: (near) =>
    near.length === 0
      ? 'Civitai no tiene ese modelo. Revisa cómo lo escribiste, o pega su enlace.'
      : `Civitai no tiene ese modelo. ¿Querías decir ${or(near)}?`,
  notAModel:
    'Eso no es un modelo de Civitai. Pega el enlace de la página de un modelo, o escribe su nombre.',
  unknownPage:
    'De eso no puedo mostrar nada. Pega el enlace de un modelo, una imagen, una publicación, un perfil, un artículo o una colección, o escribe el nombre de un modelo.',
  foreignAddress: 'Ese enlace no es de Civitai. Pega uno de civitai.com, o escribe un nombre.',
  nothingToSearch: 'Ahí no hay nada que buscar. Escribe parte del nombre de un modelo.',
  notAModelButCreator: 'Ese enlace es de un perfil. Ponlo en `creador` y deja `modelo` vacío.',
  unknownHash: 'Civitai no tiene ningún archivo con ese hash. Revísalo, o busca por nombre.',
  notACreator:
    'Eso no es el nombre de un usuario. Escribe uno, o pega el enlace de un perfil de Civitai.',
  notATag: 'Eso no es una etiqueta. Escribe una, o pega el enlace de su página en Civitai.',
  unknownVersion: 'Ese modelo no tiene esa versión. Elige una de la lista.',
  unknownCreator: (near) =>
    near.length === 0
      ? 'Civitai no tiene ningún creador con ese nombre. Elige una de las sugerencias mientras escribes.'
      : `Civitai no tiene ningún creador con ese nombre. ¿Querías decir ${or(near)}?`,
  creatorTooLong: 'Ese nombre es demasiado largo para mis botones. Mira sus modelos en Civitai.',
  noImages: 'No encontré ninguna imagen. Prueba un periodo más largo o menos filtros.',
  noImagesTogether: 'Ninguna imagen cumple todos estos filtros a la vez. Quita uno.',
  noImagesAtAll: 'No hay imágenes que pueda mostrar aquí. Prueba con otro modelo o creador.',
  /** A way out, on a button. */
  allTime: 'Desde siempre',
  imageGone: 'Esa imagen ya no está en Civitai. Vuelve a usar el comando para ver otras.',
  noModelForThat:
    'Civitai no me muestra ningún modelo para eso. Puede que se haya eliminado o no sea público.',
  unknownImage: 'Civitai no me muestra esa imagen. Puede que se haya eliminado o no sea pública.',
  unknownPost:
    'Civitai no me muestra esa publicación. Puede que se haya eliminado o no sea pública.',
  modelGone: 'Ese modelo ya no está en Civitai. Busca otro con `/modelo`.',
  versionGone: 'Esa versión ya no existe. Pulsa el botón para ver la más reciente.',
  emptyList: 'No encontré ningún modelo. Prueba un periodo más largo o menos filtros.',
  noModels: (creator) =>
    `No tiene modelos que pueda mostrar aquí. Para ver sus imágenes, pulsa el botón o usa \`/imágenes creador:${creator}\`.`,
  listEnds: 'Esa era la última página. Cambia los filtros para ver otros resultados.',
  notShownHere:
    'Eso no puedo mostrarlo aquí: lo que podría ser para adultos necesita un canal con restricción de edad, y algunas cosas no las muestro en ningún sitio.',
  mutedHere: 'Los administradores de este servidor lo han silenciado, así que aquí no lo muestro.',
  pageGone:
    'Esa página ya no existe, porque la lista ahora es más corta. Vuelve a usar el comando.',
  oldButton: 'Ese botón es de una versión anterior de mí. Vuelve a usar el comando.',
  unknownCommand: 'Ya no tengo ese comando. Escribe `/` para ver los demás.',
  notYours: 'Solo quien lo pidió, o un moderador, puede eliminarlo.',
  civitaiAway: (at) => `Civitai no responde. Vuelve a intentarlo ${moment(at)}.`,
  tooManyQuestions: (at) =>
    `Eso fue mucho de una vez, y también respondo a otros. Vuelve a intentarlo ${moment(at)}.`,
  civitaiUnhelpful:
    'Civitai no me dio una respuesta útil. Prueba otras opciones, o míralo en Civitai.',
  regionBlocked:
    'Civitai bloquea el país desde el que funciono. Solo quien me aloja puede arreglarlo.',
  storeAway:
    'No consigo acceder a mi base de datos, así que no se cambió nada. Vuelve a intentarlo en un minuto.',
  shownAlready: 'Eso ya lo ven todos.',
  formTooLate:
    'Tardé demasiado en abrir ese formulario. Vuelve a intentarlo: ahora debería abrirse.',
  stopping: 'Me estoy reiniciando. Vuelve a intentarlo en un minuto.',
  broken: (reference) => `Algo falló por mi parte. Si avisas del fallo, indica \`${reference}\`.`,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: 'No entiendo esa hora. Escríbela así: 9:30, 21:30 o 9am.',
  badDays:
    'No entiendo esos días. Escribe “todos los días”, “lunes a viernes”, “fines de semana”, o días como “lun, jue” o “mar-sáb”.',
  vagueZone: (typed, cities) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? 'Eso' : `“${typed}”`
    if (city === undefined) {
      return `${zone} no es una zona horaria que conozca con certeza. ${PICK_A_CITY}`
    }
    return more.length === 0
      ? `${zone} no es una ciudad. ¿Querías decir ${city}?`
      : `${zone} puede significar varias horas, o no tiene en cuenta el horario de verano. Elige una ciudad: ¿${or(cities)}?`
  },
  badZone: (typed, near) =>
    [
      typed === undefined
        ? 'No conozco esa zona horaria.'
        : `No conozco ninguna zona horaria llamada “${typed}”.`,
      near.length === 0 ? PICK_A_CITY : `¿Querías decir ${or(near)}?`,
    ].join(' '),
  unplannable: (edit) =>
    `No puedo calcular cuándo toca ese resumen, porque ya no reconozco su zona horaria. Elige otra \`zona\` con ${edit}.`,
  unknownDigest:
    'Este servidor no tiene ese resumen. Elige una de las sugerencias mientras escribes.',
  managesNoMore: (list) =>
    `Ya no gestionas este servidor. Si aún puedes usar esto aquí, vuelve a usar ${list}.`,
  askedLongAgo: (list) => `Esos botones son demasiado antiguos. Vuelve a usar ${list}.`,
  onlyOnServers: 'Eso es para servidores. Usa este comando en uno.',
  tooManyDigests: (most) =>
    `Este servidor tiene ${number(most)} resúmenes y no puede tener más. Elimina uno antes.`,
  sameDigest: (name) =>
    `No se cambió nada: este servidor ya tiene exactamente ese resumen, ${name}. Cambia otra cosa, o elimina uno de los dos.`,
  missingPermissions: (channel, missing) =>
    `No puedo escribir en <#${channel}>. Me falta permiso allí: ${missing.join(', ')}. Dámelo y vuelve a intentarlo.`,
  noEveryone: 'No puedo mencionar a todo el mundo. Elige un rol.',
  cannotMention:
    'Tú no puedes mencionar ese rol en ese canal, así que yo no lo hago por ti. Elige un rol que puedas mencionar.',
  iCannotMention: (channel) =>
    `No puedo mencionar ese rol. Dame “Mencionar todos los roles” en <#${channel}>, o permite que cualquiera mencione el rol.`,
  channelForMention:
    'Agrega también `canal`, para que pueda comprobar quién puede mencionar ese rol allí.',
  roleForChannel:
    'Este resumen menciona un rol. Agrega de nuevo `mencionar` para el canal nuevo, o quita la mención con `quitar`.',
  cannotPublish:
    'Solo se puede publicar lo que se envía a canales de anuncios. Elige uno, o no uses `publicar`.',
  isPublished:
    'Este resumen se publica, y eso solo es posible en canales de anuncios. Elige uno, o pon `publicar` en False.',
  channelForPublish: 'Agrega también `canal`, para que pueda comprobar si allí se puede publicar.',
  changedMeanwhile:
    'Otra persona también está cambiando este resumen. Míralo otra vez y vuelve a intentarlo.',
  nothingToChange: 'No hay nada que cambiar. Agrega al menos una opción.',
  setAndCleared: (option) =>
    `Diste un valor a \`${option}\` y a la vez lo quitaste. Haz solo una de las dos cosas.`,
  channelShut: (edit) =>
    `No puedo ver su canal: ya no existe, o no tengo permiso. Déjame verlo, o elige otro con ${edit}.`,
  discordAway: 'No pude comprobar ese canal en Discord. Vuelve a intentarlo en un minuto.',
  permission: (name) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: 'Ajustes de este servidor',
  allowed: (allow) => RATINGS_ALLOWED[allow],
  allowedByOperator: '**Clasificación:** PG en todas partes. Quien me aloja no permite más.',
  mutedTags: (count, most) =>
    count === 0
      ? '**Etiquetas silenciadas:** ninguna'
      : `**Etiquetas silenciadas:** ${number(count)} de un máximo de ${number(most)}`,
  mutedCreators: (count, most) =>
    count === 0
      ? '**Creadores silenciados:** ninguno'
      : `**Creadores silenciados:** ${number(count)} de un máximo de ${number(most)}`,
  changeSettings: (rating, mute, unmute) => `-# Cámbialos con ${rating}, ${mute} y ${unmute}.`,
  moreMuted: (count) => `y ${number(count)} más`,
  unnamedMuted: (count) =>
    `y ${number(count)} que solo puedo nombrar en un canal con restricción de edad`,
  nowMuted: (name) => `Silenciado${named(name)}. No lo mostraré en ningún lugar de este servidor.`,
  mutedAlready: (name) => `Eso ya estaba silenciado${named(name)}.`,
  nowUnmuted: (name) => `Ya no está silenciado${named(name)}.`,
  notMuted: 'Eso no está silenciado. Elige una de las sugerencias mientras escribes.',
  tagOrCreator: 'Indica una etiqueta o un creador, no ambos.',
  tooManyMuted: (most) =>
    `Este servidor ya tiene ${number(most)} silenciados de este tipo y no puede tener más. Desilencia uno antes.`,

  // Civitai accounts that people link.

  accountDescription:
    'Tu cuenta de Civitai: vincúlala, mira qué puedo hacer con ella o desvincúlala',
  capOption: 'El máximo de Buzz que puedo gastar por ti en un día',
  accountTitle: 'Tu cuenta de Civitai',
  notLinkedYet:
    'No has vinculado ninguna cuenta de Civitai. Con una puedes crear imágenes aquí con tu propio Buzz y ver tu Vault. Pulsa **Vincular** e inicia sesión con Discord y luego con Civitai. Después, pulsa **Ya inicié sesión**.',
  linkUntil: (until) => `-# El enlace es solo para ti y caduca ${moment(until)}.`,
  linkButton: 'Vincular',
  signedInButton: 'Ya inicié sesión',
  notSignedInYet:
    'Aún no has terminado de iniciar sesión. Pulsa **Vincular**, inicia sesión con Discord y con Civitai, y luego pulsa **Ya inicié sesión**.',
  confirmLink: (discord, civitai) =>
    `¿Vincular tu cuenta de Discord ${discord} con la cuenta de Civitai **${civitai}**?`,
  confirmRights:
    'Podré crear imágenes cuando pulses un botón, y ver tu Buzz y tu Vault. Si no pulsas, no gasto nada.',
  confirmButton: 'Vincularlas',
  cancelLinkButton: 'Cancelar',
  linkCancelled: 'No se vinculó nada, y los datos de tu inicio de sesión ya están borrados aquí.',
  nowLinked: 'Tus cuentas están vinculadas.',
  linkOver: 'Ese inicio de sesión ya no vale. Usa `/cuenta` para empezar de nuevo.',
  linkedWith: (civitai) => `**Civitai:** ${civitai}`,
  linkedSince: (at) => `**Vinculada:** ${moment(at)}`,
  linkedRights: '**Permisos:** crear imágenes, ver tu Buzz y tu Vault',
  dailyCap: (buzz, command) => `**Máximo por día:** ${number(buzz)} Buzz. Cámbialo con ${command}.`,
  unlinkButton: 'Desvincular',
  nowCapped: 'Cambiado.',
  nowUnlinked:
    'Cuenta desvinculada. He borrado todo lo que guardaba de ella. Las imágenes en camino aún se crean y se cobran: búscalas en Civitai. Los permisos que me diste siguen activos en Civitai: quítalos allí, en **Connected Apps**, en los ajustes de tu cuenta.',
  civitaiAccountButton: 'Ajustes en Civitai',
  nothingToUnlink: 'No has vinculado ninguna cuenta de Civitai.',
  civitaiNumber: (id) => `usuario ${id}`,
  notLinked: 'No has vinculado ninguna cuenta de Civitai. Usa `/cuenta` primero.',
  linkEnded:
    'Civitai ya no acepta el vínculo con tu cuenta, así que lo he borrado. Usa `/cuenta` para vincularla de nuevo.',
  linkUnread:
    'No puedo leer lo que guardo del vínculo con tu cuenta. Solo quien me aloja puede arreglarlo; o desvincúlala con `/cuenta` y vuelve a vincularla.',
  linkRefused:
    'Civitai no acepta el vínculo con tu cuenta. Desvincúlala con `/cuenta` y vuelve a vincularla.',
  signInAway: 'Civitai no responde. Vuelve a intentarlo en un minuto.',
  signInLimited: (until) =>
    `Civitai está recibiendo demasiadas peticiones de inicio de sesión. Vuelve a intentarlo ${moment(until)}.`,
  linkPage: (how) => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: 'Lo que guardas en tu Vault de Civitai, y cuánto espacio queda',
  vaultTitle: 'Tu Vault de Civitai',
  vaultRoom: (left, all) =>
    left > 0
      ? `**Espacio libre:** ${size(left)} de ${size(all)}`
      : `**Espacio libre:** nada de ${size(all)}`,
  vaultPosition: (page, pages, total) =>
    [
      ...(pages > 1 ? [`página ${number(page)} de ${number(pages)}`] : []),
      `${number(total)} en total`,
    ].join(' · '),
  keptState: (state) =>
    state === 'Pending' ? '⏳ aún sin guardar' : '⚠️ Civitai no pudo guardarlo',
  vaultHidden: (count) => `-# ${number(count)} más que no puedo mostrar aquí.`,
  vaultEmpty: 'Tu Vault está vacío.',
  noVault: 'No tienes Vault: Civitai solo lo da a quienes tienen una membresía.',

  // Pictures that people have made and pay for.

  generateDescription: 'Crea imágenes con un modelo de Civitai y tu propio Buzz',
  makerOption: 'El modelo que se usará: un nombre, enlace, ID o AIR',
  loraOption: 'Un LoRA que lo acompañe: un nombre, enlace, ID o AIR',
  promptOption: 'Qué deben mostrar las imágenes',
  negativeOption: 'Qué no deben mostrar las imágenes',
  sizeOption: 'El formato de las imágenes (por defecto: cuadrado)',
  picturesOption: 'Cuántas imágenes (por defecto: 1)',
  seedOption: 'El número del que parte una imagen (por defecto: otro cada vez)',
  viewersOption: 'Solo tú ves las imágenes',
  formTitle: 'Crear imágenes',
  promptField: 'Prompt: qué deben mostrar las imágenes',
  negativeField: 'Prompt negativo: qué no deben mostrar',
  sizeField: 'Formato',
  countField: 'Cuántas imágenes',
  viewersField: 'Quién las ve',
  viewers: (who) => (who === 'all' ? 'Todos aquí' : 'Solo yo'),
  sizeName: (size) => SHAPES[size],
  pictures,
  priceTitle: (price, count) => `${pictures(count)} por ${number(price)} Buzz`,
  nothingSpentYet: 'Tu Buzz se gasta cuando pulsas **Generar**, y no antes.',
  capLeft: (left) =>
    `-# De tu límite de 24 horas, todavía puedo gastar ${number(left)} Buzz por ti.`,
  aboveCap: (left, command) =>
    `⚠️ De tu límite de 24 horas, ya solo puedo gastar ${number(left)} Buzz por ti. Usa ${command} para permitir más.`,
  tooLittleBuzz: '⚠️ Civitai dice que no tienes suficiente Buzz para esto.',
  onlyFitting: '-# Solo muestro imágenes aptas para este lugar.',
  generateButton: 'Generar',
  cancelButton: 'Cancelar',
  againButton: 'Otra vez',
  recipeButton: 'Receta',
  showPictures: 'Mostrar',
  otherModel: 'Un modelo que no puedo mostrar aquí',
  handedOver: '⏳ De camino a Civitai…',
  waitsItsTurn: (before) =>
    before === undefined || before === 0
      ? '⏳ Esperando su turno…'
      : `⏳ Esperando su turno, con ${number(before)} por delante…`,
  takesLong: (isHere) =>
    isHere
      ? '-# Si tarda más de 15 minutos, las imágenes llegan aquí en un mensaje nuevo.'
      : '-# Si tarda más de 15 minutos, te aviso en tu próximo comando.',
  fetchingPictures: '⏳ Descargando las imágenes…',
  generationEnded: (outcome, reason) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent, refunded) => {
    if (spent === 0) {
      return refunded ? `Recuperas todo: ${number(refunded)} Buzz.` : 'No se gastó nada.'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `En un minuto verás en \`/generaciones\` cuánto recuperas de ${kept} Buzz.`
    }
    return refunded === 0
      ? `De ${kept} Buzz no recuperas nada.`
      : `Recuperas ${number(refunded)} Buzz, pero ${kept} no.`
  },
  cancelledPrice: 'Cancelado. No se gastó nada.',
  picturesHeldBack: (count) =>
    plural(count, {
      one: (n) => `${n} imagen no es apta para este lugar, así que no la muestro.`,
      many: (n) => `${n} de imágenes no son aptas para este lugar, así que no las muestro.`,
      other: (n) => `${n} imágenes no son aptas para este lugar, así que no las muestro.`,
    }),
  picturesMissing: (count) => `No pude descargar ${pictures(count)}.`,
  picturesLater: (command) => `Civitai no responde. Usa ${command} en un minuto.`,
  madeFor: (person, price) => `-# Para ${person} · ${number(price)} Buzz`,
  generationsDescription: 'Las imágenes que me pediste crear, con su precio',
  generationsTitle: 'Tus generaciones',
  noGenerations: (command) => `Aún no he creado nada para ti. Usa ${command} para empezar.`,
  generationLine: (at, name, count, price, state) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count, price, state) => `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome) =>
    outcome === undefined ? '⏳ En curso' : GENERATION_STATES[outcome],
  chooseGeneration: 'Mostrar una de ellas',
  recipeTitle: 'Receta',
  otherPrompt:
    'Ese prompt no es apto para este lugar. No se le pidió nada a Civitai. Escríbelo sin contenido para adultos, o usa `/generar` en otro sitio.',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    'No puedo crear imágenes con modelos de ese tipo. Elige uno de los que sugiere `/generar`.',
  cannotMakeWithModel:
    'No puedo crear imágenes con ese modelo. Elige uno de los que sugiere `/generar`.',
  cannotMakeWithLora:
    'No puedo crear imágenes con ese LoRA. Elige uno de los que sugiere `/generar`.',
  loraAsModel: 'Eso acompaña a un modelo, pero no lo es. Ponlo en `lora` y elige un modelo.',
  modelAsLora: 'Eso no es un LoRA. Ponlo en `modelo`, o elige un LoRA que sugiera `/generar`.',
  severalToMakeWith: (names) =>
    `Varios modelos coinciden con eso, como ${or(names)}. Elige uno de los que sugiere \`/generar\`.`,
  promptMissing: 'No hay prompt. Escribe qué debe mostrar la imagen.',
  promptTooLong: 'Ese prompt es demasiado largo para este modelo. Acórtalo.',
  takesNoNegative: 'Ese modelo no admite prompt negativo. Deja `negativo` vacío.',
  negativeTooLong: 'Ese prompt negativo es demasiado largo para este modelo. Acórtalo.',
  otherLora:
    'Ese LoRA no es compatible con ese modelo. Elige uno del mismo modelo base, o ninguno.',
  outOfBounds: 'Civitai no puede crearlo con estas opciones. Usa `/generar` con otras.',
  quoteGone:
    'Ese precio ya no vale, o no es tuyo. No se gastó nada. Usa `/generar` para obtener otro.',
  overCap: (price, left) =>
    `Eso cuesta ${number(price)} Buzz, y de tu límite de 24 horas ya solo puedo gastar ${number(left)} por ti. No se gastó nada. Espera, o usa \`/cuenta\` para permitir más.`,
  tooManyRunning: (most) =>
    `Ya tengo ${most} generaciones tuyas en curso. No se gastó nada. Espera a que termine una, o cancela una en \`/generaciones\`.`,
  noBuzz:
    'No tienes suficiente Buzz para eso, o Civitai no me deja gastar más. No se gastó nada. Consigue Buzz en Civitai, o pide menos imágenes.',
  maturePrompt:
    'Civitai considera que ese prompt es para adultos, y yo no genero contenido así. No se gastó nada. Cambia el prompt.',
  notEnabled: 'Civitai ya no crea imágenes con ese modelo o LoRA. No se gastó nada. Elige otro.',
  generationNotAllowed:
    'Civitai no me deja crear imágenes para ti. No se gastó nada. Revisa tu cuenta en Civitai, o desvincúlala en `/cuenta` y vuelve a vincularla.',
  generationRefused:
    'Civitai se negó a crear eso. No se gastó nada. Usa `/generar` con otras opciones.',
  generatorBusy:
    'Civitai está recibiendo demasiadas peticiones. No se gastó nada. Vuelve a usar `/generar` en un minuto.',
  generatorAway: 'El generador de Civitai no responde. Vuelve a intentarlo en un minuto.',
  stillHandedOver: 'Eso aún va de camino a Civitai. Espera unos segundos y vuelve a cancelarlo.',
  generationGone: 'Eso no es tuyo, o tiene más de 30 días. Usa `/generaciones` para ver las tuyas.',
  generationForgotten:
    'Ya no sé nada de esto, porque la cuenta se desvinculó. Lo que se pidió aún se crea y se cobra: quien lo pidió lo encuentra en Civitai.',
  generationNotShown:
    'Civitai ya no me deja ver lo que creé para ti. Desvincula tu cuenta en `/cuenta` y vuelve a vincularla.',
  promptGone: 'Ya no tengo ese prompt, y Civitai tampoco. Usa `/generar` y escríbelo de nuevo.',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person) => `<@${person}>, aquí está lo que pediste.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at) => `Las imágenes que pediste ${moment(at)} están listas.`,
  noPictures: (at) => `De las imágenes que pediste ${moment(at)} no salió nada.`,
  /** Of several. */
  showPicturesNumber: (nth) => `Mostrar ${nth}`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: 'modelo',
    top: 'top',
    creator: 'creador',
    tag: 'etiqueta',
    images: 'imágenes',
    articles: 'artículos',
    collections: 'colecciones',
    digest: 'resumen',
    follow: 'seguir',
    settings: 'ajustes',
    account: 'cuenta',
    generate: 'generar',
    generations: 'generaciones',
    vault: 'vault',
    about: 'acerca-de',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': 'Buscar en Civitai',
    'Read picture': 'Leer imagen',
  },
  subcommandNames: {
    create: 'crear',
    list: 'lista',
    preview: 'vista-previa',
    edit: 'editar',
    pause: 'pausar',
    resume: 'reanudar',
    remove: 'eliminar',
    add: 'agregar',
    show: 'ver',
    rating: 'clasificación',
    mute: 'silenciar',
    unmute: 'desilenciar',
  },
  optionNames: {
    query: 'buscar',
    version: 'versión',
    private: 'privado',
    sort: 'orden',
    period: 'periodo',
    type: 'tipo',
    base: 'base',
    tag: 'etiqueta',
    name: 'nombre',
    model: 'modelo',
    creator: 'creador',
    channel: 'canal',
    time: 'hora',
    timezone: 'zona',
    days: 'días',
    rank: 'criterio',
    fresh: 'sin-repetir',
    count: 'cantidad',
    mention: 'mencionar',
    publish: 'publicar',
    digest: 'resumen',
    clear: 'quitar',
    follow: 'seguimiento',
    allow: 'permitir',
    cap: 'límite',
    prompt: 'prompt',
    negative: 'negativo',
    size: 'formato',
    lora: 'lora',
    seed: 'seed',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: DAY_WORDS,

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: 'Listas de modelos, enviadas a un canal los días que elijas',
  digestCreate: 'Crea un resumen',
  digestList:
    'Muestra los resúmenes del servidor: próximos y últimos envíos, y por qué alguno está pausado',
  digestPreview: 'Te muestra solo a ti lo que diría un resumen ahora',
  digestEdit: 'Cambia un resumen',
  digestPause: 'Pausa un resumen; puedes reanudarlo cuando quieras',
  digestResume: 'Reanuda un resumen',
  digestRemove: 'Elimina un resumen para siempre',
  digestOption: 'Qué resumen',
  digestChannelOption: 'A qué canal enviarlo',
  timeOption: 'Hora del día, como 9am o 21:30 (por defecto: 09:00)',
  zoneOption: 'La zona horaria, por una ciudad como Madrid (por defecto: UTC)',
  daysOption: 'Qué días, como “lunes a viernes” o “lun, jue” (por defecto: todos los días)',
  rankOption: 'Criterio de orden (por defecto: Más descargas nuevas)',
  rankChoice: (rank) => RANKS[rank],
  freshOption: 'Omite lo que este resumen mostró en los últimos 7 días (por defecto: False)',
  countOption: 'Cuántos modelos como máximo, de 1 a 10 (por defecto: 5)',
  mentionOption: 'Qué rol mencionar',
  publishOption: 'Publica sus envíos en los servidores que siguen este canal de anuncios',
  clearOption: 'Quita una de estas cosas del resumen',
  followDescription: 'Novedades de un creador, un modelo o una etiqueta, enviadas a un canal',
  followAdd: 'Sigue a un creador, un modelo o una etiqueta',
  followList: 'Muestra qué sigue este servidor: últimos envíos y por qué algo está pausado',
  followPause: 'Pausa un seguimiento; puedes reanudarlo cuando quieras',
  followResume: 'Reanuda un seguimiento, desde ahora',
  followRemove: 'Elimina un seguimiento para siempre',
  followOption: 'Qué seguimiento',
  followChannelOption: 'A qué canal enviar las novedades',
  followCreatorOption: 'De quién son los modelos y versiones nuevos',
  followModelOption: 'De qué modelo: un nombre, enlace o ID',
  followTagOption: 'Las novedades con esta etiqueta',
  settingsDescription: 'Qué muestro en este servidor, y qué omito',
  settingsShow: 'Muestra los ajustes',
  settingsRating: 'Muestra PG en todas partes, o deja que decida cada canal',
  settingsMute: 'Deja de mostrar una etiqueta o a un creador en este servidor',
  settingsUnmute: 'Vuelve a mostrar una etiqueta o a un creador',
  allowOption: 'Qué puedo mostrar',
  allowChoice: (allow) => ALLOW_CHOICES[allow],
  muteTagOption: 'Qué etiqueta',
  muteCreatorOption: 'De quién son los modelos e imágenes',
  privateOption: 'Solo tú ves la respuesta',
  sortOption:
    'Criterio de orden; solo Tendencias mira descargas recientes, los demás cuentan desde siempre',
  periodOption: 'Solo modelos actualizados en este periodo (por defecto: Semana)',
  typeOption: 'Solo modelos de este tipo',
  baseOption: 'Solo modelos para este modelo base',
  tagOption: 'Solo modelos con esta etiqueta',
  queryOption: 'Un nombre, enlace, ID, AIR o hash de archivo',
  versionOption: 'Una de sus versiones (por defecto: la más reciente)',
  aboutDescription: 'Qué puedo hacer, cómo estoy y qué guardo',
  civitaiSortOption: 'Criterio de orden, contado desde siempre (por defecto: Más descargados)',
  tagNameOption: 'Qué etiqueta',
  tagDescription: 'Ordena los modelos con una etiqueta',
  creatorNameOption: 'De quién son los modelos',
  creatorDescription: 'Alguien de Civitai y sus modelos',
  imageModelOption: 'Imágenes hechas con este modelo: un nombre, enlace o ID',
  imageCreatorOption: 'Imágenes de este creador',
  imageSortOption: 'Criterio de orden (por defecto: Con más reacciones)',
  imagePeriodOption:
    'Solo publicadas en este periodo (por defecto: Semana; de un modelo o creador: Desde siempre)',
  imagesDescription: 'Explora imágenes: las mejores de todas, de un modelo o de un creador',
  modelDescription: 'Busca un modelo: imágenes, palabras de activación, descarga',
  topDescription: 'Ordena modelos por descargas, me gusta y más',
  sortChoice: (sort) => SORT_CHOICES[sort],
  periodChoice: (period) => PERIOD_CHOICES[period],
  imageSortChoice: (sort) => IMAGE_SORT_CHOICES[sort],
}
