import { SECRETS } from './plan.ts';
import type { Piece, Plan, PlannedPost, Sample } from './plan.ts';

/*
 * What `mongoexport --collection objects` gives of a NodeBB on MongoDB: a document a line, in no order that means anything. Keys and fields as
 * src/topics/create.js, src/posts/create.js, src/user/create.js and src/privileges/categories.js write them.
 */

const CATEGORY = { open: 2, team: 3 };

export function nodebbSample(plan: Plan): Sample {
  const lines: string[] = [];
  const faults: { table: string; row: number; code: string }[] = [];
  const add = (document: Readonly<Record<string, unknown>>) =>
    lines.push(JSON.stringify({ _id: { $oid: (lines.length + 1).toString(16).padStart(24, '0') }, ...document }));
  const addWrong = (line: string, code: string) => {
    lines.push(line);
    faults.push({ table: 'objects', row: lines.length, code });
  };
  const member = (cid: number, group: string) =>
    add({ _key: `group:cid:${cid}:privileges:groups:topics:read:members`, value: group, score: 1_500_000_000_000 });

  add({ _key: `category:${CATEGORY.open}`, cid: CATEGORY.open, name: 'Entraide', disabled: 0 });
  add({ _key: `category:${CATEGORY.team}`, cid: CATEGORY.team, name: 'Bureau', disabled: 0 });
  member(CATEGORY.open, 'guests');
  member(CATEGORY.open, 'registered-users');
  member(CATEGORY.team, 'administrators');
  let number = 0;
  for (const post of plan.posts) {
    number += 1;
    if (post.thread.state === 'private')
      add({
        _key: `message:${post.id}`,
        mid: post.id,
        content: post.pieces.map(contentOf).join('\n\n'),
        timestamp: post.writtenAt.getTime(),
        fromuid: 9,
        roomId: 1,
        ip: SECRETS.address,
      });
    else
      add({
        _key: `post:${post.id}`,
        pid: post.id,
        // Older exports write whole numbers as doubles, canonical ones as objects.
        tid: post.id % 2 === 0 ? post.thread.id : { $numberInt: String(post.thread.id) },
        uid: post.author?.id ?? 0,
        content: post.pieces.map(contentOf).join('\n\n'),
        timestamp: post.id % 3 === 0 ? { $numberLong: String(post.writtenAt.getTime()) } : post.writtenAt.getTime(),
        deleted: post.state === 'in' ? 0 : 1,
        ip: SECRETS.address,
      });
    if (number === 10) addWrong('{"_key":"post:900001","pid":900001,', 'row.not_json');
    if (number === 500)
      addWrong('{"_key":"post:900002","pid":900002,"tid":1,"uid":9,"content":"Un texte","timestamp":"hier"}', 'date.invalid');
    if (number === 600)
      addWrong('{"_key":"post:900003","pid":900003,"tid":777777,"uid":9,"content":"Un texte","timestamp":1600000000000}', 'thread.unknown');
    if (number === 700)
      addWrong('{"_key":"post:900004","pid":900004,"uid":9,"content":"Un texte","timestamp":1600000000000}', 'thread.missing');
    if (number === 800)
      addWrong('{"_key":"post:7","pid":7,"tid":1,"uid":9,"content":"Un double","timestamp":1600000000000}', 'row.repeated');
    if (number === 900)
      addWrong('{"_key":"post:900005","pid":900005,"tid":1,"uid":9,"content":"","timestamp":1600000000000}', 'text.missing');
  }
  for (const thread of plan.threads) {
    if (thread.state === 'private') continue;
    add({
      _key: `topic:${thread.id}`,
      tid: thread.id,
      uid: 9,
      cid: thread.state === 'closed-category' ? CATEGORY.team : CATEGORY.open,
      mainPid: thread.posts[0]?.id ?? 0,
      title: thread.title,
      slug: `${thread.id}/discussion`,
      timestamp: thread.posts[0]?.writtenAt.getTime() ?? 0,
      locked: thread.closed ? 1 : 0,
      deleted: thread.state === 'deleted' ? 1 : 0,
      pinned: 0,
    });
  }
  for (const { id, name, email } of plan.authors)
    add({
      _key: `user:${id}`,
      uid: id,
      username: name,
      userslug: `u-${id}`,
      email,
      'email:confirmed': 1,
      password: SECRETS.password,
      joindate: 1_500_000_000_000,
      banned: 0,
    });
  return {
    bytes: new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')),
    fileName: 'objects.json',
    faults,
    oldAddressOf,
    namesQuoted: () => true,
    linksNameThreads: false,
  };
}

const oldAddressOf = (post: PlannedPost): string => `https://forum.example.net/post/${post.id}`;

function contentOf(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'bold':
      return `${piece.before} **${piece.bold}** *${piece.italic}*`;
    case 'list':
      return piece.items.map((item) => `* ${item}`).join('\n');
    case 'quote':
      // As it was written up to 3, and since.
      return `${piece.of.id % 2 === 0 ? '@quelqu-un said in [Une discussion]' : '[@quelqu-un](/user/quelqu-un) [said]'}(/post/${piece.of.id}):\n\n> ${piece.text}`;
    case 'link':
      return `Alors [${piece.words}](${piece.to.id % 2 === 0 ? oldAddressOf(piece.to) : `/post/${piece.to.id}`})`;
    case 'outside':
      return `[${piece.words}](${piece.address})`;
    case 'injection':
      return piece.payload;
  }
}
