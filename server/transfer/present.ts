import type { Export, ImportedName } from '../../shared/transfer.contract.ts';
import { avatarUrl } from '../accounts/public.ts';
import type { Job } from '../platform/job-queries.ts';
import { joinsByClaim, presentCharter } from '../spaces/public.ts';
import { exportUrl } from './export/serve-exports.ts';
import type { OwnName } from './own-names.ts';

/** A name somebody may claim, for that person only. */
export function presentImportedName({ id, handle, weave, duo, space, charter, posts, ...facts }: OwnName): ImportedName {
  return {
    id,
    handle,
    avatarUrl: avatarUrl(weave, duo),
    space: { slug: space.slug, name: space.name, language: space.language },
    posts,
    joins: joinsByClaim(facts),
    charter: presentCharter(charter, space.language),
  };
}

export function presentExport({ id, state, done, total, createdAt, finishedAt, expiresAt, bytes }: Job): Export {
  return {
    id,
    state,
    done,
    total,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    bytes,
    url: state === 'done' ? exportUrl(id) : null,
  };
}
