import { type Phrase, reworded, phraseOf, together } from '../phrase'
import { type ReportVisit, isSameInstitution } from '../report-input'
import { countryName } from './countries'
import { natureOf } from './institution'
import { joinedVerbs, listed } from './lists'
import { isAlone } from './party'
import { byCity, placed, visitVerb } from './places'
import { type NonEmpty, runs } from '../non-empty'
import { spelled } from './spelling'
import {
  type Template,
  type RealisationContext,
  contextAfter,
  pickTemplate,
  template,
  party,
} from './realisation-context'
import { dayOf, whereOf } from './where'
import { upperFirst, capitalized } from './wording'

/** The maximum number of visits in a sentence. */
const perSentence = 6
const wordsPerSentence = 42

const connectives = [
  (it: string) => `${it} then`,
  (it: string) => `Next, ${it}`,
  (it: string) => `After that, ${it}`,
  (it: string) => `Later, ${it}`,
] as const

/** The names of the institutions in order of travel, by country if there are several. */
export function realiseRoute(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Phrase[] {
  const left = visits.filter((visit) => !ctx.stated.has(visit.ref))
  if (left.length === 0) return []
  const countries = byTheirCountry(left)
  const areInstitutions = left.every((visit) => natureOf(visit.institution) === 'institution')
  if (ctx.record.direction === 'incoming' && left.length <= perSentence && areInstitutions) {
    const { phrase } = placed(ctx, left)
    return [
      pickTemplate(
        ctx,
        [
          template('program took', phraseOf`The ${spelled(ctx.houseStyle, 'program')} took ${party} to ${phrase}.`),
          template('also visited', phraseOf`${party} also visited ${phrase}.`),
        ],
        startsParagraph,
      ),
    ]
  }
  if (countries.length > 1 && areInstitutions && countries.every((run) => run[0].institution.country))
    return byCountry(ctx, countries, startsParagraph)
  return inOrder(ctx, left, startsParagraph)
}

function wordsOf(visits: readonly ReportVisit[]): number {
  return visits.reduce(
    (sum, { institution, city }) => sum + `${institution.name.text} ${city?.text ?? ''}`.trim().split(' ').length + 1,
    0,
  )
}

// Visits by country in the order of first arrival, each country once.
function byTheirCountry(visits: readonly ReportVisit[]): NonEmpty<ReportVisit>[] {
  const inTurn = runs(visits, (visit) => visit.institution.country)
  const codes = [...new Set(visits.map((visit) => visit.institution.country))]
  if (inTurn.length <= codes.length + 1) return inTurn
  const sorted = codes.flatMap((code) => visits.filter((visit) => visit.institution.country === code))
  return runs(sorted, (visit) => visit.institution.country)
}

function byCountry(ctx: RealisationContext, countries: NonEmpty<ReportVisit>[], startsParagraph: boolean): Phrase[] {
  const sentences: Phrase[] = []
  for (let i = 0, from = 0; from < countries.length; i++) {
    let to = from + 1
    while (
      to < countries.length &&
      countries.slice(from, to + 1).flat().length <= perSentence + 2 &&
      wordsOf(countries.slice(from, to + 1).flat()) <= wordsPerSentence
    )
      to++
    const parts = countries.slice(from, to).map((run, j) => {
      const verb = j === 0 ? (i === 0 ? `${party} visited ` : `${isAlone(ctx) ? party : 'it'} visited `) : ''
      const { country = '' } = run[0].institution
      return phraseOf`in ${countryName(country)}, ${verb}${byCity(contextAfter(ctx, ...sentences), run)}`
    })
    const text = together([together(parts.slice(0, -1), '; '), parts.at(-1)], parts.length > 1 ? '; and ' : '')
    sentences.push(
      pickTemplate(ctx, [template(`in country ${i}`, phraseOf`${capitalized(text)}.`)], i === 0 && startsParagraph),
    )
    from = to
  }
  return sentences
}

function inOrder(ctx: RealisationContext, visits: readonly ReportVisit[], startsParagraph: boolean): Phrase[] {
  const sentences: Phrase[] = []
  const chunks = sentencesOf(visits)
  for (const [i, chunk] of chunks.entries()) {
    const last = i > 1 && i === chunks.length - 1
    const actions = runs(chunk, (visit) => natureOf(visit.institution)).map(
      (run) => phraseOf`${visitVerb(run[0])} ${namesInOrder(contextAfter(ctx, ...sentences), run)}`,
    )
    const list = joinedVerbs(actions)
    const it = isAlone(ctx) ? party : 'it'
    const connect = connectives[(i - 1) % connectives.length] ?? connectives[0]
    const subject = i === 0 ? party : upperFirst(last ? `Finally, ${it}` : connect(it))
    sentences.push(
      pickTemplate(
        ctx,
        i === 0
          ? firstOnRoute(ctx, actions, list, visits, startsParagraph)
          : [template(`route ${i}`, phraseOf`${subject} ${list}.`)],
        startsParagraph && i === 0,
      ),
    )
  }
  return sentences
}

function firstOnRoute(
  ctx: RealisationContext,
  actions: readonly Phrase[],
  list: Phrase,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Template[] {
  const [only, ...others] = actions
  const plain = others.length === 0 && visits.every((visit) => natureOf(visit.institution) === 'institution')
  const names = plain && only ? reworded(only, only.text.replace(/^visited /, '')) : null
  return [
    template('route', phraseOf`${party} ${list}.`),
    // Below headings, the same words would be repeated for every country.
    ...(names && !startsParagraph && visits.length <= perSentence
      ? [template('program took', phraseOf`The ${spelled(ctx.houseStyle, 'program')} took ${party} to ${names}.`)]
      : []),
  ]
}

// Alternating kinds of visits share a sentence only if each group is short.
function sentencesOf(visits: readonly ReportVisit[]): ReportVisit[][] {
  const sentences: ReportVisit[][] = []
  for (const run of runs(visits, (visit) => natureOf(visit.institution))) {
    const current = sentences.at(-1)
    if (current && run.length < 3 && current.length < 3) current.push(...run)
    else for (const part of evenly(run, perSentence)) sentences.push(part)
  }
  return sentences
}

// Seven visits make sentences of four and three, not of six and one.
function evenly<T>(items: readonly T[], most: number): T[][] {
  const parts = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / parts)
  return Array.from({ length: parts }, (_, i) => items.slice(i * size, (i + 1) * size))
}

function namesInOrder(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase {
  return listed(visits.map((visit) => byCity(ctx, [visit])))
}

/** The days of visits without a paragraph of their own. */
export function realiseSchedule(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Phrase[] {
  const [first] = visits
  if (!first) return []
  const areInstitutions = visits.every(
    (visit) => natureOf(visit.institution) === 'institution' && !isSameInstitution(visit.institution, ctx.record.home),
  )
  const items: Phrase[] = []
  for (const visit of visits) {
    const now = contextAfter(ctx, ...items)
    const { at } = whereOf(now, visit, 'full')
    const name = areInstitutions ? reworded(at, at.text.replace(/^at /, '')) : at
    items.push(together([/,/.test(name.text) ? phraseOf`${name},` : name, dayOf(now, visit)]))
  }
  const list = listed(items)
  const { at, on } = whereOf(ctx, first, 'full')
  const did = areInstitutions ? 'visited' : 'was'
  const only = areInstitutions ? reworded(at, at.text.replace(/^at /, '')) : at
  return [
    pickTemplate(
      ctx,
      [
        template('delegation was', phraseOf`${party} ${did} ${list}.`),
        ...(on && visits.length === 1
          ? [template('on, was', capitalized(phraseOf`${on}, ${party} ${did} ${only}.`))]
          : []),
      ],
      startsParagraph,
    ),
  ]
}
