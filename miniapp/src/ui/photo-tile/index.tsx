import { useEffect, useRef } from 'react';
import { announce } from '../announce';
import { Box } from '../box';
import { Button } from '../button';
import { Icon } from '../icon';
import type { IconName } from '../icon/types';
import { Meter } from '../meter';
import { Picture } from '../picture';
import { Press } from '../press';
import { StatusLine } from '../status-line';
import { Text } from '../text';
import type { AddPhotoProps, PhotoState, PhotoTileProps } from './types';

export function PhotoTile({ name, src, state, onRetake, onDelete, onRetry, onStop }: PhotoTileProps) {
  useSpokenProgress(name, state);
  const failed = state.kind === 'failed';
  return (
    <Box className={failed ? 'ptile bad' : 'ptile'}>
      <Box as="span" className="thumb">
        {src ? <Picture src={src} name={`${name}的照片`} /> : <Icon name="photo" size="l" />}
      </Box>
      <Box className="grow">
        <Text look="strong">{name}</Text>
        <State state={state} />
        <Box className="acts">
          <Act
            name={name}
            words="停止"
            icon="close"
            onPress={state.kind === 'sending' ? onStop : undefined}
          />
          <Act name={name} words="再传" icon="retry" onPress={failed ? onRetry : undefined} />
          <Act
            name={name}
            words="重拍"
            icon="camera"
            onPress={state.kind === 'done' ? onRetake : undefined}
          />
          <Act
            name={name}
            words="删除"
            icon="delete"
            onPress={state.kind === 'sending' ? undefined : onDelete}
          />
        </Box>
      </Box>
    </Box>
  );
}

function State({ state }: Pick<PhotoTileProps, 'state'>) {
  if (state.kind === 'done') {
    return (
      <StatusLine tone="ok" icon="done">
        已传好
      </StatusLine>
    );
  }
  if (state.kind === 'waiting') {
    return (
      <StatusLine tone="info" icon="clock">
        等着传
      </StatusLine>
    );
  }
  if (state.kind === 'failed') {
    return (
      <Box role="alert">
        <StatusLine tone="danger" icon="error">
          {state.reason}
        </StatusLine>
      </Box>
    );
  }
  return (
    <>
      <StatusLine tone="info" icon="clock">
        正在传，已传 {state.percent}%
      </StatusLine>
      <Meter percent={state.percent} />
    </>
  );
}

function Act({
  name,
  words,
  icon,
  onPress,
}: {
  name: string;
  words: string;
  icon: IconName;
  onPress?: () => void;
}) {
  if (!onPress) return null;
  return (
    <Button look="text" icon={icon} label={`${words}${name}`} onPress={onPress}>
      {words}
    </Button>
  );
}

/** Spoken at the start, half way and when it is there; every percent would drown everything else. */
function useSpokenProgress(name: string, state: PhotoState): void {
  const percent = state.kind === 'sending' ? state.percent : state.kind === 'done' ? 100 : undefined;
  const stage =
    percent === undefined ? undefined : percent >= 100 ? '已传好' : percent >= 50 ? '传了一半' : '开始传';
  const before = useRef(stage);
  useEffect(() => {
    if (stage && stage !== before.current) announce(`${name}的照片，${stage}`);
    before.current = stage;
  }, [name, stage]);
}

export function AddPhoto({ words, id, onPress }: AddPhotoProps) {
  return (
    <Press className="addtile" id={id} onPress={onPress}>
      <Icon name="camera" place="before" />
      {words}
    </Press>
  );
}
