import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import { isChinese, typeset } from './script'

/**
 * The grammatical form of a Chinese text. `verb`: 參觀校園, 與學生座談. `noun`: 校園導覽. `sentence`: with its own subject.
 * `foreign`: not Chinese. If in doubt `noun`, which fits in every list.
 */
export type Form = 'verb' | 'noun' | 'sentence' | 'foreign'

const adverbs = pattern('u')`
  ^(?:(?:將|並|亦|也|再|共同|進一步|持續|積極|首次|順道|親自|分別|一同|一起|另|另外|同時|期間|深入|全面|加速|更|繼續|陸續|逐步|擴大(?=辦理|招收)|初步|原則上|原則|儘速|盡速|儘快|盡快
  |儘早|早日|互相|各自|正式|成功|順利))+
`

// Always a verb at the beginning of a text.
const strong = new RegExp(
  `^(?:${[
    '促進',
    '推動',
    '推展',
    '推廣',
    '深化',
    '強化',
    '加強',
    '提升',
    '提高',
    '拓展',
    '擴展',
    '擴大',
    '擴充',
    '建立',
    '建構',
    '建置',
    '增進',
    '增加',
    '開拓',
    '開創',
    '開啟',
    '開設',
    '開發',
    '落實',
    '鞏固',
    '培育',
    '培養',
    '爭取',
    '參觀',
    '設攤',
    '參訪',
    '參加',
    '參與',
    '出席',
    '拜會',
    '拜訪',
    '走訪',
    '訪視',
    '觀摩',
    '考察',
    '瞭解',
    '了解',
    '聽取',
    '會見',
    '會晤',
    '接見',
    '致贈',
    '贈送',
    '互贈',
    '互換',
    '交換(?:意見|心得|禮物|禮品|紀念品|看法)',
    '分享',
    '討論',
    '洽談',
    '商討',
    '研商',
    '商談',
    '洽商',
    '探討',
    '研議',
    '達成',
    '簽署',
    '簽訂',
    '簽定',
    '續簽',
    '締結',
    '確認',
    '確立',
    '舉辦',
    '舉行',
    '辦理',
    '召開',
    '主持',
    '發表',
    '介紹',
    '說明',
    '體驗',
    '品嚐',
    '欣賞',
    '尋求',
    '尋找',
    '同意',
    '承諾',
    '約定',
    '商定',
    '招收',
    '招募',
    '延攬',
    '吸引',
    '邀請',
    '派遣',
    '派員',
    '選派',
    '輸送',
    '提供',
    '規劃',
    '規畫',
    '擬定',
    '訂定',
    '制定',
    '成立',
    '設立',
    '完成',
    '取得',
    '獲得',
    '獲頒',
    '頒發',
    '頒授',
    '宣傳',
    '行銷',
    '串聯',
    '連結',
    '鏈結',
    '整合',
    '引進',
    '引入',
    '借鏡',
    '借鑑',
    '學習',
    '汲取',
    '吸取',
    '慰問',
    '探視',
    '關懷',
    '感謝',
    '祝賀',
    '慶祝',
    '見證',
    '揭牌',
    '種下',
    '共進',
    '享用',
    '搭乘',
    '前往',
    '抵達',
    '返回',
    '評估',
    '檢視',
    '延續',
    '維繫',
    '凝聚',
    '展現',
    '展示',
    '實踐',
    '實現',
    '改善',
    '優化',
    '接軌',
    '打造',
    '協助',
    '支持',
    '配合',
    '安排',
    '執行',
    '進行',
    '納入',
    '簡化',
    '降低',
    '減少',
    '解決',
    '追蹤',
    '提交',
    '繳交',
    '寄(?![宿託生])',
    '回覆',
    '聯繫',
    '聯絡',
    '續談',
    '回訪',
    '接待',
    '接受',
    '談定',
    '增額',
    '入班',
    '見(?=學生|師長|校友|校長|老師)',
    '搭配',
    '續辦',
    '續聘',
    '加開',
    '增開',
    '收到',
    '核定',
    '通過',
    '簽妥',
    '互換',
    '互免',
    '免除',
    '引介',
    '媒合',
    '串接',
    '調整',
    '更新',
    '排定',
    '商定',
    '議定',
    '收集',
    '蒐集',
    '錄取',
    '面試',
    '發放',
    '派駐',
    '申請',
    '指派',
    '觀賞',
    '聆聽',
    '旁聽',
    '品嘗',
    '試乘',
    '種植',
    '種樹',
    '植樹',
    '遊覽',
    '造訪',
    '走進',
    '拍攝',
    '用餐',
    '促成',
    '確定',
    '敲定',
    '增列',
    '增設',
    '簽下',
    '互設',
    '互派',
    '互贈',
    '恢復',
    '重啟',
    '開放',
    '減免',
    '提議',
    '試辦',
    '合辦',
    '開辦',
    '啟動',
    '回訪(?=.)',
    '看(?=[體圖實宿教校博展])',
    '響應',
    '因應',
    '呼應',
    '對應(?=聯合國|國家|政府)',
  ].join('|')})`,
  'u',
)

// Verb or noun: the next words decide.
const weak = /^(?:合作|交流|研究|座談|合影|授課|演講|招生|實習|簽約|開會|會談|導覽|歡迎|研習|訪問)/u
const object = /^.{2}(?:與|和|在|於|一|兩|三|多|該|其|各|新)/u

// Prepositions that begin a verb phrase: 與學生座談, 於校園植樹.
const coverb = /^(?:與|和|跟|向|就|針對|於|在|由|赴|至|到|以|從|為|對|獲|經|應)(?=\S{2,})/u
const actionNoun =
  /^.{2,24}?(?:達成|簽署|簽訂|續簽|締結|建立|座談|會談|會晤|討論|交換意見|合影|舉行|舉辦|辦理|召開|進行|洽談|分享|參觀|導覽|完成|見面|餐敘|用餐)/u
const nounEnd =
  /(?:儀式|典禮|晚宴|午宴|晚會|餐會|茶會|座談會|說明會|會議|論壇|研討會|行程|活動|計畫|課程|協議|協定|備忘錄|工作坊|展覽|現況|經驗|議題|策略|機制|方案|模式|可能性|可行性|關係|成果|共識|意見)$/u

const subject = pattern('u')`
  ^(?:(?:中|臺|台|日|韓|美|英|法|德|泰|越)?(?:雙方|兩校|兩國|三方|三校|四校|五校|各校|各方|該校|本校|我校|貴校|校方|訪問團|參訪團|代表團|一行人|全團|團員|團長|該館|該會|該處|我們
  |我方|對方|韓方|日方|美方
  |主辦單位|主辦方|大會|此行|此次|本次|校長|副校長|院長|處長|主任|部長|市長|會長|大使|代表))(?!的|之)
`
const predicate = pattern('u')`
  ^(?:們)?.{0,8}?(?:自(?=\d|民國|去年|前年)|於(?=\d|民國)|將|已|亦|並|均|皆|都|曾|同意|達成|簽署|簽訂|交換|討論|期盼|期待|希望|盼|互贈|互換|針對|就(?=.+(?:討論|意見|交流
  |洽談))|進行|表示|決定|預計|預定|計畫於|是|為|有|可|應|共同|持續|約定|確認|洽談|商定|研議|參觀|介紹|締結|展開|致詞|致辭|接待|主持|帶領|陪同|親自|率|強調|指出|認為|感謝|承諾|允諾|安排
  |向|派|訪問|來訪|致贈|簡報|走訪|參加|出席|到場|選送|提供|歡迎|邀請|願意|有意|簽約|續約|合影|換約|協助|負責|各|答應|設有|會(?![議長場後前中面晤見談]))
`
const plainSubject = /^[^，、；：]{2,14}(?:將於|將與|將在|將派|將會|已於|已與|表示|指出|同意|承諾|允諾|決定)/u

const cachedForms = new WeakMap<Words, Form>()

// 預計明年起每年互派學生, 願意接受實習生: a plan or a willingness is a predicate.
const planned =
  /^(?:每(?:年|學期|學年)(?=互|派|選|交|舉|共|提|招|增|各)|預計|預定|擬|計劃|希望|期望|期盼|盼|願意|有意|可望|將|承諾|允諾|答應)(?!書|人|名單)(?=\S{3,})/u
const moment = pattern('u')`
  ^(?:會後|會前|(?:回|返)(?:國|校|臺|台)後
  |席間|會中|隨後|其後|同日|當日|當天|當晚|上午|中午|下午|午後|傍晚|晚間|晚上|最後|活動後|典禮後|今年|明年|後年|去年|本學期|下學期|下學年|上半年|下半年|年底前?
  |(?:明年|今年)?(?:\d{4}年)?(?:\d{1,2}月)(?:\d{1,2}日)?(?:起|前)?|\d{4}年(?:底前?|起|前)?|明年起|今年起)
`

const attending = /^(?:參加|出席|舉辦|舉行|召開|觀賞|聆聽|參與)/u

/** True for 參加晚宴, which is an action however short it is. */
export function isAttendance(text: string): boolean {
  return attending.test(text)
}

/** The time at the beginning of an action: 會後 of 會後參觀校史館. `null` if there is none or no action follows. */
export function timedAction(text: string): { when: string; rest: string } | null {
  const when = moment.exec(text)?.[0]
  const rest = when === undefined ? '' : text.slice(when.length).replace(/^[，：:]\s*/u, '')
  const action = rest.replace(adverbs, '')
  return when !== undefined && (strong.test(action) || isVerbal(action)) ? { when, rest } : null
}

/** True for a text that the user typed as a sentence: with a full stop, and more than a name. */
export function isTypedSentence(words: Words): boolean {
  const text = words.text.trim()
  return /[。！？][」』）]?$/u.test(text) && text.length > 5 && formOf(words) !== 'noun'
}

/** Classifies a text; the result is cached. */
export function formOf(words: Words): Form {
  const form = cachedForms.get(words) ?? classify(words)
  cachedForms.set(words, form)
  return form
}

function classify(words: Words): Form {
  if (!isChinese(words)) return 'foreign'
  const text = typeset(words.text.trim())
  if (/[！？][」』]?$/u.test(text) || /[。！？](?=.)/u.test(text)) return 'sentence'
  const bare = text.replace(/。$/u, '').replace(adverbs, '')
  if (isClause(bare)) return 'sentence'
  if (planned.test(text) || timedAction(bare)) return 'verb'
  if (isVerbal(bare)) return 'verb'
  // A full stop does not make a sentence of a few words without a verb.
  return text.endsWith('。') && (bare.length > 8 || /，/u.test(bare)) ? 'sentence' : 'noun'
}

// 20多名在日校友參加, 學生30名到場: people and what they do.
const attendance =
  /^.{2,20}(?:參加|到場|出席|與會|參與|致詞|致辭|致歡迎詞|致歡迎辭|作陪|陪同|迎接|送行|帶領導覽|協助導覽|熱情接待|親自接待|定稿|底定|就緒)$/u
// 交換名額增為10名: a change.
const change = pattern('u')`
  ^(?:學生|師生|教師|雙方|兩校|同學|職員).{0,6}?(?:可|得以|能)(?=[申獲免抵參選赴享互])|^(?:後續|未來|今後)由|^.{2,12}?(?:增為|增至|由.{1,6}增|減為|減至|升格為
  |提高為|提高至|延長為|延長至|擴大為)
`

function isClause(text: string): boolean {
  if (!strong.test(text) && !coverb.test(text) && !moment.test(text) && (attendance.test(text) || change.test(text)))
    return true
  const start = subject.exec(text)?.[0]
  const [firstClause = ''] = text.split('，')
  if (start !== undefined) return predicate.test(text.slice(start.length)) && !/(?:的|之)[^，]{1,8}$/u.test(firstClause)
  return !strong.test(text) && !coverb.test(text) && plainSubject.test(text)
}

function isVerbal(text: string): boolean {
  const head = strong.exec(text)?.[0]
  if (head !== undefined && text.endsWith('共識')) return /^(?:達成|凝聚|建立|取得|獲得|形成|尋求)/u.test(text)
  if (head !== undefined)
    return (
      !(text.length <= head.length + 3 && nounEnd.test(text)) &&
      !/^(?:簽署|簽訂|揭牌|接待|交換)(?:儀式|典禮|人員|單位)/u.test(text)
    )
  if (coverb.test(text)) return !/的[^，、的]{1,8}$/u.test(text) && (actionNoun.test(text) || !nounEnd.test(text))
  return weak.test(text) && object.test(text) && !nounEnd.test(text)
}
