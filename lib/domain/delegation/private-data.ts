import { eastAsianSign } from '../text/east-asian'
import { folded, wordList } from '../text/folded'

// Dates of birth, and numbers of identity cards and passports. Rosters have them, trips do not need them: they are
// neither imported nor sent to the server nor logged.

/** What a left out cell is. `number`: a number whose meaning is unknown, which may be that of a document. */
export type PrivateKind = 'birth date' | 'passport' | 'identity number' | 'date' | 'number'

const headings: Record<'birth date' | 'passport' | 'identity number', RegExp> = {
  'birth date': new RegExp(
    wordList(
      String.raw`birth|\bdob\b|\bd\.o\.b|born|生日|出生|生年|誕生|생년|생일|출생|geburt|\bgeb\b|nacimiento|naissance`,
      String.raw`né\(e\) le|^age$|^年齡$|^年龄$|^年齢$|^나이$`,
    ).join('|'),
    'i',
  ),
  passport: new RegExp(
    wordList(
      'passport|\\bppt\\b|護照|护照|旅券|パスポート|여권|reisepass|\\bpass-?(?:nr|nummer)|pasaporte|passeport',
      'visa|簽證|签证|査証|비자|台胞證|台胞证|通行證|通行证|居留證|居留证|入台證|在留|travel document',
    ).join('|'),
    'i',
  ),
  'identity number': new RegExp(
    wordList(
      String.raw`identity|identification|\bid\b|\bids?\s*(?:no|number|card|#)|\bi\.d\.|national id|\bnric\b`,
      String.raw`\bic\s*(?:no|number)|mykad|\bnik\b`,
      String.raw`social security|\bssn\b|\bdni\b|\bnie\b|\bnif\b|\bcurp\b|cédula|cedula|\bcpf\b|aadhaar`,
      String.raw`carte d.identité|carnet`,
      '身分證|身份證|身份证|證號|证号|證件|证件|統一編號|統號|マイナンバー|個人番号|登録番号|주민|신분증|외국인등록|등록번호',
      String.raw`ausweis|steuer|tax (?:id|no|number)|bank|account (?:no|number)|帳號|账号|銀行|口座|계좌|iban`,
    ).join('|'),
    'i',
  ),
}

const nameHeading =
  /name|姓名|名字|이름|성명|氏名|姓$|拼音|nombre|apellido|\bnom\b|prénom|영문명|英字|ローマ字|表記|綴り|spelling/i

const spaceBetween = new RegExp(String.raw`(?<=${eastAsianSign})\s+(?=${eastAsianSign})`, 'gu')

/** What a column with this heading holds, if that is private; names "as in the passport" are not. */
export function privateHeading(cell: string): PrivateKind | null {
  const heading = cell.normalize('NFKC').replace(spaceBetween, '')
  if (nameHeading.test(heading) && !/no\.|number|號|号|번호|birth|expir/i.test(heading)) return null
  for (const kind of ['birth date', 'passport', 'identity number'] as const)
    if (headings[kind].test(heading)) return kind
  return null
}

const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|fév|avr|mai|juin|juil|août|déc|mär|okt|dez)' +
  String.raw`[a-zä-ü]*\.?`
const year = String.raw`(?:1[89]|20)\d\d`
const dates: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)${year}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}(?:\s+0?0:00(?::00)?)?\.?(?!\d)`, 'gi'),
  new RegExp(String.raw`(?<!\d)\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?${year}(?!\d)`, 'gi'),
  new RegExp(String.raw`(?<!\d)${year}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号]?[생生]?`, 'g'),
  new RegExp(
    String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th|\.|º)?[\s-]*(?:de |of )?${month}(?: de |[\s,-])*(?:${year}|\d\d)(?!\d)`,
    'gi',
  ),
  new RegExp(String.raw`\b${month}\s*\d{1,2}(?:st|nd|rd|th)?[\s,]+${year}(?!\d)`, 'gi'),
  /(?:民國|民国|明治|大正|昭和|平成|令和|[MTSHR])\s?\d{1,3}\s?(?:年|[-./])\s?\d{1,2}\s?(?:月|[-./])\s?\d{1,2}\s?日?(?!\d)/g,
  /(?<!\d)\d{2,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日生?/g,
  /(?<![\d-])(?:0?[3-9]\d|1[01]\d)[./]\d{1,2}[./]\d{1,2}(?![\d-])/g,
  /(?<![\d-])\d{1,2}[./-]\d{1,2}[./-]\d{2}(?![\d-])/g,
]

const identityNumbers: readonly RegExp[] = [
  // Korea, also masked; China; Taiwan and its residents; Singapore; Hong Kong.
  /(?<!\d)\d{6}\s?-\s?[1-8](?:\d{6}|\d{0,5}[*xX●○]{1,6})(?!\d)/g,
  /(?<!\d)\d{17}[\dxX](?!\d)/g,
  /\b[A-Z][1289A-D]\d{8}\b/gi,
  /\b[STFGM]\d{7}[A-Z]\b/gi,
  /\b[A-Z]{1,2}\d{6}\s?\([\dA]\)/gi,
  // Malaysia, the United States, Thailand, Brazil, India, Spain.
  /(?<!\d)\d{6}-\d{2}-\d{4}(?!\d)/g,
  /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g,
  /(?<!\d)\d-\d{4}-\d{5}-\d{2}-\d(?!\d)/g,
  /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g,
  /(?<![\d+ -])[2-9]\d{3} \d{4} \d{4}(?![\d ])/g,
  /\b\d{8}-?[A-HJ-NP-TV-Z]\b/g,
  /(?<!\d)\d{13}(?!\d)|(?<!\d)\d{15,16}(?!\d)/g,
]

// Letters with figures: A12345678, TR1234567, M123A4567, C01X00T47.
const passportNumbers = /\b(?=[A-Z0-9<]*[A-Z])(?=(?:[A-Z<]*\d){6})[A-Z0-9<]{7,12}\b/gi
const germanPassport = /\b[CFGHJKLMNPRTVWXYZ](?=[A-Z0-9]{8}\b)(?=(?:[A-Z]*\d){4})[CFGHJKLMNPRTVWXYZ0-9]{8}\b/g
const labelled = new RegExp(
  String.raw`(?:passport|護照|护照|旅券|パスポート|여권|pasaporte|passeport|reisepass|身分證|身份證|身份证|주민등록)` +
    String.raw`[^\d,，;；)）]{0,20}[A-Z]{0,2}\d[A-Z\d-]{4,}|` +
    String.raw`(?:\bd\.?o\.?b\b|born|生於|生于|出生|生日|생년월일|geb\.)[^\d,，;；)）]{0,14}\d[\d./年月日년월일 -]{3,}`,
  'giu',
)
const shortCell = /^[\s:：#]*[\d\s./-]{6,}[\s]*$/

/** Whether something was left out because it is private. */
export function isPrivateKind(why: string): why is PrivateKind {
  return ['birth date', 'passport', 'identity number', 'date', 'number'].includes(why)
}

/** What a whole cell is, if it is private. `isPhone`: its column is known to hold phone numbers. */
export function privateCell(cell: string, isPhone = false): PrivateKind | null {
  const text = folded(cell.normalize('NFKC')).trim()
  if (text === '') return null
  if (identityNumbers.some((pattern) => isWhole(pattern, text))) return 'identity number'
  if (isPhone) return isWhole(passportNumbers, text) ? 'passport' : null
  if (dates.some((pattern) => isWhole(pattern, text)) || isCompactDate(text)) return 'date'
  if (isWhole(passportNumbers, text) || isWhole(germanPassport, text)) return 'passport'
  // Figures alone can be a passport number as well as a phone number without its signs.
  if (shortCell.test(text) && /^\d{8,12}$/.test(text) && !isLocalPhone(text)) return 'number'
  return null
}

/** A text without the private data in it, and what was taken out. */
export function withoutPrivate(cell: string): { text: string; found: PrivateKind[] } {
  const found: PrivateKind[] = []
  let text = cell
  const cut = (pattern: RegExp, kind: PrivateKind) => {
    text = text.replace(pattern, () => {
      found.push(kind)
      return ' '
    })
  }
  cut(labelled, 'identity number')
  for (const pattern of identityNumbers) cut(pattern, 'identity number')
  for (const pattern of dates.slice(0, 7)) cut(pattern, 'date')
  cut(passportNumbers, 'passport')
  if (found.length === 0) return { text: cell, found }
  // What stood around it: empty brackets, a comma at the end.
  text = text
    .replace(/[(（[]\s*[)）\]]/g, '')
    .replace(/[,，;；、/\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { text, found }
}

function isWhole(pattern: RegExp, text: string): boolean {
  const [first, ...more] = [...text.matchAll(pattern)]
  return first !== undefined && more.length === 0 && first[0].length >= text.length - 1
}

/** 19700102, 700102 or 0590312 with a real month and day. */
function isCompactDate(text: string): boolean {
  const found = /^(?:(?:1[89]|20)\d\d|\d\d|0\d\d)(\d\d)(\d\d)$/.exec(text)
  return (
    found !== null && Number(found[1]) >= 1 && Number(found[1]) <= 12 && Number(found[2]) >= 1 && Number(found[2]) <= 31
  )
}

/** Numbers with a trunk prefix, and mobile numbers of mainland China. */
export function isLocalPhone(digits: string): boolean {
  return /^0\d{8,10}$/.test(digits) || /^1[3-9]\d{9}$/.test(digits)
}

/** A phone number by its form: a plus, a trunk prefix or groups of figures. */
export function isPhoneNumber(cell: string): boolean {
  const text = folded(cell.normalize('NFKC')).trim()
  const digits = text.replace(/\D/g, '')
  if (digits.length < 6 || digits.length > 24 || privateCell(cell) !== null) return false
  if (!/^(?:tel|phone|mobile|m|t|手機|電話|전화)?[.:\s]*[+()\d][\d\s()+\-./#ext,;]*$/i.test(text)) return false
  return /^\+|[\s()-]|#|ext/.test(text) || isLocalPhone(digits)
}
