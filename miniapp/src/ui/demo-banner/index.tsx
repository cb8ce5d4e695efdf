import { Box } from '../box';
import type { DemoBannerProps } from './types';

export function DemoBanner({ children }: DemoBannerProps) {
  return (
    <Box as="section" className="banner" label="演示说明">
      {children}
    </Box>
  );
}
