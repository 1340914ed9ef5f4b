// Browsers and word processors write PDF files in which some Chinese characters are those of a list of radicals: they
// look the same, but ⽉ is not 月. Copied text has them too.

/** From Unicode's EquivalentUnifiedIdeograph.txt: the radicals that are whole characters and have no decomposition. */
const supplement: Readonly<Record<string, string>> = {
  '⺈': '刀',
  '⺊': '卜',
  '⺎': '兀',
  '⺒': '巳',
  '⺓': '幺',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺧': '牛',
  '⺫': '目',
  '⺬': '示',
  '⺶': '羊',
  '⺻': '聿',
  '⺽': '臼',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻑': '長',
  '⻓': '长',
  '⻔': '门',
  '⻕': '阜',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻱': '龜',
  '⻲': '亀',
  '⻳': '龟',
}
const radicals = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g

/** The text with characters in place of radicals. */
export function withoutRadicals(text: string): string {
  return text.replace(radicals, (sign) => supplement[sign] ?? sign.normalize('NFKC'))
}
