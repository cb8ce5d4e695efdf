import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const MINIAPP = resolve(__dirname, '../../miniapp');
/** A build points to one address (miniapp/config/index.ts); the test server listens at another each time. */
const BUILT_FOR = /^https?:\/\/[^/]+/;
const WITHIN_MS = 15_000;

type Node = Record<string, unknown>;

interface View {
  route: string;
  instance: { onHide?(): void; onUnload?(): void };
  text(): string;
  pressable(words: string): Node | undefined;
  find(test: (node: { attr?: Record<string, unknown>; tag: string }) => boolean): Node | undefined;
  fire(node: Node | undefined, type: string, detail?: Record<string, unknown>): void;
  settle(ms?: number): Promise<void>;
}

interface Host {
  boot(
    dist: string,
    options: { wxApi: object },
  ): { open(route: string): View; current(): View; stack(): View[] };
  wxOverHttp(options: { photos: string[] }): {
    sent: [string, string, number][];
    request(options: { url: string }): unknown;
    uploadFile(options: { url: string }): unknown;
    chooseMedia(options: object): unknown;
  };
}

/** The compiled WeChat mini-program in a small host, over a running server. */
export interface WeappHands {
  view(): View;
  /** Waits until these words stand on the page. */
  see(words: string): Promise<void>;
  /** Presses what bears these words, once it is there. */
  press(words: string): Promise<void>;
  /** Writes into the input or area with this id. */
  write(id: string, words: string): Promise<void>;
  /** Leaves every page, so that none looks for news any more. */
  close(): void;
  /** Calls so far as `[method, url, status]`. */
  sent: [string, string, number][];
}

/** @param photos files that the album hands out, in turn. */
export function startWeapp(url: string, photos: string[]): WeappHands {
  const load = createRequire(__filename);
  const { boot } = load(`${MINIAPP}/scripts/weapp-host.cjs`) as Host;
  const { wxOverHttp } = load(`${MINIAPP}/scripts/weapp-host/wx-over-http.cjs`) as Host;
  const overHttp = wxOverHttp({ photos });
  const here = <Options extends { url: string }>(options: Options) => ({
    ...options,
    url: options.url.replace(BUILT_FOR, url),
  });
  const program = boot(`${MINIAPP}/dist/weapp`, {
    wxApi: {
      ...overHttp,
      request: (options: { url: string }) => overHttp.request(here(options)),
      chooseMedia: (options: object) => overHttp.chooseMedia({ ...options, count: 1 }), // one picture at a time
      uploadFile: (options: { url: string }) => overHttp.uploadFile(here(options)),
    },
  });
  program.open('pages/home/index');
  const view = (): View => program.current();
  const until = async <T>(what: string, look: () => T | undefined): Promise<T> => {
    const end = Date.now() + WITHIN_MS;
    for (;;) {
      const found = look();
      if (found) return found;
      if (Date.now() > end)
        throw new Error(`${what} is not on ${view().route}: ${view().text().slice(0, 600)}`);
      await view().settle(40);
    }
  };
  return {
    view,
    sent: overHttp.sent,
    close() {
      for (const { instance } of program.stack().reverse()) {
        instance.onHide?.();
        instance.onUnload?.();
      }
    },
    see: async (words) => void (await until(words, () => view().text().includes(words))),
    async press(words) {
      const node = await until(words, () => view().pressable(words));
      view().fire(node, 'tap');
      await view().settle();
    },
    async write(id, words) {
      const node = await until(id, () =>
        view().find(({ tag, attr }) => ['wx-input', 'wx-textarea'].includes(tag) && attr?.['id'] === id),
      );
      view().fire(node, 'input', { value: words });
      await view().settle();
    },
  };
}
