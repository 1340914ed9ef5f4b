import { expect, it } from 'vitest'
import { spaced } from '@/components/trip/separated-list'

it('separates a title from a name in Latin letters, and not from a Chinese one', () => {
  const title = { lang: 'zh-Hant', text: '副校長' }
  const text = (name: { lang: string; text: string }) => spaced([name, title]).map((piece) => piece.text)
  expect(text({ lang: 'en', text: 'Lin' }).join('')).toBe('Lin 副校長')
  expect(text({ lang: 'zh-Hant', text: '林志文' }).join('')).toBe('林志文副校長')
})
