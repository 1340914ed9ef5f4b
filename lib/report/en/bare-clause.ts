import { pattern } from '../../domain/text/word-list'
import { isPast } from './verbs'

const finite = pattern()`
  ^(?:starts|begins|comes|goes|lives|depends|deserves|needs|wants|remains|means|makes|brings|takes|gives|opens|works
  |helps|matters|hopes|plans|grows|becomes|knows|sees|believes|offers|continues|belongs|shows|connects|builds|creates
  |counts|stays|keeps|dates|teaches|studies|answers|sends|agrees|promises|considers|intends|wishes)$
`
const ofPlural = pattern()`
  ^(?:come|go|live|need|want|remain|become|grow|make|bring|know|learn|return|deserve|depend|benefit|teach|work|study)$
`
const objects = /^(?:him|her|them|us|it|me|the|an?|his|their|its|our|everyone|everybody|invitations?|offers?)$/

/**
 * True for a clause of a subject of one to four words and its verb that the rules for whole sentences do not see:
 * "integrity starts with the students", "two alumni teach there", "the center impressed him".
 */
export function isBareClause(text: string): boolean {
  const words = text.split(' ')
  return words.some((word, i) => {
    const [before = '', after = ''] = [words[i - 1], words[i + 1]]
    if (i === 0 || i > 4 || after === '' || /^(?:of|and|or|for)$/.test(after)) return false
    if (/^(?:of|in|to|with|for|on|at|by|from|and|the|an?)$/.test(before)) return false
    if (isPast(word) && objects.test(after)) return true
    return finite.test(word) || (ofPlural.test(word) && (/[^su]s$/.test(before) || /^(?:alumni|staff)$/.test(before)))
  })
}
