/// <reference types="vite/client" />
import 'vue-router';
import type { Action } from '@app/kernel/permissions.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name, shown in the browser's title. */
    title?: string;
    /** Needs a session; anyone else is asked to log in and brought back. */
    signedIn?: boolean;
    /** Needs a volunteer behind the account; others are shown what their account is. */
    volunteersOnly?: boolean;
    /** Needs the role of a liaison; others are shown what their account is. */
    liaisonsOnly?: boolean;
    /** Needs a role that may do this. */
    action?: Action;
  }
}
