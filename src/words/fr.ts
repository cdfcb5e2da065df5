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

// The spaces before : ; ? ! and within « » are U+00A0, so that no line begins with a mark.
// No name stands behind “de” or “que”, which lose their vowel before another.

const formats = formatsOf<'one' | 'many' | 'other'>('fr')
const { number, percent, plural, size, calendarDay, weekdays, and, or } = formats

type Limited = Exclude<Period, 'AllTime'>

const PERIODS: Readonly<Record<Limited, string>> = {
  Day: 'ces 24 dernières heures',
  Week: 'cette semaine',
  Month: 'ce mois-ci',
  Year: 'cette année',
}

/** A week is the last seven days, as Civitai counts it too. */
const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: 'ces 24 dernières heures',
  week: 'cette semaine',
  month: 'ce mois-ci',
}

/** Why a shorter span is shown than was asked for. */
const NOT_YET_COUNTED: Readonly<Record<TrendSpan, string>> = {
  day: 'pas encore une journée entière de comptée',
  week: 'pas encore une semaine entière de comptée',
  month: 'pas encore un mois entier de compté',
}

const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'modèles les plus téléchargés',
  'Highest Rated': 'modèles les mieux notés',
  'Most Liked': 'modèles les plus aimés',
  'Most Discussed': 'modèles les plus commentés',
  'Most Collected': 'modèles les plus collectionnés',
  'Most Images': 'modèles avec le plus d’images',
  Newest: 'modèles les plus récents',
}

const NEWEST_MODELS: Readonly<Record<Limited, string>> = {
  Day: 'nouveaux modèles des 24 dernières heures',
  Week: 'nouveaux modèles de la semaine',
  Month: 'nouveaux modèles du mois',
  Year: 'nouveaux modèles de l’année',
}

const RISING: Readonly<Record<Span, string>> = {
  day: 'modèles en hausse ces 24 dernières heures',
  week: 'modèles en hausse cette semaine',
}

const SORT_CHOICES: Readonly<Record<ModelSort | 'Trending', string>> = {
  Trending: 'Tendances',
  'Most Downloaded': 'Les plus téléchargés',
  'Highest Rated': 'Les mieux notés',
  'Most Liked': 'Les plus aimés',
  'Most Discussed': 'Les plus commentés',
  'Most Collected': 'Les plus collectionnés',
  'Most Images': 'Le plus d’images',
  Newest: 'Les plus récents',
}

const PERIOD_CHOICES: Readonly<Record<Period, string>> = {
  Day: 'Jour',
  Week: 'Semaine',
  Month: 'Mois',
  Year: 'Année',
  AllTime: 'Depuis toujours',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Images avec le plus de réactions',
  'Most Comments': 'Images avec le plus de commentaires',
  'Most Collected': 'Images les plus collectionnées',
  Newest: 'Images les plus récentes',
}

const IMAGE_SORT_CHOICES: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'Le plus de réactions',
  'Most Comments': 'Le plus de commentaires',
  'Most Collected': 'Les plus collectionnées',
  Newest: 'Les plus récentes',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: 'étapes',
  sampler: 'sampler',
  cfgScale: 'échelle CFG',
  clipSkip: 'clip skip',
  seed: 'seed',
  size: 'taille',
  model: 'modèle',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: 'articles les plus récents',
  'Recently Updated': 'articles mis à jour récemment',
  'Most Reactions': 'articles avec le plus de réactions',
  'Most Comments': 'articles avec le plus de commentaires',
  'Most Bookmarks': 'articles avec le plus de marque-pages',
  'Most Collected': 'articles les plus collectionnés',
}

const ARTICLE_SORT_CHOICES: Readonly<Record<ArticleSort, string>> = {
  Newest: 'Les plus récents',
  'Recently Updated': 'Mis à jour récemment',
  'Most Reactions': 'Le plus de réactions',
  'Most Comments': 'Le plus de commentaires',
  'Most Bookmarks': 'Le plus de marque-pages',
  'Most Collected': 'Les plus collectionnés',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Collections les plus récentes',
  'Most Followers': 'Collections avec le plus de contributeurs',
}

const COLLECTION_SORT_CHOICES: Readonly<Record<CollectionSort, string>> = {
  Newest: 'Les plus récentes',
  'Most Followers': 'Le plus d’abonnés',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: 'modèles',
  Article: 'articles',
  Post: 'posts',
  Image: 'images',
  Model3D: 'modèles 3D',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: 'Cette copie ne dit pas comment l’image a été faite. Discord retire ces informations des fichiers JPEG et WebP : poste le PNG d’origine, ou colle son adresse Civitai dans /images.',
  unsupported: 'Je lis seulement les fichiers PNG, JPEG et WebP.',
  'too large': 'Ce fichier dépasse 25 Mo. Postes-en un plus petit.',
  gone: 'Je n’ai pas pu récupérer ce fichier sur Discord. Réessaie dans un instant.',
  'gone since':
    'Discord ne me donne plus ce fichier. Utilise « Lire l’image » sur le message d’où il vient.',
  foreign: 'Je lis seulement les fichiers envoyés sur Discord.',
  'held back': 'Je ne montre pas comment cette image a été faite.',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: 'Modèle',
  version: 'Version',
  image: 'Image',
  post: 'Post',
  article: 'Article',
  collection: 'Collection',
  creator: 'Un profil',
  file: 'Fichier',
}

const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': 'Tous les jours',
  '12345': 'En semaine',
  '67': 'Le weekend',
}

const DAY_WORDS: Words['dayWords'] = {
  names: [['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi'], ['dimanche']],
  everyDay: ['jour', 'quotidien', 'quotidiennement', 'toute la semaine'],
  // “Chaque semaine” is one day, and “jours ouvrables” may be six.
  weekdays: ['en semaine', 'jour de semaine', 'jours de semaine', 'ouvré', 'ouvre'],
  weekends: ['weekend', 'week-end', 'we'],
  fillers: ['et', 'puis', 'le', 'la', 'les', 'du', 'de', 'en', 'tous', 'chaque'],
  to: ['au', 'à', 'a', 'jusqu’au', 'jusqu’à', "jusqu'au", "jusqu'à"],
}

/** What a sentence names `/digest edit` by. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ Mis en pause par un gestionnaire. Tu peux reprendre le récap quand tu veux.',
  closed: () =>
    '⚠️ En pause : je ne peux plus poster dans son salon. Laisse-moi le voir, y envoyer des messages et y intégrer des liens, puis reprends le récap.',
  gone: (edit) =>
    `⚠️ En pause : son salon n’existe plus. Choisis-en un autre avec ${edit}, puis reprends le récap.`,
  locked: (edit) =>
    `⚠️ En pause : son fil est verrouillé. Déverrouille-le, ou choisis un autre salon avec ${edit}, puis reprends le récap.`,
  unplannable: (edit) =>
    `⚠️ En pause : je ne connais plus son fuseau horaire. Choisis-en un autre avec ${edit}, puis reprends le récap.`,
}

/** The same in a few words. */
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ mis en pause par un gestionnaire',
  closed: '⚠️ en pause : je ne peux pas y poster',
  gone: '⚠️ en pause : son salon n’existe plus',
  locked: '⚠️ en pause : son fil est verrouillé',
  unplannable: '⚠️ en pause : fuseau horaire inconnu',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ en route',
  posting: '⏳ en route',
  posted: '✅ posté',
  failed: '❌ échec',
  skipped: '➖ ignoré',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ non posté : j’ai été hors ligne plus de six heures',
  closed: '❌ non posté : je ne pouvais pas poster dans le salon',
  gone: '❌ non posté : le salon n’existait plus',
  locked: '❌ non posté : le fil était verrouillé',
  trouble: '❌ non posté : Discord ou Civitai n’a pas répondu pendant une heure',
  refused: '❌ non posté : Discord l’a refusé ; AutoMod l’a peut-être bloqué',
  nothing: '➖ non posté : toujours rien qui convienne',
  paused: '➖ non posté : il était en pause',
  unseen: '❔ sans doute posté : je ne peux pas lire le salon pour vérifier',
  empty: '✅ posté, mais rien ne convenait',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () => '⚠️ non publié : laisse-moi voir le salon et y envoyer des messages',
  gone: () => '⚠️ non publié : le post ou son salon a été supprimé avant',
  locked: () => '⚠️ non publié : le salon était verrouillé',
  refused: (edit) =>
    `⚠️ non publié : seuls les salons d’annonces le permettent ; choisis-en un avec ${edit}, ou mets \`publier\` à False`,
  late: () => '⚠️ non publié : Discord n’a plus accepté de posts de ce salon pendant six heures',
}

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `créateur ${name}`,
  model: (name) => `modèle ${name}`,
  tag: (name) => `tag ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: 'un créateur',
  model: 'un modèle',
  tag: 'un tag',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name = 'ce créateur') => `les nouveaux modèles et versions publiés par ${name}`,
  model: (name) =>
    name === undefined
      ? 'les nouvelles versions de ce modèle'
      : `les nouvelles versions du modèle ${name}`,
  tag: (name) =>
    name === undefined ? 'les nouveautés avec ce tag' : `les nouveautés avec le tag « ${name} »`,
}

/** When it is posted after it came out. */
const FOLLOWED_WHEN: Readonly<Record<Subject['kind'], string>> = {
  creator: 'dans les 15 minutes suivant leur sortie',
  model: 'dans les 15 minutes suivant leur sortie',
  tag: 'au plus une fois par heure',
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ Mis en pause par un gestionnaire. Tu peux reprendre le suivi quand tu veux.',
  closed:
    '⚠️ En pause : je ne peux plus poster dans son salon. Laisse-moi le voir, y envoyer des messages et y intégrer des liens, puis reprends le suivi.',
  gone: '⚠️ En pause : son salon n’existe plus. Supprime ce suivi, puis recrée-le pour un autre salon.',
  locked: '⚠️ En pause : son fil est verrouillé. Déverrouille-le, puis reprends le suivi.',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ mis en pause par un gestionnaire',
  closed: '⚠️ en pause : je ne peux pas y poster',
  gone: '⚠️ en pause : son salon n’existe plus',
  locked: '⚠️ en pause : son fil est verrouillé',
}

const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '« Voir le salon »',
  SendMessages: '« Envoyer des messages »',
  SendMessagesInThreads: '« Envoyer des messages dans les fils »',
  EmbedLinks: '« Intégrer des liens »',
}

const PICK_A_CITY = 'Commence à taper le nom d’une ville, comme Paris, et choisis-la dans la liste.'

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows':
    '**Classification :** contenu réservé aux adultes uniquement dans les salons soumis à une limite d’âge',
  'PG everywhere':
    '**Classification :** PG partout, même dans les salons soumis à une limite d’âge',
}

const ALLOW_CHOICES: Readonly<Record<Allow, string>> = {
  'As each channel allows': 'Selon le salon',
  'PG everywhere': 'PG partout',
}

const RANK_CHOICES: Readonly<Record<Rank, string>> = {
  'Most downloads gained': 'Nouveaux téléchargements',
  Rising: 'En hausse',
  Newest: 'Les plus récents',
}

const named = (name: string | undefined): string => (name === undefined ? '' : ` : ${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'Connexion réussie',
    text: 'Il reste une étape : retourne sur Discord et appuie sur « J’ai fini de me connecter ». Tu y verras de quel compte il s’agit, et tu pourras le lier. D’ici là, rien n’est lié. Tu peux fermer cette page.',
  },
  gone: {
    heading: 'Ce lien n’est plus valable',
    text: 'Un lien marche une seule fois, dans un seul navigateur, pendant dix minutes. Utilise /compte sur Discord pour en obtenir un nouveau.',
  },
  denied: {
    heading: 'Rien n’a été lié',
    text: 'Tu n’as pas donné ton accord. Pour réessayer, utilise /compte sur Discord. Sinon, tu peux fermer cette page.',
  },
  refused: {
    heading: 'La connexion n’a pas marché',
    text: 'Elle a pris trop de temps, ou elle était déjà faite. Utilise /compte sur Discord pour obtenir un nouveau lien.',
  },
  'somebody else': {
    heading: 'Ce lien n’est pas à toi',
    text: 'Il a été créé pour un autre compte Discord que celui de ta connexion, donc rien n’a été lié. Utilise /compte sur Discord pour obtenir ton propre lien, et n’ouvre jamais celui que quelqu’un d’autre t’a donné.',
  },
  'fewer rights': {
    heading: 'Rien n’a été lié',
    text: 'Civitai m’accorde moins de droits qu’il ne m’en faut. Dans les paramètres de ton compte sur Civitai, retire-moi de la section Connected Apps. Utilise ensuite /compte à nouveau sur Discord.',
  },
  limited: {
    heading: 'Trop de monde à la fois',
    text: 'Rien n’a été lié, car trop de personnes se connectent en ce moment. Attends une minute, puis utilise /compte à nouveau sur Discord.',
  },
  away: {
    heading: 'La connexion n’a pas marché',
    text: 'Discord ou Civitai ne répond pas. Attends une minute, puis utilise /compte à nouveau sur Discord.',
  },
  misconfigured: {
    heading: 'La connexion ne marche pas ici',
    text: 'Je ne suis pas bien configuré pour ça, et tu n’y peux rien. Préviens la personne qui m’héberge : le journal dit ce qui ne va pas.',
  },
  broken: {
    heading: 'La connexion n’a pas marché',
    text: 'Quelque chose a mal tourné de mon côté, et rien n’a été lié. Attends une minute, puis utilise /compte à nouveau sur Discord.',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: 'Carré',
  portrait: 'Portrait',
  landscape: 'Paysage',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'Civitai n’autorise pas ce qu’on y verrait. Change le prompt.',
  'no worker': 'Civitai n’a pas trouvé de machine libre. Réessaie plus tard.',
  'too slow': 'Civitai y a passé trop de temps. Réessaie plus tard.',
  'no buzz': 'Tu n’avais pas assez de Buzz, ou Civitai ne m’a pas laissé en dépenser plus.',
  'mature prompt': 'Civitai juge le prompt réservé aux adultes. Change-le.',
  'not enabled':
    'Civitai ne génère plus d’images avec ce modèle ou cette LoRA. Choisis autre chose.',
  'not allowed':
    'Civitai ne m’a pas laissé générer d’images pour toi. Vérifie ton compte sur Civitai.',
  'too many': 'Civitai recevait trop de demandes. Réessaie plus tard.',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: 'Terminé.',
  failed: 'Civitai n’a pas réussi la génération.',
  expired: 'L’attente a été trop longue, et Civitai a abandonné. Réessaie plus tard.',
  cancelled: 'Annulé.',
  refused: 'Civitai a refusé la génération.',
  lost: 'Je n’arrive pas à savoir ce qui s’est passé. Regarde sur Civitai.',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ Terminé',
  failed: '⚠️ Échec',
  expired: '⚠️ Abandonné',
  cancelled: '✖️ Annulé',
  refused: '⚠️ Refusé',
  lost: '⚠️ Inconnu',
}

const pictures = (count: number): string =>
  plural(count, {
    one: (n) => `${n} image`,
    many: (n) => `${n} d’images`,
    other: (n) => `${n} images`,
  })

/** Everything the bot says in French. */
export const fr: Words = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator) => unbroken('par', creator),
  unnamed: '(sans nom)',
  unnamedVersion: (id) => `Version ${id}`,
  tagged: (tag) => `tag « ${tag} »`,
  video: (nth, url) =>
    `[${unbroken('▶', 'Vidéo', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort, period, subject) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, NEWEST_MODELS[period])
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(subject, `${MODEL_SORTS[sort]} depuis toujours, mis à jour ${PERIODS[period]}`)
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span, wished, subject) =>
    titled(
      subject,
      `le plus de nouveaux téléchargements ${SPANS[span]}${
        wished === span ? '' : ` (${NOT_YET_COUNTED[wished]})`
      }`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words) => `« ${words} »`,
  ranks: (first, last, known, more, hidden) =>
    [
      `${number(first)}–${number(last)} sur ${more ? 'au moins ' : ''}${number(known)}`,
      ...(hidden > 0
        ? [
            plural(hidden, {
              one: (n) => `${n} non affiché ici`,
              many: (n) => `${n} non affichés ici`,
              other: (n) => `${n} non affichés ici`,
            }),
          ]
        : []),
    ].join(' · '),
  asOfBefore: (at) => `-# données relevées ${moment(at)} : tu as demandé beaucoup à la fois`,
  asOf: (at) => `-# données relevées ${moment(at)}, Civitai ne répond pas`,

  // Galleries, and how an image was made.

  galleryTitle: (sort, period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}, postées ${PERIODS[period]}`,
  galleryOf: (whose, ranked) =>
    `${whose.join(' · ')} — ${ranked.charAt(0).toLowerCase()}${ranked.slice(1)}`,
  imageAt: (nth, known, more) => `${number(nth)} sur ${more ? 'au moins ' : ''}${number(known)}`,
  imageTitle: 'Une image sur Civitai',
  postTitle: 'Un post sur Civitai',
  promptTitle: 'Comment l’image a été faite',
  noPrompt: 'Le prompt n’a pas été partagé.',
  promptHeldBack:
    'Je ne peux pas montrer le prompt ici : ce qui pourrait être réservé aux adultes demande un salon soumis à une limite d’âge qui l’autorise.',
  negativePrompt: '**Prompt négatif**',
  lookingUp: (count) =>
    plural(count, {
      one: () => '-# Encore une recherche en cours…',
      many: (n) => `-# Encore ${n} de recherches en cours…`,
      other: (n) => `-# Encore ${n} recherches en cours…`,
    }),
  probably: (link) => `sans doute ${link}`,
  partHeldBack: 'quelque chose que je ne montre pas ici',
  partMuted: 'quelque chose qui est masqué sur ce serveur',
  unknownFile: (hash) => `un fichier qui n’est pas sur Civitai (${hash})`,
  madeWith: '**Ressources utilisées**',
  setting: (setting, value) => unbroken(`${PICTURE_SETTINGS[setting]} :`, value),

  // What people write.

  articlesDescription: 'Les articles sur Civitai : guides, actualités et plus',
  articleQueryOption: 'Une partie du titre, ou le lien d’un article',
  articleSortOption: 'Comment trier (par défaut : Les plus récents)',
  articleSortChoice: (sort) => ARTICLE_SORT_CHOICES[sort],
  articleCreatorOption: 'Seulement les articles de cette personne',
  /** `subject` is whose they are. */
  articlesTitle: (sort, subject) => titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'Un article sur Civitai',
  updated: (at) => `mis à jour ${moment(at)}`,
  noArticles: 'Aucun article ne correspond. Essaie d’autres mots, ou enlève un filtre.',
  unknownArticle:
    'Civitai ne me montre aucun article de ce genre. Il est peut-être supprimé, ou pas public.',

  // What people put together.

  collectionsDescription: 'Les collections sur Civitai : ce que les gens ont rassemblé',
  collectionQueryOption: 'Une partie du nom, ou le lien d’une collection',
  collectionSortOption:
    'Comment trier (par défaut : Les plus récentes) ; « Le plus d’abonnés » compte qui peut y ajouter',
  collectionSortChoice: (sort) => COLLECTION_SORT_CHOICES[sort],
  collectionsTitle: (sort) => COLLECTION_SORTS[sort],
  collectionTitle: 'Une collection sur Civitai',
  collectionType: (type) => COLLECTION_TYPES[type],
  items: (count) =>
    plural(count, {
      one: (n) => `${n} élément`,
      many: (n) => `${n} d’éléments`,
      other: (n) => `${n} éléments`,
    }),
  onlyOnCivitai: '-# Civitai ne me dit pas ce qu’elle contient. Ouvre-la là-bas.',
  noCollections: 'Aucune collection ne correspond. Essaie d’autres mots.',
  unknownCollection:
    'Civitai ne me montre aucune collection de ce genre. Elle est peut-être supprimée, ou pas publique.',

  // What is said of files that a message holds.

  copyText: 'Copier le texte',
  chooseCard: 'Ouvrir la fiche d’un modèle',
  pictureTitle: (nth) => `Image ${nth}`,
  noPictureInMessage:
    'Aucune image n’est jointe à ce message. Je lis les fichiers PNG, JPEG et WebP.',
  morePictures: (count) =>
    plural(count, {
      one: () => 'Il y a une image de plus, que je n’ai pas lue.',
      many: (n) => `Il y a ${n} d’images de plus, que je n’ai pas lues.`,
      other: (n) => `Il y a ${n} images de plus, que je n’ai pas lues.`,
    }),
  unreadPicture: (why) => PICTURE_UNREAD[why],
  recipeGone:
    'Je ne sais plus de quelle image il s’agissait. Utilise à nouveau « Lire l’image » sur le message.',

  // What a message points at.

  inMessage: 'Dans ce message',
  chooseReference: 'Voir l’un de ces éléments',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind, number) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what) => `${what} · non affiché ici`,
  referenceUnknown: (what) => `${what} · pas sur Civitai`,
  moreInMessage: '-# Ce sont les dix premiers éléments ; le message en contient d’autres.',
  notLookedUp: '-# Je n’ai pas pu tout vérifier. Choisis un élément pour réessayer.',
  nothingInMessage:
    'Il n’y a rien de Civitai dans ce message. Je cherche ses liens, des AIR et des hashs de fichiers.',

  // A model's card, what is behind it, and which model is meant.

  trend: (bars, gained) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}environ +${gained} téléchargements ${SPANS.day}`,
  earlyAccess: (until) =>
    unbroken('🔒', 'accès', 'anticipé') + (until === undefined ? '' : ` jusqu’au ${dayOf(until)}`),
  noVersion: 'Aucune de ses versions ne peut être affichée.',
  newestInstead:
    '⚠️ La version que tu as demandée n’existe plus, ou elle est trop récente pour moi. Voici la plus récente que je connaisse.',
  archived: '⚠️ Archivé par son créateur : ses fichiers ne sont plus téléchargeables.',
  takenDown: '⚠️ Retiré par Civitai.',
  triggerWords: 'Mots déclencheurs',
  noTriggerWords: 'Il n’y a pas de mots déclencheurs.',
  moreTriggers: (count) => `-# et ${number(count)} de plus`,
  tags: (tags) => `-# 🏷 ${tags.join(', ')}`,
  more: 'Plus',
  noFiles: 'Aucun de ses fichiers n’est téléchargeable.',
  filesNotShown: (count) =>
    plural(count, {
      one: (n) => `et ${n} autre fichier`,
      many: (n) => `et ${n} d’autres fichiers`,
      other: (n) => `et ${n} autres fichiers`,
    }),
  similarTo: (name) => `Similaires à ${name}`,
  noSimilar: 'Aucun autre modèle avec ses tags ne convient à ce salon.',
  licence: 'Licence',
  copy: 'Copier',
  modelId: 'ID du modèle',
  versionId: 'ID de la version',
  link: 'Lien',
  otherMatchesOf: (asked) => `Autres modèles qui correspondent à « ${asked} »`,
  several: (asked) =>
    asked === undefined
      ? 'Plusieurs modèles correspondent'
      : `Plusieurs modèles correspondent à « ${asked} »`,
  severalHelp: 'Choisis celui que tu veux.',

  // Files of a version.

  moreFiles: (count) =>
    plural(count, {
      one: (n) => unbroken(`+${n}`, 'fichier'),
      many: (n) => unbroken(`+${n}`, 'de', 'fichiers'),
      other: (n) => unbroken(`+${n}`, 'fichiers'),
    }),
  pickle:
    '⚠️ Un pickle peut exécuter du code. Charge-le seulement si tu fais confiance à son créateur.',
  scanDanger: '⛔ Civitai a trouvé quelque chose de dangereux dans ce fichier. Ne le charge pas.',
  scanFailed: '⚠️ Civitai n’a pas pu analyser ce fichier.',
  scanPending: '⏳ Civitai n’a pas encore analysé ce fichier.',
  scanned: '✅ Analysé par Civitai : virus et pickles.',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden, credit) =>
    `-# ${
      forbidden.length === 0 ? '✅ usage commercial' : `🚫 interdit : ${forbidden.join(', ')}`
    }${credit ? ' · crédit obligatoire' : ''}`,
  commercialUse: 'usage commercial',
  sellingImages: 'vente d’images',
  sellingModel: 'vente du modèle',
  paidServices: 'services payants',
  matureImages: 'images réservées aux adultes',
  licenceOf: (name) => `Licence : ${name}`,
  noLicence: 'Civitai ne dit pas ce que sa licence autorise.',
  credit: (withoutCredit) =>
    withoutCredit ? '📜 Aucun crédit nécessaire' : '📜 Crédite son créateur',
  may: (uses) => `✅ Tu peux : ${uses.join(', ')}`,
  mayNot: (uses) => `🚫 Tu ne peux pas : ${uses.join(', ')}`,
  sellImages: 'vendre des images',
  rentOnCivitai: 'proposer le modèle sur le générateur de Civitai',
  rentElsewhere: 'proposer le modèle sur des services payants',
  sellModel: 'vendre le modèle ou ses fusions',
  shareMerges: 'partager des fusions',
  otherLicence: 'mettre des fusions sous une autre licence',
  makeMature: 'générer des images réservées aux adultes',

  // Digests, as a channel sees them.

  days: (days) => DAY_SETS[days] ?? titled(undefined, weekdays(days).join(', ')),
  risingTitle: (span, subject) => titled(subject, RISING[span]),
  newestTitle: (span, subject) => titled(subject, NEWEST_MODELS[span === 'day' ? 'Day' : 'Week']),
  freshTitle: (subject) =>
    titled(subject, 'nouveaux modèles des 24 dernières heures, les plus téléchargés d’abord'),
  freshNote:
    '-# Je viens tout juste de commencer à compter les téléchargements. À partir de demain, ce classement suit les nouveaux téléchargements.',
  emptyDigest: (span) =>
    `Rien de ce qui convient à ce salon n’a gagné de téléchargements ${SPANS[span]}.`,
  nothingNew: (span) => `Rien de nouveau qui convienne à ce salon ${SPANS[span]}.`,

  // Digests, as their managers see them. Commands are named by their mentions.

  digestsTitle: 'Les récaps de ce serveur',
  noDigests: (create) => `Ce serveur n’a pas encore de récap. Crées-en un avec ${create}.`,
  digestMade: (channel, at) =>
    `Je posterai ce récap dans <#${channel}>. Premier post : ${dated(at)}.`,
  digestThere: 'Ce serveur a déjà exactement ce récap :',
  similarDigest: (name, remove) =>
    `⚠️ Ce serveur a déjà un récap très semblable : ${name}. Si un seul suffit, supprime l’autre avec ${remove}.`,
  previewTamer: (channel) =>
    `-# Ici, je ne peux montrer que du PG. Dans <#${channel}>, il peut y avoir aussi des modèles réservés aux adultes.`,
  previewBelow: 'Voici ce qu’il contiendrait maintenant :',
  previewLate: (preview) =>
    `Son aperçu a pris trop de temps. Tu pourras le voir plus tard avec ${preview}.`,
  noPreview: (why) => `Je ne peux pas en faire l’aperçu pour le moment. ${why}`,
  nextPost: (at) => `Prochain post : ${dated(at)}`,
  paused: (why, edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone, edit) =>
    `⚠️ « ${zone} » n’est peut-être pas l’heure que tu crois, du moins en été. Choisis une ville avec ${edit}.`,
  pausedBriefly: (why) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role) => `mentionne <@&${role}>`,
  upTo: (count) =>
    plural(count, {
      one: (n) => `jusqu’à ${n} modèle`,
      many: (n) => `jusqu’à ${n} de modèles`,
      other: (n) => `jusqu’à ${n} modèles`,
    }),
  publishes: 'publié sur les serveurs abonnés',
  repeatsNothing: 'aucune répétition en 7 jours',
  lastDeliveries: '**Derniers posts**',
  noDeliveries: 'Il n’a pas encore été posté.',
  delivery: ({ state, outcome }) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day, what, late, published) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why, edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes) =>
    minutes === 0
      ? ''
      : plural(minutes, {
          one: (n) => `, ${n} minute de retard`,
          many: (n) => `, ${n} de minutes de retard`,
          other: (n) => `, ${n} minutes de retard`,
        }),
  removeAsk: (name) =>
    `Supprimer ${name} ? Ses réglages et son historique seront effacés pour de bon.`,
  nowPaused: 'Mis en pause.',
  pausedAlready: 'Il était déjà en pause.',
  nowResumed: (at) => `Repris. Prochain post : ${dated(at)}`,
  nowChanged: 'Modifié.',
  removed: 'Récap supprimé.',
  chooseDigest: 'Choisir un récap',
  preview: 'Aperçu',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  remove: 'Supprimer',
  removeForGood: 'Supprimer pour de bon',
  keep: 'Le garder',

  // What is posted for the follows of a channel.

  newVersion: 'Nouvelle version',
  newFrom: (creator) => `Du nouveau chez ${creator}`,
  newTagged: (tag) => `Du nouveau avec le tag « ${tag} »`,
  newFollowed: 'Du nouveau dans les suivis de ce salon',
  accessEnded: 'L’accès anticipé est terminé : désormais gratuit pour tout le monde',
  freeNow: '🔓 désormais gratuit pour tout le monde',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: 'Posté par /suivi',
  openVersion: 'Ouvrir la fiche d’une version',
  moreNew: (count) => `${number(count)} de plus sur Civitai`,

  // Follows, as their managers see them. Commands are named by their mentions.

  follow: 'Suivre',
  followsTitle: 'Les suivis de ce serveur',
  followSubject: (kind, name) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add) => `Ce serveur ne suit rien pour l’instant. Commence avec ${add}.`,
  followMade: (kind, channel, name) =>
    `Je posterai ${FOLLOWED_NEWS[kind](name)} dans <#${channel}>, ${FOLLOWED_WHEN[kind]}.`,
  followThere: 'Ce serveur a déjà exactement ce suivi :',
  followSince: (at) => `Suivi depuis le ${dayOf(at)}.`,
  followPaused: (why) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at, what) =>
    what === undefined ? `Dernier post : ${moment(at)}` : `Dernier post : ${what}, ${moment(at)}`,
  lookedAt: (at) => `-# Dernière recherche de nouveautés : ${moment(at)}.`,
  notAnnounced: 'Rien de posté pour l’instant.',
  chooseFollow: 'Choisir un suivi',
  moreFollows: (count) => `et ${number(count)} de plus`,
  removeFollowAsk: (name) => `Supprimer ${name} ?`,
  followRemoved: 'Supprimé. Plus rien ne sera posté pour ce suivi.',
  followResumed: 'Repris. Ce qui est sorti pendant la pause n’est pas posté.',
  followWhere: (kind, name) => `Où dois-je poster ${FOLLOWED_NEWS[kind](name)} ?`,
  chooseChannel: 'Choisir un salon',
  onlyManagersFollow:
    'Seuls les membres qui gèrent ce serveur peuvent décider de ce qu’il suit. Demande à l’un d’eux.',
  unknownFollow: 'Ce serveur n’a pas ce suivi. Choisis une des suggestions pendant que tu tapes.',
  tooManyFollows: (most) =>
    `Ce serveur a atteint sa limite de suivis (${number(most)}). Supprimes-en un d’abord.`,
  oneSubject: 'Donne un seul de ces trois : `créateur`, `modèle` ou `tag`.',
  severalModels: (named) =>
    `Il peut s’agir de plusieurs modèles : ${or(named)}. Donne le numéro de celui que tu veux, choisis une suggestion pendant que tu tapes, ou colle son lien.`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/modèle recherche:illustrious` trouve un modèle : ses images, ses mots déclencheurs et son téléchargement.',
    '`/top type:LORA base:Pony` classe les modèles par téléchargements, ou selon ce que tu choisis.',
    '`/images période:Jour` montre les images les plus appréciées aujourd’hui.',
  ].join('\n'),
  version: (version) => `Version ${version}`,
  upSince: (at) => `Démarré ${moment(at)}`,
  civitaiAnswers: 'Civitai répond.',
  civitaiAwaySince: (at) => `⚠️ Civitai a cessé de répondre ${moment(at)}.`,
  remembered: (share) => `J’ai répondu de mémoire à ${percent(share)} des questions.`,
  noSnapshot: 'Je n’ai pas encore compté les téléchargements.',
  snapshotFrom: (at) => `J’ai compté les téléchargements pour la dernière fois ${moment(at)}.`,
  kept: 'Je garde les récaps, les suivis et les réglages des serveurs, le nombre de téléchargements des modèles et les noms des créateurs de Civitai. Je ne garde rien sur les personnes qui m’utilisent, et je ne lis aucun message. Quand un serveur me retire, j’efface 30 jours plus tard ce que je gardais pour lui.',
  keptOfAccounts:
    'Pour les personnes qui lient leur compte Civitai, je garde le fait qu’elles l’ont lié et ce qu’il me faut pour ça, chiffré ; `/compte` le montre, et l’efface.',
  invite: 'M’inviter',
  source: 'Code source',
  privacy: 'Confidentialité',
  terms: 'Conditions',

  // Buttons and menus.

  prompt: 'Prompt',
  images: 'Images',
  creator: 'Créateur',
  similar: 'Similaires',
  otherMatches: 'Autres résultats',
  download: 'Télécharger',
  chooseVersion: 'Choisir une version',
  chooseModel: 'Choisir un modèle',
  openCard: 'Ouvrir la fiche d’un modèle',
  tryAgain: 'Réessayer',
  showToAll: 'Montrer à tout le monde',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: 'Je n’arrive pas à lire cette valeur. Tape-la à nouveau.',
  empty: 'Tape ce que tu cherches.',
  tooLong: (max) => `C’est trop long. Utilise ${max} caractères au maximum.`,
  notAChoice: (choices) => `Ce n’est pas un des choix possibles. Choisis ${or(choices)}.`,
  notWhole: (min, max) => `Donne un nombre entier de ${min} à ${max}.`,
  trendingTooLong:
    '« Tendances » porte sur un jour, une semaine ou un mois. Choisis une de ces périodes.',
  trendingNotYet:
    'Je viens tout juste de commencer à compter les téléchargements. « Tendances » commence demain. D’ici là, trie par « Les plus téléchargés ».',
  unknownBase: (near) =>
    near.length === 0
      ? 'Civitai n’a pas de modèle de base de ce nom. Choisis une des suggestions pendant que tu tapes.'
      : `Civitai n’a pas de modèle de base de ce nom. Tu voulais dire ${or(near)} ?`,
  unknownTag: (near) =>
    near.length === 0
      ? 'Aucun modèle n’a ce tag. Choisis une des suggestions pendant que tu tapes.'
      : `Aucun modèle n’a ce tag. Tu voulais dire ${or(near)} ?`,
  nothingFound: (near) =>
    near.length === 0
      ? 'Civitai n’a pas ce modèle. Vérifie l’orthographe, ou colle son lien.'
      : `Civitai n’a pas ce modèle. Tu voulais dire ${or(near)} ?`,
  notAModel:
    'Ce n’est pas un modèle sur Civitai. Colle le lien de la page d’un modèle, ou tape son nom.',
  unknownPage:
    'Je ne peux rien montrer à partir de ça. Colle le lien d’un modèle, d’une image, d’un post, d’un profil, d’un article ou d’une collection, ou tape le nom d’un modèle.',
  foreignAddress: 'Ce lien ne vient pas de Civitai. Colles-en un de civitai.com, ou tape un nom.',
  nothingToSearch: 'Il n’y a rien à chercher là-dedans. Tape une partie du nom d’un modèle.',
  notAModelButCreator:
    'Ce lien est celui d’un profil. Mets-le dans `créateur`, et laisse `modèle` vide.',
  unknownHash: 'Civitai n’a aucun fichier avec ce hash. Vérifie-le, ou cherche par nom.',
  notACreator:
    'Ce n’est pas un nom d’utilisateur. Tapes-en un, ou colle le lien d’un profil sur Civitai.',
  notATag: 'Ce n’est pas un tag. Tapes-en un, ou colle le lien de sa page sur Civitai.',
  unknownVersion: 'Ce modèle n’a pas cette version. Choisis-en une dans la liste.',
  unknownCreator: (near) =>
    near.length === 0
      ? 'Civitai n’a pas de créateur de ce nom. Choisis une des suggestions pendant que tu tapes.'
      : `Civitai n’a pas de créateur de ce nom. Tu voulais dire ${or(near)} ?`,
  creatorTooLong: 'Ce nom est trop long pour mes boutons. Va voir ses modèles sur Civitai.',
  noImages: 'Aucune image ne correspond. Essaie une période plus longue ou moins de filtres.',
  noImagesTogether: 'Aucune image ne correspond à tous ces filtres à la fois. Enlèves-en un.',
  noImagesAtAll:
    'Il n’y a aucune image que je puisse montrer ici. Essaie un autre modèle ou créateur.',
  /** A way out, on a button. */
  allTime: 'Depuis toujours',
  imageGone: 'Cette image n’est plus sur Civitai. Relance la commande pour en voir d’autres.',
  noModelForThat:
    'Civitai ne me montre aucun modèle pour ça. Il est peut-être supprimé, ou pas public.',
  unknownImage:
    'Civitai ne me montre pas cette image. Elle est peut-être supprimée, ou pas publique.',
  unknownPost: 'Civitai ne me montre pas ce post. Il est peut-être supprimé, ou pas public.',
  modelGone: 'Ce modèle n’est plus sur Civitai. Cherches-en un autre avec `/modèle`.',
  versionGone: 'Cette version n’existe plus. Appuie sur le bouton pour voir la plus récente.',
  emptyList: 'Aucun modèle ne correspond. Essaie une période plus longue ou moins de filtres.',
  noModels: (creator) =>
    `Ce créateur n’a aucun modèle que je puisse montrer ici. Pour ses images, appuie sur le bouton ou utilise \`/images créateur:${creator}\`.`,
  listEnds: 'C’était la dernière page. Change les filtres pour en voir d’autres.',
  notShownHere:
    'Je ne peux pas montrer ça ici : ce qui pourrait être réservé aux adultes demande un salon soumis à une limite d’âge, et il y a des choses que je ne montre nulle part.',
  mutedHere: 'Les gestionnaires de ce serveur ont masqué ça, donc je ne le montre pas ici.',
  pageGone:
    'Cette page n’existe plus, car la liste est plus courte maintenant. Relance la commande.',
  oldButton: 'Ce bouton vient d’une ancienne version de moi. Relance la commande.',
  unknownCommand: 'Je n’ai plus cette commande. Tape `/` pour voir les autres.',
  notYours: 'Seules la personne qui a demandé ce message et la modération peuvent le supprimer.',
  civitaiAway: (at) => `Civitai ne répond pas. Réessaie ${moment(at)}.`,
  tooManyQuestions: (at) =>
    `Ça faisait beaucoup d’un coup, et je réponds aussi à d’autres. Réessaie ${moment(at)}.`,
  civitaiUnhelpful:
    'Civitai ne m’a pas donné de réponse utilisable. Essaie d’autres options, ou regarde sur Civitai.',
  regionBlocked:
    'Civitai bloque le pays où je tourne. Seule la personne qui m’héberge peut y remédier.',
  storeAway:
    'Je n’arrive pas à joindre ma base de données, donc rien n’a été modifié. Réessaie dans une minute.',
  shownAlready: 'Tout le monde le voit déjà.',
  formTooLate:
    'J’ai été trop lent à ouvrir ce formulaire. Réessaie : il devrait s’ouvrir maintenant.',
  stopping: 'Je redémarre. Réessaie dans une minute.',
  broken: (reference) =>
    `Quelque chose s’est cassé de mon côté. Si tu le signales, cite \`${reference}\`.`,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: 'Je n’ai pas pu lire ça comme une heure. Écris-la comme 9h, 21h30 ou 21:30.',
  badDays:
    'Je n’ai pas pu lire ça comme des jours. Écris « tous les jours », « en semaine », « weekend », ou des jours comme « lun, jeu » ou « lun-ven ».',
  vagueZone: (typed, cities) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? 'Cette saisie' : `« ${typed} »`
    if (city === undefined) {
      return `${zone} n’est pas un fuseau horaire dont je sois sûr. ${PICK_A_CITY}`
    }
    return more.length === 0
      ? `${zone} n’est pas une ville. Tu voulais dire ${city} ?`
      : `${zone} peut désigner plusieurs heures, ou ignore l’heure d’été. Choisis une ville : ${or(cities)} ?`
  },
  badZone: (typed, near) =>
    [
      typed === undefined
        ? 'Je ne connais pas ce fuseau horaire.'
        : `Je ne connais aucun fuseau horaire nommé « ${typed} ».`,
      near.length === 0 ? PICK_A_CITY : `Tu voulais dire ${or(near)} ?`,
    ].join(' '),
  unplannable: (edit) =>
    `Je ne peux pas calculer quand ce récap doit sortir, car je ne connais plus son fuseau horaire. Choisis un autre \`fuseau\` avec ${edit}.`,
  unknownDigest: 'Ce serveur n’a pas ce récap. Choisis une des suggestions pendant que tu tapes.',
  managesNoMore: (list) =>
    `Tu ne gères plus ce serveur. Si tu as encore le droit d’utiliser ça ici, relance ${list}.`,
  askedLongAgo: (list) => `Ces boutons sont trop vieux. Relance ${list}.`,
  onlyOnServers: 'C’est fait pour les serveurs. Utilise cette commande sur un serveur.',
  tooManyDigests: (most) =>
    `Ce serveur a atteint sa limite de récaps (${number(most)}). Supprimes-en un d’abord.`,
  sameDigest: (name) =>
    `Rien n’a été modifié : ce serveur a déjà exactement ce récap, ${name}. Modifie autre chose, ou supprime l’un des deux.`,
  missingPermissions: (channel, missing) =>
    `Je ne peux pas poster dans <#${channel}>. Accorde-moi ${and(missing)} dans ce salon, puis réessaie.`,
  noEveryone: 'Je ne peux pas mentionner tout le monde. Choisis un rôle.',
  cannotMention:
    'Tu ne peux pas mentionner ce rôle dans ce salon, donc je ne le fais pas à ta place. Choisis un rôle que tu peux mentionner.',
  iCannotMention: (channel) =>
    `Je ne peux pas mentionner ce rôle. Accorde-moi « Mentionner @everyone, @here et tous les rôles » dans <#${channel}>, ou rends le rôle mentionnable.`,
  channelForMention:
    'Ajoute aussi `salon`, pour que je puisse vérifier qui a le droit d’y mentionner ce rôle.',
  roleForChannel:
    'Ce récap mentionne un rôle. Redonne `mention` pour le nouveau salon, ou retire la mention avec `effacer`.',
  cannotPublish:
    'Seuls les posts des salons d’annonces peuvent être publiés. Choisis-en un, ou laisse `publier` de côté.',
  isPublished:
    'Ce récap est publié, et seuls les posts des salons d’annonces peuvent l’être. Choisis-en un, ou mets `publier` à False.',
  channelForPublish:
    'Ajoute aussi `salon`, pour que je puisse vérifier que les posts peuvent y être publiés.',
  changedMeanwhile:
    'Quelqu’un d’autre modifie aussi ce récap. Regarde-le encore une fois, puis réessaie.',
  nothingToChange: 'Rien à modifier. Ajoute au moins une option.',
  setAndCleared: (option) =>
    `Tu as rempli \`${option}\` et tu l’as effacé. Fais l’un ou l’autre, pas les deux.`,
  channelShut: (edit) =>
    `Je ne vois pas son salon : il n’existe plus, ou je n’ai pas le droit de le voir. Laisse-moi le voir, ou choisis-en un autre avec ${edit}.`,
  discordAway:
    'Je n’ai pas pu vérifier ce salon auprès de Discord à l’instant. Réessaie dans une minute.',
  permission: (name) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: 'Les réglages de ce serveur',
  allowed: (allow) => RATINGS_ALLOWED[allow],
  allowedByOperator:
    '**Classification :** PG partout. La personne qui m’héberge n’autorise rien de plus.',
  mutedTags: (count, most) =>
    count === 0
      ? '**Tags masqués :** aucun'
      : `**Tags masqués :** ${number(count)} sur ${number(most)} au maximum`,
  mutedCreators: (count, most) =>
    count === 0
      ? '**Créateurs masqués :** aucun'
      : `**Créateurs masqués :** ${number(count)} sur ${number(most)} au maximum`,
  changeSettings: (rating, mute, unmute) => `-# Modifie-les avec ${rating}, ${mute} et ${unmute}.`,
  moreMuted: (count) => `et ${number(count)} de plus`,
  unnamedMuted: (count) =>
    `et ${number(count)} que je ne peux nommer que dans un salon soumis à une limite d’âge`,
  nowMuted: (name) => `Masqué${named(name)}. Je ne le montre plus du tout sur ce serveur.`,
  mutedAlready: (name) => `C’était déjà masqué${named(name)}.`,
  nowUnmuted: (name) => `N’est plus masqué${named(name)}.`,
  notMuted: 'Ce n’est pas masqué. Choisis une des suggestions pendant que tu tapes.',
  tagOrCreator: 'Donne soit un tag, soit un créateur.',
  tooManyMuted: (most) =>
    `Ce serveur en a déjà masqué ${number(most)}, et ne peut pas en masquer plus. Réaffiches-en un d’abord.`,

  // Civitai accounts that people link.

  accountDescription: 'Ton compte Civitai : le lier, voir ce que je peux en faire, ou le délier',
  capOption: 'Le maximum de Buzz que je peux dépenser pour toi par jour',
  accountTitle: 'Ton compte Civitai',
  notLinkedYet:
    'Tu n’as lié aucun compte Civitai. Avec un compte lié, tu peux générer des images ici avec ton propre Buzz, et consulter ton Vault. Appuie sur **Lier** et connecte-toi avec Discord, puis avec Civitai. Ensuite, appuie sur **J’ai fini de me connecter**.',
  linkUntil: (until) => `-# Le lien n’est que pour toi, et expire ${moment(until)}.`,
  linkButton: 'Lier',
  signedInButton: 'J’ai fini de me connecter',
  notSignedInYet:
    'Tu n’as pas encore fini de te connecter. Appuie sur **Lier**, connecte-toi avec Discord et avec Civitai, puis appuie sur **J’ai fini de me connecter**.',
  confirmLink: (discord, civitai) =>
    `Lier ton compte Discord ${discord} au compte Civitai **${civitai}** ?`,
  confirmRights:
    'Je pourrai générer des images quand tu appuies sur un bouton, voir ton Buzz et consulter ton Vault. Je ne dépense rien sans que tu appuies.',
  confirmButton: 'Lier ces comptes',
  cancelLinkButton: 'Annuler',
  linkCancelled: 'Rien n’a été lié, et les données de ta connexion sont effacées ici.',
  nowLinked: 'Tes comptes sont liés.',
  linkOver: 'Cette connexion a expiré. Utilise `/compte` pour recommencer.',
  linkedWith: (civitai) => `**Civitai :** ${civitai}`,
  linkedSince: (at) => `**Lié :** ${moment(at)}`,
  linkedRights: '**Droits :** générer des images, voir ton Buzz, consulter ton Vault',
  dailyCap: (buzz, command) =>
    `**Maximum par jour :** ${number(buzz)} Buzz. Modifie-le avec ${command}.`,
  unlinkButton: 'Délier',
  nowCapped: 'Modifié.',
  nowUnlinked:
    'Délié. J’ai effacé tout ce que j’en gardais. Les images en route seront quand même générées et payées : cherche-les sur Civitai. Ce que tu m’as autorisé reste valable sur Civitai : révoque-le là-bas, dans les paramètres de ton compte, section **Connected Apps**.',
  civitaiAccountButton: 'Paramètres sur Civitai',
  nothingToUnlink: 'Tu n’as lié aucun compte Civitai.',
  civitaiNumber: (id) => `ID ${id}`,
  notLinked: 'Tu n’as lié aucun compte Civitai. Utilise d’abord `/compte`.',
  linkEnded:
    'Civitai n’accepte plus la liaison avec ton compte, donc je l’ai effacée. Utilise `/compte` pour le lier à nouveau.',
  linkUnread:
    'Je n’arrive pas à lire ce que je garde de la liaison avec ton compte. Seule la personne qui m’héberge peut y remédier ; sinon, délie-le avec `/compte`, puis lie-le à nouveau.',
  linkRefused:
    'Civitai n’accepte pas la liaison avec ton compte. Délie-le avec `/compte`, puis lie-le à nouveau.',
  signInAway: 'Civitai ne répond pas. Réessaie dans une minute.',
  signInLimited: (until) =>
    `Civitai reçoit trop de nouvelles connexions. Réessaie ${moment(until)}.`,
  linkPage: (how) => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: 'Ce que tu gardes dans ton Vault Civitai, et la place qui reste',
  vaultTitle: 'Ton Vault Civitai',
  vaultRoom: (left, all) =>
    left > 0
      ? `**Place libre :** ${size(left)} sur ${size(all)}`
      : `**Place libre :** rien sur ${size(all)}`,
  vaultPosition: (page, pages, total) =>
    [
      ...(pages > 1 ? [`page ${number(page)} sur ${number(pages)}`] : []),
      `${number(total)} en tout`,
    ].join(' · '),
  keptState: (state) =>
    state === 'Pending' ? '⏳ pas encore stocké' : '⚠️ Civitai n’a pas pu le stocker',
  vaultHidden: (count) => `-# ${number(count)} de plus, que je ne peux pas montrer ici.`,
  vaultEmpty: 'Ton Vault est vide.',
  noVault: 'Tu n’as pas de Vault : Civitai n’en donne un qu’aux personnes abonnées.',

  // Pictures that people have made and pay for.

  generateDescription: 'Générer des images avec un modèle sur Civitai, avec ton propre Buzz',
  makerOption: 'Le modèle à utiliser : un nom, un lien, un ID ou un AIR',
  loraOption: 'Une LoRA à y ajouter : un nom, un lien, un ID ou un AIR',
  promptOption: 'Ce que les images doivent montrer',
  negativeOption: 'Ce que les images ne doivent pas montrer',
  sizeOption: 'Le format des images (par défaut : carré)',
  picturesOption: 'Combien d’images (par défaut : 1)',
  seedOption: 'Le nombre dont part une image (par défaut : un autre à chaque fois)',
  viewersOption: 'Images visibles uniquement par toi',
  formTitle: 'Générer des images',
  promptField: 'Prompt : ce que les images montrent',
  negativeField: 'Prompt négatif : ce qu’il ne faut pas voir',
  sizeField: 'Format',
  countField: 'Combien',
  viewersField: 'Qui les voit',
  viewers: (who) => (who === 'all' ? 'Tout le monde ici' : 'Moi seulement'),
  sizeName: (size) => SHAPES[size],
  pictures,
  priceTitle: (price, count) => `${pictures(count)} pour ${number(price)} Buzz`,
  nothingSpentYet: 'Ton Buzz est dépensé quand tu appuies sur **Générer**, et pas avant.',
  capLeft: (left) =>
    `-# Sur ce que je peux dépenser pour toi en 24 heures, il reste ${number(left)} Buzz.`,
  aboveCap: (left, command) =>
    `⚠️ Sur ce que je peux dépenser pour toi en 24 heures, il ne reste que ${number(left)} Buzz. Utilise ${command} pour en autoriser plus.`,
  tooLittleBuzz: '⚠️ Civitai dit que tu n’as pas assez de Buzz pour ça.',
  onlyFitting: '-# Je montre seulement les images qui conviennent à cet endroit.',
  generateButton: 'Générer',
  cancelButton: 'Annuler',
  againButton: 'Encore',
  recipeButton: 'Recette',
  showPictures: 'Voir',
  otherModel: 'Un modèle que je ne peux pas montrer ici',
  handedOver: '⏳ En route vers Civitai…',
  waitsItsTurn: (before) =>
    before === undefined || before === 0
      ? '⏳ Dans la file d’attente…'
      : `⏳ Dans la file d’attente, ${number(before)} devant…`,
  takesLong: (isHere) =>
    isHere
      ? '-# Si ça prend plus de 15 minutes, les images arriveront ici dans un nouveau message.'
      : '-# Si ça prend plus de 15 minutes, je te préviendrai à ta prochaine commande.',
  fetchingPictures: '⏳ Récupération des images…',
  generationEnded: (outcome, reason) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent, refunded) => {
    if (spent === 0) {
      return refunded
        ? `Remboursement complet : ${number(refunded)} Buzz.`
        : 'Rien n’a été dépensé.'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `Ce qui te revient sur ${kept} Buzz, tu le verras dans \`/générations\` dans une minute.`
    }
    return refunded === 0
      ? `Rien n’a été remboursé sur ${kept} Buzz.`
      : `Remboursé : ${number(refunded)} Buzz. Non remboursé : ${kept} Buzz.`
  },
  cancelledPrice: 'Annulé. Rien n’a été dépensé.',
  picturesHeldBack: (count) =>
    plural(count, {
      one: (n) => `${n} image ne convient pas à cet endroit, donc je ne la montre pas.`,
      many: (n) => `${n} d’images ne conviennent pas à cet endroit, donc je ne les montre pas.`,
      other: (n) => `${n} images ne conviennent pas à cet endroit, donc je ne les montre pas.`,
    }),
  picturesMissing: (count) =>
    plural(count, {
      one: (n) => `${n} image n’a pas pu être récupérée.`,
      many: (n) => `${n} d’images n’ont pas pu être récupérées.`,
      other: (n) => `${n} images n’ont pas pu être récupérées.`,
    }),
  picturesLater: (command) => `Civitai ne répond pas. Utilise ${command} dans une minute.`,
  madeFor: (person, price) => `-# Pour ${person} · ${number(price)} Buzz`,
  generationsDescription: 'Les images que tu m’as fait générer, avec leur prix',
  generationsTitle: 'Tes générations',
  noGenerations: (command) =>
    `Je n’ai encore rien généré pour toi. Utilise ${command} pour commencer.`,
  generationLine: (at, name, count, price, state) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count, price, state) => `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome) =>
    outcome === undefined ? '⏳ En cours' : GENERATION_STATES[outcome],
  chooseGeneration: 'En voir une',
  recipeTitle: 'Recette',
  otherPrompt:
    'Ce prompt ne convient pas à cet endroit. Rien n’a été demandé à Civitai. Écris-le sans ce qui est réservé aux adultes, ou utilise `/générer` ailleurs.',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    'Je ne peux pas générer d’images avec ce genre de modèles. Choisis-en un que `/générer` suggère.',
  cannotMakeWithModel:
    'Je ne peux pas générer d’images avec ce modèle. Choisis-en un que `/générer` suggère.',
  cannotMakeWithLora:
    'Je ne peux pas générer d’images avec cette LoRA. Choisis-en une que `/générer` suggère.',
  loraAsModel:
    'Ça accompagne un modèle, et n’en est pas un. Mets-le dans `lora`, et choisis un modèle.',
  modelAsLora:
    'Ce n’est pas une LoRA. Mets-le dans `modèle`, ou choisis une LoRA que `/générer` suggère.',
  severalToMakeWith: (names) =>
    `Plusieurs modèles correspondent, comme ${or(names)}. Choisis-en un que \`/générer\` suggère.`,
  promptMissing: 'Il n’y a pas de prompt. Écris ce que l’image doit montrer.',
  promptTooLong: 'Ce prompt est trop long pour ce modèle. Raccourcis-le.',
  takesNoNegative: 'Ce modèle n’accepte pas de prompt négatif. Laisse `négatif` vide.',
  negativeTooLong: 'Ce prompt négatif est trop long pour ce modèle. Raccourcis-le.',
  otherLora:
    'Cette LoRA ne va pas avec ce modèle. Choisis-en une du même modèle de base, ou aucune.',
  outOfBounds: 'Civitai ne peut pas générer ça avec ces options. Utilise `/générer` avec d’autres.',
  quoteGone:
    'Ce prix n’est plus valable, ou n’est pas le tien. Rien n’a été dépensé. Utilise `/générer` pour en avoir un nouveau.',
  overCap: (price, left) =>
    `Ça coûte ${number(price)} Buzz, et il en reste ${number(left)} sur ce que je peux dépenser pour toi en 24 heures. Rien n’a été dépensé. Attends, ou utilise \`/compte\` pour en autoriser plus.`,
  tooManyRunning: (most) =>
    `Générations déjà en cours pour toi : ${most}. Rien n’a été dépensé. Attends que l’une d’elles soit terminée, ou annules-en une dans \`/générations\`.`,
  noBuzz:
    'Tu n’as pas assez de Buzz pour ça, ou Civitai ne me laisse pas en dépenser plus. Rien n’a été dépensé. Procure-t’en sur Civitai, ou demande moins d’images.',
  maturePrompt:
    'Civitai juge ce prompt réservé aux adultes, et je ne génère rien de tel. Rien n’a été dépensé. Change le prompt.',
  notEnabled:
    'Civitai ne génère plus d’images avec ce modèle ou cette LoRA. Rien n’a été dépensé. Choisis autre chose.',
  generationNotAllowed:
    'Civitai ne me laisse pas générer d’images pour toi. Rien n’a été dépensé. Vérifie ton compte sur Civitai, ou délie-le dans `/compte` et lie-le à nouveau.',
  generationRefused:
    'Civitai a refusé de générer ça. Rien n’a été dépensé. Utilise `/générer` avec d’autres options.',
  generatorBusy:
    'Civitai reçoit trop de demandes. Rien n’a été dépensé. Utilise `/générer` à nouveau dans une minute.',
  generatorAway: 'Le générateur de Civitai ne répond pas. Réessaie dans une minute.',
  stillHandedOver:
    'C’est encore en route vers Civitai. Attends quelques secondes, puis annule à nouveau.',
  generationGone:
    'Ce n’est pas une de tes générations, ou elle a plus de 30 jours. Utilise `/générations` pour voir les tiennes.',
  generationForgotten:
    'Je ne sais plus rien de cette génération, car le compte a été délié. Ce qui a été commandé est quand même généré et payé : à retrouver sur Civitai, dans le compte qui l’a commandé.',
  generationNotShown:
    'Civitai ne me laisse plus voir ce que j’ai généré pour toi. Délie ton compte dans `/compte` et lie-le à nouveau.',
  promptGone:
    'Je n’ai plus ce prompt, et Civitai non plus. Utilise `/générer` et écris-le à nouveau.',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person) => `<@${person}>, voici ce que tu as demandé.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at) => `Les images que tu as demandées ${moment(at)} sont prêtes.`,
  noPictures: (at) => `Les images que tu as demandées ${moment(at)} n’ont rien donné.`,
  /** Of several. */
  showPicturesNumber: (nth) => `Voir ${nth}`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: 'modèle',
    top: 'top',
    creator: 'créateur',
    tag: 'tag',
    images: 'images',
    articles: 'articles',
    collections: 'collections',
    digest: 'récap',
    follow: 'suivi',
    settings: 'réglages',
    account: 'compte',
    generate: 'générer',
    generations: 'générations',
    vault: 'vault',
    about: 'infos',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': 'Chercher sur Civitai',
    'Read picture': 'Lire l’image',
  },
  subcommandNames: {
    create: 'créer',
    list: 'liste',
    preview: 'aperçu',
    edit: 'modifier',
    pause: 'pause',
    resume: 'reprendre',
    remove: 'supprimer',
    add: 'ajouter',
    show: 'voir',
    rating: 'classification',
    mute: 'masquer',
    unmute: 'réafficher',
  },
  optionNames: {
    query: 'recherche',
    version: 'version',
    private: 'privé',
    sort: 'tri',
    period: 'période',
    type: 'type',
    base: 'base',
    tag: 'tag',
    name: 'nom',
    model: 'modèle',
    creator: 'créateur',
    channel: 'salon',
    time: 'heure',
    timezone: 'fuseau',
    days: 'jours',
    rank: 'classement',
    fresh: 'inédits',
    count: 'nombre',
    mention: 'mention',
    publish: 'publier',
    digest: 'récap',
    clear: 'effacer',
    follow: 'suivi',
    allow: 'autoriser',
    cap: 'plafond',
    prompt: 'prompt',
    negative: 'négatif',
    size: 'format',
    lora: 'lora',
    seed: 'seed',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: DAY_WORDS,

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: 'Des listes de modèles, postées dans un salon les jours que tu choisis',
  digestCreate: 'Créer un récap',
  digestList: 'Voir les récaps de ce serveur : prochains et derniers posts, raison d’une pause',
  digestPreview: 'Aperçu d’un récap tel qu’il serait maintenant, visible uniquement par toi',
  digestEdit: 'Modifier un récap',
  digestPause: 'Mettre un récap en pause jusqu’à ce que tu le reprennes',
  digestResume: 'Reprendre un récap',
  digestRemove: 'Supprimer un récap pour de bon',
  digestOption: 'Quel récap',
  digestChannelOption: 'Où le poster',
  timeOption: 'L’heure, comme 9h ou 21h30 (par défaut : 09:00)',
  zoneOption: 'Le fuseau horaire, d’après une ville comme Paris (par défaut : UTC)',
  daysOption: 'Quels jours, comme « en semaine » ou « lun, jeu » (par défaut : tous les jours)',
  rankOption: 'Comment classer (par défaut : Nouveaux téléchargements)',
  rankChoice: (rank) => RANK_CHOICES[rank],
  freshOption: 'Sans ce que ce récap a déjà montré ces 7 derniers jours (par défaut : False)',
  countOption: 'Combien de modèles au maximum, de 1 à 10 (par défaut : 5)',
  mentionOption: 'Un rôle à mentionner',
  publishOption: 'Publier ses posts sur les serveurs abonnés à ce salon d’annonces',
  clearOption: 'Retirer un de ces réglages du récap',
  followDescription: 'Les nouveautés d’un créateur, d’un modèle ou d’un tag, postées dans un salon',
  followAdd: 'Suivre un créateur, un modèle ou un tag',
  followList: 'Voir ce que suit ce serveur : derniers posts, raison d’une pause',
  followPause: 'Mettre un suivi en pause jusqu’à ce que tu le reprennes',
  followResume: 'Reprendre un suivi, à partir de maintenant',
  followRemove: 'Supprimer un suivi pour de bon',
  followOption: 'Quel suivi',
  followChannelOption: 'Où poster les nouveautés',
  followCreatorOption: 'De qui suivre les nouveaux modèles et versions',
  followModelOption: 'De quel modèle : un nom, un lien ou un ID',
  followTagOption: 'Les nouveautés avec ce tag',
  settingsDescription: 'Ce que je montre sur ce serveur, et ce que je masque',
  settingsShow: 'Voir les réglages actuels',
  settingsRating: 'Montrer du PG partout, ou laisser chaque salon décider',
  settingsMute: 'Masquer un tag ou un créateur sur ce serveur',
  settingsUnmute: 'Ne plus masquer un tag ou un créateur',
  allowOption: 'Ce que j’ai le droit de montrer',
  allowChoice: (allow) => ALLOW_CHOICES[allow],
  muteTagOption: 'Quel tag',
  muteCreatorOption: 'De qui masquer les modèles et les images',
  privateOption: 'Réponse visible uniquement par toi',
  sortOption:
    'Comment trier ; seul « Tendances » compte les téléchargements récents, les autres depuis toujours',
  periodOption: 'Seulement les modèles mis à jour dans cette période (par défaut : Semaine)',
  typeOption: 'Seulement les modèles de ce type',
  baseOption: 'Seulement les modèles pour ce modèle de base',
  tagOption: 'Seulement les modèles avec ce tag',
  queryOption: 'Un nom, un lien, un ID, un AIR ou un hash de fichier',
  versionOption: 'Une de ses versions (par défaut : la plus récente)',
  aboutDescription: 'Ce que je sais faire, comment je vais et ce que je garde',
  civitaiSortOption:
    'Comment trier, toutes périodes confondues (par défaut : Les plus téléchargés)',
  tagNameOption: 'Quel tag',
  tagDescription: 'Classer les modèles d’un tag',
  creatorNameOption: 'De qui voir les modèles',
  creatorDescription: 'Un créateur sur Civitai, et ses modèles',
  imageModelOption: 'Les images faites avec ce modèle : un nom, un lien ou un ID',
  imageCreatorOption: 'Les images de ce créateur',
  imageSortOption: 'Comment trier (par défaut : Le plus de réactions)',
  imagePeriodOption:
    'Images de cette période (par défaut : Semaine ; Depuis toujours pour un modèle ou créateur)',
  imagesDescription:
    'Parcourir les images : les meilleures de toutes, d’un modèle ou d’un créateur',
  modelDescription: 'Chercher un modèle : images, mots déclencheurs, téléchargement',
  topDescription: 'Classer les modèles par téléchargements, likes et plus',
  sortChoice: (sort) => SORT_CHOICES[sort],
  periodChoice: (period) => PERIOD_CHOICES[period],
  imageSortChoice: (sort) => IMAGE_SORT_CHOICES[sort],
}
