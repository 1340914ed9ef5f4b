import { pattern, wordSet } from '../../domain/text/word-list'
import { type Phrase, phraseOf, stating, together } from '../phrase'
import type { ReportEntry, ReportInstitution } from '../report-input'
import { formOf } from './form'
import { asSentences, asTyped, classified, passiveSentence } from './entries'
import { withIndefinite } from './indefinite'
import { enumerated, listed, serialAnd } from './lists'
import { headNoun, isPluralPhrase, nounPhrase } from './nouns'
import { type RealisationContext, asSubject, pickTemplate, template, institutionPhrase } from './realisation-context'
import { inside, capitalized } from './wording'

const institutionNouns = wordSet(`
  university universities institution institutions institute college school academy company ministry center centre
  organization organisation association agency member partner leader pioneer hub producer provider museum network park
  laboratory maker manufacturer supplier operator birthplace home tank think-tank brand group bank exporter
  firm campus seat publisher body authority fund foundation hospital conglomerate startup start-up arm branch subsidiary
`)
const foundingVerbs =
  /^(?:founded|established|created|opened|set up|built|formed|incorporated|inaugurated|chartered)\b/i

/** The background of an institution: predicates follow its name, whole sentences stay as typed. */
export function realiseBackground(
  ctx: RealisationContext,
  institution: ReportInstitution,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
  again?: Phrase,
): Phrase[] {
  const items = classified(entries)
  const read = items.map((item) => ({
    item,
    predicate: item.form === 'sentence' || item.form === 'foreign' ? null : predicateOf(item.entry),
  }))
  const predicates = read.flatMap(({ predicate }) => (predicate ? [predicate] : []))
  const loose = read.filter(({ item, predicate }) => !predicate && item.form !== 'sentence').map(({ item }) => item)
  const name = ctx.stated.has(institution.ref) && again ? again : institutionPhrase(ctx, institution)
  const sentences: Phrase[] = []
  if (predicates.length > 0) {
    sentences.push(
      pickTemplate(
        ctx,
        [template('it is', capitalized(phraseOf`${asSubject(name)} ${joined(predicates)}.`))],
        startsParagraph,
      ),
    )
  }
  if (loose.length > 0) {
    const texts = enumerated(asTyped(loose))
    sentences.push(
      pickTemplate(
        ctx,
        [
          template('background:', phraseOf`Background on ${name}: ${texts}.`),
          template('about:', phraseOf`About ${name}: ${texts}.`),
        ],
        startsParagraph,
      ),
    )
  }
  return [...sentences, ...asSentences(items.filter(({ form }) => form === 'sentence'))]
}

/**
 * The history of the partnership. "since 2011 agreements with …" becomes a sentence; other fragments follow a colon.
 */
export function realiseHistory(
  ctx: RealisationContext,
  institution: ReportInstitution,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
  again?: Phrase,
): Phrase[] {
  const items = classified(entries)
  const fragments = items.filter(({ form }) => form !== 'sentence')
  const since = fragments.flatMap(({ entry, form }) => {
    const match = form === 'foreign' ? null : /^since (\d{4}|\p{L}+ \d{4}),? (?=\p{Ll})(.+)$/iu.exec(inside(entry))
    const [, start, what] = match ?? []
    if (!what || /^(?:and|then|when|it|they|we)\b/.test(what)) return []
    const haveBeen = isPluralPhrase(what) ? `have been ${what}` : `has been ${withIndefinite(what)}`
    return [{ entry, phrase: stating(`Since ${start}, there ${haveBeen}.`, entry.ref) }]
  })
  const partner =
    /^(?:an? )?((?:\p{Ll}+ )*(?:partner|sister|member)(?: university| institution| school| college)?) since (.+)$/u
  const partners = /^((?:\p{Ll}+ )*(?:partners|sister (?:universities|institutions|schools))) since (.+)$/u
  const lasting = fragments.flatMap(({ entry, form }) => {
    if (form === 'foreign' || since.some((one) => one.entry === entry)) return []
    const text = inside(entry)
    const [, partnerOf, start] = partner.exec(text) ?? []
    if (partnerOf) {
      const subject = capitalized(asSubject(startsParagraph || !again ? institutionPhrase(ctx, institution) : again))
      const role = stating(`${withIndefinite(partnerOf)} since ${start}`, entry.ref)
      return [{ entry, phrase: phraseOf`${subject} has been ${role}.` }]
    }
    const [, both, from] = partners.exec(text) ?? []
    if (both) return [{ entry, phrase: stating(`The two institutions have been ${both} since ${from}.`, entry.ref) }]
    const [, what, year] =
      /^((?:(?:over |more than |about )?\d[\d,]* )?[\p{Ll}][^,;:]*) since ((?:\p{Lu}\p{Ll}+ )?\d{4})$/u.exec(text) ?? []
    if (!what) return []
    return [
      {
        entry,
        phrase: stating(
          `There ${isPluralPhrase(what) ? 'have' : 'has'} been ${nounPhrase(what, withIndefinite)} since ${year}.`,
          entry.ref,
        ),
      },
    ]
  })
  since.push(...lasting)
  const passive = fragments.flatMap(({ entry, form }) => {
    const sentence =
      form === 'foreign' || since.some((one) => one.entry === entry) ? null : passiveSentence(entry, true)
    return sentence ? [{ entry, phrase: sentence }] : []
  })
  since.push(...passive)
  const loose = fragments.filter(({ entry }) => !since.some((one) => one.entry === entry))
  const sentences = since.map(({ phrase }) => phrase)
  if (loose.length > 0) {
    const texts = enumerated(asTyped(loose))
    const name = institutionPhrase(ctx, institution)
    sentences.push(
      pickTemplate(
        ctx,
        [
          template('partnership:', phraseOf`The partnership so far: ${texts}.`),
          template('with:', phraseOf`Earlier ties with ${name}: ${texts}.`),
        ],
        startsParagraph,
      ),
    )
  }
  return [...sentences, ...asSentences(items.filter(({ form }) => form === 'sentence'))]
}

// Every part of a text with semicolons must be a predicate, otherwise the whole text follows a colon.
function predicateOf(entry: ReportEntry): Phrase[] | null {
  const parts = inside(entry).split(/;\s*/)
  const predicates = parts.map((text) => predicate(text, entry.lang)).filter((one) => one !== null)
  return predicates.length === parts.length ? predicates.map((one) => stating(one, entry.ref)) : null
}

const descriptions = pattern('i')`
  ^(?:home|among|known|famous|renowned|located|based|situated|ranked|rated|recogni[sz]ed|affiliated|accredited|named
  |best|better|top)\b
`

// "3rd university in the country"
const rankings = pattern('u')`
  ^\d+(?:st|nd|rd|th)[ -]\p{Ll}+\b(?= (?:university|institution|in|among|globally|nationally|worldwide|by|overall))
`

const institutionVerbs = wordSet(`
  employs enrolls enrols serves runs operates owns holds produces makes publishes trains ranks spans numbers welcomes
  attracts teaches educates
`)

function startsWithVerb(text: string): boolean {
  const space = text.indexOf(' ')
  return space > 0 && institutionVerbs.has(text.slice(0, space))
}

function predicate(text: string, lang: string): string | null {
  if (foundingVerbs.test(text)) return `was ${text}`
  const form = formOf({ text, lang })
  if (/^(?:one|part|some) of\b/i.test(text) || descriptions.test(text)) {
    return /^top \d|^top-/i.test(text) ? null : `is ${text}`
  }
  if (/^\d+(?:st|nd|rd|th)\b/.test(text) && !/\bcentury\b/.test(text))
    return rankings.test(text) || /^\S+ (?:in|globally|nationally|worldwide|among|overall)\b/.test(text)
      ? `is ${text}`
      : null
  if (form === 'present' || startsWithVerb(text)) return text
  if (form !== 'noun') return null
  if (
    /^(?:over|more than|about|around|some|nearly|almost|approximately)?\s*\d[\d,.]*\s+\p{Ll}/u.test(text) &&
    isPluralPhrase(text)
  )
    return `has ${text}`
  const head = headNoun(text)
  if (!institutionNouns.has(head.toLowerCase())) return null
  if (/^(?:world|country|nation|region|city|province|state|continent|island)['’]s\s/.test(text)) return `is the ${text}`
  if (/^(?:(?:an?|the)\s|[\p{L}\s]+['’]s\s)/iu.test(text)) return `is ${text}`
  if (/s$/.test(head)) return null
  if (/^\p{L}+['’]s\s/u.test(text)) return `is the ${text}`
  if (/^birthplace|^(?:seat|home|successor|predecessor|headquarters) of\b/i.test(text)) return `is the ${text}`
  return /^(?:first|oldest|largest|only|last|youngest|second|third)\b/i.test(text)
    ? `is the ${text}`
    : `is ${withIndefinite(text)}`
}

function joined(groups: Phrase[][]): Phrase {
  const parts = groups.flat()
  if (groups.length === 1)
    return listed(
      parts.map((part, i) =>
        i > 0 && parts.every((p) => p.text.startsWith('is ')) ? { ...part, text: part.text.slice(3) } : part,
      ),
    )
  return together([together(parts.slice(0, -1), ', '), parts.at(-1)], parts.length === 2 ? ' and ' : serialAnd)
}
