import './platform/zod-jitless';
import './styles';
import type { PropsWithChildren } from 'react';

/** The root of every page: it only brings the styles and the zod setting. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
