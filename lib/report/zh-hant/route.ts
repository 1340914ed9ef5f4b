import { cycle, runs } from '../non-empty'
import { type Phrase, alsoStating, phraseOf, together } from '../phrase'
import { type ReportVisit, isSameInstitution } from '../report-input'
import { visitVerb } from './institution'
import { clauses } from './lists'
import { inOnePlace } from './places'
import { type RealisationContext, contextAfter, pickTemplate, template, institutionPhrase } from './realisation-context'
import { dayOf } from './when'

/** The maximum number of visits in a sentence. */
const perSentence = 7

const connectives = ['其後', '接著', '隨後', '之後'] as const

/** The names of the institutions in order of travel, by country if there are several. */
export function realiseRoute(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Phrase[] {
  const left = visits.filter((visit) => !ctx.stated.has(visit.ref))
  if (left.length === 0) return []
  const countries = runs(left, (visit) => visit.institution.country)
  const groups =
    countries.length > 1 && countries.every((run) => run[0].institution.country !== undefined) ? countries : [left]
  const sentences: Phrase[] = []
  const chunks = chunked(groups)
  for (const [i, chunk] of chunks.entries()) {
    const known = contextAfter(ctx, ...sentences)
    const parts = chunk.map((run) => inOnePlace(known, run, groups.length > 1))
    const list = together(parts, '；')
    const last = i === chunks.length - 1 && i > 1
    const lead = i === 0 ? '訪問團' : last ? '最後' : cycle(connectives, i - 1)
    sentences.push(
      pickTemplate(
        ctx,
        i === 0
          ? [
              template('route', phraseOf`訪問團${list}。`),
              ...(ctx.record.direction === 'incoming'
                ? [template('route of guests', phraseOf`訪問期間，訪問團${list}。`)]
                : [
                    template(
                      'in order',
                      left.length > 1 ? phraseOf`行程中，訪問團依序${list}。` : phraseOf`此行並${list}。`,
                    ),
                  ]),
            ]
          : [template(`then ${i}`, phraseOf`${lead}${list}。`)],
        startsParagraph && i === 0,
      ),
    )
  }
  return sentences
}

// Splits long lists at the end of a group, or within a group that is too long.
function chunked(groups: readonly ReportVisit[][]): ReportVisit[][][] {
  const chunks: ReportVisit[][][] = []
  for (const group of groups.flatMap((one) => pieces(one))) {
    const current = chunks.at(-1)
    if (current && current.flat().length + group.length <= perSentence) current.push(group)
    else chunks.push([group])
  }
  return chunks
}

function pieces(group: ReportVisit[]): ReportVisit[][] {
  if (group.length <= perSentence) return [group]
  const size = Math.ceil(group.length / Math.ceil(group.length / (perSentence - 1)))
  return Array.from({ length: Math.ceil(group.length / size) }, (_, i) => group.slice(i * size, (i + 1) * size))
}

/** The days of visits without a paragraph of their own: 11月1日參訪甲，2日拜會乙. */
export function realiseSchedule(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  const days: Phrase[] = []
  let before = ''
  for (const visit of visits) {
    const now = contextAfter(ctx, ...sentences)
    const day = dayOf(now, visit)
    if (!day) continue
    const own = isSameInstitution(visit.institution, ctx.record.home) ? ctx.record.home : visit.institution
    const institutionName = alsoStating(institutionPhrase(now, own), ctx.stated.has(visit.ref) ? [] : [visit.ref])
    days.push(day)
    // Visits on the same day share the date: 4月2日參訪甲，並拜會乙.
    const when = visits.length > 1 && day.text !== before ? day : { ...day, text: '' }
    before = day.text
    const verb = ctx.record.direction === 'incoming' && own === ctx.record.home ? '到訪' : visitVerb(visit.institution)
    sentences.push(phraseOf`${visits.length > 1 ? when : ''}${verb}${institutionName}`)
  }
  const last = sentences.at(-1)
  const [firstDay] = days
  if (!last || !firstDay) return []
  const list = clauses(sentences, /^\d|^民國/u.test(last.text) ? '' : '並')
  if (visits.length === 1)
    return [pickTemplate(ctx, [template('on day', phraseOf`${firstDay}，訪問團${list}。`)], startsParagraph)]
  return [
    pickTemplate(
      ctx,
      [template('schedule', phraseOf`訪問團${list}。`), template('days', phraseOf`行程方面，${list}。`)],
      startsParagraph,
    ),
  ]
}
