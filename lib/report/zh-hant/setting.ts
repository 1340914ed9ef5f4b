import { type Phrase, phraseOf, stating } from '../phrase'
import { type RealisationContext, institutionPhrase } from './realisation-context'
import type { ReportEntry, ReportVisit } from '../report-input'
import { natureOf } from './institution'
import { ended, isChinese, typeset } from './script'

/**
 * Where a sentence about topics, activities or outcomes stands: at the head of a paragraph or within it, of the whole
 * trip or of one stop; `at` names the stop where no sentence before has, `also` says that one has told of it, `more`
 * that one has told a part of the same list; `givenAway` that a gift may be ours as well as the guest's.
 */
export type Setting = {
  startsParagraph: boolean
  pooled: boolean
  at?: Phrase
  also?: boolean
  more?: boolean
  givenAway?: boolean
}

/** Whole sentences as typed; the first names the stop where nothing has. */
export function sentencesOf(entries: readonly ReportEntry[], { at }: Setting): Phrase[] {
  return entries.map((entry, i) => {
    const text = stating(ended(typeset(entry.text)), entry.ref)
    return i === 0 && at && isChinese(entry) && !/^(?:在|於|同日|當日|隨後|其後|會中|\d)/u.test(entry.text)
      ? phraseOf`${at}，${text}`
      : text
  })
}

/** 在甲大學, 與總理金甲, 拜會總理金甲: the stop before a list of topics or of deeds that no sentence introduces. */
export function placeBefore(ctx: RealisationContext, visit: ReportVisit, list: 'topics' | 'activities'): Phrase {
  const institutionName = institutionPhrase(ctx, visit.institution)
  return natureOf(visit.institution) === 'person'
    ? phraseOf`${list === 'topics' ? '與' : '拜會'}${institutionName}`
    : phraseOf`在${institutionName}`
}
