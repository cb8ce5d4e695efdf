import { useQuery } from '@tanstack/react-query';
import { getServicesToTakeIn } from '../../api/intake';

export const servicesToTakeInKey = ['services-to-take-in'] as const;

/** What can be taken in, each in its current version. */
export const useServicesToTakeIn = () =>
  useQuery({ queryKey: servicesToTakeInKey, queryFn: getServicesToTakeIn, staleTime: 60_000 });
