import { pattern } from '../../../domain/text/word-list'
import { countryCodes } from '../../../domain/text/countries'
import { countryName } from '../countries'
import type { Mark, Place } from '../../fact-check/mark'
import { nearest } from '../../fact-check/nearest'
import { type CheckedText, replacedOne, markOf, overlaps } from '../../fact-check/checked-text'
import { normalized } from '../../fact-check/normalized-text'
import { titleAfter, titleBefore } from './offices'

type HanName = { form: string; shown: string; person: boolean }

const surnames = new Set(
  '陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范宋鄧杜傅侯曹薛丁卓阮馬董溫唐藍石蔣古紀姚馮歐程湯田康姜白汪鄒尤巫鐘黎涂龔嚴韓袁金童陸夏柳凃邵崔朴',
)
// Common words that begin with the character of a family name.
const ordinary = pattern('u')`
  ^(?:高度|高教|高等|高層|高中|高階|高速|高品|溫馨|溫暖|連同|簡報|簡介|簡單|施行|施教|許多|許可|曾經|曾任|曾於|曾赴|卓越|程度|程序|程式|古典|古蹟|石油|石材|金融|金屬|金額|白天|白皮|馬上|馬來
  |韓國|韓語|韓方|韓籍|韓文|江蘇|江西|湯圓|康復|康健|夏季|夏令|夏日|田野|田徑|何種|何以|何時|何處|游泳|遊學|童年|唐代|宋代|周邊|周年|周詳|周到|嚴謹|嚴格|陸續|陸生|陸方|方面|王室|黃金|張貼|張力
  |余等|林業|林立|林場|葉片|胡同|盧森|馬拉|柳橙|歐洲|歐盟|歐美|杜絕|董事|紀念|紀錄|顏色|羅馬|羅列|藍圖|藍海|洪水|徐徐|孫子|賴以|沈浸|沈澱|傅立|丁等|侯選|曹營|謝意|謝辭|謝忱|謝函|謝謝|蘇聯|蘇格
  |莊重|莊嚴|簡易|簡短|朱紅|郭內|魏碑|范圍|彭湃)
`
const structures = /[系所院處室部會館學校語科司局署組團心國者員副代前名榮及與和等之的]$/u
const institutionEnd = /(?:大學|學院(?!院))/gu
const genericEnd = pattern('u')`
  (?:兩國|各國|多國|三國|該國|他國|兩岸|姊妹|合作|夥伴|頂尖|知名|著名|公立|私立|國立|海外|國外|國內|外國|境外|各|多所|該|本|貴|所|間|家|名|等|一流|重點|綜合|研究型|研究|科技|師範|教育|醫學
  |藝術|理工|女子|地方|世界|全球|國際|在地|當地|友好|優質|主要|重要|其他|其它|兩|三|四|五|六|七|八|九|十|百|餘|美國|韓國|日本|亞洲|歐洲|外|內|的|之|與|和|及|或|為|對|現代|未來|智慧|頂大
  |大型|小型|古老|歷史悠久|參與|學者|我國|臺灣|臺日|臺韓|雙方|前往|參訪|拜訪|造訪|訪問|赴|至|到|在|於|向|由|從|說明|了解|比較|探討|討論|介紹|高等|一般|民間|開放|空中|社區|企業|技術|職業|文化
  |文理|商業|工業|農業|體育|音樂|語言|外語|神學|管理|商|醫|法|文|理|工|農|教|就|讓|使|促進|推動|提升|永續|推廣|建立|成立|創辦|創立)$
`
const guards: Readonly<Record<string, RegExp>> = {
  日本: /^(?<before>[今昨明當每次翌同即近前數週假節平生])|[校院系所學人次]$/u,
  海地: /^[上沿臨近]|[區方點]$/u,
  越南: /^[跨超穿]/u,
  古巴: /^x/u,
}
let countries: Map<string, string> | undefined

/** The recorded names in Chinese characters, longest first. */
export function hanNames({ vocabulary: { names } }: CheckedText): HanName[] {
  const people = names.people.flatMap((one) => one.han.map((form) => ({ form, shown: form, person: true })))
  const others = names.names.flatMap((one) =>
    one.han === null ? [] : [{ form: one.han, shown: one.shown, person: false }],
  )
  return [...people, ...others].sort((a, b) => b.form.length - a.form.length)
}

/** Marks names with a wrong or missing character, and people, universities and countries that are not recorded. */
export function hanNameMarks(checked: CheckedText): Mark[] {
  const known = hanNames(checked)
  const covered = placesOf(checked.plain, known)
  const slips = slipsOf(checked, known, covered)
  // An editor may write a name in characters that was entered in letters: then no name can be called unknown.
  const { people, lettersOnly } = checked.vocabulary.names
  const others = [
    ...(people.every((one) => one.han.length > 0) ? unknownPeople(checked, covered) : []),
    ...(lettersOnly ? [] : unknownInstitutions(checked, covered)),
    ...unknownCountries(checked),
  ].filter((one) => !slips.some((slip) => overlaps(slip, one)))
  return [...slips, ...others]
}

// The places of recorded names.
function placesOf(plain: string, known: readonly HanName[]): Place[] {
  const places: Place[] = []
  for (const { form } of known)
    for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + 1))
      places.push({ start: at, end: at + form.length })
  return places
}

function isFree(taken: readonly Place[], place: Place): boolean {
  return !taken.some((one) => overlaps(one, place))
}

// A shorter name may be part of a longer one (臺灣 in 國立臺灣師範大學) if it does not contain the wrong character.
function mayBe(taken: readonly Place[], place: Place, wrong: number): boolean {
  return taken.every(
    (one) =>
      !overlaps(one, place) ||
      (one.start >= place.start &&
        one.end <= place.end &&
        one.end - one.start < place.end - place.start &&
        (wrong < one.start || wrong >= one.end)),
  )
}

function isKnown({ vocabulary: { names }, generated }: CheckedText, words: string): boolean {
  return names.all.includes(words) || generated.includes(words)
}

// Compares each name with all substrings of its length: one other character, two swapped ones, or one missing.
function slipsOf(checked: CheckedText, known: readonly HanName[], covered: readonly Place[]): Mark[] {
  const { plain } = checked
  const marks: Mark[] = []
  const add = (place: Place, name: HanName) => {
    const words = plain.slice(place.start, place.end)
    if (!/^[\p{Script=Han}〇·]+$/u.test(words) || marks.some((one) => overlaps(one, place)) || isKnown(checked, words))
      return
    marks.push(markOf(checked, 'name', place, name.shown))
  }
  for (const name of known) {
    const { form, person } = name
    if (form.length < (person ? 3 : 4)) continue
    for (let at = 0; at + form.length <= plain.length; at++) {
      const wrong = oneWrong(plain, at, form)
      if (wrong === null) continue
      const place = { start: at, end: at + form.length }
      // Another family name or kind of institution makes another word, not a typing error.
      if (person && wrong === 0 && !surnames.has(plain.charAt(at))) continue
      if (person && wrong === form.length - 1 && (!endsName(plain, place) || titleAfter(plain, place.end - 1) !== null))
        continue
      if (!person && wrong >= form.length - 2) continue
      if (mayBe(covered, place, at + wrong)) add(place, name)
    }
    for (let left = 1; left < form.length - (person ? 0 : 2); left++) {
      const short = form.slice(0, left) + form.slice(left + 1)
      if (short.length < 3) continue
      for (let at = plain.indexOf(short); at >= 0; at = plain.indexOf(short, at + 1)) {
        const place = { start: at, end: at + short.length }
        if (mayBe(covered, place, -1)) add(place, name)
      }
    }
  }
  return marks
}

// The index of the only different character, or of the first of two swapped ones; `null` for more differences or none.
function oneWrong(plain: string, at: number, form: string): number | null {
  let wrong = -1
  for (let i = 0; i < form.length; i++) {
    if (plain[at + i] === form[i]) continue
    if (wrong >= 0)
      return i === wrong + 1 &&
        plain[at + i] === form[wrong] &&
        plain[at + wrong] === form[i] &&
        plain.startsWith(form.slice(i + 1), at + i + 1)
        ? wrong
        : null
    wrong = i
  }
  return wrong < 0 ? null : wrong
}

// 王政言表示, 校長王政言、: the context confirms that it is a name.
function endsName(plain: string, { start, end }: Place): boolean {
  return (
    end === plain.length ||
    /^(?:[，。、；：（）「」\s]|表示|指出|說|強調|認為|提到|致詞|率|帶領|接待|陪同|代表|與|及|和|等|介紹|於|在|親自|博士|教授|先生|女士)/u.test(
      plain.slice(end, end + 3),
    ) ||
    titleAfter(plain, end) !== null ||
    titleBefore(plain, start) !== null
  )
}

// 校長張大明表示, 張大明博士, 張校長: a family name and up to two characters next to a title.
function unknownPeople(checked: CheckedText, covered: readonly Place[]): Mark[] {
  const {
    plain,
    vocabulary: { names },
  } = checked
  const marks: Mark[] = []
  for (let at = 0; at < plain.length; at++) {
    if (!surnames.has(plain.charAt(at)) || !isFree(covered, { start: at, end: at + 1 })) continue
    const before = titleBefore(plain, at)
    for (const length of [3, 2, 1]) {
      const place = { start: at, end: at + length }
      const words = plain.slice(place.start, place.end)
      if (
        words.length < length ||
        !/^\p{Script=Han}+$/u.test(words) ||
        !isFree(covered, place) ||
        ordinary.test(plain.slice(at, at + 2)) ||
        isKnown(checked, words)
      )
        continue
      const after = titleAfter(plain, place.end)
      const opens = at === 0 || /[，。、；：「（\s及與和由向為]/u.test(plain.charAt(at - 1)) || before !== null
      if (!opens || (length > 1 && structures.test(words))) continue
      if (
        length === 1
          ? after !== null &&
            before === null &&
            !names.people.some((one) => one.han.some((form) => form.startsWith(words)) || one.family.includes(words))
          : after !== null ||
            (before !== null &&
              endsName(plain, place) &&
              /^(?:$|[，。、；：（）\s]|表示|指出|說|強調|率|接待|與|及|和|等)/u.test(
                plain.slice(place.end, place.end + 2),
              ))
      ) {
        marks.push(nameMark(checked, place, true))
        break
      }
    }
  }
  return marks
}

// 延世大學: an institution that is not recorded, without generic words for institutions.
function unknownInstitutions(checked: CheckedText, covered: readonly Place[]): Mark[] {
  const { plain } = checked
  return [...plain.matchAll(institutionEnd)].flatMap((match) => {
    const end = match.index + match[0].length
    if (!isFree(covered, { start: match.index, end }) || match[0] === '學院') return []
    const head = /(?:[\p{Script=Han}]{2,6})$/u.exec(plain.slice(Math.max(0, match.index - 6), match.index))?.[0] ?? ''
    const name =
      head
        .split(
          /參訪|拜訪|造訪|拜會|訪問|前往|走訪|轉往|抵達|與|及|和|赴|至|到|在|於|由|向|率|的|並|為|自|從|來自|分別|隨後|其後|以及|或|是|對/u,
        )
        .at(-1) ?? ''
    if (
      name.length < 2 ||
      genericEnd.test(name) ||
      isKnown(checked, `${name}${match[0]}`) ||
      isKnown(checked, `${name.slice(-2)}${match[0]}`)
    )
      return []
    const place = { start: end - name.length - match[0].length, end }
    return isFree(covered, place) ? [nameMark(checked, place, false)] : []
  })
}

function unknownCountries(checked: CheckedText): Mark[] {
  const {
    plain,
    vocabulary: { names },
  } = checked
  if (names.countries.size === 0) return []
  countries ??= new Map(
    countryCodes
      .map((code) => [normalized(countryName(code)), code] as const)
      .filter(([name]) => /^\p{Script=Han}{2,}$/u.test(name)),
  )
  const marks: Mark[] = []
  for (const [name, code] of countries) {
    if (names.countries.has(code) || isKnown(checked, name)) continue
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) {
      const guard = guards[name]
      const around = (plain[at - 1] ?? '') + (plain[at + name.length] ?? '')
      if (guard?.test(around) || names.all.includes(plain.slice(at - 1, at + name.length))) continue
      marks.push(nameMark(checked, { start: at, end: at + name.length }, false))
    }
  }
  return marks
}

function nameMark(checked: CheckedText, place: Place, person: boolean): Mark {
  const known = hanNames(checked)
  const generated = known
    .filter((one) => one.person === person)
    .flatMap(({ form }) => {
      const at = checked.generated.indexOf(form)
      return at < 0 ? [] : [{ start: at, end: at + form.length, form }]
    })
  const before = replacedOne(checked, place, generated, ({ form }) => checked.plain.includes(form))
  const words = checked.plain.slice(place.start, place.end)
  return markOf(
    checked,
    'name',
    place,
    before?.form ??
      nearest(
        words,
        known.filter((one) => one.person === person),
        ({ form }) => form,
      )?.shown ??
      null,
  )
}
