import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { purgeExpired, registerAccountRoutes, resolveViewer, sendAccountMail } from './accounts/public.ts';
import { forgetDeadStewardInvitations, registerAssociationRoutes, sendAssociationMail, usedLogos } from './associations/public.ts';
import { registerCareRoutes } from './care/public.ts';
import { demoSignIns, isEmpty, loadDemo, registerDemoRoutes } from './demo/public.ts';
import { Dispatcher } from './events/dispatcher.ts';
import { createLiveGateway } from './live/public.ts';
import {
  Reminders,
  endLateRegistrations,
  endRegistrations,
  forgetOldRegistrations,
  registerMeetingRoutes,
  sendMeetingMail,
} from './meetings/public.ts';
import {
  followUp,
  forgetCases,
  forgetUnconfirmedNotices,
  forgetUnusedNotes,
  registerModerationRoutes,
  sendDecisionMail,
  sendNoticeMail,
  sendOutcomeMail,
  serveModeration,
} from './moderation/public.ts';
import { answerFromMemory, PageCache, loadRenderer, servePages, tagsChangedBy } from './pages/public.ts';
import type { Application, ApplicationDependencies } from './platform/application.ts';
import { serveHealth } from './platform/health.ts';
import { AppError } from './platform/errors.ts';
import { Files } from './platform/files.ts';
import { API_BASE, answerProblems, createApi, guardRoutes, Reads, sendProblem, useContracts } from './platform/http.ts';
import { forgetOldKeys } from './platform/idempotency.ts';
import { Jobs } from './platform/jobs.ts';
import { createMailer } from './platform/mail.ts';
import { createMetrics, measureRequests, serveMetrics } from './platform/metrics.ts';
import { connectNodes } from './platform/nodes.ts';
import { describeApi, serveReference } from './platform/openapi.ts';
import { createRateLimits } from './platform/rate-limits.ts';
import { ROOT } from './platform/root.ts';
import { refuseForeignOrigins, useSecurityHeaders } from './platform/security.ts';
import { Site } from './platform/site.ts';
import { Turns } from './platform/turns.ts';
import { SESSION_COOKIE } from './platform/viewer.ts';
import { registerSafetyRoutes, sendSafetyMail } from './safety/public.ts';
import {
  fadeMemberships,
  forgetDeadSpaceInvitations,
  personaMeetings,
  registerSpaceRoutes,
  sendConditionMail,
  sendMembershipMail,
  sendOfferMail,
  syncCharters,
  syncConditions,
} from './spaces/public.ts';
import { registerCollectionRoutes, serveHandouts } from './collections/public.ts';
import { registerLessonRoutes, sweepAllEvidence, sweepEvidence } from './lessons/public.ts';
import { registerStoryRoutes, sendStoryMail } from './stories/public.ts';
import { countWeeks, registerStatisticsRoutes } from './statistics/public.ts';
import { forgetOldDrafts, forgetOldHeld, registerListedWordRoutes, registerThreadRoutes, sendHeldMail } from './threads/public.ts';
import { countYears, registerTransparencyRoutes } from './transparency/public.ts';
import { EXPORT_JOB, forgetEmailKeys, registerTransferRoutes, serveExports, writeArchive } from './transfer/public.ts';

const HOUR = 3_600_000;
/** JSON bodies: the longest message, escaped, with room to spare. */
const BODY_LIMIT = 256 * 1024;

/** The whole application; each slice is registered here by hand. */
export async function buildApp({
  config,
  database,
  log,
  dev,
}: ApplicationDependencies): Promise<
  Application & { fastify: FastifyInstance; reads: Reads; dispatcher: Dispatcher; reminders: Reminders; jobs: Jobs }
> {
  const site = new Site(config.publicUrl);
  const screening = { site, rateLimits: config.rateLimits };
  const metrics = createMetrics();
  const nodes = await connectNodes(config.redisUrl, (error) => log.warn({ err: error }, 'redis: connection lost, trying again'));
  const limits = createRateLimits({ enabled: config.rateLimits, redis: nodes.redis });
  const mailer = createMailer({ dataDir: config.dataDir, smtpUrl: config.smtpUrl, from: config.mailFrom, log });
  const files = await Files.open(config.dataDir);
  const jobs = await Jobs.open(database, log, config.dataDir);
  jobs.handle(EXPORT_JOB, (job, run) => writeArchive(database.db, job.subject, run));
  const dispatcher = new Dispatcher(database, log, metrics);
  const cache = new PageCache();
  const reads = new Reads();
  const viewerOf = (token: string) => resolveViewer(database.db, token);
  let closing = false;

  // Named by its interface: with pino's own type every route would carry it.
  const logger: FastifyBaseLogger = log;
  const fromMemory = answerFromMemory(cache, metrics);
  const app: FastifyInstance = Fastify({
    serverFactory: (handle) =>
      createServer((request, response) => {
        if (!fromMemory(request, response)) handle(request, response);
      }),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // An address that cannot be read has no route, and so no error handler.
    frameworkErrors: (_error, _request, reply) => sendProblem(reply, new AppError(400, 'request.malformed')),
  });
  useContracts(app);
  answerProblems(app);
  measureRequests(app, metrics);
  await useSecurityHeaders(app, site);
  await app.register(cookie);
  app.decorateRequest('viewer', null);
  serveHealth(app, database, () => closing);
  files.serve(app);
  serveExports(app, { database, limits, jobs });
  serveHandouts(app, { database, limits });
  serveMetrics(app, metrics, config.metricsToken);

  const gateway = await createLiveGateway({ database, site, limits, nodes, log, metrics, trustedProxies: config.trustedProxies });

  await app.register(async (root) => {
    await describeApi(root);
    await serveReference(root);
    await root.register(
      async (routes) => {
        guardRoutes(routes);
        refuseForeignOrigins(routes, site);
        // The API speaks JSON only.
        routes.removeContentTypeParser('text/plain');
        // One call instead of three objects for each answer.
        await routes.register(etag, { weak: true, hashFn: (answer) => hash('sha1', answer, 'base64url') });
        routes.addHook('onRequest', async (request, reply) => {
          const token = request.cookies[SESSION_COOKIE];
          if (token !== undefined) request.viewer = await viewerOf(token);
          reply.header('cache-control', 'private, no-cache').header('vary', 'cookie');
        });
        const api = createApi(routes, {
          database,
          reads,
          resolveViewer: viewerOf,
          limits,
          turns: new Turns(),
          cookiesAreSecure: () => site.isHttps,
          committed: () => dispatcher.wake(),
        });
        registerAccountRoutes(api, { database, limits, meetings: personaMeetings });
        registerCareRoutes(api);
        registerAssociationRoutes(api, { database, files, site });
        registerSpaceRoutes(api, { database, site });
        registerThreadRoutes(api, { database, screening });
        registerListedWordRoutes(api, { database });
        registerMeetingRoutes(api, { database });
        registerStoryRoutes(api, { database, screening });
        registerCollectionRoutes(api, { database });
        registerLessonRoutes(api, { database, screening });
        registerModerationRoutes(api, { database, limits, site });
        registerSafetyRoutes(api, { database });
        registerStatisticsRoutes(api, { database });
        registerTransparencyRoutes(api, { database });
        registerTransferRoutes(api, { database, jobs });
        if (config.demo === 'small') registerDemoRoutes(api, { dataDir: config.dataDir });
      },
      { prefix: API_BASE },
    );
  });

  await syncConditions(database.db);
  await syncCharters(database.db);
  const pages = await loadRenderer({ root: ROOT, dev, httpServer: app.server });
  await servePages(app, { site, pages, cache, reads });

  dispatcher.subscribe('live', (event) => gateway.serve(event));
  const mails = { database, mailer, site };
  dispatcher.subscribe('mail', async (event) => {
    await sendAccountMail(event, mails);
    await sendAssociationMail(event, mails);
    await sendMembershipMail(event, mails);
    await sendOfferMail(event, mails);
    await sendConditionMail(event, mails);
    await sendHeldMail(event, mails);
    await sendStoryMail(event, mails);
    await sendDecisionMail(event, mails);
    await sendMeetingMail(event, mails);
    await sendNoticeMail(event, mails);
    await sendOutcomeMail(event, mails);
    await sendSafetyMail(event, mails);
  });
  const reminders = new Reminders(mails, log);
  dispatcher.subscribe('moderation', (event) => serveModeration(event, database.db, screening));
  dispatcher.subscribe('lessons', (event) => sweepEvidence(event, database.db));
  dispatcher.subscribe('meetings', (event) => endRegistrations(event, database.db));
  dispatcher.subscribe('pages', (event) => nodes.publish('pages:forget', JSON.stringify(tagsChangedBy(event))));
  await nodes.subscribe('pages:forget', (tags) => cache.forget(JSON.parse(tags) as string[]));

  const purge = setInterval(() => void tidyUp(), HOUR);
  const chores: readonly (() => Promise<void>)[] = [
    () => purgeExpired(database.db),
    () => forgetOldKeys(database.db),
    () => forgetOldDrafts(database.db),
    () => forgetOldHeld(database.db),
    () => fadeMemberships(database.db),
    () => countWeeks(database.db),
    async () => {
      await countYears(database.db);
      // What is forgotten is counted no more: not before the years have their figures.
      await forgetCases(database.db);
    },
    () => sweepAllEvidence(database.db),
    () => forgetDeadStewardInvitations(database.db),
    () => forgetDeadSpaceInvitations(database.db),
    async () => files.forgetUnused(new Set(await usedLogos(database.db))),
    () => forgetEmailKeys(database.db),
    () => followUp(database.db),
    () => forgetUnconfirmedNotices(database.db),
    () => forgetUnusedNotes(database.db),
    () => endLateRegistrations(database.db),
    () => forgetOldRegistrations(database.db),
    () => jobs.forgetExpired(),
  ];
  async function tidyUp(): Promise<void> {
    for (const chore of chores)
      // One that fails keeps none of the others from being done.
      await chore().catch((error: unknown) => log.error({ err: error }, 'tidying up: one part failed, tried again in an hour'));
  }

  return {
    fastify: app,
    reads,
    dispatcher,
    reminders,
    jobs,
    async listen() {
      await app.ready();
      gateway.attach(app.server);
      const bound = await app.listen({ host: config.host, port: config.port });
      const { port } = new URL(bound);
      site.listensAt(`http://${config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host}:${port}`);
      dispatcher.start();
      reminders.start();
      jobs.start();
      return { url: site.origin };
    },
    async close() {
      closing = true;
      clearInterval(purge);
      await gateway.close();
      await app.close();
      await pages.close();
      await dispatcher.stop();
      await reminders.stop();
      await jobs.stop();
      await nodes.close();
    },
    isEmpty: () => isEmpty(database.db),
    loadDemo: async (onProgress) => {
      await loadDemo(database, { onProgress });
      await countWeeks(database.db);
      await countYears(database.db);
    },
    demoSignIns: () => (config.demo === 'small' ? demoSignIns() : []),
    get mailboxUrl() {
      return config.demo === 'small' && config.smtpUrl === null ? `${site.origin}/fr/boite-aux-lettres` : null;
    },
  };
}
