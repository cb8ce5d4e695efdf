import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { GapRow, PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { DraftPost } from '@zhucantong/shared/staff/routing-trial';
import type { FieldProblem } from '../../components/missing-list.rules';
import { idOf, NOBODY } from './choose-people';
import { ANY } from './trial-preview';

/** What is typed and chosen of a post that is not there yet; empty where nothing was chosen. */
export interface PostTyping {
  service: string;
  step: string;
  region: string;
  unit: string;
  title: string;
  holderA: string;
  holderB: string;
  from: string;
}

const TITLE_LENGTH = 40;

/** As a gap has it, else empty. */
export const typingFor = (gap: GapRow | null, { today }: ResponsibilityList): PostTyping => ({
  service: gap?.service ?? '',
  step: gap?.step ?? '',
  region: gap?.area ?? '',
  ...{ unit: '', title: '', holderA: NOBODY, holderB: NOBODY, from: today },
});

/** Steps of the chosen service; where every service is chosen, those that any has. */
export function stepsToChoose(
  service: string,
  { services }: ResponsibilityList,
): (readonly [string, string])[] {
  const steps = services.flatMap((each) => (service === ANY || each.code === service ? each.steps : []));
  return [[ANY, '各步'], ...new Map(steps.map(({ code, title }) => [code, title]))];
}

/** 甘棠镇镇级初审: what the post is called unless somebody says otherwise. */
export function titleFor({ service, step, region }: PostTyping, list: ResponsibilityList): string {
  const place = list.areas.find(({ code }) => code === region)?.title ?? '';
  const work = stepsToChoose(service, list).find(([code]) => code === step)?.[1] ?? '';
  return (place + work).slice(0, TITLE_LENGTH);
}

/** The post as it would be sent; null while something is missing. */
export function draftOf(typing: PostTyping, list: ResponsibilityList): DraftPost | null {
  const { service, step, region, unit } = typing;
  const from = PlainDate.safeParse(typing.from);
  if (!from.success || !service || !step || !region || !unit) return null;
  return {
    title: typing.title.trim() || titleFor(typing, list),
    ...{ service, step, region, unit },
    ...{ holderA: idOf(typing.holderA), holderB: idOf(typing.holderB), effectiveFrom: from.data },
  };
}

/** What stands in the way, field by field; the first one takes the focus. */
export function problemsOf(typing: PostTyping, list: ResponsibilityList): FieldProblem[] {
  const { service, step, region, unit, holderA, holderB, from } = typing;
  const twin = twinOf(typing, list);
  return [
    ...(service ? [] : [{ field: 'post-service', message: '请选哪项服务。' }]),
    ...(step ? [] : [{ field: 'post-step', message: '请选哪一步。' }]),
    ...(region ? [] : [{ field: 'post-region', message: '请选管哪里。' }]),
    ...(twin ? [{ field: 'post-region', message: sayTwin(twin) }] : []),
    ...(unit ? [] : [{ field: 'post-unit', message: '请选归哪个单位。' }]),
    ...(holderA !== NOBODY && holderA === holderB
      ? [{ field: 'post-b', message: 'A、B 岗不能是同一个人。' }]
      : []),
    ...(from >= list.today ? [] : [{ field: 'post-from', message: '请选从哪天起，不能早于今天。' }]),
  ];
}

/** The same post, as it is or is planned: it gets other holders, not a second post. */
function twinOf(
  { service, step, region, from }: PostTyping,
  { posts }: ResponsibilityList,
): PostRow | undefined {
  return posts.find(
    (post) =>
      post.state !== 'over' &&
      (post.to === null || post.to >= from) &&
      post.service === service &&
      post.step === step &&
      post.region === region,
  );
}

const sayTwin = ({ title, holderA, holderB }: PostRow): string =>
  `这里已经有岗位“${title}”（${[holderA?.name, holderB?.name].filter(Boolean).join('、') || '没有人'}）。要换人，请在清单里这一行按“换人”。`;
