import { route } from '@/lib/server/access/route'
import { isReady } from '@/lib/server/platform/health'

export const dynamic = 'force-dynamic'

/** 200 once the database answers and is migrated, 503 otherwise. Public, so it never says what is wrong: the log does. */
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
