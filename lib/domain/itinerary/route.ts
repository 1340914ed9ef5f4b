import { foldPlace, largeAirport, type Mention, type Place, type Places } from '../time/places'

// Where a journey begins and ends, from the words of an item in English, Chinese, Japanese and Korean.

export type Route = {
  from: readonly Place[]
  to: readonly Place[]
  /** A way back that may name no place: 返國, "return flight". */
  isReturn: boolean
  /** It says that one arrives, and not that one travels: 抵達仁川. */
  isArrival: boolean
}

type Role = 'from' | 'to' | 'via' | 'arrival' | null

// Words before a place. The text is folded (`foldPlace`): Chinese characters have their simplified form.
const before: readonly (readonly [Exclude<Role, null>, RegExp])[] = [
  ['via', /(?:\bvia|\bthrough|\b(?:transit|stopover|layover) (?:at|in)|经由|经|转机)\s*$/iu],
  [
    'arrival',
    anyOf(
      String.raw`(?:\barriv\w*(?: (?:at|in|to|a))?|\bankunft(?: (?:in|am))?|\bllegada a|\bflughafen|san bay|`,
      String.raw`\bland(?:ing|s)? (?:at|in)|抵达|到达|抵|飞抵|降落)\s*[:：]?\s*$`,
    ),
  ],
  ['from', /(?:\bfrom|\bdepart(?:ing|ure|s)?(?: of)?|\bleav(?:e|ing)|离开|离|自|由|从)\s*[:：]?\s*$/iu],
  ['to', /(?:\b(?:to|for|into|towards?|bound for)|[→⇒➔>]|->|飞往|前往|返回|回到|往|赴|飞|到|至|回)\s*(?:the\s+)?$/iu],
]

// Words after a place, which may be followed by "airport" or "station" and a code first.
const after: readonly (readonly [Exclude<Role, null>, RegExp])[] = [
  ['via', /^\s*(?:経由|经由|经由で|경유|转机|乗り?継ぎ?)/u],
  ['arrival', /^\s*(?:に?(?:到着|着)|抵达|到达|入境|에?\s*도착|착(?![가-힣]))/u],
  ['from', /^\s*(?:を?(?:出発|発)|から|出发|发|起飞|出境|出国|에서|을?\s*출발|출국|발(?![가-힣]))/u],
  ['to', /^\s*(?:行き?|ゆき|へ|まで|に向か|に移动|に移動|に帰|方面|행(?![가-힣])|으?로(?![가-힣])|까지|에 가)/u],
]

const generic = anyOf(
  String.raw`^[\s(（[]*`,
  String.raw`(?:International|Intl\.?|Airport|Station|Terminal|T\d|City|国际空港|国际机场|国际|空港|机场|공항|국제공항|국제|`,
  String.raw`駅|站|역|市|都|시|第[一二三\d]航厦|第\d(?:ターミナル|터미널)|\d?터미널|[A-Z]{3}(?![A-Za-z]))[)）\]]*`,
)

// What follows makes it the name of something in that city or elsewhere: "to London Hotel", 京都大學.
const institution = anyOf(
  String.raw`^['’s]*\s*(?:hotel|inn|universit|college|institute|school|restaurant|museum|hall|tower|road|street|`,
  'avenue|office|house|club|company|room|embassy|大学|学院|大?[饭飯]店|酒店|[宾賓][馆館]|ホテル|大使[馆館]|[办辦]事[处處]|路|街|厅|',
  String.raw`사무|대학|호텔|학교|식당|로\s?\d)`,
)

const betweenPair = /^\s*(?:[-–—―‐→⇒➔>~～〜/]|->|=>|to|至|到|往|飞往)+\s*$/iu
const goingBack = anyOf(
  String.raw`\breturn(?:ing|s)?\b|\b(?:fly|flight|journey|way|back) (?:back )?home\b|\bhomeward|返国|回国|返程|回程|`,
  '归国|返台|返抵国门|回台湾|帰国|归路|帰路|归途|귀국|귀환|돌아',
)
const arriving = anyOf(
  String.raw`\barriv|\bankunft|\bllegada|\bha canh|\bland(?:ing|s)?\b|抵达|到达|降落|到着|着陆|着陸|入境|도착|착륙|입국|`,
  String.raw`[\p{Script=Han}\p{Script=Kana}]着(?=\s*(?:[(（]|$))`,
)
const travelling =
  /\b(?:flight|fly(?:ing)?|train|TGV|ICE|KTX|eurostar|tren|treno|zug|board)|搭|乗|乘|航班|班机|飞|便で|항공|비행|탑승|편\s/iu
const flying = /\b(?:flight|fly(?:ing)?|board)|航班|班机|飞|便で|항공|비행|편\s/iu
// "Arrive at Narita by CI100": the time of the row is that of the arrival.
const arrivalFirst = anyOf(
  String.raw`^\W*(?:arriv(?:e|es|ing|al|ee)|land(?:s|ing|ung)?|ankunft|llegada|ha canh)(?![a-z])|`,
  String.raw`^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}\s*(?:arriv|lands?\b|抵|到着|到达|도착)|`,
  String.raw`^\W*[dđ]on [dđ]oan tai san bay|^\s*(?:抵达|到达|抵|降落|入境)|`,
  String.raw`^(?:(?!출발|출국|出发|出発)[^(（])*(?:到着|着陆|着陸|입국|도착|착륙)\s*(?:[(（].*)?$|`,
  String.raw`^(?:(?!出发|返|搭|乘|飞往|航班|起飞)[^(（，,])*(?:到达|抵达)\s*(?:[(（].*)?$|^(?:(?!发|発|出)[^(（])*着\s*(?:[(（].*)?$`,
)
// The names of hotels and restaurants say nothing about where they are: 新宿華盛頓飯店.
const business =
  /^['’s]*\s*(?:hotel|inn|restaurant|cafe|café|bar|pub|大?[饭飯]店|酒店|[宾賓][馆館]|餐[厅廳]|ホテル|レストラン|호텔|식당)/iu
const flightNumber = /\b(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}\b/

function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''), 'iu')
}

/** More places of a trip, by their folded names in lower case. */
export type OwnPlaces = ReadonlyMap<string, readonly Place[]>

/** True if a text says that someone arrives. Cheaper than its route. */
export function mayArrive(text: string): boolean {
  return arriving.test(foldPlace(text))
}

const shortCountries: Readonly<Record<string, string>> = {
  港: '香港',
  日: '日本',
  韩: '韩国',
  泰: '泰国',
  越: '越南',
  德: '德国',
  法: '法国',
  英: '英国',
}
// "CX451返港", 赴日參訪
const shortCountry = /(?<=[返赴])(港|日|韩|泰|越|德|法|英)(?=$|\P{Script=Han}|[参考交访出])/gu

/** The route that a text tells. */
export function routeOf(text: string, places: Places, own?: OwnPlaces): Route {
  const folded = foldPlace(text).replace(shortCountry, (name) => shortCountries[name] ?? name)
  const mentions = nearCodes(places.mentions(folded, own), folded).filter(
    ({ end }) => !institution.test(folded.slice(afterGeneric(folded, end))),
  )
  const roles = rolesOf(folded, mentions)
  const withRole = (...wanted: Role[]) => mentions.filter((_, n) => wanted.includes(roles[n] ?? null))
  return {
    from: withRole('from').at(0)?.places ?? [],
    to: withRole('to', 'arrival').at(-1)?.places ?? [],
    isReturn: goingBack.test(folded),
    isArrival:
      arrivalFirst.test(folded) || (arriving.test(folded) && !travelling.test(folded) && !flightNumber.test(folded)),
  }
}

/** The only place or the first one that a text names, such as an airport in the place of an item. */
export function placeOf(text: string, places: Places, own?: OwnPlaces): readonly Place[] {
  const folded = foldPlace(text)
  const [first] = nearCodes(places.mentions(folded, own), folded).filter(({ end }) => !business.test(folded.slice(end)))
  return first?.places ?? []
}

const beforeCode = /^[\s(（[]*(?:airport|国际机场|机场|空港)?[\s(（[]*$|^\s*(?:[-–—→>~/]+|to)\s*$/iu

// Three capitals are an airport only as one of a pair ("TPE-ICN"), after its city, or after "to" or "from". Those of a
// small airport are more often an abbreviation: "Depart for NUS", "National University of Singapore (NUS)".
function nearCodes(mentions: readonly Mention[], text: string): Mention[] {
  const isFlight = flying.test(text) || flightNumber.test(text)
  const isLarge = ({ isCode, places }: Mention) => isCode && (places[0]?.size ?? 0) >= largeAirport
  return mentions.filter((mention) => {
    const { isCode, at, end, places } = mention
    if (!isCode) return true
    const isPair = (one: Mention) => one.isCode && one.at > end && betweenPair.test(text.slice(end, one.at))
    const isAfter = (one: Mention) => one.end < at && beforeCode.test(text.slice(one.end, at))
    const isInCountry = mentions.some(
      (one) => isAfter(one) && one.places.some(({ country }) => country === places[0]?.country),
    )
    if (isInCountry) return true
    const isKnown =
      isFlight || isLarge(mention) || mentions.some((one) => (isPair(one) || isAfter(one)) && isLarge(one))
    if (!isKnown) return false
    return (
      mentions.some((one) => isPair(one) || isAfter(one)) ||
      before.some(([, pattern]) => pattern.test(text.slice(0, at)))
    )
  })
}

function rolesOf(text: string, mentions: readonly Mention[]): Role[] {
  const roles = mentions.map(({ at, end }, n): Role => {
    const previous = mentions[n - 1]?.end ?? 0
    const rest = text.slice(afterGeneric(text, end))
    const follows = after.find(([, pattern]) => pattern.test(rest))?.[0] ?? null
    return follows ?? before.find(([, pattern]) => pattern.test(text.slice(previous, at)))?.[0] ?? null
  })
  mentions.forEach((mention, n) => {
    const next = mentions[n + 1]
    if (next && betweenPair.test(text.slice(afterGeneric(text, mention.end), next.at))) {
      roles[n] = roles[n] === 'via' || roles[n] === 'to' ? 'via' : 'from'
      if (roles[n + 1] === null) roles[n + 1] = 'to'
    }
  })
  return withoutRoles(mentions, roles)
}

// Places without any such word: the first of several is where the journey begins, the last where it ends. A city
// with the code of its airport counts once.
function withoutRoles(mentions: readonly Mention[], roles: readonly Role[]): Role[] {
  const open = mentions.filter((_, n) => roles[n] === null)
  const zones = new Set(open.map(({ places }) => places[0]?.zone))
  const [first] = open
  const last = open.at(-1)
  return roles.map((role, n) => {
    if (role !== null) return role
    const isOther = zones.size > 1
    if (mentions[n] === first && isOther && !roles.includes('from')) return 'from'
    return mentions[n] === last && !roles.includes('to') && !roles.includes('arrival') ? 'to' : null
  })
}

function afterGeneric(text: string, at: number): number {
  let end = at
  for (let match = generic.exec(text.slice(end)); match; match = generic.exec(text.slice(end))) end += match[0].length
  return end
}
