import { pattern } from '../../../domain/text/word-list'
import type { AgreementStatus } from '../../../domain/trip/vocabulary'
import { verbs } from '../agreements'
import type { WrittenStatus } from '../../fact-check/written'
import { occupiedPlaces } from '../../fact-check/occupied-places'

const paper =
  '(?:協議|協定|備忘錄|合約|契約|意向書|約定書|協議書|MO[UA]s?|LOI|memorand|agreement|letter of intent|姊妹校|合作)'
const filler = '[^。；！？\\n]{0,40}?'
const notDone = pattern('u')`
  (?:將|擬|預計|預定|計畫|規劃|希望|期望|盼|期盼|未來|尚未|未|準備|有意|以便|以|推動|促成|洽談|討論|商討|研議|等待|待|可望|有望|能|願|願意|將於|明年|後續|同意|原則同意|為|欲|不|達成|代表
  |共同研擬|如何|進行|朝|針對|就|洽商|儘速|盡快|儘快|早日|近期)\s*(?:再|正式|共同|進一步|儘早|儘快|陸續)?$
`
const claims: readonly [pattern: RegExp, status: AgreementStatus][] = [
  [/同意(?:續簽|續約|展延|延長)/gu, 'renewal agreed'],
  [/(?:原則(?:上)?|初步)同意/gu, 'agreed in principle'],
  [/(?:續簽|續約|再次簽署|重新簽署)/gu, 'renewed'],
  [
    new RegExp(
      `(?:簽署|簽訂|簽定|簽立|締結|簽下)(?!人|儀式後|者)(?=${filler}${paper})|(?<=${paper}.{0,6})(?:簽署|簽訂)(?=完成|儀式)|(?:完成)(?:簽署|簽訂|簽約)`,
      'gu',
    ),
    'signed',
  ],
  [new RegExp(`(?:討論|洽談|洽商|研議|商討|商議|磋商|協商|探討)(?=${filler}${paper})`, 'gu'), 'discussed'],
]

/** Statements about agreements. Plans and hopes are not statements. */
export function statusesIn(plain: string): WrittenStatus[] {
  const found: WrittenStatus[] = []
  const taken = occupiedPlaces(plain.length)
  for (const [pattern, status] of claims) {
    for (const match of plain.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length }
      if (taken.has(place)) continue
      if (notDone.test(plain.slice(Math.max(0, place.start - 8), place.start))) continue
      taken.add(place)
      found.push({ ...place, status })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The verb of a status for display: as in the report. */
export const statusWords = verbs
