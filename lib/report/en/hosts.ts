import { type Phrase, alsoStating, phraseOf, together } from '../phrase'
import { type ReportInstitution, type ReportVisit, isSameInstitution } from '../report-input'
import { natureOf } from './institution'
import { inParts, listed } from './lists'
import { nameAlone, nameUnderTitle, presented, sharedTitle } from './person'
import { isPluralPhrase } from './nouns'
import { pooled } from './unnamed'
import { runs } from '../non-empty'
import {
  type Template,
  type RealisationContext,
  contextAfter,
  pickTemplate,
  template,
  institutionPhrase,
  party,
} from './realisation-context'
import { type Where, dayOf, fronted, inline } from './where'
import { capitalized } from './wording'

/** The hosts of one visit in order of precedence; neighbours with the same title share it. */
export function hostList(ctx: RealisationContext, visit: ReportVisit): Phrase {
  return listed(eachHost(ctx, visit))
}

function eachHost(ctx: RealisationContext, visit: ReportVisit): Phrase[] {
  const at = hostInstitution(ctx, visit)
  const groups = runs(visit.hosts, (host) =>
    host.person && host.title && !ctx.stated.has(host.person.ref) ? host.title.text : host.ref,
  )
  const items: Phrase[] = []
  for (const group of groups) {
    const now = contextAfter(ctx, ...items)
    const shared = sharedTitle(group)
    if (shared)
      items.push(phraseOf`${shared.plural} ${listed(shared.people.map((host) => nameUnderTitle(now, host, at)))}`)
    else for (const host of group) items.push(presented(contextAfter(ctx, ...items), host, at))
  }
  return pooled(items)
}

/** The hosts of one visit for a sentence that says more; `null` if the list needs several sentences. */
export function hostsInSentence(ctx: RealisationContext, visit: ReportVisit): Phrase | null {
  const [first, ...more] = inParts(eachHost(ctx, visit))
  return first && more.length === 0 ? listed(first) : null
}

/** The hosts of one visit. */
export function realiseHosts(
  ctx: RealisationContext,
  visit: ReportVisit,
  where: Where | null,
  startsParagraph: boolean,
): Phrase[] {
  const known = where ? contextAfter(ctx, where.at) : ctx
  if (natureOf(visit.institution) === 'person' && where && where.at.text !== '')
    return [pickTemplate(ctx, metTemplates(known, visit, where), startsParagraph)]
  if (natureOf(visit.institution) === 'person' && where?.at.text === '')
    return [
      pickTemplate(
        ctx,
        [template('met', phraseOf`${fronted(where).place} ${party} met ${hostList(known, visit)}.`)],
        startsParagraph,
      ),
    ]
  const [first = [], ...more] = inParts(eachHost(known, visit))
  const hosts = listed(first)
  const further = more.map((part) => phraseOf`The hosts also included ${listed(part)}.`)
  const many = visit.hosts.length > 1 || (!visit.hosts[0]?.person && isPluralPhrase(hosts.text))
  // A list with titles between commas is too long for a subject.
  const closed = /[,;]/.test(hosts.text)
  if (!where && natureOf(visit.institution) === 'person')
    return [phraseOf`${party} met ${hosts}.`, ...further].map((one) => pickTemplate(ctx, [template('met', one)], false))
  if (!where) {
    return [
      pickTemplate(
        ctx,
        [
          template('received by', phraseOf`${party} was received by ${hosts}.`),
          ...(many ? [template('hosts were', phraseOf`The hosts were ${hosts}.`)] : []),
          template('met', phraseOf`${party} met ${hosts}.`),
          ...(closed ? [] : [template('X received', phraseOf`${capitalized(hosts)} received ${party}.`)]),
        ],
        startsParagraph,
      ),
      ...further,
    ]
  }
  const here = inline(where)
  if (where.at.text === '') {
    return [
      pickTemplate(
        ctx,
        [
          template('received by', phraseOf`${fronted(where).place} ${party} was received by ${hosts}.`),
          ...(many ? [template('hosts were', phraseOf`The hosts ${here} were ${hosts}.`)] : []),
          template('met', phraseOf`${fronted(where).place} ${party} met ${hosts}.`),
          ...(closed ? [] : [template('X received', phraseOf`${capitalized(hosts)} received ${party} ${here}.`)]),
        ],
        startsParagraph,
      ),
      ...further,
    ]
  }
  const { place, day } = fronted(where)
  const templates: Template[] = [
    template('received by', phraseOf`${place} ${party} was received by ${hosts}.`),
    ...(many ? [template('hosts were', phraseOf`The hosts ${here} were ${hosts}.`)] : []),
    ...(day ? [template('on, received', phraseOf`${day} ${party} was received by ${hosts}.`)] : []),
    template('met', phraseOf`${party} met ${hosts}${/,/.test(hosts.text) ? ',' : ''} ${here}.`),
    ...(closed ? [] : [template('X received', phraseOf`${capitalized(hosts)} received ${party} ${here}.`)]),
  ]
  return [pickTemplate(ctx, templates, startsParagraph), ...further]
}

// If a person is visited, the host is that person by name, or a deputy.
function metTemplates(ctx: RealisationContext, visit: ReportVisit, where: Where): Template[] {
  const { at, on } = where
  const person = { ...at, text: at.text.replace(/^with /, '') }
  const [host] = visit.hosts
  const onlyHost = visit.hosts.length === 1 ? host?.person : undefined
  const title = host?.title?.text.toLowerCase() ?? ''
  if (host && onlyHost && visit.institution.name.text.toLowerCase().startsWith(title)) {
    const name = alsoStating(nameAlone(ctx, onlyHost), [host.ref])
    return [
      template('met office', phraseOf`${party} met ${person}, ${name}${on ? phraseOf`, ${on}` : ''}.`),
      ...(on ? [template('on, met office', capitalized(phraseOf`${on}, ${party} met ${person}, ${name}.`))] : []),
    ]
  }
  const hosts = hostList(ctx, visit)
  return [
    template('with, met', phraseOf`${fronted(where).place} ${party} met ${hosts}.`),
    template('met, with', phraseOf`${party} met ${hosts}${/,/.test(hosts.text) ? ',' : ''} ${inline(where)}.`),
  ]
}

/** Hosts of several visits in one sentence: under one title if all have the same, otherwise each with their own. */
export function realiseWelcome(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Phrase[] {
  const shared = sharedTitle(visits.flatMap((visit) => visit.hosts))
  const single = visits.every((visit) => visit.hosts.length === 1)
  const days = visits.some((visit) => dayOf(ctx, visit) !== null)
  const title = single && visits.every((visit) => natureOf(visit.institution) !== 'person') ? shared : null
  const each = title
    ? inTurn(
        ctx,
        visits,
        (ctx, visit) => {
          const host = title.people.find(({ ref }) => ref === visit.hosts[0]?.ref)
          const at = hostInstitution(ctx, visit)
          return host ? phraseOf`${nameUnderTitle(ctx, host, at)} of ${named(ctx, visit)}` : named(ctx, visit)
        },
        days,
      )
    : inTurn(ctx, visits, atInstitution, days)
  const [list, ...more] = inParts(each).map((part) =>
    title ? phraseOf`${part.length > 1 ? title.plural : title.title} ${listed(part)}` : listed(part),
  ) as [Phrase, ...Phrase[]]
  return [
    pickTemplate(
      ctx,
      [
        template('was welcomed', phraseOf`${party} was received by ${list}.`),
        template('hosts were', phraseOf`Hosts on the visit were ${list}.`),
      ],
      startsParagraph,
    ),
    ...more.map((part) => phraseOf`The hosts also included ${part}.`),
  ]
}

// Each visit takes the earlier ones of the sentence into account, so that the year is stated once.
function inTurn(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  realise: (ctx: RealisationContext, visit: ReportVisit) => Phrase,
  days: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  for (const visit of visits) {
    const now = contextAfter(ctx, ...sentences)
    const phrase = realise(now, visit)
    sentences.push(days ? together([phrase, dayOf(now, visit)]) : phrase)
  }
  return sentences
}

function atInstitution(ctx: RealisationContext, visit: ReportVisit): Phrase {
  const hosts = hostList(ctx, visit)
  if (natureOf(visit.institution) === 'person') return hosts
  if (hosts.text.endsWith(visit.institution.name.text)) return alsoStating(hosts, [visit.ref])
  return phraseOf`${hosts}${prepositionAfter(visit, hosts.text)} ${named(ctx, visit)}`
}

function named(ctx: RealisationContext, visit: ReportVisit): Phrase {
  return alsoStating(
    together([institutionPhrase(ctx, hostInstitution(ctx, visit))]),
    ctx.stated.has(visit.ref) ? [] : [visit.ref],
  )
}

function hostInstitution(ctx: RealisationContext, visit: ReportVisit): ReportInstitution {
  return isSameInstitution(visit.institution, ctx.record.home) ? ctx.record.home : visit.institution
}

// "President A of U", "A, President of U", "A, Dean of Arts at U". Several hosts, or a name that ends in a degree, need
// a comma.
function prepositionAfter({ hosts }: ReportVisit, text: string): string {
  const [only, ...others] = hosts
  if (others.length > 0) return text.includes(',') ? ', at' : ' at'
  const last = text.slice(text.lastIndexOf(',') + 1).trim()
  const ends = text.includes(',') && only?.title?.text.endsWith(last) === true
  if (text.includes(',') && !ends) return ', of'
  return only?.person === undefined || (ends && /\b(?:of|for|and|to)\b|[()]/.test(last)) ? ' at' : ' of'
}
