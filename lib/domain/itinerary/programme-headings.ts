import { wordList } from '../text/folded'
import { headingReader } from '../text/heading'

export const programmeFields = [
  'skip',
  'date',
  'time',
  'start',
  'end',
  'item',
  'place',
  'who',
  'notes',
  'zone',
  'endZone',
] as const
/** The meaning of a column in a pasted programme. `time` has one or two times; `item` can be a whole typed line. */
export type ProgrammeField = (typeof programmeFields)[number]

/** The meaning of a heading in English, Chinese, Japanese or Korean; `null` if it is unknown. */
export const programmeFieldOf = headingReader<ProgrammeField>({
  skip: wordList(
    'no|number|#|nr|s/n|sn|序號|序号|項次|项次|編號|编号|次序|番号|順番',
    '번호|순번|연번|순서|구분',
    'weekday|day of the week|day of week|星期|曜日|曜|요일|週',
  ),
  date: wordList(
    'date|dates|day|days|date and day|day and date|day/date',
    '日期|日|天|天數|天数|日程|日次|月日|月/日|年月日|日付|日にち|期日|日時',
    '일자|날짜|월일|일|년월일|일차',
    'datum|tag|fecha|día|jour|ngày|tanggal|hari|วันที่|วัน',
  ),
  time: wordList(
    'time|times|hour|hours|schedule|time slot|timing|duration|local time|session time',
    '時間|时间|時段|时段|時刻|时刻|起訖時間|起迄時間|起止时间|當地時間|当地时间',
    '発着時刻|発着時間|発着|時間帯|開始・終了|시간|시각|시간대|일시|현지시간|시간계획',
    'uhrzeit|zeit|hora|horario|heure|horaire|thời gian|giờ|waktu|jam|pukul|เวลา',
  ),
  start: wordList(
    'start|from|begin|begins|start time|starts|starting time|begin time',
    '開始|开始|起|開始時間|开始时间|起始時間|起始时间|開始時刻|시작|시작시간|시작시각',
    'von|beginn|inicio|début|bắt đầu|mulai',
  ),
  end: wordList(
    'end|to|until|ends|end time|finish|finish time|ending time',
    '結束|结束|迄|訖|止|結束時間|结束时间|終了|終了時間|終了時刻|종료|종료시간|종료시각',
    'bis|ende|fin|kết thúc|selesai',
  ),
  item: wordList(
    'item|items|activity|activities|event|events|programme|program|agenda|what|session',
    'description|content|contents|subject|topic|title|details|itinerary|task|action',
    'programme item|agenda item|activity description|visit|schedule of activities',
    '行程|活動|活动|內容|内容|項目|项目|活動內容|活动内容|行程內容|行程内容|議程|议程',
    '工作記要|工作紀要|工作記事|工作摘要|工作項目|行程紀要|參訪內容|訪問內容|任務內容|工作内容|訪問內容',
    '事項|事项|活動項目|活动项目|行程安排|活動安排|活动安排|日程安排|工作內容|參訪行程|主題|主题',
    '行事|予定|用務|訪問先|行動|活動予定|行程・内容|スケジュール|プログラム|イベント|日程内容',
    '내용|일정|세부일정|세부 일정|프로그램|행사|활동|활동내용|주요일정|주요내용|방문일정|안건',
    'programmpunkt|programm|thema|aktivität|veranstaltung|actividad|actividades|activité|activités',
    'nội dung|hoạt động|chương trình|acara|kegiatan|กิจกรรม|รายการ|กำหนดการ',
  ),
  place: wordList(
    'place|venue|location|where|address|room|site|city|meeting point|venue/location',
    '地點|地点|場地|场地|場所|地址|活動地點|活动地点|會場|会场|會議室|城市|集合地點',
    '起訖地點|起迄地點|起訖地点|地區|地区|用務先|行先|行き先|地名|地名・訪問先|訪問地|訪問都市',
    '会場|訪問場所|実施場所|都市|所在地|장소|위치|회의장|도시|방문장소|지역',
    'ort|raum|veranstaltungsort|lugar|lieu|địa điểm|tempat|lokasi|สถานที่',
  ),
  who: wordList(
    'who|participants|participant|attendees|attending|people|members|speaker|speakers|presenter',
    '參加者|参加者|出席|與會|人員|人员|參與人員|参与人员|出席人員|出席人员|參加人員|参加人员',
    '與會人員|与会人员|出席者|陪同人員|陪同人员|對象|참석자|참가자|참석|참석인원|대상|인원',
    'teilnehmer|teilnehmende|teilnehmerkreis|participantes|thành phần|người tham dự|peserta|ผู้เข้าร่วม',
  ),
  notes: wordList(
    'notes|note|remarks|remark|comments|comment|additional information|other|others',
    '備註|备注|說明|说明|附註|附注|備考|注意事項|注意事项|備　考|補足|メモ|특이사항',
    '비고|참고|참고사항|메모|기타',
    'bemerkung|bemerkungen|anmerkung|anmerkungen|hinweise|notas|observaciones|remarque|remarques',
    'ghi chú|keterangan|catatan|หมายเหตุ',
  ),
  zone: wordList('time zone|timezone|tz|時區|时区|タイムゾーン|표준시간대'),
  endZone: ['time zone of the end', 'end time zone', 'arrival time zone'],
})
