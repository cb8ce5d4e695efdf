import { sayProblem } from '../../api/problem';
import { Button } from 'antd';
import type { Absences } from '@zhucantong/shared/staff/responsibility-list';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, LoadingState } from '../../components/page-state';
import { AbsenceForm, REASONS } from './absence-form';
import { StoodInCard } from './stood-in-card';
import { useAbsences, useEndAbsence } from './use-absences';

/** 谁不在岗: who is away now or will be; each for themselves, heads for their people. */
export function AbsencesPage() {
  const { data, error, refetch } = useAbsences();
  return (
    <>
      <PageHeader
        title="谁不在岗"
        sub="不在岗的那几天，新件由 B 岗接；手上已有的，B 岗可以接过来办，回来再收回。"
      />
      {error && !data ? (
        <ErrorState title="没取到谁不在岗" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="谁不在岗" />
      ) : (
        <div className="responsibility">
          <div className="stack">
            <StoodInCard />
            <List absences={data.absences} />
          </div>
          {data.people.length > 0 && <AbsenceForm people={data.people} />}
        </div>
      )}
    </>
  );
}

function List({ absences }: Pick<Absences, 'absences'>) {
  const end = useEndAbsence();
  if (absences.length === 0)
    return (
      <section className="card">
        <EmptyState title="都在岗">现在没有人不在岗，往后也没有安排。</EmptyState>
      </section>
    );
  return (
    <section className="card" aria-label="不在岗的人">
      <div className="body table-scroll">
        {end.error && (
          <p className="t-danger" role="alert">
            没有改成：{sayProblem(end.error)}
          </p>
        )}
        <table className="rows">
          <caption className="sr">不在岗的人</caption>
          <thead>
            <tr>
              <th scope="col">谁</th>
              <th scope="col">单位</th>
              <th scope="col">从哪天</th>
              <th scope="col">到哪天</th>
              <th scope="col">为什么</th>
              <th scope="col">
                <span className="sr">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {absences.map((absence) => (
              <tr key={absence.id}>
                <th scope="row">{absence.name}</th>
                <td>{absence.unitName}</td>
                <td className="nw">{absence.from}</td>
                <td className="nw">{absence.to}</td>
                <td>{absence.reason ? REASONS[absence.reason] : '不在岗'}</td>
                <td>
                  {absence.mayEnd && (
                    <Button
                      aria-label={`回来了：${absence.name}，${absence.from}到${absence.to}`}
                      loading={end.isPending && end.variables.id === absence.id}
                      onClick={() => end.mutate(absence)}
                    >
                      回来了
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
