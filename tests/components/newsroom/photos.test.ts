import { describe, expect, it } from 'vitest'
import { draftPhotoAt } from '@/components/newsroom/photo-address'
import { renderArticle } from '@/components/newsroom/render-article'
import type { Sidebar, FrozenBlock, FrozenPhoto } from '@/lib/domain/newsroom/article'

const body: FrozenBlock[] = [
  { kind: 'headline', text: 'A visit' },
  { kind: 'paragraph', text: 'It took place.' },
]
const aside: Sidebar = {
  published: '2023-11-09',
  corrections: [],
  start: null,
  end: null,
  guest: null,
  leaders: [],
  size: null,
  hosts: [],
}
const publisher = { name: { en: 'Our University' }, website: null, pressOffice: null }
const url = 'https://news.example.edu/news/a-visit'
const photo = (id: string, more: Partial<FrozenPhoto> = {}): FrozenPhoto => ({
  id,
  width: 2000,
  height: 1000,
  caption: null,
  credit: null,
  alt: null,
  ...more,
})
const signing = photo('a', {
  caption: { text: 'The signing', lang: 'en' },
  credit: 'Lin',
  alt: { text: 'Two people at a table', lang: 'en' },
})

async function page(photos: FrozenPhoto[] | null, language = 'en') {
  const html = await renderArticle({ language, body, aside, photos }, publisher, url)
  return { html, document: new DOMParser().parseFromString(html, 'text/html') }
}

describe('the photos of an article', () => {
  it('are placed below the headline and after the text', async () => {
    const { document } = await page([signing, photo('b'), photo('c')])
    const places = [...document.querySelectorAll('h1, img, .body')].map(
      (one) => one.getAttribute('src') ?? one.localName,
    )
    expect(places).toEqual([
      'h1',
      '/news/photos/a/large.jpg',
      'div',
      '/news/photos/b/large.jpg',
      '/news/photos/c/large.jpg',
    ])
    expect([...document.querySelectorAll('img')].map((img) => img.getAttribute('loading'))).toEqual([
      null,
      'lazy',
      'lazy',
    ])
  })

  it('have an alternative text, a caption and a credit', async () => {
    const { document } = await page([signing, photo('b')])
    const [first, second] = document.querySelectorAll('figure')
    expect(first!.querySelector('img')!.getAttribute('alt')).toBe('Two people at a table')
    expect(first!.querySelector('figcaption')!.textContent).toBe('The signingPhoto: Lin')
    expect(second!.querySelector('img')!.getAttribute('alt')).toBe('')
    expect(second!.querySelector('figcaption')).toBeNull()
  })

  it('mark texts in another language', async () => {
    const { document } = await page(
      [
        photo('a', {
          caption: { text: 'The signing', lang: 'en' },
          credit: '林',
          alt: { text: 'A table', lang: 'en' },
        }),
      ],
      'zh-Hant',
    )
    expect([
      document.querySelector('img')!.lang,
      document.querySelector('figcaption span')!.getAttribute('lang'),
    ]).toEqual(['en', 'en'])
    expect(document.querySelector('figcaption small')!.textContent).toBe('圖／林')
  })

  it('are loaded in the needed size, and reserve their space before that', async () => {
    const { document } = await page([signing, photo('b', { width: 600, height: 900 })])
    const [wide, slim] = document.querySelectorAll('img')
    expect(wide!.getAttribute('srcset')).toBe('/news/photos/a/small.jpg 900w, /news/photos/a/large.jpg 2000w')
    expect([wide!.getAttribute('width'), wide!.getAttribute('height')]).toEqual(['760', '380'])
    // A photo with only one size, higher than wide.
    expect([slim!.getAttribute('srcset'), slim!.getAttribute('width'), slim!.getAttribute('height')]).toEqual([
      null,
      '395',
      '592',
    ])
  })

  it('are listed for Open Graph and search engines with absolute addresses', async () => {
    const { document } = await page([signing, photo('b')])
    const tags = [...document.querySelectorAll('meta[property^="og:image"]')].map((meta) => [
      meta.getAttribute('property'),
      meta.getAttribute('content'),
    ])
    expect(tags).toEqual([
      ['og:image', 'https://news.example.edu/news/a-visit/share.png'],
      ['og:image:type', 'image/png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'A visit'],
      ['og:image', 'https://news.example.edu/news/photos/a/large.jpg'],
      ['og:image:type', 'image/jpeg'],
      ['og:image:width', '2000'],
      ['og:image:height', '1000'],
      ['og:image:alt', 'Two people at a table'],
      ['og:image', 'https://news.example.edu/news/photos/b/large.jpg'],
      ['og:image:type', 'image/jpeg'],
      ['og:image:width', '2000'],
      ['og:image:height', '1000'],
    ])
    const data = JSON.parse(document.querySelector('script')!.textContent) as { image: unknown[] }
    expect(data.image[0]).toEqual({
      '@type': 'ImageObject',
      url: 'https://news.example.edu/news/photos/a/large.jpg',
      width: 2000,
      height: 1000,
      caption: 'The signing',
      creditText: 'Lin',
    })
  })

  it('may be absent', async () => {
    for (const none of [[], null]) {
      const { html } = await page(none)
      expect(html).not.toMatch(/<figure|<img|news\/photos/)
    }
  })

  it('never contain markup from typed text', async () => {
    const probe = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    const { document } = await page([
      photo('a', { caption: { text: probe, lang: 'en' }, credit: probe, alt: { text: probe, lang: 'en' } }),
    ])
    expect(document.querySelectorAll('script:not([type="application/ld+json"]), [onerror]')).toHaveLength(0)
    expect(document.querySelectorAll('img')).toHaveLength(1)
    expect(document.querySelector('figcaption span')!.textContent).toBe(probe)
  })

  it('of a preview come from the draft, and are not listed for search engines', async () => {
    const html = await renderArticle(
      { language: 'en', body, aside, photos: [signing] },
      publisher,
      null,
      'Preview',
      draftPhotoAt('trip/1'),
    )
    expect(html).toContain('src="/api/trips/trip%2F1/photos/a?size=large"')
    expect(html).not.toMatch(/\/news\/photos|og:image/)
  })
})
