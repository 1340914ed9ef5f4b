import { HtmlValidate } from 'html-validate'

// Sections of the same days are in two lists of the member's page, of which the script shows one.
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'unique-landmark': 'off' },
})

/** What an HTML validator finds wrong in a page as it is served: the message and the element. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${message} ${selector}`))
}
