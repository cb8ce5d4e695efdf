import { Button } from 'antd';
import type { GapRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { Icon } from '../../components/icon';

/** What nobody answers for: it would wait in the open until somebody is named. Whoever may mends it from here. */
export function GapList({
  list: { gaps, posts },
  onAdd,
  onName,
}: {
  list: ResponsibilityList;
  onAdd?: (gap: GapRow) => void;
  /** The post is there, and nobody holds it. */
  onName?: (post: ResponsibilityList['posts'][number]) => void;
}) {
  if (gaps.length === 0) return null;
  return (
    <section className="note danger" aria-labelledby="gaps-title">
      <Icon name="alert" />
      <div className="grow">
        <h2 id="gaps-title" className="h2">
          {gaps.length} 处没有人接，来件会停在“待分派”
        </h2>
        {/* Long lists scroll; without buttons in it the keyboard could not. */}
        <ul className="plain-list gaps" tabIndex={onAdd ? undefined : 0} aria-labelledby="gaps-title">
          {gaps.map((gap) => {
            const { serviceTitle, stepTitle, areaName } = gap;
            const post = posts.find(({ id }) => id === gap.postId);
            return (
              <li key={`${gap.service}/${gap.step}/${gap.area}`}>
                <span>
                  {serviceTitle} · {stepTitle} · {areaName}：{gap.postId ? '有岗位，没有人' : '没有岗位管'}
                </span>
                {post && onName && (
                  <Button
                    size="small"
                    aria-label={`给岗位定人：${serviceTitle}，${stepTitle}，${areaName}`}
                    onClick={() => onName(post)}
                  >
                    给岗位定人
                  </Button>
                )}
                {!gap.postId && onAdd && (
                  <Button
                    size="small"
                    aria-label={`补一个岗位：${serviceTitle}，${stepTitle}，${areaName}`}
                    onClick={() => onAdd(gap)}
                  >
                    补一个岗位
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
