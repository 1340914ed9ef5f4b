// Chinese characters are shared by several languages. Some are written in a form that only one or two of them use.

export type HanLanguage = 'zh-Hant' | 'zh-Hans' | 'ja'

const traditional =
  '國學會來體萬與號當點屬區麥聲舊獻雙盡慘數斷燈蟲蠻稱裝辭黨寫將爾亂爭團職單處師圖舉齊禮鐵黑戰' +
  '於總縣參證譯辦歷經亞對從應發壯醫藝轉臺灣氣黃吳勳橫奧價傳僞勞勵匯壓圍壞墮壘變獎專層峽嶽廢廳彈徑恆悅惡慶懷' +
  '懶戀戶擔據擇擊攝敎敘晝曆曉殘毆淨滿滯潛煉爐獨狹獸瓶產畫疊發盜礙穩竊綠縱繩繼續罐聰聽脫臟莊萊處虛衆' +
  '覺覽觀觸讓讀賣踐輕轉辯遙遞遲還郞鄉釀釋鑒鎭錄鏈關隱隨險隸雜靈顯顏餘騷驅驗髮鬥鷄鹽麵齒齡歸歲歐殼樞樂毀'

// Simplified forms that Japanese does not use.
const simplified =
  '园机们个这说时过还没开么从动头问间关马鸟龙门长见车书东乐习买亚产亲亿仅仓仪众优伤伦传务职级协单处导师张陈刘杨赵吴孙郑冯邓贾顾' +
  '钱韩卢谢罗严苏吕蒋钟汤陆龚阎简语译员护证电邮话联络备领团队随办际长项历华丽伟军红艳涛鹏辉凤兰颖莹宁宾庆岭广亿刚毕齐许陕闽' +
  '纪约纳统纯结给绍经维绿网缘编组织终绩续绪线红级纲纽课谈请读调议设评试计认让记讲论访词详诚谊谦谨谭贝负贡财贤败货质购贵费' +
  '资赛赞轩转轮软轻辅输边达迁运进远连选逊铁铭银锋锦锐镇镜闻闽阳阴阵际陕隐难雾韦页顺须预频颁题额风飞饭饮馆骄骏验鱼鲁鲜鸣鸿' +
  '麦黄龄龟业丛严丧临为举义乌乡价会伞卫厂厅县发变叶听启园围图场坏块坚坛坝圣处复夺奋妇妈娄婴孙宝实宠审宪宽对寻层岁岛峡币帅' +
  '带帮库应废强归录态总战户扩报择损换据摄显晓术杀权条极构标栋栏树桥检楼欢汇汉沟泽浆测济浓润渐滨灭灵热爱独献环现玛' +
  '畅疗盐监盖盘矿码确离种积称稳穷窑竞笔筑签类粮肃肤肾胜脉脸脑腾舰艰艺节苍荐药莱获萨蓝虏虽补袭观规视览觉训讯许诉诗该'

const japanese =
  '団訳沢浜辺広桜竜斎﨑恵実栄鉄蔵徳滝渋弐圏歳県総対発駅図経験済関戸戻変単伝価歩毎畑働峠込辻榊枠凪匂渕塩壱仏払拝択拠挙収' +
  '従応戦処労営厳巌帰庁弾録鋭険頼顕騒髪齢両乗亜仮効勧勲勅髙徴悪悩懐桟検楽権歓気浄涙渓満瀬焼犠猟獣産畳疎礒稲穏穣笹粋' +
  '継絵続縄縦繊聡聴脳臓荘芸薫薬衆覚覧観訳誉読豊賛転軽逓遅郷酔釈銭鋳闘陥隠雑霊顔駆騨髄鶏麺黒黙'

// Forms that Japanese shares with simplified Chinese, and with traditional Chinese (in names also old ones: 龍, 廣).
const notTraditional =
  '国学会来体万与号当点属医区声旧献双尽断灯虫蛮称党宝写寿将乱争侠励嘱壮奥条枢楼欧残浅湿滞独瑶画痴盗礼祢禅横随参麦担湾装静辞虚'
const notSimplified =
  '橋長員師張陳劉楊趙鄭務職隊領際話電備護語講謝羅葉呂湯陸簡鈴島齋飯細馬鳥門見車書東習買親億優傷倫銀鍾鐘鴻鵬麗偉傑寧華紅純' +
  '結緒緯績織終紀約納統綾網維賀貴賢資財貝負責費軍輝輔輪連進遠運選遺鋼錦鏡間聞開陽雲題願類風飛館駿魚鮮鳴岡課議設評試計認記論' +
  '龍榮實廣澤濱邊惠德豐瀨眞藏壽櫻圓彥寶靜淺條樓訪詞詳誠誼謙謹問頭過時動們個這說買術業級編組給請調談議輸達遷閣陣難霧順須預頻額飲驗魯場韓義訂賓尋'

const classes: readonly [string, readonly HanLanguage[]][] = [
  [traditional, ['zh-Hant']],
  [simplified, ['zh-Hans']],
  [japanese, ['ja']],
  [notTraditional, ['ja', 'zh-Hans']],
  [notSimplified, ['ja', 'zh-Hant']],
]

const all: readonly HanLanguage[] = ['zh-Hant', 'zh-Hans', 'ja']
const languagesOf = new Map<string, ReadonlySet<HanLanguage>>()
for (const [signs, languages] of classes) {
  for (const sign of signs) languagesOf.set(sign, new Set([...(languagesOf.get(sign) ?? []), ...languages]))
}

/** The languages that write all Chinese characters of a text in this form; Kana makes it Japanese. */
export function hanLanguagesOf(text: string): HanLanguage[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ['ja']
  const signs = [...text].map((sign) => languagesOf.get(sign)).filter((languages) => languages !== undefined)
  const shared = all.filter((language) => signs.every((languages) => languages.has(language)))
  // A name in old forms among new ones ("龍一の国") leaves none: those that most characters have.
  if (shared.length > 0) return shared
  const counts = all.map((language) => signs.filter((languages) => languages.has(language)).length)
  return all.filter((_, i) => counts[i] === Math.max(...counts))
}

/** The language of Chinese characters in a text: the expected one where the text can be in it. */
export function hanLanguageOf(text: string, expected: HanLanguage): HanLanguage {
  const possible = hanLanguagesOf(text)
  if (possible.includes(expected)) return expected
  // 大学 can be Japanese or simplified: texts of the mainland soon have a character that tells.
  return possible.includes('ja') ? 'ja' : (possible[0] ?? expected)
}
