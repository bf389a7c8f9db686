/** The forums that can be brought in. */
export const FORUM_SYSTEMS = ['discourse', 'phpbb', 'nodebb'] as const;
export type ForumSystem = (typeof FORUM_SYSTEMS)[number];
