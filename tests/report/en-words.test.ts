import { describe, expect, it } from 'vitest'
import { isPlainWord, needsArticle } from '@/lib/report/en/common-words'
import { doublingVerbs, irregularVerbs, regularVerbs } from '@/lib/report/en/verb-list'
import { baseOfGerund, gerundOf, isParticiple, isPast, looksInfinitive, looksPast, pastOf } from '@/lib/report/en/verbs'

describe('English verbs', () => {
  it('is in one list only', () => {
    expect(regularVerbs.filter((verb) => irregularVerbs.has(verb))).toEqual([])
    expect(new Set(regularVerbs).size).toBe(regularVerbs.length)
  })

  it('has a past tense for each irregular verb', () => {
    expect([...irregularVerbs].filter(([base, { past }]) => base === '' || past === '')).toEqual([])
  })

  it('doubles the last letter of a verb that ends in a consonant', () => {
    expect([...doublingVerbs].filter((verb) => /[aeiou]$/.test(verb))).toEqual([])
  })

  it.each([
    ['meet', 'met', 'met', 'meeting'],
    ['undertake', 'undertook', 'undertaken', 'undertaking'],
    ['plan', 'planned', 'planned', 'planning'],
    ['study', 'studied', 'studied', 'studying'],
    ['welcome', 'welcomed', 'welcomed', 'welcoming'],
    ['enrol', 'enrolled', 'enrolled', 'enrolling'],
  ])('knows the forms of “%s”', (base, past, participle, gerund) => {
    expect([pastOf(base), gerundOf(base), baseOfGerund(gerund)]).toEqual([past, gerund, base])
    expect([isPast(past), isParticiple(participle)]).toEqual([true, true])
  })

  it('recognises unknown verbs by their endings', () => {
    expect(['photographed', 'high-speed', 'hundred'].map(looksPast)).toEqual([true, false, false])
    expect(['amplify', 'enterprise', 'pre-exercise'].map(looksInfinitive)).toEqual([true, false, false])
  })
})

describe('common words', () => {
  it('holds no names of days or months, which keep their capital', () => {
    expect(['monday', 'may', 'march', 'october'].filter(isPlainWord)).toEqual([])
  })

  it('tells countable nouns from others', () => {
    expect(['workflow', 'orchestra', 'research', 'advice'].map(needsArticle)).toEqual([true, true, false, false])
  })
})
