import { renderAtom } from '@/components/newsroom/render-feed'
import { feedRoute } from '../feed'

/** The newest articles in Atom. */
export const GET = feedRoute('feed.atom', 'application/atom+xml; charset=utf-8', renderAtom)
