import { fullName, shortName } from '../../domain/text/person-name'
import type { Phrase } from '../phrase'
import type { ReportPerson, ReportInput } from '../report-input'
import type { RealisationOptions } from '../language'
import { inHan, inside, isChinese } from './script'
import type { Office, RealisationContext } from './realisation-context'
import { shortTitle } from './title'

/** An initial context, and `state`, which adds a sentence to it: facts stated before are only mentioned again. */
export function beginContext(
  record: ReportInput,
  options: RealisationOptions,
  acronyms: ReadonlySet<string>,
): { ctx: RealisationContext; state: (sentence: Phrase) => Phrase } {
  const stated = new Set<string>()
  const ctx: RealisationContext = {
    record,
    options,
    acronyms,
    sharedNames: sharedNames(record),
    offices: officesOf(record),
    stated,
    openings: new Set(),
    templateUses: new Map(),
  }
  return {
    ctx,
    state: (sentence) => {
      const sentenceOnce = onceOnly(ctx, closed(sentence))
      for (const ref of sentence.facts) stated.add(ref)
      return sentenceOnce
    },
  }
}

// The user's own question mark or full stop is enough; the full stop of an abbreviation in a list (「… p.m.」) is not.
function closed(sentence: Phrase): Phrase {
  return { ...sentence, text: sentence.text.replace(/(?<=[。！？!?…]|[。！？]」|[：；]「[^「」]*[.!?]」)。$/u, '') }
}

// Facts that an earlier sentence has stated are only mentioned again.
function onceOnly(ctx: RealisationContext, sentence: Phrase): Phrase {
  const again = sentence.facts.filter((ref) => ctx.stated.has(ref))
  return {
    ...sentence,
    facts: sentence.facts.filter((ref) => !ctx.stated.has(ref)),
    again: [...sentence.again, ...again],
  }
}

function officesOf({ delegation, visits }: ReportInput): Map<ReportPerson, Office[]> {
  const offices = new Map<ReportPerson, Office[]>()
  for (const { person, title, ref } of [...delegation, ...visits.flatMap((visit) => visit.hosts)]) {
    if (person && title) offices.set(person, [...(offices.get(person) ?? []), { ref, title }])
  }
  return offices
}

// 李校長 is ambiguous if two people called 李 have that office.
function sharedNames(record: ReportInput): Set<string> {
  const offices = [...record.delegation, ...record.visits.flatMap((visit) => visit.hosts)]
  const seen = new Map<string, string>()
  const shared = new Set<string>()
  for (const { person, title } of offices) {
    if (!person || !title || !isChinese(title)) continue
    const short = `${shortName(person.name, 'zh-Hant').text}${shortTitle(inside(title)) ?? ''}`
    if (!inHan(short)) continue
    const full = fullName(person.name, 'zh-Hant').text
    if (seen.has(short) && seen.get(short) !== full) shared.add(short)
    seen.set(short, full)
  }
  return shared
}
