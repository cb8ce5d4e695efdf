import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeGracefully } from '../../../server/http/close-gracefully';

async function listen(handler: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('closing', () => {
  it('lets a request under way finish and takes no new one', async () => {
    let release = () => undefined as void;
    const arrived = new Promise<void>((resolveArrived) => {
      release = resolveArrived;
    });
    const { server, url } = await listen((_request, response) => {
      release();
      setTimeout(() => response.end('done'), 150);
    });
    const answer = fetch(url).then((response) => response.text());
    await arrived;
    const closed = closeGracefully(server);
    await expect(fetch(url)).rejects.toThrow();
    expect(await answer).toBe('done');
    await closed;
  });

  it('cuts what is left when the grace is over', async () => {
    let release = () => undefined as void;
    const arrived = new Promise<void>((resolveArrived) => {
      release = resolveArrived;
    });
    const { server, url } = await listen(() => release());
    const answer = fetch(url);
    const failed = expect(answer).rejects.toThrow();
    await arrived;
    await closeGracefully(server, 50);
    await failed;
  });

  it('of a server that never listened is no error', async () => {
    await expect(closeGracefully(createServer())).resolves.toBeUndefined();
  });
});
