import { eastAsianSign } from './east-asian'
import { searchKey } from './search-key'

// Forms of one character in names.
const variants: readonly string[] = [
  '高髙',
  '崎﨑碕',
  '吉𠮷',
  '濱濵浜',
  '邊邉辺',
  '澤沢',
  '齋齊斎斉',
  '櫻桜',
  '廣広',
  '國国',
  '惠恵',
  '德徳',
  '黃黄',
  '眞真',
  '瀨瀬',
  '靜静',
  '淺浅',
  '嶋島嶌',
  '龍竜',
  '榮栄',
  '實実',
  '豐豊',
  '圓円',
  '吳呉',
  '條条',
  '藏蔵',
  '學学',
  '臺台',
  '麗麗',
  '峯峰',
  '曾曽',
  '應応',
  '顯顕',
  '壽寿',
  '禮礼',
  '鐵鉄',
  '澁渋',
  '富冨',
  '萬万',
  '籠篭',
  '來来',
  '彥彦',
  '遙遥',
  '顏顔',
  '增増',
  '内內',
  '温溫',
  '清淸',
  '張张',
  '陳陈',
  '劉刘',
  '楊杨',
  '趙赵',
  '孫孙',
  '鄭郑',
  '馮冯',
  '鄧邓',
  '賈贾',
  '顧顾',
  '錢钱',
  '韓韩',
  '盧卢',
  '謝谢',
  '羅罗',
  '嚴严厳',
  '葉叶',
  '蘇苏',
  '呂吕',
  '蔣蒋',
  '鍾钟',
  '湯汤',
  '陸陆',
  '龔龚',
  '閻阎',
  '許许',
  '馬马',
  '東东',
  '偉伟',
  '華华',
  '麗丽',
  '軍军',
  '紅红',
]
const plainForm = new Map<string, string>()
for (const forms of variants) for (const form of forms) plainForm.set(form, [...forms][0] ?? form)

const titles = new Set('dr prof professor mr mrs ms miss madam mdm sir dame president dean ir hon'.split(' '))

const spaceBetween = new RegExp(String.raw`(?<=${eastAsianSign})[\s·・]+(?=${eastAsianSign})`, 'gu')

/** A name without case, diacritics, variant characters, titles and apostrophes, as words without hyphens. */
export function nameWords(name: string): string[] {
  const plain = [...searchKey(name)].map((sign) => plainForm.get(sign) ?? sign).join('')
  const words = plain
    .replace(spaceBetween, '')
    .replace(/['’-]/g, '')
    .split(/[\s.,;·()]+/)
    .filter((word) => word !== '')
  const named = words.filter((word) => !titles.has(word))
  return named.length > 0 ? named : words
}

/**
 * The keys of a name. Two names that share one are the same in another order of words, with or without commas,
 * hyphens and spaces: "KIM, Han-sung", "Hansung Kim".
 */
export function nameKeys(name: string): string[] {
  const words = nameWords(name)
  return [...new Set(words.map((_, i) => [...words.slice(i), ...words.slice(0, i)].join('')))]
}

/** True if two names are the same, whatever their order of words. */
export function isSameName(a: string, b: string): boolean {
  const keys = new Set(nameKeys(a))
  return nameKeys(b).some((key) => keys.has(key))
}
