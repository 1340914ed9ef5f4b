import type { Texts } from '../../domain/text/text'
import { ofVisit, type WholeTrip } from '../../domain/trip/trip-record'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import type { Mark, Place } from './mark'
import { type CheckedText, replacedOne, markOf } from './checked-text'
import type { RecordedStatuses } from './vocabulary'
import type { WrittenStatus } from './written'
import { normalized } from './normalized-text'

/** Collects the agreement statuses of a trip; `written`: those that its texts mention. */
export function recordedStatuses(
  { record, directory }: WholeTrip,
  written: readonly WrittenStatus[],
): RecordedStatuses {
  const { trip, visit: visits, agreement, item } = record
  const institutions = Object.values(directory.institutions)
  const all = [...new Set(visits.flatMap(({ id }) => ofVisit(agreement, id).map(({ status }) => status)))]
  // Our institution and the guest are party to every agreement, so their names do not identify one.
  const plainName = (name: Texts) => JSON.stringify(name)
  const hosts = institutions.filter(
    (one) =>
      one.id !== trip.homeId &&
      one.id !== trip.guestId &&
      institutions.filter((other) => plainName(other.name) === plainName(one.name)).length === 1,
  )
  const byInstitution = hosts.flatMap(({ id, name, acronym }) => {
    const statuses = visits
      .filter((one) => one.institutionId === id)
      .flatMap((one) => ofVisit(agreement, one.id).map(({ status }) => status))
    const names = [...Object.values(name), ...(acronym ? [acronym] : [])].map(normalized)
    return statuses.length > 0 ? [{ names, statuses: [...new Set(statuses)] }] : []
  })
  return {
    byInstitution,
    all,
    written: new Set(written.map(({ status }) => status)),
    signing: item.some(({ kind }) => kind === 'signing'),
  }
}

const strength: Record<AgreementStatus, number> = {
  discussed: 0,
  'to be signed': 1,
  'agreed in principle': 1,
  'renewal agreed': 2,
  signed: 3,
  renewed: 3,
}

/**
 * Marks statuses that the record does not confirm, for the institutions in the sentence, otherwise for the whole trip.
 */
export function statusMarks(
  checked: CheckedText,
  written: readonly WrittenStatus[],
  generatedStatuses: readonly WrittenStatus[],
  words: Record<AgreementStatus, string>,
): Mark[] {
  const { all, written: free, signing } = checked.vocabulary.statuses
  return written.flatMap((one) => {
    if (generatedStatuses.some((generated) => generated.status === one.status)) return []
    const before = replacedOne(checked, one, generatedStatuses, (generated) =>
      written.some((other) => other.status === generated.status),
    )
    const inSentence = statusesInSentence(checked, one)
    if (before && !inSentence.includes(one.status))
      return [markOf(checked, 'status', one, checked.generated.slice(before.start, before.end))]
    if (inSentence.includes(one.status) || free.has(one.status) || (one.status === 'signed' && signing)) return []
    // A signed agreement was also discussed, and a renewal is signed: only a stronger status contradicts the record.
    const stronger = inSentence.every((status) => strength[one.status] > strength[status])
    const renewed =
      one.status === 'renewed' ||
      (one.status === 'signed' && !checked.patterns.some(({ renewal }) => renewal.test(sentenceAt(checked.plain, one))))
    if (!stronger && !(strength[one.status] === 3 && renewed)) return []
    return one.status === 'discussed'
      ? []
      : [
          markOf(
            checked,
            'status',
            one,
            inSentence.length > 0
              ? inSentence.map((status) => words[status]).join(' / ')
              : all.length > 0
                ? all.map((status) => words[status]).join(' / ')
                : null,
          ),
        ]
  })
}

function statusesInSentence(
  {
    plain,
    patterns,
    vocabulary: {
      statuses: { byInstitution, all },
    },
  }: CheckedText,
  place: Place,
): AgreementStatus[] {
  const sentence = sentenceAt(plain, place)
  // The sentences before identify an institution without its name.
  if (patterns.some(({ genericMention }) => genericMention.test(sentence))) return all
  const named = byInstitution.filter((one) => one.names.some((name) => containsName(sentence, name)))
  return named.length > 0 ? [...new Set(named.flatMap((one) => one.statuses))] : all
}

// "BU" is not in "BUSINESS".
function containsName(sentence: string, name: string): boolean {
  const at = sentence.indexOf(name)
  return (
    at >= 0 &&
    !/\p{Script=Latin}\p{Script=Latin}/u.test(sentence.slice(Math.max(0, at - 1), at + 1)) &&
    !/^\p{Script=Latin}\p{Script=Latin}/u.test(sentence.slice(at + name.length - 1, at + name.length + 1))
  )
}

// The sentence around a place, at most 500 characters on each side.
function sentenceAt(plain: string, { start, end }: Place): string {
  const before = plain.slice(Math.max(0, start - 500), start)
  const after = plain.slice(end, end + 500)
  const ends = ['. ', '。', '\n'].map((mark) => after.indexOf(mark)).filter((at) => at >= 0)
  return (
    before.slice(Math.max(...['. ', '。', '\n'].map((mark) => before.lastIndexOf(mark))) + 1) +
    plain.slice(start, end) +
    after.slice(0, Math.min(after.length, ...ends))
  )
}
