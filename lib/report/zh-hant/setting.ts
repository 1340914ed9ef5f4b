import { type Phrase, phraseOf, stating } from '../phrase'
import { type RealisationContext, institutionPhrase } from './realisation-context'
import type { ReportEntry, ReportVisit } from '../report-input'
import { natureOf } from './institution'
import { ended, isChinese, typeset } from './script'

/**
 * The position of a sentence about topics, activities or outcomes. `pooled`: it is about the whole trip; `at`: the
 * institution, if no sentence has named it; `also`: an earlier sentence was about the same visit; `more`: an earlier
 * sentence has a part of the same list; `givenAway`: a gift may be ours or the guest's.
 */
export type Setting = {
  startsParagraph: boolean
  pooled: boolean
  at?: Phrase
  also?: boolean
  more?: boolean
  givenAway?: boolean
}

/** Whole sentences as typed; the first names the institution if necessary. */
export function sentencesOf(entries: readonly ReportEntry[], { at }: Setting): Phrase[] {
  return entries.map((entry, i) => {
    const text = stating(ended(typeset(entry.text)), entry.ref)
    return i === 0 && at && isChinese(entry) && !/^(?:在|於|同日|當日|隨後|其後|會中|\d)/u.test(entry.text)
      ? phraseOf`${at}，${text}`
      : text
  })
}

/** 在甲大學, 與總理金甲, 拜會總理金甲: the institution before a list that no sentence introduces. */
export function placeBefore(ctx: RealisationContext, visit: ReportVisit, list: 'topics' | 'activities'): Phrase {
  const institutionName = institutionPhrase(ctx, visit.institution)
  return natureOf(visit.institution) === 'person'
    ? phraseOf`${list === 'topics' ? '與' : '拜會'}${institutionName}`
    : phraseOf`在${institutionName}`
}
