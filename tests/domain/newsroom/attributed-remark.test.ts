import { expect, it } from 'vitest'
import { attributedRemark } from '@/lib/domain/newsroom/attributed-remark'

it.each([
  [
    'Vice President Ying said that this initiative reinforces global collaboration.',
    { by: 'Vice President Ying', words: 'This initiative reinforces global collaboration.' },
  ],
  ['According to Rector Lis, ties will grow.', { by: 'Rector Lis', words: 'Ties will grow.' }],
  ['副校長王政彥表示，此次參訪深化合作，並開拓視野。', { by: '副校長王政彥', words: '此次參訪深化合作，並開拓視野。' }],
])('separates a remark from its speaker: %s', (sentence, parts) => {
  expect(attributedRemark(sentence)).toEqual(parts)
})

it.each([
  'President Lin spoke of being humbled by what they can learn.',
  'President Lin said that ties will grow. Rector Lis added that they are old.',
  'President Lin said that ties will grow and added that they are old.',
  'The delegation visited a museum.',
  '校長王政彥表示，合作密切。未來將續約。',
])('does not split other text: %s', (text) => {
  expect(attributedRemark(text)).toBeNull()
})
