import type { Entry } from '../catalogue/catalogue.ts'
import type { ListOddName } from '../catalogue/odd.ts'
import type { Change } from './change.ts'
import { model, name, preview, versions } from './change.ts'
import { generatedPicture } from './picture.ts'

const nulls = { downloadCount: null, thumbsUpCount: null, thumbsDownCount: null }

const zalgo = [...'Cursed Lantern']
  .map((letter) => `${letter}\u0336\u0321\u034e\u0301\u0308`)
  .join('')

const prompt = 'masterpiece, best quality, (soft light:1.2), <lora:lantern_v2:0.8>, wide shot, '

const popular = (entry: Entry): Entry => {
  const downloads = 400_000 + entry.figures.downloads
  return {
    ...entry,
    figures: { ...entry.figures, downloads },
    model: { ...entry.model, stats: { ...entry.model.stats, downloadCount: downloads } },
  }
}

/** All oddities of lists. Each was seen in Civitai's source, in records or in its issues. */
export const oddities: Readonly<Record<ListOddName, Change>> = {
  hiddenDownloads: model(({ stats }) => ({
    stats: { ...stats, downloadCount: null, tippedAmountCount: null },
  })),
  allStatsNull: model((from) => ({
    stats: { ...nulls, commentCount: null, tippedAmountCount: null },
    ...versions(from, () => ({ stats: nulls })),
  })),
  // Owned by Civitai's system account, like imports and models of deleted users.
  noCreator: (entry) => {
    const { creator: _, ...rest } = entry.model
    return { ...entry, model: rest }
  },
  nullUsername: model(() => ({ creator: { username: null, image: null } })),
  foreignAvatar: model(({ creator }) => ({
    creator: {
      username: creator?.username ?? null,
      image: 'https://cdn.discordapp.com/avatars/180327464155742208/59254be18ccd627daf138d.png',
    },
  })),
  commercialNone: model(() => ({ allowCommercialUse: [] })),
  commercialLiteral: model(() => ({ allowCommercialUse: '{Image,Rent}' })),
  commercialEmptyLiteral: model(() => ({ allowCommercialUse: '{}' })),
  commercialSingle: model(() => ({ allowCommercialUse: 'Sell' })),
  noVersions: model(() => ({ modelVersions: [], baseModels: [] })),
  freshVersion: (entry, workshop, nth) => {
    const odd = preview(({ ids, random }) => generatedPicture(4, ids, random))(entry, workshop, nth)
    return { ...odd, model: { ...odd.model, ...versions(odd.model, () => ({ nsfwLevel: 0 })) } }
  },
  archived: model(() => ({ mode: 'Archived' })),
  takenDown: model(() => ({ mode: 'TakenDown' })),
  minor: model(() => ({ minor: true, sfwOnly: true })),
  poi: model(() => ({ poi: true })),
  unratedPicture: preview(({ ids, random }) => generatedPicture(0, ids, random)),
  blockedPicture: preview(({ ids, random }) => generatedPicture(32, ids, random)),
  severalBits: preview(({ ids, random }) => generatedPicture(3, ids, random)),
  // The picture is flagged, the model is not.
  minorPicture: preview(({ ids, random }) => ({
    ...generatedPicture(2, ids, random),
    minor: true,
  })),
  poiPicture: preview(({ ids, random }) => ({ ...generatedPicture(2, ids, random), poi: true })),
  video: preview(({ ids, random }) => generatedPicture(1, ids, random, 'video')),
  audio: preview(({ ids, random }) => generatedPicture(1, ids, random, 'audio')),
  unknownType: model(() => ({ type: 'HoloModel' })),
  unknownBase: model((from) => ({
    baseModels: ['Flux 9 Ultra'],
    ...versions(from, () => ({ baseModel: 'Flux 9 Ultra' })),
  })),
  longTriggers: model((from) =>
    versions(from, () => ({ trainedWords: [prompt.repeat(16), 'short one', 'a, b, c'] })),
  ),
  nullDescription: model(() => ({ description: null })),
  noTags: model(() => ({ tags: [] })),
  dangerousFile: model((from) =>
    versions(from, ({ files }) => ({
      files: files.map((file) => ({
        ...file,
        pickleScanResult: 'Danger',
        pickleScanMessage: '**Detected 1 dangerous import**\n*posix.system*',
      })),
    })),
  ),
  markdownName: name(
    '**Bold** _Lantern_ [free](https://example.com) `code`',
    '# Heading || hidden ||',
  ),
  mentionName: name('Ping @everyone <@123456789012345678> Style', '@here <#42> <@&7> Mix'),
  bidiName: name('Lantern \u202egnp.exe\u202c Style', 'Right\u2067to left\u2069 Mix'),
  zalgoName: name(zalgo, `${zalgo}${'\u0489'.repeat(60)}`),
  emojiName: name('🌸✨ Petal Storm ✨🌸', '👩‍🚀🏳️‍🌈 Star Voyager 1️⃣', '🔥'),
  japaneseName: name('水彩の夢 — アニメ塗り', '夜明けの街 背景LoRA'),
  chineseName: name('国风水墨 Ink Wash', '城市夜景 霓虹'),
  koreanName: name('수채화 감성 스타일', '달빛 정원 — 배경'),
  russianName: name('Акварельный стиль', 'Северное сияние — пейзаж'),
  brokenId: (entry) => ({ ...entry, spoilt: { id: `model-${entry.model.id}` } }),
  brokenVersions: (entry) => ({ ...entry, spoilt: { modelVersions: { first: null } } }),
  earlyAccess: model((from, { now }, nth) => {
    const endsAt = new Date(now + (3 + nth) * 86_400_000).toISOString()
    return versions(from, ({ index }) =>
      index > 0
        ? {}
        : {
            availability: 'EarlyAccess',
            earlyAccessDeadline: endsAt,
            paidAccess: { permanent: false, endsAt },
          },
    )
  }),
  drifting: (entry) => ({ ...popular(entry), drifting: true }),
  vanishing: (entry) => ({ ...popular(entry), vanishing: true }),
}
