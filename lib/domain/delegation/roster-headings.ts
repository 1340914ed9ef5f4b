import { wordList } from '../text/folded'
import { headingReader } from '../text/heading'
import { privateHeading } from './private-data'

export const columnFields = [
  'skip',
  'name',
  'family',
  'given',
  'honorific',
  'title',
  'unit',
  'institution',
  'unit and title',
  'role',
  'email',
  'phone',
  'count',
  'private',
] as const
/**
 * The meaning of a column in a pasted table. `name` and `title` can occur several times, once per language.
 * `institution`: taken for the unit if it differs between members and nothing else is the unit. `private`: dates of
 * birth, and numbers of identity cards and passports, which are never imported.
 */
export type ColumnField = (typeof columnFields)[number]

/** `numbering`: left out without a notice. `reading`: how a name is pronounced. `middle`: added to the given name. */
type HeadingField = Exclude<ColumnField, 'private'> | 'numbering' | 'reading' | 'middle'

const fieldOf = headingReader<HeadingField>({
  numbering: wordList(
    'no|no.|#|nr|nr.|s/n|sn|s.no|sl no|number|serial no|serial number|item|序號|序号|編號|编号|項次|项次|次序|順位|排序|序',
    '번호|순번|연번|순서|no번호|番号|順番|項番|連番|lfd nr|lfd. nr.|nummer|núm|número|n°|nº',
    'stt|tt|bil|bil.|ลำดับ|ลำดับที่',
  ),
  reading: wordList(
    'ふりがな|フリガナ|氏名ふりがな|氏名フリガナ|読み|よみ|読み仮名|よみがな|ヨミガナ|カナ氏名|氏名カナ|氏名かな|カナ|かな|注音|拼音讀音|발음',
  ),
  'unit and title': wordList(
    'unit and title|affiliation and position|position and affiliation|title and affiliation|organisation and position',
    'organization and position|department and position|affiliation and title|unit and position',
    'institution and position',
    '單位職稱|單位及職稱|單位與職稱|服務單位及職稱|服務單位職稱|任職單位及職稱|任職單位與職稱|現職單位及職稱|服務機關及職稱|現職及單位',
    '单位职务|单位及职务|单位和职务|单位与职务|工作单位及职务|工作单位和职务|所在单位及职务|单位职称|单位及职称|单位职位',
    '所属役職|所属役職名|所属及び役職|所属・役職|所属・職名|所属職名|所属・職|所属・肩書|소속직위|소속직책|소속 및 직위|소속 및 직책|소속및직위',
  ),
  name: wordList(
    'name|full name|names|name of participant|name of delegate|english name|native name|chinese name|korean name',
    'japanese name|local name|original name|name in english|name in chinese|name in korean|name in native language',
    'name in original script|native script|member|members|participant|participants|delegate|delegates|name in full',
    'name as in passport|name in passport|passport name|name as per passport|name on passport|name of member|person',
    'name (as in passport)|full name (as in passport)|full name as in passport|name of delegates|guest|guests|visitor',
    '姓名|名字|中文姓名|英文姓名|中文名|英文名|外文姓名|外文名|中文名字|英文名字|原文姓名|護照英文姓名|護照英文名|英文姓名護照',
    '護照姓名|护照姓名|護照英文名字|英文譯名|拼音|姓名拼音|汉语拼音|漢語拼音|羅馬拼音|羅馬字|團員姓名|成員姓名|人員姓名|代表姓名|参团人员',
    '人员姓名|人員|人员|團員|团员|成員|成员|來賓姓名|来宾姓名|出席人員|參訪人員|訪賓姓名|貴賓|人名|與會者|參加者|参加者',
    '성명|이름|성함|영문성명|영문이름|영문명|국문성명|한글성명|한글이름|한글명|국문명|한자성명|한자명|한자|성명국문|성명영문|참가자',
    '참가자명|방문자|참석자|단원명|여권영문성명|여권성명|여권상영문성명|여권영문명|로마자|국문|영문',
    '氏名|名前|お名前|御氏名|ご氏名|参加者氏名|英語氏名|英文氏名|ローマ字|ローマ字氏名|氏名ローマ字|氏名英語|氏名漢字|漢字氏名|漢字|漢字姓名',
    '英字表記|英字|アルファベット表記|ローマ字綴り|参加者名|団員氏名|訪問者|訪問者氏名|来訪者|ローマ字表記|英語表記|英字氏名|ふりがな氏名',
    'nom|nombre|vor- und nachname|vor und nachname|vorname nachname|nachname vorname|name vorname|teilnehmer',
    'teilnehmerin',
    'teilnehmende|nombre completo|nombre y apellidos|apellidos y nombre|participante|nom et prénom|nom complet',
    'nom et prénoms|prénom et nom|nom prénom',
    'họ và tên|họ tên|nama|nama lengkap|ชื่อ|ชื่อ-นามสกุล|ชื่อ-สกุล|ชื่อและนามสกุล',
  ),
  family: wordList(
    'last',
    'family name|surname|last name|family|lastname|familyname|family name (as in passport)|surname as in passport|姓|姓氏',
    '中文姓|英文姓|姓英文|英文姓氏|護照姓|성|영문성|성씨|姓ローマ字|苗字|nachname|familienname|zuname|apellido|apellidos|nom de famille',
  ),
  given: wordList(
    'first',
    'given name|first name|given names|first names|forename|forenames|given|firstname|givenname|first and middle name',
    'first/middle name|given and middle name|名|英文名名|名英文|名ローマ字|이름(명)|영문명이름|vorname|vornamen|nombre de pila',
    'nombres|prénom|prénoms',
  ),
  middle: wordList(
    'middle|middle name|middle names|middle initial|m.i.|zweiter vorname|segundo nombre|deuxième prénom',
  ),
  honorific: wordList(
    'honorific|honorifics|salutation|prefix|mr/ms|mr./ms.|mr/mrs/ms|academic title|courtesy title',
    'form of address|title (mr/ms)',
    'title prof/dr|title (prof/dr)|title (mr/ms/dr)|title (prof./dr.)|敬稱|敬称|稱謂|称谓|稱呼|称呼|尊稱|尊称|호칭|경칭',
    'anrede|akademischer titel|akad. titel|tratamiento|civilité',
    'học hàm|học vị|gelar|คำนำหน้า|คำนำหน้าชื่อ',
  ),
  title: wordList(
    'posn',
    'titel|title|position|job title|post|designation|title/position|position/title|english title|chinese title|' +
      'occupation',
    'current position|official title|position title|rank|job position|job|appointment|title in english',
    'title in chinese|titles',
    'position held|present position|current post|professional title|職稱|職務|職位|職銜|頭銜|現職|中文職稱|英文職稱|職業|本職',
    '職級|職務名稱|原職|任職|現任職務|主要職務|职务|职称|职位|职衔|头衔|现职|现任职务|职业|行政职务|职级|英文职务|中文职务|職別',
    '현직|직위|직책|직함|영문직위|영문직책|직급|직위명|국문직위|현직위|직위직급|직책명',
    '役職|職名|肩書|役職名|職位名|職位|役職・職名|現職名|英語役職|肩書き|役職英語|ご役職|お役職',
    'funktion|position (deutsch)|amt|stellung|berufsbezeichnung|dienstbezeichnung|amtsbezeichnung|cargo|puesto|función',
    'fonction|poste|titre|qualité|funktionsbezeichnung',
    'chức vụ|chức danh|jabatan|jawatan|ตำแหน่ง',
  ),
  unit: wordList(
    'affil|unit|department|dept|dept.|office|division|faculty|school|college|section|affiliation|affiliations',
    'unit/department',
    'department/office|department/unit|office/department|faculty/department|school/department|affiliated unit',
    'team|centre',
    'home department|單位|服務單位|所屬單位|任職單位|系所|部門|處室|系所單位|單位名稱|院系|院所|現職單位|一級單位|二級單位|所屬',
    '工作單位|派員單位|單位系所|中文單位|英文單位|单位|工作单位|所在单位|部门|院系部门|单位名称|任职单位|所属单位|科室|学院',
    '소속|부서|소속부서|부서명|소속명|학과|학부|소속기관|소속학과|소속대학|단과대학|소속(부서)|영문소속',
    '所属|所属部署|部署|部局|所属機関|所属先|部署名|所属名|部課名|所属英語|ご所属|御所属|課名|学部|学科|研究科',
    'abteilung|einheit|fakultät|bereich|referat|departamento|unidad|facultad|área|département|service|faculté',
    'unité|direction',
    'đơn vị|unit kerja|jabatan/unit|fakulti|pejabat|หน่วยงาน|สังกัด',
  ),
  institution: wordList(
    'institution|institute|organisation|organization|university|company|employer|agency|home institution|entity|firm',
    'organisation/institution|company/organization|name of organisation|name of organization',
    'name of institution|ministry',
    'university/institution|機關|機構|學校|服務機關|學校名稱|機關名稱|公司|大學|機構名稱|服務學校|任職機關|校名|公司名稱|機關學校',
    '机构|学校|学校名称|公司名称|机关|院校|单位学校|기관|기관명|학교|학교명|대학|대학교|대학명|회사|회사명',
    '機関|機関名|大学|大学名|学校名|会社|会社名|勤務先|団体名|組織|組織名|einrichtung|institution/organisation|hochschule',
    'universität|universidad|institución|organización|empresa|université|établissement|organisme|institution d’origine',
    'cơ quan|instansi|institusi|สถาบัน',
  ),
  role: wordList(
    'role|function|role in delegation|role in the delegation|delegation role|function in delegation|capacity',
    'role in group',
    '角色|任務|團務|身分|身份|團內職務|團內職務分工|團中職務|本團職務|本團職稱|團職|代表團職務|訪問團職務|任務分工|分工|擔任職務|團內角色',
    '团内职务|团内身份|团内职责|任务|代表团职务|在团职务|随团身份|类别|구분|역할|임무|직무|방문단직책|단내직책|담당|담당업무',
    '役割|団内役職|団での役割|区分|担当|団内役割|訪問団役職|任務|rolle|rolle in der delegation|rol|papel|función en la delegación|rôle',
    'vai trò|peran|peranan|บทบาท|หน้าที่|擔任|担任|擔任角色|擔任工作|團內擔任|職務分工|工作分配|團內分工|団内の役割|団での役職|수행역할',
  ),
  email: wordList(
    'email|e-mail|e-mail address|email address|mail|email id|contact email|work email|電子郵件|電子信箱|信箱|電郵|電子郵箱|電郵地址',
    'e-mail信箱|email信箱|電郵信箱|电子邮件|电子邮箱|邮箱|邮件|电邮|邮箱地址|이메일|메일|전자우편|메일주소|이메일주소',
    'メール|メールアドレス|電子メール|eメール|メアド|e-mail-adresse|mailadresse|correo|correo electrónico|courriel|adresse e-mail',
    'thư điện tử|surel|อีเมล',
  ),
  phone: wordList(
    'phone|telephone|tel|tel.|mobile|cell|phone number|mobile phone|mobile number|mobile no|cell phone',
    'cellphone|contact no',
    'contact number|telephone number|phone no|tel no|tel no.|whatsapp|office phone|work phone|handphone|hp',
    'contact|hp no',
    '電話|手機|聯絡電話|行動電話|手機號碼|電話號碼|聯絡手機|辦公室電話|公務電話|連絡電話|聯繫電話|手機電話|行動電話號碼|分機',
    '电话|手机|联系电话|手机号|手机号码|联系方式|电话号码|办公电话|移动电话|聯絡方式|連絡方式',
    '전화|휴대폰|연락처|전화번호|휴대전화|핸드폰|휴대폰번호|휴대전화번호|연락전화|직장전화|휴대번호',
    '電話番号|携帯|携帯電話|連絡先|携帯番号|携帯電話番号|連絡先電話番号|telefon|telefonnummer|handy|mobil|mobiltelefon|handynummer',
    'teléfono|móvil|celular|téléphone|portable|mobile phone number',
    'điện thoại|số điện thoại|telepon|no hp|โทรศัพท์|เบอร์โทร',
  ),
  count: wordList(
    'count|number of people|persons|people|headcount|no of people|number of persons|no. of persons|人數|人数|인원|인원수|anzahl',
  ),
  // Known, and not imported.
  skip: wordList(
    'gender|sex|m/f|nationality|citizenship|country|diet|dietary|dietary requirements|dietary restrictions',
    'special diet|meal',
    'meal preference|food|allergies|allergy|food allergies|remarks|remark|note|notes|comments|comment|room',
    'room type|rooming',
    'flight|address|city|language|languages|religion|blood type|t-shirt|t-shirt size|size|photo|signature',
    'emergency contact',
    '性別|性别|國籍|国籍|飲食|飲食習慣|膳食|飲食禁忌|葷素|葷/素|餐食|素食|過敏|備註|备注|附註|附注|說明|说明|房型|房號|住宿|航班',
    '地址|照片|簽名|血型|語言|聯絡地址|緊急聯絡人|民族|學歷|学历|專長|专长|饮食|饮食要求|餐饮|戶籍|경력',
    '성별|국적|식이|식사|비고|참고|객실|주소|사진|알레르기|식성|備考|国籍・地域|食事|食事制限|アレルギー|部屋|部屋割|住所',
    'geschlecht|nationalität|staatsangehörigkeit|ernährung|bemerkung|bemerkungen|anmerkung|anmerkungen|zimmer|land',
    'sexo|género|nacionalidad|dieta|observaciones|notas|sexe|nationalité|régime|remarques|observations',
    'ghi chú|catatan|keterangan|หมายเหตุ',
  ),
})

/** What a heading says; `null` if it is unknown. */
export type ReadHeading = { field: ColumnField; isNumbering: boolean; isReading: boolean; isMiddle: boolean }

/** The meaning of a heading in English, Chinese, Korean, Japanese, German, Spanish or French; `null` if unknown. */
export function readHeading(cell: string): ReadHeading | null {
  const text = cell.replace(/\s*\n\s*/g, ' ').trim()
  if (text === '' || text.length > 60 || /\d{3}/.test(text.normalize('NFKC'))) return null
  const ofField = (field: ColumnField, word: HeadingField | null = null) => ({
    field,
    isNumbering: word === 'numbering',
    isReading: word === 'reading',
    isMiddle: word === 'middle',
  })
  if (privateHeading(text) !== null) return ofField('private')
  // "團員：王小明" is a line with a label.
  if (/[:：]\s*\p{L}/u.test(text)) return null
  if (/^(?:#|no\.?|№|s\/n)$/i.test(text)) return ofField('skip', 'numbering')
  const field = both(text) ?? fieldOf(text.replace(/\s*\d$/, ''))
  if (field === null) return null
  if (field === 'numbering' || field === 'reading') return ofField('skip', field)
  return field === 'middle' ? ofField('given', field) : ofField(field)
}

/** The meaning of a heading; `null` if it is unknown. */
export function fieldOfHeading(cell: string): ColumnField | null {
  return readHeading(cell)?.field ?? null
}

/** "Affiliation & Position", "單位/職稱": two columns in one. */
function both(heading: string): 'unit and title' | null {
  const parts = heading.normalize('NFKC').split(/[/&+,、·・]|\band\b|\bund\b|\by\b|\bet\b|[及和與与]|및/)
  const fields = parts.map((part) => (part.trim() === '' ? null : fieldOf(part)))
  const isUnit = fields.includes('unit') || fields.includes('institution')
  return isUnit && fields.includes('title') && parts.length <= 3 ? 'unit and title' : null
}
