import type { Option } from './form-field';

/**
 * Assistive devices with their class codes and service life in years.
 * `code2016` is GB/T 16432-2016 (ISO 9999:2011), `code2022` the list based on ISO 9999:2022; codes moved between editions.
 * A device without `serviceLifeYears` has none in a source we hold; a county sets its own.
 * @source FACTS §3.5 (service life: 金寨县 2025, local)
 */
export const DEVICE_CATALOGUE: Option[] = [
  { value: 'manual-wheelchair', label: '普通轮椅', hint: '自己能用手推轮子', icon: 'wheelchair', group: '轮椅和代步', facts: { code2016: '12 22 03', code2022: '12 22 03', serviceLifeYears: 3 } },
  { value: 'high-back-wheelchair', label: '高靠背轮椅', hint: '坐不稳，头颈要有靠', icon: 'wheelchair-highback', group: '轮椅和代步', facts: { code2016: '12 22 18', code2022: '12 22 03/18', serviceLifeYears: 3 } },
  { value: 'attendant-wheelchair', label: '护理轮椅', hint: '要别人推', group: '轮椅和代步', facts: { code2016: '12 22 18', code2022: '12 22 18' } },
  { value: 'one-hand-drive-wheelchair', label: '单手驱动轮椅', hint: '只有一只手使得上力', group: '轮椅和代步', facts: { code2016: '12 22 09', code2022: '12 22 09' } },
  { value: 'electric-wheelchair', label: '电动轮椅', hint: '手推不动，能操作按钮', group: '轮椅和代步', facts: { code2016: '12 23 06', code2022: '12 23 06' } },
  { value: 'hand-propelled-tricycle', label: '手摇三轮车', group: '轮椅和代步', facts: { code2016: '12 18 06', code2022: '12 18 12' } },
  { value: 'walking-stick', label: '单脚手杖', group: '拐杖和助行', facts: { code2016: '12 03 03', code2022: '12 03 03', serviceLifeYears: 1 } },
  { value: 'multi-tip-stick', label: '多脚手杖', group: '拐杖和助行', facts: { code2016: '12 03 16', code2022: '12 03 16', serviceLifeYears: 1 } },
  { value: 'stick-with-seat', label: '带座手杖', group: '拐杖和助行', facts: { code2016: '12 03 18', code2022: '12 03 18', serviceLifeYears: 1 } },
  { value: 'elbow-crutch', label: '肘拐', group: '拐杖和助行', facts: { code2016: '12 03 06', code2022: '12 03 06', serviceLifeYears: 1 } },
  { value: 'forearm-support-crutch', label: '前臂支撑拐', group: '拐杖和助行', facts: { code2016: '12 03 09', code2022: '12 03 09', serviceLifeYears: 1 } },
  { value: 'axillary-crutch', label: '腋拐', hint: '一条腿使不上力', icon: 'crutch', group: '拐杖和助行', facts: { code2016: '12 03 12', code2022: '12 03 12', serviceLifeYears: 1 } },
  { value: 'walking-frame', label: '框式助行器', hint: '能站，走路要扶着', icon: 'walker', group: '拐杖和助行', facts: { code2016: '12 06 03', code2022: '12 06 03', serviceLifeYears: 3 } },
  { value: 'rollator', label: '轮式助行器', hint: '能走，容易累', group: '拐杖和助行', facts: { code2016: '12 06 06', code2022: '12 06 06' } },
  { value: 'walking-table', label: '台式助行器', group: '拐杖和助行', facts: { code2016: '12 06 12', code2022: '12 06 12', serviceLifeYears: 2 } },
  { value: 'white-cane', label: '盲杖', hint: '看不见，走路探路用', group: '拐杖和助行', facts: { code2016: '12 39 03', code2022: '12 08 03' } },
  { value: 'transfer-board', label: '移乘板', group: '坐卧、如厕和家里', facts: { code2016: '12 31 03', code2022: '12 31 03' } },
  { value: 'mobile-hoist', label: '移位机', group: '坐卧、如厕和家里', facts: { code2016: '12 36 03', code2022: '12 36 03' } },
  { value: 'pressure-cushion', label: '防压疮坐垫', hint: '坐得久，怕长褥疮', icon: 'cushion', group: '坐卧、如厕和家里', facts: { code2016: '04 33 03', code2022: '04 33 03', serviceLifeYears: 3 } },
  { value: 'pressure-mattress', label: '防压疮床垫', hint: '躺得久，怕长褥疮', group: '坐卧、如厕和家里', facts: { code2016: '04 33 06', code2022: '04 33 06', serviceLifeYears: 3 } },
  { value: 'standing-frame', label: '站立架', group: '坐卧、如厕和家里', facts: { code2016: '04 48 08', code2022: '04 48 30' } },
  { value: 'commode-chair', label: '坐便椅', hint: '起身不便，夜里用', group: '坐卧、如厕和家里', facts: { code2016: '09 12 03', code2022: '09 12 21 / 09 12 24 (wheels)' } },
  { value: 'raised-toilet-seat', label: '坐便增高器', group: '坐卧、如厕和家里', facts: { code2016: '09 12 09-15', code2022: '09 12 03-12' } },
  { value: 'shower-chair', label: '洗浴椅', hint: '站着洗澡站不稳', group: '坐卧、如厕和家里', facts: { code2016: '09 33 07', code2022: '09 33 06-09' } },
  { value: 'urine-collector', label: '集尿器', group: '坐卧、如厕和家里', facts: { code2016: '09 27', code2022: '09 27 03-09' } },
  { value: 'nursing-pads', label: '护理垫', group: '坐卧、如厕和家里', facts: { code2016: '09 30', code2022: '09 30 / 09 31' } },
  { value: 'dressing-aids', label: '穿衣辅具', group: '坐卧、如厕和家里', facts: { code2016: '09 09', code2022: '09 09' } },
  { value: 'adapted-cutlery', label: '进食辅具', group: '坐卧、如厕和家里', facts: { code2016: '15 09 13', code2022: '15 09 13', serviceLifeYears: 2 } },
  { value: 'care-bed', label: '护理床', group: '坐卧、如厕和家里', facts: { code2016: '18 12 07 / 18 12 10', code2022: '18 12 07 / 18 12 10' } },
  { value: 'grab-bars', label: '扶手', group: '坐卧、如厕和家里', facts: { code2016: '18 18', code2022: '18 18' } },
  { value: 'portable-ramp', label: '便携坡道', group: '坐卧、如厕和家里', facts: { code2016: '18 30 15', code2022: '18 30 15' } },
  { value: 'hearing-aid-behind-the-ear', label: '耳背式助听器', hint: '挂在耳朵后面', group: '听和看', facts: { code2016: '22 06 15', code2022: '22 06 15' } },
  { value: 'hearing-aid-in-the-ear', label: '耳内式助听器', group: '听和看', facts: { code2016: '22 06 12', code2022: '22 06 12' } },
  { value: 'flashing-doorbell', label: '闪光门铃', group: '听和看', facts: { code2016: '22 27 03', code2022: '22 29 03' } },
  { value: 'magnifier', label: '助视器（光学）', group: '听和看', facts: { code2016: '22 03 09', code2022: '22 03 09' } },
  { value: 'electronic-magnifier', label: '电子助视器', group: '听和看', facts: { code2016: '22 03 18', code2022: '22 03 18' } },
  { value: 'braille-writing-set', label: '盲文写字板', group: '听和看', facts: { code2016: '22 12 12', code2022: '22 13 27' } },
  { value: 'screen-reader', label: '读屏阅读器', group: '听和看', facts: { code2016: '22 39 / 22 30', code2022: '22 39 06' } },
  { value: 'below-knee-prosthesis', label: '小腿假肢', group: '假肢和矫形', facts: { code2016: '06 24 09', code2022: '06 24' } },
  { value: 'above-knee-prosthesis', label: '大腿假肢', group: '假肢和矫形', facts: { code2016: '06 24 15', code2022: '06 24' } },
  { value: 'upper-limb-prosthesis', label: '上肢假肢', group: '假肢和矫形', facts: { code2016: '06 18', code2022: '06 18' } },
  { value: 'ankle-foot-orthosis', label: '踝足矫形器', group: '假肢和矫形', facts: { code2016: '06 12 06', code2022: '06 12 06' } },
  { value: 'spinal-orthosis', label: '脊柱矫形器', group: '假肢和矫形', facts: { code2016: '06 03', code2022: '06 03' } },
  { value: 'orthopaedic-shoes', label: '矫形鞋', group: '假肢和矫形', facts: { code2016: '06 33', code2022: '06 33 03' } },
];
