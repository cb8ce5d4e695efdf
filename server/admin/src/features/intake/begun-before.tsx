import { Button } from 'antd';
import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Intake } from './intake-typing';
import { useUnfinishedIntakes } from './unfinished-forms';

/**
 * One form is enough for one person and one service: where another was begun, it is gone on with. Nothing of this one is lost:
 * as soon as anything is filled in it stays in the list.
 */
export function BegunBefore({ typing, onOpen }: { typing: Intake; onOpen(form: string): void }) {
  const { whom, person, service, submissionId, answers, photos } = typing.value;
  const { data } = useUnfinishedIntakes();
  const { code } = partsOfVersionId(service);
  const before =
    whom === 'registered' &&
    data?.forms.find(
      (form) => form.id !== submissionId && form.personId === person?.personId && form.service?.code === code,
    );
  if (!before) return null;
  const goOn = async (form: string) => {
    if (!isFilled) await typing.clear();
    if (!isFilled || (await typing.save())) onOpen(form);
  };
  const isFilled = Object.keys(answers).length > 0 || Object.keys(photos).length > 0;
  return (
    <div className="note warn" role="status">
      <div className="grow stack">
        <p>
          <b>
            {person?.name}的{before.service?.title}已经有一份没交的。
          </b>
          {isFilled ? '这一份填的会留在“没交的登记”里。' : ''}
        </p>
        <p>
          <Button type="primary" onClick={() => void goOn(before.id)}>
            接着填那一份
          </Button>
        </p>
      </div>
    </div>
  );
}
