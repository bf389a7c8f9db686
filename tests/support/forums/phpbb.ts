import { gzipSync } from 'node:zlib';
import { SECRETS } from './plan.ts';
import type { Piece, Plan, PlannedPost, Sample } from './plan.ts';

/*
 * A dump of phpBB's database as mysqldump writes it, tables and columns of install/schemas/schema.json of phpBB 3.3. Every other message is stored as it
 * is since 3.2 (XML), the others as 3.0 left them (BBCode with a mark).
 */

const SITE = 'https://www.example.net/forum';
const PREFIX = 'asso_';
const UID = '3k2jh9ab';
const FORUM = { open: 2, team: 3 };
const GROUP = { guests: 1, registered: 2, team: 5 };
const ROLE_READ = 15;
const OPTION_READ = 20;

type Value = string | number;

class Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Tuples; a statement of its own begins with those that are to. */
  readonly tuples: { text: string; alone: boolean }[] = [];
  readonly faults: { table: string; row: number; code: string }[] = [];

  constructor(name: string, columns: readonly string[]) {
    this.name = PREFIX + name;
    this.columns = columns;
  }

  add(row: Readonly<Record<string, Value>>): void {
    this.tuples.push({ text: `(${this.columns.map((column) => literal(row[column] ?? '')).join(',')})`, alone: false });
  }

  addWrong(text: string, code: string, alone = false): void {
    this.tuples.push({ text, alone });
    this.faults.push({ table: this.name, row: this.tuples.length, code });
  }

  toString(): string {
    const head = `INSERT INTO \`${this.name}\` VALUES `;
    let sql = `DROP TABLE IF EXISTS \`${this.name}\`;\nCREATE TABLE \`${this.name}\` (\n${this.columns.map((column) => `  \`${column}\` varchar(255) COLLATE utf8mb3_bin NOT NULL DEFAULT '',`).join('\n')}\n  PRIMARY KEY (\`${this.columns[0]}\`)\n) ENGINE=InnoDB;\nLOCK TABLES \`${this.name}\` WRITE;\n`;
    let open = 0;
    for (const { text, alone } of this.tuples) {
      if (open > 0 && (alone || open === 40)) {
        sql += ';\n';
        open = 0;
      }
      sql += (open === 0 ? head : ',') + text;
      open += 1;
      if (alone) {
        sql += '\n';
        open = 0;
      }
    }
    return `${sql}${open > 0 ? ';\n' : ''}UNLOCK TABLES;\n\n`;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
  '\u001A': '\\Z',
};
const literal = (value: Value): string =>
  typeof value === 'number' ? String(value) : `'${[...value].map((character) => ESCAPES[character] ?? character).join('')}'`;

/** As phpBB escapes titles, names and, before 3.2, texts. */
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function phpbbSample(plan: Plan): Sample {
  const aclGroups = new Table('acl_groups', ['group_id', 'forum_id', 'auth_option_id', 'auth_role_id', 'auth_setting']);
  const aclOptions = new Table('acl_options', ['auth_option_id', 'auth_option', 'is_global', 'is_local', 'founder_only']);
  const aclRoles = new Table('acl_roles_data', ['role_id', 'auth_option_id', 'auth_setting']);
  const config = new Table('config', ['config_name', 'config_value', 'is_dynamic']);
  const forums = new Table('forums', ['forum_id', 'parent_id', 'forum_name', 'forum_password', 'forum_type']);
  const groups = new Table('groups', ['group_id', 'group_type', 'group_name']);
  const posts = new Table('posts', [
    'post_id',
    'topic_id',
    'forum_id',
    'poster_id',
    'poster_ip',
    'post_time',
    'post_username',
    'post_subject',
    'post_text',
    'bbcode_uid',
    'post_visibility',
  ]);
  const privmsgs = new Table('privmsgs', ['msg_id', 'author_id', 'message_subject', 'message_text']);
  const topics = new Table('topics', [
    'topic_id',
    'forum_id',
    'topic_title',
    'topic_poster',
    'topic_time',
    'topic_status',
    'topic_type',
    'topic_first_post_id',
    'topic_moved_id',
    'topic_visibility',
  ]);
  const users = new Table('users', [
    'user_id',
    'user_type',
    'user_ip',
    'user_regdate',
    'username',
    'username_clean',
    'user_password',
    'user_email',
  ]);

  aclOptions.add({ auth_option_id: OPTION_READ, auth_option: 'f_read', is_global: 0, is_local: 1, founder_only: 0 });
  aclRoles.add({ role_id: ROLE_READ, auth_option_id: OPTION_READ, auth_setting: 1 });
  aclGroups.add({ group_id: GROUP.guests, forum_id: FORUM.open, auth_option_id: 0, auth_role_id: ROLE_READ, auth_setting: 0 });
  aclGroups.add({ group_id: GROUP.team, forum_id: FORUM.team, auth_option_id: OPTION_READ, auth_role_id: 0, auth_setting: 1 });
  groups.add({ group_id: GROUP.guests, group_type: 3, group_name: 'GUESTS' });
  groups.add({ group_id: GROUP.registered, group_type: 3, group_name: 'REGISTERED' });
  groups.add({ group_id: GROUP.team, group_type: 2, group_name: 'Bureau' });
  forums.add({ forum_id: FORUM.open, parent_id: 0, forum_name: 'Entraide', forum_password: '', forum_type: 1 });
  forums.add({ forum_id: FORUM.team, parent_id: 0, forum_name: 'Bureau', forum_password: '', forum_type: 1 });
  config.add({ config_name: 'server_protocol', config_value: 'https://', is_dynamic: 0 });
  config.add({ config_name: 'server_name', config_value: 'www.example.net', is_dynamic: 0 });
  config.add({ config_name: 'script_path', config_value: '/forum', is_dynamic: 0 });

  const wrong = (id: Value, topic: Value, time: Value, text: string) =>
    `(${[id, topic, 2, 9, '', time, '', '', text, '', 1].map(literal).join(',')})`;
  let number = 0;
  for (const post of plan.posts) {
    number += 1;
    // Private conversations lie in a table of their own.
    if (post.thread.state === 'private')
      privmsgs.add({ msg_id: post.id, author_id: 9, message_subject: 'x', message_text: post.pieces.map(xmlOf).join('\n\n') });
    else
      posts.add({
        post_id: post.id,
        topic_id: post.thread.id,
        forum_id: forumOf(post.thread.state),
        poster_id: post.author === null ? 1 : userId(post.author.id),
        poster_ip: SECRETS.address,
        post_time: post.writtenAt.getTime() / 1_000,
        post_username: '',
        post_subject: html(post.thread.title),
        post_text: post.id % 2 === 0 ? `<r>${post.pieces.map(xmlOf).join('\n\n')}</r>` : post.pieces.map(oldOf).join('\n\n'),
        bbcode_uid: post.id % 2 === 0 ? '' : UID,
        post_visibility: post.state === 'in' ? 1 : post.state === 'deleted' ? 2 : 0,
      });
    if (number === 10) posts.addWrong("(900001,1,'trop court')", 'row.fields');
    if (number === 500) posts.addWrong(wrong(900002, 1, 0, 'Un texte'), 'date.invalid');
    if (number === 600) posts.addWrong(wrong(900003, 777777, 1_600_000_000, 'Un texte'), 'thread.unknown');
    if (number === 700) posts.addWrong(wrong('x', 1, 1_600_000_000, 'Un texte'), 'id.missing');
    if (number === 800) posts.addWrong(wrong(7, 1, 1_600_000_000, 'Un double'), 'row.repeated');
    if (number === 900) posts.addWrong("(900004,1,2,9,'' 'x',1600000000,'','',une phrase sans guillemets,'',1)", 'row.fields');
    // Its end is missing, and that of its statement: only the next one is read again.
    if (number === 1_000) posts.addWrong("(900005,1,2,9,'',1600000000,'','','jamais refermé", 'row.not_closed', true);
  }
  for (const thread of plan.threads) {
    if (thread.state === 'private') continue;
    topics.add({
      topic_id: thread.id,
      forum_id: forumOf(thread.state),
      topic_title: html(thread.title),
      topic_poster: 9,
      topic_time: (thread.posts[0]?.writtenAt.getTime() ?? 0) / 1_000,
      topic_status: thread.closed ? 1 : 0,
      topic_type: 0,
      topic_first_post_id: thread.posts[0]?.id ?? 0,
      topic_moved_id: 0,
      topic_visibility: thread.state === 'deleted' ? 2 : 1,
    });
  }
  topics.addWrong('(1,2)', 'row.fields');
  const user = (user_id: number, user_type: number, username: string, user_email: string) =>
    users.add({
      user_id,
      user_type,
      user_ip: SECRETS.address,
      user_regdate: 1_500_000_000,
      username: html(username),
      username_clean: '',
      user_password: SECRETS.password,
      user_email,
    });
  user(1, 2, 'Anonymous', '');
  for (const { id, name, email } of plan.authors) user(userId(id), 0, name, email);
  // The database is shared with another program.
  const foreign =
    "CREATE TABLE `wp_posts` (\n  `ID` bigint NOT NULL,\n  `post_content` longtext NOT NULL,\n  PRIMARY KEY (`ID`)\n);\nINSERT INTO `wp_posts` VALUES (1,'Un article; avec (des) signes, et \\'cela\\'');\n";

  const tables = [aclGroups, aclOptions, aclRoles, config, forums, groups, posts, privmsgs, topics, users];
  const dump = `-- MySQL dump 10.13\n/*!40101 SET NAMES utf8mb4 */;\n\n${tables.join('')}${foreign}-- Dump completed\n`;
  return {
    bytes: gzipSync(dump),
    fileName: 'forum.sql.gz',
    faults: tables.flatMap(({ faults }) => faults),
    oldAddressOf,
    namesQuoted: ({ id }) => id % 2 === 0,
    linksNameThreads: false,
  };
}

/** 1 is the guest. */
const userId = (author: number): number => author + 100;
const forumOf = (state: string): number => (state === 'closed-category' ? FORUM.team : FORUM.open);
const oldAddressOf = (post: PlannedPost): string => `${SITE}/viewtopic.php?f=2&t=${post.thread.id}&p=${post.id}#p${post.id}`;

/** XML as s9e\TextFormatter stores it. */
function xmlOf(piece: Piece): string {
  const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  switch (piece.kind) {
    case 'text':
    case 'injection':
      return xml(piece.kind === 'text' ? piece.text : piece.payload);
    case 'bold':
      return `${piece.before} <B><s>[b]</s>${piece.bold}<e>[/b]</e></B> <I><s>[i]</s>${piece.italic}<e>[/i]</e></I>`;
    case 'list':
      return `<LIST><s>[list]</s>${piece.items.map((item) => `<LI><s>[*]</s>${item}</LI>`).join('\n')}<e>[/list]</e></LIST>`;
    case 'quote': {
      const author = html(piece.of.author?.name ?? '');
      return `<QUOTE author="${author}" post_id="${piece.of.id}" time="1" user_id="2"><s>[quote=${author} post_id=${piece.of.id} time=1 user_id=2]</s>${piece.text}<e>[/quote]</e></QUOTE>`;
    }
    case 'link':
      return `Alors <URL url="${html(oldAddressOf(piece.to))}"><s>[url=${html(oldAddressOf(piece.to))}]</s>${piece.words}<e>[/url]</e></URL>`;
    case 'outside':
      return `<URL url="${html(piece.address)}"><s>[url=${html(piece.address)}]</s>${piece.words}<e>[/url]</e></URL>`;
  }
}

/** Escaped text with marked BBCode, as 3.0 stored it. It knew no number of the message that is quoted. */
function oldOf(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return html(piece.text);
    case 'injection':
      return html(piece.payload);
    case 'bold':
      return `${piece.before} [b:${UID}]${piece.bold}[/b:${UID}] [i:${UID}]${piece.italic}[/i:${UID}]`;
    case 'list':
      return `[list:${UID}]${piece.items.map((item) => `[*:${UID}]${item}[/*:m:${UID}]`).join('')}[/list:u:${UID}]`;
    case 'quote':
      return `[quote=&quot;${html(piece.of.author?.name ?? '')}&quot;:${UID}]${piece.text}[/quote:${UID}]`;
    case 'link':
      return `Alors [url=${html(oldAddressOf(piece.to))}:${UID}]${piece.words}[/url:${UID}]`;
    case 'outside':
      return `[url=${html(piece.address)}:${UID}]${piece.words}[/url:${UID}]`;
  }
}
