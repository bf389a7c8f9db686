import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../shared/moderation.contract.ts';
import { startThread } from '../../shared/threads.contract.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';

let site: TestSite;
let witness: Person;
let other: Person;
let anouk: Person;
let basile: Person;
let decisionId = '';

beforeAll(async () => {
  site = await startSite();
  const space = await createSpace(site, {});
  const author = await signUp(site);
  [witness, other, anouk, basile] = [await signUp(site), await signUp(site), await signUp(site), await signUp(site)];
  for (const person of [author, witness, other]) await join(site, person, space.slug);
  for (const person of [anouk, basile]) await makeModerator(site, person, space.slug);
  const { body } = await site.call(startThread, {
    params: { slug: space.slug },
    as: author,
    body: { kind: 'question', title: 'Un essai', bodyHtml: '<p>Une phrase.</p>' },
  });
  const subject = { type: 'post', id: body.post.id };
  await site.call(contract.flag, { as: witness, body: { subject, ground: 'harassment' } });
  const { body: queue } = await site.call(contract.listCases, { params: { slug: space.slug }, as: anouk });
  const { body: taken } = await site.call(contract.claimCase, { params: { id: queue.items[0]?.id ?? '' }, as: anouk });
  const { id, version } = taken.case;
  await site.call(contract.decideCase, {
    params: { id },
    as: anouk,
    body: { version, action: 'none', ground: 'harassment', facts: 'Le ton reste vif, sans attaque.' },
  });
  decisionId = (await site.call(contract.listMyFlags, { as: witness })).body.items[0]?.outcome?.decisionId ?? '';
}, 60_000);
afterAll(() => site.stop());

const show = async (as: Person) => (await fetch(`${site.url}/fr/moi/signalements`, { headers: { cookie: as.cookie } })).text();
/** As a form without scripts sends it. */
const send = (as: Person | null, text: string) =>
  fetch(`${site.url}/fr/moi/signalements?/contest`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', origin: site.url, ...(as && { cookie: as.cookie }) },
    body: new URLSearchParams({ decision: decisionId, text }),
  });

test('whoever told of something contests its decision on the page, without scripts, and reads the answer there', async () => {
  expect(await show(witness)).toContain('Faire un recours');
  // Refused, what was typed stays.
  const tooLong = `Regardez encore. ${'a'.repeat(3000)}`;
  const refused = await send(witness, tooLong);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain(tooLong);
  const signedOut = await send(null, 'Regardez.');
  expect([signedOut.status, signedOut.headers.get('location')]).toEqual([303, '/fr/entrer?next=%2Ffr%2Fmoi%2Fsignalements']);
  // Nobody else's: it is as if there were no such decision.
  expect((await send(other, 'Regardez.')).status).toBe(404);

  const sent = await send(witness, 'La réponse suivante est une attaque.');
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/fr/moi/signalements?fait=conteste']);
  const waiting = await show(witness);
  expect(waiting).toContain('Il attend d’être lu.');
  expect(waiting).not.toContain('Faire un recours');
  // The same form, sent twice.
  expect((await send(witness, 'Encore.')).status).toBe(409);

  const { body } = await site.call(contract.listAllCases, { as: basile, query: { queue: 'appeals' } });
  const { body: contested } = await site.call(contract.getCase, { params: { id: body.items[0]?.id ?? '' }, as: basile });
  expect(contested.case.appeals).toMatchObject([{ by: 'notifier', text: 'La réponse suivante est une attaque.' }]);
  const params = { id: contested.case.appeals[0]?.id ?? '' };
  await site.call(contract.resolveAppeal, { params, as: basile, body: { outcome: 'upheld', reasons: 'Relu avec attention.' } });
  const answered = await show(witness);
  expect(answered).toContain('Une autre personne a relu, et maintient la décision.');
  expect(answered).toContain('Relu avec attention.');
});
