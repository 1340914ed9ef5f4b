import { readLogo } from '@/lib/server/newsroom/news-logo'
import { answerPicture, newsRoute, nothingHere } from '../answer'

/** The institution's logo. */
export const GET = newsRoute('/news/logo.png', async (request) => {
  const logo = await readLogo()
  if (!logo) return nothingHere()
  const type = 'image/png'
  return (await answerPicture(request, `"${logo.id}"`, () => Promise.resolve(logo.picture), type)) ?? nothingHere()
})
