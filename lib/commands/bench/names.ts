import type { PersonName } from '../../domain/text/person-name'
import type { Random } from './random'
import { isEnglish } from '../../domain/text/language-name'

// Common names in random combinations. Any resemblance to real people is unintended.

type Part = readonly [latin: string, native: string]

type Naming = {
  lang: string
  /** Family name first in its own script, given name first in Latin letters. */
  families: readonly Part[]
  givens: readonly Part[]
}

const parts = (list: string): Part[] => list.split(' ').map((pair) => pair.split('/') as [string, string])

const han: Naming = {
  lang: 'zh-Hant',
  families: parts(
    'Chen/陳 Lin/林 Huang/黃 Chang/張 Lee/李 Wang/王 Wu/吳 Liu/劉 Tsai/蔡 Yang/楊 ' +
      'Hsu/許 Cheng/鄭 Hsieh/謝 Kuo/郭 Hung/洪 Chiu/邱 Tseng/曾 Liao/廖 Lai/賴 Ouyang/歐陽',
  ),
  givens: parts(
    'Chih-Ming/志明 Shu-Fen/淑芬 Chun-Chieh/俊傑 Mei-Ling/美玲 Chien-Hung/建宏 ' +
      'Ya-Ting/雅婷 Yu-Hsuan/宇軒 Hui-Chuan/惠娟 Wen-Hsiung/文雄 Pei-Shan/佩珊 ' +
      'Kuan-Yu/冠宇 I-Chun/怡君 Tzu-Hao/子豪 Hsiu-Ying/秀英 Po-Han/柏翰',
  ),
}
const korean: Naming = {
  lang: 'ko',
  families: parts(
    'Kim/김 Lee/이 Park/박 Choi/최 Jung/정 Kang/강 Cho/조 Yoon/윤 Jang/장 Lim/임 Han/한 Oh/오 Seo/서 Shin/신 Kwon/권 Namgung/남궁',
  ),
  givens: parts(
    'Min-jun/민준 Seo-yeon/서연 Ji-ho/지호 Ha-eun/하은 Do-yun/도윤 Eun-ji/은지 ' +
      'Sung-min/성민 Hye-jin/혜진 Young-ho/영호 Soo-bin/수빈 Jae-hyun/재현 Mi-kyung/미경',
  ),
}
const japanese: Naming = {
  lang: 'ja',
  families: parts(
    'Sato/佐藤 Suzuki/鈴木 Takahashi/高橋 Tanaka/田中 Ito/伊藤 Watanabe/渡辺 Yamamoto/山本 ' +
      'Nakamura/中村 Kobayashi/小林 Kato/加藤 Yoshida/吉田 Yamada/山田 Sasaki/佐々木 Hasegawa/長谷川',
  ),
  givens: parts(
    'Haruto/陽翔 Yui/結衣 Kenji/健二 Misaki/美咲 Takashi/隆 Akiko/明子 Daisuke/大輔 Yuko/裕子 Hiroshi/浩 Naoko/直子 Ren/蓮 Sakura/さくら',
  ),
}
const thai: Naming = {
  lang: 'th',
  families: parts(
    // Romanised and Thai spellings.
    'Srisuk/ศรีสุข Wongsawat/วงศ์สวัสดิ์ Chaiyasit/ไชยสิทธิ์ Rattanakul/รัตนกุล Boonmee/บุญมี Thongchai/ธงชัย',
  ),
  givens: parts('Somchai/สมชาย Siriporn/ศิริพร Anan/อนันต์ Kanya/กัญญา Prasert/ประเสริฐ Malee/มาลี Wichai/วิชัย'),
}
const latin: Naming = {
  lang: 'en',
  families: parts(
    'Okafor/ Lindqvist/ García/ Müller/ Novák/ O’Connor/ Silva/ Kowalczyk/ Nguyễn/ Tran/ ' +
      'Rossi/ Dubois/ Jensen/ Abdullah/ Fernández/ Haddad/ Smith/ Brown/ Tuala/ Wójcik/',
  ),
  givens: parts(
    'Anna/ Björn/ Chiara/ David/ Eilidh/ François/ Grace/ Hamid/ Ines/ João/ ' +
      'Katarzyna/ Liam/ María/ Noor/ Oluwaseun/ Phúc/ Quentin/ Rosa/ Søren/ Teuila/',
  ),
}

const byCountry: Record<string, Naming> = { TW: han, KR: korean, JP: japanese, TH: thai }

/** An invented name that is typical of a country, sometimes a foreign one. */
export function nameIn(random: Random, country: string): PersonName {
  const { lang, families, givens } = (random.chance(0.94) && byCountry[country]) || latin
  const [family, familyNative] = random.favour(families)
  const [given, givenNative] = random.pick(givens)
  const honorific = random.chance(0.45) ? { honorific: random.favour(['Prof.', 'Dr.', 'Ms.', 'Mr.']) } : {}
  // Two people of one name are common in Chinese and Korean, rarer with a middle initial.
  const middle = isEnglish(lang) && random.chance(0.5) ? ` ${random.pick([...'ABCDEFGHJKLMNPRST'])}.` : ''
  const full = `${given}${middle} ${family}`
  if (!familyNative) return { full: { en: full }, family: { en: family }, given: { en: given }, ...honorific }
  const native = lang === 'th' ? `${givenNative} ${familyNative}` : `${familyNative}${givenNative}`
  const known = random.chance(0.8)
  return {
    full: known ? { en: full, [lang]: native } : { en: full },
    family: known ? { en: family, [lang]: familyNative } : { en: family },
    given: known && givenNative ? { en: given, [lang]: givenNative } : { en: given },
    ...honorific,
  }
}
