import type { FactCheckLanguage } from '../../fact-check/fact-check-language'
import { foreignNameMarks, hanScript, otherScripts } from '../../fact-check/foreign-names'
import { dateForm, dayText, period } from '../dates'
import { count } from '../numbers'
import { datesIn } from './dates'
import { letterNameMarks } from './names'
import { numbersIn } from './numbers'
import { titlesIn } from './offices'
import { statusesIn, statusWords } from './statuses'

/** Reads English texts for the fact check. */
export const englishFactCheck: FactCheckLanguage = {
  datesIn,
  numbersIn,
  statusesIn,
  titlesIn,
  nameMarks: (checked) => [...letterNameMarks(checked), ...foreignNameMarks(checked, [otherScripts, hanScript])],
  dateText: (houseStyle) => {
    const form = dateForm(houseStyle, true)
    return (first, last) =>
      last === undefined ? dayText(first, form) : period(first, last, form).replace(/^(?:from|on|in) /, '')
  },
  numberText: count,
  statusWords,
  patterns: {
    genericMention: /\bthe (?:universit|institut|compan|ministr|embass|association|two |host|school|college)/,
    renewal: /renew|extend/,
    listSeparator: /(?:and|or|to|&|,|-|–)\s*$/,
  },
  alsoReads: [],
}
