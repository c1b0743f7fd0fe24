// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.profile.ui.manage.MemoryStores;

class ConnectingTest {

    private static final ConnectionProfile OLD = ConnectionProfile.of("Old",
            Endpoint.of("ldap.example.org", 636, TransportSecurity.LDAPS), "cn=admin,dc=org", "dc=org");

    private final MemoryStores stores = new MemoryStores();

    @BeforeEach
    void keepOld() throws Exception {
        stores.profiles().save(OLD);
        stores.secrets().keep(OLD.secretKey(), Secret.of("old password".toCharArray()));
    }

    private void save(ProfileDraft draft, Optional<ConnectionProfile> edited) throws Exception {
        new Connecting(null, stores.profiles(), stores.secrets(), stores.directories(), edited).save(draft)
                .run(Progress.silent());
    }

    private static ProfileDraft draft(String name) {
        ProfileDraft draft = ProfileDraft.of(OLD);
        draft.set(ProfileKeys.NAME, name);
        return draft;
    }

    private String secret(String name) {
        return stores.secret("directory/" + name);
    }

    @Test
    void keepsProfileAndPasswordApart() throws Exception {
        ProfileDraft draft = draft("New");
        draft.set(ProfileKeys.PASSWORD, "p\u00e4ssword");
        save(draft, Optional.empty());
        assertEquals("New", stores.profiles().find("New").orElseThrow().name());
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
        assertTrue(stores.profiles().find("Old").isEmpty());
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
