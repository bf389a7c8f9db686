import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** The one inline script of a page (see first-paint.js); the policy knows it by its hash. */
const firstPaint = readFileSync(new URL('./first-paint.js', import.meta.url), 'utf8').trim();
const firstPaintHash = createHash('sha256').update(firstPaint).digest('base64');

/**
 * SvelteKit mounts an announcer with a style attribute, which our policy forbids: it would show on the page. We move focus to the new
 * page's heading instead, so a second announcement would only repeat it. The build stops if a new version of Kit writes it otherwise.
 */
function withoutStyledAnnouncer(): Plugin {
  return {
    name: 'without-styled-announcer',
    enforce: 'pre',
    transform: {
      filter: { id: /kit\/src\/runtime\/components\/root\.svelte$/ },
      handler(code) {
        const changed = code.replace(/id="svelte-announcer"[^>]*>/, 'id="svelte-announcer" hidden>');
        if (changed === code) this.error('SvelteKit’s announcer has changed: read withoutStyledAnnouncer again.');
        return { code: changed, map: null };
      },
    },
  };
}

/** The API for pages in development, where Kit makes `platform` itself: the server that runs Vite leaves it here. */
function developmentPlatform(): Readonly<App.Platform> {
  const shared = globalThis as unknown as Record<symbol, { current: App.Platform | null } | undefined>; // set by server/pages
  const platform = shared[Symbol.for('cote-a-cote.development-platform')]?.current;
  if (!platform) throw new Error('In development the pages are served by the API’s process.');
  return platform;
}

/**
 * SvelteKit hashes every page, character by character, for an ETag that the server replaces by its own (server/pages): a tenth of the
 * rendering time. The build stops if a new version of Kit writes it otherwise.
 */
function withoutPageHash(): Plugin {
  return {
    name: 'without-page-hash',
    enforce: 'pre',
    transform: {
      filter: { id: /kit\/src\/runtime\/server\/page\/render\.js$/ },
      handler(code) {
        const changed = code.replace('headers.set(\'etag\', `"${hash(transformed)}"`);', '');
        if (changed === code) this.error('SvelteKit’s page hash has changed: read withoutPageHash again.');
        return { code: changed, map: null };
      },
    },
  };
}

/** New with every build; part of the address of a page's own script. */
const version = Date.now().toString(36);

/** Builds the scripts of the pages that SvelteKit does not hydrate (lib/page-script.ts), beside its own and sharing their parts. */
function pageScripts(): Plugin {
  return {
    name: 'page-scripts',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      for (const name of ['thread', 'story']) {
        this.emitFile({ type: 'chunk', id: `client/lib/behaviours/${name}.ts`, fileName: `_app/immutable/${name}.${version}.js` });
      }
    },
  };
}

export default defineConfig({
  plugins: [
    withoutStyledAnnouncer(),
    withoutPageHash(),
    pageScripts(),
    sveltekit({
      compilerOptions: { runes: true },
      adapter: { ...adapter({ out: 'build' }), emulate: () => ({ platform: developmentPlatform }) },
      files: { src: 'client', assets: 'client/static' },
      // Relative addresses would differ with the depth of a page; ours are the same bytes everywhere and cache better.
      paths: { relative: false },
      // Never a <style> element: the policy allows stylesheets of this origin only.
      inlineStyleThreshold: 0,
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self', `sha256-${firstPaintHash}`],
          'style-src': ['self'],
          'font-src': ['self'],
          'img-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      // A page left open overnight must not ask the server every hour; Kit still notices a new version on the next answer.
      version: { name: version, pollInterval: 0 },
    }),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // Fewer, larger files for what every page has: each file costs a request's headers, and small ones compress badly.
            codeSplitting: {
              groups: [
                // The first takes what it needs with it.
                { name: 'svelte', test: /node_modules\/(?:svelte\/|esm-env\/|clsx\/)/ },
                // What pages' own scripts use too, without any framework.
                {
                  name: 'plain',
                  test: /preload-helper|shared\/|client\/(?:texts\/index|lib\/(?!clock|viewer|page-script|.*svelte))/,
                  minShareCount: 4,
                },
                // Kit looks for its two entry files by name.
                {
                  name: 'kit',
                  test: /node_modules\/(?:@sveltejs\/kit\/src\/(?!runtime\/client\/(?:client-)?entry\.js)|devalue\/)/,
                },
                { name: 'parts', test: /client\/(?:lib|\.svelte-kit|routes\/\+layout)/, minShareCount: 8 },
              ],
            },
          },
        },
      },
    },
  },
  build: {
    // A data: address would be refused by the policy.
    assetsInlineLimit: 0,
  },
});
