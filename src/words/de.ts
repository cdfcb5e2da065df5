import type { Ended } from '../accounts/account.ts'
import type { ArticleSort } from '../civitai/article.ts'
import type { CollectionSort, CollectionType } from '../civitai/collection.ts'
import type { ImageSort } from '../civitai/image.ts'
import type { ModelSort, Period, TrendSpan } from '../civitai/model.ts'
import type { Reference } from '../civitai/reference.ts'
import type { Days, Pause, Rank, Span } from '../digest/digest.ts'
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

const formats = formatsOf<'one' | 'other'>('de')
const { number, percent, plural, size, calendarDay, weekdays, and, or } = formats

type Limited = Exclude<Period, 'AllTime'>

const PERIODS: Readonly<Record<Limited, string>> = {
  Day: 'in den letzten 24 Stunden',
  Week: 'diese Woche',
  Month: 'diesen Monat',
  Year: 'dieses Jahr',
}

/** A week is the last seven days, as Civitai counts it too. */
const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: 'in den letzten 24 Stunden',
  week: 'diese Woche',
  month: 'diesen Monat',
}

/** Why a shorter span is shown than was asked for. */
const NOT_YET_COUNTED: Readonly<Record<TrendSpan, string>> = {
  day: 'noch kein voller Tag gezählt',
  week: 'noch keine volle Woche gezählt',
  month: 'noch kein voller Monat gezählt',
}

const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'Modelle mit den meisten Downloads',
  'Highest Rated': 'bestbewertete Modelle',
  'Most Liked': 'Modelle mit den meisten Likes',
  'Most Discussed': 'meistdiskutierte Modelle',
  'Most Collected': 'meistgesammelte Modelle',
  'Most Images': 'Modelle mit den meisten Bildern',
  Newest: 'neueste Modelle',
}

const NEWEST_MODELS: Readonly<Record<Limited, string>> = {
  Day: 'neueste Modelle der letzten 24 Stunden',
  Week: 'neueste Modelle der Woche',
  Month: 'neueste Modelle des Monats',
  Year: 'neueste Modelle des Jahres',
}

const RISING: Readonly<Record<Span, string>> = {
  day: 'Aufsteiger der letzten 24 Stunden',
  week: 'Aufsteiger der Woche',
}

const SORT_CHOICES: Readonly<Record<ModelSort | 'Trending', string>> = {
  Trending: 'Im Trend',
  'Most Downloaded': 'Meiste Downloads',
  'Highest Rated': 'Beste Bewertung',
  'Most Liked': 'Meiste Likes',
  'Most Discussed': 'Meistdiskutiert',
  'Most Collected': 'Meistgesammelt',
  'Most Images': 'Meiste Bilder',
  Newest: 'Neueste',
}

const PERIOD_CHOICES: Readonly<Record<Period, string>> = {
  Day: 'Tag',
  Week: 'Woche',
  Month: 'Monat',
  Year: 'Jahr',
  AllTime: 'Gesamter Zeitraum',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

/** They begin with a noun, which is in upper case behind a name as well. */
const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Bilder mit den meisten Reaktionen',
  'Most Comments': 'Bilder mit den meisten Kommentaren',
  'Most Collected': 'Bilder, meistgesammelte zuerst',
  Newest: 'Bilder, neueste zuerst',
}

const IMAGE_SORT_CHOICES: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Meiste Reaktionen',
  'Most Comments': 'Meiste Kommentare',
  'Most Collected': 'Meistgesammelt',
  Newest: 'Neueste',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: 'Schritte',
  sampler: 'Sampler',
  cfgScale: 'CFG-Skala',
  clipSkip: 'Clip Skip',
  seed: 'Seed',
  size: 'Größe',
  model: 'Modell',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: 'neueste Artikel',
  'Recently Updated': 'zuletzt aktualisierte Artikel',
  'Most Reactions': 'Artikel mit den meisten Reaktionen',
  'Most Comments': 'Artikel mit den meisten Kommentaren',
  'Most Bookmarks': 'Artikel mit den meisten Lesezeichen',
  'Most Collected': 'meistgesammelte Artikel',
}

const ARTICLE_SORT_CHOICES: Readonly<Record<ArticleSort, string>> = {
  Newest: 'Neueste',
  'Recently Updated': 'Zuletzt aktualisiert',
  'Most Reactions': 'Meiste Reaktionen',
  'Most Comments': 'Meiste Kommentare',
  'Most Bookmarks': 'Meiste Lesezeichen',
  'Most Collected': 'Meistgesammelt',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Neueste Sammlungen',
  'Most Followers': 'Sammlungen mit den meisten Mitwirkenden',
}

const COLLECTION_SORT_CHOICES: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Neueste',
  'Most Followers': 'Meiste Follower',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: 'Modelle',
  Article: 'Artikel',
  Post: 'Posts',
  Image: 'Bilder',
  Model3D: '3D-Modelle',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: 'Dieser Kopie ist nicht anzusehen, wie das Bild entstanden ist. Discord entfernt diese Angaben aus JPEG- und WebP-Dateien. Poste also das ursprüngliche PNG oder gib seine Civitai-Adresse bei /bilder ein.',
  unsupported: 'Ich lese nur PNG-, JPEG- und WebP-Dateien.',
  'too large': 'Diese Datei ist größer als 25 MB. Poste eine kleinere.',
  gone: 'Ich habe diese Datei nicht von Discord bekommen. Versuch es gleich noch einmal.',
  'gone since':
    'Discord gibt mir diese Datei nicht mehr. Nutze „Bild auslesen“ bei der Nachricht, aus der sie stammt.',
  foreign: 'Ich lese nur Dateien, die bei Discord hochgeladen wurden.',
  'held back': 'Ich zeige nicht, wie dieses Bild entstanden ist.',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: 'Modell',
  version: 'Version',
  image: 'Bild',
  post: 'Post',
  article: 'Artikel',
  collection: 'Sammlung',
  creator: 'Ein Profil',
  file: 'Datei',
}

/** „Werktags“ can include Saturdays, so the days are named. */
const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': 'Täglich',
  '12345': 'Montag bis Freitag',
  '67': 'Am Wochenende',
}

const DAY_WORDS: Words['dayWords'] = {
  names: [
    ['montag'],
    ['dienstag'],
    ['mittwoch'],
    ['donnerstag'],
    ['freitag'],
    ['samstag', 'sonnabend'],
    // “So” is never short for “Sonnabend”.
    ['sonntag', 'so'],
  ],
  // “Die” by itself is short for “Dienstag”.
  everyDay: ['täglich', 'taeglich', 'tag', 'tage', 'tagen', 'die tage'],
  weekdays: [
    'werktag',
    'werktage',
    'werktagen',
    'wochentag',
    'wochentage',
    'wochentagen',
    'arbeitstag',
    'arbeitstage',
    'arbeitstagen',
  ],
  weekends: ['wochenende', 'wochenenden', 'wochenend', 'we', 'die wochenenden'],
  fillers: [
    'und',
    'sowie',
    'am',
    'an',
    'den',
    'von',
    'jeden',
    'jede',
    'jedes',
    'alle',
    'allen',
    'immer',
  ],
  to: ['bis'],
}

/** What a sentence names `/digest edit` by. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ Von der Serververwaltung pausiert. Du kannst die Übersicht jederzeit fortsetzen.',
  closed: () =>
    '⚠️ Pausiert: Ich kann im Kanal nicht mehr posten. Erlaube mir, ihn anzusehen, dort Nachrichten zu senden und Links einzubetten. Setze die Übersicht dann fort.',
  gone: (edit) =>
    `⚠️ Pausiert: Der Kanal ist weg. Wähle mit ${edit} einen anderen und setze die Übersicht dann fort.`,
  locked: (edit) =>
    `⚠️ Pausiert: Der Thread ist gesperrt. Entsperre ihn oder wähle mit ${edit} einen anderen Kanal. Setze die Übersicht dann fort.`,
  unplannable: (edit) =>
    `⚠️ Pausiert: Ich kenne die Zeitzone nicht mehr. Wähle mit ${edit} eine andere und setze die Übersicht dann fort.`,
}

/** The same in a few words. */
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ von der Serververwaltung pausiert',
  closed: '⚠️ pausiert: Ich kann dort nicht posten',
  gone: '⚠️ pausiert: Der Kanal ist weg',
  locked: '⚠️ pausiert: Der Thread ist gesperrt',
  unplannable: '⚠️ pausiert: Zeitzone unbekannt',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ unterwegs',
  posting: '⏳ unterwegs',
  posted: '✅ gepostet',
  failed: '❌ fehlgeschlagen',
  skipped: '➖ übersprungen',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ nicht gepostet: Ich war mehr als sechs Stunden weg',
  closed: '❌ nicht gepostet: Ich konnte in dem Kanal nicht posten',
  gone: '❌ nicht gepostet: Der Kanal war weg',
  locked: '❌ nicht gepostet: Der Thread war gesperrt',
  trouble: '❌ nicht gepostet: Discord oder Civitai hat eine Stunde lang nicht geantwortet',
  refused: '❌ nicht gepostet: Discord hat es abgelehnt; vielleicht hat AutoMod es blockiert',
  nothing: '➖ nicht gepostet: immer noch nichts Passendes',
  paused: '➖ nicht gepostet: war pausiert',
  unseen: '❔ wahrscheinlich gepostet: Ich kann den Kanal nicht lesen, um nachzusehen',
  empty: '✅ gepostet, aber nichts passte',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () =>
    '⚠️ nicht veröffentlicht: Erlaube mir, den Kanal anzusehen und dort Nachrichten zu senden',
  gone: () => '⚠️ nicht veröffentlicht: Der Post oder sein Kanal wurde vorher gelöscht',
  locked: () => '⚠️ nicht veröffentlicht: Der Kanal war gesperrt',
  refused: (edit) =>
    `⚠️ nicht veröffentlicht: Das geht nur in Ankündigungskanälen; wähle mit ${edit} einen aus oder setze \`veröffentlichen\` auf False`,
  late: () =>
    '⚠️ nicht veröffentlicht: Discord hat sechs Stunden lang keine Posts dieses Kanals mehr angenommen',
}

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `Creator ${name}`,
  model: (name) => `Modell ${name}`,
  tag: (name) => `Tag ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: 'ein Creator',
  model: 'ein Modell',
  tag: 'ein Tag',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name = 'diesem Creator') => `neue Modelle und Versionen von ${name}`,
  model: (name = 'diesem Modell') => `neue Versionen von ${name}`,
  tag: (name) => (name === undefined ? 'Neues mit diesem Tag' : `Neues mit dem Tag „${name}“`),
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ Von der Serververwaltung pausiert. Du kannst das Abo jederzeit fortsetzen.',
  closed:
    '⚠️ Pausiert: Ich kann im Kanal nicht mehr posten. Erlaube mir, ihn anzusehen, dort Nachrichten zu senden und Links einzubetten. Setze das Abo dann fort.',
  gone: '⚠️ Pausiert: Der Kanal ist weg. Entferne das Abo und lege es für einen anderen Kanal neu an.',
  locked: '⚠️ Pausiert: Der Thread ist gesperrt. Entsperre ihn und setze das Abo dann fort.',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ von der Serververwaltung pausiert',
  closed: '⚠️ pausiert: Ich kann dort nicht posten',
  gone: '⚠️ pausiert: Der Kanal ist weg',
  locked: '⚠️ pausiert: Der Thread ist gesperrt',
}

const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '„Kanal ansehen“',
  SendMessages: '„Nachrichten senden“',
  SendMessagesInThreads: '„Nachrichten in Threads senden“',
  EmbedLinks: '„Links einbetten“',
}

const PICK_A_CITY =
  'Gib die ersten Buchstaben einer Stadt ein (zum Beispiel Berlin) und wähle sie aus der Liste.'

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows':
    '**Altersfreigabe:** nicht jugendfreie Inhalte nur in altersbeschränkten Kanälen',
  'PG everywhere': '**Altersfreigabe:** überall PG, auch in altersbeschränkten Kanälen',
}

const ALLOW_CHOICES: Readonly<Record<Allow, string>> = {
  'As each channel allows': 'Je nach Kanal',
  'PG everywhere': 'Überall PG',
}

const RANK_CHOICES: Readonly<Record<Rank, string>> = {
  'Most downloads gained': 'Meiste neue Downloads',
  Rising: 'Aufsteiger',
  Newest: 'Neueste',
}

const named = (name: string | undefined): string => (name === undefined ? '' : `: ${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'Du bist angemeldet',
    text: 'Ein Schritt fehlt noch: Geh zurück zu Discord und drück „Ich habe mich angemeldet“. Dort siehst du, welches Konto es ist, und verknüpfst es. Bis dahin ist nichts verknüpft. Du kannst diese Seite schließen.',
  },
  gone: {
    heading: 'Dieser Link ist abgelaufen',
    text: 'Ein Link gilt nur einmal, in einem einzigen Browser und zehn Minuten lang. Mit /konto in Discord bekommst du einen neuen.',
  },
  denied: {
    heading: 'Es wurde nichts verknüpft',
    text: 'Du bist zurückgekommen, ohne es zu erlauben. Wenn du es noch einmal versuchen willst, nutze /konto in Discord. Sonst kannst du diese Seite schließen.',
  },
  refused: {
    heading: 'Die Anmeldung hat nicht geklappt',
    text: 'Es hat zu lange gedauert, oder die Anmeldung war schon abgeschlossen. Mit /konto in Discord bekommst du einen neuen Link.',
  },
  'somebody else': {
    heading: 'Dieser Link gehört dir nicht',
    text: 'Er wurde für ein anderes Discord-Konto erstellt als das, mit dem du dich angemeldet hast. Deshalb wurde nichts verknüpft. Mit /konto in Discord bekommst du einen eigenen Link. Öffne nie einen, den dir jemand anderes gegeben hat.',
  },
  'fewer rights': {
    heading: 'Es wurde nichts verknüpft',
    text: 'Civitai erlaubt mir weniger, als ich brauche. Entferne mich in deinen Kontoeinstellungen auf Civitai unter Connected Apps. Nutze danach noch einmal /konto in Discord.',
  },
  limited: {
    heading: 'Zu viele auf einmal',
    text: 'Es wurde nichts verknüpft, weil sich gerade zu viele anmelden. Warte eine Minute und nutze dann noch einmal /konto in Discord.',
  },
  away: {
    heading: 'Die Anmeldung hat nicht geklappt',
    text: 'Discord oder Civitai antwortet nicht. Warte eine Minute und nutze dann noch einmal /konto in Discord.',
  },
  misconfigured: {
    heading: 'Die Anmeldung funktioniert hier nicht',
    text: 'Ich bin dafür nicht richtig eingerichtet, und du kannst das nicht ändern. Bitte sag es der Person, die mich betreibt: Was nicht stimmt, steht im Log.',
  },
  broken: {
    heading: 'Die Anmeldung hat nicht geklappt',
    text: 'Bei mir ist etwas schiefgegangen, und nichts wurde verknüpft. Warte eine Minute und nutze dann noch einmal /konto in Discord.',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: 'Quadrat',
  portrait: 'Hochformat',
  landscape: 'Querformat',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'Civitai erlaubt nicht, was zu sehen wäre. Ändere den Prompt.',
  'no worker': 'Civitai hat keinen Rechner dafür gefunden. Versuch es später noch einmal.',
  'too slow': 'Es hat bei Civitai zu lange gedauert. Versuch es später noch einmal.',
  'no buzz': 'Du hattest zu wenig Buzz dafür, oder Civitai ließ mich nicht mehr davon ausgeben.',
  'mature prompt': 'Civitai hält den Prompt für nicht jugendfrei. Ändere ihn.',
  'not enabled':
    'Civitai generiert mit diesem Modell oder dieser LoRA keine Bilder mehr. Wähle etwas anderes.',
  'not allowed':
    'Civitai ließ mich keine Bilder für dich generieren. Sieh auf Civitai in deinem Konto nach.',
  'too many': 'Civitai bekam zu viele Anfragen. Versuch es später noch einmal.',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: 'Fertig.',
  failed: 'Civitai konnte es nicht generieren.',
  expired: 'Es hat zu lange gewartet, und Civitai hat es verworfen. Versuch es später noch einmal.',
  cancelled: 'Abgebrochen.',
  refused: 'Civitai wollte es nicht generieren.',
  lost: 'Ich kann nicht herausfinden, was daraus geworden ist. Sieh auf Civitai nach.',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ Fertig',
  failed: '⚠️ Fehlgeschlagen',
  expired: '⚠️ Verworfen',
  cancelled: '✖️ Abgebrochen',
  refused: '⚠️ Abgelehnt',
  lost: '⚠️ Unbekannt',
}

const pictures = (count: number): string =>
  plural(count, { one: (n) => `${n} Bild`, other: (n) => `${n} Bilder` })

/** Everything the bot says in German. */
export const de: Words = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator) => unbroken('von', creator),
  unnamed: '(ohne Namen)',
  unnamedVersion: (id) => `Version ${id}`,
  tagged: (tag) => `Tag „${tag}“`,
  video: (nth, url) =>
    `[${unbroken('▶', 'Video', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort, period, subject) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, NEWEST_MODELS[period])
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(subject, `${MODEL_SORTS[sort]} insgesamt, ${PERIODS[period]} aktualisiert`)
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span, wished, subject) =>
    titled(
      subject,
      `meiste neue Downloads ${SPANS[span]}${
        wished === span ? '' : ` (${NOT_YET_COUNTED[wished]})`
      }`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words) => `„${words}“`,
  ranks: (first, last, known, more, hidden) =>
    [
      `${number(first)}–${number(last)} von ${more ? 'mindestens ' : ''}${number(known)}`,
      ...(hidden > 0 ? [`${number(hidden)} hier nicht gezeigt`] : []),
    ].join(' · '),
  asOfBefore: (at) => `-# Stand: ${moment(at)}, weil du viel auf einmal wolltest`,
  asOf: (at) => `-# Stand: ${moment(at)}, Civitai antwortet nicht`,

  // Galleries, and how an image was made.

  galleryTitle: (sort, period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}, ${PERIODS[period]} gepostet`,
  galleryOf: (whose, ranked) => `${whose.join(' · ')} — ${ranked}`,
  imageAt: (nth, known, more) => `${number(nth)} von ${more ? 'mindestens ' : ''}${number(known)}`,
  imageTitle: 'Ein Bild auf Civitai',
  postTitle: 'Ein Post auf Civitai',
  promptTitle: 'So ist es entstanden',
  noPrompt: 'Der Prompt wurde nicht geteilt.',
  promptHeldBack:
    'Den Prompt kann ich hier nicht zeigen: Was nicht jugendfrei sein könnte, braucht einen altersbeschränkten Kanal, der es erlaubt.',
  negativePrompt: '**Negativer Prompt**',
  lookingUp: (count) =>
    plural(count, {
      one: () => '-# Eins wird noch nachgeschlagen…',
      other: (n) => `-# ${n} werden noch nachgeschlagen…`,
    }),
  probably: (link) => `wahrscheinlich ${link}`,
  partHeldBack: 'etwas, das ich hier nicht zeige',
  partMuted: 'etwas, das auf diesem Server ausgeblendet ist',
  unknownFile: (hash) => `eine Datei, die es auf Civitai nicht gibt (${hash})`,
  madeWith: '**Entstanden mit**',
  setting: (setting, value) => unbroken(`${PICTURE_SETTINGS[setting]}:`, value),

  // What people write.

  articlesDescription: 'Artikel auf Civitai: Anleitungen, Neuigkeiten und mehr',
  articleQueryOption: 'Ein Teil des Titels oder der Link eines Artikels',
  articleSortOption: 'Wonach sortiert wird (Standard: Neueste)',
  articleSortChoice: (sort) => ARTICLE_SORT_CHOICES[sort],
  articleCreatorOption: 'Nur Artikel von dieser Person',
  /** `subject` is whose they are. */
  articlesTitle: (sort, subject) => titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'Ein Artikel auf Civitai',
  updated: (at) => `aktualisiert ${moment(at)}`,
  noArticles: 'Kein Artikel passt. Nimm andere Wörter oder lass einen Filter weg.',
  unknownArticle:
    'Civitai zeigt mir keinen solchen Artikel. Vielleicht ist er gelöscht oder nicht öffentlich.',

  // What people put together.

  collectionsDescription: 'Sammlungen auf Civitai: was andere zusammengestellt haben',
  collectionQueryOption: 'Ein Teil des Namens oder der Link einer Sammlung',
  collectionSortOption:
    'Wonach sortiert wird (Standard: Neueste); „Meiste Follower“ zählt, wer etwas hinzufügen darf',
  collectionSortChoice: (sort) => COLLECTION_SORT_CHOICES[sort],
  collectionsTitle: (sort) => COLLECTION_SORTS[sort],
  collectionTitle: 'Eine Sammlung auf Civitai',
  collectionType: (type) => COLLECTION_TYPES[type],
  items: (count) => plural(count, { one: (n) => `${n} Eintrag`, other: (n) => `${n} Einträge` }),
  onlyOnCivitai: '-# Civitai verrät mir nicht, was darin ist. Öffne sie dort.',
  noCollections: 'Keine Sammlung passt. Nimm andere Wörter.',
  unknownCollection:
    'Civitai zeigt mir keine solche Sammlung. Vielleicht ist sie gelöscht oder nicht öffentlich.',

  // What is said of files that a message holds.

  copyText: 'Text kopieren',
  chooseCard: 'Modellkarte öffnen',
  pictureTitle: (nth) => `Bild ${nth}`,
  noPictureInMessage: 'An dieser Nachricht hängt kein Bild. Ich lese PNG-, JPEG- und WebP-Dateien.',
  morePictures: (count) =>
    plural(count, {
      one: () => 'Ein weiteres Bild habe ich nicht ausgelesen.',
      other: (n) => `${n} weitere Bilder habe ich nicht ausgelesen.`,
    }),
  unreadPicture: (why) => PICTURE_UNREAD[why],
  recipeGone:
    'Ich weiß nicht mehr, welches Bild das war. Nutze bei der Nachricht noch einmal „Bild auslesen“.',

  // What a message points at.

  inMessage: 'In dieser Nachricht',
  chooseReference: 'Etwas davon nachschlagen',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind, number) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what) => `${what} · hier nicht gezeigt`,
  referenceUnknown: (what) => `${what} · nicht auf Civitai`,
  moreInMessage: '-# Das sind die ersten zehn; in der Nachricht sind noch mehr.',
  notLookedUp:
    '-# Nicht alles ließ sich nachschlagen. Wähle etwas davon aus, um es noch einmal zu versuchen.',
  nothingInMessage:
    'In dieser Nachricht ist nichts von Civitai. Ich suche nach Links, AIRs und Datei-Hashes.',

  // A model's card, what is behind it, and which model is meant.

  trend: (bars, gained) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}etwa +${gained} Downloads ${SPANS.day}`,
  earlyAccess: (until) =>
    unbroken('🔒', 'Early', 'Access') + (until === undefined ? '' : ` bis ${dayOf(until)}`),
  noVersion: 'Davon lässt sich keine Version zeigen.',
  newestInstead:
    '⚠️ Die Version, die du wolltest, ist weg oder noch zu neu für mich. Das ist die neueste, die ich kenne.',
  archived: '⚠️ Vom Creator archiviert: Die Dateien lassen sich nicht mehr herunterladen.',
  takenDown: '⚠️ Von Civitai entfernt.',
  triggerWords: 'Triggerwörter',
  noTriggerWords: 'Dafür gibt es keine Triggerwörter.',
  moreTriggers: (count) => `-# und noch ${number(count)}`,
  tags: (tags) => `-# 🏷 ${tags.join(', ')}`,
  more: 'Mehr',
  noFiles: 'Davon lässt sich keine Datei herunterladen.',
  filesNotShown: (count) =>
    plural(count, {
      one: (n) => `und ${n} weitere Datei`,
      other: (n) => `und ${n} weitere Dateien`,
    }),
  similarTo: (name) => `Ähnlich wie ${name}`,
  noSimilar: 'Kein anderes Modell mit diesen Tags passt in diesen Kanal.',
  licence: 'Lizenz',
  copy: 'Kopieren',
  modelId: 'Modell-ID',
  versionId: 'Versions-ID',
  link: 'Link',
  otherMatchesOf: (asked) => `Andere Modelle, die zu „${asked}“ passen`,
  several: (asked) =>
    asked === undefined ? 'Mehrere Modelle passen' : `Mehrere Modelle passen zu „${asked}“`,
  severalHelp: 'Wähle das aus, das du meinst.',

  // Files of a version.

  moreFiles: (count) =>
    plural(count, {
      one: (n) => unbroken(`+${n}`, 'Datei'),
      other: (n) => unbroken(`+${n}`, 'Dateien'),
    }),
  pickle: '⚠️ Ein Pickle kann Code ausführen. Lade es nur, wenn du dem Creator vertraust.',
  scanDanger: '⛔ Civitai hat in dieser Datei etwas Gefährliches gefunden. Lade sie nicht.',
  scanFailed: '⚠️ Civitai konnte diese Datei nicht prüfen.',
  scanPending: '⏳ Civitai hat diese Datei noch nicht geprüft.',
  scanned: '✅ Von Civitai auf Viren und Pickles geprüft.',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden, credit) =>
    `-# ${
      forbidden.length === 0
        ? '✅ kommerzielle Nutzung'
        : `🚫 nicht erlaubt: ${forbidden.join(', ')}`
    }${credit ? ' · Namensnennung nötig' : ''}`,
  commercialUse: 'kommerzielle Nutzung',
  sellingImages: 'Verkauf von Bildern',
  sellingModel: 'Verkauf des Modells',
  paidServices: 'bezahlte Dienste',
  matureImages: 'nicht jugendfreie Bilder',
  licenceOf: (name) => `Lizenz von ${name}`,
  noLicence: 'Civitai sagt nicht, was die Lizenz erlaubt.',
  credit: (withoutCredit) =>
    withoutCredit ? '📜 Keine Namensnennung nötig' : '📜 Nenne den Creator',
  may: (uses) => `✅ Du darfst: ${uses.join(', ')}`,
  mayNot: (uses) => `🚫 Du darfst nicht: ${uses.join(', ')}`,
  sellImages: 'Bilder verkaufen',
  rentOnCivitai: 'das Modell im Generator von Civitai anbieten',
  rentElsewhere: 'das Modell auf bezahlten Diensten anbieten',
  sellModel: 'das Modell oder Merges davon verkaufen',
  shareMerges: 'Merges teilen',
  otherLicence: 'Merges unter eine andere Lizenz stellen',
  makeMature: 'nicht jugendfreie Bilder generieren',

  // Digests, as a channel sees them.

  days: (days) => DAY_SETS[days] ?? weekdays(days).join(', '),
  risingTitle: (span, subject) => titled(subject, RISING[span]),
  newestTitle: (span, subject) => titled(subject, NEWEST_MODELS[span === 'day' ? 'Day' : 'Week']),
  freshTitle: (subject) =>
    titled(subject, 'neue Modelle der letzten 24 Stunden, meiste Downloads zuerst'),
  freshNote:
    '-# Ich habe gerade erst angefangen, Downloads zu zählen. Ab morgen geht es hier nach neuen Downloads.',
  emptyDigest: (span) =>
    `Nichts, was in diesen Kanal passt, hat ${SPANS[span]} neue Downloads bekommen.`,
  nothingNew: (span) => `Nichts Neues ${SPANS[span]}, was in diesen Kanal passt.`,

  // Digests, as their managers see them. Commands are named by their mentions.

  digestsTitle: 'Übersichten dieses Servers',
  noDigests: (create) => `Dieser Server hat noch keine Übersicht. Erstelle mit ${create} eine.`,
  digestMade: (channel, at) =>
    `Ich poste diese Übersicht in <#${channel}>. Erster Post: ${dated(at)}.`,
  digestThere: 'Dieser Server hat genau diese Übersicht schon:',
  similarDigest: (name, remove) =>
    `⚠️ Dieser Server hat schon eine sehr ähnliche Übersicht: ${name}. Wenn eine reicht, entferne die andere mit ${remove}.`,
  previewTamer: (channel) =>
    `-# Hier kann ich nur PG zeigen. In <#${channel}> können auch nicht jugendfreie Modelle dabei sein.`,
  previewBelow: 'Das würde jetzt darin stehen:',
  previewLate: (preview) =>
    `Die Vorschau hat zu lange gedauert. Sieh sie dir später mit ${preview} an.`,
  noPreview: (why) => `Eine Vorschau geht gerade nicht. ${why}`,
  nextPost: (at) => `Nächster Post: ${dated(at)}`,
  paused: (why, edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone, edit) =>
    `⚠️ „${zone}“ ist vielleicht nicht die Zeit, die du erwartest, zumindest im Sommer. Wähle mit ${edit} eine Stadt.`,
  pausedBriefly: (why) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role) => `erwähnt <@&${role}>`,
  upTo: (count) =>
    plural(count, { one: (n) => `bis zu ${n} Modell`, other: (n) => `bis zu ${n} Modelle` }),
  publishes: 'wird für Follower veröffentlicht',
  repeatsNothing: 'keine Wiederholungen innerhalb von 7 Tagen',
  lastDeliveries: '**Letzte Posts**',
  noDeliveries: 'Noch nicht gepostet.',
  delivery: ({ state, outcome }) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day, what, late, published) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why, edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes) =>
    minutes === 0
      ? ''
      : plural(minutes, {
          one: (n) => `, ${n} Minute zu spät`,
          other: (n) => `, ${n} Minuten zu spät`,
        }),
  removeAsk: (name) =>
    `${name} entfernen? Die Einstellungen und der Verlauf werden endgültig gelöscht.`,
  nowPaused: 'Pausiert.',
  pausedAlready: 'War schon pausiert.',
  nowResumed: (at) => `Fortgesetzt. Nächster Post: ${dated(at)}`,
  nowChanged: 'Geändert.',
  removed: 'Übersicht entfernt.',
  chooseDigest: 'Übersicht auswählen',
  preview: 'Vorschau',
  pause: 'Pausieren',
  resume: 'Fortsetzen',
  remove: 'Entfernen',
  removeForGood: 'Endgültig entfernen',
  keep: 'Behalten',

  // What is posted for the follows of a channel.

  newVersion: 'Neue Version',
  newFrom: (creator) => `Neu von ${creator}`,
  newTagged: (tag) => `Neu mit dem Tag „${tag}“`,
  newFollowed: 'Neu aus den Abos dieses Kanals',
  accessEnded: 'Early Access ist vorbei: jetzt für alle kostenlos',
  freeNow: '🔓 jetzt für alle kostenlos',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: 'Gepostet über /abo',
  openVersion: 'Karte einer Version öffnen',
  moreNew: (count) => `Noch ${number(count)} auf Civitai`,

  // Follows, as their managers see them. Commands are named by their mentions.

  follow: 'Abonnieren',
  followsTitle: 'Abos dieses Servers',
  followSubject: (kind, name) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add) => `Dieser Server hat noch keine Abos. Fang mit ${add} an.`,
  followMade: (kind, channel, name) =>
    `Ich poste ${FOLLOWED_NEWS[kind](name)} in <#${channel}>, ${
      kind === 'tag'
        ? 'höchstens einmal pro Stunde'
        : 'spätestens 15 Minuten nach der Veröffentlichung'
    }.`,
  followThere: 'Dieser Server hat genau dieses Abo schon:',
  followSince: (at) => `Abonniert seit ${dayOf(at)}.`,
  followPaused: (why) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at, what) =>
    what === undefined ? `Letzter Post: ${moment(at)}` : `Letzter Post: ${what}, ${moment(at)}`,
  lookedAt: (at) => `-# Zuletzt nach Neuem gesucht: ${moment(at)}.`,
  notAnnounced: 'Noch nichts gepostet.',
  chooseFollow: 'Abo auswählen',
  moreFollows: (count) => `und noch ${number(count)}`,
  removeFollowAsk: (name) => `${name} entfernen?`,
  followRemoved: 'Entfernt. Dafür wird nichts mehr gepostet.',
  followResumed: 'Fortgesetzt. Was während der Pause erschienen ist, wird nicht gepostet.',
  followWhere: (kind, name) => `Wo soll ich ${FOLLOWED_NEWS[kind](name)} posten?`,
  chooseChannel: 'Kanal auswählen',
  onlyManagersFollow:
    'Nur Mitglieder, die diesen Server verwalten, können über seine Abos entscheiden. Frag jemanden von ihnen.',
  unknownFollow: 'Dieser Server hat kein solches Abo. Wähle beim Eintippen einen der Vorschläge.',
  tooManyFollows: (most) =>
    `Dieser Server hat ${number(most)} Abos, und mehr gehen nicht. Entferne zuerst eines.`,
  oneSubject: 'Gib genau eines von `creator`, `modell` und `tag` an.',
  severalModels: (named) =>
    `Damit können mehrere Modelle gemeint sein: ${or(named)}. Gib die Nummer des richtigen an, wähle beim Eintippen einen Vorschlag oder füge den Link ein.`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/modell suche:illustrious` findet ein Modell: seine Bilder, seine Triggerwörter und den Download.',
    '`/top typ:LORA basis:Pony` sortiert Modelle nach Downloads oder wonach du willst.',
    '`/bilder zeitraum:Tag` zeigt die Bilder, die heute am besten ankommen.',
  ].join('\n'),
  version: (version) => `Version ${version}`,
  upSince: (at) => `Gestartet ${moment(at)}`,
  civitaiAnswers: 'Civitai antwortet.',
  civitaiAwaySince: (at) => `⚠️ Civitai hat ${moment(at)} aufgehört zu antworten.`,
  remembered: (share) => `Ich habe ${percent(share)} der Anfragen aus dem Gedächtnis beantwortet.`,
  noSnapshot: 'Ich habe noch keine Downloads gezählt.',
  snapshotFrom: (at) => `Zuletzt habe ich ${moment(at)} Downloads gezählt.`,
  kept: 'Ich speichere die Übersichten, Abos und Einstellungen von Servern, wie oft Modelle heruntergeladen wurden, und die Namen der Creator auf Civitai. Über die Menschen, die mich nutzen, speichere ich nichts, und ich lese keine Nachrichten. Wenn ein Server mich entfernt, lösche ich 30 Tage später, was ich für ihn gespeichert habe.',
  keptOfAccounts:
    'Von Menschen, die ihr Civitai-Konto verknüpfen, speichere ich, dass sie es getan haben, und was ich dafür brauche, verschlüsselt; `/konto` zeigt es und löscht es.',
  invite: 'Mich einladen',
  source: 'Quellcode',
  privacy: 'Datenschutz',
  terms: 'Nutzungsbedingungen',

  // Buttons and menus.

  prompt: 'Prompt',
  images: 'Bilder',
  creator: 'Creator',
  similar: 'Ähnliche',
  otherMatches: 'Andere Treffer',
  download: 'Download',
  chooseVersion: 'Version auswählen',
  chooseModel: 'Modell auswählen',
  openCard: 'Modellkarte öffnen',
  tryAgain: 'Noch einmal versuchen',
  showToAll: 'Allen zeigen',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: 'Diesen Wert kann ich nicht lesen. Gib ihn noch einmal ein.',
  empty: 'Gib ein, wonach ich suchen soll.',
  tooLong: (max) => `Das ist zu lang. Nimm höchstens ${max} Zeichen.`,
  notAChoice: (choices) => `Das steht nicht zur Auswahl. Wähle ${or(choices)}.`,
  notWhole: (min, max) => `Gib eine ganze Zahl von ${min} bis ${max} ein.`,
  trendingTooLong:
    '„Im Trend“ gibt es für einen Tag, eine Woche oder einen Monat. Wähle einen dieser Zeiträume.',
  trendingNotYet:
    'Ich habe gerade erst angefangen, Downloads zu zählen. „Im Trend“ gibt es ab morgen. Sortiere bis dahin nach „Meiste Downloads“.',
  unknownBase: (near) =>
    near.length === 0
      ? 'Civitai hat kein Basismodell mit diesem Namen. Wähle beim Eintippen einen der Vorschläge.'
      : `Civitai hat kein Basismodell mit diesem Namen. Meintest du ${or(near)}?`,
  unknownTag: (near) =>
    near.length === 0
      ? 'Kein Modell hat dieses Tag. Wähle beim Eintippen einen der Vorschläge.'
      : `Kein Modell hat dieses Tag. Meintest du ${or(near)}?`,
  nothingFound: (near) =>
    near.length === 0
      ? 'Civitai hat kein solches Modell. Prüf die Schreibweise oder füge den Link ein.'
      : `Civitai hat kein solches Modell. Meintest du ${or(near)}?`,
  notAModel:
    'Das ist kein Modell auf Civitai. Füge den Link einer Modellseite ein oder gib den Namen ein.',
  unknownPage:
    'Davon kann ich nichts zeigen. Füge den Link eines Modells, eines Bildes, eines Posts, eines Profils, eines Artikels oder einer Sammlung ein, oder gib den Namen eines Modells ein.',
  foreignAddress:
    'Dieser Link gehört nicht zu Civitai. Füge einen von civitai.com ein oder gib einen Namen ein.',
  nothingToSearch: 'Darin ist nichts, wonach ich suchen kann. Gib einen Teil des Modellnamens ein.',
  notAModelButCreator:
    'Dieser Link führt zu einem Profil. Gib ihn bei `creator` ein und lass `modell` leer.',
  unknownHash: 'Civitai hat keine Datei mit diesem Hash. Prüf ihn oder such nach dem Namen.',
  notACreator:
    'Das ist kein Benutzername. Gib einen ein oder füge den Link eines Profils auf Civitai ein.',
  notATag: 'Das ist kein Tag. Gib eines ein oder füge den Link seiner Seite auf Civitai ein.',
  unknownVersion: 'Dieses Modell hat keine solche Version. Wähle eine aus der Liste.',
  unknownCreator: (near) =>
    near.length === 0
      ? 'Civitai hat keinen Creator mit diesem Namen. Wähle beim Eintippen einen der Vorschläge.'
      : `Civitai hat keinen Creator mit diesem Namen. Meintest du ${or(near)}?`,
  creatorTooLong: 'Dieser Name ist zu lang für meine Buttons. Sieh dir die Modelle auf Civitai an.',
  noImages: 'Kein Bild passt. Versuch es mit einem längeren Zeitraum oder weniger Filtern.',
  noImagesTogether: 'Kein Bild passt zu all diesen Filtern. Lass einen davon weg.',
  noImagesAtAll:
    'Es gibt keine Bilder, die ich hier zeigen kann. Versuch es mit einem anderen Modell oder Creator.',
  /** A way out, on a button. */
  allTime: 'Gesamter Zeitraum',
  imageGone:
    'Dieses Bild gibt es auf Civitai nicht mehr. Ruf den Befehl noch einmal auf, um andere zu sehen.',
  noModelForThat:
    'Civitai zeigt mir kein Modell dazu. Vielleicht ist es gelöscht oder nicht öffentlich.',
  unknownImage:
    'Civitai zeigt mir kein solches Bild. Vielleicht ist es gelöscht oder nicht öffentlich.',
  unknownPost:
    'Civitai zeigt mir keinen solchen Post. Vielleicht ist er gelöscht oder nicht öffentlich.',
  modelGone: 'Dieses Modell gibt es auf Civitai nicht mehr. Such mit `/modell` nach einem anderen.',
  versionGone: 'Diese Version gibt es nicht mehr. Drück den Button für die neueste.',
  emptyList: 'Kein Modell passt. Versuch es mit einem längeren Zeitraum oder weniger Filtern.',
  noModels: (creator) =>
    `Von diesem Creator gibt es keine Modelle, die ich hier zeigen kann. Für die Bilder drück den Button oder nutze \`/bilder creator:${creator}\`.`,
  listEnds: 'Das war die letzte Seite. Ändere die Filter, um andere zu sehen.',
  notShownHere:
    'Das kann ich hier nicht zeigen: Was nicht jugendfrei sein könnte, braucht einen altersbeschränkten Kanal, und manches zeige ich nirgends.',
  mutedHere: 'Die Serververwaltung hat das ausgeblendet, deshalb zeige ich es hier nicht.',
  pageGone:
    'Diese Seite gibt es nicht mehr, weil die Liste jetzt kürzer ist. Ruf den Befehl noch einmal auf.',
  oldButton: 'Dieser Button ist aus einer älteren Version von mir. Ruf den Befehl noch einmal auf.',
  unknownCommand: 'Diesen Befehl habe ich nicht mehr. Gib `/` ein, um die anderen zu sehen.',
  notYours: 'Das kann nur löschen, wer es angefordert hat oder hier moderiert.',
  civitaiAway: (at) => `Civitai antwortet nicht. Versuch es ${moment(at)} noch einmal.`,
  tooManyQuestions: (at) =>
    `Das war viel auf einmal, und ich antworte auch anderen. Versuch es ${moment(at)} noch einmal.`,
  civitaiUnhelpful:
    'Civitai hat mir keine brauchbare Antwort gegeben. Versuch es mit anderen Optionen oder sieh auf Civitai nach.',
  regionBlocked:
    'Civitai sperrt das Land, in dem ich laufe. Das kann nur die Person ändern, die mich betreibt.',
  storeAway:
    'Ich erreiche meine Datenbank nicht, deshalb wurde nichts geändert. Versuch es in einer Minute noch einmal.',
  shownAlready: 'Das sehen schon alle.',
  formTooLate:
    'Ich war zu langsam, um dieses Formular zu öffnen. Versuch es noch einmal: Jetzt sollte es aufgehen.',
  stopping: 'Ich starte gerade neu. Versuch es in einer Minute noch einmal.',
  broken: (reference) =>
    `Bei mir ist etwas schiefgegangen. Wenn du es meldest, gib \`${reference}\` an.`,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: 'Das konnte ich nicht als Uhrzeit lesen. Schreib sie wie 9 Uhr, 9:30 oder 21:30.',
  badDays:
    'Das konnte ich nicht als Tage lesen. Schreib „täglich“, „am Wochenende“ oder Tage wie „mo, do“ oder „mo-fr“.',
  vagueZone: (typed, cities) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? 'Das' : `„${typed}“`
    if (city === undefined)
      return `${zone} ist keine Zeitzone, die ich sicher kenne. ${PICK_A_CITY}`
    return more.length === 0
      ? `${zone} ist keine Stadt. Meintest du ${city}?`
      : `${zone} kann mehrere Zeiten bedeuten oder kennt keine Sommerzeit. Wähle eine Stadt: ${or(cities)}?`
  },
  badZone: (typed, near) =>
    [
      typed === undefined
        ? 'Diese Zeitzone kenne ich nicht.'
        : `Ich kenne keine Zeitzone namens „${typed}“.`,
      near.length === 0 ? PICK_A_CITY : `Meintest du ${or(near)}?`,
    ].join(' '),
  unplannable: (edit) =>
    `Ich kann nicht ausrechnen, wann diese Übersicht fällig ist, weil ich ihre Zeitzone nicht mehr kenne. Wähle mit ${edit} eine andere \`zeitzone\`.`,
  unknownDigest:
    'Dieser Server hat keine solche Übersicht. Wähle beim Eintippen einen der Vorschläge.',
  managesNoMore: (list) =>
    `Du verwaltest diesen Server nicht mehr. Wenn du das hier trotzdem darfst, ruf noch einmal ${list} auf.`,
  askedLongAgo: (list) => `Diese Buttons sind zu alt. Ruf noch einmal ${list} auf.`,
  onlyOnServers: 'Das ist für Server gedacht. Nutze diesen Befehl auf einem.',
  tooManyDigests: (most) =>
    `Dieser Server hat ${number(most)} Übersichten, und mehr gehen nicht. Entferne zuerst eine.`,
  sameDigest: (name) =>
    `Es wurde nichts geändert: Dieser Server hat genau diese Übersicht schon, ${name}. Ändere etwas anderes oder entferne eine der beiden.`,
  missingPermissions: (channel, missing) =>
    `Ich kann in <#${channel}> nicht posten. Erlaube mir dort ${and(missing)}. Versuch es dann noch einmal.`,
  noEveryone: 'Ich kann nicht alle erwähnen. Wähle eine Rolle.',
  cannotMention:
    'Du kannst diese Rolle in diesem Kanal nicht erwähnen, also erwähne ich sie auch nicht für dich. Wähle eine Rolle, die du erwähnen kannst.',
  iCannotMention: (channel) =>
    `Ich kann diese Rolle nicht erwähnen. Erlaube mir in <#${channel}> „@everyone, @here und alle Rollen erwähnen“ oder mach die Rolle erwähnbar.`,
  channelForMention:
    'Gib auch `kanal` an, damit ich prüfen kann, wer diese Rolle dort erwähnen darf.',
  roleForChannel:
    'Diese Übersicht erwähnt eine Rolle. Gib `erwähnung` für den neuen Kanal noch einmal an oder nimm die Erwähnung mit `zurücksetzen` weg.',
  cannotPublish:
    'Nur Posts in Ankündigungskanälen lassen sich veröffentlichen. Wähle einen oder lass `veröffentlichen` weg.',
  isPublished:
    'Diese Übersicht wird veröffentlicht, und das geht nur in Ankündigungskanälen. Wähle einen oder setze `veröffentlichen` auf False.',
  channelForPublish:
    'Gib auch `kanal` an, damit ich prüfen kann, ob sich Posts dort veröffentlichen lassen.',
  changedMeanwhile:
    'Jemand anderes ändert diese Übersicht auch gerade. Sieh sie dir noch einmal an und versuch es dann erneut.',
  nothingToChange: 'Nichts zu ändern. Gib mindestens eine Option an.',
  setAndCleared: (option) =>
    `Du hast \`${option}\` gesetzt und zurückgesetzt. Entscheide dich für eines von beiden.`,
  channelShut: (edit) =>
    `Ich sehe den Kanal der Übersicht nicht: Er ist weg, oder ich darf ihn nicht ansehen. Erlaube es mir oder wähle mit ${edit} einen anderen.`,
  discordAway:
    'Ich konnte diesen Kanal gerade nicht bei Discord prüfen. Versuch es in einer Minute noch einmal.',
  permission: (name) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: 'Einstellungen dieses Servers',
  allowed: (allow) => RATINGS_ALLOWED[allow],
  allowedByOperator:
    '**Altersfreigabe:** überall PG. Mehr erlaubt die Person nicht, die mich betreibt.',
  mutedTags: (count, most) =>
    count === 0
      ? '**Ausgeblendete Tags:** keine'
      : `**Ausgeblendete Tags:** ${number(count)} von höchstens ${number(most)}`,
  mutedCreators: (count, most) =>
    count === 0
      ? '**Ausgeblendete Creator:** keine'
      : `**Ausgeblendete Creator:** ${number(count)} von höchstens ${number(most)}`,
  changeSettings: (rating, mute, unmute) => `-# Ändere sie mit ${rating}, ${mute} und ${unmute}.`,
  moreMuted: (count) => `und noch ${number(count)}`,
  unnamedMuted: (count) =>
    `und noch ${number(count)} (Namen nur in einem altersbeschränkten Kanal)`,
  nowMuted: (name) => `Ausgeblendet${named(name)}. Das zeige ich auf diesem Server nirgends mehr.`,
  mutedAlready: (name) => `Das war schon ausgeblendet${named(name)}.`,
  nowUnmuted: (name) => `Nicht mehr ausgeblendet${named(name)}.`,
  notMuted: 'Das ist nicht ausgeblendet. Wähle beim Eintippen einen der Vorschläge.',
  tagOrCreator: 'Gib entweder ein Tag oder einen Creator an.',
  tooManyMuted: (most) =>
    `Dieser Server hat ${number(most)} davon ausgeblendet, und mehr gehen nicht. Blende zuerst etwas wieder ein.`,

  // Civitai accounts that people link.

  accountDescription: 'Dein Civitai-Konto: verknüpfen, Rechte ansehen oder Verknüpfung aufheben',
  capOption: 'Wie viel Buzz ich höchstens pro Tag für dich ausgeben darf',
  accountTitle: 'Dein Civitai-Konto',
  notLinkedYet:
    'Du hast kein Civitai-Konto verknüpft. Mit einem kannst du hier mit deinem eigenen Buzz Bilder generieren und deinen Vault ansehen. Drück **Verknüpfen** und melde dich bei Discord an, dann bei Civitai. Danach drück **Ich habe mich angemeldet**.',
  linkUntil: (until) => `-# Der Link ist nur für dich und läuft ${moment(until)} ab.`,
  linkButton: 'Verknüpfen',
  signedInButton: 'Ich habe mich angemeldet',
  notSignedInYet:
    'Deine Anmeldung ist noch nicht abgeschlossen. Drück **Verknüpfen**, melde dich bei Discord und bei Civitai an und drück dann **Ich habe mich angemeldet**.',
  confirmLink: (discord, civitai) =>
    `Dein Discord-Konto ${discord} mit dem Civitai-Konto **${civitai}** verknüpfen?`,
  confirmRights:
    'Ich kann dann dein Buzz-Guthaben und deinen Vault sehen und Bilder generieren, wenn du einen Button drückst. Ohne Knopfdruck gebe ich nichts aus.',
  confirmButton: 'Konten verknüpfen',
  cancelLinkButton: 'Abbrechen',
  linkCancelled: 'Es wurde nichts verknüpft, und die Daten deiner Anmeldung sind hier gelöscht.',
  nowLinked: 'Deine Konten sind verknüpft.',
  linkOver: 'Diese Anmeldung ist abgelaufen. Fang mit `/konto` von vorn an.',
  linkedWith: (civitai) => `**Civitai:** ${civitai}`,
  linkedSince: (at) => `**Verknüpft:** ${moment(at)}`,
  linkedRights: '**Rechte:** Bilder generieren, dein Buzz-Guthaben sehen, deinen Vault ansehen',
  dailyCap: (buzz, command) =>
    `**Höchstens pro Tag:** ${number(buzz)} Buzz. Ändere das mit ${command}.`,
  unlinkButton: 'Verknüpfung aufheben',
  nowCapped: 'Geändert.',
  nowUnlinked:
    'Verknüpfung aufgehoben. Ich habe alles gelöscht, was ich davon gespeichert hatte. Bilder, die schon unterwegs sind, werden noch generiert und bezahlt: Du findest sie auf Civitai. Was du mir erlaubt hast, gilt auf Civitai weiter: Widerrufe es dort in deinen Kontoeinstellungen unter **Connected Apps**.',
  civitaiAccountButton: 'Einstellungen auf Civitai',
  nothingToUnlink: 'Du hast kein Civitai-Konto verknüpft.',
  civitaiNumber: (id) => `ID ${id}`,
  notLinked: 'Du hast kein Civitai-Konto verknüpft. Nutze zuerst `/konto`.',
  linkEnded:
    'Civitai akzeptiert die Verknüpfung mit deinem Konto nicht mehr, deshalb habe ich sie gelöscht. Mit `/konto` verknüpfst du es neu.',
  linkUnread:
    'Ich kann nicht lesen, was ich von der Verknüpfung mit deinem Konto gespeichert habe. Das kann nur die Person beheben, die mich betreibt; oder du hebst die Verknüpfung mit `/konto` auf und verknüpfst dein Konto neu.',
  linkRefused:
    'Civitai akzeptiert die Verknüpfung mit deinem Konto nicht. Heb sie mit `/konto` auf und verknüpf dein Konto dann neu.',
  signInAway: 'Civitai antwortet nicht. Versuch es in einer Minute noch einmal.',
  signInLimited: (until) =>
    `Civitai bekommt zu viele neue Anmeldungen. Versuch es ${moment(until)} noch einmal.`,
  linkPage: (how) => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: 'Was in deinem Civitai-Vault liegt und wie viel Platz noch ist',
  vaultTitle: 'Dein Civitai-Vault',
  vaultRoom: (left, all) =>
    left > 0
      ? `**Noch frei:** ${size(left)} von ${size(all)}`
      : `**Noch frei:** nichts von ${size(all)}`,
  vaultPosition: (page, pages, total) =>
    [
      ...(pages > 1 ? [`Seite ${number(page)} von ${number(pages)}`] : []),
      `${number(total)} insgesamt`,
    ].join(' · '),
  keptState: (state) =>
    state === 'Pending' ? '⏳ noch nicht gespeichert' : '⚠️ Civitai konnte es nicht speichern',
  vaultHidden: (count) => `-# Noch ${number(count)}, hier nicht gezeigt.`,
  vaultEmpty: 'Dein Vault ist leer.',
  noVault: 'Du hast keinen Vault: Bei Civitai bekommt nur einen, wer eine Mitgliedschaft hat.',

  // Pictures that people have made and pay for.

  generateDescription: 'Bilder mit einem Modell auf Civitai generieren, mit deinem eigenen Buzz',
  makerOption: 'Das Modell, mit dem generiert wird: Name, Link, ID oder AIR',
  loraOption: 'Eine LoRA dazu: Name, Link, ID oder AIR',
  promptOption: 'Was die Bilder zeigen sollen',
  negativeOption: 'Was die Bilder nicht zeigen sollen',
  sizeOption: 'Das Format der Bilder (Standard: Quadrat)',
  picturesOption: 'Wie viele Bilder (Standard: 1)',
  seedOption: 'Die Zahl, von der ein Bild ausgeht (Standard: jedes Mal eine andere)',
  viewersOption: 'Nur du siehst die Bilder',
  formTitle: 'Bilder generieren',
  promptField: 'Prompt: was die Bilder zeigen sollen',
  negativeField: 'Negativer Prompt: was sie nicht zeigen sollen',
  sizeField: 'Format',
  countField: 'Anzahl',
  viewersField: 'Wer sie sieht',
  viewers: (who) => (who === 'all' ? 'Alle hier' : 'Nur ich'),
  sizeName: (size) => SHAPES[size],
  pictures,
  priceTitle: (price, count) => `${pictures(count)} für ${number(price)} Buzz`,
  nothingSpentYet: 'Dein Buzz wird erst ausgegeben, wenn du **Generieren** drückst.',
  capLeft: (left) =>
    `-# Ich darf noch ${number(left)} Buzz für dich ausgeben (Limit für 24 Stunden).`,
  aboveCap: (left, command) =>
    `⚠️ Ich darf nur noch ${number(left)} Buzz für dich ausgeben (Limit für 24 Stunden). Mit ${command} erlaubst du mehr.`,
  tooLittleBuzz: '⚠️ Civitai sagt, dass du zu wenig Buzz dafür hast.',
  onlyFitting: '-# Ich zeige nur Bilder, die hierher passen.',
  generateButton: 'Generieren',
  cancelButton: 'Abbrechen',
  againButton: 'Noch einmal',
  recipeButton: 'Rezept',
  showPictures: 'Zeigen',
  otherModel: 'Ein Modell, das ich hier nicht zeigen kann',
  handedOver: '⏳ Auf dem Weg zu Civitai…',
  waitsItsTurn: (before) =>
    before === undefined || before === 0
      ? '⏳ In der Warteschlange…'
      : `⏳ In der Warteschlange, ${number(before)} davor…`,
  takesLong: (isHere) =>
    isHere
      ? '-# Wenn es länger als 15 Minuten dauert, kommen die Bilder hier in einer neuen Nachricht.'
      : '-# Wenn es länger als 15 Minuten dauert, sage ich es dir bei deinem nächsten Befehl.',
  fetchingPictures: '⏳ Ich hole die Bilder…',
  generationEnded: (outcome, reason) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent, refunded) => {
    if (spent === 0) {
      return refunded
        ? `Alles kam zurück: ${number(refunded)} Buzz.`
        : 'Es wurde nichts ausgegeben.'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `Was von ${kept} Buzz zurückkommt, siehst du in einer Minute unter \`/generierungen\`.`
    }
    return refunded === 0
      ? `Von ${kept} Buzz kam nichts zurück.`
      : `Zurückgekommen: ${number(refunded)} Buzz. Nicht zurückgekommen: ${kept} Buzz.`
  },
  cancelledPrice: 'Abgebrochen. Es wurde nichts ausgegeben.',
  picturesHeldBack: (count) =>
    plural(count, {
      one: (n) => `${n} Bild passt nicht hierher, deshalb zeige ich es nicht.`,
      other: (n) => `${n} Bilder passen nicht hierher, deshalb zeige ich sie nicht.`,
    }),
  picturesMissing: (count) =>
    plural(count, {
      one: (n) => `${n} Bild ließ sich nicht holen.`,
      other: (n) => `${n} Bilder ließen sich nicht holen.`,
    }),
  picturesLater: (command) => `Civitai antwortet nicht. Nutze ${command} in einer Minute.`,
  madeFor: (person, price) => `-# Für ${person} · ${number(price)} Buzz`,
  generationsDescription: 'Die Bilder, die du über mich generiert hast, mit ihrem Preis',
  generationsTitle: 'Deine Generierungen',
  noGenerations: (command) => `Ich habe für dich noch nichts generiert. Fang mit ${command} an.`,
  generationLine: (at, name, count, price, state) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count, price, state) => `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome) => (outcome === undefined ? '⏳ Läuft' : GENERATION_STATES[outcome]),
  chooseGeneration: 'Eine davon zeigen',
  recipeTitle: 'Rezept',
  otherPrompt:
    'Dieser Prompt passt nicht hierher. Bei Civitai wurde nichts angefragt. Lass weg, was nicht jugendfrei ist, oder nutze `/generieren` woanders.',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    'Mit Modellen dieser Art kann ich keine Bilder generieren. Wähle eines, das `/generieren` vorschlägt.',
  cannotMakeWithModel:
    'Mit diesem Modell kann ich keine Bilder generieren. Wähle eines, das `/generieren` vorschlägt.',
  cannotMakeWithLora:
    'Mit dieser LoRA kann ich keine Bilder generieren. Wähle eine, die `/generieren` vorschlägt.',
  loraAsModel:
    'Das gehört zu einem Modell und ist selbst keines. Gib es bei `lora` ein und wähle ein Modell.',
  modelAsLora:
    'Das ist keine LoRA. Gib es bei `modell` ein oder wähle eine LoRA, die `/generieren` vorschlägt.',
  severalToMakeWith: (names) =>
    `Mehrere Modelle passen dazu, etwa ${or(names)}. Wähle eines, das \`/generieren\` vorschlägt.`,
  promptMissing: 'Der Prompt fehlt. Schreib, was das Bild zeigen soll.',
  promptTooLong: 'Dieser Prompt ist zu lang für dieses Modell. Kürze ihn.',
  takesNoNegative: 'Dieses Modell unterstützt keinen negativen Prompt. Lass `negativ` leer.',
  negativeTooLong: 'Dieser negative Prompt ist zu lang für dieses Modell. Kürze ihn.',
  otherLora:
    'Diese LoRA passt nicht zu diesem Modell. Wähle eine mit demselben Basismodell, oder keine.',
  outOfBounds:
    'Mit diesen Optionen kann Civitai das nicht generieren. Nutze `/generieren` mit anderen.',
  quoteGone:
    'Dieser Preis ist abgelaufen, oder er gilt nicht für dich. Es wurde nichts ausgegeben. Mit `/generieren` bekommst du einen neuen.',
  overCap: (price, left) =>
    `Das kostet ${number(price)} Buzz, und ich darf nur noch ${number(left)} für dich ausgeben (Limit für 24 Stunden). Es wurde nichts ausgegeben. Warte oder erlaube mit \`/konto\` mehr.`,
  tooManyRunning: (most) =>
    `Für dich laufen schon ${most} Generierungen. Es wurde nichts ausgegeben. Warte, bis eine fertig ist, oder brich unter \`/generierungen\` eine ab.`,
  noBuzz:
    'Du hast zu wenig Buzz dafür, oder Civitai lässt mich nicht mehr davon ausgeben. Es wurde nichts ausgegeben. Hol dir mehr auf Civitai oder nimm weniger Bilder.',
  maturePrompt:
    'Civitai hält diesen Prompt für nicht jugendfrei, und so etwas generiere ich nicht. Es wurde nichts ausgegeben. Ändere den Prompt.',
  notEnabled:
    'Civitai generiert mit diesem Modell oder dieser LoRA keine Bilder mehr. Es wurde nichts ausgegeben. Wähle etwas anderes.',
  generationNotAllowed:
    'Civitai lässt mich keine Bilder für dich generieren. Es wurde nichts ausgegeben. Sieh auf Civitai in deinem Konto nach, oder heb die Verknüpfung mit `/konto` auf und verknüpf es neu.',
  generationRefused:
    'Civitai hat sich geweigert, das zu generieren. Es wurde nichts ausgegeben. Nutze `/generieren` mit anderen Optionen.',
  generatorBusy:
    'Civitai bekommt zu viele Anfragen. Es wurde nichts ausgegeben. Nutze `/generieren` in einer Minute noch einmal.',
  generatorAway:
    'Der Generator von Civitai antwortet nicht. Versuch es in einer Minute noch einmal.',
  stillHandedOver:
    'Das ist noch auf dem Weg zu Civitai. Warte ein paar Sekunden und brich es dann noch einmal ab.',
  generationGone:
    'Das ist keine deiner Generierungen, oder sie ist älter als 30 Tage. Deine siehst du mit `/generierungen`.',
  generationForgotten:
    'Davon weiß ich nichts mehr, seit die Verknüpfung des Kontos aufgehoben wurde. Was bestellt war, wird trotzdem generiert und bezahlt: Es liegt auf Civitai in dem Konto, das es bestellt hat.',
  generationNotShown:
    'Civitai lässt mich nicht mehr sehen, was ich für dich generiert habe. Heb die Verknüpfung deines Kontos mit `/konto` auf und verknüpf es neu.',
  promptGone:
    'Diesen Prompt habe ich nicht mehr, und Civitai auch nicht. Nutze `/generieren` und schreib ihn noch einmal.',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person) => `<@${person}>, hier ist, was du wolltest.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at) => `Die Bilder, die du ${moment(at)} angefordert hast, sind fertig.`,
  noPictures: (at) =>
    `Aus den Bildern, die du ${moment(at)} angefordert hast, ist nichts geworden.`,
  /** Of several. */
  showPicturesNumber: (nth) => `${nth} zeigen`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: 'modell',
    top: 'top',
    creator: 'creator',
    tag: 'tag',
    images: 'bilder',
    articles: 'artikel',
    collections: 'sammlungen',
    digest: 'übersicht',
    follow: 'abo',
    settings: 'einstellungen',
    account: 'konto',
    generate: 'generieren',
    generations: 'generierungen',
    vault: 'vault',
    about: 'info',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': 'Auf Civitai nachschlagen',
    'Read picture': 'Bild auslesen',
  },
  subcommandNames: {
    create: 'erstellen',
    list: 'liste',
    preview: 'vorschau',
    edit: 'bearbeiten',
    pause: 'pausieren',
    resume: 'fortsetzen',
    remove: 'entfernen',
    add: 'hinzufügen',
    show: 'anzeigen',
    rating: 'altersfreigabe',
    mute: 'ausblenden',
    unmute: 'einblenden',
  },
  optionNames: {
    query: 'suche',
    version: 'version',
    private: 'privat',
    sort: 'sortierung',
    period: 'zeitraum',
    type: 'typ',
    base: 'basis',
    tag: 'tag',
    name: 'name',
    model: 'modell',
    creator: 'creator',
    channel: 'kanal',
    time: 'uhrzeit',
    timezone: 'zeitzone',
    // “tage” would be a letter away from “tag”.
    days: 'wochentage',
    rank: 'rangfolge',
    fresh: 'ohne-wiederholung',
    count: 'anzahl',
    mention: 'erwähnung',
    publish: 'veröffentlichen',
    digest: 'übersicht',
    clear: 'zurücksetzen',
    follow: 'abo',
    allow: 'erlauben',
    cap: 'limit',
    prompt: 'prompt',
    negative: 'negativ',
    size: 'format',
    lora: 'lora',
    seed: 'seed',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: DAY_WORDS,

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: 'Modelllisten, die ich an den Tagen deiner Wahl in einem Kanal poste',
  digestCreate: 'Eine Übersicht erstellen',
  digestList: 'Übersichten dieses Servers: nächste und letzte Posts, und warum eine pausiert ist',
  digestPreview: 'Nur dir zeigen, was jetzt in einer Übersicht stehen würde',
  digestEdit: 'Eine Übersicht ändern',
  digestPause: 'Eine Übersicht pausieren, bis du sie fortsetzt',
  digestResume: 'Eine Übersicht fortsetzen',
  digestRemove: 'Eine Übersicht endgültig entfernen',
  digestOption: 'Welche Übersicht',
  digestChannelOption: 'Wo sie gepostet wird',
  timeOption: 'Uhrzeit, etwa 9 Uhr oder 21:30 (Standard: 09:00)',
  zoneOption: 'Die Zeitzone, nach einer Stadt wie Berlin (Standard: UTC)',
  daysOption: 'An welchen Tagen, etwa „mo-fr“ oder „mo, do“ (Standard: täglich)',
  rankOption: 'Wonach sortiert wird (Standard: Meiste neue Downloads)',
  rankChoice: (rank) => RANK_CHOICES[rank],
  freshOption:
    'Weglassen, was diese Übersicht in den letzten 7 Tagen gezeigt hat (Standard: False)',
  countOption: 'Wie viele Modelle höchstens, 1 bis 10 (Standard: 5)',
  mentionOption: 'Eine Rolle, die erwähnt wird',
  publishOption: 'Posts auf den Servern veröffentlichen, die diesem Ankündigungskanal folgen',
  clearOption: 'Eine dieser Angaben aus der Übersicht wegnehmen',
  followDescription:
    'Neues von einem Creator, zu einem Modell oder mit einem Tag, gepostet in einem Kanal',
  followAdd: 'Einen Creator, ein Modell oder ein Tag abonnieren',
  followList: 'Abos dieses Servers zeigen: letzte Posts, und warum eines pausiert ist',
  followPause: 'Ein Abo pausieren, bis du es fortsetzt',
  followResume: 'Ein Abo ab jetzt fortsetzen',
  followRemove: 'Ein Abo endgültig entfernen',
  followOption: 'Welches Abo',
  followChannelOption: 'Wo Neues gepostet wird',
  followCreatorOption: 'Wessen neue Modelle und Versionen',
  followModelOption: 'Von welchem Modell: Name, Link oder ID',
  followTagOption: 'Neues mit diesem Tag',
  settingsDescription: 'Was ich auf diesem Server zeige und was ich ausblende',
  settingsShow: 'Zeigen, was eingestellt ist',
  settingsRating: 'Überall PG zeigen, oder jeden Kanal entscheiden lassen',
  settingsMute: 'Ein Tag oder einen Creator auf diesem Server ausblenden',
  settingsUnmute: 'Ein Tag oder einen Creator wieder einblenden',
  allowOption: 'Was ich zeigen darf',
  allowChoice: (allow) => ALLOW_CHOICES[allow],
  muteTagOption: 'Welches Tag',
  muteCreatorOption: 'Wessen Modelle und Bilder',
  privateOption: 'Die Antwort nur dir zeigen',
  sortOption:
    'Wonach sortiert wird; nur „Im Trend“ zählt neue Downloads, alle anderen den gesamten Zeitraum',
  periodOption: 'Nur Modelle, die in diesem Zeitraum aktualisiert wurden (Standard: Woche)',
  typeOption: 'Nur Modelle von diesem Typ',
  baseOption: 'Nur Modelle für dieses Basismodell',
  tagOption: 'Nur Modelle mit diesem Tag',
  queryOption: 'Name, Link, ID, AIR oder Datei-Hash',
  versionOption: 'Eine seiner Versionen (Standard: die neueste)',
  aboutDescription: 'Was ich kann, wie es mir geht und was ich speichere',
  civitaiSortOption:
    'Wonach sortiert wird, über den gesamten Zeitraum (Standard: Meiste Downloads)',
  tagNameOption: 'Welches Tag',
  tagDescription: 'Die Modelle mit einem Tag als Rangliste',
  creatorNameOption: 'Wessen Modelle',
  creatorDescription: 'Ein Profil auf Civitai mit seinen Modellen',
  imageModelOption: 'Bilder, die mit diesem Modell entstanden sind: Name, Link oder ID',
  imageCreatorOption: 'Bilder von diesem Creator',
  imageSortOption: 'Wonach sortiert wird (Standard: Meiste Reaktionen)',
  imagePeriodOption:
    'Nur Bilder aus diesem Zeitraum (Standard: Woche; bei Modell oder Creator Gesamter Zeitraum)',
  imagesDescription: 'Bilder ansehen: die besten von allen, zu einem Modell oder von einem Creator',
  modelDescription: 'Ein Modell nachschlagen: Bilder, Triggerwörter, Download',
  topDescription: 'Modelle als Rangliste nach Downloads, Likes und mehr',
  sortChoice: (sort) => SORT_CHOICES[sort],
  periodChoice: (period) => PERIOD_CHOICES[period],
  imageSortChoice: (sort) => IMAGE_SORT_CHOICES[sort],
}
