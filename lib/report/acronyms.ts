import type { ReportInput } from './report-input'

// Everybody reads these as something else.
const taken = /^(?:EU|UN|US|USA|UK|WHO|NATO)$/

/**
 * References of the institutions that may be called by their acronym. Two institutions with the same acronym could be
 * confused, so neither may use it, whether entered or part of a name, "Nanyang Technological University (NTU)".
 */
export function usableAcronyms({ institutions }: ReportInput): string[] {
  return institutions.flatMap((one) => {
    const { acronym, name, ref } = one
    if (!acronym || acronym === name.text || taken.test(acronym)) return []
    const others = institutions.filter((other) => other !== one)
    return others.some(
      (other) => other.acronym === acronym || /[(（]([^()（）]*)[)）]/u.exec(other.name.text)?.[1] === acronym,
    )
      ? []
      : [ref]
  })
}
