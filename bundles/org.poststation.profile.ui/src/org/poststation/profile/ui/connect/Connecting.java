// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.poststation.directory.ConnectionStep;
import org.poststation.directory.DirectoryService;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.account.MailDirectories;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;

/**
 * What the wizard does beyond the window: asks the server, tests the way to it, keeps the profile. Makes operations;
 * the caller runs them off the UI thread.
 *
 * @param service opens connections
 * @param profiles keeps the profile
 * @param secrets keeps the password
 * @param directories closes what was open under the old settings
 * @param edited the profile that is being changed; empty for a new one
 */
public record Connecting(DirectoryService service, ProfileStore profiles, SecretStore secrets,
        MailDirectories directories, Optional<ConnectionProfile> edited) {

    /** Reads the suffixes of the server, with the sign-in of the draft. */
    public Operation<List<Dn>> namingContexts(ProfileDraft draft) {
        ConnectionProfile profile = draft.toProfile();
        char[] typed = typed(draft);
        return progress -> {
            try (Secret password = password(profile, typed);
                    DirectorySession session = service.open(profile, password, progress.cancellation())) {
                return session.server().namingContexts();
            }
        };
    }

    /**
     * Tests the connection; delivers whether everything is good.
     *
     * @param listener takes each step on the thread of the work
     */
    public Operation<Boolean> test(ProfileDraft draft, Consumer<ConnectionStep> listener) {
        ConnectionProfile profile = draft.toProfile();
        char[] typed = typed(draft);
        return progress -> {
            try (Secret password = password(profile, typed)) {
                boolean good = service.test(profile, password, listener, progress.cancellation());
                progress.cancellation().check();
                return good;
            }
        };
    }

    /** Keeps the profile and its password; an edited one goes away under its old name. Delivers the profile. */
    public Operation<ConnectionProfile> save(ProfileDraft draft) {
        ConnectionProfile profile = draft.toProfile();
        char[] typed = typed(draft);
        return progress -> {
            keepSecret(profile, typed);
            profiles.save(profile);
            if (edited.isPresent()) {
                retire(edited.get(), profile);
            }
            return profile;
        };
    }

    private void keepSecret(ConnectionProfile profile, char[] typed) throws OperationException {
        if (profile.bindDn().isEmpty()) {
            secrets.forget(profile.secretKey());
        } else if (typed.length > 0 || !isSameKey(profile) || !isSameServer(profile)) {
            try (Secret password = password(profile, typed)) {
                if (password.isEmpty()) {
                    secrets.forget(profile.secretKey());
                } else {
                    secrets.keep(profile.secretKey(), password);
                }
            }
        }
    }

    private boolean isSameKey(ConnectionProfile profile) {
        return edited.filter(old -> old.secretKey().equals(profile.secretKey())).isPresent();
    }

    private void retire(ConnectionProfile old, ConnectionProfile now) throws OperationException {
        directories.close(old.name());
        if (!old.name().equals(now.name())) {
            profiles.remove(old.name());
            secrets.forget(old.secretKey());
        }
    }

    /** What was typed; otherwise, when editing, what is kept. A new server never gets the old server's password. */
    private Secret password(ConnectionProfile profile, char[] typed) throws OperationException {
        if (typed.length > 0) {
            return Secret.of(typed.clone());
        }
        if (edited.isPresent() && !profile.bindDn().isEmpty() && isSameServer(profile)) {
            return secrets.find(edited.get().secretKey()).orElseGet(() -> Secret.of(new char[0]));
        }
        return Secret.of(new char[0]);
    }

    private boolean isSameServer(ConnectionProfile profile) {
        return edited.filter(old -> old.endpoint().host().equalsIgnoreCase(profile.endpoint().host())
                && old.bindDn().equals(profile.bindDn())).isPresent();
    }

    private static char[] typed(ProfileDraft draft) {
        return draft.text(ProfileKeys.PASSWORD).toCharArray();
    }
}
