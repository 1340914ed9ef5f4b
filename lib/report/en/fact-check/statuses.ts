import { pattern } from '../../../domain/text/word-list'
import type { AgreementStatus } from '../../../domain/trip/vocabulary'
import type { WrittenStatus } from '../../fact-check/written'
import { occupiedPlaces } from '../../fact-check/occupied-places'

const paper = pattern()`
  (?:agreements?|memorand(?:um|a|ums)|mous?|moas?|lois?|letters? of intent|accords?|protocols?|contracts?|treat(?:y|ies)
  |pacts?|conventions?|partnerships?|declarations?)
`.source
const filler = String.raw`(?:[\p{L}\p{M}\d'’-]+,? ){0,8}?`
// "Will sign", "to sign", "has yet to be signed": no statement that it was signed.
const notDone = pattern('iu')`
  \b(?:to|will|would|shall|may|might|could|should|can|must|not|never|yet|hopes? to|be|before|until|about|towards?|of
  |for|if|when|once|without|on|plans?|ready|for the|after|upcoming|planned|future)\s+(?:\p{L}+ly )?$
`
const claims: readonly [pattern: RegExp, status: AgreementStatus][] = [
  [
    /\b(?:agree[ds]?|agreeing) (?:to (?:renew|extend)|on (?:the )?(?:renewal|renewing|extension))\b/giu,
    'renewal agreed',
  ],
  [
    /\b(?:agree[ds]?|agreeing) in principle\b|\bagreements? in principle\b|\bin-principle agreements?\b/giu,
    'agreed in principle',
  ],
  [
    pattern('giu')`
      \b(?:re-signed|renew(?:ed|s|ing))\b(?= ${filler}${paper}\b)
      |(?<=\b${paper} (?:was|were|has been|have been|had been) )(?:renewed|re-signed)\b
    `,
    'renewed',
  ],
  [
    pattern('giu')`
      \b(?:signed|signs|sign|signing|inked|inks|inking|concluded|sealed|entered into)\b(?= ${filler}${paper}\b)
      |(?<=\b${paper} (?:\p{L}+ ){0,3}?(?:was|were|has been|have been|had been|is|are) )
      (?:also )?(?:signed|inked|concluded)\b
      |\bsigning(?= ceremony\b)
    `,
    'signed',
  ],
  [
    pattern('giu')`
      \b(?:discussed|discusses|explored|considered|negotiated|talked about|talks? (?:on|about))\b
      (?= ${filler}${paper}\b)
    `,
    'discussed',
  ],
]

/** Statements about agreements: signed, renewed, agreed or discussed. Plans and hopes are not statements. */
export function statusesIn(plain: string): WrittenStatus[] {
  const found: WrittenStatus[] = []
  const taken = occupiedPlaces(plain.length)
  for (const [pattern, status] of claims) {
    for (const match of plain.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length }
      if (taken.has(place)) continue
      const before = plain.slice(Math.max(0, place.start - 30), place.start)
      if (match[0] !== 'signing' && notDone.test(before) && !/\b(?:been|was|were) $/.test(before)) continue
      if (/^(?:sign|agree)$/i.test(match[0])) continue
      taken.add(place)
      found.push({ ...place, status })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The text of a status for display. */
export const statusWords: Record<AgreementStatus, string> = {
  'to be signed': 'to be signed',
  signed: 'signed',
  renewed: 'renewed',
  'renewal agreed': 'agreed to renew',
  'agreed in principle': 'agreed in principle',
  discussed: 'discussed',
}
