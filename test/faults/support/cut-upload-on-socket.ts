import { connect } from 'node:net';

/**
 * Sends an upload over a bare socket and breaks the line after a share of it; at 1 everything was sent and only the answer is lost.
 */
export async function cutUploadOnSocket(
  url: string,
  token: string,
  photo: { uploadId: string; bytes: Buffer },
  share: number,
): Promise<void> {
  const { hostname, port } = new URL(url);
  const body = multipart(photo);
  const head = [
    'POST /api/resident/files HTTP/1.1',
    `Host: ${hostname}:${port}`,
    `Origin: ${url}`,
    `Cookie: zc_resident=${token}`,
    'X-Zhucantong: 1',
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
    `Content-Length: ${body.length}`,
  ].join('\r\n');
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const sent = Buffer.concat([
    Buffer.from(`${head}\r\n\r\n`),
    body.subarray(0, Math.floor(body.length * share)),
  ]);
  await new Promise<void>((done) => socket.write(sent, () => done()));
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  socket.destroy();
  await closed;
}

const BOUNDARY = 'zhucantong-cut';

function multipart({ uploadId, bytes }: { uploadId: string; bytes: Buffer }): Buffer {
  const field = (name: string, value: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const fields = field('uploadId', uploadId) + field('purpose', 'paper') + field('paper', 'home-photos');
  const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  return Buffer.concat([Buffer.from(fields + file), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}
