/** A schedule for 2027 as the yearly notice would give it, invented before the real one: 13 statutory days, 248 working days. */
export const TABLE_2027 = `节日	放假从	放假到	调休上班
元旦	1月1日	1月3日	
春节	2月5日（周五）	2月13日（周六）	1月31日、2月14日
清明节	4月3日	4月5日	
劳动节	5月1日	5日	5月8日
端午节	6月9日		
中秋节	9月15日		
国庆节	10月1日	10月7日	9月26日、10月9日`;

export const SOURCE_2027 = '国办发明电〔2026〕9号（虚构）';
