// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.TransportSecurity;

class ProfileDraftTest {

    private static final ConnectionProfile INSTITUTE = new ConnectionProfile("Institute",
            new Endpoint("ldap.example.org", 1389, TransportSecurity.START_TLS, Optional.of("/etc/ca.pem"),
                    Optional.of("ab12")),
            "cn=admin,dc=example,dc=org", "dc=example,dc=org", Optional.of("phamm"), Map.of("a", "b"), true,
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(7), 500));

    @Test
    void givesBackTheProfileWithWhichItBegan() {
        assertEquals(INSTITUTE, ProfileDraft.of(INSTITUTE).toProfile());
    }

    @Test
    void defaultPortFollowsTheProtection() {
        ProfileDraft draft = ProfileDraft.fresh();
        assertEquals("389", draft.text(ProfileKeys.PORT));
        draft.set(ProfileKeys.SECURITY, TransportSecurity.LDAPS.name());
        assertEquals("636", draft.text(ProfileKeys.PORT));
        draft.set(ProfileKeys.SECURITY, TransportSecurity.PLAIN.name());
        assertEquals("389", draft.text(ProfileKeys.PORT));
    }

    @Test
    void anotherPortStaysWhateverTheProtectionIs() {
        ProfileDraft draft = ProfileDraft.of(INSTITUTE);
        draft.set(ProfileKeys.SECURITY, TransportSecurity.LDAPS.name());
        assertEquals("1389", draft.text(ProfileKeys.PORT));
    }

    @Test
    void anotherServerIsNotTrustedByTheOldFingerprint() {
        ProfileDraft draft = ProfileDraft.of(INSTITUTE);
        draft.set(ProfileKeys.HOST, "ldap.example.org");
        assertEquals(Optional.of("ab12"), draft.trusted());
        draft.set(ProfileKeys.HOST, "ldap2.example.org");
        assertEquals(Optional.empty(), draft.toProfile().endpoint().trustedFingerprint());
    }

    @Test
    void trustedCertificateStandsInTheProfile() {
        ProfileDraft draft = ProfileDraft.of(INSTITUTE);
        draft.trust("cd34");
        assertEquals(Optional.of("cd34"), draft.toProfile().endpoint().trustedFingerprint());
    }

    @Test
    void spacesAroundTextsDoNotCount() {
        ProfileDraft draft = ProfileDraft.of(INSTITUTE);
        draft.set(ProfileKeys.HOST, " ldap.example.org ");
        draft.set(ProfileKeys.CA_FILE, "  ");
        assertEquals("ldap.example.org", draft.toProfile().endpoint().host());
        assertEquals(Optional.empty(), draft.toProfile().endpoint().caFile());
    }
}
