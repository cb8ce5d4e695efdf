import { Box } from '../box';
import type { CountyBannerProps } from './types';

export function CountyBanner({ children }: CountyBannerProps) {
  return (
    <Box as="section" className="banner" label="演示说明">
      {children}
    </Box>
  );
}
