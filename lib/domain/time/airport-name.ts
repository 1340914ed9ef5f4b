import { hanLanguagesOf } from '../text/han-language'
import { foldHan } from '../text/han-variants'
import { airportNames } from './place-aliases'

type Named = { name: string; country: string }

const words = [
  ['zh-Hans', '机场'],
  ['zh', '機場'],
  ['ja', '空港'],
  ['ko', '공항'],
] as const

/** Where names are written in Chinese characters in Japanese. */
const withHan = new Set(['CN', 'HK', 'JP', 'KR', 'MO', 'TW'])
const isNamedAirport = /機場|机场|空港|공항$/u

/** The name of an airport in a language: its own or that of its city; the English name if it has none there. */
export function nameOfAirport(
  airport: Named,
  english: string,
  language: string,
  cities: readonly (Named & { names: readonly string[] })[],
): string {
  const [tag, word] = words.find(([one]) => language === one || language.startsWith(`${one}-`)) ?? []
  if (tag === undefined) return english
  const city = english.replace(/\s+(?:International\s+)?Airport$/i, '')
  const ofCity = cities.find(({ country, name }) => country === airport.country && name === city)?.names ?? []
  const isHan = withHan.has(airport.country)
  const found = nameIn(airportNames[airport.name]?.split('|') ?? [], tag, isHan) ?? nameIn(ofCity, tag, isHan)
  if (found === null) return english
  const own = tag === 'zh-Hans' ? foldHan(found) : found
  return isNamedAirport.test(own) ? own : `${own}${word}`
}

function nameIn(names: readonly string[], language: (typeof words)[number][0], isHan: boolean): string | null {
  if (language === 'ko') return names.find((name) => /^[\p{Script=Hangul}\s]+$/u.test(name)) ?? null
  const kana = /[\p{Script=Hira}\p{Script=Kana}]/u
  const eastern = names.filter((name) => /^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}ー・]+$/u.test(name))
  const han = eastern.filter((name) => !kana.test(name))
  const tag = language === 'zh' ? 'zh-Hant' : language
  const fitting = han.find((name) => hanLanguagesOf(name).includes(tag))
  const inKana = eastern.find((name) => kana.test(name))
  if (language === 'ja') return (isHan ? (fitting ?? inKana) : (inKana ?? fitting)) ?? null
  return fitting ?? han[0] ?? null
}
