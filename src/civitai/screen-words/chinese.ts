// The characters of the lists only. 後 is not here: as 后 it would join Japanese words to 后入.
const PAIRS = [
  '愛爱 內内 陰阴 莖茎 頭头 體体 亂乱 騷骚 貨货 雞鸡 龜龟 顏颜 蕩荡 婦妇 無无 碼码 點点 級级 電电 賣卖 輪轮 獸兽',
  '調调 脫脱 縛缚 繩绳 視视 頻频 網网 優优 慾欲 為为 綑捆 綁绑 藥药 飛飞 機机 槍枪 絲丝 掛挂 動动 畫画 遊游 戲戏',
  '圖图 裏里 裡里 滿满 處处 強强 褲裤 暈晕 夾夹 陽阳 軟软 醬酱 癡痴 漢汉 樁桩 約约 興兴 嬌娇 臺台 傳传 敎教 雙双',
  '襪袜 線线 國国 彈弹 綠绿 樹树 溫温 結结 儀仪 場场 學学 職职 庫库 駐驻 選选 館馆 門门 親亲 豬猪 魚鱼 鴨鸭 烏乌',
  '務务 確确 靈灵 節节 緒绪 懷怀 橋桥 紅红 藍蓝 銀银 單单 純纯 黃黄 紙纸 際际',
].join(' ')
const SIMPLIFIED = new Map(PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]))
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/** Traditional characters as the simplified ones, so that a list needs each term once. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character)
}
