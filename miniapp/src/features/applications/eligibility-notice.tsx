import type { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { subjectLabel } from '@zhucantong/shared/work-items/item-words';
import { Notice } from '@/ui/notice';
import { Paragraph } from '@/ui/text';
import { isOpenYet } from './deciding-fields';

interface EligibilityNoticeProps {
  definition: ServiceDefinition;
  answers: Answers;
  answer: EligibilityAnswer | undefined;
}

/** Whether this person may apply for what was chosen, and what else can be done if not. */
export function EligibilityNotice({ definition, answers, answer }: EligibilityNoticeProps) {
  if (!answer) return null;
  const subject = definition.subjectField ? answers[definition.subjectField] : undefined;
  const thing = subjectLabel(definition, typeof subject === 'string' ? subject : null);
  const refused = answer.findings.filter((finding) => !finding.holds);
  if (refused.length === 0) {
    const found = answer.findings.at(-1)?.found;
    return (
      <Notice tone="ok" icon="done" title={`可以申请${thing}`} appears>
        {found && <Paragraph>{found}。</Paragraph>}
      </Notice>
    );
  }
  const isHint = refused.every((finding) => isOpenYet(definition, finding.rule, answers));
  return (
    <Notice
      tone={isHint ? 'info' : 'warn'}
      icon={isHint ? 'info' : 'warning'}
      title={isHint ? '先看一下' : `现在还不能申请${thing}`}
      appears
    >
      {refused.map((finding) => (
        <Paragraph key={finding.rule}>
          {finding.reason}
          {finding.whatElse}
        </Paragraph>
      ))}
    </Notice>
  );
}
