import { mergeInternalComponents } from '@tarojs/shared';
import { ARIA } from './aria-components';

mergeInternalComponents(ARIA);
