import { originOf } from '@/lib/server/access/route'
import { responseOf } from '../answer-calendar'
import { calendarAt } from '../calendar-at'

/** The calendar of whoever holds the address. Under `npm start` most are answered before they come here, see before-next.ts. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return responseOf(await calendarAt((await params).token, request.headers.get('if-none-match'), originOf(request)))
}
