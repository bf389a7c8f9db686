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
    }
  }
}

export {};
