import { Button } from 'antd';
import type { HolderView, PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { useState } from 'react';
import { SelectField } from '../../components/select-field';
import { Tag } from '../../components/tag';

/** Posts in force and to come, one table for each service; those that are over are left out. */
export function PostTables({
  list,
  onChange,
  onEnd,
}: {
  list: ResponsibilityList;
  /** Absent, as the other, where the viewer only reads. */
  onChange?: (post: PostRow) => void;
  onEnd?: (post: PostRow) => void;
}) {
  const [area, setArea] = useState('');
  const shown = list.posts.filter(
    ({ state, region }) => state !== 'over' && (area === '' || isAbout(region, area)),
  );
  const services = [...new Map(shown.map((post) => [post.service, post.serviceTitle]))];
  return (
    <section className="card" aria-label="岗位">
      <div className="body stack">
        <SelectField
          id="posts-area"
          label="只看管到这里的岗位"
          value={area || 'all'}
          options={[['all', '全部地区'], ...list.areas.map(({ code, title }) => [code, title] as const)]}
          problems={[]}
          onChange={(next) => setArea(next === 'all' ? '' : next)}
        />
        {services.map(([service, title]) => (
          <div className="table-scroll" key={service}>
            <table className="rows posts">
              <caption>{title}</caption>
              <thead>
                <tr>
                  <th scope="col">步骤</th>
                  <th scope="col">地区</th>
                  <th scope="col">岗位</th>
                  <th scope="col">A 岗</th>
                  <th scope="col">B 岗</th>
                  <th scope="col">生效</th>
                  {onChange && (
                    <th scope="col">
                      <span className="sr">操作</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {shown
                  .filter((post) => post.service === service)
                  .map((post) => (
                    <Row key={post.id} post={post} {...(onChange && onEnd ? { onChange, onEnd } : {})} />
                  ))}
              </tbody>
            </table>
          </div>
        ))}
        <p className="muted sm">
          A、B 不能同时请假；B 代办时权力和责任与 A 相同。自己初审过的件，自己不能审批。
        </p>
      </div>
    </section>
  );
}

function Row({
  post,
  onChange,
  onEnd,
}: {
  post: PostRow;
  onChange?: (post: PostRow) => void;
  onEnd?: (post: PostRow) => void;
}) {
  const words = `${post.stepTitle}，${post.regionName}，${post.title}`;
  const end = post.state === 'planned' ? '撤销' : '停止';
  const isUnheld = !post.holderA && !post.holderB;
  return (
    <tr>
      <th scope="row">{post.stepTitle}</th>
      <td>{post.regionName}</td>
      <td>
        {post.title}
        <br />
        <span className="muted sm">{post.unitName}</span>
        {post.conflicts.map((conflict) => (
          <p key={conflict} className="t-danger sm">
            {conflict}
          </p>
        ))}
      </td>
      <td>
        <Holder holder={post.holderA} isAlarming={isUnheld} />
      </td>
      <td>
        <Holder holder={post.holderB} isAlarming={isUnheld} />
      </td>
      <td className="nw">
        {post.state === 'planned' ? <Tag tone="warn">{post.from} 起</Tag> : post.from}
        {post.to && (
          <>
            <br />
            <span className="muted sm">到 {post.to}</span>
          </>
        )}
      </td>
      {onChange && onEnd && (
        <td className="nw">
          <Button size="small" aria-label={`换人：${words}`} onClick={() => onChange(post)}>
            换人
          </Button>{' '}
          <Button size="small" aria-label={`${end}：${words}`} onClick={() => onEnd(post)}>
            {end}
          </Button>
        </td>
      )}
    </tr>
  );
}

function Holder({ holder, isAlarming }: { holder: HolderView | null; isAlarming: boolean }) {
  if (!holder) return <span className={isAlarming ? 't-danger' : 'muted'}>没有人</span>;
  return (
    <>
      {holder.name}
      {holder.awayUntil && (
        <>
          <br />
          <Tag tone="info">不在岗，到 {holder.awayUntil}</Tag>
        </>
      )}
    </>
  );
}

/** Codes of places begin with the code of what they lie in. */
const isAbout = (region: string, area: string) => area.startsWith(region) || region.startsWith(area);
