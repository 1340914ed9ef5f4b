import { config } from '@/lib/server/platform/config'
import { answer, newsRoute, tagged } from '../news/answer'

// The newsroom and what its pages load. Everything else is for users who sign in or were sent a link.
const allowed = ['/news', '/newsroom.css', '/fonts/', '/icon.svg', '/sitemap.xml', '/robots.txt']

/** What search engines may look at. */
export const GET = newsRoute('/robots.txt', async (request) => {
  const lines = [
    'User-agent: *',
    ...allowed.map((path) => `Allow: ${path}`),
    'Disallow: /',
    '',
    `Sitemap: ${config().publicUrl}/sitemap.xml`,
    '',
  ]
  return answer(request, tagged(lines.join('\n'), 'text/plain; charset=utf-8'))
})
