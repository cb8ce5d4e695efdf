import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { DraftContents } from '@zhucantong/shared/work-items/draft';
import { useRef, useState } from 'react';
import { handIn, type SubmitOutcome } from './hand-in';

export interface Submitting {
  busy: boolean;
  outcome: SubmitOutcome | undefined;
  submit(
    id: string,
    contents: DraftContents,
    definition: ServiceDefinition,
  ): Promise<SubmitOutcome | undefined>;
}

/** Handing in, once at a time. */
export function useSubmit(): Submitting {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SubmitOutcome>();
  const isRunning = useRef(false);
  const isAskedAgain = useRef(false);
  const submit: Submitting['submit'] = async (id, contents, definition) => {
    if (isRunning.current) {
      isAskedAgain.current = true;
      return undefined;
    }
    isRunning.current = true;
    isAskedAgain.current = false;
    setBusy(true);
    setOutcome(undefined);
    try {
      const came = await handIn(id, contents, definition, () => {
        const asked = isAskedAgain.current;
        isAskedAgain.current = false;
        return asked;
      });
      setOutcome(came);
      return came;
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { busy, outcome, submit };
}
