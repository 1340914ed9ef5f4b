import { expect, it } from 'vitest'
import { mailHtml, type MailPart, mailText, partsOf, textParts } from '@/lib/domain/mail/mail-content'

const parts: MailPart[] = [
  { kind: 'text', text: 'Dear A & B,' },
  { kind: 'day', title: 'Tuesday', items: [{ time: '10:00', title: 'Tea <with> "guests"', lines: ['Hall 1'] }] },
  { kind: 'entry', title: 'Moved: Call', lines: ['10:00 → 11:00'] },
  { kind: 'link', text: 'Confirm here:', label: 'Open', href: 'https://a.example/?a=1&b=2' },
  { kind: 'code', text: '123456' },
]

it('an e-mail has the same content in text and in HTML', () => {
  expect(mailText(parts)).toBe(
    [
      'Dear A & B,',
      'Tuesday\n  10:00  Tea <with> "guests"\n    Hall 1',
      'Moved: Call\n  10:00 → 11:00',
      'Confirm here:\nhttps://a.example/?a=1&b=2',
      '123456',
    ].join('\n\n'),
  )
  const html = mailHtml('A & B', parts, 'zh-Hant')
  expect(html).toContain('<html lang="zh-Hant">')
  expect(html).toContain('<title>A &amp; B</title>')
  expect(html).toContain('<b>10:00</b>&ensp;Tea &lt;with&gt; &quot;guests&quot;<br><span class="more">Hall 1</span>')
  expect(html).toContain('<a class="button" href="https://a.example/?a=1&amp;b=2">Open</a>')
  expect(html).toContain('<p class="code">123456</p>')
})

it('an e-mail loads nothing from other servers, and has colours for dark screens', () => {
  const html = mailHtml('A', parts, 'en')
  expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/)
  expect(html).toContain('prefers-color-scheme: dark')
})

it('the planners’ note is between the greeting and the rest, paragraph by paragraph', () => {
  const mail = { opening: textParts('Dear A,'), closing: textParts('Bye.') }
  expect(mailText(partsOf(mail, ' Bring a gift.\n \n\nAnd a tie. '))).toBe(
    'Dear A,\n\nBring a gift.\n\nAnd a tie.\n\nBye.',
  )
  expect(mailText(partsOf(mail, ''))).toBe('Dear A,\n\nBye.')
})
