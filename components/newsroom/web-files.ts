import type { FrozenBlock, FrozenPhoto, Sidebar } from '@/lib/domain/newsroom/article'
import type { Publisher } from './masthead'
import { photoFile, renderWeb } from './render-web'

type Article = {
  language: string
  body: readonly FrozenBlock[]
  aside: Sidebar
  photos?: readonly FrozenPhoto[] | null
}

/**
 * The files of an article for another website: HTML, Markdown and the photos, in a folder named like the article.
 * `readPhoto` gives a photo's bytes, `null` if it is gone.
 */
export async function webFiles(
  article: Article,
  publisher: Publisher,
  { slug, url, readPhoto }: { slug: string; url: string | null; readPhoto: (id: string) => Promise<Uint8Array | null> },
): Promise<{ name: string; read: () => Promise<Uint8Array | null> }[]> {
  const { html, markdown } = await renderWeb(article, publisher, url)
  const text = (words: string) => () => Promise.resolve(new TextEncoder().encode(words))
  return [
    { name: `${slug}/index.html`, read: text(html) },
    { name: `${slug}/index.md`, read: text(markdown) },
    ...(article.photos ?? []).map(({ id }, at) => ({ name: `${slug}/${photoFile(at)}`, read: () => readPhoto(id) })),
  ]
}
