import { wordList } from '../text/folded'

// Words that distinguish titles, units and honorifics from names.

const titleEnds = wordList(
  '長|长|主管|校長|主任|教授|講師|讲师|研究員|研究员|專員|专员|組員|秘書|秘书|助理|經理|经理|總監|总监|董事|理事|委員|委员|大使|代表|參事|教師|教师',
  '參贊|领事|領事|总裁|總裁|顧問|顾问|博士後|學生|学生|生|職員|职员|幹事|干事|工程師|工程师|行政人員|辦事員|幹員|主席|書記|书记|書記官|管理師',
  '總長|総長|主事|主査|主幹|准教授|助教|参事|課員|係員|室員|部員|社員|参与|専門員|専門職|調査役|補佐|研究生|会長|會長|特助|召集人|發言人|技士|技正',
  '장|총장|처장|원장|학장|과장|팀장|팀원|주임|직원|교수|조교|강사|연구원|연구관|실장|국장|본부장|센터장|대리|사원|이사|회장|위원|장관|차관|대사|영사|소장',
  '관장|학생|대표|사무관|주무관|부장|차장|계장|선생|전문위원|매니저|코디네이터|행정원|책임|선임|고문|간사|총괄|담당관|서기관',
)
const titleEnd = new RegExp(`(?:${titleEnds.join('|')})(?:\\s*[(（].*[)）])?$`, 'u')

const latinTitles = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:` +
    wordList(
      'president|vice[- ]?president|[se]?vp|rector|vice[- ]?rector|pro[- ]?rector|chancellor|vice[- ]?chancellor',
      'provost|dean|director',
      'professor|lecturer|reader|head|chair|chairman|chairwoman|chairperson|manager|officer|coordinator',
      'secretary|assistant',
      'associate|fellow|researcher|scientist|specialist|executive|ceo|cfo|coo|cto|minister|ambassador|consul',
      'counsell?or|counsel|attaché',
      'advis[eo]r|student|administrator|registrar|librarian|engineer|analyst|consultant|teacher|principal',
      'leader|interpreter|chief',
      'translator|founder|partner|curator|representative|delegate|intern|trainee|staff|postdoc|candidate',
      'governor|mayor|deputy|staf|superintendent|commandant|kepala|dosen|pengarah|pensyarah',
      'präsident(?:in)?|vizepräsident(?:in)?|rektor(?:in)?|prorektor(?:in)?|dekan(?:in)?|prodekan(?:in)?',
      'leiter(?:in)?|referent(?:in)?',
      'professor(?:in)?|kanzler(?:in)?|geschäftsführer(?:in)?|mitarbeiter(?:in)?|beauftragte[rn]?|leitung',
      'direktor(?:in)?|[a-zäöü]*leiter(?:in)?',
      'rectora?|vicerrectora?|decan[oa]|vicedecan[oa]|directora?|profesora?|jef[ea]|coordinadora?',
      'investigadora?|gerente',
      'président(?:e)?|vice[- ]président(?:e)?|recteur|rectrice|doyen(?:ne)?|directeur|directrice',
      'professeure?|responsable|chargée?|maître',
    ).join('|') +
    String.raw`)s?(?:[^\p{L}]|$)`,
  'iu',
)

const unitEnds = wordList(
  '大學|大学|學院|学院|處|处|系|所|部|局|室|組|组|科|課|中心|會|会|公司|館|馆|院|辦公室|办公室|委員會|委员会|研究所|學校|学校|高中|機構|机构|集團|集团|校|司|署|廳',
  '대학교|대학|처|과|팀|실|부|센터|본부|학과|학부|연구소|연구원|공사|회사|대학원|위원회|재단|원|국|청|사업단|사무국|학교|학부|研究科|センター|機構|機関|学科|学部|事務局|財団|協会',
  '協會|协会|基金會|研究院|校區|國際事務',
)
const unitEnd = new RegExp(`(?:${unitEnds.join('|')})(?:\\s*[(（].*[)）])?$`, 'u')

const latinUnits = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:` +
    wordList(
      'university|college|institute|institution|school|faculty|department|dept|office|division|cent(?:er|re)',
      'unit|ministry|bureau',
      'committee|council|foundation|company|ltd|inc|corp|gmbh|association|academy|agency|embassy',
      'laborator(?:y|ies)|section|team',
      'hochschule|universität|fakultät|institut|abteilung|referat|zentrum|ministerium|dezernat|stabsstelle',
      '[a-zäöü]+(?:büro|amt|zentrum|referat|abteilung)',
      'universidad|facultad|departamento|oficina|escuela|instituto|universidade|université|faculté',
      'département|école|service|bureau',
      'affairs|relations|studies|programmes|programs|internationales|secretariat|library',
    ).join('|') +
    String.raw`)(?:[^\p{L}]|$)`,
  'iu',
)

const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

export function isCjk(text: string): boolean {
  return cjk.test(text)
}

/** True for words that end or begin like a position: 副校長, 국제처장, "Vice President". */
export function isTitle(words: string): boolean {
  const text = words.trim()
  return isCjk(text) ? titleEnd.test(text) && [...text].length > 1 : latinTitles.test(text)
}

/** True for words like the name of a unit or institution: 國際事務處, "Office of International Affairs". */
export function isUnit(words: string): boolean {
  const text = words.trim()
  if (isCjk(text)) return unitEnd.test(text) && [...text].length > 1
  return latinUnits.test(text)
}

const cjkName = new RegExp(
  String.raw`^(?:[\p{Script=Han}々]{1,4}(?:[\s·・]?[\p{Script=Han}々]{1,3})?|[\p{Script=Hangul}]{2,4}|` +
    String.raw`[\p{Script=Hangul}]{1,2} [\p{Script=Hangul}]{1,3}|[\p{Script=Katakana}ー・·\s]{2,20}|` +
    String.raw`[\p{Script=Han}\p{Script=Hiragana}々]{2,7}(?: [\p{Script=Han}\p{Script=Hiragana}]{1,4})?)$`,
  'u',
)
const latinName = /^(?:[\p{L}\p{M}'’.·-]+,?\s+){1,5}[\p{L}\p{M}'’.-]+$/u

/** True for words in the form of a person's name, without a title or unit in them. */
export function looksLikeName(words: string): boolean {
  const text = words.trim()
  if (/\d|@/.test(text)) return false
  if (isCjk(text) && !/\p{Script=Latin}/u.test(text)) {
    return cjkName.test(text) && !(isTitle(text) && [...text].length > 2 && !/\s/.test(text)) && !isUnit(text)
  }
  if (isCjk(text)) return true
  return (
    latinName.test(text.replace(/ (?:[sd]\/o|a\/[lp])(?= )/gi, '')) && !latinTitles.test(text) && !latinUnits.test(text)
  )
}

const dietOrRoom = new RegExp(
  String.raw`^(?:(?:lacto-?ovo |strict )?(?:vegetarian|vegan|pescatarian|halal|kosher|gluten[- ]free)(?: (?:meal|` +
    String.raw`food|diet))?|` +
    String.raw`no (?:beef|pork|seafood|meat|dairy|nuts|shellfish|fish|alcohol)|(?:nut|seafood|shellfish|` +
    String.raw`food) allergy|allergic to .+|` +
    String.raw`(?:single|double|twin|king)(?: room| bed)?|vegetarisch|vegetarian[oa]|végétarien(?:ne)?|` +
    String.raw`[葷荤素]食?|[全蛋奶]{1,2}素|不[吃食].{1,4}|清真|對.{1,4}過敏|[單单雙双][人床]房|ベジタリアン|ハラル|채식(?:주의자)?|할랄)$`,
  'iu',
)

/** What someone eats or how they sleep, which is not imported. */
export function isDietOrRoom(words: string): boolean {
  return dietOrRoom.test(words.trim())
}
