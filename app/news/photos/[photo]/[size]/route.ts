import type { PhotoSize } from '@/lib/domain/photos/photo'
import { isPublic, publicBytes } from '@/lib/server/newsroom/news-photos'
import { answerPicture, newsRoute, nothingHere } from '../../../answer'

const sizes: Readonly<Record<string, PhotoSize>> = { 'small.jpg': 'small', 'large.jpg': 'large' }

/** A photo of an article, as long as that can be read. */
export const GET = newsRoute('/news/photos/[photo]/[size]', async (request, { photo, size: name }) => {
  const size = Object.hasOwn(sizes, name) ? sizes[name] : undefined
  if (!size || !(await isPublic(photo))) return nothingHere()
  // The content of a photo id never changes.
  return (await answerPicture(request, `"${photo}-${size}"`, () => publicBytes(photo, size))) ?? nothingHere()
})
