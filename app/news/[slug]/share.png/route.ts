import { shareImageOf } from '@/components/newsroom/share-image'
import { readRevision } from '@/lib/server/newsroom/newsroom'
import { drawShareImage, shareImageTag } from '@/lib/server/newsroom/share-image'
import { answerPicture, newsRoute } from '../../answer'
import { lookUp } from '../../look-up'

/** The image that services show with a link to an article. */
export const GET = newsRoute('/news/[slug]/share.png', (request, { slug }) =>
  lookUp(request, slug, '/share.png', async ({ revisionId, publisher }) => {
    const revision = await readRevision(revisionId)
    if (!revision) return null
    const image = shareImageOf(revision, publisher)
    const logoId = publisher.logo?.id ?? null
    const etag = `"${shareImageTag(image, logoId)}"`
    return answerPicture(request, etag, () => drawShareImage(image, logoId), 'image/png')
  }),
)
