import { englishFactCheck } from '../../en/fact-check/fact-check'
import { letterNameMarks } from '../../en/fact-check/names'
import type { FactCheckLanguage } from '../../fact-check/fact-check-language'
import { foreignNameMarks, otherScripts } from '../../fact-check/foreign-names'
import { dayText, period } from '../dates'
import { datesIn } from './dates'
import { hanNameMarks } from './names'
import { numbersIn } from './numbers'
import { titlesIn } from './offices'
import { statusesIn, statusWords } from './statuses'

/** Reads Chinese texts for the fact check. They may contain English names, titles and dates. */
export const chineseFactCheck: FactCheckLanguage = {
  datesIn,
  numbersIn,
  statusesIn,
  titlesIn,
  nameMarks: (checked) => [
    ...letterNameMarks(checked),
    ...foreignNameMarks(checked, [otherScripts]),
    ...hanNameMarks(checked),
  ],
  dateText:
    ({ chineseYears }) =>
    (first, last) =>
      last === undefined ? dayText(first, chineseYears) : period(first, last, chineseYears),
  numberText: (n) => n.toLocaleString('en-US'),
  statusWords,
  patterns: { genericMention: /該|兩校|雙方/, renewal: /續/, listSeparator: /[、及]\s*$/ },
  alsoReads: [englishFactCheck],
}
