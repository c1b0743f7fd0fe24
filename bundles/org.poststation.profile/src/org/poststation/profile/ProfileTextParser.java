// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.text.Section;
import org.poststation.profile.text.SectionedText;

/** Reads the text of {@link ProfileExchange}. */
final class ProfileTextParser {

    private static final Set<String> KEYS = Set.of("name", "host", "port", "security", "ca-file",
            "trusted-fingerprint", "bind-dn", "base-dn", "schema", "read-only", "connect-timeout", "request-timeout",
            "page-size");

    private ProfileTextParser() {}

    static List<ConnectionProfile> parse(String text) throws InvalidProfileTextException {
        List<ConnectionProfile> profiles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : new SectionedText(ProfileExchange.VERSION, ProfileExchange.SECTION,
                key -> KEYS.contains(key) || key.startsWith(ProfileExchange.SETTING)).read(text)) {
            ConnectionProfile profile = profile(section);
            if (!names.add(profile.name())) {
                throw new InvalidProfileTextException("REPEATED_NAME", section.line(), profile.name());
            }
            profiles.add(profile);
        }
        return profiles;
    }

    private static ConnectionProfile profile(Section section) throws InvalidProfileTextException {
        Endpoint endpoint = new Endpoint(section.require("host", Section::filled),
                section.require("port", Section::port), section.require("security", ProfileTextParser::security),
                section.find("ca-file"), section.find("trusted-fingerprint"));
        Limits standard = Limits.DEFAULT;
        Limits limits = new Limits(section.read("connect-timeout", standard.connectTimeout(), ProfileTextParser::time),
                section.read("request-timeout", standard.requestTimeout(), ProfileTextParser::time),
                section.read("page-size", standard.pageSize(), Section::positive));
        return new ConnectionProfile(section.require("name", Section::filled), endpoint,
                section.find("bind-dn").orElse(""), section.find("base-dn").orElse(""), section.find("schema"),
                section.findAll(ProfileExchange.SETTING), section.read("read-only", false, Section::flag), limits);
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
