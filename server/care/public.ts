/** The door of `care`. It owns the help lines; later what is offered to somebody in distress. */
export { helpLinesOf } from './help-lines.ts';
export { registerCareRoutes } from './routes.ts';
