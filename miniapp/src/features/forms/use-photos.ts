import type { PaperFiles } from '@zhucantong/shared/work-items/actions';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useOnline } from '@/platform/use-online';
import type { Photo } from './photo';
import { createPhotoBox, type PhotoBox } from './photo-box';

export interface Photos {
  all: readonly Photo[];
  box: PhotoBox;
}

/**
 * The photos of a form, kept while its pages change; what the network broke is sent again when it is back.
 *
 * @param onArrived must not change: it belongs to the first drawing.
 */
export function usePhotos(papers: PaperFiles, onArrived: (papers: PaperFiles) => void): Photos {
  const [box] = useState(() => createPhotoBox(papers, onArrived));
  const all = useSyncExternalStore(box.subscribe, box.all, box.all);
  const online = useOnline();
  useEffect(() => {
    if (online) box.goOn();
  }, [online, box]);
  return { all, box };
}
