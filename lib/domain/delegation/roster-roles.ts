import { wordList } from '../text/folded'
import { memberRoles, type MemberRole } from '../trip/vocabulary'

// Roles in a delegation, in English, Chinese, Japanese, Korean, German, Spanish and French.

const roleWords: Record<MemberRole, readonly string[]> = {
  leader: wordList(
    'leader|head|head of delegation|head of mission|delegation leader|delegation head|team leader|group leader',
    'mission leader|leader of delegation|leader of group|chief delegate|head delegate|chief of delegation|tour leader',
    'delegation chief|團長|领队|領隊|代表團團長|訪問團團長|訪團團長|团长|代表团团长|访问团团长|隊長|总领队|總領隊',
    '단장|대표단장|방문단장|대표단 단장|방문단 단장|단장님|인솔단장|団長|訪問団長|訪問団団長|代表団長|代表団団長|派遣団長|引率団長',
    'delegationsleiter|delegationsleiterin|delegationsleitung|leiter der delegation|leiterin der delegation',
    'jefe de delegación|jefa de delegación|jefe de la delegación|jefa de la delegación',
    'chef de délégation|cheffe de délégation|chef de la délégation|cheffe de la délégation|trưởng đoàn|ketua delegasi',
  ),
  'co-leader': wordList(
    'co-leader|coleader|deputy leader|deputy head|deputy head of delegation|vice leader|vice head|co-head',
    'deputy delegation leader|deputy team leader|deputy leader of delegation|assistant leader|associate leader',
    'deputy chief of delegation|vice head of delegation|副團長|副領隊|副领队|副团长|副隊長|代表團副團長|訪問團副團長|代表团副团长',
    '부단장|부단장님|副団長|訪問団副団長|stellvertretender delegationsleiter|stellvertretende delegationsleiterin',
    'stellv. delegationsleiter|stellv. delegationsleiterin|subjefe de delegación|subjefa de delegación',
    'phó trưởng đoàn|timbalan ketua|timbalan ketua delegasi|wakil ketua|wakil ketua delegasi',
    'chef adjoint de délégation|cheffe adjointe de délégation|chef adjoint de la délégation',
  ),
  member: wordList(
    'member|members|delegate|delegates|participant|participants|team member|delegation member',
    'member of delegation|團員|团员|成員|成员|隊員|队员|隨團人員',
    '随行|隨員|随员|隨行人員|随行人员|随員',
    '단원|단원님|수행|수행원|수행단원|隨行|随行員|団員|訪問団員',
    'mitglied|teilnehmer|teilnehmerin|delegationsmitglied|miembro|participante|delegado|delegada',
    '出席人員|出席人员|出席者|與會人員|与会人员|同行人員|同行人员|參加人員|参加人员|参加者|同行者|참석자|참가자',
    'membre|participante|délégué|déléguée|隨隊人員|随队人员|thành viên|anggota',
  ),
  coordinator: wordList(
    'coordinator|co-ordinator|delegation coordinator|liaison|liaison officer|secretary|delegation secretary',
    'secretary of delegation|secretary to delegation|contact person|secretariat|聯絡人|联络人|聯絡官|協調人|协调人|聯絡秘書',
    '執行秘書|执行秘书|秘書|秘书|秘書長|秘书长|隨團秘書|随团秘书|團秘書|隨行秘書|随行秘书|團務秘書|總幹事|幹事|干事|總務|总务|隨團聯絡人|聯繫人|联系人',
    '간사|총무|코디네이터|수행비서|비서|담당자|연락담당|幹事|事務局|事務局長|秘書役|世話役|連絡係|庶務|随行秘書|コーディネーター',
    'koordinator|koordinatorin|sekretär|sekretärin|coordinador|coordinadora|secretario|secretaria|coordinateur',
    'coordinatrice|secrétaire|隨隊秘書|随队秘书|隨隊聯絡人|thư ký|setiausaha|sekretaris',
  ),
  interpreter: wordList(
    'interpreter|translator|interpretation|interpreting|delegation interpreter|interpreter/translator|口譯|口译|翻譯|翻译',
    '口譯員|口译员|翻譯員|翻译员|隨團口譯|随团口译|隨團翻譯|随团翻译|隨行口譯|隨行翻譯|随行翻译|傳譯|譯員|译员|通譯',
    '隨隊翻譯|隨隊口譯|随队翻译|随队口译|隨團翻譯人員|phiên dịch|penerjemah',
    '통역|통역사|통역원|통역관|통역담당|번역|번역사|통번역|수행통역|通訳|通訳者|通訳官|通訳担当|随行通訳|翻訳|dolmetscher|dolmetscherin',
    'übersetzer|übersetzerin|intérprete|traductor|traductora|interprète|traducteur|traductrice',
  ),
}

/** A role in any language, without case, spaces and punctuation: "Head of the Delegation", "團 長". */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:the|our)\b/g, '')
    .replace(/[\s.,:;*'’"()[\]【】<>《》-]+/g, '')
}

const roles = new Map<string, MemberRole>()
for (const role of memberRoles) for (const word of roleWords[role]) roles.set(plain(word), role)

// 英文口譯, "English interpreter"
const interpreterOf = new RegExp(
  String.raw`^(?:(?:\p{Script=Han}{1,4}[文語语])(?:隨團)?(?:口譯|口译|翻譯|翻译|通訳)(?:員|员|人員|人员)?` +
    String.raw`|\p{Script=Hangul}{2,4}어통역|(?:english|chinese|japanese|korean|french|german|spanish)interpreter)$`,
  'u',
)

/** The role that a word denotes, or `null`. */
export function roleOfWord(cell: string): MemberRole | null {
  const word = plain(cell)
  return roles.get(word) ?? (interpreterOf.test(word) ? 'interpreter' : null)
}

/** The first role among the parts of a cell: "團長 / 講者", "副校長（團長）". */
export function roleIn(cell: string): MemberRole | null {
  const whole = roleOfWord(cell)
  if (whole) return whole
  const parts = cell.normalize('NFKC').split(/[/,、;；|&+()[\]【】\n]|兼|及|和|·|・|:| - | – | — /)
  const found = parts.map(roleOfWord).filter((role) => role !== null)
  // "団員（通訳）"
  return found.find((role) => role !== 'member') ?? found[0] ?? null
}

// Words for roles that are also positions at an institution.
const positions = new Set(
  wordList(
    'head|secretary|coordinator|co-ordinator|liaison|liaison officer|contact person|deputy head',
    'leader|member',
    'secretariat|delegate|participant|秘書長|秘书长|秘書|秘书|總務|总务|幹事|干事|執行秘書|执行秘书|事務局長|總幹事|비서|간사|담당자|총무|隊長|團員|성원',
    'koordinator|koordinatorin|sekretär|sekretärin|coordinador|coordinadora|secretario|secretaria|coordinateur',
    'coordinatrice|secrétaire|成員|成员|事務局|庶務|contact|mitglied|miembro|membre',
  ).map(plain),
)

/** A role that is no position at an institution: "Head of Delegation", but not "Secretary". */
export function certainRole(words: string): MemberRole | null {
  return positions.has(plain(words)) ? null : roleOfWord(words)
}

/** 兼秘書, "and secretary": someone is that in the delegation, besides their position. `isApart`: after a comma. */
export function secondRole(words: string): { role: MemberRole; rest: string; isApart: boolean } | null {
  const found = /^(.*?)(\s*[,，、;；/／]?\s*)(?:兼任|兼|겸|and |also )\s*([^,，、;；/／]+)$/isu.exec(words)
  const role = found ? roleOfWord(found[3] ?? '') : null
  if (!found || role === null) return null
  const [, rest = '', sign = ''] = found
  return { role, rest: rest.trim(), isApart: rest === '' || sign.trim() !== '' }
}

/**
 * A role in the place of a position, and the rest of the words: "副校長（團長）". A word that is also a position
 * ("Secretary") is none, because the person may be one at home.
 */
export function roleWithPosition(words: string): { role: MemberRole; rest: string } | null {
  if (positions.has(plain(words))) return null
  const whole = roleOfWord(words)
  if (whole) return { role: whole, rest: whole === 'interpreter' ? words : '' }
  const bracket = /^(.+?)\s*[(（[【]([^()（）[\]【】]+)[)）\]】]$/su.exec(words)
  const start = /^[(（[【]?([^()（）[\]【】:：/／]+?)(?:[)）\]】]|\s*[:：/／]|\s+[-–—]\s)\s*(.+)$/su.exec(words)
  // 團長 校長
  const spaced = /^(\p{Script=Han}+|\p{Script=Hangul}+)\s+(.+)$/su.exec(words)
  const end = /^(.+?)\s*(?:[,，、/／;；]|兼|\s[-–—]\s)\s*([^,，、/／;；]+)$/su.exec(words)
  for (const [part, rest] of [
    [bracket?.[2], bracket?.[1]],
    [start?.[1], start?.[2]],
    [spaced?.[1], spaced?.[2]],
    [end?.[2], end?.[1]],
  ]) {
    const isRole = part && rest && (!positions.has(plain(part)) || part === spaced?.[1])
    const role = isRole ? roleOfWord(part) : null
    if (role && rest) return { role, rest: rest.trim() }
  }
  return null
}
