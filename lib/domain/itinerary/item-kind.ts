import { wordList } from '../text/folded'
import type { ItemKind } from '../trip/vocabulary'

type KindWords = {
  kind: ItemKind
  /** Patterns of whole English words. */
  english: readonly string[]
  /** Chinese, Japanese and Korean words and patterns, which have no boundaries to check. */
  others: readonly string[]
}

/** What one also boards or returns to without flying. */
const surface =
  '捷運|地鐵|地铁|高鐵|高铁|公車|巴士|遊覽車|專車|专车|接駁|計程車|火車|火车|電車|新幹線|JR|渡輪|船|纜車|' +
  '飯店|酒店|旅館|旅社|宿舍|住宿|民宿|校園|校园|市區|市区|會場|会场|車站|车站|高鐵站|高铁站'

/** "返回東京 by coach" */
const byRoad = String.raw`.*\bby (?:coach|bus|minibus|car|van|taxi|train|rail|shinkansen)\b`

// The first match counts; more specific words come first.
const words: readonly KindWords[] = [
  {
    kind: 'courtesy call',
    english: ['courtesy call', 'courtesy visit', 'call(?:s|ing)? on'],
    others: [
      'höflichkeitsbesuch|visite de courtoisie|visita de cortesía|chào xã giao|kunjungan (?:kehormatan|hormat)',
      '拜會',
      '拜会',
      '拜访',
      '拜訪',
      '礼节性',
      '禮節性',
      '接見',
      '接见',
      '表敬',
      '접견',
      '예방(?!\\s*접종)',
    ],
  },
  {
    kind: 'signing',
    english: ['sign(?:ing|s|ature)?(?! ?(?:in|up|off|language))'],
    others: [
      'ký kết|unterzeichnung|signature de|firma del?|penandatanganan|ลงนาม',
      '簽約',
      '簽署',
      '签约',
      '签署',
      '簽訂',
      '签订',
      '調印',
      '締結',
      '체결',
      '서명',
      '조인',
    ],
  },
  {
    kind: 'flight',
    english: wordList(
      String.raw`flight|fly(?:ing)?|(?:EVA Air|Korean Air|China Airlines|Singapore Airlines) [A-Z\d]{2} ?\d`,
      String.raw`boarding|arriv\w*\b.*\bairport`,
      String.raw`depart\w*\b.*\bfrom\b.*\bairport`,
      String.raw`(?:airport|flight) check[- ]?in|check[- ]?in (?:at|for) .{0,20}(?:airport|flight|terminal)`,
    ),
    others: wordList(
      'chuyến bay|bay (?:đi|về|đến)|vuelo|penerbangan|เที่ยวบิน',
      'rückflug|hinflug|abflug|flug (?:nach|von)|ankunft.*flughafen',
      '航班|班機|班机|飛往|飞往|飛抵|飞抵|搭機|搭机|乘機|乘机|起飛|起飞|登機|登机|轉機|转机',
      `(?:搭乘|返回|飛回|飞回)(?!.{0,8}(?:${surface})|${byRoad})|抵達.{0,8}機場|抵达.{0,8}机场`,
      '返國|返国|返台|返臺|歸國|归国|回國|回国|赴[日韓韩美英法德泰越港澳歐欧](?![本國国])|赴(?:日本|韓國|韩国|美國|美国)',
      '出境|入境|空港(?:発|着|到着|出発)|搭乗|離陸|着陸|便で|帰国|乗り継ぎ',
      String.raw`[A-Z\d]{2} ?\d{2,4}便|(?:羽田|成田|関空|桃園|松山|仁川|金浦)[発着]`,
      String.raw`항공편|비행|출국|입국|귀국|환승|공항\s*(?:출발|도착)|탑승`,
    ),
  },
  {
    kind: 'train',
    english: [
      'train',
      'KTX',
      'SRT',
      'HSR',
      'THSR',
      'shinkansen',
      'railway',
      'rail',
      'eurostar',
      'TGV',
      'ICE',
      'amtrak',
      'tren|treno',
      '(?:haruka|narita|airport|limited) express',
      'nozomi',
      'hikari',
      'kodama',
      'mizuho',
      'sakura \\d+',
    ],
    others: wordList(
      'tàu hỏa|รถไฟ|kereta api|bahnfahrt|zugfahrt',
      String.raw`はるか ?\d`,
      '成田エクスプレス|サンダーバード|搭電車|高鐵(?!站)|高铁(?!站)|動車|动车|火車|火车|鐵路|新幹線|のぞみ|ひかり|こだま|特急|列車|기차|열차|고속철',
    ),
  },
  {
    kind: 'transfer',
    english: wordList(
      'transfer|coach|bus|shuttle|taxi|drive|pick[- ]?up|drop[- ]?off|subway|metro|ferry',
      'MTR|tram|transit|travel to|leave for|depart(?:ure)?(?: for| from)?',
      'return(?:ing)? to|return$',
    ),
    others: wordList(
      'khởi hành|rückfahrt|abfahrt|busfahrt|traslado|trajet|di chuyển|เดินทาง',
      '接駁|接驳|接機|接机|送機|送机|專車|专车|遊覽車|捷運|地鐵|地铁|搭車|搭车|乘車|乘车|車程|返回',
      '出發|出发|(?<=酒店|ホテル|대학)発$',
      '前往(?!.*(?:參訪|参访|訪問|访问|出席|參加|参加))|赴(?=.*(?:機場|机场|車站|车站|飯店|酒店))|移動|バス|送迎|出発',
      '이동|버스|출발|차량|지하철',
    ),
  },
  {
    kind: 'lodging',
    english: ['hotel check', 'check[- ]?in', 'check[- ]?out', 'lodging', 'overnight', 'stay at', 'accommodation'],
    others: wordList(
      'nhận phòng|trả phòng|เช็คอิน',
      String.raw`^[<＜〈【]?[\p{Script=Han}\p{Script=Katakana}ー]{1,8}泊\s*(?:[:：]|[>＞〉】]?$)`,
      String.raw`^\W*(?:hotel|h[ôo]tel|stay|overnight|accommodation|住宿|飯店|酒店|宿|ホテル|숙소|호텔)\s*[:：]`,
      '入住|退房|投宿|住宿|夜宿|下榻|宿泊|チェックイン|チェックアウト|ホテル(?:着|へ|に)?$',
      '숙박|체크인|체크아웃|투숙',
    ),
  },
  {
    kind: 'meal',
    english: [
      'breakfast',
      'brunch',
      'lunch',
      'dinner',
      'luncheon',
      'banquet',
      'supper',
      'tea',
      'coffee',
      'meal',
      'mittagessen',
      'abendessen',
      'frühstück',
      '(?:petit[- ])?déjeuner',
      'dîner',
      'pause(?:[- ]café)?',
      'accueil café',
      'desayuno',
      'almuerzo',
      'cena',
      'pranzo|colazione',
    ],
    others: wordList(
      'ăn (?:sáng|trưa|tối)|tiệc|อาหาร|makan (?:siang|malam|pagi)|sarapan|jamuan|imbiss|kaffeepause',
      '便餐|早餐|午餐|晚餐|工作餐|聚餐|吃飯|吃饭|早饭|午饭|晚饭|午宴|晚宴|宴會|宴会|宴請|宴请|餐敘|餐叙',
      '餐會|餐会|茶敘|茶叙|茶會|用餐|便當|朝食|昼食|夕食|会食|晩餐|懇親会|歓迎会',
      'レセプション|조찬|오찬|만찬|조식|중식|석식|아침 ?식사|점심|저녁 ?식사|다과',
    ),
  },
  {
    kind: 'tour',
    english: wordList(
      'tours?|sightseeing|campus walk|guided walk|city walk|walking tour|lab(?:oratory)? visits?|museum|excursion',
      String.raw`visit to the (?:library|laborator\w+|museum|campus)`,
    ),
    others: wordList(
      'tham quan|führung|rundgang|besichtigung|visite (?:de|des|du|guidée)|visita (?:al?|de|guiada)|เยี่ยมชม|ทัศนศึกษา',
      '(?:參訪|参访|訪問|访问).*(?:博物館|博物馆|美術館|美术馆|古蹟|園區|园区)|參觀|参观|導覽|ツアー|导览|遊覽|游览|見学|視察|観光|案内|투어|견학|관람|시찰',
      '탐방|관광',
    ),
  },
  {
    kind: 'event',
    english: wordList(
      '(?<!(?:building|hotel|main|cent(?:re|er)|house|hall|front) )reception(?! desk)',
      'ceremony|forum|conference|symposium|seminar|workshop|reunion|exhibition|fair|lecture',
    ),
    others: wordList(
      'hội thảo|empfang|สัมมนา',
      '典禮|典礼|論壇|论坛|研討會|研讨会|校友會|校友会|酒會|酒会|開幕|开幕|閉幕',
      '闭幕|座談會|演講|讲座|式典|シンポジウム|フォーラム|講演|セミナー|同窓会',
      '개막|폐막|포럼|세미나|심포지엄|학술대회|동문회|리셉션|기념식|강연',
    ),
  },
  {
    kind: 'free time',
    english: [
      'free & easy',
      'prayers?(?: (?:break|time))?',
      'free(?: time| day| afternoon| morning| evening|$)',
      'at leisure',
      'rest',
    ],
    others: [
      'tự do|temps libre|tiempo libre|zur freien verfügung|อิสระ|acara bebas',
      '自由',
      '休息',
      '自行',
      'フリー',
      '休憩',
      '자유',
      '휴식',
    ],
  },
  {
    kind: 'internal',
    english: ['briefing', 'debrief(?:ing)?', 'internal', 'prep(?:aration)?', 'wrap-?up'],
    others: wordList('行前|內部|内部|團務|团务|檢討|检讨|(?<!との)打ち合わせ|(?<!との)打合せ|反省会|사전 ?회의|내부'),
  },
]

const kinds = words.map(({ kind, english, others }) => ({
  kind,
  pattern: new RegExp(String.raw`\b(?:${english.join('|')})(?![a-z])|${others.join('|')}`, 'iu'),
}))

// 인천행, but not 은행, 여행 or 진행.
const boundFor = /(?<![은여진수동시이기비])행(?:\s|$)/u
// "FRA–IST"
const pairOfAirports = /^[A-Z]{3}\s*(?:[-–—→>/]|to)\s*[A-Z]{3}(?![A-Za-z])/
const flightNumber = /\b(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}\b/

/** True if only a word such as 返回 makes it a flight: it is none where the journey crosses no time zone. */
export function mayBeOnGround(title: string): boolean {
  const text = title.normalize('NFKC')
  return kindOfWords(text) === 'flight' && kindOfWords(text.replace(/返回|搭乘/gu, '')) !== 'flight'
}

// "Visit to the salt mine (bus at 13:30)", "Excursion to the lake – departure 8:15"
const visiting =
  /^(?<main>(?:(?:guided |city |half-day |full-day )?(?:tour|excursion|sightseeing|visit)\b)[^(（–—;]*)[(（–—;]/iu

/** A title that begins with a visit, without what is said of the ways there. */
function mainWords(title: string): string {
  return visiting.exec(title)?.groups?.main ?? title
}

/** The most likely kind of an item by its title, in five languages; a meeting by default. */
export function kindOfWords(title: string): ItemKind {
  const text = mainWords(title.normalize('NFKC'))
  const kind = kinds.find(({ pattern }) => pattern.test(text))?.kind ?? 'meeting'
  const canBeFlight = kind === 'meeting' || kind === 'transfer'
  return canBeFlight && (flightNumber.test(text) || pairOfAirports.test(text) || boundFor.test(text)) ? 'flight' : kind
}
