import { originOf } from '@/lib/server/access/route'
import { responseOf } from '../answer-calendar'
import { calendarAt } from '../calendar-at'

/** The calendar at a secret address. Under `npm start` most requests are answered earlier, see before-next.ts. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return responseOf(await calendarAt((await params).token, request.headers.get('if-none-match'), originOf(request)))
}
