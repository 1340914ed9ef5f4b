import { primaryLanguage } from '../../domain/text/text'
import { pattern } from '../../domain/text/word-list'
import { type Phrase, noting, phraseOf, reworded, stating, together } from '../phrase'
import type { ReportQuote } from '../report-input'
import { institutionOfSpeaker } from '../speaker-institution'
import { type NonEmpty, runs } from '../non-empty'
import { isInFirstPerson } from './first-person'
import { spoken } from './person'
import {
  type QuoteMarks,
  type RealisationContext,
  contextAfter,
  asSubject,
  pickTemplate,
  firstWord,
  institutionPhrase,
  template,
} from './realisation-context'
import { type Clause, type OwnNames, clauseOf, partsOfRemark } from './reported-speech'
import { capitalized } from './wording'

/** Neutral verbs of speech, used in turn. */
const verbs = ['said', 'noted', 'remarked', 'observed', 'commented'] as const

/** Quotes. Direct speech stays unchanged in quotation marks; indirect speech never gets them. */
export function realiseQuotes(
  ctx: RealisationContext,
  quotes: readonly ReportQuote[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  let turn = 0
  const nextVerb = () => verbs[turn++ % verbs.length] ?? verbs[0]
  for (const group of runs(quotes, (quote) => `${quote.speaker.ref} ${quote.form}`)) {
    const now = contextAfter(ctx, ...sentences)
    const again = sentences.length > 0 && group[0].speaker === quotes[quotes.indexOf(group[0]) - 1]?.speaker
    const startsHere = startsParagraph && sentences.length === 0
    if (group[0].form === 'direct') {
      const [first, second, ...more] = group
      const verb = again ? 'added' : isCourtesy(first) ? 'said' : nextVerb()
      sentences.push(
        second
          ? phraseOf`${withoutEnd(direct(now, first, verb, startsHere))}, adding, ${inMarks(ctx, second)}`
          : direct(now, first, verb, startsHere),
      )
      more.forEach((quote) => sentences.push(direct(contextAfter(ctx, ...sentences), quote, 'added', false)))
    } else {
      sentences.push(...reported(now, group, again ? 'added' : nextVerb(), startsHere))
    }
  }
  return sentences
}

// Thanks are not noted or observed.
function isCourtesy({ words }: ReportQuote): boolean {
  return /^["“]?(?:thank|thanks|congratulations|welcome|we thank|i thank|let us|may )/i.test(words.text)
}

// "…," X said. becomes "…," X said, adding …; a quote at the end of a sentence keeps its final punctuation.
function withoutEnd(sentence: Phrase): Phrase {
  return {
    ...sentence,
    text: sentence.text
      .replace(/\.$/, '')
      .replace(/\.(["”])$/, ',$1')
      .replace(/,(["”])$/, ',$1'),
  }
}

function inMarks(ctx: RealisationContext, quote: ReportQuote): Phrase {
  const words = unmarked(quote.words.text, ctx.quoteMarks)
  return stating(
    `${ctx.quoteMarks.open}${/[.!?…。！？—]["'”’)]*$/.test(words) ? words : `${words}.`}${ctx.quoteMarks.close}`,
    quote.ref,
  )
}

function direct(ctx: RealisationContext, quote: ReportQuote, verb: string, startsParagraph: boolean): Phrase {
  const marks = ctx.quoteMarks
  const words = unmarked(quote.words.text, marks)
  const speaker = spoken(ctx, quote.speaker)
  const templates = []
  const body = stating(
    `${marks.open}${/[.!?…。！？—]["'”’)]*$/.test(words) ? words : `${words}.`}${marks.close}`,
    quote.ref,
  )
  templates.push(template('X said, Q', phraseOf`${capitalized(asSubject(speaker))} ${verb}, ${body}`))
  // A single sentence may come first; its full stop becomes the comma before the speaker.
  if (!/[.!?。！？]["”’']?\s/.test(words) && !/,/.test(speaker.text)) {
    const text = words.replace(/[.。]$/, '')
    const open = stating(`${marks.open}${text}${/[!?…]$/.test(text) ? '' : ','}${marks.close}`, quote.ref)
    templates.unshift(template('Q, X said', phraseOf`${open} ${speaker} ${verb}.`))
  }
  return pickTemplate(ctx, templates, startsParagraph)
}

// In a remark of the first person, "we" is named; the sentences with that name mention the institution.
function reported(
  ctx: RealisationContext,
  group: NonEmpty<ReportQuote>,
  verb: string,
  startsParagraph: boolean,
): Phrase[] {
  if (!group.some(({ words }) => isInFirstPerson(words.text)))
    return inReportedSpeech(ctx, group, verb, startsParagraph)
  const { record } = ctx
  const known = contextAfter(ctx, spoken(ctx, group[0].speaker))
  const own = institutionOfSpeaker(record, group[0].speaker)
  const office = institutionPhrase(known, record.home)
  const speaker = own && (own === record.home ? office : institutionPhrase(known, own))
  const names = { office: office.text, speaker: speaker?.text }
  return inReportedSpeech(ctx, group, verb, startsParagraph, names).map((sentence) =>
    [office, ...(speaker && speaker !== office ? [speaker] : [])].reduce(
      (all, one) => (all.text.includes(one.text) ? reworded(together([all, one]), all.text) : all),
      sentence,
    ),
  )
}

function inReportedSpeech(
  ctx: RealisationContext,
  group: NonEmpty<ReportQuote>,
  verb: string,
  startsParagraph: boolean,
  names: OwnNames = {},
): Phrase[] {
  const speaker = spoken(ctx, group[0].speaker)
  const [whole, ...rest] = group
  const parts = rest.length === 0 ? partsOfRemark(whole.words) : []
  const read = (words: ReportQuote['words']) => clauseOf(words, names)
  if (parts.length > 1) return [spokenTogether(speaker, whole, parts.map(read), verb)]
  const clauses = group.map((quote) => ({ quote, ...read(quote.words) }))
  const [one, two, ...others] = clauses
  if (
    one?.kind === 'verb' &&
    two?.kind === 'that' &&
    others.length === 0 &&
    (one.text + two.text).split(' ').length < 40
  ) {
    return [
      pickTemplate(
        ctx,
        [
          template(
            'X did and said',
            phraseOf`${capitalized(asSubject(speaker))} ${stating(one.text, one.quote.ref)} and ${verb} that ${stating(
              two.text,
              two.quote.ref,
            )}.`,
          ),
        ],
        startsParagraph,
      ),
    ]
  }
  // What others did or hope is not noted or observed.
  const isOwn = one?.kind === 'that' && (/^they\b/.test(one.text) || isInFirstPerson(one.quote.words.text))
  const saying = isOwn && verb !== 'added' ? 'said' : verb
  const thats = clauses.filter(({ kind }) => kind === 'that')
  const sentences: Phrase[] = []
  const who = () => (sentences.length === 0 ? speaker : spoken(contextAfter(ctx, ...sentences), group[0].speaker))
  const [first, ...more] = thats.map(({ quote, text }) => stating(text, quote.ref))
  if (first) {
    const tail = more.map((text) => phraseOf` and added that ${text}`)
    const [second] = tail
    const short = second && tail.length === 1 && (first.text + second.text).split(' ').length < 45
    const both = short ? phraseOf`${first}${/,/.test(first.text) ? ',' : ''}${second}` : first
    sentences.push(
      pickTemplate(
        ctx,
        [
          template('X said that', phraseOf`${capitalized(asSubject(who()))} ${saying} that ${both}.`),
          ...(short || more.length > 0 || /,/.test(who().text) || / and that /.test(first.text)
            ? []
            : [template('according to', phraseOf`According to ${who()}, ${first}.`)]),
        ].slice(0, startsParagraph && ctx.openings.has(firstWord(who().text)) ? 2 : 1),
        startsParagraph,
      ),
    )
    if (!short) more.forEach((text) => sentences.push(phraseOf`${capitalized(who())} added that ${text}.`))
  }
  for (const { quote, kind, text } of clauses.filter((one) => one.kind !== 'that')) {
    const words = kind === 'other' ? noting(text, quote.ref) : stating(text, quote.ref)
    const sentence =
      kind === 'of'
        ? phraseOf`${capitalized(asSubject(who()))} spoke of ${words}.`
        : kind === 'verb'
          ? phraseOf`${capitalized(asSubject(who()))} ${words}.`
          : inOwnLanguage(who(), quote, words)
    sentences.push(pickTemplate(ctx, [template(`spoke ${kind}`, sentence)], startsParagraph && sentences.length === 0))
  }
  return sentences
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

// Without words in English, the remark is reported in its own language.
function inOwnLanguage(speaker: Phrase, { words: { lang } }: ReportQuote, words: Phrase): Phrase {
  const end = /[.!?。！？]$/.test(words.text) ? '' : '.'
  const language = /^en\b/i.test(lang) ? null : languageNames.of(primaryLanguage(lang))
  if (!language || language === lang)
    return phraseOf`In reported remarks, ${speaker} said the following: ${words}${end}`
  return phraseOf`${capitalized(asSubject(speaker))} is reported in ${language} as saying that ${words}${end}`
}

// "spoke of being impressed and said that they will be back": two parts of one remark.
function spokenTogether(speaker: Phrase, { ref }: ReportQuote, parts: readonly Clause[], verb: string): Phrase {
  const words = parts.map(({ kind, text }, i) => {
    const isSame = i > 0 && parts[i - 1]?.kind === kind
    if (kind === 'of') return isSame ? `of ${text}` : `spoke of ${text}`
    return kind === 'that' ? `${isSame ? '' : `${i > 0 ? 'said' : verb} `}that ${text}` : text
  })
  return phraseOf`${capitalized(asSubject(speaker))} ${stating(words.join(' and '), ref)}.`
}

const quotedThenSpeaker = pattern('u')`
  ^["“„«](.+?[^,])[,.]?["”»],?\s+(?:he|she|they|the \p{L}+)
  \s+(?:said|says|added|noted|remarked|explained|stressed)\.?$
`

/** The quote without quotation marks around it; marks inside become inner marks. */
function unmarked(text: string, marks: QuoteMarks): string {
  // "… ," she said: removed, because the record has the speaker.
  const [, spokenOnly] = quotedThenSpeaker.exec(text) ?? []
  if (spokenOnly && !/["“”«»]/.test(spokenOnly)) return spokenOnly
  const [, quoted, stop = ''] = /^["“„«「『](.*)["”»」』]([.,。]?)$/s.exec(text) ?? []
  const isWhole = quoted !== undefined && !/["”»]/.test(quoted.slice(0, -1).replace(/["“][^"”]*["”]/g, ''))
  const bare = isWhole ? quoted.trim() + (/[.!?,]$/.test(quoted) ? '' : stop) : text
  return bare.replace(/["“]([^"”]*)["”]/g, `${marks.innerOpen}$1${marks.innerClose}`)
}
