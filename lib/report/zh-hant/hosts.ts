import { runs } from '../non-empty'
import { type Phrase, alsoStating, phraseOf } from '../phrase'
import { type ReportInstitution, type ReportVisit, isSameInstitution } from '../report-input'
import { natureOf } from './institution'
import { listed } from './lists'
import { ofInstitution, presented, underOneTitle } from './person'
import { type RealisationContext, contextAfter, pickTemplate, template, institutionPhrase } from './realisation-context'
import { dayOf } from './when'

/** The hosts of one visit in order of precedence. */
export function hostList(ctx: RealisationContext, visit: ReportVisit): Phrase {
  const at = hostInstitution(ctx, visit)
  const items: Phrase[] = []
  for (const group of runs(visit.hosts, (host) => (host.person && host.title ? host.title.text : host.ref))) {
    const shared = underOneTitle(contextAfter(ctx, ...items), group, at)
    if (shared) items.push(shared)
    else for (const host of group) items.push(presented(contextAfter(ctx, ...items), host, at))
  }
  return listed(items)
}

/** The hosts of several visits in one sentence: 分別由甲大學校長金甲、乙大學副校長李乙及…接待. */
export function realiseWelcome(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  for (const visit of visits) sentences.push(atInstitution(contextAfter(ctx, ...sentences), visit))
  const list = listed(sentences)
  return [
    pickTemplate(
      ctx,
      visits.length === 1
        ? [
            template('received', phraseOf`訪問團由${list}接待。`),
            template('receiving', phraseOf`接待訪問團者為${list}。`),
          ]
        : [
            template('received each', phraseOf`訪問團分別由${list}接待。`),
            template('receiving', phraseOf`接待訪問團者為${list}。`),
          ],
      startsParagraph,
    ),
  ]
}

function atInstitution(ctx: RealisationContext, visit: ReportVisit): Phrase {
  const institutionName = alsoStating(
    institutionPhrase(ctx, hostInstitution(ctx, visit)),
    ctx.stated.has(visit.ref) ? [] : [visit.ref],
  )
  const hosts = hostList(contextAfter(ctx, institutionName), visit)
  const day = dayOf(ctx, visit)
  const [first] = visit.hosts
  const who =
    natureOf(visit.institution) === 'person' || hosts.text.includes(visit.institution.name.text)
      ? alsoStating(hosts, institutionName.facts)
      : first?.person
        ? ofInstitution(institutionName, hosts, first.title)
        : phraseOf`${institutionName}${hosts}`
  return day ? phraseOf`${who}（${day}）` : who
}

function hostInstitution(ctx: RealisationContext, visit: ReportVisit): ReportInstitution {
  return isSameInstitution(visit.institution, ctx.record.home) ? ctx.record.home : visit.institution
}
