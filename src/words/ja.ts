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

const formats = formatsOf<'other'>('ja')
const { number, percent, plural, size, calendarDay, weekdays, and, or } = formats

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: '過去24時間',
  Week: '過去1週間',
  Month: '過去1か月',
  Year: '過去1年間',
}

const PERIOD_CHOICES: Readonly<Record<Period, string>> = {
  Day: '1日',
  Week: '1週間',
  Month: '1か月',
  Year: '1年',
  AllTime: '全期間',
}

/** A week is the last seven days, as Civitai counts it too. */
const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: '過去24時間',
  week: '過去1週間',
  month: '過去1か月',
}

const SPANS_UNCOUNTED: Readonly<Record<TrendSpan, string>> = {
  day: '24時間分の集計はまだありません',
  week: '1週間分の集計はまだありません',
  month: '1か月分の集計はまだありません',
}

/** They serve as choices and in titles. */
const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'ダウンロード数順',
  'Highest Rated': '評価順',
  'Most Liked': 'いいね数順',
  'Most Discussed': 'コメント数順',
  'Most Collected': 'コレクション追加数順',
  'Most Images': '画像数順',
  Newest: '新着順',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'リアクションの多い画像',
  'Most Comments': 'コメントの多い画像',
  'Most Collected': 'コレクション追加の多い画像',
  Newest: '新着画像',
}

const IMAGE_SORT_CHOICES: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': 'リアクション数順',
  'Most Comments': 'コメント数順',
  'Most Collected': 'コレクション追加数順',
  Newest: '新着順',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: 'ステップ数',
  sampler: 'サンプラー',
  cfgScale: 'CFGスケール',
  clipSkip: 'Clip skip',
  seed: 'シード',
  size: 'サイズ',
  model: 'モデル',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: '新着記事',
  'Recently Updated': '最近更新された記事',
  'Most Reactions': 'リアクションの多い記事',
  'Most Comments': 'コメントの多い記事',
  'Most Bookmarks': 'ブックマークの多い記事',
  'Most Collected': 'コレクション追加の多い記事',
}

const ARTICLE_SORT_CHOICES: Readonly<Record<ArticleSort, string>> = {
  Newest: '新着順',
  'Recently Updated': '更新順',
  'Most Reactions': 'リアクション数順',
  'Most Comments': 'コメント数順',
  'Most Bookmarks': 'ブックマーク数順',
  'Most Collected': 'コレクション追加数順',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: '新着コレクション',
  'Most Followers': '参加者の多いコレクション',
}

const COLLECTION_SORT_CHOICES: Readonly<Record<CollectionSort, string>> = {
  Newest: '新着順',
  'Most Followers': 'フォロワー数順',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: 'モデル',
  Article: '記事',
  Post: '投稿',
  Image: '画像',
  Model3D: '3Dモデル',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: 'この画像には生成情報が残っていません。DiscordはJPEGとWebPから生成情報を削除します。元のPNGを投稿するか、Civitaiでの画像のリンクを /画像 に貼り付けてください。',
  unsupported: '読み取れるのはPNG、JPEG、WebPだけです。',
  'too large': 'このファイルは25 MBを超えています。もっと小さいものを投稿してください。',
  gone: 'Discordからこのファイルを取得できませんでした。少し待ってからもう一度お試しください。',
  'gone since':
    'Discordからこのファイルを取得できなくなりました。元のメッセージで「生成情報を読み取る」を使ってください。',
  foreign: '読み取れるのは、Discordにアップロードされたファイルだけです。',
  'held back': 'この画像の生成情報は表示できません。',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: 'モデル',
  version: 'バージョン',
  image: '画像',
  post: '投稿',
  article: '記事',
  collection: 'コレクション',
  creator: 'プロフィール',
  file: 'ファイル',
}

const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': '毎日',
  '12345': '平日',
  '67': '週末',
}

/** What a sentence names `/digest edit` by. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ サーバー管理者が一時停止しました。いつでも再開できます。',
  closed: () =>
    '⚠️ 一時停止中：チャンネルに投稿できなくなりました。チャンネルの閲覧、メッセージの送信、リンクの埋め込みを許可してから再開してください。',
  gone: (edit) =>
    `⚠️ 一時停止中：チャンネルがなくなりました。${edit}で別のチャンネルを選んでから再開してください。`,
  locked: (edit) =>
    `⚠️ 一時停止中：スレッドがロックされています。ロックを解除するか、${edit}で別のチャンネルを選んでから再開してください。`,
  unplannable: (edit) =>
    `⚠️ 一時停止中：設定されたタイムゾーンを認識できなくなりました。${edit}で別のものを選んでから再開してください。`,
}

/** The same in a few words. */
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ サーバー管理者が一時停止',
  closed: '⚠️ 一時停止中：投稿できません',
  gone: '⚠️ 一時停止中：チャンネルなし',
  locked: '⚠️ 一時停止中：スレッドがロック中',
  unplannable: '⚠️ 一時停止中：タイムゾーンが不明',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ 投稿中',
  posting: '⏳ 投稿中',
  posted: '✅ 投稿済み',
  failed: '❌ 失敗',
  skipped: '➖ スキップ',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ 未投稿：ボットが6時間以上停止していました',
  closed: '❌ 未投稿：チャンネルに投稿できませんでした',
  gone: '❌ 未投稿：チャンネルがなくなっていました',
  locked: '❌ 未投稿：スレッドがロックされていました',
  trouble: '❌ 未投稿：DiscordかCivitaiが1時間応答しませんでした',
  refused: '❌ 未投稿：Discordに拒否されました。AutoModが原因かもしれません',
  nothing: '➖ 未投稿：条件に合うものがまだありません',
  paused: '➖ 未投稿：一時停止中でした',
  unseen: '❔ おそらく投稿済み：チャンネルを閲覧できず確認できません',
  empty: '✅ 投稿済み：条件に合うものはありませんでした',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () => '⚠️ 公開されず：チャンネルの閲覧とメッセージの送信を許可してください',
  gone: () => '⚠️ 公開されず：投稿かチャンネルが先に削除されました',
  locked: () => '⚠️ 公開されず：チャンネルがロックされていました',
  refused: (edit) =>
    `⚠️ 公開されず：公開できるのはアナウンスチャンネルだけです。${edit}でアナウンスチャンネルを選ぶか、\`公開\`をFalseにしてください`,
  late: () => '⚠️ 公開されず：このチャンネルの投稿をDiscordが6時間受け付けませんでした',
}

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `クリエイター ${name}`,
  model: (name) => `モデル ${name}`,
  tag: (name) => `タグ ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: 'クリエイター',
  model: 'モデル',
  tag: 'タグ',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name) =>
    `${name === undefined ? 'そのクリエイター' : `「${name}」`}の新しいモデルとバージョン`,
  model: (name) => `${name === undefined ? 'そのモデル' : `「${name}」`}の新しいバージョン`,
  tag: (name) => `${name === undefined ? 'そのタグ' : `タグ「${name}」`}の新着`,
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ サーバー管理者が一時停止しました。いつでも再開できます。',
  closed:
    '⚠️ 一時停止中：チャンネルに投稿できなくなりました。チャンネルの閲覧、メッセージの送信、リンクの埋め込みを許可してから再開してください。',
  gone: '⚠️ 一時停止中：チャンネルがなくなりました。このフォローを削除し、別のチャンネルでフォローし直してください。',
  locked: '⚠️ 一時停止中：スレッドがロックされています。ロックを解除してから再開してください。',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ サーバー管理者が一時停止',
  closed: '⚠️ 一時停止中：投稿できません',
  gone: '⚠️ 一時停止中：チャンネルなし',
  locked: '⚠️ 一時停止中：スレッドがロック中',
}

/** As Discord's client calls them. */
const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '「チャンネルを見る」',
  SendMessages: '「メッセージを送信」',
  SendMessagesInThreads: '「スレッドでメッセージを送信」',
  EmbedLinks: '「埋め込みリンク」',
}

const PICK_A_CITY = '「Tokyo」のように都市名を入力し、候補から選んでください。'

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows': '**レーティング**：成人向けは年齢制限チャンネルでのみ表示',
  'PG everywhere': '**レーティング**：年齢制限チャンネルも含め、すべてPGのみ表示',
}

const ALLOW_CHOICES: Readonly<Record<Allow, string>> = {
  'As each channel allows': 'チャンネルごとの設定に従う',
  'PG everywhere': 'すべてPGのみ',
}

const RANKS: Readonly<Record<Rank, string>> = {
  'Most downloads gained': 'ダウンロード増加数順',
  Rising: '急上昇順',
  Newest: '新着順',
}

const named = (name: string | undefined): string => (name === undefined ? '' : `：${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'ログインしました',
    text: 'あと一歩です。Discordに戻り、「ログインしました」を押してください。どのアカウントかを確認したうえで連携できます。それまでは何も連携されません。このページは閉じてかまいません。',
  },
  gone: {
    heading: 'このリンクはもう使えません',
    text: 'リンクは10分間、1つのブラウザーで1回だけ使えます。Discordで /アカウント を使い、新しいリンクを取得してください。',
  },
  denied: {
    heading: '連携されませんでした',
    text: 'アクセスが許可されませんでした。やり直すには、Discordで /アカウント を使ってください。やめる場合は、このページを閉じてかまいません。',
  },
  refused: {
    heading: 'ログインできませんでした',
    text: '時間がかかりすぎたか、すでに完了しています。Discordで /アカウント を使い、新しいリンクを取得してください。',
  },
  'somebody else': {
    heading: 'このリンクはあなたのものではありません',
    text: 'ログインしたDiscordアカウントとは別のアカウント用のリンクだったため、何も連携されませんでした。Discordで /アカウント を使い、自分用のリンクを取得してください。ほかの人から渡されたリンクは絶対に開かないでください。',
  },
  'fewer rights': {
    heading: '連携されませんでした',
    text: 'Civitaiで許可された権限が足りません。Civitaiのアカウント設定のConnected Appsでこのボットを削除してから、Discordでもう一度 /アカウント を使ってください。',
  },
  limited: {
    heading: '混み合っています',
    text: 'ログインする人が多いため、何も連携されませんでした。1分ほど待ってから、Discordでもう一度 /アカウント を使ってください。',
  },
  away: {
    heading: 'ログインできませんでした',
    text: 'DiscordかCivitaiが応答していません。1分ほど待ってから、Discordでもう一度 /アカウント を使ってください。',
  },
  misconfigured: {
    heading: 'ここではログインできません',
    text: 'ボットの設定に誤りがあり、あなたの側では直せません。ボットの運営者に知らせてください。原因はログに記録されています。',
  },
  broken: {
    heading: 'ログインできませんでした',
    text: 'ボット側で問題が起き、何も連携されませんでした。1分ほど待ってから、Discordでもう一度 /アカウント を使ってください。',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: '正方形',
  portrait: '縦長',
  landscape: '横長',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked:
    'Civitaiで許可されていない内容になるため、生成できませんでした。プロンプトを変えてください。',
  'no worker': 'Civitaiで使えるマシンが見つかりませんでした。あとでもう一度お試しください。',
  'too slow': 'Civitaiでの生成に時間がかかりすぎました。あとでもう一度お試しください。',
  'no buzz': 'Buzzが足りないか、これ以上の使用をCivitaiが許可しませんでした。',
  'mature prompt': 'Civitaiがプロンプトを成人向けと判断しました。プロンプトを変えてください。',
  'not enabled':
    'そのモデルかLoRAは、Civitaiでの生成に使えなくなりました。別のものを選んでください。',
  'not allowed':
    'あなたのアカウントでの生成をCivitaiが許可しませんでした。Civitaiでアカウントを確認してください。',
  'too many': 'Civitaiが混み合っていました。あとでもう一度お試しください。',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '完了しました。',
  failed: 'Civitaiで生成できませんでした。',
  expired: '待ち時間が長すぎたため、Civitaiが取り消しました。あとでもう一度お試しください。',
  cancelled: 'キャンセルしました。',
  refused: 'Civitaiが生成を拒否しました。',
  lost: '結果を確認できません。Civitaiで確認してください。',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ 完了',
  failed: '⚠️ 失敗',
  expired: '⚠️ 期限切れ',
  cancelled: '✖️ キャンセル',
  refused: '⚠️ 拒否',
  lost: '⚠️ 不明',
}

const pictures = (count: number): string => plural(count, { other: (n) => `画像${n}枚` })

/** Everything the bot says in Japanese. It speaks of itself without a subject. */
export const ja: Words = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator) => unbroken('作成者:', creator),
  unnamed: '（名前なし）',
  unnamedVersion: (id) => `バージョン ${id}`,
  tagged: (tag) => `タグ「${tag}」`,
  video: (nth, url) =>
    `[${unbroken('▶', '動画', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort, period, subject) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, `${PERIODS[period]}の新着`)
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(subject, `${PERIODS[period]}に更新されたモデルの${MODEL_SORTS[sort]}（累計）`)
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span, wished, subject) =>
    titled(
      subject,
      `${SPANS[span]}のダウンロード増加数順${
        wished === span ? '' : `（${SPANS_UNCOUNTED[wished]}）`
      }`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words) => `「${words}」`,
  ranks: (first, last, known, more, hidden) =>
    [
      `${number(first)}–${number(last)} / ${number(known)}件${more ? '以上' : ''}`,
      ...(hidden > 0 ? [`ここでは非表示 ${number(hidden)}件`] : []),
    ].join(' · '),
  asOfBefore: (at) => `-# ${moment(at)}の情報です（一度に多くのリクエストがあったため）`,
  asOf: (at) => `-# ${moment(at)}の情報です（Civitaiが応答していないため）`,

  // Galleries, and how an image was made.

  galleryTitle: (sort, period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}（${PERIODS[period]}に投稿）`,
  galleryOf: (whose, ranked) => `${whose.join(' · ')} — ${ranked}`,
  imageAt: (nth, known, more) => `${number(nth)} / ${number(known)}枚${more ? '以上' : ''}`,
  imageTitle: 'Civitaiの画像',
  postTitle: 'Civitaiの投稿',
  promptTitle: '生成情報',
  noPrompt: '作成者がプロンプトを公開していません。',
  promptHeldBack:
    'ここではプロンプトを表示できません。成人向けの可能性があるものは、表示が許可された年齢制限チャンネルでのみ見られます。',
  negativePrompt: '**ネガティブプロンプト**',
  lookingUp: (count) => plural(count, { other: (n) => `-# あと${n}件を調べています…` }),
  probably: (link) => `おそらく${link}`,
  partHeldBack: 'ここでは表示できないもの',
  partMuted: 'このサーバーでミュート中のもの',
  unknownFile: (hash) => `Civitaiにないファイル（${hash}）`,
  madeWith: '**使用リソース**',
  setting: (setting, value) => unbroken(`${PICTURE_SETTINGS[setting]}:`, value),

  // What people write.

  articlesDescription: 'Civitaiの記事：ガイド、ニュースなど',
  articleQueryOption: 'タイトルの一部、または記事のリンク',
  articleSortOption: '並び順（既定：新着順）',
  articleSortChoice: (sort) => ARTICLE_SORT_CHOICES[sort],
  articleCreatorOption: 'この人の記事だけ',
  /** `subject` is whose they are. */
  articlesTitle: (sort, subject) => titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'Civitaiの記事',
  updated: (at) => `${moment(at)}に更新`,
  noArticles: '条件に合う記事がありません。別の言葉にするか、条件を減らしてください。',
  unknownArticle: 'その記事はCivitaiで見つかりません。削除されたか、非公開の可能性があります。',

  // What people put together.

  collectionsDescription: 'Civitaiのコレクション：みんなが集めたもの',
  collectionQueryOption: '名前の一部、またはコレクションのリンク',
  collectionSortOption: '並び順（既定：新着順）。フォロワー数順は、追加できる人の数の順です',
  collectionSortChoice: (sort) => COLLECTION_SORT_CHOICES[sort],
  collectionsTitle: (sort) => COLLECTION_SORTS[sort],
  collectionTitle: 'Civitaiのコレクション',
  collectionType: (type) => COLLECTION_TYPES[type],
  items: (count) => plural(count, { other: (n) => `${n}件` }),
  onlyOnCivitai: '-# 中身はここでは表示できません。Civitaiで開いてください。',
  noCollections: '条件に合うコレクションがありません。別の言葉でお試しください。',
  unknownCollection:
    'そのコレクションはCivitaiで見つかりません。削除されたか、非公開の可能性があります。',

  // What is said of files that a message holds.

  copyText: 'テキストをコピー',
  chooseCard: 'モデルのカードを開く',
  pictureTitle: (nth) => `画像 ${nth}`,
  noPictureInMessage:
    'このメッセージには画像が添付されていません。読み取れるのはPNG、JPEG、WebPです。',
  morePictures: (count) =>
    plural(count, { other: (n) => `ほかの画像${n}枚は読み取っていません。` }),
  unreadPicture: (why) => PICTURE_UNREAD[why],
  recipeGone:
    'どの画像だったのかわからなくなりました。メッセージで「生成情報を読み取る」をもう一度使ってください。',

  // What a message points at.

  inMessage: 'このメッセージで見つかったもの',
  chooseReference: '詳しく見るものを選択',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind, number) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what) => `${what} · ここでは非表示`,
  referenceUnknown: (what) => `${what} · Civitaiになし`,
  moreInMessage: '-# 最初の10件です。メッセージにはほかにもあります。',
  notLookedUp: '-# 一部は調べられませんでした。選ぶともう一度調べます。',
  nothingInMessage:
    'このメッセージにはCivitaiのものがありません。見つけられるのは、Civitaiのリンク、AIR、ファイルのハッシュです。',

  // A model's card, what is behind it, and which model is meant.

  trend: (bars, gained) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}${SPANS.day}で約+${gained}ダウンロード`,
  earlyAccess: (until) =>
    unbroken('🔒', 'アーリーアクセス') + (until === undefined ? '' : `（${dayOf(until)}まで）`),
  noVersion: '表示できるバージョンがありません。',
  newestInstead:
    '⚠️ 指定のバージョンはなくなったか、新しすぎてまだ見つかりません。わかる範囲で最新のものを表示しています。',
  archived: '⚠️ クリエイターがアーカイブしました。ファイルはもうダウンロードできません。',
  takenDown: '⚠️ Civitaiにより公開が停止されました。',
  triggerWords: 'トリガーワード',
  noTriggerWords: 'トリガーワードはありません。',
  moreTriggers: (count) => `-# ほか${number(count)}件`,
  tags: (tags) => `-# 🏷 ${tags.join('、')}`,
  more: 'もっと見る',
  noFiles: 'ダウンロードできるファイルがありません。',
  filesNotShown: (count) => plural(count, { other: (n) => `ほか${n}ファイル` }),
  similarTo: (name) => `${name} に似たモデル`,
  noSimilar: '同じタグを持つモデルで、このチャンネルに合うものはほかにありません。',
  licence: 'ライセンス',
  copy: 'コピー',
  modelId: 'モデルID',
  versionId: 'バージョンID',
  link: 'リンク',
  otherMatchesOf: (asked) => `「${asked}」に当てはまるほかのモデル`,
  several: (asked) =>
    asked === undefined
      ? '複数のモデルが当てはまります'
      : `「${asked}」には複数のモデルが当てはまります`,
  severalHelp: '探しているモデルを選んでください。',

  // Files of a version.

  moreFiles: (count) => plural(count, { other: (n) => `+${n}ファイル` }),
  pickle:
    '⚠️ pickle形式のファイルはコードを実行できます。信頼できるクリエイターのものだけを読み込んでください。',
  scanDanger: '⛔ Civitaiがこのファイルから危険なものを検出しました。読み込まないでください。',
  scanFailed: '⚠️ Civitaiがこのファイルをスキャンできませんでした。',
  scanPending: '⏳ Civitaiはまだこのファイルをスキャンしていません。',
  scanned: '✅ Civitaiによるウイルスとpickleのスキャン済み。',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden, credit) =>
    `-# ${forbidden.length === 0 ? '✅ 商用利用可' : `🚫 ${forbidden.join('・')}は不可`}${
      credit ? ' · クレジット表記が必要' : ''
    }`,
  commercialUse: '商用利用',
  sellingImages: '画像の販売',
  sellingModel: 'モデルの販売',
  paidServices: '有料サービスでの利用',
  matureImages: '成人向け画像の生成',
  licenceOf: (name) => `${name} のライセンス`,
  noLicence: 'Civitaiにはライセンスの内容が書かれていません。',
  credit: (withoutCredit) =>
    withoutCredit ? '📜 クレジット表記は不要' : '📜 クリエイターのクレジット表記が必要',
  may: (uses) => `✅ 許可：${uses.join('、')}`,
  mayNot: (uses) => `🚫 禁止：${uses.join('、')}`,
  sellImages: '画像の販売',
  rentOnCivitai: 'Civitaiのジェネレーターでの利用',
  rentElsewhere: '有料サービスでの利用',
  sellModel: 'モデルやマージモデルの販売',
  shareMerges: 'マージモデルの公開',
  otherLicence: 'マージモデルへの別ライセンスの適用',
  makeMature: '成人向け画像の生成',

  // Digests, as a channel sees them.

  days: (days) => DAY_SETS[days] ?? weekdays(days).join('・'),
  risingTitle: (span, subject) => titled(subject, `${SPANS[span]}の急上昇`),
  newestTitle: (span, subject) => titled(subject, `${SPANS[span]}の新着`),
  freshTitle: (subject) => titled(subject, '過去24時間に公開されたモデルのダウンロード数順'),
  freshNote:
    '-# ダウンロード数の集計を始めたばかりです。明日からはダウンロード増加数順になります。',
  emptyDigest: (span: Span) =>
    `${SPANS[span]}にダウンロード数が増えたモデルの中に、このチャンネルに合うものはありません。`,
  nothingNew: (span: Span) => `${SPANS[span]}の新着の中に、このチャンネルに合うものはありません。`,

  // Digests, as their managers see them. Commands are named by their mentions.

  digestsTitle: 'このサーバーのダイジェスト',
  noDigests: (create) => `このサーバーにはまだダイジェストがありません。${create}で作成できます。`,
  digestMade: (channel, at) =>
    `このダイジェストを<#${channel}>に投稿します。最初の投稿：${dated(at)}`,
  digestThere: 'このサーバーにはまったく同じダイジェストがすでにあります：',
  similarDigest: (name, remove) =>
    `⚠️ このサーバーにはよく似たダイジェストがすでにあります：${name}。1つで足りる場合は、もう片方を${remove}で削除してください。`,
  previewTamer: (channel) =>
    `-# ここではPGだけを表示しています。<#${channel}>では成人向けのモデルが含まれることがあります。`,
  previewBelow: '今投稿すると、次のようになります：',
  previewLate: (preview) =>
    `プレビューに時間がかかりすぎました。あとで${preview}を使ってご覧ください。`,
  noPreview: (why) => `今はプレビューを表示できません。${why}`,
  nextPost: (at) => `次の投稿：${dated(at)}`,
  paused: (why, edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone, edit) =>
    `⚠️ 「${zone}」では、少なくとも夏の間は時刻が想定とずれる可能性があります。${edit}で都市を選んでください。`,
  pausedBriefly: (why) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role) => `<@&${role}>にメンション`,
  upTo: (count) => plural(count, { other: (n) => `最大${n}モデル` }),
  publishes: 'チャンネルをフォローするサーバーにも公開',
  repeatsNothing: '7日以内の重複なし',
  lastDeliveries: '**最近の投稿**',
  noDeliveries: 'まだ投稿されていません。',
  delivery: ({ state, outcome }) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day, what, late, published) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why, edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes) =>
    minutes === 0 ? '' : plural(minutes, { other: (n) => `（${n}分遅れ）` }),
  removeAsk: (name) => `${name} を削除しますか？設定と履歴は完全に消え、元に戻せません。`,
  nowPaused: '一時停止しました。',
  pausedAlready: 'すでに一時停止中です。',
  nowResumed: (at) => `再開しました。次の投稿：${dated(at)}`,
  nowChanged: '変更しました。',
  removed: 'ダイジェストを削除しました。',
  chooseDigest: 'ダイジェストを選択',
  preview: 'プレビュー',
  pause: '一時停止',
  resume: '再開',
  remove: '削除',
  removeForGood: '完全に削除',
  keep: '残す',

  // What is posted for the follows of a channel.

  newVersion: '新しいバージョン',
  newFrom: (creator) => `${creator} の新着`,
  newTagged: (tag) => `タグ「${tag}」の新着`,
  newFollowed: 'このチャンネルでフォロー中の新着',
  accessEnded: 'アーリーアクセス終了：誰でも無料で使えます',
  freeNow: '🔓 誰でも無料で使えます',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: '/フォロー による投稿',
  openVersion: 'バージョンのカードを開く',
  moreNew: (count) => `ほか${number(count)}件をCivitaiで見る`,

  // Follows, as their managers see them. Commands are named by their mentions.

  follow: 'フォロー',
  followsTitle: 'このサーバーのフォロー',
  followSubject: (kind, name) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add) => `このサーバーはまだ何もフォローしていません。${add}で始められます。`,
  followMade: (kind, channel, name) =>
    `${FOLLOWED_NEWS[kind](name)}を<#${channel}>に投稿します（${kind === 'tag' ? '多くても1時間に1回' : '公開から15分以内'}）。`,
  followThere: 'このサーバーにはまったく同じフォローがすでにあります：',
  followSince: (at) => `${dayOf(at)}からフォロー中です。`,
  followPaused: (why) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at, what) =>
    what === undefined ? `最後の投稿：${moment(at)}` : `最後の投稿：${what}、${moment(at)}`,
  lookedAt: (at) => `-# 新着の最終確認：${moment(at)}`,
  notAnnounced: 'まだ何も投稿していません。',
  chooseFollow: 'フォローを選択',
  moreFollows: (count) => `ほか${number(count)}件`,
  removeFollowAsk: (name) => `${name} を削除しますか？`,
  followRemoved: '削除しました。今後は投稿されません。',
  followResumed: '再開しました。一時停止中に公開されたものは投稿されません。',
  followWhere: (kind, name) => `${FOLLOWED_NEWS[kind](name)}をどこに投稿しますか？`,
  chooseChannel: 'チャンネルを選択',
  onlyManagersFollow:
    'フォローするものを決められるのは、このサーバーの管理者だけです。管理者に頼んでください。',
  unknownFollow: 'そのフォローはこのサーバーにありません。入力中に出る候補から選んでください。',
  tooManyFollows: (most) =>
    `このサーバーのフォローは上限の${number(most)}件に達しています。先にどれかを削除してください。`,
  oneSubject: '`クリエイター`、`モデル`、`タグ`のうち1つだけを指定してください。',
  severalModels: (named) =>
    `複数のモデルが当てはまります：${named.join('、')}。使うモデルの番号を入力するか、入力中に出る候補から選ぶか、リンクを貼り付けてください。`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/モデル 検索:illustrious` モデルを探します。画像、トリガーワード、ダウンロードを確認できます。',
    '`/ランキング 種類:LORA ベースモデル:Pony` モデルをダウンロード数などで順位付けします。',
    '`/画像 期間:1日` 今日人気の画像を見て回れます。',
  ].join('\n'),
  version: (version) => `バージョン ${version}`,
  upSince: (at) => `${moment(at)}に起動`,
  civitaiAnswers: 'Civitaiは応答しています。',
  civitaiAwaySince: (at) => `⚠️ ${moment(at)}からCivitaiが応答していません。`,
  remembered: (share) => `リクエストの${percent(share)}に、保存済みのデータで答えました。`,
  noSnapshot: 'ダウンロード数はまだ集計していません。',
  snapshotFrom: (at) => `ダウンロード数の最終集計：${moment(at)}`,
  kept: '保存するのは、サーバーのダイジェスト、フォロー、設定と、モデルのダウンロード数、Civitaiのクリエイターの名前です。利用者の情報は保存せず、メッセージも読みません。サーバーから外されると、そのサーバーのデータを30日後に削除します。',
  keptOfAccounts:
    'Civitaiアカウントを連携した人については、連携したことと、そのために必要な情報を暗号化して保存します。`/アカウント`で確認と削除ができます。',
  invite: 'ボットを招待',
  source: 'ソースコード',
  privacy: 'プライバシー',
  terms: '利用規約',

  // Buttons and menus.

  prompt: 'プロンプト',
  images: '画像',
  creator: 'クリエイター',
  similar: '似たモデル',
  otherMatches: 'ほかの候補',
  download: 'ダウンロード',
  chooseVersion: 'バージョンを選択',
  chooseModel: 'モデルを選択',
  openCard: 'モデルのカードを開く',
  tryAgain: 'もう一度試す',
  showToAll: '全員に表示',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: 'その値を読み取れません。もう一度入力してください。',
  empty: '探したいものを入力してください。',
  tooLong: (max) => `長すぎます。${max}文字以内にしてください。`,
  notAChoice: (choices) =>
    `その選択肢はありません。次の中から選んでください：${choices.join('、')}`,
  notWhole: (min, max) => `${min}から${max}までの整数を入力してください。`,
  trendingTooLong:
    '「トレンド」で選べる期間は、1日、1週間、1か月です。このどれかを選んでください。',
  trendingNotYet:
    'ダウンロード数の集計を始めたばかりです。「トレンド」は明日から使えます。それまでは「ダウンロード数順」を選んでください。',
  unknownBase: (near) =>
    near.length === 0
      ? 'その名前のベースモデルはCivitaiにありません。入力中に出る候補から選んでください。'
      : `その名前のベースモデルはCivitaiにありません。もしかして：${or(near)}`,
  unknownTag: (near) =>
    near.length === 0
      ? 'そのタグが付いたモデルはありません。入力中に出る候補から選んでください。'
      : `そのタグが付いたモデルはありません。もしかして：${or(near)}`,
  nothingFound: (near) =>
    near.length === 0
      ? 'そのモデルはCivitaiにありません。つづりを確認するか、リンクを貼り付けてください。'
      : `そのモデルはCivitaiにありません。もしかして：${or(near)}`,
  notAModel:
    'それはCivitaiのモデルではありません。モデルのページのリンクを貼り付けるか、名前を入力してください。',
  unknownPage:
    'そのページは表示できません。モデル、画像、投稿、プロフィール、記事、コレクションのリンクを貼り付けるか、モデルの名前を入力してください。',
  foreignAddress:
    'それはCivitaiのリンクではありません。civitai.comのリンクを貼り付けるか、名前を入力してください。',
  nothingToSearch: '検索できる言葉がありません。モデルの名前の一部を入力してください。',
  notAModelButCreator:
    'それはプロフィールのリンクです。`クリエイター`に入れ、`モデル`は空のままにしてください。',
  unknownHash:
    'そのハッシュのファイルはCivitaiにありません。ハッシュを確認するか、名前で検索してください。',
  notACreator:
    'それはユーザー名ではありません。ユーザー名を入力するか、Civitaiのプロフィールのリンクを貼り付けてください。',
  notATag:
    'それはタグではありません。タグを入力するか、Civitaiのタグのリンクを貼り付けてください。',
  unknownVersion: 'そのモデルにそのバージョンはありません。一覧から選んでください。',
  unknownCreator: (near) =>
    near.length === 0
      ? 'その名前のクリエイターはCivitaiにいません。入力中に出る候補から選んでください。'
      : `その名前のクリエイターはCivitaiにいません。もしかして：${or(near)}`,
  creatorTooLong:
    '名前が長すぎてボタンに入りません。このクリエイターのモデルはCivitaiでご覧ください。',
  noImages: '条件に合う画像がありません。期間を長くするか、条件を減らしてください。',
  noImagesTogether: 'すべての条件に合う画像がありません。条件をどれか1つ外してください。',
  noImagesAtAll: 'ここで表示できる画像がありません。別のモデルかクリエイターでお試しください。',
  /** A way out, on a button. */
  allTime: '全期間',
  imageGone:
    'その画像はCivitaiからなくなりました。コマンドをもう一度実行すると、ほかの画像を見られます。',
  noModelForThat:
    'それに当たるモデルはCivitaiで見つかりません。削除されたか、非公開の可能性があります。',
  unknownImage: 'その画像はCivitaiで見つかりません。削除されたか、非公開の可能性があります。',
  unknownPost: 'その投稿はCivitaiで見つかりません。削除されたか、非公開の可能性があります。',
  modelGone: 'そのモデルはCivitaiからなくなりました。`/モデル`で別のモデルを探してください。',
  versionGone: 'そのバージョンはなくなりました。ボタンを押すと最新のものを表示します。',
  emptyList: '条件に合うモデルがありません。期間を長くするか、条件を減らしてください。',
  noModels: (creator) =>
    `このクリエイターには、ここで表示できるモデルがありません。画像を見るには、ボタンを押すか、\`/画像 クリエイター:${creator}\`を使ってください。`,
  listEnds: '最後のページでした。ほかのものを見るには、条件を変えてください。',
  notShownHere:
    'ここでは表示できません。成人向けの可能性があるものは、表示が許可された年齢制限チャンネルでのみ見られます。また、どのチャンネルでも表示しないものもあります。',
  mutedHere: 'このサーバーの管理者がミュートしているため、ここでは表示しません。',
  pageGone: '一覧が短くなり、そのページはなくなりました。コマンドをもう一度実行してください。',
  oldButton: '古いバージョンのボタンです。コマンドをもう一度実行してください。',
  unknownCommand: 'そのコマンドはもうありません。`/`を入力すると、ほかのコマンドを確認できます。',
  notYours: '削除できるのは、コマンドを使った本人かモデレーターだけです。',
  civitaiAway: (at) => `Civitaiが応答していません。${moment(at)}にもう一度お試しください。`,
  tooManyQuestions: (at) =>
    `一度に多くのリクエストがありました。ほかの人にも答えるため、${moment(at)}にもう一度お試しください。`,
  civitaiUnhelpful:
    'Civitaiから有効な応答がありませんでした。オプションを変えて試すか、Civitaiでご覧ください。',
  regionBlocked:
    'このボットが動いている国からの接続を、Civitaiがブロックしています。直せるのはボットの運営者だけです。',
  storeAway:
    'データベースに接続できないため、何も変更していません。1分ほど待ってからもう一度お試しください。',
  shownAlready: 'すでに全員に表示されています。',
  formTooLate: 'フォームを開くのが間に合いませんでした。もう一度試すと開けるはずです。',
  stopping: '再起動しています。1分ほど待ってからもう一度お試しください。',
  broken: (reference) =>
    `ボット側で問題が起きました。報告するときは、\`${reference}\`を伝えてください。`,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: '時刻として読み取れませんでした。9:30、21:30、午後9時のように書いてください。',
  badDays:
    '曜日として読み取れませんでした。「毎日」「平日」「週末」か、「月、木」「月〜金」のように書いてください。',
  vagueZone: (typed, cities) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? 'それ' : `「${typed}」`
    if (city === undefined) return `${zone}がどのタイムゾーンか特定できません。${PICK_A_CITY}`
    return more.length === 0
      ? `${zone}は都市ではありません。もしかして：${city}`
      : `${zone}は、複数のタイムゾーンを指すことがあるか、夏時間に対応していません。次の都市から選んでください：${cities.join('、')}`
  },
  badZone: (typed, near) =>
    [
      typed === undefined
        ? 'そのタイムゾーンは見つかりません。'
        : `「${typed}」というタイムゾーンは見つかりません。`,
      near.length === 0 ? PICK_A_CITY : `もしかして：${or(near)}`,
    ].join(''),
  unplannable: (edit) =>
    `設定されたタイムゾーンを認識できなくなり、次の投稿の日時を計算できません。${edit}で別の\`タイムゾーン\`を選んでください。`,
  unknownDigest: 'そのダイジェストはこのサーバーにありません。入力中に出る候補から選んでください。',
  managesNoMore: (list) =>
    `あなたはもうこのサーバーの管理者ではありません。今もここで使える場合は、${list}をもう一度実行してください。`,
  askedLongAgo: (list) => `このボタンは古くなりました。${list}をもう一度実行してください。`,
  onlyOnServers: 'これはサーバー用のコマンドです。サーバーで使ってください。',
  tooManyDigests: (most) =>
    `このサーバーのダイジェストは上限の${number(most)}件に達しています。先にどれかを削除してください。`,
  sameDigest: (name) =>
    `何も変更していません。まったく同じダイジェストがこのサーバーにすでにあります：${name}。ほかの点も変えるか、どちらかを削除してください。`,
  missingPermissions: (channel, missing) =>
    `<#${channel}>に投稿できません。そのチャンネルで${and(missing)}の権限を与えてから、もう一度お試しください。`,
  noEveryone: '全員へのメンションはできません。ロールを選んでください。',
  cannotMention:
    'あなたはそのチャンネルでそのロールにメンションできないため、代わりにメンションすることもできません。自分がメンションできるロールを選んでください。',
  iCannotMention: (channel) =>
    `そのロールにメンションできません。<#${channel}>で「全てのロールにメンション」の権限を与えるか、そのロールへのメンションを許可してください。`,
  channelForMention:
    'そのチャンネルで誰がそのロールにメンションできるか確認するため、`チャンネル`も指定してください。',
  roleForChannel:
    'このダイジェストはロールにメンションします。新しいチャンネル用に`メンション`をもう一度指定するか、`解除`で「メンション」を選んでください。',
  cannotPublish:
    '公開できるのはアナウンスチャンネルの投稿だけです。アナウンスチャンネルを選ぶか、`公開`を指定しないでください。',
  isPublished:
    'このダイジェストは投稿を公開する設定ですが、公開できるのはアナウンスチャンネルの投稿だけです。アナウンスチャンネルを選ぶか、`公開`をFalseにしてください。',
  channelForPublish:
    'そのチャンネルで投稿を公開できるか確認するため、`チャンネル`も指定してください。',
  changedMeanwhile:
    'ほかの人もこのダイジェストを変更しています。内容を確認してから、もう一度お試しください。',
  nothingToChange: '変更する内容がありません。オプションを1つ以上指定してください。',
  setAndCleared: (option) =>
    `\`${option}\`の指定と解除が同時に選ばれています。どちらか一方にしてください。`,
  channelShut: (edit) =>
    `チャンネルが見えません。なくなったか、閲覧が許可されていません。閲覧を許可するか、${edit}で別のチャンネルを選んでください。`,
  discordAway:
    'Discordでそのチャンネルを確認できませんでした。1分ほど待ってからもう一度お試しください。',
  permission: (name) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: 'このサーバーの設定',
  allowed: (allow) => RATINGS_ALLOWED[allow],
  allowedByOperator:
    '**レーティング**：すべてPGのみ表示。ボットの運営者がそれ以上を許可していません。',
  mutedTags: (count, most) =>
    count === 0
      ? '**ミュート中のタグ**：なし'
      : `**ミュート中のタグ**：${number(count)}件（最大${number(most)}件）`,
  mutedCreators: (count, most) =>
    count === 0
      ? '**ミュート中のクリエイター**：なし'
      : `**ミュート中のクリエイター**：${number(count)}人（最大${number(most)}人）`,
  changeSettings: (rating, mute, unmute) => `-# ${rating}、${mute}、${unmute}で変更できます。`,
  moreMuted: (count) => `ほか${number(count)}件`,
  unnamedMuted: (count) => `年齢制限チャンネルでのみ名前を表示できるもの ${number(count)}件`,
  nowMuted: (name) => `ミュートしました${named(name)}。このサーバーではどこにも表示しません。`,
  mutedAlready: (name) => `すでにミュートされています${named(name)}。`,
  nowUnmuted: (name) => `ミュートを解除しました${named(name)}。`,
  notMuted: 'それはミュートされていません。入力中に出る候補から選んでください。',
  tagOrCreator: 'タグかクリエイターのどちらか一方を指定してください。',
  tooManyMuted: (most) =>
    `ミュートは上限の${number(most)}件に達しています。先にどれかのミュートを解除してください。`,

  // Civitai accounts that people link.

  accountDescription: 'Civitaiアカウントの連携、許可した内容の確認、連携の解除',
  capOption: 'このボットが1日に使ってよい、あなたのBuzzの上限',
  accountTitle: 'あなたのCivitaiアカウント',
  notLinkedYet:
    'Civitaiアカウントが連携されていません。連携すると、ここで自分のBuzzを使って画像を生成したり、Vaultの中身を見たりできます。**連携する**を押し、Discord、Civitaiの順にログインしてください。そのあと**ログインしました**を押してください。',
  linkUntil: (until) => `-# リンクはあなた専用で、${moment(until)}に無効になります。`,
  linkButton: '連携する',
  signedInButton: 'ログインしました',
  notSignedInYet:
    'ログインがまだ終わっていません。**連携する**を押し、DiscordとCivitaiにログインしてから、**ログインしました**を押してください。',
  confirmLink: (discord, civitai) =>
    `Discordアカウント ${discord} とCivitaiアカウント **${civitai}** を連携しますか？`,
  confirmRights:
    '連携すると、あなたがボタンを押したときの画像の生成、Buzzの残高の確認、Vaultの閲覧を、このボットが行えるようになります。ボタンを押さない限り、Buzzは使いません。',
  confirmButton: '連携を確定',
  cancelLinkButton: 'キャンセル',
  linkCancelled: '連携していません。ログインの情報はここから削除しました。',
  nowLinked: 'アカウントを連携しました。',
  linkOver: 'そのログインは無効になりました。`/アカウント`でやり直してください。',
  linkedWith: (civitai) => `**Civitai**：${civitai}`,
  linkedSince: (at) => `**連携**：${moment(at)}`,
  linkedRights: '**権限**：画像の生成、Buzzの残高の確認、Vaultの閲覧',
  dailyCap: (buzz, command) => `**1日の上限**：${number(buzz)} Buzz。${command}で変更できます。`,
  unlinkButton: '連携を解除',
  nowCapped: '変更しました。',
  nowUnlinked:
    '連携を解除し、保存していた情報をすべて削除しました。生成中の画像はそのまま生成され、Buzzも使われます。画像はCivitaiで確認してください。Civitaiでの許可は残っています。アカウント設定の**Connected Apps**で削除してください。',
  civitaiAccountButton: 'Civitaiの設定',
  nothingToUnlink: 'Civitaiアカウントは連携されていません。',
  civitaiNumber: (id) => `ユーザー ${id}`,
  notLinked: 'Civitaiアカウントが連携されていません。先に`/アカウント`を使ってください。',
  linkEnded:
    'Civitaiがアカウントの連携を受け付けなくなったため、連携を削除しました。`/アカウント`で連携し直してください。',
  linkUnread:
    '保存しているアカウント連携の情報を読み取れません。ボットの運営者に直してもらうか、`/アカウント`で連携を解除し、連携し直してください。',
  linkRefused:
    'Civitaiがアカウントの連携を受け付けません。`/アカウント`で連携を解除し、連携し直してください。',
  signInAway: 'Civitaiが応答していません。1分ほど待ってからもう一度お試しください。',
  signInLimited: (until) =>
    `Civitaiへの新しいログインが混み合っています。${moment(until)}にもう一度お試しください。`,
  linkPage: (how) => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: 'CivitaiのVaultに保管しているものと、空き容量',
  vaultTitle: 'あなたのCivitai Vault',
  vaultRoom: (left, all) =>
    left > 0
      ? `**空き容量**：${size(left)} / ${size(all)}`
      : `**空き容量**：なし（全${size(all)}）`,
  vaultPosition: (page, pages, total) =>
    [
      ...(pages > 1 ? [`${number(page)} / ${number(pages)}ページ`] : []),
      `全${number(total)}件`,
    ].join(' · '),
  keptState: (state) =>
    state === 'Pending' ? '⏳ まだ保管されていません' : '⚠️ Civitaiで保管できませんでした',
  vaultHidden: (count) => `-# ほか${number(count)}件はここでは表示できません。`,
  vaultEmpty: 'Vaultは空です。',
  noVault:
    'Vaultがありません。Vaultを使えるのは、Civitaiのメンバーシップに加入している人だけです。',

  // Pictures that people have made and pay for.

  generateDescription: 'Civitaiのモデルで、自分のBuzzを使って画像を生成',
  makerOption: '使うモデル：名前、リンク、ID、AIR',
  loraOption: '組み合わせるLoRA：名前、リンク、ID、AIR',
  promptOption: '画像に描いてほしいもの',
  negativeOption: '画像に描いてほしくないもの',
  sizeOption: '画像の縦横比（既定：正方形）',
  picturesOption: '画像の枚数（既定：1）',
  seedOption: '画像の元になるシード値（既定：毎回変わる）',
  viewersOption: '画像を自分だけに表示',
  formTitle: '画像を生成',
  promptField: 'プロンプト：描いてほしいもの',
  negativeField: 'ネガティブプロンプト：描いてほしくないもの',
  sizeField: '縦横比',
  countField: '枚数',
  viewersField: '表示する相手',
  viewers: (who) => (who === 'all' ? 'ここにいる全員' : '自分だけ'),
  sizeName: (size) => SHAPES[size],
  pictures,
  priceTitle: (price, count) => `${pictures(count)}：${number(price)} Buzz`,
  nothingSpentYet: '**生成**を押すまで、Buzzは使われません。',
  capLeft: (left) => `-# 24時間に使ってよいBuzzの残り：${number(left)} Buzz`,
  aboveCap: (left, command) =>
    `⚠️ 24時間に使ってよいBuzzの残りは${number(left)} Buzzだけです。上限は${command}で増やせます。`,
  tooLittleBuzz: '⚠️ Civitaiによると、Buzzが足りません。',
  onlyFitting: '-# この場所に合う画像だけを表示します。',
  generateButton: '生成',
  cancelButton: 'キャンセル',
  againButton: 'もう一度',
  recipeButton: '生成情報',
  showPictures: '表示',
  otherModel: 'ここでは表示できないモデル',
  handedOver: '⏳ Civitaiに送信しています…',
  waitsItsTurn: (before) =>
    before === undefined || before === 0
      ? '⏳ 順番を待っています…'
      : `⏳ 順番を待っています（前に${number(before)}件）…`,
  takesLong: (isHere) =>
    isHere
      ? '-# 15分以上かかる場合、画像はここに新しいメッセージで届きます。'
      : '-# 15分以上かかる場合、次にコマンドを使ったときにお知らせします。',
  fetchingPictures: '⏳ 画像を取得しています…',
  generationEnded: (outcome, reason) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent, refunded) => {
    if (spent === 0) {
      return refunded
        ? `${number(refunded)} Buzzすべてが返還されました。`
        : 'Buzzは使われていません。'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `${kept} Buzzのうちいくら返還されるかは、1分ほどあとに\`/生成履歴\`で確認できます。`
    }
    return refunded === 0
      ? `${kept} Buzzは返還されませんでした。`
      : `${number(refunded)} Buzzが返還され、${kept} Buzzは返還されませんでした。`
  },
  cancelledPrice: 'キャンセルしました。Buzzは使われていません。',
  picturesHeldBack: (count) =>
    plural(count, { other: (n) => `画像${n}枚は、この場所に合わないため表示しません。` }),
  picturesMissing: (count) => `${pictures(count)}を取得できませんでした。`,
  picturesLater: (command) =>
    `Civitaiが応答していません。1分ほど待ってから${command}を使ってください。`,
  madeFor: (person, price) => `-# ${person} のリクエスト · ${number(price)} Buzz`,
  generationsDescription: 'このボットで生成した画像と、かかったBuzz',
  generationsTitle: 'あなたの生成履歴',
  noGenerations: (command) => `まだ何も生成していません。${command}で始められます。`,
  generationLine: (at, name, count, price, state) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count, price, state) => `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome) => (outcome === undefined ? '⏳ 生成中' : GENERATION_STATES[outcome]),
  chooseGeneration: '表示するものを選択',
  recipeTitle: '生成情報',
  otherPrompt:
    'そのプロンプトはこの場所に合いません。Civitaiには何も送っていません。成人向けの内容を除いて書き直すか、別の場所で`/生成`を使ってください。',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    'その種類のモデルでは画像を生成できません。`/生成`の候補に出るものを選んでください。',
  cannotMakeWithModel:
    'そのモデルでは画像を生成できません。`/生成`の候補に出るものを選んでください。',
  cannotMakeWithLora: 'そのLoRAでは画像を生成できません。`/生成`の候補に出るものを選んでください。',
  loraAsModel:
    'それはモデルと組み合わせるもので、モデルではありません。`lora`に入れ、モデルを選んでください。',
  modelAsLora:
    'それはLoRAではありません。`モデル`に入れるか、`/生成`の候補に出るLoRAを選んでください。',
  severalToMakeWith: (names) =>
    `${names.join('、')}など、複数のモデルが当てはまります。\`/生成\`の候補に出るものを選んでください。`,
  promptMissing: 'プロンプトがありません。画像に描いてほしいものを書いてください。',
  promptTooLong: 'プロンプトがこのモデルには長すぎます。短くしてください。',
  takesNoNegative:
    'そのモデルはネガティブプロンプトに対応していません。`ネガティブ`は空のままにしてください。',
  negativeTooLong: 'ネガティブプロンプトがこのモデルには長すぎます。短くしてください。',
  otherLora:
    'そのLoRAはそのモデルと組み合わせられません。ベースモデルが同じLoRAを選ぶか、LoRAなしにしてください。',
  outOfBounds:
    'Civitaiではこのオプションで生成できません。オプションを変えて`/生成`を使ってください。',
  quoteGone:
    'その見積もりは期限切れか、あなたのものではありません。Buzzは使われていません。`/生成`で新しく見積もってください。',
  overCap: (price, left) =>
    `${number(price)} Buzzかかりますが、24時間に使ってよいBuzzの残りは${number(left)} Buzzです。Buzzは使われていません。しばらく待つか、\`/アカウント\`で上限を増やしてください。`,
  tooManyRunning: (most) =>
    `すでに${most}件を生成中です。Buzzは使われていません。どれかが終わるのを待つか、\`/生成履歴\`でキャンセルしてください。`,
  noBuzz:
    'Buzzが足りないか、これ以上の使用をCivitaiが許可していません。Buzzは使われていません。CivitaiでBuzzを入手するか、枚数を減らしてください。',
  maturePrompt:
    'Civitaiがプロンプトを成人向けと判断しました。このボットでは成人向けの画像を生成しません。Buzzは使われていません。プロンプトを変えてください。',
  notEnabled:
    'そのモデルかLoRAは、Civitaiでの生成に使えなくなりました。Buzzは使われていません。別のものを選んでください。',
  generationNotAllowed:
    'あなたのアカウントでの生成をCivitaiが許可していません。Buzzは使われていません。Civitaiでアカウントを確認するか、`/アカウント`で連携を解除し、連携し直してください。',
  generationRefused:
    'Civitaiが生成を拒否しました。Buzzは使われていません。オプションを変えて`/生成`を使ってください。',
  generatorBusy:
    'Civitaiが混み合っています。Buzzは使われていません。1分ほど待ってから、もう一度`/生成`を使ってください。',
  generatorAway:
    'Civitaiのジェネレーターが応答していません。1分ほど待ってからもう一度お試しください。',
  stillHandedOver:
    'まだCivitaiに送信しているところです。数秒待ってから、もう一度キャンセルしてください。',
  generationGone:
    'あなたのものではないか、30日より前のものです。`/生成履歴`で自分のものを確認してください。',
  generationForgotten:
    'アカウントの連携が解除されたため、情報がありません。注文済みの画像はそのまま生成され、Buzzも使われます。注文した人がCivitaiで確認できます。',
  generationNotShown:
    '生成した画像をCivitaiから取得できなくなりました。`/アカウント`で連携を解除し、連携し直してください。',
  promptGone:
    'そのプロンプトは、ここにもCivitaiにも残っていません。`/生成`でもう一度書いてください。',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person) => `<@${person}> リクエストの画像です。`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at) => `${moment(at)}にリクエストした画像ができました。`,
  noPictures: (at) => `${moment(at)}にリクエストした画像は、生成できませんでした。`,
  /** Of several. */
  showPicturesNumber: (nth) => `${nth}を表示`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: 'モデル',
    top: 'ランキング',
    creator: 'クリエイター',
    tag: 'タグ',
    images: '画像',
    articles: '記事',
    collections: 'コレクション',
    digest: 'ダイジェスト',
    follow: 'フォロー',
    settings: '設定',
    account: 'アカウント',
    generate: '生成',
    generations: '生成履歴',
    vault: 'vault',
    about: 'ボット情報',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': 'Civitaiで調べる',
    'Read picture': '生成情報を読み取る',
  },
  subcommandNames: {
    create: '作成',
    list: '一覧',
    preview: 'プレビュー',
    edit: '編集',
    pause: '一時停止',
    resume: '再開',
    remove: '削除',
    add: '追加',
    show: '表示',
    rating: 'レーティング',
    mute: 'ミュート',
    unmute: 'ミュート解除',
  },
  optionNames: {
    query: '検索',
    version: 'バージョン',
    private: '自分だけ',
    sort: '並び順',
    period: '期間',
    type: '種類',
    base: 'ベースモデル',
    tag: 'タグ',
    name: '名前',
    model: 'モデル',
    creator: 'クリエイター',
    channel: 'チャンネル',
    time: '時刻',
    timezone: 'タイムゾーン',
    days: '曜日',
    rank: '順位基準',
    fresh: '重複なし',
    count: '件数',
    mention: 'メンション',
    publish: '公開',
    digest: 'ダイジェスト',
    clear: '解除',
    follow: 'フォロー',
    allow: '許可',
    cap: '上限',
    prompt: 'プロンプト',
    negative: 'ネガティブ',
    size: 'サイズ',
    lora: 'lora',
    seed: 'シード',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: {
    // “Every week” is written to the day without a space.
    names: [...'月火水木金土日'].map((day) => [`${day}曜日`, day, `${day}曜`, `毎週${day}曜日`]),
    everyDay: ['毎日', '全日', '全部', 'すべて'],
    weekdays: ['平日'],
    weekends: ['週末', '土日'],
    fillers: ['と', '毎週', 'および'],
    to: ['から'],
  },

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: '選んだ曜日にモデルの一覧をチャンネルに投稿',
  digestCreate: 'ダイジェストを作成',
  digestList: 'このサーバーのダイジェスト一覧：次の投稿、最近の投稿、一時停止の理由',
  digestPreview: 'ダイジェストが今投稿する内容を、自分だけに表示',
  digestEdit: 'ダイジェストを変更',
  digestPause: '再開するまでダイジェストを一時停止',
  digestResume: 'ダイジェストを再開',
  digestRemove: 'ダイジェストを完全に削除',
  digestOption: '対象のダイジェスト',
  digestChannelOption: '投稿先のチャンネル',
  timeOption: '時刻。例：21:30、午後9時（既定：09:00）',
  zoneOption: 'タイムゾーン。Tokyoのような都市名で指定（既定：UTC）',
  daysOption: '投稿する曜日。例：「平日」「月、木」（既定：毎日）',
  rankOption: '順位の基準（既定：ダウンロード増加数順）',
  rankChoice: (rank) => RANKS[rank],
  freshOption: 'このダイジェストが過去7日間に表示したものを除く（既定：False）',
  countOption: '表示するモデルの最大数、1〜10（既定：5）',
  mentionOption: 'メンションするロール',
  publishOption: 'このアナウンスチャンネルをフォローしているサーバーにも投稿を公開',
  clearOption: 'ダイジェストから取り除く設定',
  followDescription: 'クリエイター、モデル、タグの新着をチャンネルに投稿',
  followAdd: 'クリエイター、モデル、タグをフォロー',
  followList: 'このサーバーのフォロー一覧：最近の投稿、一時停止の理由',
  followPause: '再開するまでフォローを一時停止',
  followResume: 'フォローを再開（これからの新着が対象）',
  followRemove: 'フォローを完全に削除',
  followOption: '対象のフォロー',
  followChannelOption: '新着の投稿先',
  followCreatorOption: 'このクリエイターの新しいモデルとバージョン',
  followModelOption: 'このモデルの新しいバージョン：名前、リンク、ID',
  followTagOption: 'このタグの新着',
  settingsDescription: 'このサーバーで表示するものと、表示しないもの',
  settingsShow: '現在の設定を表示',
  settingsRating: 'すべてPGのみにするか、チャンネルごとの設定に従うか',
  settingsMute: 'このサーバーでタグかクリエイターを表示しない',
  settingsUnmute: 'タグかクリエイターのミュートを解除',
  allowOption: '表示してよい内容',
  allowChoice: (allow) => ALLOW_CHOICES[allow],
  muteTagOption: '対象のタグ',
  muteCreatorOption: 'モデルと画像を表示しないクリエイター',
  privateOption: '結果を自分だけに表示',
  sortOption: '並び順。トレンドだけは最近のダウンロード、ほかは全期間が対象',
  periodOption: 'この期間に更新されたモデルだけ（既定：1週間）',
  typeOption: 'この種類のモデルだけ',
  baseOption: 'このベースモデル用のモデルだけ',
  tagOption: 'このタグが付いたモデルだけ',
  queryOption: '名前、リンク、ID、AIR、ファイルのハッシュ',
  versionOption: 'モデルのバージョン（既定：最新）',
  aboutDescription: 'このボットでできること、現在の状態、保存する情報',
  civitaiSortOption: '並び順、全期間が対象（既定：ダウンロード数順）',
  tagNameOption: '対象のタグ',
  tagDescription: 'タグが付いたモデルのランキング',
  creatorNameOption: 'モデルを見たいクリエイター',
  creatorDescription: 'Civitaiのクリエイターと、そのモデル',
  imageModelOption: 'このモデルで作られた画像：名前、リンク、ID',
  imageCreatorOption: 'このクリエイターの画像',
  imageSortOption: '並び順（既定：リアクション数順）',
  imagePeriodOption:
    'この期間に投稿された画像だけ（既定：1週間。モデルかクリエイターを指定すると全期間）',
  imagesDescription: '画像を見る：全体の人気画像、モデル別、クリエイター別',
  modelDescription: 'モデルを調べる：画像、トリガーワード、ダウンロード',
  topDescription: 'ダウンロード数、いいね数などによるモデルのランキング',
  sortChoice: (sort) => (sort === 'Trending' ? 'トレンド' : MODEL_SORTS[sort]),
  periodChoice: (period) => PERIOD_CHOICES[period],
  imageSortChoice: (sort) => IMAGE_SORT_CHOICES[sort],
}
