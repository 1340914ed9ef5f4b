import { describe, expect, it } from 'vitest'
import { agreementKinds } from '@/lib/domain/trip/agreement-kind-names'
import { translatedKinds } from '@/lib/domain/trip/agreement-kind-translations'
import {
  agreementKindKey,
  agreementKindNames,
  filledAgreementKind,
  namedAgreementKind,
  otherAgreementKindNames,
} from '@/lib/domain/trip/agreement-kinds'

it.each([
  [{ en: 'memorandum of understanding' }, 'zh-Hant', '合作備忘錄'],
  [{ en: 'Memorandum of Understanding' }, 'zh-Hant', '合作備忘錄'],
  [{ en: 'Memoranda of Understanding' }, 'zh-Hant', '合作備忘錄'],
  [{ en: 'MOU' }, 'zh-Hant', '合作備忘錄'],
  [{ en: 'MoU' }, 'zh-Hant', '合作備忘錄'],
  [{ en: 'a memorandum of understanding (MOU)' }, 'zh-Hant', '合作備忘錄'],
  [{ en: 'university-level MOU' }, 'zh-Hant', '校級合作備忘錄'],
  [{ en: 'college-level student exchange agreement' }, 'zh-Hant', '院級交換學生協議'],
  [{ en: 'double degree agreement' }, 'zh-Hant', '雙聯學位協議'],
  [{ en: 'Dual-Degree Programme Agreement' }, 'zh-Hant', '雙聯學位協議'],
  [{ en: 'student exchange' }, 'zh-Hant', '交換學生協議'],
  [{ en: 'Letters of Intent' }, 'zh-Hant', '合作意向書'],
  [{ en: 'cotutelle' }, 'zh-Hant', '博士共同指導協議'],
  [{ en: 'co-operation agreement' }, 'zh-Hant', '合作協議'],
  [{ en: 'memorandum of agreement' }, 'zh-Hant', '合作協議書'],
  [{ en: 'MOU renewal' }, 'zh-Hant', '合作備忘錄續約'],
  [{ 'zh-Hant': '學生交換協議' }, 'en', 'student exchange agreement'],
  [{ 'zh-Hant': '交換學生協定' }, 'en', 'student exchange agreement'],
  [{ 'zh-Hant': '校級合作備忘錄' }, 'en', 'university-level memorandum of understanding'],
  [{ 'zh-Hant': '合作協議書' }, 'en', 'memorandum of agreement'],
  [{ 'zh-Hant': '合作備忘錄（MOU）' }, 'en', 'memorandum of understanding'],
  [{ en: 'Dual-Degree Programme Agreement' }, 'ja', 'ダブル・ディグリー協定'],
  [{ 'zh-Hant': '學生交換協議' }, 'ko', '학생교류 협정'],
  [{ en: 'university-level student exchange agreement' }, 'ja', '大学間学生交流協定'],
])('names %o in %s', (kind, language, name) => expect(namedAgreementKind(kind, language)[language]).toBe(name))

it('keeps recorded names and unknown kinds', () => {
  expect(namedAgreementKind({ en: 'letter of intent', 'zh-Hant': '意向書' }, 'zh-Hant')['zh-Hant']).toBe('意向書')
  expect(namedAgreementKind({ en: 'treaty' }, 'zh-Hant')).toEqual({ en: 'treaty' })
  expect(namedAgreementKind({ en: 'treaty' }, 'ko')).toEqual({ en: 'treaty' })
})

it('has a different name for each kind, from which the kind is found', () => {
  for (const language of ['en', 'zh-Hant'] as const) {
    const names = agreementKindNames(language)
    expect(new Set(names).size).toBe(agreementKinds.length)
    const other = language === 'en' ? 'zh-Hant' : 'en'
    expect(names.map((name) => namedAgreementKind({ [language]: name }, other)[other])).toEqual(
      agreementKindNames(other),
    )
  }
  expect(agreementKindNames('ko')).toEqual([])
})

it('has a name for each kind in the languages of members', () => {
  expect(Object.keys(translatedKinds).toSorted()).toEqual(agreementKinds.map(({ en }) => en[0]).toSorted())
  for (const language of ['ko', 'ja'] as const)
    expect(new Set(Object.values(translatedKinds).map((names) => names[language])).size).toBe(agreementKinds.length)
})

it('recognises a kind by synonyms and in both languages', () => {
  expect(agreementKindKey({ en: 'MOU' })).toBe(agreementKindKey({ 'zh-Hant': '合作備忘錄' }))
  expect(agreementKindKey({ en: 'MOU' })).not.toBe(agreementKindKey({ en: 'letter of intent' }))
  expect(otherAgreementKindNames({ 'zh-Hant': '雙聯學制協議' })).toEqual(
    expect.arrayContaining(['dual degree agreement', '雙聯學位協議']),
  )
  expect(otherAgreementKindNames({ en: 'treaty' })).toEqual([])
})

describe('an agreement’s kind typed in one language', () => {
  it('is filled in for the other language', () => {
    expect(filledAgreementKind(null, { en: 'letter of intent' })).toEqual({
      en: 'letter of intent',
      'zh-Hant': '合作意向書',
    })
    expect(filledAgreementKind(null, { 'zh-Hant': '合作意向書' })).toEqual({
      en: 'letter of intent',
      'zh-Hant': '合作意向書',
    })
  })

  it('updates the filled-in name when the typed one changes', () => {
    const before = { en: 'letter of intent', 'zh-Hant': '合作意向書' }
    expect(filledAgreementKind(before, { ...before, en: 'letter of intention to marry' })).toEqual({
      en: 'letter of intention to marry',
    })
    expect(filledAgreementKind(before, { ...before, en: 'framework agreement' })).toEqual({
      en: 'framework agreement',
      'zh-Hant': '框架協議',
    })
  })

  it('does not overwrite what the user typed, and does not restore what the user removed', () => {
    const typed = { en: 'letter of intent', 'zh-Hant': '備忘錄' }
    expect(filledAgreementKind({ 'zh-Hant': '備忘錄', en: 'letter' }, typed)).toEqual(typed)
    expect(filledAgreementKind(typed, { en: 'letter of intent' })).toEqual({ en: 'letter of intent' })
    expect(filledAgreementKind(typed, null)).toBeNull()
  })
})
