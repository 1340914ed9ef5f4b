import { route } from '@/lib/server/access/route'
import { isReady } from '@/lib/server/platform/health'

export const dynamic = 'force-dynamic'

/** 200 if the database responds and is migrated, else 503. Public, so the reason is only in the log. */
export const GET = route('/api/health/ready', async () => {
  const ready = await isReady()
  return Response.json(
    { status: ready ? 'ready' : 'not ready' },
    {
      status: ready ? 200 : 503,
      headers: { 'Cache-Control': 'no-store' },
    },
  )
})
