import type { Role } from '@zhucantong/shared/staff/roles';
import type { HttpViewer } from './http/route';

type Holder = 'public' | 'resident' | Role;

const CASEWORK: readonly Role[] = ['handler', 'operator', 'section-head', 'leader'];
const INTAKE: readonly Role[] = ['handler', 'operator', 'section-head'];
const EVERY_ROLE: readonly Role[] = [...CASEWORK, 'administrator', 'auditor'];

/** Who may use a permission at all; deny by default. What may be done to which record stands in that record's policy. */
const PERMISSIONS: Readonly<Record<string, readonly Holder[]>> = {
  public: ['public'],
  'services.read': ['public', 'resident', ...EVERY_ROLE],
  'areas.read': ['public', 'resident', ...EVERY_ROLE],
  'services.ask': ['resident'],
  'work-items.track': ['public'],
  'sessions.own': ['public', 'resident', ...EVERY_ROLE],
  'residents.own': ['resident'],
  'drafts.own': ['resident'],
  'typing.own': CASEWORK,
  'messages.own': ['resident', ...EVERY_ROLE],
  'work-items.read': ['resident', ...CASEWORK],
  'views.own': CASEWORK,
  'work-items.search': CASEWORK,
  'work-items.submit': ['resident'],
  'work-items.take-in': INTAKE,
  'residents.find': [...CASEWORK, 'administrator'],
  'residents.contact': INTAKE,
  // Not the operator: on the line nobody stands before them, and nobody's identity can be checked (FACTS §9.4).
  'residents.sign-in-code': ['handler', 'section-head'],
  'work-items.act': ['resident', ...CASEWORK],
  'work-items.reveal': CASEWORK,
  'files.upload': ['resident', ...CASEWORK],
  'files.read': ['resident', ...CASEWORK],
  'posts.read': ['administrator', 'leader', 'section-head', 'auditor'],
  'posts.edit': ['administrator'],
  'posts.approve': ['leader'],
  'absences.record': [...CASEWORK, 'administrator'],
  'recusals.record': [...CASEWORK, 'administrator'],
  'recusals.end': ['administrator'],
  'successions.read': [...CASEWORK, 'administrator'],
  'service-settings.read': ['administrator', 'leader', 'section-head', 'auditor'],
  'service-settings.edit': ['administrator'],
  'offices.read': ['administrator'],
  'offices.edit': ['administrator'],
  'member-phones.edit': [...CASEWORK, 'administrator'],
  'calendars.read': ['administrator'],
  'calendars.edit': ['administrator'],
  'deliveries.tend': ['administrator'],
  'deliveries.tend-named': CASEWORK,
  'clock.read': EVERY_ROLE,
  'clock.move': ['administrator'],
};

export function permits(viewer: HttpViewer, permission: string): boolean {
  const holders = PERMISSIONS[permission] ?? [];
  if (viewer.kind === 'staff') return viewer.roles.some((role) => holders.includes(role));
  return holders.includes(viewer.kind);
}
