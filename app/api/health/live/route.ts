export const dynamic = 'force-dynamic'

/** 200 as long as the process responds. Public, without any other information. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } })
}
