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

const formats = formatsOf<'one' | 'few' | 'many' | 'other'>('ru')
const { number, percent, plural, size, calendarDay, weekdays, and, or } = formats

/** A noun after its figure, as after 1, 2 and 5; a fraction takes the form of 2. */
const counted = (count: number, one: string, few: string, many: string): string =>
  plural(count, {
    one: (n) => `${n} ${one}`,
    few: (n) => `${n} ${few}`,
    many: (n) => `${n} ${many}`,
    other: (n) => `${n} ${few}`,
  })

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: 'за последние 24 часа',
  Week: 'за неделю',
  Month: 'за месяц',
  Year: 'за год',
}

const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: 'за последние 24 часа',
  week: 'за неделю',
  month: 'за месяц',
}

/** What is not counted in full yet. */
const UNCOUNTED: Readonly<Record<TrendSpan, string>> = {
  day: 'за полные сутки данных ещё нет',
  week: 'за полную неделю данных ещё нет',
  month: 'за полный месяц данных ещё нет',
}

const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'самые скачиваемые',
  'Highest Rated': 'с самой высокой оценкой',
  'Most Liked': 'с наибольшим числом лайков',
  'Most Discussed': 'самые обсуждаемые',
  'Most Collected': 'чаще всего добавляемые в коллекции',
  'Most Images': 'с наибольшим числом изображений',
  Newest: 'новинки',
}

/** In menus they are shorter. */
const SORT_CHOICES: Readonly<Record<ModelSort | 'Trending', string>> = {
  Trending: 'В тренде',
  'Most Downloaded': 'Самые скачиваемые',
  'Highest Rated': 'Высокая оценка',
  'Most Liked': 'Больше лайков',
  'Most Discussed': 'Самые обсуждаемые',
  'Most Collected': 'Чаще в коллекциях',
  'Most Images': 'Больше изображений',
  Newest: 'Новинки',
}

const PERIOD_CHOICES: Readonly<Record<Period, string>> = {
  Day: 'День',
  Week: 'Неделя',
  Month: 'Месяц',
  Year: 'Год',
  AllTime: 'За всё время',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Изображения с наибольшим числом реакций',
  'Most Comments': 'Изображения с наибольшим числом комментариев',
  'Most Collected': 'Изображения, чаще всего добавляемые в коллекции',
  Newest: 'Новые изображения',
}

const IMAGE_CHOICES: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Больше реакций',
  'Most Comments': 'Больше комментариев',
  'Most Collected': 'Чаще в коллекциях',
  Newest: 'Новые',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: 'шаги',
  sampler: 'сэмплер',
  cfgScale: 'CFG scale',
  clipSkip: 'Clip skip',
  seed: 'сид',
  size: 'размер',
  model: 'модель',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: 'новые статьи',
  'Recently Updated': 'недавно обновлённые статьи',
  'Most Reactions': 'статьи с наибольшим числом реакций',
  'Most Comments': 'статьи с наибольшим числом комментариев',
  'Most Bookmarks': 'статьи с наибольшим числом закладок',
  'Most Collected': 'статьи, чаще всего добавляемые в коллекции',
}

const ARTICLE_CHOICES: Readonly<Record<ArticleSort, string>> = {
  Newest: 'Новые',
  'Recently Updated': 'Недавно обновлённые',
  'Most Reactions': 'Больше реакций',
  'Most Comments': 'Больше комментариев',
  'Most Bookmarks': 'Больше закладок',
  'Most Collected': 'Чаще в коллекциях',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Новые коллекции',
  'Most Followers': 'Коллекции с наибольшим числом участников',
}

const COLLECTION_CHOICES: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Новые',
  'Most Followers': 'Больше подписчиков',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: 'модели',
  Article: 'статьи',
  Post: 'посты',
  Image: 'изображения',
  Model3D: '3D-модели',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: 'В этой копии нет данных о том, как сделана картинка. Discord удаляет их из файлов JPEG и WebP, поэтому отправьте исходный PNG или вставьте адрес картинки на Civitai в /изображения.',
  unsupported: 'Я читаю только файлы PNG, JPEG и WebP.',
  'too large': 'Этот файл больше 25 МБ. Отправьте файл поменьше.',
  gone: 'Не удалось получить этот файл от Discord. Попробуйте ещё раз чуть позже.',
  'gone since':
    'Discord больше не отдаёт мне этот файл. Примените «Прочитать картинку» к сообщению, из которого он взят.',
  foreign: 'Я читаю только файлы, загруженные в Discord.',
  'held back': 'Я не показываю, как сделана эта картинка.',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: 'Модель',
  version: 'Версия',
  image: 'Изображение',
  post: 'Пост',
  article: 'Статья',
  collection: 'Коллекция',
  creator: 'Профиль',
  file: 'Файл',
}

const RANKS: Readonly<Record<Rank, string>> = {
  'Most downloads gained': 'Прирост скачиваний',
  Rising: 'Быстрый рост',
  Newest: 'Новинки',
}

const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': 'каждый день',
  '12345': 'будни',
  '67': 'выходные',
}

/** What a sentence names `/digest edit` by. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ Приостановлен администратором. Возобновить его можно в любой момент.',
  closed: () =>
    '⚠️ Приостановлен: я больше не могу писать в его канал. Разрешите мне просматривать этот канал, отправлять в него сообщения и встраивать ссылки, затем возобновите дайджест.',
  gone: (edit) =>
    `⚠️ Приостановлен: его канала больше нет. Выберите другой с помощью ${edit}, затем возобновите дайджест.`,
  locked: (edit) =>
    `⚠️ Приостановлен: его ветка заблокирована. Разблокируйте её или выберите другой канал с помощью ${edit}, затем возобновите дайджест.`,
  unplannable: (edit) =>
    `⚠️ Приостановлен: я больше не знаю его часового пояса. Выберите другой с помощью ${edit}, затем возобновите дайджест.`,
}

/** The same in a few words. */
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ приостановлен администратором',
  closed: '⚠️ приостановлен: я не могу туда писать',
  gone: '⚠️ приостановлен: канала больше нет',
  locked: '⚠️ приостановлен: ветка заблокирована',
  unplannable: '⚠️ приостановлен: неизвестный часовой пояс',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ отправляется',
  posting: '⏳ отправляется',
  posted: '✅ отправлен',
  failed: '❌ не удалось',
  skipped: '➖ пропущен',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ не отправлен: меня не было в сети больше шести часов',
  closed: '❌ не отправлен: не было доступа к каналу',
  gone: '❌ не отправлен: канала больше не было',
  locked: '❌ не отправлен: ветка была заблокирована',
  trouble: '❌ не отправлен: Discord или Civitai не отвечали в течение часа',
  refused: '❌ не отправлен: Discord отклонил сообщение; возможно, его заблокировал AutoMod',
  nothing: '➖ не отправлен: по-прежнему ничего подходящего',
  paused: '➖ не отправлен: дайджест был приостановлен',
  unseen: '❔ вероятно, отправлен: не могу прочитать канал, чтобы проверить',
  empty: '✅ отправлен, но ничего подходящего нет',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () => '⚠️ не опубликован: разрешите мне просматривать канал и отправлять в него сообщения',
  gone: () => '⚠️ не опубликован: сообщение или его канал удалили раньше',
  locked: () => '⚠️ не опубликован: канал был заблокирован',
  refused: (edit) =>
    `⚠️ не опубликован: публиковать можно только в каналах объявлений; выберите такой с помощью ${edit} или поставьте для \`публикация\` значение False`,
  late: () => '⚠️ не опубликован: шесть часов Discord не принимал новых публикаций этого канала',
}

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `автор ${name}`,
  model: (name) => `модель ${name}`,
  tag: (name) => `тег ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: 'автор (здесь не показан)',
  model: 'модель (здесь не показана)',
  tag: 'тег (здесь не показан)',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name) =>
    `новые модели и версии ${name === undefined ? 'этого автора' : `автора ${name}`}`,
  model: (name) => `новые версии ${name === undefined ? 'этой модели' : `модели ${name}`}`,
  tag: (name) => `новинки с ${name === undefined ? 'этим тегом' : `тегом «${name}»`}`,
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ Приостановлена администратором. Возобновить её можно в любой момент.',
  closed:
    '⚠️ Приостановлена: я больше не могу писать в её канал. Разрешите мне просматривать этот канал, отправлять в него сообщения и встраивать ссылки, затем возобновите подписку.',
  gone: '⚠️ Приостановлена: её канала больше нет. Удалите её и подпишитесь снова из другого канала.',
  locked:
    '⚠️ Приостановлена: её ветка заблокирована. Разблокируйте ветку, затем возобновите подписку.',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ приостановлена администратором',
  closed: '⚠️ приостановлена: я не могу туда писать',
  gone: '⚠️ приостановлена: канала больше нет',
  locked: '⚠️ приостановлена: ветка заблокирована',
}

/** As Discord’s own client names them. */
const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '«Просматривать канал»',
  SendMessages: '«Отправлять сообщения»',
  SendMessagesInThreads: '«Отправлять сообщения в ветках»',
  EmbedLinks: '«Встраивать ссылки»',
}

/** Cities are listed by their English names. */
const PICK_A_CITY = 'Начните вводить город по-английски, например Moscow, и выберите его из списка.'

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows':
    '**Возрастной рейтинг:** контент для взрослых только в каналах с возрастным ограничением',
  'PG everywhere':
    '**Возрастной рейтинг:** везде PG, в том числе в каналах с возрастным ограничением',
}

const ALLOW_CHOICES: Readonly<Record<Allow, string>> = {
  'As each channel allows': 'Как разрешает канал',
  'PG everywhere': 'Везде PG',
}

const named = (name: string | undefined): string => (name === undefined ? '' : `: ${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'Вход выполнен',
    text: 'Остался один шаг: вернитесь в Discord и нажмите «Вход выполнен». Там вы увидите, какой это аккаунт, и привяжете его. До этого ничего не будет привязано. Эту страницу можно закрыть.',
  },
  gone: {
    heading: 'Эта ссылка больше не действует',
    text: 'Ссылка работает один раз, в одном браузере и в течение десяти минут. Чтобы получить новую, используйте /аккаунт в Discord.',
  },
  denied: {
    heading: 'Ничего не привязано',
    text: 'Вы вернулись, не дав разрешения. Чтобы попробовать снова, используйте /аккаунт в Discord. Если передумали, эту страницу можно закрыть.',
  },
  refused: {
    heading: 'Войти не удалось',
    text: 'Это заняло слишком много времени или вход уже был выполнен. Чтобы получить новую ссылку, используйте /аккаунт в Discord.',
  },
  'somebody else': {
    heading: 'Эта ссылка не ваша',
    text: 'Она создана для другого аккаунта Discord, а не для того, с которым вы вошли, поэтому ничего не привязано. Чтобы получить свою, используйте /аккаунт в Discord. Никогда не открывайте ссылки, которые вам дал кто-то другой.',
  },
  'fewer rights': {
    heading: 'Ничего не привязано',
    text: 'Civitai разрешает мне меньше, чем нужно. В настройках аккаунта на Civitai удалите меня в разделе Connected Apps. Затем снова используйте /аккаунт в Discord.',
  },
  limited: {
    heading: 'Слишком много людей сразу',
    text: 'Ничего не привязано: сейчас входит слишком много людей. Подождите минуту и снова используйте /аккаунт в Discord.',
  },
  away: {
    heading: 'Войти не удалось',
    text: 'Discord или Civitai не отвечает. Подождите минуту и снова используйте /аккаунт в Discord.',
  },
  misconfigured: {
    heading: 'Здесь войти нельзя',
    text: 'Вход у меня настроен неправильно, и вы не можете это исправить. Сообщите моему владельцу: причина указана в журнале.',
  },
  broken: {
    heading: 'Войти не удалось',
    text: 'У меня что-то пошло не так, и ничего не привязано. Подождите минуту и снова используйте /аккаунт в Discord.',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: 'Квадратный',
  portrait: 'Вертикальный',
  landscape: 'Горизонтальный',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'Civitai не разрешает то, что было бы на картинке. Измените промпт.',
  'no worker': 'Civitai не нашёл свободной машины. Попробуйте позже.',
  'too slow': 'У Civitai это заняло слишком много времени. Попробуйте позже.',
  'no buzz': 'У вас не хватило Buzz, или Civitai больше не дал мне их тратить.',
  'mature prompt': 'Civitai счёл, что в промпте контент для взрослых. Измените его.',
  'not enabled':
    'Civitai больше не делает картинок на этой модели или с этой LoRA. Выберите другую.',
  'not allowed':
    'Civitai не разрешил мне делать для вас картинки. Проверьте свой аккаунт на Civitai.',
  'too many': 'У Civitai было слишком много запросов. Попробуйте позже.',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: 'Готово.',
  failed: 'У Civitai не получилось.',
  expired: 'Ожидание затянулось, и Civitai снял задание с очереди. Попробуйте позже.',
  cancelled: 'Отменено.',
  refused: 'Civitai отказался это делать.',
  lost: 'Не удалось узнать, чем всё закончилось. Проверьте на Civitai.',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ Готово',
  failed: '⚠️ Не удалось',
  expired: '⚠️ Снято с очереди',
  cancelled: '✖️ Отменено',
  refused: '⚠️ Отказано',
  lost: '⚠️ Неизвестно',
}

const pictures = (count: number): string => counted(count, 'картинка', 'картинки', 'картинок')

/**
 * Everything the bot says in Russian. What comes from outside is made inert before it comes here. The bot
 * never tells in the past tense what it did itself: that would give it a gender.
 */
export const ru: Words = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator) => unbroken('от', creator),
  unnamed: '(без названия)',
  unnamedVersion: (id) => `Версия ${id}`,
  tagged: (tag) => `тег «${tag}»`,
  video: (nth, url) =>
    `[${unbroken('▶', 'Видео', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort, period, subject) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, `${MODEL_SORTS[sort]} ${PERIODS[period]}`)
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(subject, `${MODEL_SORTS[sort]} за всё время, обновлённые ${PERIODS[period]}`)
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span, wished, subject) =>
    titled(
      subject,
      `наибольший прирост скачиваний ${SPANS[span]}${
        wished === span ? '' : ` (${UNCOUNTED[wished]})`
      }`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words) => `«${words}»`,
  ranks: (first, last, known, more, hidden) =>
    [
      `${number(first)}–${number(last)} из ${more ? 'не менее чем ' : ''}${number(known)}`,
      ...(hidden > 0 ? [`${number(hidden)} здесь не показано`] : []),
    ].join(' · '),
  asOfBefore: (at) => `-# данные получены ${moment(at)}: вы запросили слишком много сразу`,
  asOf: (at) => `-# данные получены ${moment(at)}, сейчас Civitai не отвечает`,

  // Galleries, and how an image was made.

  galleryTitle: (sort, period) =>
    period === 'AllTime'
      ? IMAGE_SORTS[sort]
      : `${IMAGE_SORTS[sort]}, опубликованные ${PERIODS[period]}`,
  galleryOf: (whose, ranked) =>
    `${whose.join(' · ')} — ${ranked.charAt(0).toLowerCase()}${ranked.slice(1)}`,
  imageAt: (nth, known, more) => `${number(nth)} из ${more ? 'не менее чем ' : ''}${number(known)}`,
  imageTitle: 'Изображение на Civitai',
  postTitle: 'Пост на Civitai',
  promptTitle: 'Как это сделано',
  noPrompt: 'Автор не поделился промптом.',
  promptHeldBack:
    'Здесь я не могу показать промпт: возможный контент для взрослых я показываю только в каналах с возрастным ограничением, где он разрешён.',
  negativePrompt: '**Негативный промпт**',
  lookingUp: (count) =>
    plural(count, {
      one: (n) => `-# Ищу ещё ${n} ресурс…`,
      few: (n) => `-# Ищу ещё ${n} ресурса…`,
      many: (n) => `-# Ищу ещё ${n} ресурсов…`,
      other: (n) => `-# Ищу ещё ${n} ресурса…`,
    }),
  probably: (link) => `вероятно, ${link}`,
  partHeldBack: 'то, чего я здесь не показываю',
  partMuted: 'то, что скрыто на этом сервере',
  unknownFile: (hash) => `файл, которого нет на Civitai (${hash})`,
  madeWith: '**Использовано**',
  setting: (setting, value) => unbroken(`${PICTURE_SETTINGS[setting]}:`, value),

  // What people write.

  articlesDescription: 'Статьи на Civitai: руководства, новости и не только',
  articleQueryOption: 'Часть заголовка или ссылка на статью',
  articleSortOption: 'Как сортировать (по умолчанию: Новые)',
  articleSortChoice: (sort) => ARTICLE_CHOICES[sort],
  articleCreatorOption: 'Только статьи этого автора',
  /** `subject` is whose they are. */
  articlesTitle: (sort, subject) => titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'Статья на Civitai',
  updated: (at) => `обновлено ${moment(at)}`,
  noArticles: 'Ни одна статья не подошла. Попробуйте другие слова или уберите один из фильтров.',
  unknownArticle:
    'Civitai не показывает мне такой статьи. Возможно, она удалена или не опубликована.',

  // What people put together.

  collectionsDescription: 'Коллекции на Civitai: подборки, которые собирают люди',
  collectionQueryOption: 'Часть названия или ссылка на коллекцию',
  collectionSortOption:
    'Как сортировать (по умолчанию: Новые); «Больше подписчиков» считает тех, кто может добавлять',
  collectionSortChoice: (sort) => COLLECTION_CHOICES[sort],
  collectionsTitle: (sort) => COLLECTION_SORTS[sort],
  collectionTitle: 'Коллекция на Civitai',
  collectionType: (type) => COLLECTION_TYPES[type],
  items: (count) => counted(count, 'элемент', 'элемента', 'элементов'),
  onlyOnCivitai: '-# Civitai не сообщает мне, что внутри. Откройте коллекцию там.',
  noCollections: 'Ни одна коллекция не подошла. Попробуйте другие слова.',
  unknownCollection:
    'Civitai не показывает мне такой коллекции. Возможно, она удалена или не опубликована.',

  // What is said of files that a message holds.

  copyText: 'Скопировать текст',
  chooseCard: 'Открыть карточку модели',
  pictureTitle: (nth) => `Картинка ${nth}`,
  noPictureInMessage: 'К этому сообщению не прикреплена картинка. Я читаю файлы PNG, JPEG и WebP.',
  morePictures: (count) =>
    plural(count, {
      one: (n) => `Ещё ${n} картинка не прочитана.`,
      few: (n) => `Ещё ${n} картинки не прочитаны.`,
      many: (n) => `Ещё ${n} картинок не прочитано.`,
      other: (n) => `Ещё ${n} картинки не прочитано.`,
    }),
  unreadPicture: (why) => PICTURE_UNREAD[why],
  recipeGone:
    'Я уже не знаю, какая это была картинка. Снова примените «Прочитать картинку» к сообщению.',

  // What a message points at.

  inMessage: 'В этом сообщении',
  chooseReference: 'Выберите, что посмотреть',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind, number) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what) => `${what} · здесь не показано`,
  referenceUnknown: (what) => `${what} · на Civitai нет`,
  moreInMessage: '-# Это первые десять, в сообщении есть и другие.',
  notLookedUp: '-# Не всё удалось найти. Выберите что-нибудь, чтобы попробовать снова.',
  nothingInMessage:
    'В этом сообщении нет ничего с Civitai. Я ищу ссылки на этот сайт, AIR и хеши файлов.',

  // A model's card, what is behind it, and which model is meant.

  // The figure comes abbreviated, so no noun can follow it.
  trend: (bars, gained) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}скачивания: примерно +${gained} ${SPANS.day}`,
  earlyAccess: (until) =>
    unbroken('🔒', 'ранний', 'доступ') + (until === undefined ? '' : ` до ${dayOf(until)}`),
  noVersion: 'Ни одну её версию показать нельзя.',
  newestInstead:
    '⚠️ Запрошенной версии больше нет, или она слишком новая для меня. Это самая новая из известных мне.',
  archived: '⚠️ Автор отправил модель в архив: её файлы больше нельзя скачать.',
  takenDown: '⚠️ Удалена администрацией Civitai.',
  triggerWords: 'Триггерные слова',
  noTriggerWords: 'Триггерных слов нет.',
  moreTriggers: (count) => `-# и ещё ${number(count)}`,
  tags: (tags) => `-# 🏷 ${tags.join(', ')}`,
  more: 'Ещё',
  noFiles: 'Ни один её файл скачать нельзя.',
  filesNotShown: (count) => `и ещё ${counted(count, 'файл', 'файла', 'файлов')}`,
  similarTo: (name) => `Похожие на ${name}`,
  noSimilar: 'Нет других моделей с её тегами, которые подходят для этого канала.',
  licence: 'Лицензия',
  copy: 'Копировать',
  modelId: 'ID модели',
  versionId: 'ID версии',
  link: 'Ссылка',
  otherMatchesOf: (asked) => `Другие модели по запросу «${asked}»`,
  several: (asked) =>
    asked === undefined
      ? 'Подходит несколько моделей'
      : `По запросу «${asked}» подходит несколько моделей`,
  severalHelp: 'Выберите ту, которую имели в виду.',

  // Files of a version.

  moreFiles: (count) =>
    plural(count, {
      one: (n) => unbroken(`+${n}`, 'файл'),
      few: (n) => unbroken(`+${n}`, 'файла'),
      many: (n) => unbroken(`+${n}`, 'файлов'),
      other: (n) => unbroken(`+${n}`, 'файла'),
    }),
  pickle: '⚠️ Pickle-файл может выполнить код. Используйте его, только если доверяете автору.',
  scanDanger: '⛔ Civitai обнаружил в этом файле что-то опасное. Не используйте его.',
  scanFailed: '⚠️ Civitai не смог проверить этот файл.',
  scanPending: '⏳ Civitai ещё не проверил этот файл.',
  scanned: '✅ Civitai проверил его на вирусы и опасные pickle.',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden, credit) =>
    `-# ${
      forbidden.length === 0
        ? '✅ коммерческое использование'
        : `🚫 нельзя: ${forbidden.join(', ')}`
    }${credit ? ' · нужно указать автора' : ''}`,
  commercialUse: 'использовать в коммерческих целях',
  sellingImages: 'продавать изображения',
  sellingModel: 'продавать модель',
  paidServices: 'использовать в платных сервисах',
  matureImages: 'создавать изображения для взрослых',
  licenceOf: (name) => `Лицензия: ${name}`,
  noLicence: 'Civitai не сообщает, что разрешает её лицензия.',
  credit: (withoutCredit) => (withoutCredit ? '📜 Автора можно не указывать' : '📜 Укажите автора'),
  may: (uses) => `✅ Можно: ${uses.join(', ')}`,
  mayNot: (uses) => `🚫 Нельзя: ${uses.join(', ')}`,
  sellImages: 'продавать изображения',
  rentOnCivitai: 'запускать модель в генераторе Civitai',
  rentElsewhere: 'запускать модель в платных сервисах',
  sellModel: 'продавать модель или её мержи',
  shareMerges: 'делиться мержами',
  otherLicence: 'выпускать мержи под другой лицензией',
  makeMature: 'создавать изображения для взрослых',

  // Digests, as a channel sees them.

  days: (days) => DAY_SETS[days] ?? weekdays(days).join(', '),
  risingTitle: (span, subject) => titled(subject, `самый быстрый рост ${SPANS[span]}`),
  newestTitle: (span, subject) => titled(subject, `новинки ${SPANS[span]}`),
  freshTitle: (subject) => titled(subject, `новинки ${SPANS.day}, самые скачиваемые`),
  freshNote:
    '-# Подсчёт скачиваний только начался. С завтрашнего дня здесь будет рейтинг по их приросту.',
  emptyDigest: (span) =>
    `Ни одна модель, подходящая для этого канала, не набрала скачиваний ${SPANS[span]}.`,
  nothingNew: (span) => `Для этого канала ${SPANS[span]} не вышло ничего подходящего.`,

  // Digests, as their managers see them. Commands are named by their mentions.

  digestsTitle: 'Дайджесты этого сервера',
  noDigests: (create) => `На этом сервере ещё нет дайджестов. Создайте первый с помощью ${create}.`,
  digestMade: (channel, at) =>
    `Буду присылать этот дайджест в <#${channel}>. Первый выпуск: ${dated(at)}.`,
  digestThere: 'На этом сервере уже есть точно такой же дайджест:',
  similarDigest: (name, remove) =>
    `⚠️ На этом сервере уже есть очень похожий дайджест: ${name}. Если достаточно одного, удалите другой с помощью ${remove}.`,
  previewTamer: (channel) =>
    `-# Здесь я могу показать только PG. В <#${channel}> среди моделей могут быть и модели для взрослых.`,
  previewBelow: 'Вот как он выглядел бы сейчас:',
  previewLate: (preview) =>
    `Предпросмотр занял слишком много времени. Посмотрите его позже с помощью ${preview}.`,
  noPreview: (why) => `Предпросмотр сейчас недоступен. ${why}`,
  nextPost: (at) => `Следующий выпуск: ${dated(at)}`,
  paused: (why, edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone, edit) =>
    `⚠️ «${zone}» может означать не то время, которого вы ждёте, по крайней мере летом. Выберите город с помощью ${edit}.`,
  pausedBriefly: (why) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role) => `упоминает <@&${role}>`,
  upTo: (count) =>
    plural(count, {
      one: (n) => `до ${n} модели`,
      few: (n) => `до ${n} моделей`,
      many: (n) => `до ${n} моделей`,
      other: (n) => `до ${n} модели`,
    }),
  publishes: 'публикуется для подписчиков',
  repeatsNothing: 'без повторов 7 дней',
  lastDeliveries: '**Последние выпуски**',
  noDeliveries: 'Выпусков ещё не было.',
  delivery: ({ state, outcome }) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day, what, late, published) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why, edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes) =>
    minutes === 0 ? '' : `, с опозданием на ${counted(minutes, 'минуту', 'минуты', 'минут')}`,
  removeAsk: (name) => `Удалить ${name}? Настройки и история будут удалены навсегда.`,
  nowPaused: 'Приостановлено.',
  pausedAlready: 'Уже было приостановлено.',
  nowResumed: (at) => `Возобновлено. Следующий выпуск: ${dated(at)}`,
  nowChanged: 'Изменено.',
  removed: 'Дайджест удалён.',
  chooseDigest: 'Выберите дайджест',
  preview: 'Предпросмотр',
  pause: 'Приостановить',
  resume: 'Возобновить',
  remove: 'Удалить',
  removeForGood: 'Удалить навсегда',
  keep: 'Оставить',

  // What is posted for the follows of a channel.

  newVersion: 'Новая версия',
  newFrom: (creator) => `Новое от ${creator}`,
  newTagged: (tag) => `Новое с тегом «${tag}»`,
  newFollowed: 'Новое по подпискам этого канала',
  accessEnded: 'Ранний доступ закончился: теперь бесплатно для всех',
  freeNow: '🔓 теперь бесплатно для всех',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: 'Прислано по команде /подписка',
  openVersion: 'Открыть карточку версии',
  moreNew: (count) => `Ещё ${number(count)} на Civitai`,

  // Follows, as their managers see them. Commands are named by their mentions.

  follow: 'Подписаться',
  followsTitle: 'Подписки этого сервера',
  followSubject: (kind, name) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add) => `У этого сервера ещё нет подписок. Начните с ${add}.`,
  followMade: (kind, channel, name) =>
    `Буду присылать ${FOLLOWED_NEWS[kind](name)} в <#${channel}>${kind === 'tag' ? ', не чаще раза в час' : ' в течение 15 минут после выхода'}.`,
  followThere: 'У этого сервера уже есть точно такая же подписка:',
  followSince: (at) => `Подписка действует с ${dayOf(at)}.`,
  followPaused: (why) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at, what) =>
    what === undefined
      ? `Последнее сообщение: ${moment(at)}`
      : `Последнее сообщение: ${what}, ${moment(at)}`,
  lookedAt: (at) => `-# Последняя проверка новинок: ${moment(at)}.`,
  notAnnounced: 'Сообщений ещё не было.',
  chooseFollow: 'Выберите подписку',
  moreFollows: (count) => `и ещё ${number(count)}`,
  removeFollowAsk: (name) => `Удалить ${name}?`,
  followRemoved: 'Удалено. Сообщений по этой подписке больше не будет.',
  followResumed: 'Возобновлено. То, что вышло во время паузы, я не пришлю.',
  followWhere: (kind, name) => `Куда присылать ${FOLLOWED_NEWS[kind](name)}?`,
  chooseChannel: 'Выберите канал',
  onlyManagersFollow:
    'Решать, на что подписан сервер, могут только участники, которые им управляют. Обратитесь к одному из них.',
  unknownFollow: 'У этого сервера нет такой подписки. Выберите одну из подсказок при вводе.',
  tooManyFollows: (most) =>
    `У этого сервера уже ${counted(most, 'подписка', 'подписки', 'подписок')}, больше нельзя. Сначала удалите одну.`,
  oneSubject: 'Укажите что-то одно: `автор`, `модель` или `тег`.',
  severalModels: (named) =>
    `Подходит несколько моделей: ${or(named)}. Укажите ID нужной, выберите подсказку при вводе или вставьте ссылку на модель.`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/модель запрос:illustrious` находит модель: изображения, триггерные слова и файлы.',
    '`/топ тип:LORA база:Pony` строит рейтинг моделей по скачиваниям или по тому, что вы выберете.',
    '`/изображения период:День` показывает изображения, которые сегодня понравились больше всего.',
  ].join('\n'),
  version: (version) => `Версия ${version}`,
  upSince: (at) => `Запуск: ${moment(at)}`,
  civitaiAnswers: 'Civitai отвечает.',
  civitaiAwaySince: (at) => `⚠️ Civitai перестал отвечать ${moment(at)}.`,
  remembered: (share) => `На ${percent(share)} вопросов я отвечаю из памяти.`,
  noSnapshot: 'Скачивания ещё не подсчитаны.',
  snapshotFrom: (at) => `Последний подсчёт скачиваний: ${moment(at)}.`,
  kept: 'Я храню дайджесты, подписки и настройки серверов, число скачиваний моделей и имена авторов Civitai. О тех, кто мной пользуется, я ничего не храню, и сообщений я не читаю. Когда сервер удаляет меня, я удаляю его данные через 30 дней.',
  keptOfAccounts:
    'О тех, кто привязал аккаунт Civitai, я храню сам факт привязки и то, что для неё нужно, в зашифрованном виде; `/аккаунт` показывает это и удаляет.',
  invite: 'Пригласить меня',
  source: 'Исходный код',
  privacy: 'Конфиденциальность',
  terms: 'Условия',

  // Buttons and menus.

  prompt: 'Промпт',
  images: 'Изображения',
  creator: 'Автор',
  similar: 'Похожие',
  otherMatches: 'Другие совпадения',
  download: 'Скачать',
  chooseVersion: 'Выберите версию',
  chooseModel: 'Выберите модель',
  openCard: 'Открыть карточку модели',
  tryAgain: 'Повторить',
  showToAll: 'Показать всем',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: 'Не могу прочитать это значение. Введите его ещё раз.',
  empty: 'Введите, что искать.',
  tooLong: (max) =>
    plural(max, {
      one: (n) => `Слишком длинно. Не больше ${n} символа.`,
      few: (n) => `Слишком длинно. Не больше ${n} символов.`,
      many: (n) => `Слишком длинно. Не больше ${n} символов.`,
      other: (n) => `Слишком длинно. Не больше ${n} символа.`,
    }),
  notAChoice: (choices) =>
    `Такого варианта нет. Выберите из этих: ${or(choices.map((choice) => `«${choice}»`))}.`,
  notWhole: (min, max) => `Введите целое число от ${min} до ${max}.`,
  trendingTooLong: '«В тренде» охватывает день, неделю или месяц. Выберите один из этих периодов.',
  trendingNotYet:
    'Подсчёт скачиваний только начался. «В тренде» появится завтра. А пока сортируйте так: «Самые скачиваемые».',
  unknownBase: (near) =>
    near.length === 0
      ? 'На Civitai нет базовой модели с таким названием. Выберите одну из подсказок при вводе.'
      : `На Civitai нет базовой модели с таким названием. Вы имели в виду ${or(near)}?`,
  unknownTag: (near) =>
    near.length === 0
      ? 'Моделей с таким тегом нет. Выберите одну из подсказок при вводе.'
      : `Моделей с таким тегом нет. Вы имели в виду ${or(near)}?`,
  nothingFound: (near) =>
    near.length === 0
      ? 'На Civitai нет такой модели. Проверьте написание или вставьте ссылку на неё.'
      : `На Civitai нет такой модели. Вы имели в виду ${or(near)}?`,
  notAModel:
    'Это не модель на Civitai. Вставьте ссылку на страницу модели или введите её название.',
  unknownPage:
    'Мне нечего показать по этой ссылке. Вставьте ссылку на модель, изображение, пост, профиль, статью или коллекцию либо введите название модели.',
  foreignAddress: 'Это ссылка не на Civitai. Вставьте ссылку с civitai.com или введите название.',
  nothingToSearch: 'Здесь нечего искать. Введите часть названия модели.',
  notAModelButCreator: 'Это ссылка на профиль. Вставьте её в `автор`, а `модель` оставьте пустой.',
  unknownHash: 'На Civitai нет файла с таким хешем. Проверьте его или ищите по названию.',
  notACreator: 'Это не имя пользователя. Введите имя или вставьте ссылку на профиль на Civitai.',
  notATag: 'Это не тег. Введите тег или вставьте ссылку на его страницу на Civitai.',
  unknownVersion: 'У этой модели нет такой версии. Выберите версию из списка.',
  unknownCreator: (near) =>
    near.length === 0
      ? 'На Civitai нет автора с таким именем. Выберите одну из подсказок при вводе.'
      : `На Civitai нет автора с таким именем. Вы имели в виду ${or(near)}?`,
  creatorTooLong:
    'Это имя слишком длинное для моих кнопок. Посмотрите модели этого автора на Civitai.',
  noImages: 'Нет подходящих изображений. Выберите период подольше или уберите часть фильтров.',
  noImagesTogether:
    'Нет изображений, которые подходят под все эти фильтры сразу. Уберите один из них.',
  noImagesAtAll:
    'Нет изображений, которые я могу здесь показать. Выберите другую модель или автора.',
  /** A way out, on a button. */
  allTime: PERIOD_CHOICES.AllTime,
  imageGone:
    'Этого изображения больше нет на Civitai. Запустите команду ещё раз, чтобы увидеть другие.',
  noModelForThat:
    'Civitai не показывает мне такой модели. Возможно, она удалена или не опубликована.',
  unknownImage:
    'Civitai не показывает мне такого изображения. Возможно, оно удалено или не опубликовано.',
  unknownPost: 'Civitai не показывает мне такого поста. Возможно, он удалён или не опубликован.',
  modelGone: 'Этой модели больше нет на Civitai. Найдите другую с помощью `/модель`.',
  versionGone: 'Этой версии больше нет. Нажмите кнопку, чтобы открыть самую новую.',
  emptyList: 'Нет подходящих моделей. Выберите период подольше или уберите часть фильтров.',
  noModels: (creator) =>
    `У этого автора нет моделей, которые я могу здесь показать. Чтобы увидеть изображения, нажмите кнопку или используйте \`/изображения автор:${creator}\`.`,
  listEnds: 'Это была последняя страница. Измените фильтры, чтобы увидеть другое.',
  notShownHere:
    'Здесь я не могу это показать: возможный контент для взрослых я показываю только в каналах с возрастным ограничением, а кое-что не показываю нигде.',
  mutedHere: 'Администраторы этого сервера это скрыли, поэтому здесь я этого не показываю.',
  pageGone: 'Этой страницы больше нет: список стал короче. Запустите команду ещё раз.',
  oldButton: 'Эта кнопка осталась от моей старой версии. Запустите команду ещё раз.',
  unknownCommand: 'У меня больше нет такой команды. Введите `/`, чтобы увидеть другие.',
  notYours: 'Удалить это может только тот, кто это запросил, или модератор.',
  civitaiAway: (at) => `Civitai не отвечает. Попробуйте снова ${moment(at)}.`,
  tooManyQuestions: (at) =>
    `Слишком много запросов сразу, а я отвечаю и другим. Попробуйте снова ${moment(at)}.`,
  civitaiUnhelpful:
    'Civitai не дал пригодного ответа. Попробуйте другие параметры или посмотрите на Civitai.',
  regionBlocked:
    'Civitai блокирует страну, в которой я работаю. Исправить это может только мой владелец.',
  storeAway: 'База данных недоступна, поэтому ничего не изменено. Попробуйте снова через минуту.',
  shownAlready: 'Это уже показано всем.',
  formTooLate: 'Форма не успела открыться. Попробуйте ещё раз: теперь она должна открыться.',
  stopping: 'Я перезапускаюсь. Попробуйте снова через минуту.',
  broken: (reference) =>
    `У меня что-то сломалось. Если будете сообщать об этом, укажите \`${reference}\`.`,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: 'Не могу прочитать это как время. Напишите, например, 9:30 или 21:30.',
  badDays:
    'Не могу прочитать это как дни. Напишите «каждый день», «будни», «выходные» или дни, например «пн, чт» или «пн-пт».',
  vagueZone: (typed, cities) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? 'Это' : `«${typed}»`
    if (city === undefined)
      return `Не могу точно определить часовой пояс${typed === undefined ? '' : ` ${zone}`}. ${PICK_A_CITY}`
    return more.length === 0
      ? `${zone} — не город. Вы имели в виду ${city}?`
      : `${zone} может означать разное время или не учитывает летнее время. Выберите город: ${or(cities)}.`
  },
  badZone: (typed, near) =>
    [
      typed === undefined
        ? 'Я не знаю такого часового пояса.'
        : `Я не знаю часового пояса «${typed}».`,
      near.length === 0 ? PICK_A_CITY : `Вы имели в виду ${or(near)}?`,
    ].join(' '),
  unplannable: (edit) =>
    `Не могу рассчитать, когда присылать этот дайджест: я больше не знаю его часового пояса. Выберите другой \`часовой-пояс\` с помощью ${edit}.`,
  unknownDigest: 'На этом сервере нет такого дайджеста. Выберите одну из подсказок при вводе.',
  managesNoMore: (list) =>
    `Вы больше не управляете этим сервером. Если вам всё ещё можно этим пользоваться, снова запустите ${list}.`,
  askedLongAgo: (list) => `Эти кнопки слишком старые. Снова запустите ${list}.`,
  onlyOnServers: 'Это только для серверов. Используйте команду на сервере.',
  tooManyDigests: (most) =>
    `На этом сервере уже ${counted(most, 'дайджест', 'дайджеста', 'дайджестов')}, больше нельзя. Сначала удалите один.`,
  sameDigest: (name) =>
    `Ничего не изменено: на этом сервере уже есть точно такой же дайджест, ${name}. Измените что-нибудь ещё или удалите один из двух.`,
  missingPermissions: (channel, missing) =>
    `Я не могу писать в <#${channel}>. Дайте мне там права: ${and(missing)}. Затем попробуйте снова.`,
  noEveryone: 'Я не могу упоминать всех. Выберите роль.',
  cannotMention:
    'Вы не можете упоминать эту роль в том канале, поэтому и я не делаю этого за вас. Выберите роль, которую можете упоминать.',
  iCannotMention: (channel) =>
    `Я не могу упоминать эту роль. Дайте мне право «Упоминание @everyone, @here и всех ролей» в <#${channel}> или разрешите всем упоминать эту роль.`,
  channelForMention:
    'Укажите ещё и `канал`, чтобы можно было проверить, кто может упоминать там эту роль.',
  roleForChannel:
    'Этот дайджест упоминает роль. Укажите `упоминание` ещё раз для нового канала или выберите «упоминание» в `убрать`.',
  cannotPublish:
    'Публиковать сообщения можно только в каналах объявлений. Выберите такой канал или не указывайте `публикация`.',
  isPublished:
    'Этот дайджест публикуется, а это возможно только в каналах объявлений. Выберите такой канал или поставьте для `публикация` значение False.',
  channelForPublish:
    'Укажите ещё и `канал`, чтобы можно было проверить, публикуются ли там сообщения.',
  changedMeanwhile:
    'Этот дайджест сейчас меняет кто-то ещё. Посмотрите на него снова, затем повторите попытку.',
  nothingToChange: 'Менять нечего. Укажите хотя бы один параметр.',
  setAndCleared: (option) => `Вы и задали, и убрали \`${option}\`. Выберите что-то одно.`,
  channelShut: (edit) =>
    `Мне не виден его канал: его больше нет, или у меня нет доступа. Разрешите мне просматривать его или выберите другой с помощью ${edit}.`,
  discordAway: 'Не удалось проверить этот канал в Discord. Попробуйте снова через минуту.',
  permission: (name) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: 'Настройки этого сервера',
  allowed: (allow) => RATINGS_ALLOWED[allow],
  allowedByOperator: '**Возрастной рейтинг:** везде PG. Мой владелец не разрешает большего.',
  mutedTags: (count, most) =>
    count === 0
      ? '**Скрытые теги:** нет'
      : `**Скрытые теги:** ${number(count)} из ${number(most)} возможных`,
  mutedCreators: (count, most) =>
    count === 0
      ? '**Скрытые авторы:** нет'
      : `**Скрытые авторы:** ${number(count)} из ${number(most)} возможных`,
  changeSettings: (rating, mute, unmute) =>
    `-# Изменить настройки можно с помощью ${rating}, ${mute} и ${unmute}.`,
  moreMuted: (count) => `и ещё ${number(count)}`,
  unnamedMuted: (count) =>
    `и ещё ${number(count)}: назвать можно только в канале с возрастным ограничением`,
  nowMuted: (name) => `Скрыто${named(name)}. Я больше не показываю это нигде на этом сервере.`,
  mutedAlready: (name) => `Уже было скрыто${named(name)}.`,
  nowUnmuted: (name) => `Больше не скрыто${named(name)}.`,
  notMuted: 'Это не скрыто. Выберите одну из подсказок при вводе.',
  tagOrCreator: 'Укажите либо тег, либо автора.',
  tooManyMuted: (most) =>
    `На этом сервере скрыто уже ${number(most)}, больше нельзя. Сначала верните что-нибудь из скрытого.`,

  // Civitai accounts that people link.

  accountDescription: 'Ваш аккаунт Civitai: привязать, посмотреть мои права на нём или отвязать',
  capOption: 'Лимит: сколько Buzz в день мне можно тратить за вас',
  accountTitle: 'Ваш аккаунт Civitai',
  notLinkedYet:
    'Аккаунт Civitai не привязан. С ним вы сможете делать здесь картинки за свои Buzz и заглядывать в своё хранилище. Нажмите **Привязать**, войдите через Discord, затем через Civitai. После этого нажмите **Вход выполнен**.',
  linkUntil: (until) => `-# Ссылка только для вас, её срок закончится ${moment(until)}.`,
  linkButton: 'Привязать',
  signedInButton: 'Вход выполнен',
  notSignedInYet:
    'Вы ещё не завершили вход. Нажмите **Привязать**, войдите через Discord и Civitai, затем нажмите **Вход выполнен**.',
  confirmLink: (discord, civitai) =>
    `Привязать аккаунт Civitai **${civitai}** к вашему аккаунту Discord ${discord}?`,
  confirmRights:
    'Я смогу делать картинки, когда вы нажимаете кнопку, видеть ваши Buzz и заглядывать в ваше хранилище. Без вашего нажатия я ничего не трачу.',
  confirmButton: 'Да, привязать',
  cancelLinkButton: 'Отмена',
  linkCancelled: 'Ничего не привязано, а данные вашего входа здесь удалены.',
  nowLinked: 'Аккаунт привязан.',
  linkOver: 'Этот вход больше не действует. Начните заново с помощью `/аккаунт`.',
  linkedWith: (civitai) => `**Civitai:** ${civitai}`,
  linkedSince: (at) => `**Привязан:** ${moment(at)}`,
  linkedRights: '**Права:** делать картинки, видеть ваши Buzz, заглядывать в ваше хранилище',
  dailyCap: (buzz, command) =>
    `**Лимит в день:** ${number(buzz)} Buzz. Изменить его можно с помощью ${command}.`,
  unlinkButton: 'Отвязать',
  nowCapped: 'Изменено.',
  nowUnlinked:
    'Аккаунт отвязан. Всё, что хранилось о нём, удалено. Картинки, которые уже делаются, будут сделаны и оплачены: ищите их на Civitai. Ваше разрешение на Civitai остаётся в силе: удалите его там в настройках аккаунта, в разделе **Connected Apps**.',
  civitaiAccountButton: 'Настройки на Civitai',
  nothingToUnlink: 'Аккаунт Civitai не привязан.',
  civitaiNumber: (id) => `пользователь ${id}`,
  notLinked: 'Аккаунт Civitai не привязан. Сначала используйте `/аккаунт`.',
  linkEnded:
    'Civitai больше не принимает привязку вашего аккаунта, поэтому она удалена. Привяжите его снова с помощью `/аккаунт`.',
  linkUnread:
    'Не могу прочитать данные о привязке вашего аккаунта. Исправить это может только мой владелец; или отвяжите аккаунт с помощью `/аккаунт` и привяжите снова.',
  linkRefused:
    'Civitai не принимает привязку вашего аккаунта. Отвяжите его с помощью `/аккаунт`, затем привяжите снова.',
  signInAway: 'Civitai не отвечает. Попробуйте снова через минуту.',
  signInLimited: (until) =>
    `У Civitai слишком много запросов на вход. Попробуйте снова ${moment(until)}.`,
  linkPage: (how) => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: 'Что лежит в вашем хранилище Civitai и сколько места осталось',
  vaultTitle: 'Ваше хранилище Civitai',
  vaultRoom: (left, all) =>
    left > 0
      ? `**Свободно:** ${size(left)} из ${size(all)}`
      : `**Свободно:** ничего из ${size(all)}`,
  vaultPosition: (page, pages, total) =>
    [
      ...(pages > 1 ? [`страница ${number(page)} из ${number(pages)}`] : []),
      `всего ${number(total)}`,
    ].join(' · '),
  keptState: (state) =>
    state === 'Pending' ? '⏳ ещё не сохранено' : '⚠️ Civitai не смог это сохранить',
  vaultHidden: (count) => `-# Ещё ${number(count)} я не могу здесь показать.`,
  vaultEmpty: 'Ваше хранилище пусто.',
  noVault: 'У вас нет хранилища: Civitai даёт его только тем, кто оформил платное членство.',

  // Pictures that people have made and pay for.

  generateDescription: 'Сгенерировать картинки на модели с Civitai за ваши Buzz',
  makerOption: 'На какой модели: название, ссылка, ID или AIR',
  loraOption: 'LoRA в дополнение к модели: название, ссылка, ID или AIR',
  promptOption: 'Что должно быть на картинках',
  negativeOption: 'Чего на картинках быть не должно',
  sizeOption: 'Формат картинок (по умолчанию: квадратный)',
  picturesOption: 'Сколько картинок (по умолчанию: 1)',
  seedOption: 'Число, с которого начинается генерация (по умолчанию: каждый раз новое)',
  viewersOption: 'Картинки увидите только вы',
  formTitle: 'Сделать картинки',
  promptField: 'Промпт: что должно быть на картинках',
  negativeField: 'Негативный промпт: чего быть не должно',
  sizeField: 'Формат',
  countField: 'Сколько',
  viewersField: 'Кто их увидит',
  viewers: (who) => (who === 'all' ? 'Все здесь' : 'Только я'),
  sizeName: (size) => SHAPES[size],
  pictures,
  priceTitle: (price, count) => `${pictures(count)} за ${number(price)} Buzz`,
  nothingSpentYet: 'Ваши Buzz будут потрачены, когда вы нажмёте **Сгенерировать**, и не раньше.',
  capLeft: (left) => `-# Из вашего лимита на 24 часа осталось ${number(left)} Buzz.`,
  aboveCap: (left, command) =>
    `⚠️ Из вашего лимита на 24 часа осталось только ${number(left)} Buzz. Увеличить лимит можно с помощью ${command}.`,
  tooLittleBuzz: '⚠️ Civitai сообщает, что вам не хватает на это Buzz.',
  onlyFitting: '-# Я показываю только картинки, подходящие для этого места.',
  generateButton: 'Сгенерировать',
  cancelButton: 'Отмена',
  againButton: 'Ещё раз',
  recipeButton: 'Рецепт',
  showPictures: 'Показать',
  otherModel: 'Модель, которую я не могу здесь показать',
  handedOver: '⏳ Отправляется на Civitai…',
  waitsItsTurn: (before) =>
    before === undefined || before === 0
      ? '⏳ Ждёт своей очереди…'
      : `⏳ Ждёт своей очереди, впереди ${number(before)}…`,
  takesLong: (isHere) =>
    isHere
      ? '-# Если это займёт больше 15 минут, картинки придут сюда новым сообщением.'
      : '-# Если это займёт больше 15 минут, я сообщу об этом при вашей следующей команде.',
  fetchingPictures: '⏳ Картинки загружаются…',
  generationEnded: (outcome, reason) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent, refunded) => {
    if (spent === 0) {
      return refunded ? `Возвращено всё: ${number(refunded)} Buzz.` : 'Ничего не потрачено.'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `Сколько вернётся из ${kept} Buzz, через минуту будет видно в \`/генерации\`.`
    }
    return refunded === 0
      ? `Из ${kept} Buzz ничего не вернулось.`
      : `Возвращено ${number(refunded)} Buzz, не возвращено ${kept}.`
  },
  cancelledPrice: 'Отменено. Ничего не потрачено.',
  picturesHeldBack: (count) =>
    plural(count, {
      one: (n) => `${n} картинка не подходит для этого места, поэтому я её не показываю.`,
      few: (n) => `${n} картинки не подходят для этого места, поэтому я их не показываю.`,
      many: (n) => `${n} картинок не подходят для этого места, поэтому я их не показываю.`,
      other: (n) => `${n} картинки не подходят для этого места, поэтому я их не показываю.`,
    }),
  picturesMissing: (count) =>
    `Не удалось получить ${counted(count, 'картинку', 'картинки', 'картинок')}.`,
  picturesLater: (command) => `Civitai не отвечает. Используйте ${command} через минуту.`,
  madeFor: (person, price) => `-# Для ${person} · ${number(price)} Buzz`,
  generationsDescription: 'Картинки, сделанные по вашей просьбе, и их цена',
  generationsTitle: 'Ваши генерации',
  noGenerations: (command) => `У вас ещё нет генераций. Начните с ${command}.`,
  generationLine: (at, name, count, price, state) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count, price, state) => `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome) =>
    outcome === undefined ? '⏳ В работе' : GENERATION_STATES[outcome],
  chooseGeneration: 'Показать одну из них',
  recipeTitle: 'Рецепт',
  otherPrompt:
    'Этот промпт не подходит для этого места. На Civitai ничего не отправлено. Уберите из него всё для взрослых или используйте `/сгенерировать` в другом месте.',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    'Я не могу делать картинки на моделях такого вида. Выберите из тех, что предлагает `/сгенерировать`.',
  cannotMakeWithModel:
    'Я не могу делать картинки на этой модели. Выберите из тех, что предлагает `/сгенерировать`.',
  cannotMakeWithLora:
    'Я не могу делать картинки с этой LoRA. Выберите из тех, что предлагает `/сгенерировать`.',
  loraAsModel: 'Это дополнение к модели, а не модель. Вставьте его в `lora` и выберите модель.',
  modelAsLora:
    'Это не LoRA. Вставьте это в `модель` или выберите LoRA из тех, что предлагает `/сгенерировать`.',
  severalToMakeWith: (names) =>
    `Подходит несколько моделей, например ${or(names)}. Выберите из тех, что предлагает \`/сгенерировать\`.`,
  promptMissing: 'Нет промпта. Напишите, что должно быть на картинке.',
  promptTooLong: 'Этот промпт слишком длинный для этой модели. Сократите его.',
  takesNoNegative: 'Эта модель не принимает негативный промпт. Оставьте `негатив` пустым.',
  negativeTooLong: 'Этот негативный промпт слишком длинный для этой модели. Сократите его.',
  otherLora:
    'Эта LoRA не подходит к этой модели. Выберите LoRA для той же базовой модели или обойдитесь без неё.',
  outOfBounds:
    'Civitai не может сделать это с такими параметрами. Используйте `/сгенерировать` с другими.',
  quoteGone:
    'Эта цена больше не действует или названа не вам. Ничего не потрачено. Чтобы узнать новую, используйте `/сгенерировать`.',
  overCap: (price, left) =>
    `Это стоит ${number(price)} Buzz, а из вашего лимита на 24 часа осталось ${number(left)}. Ничего не потрачено. Подождите или увеличьте лимит с помощью \`/аккаунт\`.`,
  tooManyRunning: (most) =>
    `Сейчас в работе уже ${counted(most, 'ваша генерация', 'ваши генерации', 'ваших генераций')}. Ничего не потрачено. Дождитесь, пока одна закончится, или отмените одну в \`/генерации\`.`,
  noBuzz:
    'У вас не хватает Buzz, или Civitai больше не даёт мне их тратить. Ничего не потрачено. Пополните баланс Buzz на Civitai или запросите меньше картинок.',
  maturePrompt:
    'Civitai считает, что в этом промпте контент для взрослых, а такого я не делаю. Ничего не потрачено. Измените промпт.',
  notEnabled:
    'Civitai больше не делает картинок на этой модели или с этой LoRA. Ничего не потрачено. Выберите другую.',
  generationNotAllowed:
    'Civitai не разрешает мне делать для вас картинки. Ничего не потрачено. Проверьте свой аккаунт на Civitai или отвяжите его в `/аккаунт` и привяжите снова.',
  generationRefused:
    'Civitai отказался это делать. Ничего не потрачено. Используйте `/сгенерировать` с другими параметрами.',
  generatorBusy:
    'У Civitai слишком много запросов. Ничего не потрачено. Снова используйте `/сгенерировать` через минуту.',
  generatorAway: 'Генератор Civitai не отвечает. Попробуйте снова через минуту.',
  stillHandedOver:
    'Это ещё отправляется на Civitai. Подождите несколько секунд и отмените ещё раз.',
  generationGone:
    'Это не ваша генерация, или ей больше 30 дней. Свои можно увидеть с помощью `/генерации`.',
  generationForgotten:
    'Я больше ничего об этом не знаю: аккаунт отвязан. Заказанное всё равно будет сделано и оплачено: владелец найдёт это на Civitai.',
  generationNotShown:
    'Civitai больше не даёт мне видеть то, что для вас сделано. Отвяжите аккаунт в `/аккаунт` и привяжите снова.',
  promptGone:
    'Этого промпта больше нет ни у меня, ни на Civitai. Используйте `/сгенерировать` и напишите его снова.',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person) => `<@${person}>, вот что вы просили.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at) => `Картинки, которые вы просили ${moment(at)}, готовы.`,
  noPictures: (at) => `Картинки, которые вы просили ${moment(at)}, сделать не удалось.`,
  /** Of several. */
  showPicturesNumber: (nth) => `Показать ${nth}`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: 'модель',
    top: 'топ',
    creator: 'автор',
    tag: 'тег',
    images: 'изображения',
    articles: 'статьи',
    collections: 'коллекции',
    digest: 'дайджест',
    follow: 'подписка',
    settings: 'настройки',
    account: 'аккаунт',
    generate: 'сгенерировать',
    generations: 'генерации',
    vault: 'хранилище',
    about: 'о-боте',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': 'Найти на Civitai',
    'Read picture': 'Прочитать картинку',
  },
  subcommandNames: {
    create: 'создать',
    list: 'список',
    preview: 'предпросмотр',
    edit: 'изменить',
    pause: 'приостановить',
    resume: 'возобновить',
    remove: 'удалить',
    add: 'добавить',
    show: 'показать',
    rating: 'рейтинг',
    mute: 'скрыть',
    unmute: 'вернуть',
  },
  optionNames: {
    query: 'запрос',
    version: 'версия',
    private: 'приватно',
    sort: 'сортировка',
    period: 'период',
    type: 'тип',
    base: 'база',
    tag: 'тег',
    name: 'имя',
    model: 'модель',
    creator: 'автор',
    channel: 'канал',
    time: 'время',
    timezone: 'часовой-пояс',
    days: 'дни',
    rank: 'порядок',
    fresh: 'без-повторов',
    count: 'количество',
    mention: 'упоминание',
    publish: 'публикация',
    digest: 'дайджест',
    clear: 'убрать',
    follow: 'подписка',
    allow: 'разрешить',
    cap: 'лимит',
    prompt: 'промпт',
    negative: 'негатив',
    size: 'формат',
    lora: 'lora',
    seed: 'сид',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: {
    // As a name, as an object (“каждую среду”), in the plural, and after “по”; others begin one of these.
    names: [
      ['понедельник', 'понедельники', 'понедельникам', 'пн', 'пнд'],
      ['вторник', 'вторники', 'вторникам', 'вт', 'втр'],
      ['среда', 'среду', 'среды', 'средам', 'ср'],
      ['четверг', 'четверги', 'четвергам', 'чт', 'чтв'],
      ['пятница', 'пятницу', 'пятницы', 'пятницам', 'пт', 'птн'],
      ['суббота', 'субботу', 'субботы', 'субботам', 'сб'],
      ['воскресенье', 'воскресенья', 'воскресеньям', 'вс', 'вск'],
    ],
    everyDay: ['день', 'дни', 'дням', 'ежедневно', 'все'],
    weekdays: ['будни', 'будням', 'будний', 'будние', 'будним', 'рабочий', 'рабочие', 'рабочим'],
    weekends: ['выходные', 'выходным', 'выходной'],
    fillers: ['и', 'в', 'во', 'по', 'каждый', 'каждую', 'каждое', 'каждые'],
    // “По средам” is on Wednesdays, and “по среду” up to Wednesday.
    to: ['по(?! [а-я]+[ая]м(?: |$))', 'до'],
    from: ['с', 'со', 'от'],
  },

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: 'Подборки моделей, которые приходят в канал в выбранные вами дни',
  digestCreate: 'Создать дайджест',
  digestList: 'Показать дайджесты сервера: следующие и последние выпуски, причины паузы',
  digestPreview: 'Показать только вам, что было бы в дайджесте сейчас',
  digestEdit: 'Изменить дайджест',
  digestPause: 'Приостановить дайджест, пока вы его не возобновите',
  digestResume: 'Возобновить дайджест',
  digestRemove: 'Удалить дайджест навсегда',
  digestOption: 'Какой дайджест',
  digestChannelOption: 'Куда его присылать',
  timeOption: 'Время суток, например 9:30 или 21:30 (по умолчанию: 09:00)',
  zoneOption: 'Часовой пояс по городу на английском, например Moscow (по умолчанию: UTC)',
  daysOption: 'В какие дни, например «будни» или «пн, чт» (по умолчанию: каждый день)',
  rankOption: 'По чему составлять рейтинг (по умолчанию: Прирост скачиваний)',
  rankChoice: (rank) => RANKS[rank],
  freshOption: 'Пропускать то, что было в дайджесте за последние 7 дней (по умолчанию: False)',
  countOption: 'Сколько моделей самое большее, от 1 до 10 (по умолчанию: 5)',
  mentionOption: 'Какую роль упоминать',
  publishOption: 'Публиковать выпуски на серверах, подписанных на этот канал объявлений',
  clearOption: 'Что убрать из дайджеста',
  followDescription: 'Новинки автора, модели или тега, которые приходят в канал',
  followAdd: 'Подписаться на автора, модель или тег',
  followList: 'Показать подписки сервера: последние сообщения и причины паузы',
  followPause: 'Приостановить подписку, пока вы её не возобновите',
  followResume: 'Возобновить подписку с этого момента',
  followRemove: 'Удалить подписку навсегда',
  followOption: 'Какая подписка',
  followChannelOption: 'Куда присылать новинки',
  followCreatorOption: 'Чьи новые модели и версии',
  followModelOption: 'Какой модели: название, ссылка или ID',
  followTagOption: 'Новинки с этим тегом',
  settingsDescription: 'Что я показываю на этом сервере и что скрываю',
  settingsShow: 'Показать настройки',
  settingsRating: 'Показывать везде только PG или решать по каналам',
  settingsMute: 'Скрыть тег или автора на этом сервере',
  settingsUnmute: 'Больше не скрывать тег или автора',
  allowOption: 'Что мне можно показывать',
  allowChoice: (allow) => ALLOW_CHOICES[allow],
  muteTagOption: 'Какой тег',
  muteCreatorOption: 'Чьи модели и изображения',
  privateOption: 'Показать ответ только вам',
  sortOption: 'Как сортировать: «В тренде» — по недавним скачиваниям, остальное — за всё время',
  periodOption: 'Только модели, обновлённые за этот период (по умолчанию: Неделя)',
  typeOption: 'Только модели этого типа',
  baseOption: 'Только для этой базовой модели',
  tagOption: 'Только модели с этим тегом',
  queryOption: 'Название, ссылка, ID, AIR или хеш файла',
  versionOption: 'Одна из её версий (по умолчанию: самая новая)',
  aboutDescription: 'Что я умею, как у меня дела и что я храню',
  civitaiSortOption: 'Как сортировать, за всё время (по умолчанию: Самые скачиваемые)',
  tagNameOption: 'Какой тег',
  tagDescription: 'Рейтинг моделей с тегом',
  creatorNameOption: 'Чьи модели',
  creatorDescription: 'Автор на Civitai и его модели',
  imageModelOption: 'Изображения, сделанные на этой модели: название, ссылка или ID',
  imageCreatorOption: 'Изображения этого автора',
  imageSortOption: 'Как сортировать (по умолчанию: Больше реакций)',
  imagePeriodOption:
    'Только за этот период (по умолчанию: Неделя; для модели или автора — За всё время)',
  imagesDescription: 'Листать изображения: лучшие из всех, по модели или по автору',
  modelDescription: 'Найти модель: изображения, триггерные слова, файлы',
  topDescription: 'Рейтинг моделей по скачиваниям, лайкам и не только',
  sortChoice: (sort) => SORT_CHOICES[sort],
  periodChoice: (period) => PERIOD_CHOICES[period],
  imageSortChoice: (sort) => IMAGE_CHOICES[sort],
}
