import { REACTION_KINDS, WARNING_TOPICS } from '../../../shared/vocabulary.ts';
import type { Locale, WarningTopic } from '../../../shared/vocabulary.ts';
import { escapeHtml } from '../../platform/safe-html.ts';
import { dayIn, momentIn, STANDALONE_FOOT, standaloneHead } from '../../platform/standalone-page.ts';
import { WARNING_WORDS } from '../../threads/public.ts';
import type { MeetingRecord, PostRecord, SpaceRecord, ThreadHeadRecord } from './records.ts';
import { EXPORT_TEXTS } from './texts.ts';

const time = (at: string, words: string): string => `<time datetime="${at}">${escapeHtml(words)}</time>`;

/** What the page of all threads says of one. */
export interface ThreadEntry extends Pick<ThreadHeadRecord, 'title' | 'createdAt'> {
  /** Without its ending. */
  file: string;
  handle: string | null;
  posts: number;
}

/** The page of all threads, piece by piece. */
export function* indexPage(space: SpaceRecord, threads: readonly ThreadEntry[]): Generator<string> {
  const { language } = space;
  const t = EXPORT_TEXTS[language];
  const charter = space.charters.at(-1);
  yield standaloneHead(language, space.name);
  yield `<h1>${escapeHtml(space.name)}</h1>\n<p>${escapeHtml(t.copyOf(space.association.name, dayIn(language, space.exportedAt)))}</p>\n`;
  yield `<h2>${t.about}</h2>\n<p>${escapeHtml(space.about)}</p>\n<p>${t.counts(space.counts)}</p>\n`;
  if (space.conditions.length > 0)
    yield `<h3>${t.conditions}</h3>\n<ul>${space.conditions.map(({ name }) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>\n`;
  if (charter !== undefined) {
    const articles = [...charter.base, ...charter.articles].map((article) => `<li>${escapeHtml(article)}</li>`);
    yield `<h2>${t.charter(charter.version)}</h2>\n<ol>${articles.join('')}</ol>\n`;
  }
  if (space.counts.meetings > 0)
    yield `<h2>${t.meetings}</h2>\n<p><a href="meetings.html">${t.meetingCount(space.counts.meetings)}</a></p>\n`;
  yield `<h2>${t.threads}</h2>\n`;
  if (threads.length === 0) yield `<p>${t.none}</p>\n`;
  else {
    yield '<ol>\n';
    for (const { file, title, handle, createdAt, posts } of threads)
      yield `<li><a href="${file}.html">${escapeHtml(title)}</a><br><span class="small">${escapeHtml(handle ?? t.gone)} · ${time(createdAt, dayIn(language, createdAt))} · ${t.messages(posts)}</span></li>\n`;
    yield '</ol>\n';
  }
  yield STANDALONE_FOOT;
}

/** The page of all meetings, piece by piece. */
export async function* meetingsPage(language: Locale, meetings: AsyncIterable<MeetingRecord>): AsyncGenerator<string> {
  const t = EXPORT_TEXTS[language];
  yield standaloneHead(language, t.meetings);
  yield `<p><a href="index.html">${t.home}</a></p>\n<h1>${t.meetings}</h1>\n`;
  for await (const meeting of meetings) {
    const { title, description, startsAt, endsAt, timeZone, attended, kind, state, id } = meeting;
    const lang = meeting.language === language ? '' : ` lang="${meeting.language}"`;
    const facts = [
      t.meetingKinds[kind],
      state === 'cancelled' ? `<strong>${t.cancelled}</strong>` : '',
      attended === null ? '' : t.attended(attended),
    ].filter((fact) => fact !== '');
    const paragraphs = description.split(/\n\s*\n/).map((words) => `<p${lang}>${escapeHtml(words).replaceAll('\n', '<br>')}</p>\n`);
    yield `<article id="m${id}">\n<h2${lang}>${escapeHtml(title)}</h2>\n<p class="small">${time(startsAt, span(language, startsAt, endsAt, timeZone))} (${escapeHtml(timeZone)})</p>\n<p class="small">${facts.join(' · ')}</p>\n${paragraphs.join('')}</article>\n`;
  }
  yield STANDALONE_FOOT;
}

/** From when to when, by the clock of the place. */
function span(language: Locale, startsAt: string, endsAt: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return format.formatRange(new Date(startsAt), new Date(endsAt));
}

/** The page of a thread, piece by piece: it may be long. */
export async function* threadPage(language: Locale, thread: ThreadHeadRecord, posts: AsyncIterable<PostRecord>): AsyncGenerator<string> {
  const t = EXPORT_TEXTS[language];
  const about = [t.kinds[thread.kind], thread.wants && t.needs[thread.wants], ...thread.tags.map(({ name }) => name)].filter(Boolean);
  yield standaloneHead(language, thread.title);
  yield `<p><a href="../index.html">${t.back}</a></p>\n<h1${thread.language === language ? '' : ` lang="${escapeHtml(thread.language)}"`}>${escapeHtml(thread.title)}</h1>\n`;
  yield `<p class="small">${about.map((words) => escapeHtml(String(words))).join(' · ')}</p>\n`;
  if (thread.closed) yield `<p>${t.closed}</p>\n`;
  for await (const post of posts) yield article(language, post, thread);
  yield STANDALONE_FOOT;
}

function article(language: Locale, post: PostRecord, thread: ThreadHeadRecord): string {
  const t = EXPORT_TEXTS[language];
  const { number, author, createdAt, editedAt, replyTo, label, shortVersion, contentWarning, removed } = post;
  const heading = `<h2>${number}. ${escapeHtml(author?.handle ?? t.gone)}</h2>`;
  if (removed !== null) return `<article id="m${number}">\n<h2>${number}.</h2>\n<p>${t.removed[removed]}</p>\n</article>\n`;
  const facts = [
    time(createdAt, momentIn(language, createdAt)),
    editedAt === null ? '' : escapeHtml(t.edited(momentIn(language, editedAt))),
    replyTo === null ? '' : `<a href="#m${replyTo}">${escapeHtml(t.inReplyTo(replyTo))}</a>`,
    label === null ? '' : t.labels[label],
    thread.answeredBy === number ? `<strong>${t.answer}</strong>` : '',
  ].filter((fact) => fact !== '');
  const short = shortVersion === null ? '' : `<p><strong>${t.short}</strong> — ${escapeHtml(shortVersion)}</p>\n`;
  const body = `${short}${post.bodyHtml}\n`;
  const reactions = REACTION_KINDS.flatMap((kind) =>
    post.reactions[kind] > 0 ? [`${t.reactions[kind]}\u00a0: ${post.reactions[kind]}`] : [],
  );
  const warned =
    contentWarning === null
      ? body
      : `<details>\n<summary>${escapeHtml(t.warning(isTopic(contentWarning) ? WARNING_WORDS[language][contentWarning] : contentWarning))}</summary>\n${body}</details>\n`;
  return `<article id="m${number}">\n${heading}\n<p class="small">${facts.join(' · ')}</p>\n${warned}${
    reactions.length > 0 ? `<p class="small">${reactions.join(' · ')}</p>\n` : ''
  }</article>\n`;
}

const isTopic = (words: string): words is WarningTopic => (WARNING_TOPICS as readonly string[]).includes(words);
