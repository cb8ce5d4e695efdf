import type { createServer, RequestListener, Server } from 'node:http';
import type { Logger } from 'pino';
import { createApp } from './app';
import type { Config } from './config';
import { openDatabase } from './database/open-database';
import type { Say } from './database/say-progress';
import { createDependencies } from './dependencies';
import { createDemoClock } from './demo-world/demo-clock';
import { ensureDemoWorld } from './demo-world/ensure-demo-world';
import { describeSignIns } from './demo-world/describe-sign-ins';
import { createWeChat } from './gateways/wechat';
import { closeGracefully } from './http/close-gracefully';
import { isLoopback } from './http/local-connection';
import type { RateLimits } from './http/rate-limits';
import type { FrontEnd } from './http/serve-static';
import { startJobs } from './jobs/job-runner';
import { DELIVERY, REPLAY, serverJobs, SUCCESSION, SWEEP } from './jobs/server-jobs';
import { loadMasterKey } from './master-key';
import { createPrinter, type PrinterSettings } from './printing/printer';
import { loadPublishedServices } from './services/published-services';
import { StartRefusal } from './start-refusal';
import { calendarYearsIn } from './time-limits/calendars.repository';
import { seedCalendars } from './time-limits/seed-calendar';

export interface StartSettings {
  config: Config;
  logger: Logger;
  /** One line for the person at the terminal. */
  say: Say;
  /** Aborted: the start ends at its next line of progress and undoes what it did. */
  signal: AbortSignal;
  version: string;
  createHttpServer: typeof createServer;
  /** Where service definitions lie, and how a file there is loaded. */
  definitions: { folder: string; importModule(path: string): Promise<unknown> };
  regionsFolder: string;
  printing: PrinterSettings;
  frontEnds: readonly FrontEnd[];
  /** Stands in for the usual budgets where a test or a benchmark sends more than a person would. */
  limits?: RateLimits;
}

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Everything on one port, in the order in which it can fail: the port first, then the database, then the rest. While it
 * is being prepared, requests are told to come back.
 *
 * @throws StartRefusal with one sentence for every reason known.
 */
export async function startServer(settings: StartSettings): Promise<RunningServer> {
  const { config, logger, signal } = settings;
  const say: Say = (line) => {
    signal.throwIfAborted();
    settings.say(line);
  };
  let answer: RequestListener = (_request, response) => {
    response
      .writeHead(503, { 'Retry-After': '5', 'Content-Type': 'text/plain; charset=utf-8' })
      .end('助残通正在准备，请稍等几秒再刷新。');
  };
  const server = settings.createHttpServer((request, response) => answer(request, response));
  await listen(server, config);
  const undo: (() => Promise<unknown>)[] = [() => closeGracefully(server)];
  const stop = async () => {
    for (const each of undo.splice(0).reverse()) await each();
  };
  try {
    // Before the database: its folder must not stand there without a key.
    const masterKey = loadMasterKey(config);
    const database = await openDatabase(config, say, [masterKey]);
    undo.push(() => database.stop());
    const { connection } = database;
    say(`数据库：${database.description}`);
    const systemNow = () => new Date();
    const clock = await createDemoClock(connection, systemNow);
    undo.push(() => clock.close());
    await seedCalendars(calendarYearsIn(connection.db!));
    const services = await loadPublishedServices(connection, settings.definitions, systemNow());
    const printer = createPrinter(settings.printing);
    undo.push(() => printer.close());
    const deps = await createDependencies({
      connection,
      masterKeys: [masterKey],
      dataDir: config.dataDir,
      publicUrl: config.publicUrl,
      services,
      logger,
      printer,
      weChat: config.weChat && createWeChat(config.weChat),
      systemNow,
      businessNow: () => clock.now(),
    });
    undo.push(() => deps.sessions.close());
    undo.push(deps.organisations.watch());
    await Promise.all(Object.values(connection.models).map((model) => model.init()));
    if (config.demo) await ensureDemoWorld({ ...deps, clock, regionsFolder: settings.regionsFolder }, say);

    const jobs = await startJobs(
      connection,
      serverJobs(deps),
      (job, err) => logger.error({ job, err }, 'job failed'),
      systemNow,
    );
    undo.push(() => jobs.stop());
    let isReady = false;
    const app = createApp(deps, {
      frontEnds: settings.frontEnds,
      metricsToken: config.metricsToken,
      version: settings.version,
      isReady: () => isReady,
      ...(settings.limits ? { limits: settings.limits } : {}),
      isBoundToLoopback: isLoopbackHost(config.host),
      clock,
      afterWrite: () => jobs.nudge(DELIVERY),
      afterClockMove: () => {
        jobs.nudge(SWEEP);
        jobs.nudge(SUCCESSION);
      },
      afterPostChange: () => jobs.nudge(SUCCESSION),
      afterCalendarChange: () => jobs.nudge(REPLAY),
    });
    answer = app.callback();
    isReady = true;
    const url = config.publicUrl;
    say(`\n助残通已经就绪：\n  居民端  ${url}/\n  工作台  ${url}/admin/\n  接口    ${url}/api/docs`);
    if (clock.isDemo()) for (const line of await describeSignIns(deps)) say(line);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new StartRefusal('port-taken', `${host}:${port}`) : error),
    );
    server.listen(port, host, () => resolve());
  });
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || isLoopback(host);
}
