/** Made by `npm run openapi` from the server; not edited by hand. */
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_page"];
        put?: never;
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_disable"];
        delete: operations["Accounts_enable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_addGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends the role today; that it was held stays on record. */
        delete: operations["Accounts_endGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Activities_page"];
        put?: never;
        post: operations["Activities_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Activities_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Activities_change"];
        trace?: never;
    };
    "/api/v1/activities/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activities_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Last year's activity again, as a draft. */
        post: operations["Activities_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activities_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/poster.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet for the notice board: what, when, where, the risk, and a code that opens the public page. */
        get: operations["Activities_poster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From then on people see it and may come. Risks must be stated. */
        post: operations["Activities_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every week or month: a slot for each day that the rule gives and that has none yet. */
        post: operations["Activities_recur"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every record is decided; nothing is recorded for it any more. */
        post: operations["Activities_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/sign-up-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activities_closeSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/sign-up-reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activities_reopenSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activities_addSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activities_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many activities wait for what. */
        get: operations["Activities_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Brands_list"];
        put?: never;
        post: operations["Brands_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-brands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Brands_change"];
        trace?: never;
    };
    "/api/v1/activity-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendar: what takes place from one day up to another. */
        get: operations["Slots_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-slots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roll: everybody who signed up or was there. */
        get: operations["Roll_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Slots_change"];
        trace?: never;
    };
    "/api/v1/activity-slots/{id}/attendances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records who was there; those present get a service record that waits for confirmation. */
        post: operations["Roll_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-slots/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This one time does not take place; those who signed up are told. */
        post: operations["Slots_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-slots/{id}/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For a person without a phone, who asked for it. */
        post: operations["SignUps_applyFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appeals_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appeals_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grants or rejects it with a reason; what a granted appeal asks for is done at once. */
        post: operations["Appeals_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Areas_list"];
        put?: never;
        post: operations["Areas_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Areas_rename"];
        trace?: never;
    };
    "/api/v1/assignment-roll-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compound → community → street → county, in numbers. */
        get: operations["Assignments_rollUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments_page"];
        put?: never;
        post: operations["Assignments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Assignments_change"];
        trace?: never;
    };
    "/api/v1/assignments/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignments_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignments_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-anomalies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What looks odd about attendance. A reason to ask, never a verdict. */
        get: operations["Anomalies_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-anomalies/{id}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that somebody looked, and what came out of it. */
        post: operations["Anomalies_lookAt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-notices/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A4, for the notice board. */
        get: operations["AwardNotices_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-objections/{id}/checking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AwardObjections_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-objections/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AwardObjections_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-objections/{id}/unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who objected, in full; on record with the reason. */
        post: operations["AwardObjections_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Skills and kinds of service to choose from. */
        get: operations["Calls_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A period's calls by community. */
        get: operations["Calls_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calls_page"];
        put?: never;
        post: operations["Calls_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calls_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calls_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/arrival-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For the screen on the spot. */
        get: operations["Calls_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calls_arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calls_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calls_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calls_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calls_handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calls_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calls_responses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/responses/{responseId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calls_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to ask, in which order, and why. */
        get: operations["Calls_suggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-marts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line for each of my communities. */
        get: operations["Marts_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-marts/{communityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the community's 爱心超市 up, or changes it. */
        put: operations["Marts_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-marts/{communityId}/accounts.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The monthly accounts as a 台账, to print and hang out. */
        get: operations["Marts_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ceremonies_page"];
        put?: never;
        /** Only from programs whose lists a person has approved. */
        post: operations["Ceremonies_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ceremonies_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Ceremonies_change"];
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Ceremonies_changeBatch"];
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/batches/{batchId}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ceremonies_moveBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ceremonies_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Ceremonies_setChecklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ceremonies_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Ceremonies_setGuests"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ceremonies_addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Ceremonies_removeItem"];
        options?: never;
        head?: never;
        patch: operations["Ceremonies_changeItem"];
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/items/{itemId}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ceremonies_moveItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/name-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Ceremonies_orderNames"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/papers/{paper}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** run-sheet, batches, seating-plan, name-cards, script, sign-in-sheet, checklist. */
        get: operations["CeremonyDay_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/seating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seats in the order of the stage. */
        post: operations["Ceremonies_seatAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CeremonyDay_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/stage/pairing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CeremonyDay_openPairing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/stage/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CeremonyDay_position"];
        put: operations["CeremonyDay_move"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/winners/{winnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Ceremonies_changeWinner"];
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/winners/{winnerId}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ceremonies_moveWinner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/winners/{winnerId}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Ceremonies_seat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/winners/{winnerId}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CeremonyDay_tick"];
        delete: operations["CeremonyDay_untick"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceremonies/{id}/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Ceremonies_setZones"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Certificates_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff see their area's, a liaison the own unit's. */
        get: operations["Claims_page"];
        put?: never;
        /** A unit promises to meet an open demand; staff may do it on its behalf. */
        post: operations["Claims_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Claims_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The community says that it is done. */
        post: operations["Claims_fulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The promise cannot be kept: the demand is open again. */
        post: operations["Claims_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The communities of one's street side by side, in sums. */
        get: operations["Comparison_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community-comparison/{id}/population": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Comparison_setPopulation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_opinionPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-opinions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit says that what staff wrote down for it is its word. */
        post: operations["Consultations_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-opinions/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Once: taken up or not, and why. */
        post: operations["Consultations_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_page"];
        put?: never;
        /** Opens a round with each of the contracts, and tells the units. */
        post: operations["Consultations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-rounds/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Only while nobody has spoken. */
        post: operations["Consultations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-rounds/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consultations_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-rounds/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consultations_speak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contracts in force with their traffic lights, red first. */
        get: operations["Consultations_standingPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation-standings.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_standingSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contract-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The built-in template first. */
        get: operations["Templates_list"];
        put?: never;
        post: operations["Templates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contract-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Templates_change"];
        trace?: never;
    };
    "/api/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff: the contracts of their area; a liaison: those of the own unit. */
        get: operations["Contracts_page"];
        put?: never;
        /** The community's own draft until it is sent; a liaison's goes to the community as a proposal. */
        post: operations["Contracts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contracts_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The other side's latest words are ours as well; from here on they are signed. */
        post: operations["Contracts_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/agreement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On A4, with its signatures or places to sign; the version in force where none is named. */
        get: operations["Contracts_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/amendment-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an amendment up; what is in force stays. */
        post: operations["Contracts_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contracts_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/paper-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a signature made on paper on record: the scan as `file`, with `side`, `signerName`, `signedOn`, `versionNo`. */
        post: operations["Contracts_recordPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Next year's draft from this year's words, by either side. */
        post: operations["Contracts_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contracts_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the draft to the unit. */
        post: operations["Contracts_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the exact text, named by its hash, for one's side. */
        post: operations["Contracts_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/signatures/{signatureId}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contracts_scan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contracts_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it for good, by either side; one that is not signed yet is given up. */
        post: operations["Contracts_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next words: a changed draft, a proposal to the other side, or an amendment of what is in force. */
        post: operations["Contracts_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/versions/{versionNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contracts_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/portfolio.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contracts_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contracts_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contribution-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff see their area's, a liaison the own unit's. */
        get: operations["Statements_page"];
        put?: never;
        /** The statement of a year: the one that is there while nothing has changed, else a new one that supersedes it. */
        post: operations["Statements_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contribution-statements/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Statements_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contribution-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Confirmed contributions of a year by kind, month and unit. */
        get: operations["Contributions_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff see their area's, a liaison the own unit's. */
        get: operations["Contributions_page"];
        put?: never;
        /** Logged by the unit's liaison, or by staff for it. */
        post: operations["Contributions_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位贡献台账 of a year. */
        get: operations["Contributions_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contributions_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a confirmed one back and makes its corrected version, which is answered. */
        post: operations["Contributions_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contributions_file"];
        put?: never;
        /** A picture or PDF that shows it; never asked for. */
        post: operations["Contributions_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{id}/resubmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A returned one, mended: the next version, which is answered. */
        post: operations["Contributions_resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the unit, with a reason. */
        post: operations["Contributions_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was not given after all. */
        post: operations["Contributions_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Before it is confirmed. */
        post: operations["Contributions_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms up to 200 of what somebody else logged, and answers for each of them; a unit confirms what staff logged for it. */
        post: operations["Contributions_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Credentials_page"];
        put?: never;
        /** A training or an honour, entered by staff who have seen the proof. */
        post: operations["Credentials_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demands_page"];
        put?: never;
        post: operations["Demands_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demands_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Demands_change"];
        trace?: never;
    };
    "/api/v1/demands/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Demands_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demands/{id}/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Met without a claim: by the community itself, or it went away. */
        post: operations["Demands_meet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demands/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From then on anybody reads it and units may claim it. */
        post: operations["Demands_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demands/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Demands_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demands/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever asked was told. */
        post: operations["Demands_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-objections/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody who did not give the scores. UPHELD makes a new version of the result. */
        post: operations["Evaluations_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-results.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评议结果 of a year, of one community or of a whole street. */
        get: operations["EvaluationYears_resultsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of the indicators and weights, newest first. */
        get: operations["EvaluationYears_schemeList"];
        put?: never;
        /** For years that open from now on; what is open keeps its own. */
        post: operations["EvaluationYears_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvaluationYears_page"];
        put?: never;
        post: operations["EvaluationYears_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-years/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in, yes or no; scores of a pair once it is revealed. */
        get: operations["EvaluationYears_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-years/{id}/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in units whose contract came into force since. */
        post: operations["EvaluationYears_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-years/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A later last day for everybody. */
        post: operations["EvaluationYears_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-years/{id}/results.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvaluationYears_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evaluations_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form, and after the reveal the results with a line for every point. */
        get: operations["Evaluations_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/daily-score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 平时 score so far, from recorded facts alone. */
        get: operations["Evaluations_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evaluations_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps a draft of one's own side. */
        put: operations["Evaluations_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Once; when the other side is in as well, both are revealed. */
        post: operations["Evaluations_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FeedbackRuns_page"];
        put?: never;
        /** Makes the cards of a period behind; again, it makes new versions of those that changed. */
        post: operations["FeedbackRuns_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FeedbackRuns_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Years around this one: what is free, what is worked in exchange, and from which notice. */
        get: operations["HolidayYears_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The State Council announced a year, or changed one. */
        put: operations["HolidayYears_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-years/entered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Only what was entered beside what the software knows. */
        get: operations["HolidayYears_entered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/honors/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Credentials_rejectHonor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/honors/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Credentials_revokeHonor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/honors/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Credentials_verifyHonor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/honour-walls/{communityId}/draft.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A text to be mended by a person before it goes into the bulletin. */
        get: operations["HonourWall_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/honour-walls/{communityId}/poster.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A3, for the notice board; only names that may be public today. */
        get: operations["HonourWall_poster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of the actor's areas, newest first. */
        get: operations["Imports_list"];
        put?: never;
        /** Uploads a file and answers how it is understood. */
        post: operations["Imports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State and progress. */
        get: operations["Imports_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops it; rows already taken in stay. */
        post: operations["Imports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts it as previewed; read it again to see its progress. */
        post: operations["Imports_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says where the table is and what its columns mean. */
        put: operations["Imports_map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the import would do; nothing is written. */
        post: operations["Imports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejected-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_rejectedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejected-rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rejected rows with their reasons, to be mended and imported again. */
        get: operations["Imports_rejectedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it is understood so far. */
        get: operations["Imports_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be imported, and its fields. */
        get: operations["Imports_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/templates/{kind}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook to fill in. */
        get: operations["Imports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Jobs_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Jobs_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JointMeetings_page"];
        put?: never;
        post: operations["JointMeetings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JointMeetings_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["JointMeetings_change"];
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}/agenda.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JointMeetings_agendaPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}/attendance-correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JointMeetings_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JointMeetings_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A unit says beforehand that it cannot come. */
        post: operations["JointMeetings_excuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}/holding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It took place; says of every invited unit whether it came. */
        post: operations["JointMeetings_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["JointMeetings_writeMinutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}/minutes-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JointMeetings_minutesFile"];
        put?: never;
        /** The signed sheet: PDF, JPEG or PNG, at most 10 MB. */
        post: operations["JointMeetings_storeMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-meetings/{id}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JointMeetings_minutesPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/monthly-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sums of a month without names, and the seal over them. */
        get: operations["MonthlyNotices_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/monthly-notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same to print and put up. */
        get: operations["MonthlyNotices_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputes everything from the transfers and lists what differs. */
        get: operations["Ledger_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liaison-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments_entryPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liaison-entries/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignments_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liaison-entries/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignments_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggestions with their reasons, best first: `demandId` for resources, `unitId` for demands. */
        get: operations["Matches_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnActivities_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnActivities_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAppeals_page"];
        put?: never;
        post: operations["OwnAppeals_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/appeals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAppeals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAssignments_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAssignments_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/assignments/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAssignments_page"];
        put?: never;
        post: operations["OwnAssignments_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I hold, and how the points came about. */
        get: operations["Ledger_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnCalendarFeed_view"];
        put?: never;
        post: operations["OwnCalendarFeed_renew"];
        delete: operations["OwnCalendarFeed_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnCalls_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnCalls_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calls/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnCalls_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calls/{id}/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnCalls_arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calls/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnCalls_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calls/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No, with a reason; nothing follows from it. */
        post: operations["OwnCalls_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calls/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Said yes and cannot come after all. */
        post: operations["OwnCalls_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ceremonies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CeremonyDay_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Certificates_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificates/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person's certificate to print at home. */
        get: operations["Certificates_ownFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/check-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code on the volunteer's own phone, for the leader to scan; good for half a minute. */
        get: operations["OwnCheckIns_personalCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is open for the signed-in volunteer now and today. */
        get: operations["OwnCheckIns_own"];
        put?: never;
        /** Checks in or out. The same code sent again changes nothing and answers the same. */
        post: operations["OwnCheckIns_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnConfirmation_own"];
        put?: never;
        post: operations["OwnConfirmation_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_own"];
        put: operations["Consents_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A full copy of everything there is about me. */
        get: operations["RecordExports_ownCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Credentials_own"];
        put?: never;
        /** What I say of myself; it waits until staff have seen proof. */
        post: operations["Credentials_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/invitations/{code}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the office on with the account one is signed in with. */
        post: operations["OwnInvitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Leader_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in, who has left, who is missing. */
        get: operations["Leader_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks one person in or out: by the code on their phone, or by sight with a reason. */
        post: operations["Leader_tick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{id}/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks out the named people. */
        post: operations["Leader_checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rotating code to show on a phone or a screen. */
        get: operations["Leader_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody who came without having signed up, by the whole name or the number. */
        get: operations["Leader_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets where checking in by position takes place. */
        put: operations["Leader_setPlace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the slot: check-ins become the roll and service records that wait for confirmation. */
        post: operations["Leader_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{slotId}/paper-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperSheets_list"];
        put?: never;
        /** Makes a sheet to print, with the names of those who signed up. */
        post: operations["PaperSheets_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{slotId}/paper-sheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperSheets_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{slotId}/paper-sheets/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheet on A4. */
        get: operations["PaperSheets_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What is written on it, by one person. */
        put: operations["PaperSheets_enter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an entry back. */
        post: operations["PaperSheets_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second signature; only now people are checked in. */
        post: operations["PaperSheets_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ledger/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My minutes line by line, newest first. */
        get: operations["Ledger_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ledger/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My points line by line, newest first, each with its why. */
        get: operations["Ledger_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/liaison-entries/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAssignments_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/liaison-entries/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAssignments_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My community's shelf, with what I can have and what is missing. */
        get: operations["MyMart_shelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/member-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnTargets_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/member-contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["OwnTargets_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/preference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which kinds are sent on by mail or text message; everything is in the inbox anyway. */
        get: operations["Inbox_preference"];
        put: operations["Inbox_setPreference"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inbox_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnPassword_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/points-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which of my points expire when. */
        get: operations["MyLots_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own place in the community as it stands now, with three neighbours on each side. */
        get: operations["MyRanking_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/redemption-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyMart_mine"];
        put?: never;
        /** Holds the points and the goods until they are picked up. */
        post: operations["MyMart_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/redemption-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyMart_myOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/redemption-orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyMart_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registration-communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRegistrations_communities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registration-communities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRegistrations_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registration-employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRegistrations_employers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registration-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A grid and posts that fit what the form says so far; nothing is kept. */
        post: operations["OwnRegistrations_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registration-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnTargets_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRegistrations_own"];
        put?: never;
        /** Reports in; with a registration that stands, moves house. */
        post: operations["OwnRegistrations_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OwnRegistrations_resubmit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registrations/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnRegistrations_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registrations/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["OwnRegistrations_change"];
        trace?: never;
    };
    "/api/v1/me/report-ins/{code}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** With the account one is signed in with. */
        post: operations["OwnReportIns_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnCards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnCards_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-cards/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Yes or no to sending this card to the unit it names. */
        put: operations["OwnCards_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnServicePosts_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-posts/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnServicePosts_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-posts/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnServicePosts_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceProofs_own"];
        put?: never;
        /** Free, at once, as often as the person likes. */
        post: operations["ServiceProofs_issueOwn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-proofs/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceProofs_ownFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRecords_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRecords_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/service-records/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** “不是我” or “时长不对”: stops the record from becoming final until staff have looked into it. */
        post: operations["OwnRecords_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnSignUps_schedule"];
        put?: never;
        post: operations["OwnSignUps_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnSignUps_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-ups/{id}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One slot for the calendar of a phone. */
        get: operations["OwnSignUps_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-ups/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnSignUps_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/star": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Stars_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnSupplements_page"];
        put?: never;
        post: operations["OwnSupplements_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/supplements/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A picture or scan, if there is one; it is never demanded. */
        post: operations["OwnSupplements_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/supplements/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnSupplements_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/supplements/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I could still ask. */
        get: operations["OwnSupplements_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units the reader acts for. */
        get: operations["OwnUnits_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnConfirmation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberRegistrations_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberRegistrations_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-registrations/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberRegistrations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-registrations/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberRegistrations_depart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-registrations/{id}/membership-viewing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the person told of party membership, with consent; the look is logged. */
        post: operations["MemberRegistrations_showMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-registrations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberRegistrations_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wishes_page"];
        put?: never;
        post: operations["Wishes_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wishes_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Wishes_correct"];
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 销号, with the wisher's own word. */
        post: operations["Wishes_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}/contact-viewing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Staff look at who it is, with a reason; the look is on record. */
        post: operations["Wishes_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Wishes_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Wishes_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The community frees a claimed wish for others. */
        post: operations["Wishes_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The wisher says that it is not done yet. */
        post: operations["Wishes_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Wishes_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Wishes_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wishes_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-wishes/ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 微心愿台账. */
        get: operations["Wishes_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-hooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hooks_list"];
        put?: never;
        post: operations["Hooks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-hooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Hooks_change"];
        trace?: never;
    };
    "/api/v1/notice-hooks/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a test message and answers when the other side has it. */
        post: operations["Hooks_tryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Obligations_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Obligations_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The other side agrees that it is done. */
        post: operations["Obligations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A picture or PDF that shows how it was done, by the side that owes it; never asked for. */
        post: operations["Obligations_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Obligations_file"];
        put?: never;
        post?: never;
        /** Before the other side has accepted it. */
        delete: operations["Obligations_detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Obligations_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The side that owes it says that it is done. */
        post: operations["Obligations_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Obligations_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-micro-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits where I have reported in, or where my unit is. */
        get: operations["WishClaims_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Partners_page"];
        put?: never;
        post: operations["Partners_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Partners_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Partners_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/exit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Partners_exit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Partners_linkPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Partners_setPublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Partners_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The yearly look back: goes on for another term. */
        post: operations["Partners_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Partners_linkUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Partners_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnership-exports/liaison-ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 包联台账: lines and sums. */
        get: operations["PartnershipExports_liaisonLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnership-exports/units.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 共建单位台账: units, contracts, liaisons, contributions. */
        get: operations["PartnershipExports_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/party-orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartyOrgs_page"];
        put?: never;
        post: operations["PartyOrgs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/party-orgs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["PartyOrgs_change"];
        trace?: never;
    };
    "/api/v1/points-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdjustmentLists_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points-adjustments/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bonuses and deductions that the policy in force names. */
        get: operations["AdjustmentLists_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version, newest first. */
        get: operations["PointsPolicies_list"];
        put?: never;
        /** Publishes a new version; earlier ones and what they decided stay as they are. */
        post: operations["PointsPolicies_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points-policies/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The version in force today. Everybody who earns points may read how. */
        get: operations["PointsPolicies_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points-policies/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How points are earned and spent here, in sentences; for everybody. */
        get: operations["PointsPolicies_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PolicyDrafts_list"];
        put?: never;
        post: operations["PolicyDrafts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PolicyDrafts_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["PolicyDrafts_change"];
        trace?: never;
    };
    "/api/v1/policy-drafts/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PolicyDrafts_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-drafts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the draft the next version of the policy, from today or later. */
        post: operations["PolicyDrafts_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-drafts/{id}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries the draft on the real history of a period; nothing is posted. The result comes in parts and is kept. */
        post: operations["PolicySimulations_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-simulations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PolicySimulations_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-simulations/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would gain or lose how much, the largest changes first. */
        get: operations["PolicySimulations_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Policies of other places to begin with. */
        get: operations["PolicyDrafts_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff see their area's; a liaison those the own unit leads or takes part in. */
        get: operations["Projects_page"];
        put?: never;
        /** Makes a project of a claim. */
        post: operations["Projects_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Projects_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Projects_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/milestones/{milestoneId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Projects_completeMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Projects_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was reached; it then waits for the community's acceptance. */
        post: operations["Projects_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenActivities_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenActivities_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/agreements/{verifyCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Anybody holding the code printed on a signed agreement may check it. */
        get: operations["PublicAgreements_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/award-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardNotices_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/award-notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardNotices_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/award-notices/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Anybody may object to a list under notice, with the real name. */
        post: operations["AwardObjections_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/award-objections/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardObjections_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/calendar-feeds/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarFeeds_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/care-marts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Communities that have a 爱心超市. */
        get: operations["Marts_publicMarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/care-marts/{communityId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in, went out and is left, and the points spent, in a month. Nobody is named. */
        get: operations["Marts_publicAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/ceremony-sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** At the door, with the code of the invitation. */
        post: operations["CeremonyDay_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/certificate-checker.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One HTML file to save; it needs no network. */
        get: operations["CertificateKeys_offline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/certificate-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CertificateKeys_published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/certificates/{verifyCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Anybody holding the code printed on a certificate may check it. */
        get: operations["Certificates_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/contribution-statements/{verifyCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Anybody holding the code printed on a statement may check it. */
        get: operations["Statements_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is open for claims: counts, no names, no place finer than the compound. */
        get: operations["Demands_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/honour-wall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Certificates_wall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/invitations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InvitationOffers_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/invitations/{code}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InvitationOffers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/micro-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What anybody may read. */
        get: operations["WishClaims_publicPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/partner-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublicPartners_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/partner-applications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicPartners_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/partner-applications/{code}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PublicPartners_setPublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/partner-applications/{code}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublicPartners_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/partner-communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicPartners_communities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consented names only, with sums of what they gave. */
        get: operations["PublicPartners_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/ranking-boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Boards that their communities have made public, each with its newest frozen list. */
        get: operations["PublicBoards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/ratings/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ratings_open"];
        put?: never;
        post: operations["Ratings_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/report-ins/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportIns_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/report-ins/{code}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportIns_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/report-ins/{code}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportIns_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/screens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the screen shows; the token is the whole right. */
        get: operations["Screens_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signed heads of the ledger, newest first, for whoever keeps copies. They say nothing about persons. */
        get: operations["Seals_heads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Site_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/stage-remotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CeremonyDay_pair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/stage-remotes/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token belongs in a body, not in an address that logs keep. */
        post: operations["CeremonyDay_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/stage-remotes/presses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CeremonyDay_press"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/unit-receipts/{verifyCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitReceipts_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking-boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RankingBoards_list"];
        put?: never;
        post: operations["RankingBoards_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking-boards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RankingBoards_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["RankingBoards_change"];
        trace?: never;
    };
    "/api/v1/ranking-boards/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ranks a period of the board as of now; read the run again until it is FROZEN. */
        post: operations["RankingBoards_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of the actor's areas, newest first. */
        get: operations["RankingRuns_list"];
        put?: never;
        /** Starts a run as of now; read it again until it is FROZEN. */
        post: operations["RankingRuns_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RankingRuns_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking-runs/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list beside the one before it on its board: who rose, who fell, and by how much. */
        get: operations["RankingBoards_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking-runs/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list, ranked members first, then the excluded. */
        get: operations["RankingRuns_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking-runs/{id}/entries.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frozen list as a workbook, for the office. */
        get: operations["RankingRuns_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking-runs/{id}/entries/{volunteerId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why somebody has this place, and what is missing to the next one. */
        get: operations["RankingRuns_explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Programs_page"];
        put?: never;
        post: operations["Programs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Programs_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person takes responsibility for the list. */
        post: operations["Programs_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/award-list.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Programs_awardList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Programs_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws the list from the frozen ranking, or draws it again. */
        post: operations["Programs_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/candidates/{candidateId}/addition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts somebody on the list whom the rules left out, with a reason. */
        post: operations["Programs_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/candidates/{candidateId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes somebody off the list, with a reason. */
        post: operations["Programs_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the certificates of the approved list; doing it again changes nothing. */
        post: operations["Programs_award"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/certificates.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All valid certificates as one PDF, a page each, in the order of the award list. */
        get: operations["Programs_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the list up for everybody to see; from now on only an upheld objection changes it. */
        post: operations["AwardNotices_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-programs/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardObjections_list"];
        put?: never;
        /** On paper, or said at the desk. */
        post: operations["AwardObjections_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/record-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordExports_list"];
        put?: never;
        /** Says what is wanted and why; the file is fetched within seven days. */
        post: operations["RecordExports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/record-exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordExports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemption-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["RedemptionOrders_page"];
        put?: never;
        /** For somebody without a phone, who stands at the counter. */
        post: operations["RedemptionOrders_placeFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemption-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RedemptionOrders_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemption-orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods go back on the shelf, points to the person. */
        post: operations["RedemptionOrders_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemption-orders/{id}/pick-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is handed over, and the points are spent. */
        post: operations["RedemptionOrders_pickUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemption-orders/{id}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The goods are put aside. */
        post: operations["RedemptionOrders_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemption-orders/by-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a code at the counter stands for; the code as typed, or as scanned from the square. */
        get: operations["RedemptionOrders_byCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registration-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Coverage_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registration-exports/ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在职党员报到台账, with the units on a second sheet. */
        get: operations["RegistrationExports_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registration-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schemes_view"];
        put?: never;
        post: operations["Schemes_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff see their area's, a liaison the own unit's. */
        get: operations["Resources_page"];
        put?: never;
        post: operations["Resources_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Resources_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Resources_change"];
        trace?: never;
    };
    "/api/v1/resources/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not to be had for a while. */
        post: operations["Resources_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Resources_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For good; what was promised of it stands. */
        post: operations["Resources_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reward-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Marts_page"];
        put?: never;
        post: operations["Marts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reward-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Marts_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Marts_change"];
        trace?: never;
    };
    "/api/v1/reward-items/{id}/stock-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came into the shelf and left it, newest first. */
        get: operations["Marts_movements"];
        put?: never;
        /** Brings in, or puts the count right; nothing is ever overwritten. */
        post: operations["Marts_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Screens_page"];
        put?: never;
        post: operations["Screens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screens/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Screens_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards that their members agreed to send; no others are shown. */
        get: operations["ServiceCards_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-cards/{id}/paper-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A unit without an account signed the receipt on paper. */
        post: operations["ServiceCards_receivedOnPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-cards/annual-feedback.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度反馈表. */
        get: operations["ServiceCards_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-cards/print.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signed cards to print, two to a sheet or one. */
        get: operations["ServiceCards_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-cards/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The community signs what members agreed to. */
        post: operations["ServiceCards_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-cards/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By unit, never of fewer than five people. */
        get: operations["ServiceCards_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServicePosts_page"];
        put?: never;
        post: operations["ServicePosts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServicePosts_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ServicePosts_change"];
        trace?: never;
    };
    "/api/v1/service-posts/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServicePosts_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceProofs_page"];
        put?: never;
        post: operations["ServiceProofs_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-proofs/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceProofs_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-proofs/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceProofs_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceRecords_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceRecords_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-records/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the record back with all that was posted for it, and makes the corrected version, which is answered. */
        post: operations["ServiceRecords_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-records/{id}/rating-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A slip for the served person; its code is answered once. */
        post: operations["Ratings_makeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-records/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ratings_list"];
        put?: never;
        /** From paper, or as it was told. */
        post: operations["Ratings_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-records/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceRecords_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-records/{id}/upholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The objection was looked into and the record stands. */
        post: operations["ServiceRecords_uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-records/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms up to 500 records and answers for each of them. */
        post: operations["ServiceRecords_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public, so that an account whose roles have all ended can still be told who it is. */
        get: operations["Session_view"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Setup_view"];
        put?: never;
        /** Sets up and signs the administrator in. */
        post: operations["Setup_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up-pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignUpPauses_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up-pauses/{id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignUpPauses_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignUpPauses_rules"];
        put?: never;
        /** Takes over on its day; no rule changes the past. */
        post: operations["SignUpPauses_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignUps_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ups/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For a person who called to say that they cannot come. */
        post: operations["SignUps_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ups/{id}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A no-show had a good reason and counts for nothing. */
        post: operations["SignUps_excuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ups/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a sign-up came to be what it is: who, when, why. */
        get: operations["SignUps_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ups/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignUps_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ups/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignUps_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Site_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Anomalies_spotCheckPage"];
        put?: never;
        /** Draws a sample of service records that anybody can draw again with the same seed. */
        post: operations["Anomalies_createSpotCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Anomalies_spotCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks/{id}/items/{itemId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Anomalies_recordResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-ladders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Stars_ladders"];
        put?: never;
        /** The community's next version, in force at once; stars are proposed by it in the background. */
        post: operations["Stars_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Stars_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-ratings/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person gives or declines what the rules propose; each has an answer of its own. */
        post: operations["Stars_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Supplements_page"];
        put?: never;
        /** For somebody who cannot ask on a phone. Whoever asks does not approve. */
        post: operations["Supplements_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplements/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first of two approvals, or the second, which makes the record. */
        post: operations["Supplements_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplements/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture or scan that came with it. */
        get: operations["Supplements_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplements/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supplements_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/three-lists.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 需求, 资源 and 项目清单 of a community, a sheet each. */
        get: operations["Lists_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me in my areas, and how the year went. */
        get: operations["Today_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Credentials_rejectTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Credentials_revokeTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Credentials_verifyTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What shows that a line of mine (or of my areas) was in the book when it was sealed, unchanged since. */
        get: operations["Seals_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a line back, whole and once; it stays readable, with the line that took it back. */
        post: operations["Ledger_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-member-list-template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitMembers_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitRegistrations_page"];
        put?: never;
        post: operations["UnitRegistrations_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitRegistrations_view"];
        put: operations["UnitRegistrations_resubmit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-registrations/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitRegistrations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-registrations/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitRegistrations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-registrations/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitRegistrations_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-registrations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitRegistrations_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-service-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to my unit. */
        get: operations["ServiceCards_ofUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-service-cards/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceCards_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_page"];
        put?: never;
        post: operations["Units_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Units_change"];
        trace?: never;
    };
    "/api/v1/units/{id}/contract-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an agreement with this unit may start from, for either side. */
        get: operations["UnitTemplates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/contribution-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a contribution of the unit may be linked to: projects, matters of its agreement, activities. */
        get: operations["Contributions_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link by which one person becomes the unit's liaison; it works once, for seven days. */
        post: operations["UnitPeople_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["UnitPeople_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/liaisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_openLiaison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/member-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a sheet of names and mobiles in; with `preview`, only says what would come of it. */
        post: operations["UnitMembers_takeIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitMembers_page"];
        put?: never;
        post: operations["UnitMembers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["UnitMembers_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/members/{memberId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitMembers_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merges this unit into another, which takes over all it has; this one stays as an alias. */
        post: operations["Units_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitPeople_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a resource of the unit can reach: its community first, then the places in it. */
        get: operations["Resources_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs that may be one unit, to be looked at by a person. */
        get: operations["Units_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Volunteers_page"];
        put?: never;
        post: operations["Volunteers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Volunteers_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Volunteers_correct"];
        trace?: never;
    };
    "/api/v1/volunteers/{id}/bonuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an award brings, as the policy says; of several in a year only the highest counts. */
        post: operations["Adjustments_award"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/deductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What established misconduct in service costs, as the policy says; nothing else takes points away. */
        post: operations["Adjustments_deduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A volunteer's lines, as far as they were booked in my areas. */
        get: operations["Ledger_ofVolunteer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/paper-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volunteers_recordPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volunteers_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wish-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own claims, or my unit's. */
        get: operations["WishClaims_mine"];
        put?: never;
        post: operations["WishClaims_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wish-claims/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have spoken with the wisher. */
        post: operations["WishClaims_contacted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wish-claims/{id}/contact-viewing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who the wisher is; every look is on record. */
        post: operations["WishClaims_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wish-claims/{id}/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishClaims_fulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wish-claims/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishClaims_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptCall: {
            /** @description About how many minutes the way takes. */
            etaMinutes?: number;
        };
        AcceptedInvitation: {
            loginName: string;
            unitName: string;
        };
        AcceptedReportIn: {
            loginName: string;
            unitName: string;
        };
        AcceptInvitation: {
            loginName: string;
            password: string;
        };
        AcceptMemberRegistration: {
            /** @description The grid or compound, where staff know better. */
            areaId?: string;
        };
        AcceptReportIn: {
            agrees: boolean;
            /** @description The community where I live. */
            communityId: string;
            loginName: string;
            /** @description My name as it is to stand on my records. */
            name: string;
            password: string;
        };
        AcceptReportInAsMe: {
            agrees: boolean;
            /** @description For an account that is no volunteer's yet: where I live. */
            communityId: string;
        };
        AccountPage: {
            items: components["schemas"]["AccountView"][];
            page: number;
            size: number;
            total: number;
        };
        AccountView: {
            createdAt: string;
            displayName: string;
            grants: components["schemas"]["GrantView"][];
            id: string;
            loginName: string;
            mustChangePassword: boolean;
            /** @enum {string} */
            state: "ACTIVE" | "DISABLED";
            volunteerId: string | null;
        };
        ActivityCountsView: {
            approval: number;
            draft: number;
            open: number;
            records: number;
            roll: number;
            running: number;
        };
        ActivityPage: {
            items: components["schemas"]["ActivityRowView"][];
            page: number;
            size: number;
            total: number;
        };
        ActivityRowView: {
            /** @description Sign-ups that wait for a decision. */
            appliedCount: number;
            brandName: string | null;
            /** @description Places of the slots that are still to come, together; null where one of them has no limit. */
            capacity: number | null;
            category: string | null;
            communityId: string;
            externalNo: string | null;
            firstOn: string | null;
            id: string;
            lastOn: string | null;
            name: string;
            /** @enum {string} */
            nature: "DUTY" | "MEETING" | "TRAINING" | "VOLUNTEER";
            natureName: string;
            organisingUnit: string | null;
            pendingRecordCount: number;
            presentCount: number;
            /** @description Slots that are over and whose roll nobody took. */
            rollMissingCount: number;
            signUpCount: number;
            slotCount: number;
            /** @enum {string} */
            state: "CANCELLED" | "DRAFT" | "ENDED" | "PUBLISHED" | "RUNNING" | "SETTLED" | "SIGNUP_CLOSED";
            stateName: string;
            takenCount: number;
            venue: string | null;
            waitlistedCount: number;
        };
        ActivityView: {
            /** @enum {string} */
            approvalMode: "AUTO" | "MANUAL";
            areaId: string | null;
            areaName: string | null;
            brandChecks: string[];
            brandId: string | null;
            brandName: string | null;
            cancelLeadHours: number;
            cancelReason: string | null;
            category: string | null;
            communityId: string;
            contactName: string | null;
            contactPhone: string | null;
            copiedFromId: string | null;
            description: string | null;
            elderFriendly: boolean;
            emergency: boolean;
            externalNo: string | null;
            /** @description What is missing before it can be published, in words; empty when nothing is. */
            gaps: string[];
            id: string;
            insuranceConfirmedAt: string | null;
            insuranceConfirmedByName: string | null;
            insuranceNote: string | null;
            insuranceRequired: boolean;
            leader: string | null;
            maxAge: number | null;
            minAge: number | null;
            /** @description Steps that can be taken now. */
            moves: ("cancel" | "close-sign-up" | "end" | "publish" | "reopen-sign-up" | "settle" | "start")[];
            name: string;
            /** @enum {string} */
            nature: "DUTY" | "MEETING" | "TRAINING" | "VOLUNTEER";
            natureName: string;
            organisingUnit: string | null;
            organisingUnitId: string | null;
            publishedAt: string | null;
            riskNote: string | null;
            signUpLeadHours: number;
            skills: string[];
            slots: components["schemas"]["SlotView"][];
            /** @enum {string} */
            state: "CANCELLED" | "DRAFT" | "ENDED" | "PUBLISHED" | "RUNNING" | "SETTLED" | "SIGNUP_CLOSED";
            stateName: string;
            venue: string | null;
        };
        AddItem: {
            /** @enum {string} */
            kind: "CLOSING" | "DECISION" | "FILM" | "GROUP_PHOTO" | "OATH" | "OPENING" | "OTHER" | "SHOW" | "SIGN_IN" | "SPEECH" | "WINNER_SPEECH";
            minutes?: number;
            title?: string;
        };
        AdjustCandidate: {
            /** @description Why the list differs from what the rules say; shown wherever the list is shown. */
            reason: string;
        };
        AdjustmentOptionsView: {
            bonuses: components["schemas"]["AdjustmentOptionView"][];
            deductions: components["schemas"]["AdjustmentOptionView"][];
            policyVersion: number;
        };
        AdjustmentOptionView: {
            code: string;
            name: string;
            points: number;
        };
        AdjustmentPage: {
            items: components["schemas"]["AdjustmentRowView"][];
            page: number;
            size: number;
            total: number;
        };
        AdjustmentRowView: {
            createdAt: string;
            decidedByName: string | null;
            explanation: string[];
            id: string;
            /** @enum {string} */
            kind: "BONUS" | "DEDUCT";
            kindName: string;
            /** @description 季度之星 */
            name: string;
            personName: string;
            /** @description What was added or taken, without a sign. */
            points: number;
            reason: string;
            reversal: string | null;
            /** @description When it was taken back, and why. */
            reversedAt: string | null;
            transferId: string;
            volunteerId: string;
            volunteerNo: string;
        };
        AdjustmentView: {
            explanation: string[];
            points: number;
            transferId: string;
        };
        AgendaLine: {
            speaker: string | null;
            title: string;
        };
        AgendaLineView: {
            speaker: string | null;
            title: string;
        };
        AgreementObligationWire: {
            dueOn: string;
            /** @description The matter's own id through all versions; left out for a new one. */
            key?: string;
            measure: string | null;
            quantity: number | null;
            /**
             * @description Who owes it.
             * @enum {string}
             */
            side: "COMMUNITY" | "UNIT";
            title: string;
        };
        AgreementView: {
            benefits: string;
            duties: string;
            fromOn: string;
            recordedAt: string;
            recordedByName: string;
            textVersion: string;
            /** @description The first day after the term. */
            toOn: string;
            version: number;
        };
        AgreementWire: {
            clauses: string[];
            community: components["schemas"]["PartyWire"];
            communityDuties: string[];
            /** @description The last day. */
            endOn: string;
            goals: components["schemas"]["GoalWire"][];
            obligations: components["schemas"]["AgreementObligationWire"][];
            preamble: string;
            startOn: string;
            title: string;
            unit: components["schemas"]["PartyWire"];
            unitDuties: string[];
        };
        AnnounceProgram: {
            /** @description `listHash` of the list that was looked at. */
            listHash?: string;
        };
        AnomalyCount: {
            count: number;
            /** @enum {string} */
            kind: "BULK_AFTER" | "CLOCK_OFF" | "FAR" | "OFFLINE_LATE" | "ONE_PUNCH" | "OVERLAP" | "OVER_8_HOURS" | "SHARED_DEVICE" | "WALK_IN";
            kindName: string;
        };
        AnomalyPage: {
            items: components["schemas"]["AnomalyView"][];
            /** @description Of each kind, how many nobody has looked at. */
            open: components["schemas"]["AnomalyCount"][];
            page: number;
            size: number;
            total: number;
        };
        AnomalyPerson: {
            name: string;
            volunteerId: string;
        };
        AnomalyView: {
            activityId: string;
            activityName: string;
            foundAt: string;
            /** @description What it may well be, before anybody is suspected. */
            hint: string;
            id: string;
            /** @enum {string} */
            kind: "BULK_AFTER" | "CLOCK_OFF" | "FAR" | "OFFLINE_LATE" | "ONE_PUNCH" | "OVERLAP" | "OVER_8_HOURS" | "SHARED_DEVICE" | "WALK_IN";
            kindName: string;
            lookedAt: string | null;
            lookedByName: string | null;
            lookedNote: string | null;
            onDate: string;
            /** @description Whom it is about. */
            people: components["schemas"]["AnomalyPerson"][];
            slotId: string;
            /** @description What was seen, in words. */
            text: string;
        };
        AnswerCard: {
            /** @description True: it may be sent to the unit that is named. False: it is not sent, or no longer shown. */
            given: boolean;
        };
        AnswerRating: {
            remark?: string;
            stars: number;
        };
        AppealDetailView: {
            appeal: components["schemas"]["AppealView"];
            /** @description Who else could. */
            others: string[];
            /** @description Whether I may answer it; null when I may, else why not. */
            refusal: string | null;
        };
        AppealPage: {
            items: components["schemas"]["AppealView"][];
            page: number;
            size: number;
            total: number;
        };
        AppealView: {
            decidedAt: string | null;
            decidedByName: string | null;
            decision: string | null;
            dueOn: string;
            filedAt: string;
            id: string;
            /** @description Open and over its date. */
            isLate: boolean;
            isNotMe: boolean;
            /** @description Answered by somebody who had a hand in it, because there was nobody else. */
            isSameHand: boolean;
            /** @description Masked for minors. */
            personName: string;
            reason: string;
            /** @description What can be done where it is granted. */
            remedies: ("CORRECT" | "LIFT" | "REOPEN" | "REVERSE")[];
            /** @enum {string|null} */
            remedy: "CORRECT" | "LIFT" | "REOPEN" | "REVERSE" | null;
            remedyName: string | null;
            resultId: string | null;
            /** @enum {string} */
            state: "GRANTED" | "OPEN" | "REJECTED" | "WITHDRAWN";
            stateName: string;
            subject: string;
            /** @enum {string} */
            target: "POINTS_ENTRY" | "SERVICE_RECORD" | "SIGN_UP_PAUSE" | "SUPPLEMENT";
            targetId: string;
            targetName: string;
            volunteerId: string;
            volunteerNo: string;
            wantedMinutes: number | null;
        };
        ApplicationStatusView: {
            appliedAt: string;
            brings: ("FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE")[];
            communityName: string;
            decidedAt: string | null;
            decisionReason: string | null;
            exitedAt: string | null;
            isPublic: boolean;
            mayWithdraw: boolean;
            name: string;
            /** @enum {string} */
            partnerType: "FIRM" | "INSTITUTION" | "OTHER" | "PERSON" | "SHOP" | "SOCIAL_ORG";
            queryCode: string;
            /** @enum {string} */
            state: "APPLIED" | "APPROVED" | "EXITED" | "REJECTED";
            stateName: string;
            /** @description The first day after the agreed term. */
            toOn: string | null;
        };
        AppliedView: {
            communityName: string;
            /** @description For looking up, withdrawing and changing the consent. */
            queryCode: string;
        };
        ApplyAsPartner: {
            agreesToNotice: boolean;
            /** @description Separate consent to stand on the public wall; leaving it out or false costs nothing. */
            agreesToPublication?: boolean;
            brings: ("FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE")[];
            /** @description What exactly, how much, when. */
            bringsText: string;
            communityId: string;
            contactName: string;
            mobile: string;
            /** @description Of the shop, firm or organisation; for a person, the person's own. */
            name: string;
            /** @description The version of the privacy notice that was shown. */
            noticeVersion: string;
            /** @enum {string} */
            partnerType: "FIRM" | "INSTITUTION" | "OTHER" | "PERSON" | "SHOP" | "SOCIAL_ORG";
            /** @description Invisible on the page: only programs fill it in. */
            website?: string;
            /** @description What they hope for in return. */
            wishes?: string;
        };
        ApprovePartner: {
            /** @description What the partner gets. */
            benefits: string;
            /** @description What the partner gives. */
            duties: string;
            fromOn: string;
            reason: string;
            /** @description The first day after the term; at most three years later. */
            toOn: string;
        };
        ApproveProgram: {
            /** @description `listHash` of the list that was looked at: what changed meanwhile is not approved unseen. */
            listHash?: string;
            note?: string;
        };
        ApproveSignUps: {
            ids: string[];
        };
        AreaView: {
            code: string;
            /** @description 鼓楼街道 / 东风社区 / 第一网格 */
            fullName: string;
            id: string;
            /** @enum {string} */
            level: "COMMUNITY" | "COMPOUND" | "GRID" | "SUBDISTRICT";
            name: string;
            parentId: string | null;
        };
        ArrivalCodeView: {
            code: string;
            from: string;
            typed: string;
            until: string;
        };
        ArriveAtCall: {
            /** @description What the picture on the spot holds, or the eight digits under it. */
            code: string;
        };
        AskForSupplement: {
            /** @description Who was there or what shows it. */
            evidence: string;
            reason: string;
            /** @description At most what was planned. */
            serviceMinutes: number;
            slotId: string;
        };
        AssignmentPage: {
            items: components["schemas"]["AssignmentView"][];
            page: number;
            size: number;
            total: number;
        };
        AssignmentView: {
            accountId: string | null;
            areaId: string;
            areaName: string;
            cadrePost: string | null;
            communityId: string;
            communityName: string;
            duties: string;
            dutyContact: string | null;
            endReason: string | null;
            fromOn: string;
            /** @description The cadre's name or the unit's. */
            holderName: string;
            id: string;
            lastVisitOn: string | null;
            openProblems: number;
            overdue: number;
            /** @enum {string} */
            standing: "AHEAD" | "OVER" | "RUNNING";
            standingName: string;
            /** @enum {string} */
            target: "COMMUNITY" | "COMPOUND";
            toOn: string | null;
            unitId: string | null;
        };
        AttendanceLine: {
            attendeeName?: string | null;
            /** @description 院长、大党委兼职委员 */
            attendeeTitle?: string | null;
            /** @enum {string} */
            presence: "ABSENT" | "EXCUSED" | "PRESENT";
            /** @description Why excused. */
            reason?: string | null;
            unitId: string;
        };
        AttendanceView: {
            attendeeName: string | null;
            attendeeTitle: string | null;
            /** @enum {string} */
            presence: "ABSENT" | "EXCUSED" | "INVITED" | "PRESENT";
            presenceName: string;
            reason: string | null;
            /** @description The consultation that came of it. */
            roundId: string | null;
            unitId: string;
            unitName: string;
        };
        AuditEntryView: {
            action: string;
            /** @description Who, by the name of the account; empty for the system's own work. */
            actor: string;
            id: string;
            recordedAt: string;
            requestId: string | null;
            targetId: string;
            targetType: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntryView"][];
            page: number;
            size: number;
            total: number;
        };
        AwardBatchView: {
            id: string;
            /** @enum {string} */
            kind: "COLLECTIVE" | "INDIVIDUAL";
            kindName: string;
            presenters: string[];
            programTitle: string;
            props: ("CERTIFICATE" | "FLOWERS" | "MEDAL" | "SASH" | "TROPHY")[];
            title: string;
            winners: components["schemas"]["CeremonyWinnerView"][];
        };
        AwardCategoryView: {
            name: string;
            quota: number;
        };
        AwardObjectionList: {
            items: components["schemas"]["AwardObjectionView"][];
        };
        AwardObjectionView: {
            /** @description What may be done now. */
            acts: ("check" | "reject" | "uphold")[];
            /** @description About whom; null: about the procedure. */
            candidateId: string | null;
            candidateName: string | null;
            checkedAt: string | null;
            checkedByName: string | null;
            checkNote: string | null;
            createdAt: string;
            decidedAt: string | null;
            decidedByName: string | null;
            decisionReason: string | null;
            grounds: string;
            hasContact: boolean;
            id: string;
            /** @description The signed-in person proposed the list, so somebody else decides. */
            isOwnProposal: boolean;
            maskedName: string;
            /** @description The version of the notice that was objected to. */
            noticeVersion: number;
            /** @enum {string} */
            objectorKind: "PERSON" | "UNIT";
            objectorKindName: string;
            programId: string;
            /** @enum {string} */
            source: "ONLINE" | "PAPER";
            /** @enum {string} */
            state: "CHECKING" | "RECEIVED" | "REJECTED" | "UPHELD";
            stateName: string;
        };
        AwardProgram: {
            /** @description The day printed on the certificates; left out, today. */
            issuedOn?: string;
        };
        BalanceView: {
            /** @description How the points came about, kind by kind. */
            explanation: string[];
            /** @description Really served, in all. */
            minutes: number;
            /** @description To spend. */
            points: number;
        };
        BoardRowView: {
            isRevealed: boolean;
            /** @enum {string|null} */
            objectionState: "RECEIVED" | "REJECTED" | "UPHELD" | null;
            objectionStateName: string | null;
            /** @description The unit's word about the community. */
            ofCommunity: components["schemas"]["BoardSideView"];
            /** @description The community's word about the unit. */
            ofUnit: components["schemas"]["BoardSideView"];
            revealCauseName: string | null;
            unitId: string;
            unitName: string;
        };
        BoardRunView: {
            cutoffAt: string;
            from: string;
            id: string;
            rankedCount: number;
            /** @enum {string} */
            state: "FAILED" | "FROZEN" | "RUNNING" | "SUPERSEDED";
            to: string;
        };
        BoardSideView: {
            evaluationId: string;
            /** @enum {string|null} */
            grade: "EXCELLENT" | "FAIR" | "GOOD" | "POOR" | null;
            gradeName: string | null;
            isSubmitted: boolean;
            resultVersion: number | null;
            totalCenti: number | null;
        };
        BrandView: {
            activityCount: number;
            checklist: string[];
            communityId: string;
            id: string;
            mandatory: string[];
            maxAge: number | null;
            meaning: string | null;
            minAge: number | null;
            name: string;
            pairingNote: string | null;
            retired: boolean;
        };
        BucketView: {
            from: number;
            people: number;
            to: number;
        };
        CalendarFeedView: {
            createdAt: string | null;
            /** @description On this site; null while there is none. */
            path: string | null;
        };
        CalendarSlotView: {
            activityId: string;
            activityName: string;
            appliedCount: number;
            cancelledAt: string | null;
            capacity: number | null;
            category: string | null;
            endAt: string | null;
            id: string;
            rollTakenAt: string | null;
            startAt: string | null;
            startOn: string;
            /** @enum {string} */
            state: "CANCELLED" | "DRAFT" | "ENDED" | "PUBLISHED" | "RUNNING" | "SETTLED" | "SIGNUP_CLOSED";
            stateName: string;
            takenCount: number;
            venue: string | null;
            waitlistedCount: number;
        };
        CalendarView: {
            /** @description There were more than fit. */
            isCut: boolean;
            items: components["schemas"]["CalendarSlotView"][];
        };
        CallCountsView: {
            accepted: number;
            arrived: number;
            asked: number;
            completed: number;
            declined: number;
            reserve: number;
            waiting: number;
        };
        CallPage: {
            items: components["schemas"]["CallRowView"][];
            page: number;
            size: number;
            total: number;
        };
        CallResponsePage: {
            items: components["schemas"]["CallResponseView"][];
            page: number;
            size: number;
            total: number;
        };
        CallResponseView: {
            answeredAt: string | null;
            /** @enum {string|null} */
            arrivalEvidence: "CODE" | "STAFF" | null;
            arrivalEvidenceName: string | null;
            arrivedAt: string | null;
            askedAt: string;
            circleName: string;
            communityName: string;
            declineNote: string | null;
            declineReasonName: string | null;
            doneAt: string | null;
            etaMinutes: number | null;
            id: string;
            name: string;
            noRecordReason: string | null;
            servedMinutes: number | null;
            serviceRecordId: string | null;
            /** @enum {string} */
            state: "ACCEPTED" | "ARRIVED" | "ASKED" | "COMPLETED" | "DECLINED" | "RELEASED" | "RESERVE" | "WITHDRAWN" | "YIELDED";
            stateName: string;
            why: string[];
        };
        CallRowView: {
            acceptedCount: number;
            address: string;
            areaId: string;
            areaName: string;
            arrivedCount: number;
            askedCount: number;
            callNo: string;
            circleName: string | null;
            communityId: string;
            communityName: string;
            dispatchedAt: string | null;
            handledAt: string | null;
            id: string;
            /** @description The time to answer is over and somebody is still missing. */
            isLate: boolean;
            /** @enum {string} */
            level: "MAJOR" | "ROUTINE" | "URGENT";
            levelName: string;
            neededCount: number;
            openedAt: string;
            rating: number | null;
            respondBy: string | null;
            startsAt: string | null;
            /** @enum {string} */
            state: "CANCELLED" | "CLOSED" | "DISPATCHED" | "HANDLED" | "OPEN" | "RATED";
            stateName: string;
            title: string;
        };
        CallStepView: {
            askedCount: number;
            at: string;
            byName: string | null;
            circleName: string | null;
            /** @enum {string} */
            kind: "CANCELLED" | "CLOSED" | "DISPATCHED" | "FILLED" | "HANDLED" | "OPENED" | "RATED" | "SHORT" | "WIDENED";
            kindName: string;
            reason: string | null;
        };
        CallTermsView: {
            serviceKinds: components["schemas"]["CallTermView"][];
            skills: components["schemas"]["CallTermView"][];
        };
        CallTermView: {
            code: string;
            name: string;
        };
        CallTotalsRowView: {
            asked: number;
            calls: number;
            came: number;
            communityId: string;
            communityName: string;
            filled: number;
            /** @description Median minutes from the dispatch to the first yes; null without one. */
            firstAnswerMinutes: number | null;
            handled: number;
            /** @description Mean of the ratings in hundredths of a star; null without one. */
            ratingCenti: number | null;
            servedMinutes: number;
            urgent: number;
            waiting: number;
        };
        CallTotalsView: {
            from: string;
            rows: components["schemas"]["CallTotalsRowView"][];
            to: string;
        };
        CallView: {
            acceptedCount: number;
            activityId: string | null;
            address: string;
            areaId: string;
            areaName: string;
            arrivedCount: number;
            askedCount: number;
            callNo: string;
            cancelReason: string | null;
            /** @enum {string|null} */
            circle: "COMMUNITY" | "GRID" | "NEIGHBOURS" | "STREET" | "UNITS" | null;
            circleName: string | null;
            closedAt: string | null;
            communityId: string;
            communityName: string;
            counts: components["schemas"]["CallCountsView"];
            detail: string | null;
            dispatchedAt: string | null;
            /** @enum {string} */
            firstCircle: "COMMUNITY" | "GRID" | "NEIGHBOURS";
            handledAt: string | null;
            id: string;
            /** @description The time to answer is over and somebody is still missing. */
            isLate: boolean;
            /** @enum {string} */
            level: "MAJOR" | "ROUTINE" | "URGENT";
            levelName: string;
            moves: ("cancel" | "close" | "dispatch" | "handle" | "rate")[];
            neededCount: number;
            needKind: string | null;
            needKindName: string | null;
            openedAt: string;
            openedByName: string;
            ratedAt: string | null;
            rating: number | null;
            ratingNote: string | null;
            respondBy: string | null;
            respondMinutes: number;
            result: string | null;
            riskNote: string;
            skillNames: string[];
            skills: string[];
            startsAt: string | null;
            /** @enum {string} */
            state: "CANCELLED" | "CLOSED" | "DISPATCHED" | "HANDLED" | "OPEN" | "RATED";
            stateName: string;
            steps: components["schemas"]["CallStepView"][];
            title: string;
            widenAt: string | null;
        };
        CancelActivity: {
            reason: string;
        };
        CancelCall: {
            reason: string;
        };
        CancelCeremony: {
            reason: string;
        };
        CancelMeeting: {
            reason: string;
        };
        CancelOrder: {
            /** @description Why, for the person whose order it is. */
            reason: string;
        };
        CancelOwnSignUp: {
            reason?: string | null;
        };
        CancelProgram: {
            reason: string;
        };
        CancelRound: {
            reason: string;
        };
        CandidateCertificateView: {
            certificateNo: string;
            id: string;
            /** @enum {string} */
            state: "REVOKED" | "VALID";
        };
        CandidateView: {
            areaName: string;
            /** @description 奖项 by the place on the list; null where the program has one honour for all, or the person is not on it. */
            category: string | null;
            certificate: components["schemas"]["CandidateCertificateView"] | null;
            decidedAt: string | null;
            decidedByName: string | null;
            finalMinutes: number;
            id: string;
            /** @description Has consented to the full name on public pages; without it the honour and the certificate are the same. */
            isNamedPublicly: boolean;
            manualReason: string | null;
            name: string;
            /** @description Why even by hand this person cannot be added; null where nothing stands against it. */
            obstacle: string | null;
            /** @enum {string} */
            outcome: "IN" | "OUT";
            rank: number | null;
            /** @description What the rules say, in sentences. */
            reasons: string[];
            services: number;
            value: number;
            valueText: string;
            volunteerId: string;
            volunteerNo: string;
        };
        CardCategoryView: {
            category: string;
            minutes: number;
            times: number;
        };
        CardLineView: {
            category: string | null;
            quality: number | null;
            servedOn: string;
            serviceMinutes: number;
        };
        CardSigned: {
            code: string | null;
            id: string;
            message: string | null;
            /** @enum {string} */
            outcome: "refused" | "signed";
        };
        CardsSigned: {
            refused: number;
            results: components["schemas"]["CardSigned"][];
            signed: number;
        };
        CategoryInput: {
            name: string;
            quota: number;
        };
        CeremonyCheck: {
            isDone: boolean;
            owner: string;
            text: string;
        };
        CeremonyDetailView: {
            awardBatches: components["schemas"]["AwardBatchView"][];
            batches: number;
            cancelReason: string | null;
            checklist: components["schemas"]["CeremonyCheck"][];
            communityId: string;
            communityName: string;
            guests: components["schemas"]["CeremonyGuest"][];
            heldOn: string;
            hostName: string;
            id: string;
            items: components["schemas"]["RunSheetItemView"][];
            lengthMinutes: number;
            /** @enum {string} */
            nameOrder: "PINYIN" | "RESULT" | "STROKE";
            nameOrderName: string;
            /** @description In sentences; empty when seats and stage agree. */
            seatConflicts: string[];
            signedIn: number;
            startTime: string;
            /** @enum {string} */
            state: "CANCELLED" | "HELD" | "PREPARING";
            stateName: string;
            title: string;
            venue: string;
            warnings: string[];
            winners: number;
            zones: components["schemas"]["SeatZone"][];
        };
        CeremonyGuest: {
            name: string;
            title: string;
            /** @enum {string} */
            zone: "LEADER" | "PARTNER" | "PUBLIC";
        };
        CeremonyPage: {
            items: components["schemas"]["CeremonyView"][];
            page: number;
            size: number;
            total: number;
        };
        CeremonySignIn: {
            /** @description Eight characters from the invitation; spaces, dashes and case do not matter. */
            code: string;
        };
        CeremonyView: {
            batches: number;
            communityId: string;
            communityName: string;
            heldOn: string;
            id: string;
            signedIn: number;
            startTime: string;
            /** @enum {string} */
            state: "CANCELLED" | "HELD" | "PREPARING";
            stateName: string;
            title: string;
            venue: string;
            winners: number;
        };
        CeremonyWinnerView: {
            certificateNo: string | null;
            /** @description 颁奖词 of the person, else the words of the certificate, else empty. */
            citation: string;
            id: string;
            isNamedPublicly: boolean;
            name: string;
            /** @description Why this person may not be called any more (list or certificate taken back); null is fine. */
            obstacle: string | null;
            position: number;
            rank: number | null;
            seatNo: number | null;
            seatRow: number | null;
            /** @description As the screen shows it: in full with consent, masked without. */
            shownName: string;
            signedInAt: string | null;
            /** @enum {string|null} */
            signedInVia: "CODE" | "STAFF" | null;
            sortAs: string | null;
            standInName: string | null;
            standInRelation: string | null;
            tribute: string | null;
            unit: string;
            volunteerId: string;
        };
        CertificateKeyView: {
            isCurrent: boolean;
            /** @description 16 hex digits of the SHA-256 of the key; a QR names the first eight. */
            keyId: string;
            /** @description The same key as openssl reads it. */
            pem: string;
            /** @description Ed25519, 32 bytes, base64url. */
            publicKey: string;
        };
        CertificateView: {
            certificateNo: string;
            citation: string;
            id: string;
            issuedOn: string;
            issuer: string;
            programTitle: string;
            /** @enum {string} */
            state: "REVOKED" | "VALID";
            /** @description The honour: 年度热心志愿者. */
            title: string;
            verifyCode: string;
        };
        ChangeActivity: {
            /** @enum {string} */
            approvalMode?: "AUTO" | "MANUAL";
            /** @description The grid or compound it is for; left out, the whole community. */
            areaId?: string | null;
            /** @description Items of the brand's checklist that have been seen to. */
            brandChecks?: string[];
            brandId?: string | null;
            /** @description Cancelling later than so many hours before the start is noted as late. */
            cancelLeadHours?: number;
            category?: string | null;
            /** @description Whom people may call; shown to everybody. */
            contactName?: string | null;
            contactPhone?: string | null;
            description?: string | null;
            elderFriendly?: boolean;
            /** @description Emergency service; the points policy may weigh it. */
            emergency?: boolean;
            /** @description True: I have seen that the insurance is in force. Kept with who and when. */
            insuranceConfirmed?: boolean;
            /** @description Which insurance, shown to everybody. */
            insuranceNote?: string | null;
            /** @description Bodily danger is possible: insurance has to be confirmed before publishing, and minors cannot sign up. */
            insuranceRequired?: boolean;
            /** @description Person in charge. */
            leader?: string | null;
            maxAge?: number | null;
            minAge?: number | null;
            name?: string;
            organisingUnit?: string | null;
            /** @description The partner unit that organises it, where it is one of the register. */
            organisingUnitId?: string | null;
            /** @description What could happen to volunteers, and what is done about it; needed before publishing. */
            riskNote?: string | null;
            /** @description Sign-up closes so many hours before a slot starts. */
            signUpLeadHours?: number;
            /** @description One of these is enough; people without wait for somebody to look. */
            skills?: string[];
            venue?: string | null;
        };
        ChangeAssignment: {
            cadrePost?: string;
            duties?: string;
            dutyContact?: string;
        };
        ChangeBatch: {
            presenters?: string[];
            props?: ("CERTIFICATE" | "FLOWERS" | "MEDAL" | "SASH" | "TROPHY")[];
            title?: string;
        };
        ChangeBrand: {
            /** @description What has to be seen to before such an activity takes place. */
            checklist?: string[];
            /** @description Items of the checklist that must be ticked before such an activity is published. */
            mandatory?: string[];
            maxAge?: number | null;
            /** @description What it means here, in the community's own words. */
            meaning?: string | null;
            /** @description Ages of those who serve, where an activity states none of its own. */
            minAge?: number | null;
            name?: string;
            /** @description Who serves whom. */
            pairingNote?: string | null;
            /** @description True: not offered for new activities any more. */
            retired?: boolean;
        };
        ChangeCeremony: {
            heldOn?: string;
            hostName?: string;
            startTime?: string;
            title?: string;
            venue?: string;
        };
        ChangeDemand: {
            /** @description Who asked and how to reach them; kept encrypted, shown to staff on the demand's own page only. */
            asker?: string | null;
            beneficiaryCount?: number | null;
            /** @description 独居老人, 小学生 …: a kind of people, no names. */
            beneficiaryKind?: string | null;
            /** @description Which group, which meeting, who brought it. */
            channelNote?: string | null;
            /** @description For those who deal with it, never public. */
            detail?: string | null;
            fromOn?: string | null;
            isReplyOwed?: boolean;
            /** @enum {string} */
            itemKind?: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
            /** @description 件, 人, 次 … */
            measure?: string | null;
            quantity?: number | null;
            skills?: string[];
            title?: string;
            /** @description Wanted by this day. */
            toOn?: string | null;
            /** @enum {string} */
            urgency?: "ROUTINE" | "SOON" | "URGENT";
            windows?: components["schemas"]["WeeklyWindowInput"][];
        };
        ChangeItem: {
            minutes?: number;
            owner?: string;
            /** @description Words of the host for this step; empty goes back to the template. */
            script?: string;
            title?: string;
        };
        ChangeMeeting: {
            agenda?: components["schemas"]["AgendaLine"][];
            asConsultation?: boolean;
            chair?: string | null;
            heldOn?: string;
            place?: string;
            startTime?: string;
            title?: string;
        };
        ChangeNoticeHook: {
            isActive?: boolean;
            noticeKinds?: ("ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK")[];
        };
        ChangePartyOrg: {
            /** @enum {string} */
            level?: "BRANCH" | "COMMITTEE" | "GENERAL_BRANCH";
            name?: string;
            secretaryName?: string;
            unitId?: string;
        };
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
        };
        ChangePolicyDraft: {
            effectiveFrom?: string | null;
            effectiveTo?: string | null;
            /** @description The revision that was read: of two who edit at once the second one is told. */
            revision: number;
            /** @description PointsRules: rate, steps, rounding, coefficients in per mille, limits, credit kinds, validity */
            rules?: {
                [key: string]: unknown;
            };
            title?: string;
        };
        ChangeRankingBoard: {
            isClosed?: boolean;
            name?: string;
            settleDays?: number | null;
            shownPlaces?: number;
            /** @enum {string} */
            visibility?: "MASKED" | "NAMED" | "OFFICE";
        };
        ChangeResource: {
            /** @description How far the unit goes: its community (the default), or one place in it. */
            areaId?: string | null;
            detail?: string | null;
            fromOn?: string | null;
            measure?: string | null;
            /** @description Left out: it is not used up. */
            quantity?: number | null;
            skills?: string[];
            title?: string;
            toOn?: string | null;
            windows?: components["schemas"]["WeeklyWindowInput"][];
        };
        ChangeRewardItem: {
            description?: string | null;
            donorText?: string | null;
            limitCount?: number | null;
            /** @enum {string|null} */
            limitPeriod?: "MONTH" | "QUARTER" | "TOTAL" | "YEAR" | null;
            name?: string;
            /** @description For later orders; those that are placed keep their price. */
            pricePoints?: number;
            serviceMinutes?: number | null;
            /** @enum {string} */
            state?: "OFF" | "ON_SALE";
            unitName?: string;
            validFrom?: string | null;
            validTo?: string | null;
        };
        ChangeServicePost: {
            /** @description Not below how many hold it now. */
            capacity?: number;
            duties?: string;
            name?: string;
            /** @description Null: it runs on. */
            toOn?: string | null;
        };
        ChangeSlot: {
            capacity?: number | null;
            endTime?: string | null;
            leaderAccountId?: string | null;
            leaderVolunteerId?: string | null;
            plannedMinutes?: number | null;
            startOn?: string;
            startTime?: string | null;
        };
        ChangeTemplate: {
            content?: components["schemas"]["TemplateContentWire"];
            name?: string;
            /** @description No longer offered. */
            retired?: boolean;
        };
        ChangeUnit: {
            address?: string;
            contact?: string;
            externalNo?: string;
            name?: string;
            /** @description A grid or compound of the community. */
            placeId?: string;
            /** @enum {string} */
            unitType?: "GOV_DEPARTMENT" | "HOSPITAL" | "MILITARY" | "OTHER" | "OWNERS_COMMITTEE" | "PRIVATE_ENTERPRISE" | "PROPERTY_COMPANY" | "PUBLIC_INSTITUTION" | "SCHOOL" | "SHOP" | "SOCIAL_ORG" | "STATE_ENTERPRISE";
            uscc?: string;
        };
        ChangeWinner: {
            /** @description Characters that sound as the name is read, for sorting; empty takes it back. */
            sortAs?: string;
            standInName?: string;
            standInRelation?: string;
            /** @description 颁奖词 on the screen; empty takes it back. */
            tribute?: string;
        };
        CheckInResultView: {
            activityName: string;
            checkInAt: string;
            checkOutAt: string | null;
            /** @enum {string} */
            direction: "IN" | "OUT";
            /**
             * @description By what it was proved.
             * @enum {string}
             */
            evidenceKind: "GPS" | "PAPER" | "QR" | "ROTATING_CODE" | "STAFF";
            /** @description After checking out: what the points policy would give; null before, or where it cannot be said. */
            expectedPoints: number | null;
            /** @description Why so many, in words. */
            expectedWords: string[];
            flagNames: string[];
            flags: ("AUTO_CLOSED" | "CLOCK_OFF" | "FAR" | "LATE_ENTRY" | "OFFLINE" | "WALK_IN")[];
            /** @description Whole minutes in this slot so far, up to now for whoever is still in. */
            minutesSoFar: number;
            plannedMinutes: number | null;
            /** @description Of the planned time, in ‰; null where there is no plan. */
            presencePerMille: number | null;
            slotId: string;
            /** @description After checking out: what counts already, final minutes and points. */
            totalMinutes: number | null;
            totalPoints: number | null;
            venue: string | null;
        };
        CheckObjection: {
            note: string;
        };
        CheckOutLine: {
            code: string | null;
            message: string | null;
            /** @enum {string} */
            outcome: "out" | "refused" | "unchanged";
            volunteerId: string;
        };
        CheckOutMany: {
            volunteerIds: string[];
        };
        CheckOutResult: {
            out: number;
            refused: number;
            results: components["schemas"]["CheckOutLine"][];
            unchanged: number;
        };
        ClaimCredential: {
            /** @description Of a training: what it was about. */
            content?: string;
            heldOn: string;
            /** @description Who held the training, or granted the honour. */
            host: string;
            /** @enum {string} */
            kind: "HONOR" | "TRAINING";
            /** @description Of a training. */
            lengthMinutes?: number;
            name: string;
            /** @description What shows it: a certificate, its number, where it is kept. Needed for honours. */
            proof?: string;
        };
        ClaimPage: {
            items: components["schemas"]["ClaimView"][];
            page: number;
            size: number;
            total: number;
        };
        ClaimView: {
            claimedAt: string;
            /** @enum {string} */
            claimerType: "MEMBER" | "UNIT" | "VOLUNTEER";
            communityId: string;
            /** @description For those who promised it and for staff. */
            demandDetail: string | null;
            demandId: string;
            demandTitle: string;
            dueOn: string;
            endedAt: string | null;
            giveBackReason: string | null;
            id: string;
            /** @enum {string} */
            itemKind: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
            itemKindName: string;
            /** @description Whole days since the promised day; 0 when not late or no longer open. */
            lateDays: number;
            measure: string | null;
            note: string | null;
            projectId: string | null;
            quantity: number;
            reasons: string[];
            resourceId: string | null;
            resourceTitle: string | null;
            score: number | null;
            /** @enum {string} */
            state: "FULFILLED" | "GIVEN_BACK" | "PROMISED";
            stateName: string;
            unitId: string;
            unitName: string;
        };
        CloseDemand: {
            reason: string;
        };
        CollectWish: {
            /** @description The community, or the grid or compound in which the wisher lives. */
            areaId: string;
            detail?: string | null;
            title: string;
            wisherAddress?: string | null;
            /** @enum {string} */
            wisherKind: "CHILD" | "DISABLED" | "ELDER" | "HARDSHIP" | "RESIDENT";
            /** @description Kept encrypted; shown masked. */
            wisherName: string;
            wisherPhone: string;
            /** @enum {string} */
            wishKind: "COMPANY" | "GOODS" | "OTHER" | "SERVICE";
        };
        ColumnView: {
            header: string;
            letter: string;
            /** @description The first values below the header. */
            samples: string[];
        };
        CommunityCoverageView: {
            communityId: string;
            communityName: string;
            members: number;
            /** @description With a FINAL record in the year. */
            membersServed: number;
            membersWaiting: number;
            /** @description With a post now. */
            membersWithPost: number;
            places: number;
            placesTaken: number;
            posts: number;
            serviceMinutes: number;
            targets: components["schemas"]["TargetCoverageView"][];
            units: number;
            unitsRegistered: number;
            unitsWaiting: number;
        };
        CommunityFiguresView: {
            acceptedObligations: number;
            /** @description In force at some time of the period. */
            contracts: number;
            contributedFen: number;
            contributedMinutes: number;
            /** @description Confirmed, of the period. */
            contributions: number;
            /** @description Due in the period, without those waived. */
            dueObligations: number;
            greenContracts: number;
            /** @description Of those due: past their day and nobody has said that they are done. */
            lateObligations: number;
            /** @description Contracts in force today by the light of their consultations. */
            redContracts: number;
            units: number;
            yellowContracts: number;
        };
        ComparedCommunityView: {
            communityId: string;
            countedOn: string | null;
            figures: components["schemas"]["CommunityFiguresView"];
            /** @enum {string|null} */
            light: "GREEN" | "RED" | "YELLOW" | null;
            name: string;
            /** @description Null where nobody has counted. */
            people: number | null;
            /** @description Contributions per 1000 people, in hundredths. */
            perThousandCenti: number | null;
            /** @description Accepted of what was due, of 1000; null where nothing was due. */
            progressPerMille: number | null;
        };
        ComparisonView: {
            communities: components["schemas"]["ComparedCommunityView"][];
            finding: string;
            from: string;
            to: string;
            /** @description All of them together. */
            whole: components["schemas"]["CommunityFiguresView"];
        };
        CompleteResponse: {
            /** @description Minutes really served, at most those since the arrival; left out, all of them. */
            servedMinutes?: number;
        };
        ConditionView: {
            isMet: boolean;
            name: string;
            text: string;
        };
        ConductView: {
            code: string;
            name: string;
        };
        ConfirmationResult: {
            /** @description Approved by the first of two people. */
            awaitingSecond: number;
            confirmed: number;
            refused: number;
            results: components["schemas"]["RecordResult"][];
        };
        ConfirmationView: {
            areaName: string;
            birthOn: string | null;
            confirmedAt: string | null;
            createdAt: string;
            /** @enum {string|null} */
            gender: "female" | "male" | null;
            idNumberMasked: string | null;
            mobileMasked: string | null;
            name: string | null;
            /** @description A guardian must sign on paper first. */
            needsGuardian: boolean;
            skills: string[];
            /** @enum {string} */
            source: "ATTENDANCE" | "ROSTER" | "STAFF";
            /** @enum {string} */
            state: "ACTIVE" | "PAUSED" | "PENDING_CONFIRM" | "WITHDRAWN";
            /** @description The words the person agrees to. */
            text: string;
            textVersion: string;
            volunteerNo: string;
        };
        ConfirmContributions: {
            ids: string[];
        };
        ConfirmRecords: {
            ids: string[];
            /** @description Where presence was too short for the policy: what share of the points is allowed, in ‰. */
            reviewedPerMille?: number | null;
        };
        ConfirmWish: {
            /** @description How content the wisher is, where it was said. */
            stars?: number | null;
            /** @description What the wisher said, in the wisher's own words. */
            wisherWord: string;
        };
        ConsentView: {
            given: boolean;
            givenAt: string | null;
            name: string;
            /** @enum {string} */
            purpose: "LOCATION" | "PARTY_MEMBERSHIP" | "PUBLISH_NAME" | "PUBLISH_PHOTO" | "SHARE_WITH_EMPLOYER";
            /** @description The full words the person agrees to. */
            text: string;
            textVersion: string;
        };
        ContractPage: {
            items: components["schemas"]["ContractRowView"][];
            page: number;
            size: number;
            total: number;
        };
        ContractReason: {
            reason: string;
        };
        ContractRowView: {
            communityId: string;
            communityName: string;
            contractNo: string;
            endOn: string;
            hasAmendment: boolean;
            id: string;
            isRenewalDue: boolean;
            nextDue: components["schemas"]["NextDueView"] | null;
            /** @enum {string} */
            phase: "ACTIVE" | "DRAFT" | "EXPIRED" | "NEGOTIATING" | "PENDING_SIGN" | "SIGNED" | "SUSPENDED" | "TERMINATED";
            phaseName: string;
            progress: components["schemas"]["ProgressView"];
            startOn: string;
            /** @enum {string} */
            state: "ACTIVE" | "DRAFT" | "EXPIRED" | "NEGOTIATING" | "PENDING_SIGN" | "SUSPENDED" | "TERMINATED";
            /** @description Said to be done, waiting for the other side's word. */
            toDecide: number;
            /** @description When the unit last did something; null for never. */
            unitActedAt: string | null;
            unitId: string;
            unitName: string;
            /** @description The unit's own part of it. */
            unitProgress: components["schemas"]["ProgressView"];
            /** @enum {string|null} */
            waitsFor: "BOTH" | "COMMUNITY" | "UNIT" | null;
        };
        ContractSignatureView: {
            hasScan: boolean;
            id: string;
            /** @description The words have changed since: it says nothing about the latest ones. */
            isVoid: boolean;
            /** @enum {string} */
            method: "APP" | "PAPER";
            recordedAt: string;
            /** @enum {string} */
            side: "COMMUNITY" | "UNIT";
            signedOn: string;
            signerName: string;
            textHash: string;
            versionNo: number;
        };
        ContractStepView: {
            byName: string | null;
            id: string;
            /** @enum {string} */
            kind: "ACTIVATED" | "AGREED" | "AMENDED" | "COMMENTED" | "CREATED" | "DROPPED" | "EXPIRED" | "IN_FORCE" | "PROPOSED" | "RESUMED" | "REVISED" | "SENT" | "SIGNED" | "SIGNED_ON_PAPER" | "SUSPENDED" | "TERMINATED" | "UNIT_MERGED" | "WITHDRAWN";
            kindName: string;
            madeAt: string;
            /** @enum {string|null} */
            side: "COMMUNITY" | "UNIT" | null;
            versionNo: number | null;
            words: string | null;
        };
        ContractSummaryView: {
            /** @description Overdue for more than a week. */
            escalated: number;
            inForce: number;
            /** @description Overdue obligations, of both sides. */
            late: number;
            /** @description Waiting for the reader's side: words or a signature. */
            mine: number;
            renewals: number;
            theirs: number;
            /** @description Waiting for the reader's acceptance. */
            toDecide: number;
            /** @description Units of the reader's areas without a contract in force or on the way. */
            unitsWithout: number;
        };
        ContractVersionText: {
            content: components["schemas"]["AgreementWire"];
            textHash: string;
            versionNo: number;
            /** @description The exact text. */
            wording: string;
        };
        ContractVersionView: {
            byName: string;
            /** @description What it says differently from the version before, in words. */
            changes: string[];
            note: string | null;
            proposedAt: string;
            /** @enum {string} */
            side: "COMMUNITY" | "UNIT";
            textHash: string;
            versionNo: number;
        };
        ContractView: {
            communityId: string;
            communityName: string;
            communityProgress: components["schemas"]["ProgressView"];
            contractNo: string;
            createdAt: string;
            endedOn: string | null;
            endOn: string;
            endReason: string | null;
            finalVersion: number | null;
            hasAmendment: boolean;
            id: string;
            /** @description The words in force, where an amendment is being discussed. */
            inForce: components["schemas"]["ContractVersionText"] | null;
            inForceVersion: number | null;
            isRenewalDue: boolean;
            /** @description The latest words. */
            latest: components["schemas"]["ContractVersionText"];
            /** @enum {string} */
            latestSide: "COMMUNITY" | "UNIT";
            latestVersion: number;
            /** @description What the reader may do now. */
            moves: ("activate" | "agree" | "amend" | "conclude" | "drop" | "expire" | "propose" | "resume" | "revise" | "send" | "sign" | "suspend" | "terminate" | "withdraw")[];
            obligations: components["schemas"]["ObligationView"][];
            /** @enum {string} */
            phase: "ACTIVE" | "DRAFT" | "EXPIRED" | "NEGOTIATING" | "PENDING_SIGN" | "SIGNED" | "SUSPENDED" | "TERMINATED";
            phaseName: string;
            progress: components["schemas"]["ProgressView"];
            renewedById: string | null;
            renewedByNo: string | null;
            renewsContractId: string | null;
            renewsContractNo: string | null;
            /** @description The sides on which the reader stands. */
            sides: ("COMMUNITY" | "UNIT")[];
            signatures: components["schemas"]["ContractSignatureView"][];
            /** @description The last day on which anything was done about words that nobody has signed, if that was 90 days ago or more. */
            stalledSince: string | null;
            startOn: string;
            /** @enum {string} */
            state: "ACTIVE" | "DRAFT" | "EXPIRED" | "NEGOTIATING" | "PENDING_SIGN" | "SUSPENDED" | "TERMINATED";
            /** @description Newest first. */
            steps: components["schemas"]["ContractStepView"][];
            unitId: string;
            unitName: string;
            unitProgress: components["schemas"]["ProgressView"];
            /** @description By which anybody can check the version in force; null before both have signed. */
            verifyCode: string | null;
            /** @description Newest first. */
            versions: components["schemas"]["ContractVersionView"][];
            /** @enum {string|null} */
            waitsFor: "BOTH" | "COMMUNITY" | "UNIT" | null;
        };
        ContributionConfirmed: {
            code: string | null;
            id: string;
            message: string | null;
            /** @enum {string} */
            outcome: "confirmed" | "refused";
        };
        ContributionContent: {
            /** @description For PEOPLE_TIME: the activity in whose service records the people's own minutes stand. */
            activityId?: string | null;
            /** @description In fen. Needed for FUND; for the others about what it is worth. Nothing is paid here. */
            amountFen?: number | null;
            /** @enum {string} */
            contributionKind: "FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE";
            /** @description Goods for the 爱心超市. */
            isOfferedToMart?: boolean;
            /** @description What was given: 图书, 会议室, 义诊. */
            itemName: string;
            /** @description Left out: what the kind is usually counted in. PEOPLE_TIME is always minutes. */
            measure?: string | null;
            note?: string | null;
            /** @description A matter of the unit's agreement, which this discharges once it is confirmed. */
            obligationId?: string | null;
            /** @description Today or earlier. */
            occurredOn: string;
            peopleCount?: number | null;
            /** @description Points the unit would ask for one piece; the mart decides. */
            pricePoints?: number | null;
            /** @description A project the unit leads or takes part in. */
            projectId?: string | null;
            /** @description Whole measures; for PEOPLE_TIME the minutes of all people together. */
            quantity: number;
        };
        ContributionLinksView: {
            /** @description Activities of the last 60 days whose time this unit has not logged. */
            activities: components["schemas"]["ContributionLinkView"][];
            obligations: components["schemas"]["ContributionLinkView"][];
            projects: components["schemas"]["ContributionLinkView"][];
        };
        ContributionLinkView: {
            id: string;
            name: string;
        };
        ContributionMonthTotalView: {
            amountFen: number;
            count: number;
            /** @description 2026-11 */
            month: string;
            peopleMinutes: number;
            recordedMinutes: number;
        };
        ContributionPage: {
            items: components["schemas"]["ContributionView"][];
            page: number;
            size: number;
            total: number;
        };
        ContributionsConfirmed: {
            confirmed: number;
            refused: number;
            results: components["schemas"]["ContributionConfirmed"][];
        };
        ContributionStatementView: {
            communityName: string;
            id: string;
            issuedOn: string;
            lineCount: number;
            revokedOn: string | null;
            revokedReason: string | null;
            /** @enum {string} */
            state: "REVOKED" | "VALID";
            totals: components["schemas"]["ContributionSumsView"];
            unitId: string;
            unitName: string;
            verifyCode: string;
            year: number;
        };
        ContributionSumsView: {
            amountFen: number;
            byKind: components["schemas"]["KindTotalView"][];
            count: number;
            peopleMinutes: number;
            recordedMinutes: number;
        };
        ContributionTotalsView: {
            /** @description Money given and what things were worth, in fen. */
            amountFen: number;
            byKind: components["schemas"]["KindTotalView"][];
            byMonth: components["schemas"]["ContributionMonthTotalView"][];
            byUnit: components["schemas"]["ContributionUnitTotalView"][];
            count: number;
            /** @description People's time in all; `recordedMinutes` of it stand in service records as well and are not counted twice. */
            peopleMinutes: number;
            recordedMinutes: number;
            year: number;
        };
        ContributionUnitTotalView: {
            amountFen: number;
            count: number;
            peopleMinutes: number;
            recordedMinutes: number;
            unitId: string;
            unitName: string;
        };
        ContributionView: {
            activityId: string | null;
            /** @description Minutes of the activity's service records, for comparing. */
            activityMinutes: number | null;
            activityName: string | null;
            amountFen: number | null;
            /** @description 30 本（约 600.00 元） */
            amountText: string;
            communityId: string;
            /** @enum {string} */
            contributionKind: "FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE";
            correctionReason: string | null;
            decidedAt: string | null;
            decidedByName: string | null;
            decideReason: string | null;
            /** @description Staff logged it for the unit. */
            enteredByStaff: boolean;
            hasEvidence: boolean;
            id: string;
            /** @description The reader logged it, and so does not confirm it. */
            isMine: boolean;
            isOfferedToMart: boolean;
            /** @description A returned one that was handed in again. */
            isResubmitted: boolean;
            itemName: string;
            kindName: string;
            loggedAt: string;
            loggedByName: string;
            mayConfirm: boolean;
            measure: string;
            note: string | null;
            obligationId: string | null;
            obligationTitle: string | null;
            occurredOn: string;
            peopleCount: number | null;
            pricePoints: number | null;
            projectId: string | null;
            projectTitle: string | null;
            quantity: number;
            replacesId: string | null;
            /** @enum {string} */
            state: "CONFIRMED" | "REJECTED" | "REVERSED" | "SUBMITTED";
            stateName: string;
            unitId: string;
            unitName: string;
            version: number;
        };
        CopyActivity: {
            /** @description The day of the first slot of the copy; the others keep their distance from it. */
            firstOn: string;
            name?: string;
        };
        CorrectAttendance: {
            attendeeName?: string | null;
            /** @description 院长、大党委兼职委员 */
            attendeeTitle?: string | null;
            /** @enum {string} */
            presence: "ABSENT" | "EXCUSED" | "PRESENT";
            /** @description Why excused. */
            reason?: string | null;
            unitId: string;
            /** @description Why it is corrected. */
            why: string;
        };
        CorrectContribution: {
            /** @description For PEOPLE_TIME: the activity in whose service records the people's own minutes stand. */
            activityId?: string | null;
            /** @description In fen. Needed for FUND; for the others about what it is worth. Nothing is paid here. */
            amountFen?: number | null;
            /** @enum {string} */
            contributionKind: "FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE";
            /** @description Goods for the 爱心超市. */
            isOfferedToMart?: boolean;
            /** @description What was given: 图书, 会议室, 义诊. */
            itemName: string;
            /** @description Left out: what the kind is usually counted in. PEOPLE_TIME is always minutes. */
            measure?: string | null;
            note?: string | null;
            /** @description A matter of the unit's agreement, which this discharges once it is confirmed. */
            obligationId?: string | null;
            /** @description Today or earlier. */
            occurredOn: string;
            peopleCount?: number | null;
            /** @description Points the unit would ask for one piece; the mart decides. */
            pricePoints?: number | null;
            /** @description A project the unit leads or takes part in. */
            projectId?: string | null;
            /** @description Whole measures; for PEOPLE_TIME the minutes of all people together. */
            quantity: number;
            reason: string;
        };
        CorrectRecord: {
            /** @description A grade of the points policy; null takes it off. */
            conduct?: string | null;
            /** @description Told to the volunteer. */
            reason: string;
            reviewedPerMille?: number | null;
            role?: string;
            /** @description Minutes really served. */
            serviceMinutes: number;
        };
        CorrectVolunteer: {
            areaId?: string;
            birthOn?: string;
            externalNo?: string;
            /** @enum {string} */
            gender?: "female" | "male";
            idNumber?: string;
            joinedOn?: string;
            mobile?: string;
            name?: string;
            /** @description Why; kept in the audit log with the names of the changed fields. */
            reason: string;
            serviceCategories?: string[];
            skills?: string[];
        };
        CorrectWish: {
            detail?: string | null;
            title: string;
            wisherAddress?: string;
            /** @enum {string} */
            wisherKind: "CHILD" | "DISABLED" | "ELDER" | "HARDSHIP" | "RESIDENT";
            wisherName?: string;
            wisherPhone?: string;
            /** @enum {string} */
            wishKind: "COMPANY" | "GOODS" | "OTHER" | "SERVICE";
        };
        CreateAcceptance: {
            words?: string;
        };
        CreateAccount: {
            /** @description Left out for a volunteer: the person's name. */
            displayName?: string;
            grants?: components["schemas"]["CreateGrant"][];
            /** @description Left out for a volunteer: the volunteer number. */
            loginName?: string;
            /** @description The volunteer whose account it is; gets the role volunteer. */
            volunteerId?: string;
        };
        CreateActivity: {
            /** @enum {string} */
            approvalMode?: "AUTO" | "MANUAL";
            /** @description The grid or compound it is for; left out, the whole community. */
            areaId?: string | null;
            /** @description Items of the brand's checklist that have been seen to. */
            brandChecks?: string[];
            brandId?: string | null;
            /** @description Cancelling later than so many hours before the start is noted as late. */
            cancelLeadHours?: number;
            category?: string | null;
            communityId: string;
            /** @description Whom people may call; shown to everybody. */
            contactName?: string | null;
            contactPhone?: string | null;
            description?: string | null;
            elderFriendly?: boolean;
            /** @description Emergency service; the points policy may weigh it. */
            emergency?: boolean;
            externalNo?: string | null;
            /** @description True: I have seen that the insurance is in force. Kept with who and when. */
            insuranceConfirmed?: boolean;
            /** @description Which insurance, shown to everybody. */
            insuranceNote?: string | null;
            /** @description Bodily danger is possible: insurance has to be confirmed before publishing, and minors cannot sign up. */
            insuranceRequired?: boolean;
            /** @description Person in charge. */
            leader?: string | null;
            maxAge?: number | null;
            minAge?: number | null;
            name: string;
            /** @enum {string} */
            nature: "DUTY" | "MEETING" | "TRAINING" | "VOLUNTEER";
            organisingUnit?: string | null;
            /** @description The partner unit that organises it, where it is one of the register. */
            organisingUnitId?: string | null;
            /** @description What could happen to volunteers, and what is done about it; needed before publishing. */
            riskNote?: string | null;
            /** @description Sign-up closes so many hours before a slot starts. */
            signUpLeadHours?: number;
            /** @description One of these is enough; people without wait for somebody to look. */
            skills?: string[];
            slots?: components["schemas"]["CreateSlot"][];
            venue?: string | null;
        };
        CreateAdjustment: {
            /** @description Which of the policy's bonuses or deductions, by its code. */
            code: string;
            /** @description On what ground, for the person: which award, or what was established. */
            reason: string;
        };
        CreateAgreementGiven: {
            versionNo: number;
        };
        CreateAppeal: {
            /** @description “不是我”. */
            isNotMe?: boolean;
            /** @description What is wrong and how it really was. */
            reason: string;
            /** @enum {string} */
            target: "POINTS_ENTRY" | "SERVICE_RECORD" | "SIGN_UP_PAUSE" | "SUPPLEMENT";
            /** @description The service record, the line of the ledger, the pause or the request. */
            targetId: string;
            /** @description The minutes really served, where it is about those. */
            wantedMinutes?: number;
        };
        CreateArea: {
            /** @description The national division code, or the community's own; left out, one is made from the parent's. */
            code?: string;
            /** @enum {string} */
            level: "COMMUNITY" | "COMPOUND" | "GRID" | "SUBDISTRICT";
            name: string;
            parentId: string;
        };
        CreateAssignment: {
            /** @description The cadre's account, where there is one. */
            accountId?: string;
            /** @description A community for a cadre, a compound for a unit. */
            areaId: string;
            /** @description The cadre by name; left out with an account, it is the account's. */
            cadreName?: string;
            cadrePost?: string;
            duties: string;
            dutyContact?: string;
            fromOn: string;
            /** @enum {string} */
            target: "COMMUNITY" | "COMPOUND";
            /** @description The first day that no longer counts; without it, it runs on. */
            toOn?: string;
            unitId?: string;
        };
        CreateBrand: {
            /** @description What has to be seen to before such an activity takes place. */
            checklist?: string[];
            communityId: string;
            /** @description Items of the checklist that must be ticked before such an activity is published. */
            mandatory?: string[];
            maxAge?: number | null;
            /** @description What it means here, in the community's own words. */
            meaning?: string | null;
            /** @description Ages of those who serve, where an activity states none of its own. */
            minAge?: number | null;
            name: string;
            /** @description Who serves whom. */
            pairingNote?: string | null;
        };
        CreateCall: {
            /** @description Where exactly, as people would find it. */
            address: string;
            /** @description The community, or one of its grids or compounds. */
            areaId: string;
            detail?: string;
            /** @enum {string} */
            level: "MAJOR" | "ROUTINE" | "URGENT";
            neededCount: number;
            /** @description A kind of service of the street's scheme. */
            needKind?: string;
            /** @description Minutes to answer from the dispatch; left out, the level's. */
            respondMinutes?: number;
            /** @description What may be dangerous, and what to mind. */
            riskNote: string;
            /** @description Skills of the street's scheme. */
            skills?: string[];
            /** @description Left out: at once. */
            startsAt?: string;
            title: string;
        };
        CreateCeremony: {
            /** @description Winners who come onto the stage together, at most; 8 unless said. */
            batchSize?: number;
            communityId: string;
            heldOn: string;
            hostName?: string;
            /** @enum {string} */
            nameOrder?: "PINYIN" | "RESULT" | "STROKE";
            /** @description Programs whose lists a person has approved. */
            programIds: string[];
            startTime: string;
            title: string;
            venue: string;
        };
        CreateCheckIn: {
            /** @description What the picture code holds. */
            code?: string | null;
            /** @description What the phone's clock said when the code was scanned. */
            deviceAt?: string | null;
            /** @description A random number that this browser made up for itself; only a hash of it is kept. */
            deviceId?: string | null;
            /**
             * @description Left out, whichever fits.
             * @enum {string|null}
             */
            direction?: "IN" | "OUT" | null;
            /** @description A ticket: the code was scanned without signal and is handed in later. */
            isOffline?: boolean | null;
            position?: components["schemas"]["PositionInput"] | null;
            /** @description Or the slot, for checking in by position alone. */
            slotId?: string | null;
            /** @description Or the eight digits under it. */
            typed?: string | null;
        };
        CreateClaim: {
            demandId: string;
            /** @description The day by which it is promised. */
            dueOn: string;
            note?: string | null;
            /** @description How much of a shared demand; left out, all that is still open. */
            quantity?: number | null;
            /** @description One of the unit's resources. */
            resourceId?: string | null;
            /** @description Who promises: the liaison's unit, or one staff claim for. */
            unitId: string;
        };
        CreateComment: {
            words: string;
        };
        CreateContract: {
            /** @description Left out: numbered by the system. */
            contractNo?: string;
            endOn: string;
            startOn: string;
            /** @description Left out: the built-in template. */
            templateId?: string;
            unitId: string;
        };
        CreateContribution: {
            /** @description For PEOPLE_TIME: the activity in whose service records the people's own minutes stand. */
            activityId?: string | null;
            /** @description In fen. Needed for FUND; for the others about what it is worth. Nothing is paid here. */
            amountFen?: number | null;
            /** @enum {string} */
            contributionKind: "FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE";
            /** @description Goods for the 爱心超市. */
            isOfferedToMart?: boolean;
            /** @description What was given: 图书, 会议室, 义诊. */
            itemName: string;
            /** @description Left out: what the kind is usually counted in. PEOPLE_TIME is always minutes. */
            measure?: string | null;
            note?: string | null;
            /** @description A matter of the unit's agreement, which this discharges once it is confirmed. */
            obligationId?: string | null;
            /** @description Today or earlier. */
            occurredOn: string;
            peopleCount?: number | null;
            /** @description Points the unit would ask for one piece; the mart decides. */
            pricePoints?: number | null;
            /** @description A project the unit leads or takes part in. */
            projectId?: string | null;
            /** @description Whole measures; for PEOPLE_TIME the minutes of all people together. */
            quantity: number;
            /** @description The liaison's own unit, or one that staff log for. */
            unitId: string;
        };
        CreateCredential: {
            /** @description Of a training: what it was about. */
            content?: string;
            heldOn: string;
            /** @description Who held the training, or granted the honour. */
            host: string;
            /** @enum {string} */
            kind: "HONOR" | "TRAINING";
            /** @description Of a training. */
            lengthMinutes?: number;
            name: string;
            /** @description What shows it: a certificate, its number, where it is kept. Needed for honours. */
            proof?: string;
            volunteerId: string;
        };
        CreateDemand: {
            /** @description The community, grid or compound where it is needed. */
            areaId: string;
            /** @description Who asked and how to reach them; kept encrypted, shown to staff on the demand's own page only. */
            asker?: string | null;
            beneficiaryCount?: number | null;
            /** @description 独居老人, 小学生 …: a kind of people, no names. */
            beneficiaryKind?: string | null;
            /** @description Which group, which meeting, who brought it. */
            channelNote?: string | null;
            /** @description For those who deal with it, never public. */
            detail?: string | null;
            fromOn?: string | null;
            /** @description Whoever asked is to be told what came of it. */
            isReplyOwed?: boolean;
            /** @description Several units may each take a part. Needs a quantity. */
            isShared?: boolean;
            /** @enum {string} */
            itemKind: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
            /** @description 件, 人, 次 … */
            measure?: string | null;
            /** @description Opens it for claims at once. */
            publish?: boolean;
            quantity?: number | null;
            skills?: string[];
            /** @enum {string} */
            source: "GROUP" | "LETTER_BOX" | "MEETING" | "OTHER" | "VISIT";
            /** @description Public: what is needed, without names, house numbers or telephone numbers. */
            title: string;
            /** @description Wanted by this day. */
            toOn?: string | null;
            /** @enum {string} */
            urgency?: "ROUTINE" | "SOON" | "URGENT";
            windows?: components["schemas"]["WeeklyWindowInput"][];
        };
        CreatedRounds: {
            ids: string[];
        };
        CreateExclusion: {
            /** @description Why, in words the person may read. */
            reason: string;
            volunteerId: string;
        };
        CreateFeedbackRun: {
            communityId: string;
            /** @enum {string} */
            kind: "QUARTER" | "YEAR";
            /** @description 1 to 4; 0 for a year. */
            quarter: number;
            year: number;
        };
        CreateGrant: {
            areaId: string;
            fromOn?: string;
            /** @enum {string} */
            role: "grid-worker" | "liaison" | "secretary" | "street-admin" | "volunteer";
            /** @description The first day without the role. */
            toOn?: string;
        };
        CreateInvitation: {
            /** @description The name of who is invited. */
            displayName: string;
        };
        CreateLiaison: {
            displayName: string;
            loginName: string;
        };
        CreateLiaisonEntry: {
            /** @description For problems and measures. */
            dueOn?: string;
            /** @enum {string} */
            kind: "MEASURE" | "PROBLEM" | "RESOURCE" | "VISIT";
            /** @description Left out: today. */
            occurredOn?: string | null;
            owner?: string;
            /** @description The problem that a measure (needed) or a resource (may be) is against. */
            problemId?: string;
            text: string;
        };
        CreateMeeting: {
            agenda: components["schemas"]["AgendaLine"][];
            /** @description It is one consultation with each unit that comes, once both sides have spoken. */
            asConsultation?: boolean;
            /** @description Who chairs it. */
            chair?: string | null;
            communityId: string;
            heldOn: string;
            place: string;
            /** @description 09:00, on a Shanghai clock. */
            startTime: string;
            title: string;
            /** @description The units that are invited. */
            unitIds: string[];
        };
        CreateMemberContact: {
            /** @enum {string} */
            kind: "CONTACT" | "VISIT";
            /** @description Left out: today. */
            occurredOn?: string;
            text: string;
        };
        CreateMerger: {
            /** @description The unit that stays. */
            intoId: string;
            reason: string;
        };
        CreateNoticeHook: {
            address: string;
            /** @description The area whose staff are told the same: a community or the street. */
            areaId: string;
            /** @enum {string} */
            kind: "WEBHOOK" | "WECOM_ROBOT";
            name: string;
            noticeKinds: ("ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK")[];
            /** @description Both sides know it; it signs what is sent. Needed for WEBHOOK. */
            secret?: string;
        };
        CreateObjection: {
            text: string;
        };
        CreateOpinion: {
            /** @description Who of the unit said it and where the paper is; needed where staff writes for the unit. */
            evidence?: string | null;
            /**
             * @description Left out: one's own side. Staff may write down what the unit said; the unit confirms it.
             * @enum {string}
             */
            side?: "COMMUNITY" | "UNIT";
            text: string;
        };
        CreateOwnSignUp: {
            /** @description Anything the organisers should know. */
            note?: string | null;
            slotId: string;
        };
        CreatePaperConfirmation: {
            /** @description Where the signed sheet is kept, e.g. 2026 年志愿者登记表第 12 页. */
            evidence: string;
            /** @description For people under 18: the guardian has signed as well. */
            guardianSigned?: boolean;
        };
        CreatePartyOrg: {
            communityId: string;
            /** @enum {string} */
            level: "BRANCH" | "COMMITTEE" | "GENERAL_BRANCH";
            name: string;
            secretaryName?: string;
            /** @description Left out for the community's own organisation. */
            unitId?: string;
        };
        CreatePolicyDraft: {
            /**
             * @description Begin with another place's policy; left out, with the one in force.
             * @enum {string}
             */
            template?: "default" | "hailin" | "hengde" | "huangshi" | "huangyan" | "jiaozhou" | "kunshan" | "longquanyi";
            title: string;
        };
        CreateProgram: {
            /** @description Needed where reserved words such as 表彰 are used. */
            approvalNo?: string;
            /** @description The document or decision that provides for this honour. */
            basisDoc: string;
            /** @description A key of the bonuses of the points policy in force; left out: the honour brings no points. */
            bonusCode?: string;
            /** @description Their quotas add up to `quota`. Left out: one honour for all. */
            categories?: components["schemas"]["CategoryInput"][];
            /** @description The text of the certificate with gaps {期间} {时长} {次数} {积分} {名次}; left out, a standard one. */
            citation?: string;
            communityId: string;
            /** @description What the winners are called, e.g. 年度热心志愿者. */
            honourName: string;
            /** @description Left out: the community's residents' committee. */
            issuerName?: string;
            minMinutes?: number;
            minPoints?: number;
            minServices?: number;
            /** @description Working days of public notice; left out, 5. 0 leaves the notice out and needs `noticeWaiver`. */
            noticeDays?: number;
            noticeWaiver?: string;
            quota: number;
            /** @description Who was honoured in the community within so many months is left out; left out or 0: nobody. */
            restMonths?: number;
            /** @description The frozen ranking of this community that the list is drawn from. */
            runId: string;
            /** @enum {string} */
            tieRule: "include-all" | "include-none" | "tie-order";
            title: string;
        };
        CreateProject: {
            /** @description The claim it comes from: its unit leads, its demand is what is met. */
            claimId: string;
            communityGain?: string | null;
            endOn: string;
            milestones?: components["schemas"]["MilestoneInput"][];
            /** @description Units that take part beside the leading one. */
            partnerUnitIds?: string[];
            plan?: string | null;
            startOn: string;
            /** @description What is counted: 服务老人（人次）. */
            targetMetric: string;
            targetNumber: number;
            title: string;
            unitGain?: string | null;
        };
        CreateRankingBoard: {
            /** @description A community, a street, or a grid or compound. */
            areaId: string;
            /** @enum {string} */
            metric: "minutes" | "points" | "services";
            name: string;
            /** @enum {string} */
            period: "all" | "half" | "month" | "quarter" | "year";
            /** @description Ranked by itself so many days after each period's end; null: only when somebody asks. */
            settleDays: number | null;
            /** @description How many places the public sees. */
            shownPlaces: number;
            /** @enum {string} */
            ties: "competition" | "dense";
            /** @enum {string} */
            visibility: "MASKED" | "NAMED" | "OFFICE";
        };
        CreateRankingRun: {
            /** @description A community, a street, or a grid or compound. */
            areaId: string;
            exclusions?: components["schemas"]["CreateExclusion"][];
            /** @description The first day that counts. */
            from: string;
            /** @enum {string} */
            metric: "minutes" | "points" | "services";
            /**
             * @description Left out: competition, 1, 2, 2, 4.
             * @enum {string}
             */
            ties?: "competition" | "dense";
            /** @description The first day that no longer counts. */
            to: string;
        };
        CreateRating: {
            /** @description A grade of the points policy; touches the points of records that are not final yet. */
            conduct?: string;
            ratedOn?: string;
            /** @enum {string} */
            rater: "LEADER" | "SERVED";
            remark?: string;
            /** @enum {string} */
            source: "PAPER" | "STAFF";
            stars?: number;
        };
        CreateReading: {
            ids?: string[];
        };
        CreateRecordExport: {
            communityId: string;
            /** @description First day. */
            from: string;
            /** @description Names, identity numbers and mobiles in full; those of minors never. */
            isUnmasked?: boolean;
            /** @enum {string} */
            kind: "AUDIT" | "AUDIT_RECORDS_CSV" | "AUDIT_TRANSFERS_CSV" | "RECORDS" | "YEARLY";
            /** @description Why; kept for ever. */
            reason: string;
            /** @description The day after the last one. */
            to: string;
            /** @description One person only. */
            volunteerId?: string;
        };
        CreateRecurrence: {
            capacity?: number | null;
            endTime?: string | null;
            /** @description Every so many weeks or months. */
            every?: number;
            fromOn: string;
            leaderAccountId?: string | null;
            leaderVolunteerId?: string | null;
            plannedMinutes?: number | null;
            /** @enum {string} */
            rhythm: "MONTHLY_DAY" | "MONTHLY_WEEKDAY" | "WEEKLY";
            skipHolidays?: boolean;
            startTime?: string | null;
            /** @description The last day that may be taken. */
            untilOn: string;
            /** @description For WEEKLY: 1 is Monday, 7 is Sunday. Left out: the weekday of `fromOn`. */
            weekdays?: number[];
        };
        CreateResource: {
            /** @description How far the unit goes: its community (the default), or one place in it. */
            areaId?: string | null;
            detail?: string | null;
            fromOn?: string | null;
            /** @enum {string} */
            itemKind: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
            measure?: string | null;
            /** @description Left out: it is not used up. */
            quantity?: number | null;
            skills?: string[];
            title: string;
            toOn?: string | null;
            unitId: string;
            windows?: components["schemas"]["WeeklyWindowInput"][];
        };
        CreateReversal: {
            /** @description Why, for the person whose line is taken back. */
            reason: string;
        };
        CreateRewardItem: {
            communityId: string;
            description?: string | null;
            donorText?: string | null;
            /** @enum {string} */
            kind: "GOODS" | "SERVICE";
            limitCount?: number | null;
            /** @enum {string|null} */
            limitPeriod?: "MONTH" | "QUARTER" | "TOTAL" | "YEAR" | null;
            name: string;
            pricePoints: number;
            /** @description How long one of it takes; services only. */
            serviceMinutes?: number | null;
            /** @enum {string} */
            state: "OFF" | "ON_SALE";
            /** @description What is there at once; more comes in as stock movements. */
            stockCount?: number | null;
            unitName: string;
            validFrom?: string | null;
            /** @description The first day on which it is no longer offered. */
            validTo?: string | null;
        };
        CreateRounds: {
            /** @enum {string} */
            channel: "JOINT_MEETING" | "ONLINE" | "VISIT" | "WRITTEN";
            /** @description Last day on which both sides may speak. */
            closeOn: string;
            contractIds: string[];
            /** @description The day of a visit or meeting. */
            heldOn?: string | null;
            /** @description First day on which both sides may speak. */
            openOn: string;
            /** @description What is asked about. */
            topic: string;
        };
        CreateScreen: {
            /** @description A community, or a street. */
            areaId: string;
            name: string;
        };
        CreateServicePost: {
            /** @description The community, or one of its grids or compounds. */
            areaId: string;
            capacity: number;
            duties: string;
            fromOn: string;
            name: string;
            /** @description A code of the street's classes. */
            postType: string;
            /** @description The first day that no longer counts; without it, it runs on. */
            toOn?: string;
        };
        CreateSession: {
            loginName: string;
            password: string;
        };
        CreateSetup: {
            /** @description Printed in the log when the system starts. */
            code: string;
            communityName?: string;
            loginName: string;
            /** @description The administrator's name. */
            name: string;
            password: string;
            streetName: string;
        };
        CreateSignature: {
            /** @description The hash of the text that was read; another text is refused. */
            textHash: string;
            versionNo: number;
        };
        CreateSignUp: {
            /** @description How and when the person asked for it. */
            onBehalfNote: string;
            /** @description Why the person does not do it alone: no phone, cannot read … */
            onBehalfReason: string;
            volunteerId: string;
        };
        CreateSimulation: {
            /** @description Days of service, half-open. */
            from: string;
            to: string;
        };
        CreateSlot: {
            /** @description Left out: no limit. */
            capacity?: number | null;
            /** @description An end that is not later than the start is on the next day. */
            endTime?: string | null;
            /** @description … or a member of staff, by account. */
            leaderAccountId?: string | null;
            /** @description Who leads it: a volunteer of the community … */
            leaderVolunteerId?: string | null;
            /** @description Left out, it is the time from start to end. */
            plannedMinutes?: number | null;
            startOn: string;
            /** @description 09:00, on a Shanghai clock. */
            startTime?: string | null;
        };
        CreateSpotCheck: {
            communityId: string;
            fromOn: string;
            /** @description Anything, said aloud in a meeting for instance; left out, one is drawn and kept. */
            seed?: string | null;
            size: number;
            /** @description Half-open. */
            toOn: string;
        };
        CreateStockMovement: {
            /** @enum {string} */
            kind: "ADJUST" | "IN";
            /** @description Above zero for what comes in; a stocktaking may also take off. */
            quantity: number;
            /** @description Where it came from, or why the count was wrong. */
            reason: string;
        };
        CreateSubmission: {
            /** @description Left out: today. */
            doneOn?: string;
            doneQuantity?: number;
            /** @description How it was done. */
            words: string;
        };
        CreateSupplement: {
            /** @description Who was there or what shows it. */
            evidence: string;
            reason: string;
            role?: string;
            /** @description At most what was planned. */
            serviceMinutes: number;
            slotId: string;
            volunteerId: string;
        };
        CreateTemplate: {
            /** @description The area in which it is offered, and below. */
            areaId: string;
            content: components["schemas"]["TemplateContentWire"];
            name: string;
        };
        CreateUnit: {
            address?: string;
            communityId: string;
            contact?: string;
            externalNo?: string;
            name: string;
            /** @description A grid or compound of the community. */
            placeId?: string;
            /**
             * @description Left out, it is read from the name; when the name does not say, it is OTHER.
             * @enum {string}
             */
            unitType?: "GOV_DEPARTMENT" | "HOSPITAL" | "MILITARY" | "OTHER" | "OWNERS_COMMITTEE" | "PRIVATE_ENTERPRISE" | "PROPERTY_COMPANY" | "PUBLIC_INSTITUTION" | "SCHOOL" | "SHOP" | "SOCIAL_ORG" | "STATE_ENTERPRISE";
            uscc?: string;
        };
        CreateUnmasking: {
            /** @description Why the full data is needed; kept in the audit log. */
            reason: string;
        };
        CreateVersion: {
            /** @description The version that was on the screen; if another one came since, it is refused. */
            basedOn: number;
            content: components["schemas"]["AgreementWire"];
            /** @description Why. */
            note?: string;
        };
        CreateVolunteer: {
            /** @description The community, or a grid or compound of one. */
            areaId: string;
            birthOn?: string;
            externalNo?: string;
            /** @enum {string} */
            gender?: "female" | "male";
            idNumber?: string;
            joinedOn?: string;
            mobile?: string;
            name: string;
            serviceCategories?: string[];
            skills?: string[];
        };
        CreateWishClaim: {
            note?: string | null;
            /** @description A liaison claims for the unit; left out, the signed-in member claims. */
            unitId?: string | null;
            wishId: string;
        };
        CredentialPage: {
            items: components["schemas"]["CredentialView"][];
            page: number;
            size: number;
            total: number;
        };
        CredentialReason: {
            reason: string;
        };
        CredentialView: {
            content: string | null;
            decidedAt: string | null;
            decidedByName: string | null;
            decision: string | null;
            enteredAt: string;
            enteredByName: string;
            heldOn: string;
            host: string;
            id: string;
            /** @enum {string} */
            kind: "HONOR" | "TRAINING";
            lengthMinutes: number | null;
            name: string;
            /** @description Masked for minors. */
            personName: string;
            proof: string | null;
            /** @enum {string} */
            state: "PENDING" | "REJECTED" | "REVOKED" | "VERIFIED";
            stateName: string;
            volunteerId: string;
            volunteerNo: string;
        };
        DailyItemRule: {
            maxCenti: number;
            /** @description Null: the maximum is shared by what was due. */
            perFactCenti: number | null;
            /** @enum {string} */
            source: "CONSULTATIONS" | "CONTRIBUTIONS" | "MEETINGS" | "OBLIGATIONS" | "REPLIES";
        };
        DailyView: {
            dailyCenti: number;
            lines: components["schemas"]["ScoreLineView"][];
        };
        DecideAppeal: {
            /** @enum {string} */
            outcome: "GRANTED" | "REJECTED";
            /** @description Told to the person. */
            reason: string;
            /**
             * @description What is done where it is granted.
             * @enum {string}
             */
            remedy?: "CORRECT" | "LIFT" | "REOPEN" | "REVERSE";
            /** @description With CORRECT, where the minutes fall short of what the policy asks of presence: how much of the points counts. */
            reviewedPerMille?: number;
            role?: string;
            /** @description With CORRECT: minutes really served. */
            serviceMinutes?: number;
        };
        DecideAwardObjection: {
            /** @description Candidates who come onto it. */
            additions?: string[];
            /** @enum {string} */
            decision: "REJECTED" | "UPHELD";
            /** @description The answer to the objector. */
            reason: string;
            /** @description Candidates who leave the list. */
            removals?: string[];
        };
        DecideObjection: {
            /** @enum {string} */
            decision: "REJECTED" | "UPHELD";
            /** @description Told to the unit and kept with the new result. */
            reason: string;
            /** @description With UPHELD: indicator scores that change; facts that were mended count by themselves. */
            scores?: components["schemas"]["ScoreLineInput"][];
        };
        DecideStars: {
            ids: string[];
            isApproved: boolean;
            /** @description Needed where stars are declined. */
            reason?: string;
        };
        DecisionLineView: {
            code: string | null;
            id: string;
            message: string | null;
            /** @enum {string|null} */
            state: "APPLIED" | "APPROVED" | "ATTENDED" | "CANCELLED" | "NO_SHOW" | "WAITLISTED" | null;
            stateName: string | null;
        };
        DecisionView: {
            approved: number;
            declined: number;
            refused: number;
            results: components["schemas"]["DecisionLineView"][];
            waitlisted: number;
        };
        DeclineCall: {
            note?: string;
            /** @enum {string} */
            reason: "AWAY" | "BUSY" | "FAMILY" | "HEALTH" | "OTHER" | "PRIVATE" | "UNABLE";
        };
        DeclineSignUps: {
            ids: string[];
            /** @description For the person; an end of sentence is not needed. */
            reason: string;
        };
        DemandPage: {
            items: components["schemas"]["DemandRowView"][];
            page: number;
            size: number;
            total: number;
        };
        DemandRowView: {
            areaId: string;
            areaName: string;
            beneficiaryCount: number | null;
            beneficiaryKind: string | null;
            claimCount: number;
            claimerNames: string[];
            communityId: string;
            createdAt: string;
            fromOn: string | null;
            id: string;
            isReplyOwed: boolean;
            isShared: boolean;
            /** @enum {string} */
            itemKind: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
            itemKindName: string;
            measure: string | null;
            /** @description What is still to be claimed. */
            openQuantity: number;
            quantity: number | null;
            repliedAt: string | null;
            /** @enum {string} */
            source: "GROUP" | "LETTER_BOX" | "MEETING" | "OTHER" | "VISIT";
            sourceName: string;
            /** @enum {string} */
            state: "CLAIMED" | "CLOSED" | "MET" | "OPEN" | "RECORDED";
            stateName: string;
            title: string;
            toOn: string | null;
            /** @enum {string} */
            urgency: "ROUTINE" | "SOON" | "URGENT";
            urgencyName: string;
        };
        DemandView: {
            areaId: string;
            areaName: string;
            asker: string | null;
            beneficiaryCount: number | null;
            beneficiaryKind: string | null;
            channelNote: string | null;
            claimCount: number;
            claimerNames: string[];
            closeReason: string | null;
            communityId: string;
            createdAt: string;
            detail: string | null;
            fromOn: string | null;
            id: string;
            isReplyOwed: boolean;
            isShared: boolean;
            /** @enum {string} */
            itemKind: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
            itemKindName: string;
            measure: string | null;
            moves: ("claim" | "close" | "meet" | "publish" | "release" | "reopen")[];
            /** @description What is still to be claimed. */
            openQuantity: number;
            quantity: number | null;
            repliedAt: string | null;
            reply: string | null;
            skills: string[];
            /** @enum {string} */
            source: "GROUP" | "LETTER_BOX" | "MEETING" | "OTHER" | "VISIT";
            sourceName: string;
            /** @enum {string} */
            state: "CLAIMED" | "CLOSED" | "MET" | "OPEN" | "RECORDED";
            stateName: string;
            title: string;
            toOn: string | null;
            /** @enum {string} */
            urgency: "ROUTINE" | "SOON" | "URGENT";
            urgencyName: string;
            windows: components["schemas"]["WeeklyWindowInput"][];
        };
        DifferenceView: {
            account: string | null;
            /** @description Which promise is broken: `balance.differs`, `passbook.gap`, `standing.differs` and so on. */
            check: string;
            expected: string | null;
            found: string | null;
            month: string | null;
            text: string;
            transferId: string | null;
            unit: string | null;
        };
        DirectionRule: {
            absenceCenti: number;
            activeBy: ("CONSULTATIONS" | "CONTRIBUTIONS" | "MEETINGS" | "OBLIGATIONS" | "REPLIES")[];
            adoptedIdeaCenti: number;
            adoptedMostCenti: number;
            daily: components["schemas"]["DailyItemRule"][];
            fullAttendanceCenti: number;
            idleQuarterCenti: number;
            indicators: components["schemas"]["IndicatorRule"][];
        };
        DirectionsRule: {
            COMMUNITY_TO_UNIT: components["schemas"]["DirectionRule"];
            UNIT_TO_COMMUNITY: components["schemas"]["DirectionRule"];
        };
        DiscardDraft: {
            revision: number;
        };
        DispatchCall: {
            /** @enum {string} */
            circle?: "COMMUNITY" | "GRID" | "NEIGHBOURS";
            /** @description How many of the list, where nobody was chosen; left out, as many as the level asks for each missing place. */
            count?: number;
            /** @description Those who were chosen from the list; left out, the first ones of it. */
            registrationIds?: string[];
        };
        DrawCandidates: {
            /** @description Draw again although people have been moved by hand. */
            discardAdjustments?: boolean;
            /** @description Another frozen ranking than the one of the program, e.g. because that was superseded. */
            runId?: string;
        };
        DuplicatesView: {
            items: components["schemas"]["DuplicateView"][];
        };
        DuplicateView: {
            one: components["schemas"]["UnitView"];
            other: components["schemas"]["UnitView"];
            /** @description Why they are taken for one: 名称相近, 编号相同. */
            reasons: string[];
        };
        EmployersView: {
            items: components["schemas"]["EmployerView"][];
        };
        EmployerView: {
            communityName: string;
            id: string;
            name: string;
        };
        EndAssignment: {
            reason: string;
            /** @description The first day that no longer counts. */
            toOn: string;
        };
        EnteredYearView: {
            holidays: components["schemas"]["HolidayView"][];
            workdays: string[];
            year: number;
        };
        EnterSheet: {
            lines: components["schemas"]["SheetLineInput"][];
        };
        EntryCountsView: {
            measures: number;
            /** @description Problems and measures past their term and unfinished at the end of the period. */
            overdue: number;
            /** @description Found in the period. */
            problems: number;
            resources: number;
            /** @description Solved in the period, whenever found. */
            solved: number;
            visits: number;
        };
        EvaluationPage: {
            items: components["schemas"]["EvaluationRowView"][];
            page: number;
            size: number;
            total: number;
        };
        EvaluationRowView: {
            communityId: string;
            communityName: string;
            deadlineOn: string;
            /** @enum {string} */
            direction: "COMMUNITY_TO_UNIT" | "UNIT_TO_COMMUNITY";
            directionName: string;
            /** @enum {string|null} */
            grade: "EXCELLENT" | "FAIR" | "GOOD" | "POOR" | null;
            gradeName: string | null;
            id: string;
            /** @description My side gives the scores. */
            isMine: boolean;
            isRevealed: boolean;
            isSubmitted: boolean;
            /** @enum {string|null} */
            objectionState: "RECEIVED" | "REJECTED" | "UPHELD" | null;
            totalCenti: number | null;
            unitId: string;
            unitName: string;
            year: number;
            yearId: string;
        };
        EvaluationView: {
            communityId: string;
            communityName: string;
            deadlineOn: string;
            /** @enum {string} */
            direction: "COMMUNITY_TO_UNIT" | "UNIT_TO_COMMUNITY";
            directionName: string;
            /** @enum {string|null} */
            grade: "EXCELLENT" | "FAIR" | "GOOD" | "POOR" | null;
            gradeName: string | null;
            id: string;
            indicators: components["schemas"]["IndicatorScoreView"][];
            /** @description My side gives the scores. */
            isMine: boolean;
            isRevealed: boolean;
            isSubmitted: boolean;
            mayObject: boolean;
            mayScore: boolean;
            mySides: ("COMMUNITY" | "UNIT")[];
            objections: components["schemas"]["ObjectionView"][];
            /** @enum {string|null} */
            objectionState: "RECEIVED" | "REJECTED" | "UPHELD" | null;
            /** @description Last day to object; null where nobody can. */
            objectUntil: string | null;
            /** @description Whether the other direction is in: yes or no, and nothing else. */
            otherIsSubmitted: boolean;
            /** @description Newest first; empty until it is revealed. */
            results: components["schemas"]["ResultView"][];
            revealCauseName: string | null;
            revealedAt: string | null;
            submittedAt: string | null;
            totalCenti: number | null;
            unitId: string;
            unitName: string;
            year: number;
            yearId: string;
        };
        ExclusionView: {
            name: string;
            reason: string;
            volunteerId: string;
        };
        ExcuseSignUp: {
            /** @description False takes an excuse back. */
            excused?: boolean;
            reason: string;
        };
        ExcuseUnit: {
            reason: string;
        };
        ExtendRound: {
            /** @description The new last day; later than before and not before today. */
            closeOn: string;
        };
        ExtendYear: {
            /** @description Later than before. */
            deadlineOn: string;
        };
        FeedbackRunPage: {
            items: components["schemas"]["FeedbackRunView"][];
            page: number;
            size: number;
            total: number;
        };
        FeedbackRunView: {
            acknowledged: number;
            /** @description Of the cards of this period that count now: those their members agreed to send. */
            agreed: number;
            communityId: string;
            communityName: string;
            emptyCount: number;
            finishedAt: string | null;
            id: string;
            /** @enum {string} */
            kind: "QUARTER" | "YEAR";
            kindName: string;
            madeCount: number;
            membersDone: number;
            membersTotal: number;
            periodText: string;
            quarter: number;
            signed: number;
            startedAt: string;
            startedByName: string;
            /** @enum {string} */
            state: "DONE" | "RUNNING";
            unchangedCount: number;
            year: number;
        };
        FinishLiaisonEntry: {
            /** @description Left out: today. */
            doneOn?: string;
            result: string;
        };
        FoundPersonView: {
            name: string;
            volunteerId: string;
            volunteerNo: string;
        };
        GiveBackClaim: {
            reason: string;
        };
        GiveScores: {
            scores: components["schemas"]["ScoreLineInput"][];
        };
        GiveSeat: {
            row: number;
            seat: number;
        };
        GoalWire: {
            measure: string;
            target: number;
            title: string;
        };
        GrantView: {
            areaId: string;
            areaName: string;
            fromOn: string | null;
            id: string;
            /** @enum {string} */
            role: "grid-worker" | "liaison" | "secretary" | "street-admin" | "volunteer";
            roleName: string;
            toOn: string | null;
            unitId: string | null;
        };
        HandleCall: {
            result: string;
        };
        HoldMeeting: {
            attendances: components["schemas"]["AttendanceLine"][];
        };
        HolidayView: {
            /** @description First and last free day, both inside. */
            fromOn: string;
            name: string;
            toOn: string;
        };
        HolidayYearView: {
            document: string | null;
            enteredAt: string | null;
            enteredByName: string | null;
            holidays: components["schemas"]["HolidayView"][];
            /**
             * @description Entered by the street, part of the software, or not known: then no term is computed over it.
             * @enum {string}
             */
            source: "BUILT_IN" | "ENTERED" | "UNKNOWN";
            workdays: string[];
            year: number;
        };
        HonourPage: {
            items: components["schemas"]["HonourView"][];
            page: number;
            size: number;
            total: number;
        };
        HonourView: {
            communityName: string;
            issuedOn: string;
            name: string;
            programTitle: string;
            title: string;
        };
        ImportFieldView: {
            example: string | null;
            label: string;
            name: string;
            note: string | null;
            required: boolean;
        };
        ImportKindView: {
            areaLevels: string[];
            fields: components["schemas"]["ImportFieldView"][];
            kind: string;
            title: string;
        };
        ImportPage: {
            items: components["schemas"]["ImportView"][];
            page: number;
            size: number;
            total: number;
        };
        ImportPreviewView: {
            fields: components["schemas"]["ImportFieldView"][];
            imported: number;
            notes: string[];
            /** @description The first of them; the workbook has all. */
            rejected: components["schemas"]["RejectedRowView"][];
            rejectedCount: number;
            samples: components["schemas"]["ImportSampleRow"][];
            total: number;
            unchanged: number;
        };
        ImportSampleRow: {
            row: number;
            /** @description In the order of the fields. */
            values: string[];
        };
        ImportSourceView: {
            columns: components["schemas"]["ColumnView"][];
            fields: components["schemas"]["ImportFieldView"][];
            headerRow: number;
            headerRows: number;
            import: components["schemas"]["ImportView"];
            mapped: components["schemas"]["MappedFieldView"][];
            notes: string[];
            problems: components["schemas"]["MappingProblemView"][];
            sheet: string;
            sheets: components["schemas"]["SheetView"][];
        };
        ImportView: {
            areaId: string;
            areaName: string;
            confirmedAt: string | null;
            createdAt: string;
            createdByName: string;
            failure: string | null;
            fileName: string;
            finishedAt: string | null;
            id: string;
            imported: number;
            /** @description The last day on which the file and the rejected rows can be had; null when they are gone. */
            keptUntil: string | null;
            kind: string;
            notes: string[];
            rejected: number;
            /** @enum {string} */
            state: "CANCELLED" | "DONE" | "FAILED" | "PREVIEWED" | "RUNNING" | "UPLOADED";
            stateName: string;
            title: string;
            /** @description Rows of the table; 0 until it was previewed. */
            total: number;
            unchanged: number;
        };
        InboxNoticeView: {
            createdAt: string;
            id: string;
            /** @enum {string} */
            kind: "ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK";
            kindName: string;
            /** @description A page of this site that shows what it is about. */
            link: string | null;
            readAt: string | null;
            text: string;
            title: string;
        };
        InboxPage: {
            items: components["schemas"]["InboxNoticeView"][];
            page: number;
            size: number;
            total: number;
        };
        IndicatorRule: {
            code: string;
            /** @description What to look at. */
            hint: string;
            /** @description In hundredths of a point; those of a direction make 10000. */
            maxCenti: number;
            name: string;
        };
        IndicatorScoreView: {
            comment: string | null;
            hint: string;
            indicatorId: string;
            maxCenti: number;
            name: string;
            /** @description Null: not scored, or not mine to see yet. */
            scoreCenti: number | null;
        };
        InitialPassword: {
            initialPassword: string | null;
        };
        InvitationOfferView: {
            communityName: string;
            displayName: string;
            expiresAt: string;
            unitName: string;
        };
        InvitationView: {
            createdAt: string;
            displayName: string;
            expiresAt: string;
            id: string;
            /** @enum {string} */
            state: "EXPIRED" | "OPEN" | "REVOKED" | "USED";
            stateName: string;
            unitId: string;
            usedAt: string | null;
        };
        IssueOwnProof: {
            /** @description First day; left out, from the first record. */
            from?: string;
            /** @description First day that no longer counts; left out, all until today. */
            to?: string;
        };
        IssueProof: {
            /** @description First day; left out, from the first record. */
            from?: string;
            /** @description First day that no longer counts; left out, all until today. */
            to?: string;
            volunteerId: string;
        };
        IssueStatement: {
            unitId: string;
            year: number;
        };
        JobsView: {
            /** @description How many gave up after eight tries. */
            stuck: number;
            /** @description The newest that failed, at most 200. */
            troubled: components["schemas"]["JobView"][];
            /** @description How many deliveries wait for their time. */
            waiting: number;
        };
        JobView: {
            attempts: number;
            createdAt: string;
            dueAt: string;
            /** @description The handler's stored name. */
            handler: string;
            id: string;
            lastError: string | null;
            /** @enum {string} */
            state: "PENDING" | "STUCK";
            /** @description What the work is, in words. */
            title: string;
        };
        KindTotalView: {
            amountFen: number;
            /** @enum {string} */
            contributionKind: "FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE";
            count: number;
            name: string;
            peopleMinutes: number;
            quantities: components["schemas"]["QuantityView"][];
            recordedMinutes: number;
        };
        LeaveRegistration: {
            reason?: string;
        };
        LedSlotPage: {
            items: components["schemas"]["LedSlotView"][];
            page: number;
            size: number;
            total: number;
        };
        LedSlotView: {
            activityId: string;
            activityName: string;
            endAt: string | null;
            /** @description Signed up and taken. */
            expectedCount: number;
            /** @description Whether a place for checking in by position is set. */
            hasPlace: boolean;
            id: string;
            /** @description There now. */
            inCount: number;
            inUntil: string;
            isOpen: boolean;
            isOver: boolean;
            opensAt: string;
            /** @description Came and left. */
            outCount: number;
            outUntil: string;
            plannedMinutes: number | null;
            rollTakenAt: string | null;
            startAt: string | null;
            startOn: string;
            /** @description Times in and out that are not on the roll yet. */
            unsettledCount: number;
            venue: string | null;
        };
        LeftOutView: {
            name: string;
            reason: string;
            registrationId: string;
        };
        LiaisonEntryPage: {
            items: components["schemas"]["LiaisonEntryView"][];
            page: number;
            size: number;
            total: number;
        };
        LiaisonEntryView: {
            areaName: string;
            assignmentId: string;
            communityName: string;
            doneOn: string | null;
            dueOn: string | null;
            holderName: string;
            id: string;
            isOverdue: boolean;
            /** @enum {string} */
            kind: "MEASURE" | "PROBLEM" | "RESOURCE" | "VISIT";
            kindName: string;
            moves: ("finish" | "withdraw")[];
            occurredOn: string;
            owner: string | null;
            problemId: string | null;
            recordedAt: string;
            recordedByName: string;
            result: string | null;
            /** @enum {string} */
            state: "DONE" | "OPEN" | "WITHDRAWN";
            stateName: string;
            text: string;
            withdrawReason: string | null;
        };
        LiaisonRollUpRowView: {
            areaId: string | null;
            assignments: number;
            counts: components["schemas"]["EntryCountsView"];
            depth: number;
            /** @enum {string} */
            level: "COMMUNITY" | "COMPOUND" | "COUNTY" | "SUBDISTRICT";
            name: string;
        };
        LiaisonRollUpView: {
            from: string;
            rows: components["schemas"]["LiaisonRollUpRowView"][];
            to: string;
        };
        LiaisonView: {
            accountId: string;
            loginName: string;
            name: string;
            since: string;
        };
        LinkPartnerPerson: {
            /** @description Where the person's signed consent to the link is kept; needed to tie. */
            evidence?: string;
            /** @description Null unties. */
            volunteerId?: string | null;
        };
        LinkPartnerUnit: {
            /** @description Null unties. */
            unitId?: string | null;
        };
        ListUnitMember: {
            mobile: string;
            name: string;
        };
        LiveListView: {
            /** @description More people than are shown. */
            isCut: boolean;
            now: string;
            people: components["schemas"]["LivePersonView"][];
            slot: components["schemas"]["LedSlotView"];
        };
        LivePersonView: {
            checkInAt: string | null;
            checkOutAt: string | null;
            /** @enum {string|null} */
            evidenceKind: "GPS" | "PAPER" | "QR" | "ROTATING_CODE" | "STAFF" | null;
            flagNames: string[];
            flags: ("AUTO_CLOSED" | "CLOCK_OFF" | "FAR" | "LATE_ENTRY" | "OFFLINE" | "WALK_IN")[];
            isSignedUp: boolean;
            minutesSoFar: number;
            /** @description Masked for minors. */
            name: string;
            /** @enum {string} */
            state: "IN" | "MISSING" | "OUT";
            volunteerId: string;
            volunteerNo: string;
        };
        LookAtAnomaly: {
            /** @description What came out of it. */
            note: string;
        };
        LookRemote: {
            token: string;
        };
        LotsView: {
            /** @description Of these, those that expire within thirty days. */
            expiringPoints: number;
            /** @description How points expire here, in sentences. */
            explanation: string[];
            /** @description The last day on which the first of those can be spent. */
            firstLastOn: string | null;
            /** @description The first to expire in front. */
            lots: components["schemas"]["LotView"][];
            points: number;
        };
        LotView: {
            amountPoints: number;
            earnedAt: string;
            /** @description The last day on which they can be spent; null: they stay. */
            lastOn: string | null;
            remainingPoints: number;
        };
        MappedFieldView: {
            /** @description Letter of the column that it is read from; null when it has none or is a constant. */
            column: string | null;
            constant: string | null;
            field: string;
            /** @description Its blanks take the value above. */
            isFilledDown: boolean;
        };
        MappingProblemView: {
            field: string;
            reason: string;
        };
        MartAccountsLineView: {
            adjusted: number;
            /** @description On the shelf when the month began. */
            before: number;
            donorText: string | null;
            /** @description Picked up in the month. */
            given: number;
            /** @description On the shelf at the end: before + received + adjusted − given. */
            left: number;
            name: string;
            pointsSpent: number;
            received: number;
            unitName: string;
        };
        MartAccountsView: {
            communityId: string;
            communityName: string;
            given: number;
            lines: components["schemas"]["MartAccountsLineView"][];
            martName: string;
            month: string;
            /** @description How many different people picked something up. */
            people: number;
            pointsSpent: number;
            received: number;
        };
        MartView: {
            address: string | null;
            communityId: string;
            communityName: string;
            isOpen: boolean;
            /** @description Whether it has been set up; a community without one has nothing to offer yet. */
            isSetUp: boolean;
            /** @description On the shelf, and orders that wait to be picked up. */
            itemCount: number;
            name: string;
            openingHours: string | null;
            openOrderCount: number;
        };
        MatchedResourceView: {
            id: string;
            leftQuantity: number | null;
            measure: string | null;
            title: string;
            toOn: string | null;
            unitId: string;
            unitName: string;
            windowTexts: string[];
        };
        MatchPartView: {
            most: number;
            /** @description 类别, 区域, 时间, 技能, 数量, 负担 */
            name: string;
            points: number;
            text: string;
        };
        MatchView: {
            demand: components["schemas"]["OpenDemandView"];
            parts: components["schemas"]["MatchPartView"][];
            /** @description Null: nothing on the unit's list fits, it may claim all the same. */
            resource: components["schemas"]["MatchedResourceView"] | null;
            /** @description 0 to 100. */
            score: number;
        };
        MeetingPage: {
            items: components["schemas"]["MeetingRowView"][];
            page: number;
            size: number;
            total: number;
        };
        MeetingRowView: {
            asConsultation: boolean;
            attendanceText: string;
            communityId: string;
            communityName: string;
            hasMinutes: boolean;
            heldOn: string;
            id: string;
            /**
             * @description Of my unit; null for staff.
             * @enum {string|null}
             */
            myPresence: "ABSENT" | "EXCUSED" | "INVITED" | "PRESENT" | null;
            myPresenceName: string | null;
            place: string;
            startTime: string;
            /** @enum {string} */
            state: "CANCELLED" | "HELD" | "PLANNED";
            stateName: string;
            title: string;
        };
        MeetingView: {
            agenda: components["schemas"]["AgendaLineView"][];
            asConsultation: boolean;
            /** @description Staff see every unit, a liaison the own one. */
            attendances: components["schemas"]["AttendanceView"][];
            attendanceText: string;
            cancelReason: string | null;
            chair: string | null;
            communityId: string;
            communityName: string;
            hasMinutes: boolean;
            heldOn: string;
            id: string;
            minutes: string | null;
            minutesFileName: string | null;
            /** @description Steps that can be taken now. */
            moves: ("cancel" | "change" | "correct" | "excuse" | "hold" | "minute")[];
            /**
             * @description Of my unit; null for staff.
             * @enum {string|null}
             */
            myPresence: "ABSENT" | "EXCUSED" | "INVITED" | "PRESENT" | null;
            myPresenceName: string | null;
            place: string;
            startTime: string;
            /** @enum {string} */
            state: "CANCELLED" | "HELD" | "PLANNED";
            stateName: string;
            title: string;
        };
        MemberContactView: {
            id: string;
            /** @enum {string} */
            kind: "CONTACT" | "VISIT";
            kindName: string;
            occurredOn: string;
            text: string;
        };
        MemberProfile: {
            /** @description How many calls a month I am ready for; 0 = none for the time being. */
            callsAMonth: number;
            /** @description Weekday and part of the day: `6-MORNING`. */
            freeTimes: string[];
            serviceKinds: string[];
            /** @description Codes of the street's list. */
            skills: string[];
        };
        MemberRegistrationDetailView: {
            acceptedAt: string | null;
            areaName: string;
            callsAMonth: number;
            closedAt: string | null;
            closeReason: string | null;
            communityId: string;
            communityName: string;
            employerName: string | null;
            /** @description `6-MORNING` … */
            freeTimes: string[];
            gridId: string | null;
            id: string;
            /** @description Moves here from another community, or went there. */
            isMove: boolean;
            mobileMasked: string | null;
            moves: ("accept" | "leave" | "resubmit" | "return" | "transfer")[];
            name: string;
            places: components["schemas"]["RegistrationPlaceView"][];
            postNames: string[];
            returnReason: string | null;
            serviceKindNames: string[];
            skillNames: string[];
            /** @enum {string} */
            state: "ACCEPTED" | "LEFT" | "RETURNED" | "SUBMITTED" | "TRANSFERRED";
            stateName: string;
            steps: components["schemas"]["MemberStepView"][];
            submittedAt: string;
        };
        MemberRegistrationPage: {
            items: components["schemas"]["MemberRegistrationView"][];
            page: number;
            size: number;
            total: number;
        };
        MemberRegistrationView: {
            acceptedAt: string | null;
            areaName: string;
            callsAMonth: number;
            closedAt: string | null;
            closeReason: string | null;
            communityId: string;
            communityName: string;
            employerName: string | null;
            /** @description `6-MORNING` … */
            freeTimes: string[];
            id: string;
            /** @description Moves here from another community, or went there. */
            isMove: boolean;
            mobileMasked: string | null;
            moves: ("accept" | "leave" | "resubmit" | "return" | "transfer")[];
            name: string;
            postNames: string[];
            returnReason: string | null;
            serviceKindNames: string[];
            skillNames: string[];
            /** @enum {string} */
            state: "ACCEPTED" | "LEFT" | "RETURNED" | "SUBMITTED" | "TRANSFERRED";
            stateName: string;
            submittedAt: string;
        };
        MembershipView: {
            /** @enum {string} */
            membership: "ACTIVIST" | "FULL" | "PROBATIONARY";
            membershipName: string;
            partyOrgName: string;
        };
        MemberStepView: {
            name: string;
            reason: string | null;
            stateName: string;
            steppedAt: string;
        };
        MergedView: {
            moved: string[];
            unit: components["schemas"]["UnitView"];
        };
        MilestoneInput: {
            dueOn: string;
            title: string;
        };
        MilestoneView: {
            doneOn: string | null;
            dueOn: string;
            id: string;
            isLate: boolean;
            title: string;
        };
        MissingRollView: {
            activityId: string;
            activityName: string;
            slotId: string;
            startOn: string;
        };
        MonthlyNoticeView: {
            areaId: string;
            areaName: string;
            /** @description False while the month still runs, or its last lines wait for their seal. */
            isComplete: boolean;
            month: string;
            seal: {
                sealedAt: string;
                sealNo: number;
                shortCode: string;
                totalCount: number;
            };
            sums: components["schemas"]["MonthlySumView"][];
        };
        MonthlySumView: {
            amount: number;
            /** @enum {string} */
            code: "ADJUST" | "BONUS" | "DEDUCT" | "EARN" | "EXPIRE" | "HOLD" | "REDEEM" | "REFUND" | "RELEASE" | "REVERSE";
            count: number;
            /** @description 服务所得, 兑换, 到期 … */
            title: string;
            /** @enum {string} */
            unit: "minutes" | "points";
        };
        MonthOfServiceView: {
            /** @description Of confirmed and final records, by the day of service. */
            minutes: number;
            /** @description 2026-11 */
            month: string;
            /** @description How many different people served. */
            people: number;
        };
        MoveInList: {
            /** @enum {string} */
            direction: "down" | "up";
        };
        MovementView: {
            /** @enum {string} */
            change: "DOWN" | "GONE" | "NEW" | "SAME" | "UP";
            name: string;
            rankBefore: number | null;
            rankNow: number | null;
            /** @description Places won; negative for places lost. */
            steps: number;
            text: string;
            volunteerId: string;
        };
        MoveStage: {
            isBlack: boolean;
            slide: number;
        };
        MyOrderPage: {
            items: components["schemas"]["MyOrderView"][];
            page: number;
            size: number;
            total: number;
        };
        MyOrderView: {
            address: string | null;
            closedAt: string | null;
            closeReason: string | null;
            /** @description What happens to the points, in sentences. */
            explanation: string[];
            id: string;
            itemName: string;
            /** @enum {string} */
            kind: "GOODS" | "SERVICE";
            /** @description Where and when to come. */
            martName: string;
            openingHours: string | null;
            /** @description The last day on which it can be picked up. */
            pickUpBy: string;
            /** @description Told or shown at the counter; empty once the order is closed. */
            pickupCode: string;
            placedAt: string;
            quantity: number;
            /** @enum {string} */
            state: "CANCELLED" | "EXPIRED" | "HELD" | "PICKED_UP" | "READY";
            stateName: string;
            totalPoints: number;
            unitName: string;
        };
        MyRankingView: {
            areaName: string;
            cutoffAt: string;
            exclusionReason: string | null;
            explanation: string[];
            from: string;
            /** @enum {string} */
            metric: "minutes" | "points" | "services";
            /** @description Three before, oneself, three after; other people's names are masked. */
            neighbours: components["schemas"]["NeighbourView"][];
            next: components["schemas"]["NextPlaceView"] | null;
            /** @description How many are on the list. */
            of: number;
            /** @description Null for who is not on the list. */
            rank: number | null;
            services: number;
            tiedWith: number;
            to: string;
            value: number;
        };
        MyStarView: {
            /** @description Null: the community has no ladder yet. */
            ladderName: string | null;
            /** @description 0: none yet. */
            level: number;
            levelName: string;
            minutes: number;
            /** @description What is missing to the next star, in words. */
            missing: string[];
            nextLevelName: string | null;
            points: number;
            /** @description A higher star the rules propose; a person decides. */
            proposedLevelName: string | null;
            qualityCenti: number | null;
            ratedOn: string | null;
            steps: components["schemas"]["StarStepView"][];
            validityName: string | null;
            validTo: string | null;
        };
        NeighbourView: {
            isMe: boolean;
            name: string;
            rank: number;
            value: number;
        };
        NewInvitationView: {
            /** @description The code of the link /join/<code>, told this once. Null when the same request was answered before. */
            code: string | null;
            invitation: components["schemas"]["InvitationView"];
        };
        NextDueView: {
            dueOn: string;
            obligationId: string;
            /** @enum {string} */
            side: "COMMUNITY" | "UNIT";
            title: string;
        };
        NextPlaceView: {
            /** @description Points or minutes. */
            missing: number;
            /** @description About how long one serves for it under the policy in force; null where no policy is. */
            missingMinutes: number | null;
            rank: number;
            text: string;
        };
        NoticeEntryView: {
            category: string | null;
            communityName: string;
            /** @description To be given back with an objection about this person. */
            id: string;
            name: string;
        };
        NoticeHookList: {
            items: components["schemas"]["NoticeHookView"][];
            kinds: components["schemas"]["NoticeKindView"][];
        };
        NoticeHookView: {
            /** @description The host only: the rest of the address is a secret. */
            addressMasked: string;
            areaId: string;
            areaName: string;
            createdAt: string;
            hasSecret: boolean;
            id: string;
            isActive: boolean;
            /** @enum {string} */
            kind: "WEBHOOK" | "WECOM_ROBOT";
            kindName: string;
            /** @description Why the last one did not go out; null where it did. */
            lastReason: string | null;
            lastSentAt: string | null;
            name: string;
            noticeKinds: ("ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK")[];
        };
        NoticeKindView: {
            /** @enum {string} */
            kind: "ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK";
            name: string;
        };
        NoticePreferenceView: {
            byEmail: ("ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK")[];
            bySms: ("ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK")[];
            emailMasked: string | null;
            /** @description False: this site has no mail server yet; messages are kept, not sent. */
            isEmailReady: boolean;
            isSmsReady: boolean;
            kinds: components["schemas"]["NoticeKindView"][];
            mobileMasked: string | null;
        };
        NoticeVersionView: {
            id: string;
            publishedOn: string;
            /** @description Why it followed the version before; never who objected. */
            reissueReason: string | null;
            version: number;
        };
        ObjectionStatusView: {
            createdAt: string;
            decidedAt: string | null;
            decisionReason: string | null;
            queryCode: string;
            servicePhone: string | null;
            /** @enum {string} */
            state: "CHECKING" | "RECEIVED" | "REJECTED" | "UPHELD";
            stateName: string;
            title: string;
        };
        ObjectionTextView: {
            text: string;
            version: string;
        };
        ObjectionView: {
            decidedAt: string | null;
            decidedByName: string | null;
            decisionReason: string | null;
            dueOn: string;
            id: string;
            isLate: boolean;
            raisedAt: string;
            raisedByName: string;
            /** @description The result it was about. */
            resultVersion: number;
            /** @enum {string} */
            state: "RECEIVED" | "REJECTED" | "UPHELD";
            stateName: string;
            text: string;
        };
        ObjectorContactView: {
            mobile: string;
            name: string;
        };
        ObjectToNotice: {
            agreesToNotice: boolean;
            /** @description Somebody on the notice; left out, about the procedure or somebody who is not named. */
            entryId?: string;
            grounds: string;
            mobile: string;
            /** @description The real name; of a unit, its full name. */
            name: string;
            noticeVersion: string;
            /** @enum {string} */
            objectorKind: "PERSON" | "UNIT";
            /** @description People do not see this field; programs fill it. */
            website?: string;
        };
        ObligationFileView: {
            attachedAt: string;
            byName: string | null;
            id: string;
            name: string;
        };
        ObligationPage: {
            items: components["schemas"]["ObligationView"][];
            page: number;
            size: number;
            total: number;
        };
        ObligationReason: {
            reason: string;
        };
        ObligationStepView: {
            byName: string | null;
            doneOn: string | null;
            doneQuantity: number | null;
            madeAt: string;
            /** @enum {string|null} */
            side: "COMMUNITY" | "UNIT" | null;
            /** @enum {string} */
            toState: "ACCEPTED" | "OPEN" | "REJECTED" | "SUBMITTED" | "WAIVED";
            toStateName: string;
            words: string | null;
        };
        ObligationStory: {
            communityId: string;
            communityName: string;
            contractId: string;
            contractNo: string;
            doneOn: string | null;
            doneQuantity: number | null;
            dueOn: string;
            /** @description How many pictures or papers show how it was done. */
            fileCount: number;
            /** @description What shows how it was done, oldest first. */
            files: components["schemas"]["ObligationFileView"][];
            id: string;
            /** @description Overdue and not said to be done. */
            isLate: boolean;
            lastWords: string | null;
            /** @description The reader's side may add files and take them away. */
            mayAttach: boolean;
            measure: string | null;
            /** @description What the reader may do with it now. */
            moves: ("accept" | "reject" | "submit" | "waive")[];
            quantity: number | null;
            /** @enum {string} */
            side: "COMMUNITY" | "UNIT";
            /** @enum {string} */
            state: "ACCEPTED" | "OPEN" | "REJECTED" | "SUBMITTED" | "WAIVED";
            stateName: string;
            steps: components["schemas"]["ObligationStepView"][];
            submittedOn: string | null;
            title: string;
            unitId: string;
            unitName: string;
            wasLate: boolean;
        };
        ObligationView: {
            communityId: string;
            communityName: string;
            contractId: string;
            contractNo: string;
            doneOn: string | null;
            doneQuantity: number | null;
            dueOn: string;
            /** @description How many pictures or papers show how it was done. */
            fileCount: number;
            id: string;
            /** @description Overdue and not said to be done. */
            isLate: boolean;
            lastWords: string | null;
            measure: string | null;
            /** @description What the reader may do with it now. */
            moves: ("accept" | "reject" | "submit" | "waive")[];
            quantity: number | null;
            /** @enum {string} */
            side: "COMMUNITY" | "UNIT";
            /** @enum {string} */
            state: "ACCEPTED" | "OPEN" | "REJECTED" | "SUBMITTED" | "WAIVED";
            stateName: string;
            submittedOn: string | null;
            title: string;
            unitId: string;
            unitName: string;
            wasLate: boolean;
        };
        OfferedTemplateView: {
            id: string | null;
            name: string;
        };
        OpenActivityPage: {
            /** @description The categories there are now. */
            categories: string[];
            items: components["schemas"]["OpenActivityRowView"][];
            page: number;
            size: number;
            total: number;
        };
        OpenActivityRowView: {
            ages: string | null;
            /** @description The grid or compound it is for; null: the whole community. */
            areaName: string | null;
            brandName: string | null;
            capacity: number | null;
            category: string | null;
            communityName: string;
            elderFriendly: boolean;
            endAt: string | null;
            id: string;
            insuranceRequired: boolean;
            isOpen: boolean;
            /**
             * @description The reader's own sign-up for the shown time; null for strangers and those who have none.
             * @enum {string|null}
             */
            mine: "APPLIED" | "APPROVED" | "ATTENDED" | "CANCELLED" | "NO_SHOW" | "WAITLISTED" | null;
            mineName: string | null;
            /** @description Further times to come. */
            moreSlots: number;
            name: string;
            organisingUnit: string | null;
            /** @description Null: no limit. */
            placesLeft: number | null;
            skills: string[];
            /** @description The next time that fits the question. */
            slotId: string;
            startAt: string | null;
            startOn: string;
            venue: string | null;
            waitlistedCount: number;
        };
        OpenActivityView: {
            ages: string | null;
            areaName: string | null;
            brandName: string | null;
            cancelReason: string | null;
            category: string | null;
            communityId: string;
            communityName: string;
            contactName: string | null;
            contactPhone: string | null;
            description: string | null;
            earnsHours: boolean;
            elderFriendly: boolean;
            id: string;
            insuranceConfirmed: boolean;
            insuranceNote: string | null;
            insuranceRequired: boolean;
            name: string;
            nature: string;
            natureName: string;
            needsApproval: boolean;
            organisingUnit: string | null;
            pairingNote: string | null;
            riskNote: string | null;
            skills: string[];
            slots: components["schemas"]["OpenSlotView"][];
            /** @enum {string} */
            state: "CANCELLED" | "DRAFT" | "ENDED" | "PUBLISHED" | "RUNNING" | "SETTLED" | "SIGNUP_CLOSED";
            stateName: string;
            venue: string | null;
        };
        OpenDemandPage: {
            items: components["schemas"]["OpenDemandView"][];
            page: number;
            size: number;
            total: number;
        };
        OpenDemandView: {
            beneficiaryCount: number | null;
            beneficiaryKind: string | null;
            communityName: string;
            fromOn: string | null;
            id: string;
            /** @enum {string} */
            itemKind: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
            itemKindName: string;
            measure: string | null;
            /** @description What is still wanted; null where it is not counted. */
            openQuantity: number | null;
            placeName: string;
            publishedOn: string;
            skills: string[];
            title: string;
            toOn: string | null;
            /** @enum {string} */
            urgency: "ROUTINE" | "SOON" | "URGENT";
            urgencyName: string;
            /** @description 周二 14:00–17:00 */
            windowTexts: string[];
        };
        OpenedAccount: {
            account: components["schemas"]["AccountView"];
            /** @description Shown this once. Null when the same request was answered before: then reset the password. */
            initialPassword: string | null;
        };
        OpenedLiaison: {
            accountId: string;
            /** @description Shown this once. Null when the same request was answered before: then reset the password. */
            initialPassword: string | null;
        };
        OpenSlotView: {
            cancelUntil: string;
            capacity: number | null;
            /** @description Why nobody can sign up now, in words. */
            closedText: string | null;
            endAt: string | null;
            id: string;
            isCancelled: boolean;
            isOpen: boolean;
            isOver: boolean;
            placesLeft: number | null;
            plannedMinutes: number | null;
            signUpUntil: string;
            startAt: string | null;
            startOn: string;
            waitlistedCount: number;
        };
        OpenWishPage: {
            /** @description Crossed off in the same communities this year. */
            confirmedThisYear: number;
            items: components["schemas"]["OpenWishView"][];
            page: number;
            size: number;
            total: number;
        };
        OpenWishView: {
            communityId: string;
            communityName: string;
            detail: string | null;
            id: string;
            /** @description It has waited since an earlier quarter. */
            isCarriedOver: boolean;
            publishedOn: string;
            title: string;
            wisherKindName: string;
            /** @description 张*英 */
            wisherMasked: string;
            /** @enum {string} */
            wishKind: "COMPANY" | "GOODS" | "OTHER" | "SERVICE";
            wishKindName: string;
            wishNo: string;
        };
        OpenYear: {
            communityId: string;
            /** @description The last day to submit; not before today. */
            deadlineOn: string;
            year: number;
        };
        OpinionPage: {
            items: components["schemas"]["OpinionView"][];
            page: number;
            size: number;
            total: number;
        };
        OpinionView: {
            adopted: boolean | null;
            adoptedReason: string | null;
            confirmedAt: string | null;
            evidence: string | null;
            id: string;
            isReplyLate: boolean;
            /** @description It was written down for my unit, which has not confirmed it. */
            mayConfirm: boolean;
            /** @description I may answer it now. */
            mayReply: boolean;
            /** @description Written down by staff for the unit. */
            recordedByStaff: boolean;
            repliedAt: string | null;
            repliedByName: string | null;
            reply: string | null;
            replyDueOn: string;
            roundId: string;
            saidAt: string;
            saidByName: string;
            /** @enum {string} */
            side: "COMMUNITY" | "UNIT";
            sideName: string;
            text: string;
            topic: string;
            unitId: string;
            unitName: string;
        };
        OrderNames: {
            /** @enum {string} */
            order: "PINYIN" | "RESULT" | "STROKE";
        };
        OrderPage: {
            items: components["schemas"]["OrderView"][];
            page: number;
            size: number;
            total: number;
        };
        OrderView: {
            closedAt: string | null;
            closeReason: string | null;
            communityId: string;
            id: string;
            isOnBehalf: boolean;
            itemId: string;
            itemName: string;
            /** @enum {string} */
            kind: "GOODS" | "SERVICE";
            pickUpBy: string;
            placedAt: string;
            quantity: number;
            readyAt: string | null;
            /** @enum {string} */
            state: "CANCELLED" | "EXPIRED" | "HELD" | "PICKED_UP" | "READY";
            stateName: string;
            totalPoints: number;
            unitName: string;
            volunteerId: string;
            volunteerName: string;
            volunteerNo: string;
        };
        OwnActivityView: {
            ages: string | null;
            areaName: string | null;
            brandName: string | null;
            cancelReason: string | null;
            category: string | null;
            communityId: string;
            communityName: string;
            contactName: string | null;
            contactPhone: string | null;
            description: string | null;
            earnsHours: boolean;
            elderFriendly: boolean;
            id: string;
            insuranceConfirmed: boolean;
            insuranceNote: string | null;
            insuranceRequired: boolean;
            name: string;
            nature: string;
            natureName: string;
            needsApproval: boolean;
            organisingUnit: string | null;
            pairingNote: string | null;
            riskNote: string | null;
            skills: string[];
            slots: components["schemas"]["OwnOpenSlotView"][];
            /** @enum {string} */
            state: "CANCELLED" | "DRAFT" | "ENDED" | "PUBLISHED" | "RUNNING" | "SETTLED" | "SIGNUP_CLOSED";
            stateName: string;
            venue: string | null;
        };
        OwnAssignmentsView: {
            assignments: components["schemas"]["AssignmentView"][];
        };
        OwnCallPage: {
            items: components["schemas"]["OwnCallView"][];
            page: number;
            size: number;
            total: number;
        };
        OwnCallView: {
            acceptedCount: number;
            address: string;
            answeredAt: string | null;
            areaName: string;
            arrivedAt: string | null;
            askedAt: string;
            /** @enum {string} */
            callState: "CANCELLED" | "CLOSED" | "DISPATCHED" | "HANDLED" | "OPEN" | "RATED";
            communityName: string;
            declineReasonName: string | null;
            detail: string | null;
            doneAt: string | null;
            /** @description Another call the member is on the way to; saying yes here gives that one up. */
            givesUpTitle: string | null;
            id: string;
            /** @description Answers are still taken. */
            isOpen: boolean;
            /** @enum {string} */
            level: "MAJOR" | "ROUTINE" | "URGENT";
            levelName: string;
            neededCount: number;
            noRecordReason: string | null;
            respondBy: string;
            riskNote: string;
            servedMinutes: number | null;
            /** @description Whom to phone in the community. */
            servicePhone: string | null;
            serviceRecordId: string | null;
            startsAt: string | null;
            /** @enum {string} */
            state: "ACCEPTED" | "ARRIVED" | "ASKED" | "COMPLETED" | "DECLINED" | "RELEASED" | "RESERVE" | "WITHDRAWN" | "YIELDED";
            stateName: string;
            title: string;
            why: string[];
        };
        OwnCardFileView: {
            acknowledgedAt: string | null;
            categories: components["schemas"]["CardCategoryView"][];
            /** @description Why this version replaced the one before. */
            changeNote: string | null;
            communityName: string;
            /** @description The words that are agreed to; null without a recipient. */
            consentText: string | null;
            decidedAt: string | null;
            id: string;
            inputHash: string;
            /** @description A later version stands in its place. */
            isReplaced: boolean;
            /** @description The unit sees it at this moment. */
            isSeenByUnit: boolean;
            /** @description Recounted from its lines just now: the same. */
            isWhole: boolean;
            /** @enum {string} */
            kind: "QUARTER" | "YEAR";
            kindName: string;
            lines: components["schemas"]["CardLineView"][];
            madeAt: string;
            /** @description Whether a yes, or a no, is possible now. */
            mayAgree: boolean;
            mayWithhold: boolean;
            opinion: string | null;
            periodText: string;
            quarter: number;
            /** @description Hundredths of a star. */
            ratingCenti: number | null;
            ratingCount: number;
            /** @description Who would receive it; null when no employer was named. */
            recipientName: string | null;
            serviceMinutes: number;
            signedAt: string | null;
            signHash: string | null;
            /** @enum {string} */
            state: "ACKNOWLEDGED" | "AGREED" | "MADE" | "SIGNED" | "WITHHELD";
            stateName: string;
            times: number;
            version: number;
            year: number;
        };
        OwnCardList: {
            items: components["schemas"]["OwnCardView"][];
        };
        OwnCardView: {
            acknowledgedAt: string | null;
            categories: components["schemas"]["CardCategoryView"][];
            /** @description Why this version replaced the one before. */
            changeNote: string | null;
            communityName: string;
            /** @description The words that are agreed to; null without a recipient. */
            consentText: string | null;
            decidedAt: string | null;
            id: string;
            inputHash: string;
            /** @description A later version stands in its place. */
            isReplaced: boolean;
            /** @description The unit sees it at this moment. */
            isSeenByUnit: boolean;
            /** @enum {string} */
            kind: "QUARTER" | "YEAR";
            kindName: string;
            madeAt: string;
            /** @description Whether a yes, or a no, is possible now. */
            mayAgree: boolean;
            mayWithhold: boolean;
            opinion: string | null;
            periodText: string;
            quarter: number;
            /** @description Hundredths of a star. */
            ratingCenti: number | null;
            ratingCount: number;
            /** @description Who would receive it; null when no employer was named. */
            recipientName: string | null;
            serviceMinutes: number;
            signedAt: string | null;
            signHash: string | null;
            /** @enum {string} */
            state: "ACKNOWLEDGED" | "AGREED" | "MADE" | "SIGNED" | "WITHHELD";
            stateName: string;
            times: number;
            version: number;
            year: number;
        };
        OwnCeremonyView: {
            batchTitle: string;
            code: string;
            heldOn: string;
            id: string;
            seatText: string | null;
            signedInAt: string | null;
            startTime: string;
            title: string;
            venue: string;
        };
        OwnCheckInsView: {
            now: string;
            /** @description Where the person is in now; null when nowhere. */
            open: components["schemas"]["OwnSlotView"] | null;
            /** @description What else is on today: signed up for, or been at. */
            today: components["schemas"]["OwnSlotView"][];
        };
        OwnOpenSlotView: {
            cancelUntil: string;
            capacity: number | null;
            /** @description Why nobody can sign up now, in words. */
            closedText: string | null;
            endAt: string | null;
            id: string;
            isCancelled: boolean;
            isOpen: boolean;
            isOver: boolean;
            placesLeft: number | null;
            plannedMinutes: number | null;
            /** @description Why the reader cannot sign up; null where it is possible. */
            refusalCode: string | null;
            refusalText: string | null;
            /** @description The reader's sign-up; null where there is none. */
            signUpId: string | null;
            /** @enum {string|null} */
            signUpState: "APPLIED" | "APPROVED" | "ATTENDED" | "CANCELLED" | "NO_SHOW" | "WAITLISTED" | null;
            signUpStateName: string | null;
            signUpUntil: string;
            startAt: string | null;
            startOn: string;
            waitingPlace: number | null;
            waitlistedCount: number;
        };
        OwnRegistrationsView: {
            /** @description What stands now. */
            current: components["schemas"]["OwnRegistrationView"] | null;
            employerName: string | null;
            /** @description The unit whose list I confirmed, to start the form with. */
            employerUnitId: string | null;
            /** @description A move to another community that is under way. */
            moving: components["schemas"]["OwnRegistrationView"] | null;
            past: components["schemas"]["OwnRegistrationView"][];
        };
        OwnRegistrationView: {
            acceptedAt: string | null;
            areaId: string;
            /** @description 东风社区 / 第一网格 */
            areaName: string;
            callsAMonth: number;
            closedAt: string | null;
            closeReason: string | null;
            communityId: string;
            communityName: string;
            employerName: string | null;
            employerUnitId: string | null;
            /** @description `6-MORNING` … */
            freeTimes: string[];
            id: string;
            isMove: boolean;
            /** @description My own, as I told it; null without consent. */
            membership: components["schemas"]["MembershipView"] | null;
            moves: ("accept" | "leave" | "resubmit" | "return" | "transfer")[];
            returnReason: string | null;
            serviceKindNames: string[];
            serviceKinds: string[];
            skillNames: string[];
            skills: string[];
            /** @enum {string} */
            state: "ACCEPTED" | "LEFT" | "RETURNED" | "SUBMITTED" | "TRANSFERRED";
            stateName: string;
            steps: components["schemas"]["MemberStepView"][];
            submittedAt: string;
        };
        OwnScheduleView: {
            /** @description Soonest first. */
            ahead: components["schemas"]["OwnSignUpView"][];
            /** @description Latest first, at most fifty. */
            past: components["schemas"]["OwnSignUpView"][];
            pause: components["schemas"]["SignUpPauseView"] | null;
            /** @description When no-shows pause the sign-up, in words. */
            pauseRule: string;
        };
        OwnServicePostsView: {
            communityName: string;
            items: components["schemas"]["OwnServicePostView"][];
        };
        OwnServicePostView: {
            areaName: string;
            capacity: number;
            claimedAt: string | null;
            duties: string;
            fromOn: string;
            id: string;
            isMine: boolean;
            /** @description Claimable now by me. */
            mayClaim: boolean;
            name: string;
            postTypeName: string;
            /** @description Why it is suggested; empty where it is not. */
            reasons: string[];
            standingName: string;
            taken: number;
            toOn: string | null;
        };
        OwnSignUpView: {
            activityId: string;
            activityName: string;
            /** @enum {string} */
            activityState: "CANCELLED" | "DRAFT" | "ENDED" | "PUBLISHED" | "RUNNING" | "SETTLED" | "SIGNUP_CLOSED";
            canCancel: boolean;
            cancelledLate: boolean;
            /** @description Until then cancelling is in time. */
            cancelUntil: string;
            category: string | null;
            contactName: string | null;
            contactPhone: string | null;
            endAt: string | null;
            /** @enum {string|null} */
            endKind: "ACTIVITY" | "DECLINED" | "SELF" | "STAFF" | null;
            excusedAt: string | null;
            id: string;
            /** @description Cancelling now would be noted as late. */
            isCancelLate: boolean;
            isOver: boolean;
            onBehalfReason: string | null;
            plannedMinutes: number | null;
            reason: string | null;
            riskNote: string | null;
            signedUpAt: string | null;
            slotId: string;
            startAt: string | null;
            startOn: string;
            /** @enum {string} */
            state: "APPLIED" | "APPROVED" | "ATTENDED" | "CANCELLED" | "NO_SHOW" | "WAITLISTED";
            stateName: string;
            venue: string | null;
            /** @description Place on the waiting list, from 1; null for those who do not wait. */
            waitingPlace: number | null;
        };
        OwnSlotView: {
            activityName: string;
            /** @description Whether a position may be used: a place is set, and the person agreed to it. */
            canUsePosition: boolean;
            /** @description Null: has not come yet. */
            checkInAt: string | null;
            checkOutAt: string | null;
            endAt: string | null;
            isSignedUp: boolean;
            /** @description When check-in opens and until when it is possible. */
            opensAt: string;
            outUntil: string;
            slotId: string;
            startAt: string | null;
            startOn: string;
            venue: string | null;
        };
        OwnStateView: {
            id: string;
            /** @enum {string} */
            state: "ACTIVE" | "PAUSED" | "PENDING_CONFIRM" | "WITHDRAWN";
            volunteerNo: string;
        };
        OwnTargetsView: {
            contacts: components["schemas"]["MemberContactView"][];
            /** @description Of this year: FINAL records. */
            serviceMinutes: number;
            services: number;
            targets: components["schemas"]["TargetProgressView"][];
        };
        OwnUnitView: {
            communityId: string;
            communityName: string;
            id: string;
            name: string;
            /** @enum {string} */
            unitType: "GOV_DEPARTMENT" | "HOSPITAL" | "MILITARY" | "OTHER" | "OWNERS_COMMITTEE" | "PRIVATE_ENTERPRISE" | "PROPERTY_COMPANY" | "PUBLIC_INSTITUTION" | "SCHOOL" | "SHOP" | "SOCIAL_ORG" | "STATE_ENTERPRISE";
        };
        PairedRemoteView: {
            /** @description Kept on the phone; whoever holds it moves the screen until the evening ends. */
            token: string;
        };
        PairRemote: {
            code: string;
        };
        PaperReceipt: {
            /** @description Who signed the receipt, and where the paper is. */
            note: string;
        };
        PaperSheetView: {
            /** @description Whether the reader may sign: somebody else entered it. */
            canSign: boolean;
            enteredAt: string | null;
            enteredByName: string | null;
            id: string;
            people: components["schemas"]["SheetPersonView"][];
            printedAt: string;
            printedByName: string;
            returnReason: string | null;
            signedAt: string | null;
            signedByName: string | null;
            slotId: string;
            /** @enum {string} */
            state: "ENTERED" | "PRINTED" | "SIGNED";
            stateName: string;
        };
        PartnerCommunityView: {
            id: string;
            name: string;
        };
        PartnerPage: {
            items: components["schemas"]["PartnerRowView"][];
            page: number;
            size: number;
            total: number;
        };
        PartnerReason: {
            reason: string;
        };
        PartnerReviewView: {
            dueOn: string;
            note: string;
            recordedAt: string;
            recordedByName: string;
            /** @enum {string} */
            result: "EXITED" | "RENEWED";
        };
        PartnerRowView: {
            appliedAt: string;
            brings: ("FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE")[];
            communityId: string;
            communityName: string;
            id: string;
            isPublic: boolean;
            joinedOn: string | null;
            name: string;
            /** @enum {string} */
            partnerType: "FIRM" | "INSTITUTION" | "OTHER" | "PERSON" | "SHOP" | "SOCIAL_ORG";
            reviewOn: string | null;
            /** @enum {string|null} */
            reviewStanding: "LATER" | "OVERDUE" | "SOON" | null;
            /** @enum {string} */
            state: "APPLIED" | "APPROVED" | "EXITED" | "REJECTED";
            stateName: string;
            unitId: string | null;
        };
        PartnerView: {
            agreements: components["schemas"]["AgreementView"][];
            appliedAt: string;
            brings: ("FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE")[];
            bringsText: string;
            communityId: string;
            communityName: string;
            contactName: string | null;
            decidedAt: string | null;
            decidedByName: string | null;
            decisionReason: string | null;
            exitedAt: string | null;
            exitReason: string | null;
            id: string;
            isPublic: boolean;
            joinedOn: string | null;
            mobileMasked: string | null;
            moves: ("approve" | "exit" | "reject" | "renew" | "withdraw")[];
            name: string;
            noticeVersion: string;
            /** @enum {string} */
            partnerType: "FIRM" | "INSTITUTION" | "OTHER" | "PERSON" | "SHOP" | "SOCIAL_ORG";
            personEvidence: string | null;
            publicationAt: string | null;
            publicationVersion: string | null;
            queryCode: string;
            reviewOn: string | null;
            reviews: components["schemas"]["PartnerReviewView"][];
            /** @enum {string|null} */
            reviewStanding: "LATER" | "OVERDUE" | "SOON" | null;
            /** @enum {string} */
            source: "PUBLIC" | "STAFF";
            /** @enum {string} */
            state: "APPLIED" | "APPROVED" | "EXITED" | "REJECTED";
            stateName: string;
            unitId: string | null;
            unitName: string | null;
            /** @description The volunteer card of the linked person, if any. */
            volunteerId: string | null;
            wishes: string | null;
        };
        PartyOrgPage: {
            items: components["schemas"]["PartyOrgView"][];
            page: number;
            size: number;
            total: number;
        };
        PartyOrgView: {
            communityId: string;
            communityName: string;
            id: string;
            /** @enum {string} */
            level: "BRANCH" | "COMMITTEE" | "GENERAL_BRANCH";
            levelName: string;
            name: string;
            secretaryName: string | null;
            unitId: string | null;
            unitName: string | null;
        };
        PartyWire: {
            head: string;
            liaison: string;
            name: string;
        };
        PersonalCodeView: {
            /** @description What the picture holds. */
            code: string;
            name: string;
            now: string;
            /** @description A new one is needed from then on. */
            until: string;
            volunteerNo: string;
        };
        PlacedOrderView: {
            closedAt: string | null;
            closeReason: string | null;
            communityId: string;
            id: string;
            isOnBehalf: boolean;
            itemId: string;
            itemName: string;
            /** @enum {string} */
            kind: "GOODS" | "SERVICE";
            pickUpBy: string;
            pickupCode: string;
            placedAt: string;
            quantity: number;
            readyAt: string | null;
            /** @enum {string} */
            state: "CANCELLED" | "EXPIRED" | "HELD" | "PICKED_UP" | "READY";
            stateName: string;
            totalPoints: number;
            unitName: string;
            volunteerId: string;
            volunteerName: string;
            volunteerNo: string;
        };
        PlaceOrder: {
            itemId: string;
            /** @default 1 */
            quantity: number;
        };
        PlaceOrderFor: {
            itemId: string;
            /** @default 1 */
            quantity: number;
            volunteerId: string;
        };
        PlaceView: {
            areaName: string;
            cutoffAt: string;
            exclusionReason: string | null;
            explanation: string[];
            from: string;
            /** @enum {string} */
            metric: "minutes" | "points" | "services";
            /** @description Three before, oneself, three after; other people's names are masked. */
            neighbours: components["schemas"]["NeighbourView"][];
            next: components["schemas"]["NextPlaceView"] | null;
            /** @description How many are on the list. */
            of: number;
            /** @description Null for who is not on the list. */
            rank: number | null;
            services: number;
            tiedWith: number;
            to: string;
            value: number;
        };
        PointsPolicyView: {
            /** @description The rules as sentences, made from the data. */
            description: string[];
            effectiveFrom: string;
            effectiveTo: string | null;
            publishedAt: string;
            /** @description PointsRules: rate, steps, rounding, coefficients in per mille, limits, credit kinds, validity */
            rules: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "COMING" | "IN_FORCE" | "PAST" | "REPLACED";
            version: number;
        };
        PolicyDraftView: {
            changedAt: string;
            createdAt: string;
            /** @description The rules as sentences; empty while there are problems. */
            description: string[];
            effectiveFrom: string | null;
            effectiveTo: string | null;
            id: string;
            /** @description What still has to be filled in or put right before it can be published. */
            problems: string[];
            publishedVersion: number | null;
            revision: number;
            /** @description PointsRules: rate, steps, rounding, coefficients in per mille, limits, credit kinds, validity */
            rules: {
                [key: string]: unknown;
            };
            /** @description The latest run over the real history. */
            simulationId: string | null;
            /** @enum {string} */
            state: "DISCARDED" | "OPEN" | "PUBLISHED";
            stateName: string;
            title: string;
        };
        PolicyTemplateView: {
            code: string;
            description: string[];
            name: string;
            /** @description Where the numbers are from, and what is a guess. */
            source: string;
        };
        PositionInput: {
            /** @description Millionths of a degree, as the phone says (WGS-84). */
            latMicro: number;
            lngMicro: number;
        };
        PressRemote: {
            /** @enum {string} */
            move: "BLACK" | "FIRST" | "LAST" | "NEXT" | "PREVIOUS";
            token: string;
        };
        ProgramDetailView: {
            /** @description What may be done now. */
            acts: ("adjust" | "announce" | "approve" | "award" | "cancel" | "draw" | "open-nominations" | "reissue")[];
            approvalNo: string | null;
            /** @description Why the list under notice cannot be approved yet, in words; null when nothing stands against it. */
            approvalObstacle: string | null;
            basisDoc: string;
            bonusCode: string | null;
            candidates: components["schemas"]["CandidateView"][];
            categories: components["schemas"]["AwardCategoryView"][];
            citation: string;
            communityId: string;
            communityName: string;
            createdAt: string;
            criteriaText: string;
            explanation: string[];
            honourName: string;
            id: string;
            /** @description The signed-in person has proposed or moved names, so somebody else approves. */
            isOwnProposal: boolean;
            issuerName: string;
            /** @description To be sent back with the approval. */
            listHash: string;
            minMinutes: number | null;
            minPoints: number | null;
            minServices: number | null;
            /** @description Working days of public notice; 0: none. */
            noticeDays: number;
            /** @description The last day if it were announced today; null where that cannot be said, with the reason. */
            noticeEndOn: string | null;
            noticeFault: string | null;
            /** @description Newest version first. */
            notices: components["schemas"]["ProgramNoticeView"][];
            /** @description Why there is no notice. */
            noticeWaiver: string | null;
            objections: number;
            openObjections: number;
            programNo: string;
            quota: number;
            restMonths: number | null;
            run: components["schemas"]["ProgramRunView"];
            selected: number;
            /** @enum {string} */
            state: "APPROVED" | "AWARDED" | "CANCELLED" | "DRAFT" | "NOMINATING" | "PUBLICITY" | "REVIEWING";
            stateName: string;
            steps: components["schemas"]["ProgramStepView"][];
            /** @enum {string} */
            tieRule: "include-all" | "include-none" | "tie-order";
            tieRuleText: string;
            title: string;
            /** @description Certificates that need a gap to write in; empty when everything can be printed. */
            unprintable: components["schemas"]["UnprintableView"][];
            warnings: components["schemas"]["WordingFindingView"][];
        };
        ProgramNoticeView: {
            endOn: string;
            id: string;
            /** @description The latest version. */
            isCurrent: boolean;
            isOver: boolean;
            publishedOn: string;
            reissueReason: string | null;
            selected: number;
            termText: string;
            version: number;
            workingDays: number;
        };
        ProgramPage: {
            items: components["schemas"]["ProgramView"][];
            page: number;
            size: number;
            total: number;
        };
        ProgramRunView: {
            cutoffAt: string;
            from: string;
            id: string;
            inputHash: string;
            /** @description A newer ranking has replaced it: the list should be drawn again. */
            isSuperseded: boolean;
            /** @enum {string} */
            metric: "minutes" | "points" | "services";
            metricName: string;
            periodText: string;
            to: string;
        };
        ProgramStepView: {
            at: string;
            by: string;
            name: string;
            note: string | null;
        };
        ProgramView: {
            communityId: string;
            communityName: string;
            createdAt: string;
            honourName: string;
            id: string;
            /** @description Working days of public notice; 0: none. */
            noticeDays: number;
            programNo: string;
            quota: number;
            selected: number;
            /** @enum {string} */
            state: "APPROVED" | "AWARDED" | "CANCELLED" | "DRAFT" | "NOMINATING" | "PUBLICITY" | "REVIEWING";
            stateName: string;
            title: string;
        };
        ProgressView: {
            accepted: number;
            late: number;
            /** @description Of 1000; null where nothing is agreed that counts. */
            perMille: number | null;
            /** @description How many of the total are projects. */
            projects: number;
            total: number;
        };
        ProjectFactsView: {
            amountFen: number;
            beneficiaryCount: number | null;
            beneficiaryKind: string | null;
            contributionCount: number;
            peopleMinutes: number;
        };
        ProjectPage: {
            items: components["schemas"]["ProjectView"][];
            page: number;
            size: number;
            total: number;
        };
        ProjectUnitView: {
            id: string;
            name: string;
        };
        ProjectView: {
            claimId: string;
            communityGain: string | null;
            communityId: string;
            createdAt: string;
            decidedAt: string | null;
            decideReason: string | null;
            demandId: string;
            demandTitle: string;
            endOn: string;
            facts: components["schemas"]["ProjectFactsView"];
            id: string;
            isLate: boolean;
            leadUnitId: string;
            leadUnitName: string;
            milestones: components["schemas"]["MilestoneView"][];
            moves: ("accept" | "reject" | "report")[];
            partners: components["schemas"]["ProjectUnitView"][];
            plan: string | null;
            progressPerMille: number | null;
            reportedAt: string | null;
            reportNote: string | null;
            resultNumber: number | null;
            startOn: string;
            /** @enum {string} */
            state: "ACCEPTED" | "PENDING" | "REJECTED";
            stateName: string;
            targetMetric: string;
            targetNumber: number;
            title: string;
            unitGain: string | null;
        };
        ProofView: {
            head: components["schemas"]["SealHeadView"];
            /** @description From 0, among the `leafCount` of the head. */
            leafIndex: number;
            /** @description Sibling hashes from the leaf up, in hex (RFC 9162 §2.1.3). */
            path: string[];
            transfer: components["schemas"]["SealedTransferView"];
        };
        PublicBoardPage: {
            items: components["schemas"]["PublicBoardView"][];
            page: number;
            size: number;
            total: number;
        };
        PublicBoardView: {
            areaName: string;
            cutoffAt: string;
            from: string;
            id: string;
            /** @description SHA-256 of the frozen list. */
            listHash: string | null;
            /** @enum {string} */
            metric: "minutes" | "points" | "services";
            name: string;
            places: components["schemas"]["PublicPlaceView"][];
            rankedCount: number;
            to: string;
        };
        PublicMartView: {
            address: string | null;
            communityId: string;
            communityName: string;
            martName: string;
            openingHours: string | null;
        };
        PublicNoticeLineView: {
            communityName: string;
            endOn: string;
            honourName: string;
            id: string;
            publishedOn: string;
            selected: number;
            /** @enum {string} */
            standing: "CANCELLED" | "OVER" | "RUNNING" | "SUPERSEDED";
            standingName: string;
            title: string;
        };
        PublicNoticePage: {
            items: components["schemas"]["PublicNoticeLineView"][];
            page: number;
            size: number;
            total: number;
        };
        PublicNoticeView: {
            approvalNo: string | null;
            basisDoc: string;
            communityName: string;
            criteriaText: string;
            /** @description Of the version that hangs now. */
            currentId: string;
            endOn: string;
            entries: components["schemas"]["NoticeEntryView"][];
            honourName: string;
            id: string;
            issuerName: string;
            mayObject: boolean;
            /** @description What an objector is told about the name and the number. */
            objectionText: components["schemas"]["ObjectionTextView"];
            publishedOn: string;
            selected: number;
            servicePhone: string | null;
            /** @enum {string} */
            standing: "CANCELLED" | "OVER" | "RUNNING" | "SUPERSEDED";
            standingName: string;
            termText: string;
            title: string;
            /** @description On the list, without consent to be named. */
            unnamed: number;
            version: number;
            /** @description Newest first, this one included. */
            versions: components["schemas"]["NoticeVersionView"][];
            workingDays: number;
        };
        PublicPlaceView: {
            /** @description In full with the person's consent, else masked; nobody's name where the person has not confirmed. */
            name: string;
            rank: number;
            value: number;
        };
        PublicPolicyVersion: {
            description: string[];
            effectiveFrom: string;
            effectiveTo: string | null;
            version: number;
        };
        PublicPolicyView: {
            /** @description Published, and in force later. */
            coming: components["schemas"]["PublicPolicyVersion"][];
            inForce: components["schemas"]["PublicPolicyVersion"] | null;
        };
        PublicRatingView: {
            activityName: string;
            communityName: string;
            servedOn: string;
            /** @enum {string} */
            state: "EXPIRED" | "OPEN" | "USED";
            /** @description Masked. */
            volunteerName: string;
        };
        PublicWishCommunity: {
            id: string;
            name: string;
        };
        PublicWishPage: {
            /** @description Communities that have published wishes. */
            communities: components["schemas"]["PublicWishCommunity"][];
            /** @description Crossed off in the same communities this year. */
            confirmedThisYear: number;
            items: components["schemas"]["OpenWishView"][];
            page: number;
            size: number;
            total: number;
        };
        PublishDraft: {
            /** @description Today or later. */
            effectiveFrom: string;
            revision: number;
        };
        PublishPolicy: {
            /** @description Today or later. */
            effectiveFrom: string;
            /** @description The first day on which it no longer holds; left out, it holds until the next version begins. */
            effectiveTo?: string;
            /** @description PointsRules: rate, steps, rounding, coefficients in per mille, limits, credit kinds, validity */
            rules: {
                [key: string]: unknown;
            };
        };
        PublishRegistrationScheme: {
            /** @description Today or later: what was shown before is not rewritten. */
            effectiveOn: string;
            postTypes: components["schemas"]["SchemePostType"][];
            serviceKinds: components["schemas"]["SchemeTerm"][];
            skills: components["schemas"]["SchemeTerm"][];
            subdistrictId: string;
            targets: components["schemas"]["SchemeTarget"][];
        };
        PublishScheme: {
            communityId: string;
            /** @description Why this version. */
            note?: string | null;
            rules: components["schemas"]["SchemeRule"];
        };
        PublishSignUpRule: {
            effectiveOn: string;
            /** @description 0: no-shows never pause. */
            noShows: number;
            pauseDays: number;
            streetId: string;
            withinDays: number;
        };
        PublishStarLadder: {
            communityId: string;
            name: string;
            steps: components["schemas"]["StarStepInput"][];
            /** @enum {string} */
            validity: "FOREVER" | "YEARLY";
        };
        QuantityView: {
            measure: string;
            quantity: number;
        };
        QuarterPlanView: {
            dueOn: string;
            from: string;
            quarter: number;
            /** @enum {string} */
            state: "COMING" | "DONE" | "DUE" | "OVERDUE";
        };
        RankingBoardPage: {
            items: components["schemas"]["RankingBoardView"][];
            page: number;
            size: number;
            total: number;
        };
        RankingBoardView: {
            areaId: string;
            areaName: string;
            createdAt: string;
            id: string;
            isClosed: boolean;
            /** @enum {string} */
            metric: "minutes" | "points" | "services";
            name: string;
            /** @description The day on which the next period is ranked by itself; null when it is not. */
            nextOn: string | null;
            /** @enum {string} */
            period: "all" | "half" | "month" | "quarter" | "year";
            /** @description The newest runs, at most 24; superseded ones are left out. */
            runs: components["schemas"]["BoardRunView"][];
            settleDays: number | null;
            shownPlaces: number;
            /** @enum {string} */
            ties: "competition" | "dense";
            /** @enum {string} */
            visibility: "MASKED" | "NAMED" | "OFFICE";
        };
        RankingEntryPage: {
            items: components["schemas"]["RankingEntryView"][];
            page: number;
            size: number;
            total: number;
        };
        RankingEntryView: {
            exclusionReason: string | null;
            externalNo: string | null;
            finalMinutes: number;
            /** @description Has not confirmed yet: counted here, never named in public. */
            isPending: boolean;
            /** @description The name inside the office. */
            name: string;
            /** @description Null for the excluded. */
            rank: number | null;
            services: number;
            tiedWith: number;
            value: number;
            volunteerId: string;
            volunteerNo: string;
        };
        RankingRunPage: {
            items: components["schemas"]["RankingRunView"][];
            page: number;
            size: number;
            total: number;
        };
        RankingRunView: {
            areaId: string;
            areaName: string;
            /** @description The board that it belongs to; null when somebody asked for it alone. */
            boardId: string | null;
            createdAt: string;
            cutoffAt: string;
            /** @description What was counted and how, in sentences. */
            description: string[];
            excludedCount: number;
            exclusions: components["schemas"]["ExclusionView"][];
            /** @description Why a FAILED run failed. */
            failure: string | null;
            from: string;
            frozenAt: string | null;
            id: string;
            /** @description SHA-256 of what was ranked; equal inputs have equal hashes. */
            inputHash: string | null;
            /** @description SHA-256 of the list. */
            listHash: string | null;
            /** @enum {string} */
            metric: "minutes" | "points" | "services";
            rankedCount: number;
            /** @enum {string} */
            state: "FAILED" | "FROZEN" | "RUNNING" | "SUPERSEDED";
            /** @description The newer run of the same area, metric and period. */
            supersededById: string | null;
            /** @enum {string} */
            ties: "competition" | "dense";
            to: string;
            writtenCount: number;
        };
        RateCall: {
            note?: string;
            stars: number;
        };
        RatingLinkView: {
            code: string;
            expiresAt: string;
            /** @description `/rate/<code>` on this site. */
            path: string;
        };
        RatingList: {
            /** @description The grades of the policy that held on the day of service; empty where it has none. */
            conducts: components["schemas"]["ConductView"][];
            items: components["schemas"]["RatingView"][];
        };
        RatingView: {
            conductName: string | null;
            createdAt: string;
            id: string;
            ratedOn: string;
            /** @enum {string} */
            rater: "LEADER" | "SERVED";
            raterName: string;
            remark: string | null;
            /** @enum {string} */
            source: "LINK" | "PAPER" | "STAFF";
            sourceName: string;
            stars: number | null;
            starsName: string | null;
        };
        ReachView: {
            id: string;
            /** @description 东风社区, or 第一网格 / 惠民小区. */
            name: string;
        };
        ReceivedObjectionView: {
            /** @description To look up the answer with. */
            queryCode: string;
            title: string;
        };
        RecordArrivals: {
            responseIds: string[];
        };
        RecordExportList: {
            items: components["schemas"]["RecordExportView"][];
        };
        RecordExportView: {
            /** @description Whether I may fetch the file: mine, and not older than seven days. */
            canFetch: boolean;
            communityName: string;
            createdAt: string;
            createdByName: string;
            fetchCount: number;
            from: string;
            id: string;
            isUnmasked: boolean;
            /** @enum {string} */
            kind: "AUDIT" | "AUDIT_RECORDS_CSV" | "AUDIT_TRANSFERS_CSV" | "RECORDS" | "YEARLY";
            kindName: string;
            /** @description Masked: whose records, where it is one person's. */
            personName: string | null;
            reason: string;
            to: string;
        };
        RecordObjection: {
            candidateId?: string;
            grounds: string;
            mobile: string;
            /** @description The real name; of a unit, its full name. */
            name: string;
            /** @enum {string} */
            objectorKind: "PERSON" | "UNIT";
        };
        RecordResult: {
            code: string | null;
            id: string;
            message: string | null;
            /** @enum {string} */
            outcome: "confirmed" | "first-approval" | "refused";
        };
        RecordRoll: {
            entries: components["schemas"]["RollEntryInput"][];
        };
        RecordSpotCheckResult: {
            note?: string | null;
            /** @enum {string} */
            result: "DOUBTFUL" | "GENUINE" | "NOT_REACHED";
        };
        RecordTermsView: {
            /** @description What was served before this day is over the ten working days. */
            overdueBefore: string;
            /** @description What was served before this day will be over within three working days. */
            soonBefore: string;
        };
        RegisterPartner: {
            /** @description Separate consent to stand on the public wall; leaving it out or false costs nothing. */
            agreesToPublication?: boolean;
            brings: ("FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE")[];
            /** @description What exactly, how much, when. */
            bringsText: string;
            communityId: string;
            contactName: string;
            /** @description Where the signed form is kept. */
            evidence: string;
            mobile: string;
            /** @description Of the shop, firm or organisation; for a person, the person's own. */
            name: string;
            /** @enum {string} */
            partnerType: "FIRM" | "INSTITUTION" | "OTHER" | "PERSON" | "SHOP" | "SOCIAL_ORG";
            /** @description What they hope for in return. */
            wishes?: string;
        };
        RegistrationCommunitiesView: {
            items: components["schemas"]["RegistrationCommunityView"][];
        };
        RegistrationCommunityView: {
            id: string;
            name: string;
            streetName: string;
        };
        RegistrationConsentView: {
            name: string;
            text: string;
            version: string;
        };
        RegistrationCoverageView: {
            communities: components["schemas"]["CommunityCoverageView"][];
            total: components["schemas"]["CommunityCoverageView"];
            year: number;
        };
        RegistrationFormView: {
            community: components["schemas"]["RegistrationCommunityView"];
            membershipConsent: components["schemas"]["RegistrationConsentView"];
            places: components["schemas"]["RegistrationPlaceView"][];
            /** @description Shown where the person has not confirmed as a volunteer: reporting in does that, too. */
            registerConsent: components["schemas"]["RegistrationConsentView"] | null;
            serviceKinds: components["schemas"]["TermView"][];
            skills: components["schemas"]["TermView"][];
        };
        RegistrationPlaceView: {
            id: string;
            levelName: string;
            name: string;
        };
        RegistrationReason: {
            reason: string;
        };
        RegistrationSchemeView: {
            content: components["schemas"]["SchemeContents"];
            effectiveOn: string | null;
            /** @description Published obligations of other places, to begin from. */
            examples: components["schemas"]["SchemeExampleView"][];
            subdistrictId: string;
            subdistrictName: string;
            /** @description Null: the default, which the street has not changed. */
            versionNo: number | null;
            /** @description Newest first. */
            versions: components["schemas"]["SchemeVersionView"][];
        };
        RejectedListRow: {
            column: string;
            reason: string;
            row: number;
        };
        RejectedRowPage: {
            items: components["schemas"]["RejectedRowView"][];
            page: number;
            size: number;
            total: number;
        };
        RejectedRowView: {
            /** @description Letter of the column; empty when the fault is no single cell's. */
            column: string;
            reason: string;
            row: number;
        };
        RejectProject: {
            reason: string;
        };
        RejectSupplement: {
            /** @description Told to the person. */
            reason: string;
        };
        RemoteView: {
            isBlack: boolean;
            nextText: string | null;
            nowText: string;
            slide: number;
            slides: number;
            title: string;
        };
        RenameArea: {
            name: string;
        };
        RenewPartner: {
            /** @description What the partner gets. */
            benefits: string;
            /** @description What the partner gives. */
            duties: string;
            fromOn: string;
            /** @description What was found looking back. */
            note: string;
            /** @description The first day after the term; at most three years later. */
            toOn: string;
        };
        ReplyDemand: {
            /** @description What was said to whoever asked. */
            reply: string;
        };
        ReplyToOpinion: {
            adopted: boolean;
            /** @description What will be done, or why it is not taken up. */
            reason: string;
            reply: string;
        };
        ReportInOfferView: {
            communityName: string;
            consentName: string;
            consentText: string;
            unitName: string;
            /** @description Until when the link works. */
            until: string;
        };
        ReportProject: {
            communityGain?: string | null;
            note?: string | null;
            /** @description What was reached of the target. */
            resultNumber: number;
            unitGain?: string | null;
        };
        ResourcePage: {
            items: components["schemas"]["ResourceView"][];
            page: number;
            size: number;
            total: number;
        };
        ResourceView: {
            areaId: string;
            areaName: string;
            communityId: string;
            createdAt: string;
            detail: string | null;
            fromOn: string | null;
            id: string;
            /** @enum {string} */
            itemKind: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
            itemKindName: string;
            /** @description Not yet promised; null where it is not counted. */
            leftQuantity: number | null;
            measure: string | null;
            openClaims: number;
            quantity: number | null;
            skills: string[];
            /** @enum {string} */
            state: "AVAILABLE" | "PAUSED" | "WITHDRAWN";
            stateName: string;
            title: string;
            toOn: string | null;
            unitId: string;
            unitName: string;
            windows: components["schemas"]["WeeklyWindowInput"][];
            windowTexts: string[];
        };
        ResultView: {
            /** @description Null where the other side did not score in time. */
            annualCenti: number | null;
            bonusCenti: number;
            cause: string;
            computedAt: string;
            dailyCenti: number;
            deductionCenti: number;
            /** @enum {string} */
            grade: "EXCELLENT" | "FAIR" | "GOOD" | "POOR";
            gradeName: string;
            id: string;
            lines: components["schemas"]["ScoreLineView"][];
            sumText: string;
            totalCenti: number;
            version: number;
        };
        ReturnContribution: {
            reason: string;
        };
        ReturnSheet: {
            reason: string;
        };
        ReturnUnitRegistration: {
            reason: string;
        };
        ReversalView: {
            amount: number;
            effectiveOn: string;
            explanation: string[];
            id: string;
            recordedAt: string;
            reversesId: string;
            unit: string;
        };
        RevokeCertificate: {
            reason: string;
        };
        RevokeProof: {
            reason: string;
        };
        RewardItemPage: {
            items: components["schemas"]["RewardItemView"][];
            page: number;
            size: number;
            total: number;
        };
        RewardItemView: {
            communityId: string;
            description: string | null;
            donorText: string | null;
            donorUnitId: string | null;
            /** @description About how long one serves for it at the rate of the policy in force. */
            equivalentMinutes: number;
            id: string;
            /** @enum {string} */
            kind: "GOODS" | "SERVICE";
            kindName: string;
            limitCount: number | null;
            /** @enum {string|null} */
            limitPeriod: "MONTH" | "QUARTER" | "TOTAL" | "YEAR" | null;
            name: string;
            pricePoints: number;
            /** @description Reserved by orders that were not picked up yet; they still stand on the shelf. */
            reservedCount: number;
            serviceMinutes: number | null;
            /** @enum {string} */
            state: "OFF" | "ON_SALE";
            stateName: string;
            /** @description Free to order. */
            stockCount: number;
            unitName: string;
            validFrom: string | null;
            validTo: string | null;
        };
        RollEntryInput: {
            checkInAt?: string | null;
            checkOutAt?: string | null;
            /** @description Minutes really served; left out, from check-in to check-out, else as planned. */
            minutes?: number | null;
            /** @description True: was there. False: was not. Null: takes back what was ticked; nobody knows. */
            present: boolean | null;
            /** @description A role of the points policy: PARTICIPANT, LEADER, ORGANIZER … */
            role?: string | null;
            volunteerId: string;
        };
        RollEntryResult: {
            code: string | null;
            flagNames: string[];
            flags: ("CORRECTED" | "FIRST_APPROVED" | "OVERLAP" | "OVER_12_HOURS" | "OVER_8_HOURS" | "OVER_PLANNED" | "SUPPLEMENT" | "UNDER_PRESENCE")[];
            message: string | null;
            /** @enum {string} */
            outcome: "recorded" | "refused" | "unchanged";
            /** @description The service record that waits for confirmation; null where none was made. */
            recordId: string | null;
            volunteerId: string;
        };
        RollLineView: {
            checkInAt: string | null;
            checkOutAt: string | null;
            /** @description How it is known that the person was there, in words; null where it is not recorded yet. */
            evidenceName: string | null;
            /** @description What somebody should look at, in words. */
            flagNames: string[];
            /** @description Checked in and not out yet. */
            insideSince: string | null;
            /** @description Masked for minors and for people outside the reader's own area. */
            name: string;
            /** @enum {string} */
            presence: "ABSENT" | "NOT_RECORDED" | "PRESENT";
            /** @description Of the planned time, in ‰; null where there is no record or no plan. */
            presencePerMille: number | null;
            recordId: string | null;
            /** @enum {string|null} */
            recordState: "CONFIRMED" | "DISPUTED" | "FINAL" | "PENDING" | "REVERSED" | null;
            recordStateName: string | null;
            role: string | null;
            serviceMinutes: number | null;
            signedUpAt: string | null;
            /** @enum {string|null} */
            signUpState: "APPLIED" | "APPROVED" | "ATTENDED" | "CANCELLED" | "NO_SHOW" | "WAITLISTED" | null;
            volunteerId: string;
            volunteerNo: string;
        };
        RollResult: {
            recorded: number;
            refused: number;
            results: components["schemas"]["RollEntryResult"][];
            unchanged: number;
        };
        RollView: {
            activityId: string;
            activityName: string;
            /** @enum {string} */
            activityState: "CANCELLED" | "DRAFT" | "ENDED" | "PUBLISHED" | "RUNNING" | "SETTLED" | "SIGNUP_CLOSED";
            items: components["schemas"]["RollLineView"][];
            page: number;
            size: number;
            slot: components["schemas"]["SlotView"];
            total: number;
        };
        RoundPage: {
            items: components["schemas"]["RoundRowView"][];
            page: number;
            size: number;
            total: number;
        };
        RoundRowView: {
            /** @enum {string} */
            channel: "JOINT_MEETING" | "ONLINE" | "VISIT" | "WRITTEN";
            channelName: string;
            closeOn: string;
            /** @description Opinions of each side that count. */
            communityCount: number;
            communityId: string;
            communityName: string;
            contractId: string;
            contractNo: string;
            /** @description From 1, counted from the contract's first day. */
            contractYear: number;
            /** @description Counts towards the year: both sides spoke. */
            counts: boolean;
            heldOn: string | null;
            id: string;
            meetingId: string | null;
            openOn: string;
            /** @enum {string} */
            phase: "CANCELLED" | "COMING" | "OPEN" | "OVER";
            phaseName: string;
            topic: string;
            /** @description Opinions that still wait for their reply. */
            unansweredCount: number;
            unitCount: number;
            unitId: string;
            unitName: string;
            why: string;
        };
        RoundView: {
            cancelReason: string | null;
            /** @enum {string} */
            channel: "JOINT_MEETING" | "ONLINE" | "VISIT" | "WRITTEN";
            channelName: string;
            closeOn: string;
            /** @description Opinions of each side that count. */
            communityCount: number;
            communityId: string;
            communityName: string;
            contractId: string;
            contractNo: string;
            /** @description From 1, counted from the contract's first day. */
            contractYear: number;
            /** @description Counts towards the year: both sides spoke. */
            counts: boolean;
            heldOn: string | null;
            id: string;
            maySpeak: boolean;
            meetingId: string | null;
            /** @description The sides on which I stand here. */
            mySides: ("COMMUNITY" | "UNIT")[];
            openOn: string;
            opinions: components["schemas"]["OpinionView"][];
            /** @enum {string} */
            phase: "CANCELLED" | "COMING" | "OPEN" | "OVER";
            phaseName: string;
            topic: string;
            /** @description Opinions that still wait for their reply. */
            unansweredCount: number;
            unitCount: number;
            unitId: string;
            unitName: string;
            why: string;
        };
        RunBoard: {
            /**
             * @description Left out: the latest period that is settled. RUNNING: the one that is not over, for a look.
             * @enum {string}
             */
            which?: "RUNNING" | "SETTLED";
        };
        RunChangesView: {
            /** @description The list compared with; null when there is none yet. */
            against: components["schemas"]["BoardRunView"] | null;
            downCount: number;
            goneCount: number;
            items: components["schemas"]["MovementView"][];
            newCount: number;
            page: number;
            sameCount: number;
            size: number;
            total: number;
            upCount: number;
        };
        RunSheetItemView: {
            batchId: string | null;
            endTime: string;
            id: string;
            /** @enum {string} */
            kind: "AWARD" | "CLOSING" | "DECISION" | "FILM" | "GROUP_PHOTO" | "OATH" | "OPENING" | "OTHER" | "SHOW" | "SIGN_IN" | "SPEECH" | "WINNER_SPEECH";
            kindName: string;
            minutes: number;
            owner: string;
            /** @description The words of one's own with their gaps; null where the template stands. */
            ownScript: string | null;
            /** @description What the host says, filled in. */
            script: string;
            startTime: string;
            title: string;
        };
        SchemeContents: {
            postTypes: components["schemas"]["SchemePostType"][];
            serviceKinds: components["schemas"]["SchemeTerm"][];
            skills: components["schemas"]["SchemeTerm"][];
            targets: components["schemas"]["SchemeTarget"][];
        };
        SchemeExampleView: {
            name: string;
            targets: components["schemas"]["SchemeTarget"][];
        };
        SchemePostType: {
            /** @description Small letters, digits and dashes; never changes once used. */
            code: string;
            name: string;
            serviceKinds: string[];
            skills: string[];
        };
        SchemeRule: {
            /** @description Share of the 平时 score in per cent. */
            dailyPerCent: number;
            directions: components["schemas"]["DirectionsRule"];
            excellentCenti: number;
            fairCenti: number;
            goodCenti: number;
        };
        SchemeTarget: {
            /** @description Hours or times. */
            amount: number;
            /** @description The document that says so. */
            basis: string;
            code: string;
            /** @enum {string} */
            kind: "ACTIVITIES" | "CONTACTS" | "HOURS" | "VISITS";
            /** @enum {string} */
            span: "QUARTER" | "YEAR";
        };
        SchemeTerm: {
            /** @description Small letters, digits and dashes; never changes once used. */
            code: string;
            name: string;
        };
        SchemeVersionView: {
            effectiveOn: string;
            publishedAt: string;
            publishedByName: string;
            versionNo: number;
        };
        SchemeView: {
            note: string | null;
            publishedAt: string | null;
            publishedByName: string | null;
            rules: components["schemas"]["SchemeRule"];
            /** @description From 1; 0 is the default that no year has opened with yet. */
            version: number;
            /** @description The years that opened with it. */
            years: number[];
        };
        ScoreLineInput: {
            comment?: string | null;
            indicatorId: string;
            /** @description Hundredths of a point, 0 to the indicator's maximum. */
            scoreCenti: number;
        };
        ScoreLineView: {
            centi: number;
            item: string;
            on: string | null;
            /** @enum {string} */
            part: "ANNUAL" | "BONUS" | "DAILY" | "DEDUCTION";
            partName: string;
            refId: string | null;
            /** @enum {string|null} */
            refType: "consultation-round" | "contribution" | "joint-meeting" | "obligation" | null;
            text: string;
        };
        ScreenBar: {
            minutes: number;
            name: string;
        };
        ScreenHonour: {
            name: string;
            title: string;
        };
        ScreenLinkPage: {
            items: components["schemas"]["ScreenLinkView"][];
            page: number;
            size: number;
            total: number;
        };
        ScreenLinkView: {
            areaId: string;
            areaName: string;
            createdAt: string;
            createdByName: string;
            id: string;
            name: string;
            /** @description The path of the screen; null once taken back. */
            path: string | null;
            revokedAt: string | null;
        };
        ScreenMonth: {
            minutes: number;
            /** @description 1 to 12. */
            month: number;
            services: number;
        };
        ScreenPerson: {
            minutes: number;
            /** @description In full with consent to be named, masked without. */
            name: string;
        };
        ScreenView: {
            activities: number;
            areaName: string;
            categories: components["schemas"]["ScreenBar"][];
            contributions: number;
            /** @description When the figures were counted. */
            dataAt: string;
            honoured: number;
            honours: components["schemas"]["ScreenHonour"][];
            keenest: components["schemas"]["ScreenPerson"][];
            minutes: number;
            months: components["schemas"]["ScreenMonth"][];
            partnerUnits: number;
            people: number;
            places: components["schemas"]["ScreenBar"][];
            services: number;
            volunteers: number;
            year: number;
        };
        SealedTransferView: {
            amount: number;
            areaId: string | null;
            causeId: string;
            causeType: string;
            /** @enum {string} */
            code: "ADJUST" | "BONUS" | "DEDUCT" | "EARN" | "EXPIRE" | "HOLD" | "REDEEM" | "REFUND" | "RELEASE" | "REVERSE";
            credit: string;
            creditLineNo: number | null;
            debit: string;
            debitLineNo: number | null;
            effectiveOn: string;
            explanation: string[];
            id: string;
            policyVersion: string | null;
            recordedAt: string;
            reversesId: string | null;
            /** @enum {string} */
            unit: "minutes" | "points";
        };
        SealHeadView: {
            cutoffAt: string;
            firstId: string;
            hash: string;
            keyId: string;
            lastId: string;
            leafCount: number;
            prevHash: string;
            /** @description 32 bytes, base64url. */
            publicKey: string;
            /** @description Hashes are SHA-256 in hex. */
            root: string;
            sealedAt: string;
            sealNo: number;
            /** @description The first sixteen digits of the hash, as printed on notices. */
            shortCode: string;
            /** @description Ed25519 over the head, base64url. */
            signature: string;
            totalCount: number;
        };
        SealPage: {
            items: components["schemas"]["SealHeadView"][];
            page: number;
            size: number;
            total: number;
        };
        SeatZone: {
            fromRow: number;
            fromSeat: number;
            /** @enum {string} */
            kind: "HONOREE" | "LEADER" | "PARTNER" | "PUBLIC";
            toRow: number;
            toSeat: number;
        };
        ServiceCardPage: {
            items: components["schemas"]["ServiceCardView"][];
            page: number;
            size: number;
            total: number;
        };
        ServiceCardView: {
            acknowledgedAt: string | null;
            categories: components["schemas"]["CardCategoryView"][];
            /** @description Why this version replaced the one before. */
            changeNote: string | null;
            communityName: string;
            id: string;
            inputHash: string;
            /** @description A later version stands in its place. */
            isReplaced: boolean;
            /** @enum {string} */
            kind: "QUARTER" | "YEAR";
            kindName: string;
            madeAt: string;
            memberName: string;
            opinion: string | null;
            periodText: string;
            quarter: number;
            /** @description Hundredths of a star. */
            ratingCenti: number | null;
            ratingCount: number;
            recipientName: string;
            serviceMinutes: number;
            signedAt: string | null;
            signHash: string | null;
            /** @enum {string} */
            state: "ACKNOWLEDGED" | "AGREED" | "MADE" | "SIGNED" | "WITHHELD";
            stateName: string;
            times: number;
            unitId: string | null;
            version: number;
            year: number;
        };
        ServicePostPage: {
            items: components["schemas"]["ServicePostView"][];
            page: number;
            size: number;
            total: number;
        };
        ServicePostView: {
            areaId: string;
            areaName: string;
            capacity: number;
            communityId: string;
            communityName: string;
            duties: string;
            fromOn: string;
            /** @description Who holds it, for staff. */
            holderNames: string[];
            id: string;
            name: string;
            postType: string;
            postTypeName: string;
            /** @enum {string} */
            standing: "AHEAD" | "CLOSED" | "OPEN" | "OVER";
            standingName: string;
            taken: number;
            toOn: string | null;
        };
        ServiceProofPage: {
            items: components["schemas"]["ServiceProofView"][];
            page: number;
            size: number;
            total: number;
        };
        ServiceProofView: {
            certificateNo: string;
            from: string;
            id: string;
            issuedOn: string;
            issuer: string;
            name: string;
            revokedReason: string | null;
            services: number;
            /** @enum {string} */
            state: "REVOKED" | "VALID";
            to: string;
            totalMinutes: number;
            verifyCode: string;
        };
        ServiceRecordPage: {
            items: components["schemas"]["ServiceRecordView"][];
            page: number;
            size: number;
            total: number;
        };
        ServiceRecordView: {
            activityId: string;
            activityName: string;
            /** @description The open objection to it. */
            appealId: string | null;
            communityId: string;
            conduct: string | null;
            conductName: string | null;
            confirmedAt: string | null;
            correctionReason: string | null;
            /** @enum {string} */
            creditKind: "HONOUR" | "IMPORTED" | "SUPPLEMENT" | "VERIFIED";
            creditKindName: string;
            disputeReason: string | null;
            /** @description The last day on which it is confirmed in time; null once it is, and where the year's calendar is not known. */
            dueOn: string | null;
            /** @description The year that has to be announced before the last day can be told. */
            dueUnknownYear: number | null;
            endAt: string | null;
            explanation: string[];
            finalAt: string | null;
            /** @description When it becomes final if nobody objects. */
            finalDueAt: string | null;
            flagNames: string[];
            flags: ("CORRECTED" | "FIRST_APPROVED" | "OVERLAP" | "OVER_12_HOURS" | "OVER_8_HOURS" | "OVER_PLANNED" | "SUPPLEMENT" | "UNDER_PRESENCE")[];
            id: string;
            isLate: boolean;
            /**
             * @description What has to be decided before it can be confirmed.
             * @enum {string|null}
             */
            needs: "presence-review" | "second-approval" | null;
            /** @description Masked for minors. */
            personName: string;
            plannedMinutes: number | null;
            /** @description Posted once it is final; before, what it would give. Null for a version that was taken back before it counted. */
            points: number | null;
            /** @description What share of the planned time was served; null where no length was planned. */
            presencePercent: number | null;
            /** @description How it went, 1 to 5; null while nobody said. */
            quality: number | null;
            qualityName: string | null;
            recordedAt: string;
            replacesId: string | null;
            reversalReason: string | null;
            role: string;
            roleName: string;
            servedOn: string;
            serviceMinutes: number;
            slotId: string;
            startAt: string | null;
            /** @enum {string} */
            state: "CONFIRMED" | "DISPUTED" | "FINAL" | "PENDING" | "REVERSED";
            stateName: string;
            /** @description What staff answered when they kept the record. */
            upholdReason: string | null;
            version: number;
            volunteerId: string;
            volunteerNo: string;
        };
        SessionRole: {
            areaId: string;
            areaName: string;
            /** @enum {string} */
            role: "grid-worker" | "liaison" | "secretary" | "street-admin" | "volunteer";
            roleName: string;
            /** @description The unit a liaison acts for. */
            unitId: string | null;
        };
        SessionView: {
            accountId: string;
            /** @description What the roles allow; menus and buttons follow it. */
            actions: ("account.manage" | "activity.manage" | "activity.view" | "anomaly.review" | "appeal.decide" | "area.manage" | "area.view" | "assignment.manage" | "assignment.record" | "assignment.view" | "attendance.record" | "audit.view" | "award-objection.decide" | "award-objection.view" | "calendar.manage" | "calendar.view" | "call.attend" | "call.export" | "call.manage" | "call.view" | "ceremony.manage" | "ceremony.sign-in" | "ceremony.view" | "certificate.revoke" | "claim.decide" | "claim.make" | "claim.view" | "community.compare" | "consultation.answer" | "consultation.manage" | "consultation.speak" | "consultation.view" | "contract.end" | "contract.manage" | "contract.propose" | "contract.sign" | "contract.view" | "contribution.acknowledge" | "contribution.confirm" | "contribution.log" | "contribution.view" | "credential.manage" | "demand.manage" | "demand.publish" | "demand.view" | "evaluation.decide" | "evaluation.manage" | "evaluation.object" | "evaluation.score" | "evaluation.view" | "import.run" | "job.retry" | "job.view" | "ledger.reverse" | "ledger.verify" | "ledger.view" | "mart.manage" | "mart.view" | "match.view" | "me.use" | "member-registration.decide" | "member-registration.view" | "membership.view" | "notice-hook.manage" | "obligation.decide" | "obligation.submit" | "partner.manage" | "partner.view" | "partnership.export" | "person.manage" | "person.unmask" | "person.view" | "points.adjust" | "policy.publish" | "policy.view" | "program.approve" | "program.manage" | "program.view" | "project.accept" | "project.manage" | "project.view" | "ranking.run" | "ranking.view" | "record.export" | "redemption.serve" | "registration-coverage.view" | "registration-scheme.publish" | "registration-scheme.view" | "registration.export" | "resource.manage" | "resource.view" | "screen.manage" | "service-card.make" | "service-card.receive" | "service-card.sign" | "service-card.view" | "service-post.manage" | "service-post.view" | "service-proof.manage" | "service-record.confirm" | "service-record.correct" | "service-record.rate" | "service-record.view" | "sign-up-rule.publish" | "sign-up.decide" | "sign-up.on-behalf" | "sign-up.view" | "site.manage" | "spot-check.run" | "star.approve" | "star.manage" | "star.view" | "statement.issue" | "statement.view" | "supplement.approve" | "supplement.request" | "today.view" | "unit-member.list" | "unit-member.view" | "unit-registration.decide" | "unit-registration.submit" | "unit-registration.view" | "unit.manage" | "unit.view" | "wish.claim" | "wish.collect" | "wish.decide" | "wish.export" | "wish.view")[];
            loginName: string;
            /** @description A password set by staff: nothing but changing it is possible. */
            mustChangePassword: boolean;
            name: string;
            roles: components["schemas"]["SessionRole"][];
            volunteer: components["schemas"]["SessionVolunteer"] | null;
        };
        SessionVolunteer: {
            id: string;
            /** @enum {string} */
            state: "ACTIVE" | "PAUSED" | "PENDING_CONFIRM" | "WITHDRAWN";
            volunteerNo: string;
        };
        SetChecklist: {
            checklist: components["schemas"]["CeremonyCheck"][];
        };
        SetConsent: {
            given: boolean;
            /** @enum {string} */
            purpose: "LOCATION" | "PARTY_MEMBERSHIP" | "PUBLISH_NAME" | "PUBLISH_PHOTO" | "SHARE_WITH_EMPLOYER";
        };
        SetGuests: {
            /** @description The most senior first. */
            guests: components["schemas"]["CeremonyGuest"][];
        };
        SetHolidayYear: {
            /** @description The notice it is taken from: 国办发明电〔2026〕7号. */
            document: string;
            holidays: components["schemas"]["HolidayView"][];
            /** @description Weekend days worked in exchange. */
            workdays: string[];
        };
        SetImportMapping: {
            /** @description `{ columns: { ourField: heading | letter | { value } }, sheet?, headerRow?, headerRows?, fillDown? }` */
            mapping: {
                [key: string]: unknown;
            };
        };
        SetMart: {
            address?: string | null;
            isOpen: boolean;
            name: string;
            /** @description 周二、周四 9:00–11:30, in words. */
            openingHours?: string | null;
        };
        SetNoticePreference: {
            byEmail: ("ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK")[];
            bySms: ("ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK")[];
            /** @description Left out it stays; empty it is removed. */
            email?: string;
        };
        SetPaperPublication: {
            evidence: string;
            given: boolean;
        };
        SetPlace: {
            /** @description Millionths of a degree, as the phone says (WGS-84). */
            latMicro: number;
            lngMicro: number;
        };
        SetPopulation: {
            countedOn: string;
            people: number;
        };
        SetPublication: {
            given: boolean;
        };
        SetSite: {
            accent?: string;
            name: string;
            servicePhone?: string;
        };
        SettlementResult: {
            absent: number;
            /** @description People who forgot to check out. */
            autoClosed: number;
            /** @description Everybody who was there, those settled before included. */
            presentCount: number;
            /** @description New service records that wait for confirmation. */
            recorded: number;
            /** @description Confirmed before: only a correction helps. */
            refused: number;
        };
        SettleSlot: {
            /** @description People who signed up and did not come, as the leader says. Whoever is not named stays unrecorded. */
            absentVolunteerIds?: string[] | null;
        };
        SetupView: {
            /** @description True until the first account is made. */
            isNeeded: boolean;
        };
        SetZones: {
            zones: components["schemas"]["SeatZone"][];
        };
        SheetLineInput: {
            /** @description 09:00, as written on the sheet. */
            inTime: string;
            /** @description Left out: the sheet has none. */
            outTime?: string | null;
            volunteerId: string;
        };
        SheetPersonView: {
            /** @description As entered; null where the person is not among the entered lines. */
            inTime: string | null;
            name: string;
            outTime: string | null;
            volunteerId: string;
            volunteerNo: string;
        };
        SheetRefusal: {
            message: string;
            volunteerId: string;
        };
        SheetView: {
            name: string;
            rows: number;
            top: string[][];
        };
        ShelfItemView: {
            canOrder: boolean;
            description: string | null;
            donorText: string | null;
            /** @description About how long one serves for it. */
            equivalentMinutes: number;
            id: string;
            /** @enum {string} */
            kind: "GOODS" | "SERVICE";
            kindName: string;
            /** @description The last day on which it is offered. */
            lastOn: string | null;
            /** @description At most so many at a time or in a period, in words; null: no limit. */
            limitText: string | null;
            name: string;
            pricePoints: number;
            stockCount: number;
            unitName: string;
            /** @description Why not, and what is missing; null where one can. */
            whyNot: string | null;
        };
        ShelfView: {
            address: string | null;
            communityName: string;
            isOpen: boolean;
            items: components["schemas"]["ShelfItemView"][];
            /** @description Null where the community has none yet. */
            martName: string | null;
            openingHours: string | null;
            points: number;
        };
        ShownMembershipView: {
            /** @description Null: the person has not consented. */
            membership: components["schemas"]["MembershipView"] | null;
        };
        SignCards: {
            ids: string[];
            /** @description What the community says of the year; one sentence for all that are named. */
            opinion?: string | null;
        };
        SignedInView: {
            batchTitle: string;
            ceremonyTitle: string;
            /** @description Masked. */
            name: string;
            seatText: string | null;
            signedInAt: string;
            venue: string;
        };
        SignedSheetView: {
            recorded: number;
            /** @description Lines that could not be recorded, and why. */
            refused: components["schemas"]["SheetRefusal"][];
            sheet: components["schemas"]["PaperSheetView"];
        };
        SignUpPage: {
            items: components["schemas"]["SignUpRowView"][];
            page: number;
            size: number;
            total: number;
        };
        SignUpPausePage: {
            items: components["schemas"]["SignUpPauseView"][];
            page: number;
            size: number;
            total: number;
        };
        SignUpPauseView: {
            fromAt: string;
            id: string;
            isOpen: boolean;
            liftedAt: string | null;
            liftReason: string | null;
            name: string;
            reason: string;
            untilAt: string;
            volunteerId: string;
            volunteerNo: string;
        };
        SignUpReason: {
            reason: string;
        };
        SignUpRowView: {
            activityId: string;
            activityName: string;
            cancelledLate: boolean;
            conditions: components["schemas"]["ConditionView"][];
            endAt: string | null;
            /** @enum {string|null} */
            endKind: "ACTIVITY" | "DECLINED" | "SELF" | "STAFF" | null;
            excusedAt: string | null;
            excuseReason: string | null;
            id: string;
            /** @description Masked for minors and for people outside the reader's own area. */
            name: string;
            /** @description Unexcused no-shows of the last 180 days. */
            noShowCount: number;
            note: string | null;
            onBehalfNote: string | null;
            onBehalfReason: string | null;
            queueNo: number | null;
            reason: string | null;
            signedUpAt: string | null;
            slotId: string;
            startAt: string | null;
            startOn: string;
            /** @enum {string} */
            state: "APPLIED" | "APPROVED" | "ATTENDED" | "CANCELLED" | "NO_SHOW" | "WAITLISTED";
            stateName: string;
            volunteerId: string;
            volunteerNo: string;
        };
        SignUpRuleView: {
            effectiveOn: string | null;
            /** @description Null: what holds where nobody has published a rule. */
            id: string | null;
            isInForce: boolean;
            noShows: number;
            pauseDays: number;
            streetId: string;
            text: string;
            withinDays: number;
        };
        SignUpStepView: {
            at: string;
            /** @description Null: a rule did it. */
            byName: string | null;
            reason: string | null;
            /** @enum {string} */
            state: "APPLIED" | "APPROVED" | "ATTENDED" | "CANCELLED" | "NO_SHOW" | "WAITLISTED";
            stateName: string;
        };
        SimulatedPeoplePage: {
            items: components["schemas"]["SimulatedPersonView"][];
            page: number;
            size: number;
            total: number;
        };
        SimulatedPersonView: {
            changePoints: number;
            name: string;
            pointsAfter: number;
            pointsBefore: number;
            recordCount: number;
            volunteerId: string;
            volunteerNo: string;
        };
        SimulationTotalsView: {
            distribution: components["schemas"]["BucketView"][];
            /** @description All of it in one sentence. */
            finding: string;
            gained: number;
            lost: number;
            people: number;
            pointsAfter: number;
            pointsBefore: number;
            records: number;
            same: number;
        };
        SimulationView: {
            createdAt: string;
            draftId: string;
            /** @description Of the draft as it was computed; the draft may have moved on. */
            draftRevision: number;
            finishedAt: string | null;
            from: string;
            id: string;
            peopleDone: number;
            peopleTotal: number;
            /** @enum {string} */
            state: "DONE" | "RUNNING";
            stateName: string;
            to: string;
            totals: components["schemas"]["SimulationTotalsView"] | null;
        };
        SiteCommunity: {
            name: string;
        };
        SiteView: {
            /** @description `#rrggbb`, or null for the product's own. */
            accent: string | null;
            communities: components["schemas"]["SiteCommunity"][];
            name: string;
            /** @description Whom to call, always at the same place of every page. */
            servicePhone: string | null;
        };
        SlotCodesView: {
            /** @description The present one first, then the one after it. */
            codes: components["schemas"]["SlotCodeView"][];
            expectedCount: number;
            inCount: number;
            now: string;
        };
        SlotCodeView: {
            /** @description What the picture holds. */
            code: string;
            from: string;
            /** @description Eight digits for phones whose camera does not work. */
            typed: string;
            until: string;
        };
        SlotView: {
            absentCount: number;
            appliedCount: number;
            cancelledAt: string | null;
            cancelReason: string | null;
            cancelUntil: string;
            capacity: number | null;
            confirmedRecordCount: number;
            endAt: string | null;
            finalRecordCount: number;
            id: string;
            leaderAccountId: string | null;
            leaderName: string | null;
            leaderVolunteerId: string | null;
            pendingRecordCount: number;
            /** @description Null: no limit. */
            placesLeft: number | null;
            plannedMinutes: number | null;
            presentCount: number;
            /** @description Null: nobody took the roll, so nobody is absent. */
            rollTakenAt: string | null;
            signUpCount: number;
            signUpUntil: string;
            startAt: string | null;
            startOn: string;
            takenCount: number;
            waitlistedCount: number;
        };
        SpotCheckItemView: {
            activityId: string;
            activityName: string;
            checkedAt: string | null;
            checkedByName: string | null;
            /** @description By what it was proved, in words. */
            evidence: string[];
            id: string;
            name: string;
            note: string | null;
            recordId: string;
            recordStateName: string;
            /** @enum {string|null} */
            result: "DOUBTFUL" | "GENUINE" | "NOT_REACHED" | null;
            resultName: string | null;
            servedOn: string;
            serviceMinutes: number;
            slotId: string;
            volunteerId: string;
        };
        SpotCheckPage: {
            items: components["schemas"]["SpotCheckRow"][];
            page: number;
            size: number;
            total: number;
        };
        SpotCheckRow: {
            communityId: string;
            communityName: string;
            createdAt: string;
            doneCount: number;
            doubtfulCount: number;
            fromOn: string;
            id: string;
            recordCount: number;
            sampleSize: number;
            seed: string;
            toOn: string;
        };
        SpotCheckView: {
            communityId: string;
            communityName: string;
            createdAt: string;
            doneCount: number;
            doubtfulCount: number;
            fromOn: string;
            id: string;
            items: components["schemas"]["SpotCheckItemView"][];
            recordCount: number;
            sampleSize: number;
            seed: string;
            toOn: string;
        };
        StageBatchView: {
            id: string;
            kindName: string;
            presenters: string[];
            title: string;
            winners: components["schemas"]["StageWinnerView"][];
        };
        StagePairingView: {
            code: string;
            until: string;
        };
        StagePositionView: {
            hasRemote: boolean;
            invited: number;
            isBlack: boolean;
            /** @description Names of those who have come, latest first, as the screen may show them. */
            signedIn: string[];
            slide: number;
            slides: number;
            version: number;
        };
        StageView: {
            batches: components["schemas"]["StageBatchView"][];
            communityName: string;
            /** @description When this was put together; shown in the corner of the control strip. */
            dataAt: string;
            dayText: string;
            id: string;
            position: components["schemas"]["StagePositionView"];
            title: string;
            venue: string;
        };
        StageWinnerView: {
            citation: string;
            id: string;
            /** @description In full with consent to be named, masked without. */
            name: string;
            unit: string;
        };
        StandingPage: {
            greenCount: number;
            items: components["schemas"]["StandingView"][];
            page: number;
            redCount: number;
            size: number;
            total: number;
            yellowCount: number;
        };
        StandingView: {
            communityId: string;
            communityName: string;
            contractId: string;
            contractNo: string;
            contractYear: number;
            countedRounds: number;
            dueRounds: number;
            lateReplies: number;
            /** @enum {string} */
            light: "GREEN" | "RED" | "YELLOW";
            lightName: string;
            quarters: components["schemas"]["QuarterPlanView"][];
            reason: string;
            unansweredCount: number;
            unitId: string;
            unitName: string;
            yearFrom: string;
            /** @description The last day of the contract year. */
            yearLastOn: string;
        };
        StarDecisionView: {
            done: number;
            results: components["schemas"]["StarResultView"][];
        };
        StarLadderList: {
            /** @description In force now, one a community. */
            items: components["schemas"]["StarLadderView"][];
        };
        StarLadderView: {
            communityId: string;
            communityName: string;
            createdAt: string;
            id: string;
            name: string;
            steps: components["schemas"]["StarStepView"][];
            /** @enum {string} */
            validity: "FOREVER" | "YEARLY";
            validityName: string;
            version: number;
        };
        StarRatingPage: {
            items: components["schemas"]["StarRatingView"][];
            page: number;
            size: number;
            total: number;
        };
        StarRatingView: {
            certificateId: string | null;
            communityName: string;
            decidedByName: string | null;
            decisionReason: string | null;
            id: string;
            level: number;
            levelName: string;
            name: string;
            proposedAt: string;
            ratedOn: string | null;
            reasons: string[];
            /** @enum {string} */
            state: "APPROVED" | "DECLINED" | "OVERTAKEN" | "PROPOSED";
            stateName: string;
            validTo: string | null;
            volunteerId: string;
            volunteerNo: string;
        };
        StarResultView: {
            id: string;
            /** @description Null where it was done; else why not. */
            message: string | null;
        };
        StarStepInput: {
            level: number;
            minutes: number;
            points: number;
            /** @description Hundredths of 1 to 5; 0 asks nothing. */
            qualityCenti: number;
        };
        StarStepView: {
            level: number;
            levelName: string;
            minutes: number;
            points: number;
            qualityCenti: number;
            text: string;
        };
        StatementLineView: {
            /** @description What it brought; negative when it took. */
            amount: number;
            /** @description What the account held after it. */
            balance: number;
            causeId: string;
            causeType: string;
            /** @enum {string} */
            code: "ADJUST" | "BONUS" | "DEDUCT" | "EARN" | "EXPIRE" | "HOLD" | "REDEEM" | "REFUND" | "RELEASE" | "REVERSE";
            /** @description The day it counts for. */
            effectiveOn: string;
            /** @description Why, in sentences. */
            explanation: string[];
            id: string;
            /** @description Counts from 1 without gaps: a missing number would be a missing line. */
            lineNo: number;
            policyVersion: string | null;
            recordedAt: string;
            reversedAt: string | null;
            /** @description The line that took this one back. */
            reversedById: string | null;
            /** @description The line that this one takes back. */
            reversesId: string | null;
            /** @description What kind of line it is: 服务所得, 兑换, 更正冲回 … */
            title: string;
        };
        StatementPage: {
            items: components["schemas"]["StatementLineView"][];
            page: number;
            size: number;
            total: number;
        };
        StateReason: {
            reason: string;
        };
        StockMovementPage: {
            items: components["schemas"]["StockMovementView"][];
            page: number;
            size: number;
            total: number;
        };
        StockMovementView: {
            id: string;
            /** @enum {string} */
            kind: "ADJUST" | "IN" | "RESERVE" | "RETURN";
            kindName: string;
            movedOn: string;
            quantity: number;
            reason: string | null;
            recordedAt: string;
            stockAfter: number;
        };
        SubmitMemberRegistration: {
            /** @description Where I live: a community, or better one of its grids or compounds. */
            areaId: string;
            /** @description How many calls a month I am ready for; 0 = none for the time being. */
            callsAMonth: number;
            /** @description Where the unit is not on the list. */
            employerName?: string;
            employerUnitId?: string;
            /** @description Weekday and part of the day: `6-MORNING`. */
            freeTimes: string[];
            /**
             * @description Only with the separate consent.
             * @enum {string}
             */
            membership?: "ACTIVIST" | "FULL" | "PROBATIONARY";
            /** @description The version of the consent's words that the page showed; without it nothing of membership is kept. */
            membershipConsentVersion?: string;
            partyOrgName?: string;
            serviceKinds: string[];
            /** @description Codes of the street's list. */
            skills: string[];
        };
        SubmitUnitRegistration: {
            /** @description A duty contact, not personal data. */
            dutyContact: string;
            /** @description How many of the organisation there are; no names. */
            memberCount: number;
            /** @description What the unit can do for the community. */
            offers: string;
            /** @description The organisation that reports: 某某局机关党支部. */
            partyOrgName: string;
            unitId: string;
            year: number;
        };
        SuggestedPostView: {
            areaName: string;
            capacity: number;
            id: string;
            name: string;
            postTypeName: string;
            reasons: string[];
            taken: number;
        };
        SuggestedView: {
            isFree: boolean | null;
            load: number;
            name: string;
            nearness: number;
            registrationId: string;
            why: string[];
        };
        SuggestForMember: {
            areaId: string;
            serviceKinds: string[];
            skills: string[];
        };
        SuggestionsView: {
            gridId: string | null;
            gridName: string | null;
            gridReason: string;
            posts: components["schemas"]["SuggestedPostView"][];
        };
        SuggestionView: {
            /** @enum {string} */
            circle: "COMMUNITY" | "GRID" | "NEIGHBOURS";
            circleName: string;
            items: components["schemas"]["SuggestedView"][];
            leftOut: components["schemas"]["LeftOutView"][];
            leftOutTotal: number;
            /** @description How many would be asked if nobody chooses. */
            toAsk: number;
            /** @description How many could be asked in this circle. */
            total: number;
        };
        SupplementPage: {
            items: components["schemas"]["SupplementView"][];
            page: number;
            size: number;
            total: number;
        };
        SupplementSlotList: {
            items: components["schemas"]["SupplementSlotView"][];
        };
        SupplementSlotView: {
            activityName: string;
            endAt: string | null;
            /** @description The last day on which it may be asked; null where next year's holidays are not known yet. */
            lastOn: string | null;
            plannedMinutes: number;
            slotId: string;
            startAt: string | null;
            startOn: string;
            /** @description The year that has to be announced before the last day can be told. */
            unknownYear: number | null;
        };
        SupplementView: {
            activityId: string;
            activityName: string;
            /** @description Whether I may approve it now. */
            canApprove: boolean;
            decidedAt: string | null;
            decidedByName: string | null;
            decision: string | null;
            evidence: string;
            firstApprovedAt: string | null;
            firstApprovedByName: string | null;
            hasFile: boolean;
            id: string;
            /** @description Masked for minors. */
            personName: string;
            plannedMinutes: number | null;
            reason: string;
            recordId: string | null;
            requestedAt: string;
            /** @description By the volunteer, or by staff. */
            requestedByName: string;
            servedOn: string;
            serviceMinutes: number;
            slotId: string;
            /** @enum {string} */
            state: "APPROVED" | "FIRST_APPROVED" | "REJECTED" | "REQUESTED" | "WITHDRAWN";
            stateName: string;
            volunteerId: string;
            volunteerNo: string;
        };
        TargetCoverageView: {
            name: string;
            /** @description How many reached it; null where so few are counted that it would tell who. */
            reached: number | null;
        };
        TargetProgressView: {
            amount: number;
            basis: string;
            code: string;
            done: number;
            /** @description From this day, and up to, not on, that one. */
            from: string;
            /** @enum {string} */
            kind: "ACTIVITIES" | "CONTACTS" | "HOURS" | "VISITS";
            name: string;
            spanName: string;
            to: string;
            unit: string;
        };
        TemplateContentWire: {
            clauses: string[];
            communityDuties: string[];
            goals: components["schemas"]["GoalWire"][];
            obligations: components["schemas"]["TemplateObligationWire"][];
            preamble: string;
            title: string;
            unitDuties: string[];
        };
        TemplateObligationWire: {
            /** @description Due at the end of this many months after the first day. */
            afterMonths: number;
            measure: string | null;
            quantity: number | null;
            /** @enum {string} */
            side: "COMMUNITY" | "UNIT";
            title: string;
        };
        TemplateView: {
            areaId: string | null;
            areaName: string | null;
            changedAt: string | null;
            content: components["schemas"]["TemplateContentWire"];
            /** @description Null for the built-in one, which cannot be changed but copied. */
            id: string | null;
            name: string;
            retired: boolean;
        };
        TermView: {
            code: string;
            name: string;
        };
        TickPerson: {
            /** @enum {string} */
            direction: "IN" | "OUT";
            /** @description What the volunteer's phone shows … */
            personalCode?: string | null;
            reason?: string | null;
            /** @description … or who it is, with why there is no code. */
            volunteerId?: string | null;
        };
        TickView: {
            checkInAt: string;
            checkOutAt: string | null;
            /** @enum {string} */
            direction: "IN" | "OUT";
            flagNames: string[];
            flags: ("AUTO_CLOSED" | "CLOCK_OFF" | "FAR" | "LATE_ENTRY" | "OFFLINE" | "WALK_IN")[];
            minutesSoFar: number;
            name: string;
            volunteerId: string;
        };
        TodayView: {
            /** @description Marks on attendance that nobody has looked at. */
            anomaliesOpen: number | null;
            /** @description Of those, over their fifteen days. */
            appealsLate: number | null;
            /** @description Null for who may not answer them. */
            appealsOpen: number | null;
            /** @description Of those, past the time to answer with people missing. */
            callsLate: number | null;
            /** @description 吹哨 that want something done: to be sent out, ended or rated; null for who does not see them. */
            callsWaiting: number | null;
            /** @description What units logged and nobody has confirmed or returned; null for who does not confirm. */
            contributionsToConfirm: number | null;
            /** @description Trainings and honours that wait for somebody to see proof. */
            credentialsToVerify: number | null;
            jobsStuck: number | null;
            /** @description Lines of the 包联台账 past their term and still open. */
            liaisonOverdue: number | null;
            memberRegistrationsWaiting: number | null;
            /** @description The newest five of them. */
            missingRolls: components["schemas"]["MissingRollView"][];
            /** @description The last twelve months with this one, oldest first. */
            months: components["schemas"]["MonthOfServiceView"][];
            /** @description Objections to evaluations that nobody has decided; null for who does not decide. */
            objectionsOpen: number | null;
            /** @description Applications of community partners that wait for an answer; null for who does not decide. */
            partnersApplied: number | null;
            /** @description Yearly reviews of partners that are due within 30 days or late. */
            partnersToReview: number | null;
            programsToApprove: number | null;
            /** @description Approved, without certificates yet. */
            programsToAward: number | null;
            recordsDisputed: number;
            recordsOverdue: number;
            /** @description Not yet over, but within three working days. */
            recordsSoon: number;
            recordsToConfirm: number;
            /** @description Of those, over their term. */
            repliesLate: number | null;
            /** @description Opinions of units that wait for the community's answer; null for who does not answer. */
            repliesOwed: number | null;
            /** @description Slots that are over and whose roll nobody took. */
            rollsMissing: number;
            /** @description Sign-ups to what is still to come that wait for a decision; null for who does not decide. */
            signUpsToDecide: number | null;
            /** @description Requests to record service after the event that wait for one of two approvals. */
            supplementsToApprove: number | null;
            /** @description Null where the working days of the year are not announced yet. */
            terms: components["schemas"]["RecordTermsView"] | null;
            today: string;
            /** @description Units and people who report in and wait for an answer; null for who does not decide. */
            unitRegistrationsWaiting: number | null;
            volunteersToConfirm: number;
        };
        UnitMemberLinkView: {
            /** @description Of the link /report-in/<code>, told this once; a new one makes the old one void. Null when the same request was answered before. */
            code: string | null;
            id: string;
            name: string;
        };
        UnitMemberListView: {
            /** @description New on the list (or would be, in a preview). */
            added: number;
            isPreview: boolean;
            rejected: components["schemas"]["RejectedListRow"][];
            total: number;
            /** @description On it already. */
            unchanged: number;
        };
        UnitMemberPage: {
            confirmed: number;
            items: components["schemas"]["UnitMemberView"][];
            page: number;
            size: number;
            total: number;
        };
        UnitMemberView: {
            /** @description A link has been made. */
            hasLink: boolean;
            id: string;
            listedAt: string;
            mobileMasked: string | null;
            name: string;
            /** @enum {string} */
            state: "CONFIRMED" | "WAITING";
            stateName: string;
        };
        UnitPage: {
            items: components["schemas"]["UnitView"][];
            page: number;
            size: number;
            total: number;
        };
        UnitPeopleView: {
            invitations: components["schemas"]["InvitationView"][];
            liaisons: components["schemas"]["LiaisonView"][];
        };
        UnitRegistrationForm: {
            /** @description A duty contact, not personal data. */
            dutyContact: string;
            /** @description How many of the organisation there are; no names. */
            memberCount: number;
            /** @description What the unit can do for the community. */
            offers: string;
            /** @description The organisation that reports: 某某局机关党支部. */
            partyOrgName: string;
        };
        UnitRegistrationPage: {
            items: components["schemas"]["UnitRegistrationView"][];
            page: number;
            size: number;
            total: number;
        };
        UnitRegistrationView: {
            acceptedOn: string | null;
            cancelReason: string | null;
            communityId: string;
            communityName: string;
            dutyContact: string;
            id: string;
            memberCount: number;
            /** @description The steps that the reader may take. */
            moves: ("accept" | "cancel" | "resubmit" | "return")[];
            offers: string;
            partyOrgName: string;
            receiptNo: string | null;
            returnReason: string | null;
            /** @enum {string} */
            state: "ACCEPTED" | "CANCELLED" | "RETURNED" | "SUBMITTED";
            stateName: string;
            submittedAt: string;
            unitId: string;
            unitName: string;
            verifyCode: string | null;
            year: number;
        };
        UnitServiceRow: {
            members: number;
            serviceMinutes: number;
            times: number;
            /** @description A unit, or 其他单位合计. */
            unitName: string;
            /** @description How many units stand in this row. */
            units: number;
        };
        UnitServiceView: {
            rows: components["schemas"]["UnitServiceRow"][];
            /** @description 少于 5 人: said where numbers are not shown. */
            tooFew: string;
            total: components["schemas"]["UnitServiceRow"] | null;
        };
        UnitStatementPage: {
            items: components["schemas"]["ContributionStatementView"][];
            page: number;
            size: number;
            total: number;
        };
        UnitView: {
            address: string | null;
            communityId: string;
            communityName: string;
            contact: string | null;
            createdAt: string;
            externalNo: string | null;
            id: string;
            /** @description The unit that this one turned out to be. */
            mergedIntoId: string | null;
            mergedIntoName: string | null;
            name: string;
            /** @description The grid or compound in which it lies. */
            placeId: string | null;
            placeName: string | null;
            /** @enum {string} */
            unitType: "GOV_DEPARTMENT" | "HOSPITAL" | "MILITARY" | "OTHER" | "OWNERS_COMMITTEE" | "PRIVATE_ENTERPRISE" | "PROPERTY_COMPANY" | "PUBLIC_INSTITUTION" | "SCHOOL" | "SHOP" | "SOCIAL_ORG" | "STATE_ENTERPRISE";
            /** @description Unified social credit code. */
            uscc: string | null;
        };
        UnmaskedContactView: {
            contactName: string | null;
            mobile: string | null;
        };
        UnmaskedView: {
            birthOn: string | null;
            idNumber: string | null;
            mobile: string | null;
            name: string | null;
        };
        UnmaskObjector: {
            reason: string;
        };
        UnprintableView: {
            certificateNo: string;
            characters: string[];
            recipientName: string;
        };
        UnreadView: {
            unread: number;
        };
        VerificationView: {
            accountCount: number;
            differenceCount: number;
            /** @description The first thousand. */
            differences: components["schemas"]["DifferenceView"][];
            isSound: boolean;
            sealCount: number;
            sealedCount: number;
            transferCount: number;
            /** @description What makes differences possible but is none. */
            warnings: string[];
        };
        VerifiedAgreementView: {
            communityName: string;
            contractNo: string;
            /** @description The last day on which it was in force, for one that was terminated. */
            endedOn: string | null;
            /** @description The last day of the term. */
            endOn: string;
            /** @description The version in force; an earlier one was replaced by an amendment. */
            isCurrent: boolean;
            /** @description False when the text on record no longer has this hash. */
            isWhole: boolean;
            /** @enum {string} */
            phase: "ACTIVE" | "DRAFT" | "EXPIRED" | "NEGOTIATING" | "PENDING_SIGN" | "SIGNED" | "SUSPENDED" | "TERMINATED";
            phaseName: string;
            /** @description The day of the later signature. */
            signedOn: string;
            startOn: string;
            textHash: string;
            title: string;
            unitName: string;
            versionNo: number;
        };
        VerifiedCertificateView: {
            issuedOn: string;
            issuer: string;
            /** @description Masked: 王*英. */
            name: string;
            revokedOn: string | null;
            /** @description As the one who took it back wrote it. */
            revokedReason: string | null;
            /** @enum {string} */
            state: "REVOKED" | "VALID";
            /** @description The honour, or what a record proof says: how often and how long. */
            title: string;
        };
        VerifiedReceiptView: {
            acceptedOn: string;
            communityName: string;
            isValid: boolean;
            partyOrgName: string;
            receiptNo: string;
            stateName: string;
            unitName: string;
            year: number;
        };
        VerifiedStatementView: {
            communityName: string;
            contentHash: string;
            issuedOn: string;
            /** @description There is a valid one for the same unit and year. */
            isSuperseded: boolean;
            lineCount: number;
            revokedOn: string | null;
            /** @enum {string} */
            state: "REVOKED" | "VALID";
            totals: components["schemas"]["ContributionSumsView"];
            unitName: string;
            year: number;
        };
        VerifyCredential: {
            /** @description What was looked at, e.g. 证书原件，编号 2026-018. */
            proof: string;
        };
        VerifyWish: {
            /** @description How the wisher (for a child, the guardian) agreed that the claimer may get in touch, and where that is kept. */
            consentNote: string;
        };
        VolunteerPage: {
            items: components["schemas"]["VolunteerView"][];
            page: number;
            size: number;
            total: number;
        };
        VolunteerView: {
            areaId: string;
            /** @description 鼓楼街道 / 东风社区 / 第一网格 */
            areaName: string;
            /** @description The year only; the day is personal. */
            birthYear: number | null;
            communityId: string;
            confirmedAt: string | null;
            createdAt: string;
            externalNo: string | null;
            /** @enum {string|null} */
            gender: "female" | "male" | null;
            hasAccount: boolean;
            id: string;
            idNumberMasked: string | null;
            /** @description Under 18: the name is masked too. */
            isMinor: boolean;
            joinedOn: string | null;
            mobileMasked: string | null;
            name: string;
            serviceCategories: string[];
            skills: string[];
            /** @enum {string} */
            source: "ATTENDANCE" | "ROSTER" | "STAFF";
            /** @enum {string} */
            state: "ACTIVE" | "PAUSED" | "PENDING_CONFIRM" | "WITHDRAWN";
            volunteerNo: string;
        };
        WallPage: {
            items: components["schemas"]["WallPartnerView"][];
            page: number;
            size: number;
            total: number;
        };
        WallPartnerView: {
            brings: ("FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE")[];
            communityName: string;
            /** @description Of confirmed contributions. */
            contributionCount: number;
            fundFen: number;
            joinedOn: string;
            name: string;
            /** @enum {string} */
            partnerType: "FIRM" | "INSTITUTION" | "OTHER" | "PERSON" | "SHOP" | "SOCIAL_ORG";
            peopleMinutes: number;
        };
        WeeklyWindowInput: {
            /** @description 09:00, on a Shanghai clock. */
            from: string;
            /** @description Later than `from`, on the same day. */
            to: string;
            /** @description 1 is Monday, 7 is Sunday. */
            weekday: number;
        };
        WishClaimNote: {
            /** @description When and how one got in touch, or what was done. */
            note: string;
        };
        WishClaimOfWishView: {
            claimedAt: string;
            claimerName: string;
            /** @enum {string} */
            claimerType: "MEMBER" | "UNIT";
            claimerTypeName: string;
            contactDueOn: string;
            contactedAt: string | null;
            contactNote: string | null;
            endedAt: string | null;
            endReason: string | null;
            fulfilledAt: string | null;
            fulfilNote: string | null;
            id: string;
            /** @enum {string} */
            state: "CANCELLED" | "CLAIMED" | "CLOSED" | "CONTACTED" | "FULFILLED" | "GIVEN_BACK" | "LAPSED";
            stateName: string;
        };
        WishClaimPage: {
            items: components["schemas"]["WishClaimView"][];
            page: number;
            size: number;
            total: number;
        };
        WishClaimView: {
            claimedAt: string;
            /** @enum {string} */
            claimerType: "MEMBER" | "UNIT";
            communityName: string;
            /** @description Whole days that are left to get in touch; null once that was done. */
            contactDaysLeft: number | null;
            contactDueOn: string;
            contactedAt: string | null;
            contactNote: string | null;
            detail: string | null;
            endedAt: string | null;
            endReason: string | null;
            fulfilledAt: string | null;
            fulfilNote: string | null;
            id: string;
            /** @description Whether the wisher's contact may be looked at now. */
            mayContact: boolean;
            /** @enum {string} */
            state: "CANCELLED" | "CLAIMED" | "CLOSED" | "CONTACTED" | "FULFILLED" | "GIVEN_BACK" | "LAPSED";
            stateName: string;
            title: string;
            unitId: string | null;
            wisherKindName: string;
            wisherMasked: string;
            /** @description What the wisher said in the end. */
            wisherWord: string | null;
            wishId: string;
            wishKindName: string;
            wishNo: string;
        };
        WishCountsView: {
            /** @description Claims whose seven days end within two days, and nobody got in touch yet. */
            contactDueSoon: number;
            states: components["schemas"]["WishStateCount"][];
        };
        WisherContactView: {
            wisherAddress: string | null;
            wisherName: string;
            wisherPhone: string;
        };
        WishFileView: {
            areaName: string;
            carriedOverOn: string | null;
            /** @description The live claim, or the one that was brought to its end. */
            claim: components["schemas"]["WishClaimOfWishView"] | null;
            claims: components["schemas"]["WishClaimOfWishView"][];
            closedOn: string | null;
            collectedAt: string;
            communityId: string;
            consentNote: string | null;
            detail: string | null;
            endReason: string | null;
            /** @description Whether the wisher can still be reached through this record. */
            hasContact: boolean;
            id: string;
            publishedOn: string | null;
            stars: number | null;
            /** @enum {string} */
            state: "CARRIED_OVER" | "CLAIMED" | "COLLECTED" | "CONFIRMED" | "FULFILLED" | "PUBLISHED" | "REJECTED" | "VERIFIED" | "WITHDRAWN";
            stateName: string;
            steps: components["schemas"]["WishStepView"][];
            title: string;
            /** @enum {string} */
            wisherKind: "CHILD" | "DISABLED" | "ELDER" | "HARDSHIP" | "RESIDENT";
            wisherKindName: string;
            wisherMasked: string;
            wisherWord: string | null;
            /** @enum {string} */
            wishKind: "COMPANY" | "GOODS" | "OTHER" | "SERVICE";
            wishKindName: string;
            wishNo: string | null;
        };
        WishPage: {
            items: components["schemas"]["WishView"][];
            page: number;
            size: number;
            total: number;
        };
        WishReason: {
            reason: string;
        };
        WishStateCount: {
            count: number;
            /** @enum {string} */
            state: "CARRIED_OVER" | "CLAIMED" | "COLLECTED" | "CONFIRMED" | "FULFILLED" | "PUBLISHED" | "REJECTED" | "VERIFIED" | "WITHDRAWN";
            stateName: string;
        };
        WishStepView: {
            at: string;
            /** @description Null: it came about by itself. */
            byName: string | null;
            moveName: string;
            reason: string | null;
            toStateName: string;
        };
        WishView: {
            areaName: string;
            carriedOverOn: string | null;
            /** @description The live claim, or the one that was brought to its end. */
            claim: components["schemas"]["WishClaimOfWishView"] | null;
            closedOn: string | null;
            collectedAt: string;
            communityId: string;
            consentNote: string | null;
            detail: string | null;
            endReason: string | null;
            /** @description Whether the wisher can still be reached through this record. */
            hasContact: boolean;
            id: string;
            publishedOn: string | null;
            stars: number | null;
            /** @enum {string} */
            state: "CARRIED_OVER" | "CLAIMED" | "COLLECTED" | "CONFIRMED" | "FULFILLED" | "PUBLISHED" | "REJECTED" | "VERIFIED" | "WITHDRAWN";
            stateName: string;
            title: string;
            /** @enum {string} */
            wisherKind: "CHILD" | "DISABLED" | "ELDER" | "HARDSHIP" | "RESIDENT";
            wisherKindName: string;
            wisherMasked: string;
            wisherWord: string | null;
            /** @enum {string} */
            wishKind: "COMPANY" | "GOODS" | "OTHER" | "SERVICE";
            wishKindName: string;
            wishNo: string | null;
        };
        WithdrawLiaisonEntry: {
            reason: string;
        };
        WordingFindingView: {
            advice: string;
            /** @enum {string} */
            level: "approval" | "caution";
            word: string;
        };
        WriteMinutes: {
            minutes: string;
        };
        YearPage: {
            items: components["schemas"]["YearRowView"][];
            page: number;
            size: number;
            total: number;
        };
        YearRowView: {
            communityId: string;
            communityName: string;
            communitySubmitted: number;
            deadlineOn: string;
            id: string;
            openObjections: number;
            revealedPairs: number;
            schemeVersion: number;
            /** @enum {string} */
            state: "OPEN" | "REVEALED";
            stateName: string;
            unitCount: number;
            /** @description How many of the units' and of the community's forms are in; never what they say. */
            unitsSubmitted: number;
            year: number;
        };
        YearView: {
            communityId: string;
            communityName: string;
            communitySubmitted: number;
            deadlineOn: string;
            id: string;
            openedAt: string;
            openedByName: string;
            openObjections: number;
            revealedAt: string | null;
            revealedPairs: number;
            rows: components["schemas"]["BoardRowView"][];
            schemeVersion: number;
            /** @enum {string} */
            state: "OPEN" | "REVEALED";
            stateName: string;
            unitCount: number;
            /** @description How many of the units' and of the community's forms are in; never what they say. */
            unitsSubmitted: number;
            year: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Accounts_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                role?: "grid-worker" | "liaison" | "secretary" | "street-admin" | "volunteer";
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedAccount"];
                };
            };
        };
    };
    Accounts_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    Accounts_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    Accounts_addGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGrant"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    Accounts_endGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Accounts_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitialPassword"];
                };
            };
        };
    };
    Activities_page: {
        parameters: {
            query?: {
                brandId?: string;
                /** @description Takes place on or after this day. */
                from?: string;
                nature?: "DUTY" | "MEETING" | "TRAINING" | "VOLUNTEER";
                needs?: "approval" | "records" | "roll";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "CANCELLED" | "DRAFT" | "ENDED" | "PUBLISHED" | "RUNNING" | "SETTLED" | "SIGNUP_CLOSED";
                /** @description Takes place before this day. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
        };
    };
    Activities_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateActivity"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeActivity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelActivity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyActivity"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_poster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Activities_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_recur: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRecurrence"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_closeSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_reopenSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_addSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSlot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Activities_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityCountsView"];
                };
            };
        };
    };
    Brands_list: {
        parameters: {
            query?: {
                /** @description Only this community's; left out, all that the reader looks after. */
                communityId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"][];
                };
            };
        };
    };
    Brands_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBrand"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
        };
    };
    Brands_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBrand"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
        };
    };
    Slots_calendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
        };
    };
    Roll_view: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollView"];
                };
            };
        };
    };
    Slots_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSlot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    Roll_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRoll"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollResult"];
                };
            };
        };
    };
    Slots_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelActivity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
        };
    };
    SignUps_applyFor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSignUp"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpRowView"];
                };
            };
        };
    };
    Appeals_page: {
        parameters: {
            query?: {
                /** @description `late`: open and over its date. */
                due?: "late";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "GRANTED" | "OPEN" | "REJECTED" | "WITHDRAWN";
                target?: "POINTS_ENTRY" | "SERVICE_RECORD" | "SIGN_UP_PAUSE" | "SUPPLEMENT";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealPage"];
                };
            };
        };
    };
    Appeals_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealDetailView"];
                };
            };
        };
    };
    Appeals_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAppeal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealDetailView"];
                };
            };
        };
    };
    Areas_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaView"][];
                };
            };
        };
    };
    Areas_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateArea"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaView"];
                };
            };
        };
    };
    Areas_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameArea"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaView"];
                };
            };
        };
    };
    Assignments_rollUp: {
        parameters: {
            query?: {
                areaId?: string;
                from?: string;
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonRollUpView"];
                };
            };
        };
    };
    Assignments_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                standing?: "AHEAD" | "OVER" | "RUNNING";
                target?: "COMMUNITY" | "COMPOUND";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPage"];
                };
            };
        };
    };
    Assignments_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
        };
    };
    Assignments_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
        };
    };
    Assignments_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
        };
    };
    Assignments_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
        };
    };
    Assignments_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLiaisonEntry"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntryView"];
                };
            };
        };
    };
    Anomalies_page: {
        parameters: {
            query?: {
                kind?: "BULK_AFTER" | "CLOCK_OFF" | "FAR" | "OFFLINE_LATE" | "ONE_PUNCH" | "OVERLAP" | "OVER_8_HOURS" | "SHARED_DEVICE" | "WALK_IN";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                slotId?: string;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                /** @description Left out: both. */
                state?: "looked" | "open";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnomalyPage"];
                };
            };
        };
    };
    Anomalies_lookAt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookAtAnomaly"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnomalyView"];
                };
            };
        };
    };
    Audit_list: {
        parameters: {
            query?: {
                /** @description Only this kind of action, e.g. `account.opened`. */
                action?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    AwardNotices_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AwardObjections_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckObjection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardObjectionList"];
                };
            };
        };
    };
    AwardObjections_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAwardObjection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardObjectionList"];
                };
            };
        };
    };
    AwardObjections_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskObjector"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectorContactView"];
                };
            };
        };
    };
    Calls_terms: {
        parameters: {
            query: {
                areaId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallTermsView"];
                };
            };
        };
    };
    Calls_totals: {
        parameters: {
            query?: {
                areaId?: string;
                from?: string;
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallTotalsView"];
                };
            };
        };
    };
    Calls_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description Only those that want something done now. */
                isWaiting?: boolean;
                level?: "MAJOR" | "ROUTINE" | "URGENT";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "CANCELLED" | "CLOSED" | "DISPATCHED" | "HANDLED" | "OPEN" | "RATED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
        };
    };
    Calls_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCall"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_workbook: {
        parameters: {
            query?: {
                areaId?: string;
                from?: string;
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Calls_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_codes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalCodeView"][];
                };
            };
        };
    };
    Calls_arrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordArrivals"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_dispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_handle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandleCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_responses: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACCEPTED" | "ARRIVED" | "ASKED" | "COMPLETED" | "DECLINED" | "RELEASED" | "RESERVE" | "WITHDRAWN" | "YIELDED";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallResponsePage"];
                };
            };
        };
    };
    Calls_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                responseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteResponse"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    Calls_suggestion: {
        parameters: {
            query?: {
                circle?: "COMMUNITY" | "GRID" | "NEIGHBOURS";
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
                };
            };
        };
    };
    Marts_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MartView"][];
                };
            };
        };
    };
    Marts_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMart"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MartView"];
                };
            };
        };
    };
    Marts_workbook: {
        parameters: {
            query?: {
                /** @description YYYY-MM; left out, this month. */
                month?: string;
            };
            header?: never;
            path: {
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ceremonies_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "CANCELLED" | "HELD" | "PREPARING";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyPage"];
                };
            };
        };
    };
    Ceremonies_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCeremony"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCeremony"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_changeBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_moveBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInList"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelCeremony"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_setChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetChecklist"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_conclude: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_setGuests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGuests"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_addItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddItem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_removeItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_changeItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_moveItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInList"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_orderNames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderNames"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    CeremonyDay_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paper: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ceremonies_seatAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    CeremonyDay_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
        };
    };
    CeremonyDay_openPairing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StagePairingView"];
                };
            };
        };
    };
    CeremonyDay_position: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StagePositionView"];
                };
            };
        };
    };
    CeremonyDay_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveStage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StagePositionView"];
                };
            };
        };
    };
    Ceremonies_changeWinner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                winnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWinner"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_moveWinner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                winnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInList"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_seat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                winnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveSeat"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    CeremonyDay_tick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                winnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    CeremonyDay_untick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                winnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Ceremonies_setZones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetZones"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyDetailView"];
                };
            };
        };
    };
    Certificates_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeCertificate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
        };
    };
    Claims_page: {
        parameters: {
            query?: {
                demandId?: string;
                /** @description 1: only promises whose day has passed. */
                late?: 0 | 1;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "FULFILLED" | "GIVEN_BACK" | "PROMISED";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                };
            };
        };
    };
    Claims_claim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClaim"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    Claims_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    Claims_fulfil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    Claims_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveBackClaim"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    Comparison_view: {
        parameters: {
            query?: {
                from?: string;
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
        };
    };
    Comparison_setPopulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPopulation"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Consultations_opinionPage: {
        parameters: {
            query?: {
                /** @description Only those whose reply my side still owes. */
                owed?: boolean;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionPage"];
                };
            };
        };
    };
    Consultations_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    Consultations_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyToOpinion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    Consultations_page: {
        parameters: {
            query?: {
                channel?: "JOINT_MEETING" | "ONLINE" | "VISIT" | "WRITTEN";
                contractId?: string;
                /** @description From 1. */
                page?: number;
                phase?: "CANCELLED" | "COMING" | "OPEN" | "OVER";
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
        };
    };
    Consultations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRounds"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedRounds"];
                };
            };
        };
    };
    Consultations_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    Consultations_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    Consultations_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    Consultations_speak: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOpinion"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    Consultations_standingPage: {
        parameters: {
            query?: {
                communityId?: string;
                light?: "GREEN" | "RED" | "YELLOW";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingPage"];
                };
            };
        };
    };
    Consultations_standingSheet: {
        parameters: {
            query?: {
                communityId?: string;
                light?: "GREEN" | "RED" | "YELLOW";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Templates_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"][];
                };
            };
        };
    };
    Templates_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTemplate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"][];
                };
            };
        };
    };
    Templates_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"][];
                };
            };
        };
    };
    Contracts_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description What asks for attention: LATE something is overdue, DUE within 14 days, SILENT nothing heard from the unit for 60 days, RENEWAL ends within 60 days, MINE and THEIRS whose turn it is, TO_DECIDE something waits for acceptance, STALLED nobody has signed and neither side has touched it for 90 days. */
                attention?: "DUE" | "LATE" | "MINE" | "RENEWAL" | "SILENT" | "STALLED" | "THEIRS" | "TO_DECIDE";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACTIVE" | "DRAFT" | "EXPIRED" | "NEGOTIATING" | "PENDING_SIGN" | "SUSPENDED" | "TERMINATED";
                unitId?: string;
                /** @description Contracts whose term touches this year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPage"];
                };
            };
        };
    };
    Contracts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContract"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgreementGiven"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_print: {
        parameters: {
            query?: {
                versionNo?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Contracts_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateComment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_recordPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSignature"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_scan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                signatureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Contracts_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVersion"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    Contracts_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractVersionText"];
                };
            };
        };
    };
    Contracts_workbook: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description What asks for attention: LATE something is overdue, DUE within 14 days, SILENT nothing heard from the unit for 60 days, RENEWAL ends within 60 days, MINE and THEIRS whose turn it is, TO_DECIDE something waits for acceptance, STALLED nobody has signed and neither side has touched it for 90 days. */
                attention?: "DUE" | "LATE" | "MINE" | "RENEWAL" | "SILENT" | "STALLED" | "THEIRS" | "TO_DECIDE";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACTIVE" | "DRAFT" | "EXPIRED" | "NEGOTIATING" | "PENDING_SIGN" | "SUSPENDED" | "TERMINATED";
                unitId?: string;
                /** @description Contracts whose term touches this year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Contracts_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSummaryView"];
                };
            };
        };
    };
    Statements_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                unitId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStatementPage"];
                };
            };
        };
    };
    Statements_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueStatement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionStatementView"];
                };
            };
        };
    };
    Statements_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Contributions_totals: {
        parameters: {
            query?: {
                /** @description A street or community. */
                areaId?: string;
                unitId?: string;
                /** @description The calendar year in which it was given. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionTotalsView"];
                };
            };
        };
    };
    Contributions_page: {
        parameters: {
            query?: {
                areaId?: string;
                contributionKind?: "FUND" | "GOODS" | "PEOPLE_TIME" | "SERVICE" | "VENUE";
                /** @description From 1. */
                page?: number;
                projectId?: string;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "CONFIRMED" | "REJECTED" | "REVERSED" | "SUBMITTED";
                unitId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionPage"];
                };
            };
        };
    };
    Contributions_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContribution"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    Contributions_workbook: {
        parameters: {
            query?: {
                /** @description A street or community. */
                areaId?: string;
                unitId?: string;
                /** @description The calendar year in which it was given. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Contributions_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    Contributions_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectContribution"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    Contributions_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Contributions_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    Contributions_resubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContributionContent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    Contributions_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnContribution"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    Contributions_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnContribution"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    Contributions_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    Contributions_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmContributions"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionsConfirmed"];
                };
            };
        };
    };
    Credentials_page: {
        parameters: {
            query?: {
                kind?: "HONOR" | "TRAINING";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "PENDING" | "REJECTED" | "REVOKED" | "VERIFIED";
                volunteerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialPage"];
                };
            };
        };
    };
    Credentials_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCredential"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
        };
    };
    Demands_page: {
        parameters: {
            query?: {
                /** @description A place: what is needed there and below. */
                areaId?: string;
                itemKind?: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description 1: only those whose reply is still owed. */
                replyOwed?: 0 | 1;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                source?: "GROUP" | "LETTER_BOX" | "MEETING" | "OTHER" | "VISIT";
                state?: "CLAIMED" | "CLOSED" | "MET" | "OPEN" | "RECORDED";
                urgency?: "ROUTINE" | "SOON" | "URGENT";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandPage"];
                };
            };
        };
    };
    Demands_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDemand"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
        };
    };
    Demands_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
        };
    };
    Demands_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDemand"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
        };
    };
    Demands_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseDemand"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
        };
    };
    Demands_meet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
        };
    };
    Demands_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
        };
    };
    Demands_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
        };
    };
    Demands_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyDemand"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
        };
    };
    Evaluations_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideObjection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
        };
    };
    EvaluationYears_resultsOf: {
        parameters: {
            query: {
                /** @description An area: the communities in it. Without it, all that one manages. */
                areaId?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EvaluationYears_schemeList: {
        parameters: {
            query: {
                communityId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"][];
                };
            };
        };
    };
    EvaluationYears_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishScheme"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"][];
                };
            };
        };
    };
    EvaluationYears_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description Only years with an objection that nobody has decided. */
                objected?: boolean;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearPage"];
                };
            };
        };
    };
    EvaluationYears_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenYear"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
        };
    };
    EvaluationYears_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
        };
    };
    EvaluationYears_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
        };
    };
    EvaluationYears_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendYear"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
        };
    };
    EvaluationYears_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Evaluations_page: {
        parameters: {
            query?: {
                direction?: "COMMUNITY_TO_UNIT" | "UNIT_TO_COMMUNITY";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                unitId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                };
            };
        };
    };
    Evaluations_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
        };
    };
    Evaluations_daily: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyView"];
                };
            };
        };
    };
    Evaluations_object: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateObjection"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
        };
    };
    Evaluations_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveScores"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
        };
    };
    Evaluations_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveScores"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
        };
    };
    FeedbackRuns_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackRunPage"];
                };
            };
        };
    };
    FeedbackRuns_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFeedbackRun"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackRunView"];
                };
            };
        };
    };
    FeedbackRuns_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackRunView"];
                };
            };
        };
    };
    HolidayYears_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayYearView"][];
                };
            };
        };
    };
    HolidayYears_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetHolidayYear"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayYearView"];
                };
            };
        };
    };
    HolidayYears_entered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredYearView"][];
                };
            };
        };
    };
    Credentials_rejectHonor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
        };
    };
    Credentials_revokeHonor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
        };
    };
    Credentials_verifyHonor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCredential"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
        };
    };
    HonourWall_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HonourWall_poster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                areaId?: string;
                kind?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "CANCELLED" | "DONE" | "FAILED" | "PREVIEWED" | "RUNNING" | "UPLOADED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
        };
    };
    Imports_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    areaId: string;
                    /** Format: binary */
                    file: string;
                    kind: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSourceView"];
                };
            };
        };
    };
    Imports_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    Imports_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    Imports_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    Imports_map: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetImportMapping"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSourceView"];
                };
            };
        };
    };
    Imports_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewView"];
                };
            };
        };
    };
    Imports_rejectedRows: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RejectedRowPage"];
                };
            };
        };
    };
    Imports_rejectedWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Imports_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSourceView"];
                };
            };
        };
    };
    Imports_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportKindView"][];
                };
            };
        };
    };
    Imports_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Jobs_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsView"];
                };
            };
        };
    };
    Jobs_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JointMeetings_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "CANCELLED" | "HELD" | "PLANNED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                };
            };
        };
    };
    JointMeetings_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMeeting"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_agendaPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JointMeetings_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectAttendance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelMeeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_excuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcuseUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldMeeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_writeMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_minutesFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JointMeetings_storeMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    JointMeetings_minutesPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MonthlyNotices_view: {
        parameters: {
            query: {
                areaId: string;
                /** @description YYYY-MM; the month before this one when left out. */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyNoticeView"];
                };
            };
        };
    };
    MonthlyNotices_paper: {
        parameters: {
            query: {
                areaId: string;
                /** @description YYYY-MM; the month before this one when left out. */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ledger_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    Assignments_entryPage: {
        parameters: {
            query?: {
                areaId?: string;
                assignmentId?: string;
                from?: string;
                kind?: "MEASURE" | "PROBLEM" | "RESOURCE" | "VISIT";
                /** @description Only what is past its term and open. */
                overdue?: boolean;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "DONE" | "OPEN" | "WITHDRAWN";
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntryPage"];
                };
            };
        };
    };
    Assignments_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishLiaisonEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntryView"];
                };
            };
        };
    };
    Assignments_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawLiaisonEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntryView"];
                };
            };
        };
    };
    Matches_suggest: {
        parameters: {
            query?: {
                demandId?: string;
                size?: number;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchView"][];
                };
            };
        };
    };
    OwnActivities_page: {
        parameters: {
            query?: {
                category?: string;
                communityId?: string;
                /** @description 1: easy for old people. */
                elder?: "1";
                from?: string;
                /** @description 1: in my own grid. */
                near?: "1";
                /** @description 1: with places left and open for sign-up. */
                open?: "1";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description 1: asks for no skill, or for one of mine. */
                skilled?: "1";
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                /** @description Before this day. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenActivityPage"];
                };
            };
        };
    };
    OwnActivities_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnActivityView"];
                };
            };
        };
    };
    OwnAppeals_page: {
        parameters: {
            query?: {
                /** @description `late`: open and over its date. */
                due?: "late";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "GRANTED" | "OPEN" | "REJECTED" | "WITHDRAWN";
                target?: "POINTS_ENTRY" | "SERVICE_RECORD" | "SIGN_UP_PAUSE" | "SUPPLEMENT";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealPage"];
                };
            };
        };
    };
    OwnAppeals_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAppeal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"];
                };
            };
        };
    };
    OwnAppeals_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"];
                };
            };
        };
    };
    OwnAssignments_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAssignmentsView"];
                };
            };
        };
    };
    OwnAssignments_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
        };
    };
    OwnAssignments_page: {
        parameters: {
            query?: {
                areaId?: string;
                assignmentId?: string;
                from?: string;
                kind?: "MEASURE" | "PROBLEM" | "RESOURCE" | "VISIT";
                /** @description Only what is past its term and open. */
                overdue?: boolean;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "DONE" | "OPEN" | "WITHDRAWN";
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntryPage"];
                };
            };
        };
    };
    OwnAssignments_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLiaisonEntry"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntryView"];
                };
            };
        };
    };
    Ledger_balance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceView"];
                };
            };
        };
    };
    OwnCalendarFeed_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedView"];
                };
            };
        };
    };
    OwnCalendarFeed_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedView"];
                };
            };
        };
    };
    OwnCalendarFeed_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnCalls_page: {
        parameters: {
            query?: {
                /** @description Only those that are not over. */
                isOpen?: boolean;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCallPage"];
                };
            };
        };
    };
    OwnCalls_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCallView"];
                };
            };
        };
    };
    OwnCalls_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCallView"];
                };
            };
        };
    };
    OwnCalls_arrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArriveAtCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCallView"];
                };
            };
        };
    };
    OwnCalls_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCallView"];
                };
            };
        };
    };
    OwnCalls_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCallView"];
                };
            };
        };
    };
    OwnCalls_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCallView"];
                };
            };
        };
    };
    CeremonyDay_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCeremonyView"][];
                };
            };
        };
    };
    Certificates_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"][];
                };
            };
        };
    };
    Certificates_ownFile: {
        parameters: {
            query?: {
                /** @description 1: 3 mm more on every side for a printer that trims. */
                bleed?: 0 | 1;
                /** @description 1: leave a gap to write in where the fonts have no such character. */
                handwrite?: 0 | 1;
                orientation?: "landscape" | "portrait";
                paper?: "A3" | "A4";
                /** @description What stands over it: 荣誉证书, 星级证书, 感谢证书. */
                template?: "HONOR" | "STAR" | "THANKS";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnCheckIns_personalCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalCodeView"];
                };
            };
        };
    };
    OwnCheckIns_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCheckInsView"];
                };
            };
        };
    };
    OwnCheckIns_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCheckIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInResultView"];
                };
            };
        };
    };
    OwnConfirmation_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationView"];
                };
            };
        };
    };
    OwnConfirmation_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStateView"];
                };
            };
        };
    };
    Consents_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"][];
                };
            };
        };
    };
    Consents_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetConsent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"][];
                };
            };
        };
    };
    RecordExports_ownCopy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Credentials_own: {
        parameters: {
            query?: {
                kind?: "HONOR" | "TRAINING";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "PENDING" | "REJECTED" | "REVOKED" | "VERIFIED";
                volunteerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialPage"];
                };
            };
        };
    };
    Credentials_claim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCredential"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
        };
    };
    OwnInvitations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
        };
    };
    Leader_page: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedSlotPage"];
                };
            };
        };
    };
    Leader_live: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveListView"];
                };
            };
        };
    };
    Leader_tick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TickPerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TickView"];
                };
            };
        };
    };
    Leader_checkOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckOutMany"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutResult"];
                };
            };
        };
    };
    Leader_codes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotCodesView"];
                };
            };
        };
    };
    Leader_find: {
        parameters: {
            query: {
                /** @description The whole name, or the volunteer number. */
                q: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPersonView"][];
                };
            };
        };
    };
    Leader_setPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPlace"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Leader_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleSlot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementResult"];
                };
            };
        };
    };
    PaperSheets_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSheetView"][];
                };
            };
        };
    };
    PaperSheets_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSheetView"];
                };
            };
        };
    };
    PaperSheets_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSheetView"];
                };
            };
        };
    };
    PaperSheets_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PaperSheets_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterSheet"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSheetView"];
                };
            };
        };
    };
    PaperSheets_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnSheet"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSheetView"];
                };
            };
        };
    };
    PaperSheets_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedSheetView"];
                };
            };
        };
    };
    Ledger_minutes: {
        parameters: {
            query?: {
                /** @description Only lines that count for this month, YYYY-MM. */
                month?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
        };
    };
    Ledger_points: {
        parameters: {
            query?: {
                /** @description Only lines that count for this month, YYYY-MM. */
                month?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
        };
    };
    OwnAssignments_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishLiaisonEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntryView"];
                };
            };
        };
    };
    OwnAssignments_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawLiaisonEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntryView"];
                };
            };
        };
    };
    MyMart_shelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShelfView"];
                };
            };
        };
    };
    OwnTargets_note: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMemberContact"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTargetsView"];
                };
            };
        };
    };
    OwnTargets_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTargetsView"];
                };
            };
        };
    };
    Inbox_page: {
        parameters: {
            query?: {
                kind?: "ACCOUNT" | "ACTIVITY" | "CONTRACT" | "HONOUR" | "POINTS" | "RECORD" | "REGISTRATION" | "TASK";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                /** @description Only what has not been read. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
        };
    };
    Inbox_preference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferenceView"];
                };
            };
        };
    };
    Inbox_setPreference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetNoticePreference"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferenceView"];
                };
            };
        };
    };
    Inbox_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReading"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
        };
    };
    Inbox_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
        };
    };
    OwnPassword_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MyLots_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotsView"];
                };
            };
        };
    };
    MyRanking_mine: {
        parameters: {
            query?: {
                metric?: "minutes" | "points" | "services";
                period?: "half" | "month" | "quarter" | "year";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRankingView"];
                };
            };
        };
    };
    MyMart_mine: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOrderPage"];
                };
            };
        };
    };
    MyMart_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOrderView"];
                };
            };
        };
    };
    MyMart_myOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOrderView"];
                };
            };
        };
    };
    MyMart_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOrderView"];
                };
            };
        };
    };
    OwnRegistrations_communities: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationCommunitiesView"];
                };
            };
        };
    };
    OwnRegistrations_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationFormView"];
                };
            };
        };
    };
    OwnRegistrations_employers: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployersView"];
                };
            };
        };
    };
    OwnRegistrations_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestForMember"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsView"];
                };
            };
        };
    };
    OwnTargets_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTargetsView"];
                };
            };
        };
    };
    OwnRegistrations_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRegistrationsView"];
                };
            };
        };
    };
    OwnRegistrations_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitMemberRegistration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRegistrationsView"];
                };
            };
        };
    };
    OwnRegistrations_resubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitMemberRegistration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRegistrationsView"];
                };
            };
        };
    };
    OwnRegistrations_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveRegistration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRegistrationsView"];
                };
            };
        };
    };
    OwnRegistrations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberProfile"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRegistrationsView"];
                };
            };
        };
    };
    OwnReportIns_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptReportInAsMe"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedReportIn"];
                };
            };
        };
    };
    OwnCards_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCardList"];
                };
            };
        };
    };
    OwnCards_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCardFileView"];
                };
            };
        };
    };
    OwnCards_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerCard"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCardFileView"];
                };
            };
        };
    };
    OwnServicePosts_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnServicePostsView"];
                };
            };
        };
    };
    OwnServicePosts_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnServicePostsView"];
                };
            };
        };
    };
    OwnServicePosts_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnServicePostsView"];
                };
            };
        };
    };
    ServiceProofs_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceProofView"][];
                };
            };
        };
    };
    ServiceProofs_issueOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueOwnProof"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceProofView"];
                };
            };
        };
    };
    ServiceProofs_ownFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnRecords_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "CONFIRMED" | "DISPUTED" | "FINAL" | "PENDING" | "REVERSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecordPage"];
                };
            };
        };
    };
    OwnRecords_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecordView"];
                };
            };
        };
    };
    OwnRecords_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecordView"];
                };
            };
        };
    };
    OwnSignUps_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnScheduleView"];
                };
            };
        };
    };
    OwnSignUps_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOwnSignUp"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSignUpView"];
                };
            };
        };
    };
    OwnSignUps_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSignUpView"];
                };
            };
        };
    };
    OwnSignUps_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnSignUps_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOwnSignUp"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSignUpView"];
                };
            };
        };
    };
    Stars_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyStarView"];
                };
            };
        };
    };
    OwnSupplements_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "APPROVED" | "FIRST_APPROVED" | "REJECTED" | "REQUESTED" | "WITHDRAWN";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementPage"];
                };
            };
        };
    };
    OwnSupplements_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForSupplement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementView"];
                };
            };
        };
    };
    OwnSupplements_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnSupplements_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementView"];
                };
            };
        };
    };
    OwnSupplements_slots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementSlotList"];
                };
            };
        };
    };
    OwnUnits_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnUnitView"][];
                };
            };
        };
    };
    OwnConfirmation_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStateView"];
                };
            };
        };
    };
    MemberRegistrations_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description A skill's code. */
                skill?: string;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACCEPTED" | "LEFT" | "RETURNED" | "SUBMITTED" | "TRANSFERRED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRegistrationPage"];
                };
            };
        };
    };
    MemberRegistrations_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRegistrationDetailView"];
                };
            };
        };
    };
    MemberRegistrations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptMemberRegistration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRegistrationDetailView"];
                };
            };
        };
    };
    MemberRegistrations_depart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRegistrationDetailView"];
                };
            };
        };
    };
    MemberRegistrations_showMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownMembershipView"];
                };
            };
        };
    };
    MemberRegistrations_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRegistrationDetailView"];
                };
            };
        };
    };
    Wishes_page: {
        parameters: {
            query?: {
                /** @description An area: what was collected in it or below it. */
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                /** @description Left out: all. */
                state?: "CARRIED_OVER" | "CLAIMED" | "COLLECTED" | "CONFIRMED" | "FULFILLED" | "PUBLISHED" | "REJECTED" | "VERIFIED" | "WITHDRAWN";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishPage"];
                };
            };
        };
    };
    Wishes_collect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectWish"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectWish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmWish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WisherContactView"];
                };
            };
        };
    };
    Wishes_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyWish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFileView"];
                };
            };
        };
    };
    Wishes_counts: {
        parameters: {
            query?: {
                /** @description An area: what was collected in it or below it. */
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                /** @description Left out: all. */
                state?: "CARRIED_OVER" | "CLAIMED" | "COLLECTED" | "CONFIRMED" | "FULFILLED" | "PUBLISHED" | "REJECTED" | "VERIFIED" | "WITHDRAWN";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishCountsView"];
                };
            };
        };
    };
    Wishes_workbook: {
        parameters: {
            query?: {
                /** @description A community. Without it, everything one may export. */
                areaId?: string;
                from?: string;
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Hooks_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeHookList"];
                };
            };
        };
    };
    Hooks_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNoticeHook"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeHookView"];
                };
            };
        };
    };
    Hooks_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNoticeHook"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeHookView"];
                };
            };
        };
    };
    Hooks_tryOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Obligations_page: {
        parameters: {
            query?: {
                areaId?: string;
                contractId?: string;
                /** @description TO_DO: the reader's own side owes it; TO_DECIDE: it waits for the reader's word; LATE: overdue, of either side. */
                list?: "LATE" | "TO_DECIDE" | "TO_DO";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                side?: "COMMUNITY" | "UNIT";
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACCEPTED" | "OPEN" | "REJECTED" | "SUBMITTED" | "WAIVED";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationPage"];
                };
            };
        };
    };
    Obligations_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
        };
    };
    Obligations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAcceptance"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
        };
    };
    Obligations_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
        };
    };
    Obligations_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Obligations_detach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
        };
    };
    Obligations_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
        };
    };
    Obligations_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubmission"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
        };
    };
    Obligations_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
        };
    };
    WishClaims_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                wishKind?: "COMPANY" | "GOODS" | "OTHER" | "SERVICE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenWishPage"];
                };
            };
        };
    };
    Partners_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description From 1. */
                page?: number;
                partnerType?: "FIRM" | "INSTITUTION" | "OTHER" | "PERSON" | "SHOP" | "SOCIAL_ORG";
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description `due`: whose yearly review is due within 30 days or overdue. */
                review?: "due";
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "APPLIED" | "APPROVED" | "EXITED" | "REJECTED";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerPage"];
                };
            };
        };
    };
    Partners_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPartner"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePartner"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_exit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_linkPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkPartnerPerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_setPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPaperPublication"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewPartner"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_linkUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkPartnerUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
        };
    };
    Partners_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedContactView"];
                };
            };
        };
    };
    PartnershipExports_liaisonLedger: {
        parameters: {
            query?: {
                /** @description An area: what lies in it. Without it, everything one may export. */
                areaId?: string;
                from?: string;
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnershipExports_units: {
        parameters: {
            query?: {
                /** @description An area: what lies in it. Without it, everything one may export. */
                areaId?: string;
                from?: string;
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartyOrgs_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyOrgPage"];
                };
            };
        };
    };
    PartyOrgs_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePartyOrg"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyOrgView"];
                };
            };
        };
    };
    PartyOrgs_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartyOrg"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyOrgView"];
                };
            };
        };
    };
    AdjustmentLists_page: {
        parameters: {
            query?: {
                kind?: "BONUS" | "DEDUCT";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                volunteerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentPage"];
                };
            };
        };
    };
    AdjustmentLists_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentOptionsView"];
                };
            };
        };
    };
    PointsPolicies_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPolicyView"][];
                };
            };
        };
    };
    PointsPolicies_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicy"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPolicyView"];
                };
            };
        };
    };
    PointsPolicies_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPolicyView"];
                };
            };
        };
    };
    PointsPolicies_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPolicyView"];
                };
            };
        };
    };
    PolicyDrafts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"][];
                };
            };
        };
    };
    PolicyDrafts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePolicyDraft"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
        };
    };
    PolicyDrafts_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
        };
    };
    PolicyDrafts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePolicyDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
        };
    };
    PolicyDrafts_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
        };
    };
    PolicyDrafts_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPolicyView"];
                };
            };
        };
    };
    PolicySimulations_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSimulation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationView"];
                };
            };
        };
    };
    PolicySimulations_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationView"];
                };
            };
        };
    };
    PolicySimulations_people: {
        parameters: {
            query?: {
                /** @description Whose points change most is in front: those who lose, or those who gain. */
                first?: "gain" | "loss";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedPeoplePage"];
                };
            };
        };
    };
    PolicyDrafts_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTemplateView"][];
                };
            };
        };
    };
    Projects_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description 1: reported and waiting for acceptance. */
                reported?: 0 | 1;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACCEPTED" | "PENDING" | "REJECTED";
                /** @description Leads it or takes part in it. */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
        };
    };
    Projects_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProject"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
        };
    };
    Projects_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
        };
    };
    Projects_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
        };
    };
    Projects_completeMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
        };
    };
    Projects_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectProject"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
        };
    };
    Projects_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportProject"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
        };
    };
    OpenActivities_page: {
        parameters: {
            query?: {
                category?: string;
                communityId?: string;
                /** @description 1: easy for old people. */
                elder?: "1";
                from?: string;
                /** @description 1: with places left and open for sign-up. */
                open?: "1";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                /** @description Before this day. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenActivityPage"];
                };
            };
        };
    };
    OpenActivities_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenActivityView"];
                };
            };
        };
    };
    PublicAgreements_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verifyCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedAgreementView"];
                };
            };
        };
    };
    AwardNotices_page: {
        parameters: {
            query?: {
                communityCode?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNoticePage"];
                };
            };
        };
    };
    AwardNotices_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNoticeView"];
                };
            };
        };
    };
    AwardObjections_object: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectToNotice"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedObjectionView"];
                };
            };
        };
    };
    AwardObjections_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionStatusView"];
                };
            };
        };
    };
    CalendarFeeds_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Marts_publicMarts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicMartView"][];
                };
            };
        };
    };
    Marts_publicAccounts: {
        parameters: {
            query?: {
                /** @description YYYY-MM; left out, this month. */
                month?: string;
            };
            header?: never;
            path: {
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MartAccountsView"];
                };
            };
        };
    };
    CeremonyDay_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CeremonySignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
        };
    };
    CertificateKeys_offline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CertificateKeys_published: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateKeyView"][];
                };
            };
        };
    };
    Certificates_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verifyCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedCertificateView"];
                };
            };
        };
    };
    Statements_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verifyCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedStatementView"];
                };
            };
        };
    };
    Demands_open: {
        parameters: {
            query?: {
                /** @description The code of a community; left out, all communities. */
                communityCode?: string;
                itemKind?: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDemandPage"];
                };
            };
        };
    };
    Certificates_wall: {
        parameters: {
            query?: {
                communityCode?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HonourPage"];
                };
            };
        };
    };
    InvitationOffers_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOfferView"];
                };
            };
        };
    };
    InvitationOffers_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
        };
    };
    WishClaims_publicPage: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                wishKind?: "COMPANY" | "GOODS" | "OTHER" | "SERVICE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicWishPage"];
                };
            };
        };
    };
    PublicPartners_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyAsPartner"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedView"];
                };
            };
        };
    };
    PublicPartners_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationStatusView"];
                };
            };
        };
    };
    PublicPartners_setPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPublication"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationStatusView"];
                };
            };
        };
    };
    PublicPartners_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationStatusView"];
                };
            };
        };
    };
    PublicPartners_communities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerCommunityView"][];
                };
            };
        };
    };
    PublicPartners_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WallPage"];
                };
            };
        };
    };
    PublicBoards_list: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicBoardPage"];
                };
            };
        };
    };
    Ratings_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRatingView"];
                };
            };
        };
    };
    Ratings_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRating"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRatingView"];
                };
            };
        };
    };
    ReportIns_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportInOfferView"];
                };
            };
        };
    };
    ReportIns_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptReportIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedReportIn"];
                };
            };
        };
    };
    ReportIns_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Screens_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenView"];
                };
            };
        };
    };
    Seals_heads: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealPage"];
                };
            };
        };
    };
    Site_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteView"];
                };
            };
        };
    };
    CeremonyDay_pair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairRemote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairedRemoteView"];
                };
            };
        };
    };
    CeremonyDay_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookRemote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemoteView"];
                };
            };
        };
    };
    CeremonyDay_press: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PressRemote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemoteView"];
                };
            };
        };
    };
    UnitReceipts_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verifyCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedReceiptView"];
                };
            };
        };
    };
    RankingBoards_list: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingBoardPage"];
                };
            };
        };
    };
    RankingBoards_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRankingBoard"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingBoardView"];
                };
            };
        };
    };
    RankingBoards_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingBoardView"];
                };
            };
        };
    };
    RankingBoards_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRankingBoard"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingBoardView"];
                };
            };
        };
    };
    RankingBoards_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunBoard"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingRunView"];
                };
            };
        };
    };
    RankingRuns_list: {
        parameters: {
            query?: {
                /** @description An area: runs of it or of areas below it. */
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "FAILED" | "FROZEN" | "RUNNING" | "SUPERSEDED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingRunPage"];
                };
            };
        };
    };
    RankingRuns_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRankingRun"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingRunView"];
                };
            };
        };
    };
    RankingRuns_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingRunView"];
                };
            };
        };
    };
    RankingBoards_changes: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunChangesView"];
                };
            };
        };
    };
    RankingRuns_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingEntryPage"];
                };
            };
        };
    };
    RankingRuns_workbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RankingRuns_explanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceView"];
                };
            };
        };
    };
    Programs_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "APPROVED" | "AWARDED" | "CANCELLED" | "DRAFT" | "NOMINATING" | "PUBLICITY" | "REVIEWING";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramPage"];
                };
            };
        };
    };
    Programs_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProgram"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    Programs_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    Programs_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveProgram"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    Programs_awardList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Programs_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelProgram"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    Programs_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawCandidates"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    Programs_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustCandidate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    Programs_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustCandidate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    Programs_award: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardProgram"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    Programs_certificates: {
        parameters: {
            query?: {
                /** @description 1: 3 mm more on every side for a printer that trims. */
                bleed?: 0 | 1;
                /** @description 1: leave a gap to write in where the fonts have no such character. */
                handwrite?: 0 | 1;
                orientation?: "landscape" | "portrait";
                paper?: "A3" | "A4";
                /** @description What stands over it: 荣誉证书, 星级证书, 感谢证书. */
                template?: "HONOR" | "STAR" | "THANKS";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AwardNotices_announce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceProgram"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramDetailView"];
                };
            };
        };
    };
    AwardObjections_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardObjectionList"];
                };
            };
        };
    };
    AwardObjections_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordObjection"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardObjectionList"];
                };
            };
        };
    };
    RecordExports_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordExportList"];
                };
            };
        };
    };
    RecordExports_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRecordExport"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordExportView"];
                };
            };
        };
    };
    RecordExports_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RedemptionOrders_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                /** @description OPEN: what waits to be picked up. */
                state?: "CANCELLED" | "EXPIRED" | "HELD" | "OPEN" | "PICKED_UP" | "READY";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
        };
    };
    RedemptionOrders_placeFor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderFor"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrderView"];
                };
            };
        };
    };
    RedemptionOrders_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    RedemptionOrders_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    RedemptionOrders_pickUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    RedemptionOrders_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    RedemptionOrders_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Coverage_view: {
        parameters: {
            query?: {
                areaId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationCoverageView"];
                };
            };
        };
    };
    RegistrationExports_ledger: {
        parameters: {
            query?: {
                areaId?: string;
                from?: string;
                /** @description The first day that no longer counts. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Schemes_view: {
        parameters: {
            query?: {
                /** @description Any area of the street; left out: the street of the reader's first role. */
                areaId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationSchemeView"];
                };
            };
        };
    };
    Schemes_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishRegistrationScheme"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationSchemeView"];
                };
            };
        };
    };
    Resources_page: {
        parameters: {
            query?: {
                communityId?: string;
                itemKind?: "FUND" | "GOODS" | "INFO" | "PEOPLE" | "SERVICE" | "SKILL" | "VENUE";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "AVAILABLE" | "PAUSED" | "WITHDRAWN";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePage"];
                };
            };
        };
    };
    Resources_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResource"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
        };
    };
    Resources_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
        };
    };
    Resources_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeResource"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
        };
    };
    Resources_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
        };
    };
    Resources_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
        };
    };
    Resources_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
        };
    };
    Marts_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "OFF" | "ON_SALE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardItemPage"];
                };
            };
        };
    };
    Marts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRewardItem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardItemView"];
                };
            };
        };
    };
    Marts_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardItemView"];
                };
            };
        };
    };
    Marts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRewardItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardItemView"];
                };
            };
        };
    };
    Marts_movements: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovementPage"];
                };
            };
        };
    };
    Marts_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStockMovement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardItemView"];
                };
            };
        };
    };
    Screens_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenLinkPage"];
                };
            };
        };
    };
    Screens_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateScreen"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenLinkView"];
                };
            };
        };
    };
    Screens_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenLinkView"];
                };
            };
        };
    };
    ServiceCards_page: {
        parameters: {
            query: {
                /** @description A community. Without it, everything one may see. */
                communityId?: string;
                kind?: "QUARTER" | "YEAR";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description 1 to 4; 0 for a year. */
                quarter?: number;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACKNOWLEDGED" | "AGREED" | "SIGNED";
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardPage"];
                };
            };
        };
    };
    ServiceCards_receivedOnPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperReceipt"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceCards_workbook: {
        parameters: {
            query: {
                communityId?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceCards_print: {
        parameters: {
            query: {
                /** @description A community. Without it, everything one may see. */
                communityId?: string;
                kind?: "QUARTER" | "YEAR";
                /** @description From 1. */
                page?: number;
                /** @description Cards on an A4 sheet. */
                perSheet?: 1 | 2;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description 1 to 4; 0 for a year. */
                quarter?: number;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceCards_sign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignCards"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardsSigned"];
                };
            };
        };
    };
    ServiceCards_statistics: {
        parameters: {
            query: {
                /** @description A community. Without it, everything one may see. */
                communityId?: string;
                kind?: "QUARTER" | "YEAR";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description 1 to 4; 0 for a year. */
                quarter?: number;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitServiceView"];
                };
            };
        };
    };
    ServicePosts_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                which?: "CURRENT" | "ENDED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePostPage"];
                };
            };
        };
    };
    ServicePosts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServicePost"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePostView"];
                };
            };
        };
    };
    ServicePosts_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePostView"];
                };
            };
        };
    };
    ServicePosts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeServicePost"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePostView"];
                };
            };
        };
    };
    ServicePosts_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePostView"];
                };
            };
        };
    };
    ServiceProofs_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                volunteerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceProofPage"];
                };
            };
        };
    };
    ServiceProofs_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueProof"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceProofView"];
                };
            };
        };
    };
    ServiceProofs_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceProofs_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeProof"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceProofView"];
                };
            };
        };
    };
    ServiceRecords_page: {
        parameters: {
            query?: {
                activityId?: string;
                /** @description Waits for confirmation and is over the ten working days, or will be within three. */
                due?: "late" | "soon";
                /** @description Served on or after this day. */
                from?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "CONFIRMED" | "DISPUTED" | "FINAL" | "PENDING" | "REVERSED";
                /** @description Served before this day. */
                to?: string;
                volunteerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecordPage"];
                };
            };
        };
    };
    ServiceRecords_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecordView"];
                };
            };
        };
    };
    ServiceRecords_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectRecord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecordView"];
                };
            };
        };
    };
    Ratings_makeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingLinkView"];
                };
            };
        };
    };
    Ratings_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingList"];
                };
            };
        };
    };
    Ratings_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRating"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingList"];
                };
            };
        };
    };
    ServiceRecords_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecordView"];
                };
            };
        };
    };
    ServiceRecords_uphold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRecordView"];
                };
            };
        };
    };
    ServiceRecords_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRecords"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationResult"];
                };
            };
        };
    };
    Session_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSession"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Setup_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupView"];
                };
            };
        };
    };
    Setup_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSetup"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SignUpPauses_page: {
        parameters: {
            query?: {
                /** @description 1: only those that hold now. */
                open?: "1";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpPausePage"];
                };
            };
        };
    };
    SignUpPauses_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpPauseView"];
                };
            };
        };
    };
    SignUpPauses_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpRuleView"][];
                };
            };
        };
    };
    SignUpPauses_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishSignUpRule"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpRuleView"][];
                };
            };
        };
    };
    SignUps_page: {
        parameters: {
            query?: {
                activityId?: string;
                /** @description 1: of slots that are still to come. */
                ahead?: "1";
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                slotId?: string;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "APPLIED" | "APPROVED" | "ATTENDED" | "CANCELLED" | "NO_SHOW" | "WAITLISTED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpPage"];
                };
            };
        };
    };
    SignUps_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpRowView"];
                };
            };
        };
    };
    SignUps_excuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcuseSignUp"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpRowView"];
                };
            };
        };
    };
    SignUps_steps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpStepView"][];
                };
            };
        };
    };
    SignUps_approve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveSignUps"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
        };
    };
    SignUps_decline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineSignUps"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
        };
    };
    Site_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSite"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteView"];
                };
            };
        };
    };
    Anomalies_spotCheckPage: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckPage"];
                };
            };
        };
    };
    Anomalies_createSpotCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSpotCheck"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckView"];
                };
            };
        };
    };
    Anomalies_spotCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckView"];
                };
            };
        };
    };
    Anomalies_recordResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSpotCheckResult"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckView"];
                };
            };
        };
    };
    Stars_ladders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarLadderList"];
                };
            };
        };
    };
    Stars_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishStarLadder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarLadderList"];
                };
            };
        };
    };
    Stars_page: {
        parameters: {
            query?: {
                communityId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "APPROVED" | "DECLINED" | "OVERTAKEN" | "PROPOSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarRatingPage"];
                };
            };
        };
    };
    Stars_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideStars"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarDecisionView"];
                };
            };
        };
    };
    Supplements_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "APPROVED" | "FIRST_APPROVED" | "REJECTED" | "REQUESTED" | "WITHDRAWN";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementPage"];
                };
            };
        };
    };
    Supplements_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSupplement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementView"];
                };
            };
        };
    };
    Supplements_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementView"];
                };
            };
        };
    };
    Supplements_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Supplements_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectSupplement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementView"];
                };
            };
        };
    };
    Lists_workbook: {
        parameters: {
            query: {
                /** @description One community: a street takes one workbook from each. */
                communityId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Today_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayView"];
                };
            };
        };
    };
    Credentials_rejectTraining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
        };
    };
    Credentials_revokeTraining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
        };
    };
    Credentials_verifyTraining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCredential"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
        };
    };
    Seals_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofView"];
                };
            };
        };
    };
    Ledger_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReversal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversalView"];
                };
            };
        };
    };
    UnitMembers_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitRegistrations_page: {
        parameters: {
            query?: {
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACCEPTED" | "CANCELLED" | "RETURNED" | "SUBMITTED";
                unitId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRegistrationPage"];
                };
            };
        };
    };
    UnitRegistrations_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitUnitRegistration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRegistrationView"];
                };
            };
        };
    };
    UnitRegistrations_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRegistrationView"];
                };
            };
        };
    };
    UnitRegistrations_resubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitRegistrationForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRegistrationView"];
                };
            };
        };
    };
    UnitRegistrations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRegistrationView"];
                };
            };
        };
    };
    UnitRegistrations_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnUnitRegistration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRegistrationView"];
                };
            };
        };
    };
    UnitRegistrations_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitRegistrations_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnUnitRegistration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRegistrationView"];
                };
            };
        };
    };
    ServiceCards_ofUnits: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                unitId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardPage"];
                };
            };
        };
    };
    ServiceCards_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Units_page: {
        parameters: {
            query?: {
                /** @description An area: the units of its communities. */
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                unitType?: "GOV_DEPARTMENT" | "HOSPITAL" | "MILITARY" | "OTHER" | "OWNERS_COMMITTEE" | "PRIVATE_ENTERPRISE" | "PROPERTY_COMPANY" | "PUBLIC_INSTITUTION" | "SCHOOL" | "SHOP" | "SOCIAL_ORG" | "STATE_ENTERPRISE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
        };
    };
    Units_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    Units_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    Units_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    UnitTemplates_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedTemplateView"][];
                };
            };
        };
    };
    Contributions_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionLinksView"];
                };
            };
        };
    };
    UnitPeople_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitationView"];
                };
            };
        };
    };
    UnitPeople_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Units_openLiaison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLiaison"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLiaison"];
                };
            };
        };
    };
    UnitMembers_takeIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @enum {string} */
                    preview?: "false" | "true";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitMemberListView"];
                };
            };
        };
    };
    UnitMembers_page: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitMemberPage"];
                };
            };
        };
    };
    UnitMembers_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListUnitMember"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitMemberPage"];
                };
            };
        };
    };
    UnitMembers_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitMembers_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitMemberLinkView"];
                };
            };
        };
    };
    Units_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMerger"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedView"];
                };
            };
        };
    };
    UnitPeople_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPeopleView"];
                };
            };
        };
    };
    Resources_places: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachView"][];
                };
            };
        };
    };
    Units_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesView"];
                };
            };
        };
    };
    Volunteers_page: {
        parameters: {
            query?: {
                /** @description An area: those who live in it or below it. */
                areaId?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                state?: "ACTIVE" | "PAUSED" | "PENDING_CONFIRM" | "WITHDRAWN";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerPage"];
                };
            };
        };
    };
    Volunteers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVolunteer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerView"];
                };
            };
        };
    };
    Volunteers_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerView"];
                };
            };
        };
    };
    Volunteers_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectVolunteer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerView"];
                };
            };
        };
    };
    Adjustments_award: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAdjustment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentView"];
                };
            };
        };
    };
    Adjustments_deduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAdjustment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentView"];
                };
            };
        };
    };
    Ledger_ofVolunteer: {
        parameters: {
            query?: {
                /** @description Only lines that count for this month, YYYY-MM. */
                month?: string;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                unit?: "minutes" | "points";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
        };
    };
    Volunteers_recordPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePaperConfirmation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStateView"];
                };
            };
        };
    };
    Volunteers_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnmasking"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedView"];
                };
            };
        };
    };
    WishClaims_mine: {
        parameters: {
            query?: {
                /** @description 1: only those that still live. */
                live?: 0 | 1;
                /** @description From 1. */
                page?: number;
                /** @description Search term: a name, its pinyin or a number. */
                q?: string;
                /** @description Rows a page, at most 200. */
                size?: number;
                /** @description Column to sort by; a leading minus sorts downwards. */
                sort?: string;
                /** @description The unit's rather than one's own. */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishClaimPage"];
                };
            };
        };
    };
    WishClaims_claim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWishClaim"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishClaimView"];
                };
            };
        };
    };
    WishClaims_contacted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishClaimNote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishClaimView"];
                };
            };
        };
    };
    WishClaims_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WisherContactView"];
                };
            };
        };
    };
    WishClaims_fulfil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishClaimNote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishClaimView"];
                };
            };
        };
    };
    WishClaims_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishClaimView"];
                };
            };
        };
    };
}
