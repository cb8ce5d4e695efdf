import type { Unit } from '../../shared/staff/unit';

/** An office; its kind is read from the depth of its area unless given. */
export function aUnit(id: string, over: Partial<Unit> = {}): Unit {
  const area = over.area ?? '431229';
  const kind = ({ 6: 'county', 9: 'town', 12: 'village' } as const)[area.length as 6 | 9 | 12] ?? 'section';
  return {
    _id: id,
    county: '431229',
    name: `单位${id}`,
    kind,
    area,
    reportsTo: null,
    phone: '0745-0000000',
    ...over,
  };
}
