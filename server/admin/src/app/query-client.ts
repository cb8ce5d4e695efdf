import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';

/** Retries only what a second try can mend: no answer, or a server that is coming back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiProblem && [0, 503].includes(error.status),
      refetchOnWindowFocus: true,
      staleTime: 5_000,
    },
    mutations: { retry: false },
  },
});
