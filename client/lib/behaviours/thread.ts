/**
 * What scripts add to the page of a thread, which is whole without them: replies that come live, reactions and tools without leaving the
 * page, the editor when somebody begins to write. No framework until a message comes or somebody writes: the page is read on small
 * telephones, at night.
 */
import { loadTexts, textsOf } from '#texts/index.ts';
import type { LivePost, Post } from '../../../shared/threads.contract.ts';
import { announce } from '../live-status.ts';
import { Reading } from '../reading.ts';
import { refusalWords } from '../refusals.ts';
import { currentLocale } from '../texts.ts';
import { SENT_COOKIE, SENT_SECONDS } from '../sent.ts';
import { ThreadRoom } from '../thread-room.ts';
import { namesIn, ThreadAddresses, type PostDrawing, type ThreadFacts } from '../thread-view.ts';
import { hideCovered } from './covers.ts';
import { enlivenFrame, wantsNewTab } from './frame.ts';
import type { Awake } from './islands.svelte.ts';
import { goTo, isHere, postForm, type Outcome } from './post-form.ts';
import { ownReactions, react, showReactions } from './reactions.ts';
import { keepTimesTrue, sayHowLongAgo } from './times.ts';

const locale = currentLocale();
const facts = readFacts();
const { place } = facts;
const at = new ThreadAddresses(place);
const handles = new Map(facts.posts.flatMap(({ number, handle }) => (handle === null ? [] : [[number, handle]])));
const persona = facts.viewer?.persona ?? null;
const reading = facts.viewer ? new Reading(place.id, facts.viewer.read) : null;

function readFacts(): ThreadFacts {
  return JSON.parse(part('thread-facts').textContent) as ThreadFacts; // written by the page itself
}
/** An element of the page that is always there. */
function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
const entryOf = (number: number): HTMLElement | null => document.getElementById(`r${number}`);
const entryAround = (element: Element): HTMLElement | null => element.closest<HTMLElement>('.entry');
const numberOf = (entry: Element): number => Number(entry.id.slice(1));
async function words() {
  await loadTexts(locale, 'common', 'thread', 'errors');
  return { common: textsOf(locale, 'common'), errors: textsOf(locale, 'errors'), ...textsOf(locale, 'thread') };
}

// --- Writing. -------------------------------------------------------------------------------------------------------------------------

const composerPlace = document.querySelector<HTMLElement>('[data-island="composer"]');
let composer: Promise<Awake<'composer'> | null> | undefined;
let composing: Awake<'composer'> | null = null;

/** The composer with its script. Without a network it stays the plain form that it is, and the next touch tries again. */
function wakeComposer(): Promise<Awake<'composer'> | null> {
  composer ??= import('./islands.svelte.ts')
    .then(({ wake }) =>
      wake('composer', {
        onclearReply: () => answer(null),
        ontyping: () => room.typing(),
        send: sendReply,
      }),
    )
    .then((awake) => (composing = awake));
  composer.catch(() => (composer = undefined));
  return composer;
}
const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

function answer(number: number | null): void {
  if (composing)
    composing.props.replyTo =
      number === null ? null : { number, handle: handles.get(number) ?? textsOf(locale, 'thread').messageNumber(number) };
}
/** Does something with the composer; where it cannot be had, the link leads to a page that does the same. */
function withComposer(link: HTMLAnchorElement, work: (awake: Awake<'composer'>) => Promise<void>): void {
  void wakeComposer().then(
    (awake) => (awake ? work(awake) : location.assign(link.href)),
    () => location.assign(link.href),
  );
}

/** One's own reply on its way: what comes live waits for it, or one could begin the next one in a field that is about to be emptied. */
let onItsWay: Promise<unknown> = Promise.resolve();

/** A reply goes out and appears in its place, with what its author may do with it. */
async function sendReply(form: HTMLFormElement): Promise<Outcome> {
  const sent = Promise.all([postForm(form), import('./islands.svelte.ts')]);
  onItsWay = sent.catch(() => undefined);
  const [led, { islandProps }] = await sent;
  if (led === null) return 'offline';
  if (!led.ok) return 'refused';
  const entries = [...led.page.querySelectorAll<HTMLElement>('.entry')];
  const last = entries.at(-1);
  const note = led.page.getElementById('sent-note');
  // Another page, or another reader: somebody has just signed in or joined.
  if (!isHere(led.url) || persona === null || !last) {
    if (note) sayThere(note);
    goTo(led.url, last?.id ?? '');
    return 'sent';
  }
  const fresh = entries.filter(({ id }) => !document.getElementById(id));
  for (const entry of fresh) put(document.adoptNode(entry));
  // Help, where somebody may be in danger: at once, and where they look.
  document.getElementById('sent-note')?.remove();
  if (note) part('live').after(document.adoptNode(note));
  room.alreadyShown(fresh.map(numberOf));
  // A new key for the next one.
  if (composing) Object.assign(composing.props, islandProps(led.page, 'composer'));
  return 'sent';
}
/** What one page would have said, the next one does: it says it once. */
function sayThere(note: HTMLElement): void {
  document.cookie = `${SENT_COOKIE}=${encodeURIComponent(note.dataset.sent ?? '')}; path=/; max-age=${SENT_SECONDS}; samesite=lax`;
}
async function sendEdit(form: HTMLFormElement): Promise<Outcome> {
  const led = await postForm(form);
  if (led === null) return 'offline';
  if (!led.ok) return 'refused';
  const note = led.page.getElementById('sent-note');
  if (note) sayThere(note);
  goTo(led.url, form.closest('.entry')?.id ?? '');
  return 'sent';
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
/** What is selected in a message, or the whole of it. */
function quotation(entry: HTMLElement): string[] {
  const selection = getSelection();
  const chosen = selection?.anchorNode && !selection.isCollapsed && entry.contains(selection.anchorNode) ? selection.toString() : '';
  return paragraphsOf(chosen.trim() || (entry.querySelector<HTMLElement>('.post__body')?.innerText ?? ''));
}

// --- Live. ----------------------------------------------------------------------------------------------------------------------------

let nearEnd = false;
new IntersectionObserver(([seen]) => (nearEnd = seen?.isIntersecting ?? false), { rootMargin: '0px 0px 600px 0px' }).observe(part('live'));
/** Drawn one after the other, so that they stand in order. */
let drawing: Promise<unknown> = Promise.resolve();

const room = new ThreadRoom({
  threadId: place.id,
  after: Math.max(facts.number, facts.last),
  mayAppend: () => facts.isLast && nearEnd && (getSelection()?.isCollapsed ?? true) && !(composing?.instance.isBusy() ?? false),
  ownPersona: () => persona?.id ?? null,
  append: (posts) => {
    for (const post of posts) enqueue(() => append(post));
  },
  change: (post) => enqueue(() => change(post)),
  show: () => void showRoom(),
  say: (what) => void say(what),
});
function enqueue(work: () => Promise<void>): void {
  drawing = drawing.then(work).catch(() => undefined);
}

/** What the reader may do with a reply that came live: the room tells everybody the same. */
function mayDo(post: LivePost): Post['can'] {
  const own = persona !== null && post.author?.personaId === persona.id;
  const may = facts.mayReply && post.removed === null;
  return {
    edit: may && own,
    delete: may && own,
    react: may && !own,
    flag: facts.signedIn && !own && post.removed === null,
    reply: may,
    revisions: false,
  };
}
async function append(post: LivePost): Promise<void> {
  await onItsWay;
  if (entryOf(post.number)) return;
  if (post.author) handles.set(post.number, post.author.handle);
  put(await draw({ ...post, can: mayDo(post) }, { mine: [], last: true }));
}
async function draw(post: LivePost, more: Pick<PostDrawing, 'mine' | 'last'>): Promise<HTMLElement> {
  const { drawPost } = await import('./drawn-post.ts');
  return drawPost({ post, place, names: namesIn(post, handles), ...more });
}
async function change(post: LivePost): Promise<void> {
  const entry = entryOf(post.number);
  const known = facts.posts.find(({ number }) => number === post.number);
  if (!entry) return;
  if (known && known.version === post.version && !post.removed) {
    showReactions(entry, post.reactions, null);
    return saySame(entry, post.reactions.same);
  }
  // Being edited here: the form says it when it is sent.
  if (entry.querySelector('[data-island]')) return;
  if (known) known.version = post.version;
  const can = post.removed ? post.can : (known?.can ?? mayDo(post));
  const drawn = await draw({ ...post, can }, { mine: ownReactions(entry), last: post.number === lastNumber() });
  const focused = entry.contains(document.activeElement);
  hideCovered(drawn);
  entry.replaceWith(drawn);
  if (focused) focusHeading(post.number);
}
const lastNumber = (): number => Math.max(...[...document.querySelectorAll('.entry')].map(numberOf));

/** Puts a message at its place at the end of the page, once: one's own comes with the answer and live. */
function put(entry: HTMLElement): void {
  const list = [...document.querySelectorAll<HTMLElement>('ol.replies')].at(-1);
  if (!list || document.getElementById(entry.id)) return;
  document.getElementById('no-reply')?.remove();
  hideCovered(entry);
  sayHowLongAgo(entry);
  const next = [...list.children].find((other) => numberOf(other) > numberOf(entry));
  list.insertBefore(entry, next ?? null);
  list.hidden = false;
  reading?.watch([entry]);
}

async function showRoom(): Promise<void> {
  const { live, replies } = await words();
  const { presence, waiting } = room;
  const line = part('live');
  const ended = room.closed && endedWords(live);
  line.dataset.state = ended ? 'ended' : room.on ? room.state : 'off';
  line.dataset.typing = String(!ended && room.on && room.state === 'live' && presence.typing > 0);
  const said = { off: live.off, ended: ended ?? '', live: live.on, paused: live.paused, connecting: '' };
  part('live-state').textContent = said[ended ? 'ended' : room.on ? room.state : 'off'];
  const others = ended || !room.on || room.state !== 'live' ? '' : othersWords(live);
  part('live-others').textContent = others;
  part('live-others').classList.toggle('count--n', presence.typing === 0);
  document.querySelector('#live-switch [role="switch"]')?.setAttribute('aria-checked', String(room.on));

  if (room.thread) {
    part('reponses').textContent = replies(room.thread.replyCount);
    await showAnswer(room.thread.answeredBy);
  }
  // What is being written stays; sending it says the same.
  if (composerPlace) composerPlace.hidden = (room.thread?.closed ?? false) && !(composing?.instance.isBusy() ?? false);
  const closed = document.getElementById('closed-meanwhile');
  if (closed) closed.hidden = !room.thread?.closed;
  const pill = part('newpill');
  pill.hidden = waiting.length === 0;
  const see = pill.querySelector<HTMLElement>('[data-do="see"]');
  const first = waiting[0];
  if (!see || !first) return;
  part('newpill-words').textContent = live.see(waiting.length);
  if (see instanceof HTMLAnchorElement) see.href = at.permalink(first.number);
}
/** The reply that the author says they sought: the way to it above, its mark on it. */
async function showAnswer(number: number | null): Promise<void> {
  const line = document.getElementById('answer');
  if (!line || place.answeredBy === number) return;
  place.answeredBy = number;
  line.hidden = number === null;
  document.querySelector('.entry [data-answer]')?.remove();
  if (number === null) return;
  const { answered, answeredAt } = await words();
  const handle = handles.get(number);
  const [link, mark] = [line.querySelector('a'), document.querySelector<HTMLTemplateElement>('#answer-mark')];
  if (link) link.href = at.permalink(number);
  line.querySelector('span')?.replaceChildren(handle === undefined ? answered : answeredAt(handle));
  if (mark) entryOf(number)?.querySelector('.meta')?.append(mark.content.cloneNode(true));
}
type LiveWords = Awaited<ReturnType<typeof words>>['live'];
function othersWords(live: LiveWords): string {
  const { typing, reading: readers } = room.presence;
  return typing > 0 ? live.typing(typing) : readers > 1 ? live.reading(readers) : '';
}
function endedWords(live: LiveWords): string {
  if (room.closed === 'session.ended') return live.signedOut;
  return room.closed === 'thread.removed' || room.closed === 'not_found' ? live.gone : live.ended;
}
async function say(what: Parameters<ConstructorParameters<typeof ThreadRoom>[0]['say']>[0]): Promise<void> {
  const { live, common } = await words();
  if (what.kind === 'arrived')
    announce(live.arrived(what.posts.length, [...new Set(what.posts.map(({ author }) => author?.handle ?? common.gone))]));
  else announce(what.kind === 'paused' ? live.paused : what.kind === 'back' ? live.back : endedWords(live));
}
function focusHeading(number: number): void {
  const heading = document.getElementById(`r${number}-h`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/**
 * Begins when the page is quiet and looked at. Somebody without account may only be passing by: the live connection waits for their first
 * movement, or for a while.
 */
function whenRead(begin: () => void): void {
  const signs = facts.signedIn ? ['visibilitychange'] : ['visibilitychange', 'scroll', 'pointermove', 'keydown', 'touchstart'];
  const timer = setTimeout(start, facts.signedIn ? 300 : 10_000);
  for (const sign of signs) document.addEventListener(sign, start, { passive: true });
  function start(): void {
    if (document.visibilityState !== 'visible') return;
    clearTimeout(timer);
    for (const sign of signs) document.removeEventListener(sign, start);
    begin();
  }
}

// --- Small acts. ----------------------------------------------------------------------------------------------------------------------

/** By the `data-do` of what was pressed. */
const ACTS: Readonly<Record<string, (pressed: HTMLElement) => void>> = {
  closeNote() {
    document.getElementById('sent-note')?.remove();
    part('repondre').focus();
  },
  reply(link) {
    const entry = entryAround(link);
    if (!entry || !(link instanceof HTMLAnchorElement)) return;
    withComposer(link, async ({ instance }) => {
      answer(numberOf(entry));
      await instance.focus();
    });
  },
  quote(link) {
    const entry = entryAround(link);
    if (!entry || !(link instanceof HTMLAnchorElement)) return;
    // Before the composer takes the focus, and the selection with it.
    const paragraphs = quotation(entry);
    withComposer(link, ({ instance }) => instance.quote(paragraphs, numberOf(entry)));
  },
  copy(button) {
    const permalink = entryAround(button)?.querySelector<HTMLAnchorElement>('a:has(time)');
    if (permalink) void copyLink(permalink.href);
  },
  full(button) {
    button.hidden = true;
    button.nextElementSibling?.classList.remove('shortened');
  },
  reading: () => setReadingMode(document.documentElement.dataset.reading === undefined),
  live: () => void room.turn(!room.on),
  see(pressed) {
    if (pressed instanceof HTMLAnchorElement) return location.assign(pressed.href);
    const number = room.takeWaiting();
    if (number !== null) void drawing.then(() => focusHeading(number));
  },
};

async function copyLink(permalink: string): Promise<void> {
  const { post } = await words();
  await navigator.clipboard.writeText(permalink).then(
    () => announce(post.linkCopied),
    () => location.assign(permalink),
  );
}
function setReadingMode(on: boolean): void {
  if (on) document.documentElement.dataset.reading = 'on';
  else delete document.documentElement.dataset.reading;
  for (const button of document.querySelectorAll<HTMLElement>('[data-do="reading"]')) {
    if (button.ariaPressed === null) button.hidden = !on;
    else button.ariaPressed = String(on);
  }
}

/** « 15 personnes vivent cela aussi. », below the first message. */
async function saySame(entry: ParentNode, count: number): Promise<void> {
  const line = entry.querySelector<HTMLElement>('p.same');
  if (!line) return;
  const { post } = await words();
  line.hidden = count <= 1;
  line.textContent = [post.same(count), ...(ownReactions(entry).includes('same') ? [post.sameYou] : [])].join(' ');
}
async function giveReaction(button: HTMLButtonElement): Promise<void> {
  const entry = entryAround(button);
  if (!entry) return;
  const given = await react(entry, button);
  if (given.reactions) return saySame(entry, given.reactions.same);
  const { errors } = await words();
  announce(given.refusal ? refusalWords(errors, given.refusal) : errors.offline);
}

/** Sends a form of the tools and shows them as they are then; an answer that leads elsewhere (to the door) is followed. */
async function sendQuietly(form: HTMLFormElement): Promise<void> {
  const said = form.dataset.quietly ?? '';
  const led = await postForm(form);
  if (led === null) return announce((await words()).errors.offline);
  const tools = led.page.getElementById('outils');
  if (!isHere(led.url) || !tools) return location.assign(led.url);
  const focused = [...part('outils').querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  part('outils').replaceWith(document.adoptNode(tools));
  part('outils').querySelectorAll('button')[focused]?.focus();
  announce(said);
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || wantsNewTab(event)) return;
  const pressed = event.target.closest<HTMLElement>('[data-do]');
  const act = ACTS[pressed?.dataset.do ?? ''];
  if (!pressed || !act) return;
  event.preventDefault();
  act(pressed);
});
document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  // Without a name here, the server leads to the door.
  if (event.target.matches('.reacts') && persona && event.submitter instanceof HTMLButtonElement) {
    event.preventDefault();
    void giveReaction(event.submitter);
  } else if (event.target.matches('[data-quietly]')) {
    event.preventDefault();
    void sendQuietly(event.target);
  }
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') reading?.flush();
});

// --- Begin. ---------------------------------------------------------------------------------------------------------------------------

enlivenFrame();
hideCovered(document);
keepTimesTrue();
reading?.watch(document.querySelectorAll('.entry'));
whenRead(() => void room.enter());

if (composerPlace) {
  for (const sign of ['focusin', 'pointerover']) composerPlace.addEventListener(sign, () => quietly(wakeComposer()));
  if (composerPlace.contains(document.activeElement) || document.querySelector('[role="alert"]')) quietly(wakeComposer());
  // Signed in there may be a draft.
  else if (facts.signedIn) setTimeout(() => quietly(wakeComposer()), 300);
}
if (document.querySelector('[data-island="edit"]'))
  quietly(import('./islands.svelte.ts').then(({ wake }) => wake('edit', { send: sendEdit })));
if (document.querySelector('[data-island="join"]')) quietly(import('./islands.svelte.ts').then(({ wake }) => wake('join', {})));
// An address with a fragment keeps browsers from it, and takes the focus away again when they go there.
addEventListener('load', () => {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main [autofocus]')?.focus();
  });
});
