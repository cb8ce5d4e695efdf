import { View } from '@tarojs/components';
import { Box } from '../box';
import { FieldError } from '../field/field-frame';
import { LegendWords } from './legend';
import type { QuestionGroupProps } from './types';

export function QuestionGroup({ id, error, role, children, ...legend }: QuestionGroupProps) {
  return (
    <Box className={error ? 'q bad' : 'q'}>
      <LegendWords {...legend} />
      <FieldError id={id} error={error} />
      <View className="opts" aria-role={role}>
        {children}
      </View>
    </Box>
  );
}
