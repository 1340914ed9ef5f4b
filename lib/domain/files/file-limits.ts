// Limits on files that people give us. They are checked before anything is unpacked, and again while unpacking, because
// a file can lie about its sizes.

/** The largest file, in bytes. */
export const largestFileBytes = 10_000_000

/** The most entries of a zip archive: a Word document with many pictures has some hundred. */
export const mostZipEntries = 2_000

/** The most bytes that the parts of an archive that we read may unpack to. */
export const largestUnpackedBytes = 40_000_000

/** XML shrinks to a twentieth at best; bombs shrink to a thousandth. */
export const highestRatio = 150

/** Entries smaller than this may have any ratio: an empty sheet shrinks well. */
export const anyRatioBytes = 200_000

/** XML deeper than this is made to exhaust the stack. */
export const deepestXml = 200

/** HTML deeper than this is made to exhaust a parser; old mails leave hundreds of elements open. */
export const deepestHtml = 2_000

/** The most elements of one XML part: about 100,000 cells. */
export const mostXmlElements = 600_000

/** The longest text that a file is read into, in characters. */
export const longestFileText = 400_000

/** The most rows read from a file. */
export const mostFileRows = 5_000

/** The most pages read from a PDF. */
export const mostPdfPages = 60

/** The most occurrences of one repeated calendar entry. */
export const mostOccurrences = 60
