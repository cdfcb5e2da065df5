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

const formats = formatsOf<'other'>('zh-CN')
const { number, percent, plural, size, calendarDay, weekdays, and, or } = formats

/** Quoted, since names from outside and choices run into the text around them. */
const orQuoted = (names: readonly string[]): string => or(names.map((name) => `“${name}”`))

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: '最近 24 小时',
  Week: '最近一周',
  Month: '最近一个月',
  Year: '最近一年',
}

const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: '最近 24 小时',
  week: '最近一周',
  month: '最近一个月',
}

/** What is not counted in full yet. */
const UNCOUNTED: Readonly<Record<TrendSpan, string>> = {
  day: '一天',
  week: '一周',
  month: '一个月',
}

const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': '下载最多',
  'Highest Rated': '评分最高',
  'Most Liked': '点赞最多',
  'Most Discussed': '讨论最多',
  'Most Collected': '收藏最多',
  'Most Images': '图片最多',
  Newest: '最新',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': '反应最多的图片',
  'Most Comments': '评论最多的图片',
  'Most Collected': '收藏最多的图片',
  Newest: '最新图片',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: '步数',
  sampler: '采样器',
  cfgScale: 'CFG',
  clipSkip: 'Clip skip',
  seed: '种子',
  size: '尺寸',
  model: '模型',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: '最新文章',
  'Recently Updated': '最近更新的文章',
  'Most Reactions': '反应最多的文章',
  'Most Comments': '评论最多的文章',
  'Most Bookmarks': '书签最多的文章',
  'Most Collected': '收藏最多的文章',
}

/** In menus they stand without what they are about. */
const IMAGE_CHOICES: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': '反应最多',
  'Most Comments': '评论最多',
  'Most Collected': '收藏最多',
  Newest: '最新',
}

const ARTICLE_CHOICES: Readonly<Record<ArticleSort, string>> = {
  Newest: '最新',
  'Recently Updated': '最近更新',
  'Most Reactions': '反应最多',
  'Most Comments': '评论最多',
  'Most Bookmarks': '书签最多',
  'Most Collected': '收藏最多',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: '最新收藏集',
  'Most Followers': '贡献者最多的收藏集',
}

const COLLECTION_CHOICES: Readonly<Record<CollectionSort, string>> = {
  Newest: '最新',
  'Most Followers': '关注者最多',
}

const PERIOD_CHOICES: Readonly<Record<Period, string>> = {
  Day: '一天',
  Week: '一周',
  Month: '一个月',
  Year: '一年',
  AllTime: '全部时间',
}

const RANKS: Readonly<Record<Rank, string>> = {
  'Most downloads gained': '下载增长最多',
  Rising: '上升最快',
  Newest: '最新',
}

const ALLOW_CHOICES: Readonly<Record<Allow, string>> = {
  'As each channel allows': '按各频道的设置',
  'PG everywhere': '全部仅限 PG',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: '模型',
  Article: '文章',
  Post: '帖子',
  Image: '图片',
  Model3D: '3D 模型',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: '这个副本里没有生成信息。Discord 会删掉 JPEG 和 WebP 文件中的这些信息，请发送原始 PNG，或把它的 Civitai 地址粘贴到 /图片。',
  unsupported: '我只能读取 PNG、JPEG 和 WebP 文件。',
  'too large': '这个文件超过 25 MB，请发一个小一点的。',
  gone: '没能从 Discord 获取这个文件，请稍后再试。',
  'gone since': 'Discord 不再向我提供这个文件。请在原来的消息上使用“读取图片信息”。',
  foreign: '我只读取上传到 Discord 的文件。',
  'held back': '我不显示这张图片是怎么生成的。',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: '模型',
  version: '版本',
  image: '图片',
  post: '帖子',
  article: '文章',
  collection: '收藏集',
  creator: '个人主页',
  file: '文件',
}

const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': '每天',
  '12345': '工作日',
  '67': '周末',
}

/** What a sentence names `/digest edit` by. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ 已由管理员暂停，随时可以恢复。',
  closed: () =>
    '⚠️ 已暂停：我无法再在它的频道里发消息。请允许我查看该频道、发送消息和嵌入链接，然后恢复它。',
  gone: (edit) => `⚠️ 已暂停：它的频道已不存在。请用 ${edit} 选择另一个频道，然后恢复它。`,
  locked: (edit) => `⚠️ 已暂停：它的子区已被锁定。请解锁，或用 ${edit} 选择另一个频道，然后恢复它。`,
  unplannable: (edit) => `⚠️ 已暂停：我不再认识它的时区。请用 ${edit} 选择另一个时区，然后恢复它。`,
}

/** The same in a few words. */
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ 已由管理员暂停',
  closed: '⚠️ 已暂停：我无法在那里发消息',
  gone: '⚠️ 已暂停：频道已不存在',
  locked: '⚠️ 已暂停：子区已被锁定',
  unplannable: '⚠️ 已暂停：时区未知',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ 正在推送',
  posting: '⏳ 正在推送',
  posted: '✅ 已推送',
  failed: '❌ 失败',
  skipped: '➖ 已跳过',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ 未推送：我离线超过六小时',
  closed: '❌ 未推送：我无法在频道里发消息',
  gone: '❌ 未推送：频道已不存在',
  locked: '❌ 未推送：子区已被锁定',
  trouble: '❌ 未推送：Discord 或 Civitai 连续一小时没有响应',
  refused: '❌ 未推送：被 Discord 拒绝，可能是 AutoMod 拦截了',
  nothing: '➖ 未推送：仍然没有符合条件的内容',
  paused: '➖ 未推送：当时已暂停',
  unseen: '❔ 可能已推送：我读取不了频道里的消息，无法确认',
  empty: '✅ 已推送，但没有符合条件的内容',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () => '⚠️ 未发布：请允许我查看该频道并发送消息',
  gone: () => '⚠️ 未发布：消息或频道先被删除了',
  locked: () => '⚠️ 未发布：频道已被锁定',
  refused: (edit) =>
    `⚠️ 未发布：只有公告频道可以发布；请用 ${edit} 选择一个，或将 \`发布\` 设为 False`,
  late: () => '⚠️ 未发布：Discord 连续六小时没有接受该频道的发布',
}

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `作者 ${name}`,
  model: (name) => `模型 ${name}`,
  tag: (name) => `标签 ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: '一位作者',
  model: '一个模型',
  tag: '一个标签',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name) => `${name === undefined ? '这位作者' : `作者 ${name} `}的新模型和新版本`,
  model: (name) => `${name === undefined ? '这个模型' : `模型 ${name} `}的新版本`,
  tag: (name) => `${name === undefined ? '这个标签' : `标签“${name}”`}下的新内容`,
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ 已由管理员暂停，随时可以恢复。',
  closed:
    '⚠️ 已暂停：我无法再在它的频道里发消息。请允许我查看该频道、发送消息和嵌入链接，然后恢复它。',
  gone: '⚠️ 已暂停：它的频道已不存在。请移除它，再从另一个频道重新关注。',
  locked: '⚠️ 已暂停：它的子区已被锁定。请解锁，然后恢复它。',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ 已由管理员暂停',
  closed: '⚠️ 已暂停：我无法在那里发消息',
  gone: '⚠️ 已暂停：频道已不存在',
  locked: '⚠️ 已暂停：子区已被锁定',
}

/** As Discord’s own client names them. */
const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '“查看频道”',
  SendMessages: '“发送消息”',
  SendMessagesInThreads: '“在子区内发送消息”',
  EmbedLinks: '“嵌入链接”',
}

/** Cities are listed by their English names. */
const PICK_A_CITY = '请输入城市的英文名，例如 Shanghai，并从列表中选择。'

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows': '**分级：** 成人内容只在年龄限制频道显示',
  'PG everywhere': '**分级：** 全部仅限 PG，年龄限制频道也不例外',
}

const named = (name: string | undefined): string => (name === undefined ? '' : `：${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: '你已登录',
    text: '还差一步：回到 Discord，点击“我已登录”。在那里你会看到是哪个账号，然后绑定它。在此之前不会绑定任何账号。你可以关闭此页面了。',
  },
  gone: {
    heading: '此链接已失效',
    text: '每个链接只能在一个浏览器中使用一次，有效期为十分钟。请在 Discord 中使用 /账号 获取新链接。',
  },
  denied: {
    heading: '未绑定任何账号',
    text: '你没有授权就返回了。要重试，请在 Discord 中使用 /账号；否则可以关闭此页面。',
  },
  refused: {
    heading: '登录未成功',
    text: '用时太长，或这次登录已经完成过。请在 Discord 中使用 /账号 获取新链接。',
  },
  'somebody else': {
    heading: '此链接不是你的',
    text: '它是为另一个 Discord 账号生成的，与你登录的账号不同，所以没有绑定。请在 Discord 中使用 /账号 获取你自己的链接，绝不要打开别人给你的链接。',
  },
  'fewer rights': {
    heading: '未绑定任何账号',
    text: 'Civitai 给我的权限不够。请在 Civitai 的账号设置中，到 Connected Apps 下移除我，然后在 Discord 中再次使用 /账号。',
  },
  limited: {
    heading: '同时登录的人太多',
    text: '现在登录的人太多，所以没有绑定。请等一分钟，然后在 Discord 中再次使用 /账号。',
  },
  away: {
    heading: '登录未成功',
    text: 'Discord 或 Civitai 没有响应。请等一分钟，然后在 Discord 中再次使用 /账号。',
  },
  misconfigured: {
    heading: '这里无法登录',
    text: '我的登录功能没有配置好，这不是你能解决的。请告诉我的运营者：日志里写明了原因。',
  },
  broken: {
    heading: '登录未成功',
    text: '我这边出了问题，没有绑定任何账号。请等一分钟，然后在 Discord 中再次使用 /账号。',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: '方形',
  portrait: '竖版',
  landscape: '横版',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'Civitai 不允许生成这样的画面。请修改提示词。',
  'no worker': 'Civitai 没有找到空闲的机器。请稍后再试。',
  'too slow': 'Civitai 用时太长。请稍后再试。',
  'no buzz': '你的 Buzz 不够，或 Civitai 不再让我花你的 Buzz。',
  'mature prompt': 'Civitai 认为提示词含有成人内容。请修改提示词。',
  'not enabled': 'Civitai 不再支持用这个模型或 LoRA 生成图片。请换一个。',
  'not allowed': 'Civitai 不让我为你生成图片。请到 Civitai 查看你的账号。',
  'too many': 'Civitai 收到的请求太多。请稍后再试。',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '已完成。',
  failed: 'Civitai 没能生成。',
  expired: '排队太久，Civitai 已放弃。请稍后再试。',
  cancelled: '已取消。',
  refused: 'Civitai 拒绝生成。',
  lost: '我查不到它的结果。请到 Civitai 查看。',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ 已完成',
  failed: '⚠️ 失败',
  expired: '⚠️ 已放弃',
  cancelled: '✖️ 已取消',
  refused: '⚠️ 被拒绝',
  lost: '⚠️ 未知',
}

const pictures = (count: number): string => plural(count, { other: (n) => `${n} 张图片` })

/** Everything the bot says in Chinese. What comes from outside is made inert before it comes here. */
export const zhCN: Words = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator) => unbroken('作者', creator),
  unnamed: '（无名称）',
  unnamedVersion: (id) => `版本 ${id}`,
  tagged: (tag) => `标签“${tag}”`,
  video: (nth, url) =>
    `[${unbroken('▶', '视频', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort, period, subject) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, `${PERIODS[period]}的新模型`)
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(subject, `历史${MODEL_SORTS[sort]}（${PERIODS[period]}有更新）`)
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span, wished, subject) =>
    titled(
      subject,
      `${SPANS[span]}下载增长最多${wished === span ? '' : `（统计还不满${UNCOUNTED[wished]}）`}`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words) => `“${words}”`,
  ranks: (first, last, known, more, hidden) =>
    [
      `${number(first)}–${number(last)}，${more ? '总共至少' : '共'} ${number(known)} 个`,
      ...(hidden > 0 ? [`${number(hidden)} 个不在这里显示`] : []),
    ].join(' · '),
  asOfBefore: (at) => `-# 这是 ${moment(at)} 的数据：你一下子请求得太多了`,
  asOf: (at) => `-# 这是 ${moment(at)} 的数据，Civitai 目前没有响应`,

  // Galleries, and how an image was made.

  galleryTitle: (sort, period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}（${PERIODS[period]}发布）`,
  galleryOf: (whose, ranked) => `${whose.join(' · ')} — ${ranked}`,
  imageAt: (nth, known, more) =>
    `第 ${number(nth)} 张，${more ? '总共至少' : '共'} ${number(known)} 张`,
  imageTitle: 'Civitai 上的一张图片',
  postTitle: 'Civitai 上的一个帖子',
  promptTitle: '生成信息',
  noPrompt: '作者没有公开提示词。',
  promptHeldBack:
    '我不能在这里显示提示词：可能含有成人内容的提示词，只能在允许成人内容的年龄限制频道里显示。',
  negativePrompt: '**负面提示词**',
  lookingUp: (count) => plural(count, { other: (n) => `-# 还在查找 ${n} 个…` }),
  probably: (link) => `可能是 ${link}`,
  partHeldBack: '我不在这里显示的内容',
  partMuted: '这个服务器屏蔽的内容',
  unknownFile: (hash) => `Civitai 上没有的文件（${hash}）`,
  madeWith: '**使用的资源**',
  // The colon is as wide as a letter, and needs no space.
  setting: (setting, value) => `${PICTURE_SETTINGS[setting]}：${value}`,

  // What people write.

  articlesDescription: 'Civitai 上的文章：教程、资讯等',
  articleQueryOption: '标题中的文字，或文章链接',
  articleSortOption: '按什么排名（默认：最新）',
  articleSortChoice: (sort) => ARTICLE_CHOICES[sort],
  articleCreatorOption: '只看这位作者的文章',
  /** `subject` is whose they are. */
  articlesTitle: (sort, subject) => titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'Civitai 上的一篇文章',
  updated: (at) => `更新于 ${moment(at)}`,
  noArticles: '没有符合条件的文章。请换个关键词，或去掉一个筛选条件。',
  unknownArticle: '我在 Civitai 上看不到这篇文章。它可能已被删除，或未公开。',

  // What people put together.

  collectionsDescription: 'Civitai 上的收藏集：大家整理的内容',
  collectionQueryOption: '名称中的文字，或收藏集链接',
  collectionSortOption: '按什么排名（默认：最新）；“关注者最多”统计的是可以添加内容的人',
  collectionSortChoice: (sort) => COLLECTION_CHOICES[sort],
  collectionsTitle: (sort) => COLLECTION_SORTS[sort],
  collectionTitle: 'Civitai 上的一个收藏集',
  collectionType: (type) => COLLECTION_TYPES[type],
  items: (count) => plural(count, { other: (n) => `${n} 项` }),
  onlyOnCivitai: '-# Civitai 没有告诉我里面有什么。请到 Civitai 上打开它。',
  noCollections: '没有符合条件的收藏集。请换个关键词。',
  unknownCollection: '我在 Civitai 上看不到这个收藏集。它可能已被删除，或未公开。',

  // What is said of files that a message holds.

  copyText: '复制文字',
  chooseCard: '打开一个模型的卡片',
  pictureTitle: (nth) => `图片 ${nth}`,
  noPictureInMessage: '这条消息没有附带图片。我可以读取 PNG、JPEG 和 WebP 文件。',
  morePictures: (count) => plural(count, { other: (n) => `还有 ${n} 张图片我没有读取。` }),
  unreadPicture: (why) => PICTURE_UNREAD[why],
  recipeGone: '我不记得这是哪张图片了。请在那条消息上重新使用“读取图片信息”。',

  // What a message points at.

  inMessage: '这条消息中的内容',
  chooseReference: '选择一个来查看',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind, number) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what) => `${what} · 不在这里显示`,
  referenceUnknown: (what) => `${what} · Civitai 上没有`,
  moreInMessage: '-# 这是前十个，消息里还有更多。',
  notLookedUp: '-# 有些没能查到。选择一个可以重试。',
  nothingInMessage: '这条消息里没有 Civitai 的内容。我会查找它的链接、AIR 和文件哈希值。',

  // A model's card, what is behind it, and which model is meant.

  trend: (bars, gained) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}${SPANS.day}下载量约 +${gained}`,
  earlyAccess: (until) =>
    unbroken('🔒', '抢先体验') + (until === undefined ? '' : `，截至 ${dayOf(until)}`),
  noVersion: '它没有可以显示的版本。',
  newestInstead: '⚠️ 你要的版本已不存在，或太新，我还不知道。这是我知道的最新版本。',
  archived: '⚠️ 已被作者归档：文件不能再下载。',
  takenDown: '⚠️ 已被 Civitai 下架。',
  triggerWords: '触发词',
  noTriggerWords: '它没有触发词。',
  moreTriggers: (count) => `-# 还有 ${number(count)} 组`,
  tags: (tags) => `-# 🏷 ${tags.join('、')}`,
  more: '更多',
  noFiles: '它没有可以下载的文件。',
  filesNotShown: (count) => plural(count, { other: (n) => `还有 ${n} 个文件` }),
  similarTo: (name) => `与 ${name} 相似的模型`,
  noSimilar: '没有标签相同、又适合这个频道的其他模型。',
  licence: '许可协议',
  copy: '复制',
  modelId: '模型 ID',
  versionId: '版本 ID',
  link: '链接',
  otherMatchesOf: (asked) => `其他与“${asked}”匹配的模型`,
  several: (asked) => `有多个模型${asked === undefined ? '匹配' : `与“${asked}”匹配`}`,
  severalHelp: '请选择你想要的那个。',

  // Files of a version.

  moreFiles: (count) => plural(count, { other: (n) => unbroken(`+${n}`, '个文件') }),
  pickle: '⚠️ Pickle 文件可以运行代码。只有信任作者时才加载它。',
  scanDanger: '⛔ Civitai 在这个文件中发现了危险内容。请不要加载它。',
  scanFailed: '⚠️ Civitai 没能扫描这个文件。',
  scanPending: '⏳ Civitai 还没有扫描这个文件。',
  scanned: '✅ Civitai 已对它做过病毒和 pickle 扫描。',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden, credit) =>
    `-# ${forbidden.length === 0 ? '✅ 可商用' : `🚫 禁止${or(forbidden)}`}${
      credit ? ' · 需要署名' : ''
    }`,
  commercialUse: '商用',
  sellingImages: '出售图片',
  sellingModel: '出售模型',
  paidServices: '用于付费服务',
  matureImages: '生成成人图片',
  licenceOf: (name) => `${name} 的许可协议`,
  noLicence: 'Civitai 没有说明它的许可协议允许什么。',
  credit: (withoutCredit) => (withoutCredit ? '📜 无需署名' : '📜 须注明作者'),
  may: (uses) => `✅ 可以：${uses.join('、')}`,
  mayNot: (uses) => `🚫 不可以：${uses.join('、')}`,
  sellImages: '出售图片',
  rentOnCivitai: '在 Civitai 的生成器上运行',
  rentElsewhere: '在付费服务上运行',
  sellModel: '出售模型或它的融合模型',
  shareMerges: '分享融合模型',
  otherLicence: '以其他许可协议发布融合模型',
  makeMature: '生成成人图片',

  // Digests, as a channel sees them.

  days: (days) => DAY_SETS[days] ?? weekdays(days).join('、'),
  risingTitle: (span, subject) => titled(subject, `${SPANS[span]}上升最快`),
  newestTitle: (span, subject) => titled(subject, `${SPANS[span]}的新模型`),
  freshTitle: (subject) => titled(subject, `${SPANS.day}发布，下载最多`),
  freshNote: '-# 我刚开始统计下载量。从明天起，这里按下载增长排名。',
  emptyDigest: (span) => `${SPANS[span]}，适合这个频道的模型都没有新增下载。`,
  nothingNew: (span) => `${SPANS[span]}，没有适合这个频道的新模型。`,

  // Digests, as their managers see them. Commands are named by their mentions.

  digestsTitle: '这个服务器的简报',
  noDigests: (create) => `这个服务器还没有简报。用 ${create} 创建一个。`,
  digestMade: (channel, at) => `我会把这个简报推送到 <#${channel}>。首次推送：${dated(at)}。`,
  digestThere: '这个服务器已经有完全一样的简报：',
  similarDigest: (name, remove) =>
    `⚠️ 这个服务器已经有一个很相似的简报：${name}。如果一个就够了，请用 ${remove} 移除另一个。`,
  previewTamer: (channel) =>
    `-# 我在这里只能显示 PG。在 <#${channel}> 里，可能会有含成人内容的模型。`,
  previewBelow: '它现在会是这样：',
  previewLate: (preview) => `预览用时太长。请稍后用 ${preview} 查看。`,
  noPreview: (why) => `现在无法预览。${why}`,
  nextPost: (at) => `下次推送：${dated(at)}`,
  paused: (why, edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone, edit) =>
    `⚠️ “${zone}”的时间可能和你想的不一样，至少在夏天如此。请用 ${edit} 选择一个城市。`,
  pausedBriefly: (why) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role) => `提及 <@&${role}>`,
  upTo: (count) => plural(count, { other: (n) => `最多 ${n} 个模型` }),
  publishes: '发布给关注者',
  repeatsNothing: '7 天内不重复',
  lastDeliveries: '**最近推送**',
  noDeliveries: '还没有推送过。',
  delivery: ({ state, outcome }) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day, what, late, published) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why, edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes) =>
    minutes === 0 ? '' : plural(minutes, { other: (n) => `，晚了 ${n} 分钟` }),
  removeAsk: (name) => `要移除 ${name} 吗？它的设置和历史记录会被永久删除。`,
  nowPaused: '已暂停。',
  pausedAlready: '它之前就已暂停。',
  nowResumed: (at) => `已恢复。下次推送：${dated(at)}`,
  nowChanged: '已更改。',
  removed: '简报已移除。',
  chooseDigest: '选择一个简报',
  preview: '预览',
  pause: '暂停',
  resume: '恢复',
  remove: '移除',
  removeForGood: '永久移除',
  keep: '保留',

  // What is posted for the follows of a channel.

  newVersion: '新版本',
  newFrom: (creator) => `${creator} 的新作`,
  newTagged: (tag) => `标签“${tag}”下的新内容`,
  newFollowed: '这个频道关注的新内容',
  accessEnded: '抢先体验已结束：现在对所有人免费',
  freeNow: '🔓 现在对所有人免费',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: '由 /关注 推送',
  openVersion: '打开一个版本的卡片',
  moreNew: (count) => `Civitai 上还有 ${number(count)} 个`,

  // Follows, as their managers see them. Commands are named by their mentions.

  follow: '关注',
  followsTitle: '这个服务器的关注',
  followSubject: (kind, name) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add) => `这个服务器还没有关注任何内容。用 ${add} 开始。`,
  followMade: (kind, channel, name) =>
    kind === 'tag'
      ? `我会把${FOLLOWED_NEWS[kind](name)}推送到 <#${channel}>，每小时最多一次。`
      : `我会在发布后 15 分钟内把${FOLLOWED_NEWS[kind](name)}推送到 <#${channel}>。`,
  followThere: '这个服务器已经有完全一样的关注：',
  followSince: (at) => `自 ${dayOf(at)} 起关注。`,
  followPaused: (why) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at, what) =>
    what === undefined ? `最近推送：${moment(at)}` : `最近推送：${what}，${moment(at)}`,
  lookedAt: (at) => `-# 上次检查新内容：${moment(at)}。`,
  notAnnounced: '还没有推送过。',
  chooseFollow: '选择一个关注',
  moreFollows: (count) => `还有 ${number(count)} 个`,
  removeFollowAsk: (name) => `要移除 ${name} 吗？`,
  followRemoved: '已移除。不会再为它推送。',
  followResumed: '已恢复。暂停期间的新内容不会补发。',
  followWhere: (kind, name) => `要把${FOLLOWED_NEWS[kind](name)}推送到哪里？`,
  chooseChannel: '选择一个频道',
  onlyManagersFollow: '只有能管理这个服务器的成员才能决定它关注什么。请联系其中一位。',
  unknownFollow: '这个服务器没有这个关注。请从输入时出现的建议中选择。',
  tooManyFollows: (most) => `这个服务器已有 ${number(most)} 个关注，不能再多了。请先移除一个。`,
  oneSubject: '请在 `作者`、`模型` 和 `标签` 中只填一个。',
  severalModels: (named) =>
    `这可能指多个模型：${orQuoted(named)}。请填写你想要的那个的 ID、从输入时出现的建议中选择，或粘贴它的链接。`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/模型 查询:illustrious` 查找一个模型：图片、触发词和下载。',
    '`/排行 类型:LORA 底模:Pony` 按下载量或你选的方式给模型排名。',
    '`/图片 时间范围:一天` 浏览今天最受欢迎的图片。',
  ].join('\n'),
  version: (version) => `版本 ${version}`,
  upSince: (at) => `启动于 ${moment(at)}`,
  civitaiAnswers: 'Civitai 响应正常。',
  civitaiAwaySince: (at) => `⚠️ Civitai 从 ${moment(at)} 起就没有响应。`,
  remembered: (share) => `${percent(share)} 的提问我是凭记忆回答的。`,
  noSnapshot: '我还没有统计过下载量。',
  snapshotFrom: (at) => `我上次统计下载量是在 ${moment(at)}。`,
  kept: '我保存服务器的简报、关注和设置，模型的下载次数，以及 Civitai 作者的名称。我不保存使用者的任何信息，也不读取消息。服务器把我移除后，我会在 30 天后删除为它保存的内容。',
  keptOfAccounts:
    '对于绑定了 Civitai 账号的人，我会加密保存绑定这件事和所需的信息；用 `/账号` 可以查看和删除。',
  invite: '邀请我',
  source: '源代码',
  privacy: '隐私政策',
  terms: '服务条款',

  // Buttons and menus.

  prompt: '提示词',
  images: '图片',
  creator: '作者',
  similar: '相似模型',
  otherMatches: '其他匹配',
  download: '下载',
  chooseVersion: '选择一个版本',
  chooseModel: '选择一个模型',
  openCard: '打开一个模型的卡片',
  tryAgain: '重试',
  showToAll: '向所有人显示',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: '我看不懂这个值。请重新输入。',
  empty: '请输入要查找的内容。',
  tooLong: (max) => `太长了。最多 ${max} 个字符。`,
  notAChoice: (choices) => `没有这个选项。请选择${orQuoted(choices)}。`,
  notWhole: (min, max) => `请输入 ${min} 到 ${max} 之间的整数。`,
  trendingTooLong: '“近期热门”只涵盖一天、一周或一个月。请选择其中一个时间范围。',
  trendingNotYet: '我才刚开始统计下载量，“近期热门”明天开始。在那之前，请按“下载最多”排序。',
  unknownBase: (near) =>
    near.length === 0
      ? 'Civitai 没有叫这个名字的底模。请从输入时出现的建议中选择。'
      : `Civitai 没有叫这个名字的底模。你是不是想找${orQuoted(near)}？`,
  unknownTag: (near) =>
    near.length === 0
      ? '没有模型带有这个标签。请从输入时出现的建议中选择。'
      : `没有模型带有这个标签。你是不是想找${orQuoted(near)}？`,
  nothingFound: (near) =>
    near.length === 0
      ? 'Civitai 没有这个模型。请检查拼写，或粘贴它的链接。'
      : `Civitai 没有这个模型。你是不是想找${orQuoted(near)}？`,
  notAModel: '这不是 Civitai 上的模型。请粘贴模型页面的链接，或输入它的名称。',
  unknownPage:
    '这个链接我显示不了。请粘贴模型、图片、帖子、个人主页、文章或收藏集的链接，或输入模型的名称。',
  foreignAddress: '这不是 Civitai 的链接。请粘贴 civitai.com 的链接，或输入名称。',
  nothingToSearch: '这里没有可以搜索的内容。请输入模型名称的一部分。',
  notAModelButCreator: '这是个人主页的链接。请把它填到 `作者`，并把 `模型` 留空。',
  unknownHash: 'Civitai 没有这个哈希值的文件。请检查一下，或按名称搜索。',
  notACreator: '这不是用户名。请输入用户名，或粘贴 Civitai 个人主页的链接。',
  notATag: '这不是标签。请输入标签，或粘贴它在 Civitai 上的页面链接。',
  unknownVersion: '这个模型没有这个版本。请从列表中选择。',
  unknownCreator: (near) =>
    near.length === 0
      ? 'Civitai 没有叫这个名字的作者。请从输入时出现的建议中选择。'
      : `Civitai 没有叫这个名字的作者。你是不是想找${orQuoted(near)}？`,
  creatorTooLong: '这个名称太长，我的按钮放不下。请到 Civitai 查看这位作者的模型。',
  noImages: '没有符合条件的图片。请选更长的时间范围，或减少筛选条件。',
  noImagesTogether: '没有图片同时符合所有这些条件。请去掉一个。',
  noImagesAtAll: '没有我能在这里显示的图片。请换一个模型或作者。',
  /** A way out, on a button. */
  allTime: PERIOD_CHOICES.AllTime,
  imageGone: 'Civitai 上已没有这张图片。请重新运行命令查看其他图片。',
  noModelForThat: '我在 Civitai 上看不到对应的模型。它可能已被删除，或未公开。',
  unknownImage: '我在 Civitai 上看不到这张图片。它可能已被删除，或未公开。',
  unknownPost: '我在 Civitai 上看不到这个帖子。它可能已被删除，或未公开。',
  modelGone: 'Civitai 上已没有这个模型。请用 `/模型` 查找其他模型。',
  versionGone: '这个版本已不存在。点击按钮查看最新版本。',
  emptyList: '没有符合条件的模型。请选更长的时间范围，或减少筛选条件。',
  noModels: (creator) =>
    `这位作者没有我能在这里显示的模型。要看图片，请点击按钮或使用 \`/图片 作者:${creator}\`。`,
  listEnds: '这已经是最后一页。更改筛选条件可以看到其他内容。',
  notShownHere:
    '我不能在这里显示它：可能是成人内容的，只能在年龄限制频道里显示；还有一些内容我在任何地方都不显示。',
  mutedHere: '这个服务器的管理员屏蔽了它，所以我不在这里显示。',
  pageGone: '列表变短了，这一页已不存在。请重新运行命令。',
  oldButton: '这个按钮来自我的旧版本。请重新运行命令。',
  unknownCommand: '我不再有这个命令。输入 `/` 查看其他命令。',
  notYours: '只有请求它的人或管理员可以删除。',
  civitaiAway: (at) => `Civitai 没有响应。请 ${moment(at)} 再试。`,
  tooManyQuestions: (at) => `你一下子问得太多了，我还要回答其他人。请 ${moment(at)} 再试。`,
  civitaiUnhelpful: 'Civitai 没有给出可用的答复。请换其他选项，或到 Civitai 查看。',
  regionBlocked: 'Civitai 屏蔽了我所在的国家或地区。只有我的运营者能解决。',
  storeAway: '我连不上数据库，所以没有做任何更改。请一分钟后再试。',
  shownAlready: '已经向所有人显示了。',
  formTooLate: '我太慢了，没能打开表单。请再试一次，现在应该可以打开。',
  stopping: '我正在重启。请一分钟后再试。',
  broken: (reference) => `我这边出了问题。如果要反馈，请附上 \`${reference}\`。`,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: '我看不懂这个时间。请写成“9:30”“21:30”或“上午9点”这样。',
  badDays:
    '我看不懂这些日子。请写“每天”“工作日”“周末”，或写星期几，例如“周一、周四”或“周一至周五”。',
  vagueZone: (typed, cities) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? '这' : `“${typed}”`
    if (city === undefined) return `我不能确定${zone}是哪个时区。${PICK_A_CITY}`
    return more.length === 0
      ? `${zone}不是城市。你是不是想选“${city}”？`
      : `${zone}可能指几个不同的时间，或没有考虑夏令时。请选择一个城市：${orQuoted(cities)}。`
  },
  badZone: (typed, near) =>
    [
      typed === undefined ? '我不认识这个时区。' : `我不认识名为“${typed}”的时区。`,
      near.length === 0 ? PICK_A_CITY : `你是不是想选${orQuoted(near)}？`,
    ].join(''),
  unplannable: (edit) =>
    `我算不出这个简报该何时推送，因为我不再认识它的时区。请用 ${edit} 选择另一个 \`时区\`。`,
  unknownDigest: '这个服务器没有这个简报。请从输入时出现的建议中选择。',
  managesNoMore: (list) => `你不再管理这个服务器。如果你仍有权使用，请重新运行 ${list}。`,
  askedLongAgo: (list) => `这些按钮太旧了。请重新运行 ${list}。`,
  onlyOnServers: '这是给服务器用的。请在服务器里使用这个命令。',
  tooManyDigests: (most) => `这个服务器已有 ${number(most)} 个简报，不能再多了。请先移除一个。`,
  sameDigest: (name) =>
    `没有做任何更改：这个服务器已经有完全一样的简报 ${name}。请改点别的，或移除其中一个。`,
  missingPermissions: (channel, missing) =>
    `我无法在 <#${channel}> 发消息。请在那里给我${and(missing)}权限，然后再试。`,
  noEveryone: '我不能提及所有人。请选择一个身份组。',
  cannotMention: '你不能在那个频道提及这个身份组，所以我也不替你提及。请选择一个你能提及的身份组。',
  iCannotMention: (channel) =>
    `我不能提及这个身份组。请在 <#${channel}> 给我“提及 @everyone、@here 和所有身份组”权限，或允许任何人提及这个身份组。`,
  channelForMention: '请把 `频道` 也填上，这样我才能检查谁可以在那里提及这个身份组。',
  roleForChannel: '这个简报会提及一个身份组。请为新频道重新填写 `提及`，或把 `清除` 设为“提及”。',
  cannotPublish: '只有公告频道里的消息可以发布。请选择一个公告频道，或不填 `发布`。',
  isPublished:
    '这个简报会发布，而只有公告频道里的消息可以发布。请选择一个公告频道，或将 `发布` 设为 False。',
  channelForPublish: '请把 `频道` 也填上，这样我才能检查那里的消息能不能发布。',
  changedMeanwhile: '还有别人也在更改这个简报。请再看一眼，然后重试。',
  nothingToChange: '没有要更改的内容。请至少填一个选项。',
  setAndCleared: (option) => `你既设置又清除了 \`${option}\`。请只选其一。`,
  channelShut: (edit) =>
    `我看不到它的频道：频道已不存在，或我没有查看权限。请允许我查看，或用 ${edit} 选择另一个频道。`,
  discordAway: '刚才没能向 Discord 核对这个频道。请一分钟后再试。',
  permission: (name) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: '这个服务器的设置',
  allowed: (allow) => RATINGS_ALLOWED[allow],
  allowedByOperator: '**分级：** 全部仅限 PG。我的运营者不允许更多。',
  mutedTags: (count, most) =>
    count === 0
      ? '**屏蔽的标签：** 无'
      : `**屏蔽的标签：** ${number(count)} 个，最多 ${number(most)} 个`,
  mutedCreators: (count, most) =>
    count === 0
      ? '**屏蔽的作者：** 无'
      : `**屏蔽的作者：** ${number(count)} 位，最多 ${number(most)} 位`,
  changeSettings: (rating, mute, unmute) => `-# 用 ${rating}、${mute} 和 ${unmute} 更改。`,
  moreMuted: (count) => `还有 ${number(count)} 个`,
  unnamedMuted: (count) => `还有 ${number(count)} 个，我只能在年龄限制频道里列出`,
  nowMuted: (name) => `已屏蔽${named(name)}。我在这个服务器的任何地方都不再显示它。`,
  mutedAlready: (name) => `之前已经屏蔽了${named(name)}。`,
  nowUnmuted: (name) => `已取消屏蔽${named(name)}。`,
  notMuted: '它没有被屏蔽。请从输入时出现的建议中选择。',
  tagOrCreator: '请填写一个标签或一位作者，只填其一。',
  tooManyMuted: (most) =>
    `这个服务器已屏蔽 ${number(most)} 个这类内容，不能再多了。请先取消屏蔽一个。`,

  // Civitai accounts that people link.

  accountDescription: '你的 Civitai 账号：绑定、查看我能用它做什么，或解绑',
  capOption: '我一天最多可以替你花费多少 Buzz',
  accountTitle: '你的 Civitai 账号',
  notLinkedYet:
    '你还没有绑定 Civitai 账号。绑定后，你可以用自己的 Buzz 在这里生成图片，并查看你的保管库。请点击 **绑定**，先登录 Discord，再登录 Civitai，然后点击 **我已登录**。',
  linkUntil: (until) => `-# 链接只供你一人使用，${moment(until)} 失效。`,
  linkButton: '绑定',
  signedInButton: '我已登录',
  notSignedInYet:
    '你还没有完成登录。请点击 **绑定**，登录 Discord 和 Civitai，然后点击 **我已登录**。',
  confirmLink: (discord, civitai) =>
    `要把你的 Discord 账号 ${discord} 与 Civitai 账号 **${civitai}** 绑定吗？`,
  confirmRights:
    '我将可以在你点击按钮时生成图片、查看你的 Buzz，以及查看你的保管库。没有你的点击，我不会花费任何 Buzz。',
  confirmButton: '绑定账号',
  cancelLinkButton: '取消',
  linkCancelled: '没有绑定任何账号，我这里的登录信息也已删除。',
  nowLinked: '你的账号已绑定。',
  linkOver: '那次登录已失效。请用 `/账号` 重新开始。',
  linkedWith: (civitai) => `**Civitai：** ${civitai}`,
  linkedSince: (at) => `**绑定时间：** ${moment(at)}`,
  linkedRights: '**权限：** 生成图片、查看你的 Buzz、查看你的保管库',
  dailyCap: (buzz, command) => `**每天上限：** ${number(buzz)} Buzz。用 ${command} 更改。`,
  unlinkButton: '解绑',
  nowCapped: '已更改。',
  nowUnlinked:
    '已解绑。我已删除为此保存的所有内容。正在生成的图片仍会生成并扣费，请到 Civitai 查看。你给我的授权在 Civitai 上仍然有效，请到账号设置的 **Connected Apps** 中移除。',
  civitaiAccountButton: 'Civitai 上的设置',
  nothingToUnlink: '你没有绑定 Civitai 账号。',
  civitaiNumber: (id) => `用户 ${id}`,
  notLinked: '你没有绑定 Civitai 账号。请先使用 `/账号`。',
  linkEnded: 'Civitai 不再接受与你账号的绑定，所以我已将它删除。请用 `/账号` 重新绑定。',
  linkUnread:
    '我读不出所保存的账号绑定信息。只有我的运营者能解决；你也可以用 `/账号` 解绑，再重新绑定。',
  linkRefused: 'Civitai 不接受与你账号的绑定。请用 `/账号` 解绑，再重新绑定。',
  signInAway: 'Civitai 没有响应。请一分钟后再试。',
  signInLimited: (until) => `Civitai 收到的登录请求太多。请 ${moment(until)} 再试。`,
  linkPage: (how) => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: '你的 Civitai 保管库里有什么，还剩多少空间',
  vaultTitle: '你的 Civitai 保管库',
  vaultRoom: (left, all) =>
    left > 0
      ? `**剩余空间：** ${size(left)}，共 ${size(all)}`
      : `**剩余空间：** 无，共 ${size(all)}`,
  vaultPosition: (page, pages, total) =>
    [
      ...(pages > 1 ? [`第 ${number(page)} 页，共 ${number(pages)} 页`] : []),
      `共 ${number(total)} 项`,
    ].join(' · '),
  keptState: (state) => (state === 'Pending' ? '⏳ 尚未存好' : '⚠️ Civitai 没能存储它'),
  vaultHidden: (count) => `-# 还有 ${number(count)} 项我不能在这里显示。`,
  vaultEmpty: '你的保管库是空的。',
  noVault: '你没有保管库：Civitai 只向会员提供。',

  // Pictures that people have made and pay for.

  generateDescription: '用 Civitai 上的模型生成图片，花费你自己的 Buzz',
  makerOption: '用来生成的模型：名称、链接、ID 或 AIR',
  loraOption: '一起使用的 LoRA：名称、链接、ID 或 AIR',
  promptOption: '图片里要有什么',
  negativeOption: '图片里不要有什么',
  sizeOption: '图片的画幅（默认：方形）',
  picturesOption: '生成几张图片（默认：1）',
  seedOption: '生成图片用的随机种子（默认：每次不同）',
  viewersOption: '图片只有你能看到',
  formTitle: '生成图片',
  promptField: '提示词：图片里要有什么',
  negativeField: '负面提示词：图片里不要有什么',
  sizeField: '画幅',
  countField: '数量',
  viewersField: '谁能看到',
  viewers: (who) => (who === 'all' ? '这里的所有人' : '只有我'),
  sizeName: (size) => SHAPES[size],
  pictures,
  priceTitle: (price, count) => `${pictures(count)}，共 ${number(price)} Buzz`,
  nothingSpentYet: '点击 **生成** 后才会花费你的 Buzz，在此之前不会。',
  capLeft: (left) => `-# 24 小时内我可以替你花费的额度还剩 ${number(left)} Buzz。`,
  aboveCap: (left, command) =>
    `⚠️ 24 小时内我可以替你花费的额度只剩 ${number(left)} Buzz。请用 ${command} 提高上限。`,
  tooLittleBuzz: '⚠️ Civitai 说你的 Buzz 不够。',
  onlyFitting: '-# 我只显示适合这里的图片。',
  generateButton: '生成',
  cancelButton: '取消',
  againButton: '再来一次',
  recipeButton: '生成参数',
  showPictures: '显示',
  otherModel: '一个我不能在这里显示的模型',
  handedOver: '⏳ 正在提交给 Civitai…',
  waitsItsTurn: (before) =>
    before === undefined || before === 0
      ? '⏳ 正在排队…'
      : `⏳ 正在排队，前面还有 ${number(before)} 个…`,
  takesLong: (isHere) =>
    isHere
      ? '-# 如果超过 15 分钟，图片会以新消息发到这里。'
      : '-# 如果超过 15 分钟，我会在你下次使用命令时告诉你。',
  fetchingPictures: '⏳ 正在获取图片…',
  generationEnded: (outcome, reason) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent, refunded) => {
    if (spent === 0) {
      return refunded ? `${number(refunded)} Buzz 已全部退回。` : '没有花费 Buzz。'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `${kept} Buzz 能退回多少，一分钟后可在 \`/生成记录\` 中查看。`
    }
    return refunded === 0
      ? `${kept} Buzz 没有退回。`
      : `已退回 ${number(refunded)} Buzz，${kept} Buzz 没有退回。`
  },
  cancelledPrice: '已取消，没有花费 Buzz。',
  picturesHeldBack: (count) =>
    plural(count, { other: (n) => `${n} 张图片不适合这里，所以我没有显示。` }),
  picturesMissing: (count) => `有 ${pictures(count)}没能获取。`,
  picturesLater: (command) => `Civitai 没有响应。请一分钟后使用 ${command}。`,
  madeFor: (person, price) => `-# 为 ${person} 生成 · ${number(price)} Buzz`,
  generationsDescription: '你让我生成的图片，以及它们的价格',
  generationsTitle: '你的生成记录',
  noGenerations: (command) => `我还没有为你生成过图片。用 ${command} 开始。`,
  generationLine: (at, name, count, price, state) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count, price, state) => `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome) => (outcome === undefined ? '⏳ 进行中' : GENERATION_STATES[outcome]),
  chooseGeneration: '显示其中一个',
  recipeTitle: '生成参数',
  otherPrompt:
    '这个提示词不适合这里，没有提交给 Civitai。请去掉其中的成人内容，或在别处使用 `/生成`。',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase: '我不能用这类模型生成图片。请选择 `/生成` 建议的模型。',
  cannotMakeWithModel: '我不能用这个模型生成图片。请选择 `/生成` 建议的模型。',
  cannotMakeWithLora: '我不能用这个 LoRA 生成图片。请选择 `/生成` 建议的 LoRA。',
  loraAsModel: '这要搭配模型使用，本身不是模型。请把它填到 `lora`，再选择一个模型。',
  modelAsLora: '这不是 LoRA。请把它填到 `模型`，或选择 `/生成` 建议的 LoRA。',
  severalToMakeWith: (names) =>
    `有多个模型匹配，例如${orQuoted(names)}。请选择 \`/生成\` 建议的模型。`,
  promptMissing: '没有提示词。请写出图片里要有什么。',
  promptTooLong: '这个提示词对该模型来说太长了。请缩短。',
  takesNoNegative: '这个模型不支持负面提示词。请把 `负面提示词` 留空。',
  negativeTooLong: '这个负面提示词对该模型来说太长了。请缩短。',
  otherLora: '这个 LoRA 与该模型不兼容。请选择底模相同的 LoRA，或不用 LoRA。',
  outOfBounds: 'Civitai 无法按这些选项生成。请换其他选项，再使用 `/生成`。',
  quoteGone: '这个报价已失效，或不是你的。没有花费 Buzz。请用 `/生成` 获取新报价。',
  overCap: (price, left) =>
    `这要花费 ${number(price)} Buzz，而 24 小时内我可以替你花费的额度只剩 ${number(left)} Buzz。没有花费 Buzz。请等一等，或用 \`/账号\` 提高上限。`,
  tooManyRunning: (most) =>
    `你已有 ${most} 个生成正在进行。没有花费 Buzz。请等其中一个完成，或在 \`/生成记录\` 中取消一个。`,
  noBuzz:
    '你的 Buzz 不够，或 Civitai 不再让我花你的 Buzz。没有花费 Buzz。请到 Civitai 获取 Buzz，或减少图片数量。',
  maturePrompt:
    'Civitai 认为这个提示词含有成人内容，而我不生成成人内容。没有花费 Buzz。请修改提示词。',
  notEnabled: 'Civitai 不再支持用这个模型或 LoRA 生成图片。没有花费 Buzz。请换一个。',
  generationNotAllowed:
    'Civitai 不让我为你生成图片。没有花费 Buzz。请到 Civitai 查看你的账号，或在 `/账号` 中解绑，再重新绑定。',
  generationRefused: 'Civitai 拒绝生成。没有花费 Buzz。请换其他选项，再使用 `/生成`。',
  generatorBusy: 'Civitai 收到的请求太多。没有花费 Buzz。请一分钟后再使用 `/生成`。',
  generatorAway: 'Civitai 的生成器没有响应。请一分钟后再试。',
  stillHandedOver: '它还在提交给 Civitai。请等几秒钟，再取消一次。',
  generationGone: '这不是你的生成记录，或已超过 30 天。用 `/生成记录` 查看你的记录。',
  generationForgotten:
    '账号已解绑，所以我不再知道这个记录。已提交的仍会生成并扣费，账号的主人可以到 Civitai 查看。',
  generationNotShown: 'Civitai 不再让我查看为你生成的内容。请在 `/账号` 中解绑账号，再重新绑定。',
  promptGone: '这个提示词我和 Civitai 都没有保存了。请用 `/生成` 重新填写。',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person) => `<@${person}>，这是你要的图片。`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at) => `你 ${moment(at)} 要的图片已经好了。`,
  noPictures: (at) => `你 ${moment(at)} 要的图片没有生成出来。`,
  /** Of several. */
  showPicturesNumber: (nth) => `显示 ${nth}`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: '模型',
    top: '排行',
    creator: '作者',
    tag: '标签',
    images: '图片',
    articles: '文章',
    collections: '收藏集',
    digest: '简报',
    follow: '关注',
    settings: '设置',
    account: '账号',
    generate: '生成',
    generations: '生成记录',
    vault: '保管库',
    about: '关于',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': '在 Civitai 上查找',
    'Read picture': '读取图片信息',
  },
  subcommandNames: {
    create: '创建',
    list: '列表',
    preview: '预览',
    edit: '编辑',
    pause: '暂停',
    resume: '恢复',
    remove: '移除',
    add: '添加',
    show: '查看',
    rating: '分级',
    mute: '屏蔽',
    unmute: '取消屏蔽',
  },
  optionNames: {
    query: '查询',
    version: '版本',
    private: '仅自己可见',
    sort: '排序',
    period: '时间范围',
    type: '类型',
    base: '底模',
    tag: '标签',
    name: '名称',
    model: '模型',
    creator: '作者',
    channel: '频道',
    time: '时间',
    timezone: '时区',
    days: '星期',
    rank: '排名依据',
    fresh: '不重复',
    count: '数量',
    mention: '提及',
    publish: '发布',
    digest: '简报',
    clear: '清除',
    follow: '关注',
    allow: '允许',
    cap: '上限',
    prompt: '提示词',
    negative: '负面提示词',
    size: '画幅',
    lora: 'lora',
    seed: '种子',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: {
    // “Every” is written to the day without a space; of “周一至五” only the sign of Friday is left.
    names: [...'一二三四五六日'].map((day) => {
      const weeks = ['周', '星期', '礼拜']
      const signs = day === '日' ? ['日', '天'] : [day]
      const named = weeks.flatMap((week) => signs.map((sign) => `${week}${sign}`))
      return [
        day,
        ...['', '每', '每个', '逢', '每逢'].flatMap((every) => named.map((name) => every + name)),
      ]
    }),
    everyDay: ['每天', '每日', '天天'],
    weekdays: ['工作日', '每个工作日', '平日'],
    weekends: ['周末', '每周末', '每个周末', '双休日', '周六日', '六日'],
    fillers: ['每', '每周'],
    to: ['至', '到'],
    // “每一日” is daily, “三日” the third.
    dates: [...'一二三四五'].map((figure) => `${figure}日`),
  },

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: '模型榜单，在你选的日子推送到频道',
  digestCreate: '创建一个简报',
  digestList: '查看这个服务器的简报：下次推送、最近推送，以及暂停的原因',
  digestPreview: '只给你看简报现在会有什么内容',
  digestEdit: '更改一个简报',
  digestPause: '暂停一个简报，直到你恢复它',
  digestResume: '恢复一个简报',
  digestRemove: '永久移除一个简报',
  digestOption: '哪个简报',
  digestChannelOption: '推送到哪里',
  timeOption: '一天中的时间，例如 9:30 或 21:30（默认：09:00）',
  zoneOption: '时区，用城市的英文名表示，例如 Shanghai（默认：UTC）',
  daysOption: '在哪些日子，例如“工作日”或“周一、周四”（默认：每天）',
  rankOption: '按什么排名（默认：下载增长最多）',
  rankChoice: (rank) => RANKS[rank],
  freshOption: '跳过这个简报最近 7 天显示过的内容（默认：False）',
  countOption: '最多几个模型，1 到 10（默认：5）',
  mentionOption: '要提及的身份组',
  publishOption: '把推送发布到关注了这个公告频道的服务器',
  clearOption: '从简报中去掉其中一项',
  followDescription: '把作者、模型或标签的新内容推送到频道',
  followAdd: '关注一位作者、一个模型或一个标签',
  followList: '查看这个服务器关注的内容：最近推送，以及暂停的原因',
  followPause: '暂停一个关注，直到你恢复它',
  followResume: '恢复一个关注，从现在开始',
  followRemove: '永久移除一个关注',
  followOption: '哪个关注',
  followChannelOption: '把新内容推送到哪里',
  followCreatorOption: '谁的新模型和新版本',
  followModelOption: '哪个模型：名称、链接或 ID',
  followTagOption: '带有这个标签的新内容',
  settingsDescription: '我在这个服务器上显示什么，屏蔽什么',
  settingsShow: '查看当前设置',
  settingsRating: '全部仅限 PG，或由各频道决定',
  settingsMute: '在这个服务器上屏蔽一个标签或一位作者',
  settingsUnmute: '不再屏蔽一个标签或一位作者',
  allowOption: '我可以显示什么',
  allowChoice: (allow) => ALLOW_CHOICES[allow],
  muteTagOption: '哪个标签',
  muteCreatorOption: '谁的模型和图片',
  privateOption: '回答只有你能看到',
  sortOption: '按什么排名；只有“近期热门”看最近的下载，其余都统计全部时间',
  periodOption: '只看在这段时间内更新过的模型（默认：一周）',
  typeOption: '只看这种类型的模型',
  baseOption: '只看使用这个底模的模型',
  tagOption: '只看带有这个标签的模型',
  queryOption: '名称、链接、ID、AIR 或文件哈希值',
  versionOption: '它的一个版本（默认：最新）',
  aboutDescription: '我能做什么、状态如何、保存什么',
  civitaiSortOption: '按什么排名，统计全部时间（默认：下载最多）',
  tagNameOption: '哪个标签',
  tagDescription: '给带有某个标签的模型排名',
  creatorNameOption: '谁的模型',
  creatorDescription: 'Civitai 上的一位作者及其模型',
  imageModelOption: '用这个模型生成的图片：名称、链接或 ID',
  imageCreatorOption: '这位作者的图片',
  imageSortOption: '按什么排名（默认：反应最多）',
  imagePeriodOption: '只看在这段时间内发布的图片（默认：一周；指定模型或作者时为全部时间）',
  imagesDescription: '浏览图片：全站最佳、某个模型的，或某位作者的',
  modelDescription: '查找一个模型：图片、触发词、下载',
  topDescription: '按下载量、点赞等给模型排名',
  sortChoice: (sort) => (sort === 'Trending' ? '近期热门' : MODEL_SORTS[sort]),
  periodChoice: (period) => PERIOD_CHOICES[period],
  imageSortChoice: (sort) => IMAGE_CHOICES[sort],
}
