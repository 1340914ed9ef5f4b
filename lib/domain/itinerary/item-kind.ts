import type { ItemKind } from '../trip/vocabulary'

// The first match counts; more specific words come first.
const kinds: readonly [ItemKind, RegExp][] = [
  ['courtesy call', /courtesy call|拜會|拜訪/i],
  ['signing', /\bsign(ing|s|ature)?\b|簽約|簽署/i],
  ['flight', /\bflight\b|\bfly\b|航班|飛往|搭機/i],
  ['train', /\b(train|KTX|HSR|shinkansen|railway)\b|高鐵|火車|新幹線/i],
  ['transfer', /\b(transfer|coach|bus|taxi|drive|pick-?up|subway|metro)\b|接駁|專車|前往/i],
  ['lodging', /\b(hotel check|check-?in|check-?out|lodging|overnight)\b|入住|退房|住宿/i],
  ['meal', /\b(breakfast|lunch|dinner|luncheon|banquet|supper|tea|coffee)\b|早餐|午餐|晚餐|午宴|晚宴|餐敘|茶敘/i],
  ['tour', /\b(tour|sightseeing|campus walk|museum)\b|參觀|導覽/i],
  ['event', /\b(reception|ceremony|forum|conference|symposium|reunion|exhibition)\b|典禮|論壇|研討會|校友會|酒會/i],
  ['free time', /\bfree\b|自由/i],
  ['internal', /\b(briefing|debrief|internal|prep)\b|行前|內部|檢討/i],
]

/** The most likely kind of an item by its title, in English or Chinese; a meeting by default. */
export function kindOfWords(title: string): ItemKind {
  return kinds.find(([, words]) => words.test(title))?.[0] ?? 'meeting'
}
