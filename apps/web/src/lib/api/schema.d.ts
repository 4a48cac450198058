// Generated from apps/api/openapi.json by npm run generate.
export interface paths {
    "/api/v1/data-protection/key-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the change to the newest key has come; it begins by itself. */
        get: operations["DataProtection_keyRotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-protection/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules, and how much was removed under each of them and when. */
        get: operations["DataProtection_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in; sets the refresh cookie. The answer to a wrong account and to a wrong password is the same. Only after a right
         *     password 401 IDENTITY.SECOND_FACTOR_NEEDED asks for `otp`.
         */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new access token for the refresh cookie, which is replaced. A cookie that was used before ends the session. */
        post: operations["Auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of the refresh cookie, or of the access token. */
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses the first password of an account, through the link that its owner was sent. */
        post: operations["Auth_activation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For somebody who has forgotten the password. The answer is the same whether there is such an account or not. */
        post: operations["Auth_passwordResetRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses a new password, through the link that the owner was sent. It ends all sessions. */
        post: operations["Auth_passwordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the own password and ends all other sessions. */
        post: operations["Auth_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/person-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code, good for ten minutes, to whoever is registered with the number. The answer never says whether anybody is. */
        post: operations["PersonSignIn_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/person-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a registered person in; sets the refresh cookie. */
        post: operations["PersonSignIn_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Me_update"];
        trace?: never;
    };
    "/api/v1/me/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the own roles permit, and how far; for pages that hide what is not possible. */
        get: operations["Me_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/email-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to a new e-mail address. Takes the password: whoever reads the mail of an account can reset it. */
        post: operations["Me_emailCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the new address over with the code that was sent there; the address before is told. */
        post: operations["Me_confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in, the place used last first. */
        get: operations["OwnSessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs out everywhere but here. */
        post: operations["OwnSessions_endOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnSessions_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactor_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to set one up, or to replace the one in force, which stays good until the confirmation. */
        post: operations["SecondFactor_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code puts the new one in force, and brings ten recovery codes. */
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes in the place of those before. */
        post: operations["SecondFactor_recoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts with a role within reach, by name. */
        get: operations["Accounts_list"];
        put?: never;
        /** A new account, with its first role when the actor may grant it. The answer holds a first password, which is shown nowhere else. */
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Accounts_update"];
        trace?: never;
    };
    "/api/v1/accounts/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens an account for the owner of an e-mail address, who chooses the password through a link; an account that the address
         *     has activated already gets the role.
         */
        post: operations["Accounts_invite"];
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
        /** Signs the account out everywhere and keeps it out. */
        post: operations["Accounts_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_enable"];
        delete?: never;
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
        /** Makes up a new first password, opens the lock and ends all sessions of the account. */
        post: operations["Accounts_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the account is signed in. */
        get: operations["AccountKeys_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/session-revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the account out everywhere. */
        post: operations["AccountKeys_endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unlocking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an account that wrong passwords or codes have locked. */
        post: operations["AccountKeys_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a lost second factor; the owner is told, and enrols a new one. */
        post: operations["AccountKeys_resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the owner a link for choosing a new password. Nobody else sees it. */
        post: operations["AccountKeys_sendPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/administration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its administrators now, and how many it may have. */
        get: operations["Administrations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/givable-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles that one may give here: those that exist on such an organization, and reach no further than one's own. */
        get: operations["Administrations_givable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/administrator-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members to whom the administration could be given: confirmed, and of age. Newest first; contacts are masked. */
        get: operations["Administrations_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/administration-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From one administrator to a member or to another account, in one act. A member without an account of the office gets an
         *     invitation. The former administrator's role is revoked, unless they stay beside the new one and a seat is free.
         */
        post: operations["Administrations_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles on organizations within reach, newest first. */
        get: operations["RoleGrants_list"];
        put?: never;
        /** Gives a role that reaches no further than the giver's own. It counts from the account's next request on. */
        post: operations["RoleGrants_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a role away, from the account's next request on, whatever its token says. */
        post: operations["RoleGrants_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first: acts on organizations within reach, and acts of accounts that lie within it. */
        get: operations["AuditLog_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputes the chain of hashes over the whole log and names the first record that is not as it was sealed. */
        get: operations["AuditLog_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Regions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which region follows which, newest first, and how far what stood in it has been carried over. */
        get: operations["Regions_listSuccessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{code}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that another region takes the place of this one; a job carries organizations, people and memberships over. */
        post: operations["Regions_recordSuccession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Abolished codes are answered too. */
        get: operations["Regions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_list"];
        put?: never;
        /** Approved at once when the author reviews for the supervisor and no rule of formation blocks it, else a draft. */
        post: operations["Organizations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organizations of this name anywhere, and of a similar one in the region: perhaps the one that is being entered is there already. */
        get: operations["Organizations_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organizations_edit"];
        trace?: never;
    };
    "/api/v1/organizations/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization and a page of those directly under it, by name. */
        get: operations["Organizations_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a draft or a returned organization to its supervisor. */
        post: operations["OrganizationReviews_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganizationReviews_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the author, who may mend it and submit it again. Needs a reason. */
        post: operations["OrganizationReviews_returnToAuthor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Needs a reason. */
        post: operations["OrganizationReviews_suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganizationReviews_reinstatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To another supervisor, with everything below. Needs the permission on both sides. */
        post: operations["OrganizationReviews_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every decision, newest first. */
        get: operations["OrganizationReviews_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganizationPosts_list"];
        /** Replaces them all. */
        put: operations["OrganizationPosts_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/formation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the organization is with the rules that hold for its rank and territory. They inform; few of them block. */
        get: operations["OrganizationPosts_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/formation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units directly below one with the rule that holds for each and what is missing, and the members of the whole subtree. */
        get: operations["FormationReports_formation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exactly by identity number, phone or volunteer number. */
        post: operations["VolunteerLookup_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The clear values of some fields, for a reason. */
        post: operations["VolunteerLookup_reveal"];
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
        /** Newest first. */
        get: operations["Volunteers_list"];
        put?: never;
        /**
         * A unit registers one person, as a form with one row would: new people confirm it themselves, those who are registered
         *     already become members too.
         */
        post: operations["Volunteers_register"];
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
        get: operations["Volunteers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Volunteers_edit"];
        trace?: never;
    };
    "/api/v1/volunteers/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Needs a reason. */
        post: operations["Volunteers_suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volunteers_reinstatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest volunteers first; with a status other than approved, the newest memberships. */
        get: operations["Memberships_list"];
        put?: never;
        /** Takes somebody in, or back. That is the organization's approval, also of somebody who has asked already. */
        post: operations["Memberships_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One decision on up to 1 000 requests, each for itself: the answer says of every one what became of it. */
        post: operations["Memberships_decideAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Memberships_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Memberships_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Needs a reason. */
        post: operations["Memberships_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The member's own wish, written down by staff. */
        post: operations["Memberships_leaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organization's own act. Needs a reason. */
        post: operations["Memberships_removal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the record of a child under 14 to oneself for a quarter of an hour. */
        post: operations["MinorAccess_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-protection/minor-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read which child's record, when and why; newest first, names masked. */
        get: operations["MinorAccess_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many people refused to be registered by the organization, and by everything below it. Nothing is known of who they were. */
        get: operations["Refusals_count"];
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
        /** The blank form with drop-downs and notes. */
        get: operations["ImportFiles_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same workbook with its bad cells coloured and commented. */
        get: operations["ImportFiles_marked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was uploaded, byte for byte. */
        get: operations["ImportFiles_original"];
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
        get: operations["Imports_list"];
        put?: never;
        /** Takes a file for a unit; the same bytes again are the same import. */
        post: operations["Imports_start"];
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
        get: operations["Imports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: the import each time it changes. */
        get: operations["Imports_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Problems by cause: how many rows have each, and how to mend it. */
        get: operations["Imports_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows/{rowNo}": {
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
        /** Mends cells of a row; it is checked again at once. */
        patch: operations["Imports_correct"];
        trace?: never;
    };
    "/api/v1/imports/{id}/rows/{rowNo}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The mended workbook as the next revision. */
        post: operations["Imports_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_commit"];
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
        post: operations["Imports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes everything back that the import has created, unless somebody has built on it. */
        post: operations["Imports_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConsentTexts_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnBelongings_memberships"];
        put?: never;
        /** Asks to join an organization, which decides. */
        post: operations["OwnBelongings_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/memberships/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves an organization, or takes back a request that nobody has decided on. */
        post: operations["OwnBelongings_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnBelongings_listConsents"];
        put?: never;
        post: operations["OwnBelongings_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/consents/{code}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of an optional consent. One that is needed ends with the record, by closing it. */
        post: operations["OwnBelongings_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of the staff looked at sealed data of one's own, newest first. */
        get: operations["OwnBelongings_accesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is stored about oneself, in clear. */
        get: operations["OwnBelongings_exportJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/export.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same to read and to print. */
        get: operations["OwnBelongings_exportPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRecord_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Puts right what is written about oneself. */
        patch: operations["OwnRecord_edit"];
        trace?: never;
    };
    "/api/v1/me/volunteer/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms or refuses a registration by others. After a refusal there is no such person, and the session has ended. */
        post: operations["OwnRecord_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/guardian-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the registered guardian a code. */
        post: operations["OwnRecord_guardianCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/contact-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to a new telephone number or e-mail address. */
        post: operations["OwnRecord_contactCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves to a new telephone number or e-mail address; the one before is told. */
        post: operations["OwnRecord_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends being a volunteer: the record is kept out of everything, and every session ends. There is no way back from here. */
        post: operations["OwnRecord_closure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For good: nothing but storage from then on, out of every list, search and export. */
        post: operations["OfficeRecords_closure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is stored about somebody, in clear, to hand it to them. A look at all that is sealed. */
        get: operations["OfficeRecords_exportJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{id}/export.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same to read and to print. */
        get: operations["OfficeRecords_exportPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteer-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirming makes a volunteer of the person; refusing erases everything that is known of the person. */
        post: operations["PersonConfirmations_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteer-confirmations/guardian-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to the guardian that is registered for the minor. The answer never says whether anybody is. */
        post: operations["PersonConfirmations_guardianCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/contact-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to a telephone or an e-mail address, good for ten minutes. */
        post: operations["VolunteerRegistrations_contactCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/contact-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchanges a code for a proof, which is good for two hours: whoever fills in the rest slowly need not ask for a code again. */
        post: operations["VolunteerRegistrations_contactProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/volunteers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a form. The answer is the same whether somebody is registered already; what follows comes to the registered contact. */
        post: operations["VolunteerRegistrations_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/volunteers/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organizations that take members. */
        get: operations["VolunteerRegistrations_listTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/volunteers/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The regions directly below one, as they are today. */
        get: operations["VolunteerRegistrations_listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/volunteers/{trackingNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a form is. */
        get: operations["VolunteerRegistrations_track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/organizations/supervisors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved organizations that may be the supervisor: by a part of the name or by number, or those of a region. */
        get: operations["RegistrationPlaces_supervisors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/organizations/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistrationPlaces_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/organizations/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organizations of this name, and of a similar one in the region: perhaps the one that is being entered is there already. */
        get: operations["RegistrationPlaces_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inbox: by default what waits for a decision of one's own units. */
        get: operations["RegistrationReviews_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides on up to 200 at once; each is answered for itself. */
        post: operations["RegistrationReviews_decisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistrationReviews_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/review/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistrationReviews_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organization exists from then on, and its administrator is invited; `invitation` says whether that was possible. */
        post: operations["RegistrationReviews_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the applicant, with reasons for the whole or for single fields. */
        post: operations["RegistrationReviews_returnToApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For good. Needs a reason. */
        post: operations["RegistrationReviews_rejection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invites the administrator of an approved organization, where the approval could not. */
        post: operations["RegistrationReviews_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a draft for the owner of the address, to whom a code was sent (`POST /registrations/contact-codes`). Keep the token: it is told this once. */
        post: operations["Applications_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The application, how far it is, and what comes next. */
        get: operations["Applications_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Writes into a draft, or into what was returned. The answer says what is still missing or wrong. */
        patch: operations["Applications_change"];
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands it to the supervisor. Refused with every field that is missing or wrong. */
        post: operations["Applications_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Applications_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the link again, to the address that was proven for this number. The answer is the same when it was not. */
        post: operations["Applications_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a founding document. */
        post: operations["Applications_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Applications_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{trackingNo}/attachments/{attachmentId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Applications_detach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of what was submitted, for good. Whoever was registered with it is no member any longer. Needs a reason. */
        post: operations["OrganizationEnds_rejection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/dissolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For good. Members leave or follow the successor, units below follow it, roles on the organization end. */
        post: operations["OrganizationEnds_dissolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a merge would do, and the token that the merge needs. Changes nothing. */
        post: operations["OrganizationEnds_mergePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For good, exactly as the preview said; when something has changed since, 409. */
        post: operations["OrganizationEnds_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/legacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams that wait for a claim, anywhere, by name. Shows nothing about their people. */
        get: operations["LegacyTeams_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a team. It may stand outside of one's reach; who claims it may not. */
        post: operations["LegacyTeams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first, unless it is asked otherwise. */
        get: operations["OrganizationClaims_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evidence for a claim that is about to be made. What no claim takes within a day is removed. */
        post: operations["OrganizationClaims_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganizationClaims_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mends a claim that was sent back. */
        patch: operations["OrganizationClaims_edit"];
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to it, newest first. */
        get: operations["OrganizationClaims_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A piece of evidence, byte for byte. */
        get: operations["OrganizationClaims_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a claim that was sent back in again. */
        post: operations["OrganizationClaims_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives it up. */
        post: operations["OrganizationClaims_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/consequences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an approval would do now, in numbers. */
        get: operations["ClaimReviews_consequences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/left-behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members who could not come along when the claim was approved. */
        get: operations["ClaimReviews_leftBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team is the claimant's from now on; competing claims are superseded. */
        post: operations["ClaimReviews_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the claimant, who may mend it and submit it again. Needs a reason. */
        post: operations["ClaimReviews_returnToClaimant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-claims/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For good. Needs a reason. */
        post: operations["ClaimReviews_rejection"];
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
        KeyRotationTableDto: {
            /** Format: date-time */
            finishedAt: string | null;
            table: string;
            /** @description Rows that were sealed with an old key or suite when it began. */
            outdated: number;
            resealed: number;
            /** @description Rows that no configured key opens. */
            unreadable: number;
        };
        KeyRotationDto: {
            /**
             * @description `waiting`: no worker has begun yet; `done`: no older key is needed any more, unless rows are unreadable.
             * @enum {string}
             */
            state: "waiting" | "running" | "done";
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            tables: components["schemas"]["KeyRotationTableDto"][];
            /** @description The version of SEALING_KEYS with which everything is sealed from now on. */
            keyVersion: number;
        };
        RetentionRemovalDto: {
            /** Format: date */
            day: string;
            removed: number;
        };
        RetentionRuleDto: {
            /** @description How long after its end; null: for good. */
            days: number | null;
            /** @description How many there were at the last run, where that is counted. */
            held: number | null;
            /** Format: date-time */
            lastRunAt: string | null;
            /** @description The latest days on which something was removed. */
            removals: components["schemas"]["RetentionRemovalDto"][];
            name: string;
            /** @description What is kept, in the language of the request. */
            what: string;
            /** @description The provision or decision behind the rule. */
            source: string;
            /** @description So far. */
            removed: number;
        };
        RetentionDto: {
            items: components["schemas"]["RetentionRuleDto"][];
        };
        SignInDto: {
            /** @description Name of the account, or its e-mail address; not case-sensitive. */
            account: string;
            password: string;
            /** @description Six digits of the authenticator, or a recovery code; left out until the answer asks for it. */
            otp?: string;
        };
        AccessTokenDto: {
            accessToken: string;
            /** @description Seconds. */
            expiresIn: number;
            /** @description Nothing but a change of password is possible until it is done. */
            mustChangePassword: boolean;
        };
        ChoosePasswordDto: {
            /** @description From the link in the message, behind `#`. */
            token: string;
            /** @description 10 to 128 characters of any kind, none of the common passwords. */
            password: string;
        };
        ChosenPasswordDto: {
            /** @description What to sign in with from now on. */
            account: string;
        };
        PasswordResetRequestDto: {
            /** @description Name of the account, or its e-mail address. */
            account: string;
        };
        ChangePasswordDto: {
            current: string;
            /** @description 10 to 128 characters of any kind, none of the common passwords. */
            next: string;
        };
        PersonCodeDto: {
            /** @description Of the document that the person is registered with, as it is written there. */
            idNumber: string;
        };
        PersonSignInDto: {
            /** @description Of the document that the person is registered with, as it is written there. */
            idNumber: string;
            /** @description Six digits, from the message. */
            code: string;
        };
        LastSignInDto: {
            /**
             * Format: date-time
             * @description Null when this is the first.
             */
            at: string | null;
            /** @description Wrong passwords and codes since then, before this sign-in. */
            failures: number;
        };
        HeldRoleDto: {
            /** @enum {string} */
            role: "national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator";
            /** @description Region code of the territory that an association officer reads as well; null on the professional line. */
            territory: string | null;
            /**
             * Format: date-time
             * @description Null: until it is revoked.
             */
            expiresAt: string | null;
            id: string;
            organizationId: string;
            organizationName: string;
        };
        MeDto: {
            /** @enum {string|null} */
            language: "zh" | "en" | null;
            emailMasked: string | null;
            /** @description The sign-in before the one of this session; null for sessions that no password opened. */
            lastSignIn: components["schemas"]["LastSignInDto"] | null;
            grants: components["schemas"]["HeldRoleDto"][];
            id: string;
            account: string;
            displayName: string;
            mustChangePassword: boolean;
            /** @description The own roles need a second factor, and nothing else is possible before one is set up. */
            mustEnrolSecondFactor: boolean;
        };
        HeldPermissionDto: {
            /** @enum {string} */
            permission: "region:read" | "region:manage" | "organization:read" | "organization:create" | "organization:edit" | "organization:review" | "volunteer:read" | "volunteer:access" | "volunteer:edit" | "volunteer:search" | "volunteer:reveal" | "membership:read" | "membership:review" | "import:read" | "import:run" | "legacy:import" | "claim:read" | "claim:submit" | "account:read" | "account:manage" | "account:secure" | "role:grant" | "audit:read" | "minor-access:read" | "data:protect" | "profile:read" | "profile:edit" | "person:read" | "person:edit";
            /**
             * @description How far it reaches from the organization.
             * @enum {string}
             */
            reach: "self" | "unit" | "subtree" | "all";
            organizationId: string;
        };
        UpdateMeDto: {
            /** @enum {string} */
            language?: "zh" | "en";
            displayName?: string;
        };
        EmailCodeDto: {
            /** @description Where the code is sent. */
            email: string;
            password: string;
        };
        EmailConfirmationDto: {
            /** @description The address to which the code was sent. */
            email: string;
            /** @description Six digits. */
            code: string;
        };
        SessionDto: {
            id: string;
            /** @description Browser and system in words, e.g. `Chrome, Windows`; empty when unknown. */
            device: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description The session in which this is asked. */
            current: boolean;
        };
        SecondFactorDto: {
            /**
             * Format: date-time
             * @description Since when there is one; null when there is none.
             */
            confirmedAt: string | null;
            recoveryCodesLeft: number;
            /** @description The own roles need one on this installation. */
            required: boolean;
        };
        OwnerProofDto: {
            password: string;
            /** @description Of the second factor in force, when there is one: six digits, or a recovery code when it is lost. */
            code?: string;
        };
        EnrolmentDto: {
            /** @description Base32, to be typed where no camera is at hand. */
            secret: string;
            /** @description `otpauth://` for a QR code, to be drawn by the client itself. */
            uri: string;
        };
        SecondFactorCodeDto: {
            /** @description The six digits that the authenticator shows for the new secret. */
            code: string;
        };
        RecoveryCodesDto: {
            /** @description Ten, each good for one use; shown in this answer only. */
            codes: string[];
        };
        AccountDto: {
            /** @enum {string} */
            status: "active" | "disabled";
            emailMasked: string | null;
            /** Format: date-time */
            lastSignInAt: string | null;
            /**
             * Format: date-time
             * @description Until when wrong passwords or codes keep the account locked; null when it is open.
             */
            lockedUntil: string | null;
            /** @enum {string|null} */
            language: "zh" | "en" | null;
            /** @description The roles in force. */
            grants: components["schemas"]["HeldRoleDto"][];
            id: string;
            account: string;
            displayName: string;
            mustChangePassword: boolean;
            /** @description False while an invitation has not been followed. */
            activated: boolean;
            hasSecondFactor: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Also the ETag. */
            version: number;
        };
        AccountPageDto: {
            items: components["schemas"]["AccountDto"][];
            nextCursor: string | null;
            total?: number;
        };
        CreateAccountDto: {
            /**
             * @description Only for those who may grant it; a security administrator gives it later otherwise.
             * @enum {string}
             */
            role?: "national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator";
            /** @description 2 to 64 letters, digits and `. _ @ -`; unique, whatever the case. */
            account: string;
            displayName: string;
            /**
             * Format: uuid
             * @description Where the account gets its first role; without one, the organization it is opened for.
             */
            organizationId: string;
        };
        AccountWithPasswordDto: {
            /** @enum {string} */
            status: "active" | "disabled";
            emailMasked: string | null;
            /** Format: date-time */
            lastSignInAt: string | null;
            /**
             * Format: date-time
             * @description Until when wrong passwords or codes keep the account locked; null when it is open.
             */
            lockedUntil: string | null;
            /** @enum {string|null} */
            language: "zh" | "en" | null;
            /** @description The roles in force. */
            grants: components["schemas"]["HeldRoleDto"][];
            id: string;
            account: string;
            displayName: string;
            mustChangePassword: boolean;
            /** @description False while an invitation has not been followed. */
            activated: boolean;
            hasSecondFactor: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Also the ETag. */
            version: number;
            /** @description Shown in this answer only; it opens the door to a change of password, for a week. */
            firstPassword: string;
        };
        InviteAccountDto: {
            /** @enum {string} */
            role?: "national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator";
            /**
             * @description Of the message; Chinese when left out.
             * @enum {string}
             */
            language?: "zh" | "en";
            /** @description The owner chooses the password through a link that is sent there. */
            email: string;
            displayName: string;
            /** Format: uuid */
            organizationId: string;
        };
        UpdateAccountDto: {
            displayName?: string;
        };
        RoleGrantDto: {
            /** @enum {string} */
            role: "national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator";
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * @description `expired`: its time ran out; `revoked`: somebody took it away before.
             * @enum {string}
             */
            status: "in-force" | "expired" | "revoked";
            id: string;
            accountId: string;
            account: string;
            displayName: string;
            organizationId: string;
            organizationName: string;
            /** Format: date-time */
            grantedAt: string;
        };
        AdministrationDto: {
            /** @description How many administrators the organization may have now; null without a rule in force. */
            seats: number | null;
            administrators: components["schemas"]["RoleGrantDto"][];
        };
        GivableRolesDto: {
            roles: ("national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator")[];
        };
        CandidateDto: {
            /**
             * @description How an invitation would go; null when the member cannot be reached.
             * @enum {string|null}
             */
            channel: "email" | "sms" | null;
            contactMasked: string | null;
            volunteerId: string;
            volunteerNo: string;
            name: string;
        };
        CandidatePageDto: {
            items: components["schemas"]["CandidateDto"][];
            nextCursor: string | null;
        };
        AdministrationTransferDto: {
            /**
             * Format: uuid
             * @description An administrator of the organization.
             */
            fromAccountId: string;
            /**
             * Format: uuid
             * @description A member of the organization; either this or `toAccountId`.
             */
            toVolunteerId?: string;
            /**
             * Format: uuid
             * @description An account within reach; either this or `toVolunteerId`.
             */
            toAccountId?: string;
            /** @description `true`: the former administrator stays one beside the new one, who takes a free seat. */
            formerStays?: boolean;
        };
        TransferredDto: {
            /** @enum {string} */
            role: "national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator";
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * @description `expired`: its time ran out; `revoked`: somebody took it away before.
             * @enum {string}
             */
            status: "in-force" | "expired" | "revoked";
            /**
             * @description How the new administrator was invited to choose a password; null for an account that is in use.
             * @enum {string|null}
             */
            invited: "email" | "sms" | null;
            id: string;
            accountId: string;
            account: string;
            displayName: string;
            organizationId: string;
            organizationName: string;
            /** Format: date-time */
            grantedAt: string;
        };
        RoleGrantPageDto: {
            items: components["schemas"]["RoleGrantDto"][];
            nextCursor: string | null;
            total?: number;
        };
        GrantRoleDto: {
            /** @enum {string} */
            role: "national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator";
            /**
             * Format: date-time
             * @description RFC 3339 with offset; left out, the role stays until it is revoked.
             */
            expiresAt?: string;
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            organizationId: string;
        };
        AuditNameDto: {
            /** @enum {string} */
            kind: "organization" | "region" | "account" | "import" | "volunteer" | "membership" | "registration" | "claim";
            /** @description What tells it from others of the same name: a number, the organization. */
            hint: string | null;
            /** @description As it stands in the record, or in its details. */
            id: string;
            name: string;
        };
        AuditRecordDto: {
            accountId: string | null;
            account: string | null;
            objectId: string | null;
            organizationId: string | null;
            details: {
                [key: string]: unknown;
            };
            traceId: string | null;
            /** @description What the ids in the record stand for, as far as the reader may read the things themselves. */
            names?: components["schemas"]["AuditNameDto"][];
            id: number;
            /** Format: date-time */
            at: string;
            action: string;
            objectType: string;
            /** @description `done` or `refused`. */
            result: string;
        };
        AuditPageDto: {
            items: components["schemas"]["AuditRecordDto"][];
            nextCursor: string | null;
            total?: number;
        };
        AuditBreakDto: {
            /**
             * @description `changed`: not what was sealed; `missing`: the record is gone; `gap`: a link of the chain is gone.
             * @enum {string}
             */
            problem: "changed" | "missing" | "gap";
            position: number;
            /** @description Id of the audit record. */
            auditId: number;
        };
        AuditVerificationDto: {
            firstBad: components["schemas"]["AuditBreakDto"] | null;
            /** @description Hash of the last record; the worker's log notes it every hour, for comparison. */
            head: string | null;
            intact: boolean;
            /** @description Records that were recomputed. */
            checked: number;
            /** @description Records of the newest seconds that are not sealed yet. */
            waiting: number;
        };
        RegionDto: {
            /** @enum {string} */
            level: "national" | "province" | "prefecture" | "county" | "township";
            parentCode: string | null;
            /** @description First day in force; null when it is not known or before our records. */
            validFrom: string | null;
            /** @description Last day in force; null while it is. */
            validTo: string | null;
            /** @description The region that took the place of an abolished one. */
            successorCode: string | null;
            /** @description 6 digits down to the county, 9 for a township. */
            code: string;
            name: string;
            /** @description From the province down: 江苏省常州市天宁区. */
            fullName: string;
        };
        RegionPageDto: {
            items: components["schemas"]["RegionDto"][];
            nextCursor: string | null;
            total?: number;
        };
        RegionSuccessionItemDto: {
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description Null while a job is at it, or while the day has not come.
             */
            finishedAt: string | null;
            /** @description Display name; null when no account did it. */
            recordedByName: string | null;
            /**
             * @description `waiting` for the successor's first day, `running` until all has been carried over.
             * @enum {string}
             */
            stage: "waiting" | "running" | "finished";
            /** @description From the province down: 江苏省常州市天宁区. */
            fullName: string;
            successorFullName: string;
            code: string;
            successorCode: string;
            validFrom: string;
            organizations: number;
            people: number;
            memberships: number;
        };
        RegionSuccessionPageDto: {
            items: components["schemas"]["RegionSuccessionItemDto"][];
            nextCursor: string | null;
            total?: number;
        };
        RegionSuccessionInputDto: {
            /** @description The region that takes the place: of the same level, and in force. */
            successorCode: string;
            /** @description First day of the successor's time, `YYYY-MM-DD`. */
            validFrom: string;
        };
        RegionSuccessionDto: {
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description Null while a job is at it, or while the day has not come.
             */
            finishedAt: string | null;
            code: string;
            successorCode: string;
            validFrom: string;
            organizations: number;
            people: number;
            memberships: number;
        };
        OrganizationDto: {
            /** @enum {string} */
            kind: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
            /** @enum {string} */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 队伍建制, a label.
             * @enum {string}
             */
            teamRank: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "rejected" | "approved" | "suspended" | "dissolved" | "merged";
            /** @enum {string} */
            origin: "online" | "collective" | "legacy" | "seed";
            /** @description The supervisor (主管单位); null for the root. */
            parentId: string | null;
            parentName: string | null;
            /** Format: date-time */
            createdAt: string;
            id: string;
            /** @description Stable, readable, never used again (组织编号). */
            orgNo: string;
            name: string;
            /** @description Carried over and not claimed yet (未认领): blocked until somebody answers for it. */
            unclaimed: boolean;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
            /** @description Approved memberships of the organization itself. */
            memberCount: number;
            /** @description Organizations directly under it. */
            childCount: number;
        };
        OrganizationPageDto: {
            items: components["schemas"]["OrganizationDto"][];
            nextCursor: string | null;
            total?: number;
        };
        SimilarOrganizationDto: {
            /** @enum {string} */
            kind: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "rejected" | "approved" | "suspended" | "dissolved" | "merged";
            parentName: string | null;
            id: string;
            orgNo: string;
            name: string;
            regionName: string;
        };
        SimilarOrganizationsDto: {
            items: components["schemas"]["SimilarOrganizationDto"][];
        };
        CreateOrganizationDto: {
            /** @enum {string} */
            kind: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
            /** @enum {string} */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /** @enum {string} */
            teamRank?: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            hostUnit?: string | null;
            uscc?: string | null;
            /** Format: date */
            foundedOn?: string | null;
            leaderName?: string | null;
            leaderTitle?: string | null;
            leaderPhone?: string | null;
            adminName?: string | null;
            adminPhone?: string | null;
            adminEmail?: string | null;
            summary?: string | null;
            serviceFields?: string[];
            expectedMembers?: number | null;
            note?: string | null;
            /**
             * @description Keep it as a draft, even if you could approve it yourself.
             * @default false
             */
            draft: boolean;
            /** @description Unique under one supervisor. */
            name: string;
            /** @description The territory (属地). An abolished code is taken as its successor. */
            regionCode: string;
            /**
             * Format: uuid
             * @description The supervisor (主管单位).
             */
            parentId: string;
        };
        OrganizationNameDto: {
            id: string;
            name: string;
        };
        OrganizationDetailDto: {
            /** @enum {string} */
            kind: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
            /** @enum {string} */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 队伍建制, a label.
             * @enum {string}
             */
            teamRank: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "rejected" | "approved" | "suspended" | "dissolved" | "merged";
            /** @enum {string} */
            origin: "online" | "collective" | "legacy" | "seed";
            /** @description The supervisor (主管单位); null for the root. */
            parentId: string | null;
            parentName: string | null;
            /** Format: date-time */
            createdAt: string;
            hostUnit: string | null;
            /** @description Unified social credit code, GB 32100. */
            uscc: string | null;
            /** Format: date */
            foundedOn: string | null;
            leaderName: string | null;
            leaderTitle: string | null;
            leaderPhone: string | null;
            adminName: string | null;
            adminPhone: string | null;
            adminEmail: string | null;
            summary: string | null;
            serviceFields: string[];
            expectedMembers: number | null;
            note: string | null;
            /** @description Its number on the earlier platform (原平台组织编号). */
            legacyNo: string | null;
            /** @description From the root down, without the organization itself. */
            ancestors: components["schemas"]["OrganizationNameDto"][];
            /** @description Who took over when it was dissolved or merged, and may certify for it. */
            successor: components["schemas"]["OrganizationNameDto"] | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description Approved memberships of the organization and everything under it. */
            subtreeMemberCount: number;
            version: number;
            id: string;
            /** @description Stable, readable, never used again (组织编号). */
            orgNo: string;
            name: string;
            /** @description Carried over and not claimed yet (未认领): blocked until somebody answers for it. */
            unclaimed: boolean;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
            /** @description Approved memberships of the organization itself. */
            memberCount: number;
            /** @description Organizations directly under it. */
            childCount: number;
        };
        EditOrganizationDto: {
            /** @enum {string} */
            kind?: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
            /** @enum {string} */
            level?: "national" | "province" | "prefecture" | "county" | "township";
            /** @enum {string} */
            teamRank?: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            hostUnit?: string | null;
            uscc?: string | null;
            /** Format: date */
            foundedOn?: string | null;
            leaderName?: string | null;
            leaderTitle?: string | null;
            leaderPhone?: string | null;
            adminName?: string | null;
            adminPhone?: string | null;
            adminEmail?: string | null;
            summary?: string | null;
            serviceFields?: string[];
            expectedMembers?: number | null;
            note?: string | null;
            /** @description Unique under one supervisor. */
            name?: string;
            /** @description The territory (属地). An abolished code is taken as its successor. */
            regionCode?: string;
            /**
             * Format: uuid
             * @description The supervisor (主管单位).
             */
            parentId?: string;
        };
        OrganizationBranchDto: {
            /** @enum {string} */
            kind: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
            /** @enum {string} */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 队伍建制, a label.
             * @enum {string}
             */
            teamRank: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "rejected" | "approved" | "suspended" | "dissolved" | "merged";
            /** @enum {string} */
            origin: "online" | "collective" | "legacy" | "seed";
            /** @description The supervisor (主管单位); null for the root. */
            parentId: string | null;
            parentName: string | null;
            /** Format: date-time */
            createdAt: string;
            hostUnit: string | null;
            /** @description Unified social credit code, GB 32100. */
            uscc: string | null;
            /** Format: date */
            foundedOn: string | null;
            leaderName: string | null;
            leaderTitle: string | null;
            leaderPhone: string | null;
            adminName: string | null;
            adminPhone: string | null;
            adminEmail: string | null;
            summary: string | null;
            serviceFields: string[];
            expectedMembers: number | null;
            note: string | null;
            /** @description Its number on the earlier platform (原平台组织编号). */
            legacyNo: string | null;
            /** @description From the root down, without the organization itself. */
            ancestors: components["schemas"]["OrganizationNameDto"][];
            /** @description Who took over when it was dissolved or merged, and may certify for it. */
            successor: components["schemas"]["OrganizationNameDto"] | null;
            /** Format: date-time */
            updatedAt: string;
            children: components["schemas"]["OrganizationDto"][];
            /** @description Of the children. */
            nextCursor: string | null;
            /** @description Approved memberships of the organization and everything under it. */
            subtreeMemberCount: number;
            version: number;
            id: string;
            /** @description Stable, readable, never used again (组织编号). */
            orgNo: string;
            name: string;
            /** @description Carried over and not claimed yet (未认领): blocked until somebody answers for it. */
            unclaimed: boolean;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
            /** @description Approved memberships of the organization itself. */
            memberCount: number;
            /** @description Organizations directly under it. */
            childCount: number;
        };
        DecisionInputDto: {
            /** @description Needed for a return, a rejection and a suspension. */
            reason?: string | null;
        };
        RelocationInputDto: {
            /**
             * Format: uuid
             * @description The new supervisor.
             */
            parentId: string;
            reason: string;
        };
        DecidedChangeDto: {
            /** @enum {string} */
            field: "name" | "uscc" | "kind" | "level" | "teamRank" | "regionCode" | "parentId";
            before: string | null;
            after: string | null;
            /** @description Of a region: its full name, from the province down. */
            beforeName?: string | null;
            afterName?: string | null;
        };
        DecisionDto: {
            /** Format: date-time */
            at: string;
            /** @description The account that decided; null for an import and for the system. */
            actor: string | null;
            /** @description Its display name, and of an import that of whoever sent the file; null for the system. */
            actorName: string | null;
            /** @enum {string|null} */
            from: "draft" | "submitted" | "returned" | "rejected" | "approved" | "suspended" | "dissolved" | "merged" | null;
            /** @enum {string} */
            to: "draft" | "submitted" | "returned" | "rejected" | "approved" | "suspended" | "dissolved" | "merged";
            reason: string | null;
            /** @description Of a move: the supervisor before. Of a succession: the organization that has ended. */
            fromOrganization: components["schemas"]["OrganizationNameDto"] | null;
            /** @description Of a move: the supervisor after. Of a dissolution or a merge: who took over. */
            toOrganization: components["schemas"]["OrganizationNameDto"] | null;
            /** @description Of an edit, and of `region`. */
            changes: components["schemas"]["DecidedChangeDto"][] | null;
            id: string;
            /**
             * @description What happened: `creation`, `import`, `edit`, `submission`, `approval`, `return`, `rejection`, `suspension`, `reinstatement`,
             *     `move`, `region`, `claim`, `dissolution`, `merge`; `succession`: another one has ended, and this one took over.
             */
            event: string;
        };
        DecisionPageDto: {
            items: components["schemas"]["DecisionDto"][];
            nextCursor: string | null;
            total?: number;
        };
        PostDto: {
            /** @enum {string} */
            post: "leader" | "deputy";
            title: string | null;
            /** @description Masked. */
            phone: string | null;
            name: string;
        };
        PostInputDto: {
            /** @enum {string} */
            post: "leader" | "deputy";
            title?: string | null;
            /** @description Left out, or as it was shown: stays with the person of that name. */
            phone?: string | null;
            name: string;
        };
        MembersDto: {
            /** @description Approved memberships. */
            registered: number;
            /** @description Those of them whose person has confirmed. */
            confirmed: number;
        };
        MemberTotalsDto: {
            own: components["schemas"]["MembersDto"];
            /** @description With everything under it. */
            subtree: components["schemas"]["MembersDto"];
        };
        LeadersDto: {
            required: number;
            actual: number;
        };
        DeputiesDto: {
            min: number;
            max: number;
            actual: number;
        };
        FormationRuleDto: {
            /** @enum {string} */
            teamRank: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            leaders: components["schemas"]["LeadersDto"];
            deputies: components["schemas"]["DeputiesDto"];
            /** @description What is missing, one sentence each, in the language of the request. */
            missing: string[];
            id: string;
            /** @description The notice's number. */
            notice: string;
            /** @description Where in the notice. */
            source: string;
            minMembers: number;
            /** @description Of the organization and everything under it. */
            members: number;
            met: boolean;
        };
        FormationDto: {
            members: components["schemas"]["MemberTotalsDto"];
            rules: components["schemas"]["FormationRuleDto"][];
            organizationId: string;
            asOf: string;
        };
        MeasuringRuleDto: {
            /** @description The region in whose subtree it holds; null everywhere. */
            territory: string | null;
            id: string;
            notice: string;
            source: string;
            minMembers: number;
            leaders: number;
            deputiesMin: number;
            deputiesMax: number;
        };
        ShortfallDto: {
            members: number;
            leaders: number;
            deputies: number;
            /** @description Deputies beyond the most that the rule allows. */
            spareDeputies: number;
        };
        BoardUnitDto: {
            /** @enum {string} */
            teamRank: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "rejected" | "approved" | "suspended" | "dissolved" | "merged";
            /** @description Of the unit and everything under it. */
            members: components["schemas"]["MembersDto"];
            rule: components["schemas"]["MeasuringRuleDto"] | null;
            /** @description Null when no rule holds for it. */
            missing: components["schemas"]["ShortfallDto"] | null;
            met: boolean | null;
            id: string;
            orgNo: string;
            name: string;
            childCount: number;
            leaders: number;
            deputies: number;
        };
        FormationBoardDto: {
            members: components["schemas"]["MemberTotalsDto"];
            items: components["schemas"]["BoardUnitDto"][];
            nextCursor: string | null;
            id: string;
            name: string;
            asOf: string;
            total?: number;
        };
        SearchVolunteersDto: {
            idNumber?: string;
            phone?: string;
            volunteerNo?: string;
        };
        VolunteerOrganizationDto: {
            /** @enum {string} */
            status: "requested" | "approved" | "declined" | "left" | "removed";
            id: string;
            name: string;
        };
        VolunteerDto: {
            /** @enum {string|null} */
            sex: "male" | "female" | null;
            idNumberMasked: string | null;
            phoneMasked: string | null;
            /** @enum {string} */
            status: "pending_confirmation" | "active" | "suspended" | "closed";
            /** @description The official name of GB/T 4658. */
            education: string | null;
            expertise: string[];
            /** @description Official names of activity types. */
            serviceIntents: string[];
            /** @description Memberships and requests for one. */
            organizations: components["schemas"]["VolunteerOrganizationDto"][];
            /** Format: date-time */
            createdAt: string;
            id: string;
            /** @description The public number (志愿者编号): `V`, ten digits and a check digit. */
            volunteerNo: string;
            /** @description Of children under 14 only the first character, in lists. */
            name: string;
            /** @description Every field counts as sensitive: the record is opened for a reason. */
            under14: boolean;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
        };
        VolunteerPageDto: {
            items: components["schemas"]["VolunteerDto"][];
            nextCursor: string | null;
            total?: number;
        };
        RevealDto: {
            fields: ("idNumber" | "phone" | "email" | "guardianName" | "guardianPhone")[];
            /** @description Why it is needed; it stands in the audit log. */
            reason: string;
        };
        RevealedDto: {
            /** @description Clear values; null for what there is none of. */
            fields: {
                [key: string]: string | null;
            };
        };
        NewVolunteerDto: {
            email?: string | null;
            guardianName?: string | null;
            guardianPhone?: string | null;
            /** @description Code or name of GB/T 3304. */
            ethnicity?: string | null;
            /** @description Code or name of GB/T 4762. */
            politicalStatus?: string | null;
            /** @description Code or name of GB/T 4658. */
            education?: string | null;
            professionalTitle?: string | null;
            employer?: string | null;
            position?: string | null;
            expertise?: string[];
            /** @description Codes or names of activity types. */
            serviceIntents?: string[];
            availability?: string | null;
            note?: string | null;
            /** @enum {string} */
            idType: "resident" | "hk_macao_resident" | "taiwan_resident" | "foreigner" | "passport";
            /** @enum {string} */
            sex?: "male" | "female";
            /**
             * Format: uuid
             * @description The unit that registers the person and of which they become a member.
             */
            organizationId: string;
            name: string;
            idNumber: string;
            /** @description Needed when the number does not tell it (passport), `YYYY-MM-DD`. */
            birthDate?: string;
            phone: string;
            regionCode: string;
        };
        RegisteredVolunteerDto: {
            /** @enum {string|null} */
            sex: "male" | "female" | null;
            idNumberMasked: string | null;
            phoneMasked: string | null;
            /** @enum {string} */
            status: "pending_confirmation" | "active" | "suspended" | "closed";
            /** @description The official name of GB/T 4658. */
            education: string | null;
            expertise: string[];
            /** @description Official names of activity types. */
            serviceIntents: string[];
            /** @description Memberships and requests for one. */
            organizations: components["schemas"]["VolunteerOrganizationDto"][];
            /** Format: date-time */
            createdAt: string;
            /**
             * @description `create`: new; `link`: registered already, now a member too; `unchanged`: was a member already.
             * @enum {string}
             */
            outcome: "create" | "link" | "unchanged";
            id: string;
            /** @description The public number (志愿者编号): `V`, ten digits and a check digit. */
            volunteerNo: string;
            /** @description Of children under 14 only the first character, in lists. */
            name: string;
            /** @description Every field counts as sensitive: the record is opened for a reason. */
            under14: boolean;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
        };
        VolunteerDetailDto: {
            /** @enum {string|null} */
            sex: "male" | "female" | null;
            idNumberMasked: string | null;
            phoneMasked: string | null;
            /** @enum {string} */
            status: "pending_confirmation" | "active" | "suspended" | "closed";
            /** @description The official name of GB/T 4658. */
            education: string | null;
            expertise: string[];
            /** @description Official names of activity types. */
            serviceIntents: string[];
            /** @description Memberships and requests for one. */
            organizations: components["schemas"]["VolunteerOrganizationDto"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            birthDate: string | null;
            emailMasked: string | null;
            guardianNameMasked: string | null;
            guardianPhoneMasked: string | null;
            ethnicity: string | null;
            politicalStatus: string | null;
            professionalTitle: string | null;
            employer: string | null;
            position: string | null;
            availability: string | null;
            note: string | null;
            /**
             * Format: date-time
             * @description When the person confirmed the registration; null for who has not yet.
             */
            confirmedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description The kind of identity document. */
            idType: string;
            version: number;
            id: string;
            /** @description The public number (志愿者编号): `V`, ten digits and a check digit. */
            volunteerNo: string;
            /** @description Of children under 14 only the first character, in lists. */
            name: string;
            /** @description Every field counts as sensitive: the record is opened for a reason. */
            under14: boolean;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
        };
        EditVolunteerDto: {
            email?: string | null;
            guardianName?: string | null;
            guardianPhone?: string | null;
            /** @description Code or name of GB/T 3304. */
            ethnicity?: string | null;
            /** @description Code or name of GB/T 4762. */
            politicalStatus?: string | null;
            /** @description Code or name of GB/T 4658. */
            education?: string | null;
            professionalTitle?: string | null;
            employer?: string | null;
            position?: string | null;
            expertise?: string[];
            /** @description Codes or names of activity types. */
            serviceIntents?: string[];
            availability?: string | null;
            note?: string | null;
            name?: string;
            phone?: string;
            regionCode?: string;
        };
        StandingDto: {
            /** @description Needed for a suspension. */
            reason?: string | null;
        };
        MembershipDto: {
            /** @enum {string} */
            volunteerStatus: "pending_confirmation" | "active" | "suspended" | "closed";
            /** @enum {string} */
            status: "requested" | "approved" | "declined" | "left" | "removed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @description When no person ended it: `organization_dissolved`, `organization_merged`, `organization_rejected`. */
            endReason: string | null;
            /** @description Of the last decision. */
            reason: string | null;
            id: string;
            volunteerId: string;
            volunteerNo: string;
            volunteerName: string;
            organizationId: string;
            organizationName: string;
            version: number;
        };
        MembershipPageDto: {
            items: components["schemas"]["MembershipDto"][];
            nextCursor: string | null;
            total?: number;
        };
        NewMembershipDto: {
            /** @description Needed for a decline and a removal; the person may read it. */
            reason?: string | null;
            /**
             * Format: uuid
             * @description Somebody within reach, or whose membership here was declined or taken away.
             */
            volunteerId: string;
            /** Format: uuid */
            organizationId: string;
        };
        MembershipDecisionsDto: {
            /** @description Needed for a decline and a removal; the person may read it. */
            reason?: string | null;
            ids: string[];
            /** @enum {string} */
            decision: "approval" | "decline";
        };
        DecisionResultDto: {
            /** @enum {string} */
            result: "done" | "refused";
            /** @description Of the catalogue; null when it was done. */
            code: string | null;
            /** @description The code's sentence in the language of the request. */
            detail: string | null;
            id: string;
        };
        DecisionResultsDto: {
            /** @description In the order in which they were asked for. */
            items: components["schemas"]["DecisionResultDto"][];
            done: number;
            refused: number;
        };
        MembershipDecisionDto: {
            /** @description Needed for a decline and a removal; the person may read it. */
            reason?: string | null;
        };
        OpenRecordDto: {
            /** @description Why it is needed; it stands in the audit log and in the report. */
            reason: string;
        };
        OpenedRecordDto: {
            /**
             * Format: date-time
             * @description Until then the record can be read.
             */
            until: string;
        };
        MinorAccessDto: {
            /**
             * @description `detail`: the record was opened; `reveal`: single fields were shown in clear.
             * @enum {string}
             */
            kind: "detail" | "reveal";
            /** Format: date-time */
            at: string;
            id: string;
            accountId: string;
            account: string;
            accountName: string;
            volunteerId: string;
            volunteerNo: string;
            /** @description Masked. */
            volunteerName: string;
            reason: string;
            /** @description How often the record was read under this reason. */
            reads: number;
        };
        MinorAccessPageDto: {
            items: components["schemas"]["MinorAccessDto"][];
            nextCursor: string | null;
            total?: number;
        };
        RefusalCountsDto: {
            own: number;
            /** @description With everything below; of who was registered by two organizations, one each. */
            subtree: number;
        };
        ImportCountsDto: {
            total: number;
            create: number;
            link: number;
            unchanged: number;
            invalid: number;
        };
        ImportColumnDto: {
            /** @description The heading as it stands in the file. */
            title: string;
            field: string;
            /** @description `exact`, or `alias` when the heading was matched by meaning. */
            how: string;
        };
        ImportNoticeDto: {
            code: string;
            detail: string;
        };
        ImportDto: {
            /**
             * @description Why the files are gone: their time was over, or somebody in them refused or closed; null while they can be fetched.
             * @enum {string|null}
             */
            filesRemoved: "term" | "refusal" | null;
            id: string;
            /** @enum {string} */
            kind: "organizations" | "legacy-teams" | "volunteers" | "legacy-volunteers";
            /** @enum {string} */
            status: "queued" | "validating" | "ready" | "committing" | "committed" | "failed" | "cancelled" | "undone";
            organizationId: string;
            organizationName: string;
            fileName: string;
            fileSize: number;
            template: string;
            revision: number;
            rows: components["schemas"]["ImportCountsDto"];
            /** @description Rows read so far; live while `validating`. */
            processed: number;
            /** @description Rows to be read, by the pace so far; null until enough was read to tell. */
            expected: number | null;
            sheet: string | null;
            columns: components["schemas"]["ImportColumnDto"][];
            mode: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Who sent the file, by display name. */
            createdByName: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            committedAt: string | null;
            /** @description Asked for and not finished yet. */
            undoing: boolean;
            /** Format: date-time */
            undoneAt: string | null;
            notices: components["schemas"]["ImportNoticeDto"][];
            problem?: components["schemas"]["ImportNoticeDto"];
            version: number;
        };
        ImportPageDto: {
            items: components["schemas"]["ImportDto"][];
            nextCursor: string | null;
        };
        RowProblemDto: {
            column: string;
            field: string;
            /** @enum {string} */
            severity: "error" | "notice";
            code: string;
            detail: string;
            /** @description The cell, masked where it holds personal data. */
            value: string | null;
        };
        ImportRowDto: {
            rowNo: number;
            /** @enum {string} */
            outcome: "link" | "create" | "unchanged" | "invalid";
            /** @description Of a child under 14, as far as the row tells: its name is masked too, and every look at it is reported. */
            under14: boolean;
            /** @description field -> text, personal cells masked. */
            cells: {
                [key: string]: string;
            };
            problems: components["schemas"]["RowProblemDto"][];
        };
        ImportRowPageDto: {
            items: components["schemas"]["ImportRowDto"][];
            nextCursor: string | null;
        };
        ProblemGroupDto: {
            code: string;
            field: string;
            column: string;
            /** @enum {string} */
            severity: "error" | "notice";
            /** @description How to mend it, in words. */
            detail: string;
            rows: number;
            firstRowNo: number;
        };
        ProblemGroupsDto: {
            items: components["schemas"]["ProblemGroupDto"][];
        };
        CorrectRowDto: {
            /** @description field -> new text; empty text empties the cell. */
            cells: {
                [key: string]: string;
            };
        };
        CorrectedRowDto: {
            row: components["schemas"]["ImportRowDto"];
            /** @description The import's totals after the correction. */
            import: components["schemas"]["ImportDto"];
        };
        RevealRowDto: {
            /** @description Why the cells must be seen; it stands in the audit log. */
            reason: string;
        };
        RevealedRowDto: {
            cells: {
                [key: string]: string;
            };
        };
        CommitImportDto: {
            /**
             * @description `valid-rows` leaves rows with problems out; `all-or-nothing` refuses while there is one.
             * @enum {string}
             */
            mode: "valid-rows" | "all-or-nothing";
        };
        ConsentTextDto: {
            /**
             * @description By whom it is needed: everybody, a minor's guardian, or nobody.
             * @enum {string}
             */
            need: "always" | "minor" | "optional";
            /** Format: date */
            validFrom: string;
            code: string;
            version: number;
            titleZh: string;
            titleEn: string;
            bodyZh: string;
            bodyEn: string;
        };
        ConsentTextsDto: {
            items: components["schemas"]["ConsentTextDto"][];
        };
        OwnMembershipDto: {
            /** @enum {string} */
            status: "requested" | "approved" | "declined" | "left" | "removed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Why it was declined or taken away, as the organization wrote it. */
            reason: string | null;
            /** @description When no person ended it: `organization_dissolved`, `organization_merged`, `organization_rejected`. */
            endReason: string | null;
            id: string;
            organizationId: string;
            organizationName: string;
        };
        OwnMembershipsDto: {
            /** @description The newest first, those that are over as well. */
            items: components["schemas"]["OwnMembershipDto"][];
        };
        AskToJoinDto: {
            /** Format: uuid */
            organizationId: string;
        };
        AskedDto: {
            /** @description The membership's. */
            id: string;
        };
        ConsentEntryDto: {
            /** @enum {string} */
            need: "always" | "minor" | "optional";
            /** Format: date-time */
            givenAt: string;
            /** @enum {string} */
            how: "registration" | "confirmation" | "own_page";
            /** Format: date-time */
            withdrawnAt: string | null;
            id: string;
            code: string;
            version: number;
            titleZh: string;
            titleEn: string;
            byGuardian: boolean;
        };
        ConsentEntriesDto: {
            /** @description The newest first; what was withdrawn stays in the log. */
            items: components["schemas"]["ConsentEntryDto"][];
        };
        GivenConsentDto: {
            code: string;
            version: number;
        };
        AccessDto: {
            /** Format: date-time */
            at: string;
            /** @description Null when the account is no more. */
            byName: string | null;
            byOrganization: string | null;
            /**
             * @description At the record, or at the row of the file by which a unit registered the person.
             * @enum {string}
             */
            where: "record" | "import";
            fields: string[];
            reason: string;
        };
        AccessPageDto: {
            items: components["schemas"]["AccessDto"][];
            nextCursor: string | null;
        };
        RegistrarDto: {
            /** Format: date-time */
            at: string;
            organizationId: string;
            organizationName: string;
        };
        OwnExportDto: {
            /** @enum {string|null} */
            sex: "male" | "female" | null;
            idNumberMasked: string | null;
            phoneMasked: string | null;
            /** @description The official name of GB/T 4658. */
            education: string | null;
            expertise: string[];
            /** @description Official names of activity types. */
            serviceIntents: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            birthDate: string | null;
            emailMasked: string | null;
            guardianNameMasked: string | null;
            guardianPhoneMasked: string | null;
            ethnicity: string | null;
            politicalStatus: string | null;
            professionalTitle: string | null;
            employer: string | null;
            position: string | null;
            availability: string | null;
            note: string | null;
            /**
             * Format: date-time
             * @description When the person confirmed the registration; null for who has not yet.
             */
            confirmedAt: string | null;
            id: string;
            /** @description The public number (志愿者编号): `V`, ten digits and a check digit. */
            volunteerNo: string;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
            /** @description The kind of identity document. */
            idType: string;
            version: number;
            /** @enum {string} */
            status: "pending_confirmation" | "active" | "suspended";
            /** @description The unit that registered the person; null for who came alone. */
            registrar: components["schemas"]["RegistrarDto"] | null;
            /** Format: date-time */
            exportedAt: string;
            /** @description By field: idNumber, phone, email, guardianName, guardianPhone. */
            secrets: {
                [key: string]: string;
            };
            memberships: components["schemas"]["OwnMembershipDto"][];
            consents: components["schemas"]["ConsentEntryDto"][];
            accesses: components["schemas"]["AccessDto"][];
            name: string;
            /** @description Under 18: a guardian has to consent. */
            isMinor: boolean;
        };
        OwnRecordDto: {
            /** @enum {string|null} */
            sex: "male" | "female" | null;
            idNumberMasked: string | null;
            phoneMasked: string | null;
            /** @description The official name of GB/T 4658. */
            education: string | null;
            expertise: string[];
            /** @description Official names of activity types. */
            serviceIntents: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            birthDate: string | null;
            emailMasked: string | null;
            guardianNameMasked: string | null;
            guardianPhoneMasked: string | null;
            ethnicity: string | null;
            politicalStatus: string | null;
            professionalTitle: string | null;
            employer: string | null;
            position: string | null;
            availability: string | null;
            note: string | null;
            /**
             * Format: date-time
             * @description When the person confirmed the registration; null for who has not yet.
             */
            confirmedAt: string | null;
            id: string;
            /** @description The public number (志愿者编号): `V`, ten digits and a check digit. */
            volunteerNo: string;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
            /** @description The kind of identity document. */
            idType: string;
            version: number;
            /** @enum {string} */
            status: "pending_confirmation" | "active" | "suspended";
            /** @description The unit that registered the person; null for who came alone. */
            registrar: components["schemas"]["RegistrarDto"] | null;
            name: string;
            /** @description Under 18: a guardian has to consent. */
            isMinor: boolean;
        };
        OwnChangesDto: {
            /** @description Code or name of GB/T 3304. */
            ethnicity?: string | null;
            /** @description Code or name of GB/T 4762. */
            politicalStatus?: string | null;
            /** @description Code or name of GB/T 4658. */
            education?: string | null;
            professionalTitle?: string | null;
            employer?: string | null;
            position?: string | null;
            expertise?: string[];
            /** @description Codes or names of activity types. */
            serviceIntents?: string[];
            availability?: string | null;
            name?: string;
            regionCode?: string;
        };
        PersonDecisionDto: {
            /** @enum {string} */
            decision: "confirm" | "refuse";
            /** @description Needed to confirm: what was read, in the version that was shown. */
            consents?: components["schemas"]["GivenConsentDto"][];
            /** @description Six digits from the guardian's telephone: the guardian's consent, needed under 18. */
            guardianCode?: string;
            /** @description What was registered wrongly. */
            changes?: components["schemas"]["OwnChangesDto"];
        };
        DecidedDto: {
            /**
             * @description `erased`: nothing is known of the person any more.
             * @enum {string}
             */
            outcome: "active" | "erased";
            id: string;
        };
        ContactDto: {
            /** @enum {string} */
            channel: "email" | "sms";
            /** @description A telephone number or an e-mail address. */
            address: string;
        };
        NewContactDto: {
            /** @enum {string} */
            channel: "email" | "sms";
            /** @description A telephone number or an e-mail address. */
            address: string;
            /** @description The own document number, once more. */
            idNumber: string;
            /** @description Six digits from the message to it, or the proof that they were exchanged for. */
            code: string;
        };
        ClosedDto: {
            /** @enum {string} */
            status: "closed";
            id: string;
        };
        ClosureDto: {
            /** @description Stands in the audit log. */
            reason: string;
        };
        ConfirmationDto: {
            /** @enum {string} */
            decision: "confirm" | "refuse";
            /** @description Needed to confirm: what was read, in the version that was shown. */
            consents?: components["schemas"]["GivenConsentDto"][];
            /** @description Six digits from the guardian's telephone: the guardian's consent, needed under 18. */
            guardianCode?: string;
            /** @description What was registered wrongly. */
            changes?: components["schemas"]["OwnChangesDto"];
            idNumber: string;
            /** @description Six digits, asked for with POST /auth/person-codes. */
            code: string;
        };
        GuardianCodeDto: {
            /** @description Of the minor. */
            idNumber: string;
        };
        ContactCodeDto: {
            /** @enum {string} */
            channel: "email" | "sms";
            /** @description The owner is asked for consent, as the guardian of a minor who registers; the message says so. */
            forGuardian?: boolean;
            /** @description A telephone number or an e-mail address. */
            address: string;
        };
        ContactExchangeDto: {
            /** @enum {string} */
            channel: "email" | "sms";
            /** @description A telephone number or an e-mail address. */
            address: string;
            /** @description Six digits from the message to it. */
            code: string;
        };
        ContactProofDto: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Stands in the place of the code when the form is sent, once. Keep it: it is told this once. */
            proof: string;
        };
        ProvenContactDto: {
            /** @enum {string} */
            channel: "email" | "sms";
            /** @description A telephone number or an e-mail address. */
            address: string;
            /** @description Six digits from the message to it, or the proof that they were exchanged for. */
            code: string;
        };
        RegisterVolunteerDto: {
            /** @enum {string} */
            sex?: "male" | "female";
            name: string;
            idNumber: string;
            /** @description Needed when the number does not tell it (passport), `YYYY-MM-DD`. */
            birthDate?: string;
            phone: string;
            regionCode: string;
            /** @description Code or name of GB/T 3304. */
            ethnicity?: string | null;
            /** @description Code or name of GB/T 4762. */
            politicalStatus?: string | null;
            /** @description Code or name of GB/T 4658. */
            education?: string | null;
            professionalTitle?: string | null;
            employer?: string | null;
            position?: string | null;
            expertise?: string[];
            /** @description Codes or names of activity types. */
            serviceIntents?: string[];
            availability?: string | null;
            /** @enum {string} */
            idType?: "resident" | "hk_macao_resident" | "taiwan_resident" | "foreigner" | "passport";
            /** @description Organizations to ask for membership. */
            organizationIds?: string[];
            consents: components["schemas"]["GivenConsentDto"][];
            /** @description Proven by code; the same as `phone` or `email`. */
            contact: components["schemas"]["ProvenContactDto"];
            email?: string;
            /** @description Needed under 18. */
            guardianName?: string;
            /** @description Needed under 18. */
            guardianPhone?: string;
            /** @description Six digits from the guardian's telephone, or their proof: the guardian's consent, needed under 18. */
            guardianCode?: string;
        };
        RegistrationReceiptDto: {
            /** Format: date-time */
            receivedAt: string;
            /** @description Shows how far it is; nothing else. */
            trackingNo: string;
        };
        TeamDto: {
            id: string;
            name: string;
            regionName: string;
        };
        TeamPageDto: {
            items: components["schemas"]["TeamDto"][];
            nextCursor: string | null;
        };
        PlaceDto: {
            code: string;
            name: string;
        };
        PlacePageDto: {
            items: components["schemas"]["PlaceDto"][];
            nextCursor: string | null;
        };
        RegistrationProgressDto: {
            /** Format: date-time */
            receivedAt: string;
            /**
             * Format: date-time
             * @description Since then the next step lies in a message to the registered contact.
             */
            processedAt: string | null;
        };
        SupervisorDto: {
            parentName: string | null;
            id: string;
            orgNo: string;
            name: string;
            regionName: string;
        };
        SupervisorsDto: {
            items: components["schemas"]["SupervisorDto"][];
        };
        PublicRegionDto: {
            /** @enum {string} */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /** @description 6 digits down to the county, 9 for a township. */
            code: string;
            name: string;
            /** @description From the province down: 江苏省常州市天宁区. */
            fullName: string;
        };
        PublicRegionsDto: {
            items: components["schemas"]["PublicRegionDto"][];
        };
        DuplicateDto: {
            parentName: string | null;
            name: string;
            orgNo: string;
        };
        DuplicatesDto: {
            items: components["schemas"]["DuplicateDto"][];
        };
        ReviewItemDto: {
            /** @enum {string} */
            kind: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
            /** @enum {string} */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 队伍建制, a label.
             * @enum {string}
             */
            teamRank: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            name: string;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
            /** @enum {string} */
            source: "registration" | "organization";
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /** @description Whose turn it is: the nearest unit up the supervisor line with an active reviewer; null when there is none. */
            reviewerId: string | null;
            reviewerName: string | null;
            /** Format: date-time */
            submittedAt: string;
            id: string;
            /** @description Of an organization that an office has submitted: its own number. */
            trackingNo: string;
            supervisorId: string;
            supervisorName: string;
            /** @description How often it was submitted. */
            round: number;
            version: number;
        };
        ReviewItemPageDto: {
            items: components["schemas"]["ReviewItemDto"][];
            nextCursor: string | null;
            total?: number;
        };
        BulkReviewDto: {
            /** @description Needed for a rejection; for a return, here or at the fields. */
            reason?: string | null;
            /** @enum {string} */
            event: "approval" | "return" | "rejection";
            /** @description 1 to 200 numbers. */
            trackingNos: string[];
        };
        BulkProblemDto: {
            /** @enum {string} */
            code: "CLAIM.NOT_FOUND" | "CLAIM.TEAM_TAKEN" | "CLAIM.OPEN_ALREADY" | "CLAIM.CLAIMANT_UNKNOWN" | "CLAIM.CLAIMANT_CLOSED" | "CLAIM.CLAIMANT_REQUIRED" | "CLAIM.EVIDENCE_UNKNOWN" | "CLAIM.TRANSITION" | "CLAIM.REASON_REQUIRED" | "CLAIM.STATEMENT_REQUIRED" | "CLAIM.OWN_CLAIM" | "CLAIM.NAME_TAKEN" | "CLAIM.CLAIMANT_GONE" | "COMMON.VALIDATION" | "COMMON.BODY_UNREADABLE" | "COMMON.CURSOR_INVALID" | "COMMON.BODY_TOO_LARGE" | "COMMON.MEDIA_TYPE" | "COMMON.UNAUTHENTICATED" | "COMMON.FORBIDDEN" | "COMMON.NOT_FOUND" | "COMMON.METHOD_NOT_ALLOWED" | "COMMON.CONFLICT" | "COMMON.STALE" | "COMMON.IDEMPOTENCY_IN_FLIGHT" | "COMMON.IDEMPOTENCY_MISMATCH" | "COMMON.RATE_LIMITED" | "COMMON.TRANSITION" | "COMMON.INTERNAL" | "COMMON.UNAVAILABLE" | "MESSAGE.CHANNEL_OFF" | "CODE.WRONG" | "CODE.PROOF_OVER" | "LINK.SPENT" | "ATTACHMENT.KIND" | "ATTACHMENT.MISSING" | "ATTACHMENT.NOT_FOUND" | "FILE.NOT_A_WORKBOOK" | "FILE.LEGACY_XLS" | "FILE.ENCRYPTED" | "FILE.TRUNCATED" | "FILE.ZIP_BOMB" | "FILE.EXTERNAL_ENTITY" | "FILE.EMPTY" | "FILE.TOO_LARGE" | "FILE.TOO_MANY_ROWS" | "FILE.TOO_MANY_COLUMNS" | "FILE.CELL_TOO_LONG" | "FILE.UNKNOWN_ENCODING" | "FILE.OTHER_FORMAT" | "FILE.CSV_QUOTE" | "FILE.SHEET_NOT_FOUND" | "FIELD.REQUIRED" | "FIELD.UNKNOWN" | "FIELD.TEXT" | "FIELD.NUMBER" | "FIELD.BOOLEAN" | "FIELD.LIST" | "FIELD.OBJECT" | "FIELD.MIN" | "FIELD.MAX" | "FIELD.TOO_SHORT" | "FIELD.TOO_LONG" | "FIELD.LENGTH" | "FIELD.TOO_FEW" | "FIELD.TOO_MANY" | "FIELD.DUPLICATES" | "FIELD.CHOICE" | "FIELD.PATTERN" | "FIELD.ID" | "FIELD.DATE" | "FIELD.EMAIL" | "FIELD.CHARACTERS" | "FIELD.INVALID" | "IMPORT.NO_HEADER" | "IMPORT.COLUMN_MISSING" | "IMPORT.NO_DATA" | "NOTICE.SHEET_READ" | "NOTICE.SHEETS_NOT_READ" | "NOTICE.HIDDEN_SHEET_READ" | "NOTICE.HIDDEN_ROWS" | "NOTICE.HIDDEN_COLUMNS" | "NOTICE.COLUMNS_IGNORED" | "NOTICE.COLUMNS_MAPPED" | "NOTICE.SAMPLE_ROWS_SKIPPED" | "IDENTITY.PASSWORD_CHANGE_REQUIRED" | "IDENTITY.SECOND_FACTOR_REQUIRED" | "IDENTITY.SECOND_FACTOR_NEEDED" | "IDENTITY.SECOND_FACTOR_WRONG" | "IDENTITY.CODE_WRONG" | "IDENTITY.CODE_LOCKED" | "IDENTITY.ENROLMENT_MISSING" | "IDENTITY.SECOND_FACTOR_ABSENT" | "IDENTITY.SESSION_NOT_FOUND" | "IDENTITY.EMAIL_ABSENT" | "IDENTITY.SIGN_IN_FAILED" | "IDENTITY.SESSION_ENDED" | "IDENTITY.LOCKED" | "IDENTITY.PASSWORD_WRONG" | "IDENTITY.PASSWORD_TOO_SHORT" | "IDENTITY.PASSWORD_TOO_LONG" | "IDENTITY.PASSWORD_COMMON" | "IDENTITY.PASSWORD_IS_ACCOUNT" | "IDENTITY.PASSWORD_UNCHANGED" | "IDENTITY.ACCOUNT_NOT_FOUND" | "IDENTITY.ACCOUNT_TAKEN" | "IDENTITY.ACCOUNT_ABOVE_REACH" | "IDENTITY.OWN_ACCOUNT" | "IDENTITY.ACCOUNT_STATUS" | "IDENTITY.ROLE_ABOVE_OWN" | "IDENTITY.NOT_ACTIVATED" | "IDENTITY.ADDRESS_UNFIT" | "IDENTITY.ROLE_MISFIT" | "IDENTITY.ROLE_HELD" | "IDENTITY.ROLE_SEPARATED" | "IDENTITY.GRANTS_SEPARATED" | "IDENTITY.ROLE_EXPIRY_PAST" | "IDENTITY.GRANT_NOT_FOUND" | "IDENTITY.LAST_NATIONAL_OFFICER" | "IDENTITY.SEATS_TAKEN" | "IDENTITY.NOT_ADMINISTRATOR" | "IDENTITY.NO_SUCH_MEMBER" | "IDENTITY.MEMBER_UNREACHABLE" | "IDENTITY.SUCCESSOR_DISABLED" | "IDENTITY.MEMBER_INVITED" | "IDENTITY.SUCCESSOR_REQUIRED" | "REGISTRATION.NOT_FOUND" | "REGISTRATION.INCOMPLETE" | "REGISTRATION.UNTRACKED" | "REGISTRATION.TRANSITION" | "REGISTRATION.CLOSED" | "REGISTRATION.REASON_REQUIRED" | "REGISTRATION.SUPERVISOR_UNKNOWN" | "REGISTRATION.TOO_MANY_FILES" | "REGISTRATION.INVITED" | "REGION.UNKNOWN" | "REGION.SUCCEEDED" | "REGION.SUCCESSOR_UNFIT" | "ORGANIZATION.NOT_FOUND" | "ORGANIZATION.NAME_TAKEN" | "ORGANIZATION.PARENT_UNKNOWN" | "ORGANIZATION.CYCLE" | "ORGANIZATION.USCC_INVALID" | "ORGANIZATION.USCC_TAKEN" | "ORGANIZATION.LEGACY_TAKEN" | "ORGANIZATION.UNCLAIMED" | "ORGANIZATION.TRANSITION" | "ORGANIZATION.REASON_REQUIRED" | "ORGANIZATION.CLOSED" | "ORGANIZATION.PARENT_CLOSED" | "ORGANIZATION.PARENT_KIND" | "ORGANIZATION.SUPERVISOR_DECIDES" | "ORGANIZATION.NOT_EDITABLE" | "ORGANIZATION.KIND_HELD" | "ORGANIZATION.KIND_UNITS" | "ORGANIZATION.SUPERVISOR_REVIEWS" | "ORGANIZATION.FOUNDED_IN_FUTURE" | "ORGANIZATION.FORMATION_SHORT" | "ORGANIZATION.TAKES_NO_MEMBERS" | "ORGANIZATION.ROOT_STAYS" | "ORGANIZATION.ALREADY_THERE" | "ORGANIZATION.HAS_UNITS" | "ORGANIZATION.NAMES_CLASH" | "ORGANIZATION.SUCCESSOR_UNKNOWN" | "ORGANIZATION.SUCCESSOR_BELOW" | "ORGANIZATION.SUCCESSOR_CLOSED" | "ORGANIZATION.SUCCESSOR_KIND" | "ORGANIZATION.SUCCESSOR_NEEDED" | "ORGANIZATION.PREVIEW_STALE" | "ORGANIZATION.PHONE_INVALID" | "ORGANIZATION.EMAIL_INVALID" | "ORGANIZATION.PERSON_NAME_INVALID" | "IMPORT.NOT_FOUND" | "IMPORT.ROW_NOT_FOUND" | "IMPORT.TEMPLATE_UNKNOWN" | "IMPORT.FILE_MISSING" | "IMPORT.UNIT_CLOSED" | "IMPORT.UNIT_UNCLAIMED" | "IMPORT.LEGACY_OFFICERS" | "IMPORT.TRANSITION" | "IMPORT.NOT_READY" | "IMPORT.NOTHING_TO_COMMIT" | "IMPORT.INVALID_ROWS_LEFT" | "IMPORT.SAME_FILE" | "IMPORT.DUPLICATE_OF" | "IMPORT.FIELD_UNKNOWN" | "IMPORT.UNDO_BLOCKED" | "IMPORT.BLOCKED_CONFIRMED" | "IMPORT.BLOCKED_EDITED" | "IMPORT.BLOCKED_JOINED" | "IMPORT.BLOCKED_SUBORDINATES" | "IMPORT.BLOCKED_MEMBERS" | "IMPORT.BLOCKED_CLAIMS" | "IMPORT.BLOCKED_CARRIED_OVER" | "IMPORT.BLOCKED_CHANGED" | "IMPORT.BLOCKED_ACCOUNTS" | "IMPORT.BLOCKED_IMPORTS" | "IMPORT.BLOCKED_SUCCESSOR" | "IMPORT.REASON_REQUIRED" | "IMPORT.INTERRUPTED" | "IMPORT.TOO_COMPLEX" | "IMPORT.FILES_REMOVED" | "IMPORT.FILES_WITHDRAWN" | "ROW.MENDED" | "ROW.REQUIRED" | "ROW.FORMULA_ERROR" | "ROW.TOO_LONG" | "ROW.TOO_SHORT" | "ROW.DATE_FORMAT" | "ROW.DATE_NOT_A_DAY" | "ROW.DATE_FUTURE" | "ROW.NUMBER_RANGE" | "ROW.PHONE_FORMAT" | "ROW.PHONE_FOREIGN" | "ROW.NUMBER_ROUNDED" | "ROW.EMAIL_FORMAT" | "ROW.CODE_UNKNOWN" | "ROW.CHOICE_UNKNOWN" | "ROW.REGION_UNKNOWN" | "ROW.REGION_AMBIGUOUS" | "ROW.REGION_ABOLISHED" | "ROW.REGION_REPLACED" | "ROW.NAME_LENGTH" | "ROW.NAME_DIGITS" | "ROW.NAME_CHARACTERS" | "ROW.ID_TYPE_CORRECTED" | "ROW.ID_FIFTEEN_DIGITS" | "ROW.ID_LENGTH" | "ROW.ID_CHARACTERS" | "ROW.ID_PLACE" | "ROW.ID_BIRTH_DATE" | "ROW.ID_CHECK_CHARACTER" | "ROW.ID_SHAPE" | "ROW.SEX_CONTRADICTS" | "ROW.BIRTH_DATE_CONTRADICTS" | "ROW.BIRTH_DATE_REQUIRED" | "ROW.BIRTH_DATE_RANGE" | "ROW.GUARDIAN_REQUIRED" | "ROW.GUARDIAN_NOT_NEEDED" | "ROW.INTENT_UNKNOWN" | "ROW.INTENT_MAPPED" | "ROW.ORGANIZATION_UNKNOWN" | "ROW.LEGACY_TEAM_UNKNOWN" | "ROW.ORGANIZATION_CLOSED" | "ROW.ORGANIZATION_AMBIGUOUS" | "ROW.REPEATED" | "ROW.REPEATED_OTHER_NAME" | "ROW.PERSON_OTHER_NAME" | "ROW.PERSON_REFUSED" | "ROW.PERSON_CLOSED" | "ROW.PERSON_SUSPENDED" | "ROW.MEMBERSHIP_LIMIT" | "ROW.USCC_LENGTH" | "ROW.USCC_CHARACTERS" | "ROW.USCC_CHECK_CHARACTER" | "ROW.USCC_REPEATED" | "ROW.PARENT_UNKNOWN" | "ROW.PARENT_AMBIGUOUS" | "ROW.PARENT_CYCLE" | "ROW.PARENT_CLOSED" | "ROW.PARENT_KIND" | "ROW.PARENT_INVALID" | "ROW.ORGANIZATION_REPEATED" | "ROW.NAME_ELSEWHERE" | "ROW.LEGACY_REPEATED" | "ROW.LEGACY_TAKEN" | "ROW.LEGACY_CLAIMED" | "ROW.LEGACY_UNKNOWN" | "STORAGE.FULL" | "STORAGE.UNAVAILABLE" | "STORAGE.FILE_MISSING" | "STORAGE.LINK_INVALID" | "SEALING.KEY_MISSING" | "SEALING.UNREADABLE" | "VOLUNTEER.NOT_FOUND" | "VOLUNTEER.TRANSITION" | "VOLUNTEER.REASON_REQUIRED" | "VOLUNTEER.MINOR_REASON_REQUIRED" | "VOLUNTEER.NOT_UNDER_14" | "VOLUNTEER.ONE_KEY" | "VOLUNTEER.NAME_INVALID" | "VOLUNTEER.PHONE_INVALID" | "VOLUNTEER.EMAIL_INVALID" | "VOLUNTEER.CODE_UNKNOWN" | "VOLUNTEER.INTENT_UNKNOWN" | "VOLUNTEER.GUARDIAN_REQUIRED" | "VOLUNTEER.ID_INVALID" | "VOLUNTEER.BIRTH_DATE_REQUIRED" | "VOLUNTEER.GUARDIAN_CODE_REQUIRED" | "VOLUNTEER.CONTACT_REQUIRED" | "VOLUNTEER.OTHER_NAME" | "VOLUNTEER.REFUSED_BEFORE" | "VOLUNTEER.CLOSED_BEFORE" | "VOLUNTEER.NUMBER_MISMATCH" | "CONSENT.REQUIRED" | "CONSENT.OUTDATED" | "CONSENT.NOT_GIVEN" | "CONSENT.NEEDED" | "MEMBERSHIP.NOT_FOUND" | "MEMBERSHIP.TRANSITION" | "MEMBERSHIP.REASON_REQUIRED" | "MEMBERSHIP.OPEN" | "MEMBERSHIP.LIMIT" | "MEMBERSHIP.PERSON_STATUS";
            detail: string;
        };
        BulkResultDto: {
            /** @description Why not. */
            problem: components["schemas"]["BulkProblemDto"] | null;
            trackingNo: string;
            done: boolean;
        };
        BulkResultsDto: {
            /** @description In the order of the request. */
            results: components["schemas"]["BulkResultDto"][];
        };
        RegistrationFieldsDto: {
            name: string | null;
            /** @enum {string|null} */
            kind: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other" | null;
            /** @enum {string|null} */
            level: "national" | "province" | "prefecture" | "county" | "township" | null;
            /** @enum {string|null} */
            teamRank: "corps" | "detachment" | "brigade" | "squad" | "team" | "none" | null;
            regionCode: string | null;
            parentId: string | null;
            hostUnit: string | null;
            uscc: string | null;
            foundedOn: string | null;
            leaderName: string | null;
            leaderTitle: string | null;
            leaderPhone: string | null;
            adminName: string | null;
            adminPhone: string | null;
            adminEmail: string | null;
            serviceFields: string[] | null;
            summary: string | null;
            expectedMembers: number | null;
            note: string | null;
        };
        RegistrationAttachmentDto: {
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
        };
        ReviewStepDto: {
            /** Format: date-time */
            at: string;
            reason: string | null;
            /** @description Why a field was not accepted, by field. */
            fieldReasons: {
                [key: string]: string;
            };
            /** @description The account that decided; null for the applicant. */
            actor: string | null;
            /** @description Its display name. */
            actorName: string | null;
            id: string;
            /** @description `submission`, `return`, `approval`, `rejection`, `withdrawal`. */
            event: string;
        };
        FieldChangeDto: {
            before: (string | number | string[]) | null;
            after: (string | number | string[]) | null;
            /** @description A field of the form, or `attachments`. */
            field: string;
        };
        ReviewDetailDto: {
            /** @enum {string} */
            kind: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
            /** @enum {string} */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 队伍建制, a label.
             * @enum {string}
             */
            teamRank: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
            name: string;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
            /** @enum {string} */
            source: "registration" | "organization";
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /** @description Whose turn it is: the nearest unit up the supervisor line with an active reviewer; null when there is none. */
            reviewerId: string | null;
            reviewerName: string | null;
            /** Format: date-time */
            submittedAt: string;
            fields: components["schemas"]["RegistrationFieldsDto"];
            attachments: components["schemas"]["RegistrationAttachmentDto"][];
            /** @description Newest first. */
            history: components["schemas"]["ReviewStepDto"][];
            /** @description What is different from what was submitted the time before, side by side. */
            changes: components["schemas"]["FieldChangeDto"][];
            /** @description Organizations of the same name. */
            duplicates: components["schemas"]["DuplicateDto"][];
            /** @description The organization, once there is one. */
            organizationId: string | null;
            /**
             * @description Of an approved application: `channel_off` (this site sends no e-mail) or `not_permitted` (the reviewer may give no roles, or the address cannot hold this one) wait for `POST …/invitation`.
             * @enum {string|null}
             */
            invitation: "sent" | "channel_off" | "not_permitted" | null;
            id: string;
            /** @description Of an organization that an office has submitted: its own number. */
            trackingNo: string;
            supervisorId: string;
            supervisorName: string;
            /** @description How often it was submitted. */
            round: number;
            version: number;
        };
        ReviewInputDto: {
            /** @description Needed for a rejection; for a return, here or at the fields. */
            reason?: string | null;
        };
        FieldReasonDto: {
            /** @enum {string} */
            field: "name" | "kind" | "level" | "teamRank" | "regionCode" | "parentId" | "hostUnit" | "uscc" | "foundedOn" | "leaderTitle" | "serviceFields" | "summary" | "expectedMembers" | "note" | "leaderName" | "leaderPhone" | "adminName" | "adminPhone" | "adminEmail";
            reason: string;
        };
        ReturnInputDto: {
            /** @description Needed for a rejection; for a return, here or at the fields. */
            reason?: string | null;
            /** @description What is wrong with which field. */
            fields?: components["schemas"]["FieldReasonDto"][];
        };
        RegistrationFormDto: {
            hostUnit?: string | null;
            uscc?: string | null;
            /** Format: date */
            foundedOn?: string | null;
            leaderName?: string | null;
            leaderTitle?: string | null;
            leaderPhone?: string | null;
            adminName?: string | null;
            adminPhone?: string | null;
            summary?: string | null;
            expectedMembers?: number | null;
            note?: string | null;
            name?: string | null;
            /** @enum {string|null} */
            kind?: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other" | null;
            /** @enum {string|null} */
            level?: "national" | "province" | "prefecture" | "county" | "township" | null;
            /** @enum {string|null} */
            teamRank?: "corps" | "detachment" | "brigade" | "squad" | "team" | "none" | null;
            /** @description The territory (属地). */
            regionCode?: string | null;
            /**
             * Format: uuid
             * @description The supervisor (主管单位).
             */
            parentId?: string | null;
            /** @description Where the administrator's account is activated; the applicant's own address when it is left out. */
            adminEmail?: string | null;
            serviceFields?: string[] | null;
        };
        StartRegistrationDto: {
            /** @description What is known already. */
            organization?: components["schemas"]["RegistrationFormDto"];
            /** @description The six digits that were sent to the address. */
            code: string;
            /** Format: email */
            email: string;
        };
        RegistrationProblemDto: {
            /** @enum {string} */
            code: "CLAIM.NOT_FOUND" | "CLAIM.TEAM_TAKEN" | "CLAIM.OPEN_ALREADY" | "CLAIM.CLAIMANT_UNKNOWN" | "CLAIM.CLAIMANT_CLOSED" | "CLAIM.CLAIMANT_REQUIRED" | "CLAIM.EVIDENCE_UNKNOWN" | "CLAIM.TRANSITION" | "CLAIM.REASON_REQUIRED" | "CLAIM.STATEMENT_REQUIRED" | "CLAIM.OWN_CLAIM" | "CLAIM.NAME_TAKEN" | "CLAIM.CLAIMANT_GONE" | "COMMON.VALIDATION" | "COMMON.BODY_UNREADABLE" | "COMMON.CURSOR_INVALID" | "COMMON.BODY_TOO_LARGE" | "COMMON.MEDIA_TYPE" | "COMMON.UNAUTHENTICATED" | "COMMON.FORBIDDEN" | "COMMON.NOT_FOUND" | "COMMON.METHOD_NOT_ALLOWED" | "COMMON.CONFLICT" | "COMMON.STALE" | "COMMON.IDEMPOTENCY_IN_FLIGHT" | "COMMON.IDEMPOTENCY_MISMATCH" | "COMMON.RATE_LIMITED" | "COMMON.TRANSITION" | "COMMON.INTERNAL" | "COMMON.UNAVAILABLE" | "MESSAGE.CHANNEL_OFF" | "CODE.WRONG" | "CODE.PROOF_OVER" | "LINK.SPENT" | "ATTACHMENT.KIND" | "ATTACHMENT.MISSING" | "ATTACHMENT.NOT_FOUND" | "FILE.NOT_A_WORKBOOK" | "FILE.LEGACY_XLS" | "FILE.ENCRYPTED" | "FILE.TRUNCATED" | "FILE.ZIP_BOMB" | "FILE.EXTERNAL_ENTITY" | "FILE.EMPTY" | "FILE.TOO_LARGE" | "FILE.TOO_MANY_ROWS" | "FILE.TOO_MANY_COLUMNS" | "FILE.CELL_TOO_LONG" | "FILE.UNKNOWN_ENCODING" | "FILE.OTHER_FORMAT" | "FILE.CSV_QUOTE" | "FILE.SHEET_NOT_FOUND" | "FIELD.REQUIRED" | "FIELD.UNKNOWN" | "FIELD.TEXT" | "FIELD.NUMBER" | "FIELD.BOOLEAN" | "FIELD.LIST" | "FIELD.OBJECT" | "FIELD.MIN" | "FIELD.MAX" | "FIELD.TOO_SHORT" | "FIELD.TOO_LONG" | "FIELD.LENGTH" | "FIELD.TOO_FEW" | "FIELD.TOO_MANY" | "FIELD.DUPLICATES" | "FIELD.CHOICE" | "FIELD.PATTERN" | "FIELD.ID" | "FIELD.DATE" | "FIELD.EMAIL" | "FIELD.CHARACTERS" | "FIELD.INVALID" | "IMPORT.NO_HEADER" | "IMPORT.COLUMN_MISSING" | "IMPORT.NO_DATA" | "NOTICE.SHEET_READ" | "NOTICE.SHEETS_NOT_READ" | "NOTICE.HIDDEN_SHEET_READ" | "NOTICE.HIDDEN_ROWS" | "NOTICE.HIDDEN_COLUMNS" | "NOTICE.COLUMNS_IGNORED" | "NOTICE.COLUMNS_MAPPED" | "NOTICE.SAMPLE_ROWS_SKIPPED" | "IDENTITY.PASSWORD_CHANGE_REQUIRED" | "IDENTITY.SECOND_FACTOR_REQUIRED" | "IDENTITY.SECOND_FACTOR_NEEDED" | "IDENTITY.SECOND_FACTOR_WRONG" | "IDENTITY.CODE_WRONG" | "IDENTITY.CODE_LOCKED" | "IDENTITY.ENROLMENT_MISSING" | "IDENTITY.SECOND_FACTOR_ABSENT" | "IDENTITY.SESSION_NOT_FOUND" | "IDENTITY.EMAIL_ABSENT" | "IDENTITY.SIGN_IN_FAILED" | "IDENTITY.SESSION_ENDED" | "IDENTITY.LOCKED" | "IDENTITY.PASSWORD_WRONG" | "IDENTITY.PASSWORD_TOO_SHORT" | "IDENTITY.PASSWORD_TOO_LONG" | "IDENTITY.PASSWORD_COMMON" | "IDENTITY.PASSWORD_IS_ACCOUNT" | "IDENTITY.PASSWORD_UNCHANGED" | "IDENTITY.ACCOUNT_NOT_FOUND" | "IDENTITY.ACCOUNT_TAKEN" | "IDENTITY.ACCOUNT_ABOVE_REACH" | "IDENTITY.OWN_ACCOUNT" | "IDENTITY.ACCOUNT_STATUS" | "IDENTITY.ROLE_ABOVE_OWN" | "IDENTITY.NOT_ACTIVATED" | "IDENTITY.ADDRESS_UNFIT" | "IDENTITY.ROLE_MISFIT" | "IDENTITY.ROLE_HELD" | "IDENTITY.ROLE_SEPARATED" | "IDENTITY.GRANTS_SEPARATED" | "IDENTITY.ROLE_EXPIRY_PAST" | "IDENTITY.GRANT_NOT_FOUND" | "IDENTITY.LAST_NATIONAL_OFFICER" | "IDENTITY.SEATS_TAKEN" | "IDENTITY.NOT_ADMINISTRATOR" | "IDENTITY.NO_SUCH_MEMBER" | "IDENTITY.MEMBER_UNREACHABLE" | "IDENTITY.SUCCESSOR_DISABLED" | "IDENTITY.MEMBER_INVITED" | "IDENTITY.SUCCESSOR_REQUIRED" | "REGISTRATION.NOT_FOUND" | "REGISTRATION.INCOMPLETE" | "REGISTRATION.UNTRACKED" | "REGISTRATION.TRANSITION" | "REGISTRATION.CLOSED" | "REGISTRATION.REASON_REQUIRED" | "REGISTRATION.SUPERVISOR_UNKNOWN" | "REGISTRATION.TOO_MANY_FILES" | "REGISTRATION.INVITED" | "REGION.UNKNOWN" | "REGION.SUCCEEDED" | "REGION.SUCCESSOR_UNFIT" | "ORGANIZATION.NOT_FOUND" | "ORGANIZATION.NAME_TAKEN" | "ORGANIZATION.PARENT_UNKNOWN" | "ORGANIZATION.CYCLE" | "ORGANIZATION.USCC_INVALID" | "ORGANIZATION.USCC_TAKEN" | "ORGANIZATION.LEGACY_TAKEN" | "ORGANIZATION.UNCLAIMED" | "ORGANIZATION.TRANSITION" | "ORGANIZATION.REASON_REQUIRED" | "ORGANIZATION.CLOSED" | "ORGANIZATION.PARENT_CLOSED" | "ORGANIZATION.PARENT_KIND" | "ORGANIZATION.SUPERVISOR_DECIDES" | "ORGANIZATION.NOT_EDITABLE" | "ORGANIZATION.KIND_HELD" | "ORGANIZATION.KIND_UNITS" | "ORGANIZATION.SUPERVISOR_REVIEWS" | "ORGANIZATION.FOUNDED_IN_FUTURE" | "ORGANIZATION.FORMATION_SHORT" | "ORGANIZATION.TAKES_NO_MEMBERS" | "ORGANIZATION.ROOT_STAYS" | "ORGANIZATION.ALREADY_THERE" | "ORGANIZATION.HAS_UNITS" | "ORGANIZATION.NAMES_CLASH" | "ORGANIZATION.SUCCESSOR_UNKNOWN" | "ORGANIZATION.SUCCESSOR_BELOW" | "ORGANIZATION.SUCCESSOR_CLOSED" | "ORGANIZATION.SUCCESSOR_KIND" | "ORGANIZATION.SUCCESSOR_NEEDED" | "ORGANIZATION.PREVIEW_STALE" | "ORGANIZATION.PHONE_INVALID" | "ORGANIZATION.EMAIL_INVALID" | "ORGANIZATION.PERSON_NAME_INVALID" | "IMPORT.NOT_FOUND" | "IMPORT.ROW_NOT_FOUND" | "IMPORT.TEMPLATE_UNKNOWN" | "IMPORT.FILE_MISSING" | "IMPORT.UNIT_CLOSED" | "IMPORT.UNIT_UNCLAIMED" | "IMPORT.LEGACY_OFFICERS" | "IMPORT.TRANSITION" | "IMPORT.NOT_READY" | "IMPORT.NOTHING_TO_COMMIT" | "IMPORT.INVALID_ROWS_LEFT" | "IMPORT.SAME_FILE" | "IMPORT.DUPLICATE_OF" | "IMPORT.FIELD_UNKNOWN" | "IMPORT.UNDO_BLOCKED" | "IMPORT.BLOCKED_CONFIRMED" | "IMPORT.BLOCKED_EDITED" | "IMPORT.BLOCKED_JOINED" | "IMPORT.BLOCKED_SUBORDINATES" | "IMPORT.BLOCKED_MEMBERS" | "IMPORT.BLOCKED_CLAIMS" | "IMPORT.BLOCKED_CARRIED_OVER" | "IMPORT.BLOCKED_CHANGED" | "IMPORT.BLOCKED_ACCOUNTS" | "IMPORT.BLOCKED_IMPORTS" | "IMPORT.BLOCKED_SUCCESSOR" | "IMPORT.REASON_REQUIRED" | "IMPORT.INTERRUPTED" | "IMPORT.TOO_COMPLEX" | "IMPORT.FILES_REMOVED" | "IMPORT.FILES_WITHDRAWN" | "ROW.MENDED" | "ROW.REQUIRED" | "ROW.FORMULA_ERROR" | "ROW.TOO_LONG" | "ROW.TOO_SHORT" | "ROW.DATE_FORMAT" | "ROW.DATE_NOT_A_DAY" | "ROW.DATE_FUTURE" | "ROW.NUMBER_RANGE" | "ROW.PHONE_FORMAT" | "ROW.PHONE_FOREIGN" | "ROW.NUMBER_ROUNDED" | "ROW.EMAIL_FORMAT" | "ROW.CODE_UNKNOWN" | "ROW.CHOICE_UNKNOWN" | "ROW.REGION_UNKNOWN" | "ROW.REGION_AMBIGUOUS" | "ROW.REGION_ABOLISHED" | "ROW.REGION_REPLACED" | "ROW.NAME_LENGTH" | "ROW.NAME_DIGITS" | "ROW.NAME_CHARACTERS" | "ROW.ID_TYPE_CORRECTED" | "ROW.ID_FIFTEEN_DIGITS" | "ROW.ID_LENGTH" | "ROW.ID_CHARACTERS" | "ROW.ID_PLACE" | "ROW.ID_BIRTH_DATE" | "ROW.ID_CHECK_CHARACTER" | "ROW.ID_SHAPE" | "ROW.SEX_CONTRADICTS" | "ROW.BIRTH_DATE_CONTRADICTS" | "ROW.BIRTH_DATE_REQUIRED" | "ROW.BIRTH_DATE_RANGE" | "ROW.GUARDIAN_REQUIRED" | "ROW.GUARDIAN_NOT_NEEDED" | "ROW.INTENT_UNKNOWN" | "ROW.INTENT_MAPPED" | "ROW.ORGANIZATION_UNKNOWN" | "ROW.LEGACY_TEAM_UNKNOWN" | "ROW.ORGANIZATION_CLOSED" | "ROW.ORGANIZATION_AMBIGUOUS" | "ROW.REPEATED" | "ROW.REPEATED_OTHER_NAME" | "ROW.PERSON_OTHER_NAME" | "ROW.PERSON_REFUSED" | "ROW.PERSON_CLOSED" | "ROW.PERSON_SUSPENDED" | "ROW.MEMBERSHIP_LIMIT" | "ROW.USCC_LENGTH" | "ROW.USCC_CHARACTERS" | "ROW.USCC_CHECK_CHARACTER" | "ROW.USCC_REPEATED" | "ROW.PARENT_UNKNOWN" | "ROW.PARENT_AMBIGUOUS" | "ROW.PARENT_CYCLE" | "ROW.PARENT_CLOSED" | "ROW.PARENT_KIND" | "ROW.PARENT_INVALID" | "ROW.ORGANIZATION_REPEATED" | "ROW.NAME_ELSEWHERE" | "ROW.LEGACY_REPEATED" | "ROW.LEGACY_TAKEN" | "ROW.LEGACY_CLAIMED" | "ROW.LEGACY_UNKNOWN" | "STORAGE.FULL" | "STORAGE.UNAVAILABLE" | "STORAGE.FILE_MISSING" | "STORAGE.LINK_INVALID" | "SEALING.KEY_MISSING" | "SEALING.UNREADABLE" | "VOLUNTEER.NOT_FOUND" | "VOLUNTEER.TRANSITION" | "VOLUNTEER.REASON_REQUIRED" | "VOLUNTEER.MINOR_REASON_REQUIRED" | "VOLUNTEER.NOT_UNDER_14" | "VOLUNTEER.ONE_KEY" | "VOLUNTEER.NAME_INVALID" | "VOLUNTEER.PHONE_INVALID" | "VOLUNTEER.EMAIL_INVALID" | "VOLUNTEER.CODE_UNKNOWN" | "VOLUNTEER.INTENT_UNKNOWN" | "VOLUNTEER.GUARDIAN_REQUIRED" | "VOLUNTEER.ID_INVALID" | "VOLUNTEER.BIRTH_DATE_REQUIRED" | "VOLUNTEER.GUARDIAN_CODE_REQUIRED" | "VOLUNTEER.CONTACT_REQUIRED" | "VOLUNTEER.OTHER_NAME" | "VOLUNTEER.REFUSED_BEFORE" | "VOLUNTEER.CLOSED_BEFORE" | "VOLUNTEER.NUMBER_MISMATCH" | "CONSENT.REQUIRED" | "CONSENT.OUTDATED" | "CONSENT.NOT_GIVEN" | "CONSENT.NEEDED" | "MEMBERSHIP.NOT_FOUND" | "MEMBERSHIP.TRANSITION" | "MEMBERSHIP.REASON_REQUIRED" | "MEMBERSHIP.OPEN" | "MEMBERSHIP.LIMIT" | "MEMBERSHIP.PERSON_STATUS";
            /** @description JSON pointer of the field: `/uscc`. */
            pointer: string;
            detail: string;
        };
        ApplicationStepDto: {
            /** Format: date-time */
            at: string;
            reason: string | null;
            /** @description Why a field was not accepted, by field. */
            fieldReasons: {
                [key: string]: string;
            };
            /** @description `submission`, `return`, `approval`, `rejection`, `withdrawal`. */
            event: string;
        };
        StartedRegistrationDto: {
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /** @enum {string} */
            nextStep: "complete" | "submit" | "wait" | "mend" | "activate" | "none";
            fields: components["schemas"]["RegistrationFieldsDto"];
            regionName: string | null;
            supervisorName: string | null;
            /** @description What has to be mended before it can be submitted. */
            problems: components["schemas"]["RegistrationProblemDto"][];
            attachments: components["schemas"]["RegistrationAttachmentDto"][];
            /** @description Newest first. */
            history: components["schemas"]["ApplicationStepDto"][];
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description The secret of the link: it goes into the header `registration-token`. */
            token: string;
            id: string;
            trackingNo: string;
            /** @description The proven address, masked. */
            email: string;
            version: number;
        };
        ApplicationDto: {
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /** @enum {string} */
            nextStep: "complete" | "submit" | "wait" | "mend" | "activate" | "none";
            fields: components["schemas"]["RegistrationFieldsDto"];
            regionName: string | null;
            supervisorName: string | null;
            /** @description What has to be mended before it can be submitted. */
            problems: components["schemas"]["RegistrationProblemDto"][];
            attachments: components["schemas"]["RegistrationAttachmentDto"][];
            /** @description Newest first. */
            history: components["schemas"]["ApplicationStepDto"][];
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            id: string;
            trackingNo: string;
            /** @description The proven address, masked. */
            email: string;
            version: number;
        };
        ApplicantEmailDto: {
            /** Format: email */
            email: string;
        };
        DissolutionInputDto: {
            /**
             * Format: uuid
             * @description Takes over what is below, may certify for the organization, and may take its members.
             */
            successorId?: string | null;
            /**
             * @description Whether members leave (`end`, the usual) or go over to the successor (`follow`).
             * @enum {string}
             */
            members?: "end" | "follow";
            reason: string;
        };
        LeftBehindDto: {
            /**
             * @description `both`: belongs to the successor already. `limit`: holds more memberships than may be held.
             * @enum {string}
             */
            reason: "both" | "limit";
            volunteerId: string;
            volunteerNo: string;
            volunteerName: string;
        };
        MembersCarriedDto: {
            /** @description The first hundred. */
            leftBehind: components["schemas"]["LeftBehindDto"][];
            followed: number;
            /** @description Memberships and requests that ended without a new one. */
            ended: number;
        };
        EndedDto: {
            successorId: string | null;
            members: components["schemas"]["MembersCarriedDto"];
            organizationId: string;
            /** @description Units that were directly below. */
            unitsMoved: number;
            /** @description Roles on the organization that ended. */
            grantsEnded: number;
        };
        MergePreviewInputDto: {
            /** Format: uuid */
            intoId: string;
        };
        MergedNameDto: {
            id: string;
            name: string;
        };
        MergedMembershipsDto: {
            members: number;
            requests: number;
            /** @description People who belong, or ask to belong, to both: they stay where they are, and only their record here ends. */
            inBoth: number;
        };
        MergedUnitsDto: {
            /** @description Directly below. */
            count: number;
            /** @description Of everything below. */
            members: number;
        };
        MergePreviewDto: {
            organization: components["schemas"]["MergedNameDto"];
            into: components["schemas"]["MergedNameDto"];
            memberships: components["schemas"]["MergedMembershipsDto"];
            units: components["schemas"]["MergedUnitsDto"];
            /** @description Units whose name the other one supervises already: while there are any, the merge is refused. */
            clashes: components["schemas"]["MergedNameDto"][];
            /** @description Roles on the organization, which end. */
            grants: number;
            /** @description What the merge has to carry. */
            token: string;
        };
        MergeInputDto: {
            /** Format: uuid */
            intoId: string;
            reason: string;
            /** @description Of the preview that was looked at. */
            token: string;
        };
        LegacyTeamDto: {
            /** @enum {string} */
            size: "none" | "under_20" | "under_100" | "under_500" | "many";
            id: string;
            /** @description Its number on the earlier platform (原平台组织编号). */
            legacyNo: string;
            name: string;
            regionCode: string;
            /** @description From the province down. */
            regionName: string;
        };
        LegacyTeamPageDto: {
            items: components["schemas"]["LegacyTeamDto"][];
            nextCursor: string | null;
        };
        NewClaimDto: {
            /**
             * @description `own`: as a team of its own, which the claiming account will administer. `merge`: its members go over to `organizationId`.
             * @enum {string}
             */
            mode: "own" | "merge";
            /**
             * Format: uuid
             * @description The claiming organization: approved, and within the caller's reach. Only with `merge`.
             */
            organizationId?: string | null;
            /** @description Why the team is the claimant's. */
            statement: string;
            /** @description Ids of what the same account has uploaded to `organization-claims/attachments`. */
            evidence: string[];
        };
        ClaimedTeamDto: {
            legacyNo: string;
            /** @description From the province down. */
            regionName: string;
            id: string;
            name: string;
        };
        NamedOrganizationDto: {
            id: string;
            name: string;
        };
        EvidenceDto: {
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
        };
        ClaimDetailDto: {
            /** @enum {string} */
            status: "submitted" | "returned" | "approved" | "rejected" | "superseded" | "withdrawn";
            /** @enum {string} */
            mode: "own" | "merge";
            /**
             * @description Asked for by somebody, or named in the form of an organization that registered anew.
             * @enum {string}
             */
            source: "claim" | "registration";
            team: components["schemas"]["ClaimedTeamDto"];
            /** @description Who supervises the team, and with the line above decides. */
            supervisor: components["schemas"]["NamedOrganizationDto"] | null;
            /** @description The claiming organization; null for a team of its own. */
            claimant: components["schemas"]["NamedOrganizationDto"] | null;
            /** @description Given with the last decision. */
            reason: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            evidence: components["schemas"]["EvidenceDto"][];
            /** @description Of an approved claim: how many became members. */
            joined: number | null;
            /** @description Of an approved claim: how many could not. */
            leftBehind: number | null;
            /** Format: date-time */
            updatedAt: string;
            statement: string;
            /** @description Whether the caller may decide about it, apart from its state. */
            mayDecide: boolean;
            /** @description Whether the caller may mend, submit or withdraw it, apart from its state. */
            mayEdit: boolean;
            id: string;
            /** @description Display name of the account that submitted it. */
            submittedBy: string;
            version: number;
        };
        ClaimDto: {
            /** @enum {string} */
            status: "submitted" | "returned" | "approved" | "rejected" | "superseded" | "withdrawn";
            /** @enum {string} */
            mode: "own" | "merge";
            /**
             * @description Asked for by somebody, or named in the form of an organization that registered anew.
             * @enum {string}
             */
            source: "claim" | "registration";
            team: components["schemas"]["ClaimedTeamDto"];
            /** @description Who supervises the team, and with the line above decides. */
            supervisor: components["schemas"]["NamedOrganizationDto"] | null;
            /** @description The claiming organization; null for a team of its own. */
            claimant: components["schemas"]["NamedOrganizationDto"] | null;
            /** @description Given with the last decision. */
            reason: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            id: string;
            /** @description Display name of the account that submitted it. */
            submittedBy: string;
            version: number;
        };
        ClaimPageDto: {
            items: components["schemas"]["ClaimDto"][];
            nextCursor: string | null;
            total?: number;
        };
        UploadedEvidenceDto: {
            id: string;
        };
        ClaimDecisionDto: {
            /** Format: date-time */
            at: string;
            /** @description The account that acted; null for the system. */
            actor: string | null;
            /** @description Its display name. */
            actorName: string | null;
            /** @enum {string|null} */
            from: "submitted" | "returned" | "approved" | "rejected" | "superseded" | "withdrawn" | null;
            /** @enum {string} */
            to: "submitted" | "returned" | "approved" | "rejected" | "superseded" | "withdrawn";
            reason: string | null;
            id: string;
            /** @description `creation`, `edit`, `submission`, `approval`, `return`, `rejection`, `supersession`, `withdrawal`. */
            event: string;
        };
        ClaimDecisionPageDto: {
            items: components["schemas"]["ClaimDecisionDto"][];
            nextCursor: string | null;
        };
        EditClaimDto: {
            statement?: string;
            evidence?: string[];
        };
        ConsequencesDto: {
            /** @description Who waits in the team. */
            members: number;
            joining: number;
            /** @description Members of the claiming organization already. */
            alreadyThere: number;
            /** @description With as many memberships as one may have. */
            overLimit: number;
            closed: number;
        };
        MemberLeftDto: {
            /** @enum {string} */
            reason: "limit" | "closed";
            volunteerId: string;
            volunteerNo: string;
            volunteerName: string;
        };
        LeftBehindPageDto: {
            items: components["schemas"]["MemberLeftDto"][];
            nextCursor: string | null;
        };
        ClaimReasonDto: {
            /** @description Needed for a return and a rejection. */
            reason?: string | null;
        };
        /** @description A refusal, as RFC 9457 has it. Codes: docs/errors.md and GET /problems/{code}. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            code: string;
            traceId: string;
            errors?: {
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description Refused, or failed. */
        Refusal: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The language of the texts of an answer. */
        AcceptLanguage: "zh-CN" | "en";
        /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
        IdempotencyKey: string;
        /** @description The ETag that the client has; 304 while it is the newest. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version of the resource, for If-Match and If-None-Match. */
        ETag: unknown;
        /** @description What is left of the limit that is nearest: policy, remaining, seconds to reset. */
        RateLimit: unknown;
        /** @description The limits in force: policy, quota, window in seconds. */
        RateLimitPolicy: unknown;
        /** @description Seconds to wait (429, 503). */
        RetryAfter: unknown;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    DataProtection_keyRotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyRotationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    DataProtection_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Auth_refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    Auth_activation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosePasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenPasswordDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Auth_passwordResetRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRequestDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    Auth_passwordReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosePasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenPasswordDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Auth_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    PersonSignIn_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    PersonSignIn_signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Me_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Me_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Me_permissions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldPermissionDto"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Me_emailCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    Me_confirmEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailConfirmationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnSessions_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnSessions_endOthers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnSessions_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    SecondFactor_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    SecondFactor_enrol: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerProofDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    SecondFactor_recoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerProofDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Accounts_list: {
        parameters: {
            query?: {
                status?: "active" | "disabled";
                role?: "national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator";
                /** @description Part of the account or of the display name. */
                q?: string;
                /** @description Id of an organization: accounts with a role on it or below it. */
                within?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPasswordDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Accounts_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Accounts_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Accounts_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Accounts_disable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Accounts_enable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Accounts_resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPasswordDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    AccountKeys_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    AccountKeys_endSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    AccountKeys_unlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    AccountKeys_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    AccountKeys_sendPasswordLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    Administrations_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Administrations_givable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivableRolesDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Administrations_candidates: {
        parameters: {
            query?: {
                /** @description A part of the name. */
                q?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatePageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Administrations_transfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdministrationTransferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferredDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RoleGrants_list: {
        parameters: {
            query?: {
                role?: "national_officer" | "association_officer" | "society_secretary" | "team_administrator" | "auditor" | "system_administrator" | "security_administrator" | "audit_administrator";
                /** @description `true`: also those that were revoked or have run out. */
                ended?: boolean;
                /** @description Id of an organization: roles on it or below it. */
                within?: string;
                /** @description Id of an account. */
                accountId?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrantPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RoleGrants_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrantDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RoleGrants_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrantDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    AuditLog_list: {
        parameters: {
            query?: {
                /** @description From this time on. */
                from?: string;
                /** @description Before this time. */
                to?: string;
                /** @description `false`: without what is routine, sessions that were continued. Refusals to continue one are never routine. */
                routine?: boolean;
                /** @description Kind of the object, e.g. `organization`, `account`, `session`. */
                objectType?: string;
                objectId?: string;
                /** @description Id of the account that acted. */
                accountId?: string;
                /** @description Id of an organization: acts on it or below it. */
                organizationId?: string;
                /** @description `noun:verb`, e.g. `organization:approve`. */
                action?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    AuditLog_verification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Regions_list: {
        parameters: {
            query?: {
                level?: "national" | "province" | "prefecture" | "county" | "township";
                /** @description Code of the region directly above. */
                parent?: string;
                /** @description A part of the full name (常州市天宁), or the beginning of a code; answered from the province down, what is called so first. */
                q?: string;
                /** @description What was in force on this day, `YYYY-MM-DD`; today when left out. */
                asOf?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Regions_listSuccessions: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionSuccessionPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Regions_recordSuccession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionSuccessionInputDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionSuccessionDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Regions_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Organizations_list: {
        parameters: {
            query?: {
                kind?: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
                /** @description Only those that may supervise one of this kind. */
                supervises?: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
                level?: "national" | "province" | "prefecture" | "county" | "township";
                teamRank?: "corps" | "detachment" | "brigade" | "squad" | "team" | "none";
                status?: "draft" | "submitted" | "returned" | "rejected" | "approved" | "suspended" | "dissolved" | "merged";
                origin?: "online" | "collective" | "legacy" | "seed";
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "length" | "-length";
                /** @description Directly under this organization. */
                supervisor?: string;
                /** @description Anywhere under this organization, itself included. */
                within?: string;
                /** @description Anywhere in this region. */
                region?: string;
                /** @description A part of the name, of its pinyin (`tianning`) or of its initials (`tnq`), or the organization's number. */
                q?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Organizations_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganizationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Organizations_duplicates: {
        parameters: {
            query: {
                name: string;
                /** @description Where the organization that is being entered belongs. */
                region?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarOrganizationsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Organizations_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Organizations_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganizationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Organizations_tree: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationBranchDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationReviews_submission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationReviews_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationReviews_returnToAuthor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationReviews_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationReviews_reinstatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationReviews_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelocationInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationReviews_history: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationPosts_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDto"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationPosts_replace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostInputDto"][];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDto"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationPosts_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    FormationReports_formation: {
        parameters: {
            query: {
                /** @description Only units that fall short of their rule. */
                incomplete?: "true" | "false";
                /** @description Whose subordinates are shown. */
                unit: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormationBoardDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    VolunteerLookup_search: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchVolunteersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    VolunteerLookup_reveal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Volunteers_list: {
        parameters: {
            query?: {
                status?: "pending_confirmation" | "active" | "suspended";
                sort?: "-createdAt";
                /** @description Members of this organization or of anything under it. */
                within?: string;
                /** @description People who live anywhere in this region. */
                region?: string;
                expertise?: string;
                /** @description Another word for `expertise`. */
                skill?: string;
                /** @description Code or name of an activity type. */
                intent?: string;
                /** @description The whole name, or its beginning. */
                name?: string;
                /** @description A part of the name. */
                q?: string;
                /** @description Registered on or after this day or moment. A day begins in China. */
                joinedAfter?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Volunteers_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVolunteerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredVolunteerDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Volunteers_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Volunteers_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditVolunteerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Volunteers_suspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Volunteers_reinstatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Memberships_list: {
        parameters: {
            query?: {
                status?: "requested" | "approved" | "declined" | "left" | "removed";
                volunteer?: string;
                organization?: string;
                /** @description Id of an organization: memberships of it or of anything under it. */
                within?: string;
                /** @description A part of the volunteer's name. */
                q?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Memberships_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMembershipDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Memberships_decideAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipDecisionsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResultsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Memberships_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Memberships_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Memberships_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Memberships_leaving: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Memberships_removal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    MinorAccess_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRecordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedRecordDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    MinorAccess_report: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinorAccessPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Refusals_count: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalCountsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    ImportFiles_template: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    ImportFiles_marked: {
        parameters: {
            query?: {
                /** @description What a form of people is needed for, by whoever has not uploaded it. Stands in the audit log. */
                reason?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    ImportFiles_original: {
        parameters: {
            query?: {
                /** @description What a form of people is needed for, by whoever has not uploaded it. Stands in the audit log. */
                reason?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
                /** @description Only imports of this organization and of those below it. */
                within?: string;
                kind?: "volunteers" | "organizations" | "legacy-teams" | "legacy-volunteers";
                status?: "queued" | "validating" | "ready" | "committing" | "committed" | "failed" | "cancelled" | "undone";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description .xlsx or .csv
                     */
                    file: string;
                    /** @enum {string} */
                    kind: "volunteers" | "organizations" | "legacy-teams" | "legacy-volunteers";
                    /**
                     * Format: uuid
                     * @description The unit that registers (填报单位)
                     */
                    organizationId: string;
                    /** @description volunteers@2019; the form in force when it is left out */
                    template?: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_rows: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
                outcome?: "create" | "link" | "unchanged" | "invalid";
                /** @description Only rows with a problem of this code. */
                code?: string;
                /** @description Together with `code`: only where that problem is in this field. */
                field?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_problems: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemGroupsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                rowNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectRowDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedRowDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_reveal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                rowNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealRowDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedRowDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description .xlsx or .csv
                     */
                    file: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_commit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitImportDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Imports_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    ConsentTexts_texts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentTextsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_memberships: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMembershipsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_join: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskToJoinDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMembershipsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_listConsents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentEntriesDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenConsentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentEntriesDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentEntriesDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_accesses: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_exportJson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnExportDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnBelongings_exportPdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnRecord_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRecordDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnRecord_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRecordDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnRecord_confirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnRecord_guardianCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnRecord_contactCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnRecord_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRecordDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OwnRecord_closure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OfficeRecords_closure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OfficeRecords_exportJson: {
        parameters: {
            query: {
                /** @description Stands in the audit log, and on the person's own page among who looked. */
                reason: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnExportDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OfficeRecords_exportPdf: {
        parameters: {
            query: {
                /** @description Stands in the audit log, and on the person's own page among who looked. */
                reason: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    PersonConfirmations_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    PersonConfirmations_guardianCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    VolunteerRegistrations_contactCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    VolunteerRegistrations_contactProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactExchangeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactProofDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    VolunteerRegistrations_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterVolunteerDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceiptDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    VolunteerRegistrations_listTeams: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
                /** @description Anywhere in this region. */
                region?: string;
                /** @description A part of the name. */
                q?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    VolunteerRegistrations_listRegions: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
                /** @description Code of the region directly above; provinces when left out. */
                parent?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacePageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    VolunteerRegistrations_track: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationProgressDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationPlaces_supervisors: {
        parameters: {
            query?: {
                /** @description Only those that may supervise one of this kind. */
                supervises?: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
                /** @description A part of the name, or the number. */
                q?: string;
                /** @description Anywhere in this region. */
                region?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisorsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationPlaces_regions: {
        parameters: {
            query?: {
                /** @description A part of the full name, or the beginning of a code. */
                q?: string;
                /** @description Directly in this region. */
                parent?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRegionsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationPlaces_duplicates: {
        parameters: {
            query: {
                name: string;
                /** @description Where the organization that is being entered belongs. */
                region?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationReviews_list: {
        parameters: {
            query?: {
                status?: "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
                /** @description `mine`: what the own units are the nearest reviewer of. `any`: everything within reach. */
                turn?: "mine" | "any";
                kind?: "association" | "national_society" | "provincial_society" | "municipal_society" | "university_association" | "enterprise_association" | "rural_technical_association" | "science_base" | "service_team" | "other";
                /** @description Came in from outside, or was entered by an office. */
                source?: "registration" | "organization";
                /** @description Who came first stands first. */
                sort?: "createdAt" | "-createdAt";
                /** @description Whose supervisor lies under this organization, itself included. */
                within?: string;
                /** @description Anywhere in this region. */
                region?: string;
                /** @description A part of the name, or the whole number. */
                q?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationReviews_decisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResultsDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationReviews_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationReviews_attachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                trackingNo: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationReviews_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationReviews_returnToApplicant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationReviews_rejection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    RegistrationReviews_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRegistrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedRegistrationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_get: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the link */
                "registration-token": string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The secret of the link */
                "registration-token": string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the link */
                "registration-token": string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the link */
                "registration-token": string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicantEmailDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_attach: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the link */
                "registration-token": string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, JPEG or PNG, 10 MB at most
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_file: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the link */
                "registration-token": string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                attachmentId: string;
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    Applications_detach: {
        parameters: {
            query?: never;
            header: {
                /** @description The secret of the link */
                "registration-token": string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                attachmentId: string;
                trackingNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationEnds_rejection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationEnds_dissolution: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DissolutionInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationEnds_mergePreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergePreviewInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreviewDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationEnds_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    LegacyTeams_search: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
                /** @description A part of the name, or the number on the earlier platform. */
                q?: string;
                /** @description Anywhere in this region. */
                region?: string;
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegacyTeamPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    LegacyTeams_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClaimDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationClaims_list: {
        parameters: {
            query?: {
                /** @description `inbox`: what one may decide about. `mine`: what one has asked for, or one's organizations have. */
                view?: "inbox" | "mine";
                status?: "submitted" | "returned" | "approved" | "rejected" | "superseded" | "withdrawn";
                mode?: "own" | "merge";
                sort?: "createdAt" | "-createdAt";
                /** @description The legacy team: claims that compete. */
                organization?: string;
                /** @description The claiming organization. */
                claimant?: string;
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationClaims_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, JPEG or PNG, 10 MB at most
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedEvidenceDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationClaims_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the client has; 304 while it is the newest. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationClaims_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditClaimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationClaims_history: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDecisionPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationClaims_attachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationClaims_submission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    OrganizationClaims_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    ClaimReviews_consequences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsequencesDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    ClaimReviews_leftBehind: {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters and sort. */
                cursor?: string;
                /** @description `total` counts all rows that match, exactly; it costs time. */
                include?: "total";
            };
            header?: {
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeftBehindPageDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    ClaimReviews_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    ClaimReviews_returnToClaimant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    ClaimReviews_rejection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is made from; 412 when the resource has changed since. */
                "If-Match"?: string;
                /** @description The language of the texts of an answer. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The answer to an act that has begun is given again for 24 hours; the same key with another body is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailDto"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
