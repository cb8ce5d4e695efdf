import type { Answers, FieldFault } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import type { SupplementView } from '@zhucantong/shared/work-items/resident-view';
import { Disclosure } from '@/ui/disclosure';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/text';
import { PaperPhotos } from '../forms/paper-photos';
import { Questions } from '../forms/questions';
import type { Photos } from '../forms/use-photos';

interface AskedThingProps {
  guide: ServiceGuide;
  thing: SupplementView['items'][number];
  /** The answer given before, in words. */
  before: string | undefined;
  answers: Answers;
  photos: Photos;
  faults: readonly FieldFault[];
  onAnswer: (code: string, value: Answers[string] | undefined) => void;
}

/** One missing thing: the same control or photo tiles as in the form it belongs to. */
export function AskedThing({ guide, thing, before, answers, photos, faults, onAnswer }: AskedThingProps) {
  const paper = thing.kind === 'paper' ? guide.papers.find(({ code }) => code === thing.code) : undefined;
  const field = thing.kind === 'field' ? guide.fields.find(({ code }) => code === thing.code) : undefined;
  const page = guide.pages.find(({ papers }) => papers?.includes(thing.code));
  if (paper) {
    return (
      <>
        <PageHead title={`补：${thing.title}`} lead={page?.tips?.join('；')} />
        <PaperPhotos
          paper={paper}
          photos={photos}
          error={faults.find((fault) => fault.field === paper.code)?.message}
        />
      </>
    );
  }
  return (
    <>
      <Questions
        definition={guide}
        fields={field ? [field] : []}
        answers={answers}
        faults={faults}
        onAnswer={onAnswer}
        title={`补：${thing.title}`}
      />
      {before && (
        <Disclosure title="看看上次填的" plain>
          <Paragraph>{before}</Paragraph>
        </Disclosure>
      )}
    </>
  );
}
