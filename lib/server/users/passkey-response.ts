import { z } from 'zod'

const outer = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string() }),
})

/** What a browser answers for a passkey, as JSON. Its content is verified by the library for passkeys. */
export const passkeyResponse = z
  .string()
  .max(16_000)
  .transform((text, context) => {
    const parsed = outer.safeParse(parse(text))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: 'field' })
    return z.NEVER
  })

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
