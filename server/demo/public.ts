/** The door of `demo`: an invented community, small for a first look, large for load tests. */
export { isEmpty, loadDemo } from './load.ts';
export { fillDatabase } from './load-large.ts';
export type { LargeSummary } from './load-large.ts';
export { DEMO_PASSWORD, demoSignIns } from './sign-ins.ts';
export type { DemoSignIn } from './sign-ins.ts';
export { registerDemoRoutes } from './mailbox.ts';
