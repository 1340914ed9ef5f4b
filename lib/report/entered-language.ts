import { primaryLanguage, type Words } from '../domain/text/text'
import { pattern, wordSet } from '../domain/text/word-list'

// Words without capitals that only one language has, of those that offices leave in a field of another language.
const functionWords: readonly (readonly [lang: string, words: ReadonlySet<string>])[] = [
  ['de', wordSet('der das dem den und für im zur zum bei bis vom über möchte wird wurde eine einer sowie nach')],
  ['fr', wordSet(`la le les des du et pour avec dans aux une sur entre chez d’études au`)],
  ['es', wordSet(`el los las del y por para con una entre al`)],
  ['pt', wordSet('do da dos das uma com ao à é são não entre para em')],
]
// "de" and "en" are of French and Spanish, and so are their endings.
const endings: readonly (readonly [lang: string, ending: RegExp])[] = [
  ['de', /^\p{Lu}\p{L}{4,}(?:ierung|schaft|keit|heit|ausch|vertrag|austausch|vereinbarung)$/u],
  ['fr', /^\p{L}{3,}(?:ité|ités|iante|iantes|ienne|iennes)$/iu],
  ['es', /^\p{L}{4,}(?:ción|ciones|sión|miento|tíl|dad)$/iu],
  ['pt', /^\p{L}{4,}(?:ção|ções|ância|ência|âmbio)$/iu],
]
// Words of notes that are no English ones.
const ofNotes: readonly (readonly [lang: string, words: ReadonlySet<string>])[] = [
  [
    'es',
    wordSet('convenio firmado firmada visita reunión biblioteca intercambio estudiantes profesores acuerdo beca becas'),
  ],
  [
    'fr',
    wordSet('enseignants rencontre convention signée signé visite réunion bibliothèque échange étudiants professeurs'),
  ],
  [
    'de',
    wordSet('vertrag besuch treffen bibliothek studenten studierende professoren leiterin leiter gespräch entwurf'),
  ],
]
const english = wordSet(`
  the a an of to and for in with by on at from is are was were will be has have our we their its new joint how not no
  or visit tour meeting talks exchange students university agreement draft program programme
`)
const otherScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const startsInOtherScript = pattern('u')`
  ^[\p{P}\s\d]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]
`

/**
 * The words with the language that they are in, if it is plainly not that of their field: "Besuch der Bibliothek" in an
 * English field, "joint research" in a Chinese one.
 */
export function inEnteredLanguage(words: Words): Words {
  const lang = languageOf(words)
  return lang === null ? words : { ...words, lang }
}

function languageOf({ text, lang }: Words): string | null {
  const field = primaryLanguage(lang)
  if (/^(?:zh|ja|ko)$/.test(field)) return isLatinNote(text) ? (foreignOf(text) ?? 'en') : null
  if (field !== 'en') return null
  const characters = text.match(otherScript)?.length ?? 0
  if (characters > 0)
    return startsInOtherScript.test(text) || characters > text.length / 2 ? languageOfScript(text) : null
  return foreignOf(text)
}

// Words in Latin letters; not an acronym or a name, which every language can have.
function isLatinNote(text: string): boolean {
  return /^[\p{Script=Latin}\p{P}\p{S}\d\s]+$/u.test(text) && /(?:^|\s)\p{Ll}{3,}/u.test(text)
}

function languageOfScript(text: string): string {
  if (kana.test(text)) return 'ja'
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'zh-Hant'
}

function foreignOf(text: string): string | null {
  // Most texts are English and need no further look.
  const tokens = text.split(/[\s/]+/).map((token) => token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  const [plain] = ofNotes
    .map(([lang, words]) => ({ lang, count: tokens.filter((token) => words.has(token.toLowerCase())).length }))
    .toSorted((a, b) => b.count - a.count)
  if (plain && plain.count > 0 && plain.count * 3 >= tokens.length) return plain.lang
  if (tokens.some((token) => english.has(token.toLowerCase()))) return null
  const ending = endings.find(([, one]) => tokens.some((token) => one.test(token)))
  const [best] = functionWords
    .map(([lang, words]) => ({ lang, count: tokens.filter((token, i) => i > 0 && words.has(token)).length }))
    .toSorted((a, b) => b.count - a.count)
  if (best && best.count > 0) return best.lang
  const isIberian = tokens.some((token, i) => i > 0 && token === 'de') && /[áéíóúñ]/.test(text)
  return isIberian ? 'es' : (ending?.[0] ?? null)
}
