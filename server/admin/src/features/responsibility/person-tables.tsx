import type { PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { Tag } from '../../components/tag';
import { byPerson } from './filter-posts.rules';

/** What each answers for as A and as B, and who is away. */
export function PersonTables({
  posts,
  list,
  person,
}: {
  posts: readonly PostRow[];
  list: ResponsibilityList;
  /** Empty: everybody. */
  person: string;
}) {
  return byPerson(posts, list, person).map(({ staffId, name, about, awayUntil, asA, asB }) => (
    <div className="table-scroll" key={staffId}>
      <table className="rows posts">
        <caption>
          {name}{' '}
          <span className="muted sm">
            {about && `${about} · `}A 岗 {asA.length} 个，B 岗 {asB.length} 个
          </span>{' '}
          {awayUntil && <Tag tone="info">不在岗，到 {awayUntil}</Tag>}
        </caption>
        <thead>
          <tr>
            <th scope="col">怎么管</th>
            <th scope="col">服务</th>
            <th scope="col">步骤</th>
            <th scope="col">地区</th>
            <th scope="col">岗位</th>
            <th scope="col">另一位</th>
            <th scope="col">生效</th>
          </tr>
        </thead>
        <tbody>
          {asA.map((post) => (
            <Line key={post.id} as="A 岗" post={post} other={post.holderB?.name} />
          ))}
          {asB.map((post) => (
            <Line key={post.id} as="B 岗" post={post} other={post.holderA?.name} />
          ))}
        </tbody>
      </table>
    </div>
  ));
}

function Line({ as, post, other }: { as: string; post: PostRow; other: string | undefined }) {
  return (
    <tr>
      <th scope="row">{as}</th>
      <td>{post.serviceTitle}</td>
      <td>{post.stepTitle}</td>
      <td>{post.regionName}</td>
      <td>{post.title}</td>
      <td className={other ? undefined : 'muted'}>{other ?? '没有人'}</td>
      <td className="nw">
        {post.state === 'planned' ? <Tag tone="warn">{post.from} 起</Tag> : post.from}
        {post.to && <span className="muted sm"> 到 {post.to}</span>}
      </td>
    </tr>
  );
}
