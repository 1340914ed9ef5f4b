import { type InstitutionNature, natureOf as natureOfLatin } from '../en/institution'
import type { ReportInstitution } from '../report-input'
import { counted } from './numbers'
import { inHan } from './script'

const eventEnd =
  /(?:論壇|研討會|年會|大會|校友會聚會|聯誼會|茶會|餐會|晚宴|午宴|博覽會|教育展|展覽|展|典禮|儀式|座談會|工作坊|說明會|高峰會|會議|聚會|重聚|校慶)$/u
const officeHolder =
  /(?:總統|總理|首相|部長|次長|市長|副市長|州長|省長|知事|大使|總領事|議員|議長|主席|國王|親王)(?:.{0,12})$/u
const institutionEnd =
  /(?:大學|學院|大學校|學校|中學|小學|研究院|研究所|中心|公司|集團|部|署|局|處|館|會|廳|院|所|社|園區|辦公室|銀行|醫院|博物館|圖書館|政府|機構)$/u
const office =
  /(?:代表部|代表處|辦事處|大使館|領事館|公使館|代表團|教育組|文化組|科技組|外交部|教育部|部|署|局|廳|委員會|市政府|縣政府|政府|議會|國會|總統府)$/u

/** Whether a person, an event or an institution is visited. */
export function natureOf(institution: ReportInstitution): InstitutionNature {
  const {
    name: { text },
    kind,
  } = institution
  if (!inHan(text) || (kind !== undefined && kind !== 'other')) return natureOfLatin(institution)
  if (officeHolder.test(text) && !institutionEnd.test(text)) return 'person'
  return eventEnd.test(text) ? 'event' : 'institution'
}

/** The verb of a visit: 參訪 a university, 拜會 an authority or a person, 出席 an event. */
export function visitVerb(institution: ReportInstitution): '參訪' | '拜會' | '出席' {
  const nature = natureOf(institution)
  if (nature === 'event') return '出席'
  if (nature === 'person' || institution.kind === 'ministry' || institution.kind === 'embassy') return '拜會'
  const { text } = institution.name
  const own = institution.kind === undefined || institution.kind === 'other'
  return own &&
    (inHan(text)
      ? office.test(text)
      : /\b(?:Ministry|Embassy|Consulate|Representative Office|City Hall|Government)\b/.test(text))
    ? '拜會'
    : '參訪'
}

/** A repeated mention by kind: 該校, 該公司. */
export function institutionAgain({ kind, name }: ReportInstitution): string {
  if (kind === 'university') return '該校'
  if (kind === 'company') return '該公司'
  if (kind === 'ministry') return '該部會'
  if (kind === 'embassy') return '該館'
  if (kind === 'association') return '該會'
  if (kind === 'event') return '該活動'
  if (kind === 'institute') return '該機構'
  if (/(?:大學|學院|學校)$/u.test(name.text)) return '該校'
  return natureOf({ kind, name } as ReportInstitution) === 'event' ? '該活動' : '該單位'
}

/** The number of institutions: 三所大學, 三所大學及兩個單位, 四家企業; `null` if one is an event or a person. */
export function tally(institutions: readonly ReportInstitution[]): string | null {
  const { measure, noun } = measured(institutions)
  const universities = institutions.filter(isUniversity).length
  if (noun === '') return null
  return universities > 1 && universities < institutions.length
    ? `${counted(universities, '所')}大學及${counted(institutions.length - universities, '個')}單位`
    : `${counted(institutions.length, measure)}${noun}`
}

function measured(institutions: readonly ReportInstitution[]): { measure: string; noun: string } {
  const all = (kind: ReportInstitution['kind']) => institutions.every((one) => one.kind === kind)
  if (institutions.every(isUniversity)) return { measure: '所', noun: '大學' }
  if (all('company')) return { measure: '家', noun: '企業' }
  if (institutions.every((one) => natureOf(one) === 'institution')) return { measure: '個', noun: '單位' }
  return { measure: '站', noun: '' }
}

export function isUniversity({ kind, name }: ReportInstitution): boolean {
  return kind === 'university' || (kind === undefined && /大學$/u.test(name.text))
}
