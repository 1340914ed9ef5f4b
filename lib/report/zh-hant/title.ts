import { pattern } from '../../domain/text/word-list'
// The office at the end of a title: 處長 of 圖書資訊處處長, 副處長 of 國際事務副處長.
const office = pattern('u')`
  (?:名譽|榮譽|代理|執行)?(?:副)?(?:校長|總長|學長|院長|處長|所長|系主任|組長|館長|部長|次長|局長|司長|署長|市長|會長|會首|董事長|理事長|秘書長|教務長|學務長|總務長|研發長|國際長|財務長|資訊長
  |執行長|主任秘書|主任|主席|總裁|總經理|經理|代表|大使|領事|參事|研究員|教授|講師|老師|博士|顧問|專員|秘書|議員|縣長|鎮長|委員)$
`

/** The short title after a family name: 吳校長, 余處長. `null` if there is none. */
export function shortTitle(title: string): string | null {
  const found = office.exec(title)?.[0]
  return found ? found.replace(/^(?:名譽|榮譽|執行)(?=教授|校長|董)/u, '') : null
}
