import { renderJsonFeed } from '@/components/newsroom/render-feed'
import { feedRoute } from '../feed'

/** The newest articles as a JSON Feed. */
export const GET = feedRoute('feed.json', 'application/feed+json; charset=utf-8', renderJsonFeed)
