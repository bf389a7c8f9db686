import { z } from 'zod';
import { idSchema, timeSchema } from '../../../shared/contract.ts';
import { meetingSchema } from '../../../shared/meetings.contract.ts';
import { charterSchema, membershipSchema, spaceDetailSchema } from '../../../shared/spaces.contract.ts';
import { authorSchema, livePostSchema, threadSchema } from '../../../shared/threads.contract.ts';

/* What the files of an export say. `schema.json` is made from these, so a file and its description cannot part. */

/** Grows when a reader of old files would misunderstand new ones. */
export const FORMAT_VERSION = 1;

const author = authorSchema.pick({ personaId: true, handle: true }).strict().nullable();

export const spaceRecord = spaceDetailSchema
  .pick({
    id: true,
    slug: true,
    name: true,
    about: true,
    association: true,
    conditions: true,
    language: true,
    alsoIn: true,
    visibility: true,
    indexed: true,
    joinRule: true,
    joinQuestion: true,
    newcomerHold: true,
    archived: true,
    announcement: true,
    weave: true,
    dye: true,
    tags: true,
    doorThreadId: true,
  })
  .extend({
    format: z.literal('cote-a-cote/space'),
    version: z.literal(FORMAT_VERSION),
    exportedAt: timeSchema,
    /** Every version, oldest first; the last is in force. */
    charters: z.array(charterSchema),
    /** What the other files hold; a removed message counts, since it keeps its number. */
    counts: z.strictObject({ members: z.int(), threads: z.int(), posts: z.int(), meetings: z.int() }),
  })
  .strict();

export const memberRecord = z.strictObject({
  personaId: idSchema,
  handle: z.string(),
  role: membershipSchema.shape.role,
  /** Requests and refusals are left out: these people are no members. */
  state: membershipSchema.shape.state.extract(['active', 'expelled', 'left']),
  joinedOn: z.iso.date(),
});
export const membersRecord = z.array(memberRecord);

export const meetingRecord = meetingSchema
  .pick({
    id: true,
    kind: true,
    title: true,
    description: true,
    language: true,
    startsAt: true,
    endsAt: true,
    timeZone: true,
    capacity: true,
    state: true,
  })
  .extend({
    /** How many came; null, too, where they were fewer than five. */
    attended: z.int().nullable(),
  })
  .strict();
export const meetingsRecord = z.array(meetingRecord);

export const postRecord = livePostSchema
  .pick({
    id: true,
    number: true,
    bodyHtml: true,
    contentWarning: true,
    shortVersion: true,
    label: true,
    replyTo: true,
    createdAt: true,
    editedAt: true,
    removed: true,
    movedTo: true,
    reactions: true,
  })
  .extend({ author })
  .strict();

/** A thread without its messages. */
export const threadHeadRecord = threadSchema
  .pick({
    id: true,
    kind: true,
    wants: true,
    title: true,
    language: true,
    shortVersion: true,
    contentWarning: true,
    tags: true,
    replyCount: true,
    answeredBy: true,
    closed: true,
    slowMinutes: true,
    pinned: true,
    createdAt: true,
    lastActivityAt: true,
  })
  .extend({ author })
  .strict();
export const threadRecord = threadHeadRecord.extend({ posts: z.array(postRecord) });

export type SpaceRecord = z.infer<typeof spaceRecord>;
export type MemberRecord = z.infer<typeof memberRecord>;
export type MeetingRecord = z.infer<typeof meetingRecord>;
export type PostRecord = z.infer<typeof postRecord>;
export type ThreadHeadRecord = z.infer<typeof threadHeadRecord>;

/** JSON Schema of all of them, under `$defs`. */
export function describeRecords(): object {
  const files = { space: spaceRecord, members: membersRecord, meetings: meetingsRecord, thread: threadRecord };
  const described = Object.entries(files).map(([name, record]) => {
    const { $schema: _same, ...definition } = z.toJSONSchema(record);
    return [name, definition] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description:
      'space.json: #/$defs/space. members.json: #/$defs/members. meetings.json: #/$defs/meetings. threads/*.json: #/$defs/thread.',
    anyOf: Object.keys(files).map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(described),
  };
}
