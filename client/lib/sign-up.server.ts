/**
 * Sign-up is three pages that work without scripts. How answers travel from one to the next:
 *
 * – Name, patch, e-mail, country and year of birth wait in the cookie `signup` of the person's own browser, for 30 minutes. So the
 *   « back » button, a language change or a page closed by mistake loses nothing, and nothing of it appears in an address.
 * – The password is in no cookie: page 2 sends it to page 3, which carries it as a hidden field of its form (never stored by us or the
 *   browser: `cache-control: no-store`) and sends it once more, with the consents.
 * – That is why page 3 answers the forms of all three steps: whatever the API refuses at the end, the page with that field comes back,
 *   with everything else still there.
 */
import { fail, redirect, type ActionFailure, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { anyPatch } from './any-patch.server.ts';
import { api, type AnswerOf } from './api.ts';
import { likelyCountry } from './countries.ts';
import { word } from './message.ts';
import { anySeed } from './name-ideas.ts';
import { safeNext } from './next-path.ts';
import { readPatch } from './patch-choices.ts';
import { path } from './paths.ts';
import type { Refusal } from './refusals.ts';
import type { Carried, SignUpAnswers, SignUpStep } from './sign-up.ts';
import { refusalsOf } from './writing.server.ts';
import { faultOf } from '../../shared/handles.ts';

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals' | 'fetch' | 'request'>;

const NAME = 'signup';
const SECONDS = 30 * 60;
const FIELDS = ['handle', 'patch', 'email', 'country', 'birthYear', 'next'] as const;
const MAX_FIELD = 254;
/** As in the API's contract. */
const HANDLE = /^[\p{L}\p{N}](?:[\p{L}\p{N} .'’-]*[\p{L}\p{N}])?$/u;
const PASSWORD_MIN = 10;
const PASSWORD_MAX = 200;

/** The answers so far, or their beginnings. */
export function readAnswers({ cookies, locals }: Pick<Event, 'cookies' | 'locals'>): SignUpAnswers {
  const given = parse(cookies.get(NAME));
  const country = given['country'] ?? '';
  return {
    handle: given['handle'] ?? '',
    patch: given['patch'] ?? anyPatch(),
    email: given['email'] ?? '',
    country: country === '' ? likelyCountry(locals.locale) : country,
    birthYear: given['birthYear'] ?? '',
    next: safeNext(given['next']) ?? '',
  };
}

function parse(value: string | undefined): Partial<Record<string, string>> {
  if (value === undefined) return {};
  try {
    const given: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
    if (typeof given !== 'object' || given === null) return {};
    return Object.fromEntries(
      Object.entries(given).filter(([name, text]) => FIELDS.some((field) => field === name) && typeof text === 'string'),
    );
  } catch {
    return {};
  }
}

function keepAnswers({ cookies, url }: Pick<Event, 'cookies' | 'url'>, answers: Partial<SignUpAnswers>): void {
  const value = Buffer.from(JSON.stringify(answers)).toString('base64url');
  cookies.set(NAME, value, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: SECONDS });
}

/** Remembers where somebody was when they chose to sign up. */
export function keepNext(event: Pick<Event, 'cookies' | 'url' | 'locals'>, wanted: string | null): void {
  const next = safeNext(wanted);
  if (next !== null) keepAnswers(event, { ...readAnswers(event), next });
}

/** Once signed in, nothing of sign-up is left in the browser. */
export function forgetAnswers({ cookies, url }: { cookies: Cookies; url: URL }): void {
  if (cookies.get(NAME) !== undefined) cookies.delete(NAME, { path: '/', secure: url.protocol === 'https:' });
}

/** The answers so far with those of a form, which win. */
function answersOf(event: Event, form: FormData): SignUpAnswers {
  const kept = readAnswers(event);
  const one = (name: (typeof FIELDS)[number]): string => (form.has(name) ? word(form, name).trim().slice(0, MAX_FIELD) : kept[name]);
  const patch = one('patch');
  return {
    handle: one('handle'),
    patch: readPatch(patch) ? patch : anyPatch(),
    email: one('email'),
    country: one('country'),
    birthYear: one('birthYear'),
    next: kept.next,
  };
}

function nameErrors({ handle }: SignUpAnswers): Refusal[] {
  const length = [...handle].length;
  const fits = length >= 3 && length <= 24 && HANDLE.test(handle) && !handle.includes('  ');
  const code = fits ? faultOf(handle) : 'fields.handle';
  return code === null ? [] : [{ field: 'handle', code }];
}

function accessErrors(
  { email, country, birthYear }: SignUpAnswers,
  password: string,
  minimumAge: Readonly<Record<string, number>>,
): Refusal[] {
  const year = Number(birthYear);
  const thisYear = new Date().getUTCFullYear();
  const known = /^\d{4}$/.test(birthYear) && year >= 1900 && year <= thisYear;
  const youngest = minimumAge[country] ?? minimumAge['default'] ?? 16;
  return [
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? [] : [{ field: 'email', code: 'fields.email' }]),
    ...passwordErrors(password, 'password'),
    ...(/^[A-Z]{2}$/.test(country) ? [] : [{ field: 'country', code: 'fields.country' }]),
    ...(!known
      ? [{ field: 'birthYear', code: 'fields.birthYear' }]
      : thisYear - year < youngest
        ? [{ field: 'birthYear', code: 'age.too_young' }]
        : []),
  ];
}

/** A new password is asked for its length only. */
export function passwordErrors(password: string, field: string): Refusal[] {
  return password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX ? [] : [{ field, code: 'fields.password' }];
}

export async function currentConsents(fetch: Event['fetch']): Promise<AnswerOf<'GET /consents'>> {
  const answer = await api(fetch, 'GET /consents', {});
  return answer.ok ? answer.body : { items: [], minimumAge: {} };
}

/** What page 3 gives back: which step to show, and all that has been said. */
interface SignUpState extends Carried {
  step: SignUpStep;
  answers: SignUpAnswers;
  errors: Refusal[];
  /** Of the name ideas. */
  seed: number;
}

/** Page 1: on to page 2. */
export async function nameAction(event: Event) {
  const answers = answersOf(event, await event.request.formData());
  const errors = nameErrors(answers);
  if (errors.length > 0) return fail(422, { answers, errors, seed: anySeed() });
  keepAnswers(event, answers);
  redirect(303, path('signUpAccess', event.locals.locale));
}

/** Without scripts: an idea is put into the field, or (`idea` empty) other ideas are drawn. */
export async function ideaAction(event: Event) {
  const form = await event.request.formData();
  return { answers: withIdea(answersOf(event, form), form), errors: [] as Refusal[], seed: anySeed() };
}

function withIdea(answers: SignUpAnswers, form: FormData): SignUpAnswers {
  const idea = word(form, 'idea').slice(0, 24);
  return idea === '' ? answers : { ...answers, handle: idea };
}

/** Page 3, with the form of any of the three steps. */
export const consentActions = {
  async idea(event: Event): Promise<SignUpState> {
    const form = await event.request.formData();
    return { ...stateOf(event, form, 'name'), answers: withIdea(answersOf(event, form), form) };
  },
  name: (event: Event) => checkSteps(event, 'name'),
  access: (event: Event) => checkSteps(event, 'access'),
  async create(event: Event) {
    const form = await event.request.formData();
    const state = stateOf(event, form, 'consent');
    const refused = await firstRefused(event, state, 'consent');
    if (refused) return refused;
    const { answers, password } = state;
    const answer = await api(event.fetch, 'POST /accounts', {
      body: {
        email: answers.email,
        password,
        handle: answers.handle,
        locale: event.locals.locale,
        country: answers.country,
        birthYear: Number(answers.birthYear),
        // The versions that were on the screen: if others are in force by now, the person is asked again.
        consents: { terms: word(form, 'termsVersion'), healthData: word(form, 'healthDataVersion') },
        patch: readPatch(answers.patch) ?? undefined,
      },
    });
    if (!answer.ok)
      return refusedByApi(state, answer.status, refusalsOf(answer, { 'consents.terms': 'terms', 'consents.healthData': 'healthData' }));
    // The link of the mail names no language: it opens in this one.
    event.cookies.set('locale', event.locals.locale, {
      path: '/',
      httpOnly: false,
      sameSite: 'lax',
      secure: event.url.protocol === 'https:',
      maxAge: 365 * 24 * 3600,
    });
    // Only these are still of use: the next page says where the mail has gone, the last one leads back.
    keepAnswers(event, { email: answers.email, next: answers.next });
    redirect(303, path('signUpSent', event.locals.locale));
  },
};

function stateOf(event: Event, form: FormData, step: SignUpStep): SignUpState {
  return {
    step,
    answers: answersOf(event, form),
    password: word(form, 'password'),
    consents: { healthData: form.has('healthData'), terms: form.has('terms') },
    errors: [],
    seed: anySeed(),
  };
}

async function checkSteps(event: Event, upTo: SignUpStep): Promise<SignUpState | ActionFailure<SignUpState>> {
  const state = stateOf(event, await event.request.formData(), upTo);
  const refused = await firstRefused(event, state, upTo);
  if (refused) return refused;
  keepAnswers(event, state.answers);
  return { ...state, step: 'consent' };
}

/** The first step with something to correct; steps after `upTo` have not been asked yet. */
async function firstRefused(event: Event, state: SignUpState, upTo: SignUpStep): Promise<ActionFailure<SignUpState> | null> {
  const name = nameErrors(state.answers);
  if (name.length > 0) return fail(422, { ...state, step: 'name', errors: name });
  // From the name alone one goes on to whatever is still missing, without being told off for it.
  const access = accessErrors(state.answers, state.password, (await currentConsents(event.fetch)).minimumAge);
  if (access.length > 0) return fail(422, { ...state, step: 'access', errors: upTo === 'name' ? [] : access });
  if (upTo !== 'consent') return null;
  const missing = (['healthData', 'terms'] as const).filter((purpose) => !state.consents[purpose]);
  return missing.length > 0
    ? fail(422, { ...state, errors: missing.map((field) => ({ field, code: field === 'terms' ? 'fields.terms' : 'fields.consent' })) })
    : null;
}

const STEP_OF_FIELD: Readonly<Record<string, SignUpStep>> = {
  handle: 'name',
  patch: 'name',
  email: 'access',
  password: 'access',
  country: 'access',
  birthYear: 'access',
};

function refusedByApi(state: SignUpState, status: number, errors: Refusal[]): ActionFailure<SignUpState> {
  const step = errors.map(({ field }) => STEP_OF_FIELD[field ?? '']).find((found) => found !== undefined) ?? 'consent';
  const here = errors.filter(({ field }) => field === undefined || (STEP_OF_FIELD[field] ?? 'consent') === step);
  // A new version of a text is read anew: its box is empty again.
  const still = (purpose: keyof Carried['consents']): boolean => state.consents[purpose] && !here.some(({ field }) => field === purpose);
  const consents = { healthData: still('healthData'), terms: still('terms') };
  return fail(status, { ...state, step, consents, errors: here });
}
