// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;

/** Reads the text of {@link ProfileExchange}. For one text each. */
final class ProfileTextParser {

    private static final Set<String> KEYS = Set.of("name", "host", "port", "security", "ca-file",
            "trusted-fingerprint", "bind-dn", "base-dn", "schema", "read-only", "connect-timeout", "request-timeout",
            "page-size");
    private static final int LAST_PORT = 65_535;

    private final List<String> lines;
    private final List<ConnectionProfile> profiles = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean isVersionRead;
    private Section section;

    ProfileTextParser(String text) {
        lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    List<ConnectionProfile> parse() throws InvalidProfileTextException {
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).stripLeading();
            if (!line.isBlank() && !line.startsWith("#")) {
                parse(line, index + 1);
            }
        }
        if (!isVersionRead) {
            throw new InvalidProfileTextException("NO_VERSION", Math.max(1, lines.size()), "");
        }
        finishSection();
        return profiles;
    }

    private void parse(String line, int number) throws InvalidProfileTextException {
        boolean isSection = line.strip().equals(ProfileExchange.SECTION);
        if (!isVersionRead) {
            readVersion(line, number);
        } else if (isSection) {
            finishSection();
            section = new Section(number, new LinkedHashMap<>());
        } else {
            readValue(line, number);
        }
    }

    private void readVersion(String line, int number) throws InvalidProfileTextException {
        String[] parts = line.split("=", 2);
        if (parts.length < 2 || !parts[0].strip().equals("version")) {
            throw new InvalidProfileTextException("NO_VERSION", number, "");
        }
        if (!parts[1].strip().equals(Integer.toString(ProfileExchange.VERSION))) {
            throw new InvalidProfileTextException("UNKNOWN_VERSION", number, parts[1].strip());
        }
        isVersionRead = true;
    }

    private void readValue(String line, int number) throws InvalidProfileTextException {
        int equals = EscapedText.find(line, '=');
        if (equals < 0 || section == null) {
            throw new InvalidProfileTextException("NO_EQUALS", number, line);
        }
        String key = EscapedText.decode(line.substring(0, equals), number);
        if (!KEYS.contains(key) && !key.startsWith(ProfileExchange.SETTING)) {
            throw new InvalidProfileTextException("UNKNOWN_KEY", number, key);
        }
        Value value = new Value(EscapedText.decode(line.substring(equals + 1), number), number);
        if (section.values.putIfAbsent(key, value) != null) {
            throw new InvalidProfileTextException("REPEATED_KEY", number, key);
        }
    }

    private void finishSection() throws InvalidProfileTextException {
        if (section != null) {
            ConnectionProfile profile = section.profile();
            if (!names.add(profile.name())) {
                throw new InvalidProfileTextException("REPEATED_NAME", section.line, profile.name());
            }
            profiles.add(profile);
        }
    }

    private record Value(String text, int line) {}

    private record Section(int line, Map<String, Value> values) {

        ConnectionProfile profile() throws InvalidProfileTextException {
            Endpoint endpoint = new Endpoint(require("host", Section::filled), require("port", Section::port),
                    require("security", Section::security), find("ca-file"), find("trusted-fingerprint"));
            Limits standard = Limits.DEFAULT;
            Limits limits = new Limits(read("connect-timeout", standard.connectTimeout(), Section::time),
                    read("request-timeout", standard.requestTimeout(), Section::time),
                    read("page-size", standard.pageSize(), Section::positive));
            return new ConnectionProfile(require("name", Section::filled), endpoint, find("bind-dn").orElse(""),
                    find("base-dn").orElse(""), find("schema"), settings(), read("read-only", false, Section::flag),
                    limits);
        }

        private Optional<String> find(String key) {
            return Optional.ofNullable(values.get(key)).map(Value::text);
        }

        private <T> T require(String key, Function<String, T> form) throws InvalidProfileTextException {
            if (!values.containsKey(key)) {
                throw new InvalidProfileTextException("MISSING_KEY", line, key);
            }
            return read(key, null, form);
        }

        private <T> T read(String key, T otherwise, Function<String, T> form) throws InvalidProfileTextException {
            Value value = values.get(key);
            try {
                return value == null ? otherwise : form.apply(value.text);
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException invalid) {
                throw new InvalidProfileTextException("BAD_VALUE", value.line, key, invalid);
            }
        }

        private Map<String, String> settings() {
            Map<String, String> settings = new HashMap<>();
            values.forEach((key, value) -> {
                if (key.startsWith(ProfileExchange.SETTING)) {
                    settings.put(key.substring(ProfileExchange.SETTING.length()), value.text);
                }
            });
            return settings;
        }

        private static String filled(String text) {
            if (text.isBlank()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        }

        private static int port(String text) {
            int port = positive(text);
            if (port > LAST_PORT) {
                throw new IllegalArgumentException(text);
            }
            return port;
        }

        private static int positive(String text) {
            int number = Integer.parseInt(text);
            if (number <= 0) {
                throw new IllegalArgumentException(text);
            }
            return number;
        }

        private static boolean flag(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }

        private static Duration time(String text) {
            Duration time = Duration.parse(text);
            if (!time.isPositive()) {
                throw new IllegalArgumentException(text);
            }
            return time;
        }

        private static TransportSecurity security(String text) {
            for (TransportSecurity security : TransportSecurity.values()) {
                if (ProfileExchange.word(security).equals(text)) {
                    return security;
                }
            }
            throw new IllegalArgumentException(text);
        }
    }
}
