import type { StaffLocale } from '../text/locales'
import { searchKey } from '../text/search-key'

/** The names of a kind of agreement by language: the first is the one that is written, others are recognised too. */
export type AgreementKindNames = Readonly<Record<StaffLocale, readonly [string, ...string[]]>>

/** The usual kinds of agreement between universities, the most frequent first. Forms, reports and checks use them. */
export const agreementKinds: readonly AgreementKindNames[] = [
  {
    en: ['memorandum of understanding', 'MOU', 'memo of understanding', 'memorandum of cooperation'],
    'zh-Hant': ['合作備忘錄', '合作瞭解備忘錄', '瞭解備忘錄', '備忘錄', '合作諒解備忘錄', '諒解備忘錄'],
  },
  {
    en: ['student exchange agreement', 'exchange student agreement', 'exchange agreement for students'],
    'zh-Hant': ['交換學生協議', '學生交換協議', '學生交流協議', '交換生協議', '交換生合約', '交換學生合約'],
  },
  {
    en: [
      'dual degree agreement',
      'double degree agreement',
      'dual degree program agreement',
      'double degree program agreement',
    ],
    'zh-Hant': ['雙聯學位協議', '雙聯學制協議', '雙學位協議', '雙聯學位合約', '雙聯學制合約'],
  },
  { en: ['letter of intent', 'LOI', 'statement of intent'], 'zh-Hant': ['合作意向書', '意向書'] },
  {
    en: ['cooperation agreement', 'agreement of cooperation', 'agreement on cooperation', 'collaboration agreement'],
    'zh-Hant': ['合作協議', '合作協議約定'],
  },
  { en: ['memorandum of agreement', 'MOA'], 'zh-Hant': ['合作協議書', '協議備忘錄', '合作約定書'] },
  {
    en: [
      'academic cooperation agreement',
      'academic collaboration agreement',
      'agreement on academic cooperation',
      'agreement for academic cooperation',
    ],
    'zh-Hant': ['學術合作協議'],
  },
  {
    en: ['academic exchange agreement', 'agreement on academic exchange', 'agreement of academic exchange'],
    'zh-Hant': ['學術交流協議'],
  },
  {
    en: [
      'memorandum of understanding on academic cooperation',
      'MOU on academic cooperation',
      'memorandum of understanding for academic cooperation',
      'academic cooperation MOU',
    ],
    'zh-Hant': ['學術合作備忘錄'],
  },
  {
    en: [
      'memorandum of understanding on academic exchange',
      'MOU on academic exchange',
      'academic exchange MOU',
      'memorandum of understanding for academic exchange',
    ],
    'zh-Hant': ['學術交流備忘錄', '學術交流合作備忘錄'],
  },
  {
    en: [
      'memorandum of understanding on student exchange',
      'MOU on student exchange',
      'student exchange MOU',
      'student exchange memorandum',
    ],
    'zh-Hant': ['學生交流備忘錄', '交換學生備忘錄', '學生交換備忘錄', '交換生備忘錄'],
  },
  {
    en: ['renewal of the memorandum of understanding', 'MOU renewal', 'renewal of the MOU', 'renewed MOU'],
    'zh-Hant': ['合作備忘錄續約', '合作備忘錄展延'],
  },
  {
    en: ['renewal agreement', 'renewal of the agreement', 'renewal', 'extension agreement', 'agreement renewal'],
    'zh-Hant': ['續約協議', '續約', '展延協議'],
  },
  {
    en: ['faculty exchange agreement', 'teacher exchange agreement', 'scholar exchange agreement'],
    'zh-Hant': ['教師交流協議', '教師交換協議', '學者交流協議'],
  },
  {
    en: ['staff mobility agreement', 'staff exchange agreement', 'faculty and staff exchange agreement'],
    'zh-Hant': ['教職員交流協議', '職員交流協議', '教職員交換協議', '人員交流協議'],
  },
  {
    en: ['faculty and student exchange agreement', 'student and faculty exchange agreement'],
    'zh-Hant': ['師生交流協議', '師生交換協議'],
  },
  { en: ['joint degree agreement'], 'zh-Hant': ['聯合學位協議', '共同學位協議'] },
  {
    en: ['joint research agreement', 'research collaboration agreement', 'research cooperation agreement'],
    'zh-Hant': ['共同研究協議', '研究合作協議', '合作研究協議', '聯合研究協議'],
  },
  {
    en: ['joint laboratory agreement', 'joint lab agreement', 'joint research centre agreement'],
    'zh-Hant': ['聯合實驗室協議', '共同實驗室協議', '聯合研究中心協議'],
  },
  {
    en: ['cotutelle agreement', 'cotutelle', 'cotutelle de thèse agreement', 'joint doctoral supervision agreement'],
    'zh-Hant': ['博士共同指導協議', '共同指導博士論文協議', '論文共同指導協議', '博士雙邊指導協議'],
  },
  {
    en: ['transnational education agreement', 'transnational programme agreement', 'TNE agreement'],
    'zh-Hant': ['跨國教育合作協議', '跨國教育協議', '境外專班協議'],
  },
  {
    en: ['articulation agreement', 'progression agreement', 'pathway agreement'],
    'zh-Hant': ['學程銜接協議', '學制銜接協議', '升學銜接協議'],
  },
  {
    en: ['credit transfer agreement', 'credit recognition agreement', 'credit mobility agreement'],
    'zh-Hant': ['學分互認協議', '學分抵免協議', '學分採認協議'],
  },
  {
    en: ['summer programme agreement', 'summer school agreement', 'summer program agreement'],
    'zh-Hant': ['暑期課程協議', '暑期學校協議', '暑期班協議'],
  },
  {
    en: ['short-term programme agreement', 'short-term program agreement', 'short-term study agreement'],
    'zh-Hant': ['短期課程協議', '短期研修協議', '短期研習協議'],
  },
  {
    en: ['visiting student agreement', 'study abroad agreement', 'fee-paying student agreement'],
    'zh-Hant': ['訪問學生協議', '訪問生協議', '海外研修協議', '自費研修生協議'],
  },
  { en: ['internship agreement', 'student internship agreement'], 'zh-Hant': ['實習合作協議', '實習協議'] },
  {
    en: ['teaching practicum agreement', 'practicum agreement', 'student teaching agreement'],
    'zh-Hant': ['教育實習協議', '海外教育實習協議'],
  },
  { en: ['scholarship agreement'], 'zh-Hant': ['獎學金協議'] },
  {
    en: ['language programme agreement', 'Mandarin programme agreement', 'Chinese language programme agreement'],
    'zh-Hant': ['華語課程合作協議', '華語文合作協議', '華語課程協議'],
  },
  {
    en: ['industry-academia cooperation agreement', 'university-industry cooperation agreement'],
    'zh-Hant': ['產學合作協議', '產學合作備忘錄'],
  },
  {
    en: ['sister university agreement', 'sister school agreement', 'sister institution agreement'],
    'zh-Hant': ['姊妹校協議', '姐妹校協議', '姊妹校盟約', '姊妹校締約'],
  },
  { en: ['strategic partnership agreement', 'partnership agreement'], 'zh-Hant': ['策略夥伴協議', '夥伴關係協議'] },
  { en: ['framework agreement', 'general agreement', 'umbrella agreement'], 'zh-Hant': ['框架協議', '架構協議'] },
  {
    en: ['implementation agreement', 'implementing agreement', 'agreement of implementation'],
    'zh-Hant': ['施行協議', '執行協議', '實施協議'],
  },
  {
    en: ['supplementary agreement', 'supplemental agreement', 'addendum', 'amendment', 'addendum to the agreement'],
    'zh-Hant': ['補充協議', '增補協議', '附約', '增修條款'],
  },
  {
    en: ['Erasmus+ inter-institutional agreement', 'Erasmus+ agreement', 'Erasmus agreement'],
    'zh-Hant': ['Erasmus+校際協議', 'Erasmus+協議'],
  },
  {
    en: ['inter-university agreement', 'inter-institutional agreement', 'university-wide agreement'],
    'zh-Hant': ['校際合作協議', '校際協議', '校級協議'],
  },
  { en: ['letter of agreement', 'LOA', 'letter of cooperation'], 'zh-Hant': ['合作同意書', '同意書'] },
  { en: ['joint declaration', 'joint statement', 'declaration of cooperation'], 'zh-Hant': ['共同聲明', '聯合聲明'] },
  { en: ['library cooperation agreement'], 'zh-Hant': ['圖書館合作協議', '館際合作協議'] },
  { en: ['data sharing agreement', 'data transfer agreement'], 'zh-Hant': ['資料共享協議', '資料移轉協議'] },
  { en: ['non-disclosure agreement', 'NDA', 'confidentiality agreement'], 'zh-Hant': ['保密協議'] },
]

// The English name of kinds that partners name in their own languages.
const foreignNames: Readonly<Record<string, readonly string[]>> = {
  'memorandum of understanding': [
    'mémorandum d’entente',
    "mémorandum d'entente",
    'memorando de entendimiento',
    'memorándum de entendimiento',
    '覚書',
    '양해각서',
    '업무협약',
  ],
  'cooperation agreement': [
    'Kooperationsvertrag',
    'Kooperationsvereinbarung',
    'accord de coopération',
    'convention de coopération',
    'convenio de cooperación',
    'convenio de colaboración',
    '協力協定',
    '협력협정',
  ],
  'framework agreement': ['Rahmenvertrag', 'accord-cadre', 'convention-cadre', 'convenio marco', '包括協定'],
  'academic exchange agreement': ['学術交流協定', '大学間交流協定', '학술교류협정', '교류협정'],
  'student exchange agreement': [
    'Austauschvertrag',
    'Studierendenaustausch',
    'convenio de intercambio',
    '学生交流協定',
    '学生交流覚書',
    '교환학생 협정',
    '학생교류협정',
  ],
  'letter of intent': ['Absichtserklärung', "lettre d'intention", 'lettre d’intention', 'carta de intención'],
  'dual degree agreement': ['Doppelabschlussvertrag', 'accord de double diplôme', 'convenio de doble titulación'],
}

/** The English names of kinds of agreement, by their names in other languages. */
export const foreignAgreementKinds: ReadonlyMap<string, string> = new Map(
  Object.entries(foreignNames).flatMap(([english, names]) => names.map((name) => [searchKey(name), english] as const)),
)
