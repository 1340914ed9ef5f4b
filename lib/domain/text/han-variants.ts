// Characters of names of people and places in their simplified, traditional and Japanese forms, the form that all
// are folded to first. The search has more groups (`han-variants.json`), among them characters that are different
// surnames (于 and 於), which names must keep apart.
const variants =
  '台臺 园園 广廣広 东東 关關関 岛島嶋嶌 湾灣 桥橋 剑劍剣 尔爾 滨濱浜濵 龙龍竜 门門 阳陽 宁寧 汉漢 萨薩 诺諾 马馬 圣聖 达達 维維 兰蘭 伦倫 费費 亚亞亜 乐樂楽 贝貝 齐齊斉齋斎 ' +
  '盐鹽塩 汤湯 丽麗 莱萊 顿頓 玛瑪 纳納 贡貢 毕畢 郑鄭 济濟済 锡錫 连連 长長 厦廈 无無 烟煙 临臨 联聯 泽澤沢 沈瀋渖 国國 县縣県 横橫 户戶戸 绳繩縄 儿兒児 镇鎮 霸覇 德徳 冈岡 ' +
  '礼禮 泷瀧滝 边邊辺邉 旧舊 奥奧 会會 贺賀 绍紹 银銀 义義 云雲 莲蓮 辅輔 怀懷懐 坞塢 宾賓 当當 头頭 卢盧 鲁魯 凯凱 谢謝 逊遜 迈邁 鹏鵬 热熱 内內 琼瓊 槟檳 开開 叶葉 杰傑 ' +
  '赛賽 庄莊荘 灵靈霊 爱愛 纽紐 约約 华華 罗羅 苏蘇 庆慶 凤鳳 乡鄉郷 历歷歴 鹤鶴 来來 韩韓 缅緬 铁鐵鉄 图圖図 库庫 释釋釈 桧檜 庐廬 芦蘆 冲沖 区區 机機 场場 际際 归帰歸 ' +
  '发發発 飞飛 气氣気 术術 学學 馆館 转轉転 经經経 离離 从從 岩巖 崎﨑碕 鲸鯨 闸閘 喷噴 应應応 号號 实實実 宝寶 权權権 麦麥 蓝藍 绿綠緑 红紅 黄黃 岭嶺 溪渓 纪紀 高髙 吉𠮷 ' +
  '櫻桜 惠恵 眞真 瀨瀬 靜静 淺浅 榮栄 豐豊 圓円 吳呉 條条 藏蔵 峯峰 曾曽 顯顕 壽寿 澁渋 富冨 萬万 籠篭 彥彦 遙遥 顏顔 增増 温溫 清淸 张張 陈陳 刘劉 杨楊 赵趙 孙孫 冯馮 ' +
  '邓鄧 贾賈 顾顧 钱錢 严嚴厳 吕呂 蒋蔣 钟鍾 陆陸 龚龔 阎閻 许許 伟偉 军軍'

const plain = new Map(
  variants.split(' ').flatMap((group) => {
    const [first = '', ...others] = group
    return others.map((other) => [other, first] as const)
  }),
)

const variant = new RegExp(`[${[...plain.keys()].join('')}]`, 'gu')

/** Text with one form of each Chinese character, so that 東京, 东京 and 髙橋, 高橋 are equal. As many characters as before. */
export function foldHan(text: string): string {
  return text.replace(variant, (character) => plain.get(character) ?? character)
}
