import { describe, expect, it } from 'vitest'
import { isPlainWord, needsArticle } from '@/lib/report/en/common-words'
import { formOf } from '@/lib/report/en/form'
import * as words from '@/lib/report/en/form-words'
import { doublingVerbs, irregularVerbs, regularVerbs } from '@/lib/report/en/verb-list'
import {
  baseOfGerund,
  gerundOf,
  isGerund,
  isParticiple,
  isPast,
  looksInfinitive,
  looksPast,
  pastOf,
} from '@/lib/report/en/verbs'

describe('English verbs', () => {
  it('are in only one list', () => {
    expect(regularVerbs.filter((verb) => irregularVerbs.has(verb))).toEqual([])
    expect(new Set(regularVerbs).size).toBe(regularVerbs.length)
  })

  it('have an irregular past tense where needed', () => {
    expect([...irregularVerbs].filter(([base, { past }]) => base === '' || past === '')).toEqual([])
  })

  it('do not double a vowel', () => {
    expect([...doublingVerbs].filter((verb) => /[aeiou]$/.test(verb))).toEqual([])
  })

  it.each([
    ['meet', 'met', 'met', 'meeting'],
    ['undertake', 'undertook', 'undertaken', 'undertaking'],
    ['plan', 'planned', 'planned', 'planning'],
    ['study', 'studied', 'studied', 'studying'],
    ['welcome', 'welcomed', 'welcomed', 'welcoming'],
    ['enrol', 'enrolled', 'enrolled', 'enrolling'],
  ])('have the forms of “%s”', (base, past, participle, gerund) => {
    expect([pastOf(base), gerundOf(base), baseOfGerund(gerund)]).toEqual([past, gerund, base])
    expect([isPast(past), isParticiple(participle)]).toEqual([true, true])
  })

  it('are recognised by their endings if they are not listed', () => {
    expect(['photographed', 'high-speed', 'hundred'].map(looksPast)).toEqual([true, false, false])
    expect(['amplify', 'enterprise', 'pre-exercise'].map(looksInfinitive)).toEqual([true, false, false])
  })
})

describe('common words', () => {
  it('do not include days and months, which are capitalised', () => {
    expect(['monday', 'may', 'march', 'october'].filter(isPlainWord)).toEqual([])
  })

  it('include the nouns that need an article', () => {
    expect(['workflow', 'orchestra', 'research', 'advice'].map(needsArticle)).toEqual([true, true, false, false])
  })
})

describe('the form of a text', () => {
  const outside = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].filter((word) => !all.has(word))

  it('is determined by lists that do not contradict each other', () => {
    expect(outside(words.mostlyVerbs, words.nounsAndVerbs)).toEqual([])
    expect(outside(words.verbsBeforePlans, words.nounsAndVerbs)).toEqual([])
    expect(outside(words.gerundNounsBeforeArticle, words.gerundNouns)).toEqual([])
    expect([...words.gerundNouns].filter((word) => !isGerund(word))).toEqual(['housing'])
    expect([...words.plainArticles].filter((word) => !words.isArticle(word))).toEqual([])
  })

  it.each([
    ['noun', 'campus tour'],
    ['noun', 'open access'],
    ['gerund', 'expanding exchange'],
    ['infinitive', 'mentor young researchers'],
    ['infinitive', 'jointly promote exchange'],
    ['past', 'met the Dean'],
    ['past', 'photographed the scrolls'],
    ['present', 'emphasizes the need'],
    ['participle', 'founded in 1931'],
    ['adverbial', 'at the invitation of the rector'],
    ['sentence', 'UBT looks forward to a visit'],
    ['sentence', 'Students gained confidence'],
    ['sentence', 'The director demonstrated repairs'],
    ['sentence', 'Both sides agreed'],
  ])('is %s for “%s”', (form, text) => {
    expect(formOf({ text, lang: 'en' })).toBe(form)
  })
})
