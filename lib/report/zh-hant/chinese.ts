import { usableAcronyms } from '../acronyms'
import { planContent } from '../plan-content'
import { fieldRef } from '../../domain/report/fact-ref'
import type { Heading } from '../content-plan'
import { type Phrase, alsoStating } from '../phrase'
import { type ReportInput, type ReportInstitution, isSameInstitution } from '../report-input'
import type { Article, RealisationOptions } from '../language'
import { beginContext } from './begin'
import { headingPhrase } from './heading'
import { headline } from './headline'
import { canOpen } from './purposes'
import { realiseMessage } from './realise-message'
import { realiseStandfirst } from './standfirst'
import { headOf } from './realisation-context'
import { withOwnName, withTidyNotes } from './tidied'

/**
 * Generates the report in the Chinese of Taiwan. The first draft shows which acronyms are used again, the second has
 * only those. The acronym of the home institution is never used alone: readers use a short name (臺師大), which is not
 * recorded.
 */
export function inChinese(entered: ReportInput, options: RealisationOptions): Article {
  const record = withTidyNotes(entered)
  return withOwnName(articleOf(record, options), entered)
}

function articleOf(record: ReportInput, options: RealisationOptions): Article {
  const candidates = options.houseStyle.acronyms === 'never' ? [] : usableAcronyms(record)
  const draft = write(record, options, new Set(candidates))
  const reused = candidates.filter((ref) => isReused(record, draft, ref))
  if (reused.length === candidates.length) return draft
  // Below a heading with the name, an institution is not named again. The heading keeps the acronym, a fact as well.
  const stated = new Set(draft.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ facts }) => facts)))
  const dropped = candidates.filter((ref) => !reused.includes(ref) && stated.has(fieldRef(ref, 'acronym')))
  return write(record, options, new Set(reused), new Set(dropped))
}

function write(
  record: ReportInput,
  options: RealisationOptions,
  acronyms: ReadonlySet<string>,
  inHeadings: ReadonlySet<string> = new Set(),
): Article {
  const { ctx, state } = beginContext(record, options, acronyms)
  const plan = planContent(record, {
    ...options,
    purposeFirst: canOpen(record.purposes),
  })
  const paragraphs: Article['paragraphs'] = []
  // The heading goes to the first paragraph below it that has sentences.
  let title: Phrase | undefined
  let inVisit = false
  for (const { messages, heading } of plan.paragraphs) {
    if (heading) {
      title = state(withAcronym(headingPhrase(ctx, heading), heading, record.home, inHeadings))
      inVisit = heading.kind === 'visit'
    }
    const sentences: Phrase[] = []
    for (const message of messages) {
      for (const sentence of realiseMessage(ctx, message, sentences.length === 0 && !title, inVisit))
        sentences.push(state(sentence))
      if (message.kind !== 'quotes') ctx.lastVisit = message.kind === 'visit' && !inVisit ? message.visit : undefined
    }
    const [first] = sentences
    if (!first) continue
    const head = headOf(first.text)
    // If texts of the user begin two paragraphs alike, the second is appended to the first.
    const previous = paragraphs.at(-1)
    if (previous && ctx.openings.has(head) && !title) previous.sentences.push(...sentences)
    else paragraphs.push({ ...(title && { heading: title }), sentences })
    title = undefined
    ctx.openings.add(head)
  }
  const standfirst = realiseStandfirst(ctx, plan.standfirst)
  return { headline: headline(record, plan.headline), ...(standfirst && { standfirst }), paragraphs, style: plan.style }
}

function withAcronym(
  title: Phrase,
  heading: Heading,
  home: ReportInstitution,
  inHeadings: ReadonlySet<string>,
): Phrase {
  if (heading.kind !== 'visit') return title
  const { ref, acronym, name } = heading.visit.institution
  const isOwn = isSameInstitution(heading.visit.institution, home)
  if (!inHeadings.has(ref) || isOwn || acronym === undefined || title.text !== name.text) return title
  return alsoStating({ ...title, text: `${name.text}（${acronym}）` }, [fieldRef(ref, 'acronym')])
}

// In the templates or in texts of the user.
function isReused(record: ReportInput, { paragraphs }: Article, ref: string): boolean {
  const acronym = record.institutions.find((one) => one.ref === ref)?.acronym
  const body = paragraphs.flatMap(({ sentences }) => sentences)
  if (acronym === undefined || !body.some((sentence) => sentence.facts.includes(ref))) return false
  const escaped = acronym.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const uses =
    body
      .map(({ text }) => text)
      .join('\n')
      .match(new RegExp(`(?<![\\p{Script=Latin}\\d])${escaped}(?![\\p{Script=Latin}\\d])`, 'gu')) ?? []
  return uses.length > 1
}
