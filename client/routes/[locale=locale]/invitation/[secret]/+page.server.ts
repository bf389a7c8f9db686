import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { signInFirst } from '#lib/account.server.ts';
import { api, type AnswerOf } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import type { Refusal } from '#lib/refusals.ts';
import { refusalsOf, wearChosen } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = Pick<RequestEvent, 'fetch' | 'locals'>;
type Invitation = AnswerOf<'GET /invitations/:secret'>['invitation'];

/** Where the link leads. Nothing is done by opening it: programs open links before people do. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const answer = await api(event.fetch, 'GET /invitations/:secret', { params: { secret: event.params.secret } });
  if (!answer.ok) gone();
  const { invitation } = answer.body;
  const named = invitation.can.accept ? await api(event.fetch, 'GET /me/personas', { query: { limit: 100 } }) : null;
  return {
    invitation,
    personas: named?.ok ? named.body.items.map(({ id, handle, avatarUrl }) => ({ id, handle, avatarUrl })) : [],
    joinKey: randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const secret = event.params.secret;
    const answer = await api(event.fetch, 'GET /invitations/:secret', { params: { secret } });
    // Of a double click, the second finds the link used up, and oneself there.
    if (!answer.ok) return thereAlready(event, form);
    const { invitation } = answer.body;
    const chosen = { persona: word(form, 'persona'), newName: word(form, 'newName').trim() };
    const joinKey = word(form, 'joinKey') || randomUUID();
    const refuse = (status: number, refusals: Refusal[]) => fail(status, { chosen, joinKey, refusals });

    const missing: Refusal[] = [
      ...(chosen.persona === 'new' && chosen.newName === '' ? [{ field: 'newName', code: 'fields.handle' }] : []),
      ...(asksForCharter(invitation) && !form.has('charter') ? [{ field: 'charter', code: 'fields.charter' }] : []),
    ];
    if (missing.length > 0) return refuse(422, missing);
    const worn = await wearChosen(event, form, chosen);
    if (worn?.status === 401) signInFirst(event);
    if (worn) return refuse(worn.status, worn.refusals);

    const { space, association } = invitation;
    const accepted = space
      ? await api(event.fetch, 'PUT /spaces/:slug/membership', {
          params: { slug: space.slug },
          body: { personaId: chosen.persona, charterVersion: Number(word(form, 'charterVersion')) || 1, invitation: secret },
        })
      : await api(event.fetch, 'PUT /associations/:slug/stewardship', {
          params: { slug: association.slug },
          body: { personaId: chosen.persona, invitation: secret },
        });
    if (accepted.ok) arrive(event, invitation);
    if (accepted.status === 401) signInFirst(event);
    if (accepted.status === 404 || accepted.problem.code === 'invitation.not_valid') return thereAlready(event, form);
    const refusals = refusalsOf(accepted, { personaId: 'persona', charterVersion: 'charter' });
    return refuse(
      accepted.status,
      refusals.map((refusal) => ({ ...refusal, ...fieldOf(refusal) })),
    );
  },
};

/** Whoever is a member of today's charter has nothing to accept again. */
function asksForCharter({ space, own }: Invitation): boolean {
  return space !== null && (own?.state !== 'active' || own.charterVersion !== space.charter.version);
}

function fieldOf({ field, code }: Refusal): { field?: string } {
  if (field !== undefined) return {};
  if (code === 'charter.version') return { field: 'charter' };
  return code.startsWith('persona.') ? { field: 'persona' } : {};
}

function arrive({ locals }: Event, { space, association }: Pick<Invitation, 'space' | 'association'>): never {
  redirect(
    303,
    space
      ? path('space', locals.locale, { space: space.slug, query: { joined: '1' } })
      : path('association', locals.locale, { association: association.slug }),
  );
}

/** Leads on whoever has accepted a moment ago; for others the link leads nowhere. */
async function thereAlready(event: Event, form: FormData): Promise<never> {
  const slug = word(form, 'slug');
  if (form.has('charterVersion')) {
    const found = await api(event.fetch, 'GET /spaces/:slug', { params: { slug } });
    if (found.ok && found.body.space.membership?.state === 'active' && found.body.space.membership.role === word(form, 'role'))
      redirect(303, path('space', event.locals.locale, { space: slug, query: { joined: '1' } }));
  } else if ((await api(event.fetch, 'GET /associations/:slug/file', { params: { slug } })).ok)
    redirect(303, path('association', event.locals.locale, { association: slug }));
  gone();
}

function gone(): never {
  error(404, { status: 404, message: 'Not Found', code: 'invitation.not_valid' });
}
