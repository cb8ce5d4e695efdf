import type { Random } from '../seeded-random';

/** Surnames that are common in each county, those of its Miao, Dong, Tujia or Hakka families included; later ones are rarer. */
const SURNAMES: Record<string, string> = {
  '431229': '吴杨龙石潘蒋张明胡储姚陆粟唐谢林黄向覃丁',
  '511403': '王李张刘陈杨周罗徐郑彭宋余帅游干阿吉',
  '510704': '王李张何刘蒲赵唐邓冯任敬景母勾严侯',
  '360121': '万熊胡刘涂黄罗邓樊闵魏喻姜雷蓝章龚',
  '430223': '刘陈谭易文夏蔡洪皮丁龙罗尹贺王雷蓝颜',
};
const DOUBLE_SURNAMES: Record<string, string> = { '430223': '欧阳', '360121': '欧阳', '511403': '司马' };

const FIRST = {
  male: {
    old: '德家国建文永光长世正明志大清宗昌盛先通再',
    middle: '建志小国海晓文永俊立伟少宏',
    young: '子浩宇俊梓嘉铭思天文',
  },
  female: {
    old: '秀桂玉春菊金翠兰凤腊银冬美月素满',
    middle: '小丽晓红春海艳玉秋慧',
    young: '梓雨欣思子佳语诗依可',
  },
} as const;
const LAST = {
  male: {
    old: '贵旺安平华富生林忠福兴才发成全友元根松海',
    middle: '军强华明平勇辉伟斌峰林涛兵良',
    young: '轩然涵杰豪宇博阳睿航',
  },
  female: {
    old: '英兰珍梅花香莲云娥秀芳妹姣桃凤',
    middle: '梅燕红霞琴芳英萍玲娟丽云',
    young: '涵桐怡妍彤琪萱欣晨馨',
  },
} as const;

export type Sex = keyof typeof FIRST;

/** A surname of the county; the first of the list come up most often. */
export function surnameOf(county: string, random: Random): string {
  const double = DOUBLE_SURNAMES[county];
  if (double && random.chance(0.02)) return double;
  const surnames = [...(SURNAMES[county] ?? '王李张')];
  return surnames[Math.floor(surnames.length * random.next() ** 1.6)]!;
}

/** A given name as it was in fashion when the person was born; now and then one character. */
export function givenNameOf(sex: Sex, bornIn: number, random: Random): string {
  const era = bornIn < 1968 ? 'old' : bornIn < 2002 ? 'middle' : 'young';
  const last = random.pick([...LAST[sex][era]]);
  if (era !== 'old' && random.chance(0.12)) return last;
  const first = random.pick([...FIRST[sex][era]].filter((each) => each !== last));
  return `${first}${last}`;
}
