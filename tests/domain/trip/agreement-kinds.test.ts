import { expect, it } from 'vitest'
import { namedAgreementKind } from '@/lib/domain/trip/agreement-kinds'

it.each([
  [{ en: 'memorandum of understanding' }, 'zh-Hant', '合作備忘錄'],
  [{ en: 'Memorandum of Understanding' }, 'zh-Hant', '合作備忘錄'],
  [{ en: 'double degree agreement' }, 'zh-Hant', '雙聯學位協議'],
  [{ 'zh-Hant': '學生交換協議' }, 'en', 'student exchange agreement'],
])('names %o in %s', (kind, language, name) => expect(namedAgreementKind(kind, language)[language]).toBe(name))

it('keeps what is recorded, and what it does not know', () => {
  expect(namedAgreementKind({ en: 'letter of intent', 'zh-Hant': '意向書' }, 'zh-Hant')['zh-Hant']).toBe('意向書')
  expect(namedAgreementKind({ en: 'treaty' }, 'zh-Hant')).toEqual({ en: 'treaty' })
  expect(namedAgreementKind({ en: 'letter of intent' }, 'ko')).toEqual({ en: 'letter of intent' })
})
