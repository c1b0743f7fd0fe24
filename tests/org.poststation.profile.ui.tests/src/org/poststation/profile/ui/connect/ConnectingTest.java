// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.directory.account.MailDirectories;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;

class ConnectingTest {

    private static final ConnectionProfile OLD = ConnectionProfile.of("Old",
            Endpoint.of("ldap.example.org", 636, TransportSecurity.LDAPS), "cn=admin,dc=org", "dc=org");

    private final MemoryProfileStore profiles = new MemoryProfileStore();
    private final MemorySecretStore secrets = new MemorySecretStore();

    @BeforeEach
    void keepOld() throws Exception {
        profiles.save(OLD);
        secrets.keep(OLD.secretKey(), Secret.of("old password".toCharArray()));
    }

    private void save(ProfileDraft draft, Optional<ConnectionProfile> edited) throws Exception {
        MailDirectories none = new MailDirectories(null, profiles, secrets, null, null);
        new Connecting(null, profiles, secrets, none, edited).save(draft).run(Progress.silent());
    }

    private static ProfileDraft draft(String name) {
        ProfileDraft draft = ProfileDraft.of(OLD);
        draft.set(ProfileKeys.NAME, name);
        return draft;
    }

    private String secret(String name) {
        return secrets.text("directory/" + name).orElse("");
    }

    @Test
    void keepsProfileAndPasswordApart() throws Exception {
        ProfileDraft draft = draft("New");
        draft.set(ProfileKeys.PASSWORD, "p\u00e4ssword");
        save(draft, Optional.empty());
        assertEquals("New", profiles.find("New").orElseThrow().name());
        assertEquals("p\u00e4ssword", secret("New"));
    }

    @Test
    void copyDoesNotInheritThePassword() throws Exception {
        save(draft("Copy"), Optional.empty());
        assertEquals("", secret("Copy"));
    }

    @Test
    void renamedProfileTakesItsPasswordAlong() throws Exception {
        save(draft("Renamed"), Optional.of(OLD));
        assertTrue(profiles.find("Old").isEmpty());
        assertEquals("old password", secret("Renamed"));
        assertEquals("", secret("Old"));
    }

    @Test
    void emptyPasswordKeepsTheStoredOne() throws Exception {
        save(draft("Old"), Optional.of(OLD));
        assertEquals("old password", secret("Old"));
    }

    @Test
    void anonymousProfileForgetsThePassword() throws Exception {
        ProfileDraft draft = draft("Old");
        draft.set(ProfileKeys.BIND_DN, "");
        save(draft, Optional.of(OLD));
        assertEquals("", secret("Old"));
    }

    @Test
    void otherServerDoesNotGetTheOldPassword() throws Exception {
        ProfileDraft draft = draft("Elsewhere");
        draft.set(ProfileKeys.HOST, "ldap.example.com");
        save(draft, Optional.of(OLD));
        assertEquals("", secret("Elsewhere"));
    }
}
