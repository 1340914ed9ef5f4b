import type { Words } from '../../domain/text/text'
import { enteredTexts, type NoteField } from '../entered-texts'
import type { Article } from '../language'
import { type Phrase, reworded } from '../phrase'
import { memoized } from '../memoized'
import type { ReportEntry, ReportInput, ReportInstitution, ReportQuote, ReportVisit } from '../report-input'
import { institutionOfSpeaker } from '../speaker-institution'
import { isTypedSentence } from './form'
import { natureOf } from './institution'
import { inHan, isChinese } from './script'

/** Who 本校 and 對方 are in a note. `partner` is absent if there are several. */
type Parties = { home: string; partner?: ReportInstitution; isHome?: boolean }

/** The input with notes worded for a sentence. Sentences with a full stop, names and direct speech stay as entered. */
export const withTidyNotes = memoized((input: ReportInput): ReportInput => {
  const home = input.home.name.text
  const whole: Parties = { home, partner: onlyPartner(input) }
  const notes = <T extends ReportEntry>(entries: readonly T[], field: NoteField, parties = whole): T[] =>
    entries.map((entry) => tidy(entry, field, parties))
  const visited = (visit: ReportVisit): ReportVisit => {
    const isHome = visit.institution === input.home
    const parties = { home, isHome, partner: isHome ? input.guest : visit.institution }
    return {
      ...visit,
      topics: notes(visit.topics, 'topic', parties),
      activities: notes(visit.activities, 'activity', parties),
      outcomes: notes(visit.outcomes, 'outcome', parties),
      history: notes(visit.history, 'history', parties),
      background: notes(visit.background, 'background', parties),
    }
  }
  return {
    ...input,
    purposes: notes(input.purposes, 'purpose'),
    context: notes(input.context, 'context'),
    topics: notes(input.topics, 'topic'),
    activities: notes(input.activities, 'activity'),
    outcomes: notes(input.outcomes, 'outcome'),
    nextSteps: notes(input.nextSteps, 'next step'),
    visits: input.visits.map(visited),
    quotes: input.quotes.map((quote) => withNamedSchools(input, quote)),
  }
})

function onlyPartner({ direction, guest, home, visits }: ReportInput): ReportInstitution | undefined {
  if (direction === 'incoming') return guest
  const others = new Set(visits.map(({ institution }) => institution).filter((one) => one !== home))
  return others.size === 1 ? [...others][0] : undefined
}

function tidy<T extends Words>(words: T, field: NoteField, parties: Parties): T {
  const isQuestion = field === 'topic' && /[?？]$/u.test(words.text)
  if (!isChinese(words) || (isTypedSentence(words) && !isQuestion)) return words
  const text = (rules[field] ?? []).reduce((all, rule) => rule(all, parties), withNames(words.text.trim(), parties))
  return text === words.text ? words : { ...words, text }
}

// 對方 by name: the article speaks of both in the third person.
function withNames(text: string, { partner }: Parties): string {
  if (!/對方/u.test(text) || /雙方/u.test(text) || !partner || natureOf(partner) !== 'institution') return text
  return text.replace(/對方/u, partner.name.text).replace(/對方/gu, '該校')
}

/** The article with the name of our institution for 本校 in notes. Typed sentences and speech stay as entered. */
export function withOwnName(article: Article, input: ReportInput): Article {
  const home = input.home.name.text
  if (!inHan(home)) return article
  const asTyped = new Set([
    ...enteredTexts(input).flatMap((one) => (isTypedSentence(one) ? [one.ref] : [])),
    ...input.quotes.map(({ ref }) => ref),
  ])
  const named = (phrase: Phrase): Phrase => {
    if (!/本校|我校|敝校/u.test(phrase.text) || phrase.facts.some((ref) => asTyped.has(ref))) return phrase
    return reworded(phrase, phrase.text.replace(/本校|我校|敝校/gu, home))
  }
  const paragraphs = article.paragraphs.map((one) => ({ ...one, sentences: one.sentences.map(named) }))
  const { standfirst } = article
  return { ...article, ...(standfirst && { standfirst: named(standfirst) }), paragraphs }
}

// In what a host says, 貴校 is the guests' university and 本校 next to it the speaker's own.
function withNamedSchools(input: ReportInput, quote: ReportQuote): ReportQuote {
  const { text } = quote.words
  if (quote.form !== 'reported' || !text.includes('貴校') || institutionOfSpeaker(input, quote.speaker) === input.home)
    return quote
  const visitors = input.home.name.text
  const named = text
    .replace('貴校', visitors)
    .replace(/貴校/gu, '該校')
    .replace(/本校|我校|敝校/gu, '該校')
  return { ...quote, words: { ...quote.words, text: named } }
}

type Rule = (text: string, parties: Parties) => string

const remarks =
  /[，（(](?:不開放拍照|不可拍照|禁止拍照|請勿拍照|限額|額滿|暫定|視天候|天候許可|待確認|自由參加|自費|時間允許|未定|可能)[）)]?$/u
const together =
  /^與(.*?)(校友|學生|同學|老師|教師|師生|實習生|交換生)(座談|餐敘|見面|交流|會面|聚餐|晤談)[（(](?:共|約)?(\d+)(位|名|人)[）)]$/u
const sight = /^(?:.{0,10})(?:世博|世博會|博覽會|博物館|美術館|故宮|夜市|古城|老街|神社|寺|科學園區|校史館)$/u

const counted = /^與(.+?)(座談|餐敘|交流|見面|會面)(約?)(\d+)(?:人|位|名)$/u
const mood = /，(?:反應|氣氛|互動|討論|成果|收穫)(?:十分|非常|相當)?(?:熱烈|良好|熱絡|融洽|豐碩|豐富|豐收)$/u

function activity(text: string): string {
  const plain = text
    .replace(remarks, '')
    .replace(mood, '')
    .replace(counted, '與$3$4名$1$2')
    .replace(/^(.+(?:會|宴))，(?:約)?(?:到場|出席|參加)(\d+)[位人名]$/u, '$1有$2人出席。')
    .replace(/^(?:拜會|參訪|拜訪)並(?=[致互贈合])/u, '')
  const [, who = '', whom, what, number, unit] = together.exec(plain) ?? []
  if (whom && what && number && unit) return `與${number}${unit === '人' ? '名' : unit}${who}${whom}${what}`
  return sight.test(plain) && !/^(?:參|訪|遊|逛|走|赴|到|前往|體驗)/u.test(plain) ? `參觀${plain}` : plain
}

// A question is a subject of discussion; notes with their own punctuation become one list.
function topic(text: string): string {
  const bare = text.replace(/\s*[?？]+$/u, '').replace(/[?？]/gu, '，')
  const parts = bare.split(/[；;]\s*/u).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => !/[，,：:。]/u.test(part)) ? parts.join('、') : bare
}

// 姊妹校拜訪 as a purpose is 拜訪姊妹校.
function purpose(text: string): string {
  return text.replace(/^([^，、；及與和]{2,10})(拜訪|訪視|視察|考察|參訪|洽談|招募|推廣)$/u, '$2$1')
}

const offered = /^((?:明年|後年|今年|每年|下學期|\d{4}年)(?:起)?)?(?:度)?可(收|派|提供|接受|開放|支援|安排|補助)(.+)$/u
const recognised = /^[^，；：]{2,}(?:獲|受到|受)(?:得)?.{0,8}(?:肯定|好評|讚賞|稱許|支持|獎|重視)$/u

function outcome(text: string, { partner, isHome, home }: Parties): string {
  if (
    /^(?:明年|後年|今年|下學期).{0,3}(?:可能|將|會|擬)?(?:來訪|回訪|來臺|來台|率團)/u.test(text) &&
    partner &&
    !isHome
  )
    return `${partner.name.text}${text}。`
  const plain = text.replace(mood, '')
  if (plain !== text) return outcome(plain, { partner, isHome, home })
  if (offered.test(text) && partner) return `${isHome ? home : partner.name.text}${text}。`
  return recognised.test(text) && !/^[獲受]/u.test(text) ? `${text}。` : text
}

// 去年對方曾來訪: the realiser adds the subject.
function history(text: string, { partner }: Parties): string {
  const name = partner?.name.text
  const later = name
    ? new RegExp(`^((?:去年|前年|今年|\\d{4}年|近年|曾|過去).{0,4}?)${escaped(name)}(?=曾|來|派|組|有|至|率)`, 'u')
    : null
  if (!later || !name) return text
  const moved = later.exec(text)?.[1]
  return moved ? `${name}${moved}${text.slice(moved.length + name.length)}。` : text
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function background(text: string): string {
  return text
    .replace(/^(?:學生|學生數|在校生)(?:約)?(\d+)萬(?:人)?$/u, '有學生$1萬人')
    .replace(/^(.{2,8}?)(?:得主|校友|院士)多人$/u, '有多位$1得主')
    .replace(/^(?:創校|建校|成立|創立)(?:於)?(\d{4})年?$/u, '創立於$1年')
    .replace(/^(國立|私立|公立|市立|州立)$/u, '$1大學')
    .replace(/^(.{2,8}?)(?:很強|最強|超強|很好|很有名|有名|出名)$/u, '以$1著稱')
}

function context(text: string, { home }: Parties): string {
  return /^與.+(?:多年|已久|密切|頻繁)/u.test(text) && inHan(home) ? `${home}${text}` : text
}

function nextStep(text: string): string {
  return text.replace(/對方(?:學校|大學)?/u, '合作學校')
}

const rules: Partial<Record<NoteField, readonly Rule[]>> = {
  purpose: [purpose],
  context: [context],
  topic: [topic],
  activity: [activity],
  outcome: [outcome],
  history: [history],
  background: [background],
  'next step': [nextStep],
}
