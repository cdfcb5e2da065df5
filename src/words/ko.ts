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

const formats = formatsOf<'other'>('ko')
const { number, percent, plural, size, calendarDay, weekdays, or } = formats

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: '최근 24시간',
  Week: '최근 1주',
  Month: '최근 1개월',
  Year: '최근 1년',
}

const PERIOD_CHOICES: Readonly<Record<Period, string>> = {
  Day: '1일',
  Week: '1주',
  Month: '1개월',
  Year: '1년',
  AllTime: '전체 기간',
}

/** A week is the last seven days, as Civitai counts it too. */
const SPANS: Readonly<Record<TrendSpan, string>> = {
  day: '최근 24시간',
  week: '최근 1주',
  month: '최근 1개월',
}

const SPANS_UNCOUNTED: Readonly<Record<TrendSpan, string>> = {
  day: '24시간치 집계는 아직 없음',
  week: '1주치 집계는 아직 없음',
  month: '1개월치 집계는 아직 없음',
}

/** They serve as choices and in titles. */
const MODEL_SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': '다운로드 많은 순',
  'Highest Rated': '평점 높은 순',
  'Most Liked': '좋아요 많은 순',
  'Most Discussed': '댓글 많은 순',
  'Most Collected': '컬렉션 추가 많은 순',
  'Most Images': '이미지 많은 순',
  Newest: '최신순',
}

/** What is known of how an image was made. */
type Setting = 'steps' | 'sampler' | 'cfgScale' | 'clipSkip' | 'seed' | 'size' | 'model'

const IMAGE_SORTS: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': '반응이 많은 이미지',
  'Most Comments': '댓글이 많은 이미지',
  'Most Collected': '컬렉션에 많이 추가된 이미지',
  Newest: '최신 이미지',
}

const IMAGE_SORT_CHOICES: Readonly<Record<ImageSort, string>> = {
  'Most Reactions': '반응 많은 순',
  'Most Comments': '댓글 많은 순',
  'Most Collected': '컬렉션 추가 많은 순',
  Newest: '최신순',
}

const PICTURE_SETTINGS: Readonly<Record<Setting, string>> = {
  steps: '스텝',
  sampler: '샘플러',
  cfgScale: 'CFG 스케일',
  clipSkip: 'Clip skip',
  seed: '시드',
  size: '크기',
  model: '모델',
}

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: '최신 아티클',
  'Recently Updated': '최근 업데이트된 아티클',
  'Most Reactions': '반응이 많은 아티클',
  'Most Comments': '댓글이 많은 아티클',
  'Most Bookmarks': '북마크가 많은 아티클',
  'Most Collected': '컬렉션에 많이 추가된 아티클',
}

const ARTICLE_SORT_CHOICES: Readonly<Record<ArticleSort, string>> = {
  Newest: '최신순',
  'Recently Updated': '최근 업데이트순',
  'Most Reactions': '반응 많은 순',
  'Most Comments': '댓글 많은 순',
  'Most Bookmarks': '북마크 많은 순',
  'Most Collected': '컬렉션 추가 많은 순',
}

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: '최신 컬렉션',
  'Most Followers': '참여자가 많은 컬렉션',
}

const COLLECTION_SORT_CHOICES: Readonly<Record<CollectionSort, string>> = {
  Newest: '최신순',
  'Most Followers': '팔로워 많은 순',
}

const COLLECTION_TYPES: Readonly<Record<CollectionType, string>> = {
  Model: '모델',
  Article: '아티클',
  Post: '게시물',
  Image: '이미지',
  Model3D: '3D 모델',
}

/** Why a picture isn’t read. */
const PICTURE_UNREAD = {
  none: '이 파일에는 생성 정보가 없어요. Discord는 JPEG와 WebP 파일에서 생성 정보를 지워요. 원본 PNG를 올리거나, Civitai의 이미지 링크를 /이미지 명령어에 붙여넣어 주세요.',
  unsupported: 'PNG, JPEG, WebP 파일만 읽을 수 있어요.',
  'too large': '파일이 25MB보다 커요. 더 작은 파일을 올려 주세요.',
  gone: 'Discord에서 이 파일을 가져오지 못했어요. 잠시 후 다시 시도해 주세요.',
  'gone since':
    'Discord에서 이 파일을 더 이상 가져올 수 없어요. 원래 메시지에서 “생성 정보 읽기”를 사용해 주세요.',
  foreign: 'Discord에 업로드된 파일만 읽을 수 있어요.',
  'held back': '이 이미지의 생성 정보는 표시할 수 없어요.',
}

const REFERENCES: Readonly<Record<Reference['kind'], string>> = {
  model: '모델',
  version: '버전',
  image: '이미지',
  post: '게시물',
  article: '아티클',
  collection: '컬렉션',
  creator: '프로필',
  file: '파일',
}

const DAY_SETS: Readonly<Record<Days, string>> = {
  '1234567': '매일',
  '12345': '평일',
  '67': '주말',
}

/** What a sentence names `/digest edit` by. */
type Edit = string

type DeliveryTold = Pick<Delivery, 'state' | 'outcome'>
type Unpublished = NonNullable<Delivery['unpublished']>

const DIGEST_PAUSES: Readonly<Record<Pause, (edit: Edit) => string>> = {
  asked: () => '⏸️ 서버 관리자가 일시정지했어요. 언제든지 재개할 수 있어요.',
  closed: () =>
    '⚠️ 일시정지됨: 채널에 더 이상 게시할 수 없어요. 채널 보기, 메시지 보내기, 링크 첨부를 허용한 다음 재개해 주세요.',
  gone: (edit) =>
    `⚠️ 일시정지됨: 채널이 없어졌어요. ${edit} 명령어로 다른 채널을 선택한 다음 재개해 주세요.`,
  locked: (edit) =>
    `⚠️ 일시정지됨: 스레드가 잠겨 있어요. 잠금을 풀거나 ${edit} 명령어로 다른 채널을 선택한 다음 재개해 주세요.`,
  unplannable: (edit) =>
    `⚠️ 일시정지됨: 설정된 시간대를 더 이상 알 수 없어요. ${edit} 명령어로 다른 시간대를 선택한 다음 재개해 주세요.`,
}

/** The same in a few words. */
const DIGEST_PAUSED_BRIEFLY: Readonly<Record<Pause, string>> = {
  asked: '⏸️ 서버 관리자가 일시정지함',
  closed: '⚠️ 일시정지됨: 게시할 수 없음',
  gone: '⚠️ 일시정지됨: 채널이 없어짐',
  locked: '⚠️ 일시정지됨: 스레드가 잠김',
  unplannable: '⚠️ 일시정지됨: 알 수 없는 시간대',
}

const DELIVERY_STATES: Readonly<Record<DeliveryTold['state'], string>> = {
  due: '⏳ 게시 중',
  posting: '⏳ 게시 중',
  posted: '✅ 게시됨',
  failed: '❌ 실패',
  skipped: '➖ 건너뜀',
}

const DELIVERY_OUTCOMES: Readonly<Record<NonNullable<DeliveryTold['outcome']>, string>> = {
  late: '➖ 게시되지 않음: 봇이 6시간 넘게 꺼져 있었어요',
  closed: '❌ 게시되지 않음: 채널에 게시할 수 없었어요',
  gone: '❌ 게시되지 않음: 채널이 없어졌어요',
  locked: '❌ 게시되지 않음: 스레드가 잠겨 있었어요',
  trouble: '❌ 게시되지 않음: Discord나 Civitai가 1시간 동안 응답하지 않았어요',
  refused: '❌ 게시되지 않음: Discord가 거부했어요. AutoMod가 차단했을 수 있어요',
  nothing: '➖ 게시되지 않음: 조건에 맞는 것이 아직 없어요',
  paused: '➖ 게시되지 않음: 일시정지 상태였어요',
  unseen: '❔ 아마 게시됨: 채널을 읽을 수 없어 확인하지 못했어요',
  empty: '✅ 게시됨: 조건에 맞는 것은 없었어요',
}

const UNPUBLISHED: Readonly<Record<Unpublished, (edit: Edit) => string>> = {
  closed: () => '⚠️ 발행되지 않음: 채널 보기와 메시지 보내기를 허용해 주세요',
  gone: () => '⚠️ 발행되지 않음: 게시물이나 채널이 먼저 삭제됐어요',
  locked: () => '⚠️ 발행되지 않음: 채널이 잠겨 있었어요',
  refused: (edit) =>
    `⚠️ 발행되지 않음: 공지 채널에서만 발행할 수 있어요. ${edit} 명령어로 공지 채널을 선택하거나 \`발행\`을 False로 설정해 주세요`,
  late: () => '⚠️ 발행되지 않음: Discord가 6시간 동안 이 채널의 게시물을 받지 않았어요',
}

const FOLLOWED: Readonly<Record<Subject['kind'], (name: string) => string>> = {
  creator: (name) => `제작자 ${name}`,
  model: (name) => `모델 ${name}`,
  tag: (name) => `태그 ${name}`,
}

/** Where its name may not stand. */
const FOLLOWED_UNNAMED: Readonly<Record<Subject['kind'], string>> = {
  creator: '제작자',
  model: '모델',
  tag: '태그',
}

/** What is posted of it; without a name where that may not stand. */
const FOLLOWED_NEWS: Readonly<Record<Subject['kind'], (name: string | undefined) => string>> = {
  creator: (name) =>
    `${name === undefined ? '해당 제작자' : `“${name}” 제작자`}의 새 모델과 버전 소식`,
  model: (name) => `${name === undefined ? '해당 모델' : `“${name}” 모델`}의 새 버전 소식`,
  tag: (name) => `${name === undefined ? '해당 태그' : `“${name}” 태그`}의 새 소식`,
}

const FOLLOW_PAUSES: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ 서버 관리자가 일시정지했어요. 언제든지 재개할 수 있어요.',
  closed:
    '⚠️ 일시정지됨: 채널에 더 이상 게시할 수 없어요. 채널 보기, 메시지 보내기, 링크 첨부를 허용한 다음 재개해 주세요.',
  gone: '⚠️ 일시정지됨: 채널이 없어졌어요. 이 팔로우를 삭제하고 다른 채널에서 다시 팔로우해 주세요.',
  locked: '⚠️ 일시정지됨: 스레드가 잠겨 있어요. 잠금을 푼 다음 재개해 주세요.',
}

/** The same in a few words. */
const FOLLOW_PAUSED_BRIEFLY: Readonly<Record<FollowPause, string>> = {
  asked: '⏸️ 서버 관리자가 일시정지함',
  closed: '⚠️ 일시정지됨: 게시할 수 없음',
  gone: '⚠️ 일시정지됨: 채널이 없어짐',
  locked: '⚠️ 일시정지됨: 스레드가 잠김',
}

/** As Discord's client calls them. */
const PERMISSIONS: Readonly<Record<PermissionName, string>> = {
  ViewChannel: '“채널 보기”',
  SendMessages: '“메시지 보내기”',
  SendMessagesInThreads: '“스레드에서 메시지 보내기”',
  EmbedLinks: '“링크 첨부”',
}

const PICK_A_CITY = 'Seoul 같은 도시 이름을 입력하고 목록에서 선택해 주세요.'

const RATINGS_ALLOWED: Readonly<Record<Allow, string>> = {
  'As each channel allows': '**등급:** 성인용 콘텐츠는 연령 제한 채널에만 표시',
  'PG everywhere': '**등급:** 연령 제한 채널을 포함해 모든 곳에 PG만 표시',
}

const ALLOW_CHOICES: Readonly<Record<Allow, string>> = {
  'As each channel allows': '채널별 설정에 따름',
  'PG everywhere': '모든 곳에 PG만',
}

const RANKS: Readonly<Record<Rank, string>> = {
  'Most downloads gained': '다운로드 증가순',
  Rising: '급상승순',
  Newest: '최신순',
}

const named = (name: string | undefined): string => (name === undefined ? '' : `: ${name}`)

/** What a browser is shown at the end: what happened, and what to do next. */
const LINK_PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: '로그인했어요',
    text: '한 단계만 남았어요. Discord로 돌아가 “로그인했어요”를 누르세요. 어떤 계정인지 확인하고 연결할 수 있어요. 그 전까지는 아무것도 연결되지 않아요. 이 페이지는 닫아도 돼요.',
  },
  gone: {
    heading: '더 이상 쓸 수 없는 링크예요',
    text: '링크는 10분 동안 브라우저 하나에서 한 번만 쓸 수 있어요. Discord에서 /계정 명령어로 새 링크를 받아 주세요.',
  },
  denied: {
    heading: '연결되지 않았어요',
    text: '접근이 허용되지 않았어요. 다시 시도하려면 Discord에서 /계정 명령어를 사용해 주세요. 그만두려면 이 페이지를 닫아도 돼요.',
  },
  refused: {
    heading: '로그인하지 못했어요',
    text: '시간이 너무 오래 걸렸거나 이미 완료된 로그인이에요. Discord에서 /계정 명령어로 새 링크를 받아 주세요.',
  },
  'somebody else': {
    heading: '다른 사람의 링크예요',
    text: '로그인한 Discord 계정이 아닌 다른 계정용 링크라서 아무것도 연결되지 않았어요. Discord에서 /계정 명령어로 본인의 링크를 받아 주세요. 다른 사람이 준 링크는 절대 열지 마세요.',
  },
  'fewer rights': {
    heading: '연결되지 않았어요',
    text: 'Civitai에서 허용한 권한이 부족해요. Civitai 계정 설정의 Connected Apps에서 이 봇을 삭제한 다음, Discord에서 /계정 명령어를 다시 사용해 주세요.',
  },
  limited: {
    heading: '사람이 너무 많아요',
    text: '지금 로그인하는 사람이 너무 많아서 아무것도 연결되지 않았어요. 1분 정도 기다린 다음 Discord에서 /계정 명령어를 다시 사용해 주세요.',
  },
  away: {
    heading: '로그인하지 못했어요',
    text: 'Discord나 Civitai가 응답하지 않아요. 1분 정도 기다린 다음 Discord에서 /계정 명령어를 다시 사용해 주세요.',
  },
  misconfigured: {
    heading: '여기서는 로그인할 수 없어요',
    text: '봇의 설정이 잘못되어 있고, 이용자가 고칠 수는 없어요. 봇 운영자에게 알려 주세요. 원인은 로그에 있어요.',
  },
  broken: {
    heading: '로그인하지 못했어요',
    text: '봇에 문제가 생겨 아무것도 연결되지 않았어요. 1분 정도 기다린 다음 Discord에서 /계정 명령어를 다시 사용해 주세요.',
  },
}

const SHAPES: Readonly<Record<Size, string>> = {
  square: '정사각형',
  portrait: '세로형',
  landscape: '가로형',
}

const GENERATION_FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'Civitai에서 허용하지 않는 내용이에요. 프롬프트를 바꿔 주세요.',
  'no worker': 'Civitai에서 쓸 수 있는 장비를 찾지 못했어요. 나중에 다시 시도해 주세요.',
  'too slow': 'Civitai에서 시간이 너무 오래 걸렸어요. 나중에 다시 시도해 주세요.',
  'no buzz': 'Buzz가 부족하거나, Civitai에서 더 이상의 사용을 허용하지 않았어요.',
  'mature prompt': 'Civitai가 프롬프트를 성인용으로 판단했어요. 프롬프트를 바꿔 주세요.',
  'not enabled':
    '그 모델이나 LoRA는 더 이상 Civitai에서 생성에 쓸 수 없어요. 다른 것을 선택해 주세요.',
  'not allowed': 'Civitai가 이 계정의 생성을 허용하지 않았어요. Civitai에서 계정을 확인해 주세요.',
  'too many': 'Civitai에 요청이 너무 많았어요. 나중에 다시 시도해 주세요.',
}

const GENERATION_ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '완료했어요.',
  failed: 'Civitai에서 생성하지 못했어요.',
  expired: '너무 오래 기다려서 Civitai가 요청을 취소했어요. 나중에 다시 시도해 주세요.',
  cancelled: '취소했어요.',
  refused: 'Civitai가 생성을 거부했어요.',
  lost: '결과를 확인할 수 없어요. Civitai에서 확인해 주세요.',
}

const GENERATION_STATES: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ 완료',
  failed: '⚠️ 실패',
  expired: '⚠️ 만료',
  cancelled: '✖️ 취소',
  refused: '⚠️ 거부',
  lost: '⚠️ 알 수 없음',
}

const pictures = (count: number): string => plural(count, { other: (n) => `이미지 ${n}장` })

/** Everything the bot says in Korean. Names from outside take no particle: it would go by their sound. */
export const ko: Words = {
  ...signsIn(formats),

  // What is told of a thing wherever it is shown.

  by: (creator) => unbroken('제작:', creator),
  unnamed: '(이름 없음)',
  unnamedVersion: (id) => `버전 ${id}`,
  tagged: (tag) => `“${tag}” 태그`,
  video: (nth, url) =>
    `[${unbroken('▶', '동영상', ...(nth === undefined ? [] : [number(nth)]))}](${url})`,

  // Ranked lists. `subject` is whose they are, or the tag that they are about.

  listTitle: (sort, period, subject) => {
    if (period === 'AllTime') return titled(subject, MODEL_SORTS[sort])
    if (sort === 'Newest') return titled(subject, `${PERIODS[period]} 신규 모델`)
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(subject, `${PERIODS[period]} 내 업데이트된 모델, 누적 ${MODEL_SORTS[sort]}`)
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span, wished, subject) =>
    titled(
      subject,
      `${SPANS[span]} 다운로드 증가순${wished === span ? '' : ` (${SPANS_UNCOUNTED[wished]})`}`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words) => `“${words}”`,
  ranks: (first, last, known, more, hidden) =>
    [
      `${number(first)}–${number(last)} / ${number(known)}개${more ? ' 이상' : ''}`,
      ...(hidden > 0 ? [`여기서는 ${number(hidden)}개 숨김`] : []),
    ].join(' · '),
  asOfBefore: (at) => `-# ${moment(at)} 기준: 한꺼번에 요청이 많았어요`,
  asOf: (at) => `-# ${moment(at)} 기준: Civitai가 응답하지 않아요`,

  // Galleries, and how an image was made.

  galleryTitle: (sort, period) =>
    period === 'AllTime' ? IMAGE_SORTS[sort] : `${IMAGE_SORTS[sort]}, ${PERIODS[period]} 내 게시`,
  galleryOf: (whose, ranked) => `${whose.join(' · ')} — ${ranked}`,
  imageAt: (nth, known, more) => `${number(nth)} / ${number(known)}장${more ? ' 이상' : ''}`,
  imageTitle: 'Civitai 이미지',
  postTitle: 'Civitai 게시물',
  promptTitle: '생성 정보',
  noPrompt: '작성자가 프롬프트를 공개하지 않았어요.',
  promptHeldBack:
    '여기서는 프롬프트를 표시할 수 없어요. 성인용일 수 있는 내용은 이를 허용한 연령 제한 채널에서만 볼 수 있어요.',
  negativePrompt: '**네거티브 프롬프트**',
  lookingUp: (count) => plural(count, { other: (n) => `-# ${n}개 더 찾는 중…` }),
  probably: (link) => `아마도 ${link}`,
  partHeldBack: '여기서는 표시할 수 없는 항목',
  partMuted: '이 서버에서 뮤트된 항목',
  unknownFile: (hash) => `Civitai에 없는 파일 (${hash})`,
  madeWith: '**사용한 리소스**',
  setting: (setting, value) => unbroken(`${PICTURE_SETTINGS[setting]}:`, value),

  // What people write.

  articlesDescription: 'Civitai 아티클: 가이드, 소식 등',
  articleQueryOption: '제목의 일부 또는 아티클 링크',
  articleSortOption: '정렬 기준 (기본값: 최신순)',
  articleSortChoice: (sort) => ARTICLE_SORT_CHOICES[sort],
  articleCreatorOption: '이 사람의 아티클만',
  /** `subject` is whose they are. */
  articlesTitle: (sort, subject) => titled(subject, ARTICLE_SORTS[sort]),
  articleTitle: 'Civitai 아티클',
  updated: (at) => `${moment(at)} 업데이트됨`,
  noArticles: '조건에 맞는 아티클이 없어요. 다른 단어를 쓰거나 조건을 줄여 주세요.',
  unknownArticle: 'Civitai에서 그 아티클을 찾을 수 없어요. 삭제됐거나 비공개일 수 있어요.',

  // What people put together.

  collectionsDescription: 'Civitai 컬렉션: 사람들이 모아 둔 것',
  collectionQueryOption: '이름의 일부 또는 컬렉션 링크',
  collectionSortOption: '정렬 기준 (기본값: 최신순). 팔로워 많은 순은 추가할 수 있는 사람 수 기준',
  collectionSortChoice: (sort) => COLLECTION_SORT_CHOICES[sort],
  collectionsTitle: (sort) => COLLECTION_SORTS[sort],
  collectionTitle: 'Civitai 컬렉션',
  collectionType: (type) => COLLECTION_TYPES[type],
  items: (count) => plural(count, { other: (n) => `항목 ${n}개` }),
  onlyOnCivitai: '-# 여기서는 내용을 볼 수 없어요. Civitai에서 열어 주세요.',
  noCollections: '조건에 맞는 컬렉션이 없어요. 다른 단어로 시도해 주세요.',
  unknownCollection: 'Civitai에서 그 컬렉션을 찾을 수 없어요. 삭제됐거나 비공개일 수 있어요.',

  // What is said of files that a message holds.

  copyText: '텍스트 복사',
  chooseCard: '모델 카드 열기',
  pictureTitle: (nth) => `이미지 ${nth}`,
  noPictureInMessage: '이 메시지에 첨부된 이미지가 없어요. PNG, JPEG, WebP 파일을 읽을 수 있어요.',
  morePictures: (count) => plural(count, { other: (n) => `나머지 이미지 ${n}장은 읽지 않았어요.` }),
  unreadPicture: (why) => PICTURE_UNREAD[why],
  recipeGone:
    '어떤 이미지였는지 더 이상 알 수 없어요. 메시지에서 “생성 정보 읽기”를 다시 사용해 주세요.',

  // What a message points at.

  inMessage: '이 메시지에서 찾은 항목',
  chooseReference: '자세히 볼 항목 선택',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind, number) => `${REFERENCES[kind]} ${number}`.trim(),
  referenceHeldBack: (what) => `${what} · 여기서는 표시 안 함`,
  referenceUnknown: (what) => `${what} · Civitai에 없음`,
  moreInMessage: '-# 처음 10개예요. 메시지에 더 있어요.',
  notLookedUp: '-# 일부는 찾지 못했어요. 선택하면 다시 찾아요.',
  nothingInMessage:
    '이 메시지에는 Civitai 관련 항목이 없어요. Civitai 링크, AIR, 파일 해시만 찾을 수 있어요.',

  // A model's card, what is behind it, and which model is meant.

  trend: (bars, gained) =>
    `-# 📈 ${bars === '' ? '' : `\`${bars}\` `}${SPANS.day} 다운로드 약 +${gained}`,
  earlyAccess: (until) =>
    unbroken('🔒', '얼리', '액세스') + (until === undefined ? '' : ` (${dayOf(until)}까지)`),
  noVersion: '표시할 수 있는 버전이 없어요.',
  newestInstead:
    '⚠️ 요청한 버전이 없어졌거나 너무 최신이라 아직 찾을 수 없어요. 확인된 가장 최신 버전이에요.',
  archived: '⚠️ 제작자가 보관 처리했어요. 파일을 더 이상 다운로드할 수 없어요.',
  takenDown: '⚠️ Civitai가 게시를 중단했어요.',
  triggerWords: '트리거 워드',
  noTriggerWords: '트리거 워드가 없어요.',
  moreTriggers: (count) => `-# 외 ${number(count)}개`,
  tags: (tags) => `-# 🏷 ${tags.join(', ')}`,
  more: '더 보기',
  noFiles: '다운로드할 수 있는 파일이 없어요.',
  filesNotShown: (count) => plural(count, { other: (n) => `외 파일 ${n}개` }),
  similarTo: (name) => `비슷한 모델: ${name}`,
  noSimilar: '같은 태그의 모델 중에 이 채널에 맞는 것이 더 없어요.',
  licence: '라이선스',
  copy: '복사',
  modelId: '모델 ID',
  versionId: '버전 ID',
  link: '링크',
  otherMatchesOf: (asked) => `“${asked}”에 맞는 다른 모델`,
  several: (asked) =>
    asked === undefined ? '맞는 모델이 여러 개예요' : `“${asked}”에 맞는 모델이 여러 개예요`,
  severalHelp: '찾는 모델을 선택해 주세요.',

  // Files of a version.

  moreFiles: (count) => plural(count, { other: (n) => unbroken('파일', `+${n}개`) }),
  pickle: '⚠️ pickle 파일은 코드를 실행할 수 있어요. 믿을 수 있는 제작자의 파일만 불러오세요.',
  scanDanger: '⛔ Civitai가 이 파일에서 위험한 것을 발견했어요. 불러오지 마세요.',
  scanFailed: '⚠️ Civitai가 이 파일을 검사하지 못했어요.',
  scanPending: '⏳ Civitai가 아직 이 파일을 검사하지 않았어요.',
  scanned: '✅ Civitai의 바이러스 및 pickle 검사를 마쳤어요.',

  // What a licence allows.

  /** What people ask most, in a line. */
  licenceInShort: (forbidden, credit) =>
    `-# ${forbidden.length === 0 ? '✅ 상업적 이용 가능' : `🚫 불가: ${forbidden.join(', ')}`}${
      credit ? ' · 출처 표기 필요' : ''
    }`,
  commercialUse: '상업적 이용',
  sellingImages: '이미지 판매',
  sellingModel: '모델 판매',
  paidServices: '유료 서비스에서 사용',
  matureImages: '성인용 이미지 생성',
  licenceOf: (name) => `라이선스: ${name}`,
  noLicence: 'Civitai에 라이선스 내용이 나와 있지 않아요.',
  credit: (withoutCredit) => (withoutCredit ? '📜 출처 표기 불필요' : '📜 제작자 출처 표기 필요'),
  may: (uses) => `✅ 가능: ${uses.join(', ')}`,
  mayNot: (uses) => `🚫 불가: ${uses.join(', ')}`,
  sellImages: '이미지 판매',
  rentOnCivitai: 'Civitai 생성기에서 사용',
  rentElsewhere: '유료 서비스에서 사용',
  sellModel: '모델이나 병합 모델 판매',
  shareMerges: '병합 모델 공유',
  otherLicence: '병합 모델에 다른 라이선스 적용',
  makeMature: '성인용 이미지 생성',

  // Digests, as a channel sees them.

  days: (days) => DAY_SETS[days] ?? weekdays(days).join(', '),
  risingTitle: (span, subject) => titled(subject, `${SPANS[span]} 급상승`),
  newestTitle: (span, subject) => titled(subject, `${SPANS[span]} 신규 모델`),
  freshTitle: (subject) => titled(subject, '최근 24시간 내 공개된 모델, 다운로드 많은 순'),
  freshNote: '-# 다운로드 집계를 이제 막 시작했어요. 내일부터는 다운로드 증가순으로 표시해요.',
  emptyDigest: (span: Span) =>
    `${SPANS[span]} 동안 다운로드가 늘어난 것 중에 이 채널에 맞는 것이 없어요.`,
  nothingNew: (span: Span) => `${SPANS[span]} 동안 새로 나온 것 중에 이 채널에 맞는 것이 없어요.`,

  // Digests, as their managers see them. Commands are named by their mentions.

  digestsTitle: '이 서버의 다이제스트',
  noDigests: (create) => `이 서버에는 아직 다이제스트가 없어요. ${create} 명령어로 만들어 보세요.`,
  digestMade: (channel, at) =>
    `이 다이제스트는 <#${channel}> 채널에 게시돼요. 첫 게시: ${dated(at)}`,
  digestThere: '이 서버에 완전히 같은 다이제스트가 이미 있어요:',
  similarDigest: (name, remove) =>
    `⚠️ 이 서버에 아주 비슷한 다이제스트가 이미 있어요: ${name}. 하나로 충분하면 ${remove} 명령어로 나머지를 삭제해 주세요.`,
  previewTamer: (channel) =>
    `-# 여기서는 PG만 표시해요. <#${channel}> 채널에서는 성인용 모델이 포함될 수 있어요.`,
  previewBelow: '지금 게시하면 이렇게 보여요:',
  previewLate: (preview) =>
    `미리보기에 시간이 너무 오래 걸렸어요. 나중에 ${preview} 명령어로 확인해 주세요.`,
  noPreview: (why) => `지금은 미리보기를 표시할 수 없어요. ${why}`,
  nextPost: (at) => `다음 게시: ${dated(at)}`,
  paused: (why, edit) => DIGEST_PAUSES[why](edit),
  isVague: (zone, edit) =>
    `⚠️ “${zone}” 시간대는 적어도 여름에는 생각한 시간과 다를 수 있어요. ${edit} 명령어로 도시를 선택해 주세요.`,
  pausedBriefly: (why) => DIGEST_PAUSED_BRIEFLY[why],
  mentions: (role) => `<@&${role}> 멘션`,
  upTo: (count) => plural(count, { other: (n) => `모델 최대 ${n}개` }),
  publishes: '채널을 팔로우하는 서버에도 발행',
  repeatsNothing: '7일 이내 중복 제외',
  lastDeliveries: '**최근 게시**',
  noDeliveries: '아직 게시되지 않았어요.',
  delivery: ({ state, outcome }) =>
    outcome === undefined ? DELIVERY_STATES[state] : DELIVERY_OUTCOMES[outcome],
  deliveryLine: (day, what, late, published) =>
    `-# ${calendarDay(new Date(day))} · ${what}${late}${published}`,
  unpublished: (why, edit) => ` · ${UNPUBLISHED[why](edit)}`,
  minutesLate: (minutes) =>
    minutes === 0 ? '' : plural(minutes, { other: (n) => ` (${n}분 늦음)` }),
  removeAsk: (name) => `${name} — 이 다이제스트를 삭제할까요? 설정과 기록이 완전히 삭제돼요.`,
  nowPaused: '일시정지했어요.',
  pausedAlready: '이미 일시정지 상태예요.',
  nowResumed: (at) => `재개했어요. 다음 게시: ${dated(at)}`,
  nowChanged: '변경했어요.',
  removed: '다이제스트를 삭제했어요.',
  chooseDigest: '다이제스트 선택',
  preview: '미리보기',
  pause: '일시정지',
  resume: '재개',
  remove: '삭제',
  removeForGood: '완전히 삭제',
  keep: '그대로 두기',

  // What is posted for the follows of a channel.

  newVersion: '새 버전',
  newFrom: (creator) => `${creator} 님의 새 소식`,
  newTagged: (tag) => `“${tag}” 태그의 새 소식`,
  newFollowed: '이 채널이 팔로우하는 새 소식',
  accessEnded: '얼리 액세스 종료: 이제 누구나 무료',
  freeNow: '🔓 이제 누구나 무료',
  /** Tells a manager who wonders where the post comes from; copies of it are read elsewhere too. */
  followed: '/팔로우 명령어로 게시됨',
  openVersion: '버전 카드 열기',
  moreNew: (count) => `Civitai에서 ${number(count)}개 더 보기`,

  // Follows, as their managers see them. Commands are named by their mentions.

  follow: '팔로우',
  followsTitle: '이 서버의 팔로우',
  followSubject: (kind, name) =>
    name === undefined ? FOLLOWED_UNNAMED[kind] : FOLLOWED[kind](name),
  noFollows: (add) => `이 서버는 아직 아무것도 팔로우하지 않아요. ${add} 명령어로 시작해 보세요.`,
  followMade: (kind, channel, name) =>
    `${FOLLOWED_NEWS[kind](name)}을 <#${channel}> 채널에 게시해요 (${kind === 'tag' ? '최대 1시간에 한 번' : '공개 후 15분 이내'}).`,
  followThere: '이 서버에 완전히 같은 팔로우가 이미 있어요:',
  followSince: (at) => `${dayOf(at)}부터 팔로우 중이에요.`,
  followPaused: (why) => FOLLOW_PAUSES[why],
  followPausedBriefly: (why) => FOLLOW_PAUSED_BRIEFLY[why],
  lastAnnounced: (at, what) =>
    what === undefined ? `마지막 게시: ${moment(at)}` : `마지막 게시: ${what}, ${moment(at)}`,
  lookedAt: (at) => `-# 마지막으로 새 소식을 확인한 때: ${moment(at)}`,
  notAnnounced: '아직 게시된 것이 없어요.',
  chooseFollow: '팔로우 선택',
  moreFollows: (count) => `외 ${number(count)}개`,
  removeFollowAsk: (name) => `${name} — 이 팔로우를 삭제할까요?`,
  followRemoved: '삭제했어요. 더 이상 게시되지 않아요.',
  followResumed: '재개했어요. 일시정지 동안 나온 것은 게시되지 않아요.',
  followWhere: (kind, name) => `${FOLLOWED_NEWS[kind](name)}을 어디에 게시할까요?`,
  chooseChannel: '채널 선택',
  onlyManagersFollow:
    '무엇을 팔로우할지는 이 서버의 관리자만 정할 수 있어요. 관리자에게 요청해 주세요.',
  unknownFollow: '이 서버에 그런 팔로우가 없어요. 입력할 때 나오는 추천에서 선택해 주세요.',
  tooManyFollows: (most) =>
    `이 서버의 팔로우가 ${number(most)}개라서 더 추가할 수 없어요. 먼저 하나를 삭제해 주세요.`,
  oneSubject: '`제작자`, `모델`, `태그` 중 하나만 입력해 주세요.',
  severalModels: (named) =>
    `여러 모델일 수 있어요: ${named.join(', ')}. 원하는 모델의 번호를 입력하거나, 입력할 때 나오는 추천에서 선택하거나, 링크를 붙여넣어 주세요.`,

  // The bot itself.

  /** Commands as they are typed. */
  examples: [
    '`/모델 검색:illustrious` 모델을 찾아요. 이미지, 트리거 워드, 다운로드를 볼 수 있어요.',
    '`/순위 유형:LORA 베이스모델:Pony` 다운로드 등 원하는 기준으로 모델의 순위를 보여 줘요.',
    '`/이미지 기간:1일` 오늘 가장 인기 있는 이미지를 둘러봐요.',
  ].join('\n'),
  version: (version) => `버전 ${version}`,
  upSince: (at) => `${moment(at)} 시작됨`,
  civitaiAnswers: 'Civitai가 응답하고 있어요.',
  civitaiAwaySince: (at) => `⚠️ ${moment(at)}부터 Civitai가 응답하지 않아요.`,
  remembered: (share) => `요청의 ${percent(share)}에 저장해 둔 데이터로 답했어요.`,
  noSnapshot: '아직 다운로드를 집계하지 않았어요.',
  snapshotFrom: (at) => `마지막 다운로드 집계: ${moment(at)}`,
  kept: '저장하는 것은 서버의 다이제스트, 팔로우, 설정과 모델의 다운로드 수, Civitai 제작자의 이름이에요. 이용자에 관한 정보는 저장하지 않고 메시지도 읽지 않아요. 서버에서 내보내면 그 서버의 데이터를 30일 후에 삭제해요.',
  keptOfAccounts:
    'Civitai 계정을 연결한 사람에 대해서는 연결했다는 사실과 거기에 필요한 정보를 암호화해 저장해요. `/계정` 명령어로 확인하고 삭제할 수 있어요.',
  invite: '봇 초대',
  source: '소스 코드',
  privacy: '개인정보',
  terms: '이용약관',

  // Buttons and menus.

  prompt: '프롬프트',
  images: '이미지',
  creator: '제작자',
  similar: '비슷한 모델',
  otherMatches: '다른 검색 결과',
  download: '다운로드',
  chooseVersion: '버전 선택',
  chooseModel: '모델 선택',
  openCard: '모델 카드 열기',
  tryAgain: '다시 시도',
  showToAll: '모두에게 표시',

  // What keeps a command from doing what was asked, and what to do about it.

  unreadable: '그 값을 읽을 수 없어요. 다시 입력해 주세요.',
  empty: '찾을 것을 입력해 주세요.',
  tooLong: (max) => `너무 길어요. ${max}자 이내로 입력해 주세요.`,
  notAChoice: (choices) =>
    `선택할 수 없는 값이에요. 다음 중에서 선택해 주세요: ${choices.join(', ')}`,
  notWhole: (min, max) => `${min}부터 ${max}까지의 정수를 입력해 주세요.`,
  trendingTooLong: '“트렌드”는 1일, 1주, 1개월만 볼 수 있어요. 이 기간 중에서 선택해 주세요.',
  trendingNotYet:
    '다운로드 집계를 이제 막 시작했어요. “트렌드”는 내일부터 쓸 수 있어요. 그때까지는 “다운로드 많은 순”으로 정렬해 주세요.',
  unknownBase: (near) =>
    near.length === 0
      ? 'Civitai에 그런 이름의 베이스 모델이 없어요. 입력할 때 나오는 추천에서 선택해 주세요.'
      : `Civitai에 그런 이름의 베이스 모델이 없어요. 혹시 이것을 찾으셨나요? ${or(near)}`,
  unknownTag: (near) =>
    near.length === 0
      ? '그런 태그가 달린 모델이 없어요. 입력할 때 나오는 추천에서 선택해 주세요.'
      : `그런 태그가 달린 모델이 없어요. 혹시 이것을 찾으셨나요? ${or(near)}`,
  nothingFound: (near) =>
    near.length === 0
      ? 'Civitai에 그런 모델이 없어요. 철자를 확인하거나 링크를 붙여넣어 주세요.'
      : `Civitai에 그런 모델이 없어요. 혹시 이것을 찾으셨나요? ${or(near)}`,
  notAModel: 'Civitai의 모델이 아니에요. 모델 페이지의 링크를 붙여넣거나 이름을 입력해 주세요.',
  unknownPage:
    '표시할 수 없는 페이지예요. 모델, 이미지, 게시물, 프로필, 아티클, 컬렉션의 링크를 붙여넣거나 모델 이름을 입력해 주세요.',
  foreignAddress: 'Civitai 링크가 아니에요. civitai.com 링크를 붙여넣거나 이름을 입력해 주세요.',
  nothingToSearch: '검색할 내용이 없어요. 모델 이름의 일부를 입력해 주세요.',
  notAModelButCreator: '프로필 링크예요. `제작자`에 넣고 `모델`은 비워 두세요.',
  unknownHash: 'Civitai에 그런 해시의 파일이 없어요. 해시를 확인하거나 이름으로 검색해 주세요.',
  notACreator: '사용자 이름이 아니에요. 이름을 입력하거나 Civitai 프로필 링크를 붙여넣어 주세요.',
  notATag: '태그가 아니에요. 태그를 입력하거나 Civitai의 태그 페이지 링크를 붙여넣어 주세요.',
  unknownVersion: '그 모델에는 그런 버전이 없어요. 목록에서 선택해 주세요.',
  unknownCreator: (near) =>
    near.length === 0
      ? 'Civitai에 그런 이름의 제작자가 없어요. 입력할 때 나오는 추천에서 선택해 주세요.'
      : `Civitai에 그런 이름의 제작자가 없어요. 혹시 이 사람을 찾으셨나요? ${or(near)}`,
  creatorTooLong:
    '이름이 너무 길어 버튼에 담을 수 없어요. 이 제작자의 모델은 Civitai에서 확인해 주세요.',
  noImages: '조건에 맞는 이미지가 없어요. 기간을 늘리거나 조건을 줄여 주세요.',
  noImagesTogether: '모든 조건에 맞는 이미지가 없어요. 조건을 하나 빼 주세요.',
  noImagesAtAll: '여기서 표시할 수 있는 이미지가 없어요. 다른 모델이나 제작자로 시도해 주세요.',
  /** A way out, on a button. */
  allTime: '전체 기간',
  imageGone:
    '그 이미지는 Civitai에서 없어졌어요. 다른 이미지를 보려면 명령어를 다시 실행해 주세요.',
  noModelForThat: 'Civitai에서 해당하는 모델을 찾을 수 없어요. 삭제됐거나 비공개일 수 있어요.',
  unknownImage: 'Civitai에서 그 이미지를 찾을 수 없어요. 삭제됐거나 비공개일 수 있어요.',
  unknownPost: 'Civitai에서 그 게시물을 찾을 수 없어요. 삭제됐거나 비공개일 수 있어요.',
  modelGone: '그 모델은 Civitai에서 없어졌어요. `/모델` 명령어로 다른 모델을 찾아 주세요.',
  versionGone: '그 버전은 없어졌어요. 버튼을 누르면 최신 버전을 볼 수 있어요.',
  emptyList: '조건에 맞는 모델이 없어요. 기간을 늘리거나 조건을 줄여 주세요.',
  noModels: (creator) =>
    `여기서 표시할 수 있는 이 제작자의 모델이 없어요. 이미지를 보려면 버튼을 누르거나 \`/이미지 제작자:${creator}\` 명령어를 사용해 주세요.`,
  listEnds: '마지막 페이지였어요. 다른 것을 보려면 조건을 바꿔 주세요.',
  notShownHere:
    '여기서는 표시할 수 없어요. 성인용일 수 있는 내용은 이를 허용한 연령 제한 채널에서만 볼 수 있고, 어디에도 표시하지 않는 것도 있어요.',
  mutedHere: '이 서버의 관리자가 뮤트해서 여기서는 표시하지 않아요.',
  pageGone: '목록이 짧아져서 그 페이지가 없어졌어요. 명령어를 다시 실행해 주세요.',
  oldButton: '이전 버전의 버튼이에요. 명령어를 다시 실행해 주세요.',
  unknownCommand: '그 명령어는 더 이상 없어요. `/`를 입력하면 다른 명령어를 볼 수 있어요.',
  notYours: '요청한 사람이나 관리자만 삭제할 수 있어요.',
  civitaiAway: (at) => `Civitai가 응답하지 않아요. ${moment(at)} 다시 시도해 주세요.`,
  tooManyQuestions: (at) =>
    `한꺼번에 요청이 너무 많았어요. 다른 사람에게도 답해야 하니 ${moment(at)} 다시 시도해 주세요.`,
  civitaiUnhelpful:
    'Civitai에서 올바른 응답을 받지 못했어요. 다른 옵션으로 시도하거나 Civitai에서 확인해 주세요.',
  regionBlocked: '봇이 실행되는 국가를 Civitai가 차단하고 있어요. 봇 운영자만 해결할 수 있어요.',
  storeAway: '데이터베이스에 연결할 수 없어 아무것도 바꾸지 않았어요. 1분 후 다시 시도해 주세요.',
  shownAlready: '이미 모두에게 표시됐어요.',
  formTooLate: '양식을 제때 열지 못했어요. 다시 시도하면 열릴 거예요.',
  stopping: '다시 시작하는 중이에요. 1분 후 다시 시도해 주세요.',
  broken: (reference) => `봇에 문제가 생겼어요. 신고할 때 이 번호를 알려 주세요: \`${reference}\``,

  // What keeps a digest from being made or changed. Commands are named by their mentions.

  badTime: '시간을 알아볼 수 없어요. 9:30, 21:30, 오후 9시처럼 입력해 주세요.',
  badDays:
    '요일을 알아볼 수 없어요. “매일”, “평일”, “주말” 또는 “월, 목”이나 “월-금”처럼 입력해 주세요.',
  vagueZone: (typed, cities) => {
    const [city, ...more] = cities
    const zone = typed === undefined ? '이 값은' : `“${typed}” 값은`
    if (city === undefined) return `${zone} 어느 시간대인지 확실하지 않아요. ${PICK_A_CITY}`
    return more.length === 0
      ? `${zone} 도시가 아니에요. 혹시 이 도시인가요? ${city}`
      : `${zone} 여러 시간대를 뜻하거나 서머타임을 반영하지 않을 수 있어요. 도시를 선택해 주세요: ${cities.join(', ')}`
  },
  badZone: (typed, near) =>
    [
      typed === undefined ? '그런 시간대를 찾을 수 없어요.' : `“${typed}” 시간대를 찾을 수 없어요.`,
      near.length === 0 ? PICK_A_CITY : `혹시 이것인가요? ${or(near)}`,
    ].join(' '),
  unplannable: (edit) =>
    `설정된 시간대를 더 이상 알 수 없어서 다음 게시 시간을 계산할 수 없어요. ${edit} 명령어로 다른 \`시간대\`를 선택해 주세요.`,
  unknownDigest: '이 서버에 그런 다이제스트가 없어요. 입력할 때 나오는 추천에서 선택해 주세요.',
  managesNoMore: (list) =>
    `이제 이 서버의 관리자가 아니에요. 여전히 사용할 수 있다면 ${list} 명령어를 다시 실행해 주세요.`,
  askedLongAgo: (list) => `너무 오래된 버튼이에요. ${list} 명령어를 다시 실행해 주세요.`,
  onlyOnServers: '서버용 명령어예요. 서버에서 사용해 주세요.',
  tooManyDigests: (most) =>
    `이 서버의 다이제스트가 ${number(most)}개라서 더 추가할 수 없어요. 먼저 하나를 삭제해 주세요.`,
  sameDigest: (name) =>
    `아무것도 바꾸지 않았어요. 이 서버에 완전히 같은 다이제스트가 이미 있어요: ${name}. 다른 것을 바꾸거나 둘 중 하나를 삭제해 주세요.`,
  missingPermissions: (channel, missing) =>
    `<#${channel}> 채널에 게시할 수 없어요. 그 채널에서 ${missing.join(', ')} 권한을 준 다음 다시 시도해 주세요.`,
  noEveryone: '모든 사람을 멘션할 수는 없어요. 역할을 선택해 주세요.',
  cannotMention:
    '그 채널에서 직접 멘션할 수 없는 역할이라 대신 멘션할 수도 없어요. 멘션할 수 있는 역할을 선택해 주세요.',
  iCannotMention: (channel) =>
    `그 역할을 멘션할 수 없어요. <#${channel}> 채널에서 “모든 역할 멘션하기” 권한을 주거나, 누구나 그 역할을 멘션할 수 있게 해 주세요.`,
  channelForMention:
    '그곳에서 누가 그 역할을 멘션할 수 있는지 확인할 수 있도록 `채널`도 입력해 주세요.',
  roleForChannel:
    '이 다이제스트는 역할을 멘션해요. 새 채널에 맞게 `멘션`을 다시 입력하거나, `해제`에서 “멘션”을 선택해 주세요.',
  cannotPublish:
    '공지 채널의 게시물만 발행할 수 있어요. 공지 채널을 선택하거나 `발행`을 빼 주세요.',
  isPublished:
    '이 다이제스트는 발행하도록 설정되어 있는데, 공지 채널의 게시물만 발행할 수 있어요. 공지 채널을 선택하거나 `발행`을 False로 설정해 주세요.',
  channelForPublish: '그곳에서 게시물을 발행할 수 있는지 확인할 수 있도록 `채널`도 입력해 주세요.',
  changedMeanwhile:
    '다른 사람도 이 다이제스트를 변경하고 있어요. 내용을 확인한 다음 다시 시도해 주세요.',
  nothingToChange: '바꿀 것이 없어요. 옵션을 하나 이상 입력해 주세요.',
  setAndCleared: (option) =>
    `\`${option}\` 옵션을 설정하면서 해제도 했어요. 둘 중 하나만 해 주세요.`,
  channelShut: (edit) =>
    `채널이 보이지 않아요. 없어졌거나 볼 권한이 없어요. 채널 보기를 허용하거나 ${edit} 명령어로 다른 채널을 선택해 주세요.`,
  discordAway: '방금 Discord에서 그 채널을 확인하지 못했어요. 1분 후 다시 시도해 주세요.',
  permission: (name) => PERMISSIONS[name],

  // What a server decides of what it sees.

  settingsTitle: '이 서버의 설정',
  allowed: (allow) => RATINGS_ALLOWED[allow],
  allowedByOperator: '**등급:** 모든 곳에 PG만 표시. 봇 운영자가 그 이상을 허용하지 않아요.',
  mutedTags: (count, most) =>
    count === 0
      ? '**뮤트한 태그:** 없음'
      : `**뮤트한 태그:** ${number(count)}개 (최대 ${number(most)}개)`,
  mutedCreators: (count, most) =>
    count === 0
      ? '**뮤트한 제작자:** 없음'
      : `**뮤트한 제작자:** ${number(count)}명 (최대 ${number(most)}명)`,
  changeSettings: (rating, mute, unmute) =>
    `-# ${rating}, ${mute}, ${unmute} 명령어로 바꿀 수 있어요.`,
  moreMuted: (count) => `외 ${number(count)}개`,
  unnamedMuted: (count) => `연령 제한 채널에서만 이름을 표시할 수 있는 것 ${number(count)}개`,
  nowMuted: (name) => `뮤트했어요${named(name)}. 이 서버 어디에도 표시하지 않아요.`,
  mutedAlready: (name) => `이미 뮤트되어 있어요${named(name)}.`,
  nowUnmuted: (name) => `뮤트를 해제했어요${named(name)}.`,
  notMuted: '뮤트되어 있지 않아요. 입력할 때 나오는 추천에서 선택해 주세요.',
  tagOrCreator: '태그와 제작자 중 하나만 입력해 주세요.',
  tooManyMuted: (most) =>
    `이미 최대 ${number(most)}개를 뮤트해서 더 뮤트할 수 없어요. 먼저 하나를 해제해 주세요.`,

  // Civitai accounts that people link.

  accountDescription: 'Civitai 계정: 연결하기, 허용한 권한 보기, 연결 끊기',
  capOption: '이 봇이 하루에 쓸 수 있는 내 Buzz의 한도',
  accountTitle: '내 Civitai 계정',
  notLinkedYet:
    '연결된 Civitai 계정이 없어요. 연결하면 여기서 내 Buzz로 이미지를 만들고 Vault를 볼 수 있어요. **연결하기**를 누르고 Discord, Civitai 순서로 로그인해 주세요. 그다음 **로그인했어요**를 눌러 주세요.',
  linkUntil: (until) => `-# 본인 전용 링크이고, ${moment(until)} 만료돼요.`,
  linkButton: '연결하기',
  signedInButton: '로그인했어요',
  notSignedInYet:
    '아직 로그인이 끝나지 않았어요. **연결하기**를 누르고 Discord와 Civitai에 로그인한 다음 **로그인했어요**를 눌러 주세요.',
  confirmLink: (discord, civitai) =>
    `Discord 계정(${discord})에 Civitai 계정(**${civitai}**)을 연결할까요?`,
  confirmRights:
    '연결하면 버튼을 누를 때 이 봇이 이미지를 만들고, Buzz 잔액과 Vault를 볼 수 있게 돼요. 버튼을 누르지 않으면 Buzz를 쓰지 않아요.',
  confirmButton: '두 계정 연결',
  cancelLinkButton: '취소',
  linkCancelled: '연결하지 않았어요. 로그인에 쓴 정보는 여기서 삭제했어요.',
  nowLinked: '계정을 연결했어요.',
  linkOver: '그 로그인은 끝났어요. `/계정` 명령어로 다시 시작해 주세요.',
  linkedWith: (civitai) => `**Civitai:** ${civitai}`,
  linkedSince: (at) => `**연결:** ${moment(at)}`,
  linkedRights: '**권한:** 이미지 생성, Buzz 잔액 보기, Vault 보기',
  dailyCap: (buzz, command) =>
    `**하루 한도:** ${number(buzz)} Buzz. ${command} 명령어로 바꿀 수 있어요.`,
  unlinkButton: '연결 끊기',
  nowCapped: '변경했어요.',
  nowUnlinked:
    '연결을 끊고 저장했던 정보를 모두 삭제했어요. 만들고 있던 이미지는 그대로 만들어지고 Buzz도 사용돼요. 이미지는 Civitai에서 확인해 주세요. Civitai에서 허용한 권한은 남아 있으니, 계정 설정의 **Connected Apps**에서 삭제해 주세요.',
  civitaiAccountButton: 'Civitai 설정',
  nothingToUnlink: '연결된 Civitai 계정이 없어요.',
  civitaiNumber: (id) => `사용자 ${id}`,
  notLinked: '연결된 Civitai 계정이 없어요. 먼저 `/계정` 명령어를 사용해 주세요.',
  linkEnded:
    'Civitai가 계정 연결을 더 이상 받아들이지 않아서 연결을 삭제했어요. `/계정` 명령어로 다시 연결해 주세요.',
  linkUnread:
    '저장된 계정 연결 정보를 읽을 수 없어요. 봇 운영자만 고칠 수 있어요. 아니면 `/계정` 명령어로 연결을 끊고 다시 연결해 주세요.',
  linkRefused:
    'Civitai가 계정 연결을 받아들이지 않아요. `/계정` 명령어로 연결을 끊고 다시 연결해 주세요.',
  signInAway: 'Civitai가 응답하지 않아요. 1분 후 다시 시도해 주세요.',
  signInLimited: (until) =>
    `Civitai에 새 로그인 요청이 너무 많아요. ${moment(until)} 다시 시도해 주세요.`,
  linkPage: (how) => LINK_PAGES[how],

  // What somebody keeps at Civitai.

  vaultDescription: '내 Civitai Vault에 보관한 것과 남은 용량',
  vaultTitle: '내 Civitai Vault',
  vaultRoom: (left, all) =>
    left > 0
      ? `**남은 용량:** ${size(left)} / ${size(all)}`
      : `**남은 용량:** 없음 (전체 ${size(all)})`,
  vaultPosition: (page, pages, total) =>
    [
      ...(pages > 1 ? [`${number(page)} / ${number(pages)}페이지`] : []),
      `총 ${number(total)}개`,
    ].join(' · '),
  keptState: (state) =>
    state === 'Pending' ? '⏳ 아직 보관되지 않음' : '⚠️ Civitai가 보관하지 못함',
  vaultHidden: (count) => `-# 여기서 표시할 수 없는 것이 ${number(count)}개 더 있어요.`,
  vaultEmpty: 'Vault가 비어 있어요.',
  noVault: 'Vault가 없어요. Civitai는 멤버십이 있는 사람에게만 Vault를 제공해요.',

  // Pictures that people have made and pay for.

  generateDescription: 'Civitai의 모델로 내 Buzz를 써서 이미지 생성',
  makerOption: '사용할 모델: 이름, 링크, ID 또는 AIR',
  loraOption: '함께 쓸 LoRA: 이름, 링크, ID 또는 AIR',
  promptOption: '이미지에 나와야 할 것',
  negativeOption: '이미지에 나오지 않아야 할 것',
  sizeOption: '이미지 비율 (기본값: 정사각형)',
  picturesOption: '이미지 수 (기본값: 1)',
  seedOption: '이미지의 바탕이 되는 시드 값 (기본값: 매번 다름)',
  viewersOption: '이미지를 나에게만 표시',
  formTitle: '이미지 생성',
  promptField: '프롬프트: 이미지에 나와야 할 것',
  negativeField: '네거티브 프롬프트: 나오지 않아야 할 것',
  sizeField: '이미지 비율',
  countField: '이미지 수',
  viewersField: '볼 수 있는 사람',
  viewers: (who) => (who === 'all' ? '여기 있는 모두' : '나만'),
  sizeName: (size) => SHAPES[size],
  pictures,
  priceTitle: (price, count) => `${pictures(count)}: ${number(price)} Buzz`,
  nothingSpentYet: '**생성**을 누르기 전에는 Buzz를 쓰지 않아요.',
  capLeft: (left) => `-# 24시간 한도에서 남은 Buzz: ${number(left)} Buzz`,
  aboveCap: (left, command) =>
    `⚠️ 24시간 한도에서 ${number(left)} Buzz만 남았어요. ${command} 명령어로 한도를 늘릴 수 있어요.`,
  tooLittleBuzz: '⚠️ Civitai에 따르면 Buzz가 부족해요.',
  onlyFitting: '-# 이곳에 맞는 이미지만 표시해요.',
  generateButton: '생성',
  cancelButton: '취소',
  againButton: '다시',
  recipeButton: '생성 정보',
  showPictures: '보기',
  otherModel: '여기서 표시할 수 없는 모델',
  handedOver: '⏳ Civitai에 보내는 중…',
  waitsItsTurn: (before) =>
    before === undefined || before === 0
      ? '⏳ 차례를 기다리는 중…'
      : `⏳ 차례를 기다리는 중 (앞에 ${number(before)}개)…`,
  takesLong: (isHere) =>
    isHere
      ? '-# 15분이 넘게 걸리면 이미지를 여기에 새 메시지로 보내요.'
      : '-# 15분이 넘게 걸리면 다음에 명령어를 사용할 때 알려 드려요.',
  fetchingPictures: '⏳ 이미지를 가져오는 중…',
  generationEnded: (outcome, reason) =>
    (outcome === 'failed' || outcome === 'refused'
      ? reason && GENERATION_FAILED[reason]
      : undefined) ?? GENERATION_ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent, refunded) => {
    if (spent === 0) {
      return refunded ? `${number(refunded)} Buzz를 모두 돌려받았어요.` : 'Buzz를 쓰지 않았어요.'
    }
    const kept = number(spent)
    if (refunded === undefined) {
      return `${kept} Buzz 중 얼마를 돌려받는지는 1분 후 \`/생성기록\` 명령어로 확인할 수 있어요.`
    }
    return refunded === 0
      ? `${kept} Buzz는 돌려받지 못했어요.`
      : `${number(refunded)} Buzz는 돌려받았고, ${kept} Buzz는 돌려받지 못했어요.`
  },
  cancelledPrice: '취소했어요. Buzz를 쓰지 않았어요.',
  picturesHeldBack: (count) =>
    plural(count, { other: (n) => `이미지 ${n}장은 이곳에 맞지 않아 표시하지 않아요.` }),
  picturesMissing: (count) => `${pictures(count)}을 가져오지 못했어요.`,
  picturesLater: (command) =>
    `Civitai가 응답하지 않아요. 1분 후 ${command} 명령어를 사용해 주세요.`,
  madeFor: (person, price) => `-# ${person} 님의 요청 · ${number(price)} Buzz`,
  generationsDescription: '이 봇으로 만든 내 이미지와 사용한 Buzz',
  generationsTitle: '내 생성 기록',
  noGenerations: (command) => `아직 만든 것이 없어요. ${command} 명령어로 시작해 보세요.`,
  generationLine: (at, name, count, price, state) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationItem: (count, price, state) => `${pictures(count)} · ${number(price)} Buzz · ${state}`,
  generationState: (outcome) => (outcome === undefined ? '⏳ 생성 중' : GENERATION_STATES[outcome]),
  chooseGeneration: '볼 것 선택',
  recipeTitle: '생성 정보',
  otherPrompt:
    '이곳에 맞지 않는 프롬프트예요. Civitai에는 아무것도 요청하지 않았어요. 성인용 내용을 빼고 다시 쓰거나, 다른 곳에서 `/생성` 명령어를 사용해 주세요.',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    '그런 종류의 모델로는 이미지를 만들 수 없어요. `/생성` 명령어가 추천하는 것을 선택해 주세요.',
  cannotMakeWithModel:
    '그 모델로는 이미지를 만들 수 없어요. `/생성` 명령어가 추천하는 것을 선택해 주세요.',
  cannotMakeWithLora:
    '그 LoRA로는 이미지를 만들 수 없어요. `/생성` 명령어가 추천하는 것을 선택해 주세요.',
  loraAsModel: '모델이 아니라 모델과 함께 쓰는 것이에요. `lora`에 넣고 모델을 선택해 주세요.',
  modelAsLora: 'LoRA가 아니에요. `모델`에 넣거나, `/생성` 명령어가 추천하는 LoRA를 선택해 주세요.',
  severalToMakeWith: (names) =>
    `${names.join(', ')} 등 맞는 모델이 여러 개예요. \`/생성\` 명령어가 추천하는 것을 선택해 주세요.`,
  promptMissing: '프롬프트가 없어요. 이미지에 나와야 할 것을 써 주세요.',
  promptTooLong: '이 모델에는 프롬프트가 너무 길어요. 줄여 주세요.',
  takesNoNegative: '그 모델은 네거티브 프롬프트를 지원하지 않아요. `네거티브`를 비워 두세요.',
  negativeTooLong: '이 모델에는 네거티브 프롬프트가 너무 길어요. 줄여 주세요.',
  otherLora:
    '그 LoRA는 그 모델과 함께 쓸 수 없어요. 베이스 모델이 같은 LoRA를 선택하거나 LoRA를 빼 주세요.',
  outOfBounds:
    'Civitai에서 이 옵션으로는 만들 수 없어요. 다른 옵션으로 `/생성` 명령어를 사용해 주세요.',
  quoteGone:
    '만료됐거나 본인의 것이 아닌 가격이에요. Buzz를 쓰지 않았어요. `/생성` 명령어로 새로 확인해 주세요.',
  overCap: (price, left) =>
    `${number(price)} Buzz가 드는데, 24시간 한도에서 ${number(left)} Buzz만 남았어요. Buzz를 쓰지 않았어요. 기다리거나 \`/계정\` 명령어로 한도를 늘려 주세요.`,
  tooManyRunning: (most) =>
    `이미 ${most}개를 만들고 있어요. Buzz를 쓰지 않았어요. 하나가 끝날 때까지 기다리거나 \`/생성기록\` 명령어에서 하나를 취소해 주세요.`,
  noBuzz:
    'Buzz가 부족하거나, Civitai에서 더 이상의 사용을 허용하지 않아요. Buzz를 쓰지 않았어요. Civitai에서 Buzz를 얻거나 이미지 수를 줄여 주세요.',
  maturePrompt:
    'Civitai가 프롬프트를 성인용으로 판단했고, 성인용 이미지는 만들지 않아요. Buzz를 쓰지 않았어요. 프롬프트를 바꿔 주세요.',
  notEnabled:
    '그 모델이나 LoRA는 더 이상 Civitai에서 생성에 쓸 수 없어요. Buzz를 쓰지 않았어요. 다른 것을 선택해 주세요.',
  generationNotAllowed:
    'Civitai가 이 계정의 생성을 허용하지 않아요. Buzz를 쓰지 않았어요. Civitai에서 계정을 확인하거나, `/계정` 명령어로 연결을 끊고 다시 연결해 주세요.',
  generationRefused:
    'Civitai가 생성을 거부했어요. Buzz를 쓰지 않았어요. 다른 옵션으로 `/생성` 명령어를 사용해 주세요.',
  generatorBusy:
    'Civitai에 요청이 너무 많아요. Buzz를 쓰지 않았어요. 1분 후 `/생성` 명령어를 다시 사용해 주세요.',
  generatorAway: 'Civitai 생성기가 응답하지 않아요. 1분 후 다시 시도해 주세요.',
  stillHandedOver: '아직 Civitai에 보내는 중이에요. 몇 초 기다린 다음 다시 취소해 주세요.',
  generationGone:
    '본인의 것이 아니거나 30일이 지났어요. `/생성기록` 명령어로 내 기록을 확인해 주세요.',
  generationForgotten:
    '계정 연결이 끊겨서 더 이상 알 수 없어요. 주문한 이미지는 그대로 만들어지고 Buzz도 사용돼요. 주문한 사람이 Civitai에서 확인할 수 있어요.',
  generationNotShown:
    '만든 이미지를 Civitai에서 더 이상 불러올 수 없어요. `/계정` 명령어로 연결을 끊고 다시 연결해 주세요.',
  promptGone:
    '그 프롬프트는 여기에도 Civitai에도 남아 있지 않아요. `/생성` 명령어로 다시 써 주세요.',

  // What reaches who asked for pictures when nothing shows them any more.

  picturesFor: (person) => `<@${person}> 님, 요청하신 이미지예요.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at) => `${moment(at)} 요청하신 이미지가 준비됐어요.`,
  noPictures: (at) => `${moment(at)} 요청하신 이미지는 만들지 못했어요.`,
  /** Of several. */
  showPicturesNumber: (nth) => `${nth}번 보기`,

  // What commands and options are called where they are typed: in lower case, without spaces, at most 32
  // letters, and no two of a kind alike.

  commandNames: {
    model: '모델',
    top: '순위',
    creator: '제작자',
    tag: '태그',
    images: '이미지',
    articles: '아티클',
    collections: '컬렉션',
    digest: '다이제스트',
    follow: '팔로우',
    settings: '설정',
    account: '계정',
    generate: '생성',
    generations: '생성기록',
    vault: 'vault',
    about: '봇정보',
    // These stand in the menu of a message: spaces and capitals may be.
    'Look up on Civitai': 'Civitai에서 찾기',
    'Read picture': '생성 정보 읽기',
  },
  subcommandNames: {
    create: '만들기',
    list: '목록',
    preview: '미리보기',
    edit: '수정',
    pause: '일시정지',
    resume: '재개',
    remove: '삭제',
    add: '추가',
    show: '보기',
    rating: '등급',
    mute: '뮤트',
    unmute: '뮤트해제',
  },
  optionNames: {
    query: '검색',
    version: '버전',
    private: '나만보기',
    sort: '정렬',
    period: '기간',
    type: '유형',
    base: '베이스모델',
    tag: '태그',
    name: '이름',
    model: '모델',
    creator: '제작자',
    channel: '채널',
    time: '시간',
    timezone: '시간대',
    days: '요일',
    rank: '순위기준',
    fresh: '중복제외',
    count: '개수',
    mention: '멘션',
    publish: '발행',
    digest: '다이제스트',
    clear: '해제',
    follow: '팔로우',
    allow: '허용',
    cap: '한도',
    prompt: '프롬프트',
    negative: '네거티브',
    size: '크기',
    lora: 'lora',
    seed: '시드',
  },
  /** How people type weekdays; English is understood besides. */
  dayWords: {
    names: [...'월화수목금토일'].map((day) => [`${day}요일`, day]),
    // “일일” is daily, and not Sunday twice.
    everyDay: ['매일', '일일', '전체', '모두'],
    weekdays: ['평일', '주중'],
    weekends: ['주말', '토일'],
    fillers: ['매주', '그리고', '및', '와', '과'],
    to: ['부터', '에서'],
  },

  // What Discord lists: commands, their options, and what to choose from.

  digestDescription: '선택한 요일에 채널에 게시되는 모델 목록',
  digestCreate: '다이제스트 만들기',
  digestList: '이 서버의 다이제스트 보기: 다음 게시, 최근 게시, 일시정지된 이유',
  digestPreview: '다이제스트가 지금 게시할 내용을 나에게만 표시',
  digestEdit: '다이제스트 변경',
  digestPause: '재개할 때까지 다이제스트 일시정지',
  digestResume: '다이제스트 재개',
  digestRemove: '다이제스트를 완전히 삭제',
  digestOption: '대상 다이제스트',
  digestChannelOption: '게시할 채널',
  timeOption: '게시 시간, 예: 21:30, 오후 9시 (기본값: 09:00)',
  zoneOption: '시간대, Seoul 같은 도시 이름으로 입력 (기본값: UTC)',
  daysOption: '게시할 요일, 예: “평일”, “월, 목” (기본값: 매일)',
  rankOption: '순위 기준 (기본값: 다운로드 증가순)',
  rankChoice: (rank) => RANKS[rank],
  freshOption: '이 다이제스트가 최근 7일 동안 표시한 것 제외 (기본값: False)',
  countOption: '표시할 최대 모델 수, 1~10 (기본값: 5)',
  mentionOption: '멘션할 역할',
  publishOption: '이 공지 채널을 팔로우하는 서버에도 게시물 발행',
  clearOption: '다이제스트에서 뺄 설정',
  followDescription: '제작자, 모델, 태그의 새 소식을 채널에 게시',
  followAdd: '제작자, 모델, 태그 팔로우하기',
  followList: '이 서버가 팔로우하는 것 보기: 최근 게시, 일시정지된 이유',
  followPause: '재개할 때까지 팔로우 일시정지',
  followResume: '팔로우 재개 (이후의 새 소식부터 게시)',
  followRemove: '팔로우를 완전히 삭제',
  followOption: '대상 팔로우',
  followChannelOption: '새 소식을 게시할 채널',
  followCreatorOption: '새 모델과 버전을 받아 볼 제작자',
  followModelOption: '새 버전을 받아 볼 모델: 이름, 링크 또는 ID',
  followTagOption: '새 소식을 받아 볼 태그',
  settingsDescription: '이 서버에 표시할 것과 표시하지 않을 것',
  settingsShow: '현재 설정 보기',
  settingsRating: '모든 곳에 PG만 표시하거나 채널별 설정에 따르기',
  settingsMute: '이 서버에서 태그나 제작자를 표시하지 않기',
  settingsUnmute: '태그나 제작자의 뮤트 해제',
  allowOption: '표시할 수 있는 것',
  allowChoice: (allow) => ALLOW_CHOICES[allow],
  muteTagOption: '대상 태그',
  muteCreatorOption: '모델과 이미지를 표시하지 않을 제작자',
  privateOption: '답변을 나에게만 표시',
  sortOption: '정렬 기준. 트렌드만 최근 다운로드 기준이고, 나머지는 전체 기간 기준',
  periodOption: '이 기간에 업데이트된 모델만 (기본값: 1주)',
  typeOption: '이 유형의 모델만',
  baseOption: '이 베이스 모델용 모델만',
  tagOption: '이 태그가 달린 모델만',
  queryOption: '이름, 링크, ID, AIR 또는 파일 해시',
  versionOption: '모델의 버전 (기본값: 최신)',
  aboutDescription: '이 봇이 할 수 있는 것, 현재 상태, 저장하는 정보',
  civitaiSortOption: '정렬 기준, 전체 기간 (기본값: 다운로드 많은 순)',
  tagNameOption: '대상 태그',
  tagDescription: '태그가 달린 모델의 순위',
  creatorNameOption: '모델을 볼 제작자',
  creatorDescription: 'Civitai의 제작자와 그 모델',
  imageModelOption: '이 모델로 만든 이미지: 이름, 링크 또는 ID',
  imageCreatorOption: '이 제작자의 이미지',
  imageSortOption: '정렬 기준 (기본값: 반응 많은 순)',
  imagePeriodOption:
    '이 기간에 게시된 이미지만 (기본값: 1주, 모델이나 제작자를 지정하면 전체 기간)',
  imagesDescription: '이미지 둘러보기: 전체 인기, 모델별, 제작자별',
  modelDescription: '모델 찾기: 이미지, 트리거 워드, 다운로드',
  topDescription: '다운로드, 좋아요 등에 따른 모델 순위',
  sortChoice: (sort) => (sort === 'Trending' ? '트렌드' : MODEL_SORTS[sort]),
  periodChoice: (period) => PERIOD_CHOICES[period],
  imageSortChoice: (sort) => IMAGE_SORT_CHOICES[sort],
}
