import { oneOf, wordList } from '../text/folded'

// Names of institutions in the text of a programme: "拜會首爾大學校", "Visit to Kyoto University", "서울대학교 방문".

/** The names of institutions that a text has, as they are written, without words around them. */
export function institutionsNamedIn(text: string): string[] {
  // The only frequent name with a particle in it.
  const words = text.normalize('NFC').replaceAll('お茶の水', 'お茶ノ水')
  return [...new Set([...latinNames(words), ...hanNames(words), ...koreanNames(words)])].map((name) =>
    name.replaceAll('お茶ノ水', 'お茶の水'),
  )
}

const head =
  'University|Université|Universidad|Universität|Universiti|Institute|College|Academy|Polytechnic|' +
  'Ministry|Embassy|Consulate|Foundation|Museum|Laborator(?:y|ies)|Council'
const part = String.raw`(?:\p{Lu}[\p{L}\p{N}'’.\-–]*|of|for|and|&|de|du|la|the)`
const name = String.raw`\p{Lu}[\p{L}'’\-]*`
const afterHead = String.raw`(?: (?:of|for|de|du) (?:the )?${name}(?:(?: (?:and|&|of|for|de))? ${name})*)?`
const latinPattern = new RegExp(
  String.raw`(?<![\p{L}])(?<before>(?:${part} )*?)(?<head>${head})(?![\p{L}])(?<after>${afterHead})`,
  'gu',
)
/** Words that begin a title and are no part of a name. */
const leadingWords = wordList(
  'Visit|Visiting|Meeting|Courtesy|Call|Calls|Tour|Arrive|Arrival|Depart|Departure|Lunch',
  'Dinner|Breakfast|Reception|Welcome|Transfer|Travel|Leave|Return|Signing|Ceremony',
  'Seminar|Lecture|Talks?|Discussion|Presentation|Campus|President|Vice|Vice-President',
  'Rector|Dean|Professor|Prof.|Dr.|Alumni|Hosted|MOU|Partner|Sister|Host|Home|Our|Their',
  'Local|Opening|Closing|Introduction|Briefing|Workshop|Conference|Forum|Address|Speech',
  'With|At|To|From|In|On|By|The|A|An|of|for|and|&|the|de|la|du',
)
const leading = new RegExp(`^(?:(?:${oneOf(leadingWords)})(?: |$))+`, 'u')
const generalWords = wordList(
  'National|International|State|The|Public|Private|Language|Main|New|Old|Technical',
  'Student|Science|City|Medical|Research|Open|Partner|Sister|Host|Home|University',
  'College',
)
const onlyGeneral = new RegExp(`^(?:${oneOf(generalWords)})?$`, 'u')

function latinNames(text: string): string[] {
  return [...text.matchAll(latinPattern)].flatMap(({ groups }) => {
    const before = afterLeading(groups?.['before'] ?? '').trim()
    const after = (groups?.['after'] ?? '').replace(/ (?:and|&|of|for|de)$/u, '')
    // "Visit to the University", "University Hall", "International College".
    if (after === '' && onlyGeneral.test(before)) return []
    return [`${before} ${groups?.['head'] ?? ''}${after}`.trim()]
  })
}

function afterLeading(words: string): string {
  const from = Math.max(
    ...[' of the ', ' to the '].map((joint) => words.lastIndexOf(joint) + (words.includes(joint) ? joint.length : 0)),
    0,
  )
  return words
    .slice(from)
    .replace(leading, '')
    .replace(/^(?:\p{Lu}\S*(?: \p{Lu}\S*)*,? )(?:at|of|from) (?=\p{Lu})/u, '')
}

const hanHead =
  // 大學校長 is the president of a 大學, not the head of a Korean 大學校.
  '科技大學校(?!長)|大學校(?!長)|大学校(?![长長])|大學|大学|高等専門学校|學院|学院|高級中學|高中|' +
  '研究院|研究所|研究機構|中央研究院|' +
  '教育部|文部科學省|文部科学省|外交部|外務省|科技部|大使館|大使馆|總領事館|総領事館|领事馆|' +
  '代表處|代表处|辦事處|办事处|弁事処|事務所|市政府|市役所|県庁|縣政府|博物館|博物馆|美術館|基金會|基金会|學會|学会|協會|协会'
const letter = String.raw`[\p{Script=Han}\p{Script=Katakana}ー々ヶケお茶の]`
const hanPattern = new RegExp(String.raw`(?<name>${letter}*?)(?<head>${hanHead})`, 'gu')
/** Words in the same run of characters that end before a name begins. */
const hanStopWords = wordList(
  '拜會|拜会|拜訪|拜访|參訪|参访|參觀|参观|訪問|访问|訪視|視察|前往|飛往|飞往|抵達|抵达|到達|到访',
  '到訪|離開|离开|返回|會見|会见|會晤|会晤|會談|会谈|出席|參加|参加|搭車|搭车|赴|與|与|和|及|在',
  '於|至|到|由|從|从|往|接待|歡迎|欢迎|主辦|主办|見学|表敬|校長|院長|處長|学長|団長|教授|上午',
  '下午|午前|午後|姊妹校|合作學校|地點|場所',
)
const hanStop = new RegExp(`.*(?:${oneOf(hanStopWords)}|[のをにへとは])`, 'u')
const hanGeneralWords = wordList(
  '本|該|该|各|貴|贵|母|我|他|國立|国立|公立|私立|市立|姊妹|姐妹|綜合|综合|研究|附屬|附属|協定',
  '合作|夥伴|國際|国际|工|商|文|理|法|醫|医|人文|社會|管理|教育|工程|電機|農|藝術|外國語|語言',
  '通識|世界|多所|兩|两|三|當地|当地|科學|科学|農業|工業|技術|孔子|年|校友|留學|大',
)
const hanGeneral = new RegExp(`^(?:${oneOf(hanGeneralWords)}|[一二三四五六七八九十\\d]+)?$`, 'u')

function hanNames(text: string): string[] {
  const names: string[] = []
  let last = -1
  for (const match of text.matchAll(hanPattern)) {
    const { name = '', head: kind = '' } = match.groups ?? {}
    const own = name.replace(hanStop, '').replace(/^[のお茶ケヶー]+(?=$)/u, '')
    // A department of the institution just named: 京都大學工學院.
    const isPartOf = last === match.index
    last = match.index + match[0].length
    if (isPartOf || hanGeneral.test(own) || [...own].length > 16) continue
    names.push(`${own}${kind}`)
  }
  return names
}

const koreanHead =
  '대학교|대학원대학|대학|과학기술원|연구원|연구소|교육부|외교부|대사관|총영사관|대표부|시청|도청|박물관|재단|협회|학회'
const koreanParticle = '을|를|에서|에|과|와|의|로|으로|은|는|이|가|도|까지|부터|병원|총장|방문'
const hangul = String.raw`\p{Script=Hangul}`
const koreanPattern = new RegExp(
  String.raw`(?<![${hangul}A-Za-z])(?<name>[${hangul}A-Z]+?)(?<head>${koreanHead})` +
    String.raw`(?=$|[^${hangul}]|(?:${koreanParticle})(?!${hangul}))`,
  'gu',
)
const koreanGeneral =
  /^(?:자매|협력|우리|본|해당|각|국립|사립|종합|지역|파트너|국제|인문|사회|공과|의과|경영|교육|자연|외국어|여자|전문|해외|현지|국내)$/u

function koreanNames(text: string): string[] {
  return [...text.matchAll(koreanPattern)].flatMap(({ groups }) => {
    const { name = '', head: kind = '' } = groups ?? {}
    return koreanGeneral.test(name) || name.length < 2 ? [] : [`${name}${kind}`]
  })
}
