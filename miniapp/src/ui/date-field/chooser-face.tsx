import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { Text } from '../text';

/** What a WeChat picker shows before it opens: the answer, or the invitation to choose one. */
export function ChooserFace({ chosen, placeholder }: { chosen: string | undefined; placeholder: string }) {
  return (
    <View className="input choice">
      {chosen ? <Text>{chosen}</Text> : <View className="unset">{placeholder}</View>}
      <Icon name="expand" size="s" place="after" />
    </View>
  );
}
