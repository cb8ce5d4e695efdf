import { useQuery } from '@tanstack/react-query';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { serviceVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { useState } from 'react';
import type { ApiProblem } from '../../api/problem';
import { getGuide } from '../../api/services';
import { useServicesToTakeIn } from './use-services-to-take-in';

/** The form of a newer version than the one that was begun, until the worker goes on under either. */
export function useNewerForm(
  form: ServiceGuide | undefined,
  county: string,
): {
  guide: ServiceGuide | undefined;
  keepOlder: () => void;
} {
  const services = useServicesToTakeIn().data?.services;
  const [kept, setKept] = useState('');
  const current = services?.find(({ code }) => code === form?.code);
  const newer = form && current && current.version > form.version ? serviceVersionId(current) : '';
  const { data } = useQuery<ServiceGuide, ApiProblem>({
    queryKey: ['guide', newer],
    queryFn: ({ signal }) => getGuide(newer, signal, county),
    enabled: newer !== '',
    staleTime: 60_000,
  });
  const isOpen = newer !== '' && kept !== newer;
  return { guide: isOpen ? data : undefined, keepOlder: () => setKept(newer) };
}
