// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.mail;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.profile.mail.MailServer.Protection;

/** The mail server among the settings of the workspace. */
public final class MailServerSettings {

    private static final String HOST = "mail.host";
    private static final String PORT = "mail.port";
    private static final String PROTECTION = "mail.protection";
    private static final String CA_FILE = "mail.ca-file";
    private static final String USER = "mail.user";
    private static final String FROM = "mail.from";
    private static final String PER_MINUTE = "mail.per-minute";
    private static final String TIMEOUT = "mail.timeout";

    private MailServerSettings() {}

    /**
     * The mail server; empty when none was set.
     *
     * @throws OperationException when the settings can't be read or are not right
     */
    public static Optional<MailServer> find(WorkspaceSettings settings) throws OperationException {
        Map<String, String> all = settings.all();
        if (all.getOrDefault(HOST, "").isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MailServer(all.get(HOST), Integer.parseInt(all.getOrDefault(PORT, "")),
                    Protection.valueOf(all.getOrDefault(PROTECTION, "")),
                    Optional.ofNullable(all.get(CA_FILE)).filter(file -> !file.isBlank()),
                    all.getOrDefault(USER, ""), all.getOrDefault(FROM, ""),
                    Integer.parseInt(all.getOrDefault(PER_MINUTE, "")),
                    Duration.parse(all.getOrDefault(TIMEOUT, ""))));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw Sentences.of(MailServerSettings.class, "wording").failure("mail-settings", wrong);
        }
    }

    /**
     * Keeps a mail server in place of the one before.
     *
     * @throws OperationException when it can't be written; the old one stays then
     */
    public static void save(WorkspaceSettings settings, MailServer server) throws OperationException {
        Map<String, String> changed = new LinkedHashMap<>();
        changed.put(HOST, server.host());
        changed.put(PORT, Integer.toString(server.port()));
        changed.put(PROTECTION, server.protection().name());
        changed.put(CA_FILE, server.caFile().orElse(""));
        changed.put(USER, server.user());
        changed.put(FROM, server.from());
        changed.put(PER_MINUTE, Integer.toString(server.perMinute()));
        changed.put(TIMEOUT, server.timeout().toString());
        settings.save(changed);
    }
}
