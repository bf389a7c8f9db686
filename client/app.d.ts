import type { Locale } from '../shared/vocabulary.ts';

declare global {
  /** The signed-in person as the header shows them: the persona they used last, never the account. */
  interface Viewer {
    handle: string;
    /** `/patches/<weave>-<duo>.svg` */
    avatarUrl: string;
    /** E-mail confirmed: may write. */
    verified: boolean;
  }

  namespace App {
    interface Error {
      status: number;
      message: string;
      /** Stable code of the API (`thread.closed`…): the words are in texts/<locale>/errors.ts. */
      code?: string;
    }
    interface Locals {
      locale: Locale;
    }
    interface PageData {
      locale: Locale;
      viewer: Viewer | null;
    }
    interface Platform {
      /** Answers a request to `/api/…` inside this process, with the same access rules as from outside. */
      api(request: Request): Promise<Response>;
      /** The same for what only reads (`GET /threads/:id`), without making a request and a response of it. */
      read(
        reading: { operation: string; params: Record<string, string>; query: Record<string, string> },
        sessionToken: string | null,
      ): Promise<{ status: number; body: unknown }>;
      /** Takes a part of the page that is bytes already, and gives what stands for it in its text. Absent in development. */
      insert?(part: Uint8Array): string;
    }
  }
}

export {};
