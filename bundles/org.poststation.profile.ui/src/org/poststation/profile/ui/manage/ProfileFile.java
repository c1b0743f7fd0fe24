// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.TransportSecurity;
import org.poststation.profile.ui.internal.Messages;

/** Connection profiles in a file that can be given to somebody else: a properties file in UTF-8, never a secret. */
public final class ProfileFile {

    private static final String COMMENT = "# Poststation connection profiles; passwords are not included\n";
    private static final String SETTING = "setting.";

    private ProfileFile() {}

    /**
     * Writes profiles. Blocking.
     *
     * @throws OperationException when the file can't be written
     */
    public static void write(Path file, List<ConnectionProfile> profiles) throws OperationException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(COMMENT);
            for (int i = 0; i < profiles.size(); i++) {
                for (Map.Entry<String, String> line : lines(profiles.get(i)).entrySet()) {
                    writer.write((i + 1) + "." + escaped(line.getKey()) + " = " + escaped(line.getValue()) + "\n");
                }
            }
        } catch (IOException failed) {
            throw failure(Messages.export_failed_what, file, Messages.export_failed_next, failed);
        }
    }

    /**
     * Reads profiles. Blocking.
     *
     * @throws OperationException when the file can't be read or is not such a file
     */
    public static List<ConnectionProfile> read(Path file) throws OperationException {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            all.load(reader);
        } catch (IOException | IllegalArgumentException failed) {
            throw failure(Messages.import_failed_what, file, Messages.import_failed_next, failed);
        }
        List<ConnectionProfile> profiles = new ArrayList<>();
        for (Map<String, String> lines : byNumber(all).values()) {
            profiles.add(profile(lines, file));
        }
        if (profiles.isEmpty()) {
            throw failure(Messages.import_failed_what, file, Messages.import_failed_next, null);
        }
        return profiles;
    }

    private static Map<String, String> lines(ConnectionProfile profile) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("name", profile.name());
        lines.put("host", profile.endpoint().host());
        lines.put("port", Integer.toString(profile.endpoint().port()));
        lines.put("security", profile.endpoint().security().name());
        profile.endpoint().caFile().ifPresent(text -> lines.put("ca-file", text));
        profile.endpoint().trustedFingerprint().ifPresent(text -> lines.put("trusted-fingerprint", text));
        lines.put("bind-dn", profile.bindDn());
        lines.put("base-dn", profile.baseDn());
        profile.schema().ifPresent(text -> lines.put("schema", text));
        profile.schemaSettings().forEach((key, value) -> lines.put(SETTING + key, value));
        lines.put("read-only", Boolean.toString(profile.readOnly()));
        lines.put("connect-timeout", profile.limits().connectTimeout().toString());
        lines.put("request-timeout", profile.limits().requestTimeout().toString());
        lines.put("page-size", Integer.toString(profile.limits().pageSize()));
        return lines;
    }

    private static Map<Integer, Map<String, String>> byNumber(Properties all) {
        Map<Integer, Map<String, String>> profiles = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            int dot = key.indexOf('.');
            if (dot > 0 && dot < 6 && key.substring(0, dot).chars().allMatch(Character::isDigit)) {
                profiles.computeIfAbsent(Integer.valueOf(key.substring(0, dot)), number -> new HashMap<>())
                        .put(key.substring(dot + 1), all.getProperty(key));
            }
        }
        return profiles;
    }

    private static ConnectionProfile profile(Map<String, String> lines, Path file) throws OperationException {
        try {
            Endpoint endpoint = new Endpoint(require(lines, "host"), Integer.parseInt(require(lines, "port")),
                    TransportSecurity.valueOf(require(lines, "security")), Optional.ofNullable(lines.get("ca-file")),
                    Optional.ofNullable(lines.get("trusted-fingerprint")));
            Limits limits = new Limits(Duration.parse(require(lines, "connect-timeout")),
                    Duration.parse(require(lines, "request-timeout")), Integer.parseInt(require(lines, "page-size")));
            return new ConnectionProfile(require(lines, "name"), endpoint, lines.getOrDefault("bind-dn", ""),
                    lines.getOrDefault("base-dn", ""), Optional.ofNullable(lines.get("schema")), settings(lines),
                    Boolean.parseBoolean(lines.get("read-only")), limits);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw failure(Messages.import_failed_what, file, Messages.import_failed_next, wrong);
        }
    }

    private static Map<String, String> settings(Map<String, String> lines) {
        Map<String, String> settings = new HashMap<>();
        lines.forEach((key, value) -> {
            if (key.startsWith(SETTING)) {
                settings.put(key.substring(SETTING.length()), value);
            }
        });
        return settings;
    }

    private static String require(Map<String, String> lines, String key) {
        String value = lines.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    /** What a properties file wants escaped. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\\', '=', ':', '#', '!', ' ' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static OperationException failure(String what, Path file, String next, Exception cause) {
        String said = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return new OperationException(new Explanation(NLS.bind(what, file), List.of(), next, said), cause);
    }
}
