import { wordList } from '../text/folded'
import { searchKey } from '../text/search-key'

const words = new Set(
  wordList(
    'all|everyone|everybody|all members|whole delegation|delegation|full delegation|all delegates',
    '全體|全体|全員|全员|全團|全团|全體團員|全体团员|全體人員|全体人员|所有人|全体成员',
    '団員全員|全員参加|一同|전원|전체|모두|방문단 전원|전 단원|단원 전원|대표단',
  ).map((word) => searchKey(word)),
)

/** True for words that mean the whole delegation. */
export function isEveryone(text: string): boolean {
  return words.has(searchKey(text))
}
