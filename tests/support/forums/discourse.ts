import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { SECRETS } from './plan.ts';
import type { Piece, Plan, PlannedPost, Sample } from './plan.ts';

/*
 * A backup as Discourse makes it: `dump.sql.gz`, text of pg_dump, inside a tar. Columns of app/models/{post,topic,user,user_email,category,
 * category_group,topic_link}.rb, 2026; those that nothing here reads are fewer.
 */

const SITE = 'https://forum.example.net';
const CATEGORY = { open: 5, team: 6 };

/** A table whose rows can be written down wrong on purpose. */
class Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lines: string[] = [];
  readonly faults: { table: string; row: number; code: string }[] = [];

  constructor(name: string, columns: readonly string[]) {
    this.name = name;
    this.columns = columns;
  }

  add(row: Readonly<Record<string, string | number | boolean | null>>): void {
    this.lines.push(this.columns.map((column) => field(row[column] ?? null)).join('\t'));
  }

  addWrong(line: string, code: string): void {
    this.lines.push(line);
    this.faults.push({ table: this.name, row: this.lines.length, code });
  }

  toString(): string {
    return `COPY public.${this.name} (${this.columns.map((column) => (column === 'primary' ? '"primary"' : column)).join(', ')}) FROM stdin;\n${this.lines.map((line) => `${line}\n`).join('')}\\.\n\n\n`;
  }
}

function field(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value).replace(/[\\\n\r\t]/g, (mark) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[mark] ?? mark);
}

const moment = (date: Date): string => date.toISOString().replace('T', ' ').replace('Z', '');

export async function discourseSample(plan: Plan): Promise<Sample> {
  const categories = new Table('categories', ['id', 'name', 'read_restricted', 'slug']);
  const groups = new Table('category_groups', ['id', 'category_id', 'group_id', 'permission_type']);
  const posts = new Table('posts', [
    ...['id', 'user_id', 'topic_id', 'post_number', 'raw', 'cooked', 'created_at', 'updated_at', 'reply_to_post_number', 'deleted_at'],
    ...['hidden', 'user_deleted', 'post_type', 'version'],
  ]);
  const links = new Table('topic_links', ['id', 'topic_id', 'post_id', 'user_id', 'url', 'domain', 'internal', 'link_topic_id']);
  const topics = new Table('topics', [
    'id',
    'title',
    'created_at',
    'user_id',
    'category_id',
    'archetype',
    'deleted_at',
    'visible',
    'closed',
    'archived',
    'pinned_globally',
  ]);
  const emails = new Table('user_emails', ['id', 'user_id', 'email', 'primary']);
  const users = new Table('users', [
    'id',
    'username',
    'name',
    'active',
    'suspended_till',
    'silenced_till',
    'registration_ip_address',
    'password_hash',
  ]);

  categories.add({ id: CATEGORY.open, name: 'Entraide', read_restricted: false, slug: 'entraide' });
  categories.add({ id: CATEGORY.team, name: 'Équipe', read_restricted: true, slug: 'equipe' });
  groups.add({ id: 1, category_id: CATEGORY.team, group_id: 3, permission_type: 1 });
  links.add({
    id: 1,
    topic_id: 1,
    post_id: 1,
    user_id: 1,
    url: `${SITE}/t/x/1`,
    domain: 'forum.example.net',
    internal: true,
    link_topic_id: 1,
  });
  links.add({
    id: 2,
    topic_id: 1,
    post_id: 1,
    user_id: 1,
    url: 'https://sante.example.org/',
    domain: 'sante.example.org',
    internal: false,
    link_topic_id: null,
  });

  let number = 0;
  for (const post of plan.posts) {
    number += 1;
    posts.add({
      id: post.id,
      user_id: post.author?.id ?? null,
      topic_id: post.thread.id,
      post_number: post.position,
      raw: post.pieces.map(rawOf).join('\n\n'),
      cooked: '<p>ce que Discourse en fait</p>',
      created_at: moment(post.writtenAt),
      updated_at: moment(post.writtenAt),
      reply_to_post_number: null,
      deleted_at: post.state === 'deleted' ? moment(post.writtenAt) : null,
      hidden: post.state === 'hidden',
      user_deleted: false,
      post_type: 1,
      version: 1,
    });
    if (number === 10) posts.addWrong('900001\t1\t1', 'row.fields');
    if (number === 500)
      posts.addWrong([900002, 1, 1, 80, 'Un texte', 'x', 'pas une date', '', '\\N', '\\N', 'f', 'f', 1, 1].join('\t'), 'date.invalid');
    if (number === 600)
      posts.addWrong(
        [900003, 1, 777777, 1, 'Un texte', 'x', '2020-01-01 10:00:00.5', '', '\\N', '\\N', 'f', 'f', 1, 1].join('\t'),
        'thread.unknown',
      );
    if (number === 700)
      posts.addWrong(['\\N', 1, 1, 81, 'Un texte', 'x', '2020-01-01 10:00:00', '', '\\N', '\\N', 'f', 'f', 1, 1].join('\t'), 'id.missing');
    if (number === 800)
      posts.addWrong([7, 1, 1, 82, 'Un double', 'x', '2020-01-01 10:00:00', '', '\\N', '\\N', 'f', 'f', 1, 1].join('\t'), 'row.repeated');
    if (number === 900)
      posts.addWrong([900004, 1, 1, 83, '\\n  ', 'x', '2020-01-01 10:00:00', '', '\\N', '\\N', 'f', 'f', 1, 1].join('\t'), 'text.missing');
  }
  // What closes a topic says so in a message that nobody wrote; a whisper is for the team.
  for (const [id, type] of [
    [910001, 3],
    [910002, 4],
  ] as const)
    posts.add({
      id,
      user_id: -1,
      topic_id: 1,
      post_number: 90 + type,
      raw: 'Notice',
      created_at: '2020-01-01 10:00:00',
      hidden: false,
      user_deleted: false,
      post_type: type,
    });

  for (const thread of plan.threads)
    topics.add({
      id: thread.id,
      title: thread.title,
      created_at: moment(thread.posts[0]?.writtenAt ?? new Date(0)),
      user_id: 1,
      category_id: thread.state === 'private' ? null : thread.state === 'closed-category' ? CATEGORY.team : CATEGORY.open,
      archetype: thread.state === 'private' ? 'private_message' : 'regular',
      deleted_at: thread.state === 'deleted' ? '2021-01-01 00:00:00' : null,
      visible: true,
      closed: thread.closed,
      archived: false,
      pinned_globally: false,
    });
  topics.addWrong('x\ty', 'row.fields');
  for (const { id, name, email } of plan.authors) {
    emails.add({ id, user_id: id, email, primary: true });
    users.add({
      id,
      username: name,
      name: '',
      active: true,
      suspended_till: null,
      silenced_till: null,
      registration_ip_address: SECRETS.address,
      password_hash: SECRETS.password,
    });
  }
  users.add({
    id: -1,
    username: 'system',
    name: 'system',
    active: true,
    suspended_till: null,
    silenced_till: null,
    registration_ip_address: null,
    password_hash: null,
  });

  const tables = [categories, groups, posts, links, topics, emails, users];
  const dump = `--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\nCREATE TABLE public.posts (\n    id integer NOT NULL,\n    raw text NOT NULL\n);\n\n${tables.join('')}--\n-- PostgreSQL database dump complete\n--\n`;
  const inner = gzipSync(dump);
  const image = new TextEncoder().encode('une image');
  const tar = await packTar([
    { header: { name: 'uploads/default/original/1X/a.jpeg', size: image.length, type: 'file' }, body: image },
    { header: { name: 'dump.sql.gz', size: inner.length, type: 'file' }, body: new Uint8Array(inner) },
  ]);
  return {
    bytes: gzipSync(tar),
    fileName: 'entraide-2026-11-01-v20261101.tar.gz',
    faults: tables.flatMap(({ faults }) => faults),
    oldAddressOf,
    namesQuoted: () => true,
    linksNameThreads: true,
  };
}

const oldAddressOf = (post: PlannedPost): string => `${SITE}/t/une-discussion/${post.thread.id}/${post.position}`;

function rawOf(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text.replace(/[<>]/g, (mark) => `\\${mark}`);
    case 'bold':
      return `${piece.before} **${piece.bold}** *${piece.italic}*`;
    case 'list':
      return piece.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return `[quote="${piece.of.author?.name ?? 'quelqu’un'}, post:${piece.of.position}, topic:${piece.of.thread.id}"]\n${piece.text}\n[/quote]`;
    case 'link':
      // Half of them as an address alone knows it: relative.
      return `Alors [${piece.words}](${piece.to.id % 2 === 0 ? oldAddressOf(piece.to) : new URL(oldAddressOf(piece.to)).pathname})`;
    case 'outside':
      return `[${piece.words}](${piece.address})`;
    case 'injection':
      return piece.payload;
  }
}
