import type { Paper } from '@zhucantong/shared/service-catalogue/paper';
import { photoAddress } from '@/api/files';
import { FieldError } from '@/ui/field/field-frame';
import { AddPhoto, PhotoTile } from '@/ui/photo-tile';
import { Stack } from '@/ui/stack';
import { useResource } from '../resource/use-resource';
import { shotName, type Photo } from './photo';
import type { PhotoBox } from './photo-box';
import type { Photos } from './use-photos';

interface PaperPhotosProps {
  paper: Paper;
  photos: Photos;
  error?: string;
}

/** The pictures of one paper, each with its own way and its own second try. */
export function PaperPhotos({ paper, photos, error }: PaperPhotosProps) {
  const mine = photos.all.filter((photo) => photo.paper === paper.code);
  const room = paper.most - mine.length;
  return (
    <Stack wide>
      <FieldError id={paper.code} error={error} />
      {mine.map((photo, index) => (
        <OnePhoto key={photo.uploadId} photo={photo} name={shotName(paper, index)} box={photos.box} />
      ))}
      {room > 0 && (
        <AddPhoto
          id={paper.code}
          words={`${mine.length === 0 ? '拍照或选照片' : '加一张'}：${shotName(paper, mine.length)}`}
          onPress={() => void photos.box.add(paper.code, room)}
        />
      )}
    </Stack>
  );
}

function OnePhoto({ photo, name, box }: { photo: Photo; name: string; box: PhotoBox }) {
  const { uploadId, chosen, fileId, state } = photo;
  const needsAddress = !chosen && fileId;
  const { data: address } = useResource(needsAddress ? `thumbnail:${fileId}` : undefined, () =>
    photoAddress(fileId ?? '', 'thumbnail'),
  );
  return (
    <PhotoTile
      name={name}
      src={chosen?.previewUrl ?? address}
      state={state}
      onRetry={() => box.retry(uploadId)}
      onStop={() => box.stop(uploadId)}
      onDelete={() => box.remove(uploadId)}
      onRetake={() => void box.retake(uploadId)}
    />
  );
}
