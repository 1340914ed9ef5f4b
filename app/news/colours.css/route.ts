import { coloursToCss } from '@/components/newsroom/colours-css'
import { defaultColours } from '@/lib/domain/newsroom/colours'
import { readPublisher } from '@/lib/server/newsroom/newsroom'
import { answer, newsRoute, tagged } from '../answer'

/** The institution's colours as a stylesheet: the pages of the newsroom have no inline styles. */
export const GET = newsRoute('/news/colours.css', async (request) => {
  const { colours } = await readPublisher()
  return answer(request, tagged(coloursToCss(colours ?? defaultColours), 'text/css; charset=utf-8'))
})
