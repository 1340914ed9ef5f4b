import { likelyLanguage } from '../directory/directory'
import { type HanLanguage, hanLanguageOf, hanLanguagesOf } from '../text/han-language'
import { isVietnamese, languageOfScript } from '../text/text-language'

/** The languages of the words of a roster whose script several languages use. */
export type RosterLanguages = { han: HanLanguage; latin: string }

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const japaneseHeading = /^(?:氏名|役職名?|肩書き?|備考|所属|ふりがな|フリガナ|お名前|団内役割|区分)$/

// Headings that only one language has, and titles that tell it.
const latinWords: readonly [string, RegExp][] = [
  [
    'de',
    new RegExp(
      String.raw`\b(?:vorname|nachname|familienname|funktion|einrichtung|abteilung|anrede|fakultät|geburtsdatum|` +
        String.raw`prorektor\w*|dekan\w*|leiter\w*|referat\w*|universität|hochschule|für|und|titel|telefon|` +
        String.raw`vizepräsident\w*|präsidium|referent\w*|büro|herr|frau|geb)\b`,
      'giu',
    ),
  ],
  [
    'es',
    new RegExp(
      String.raw`\b(?:nombre|apellidos?|cargo|puesto|institución|universidad|correo|rectora?|vicerrectora?|decan[oa]|` +
        String.raw`facultad|directora?|jefe|de la|profesora?)\b`,
      'giu',
    ),
  ],
  [
    'fr',
    new RegExp(
      String.raw`\b(?:nom|prénoms?|fonction|poste|établissement|université|courriel|recteur|rectrice|doyen(?:ne)?|` +
        String.raw`directeur|directrice|faculté|professeure?|chargée?|du|des|et)\b`,
      'giu',
    ),
  ],
  ['vi', /họ và tên|họ tên|chức vụ|chức danh|đơn vị|ngày sinh|hiệu trưởng|trưởng|phòng|khoa|giảng viên|chuyên viên/giu],
  [
    'ms',
    new RegExp(
      String.raw`\b(?:nama|jawatan|canselor|naib|pengarah|pensyarah|pegawai|fakulti|universiti|pejabat|timbalan|` +
        String.raw`jabatan|ketua|antarabangsa|kanan|penolong|pendaftar|catatan|setiausaha)\b`,
      'giu',
    ),
  ],
  [
    'id',
    new RegExp(
      String.raw`\b(?:nama|jabatan|instansi|rektor|wakil|kepala|fakultas|universitas|tanggal|dosen|dekan|staf|` +
        String.raw`internasional|kantor|bidang|ketua|sekretaris|keterangan|kerja\s?sama)\b`,
      'giu',
    ),
  ],
]
const englishWords = new RegExp(
  String.raw`\b(?:university|president|rector|dean|director|office|of|and|for|professor|` +
    String.raw`head|manager|department)\b`,
  'giu',
)

/** @param reader the language of the screen, for what the roster does not show */
export function rosterLanguages(rows: readonly (readonly string[])[], reader: string): RosterLanguages {
  const counts: Record<HanLanguage, number> = { 'zh-Hant': 0, 'zh-Hans': 0, ja: 0 }
  for (const cell of rows.flat()) {
    if (!cjk.test(cell)) continue
    if (japaneseHeading.test(cell.replace(/\s/g, ''))) counts.ja += 2
    const [only, ...more] = hanLanguagesOf(cell)
    if (only && more.length === 0) counts[only]++
  }
  const fallback: HanLanguage = /^ja/.test(reader)
    ? 'ja'
    : /^zh(?:$|-Hans|-CN|-SG)/.test(reader)
      ? 'zh-Hans'
      : 'zh-Hant'
  const most = Math.max(...Object.values(counts))
  const han = most === 0 || counts[fallback] === most ? fallback : hanOf(counts, most, fallback)
  const words = rows.flat().join('\n')
  const [best] = latinWords
    .map(([language, pattern]) => ({ language, count: words.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
  const english = words.match(englishWords)?.length ?? 0
  const isCertain = best !== undefined && best.count > english && best.count > 1
  return { han, latin: isCertain ? best.language : likelyLanguage('a', reader) }
}

function hanOf(counts: Record<HanLanguage, number>, most: number, fallback: HanLanguage): HanLanguage {
  return (['zh-Hant', 'zh-Hans', 'ja'] as const).find((language) => counts[language] === most) ?? fallback
}

/** The languages of one row: a guest from Japan in a list of Taiwan. */
export function rowLanguages(cells: readonly string[], { han, latin }: RosterLanguages): RosterLanguages {
  return { han: hanLanguageOf(cells.filter((cell) => cjk.test(cell)).join(''), han), latin }
}

/** The language of words by their script. Names in Latin script are English, as on screens and in print. */
export function languageOf(words: string, { han, latin }: RosterLanguages, isName = false): string {
  if (!isName && isVietnamese(words)) return 'vi'
  if (languageOfScript(words) === null && /\p{Script=Han}/u.test(words)) return hanLanguageOf(words, han)
  return likelyLanguage(words, isName ? 'en' : latin)
}
