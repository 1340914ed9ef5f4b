import type { ReportInput } from './report-input'

/**
 * References of the institutions that may be called by their acronym. Two institutions with the same acronym could be
 * confused, so neither may use it, whether entered or part of a name, "Nanyang Technological University (NTU)".
 */
export function usableAcronyms({ institutions }: ReportInput): string[] {
  return institutions.flatMap((one) => {
    const { acronym, name, ref } = one
    if (!acronym || acronym === name.text) return []
    const others = institutions.filter((other) => other !== one)
    return others.some(
      (other) => other.acronym === acronym || /[(（]([^()（）]*)[)）]/u.exec(other.name.text)?.[1] === acronym,
    )
      ? []
      : [ref]
  })
}
