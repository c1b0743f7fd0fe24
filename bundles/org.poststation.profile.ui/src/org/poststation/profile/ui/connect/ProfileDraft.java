// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.TransportSecurity;

/**
 * What is typed into the connection wizard, until it is a profile. Knows no widget; texts are kept under
 * {@link ProfileKeys}.
 */
public final class ProfileDraft {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> schemaSettings;
    private Optional<String> fingerprint;

    private ProfileDraft(ConnectionProfile begin) {
        this.schemaSettings = begin.schemaSettings();
        this.fingerprint = begin.endpoint().trustedFingerprint();
        texts.put(ProfileKeys.NAME, begin.name());
        texts.put(ProfileKeys.HOST, begin.endpoint().host());
        texts.put(ProfileKeys.PORT, Integer.toString(begin.endpoint().port()));
        texts.put(ProfileKeys.SECURITY, begin.endpoint().security().name());
        texts.put(ProfileKeys.CA_FILE, begin.endpoint().caFile().orElse(""));
        texts.put(ProfileKeys.BIND_DN, begin.bindDn());
        texts.put(ProfileKeys.BASE_DN, begin.baseDn());
        texts.put(ProfileKeys.SCHEMA, begin.schema().orElse(""));
        texts.put(ProfileKeys.READ_ONLY, Boolean.toString(begin.readOnly()));
        texts.put(ProfileKeys.CONNECT_TIMEOUT, Long.toString(begin.limits().connectTimeout().toSeconds()));
        texts.put(ProfileKeys.REQUEST_TIMEOUT, Long.toString(begin.limits().requestTimeout().toSeconds()));
        texts.put(ProfileKeys.PAGE_SIZE, Integer.toString(begin.limits().pageSize()));
    }

    /** A draft for a new directory: StartTLS on its registered port, default limits. */
    public static ProfileDraft fresh() {
        return of(ConnectionProfile.of("",
                Endpoint.of("", TransportSecurity.START_TLS.defaultPort(), TransportSecurity.START_TLS), "", ""));
    }

    /** A draft that begins with a profile. */
    public static ProfileDraft of(ConnectionProfile profile) {
        return new ProfileDraft(profile);
    }

    /** The text of a field, empty when nothing was typed. */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /**
     * Takes what was typed. A default port follows the protection; another server makes the trusted certificate
     * meaningless.
     */
    public void set(String key, String text) {
        String before = texts.put(key, text);
        if (key.equals(ProfileKeys.SECURITY) && before != null && !before.equals(text)) {
            followSecurity(TransportSecurity.valueOf(before), TransportSecurity.valueOf(text));
        }
        if (key.equals(ProfileKeys.HOST) && !text.equals(before)) {
            fingerprint = Optional.empty();
        }
    }

    /** How the connection is protected. */
    public TransportSecurity security() {
        return TransportSecurity.valueOf(text(ProfileKeys.SECURITY));
    }

    /** Whether a sign-in is wanted that needs a password. */
    public boolean needsPassword() {
        return !text(ProfileKeys.BIND_DN).isBlank();
    }

    /** Trusts this one certificate from now on. */
    public void trust(String sha256) {
        fingerprint = Optional.of(sha256);
    }

    /** SHA-256 of the certificate that is trusted although its issuer is unknown. */
    public Optional<String> trusted() {
        return fingerprint;
    }

    /** The profile; call it only when no field has an error, see {@link ProfileChecks}. */
    public ConnectionProfile toProfile() {
        Endpoint endpoint = new Endpoint(text(ProfileKeys.HOST).strip(), number(ProfileKeys.PORT), security(),
                optional(ProfileKeys.CA_FILE), fingerprint);
        Limits limits = new Limits(Duration.ofSeconds(number(ProfileKeys.CONNECT_TIMEOUT)),
                Duration.ofSeconds(number(ProfileKeys.REQUEST_TIMEOUT)), number(ProfileKeys.PAGE_SIZE));
        return new ConnectionProfile(text(ProfileKeys.NAME).strip(), endpoint, text(ProfileKeys.BIND_DN).strip(),
                text(ProfileKeys.BASE_DN).strip(), optional(ProfileKeys.SCHEMA), schemaSettings,
                Boolean.parseBoolean(text(ProfileKeys.READ_ONLY)), limits);
    }

    private void followSecurity(TransportSecurity before, TransportSecurity after) {
        if (text(ProfileKeys.PORT).strip().equals(Integer.toString(before.defaultPort()))) {
            texts.put(ProfileKeys.PORT, Integer.toString(after.defaultPort()));
        }
    }

    private Optional<String> optional(String key) {
        return Optional.of(text(key).strip()).filter(text -> !text.isEmpty());
    }

    private int number(String key) {
        return Integer.parseInt(text(key).strip());
    }
}
