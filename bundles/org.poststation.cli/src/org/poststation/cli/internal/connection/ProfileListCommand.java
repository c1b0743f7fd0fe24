// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.platform.json.Json;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the stored connection profiles. */
@Command(name = "list")
public final class ProfileListCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ProfileListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<ConnectionProfile> profiles = context.services().require(ProfileStore.class).all();
        if (format.json()) {
            profiles.forEach(profile -> context.output().line(Json.line(json(profile))));
        } else {
            Table table = new Table(context.output()::line,
                    List.of("NAME", "SERVER", "PROTECTION", "BIND DN", "BASE", "SCHEMA", "CHANGES"));
            profiles.forEach(profile -> table.row(row(profile)));
            table.flush();
        }
        context.output().flush();
        return ExitCode.DONE;
    }

    private static List<String> row(ConnectionProfile profile) {
        return List.of(profile.name(), profile.endpoint().url(), protection(profile),
                profile.bindDn().isEmpty() ? "(anonymous)" : profile.bindDn(), profile.baseDn(),
                profile.schema().orElse("(detected)"), profile.readOnly() ? "refused" : "allowed");
    }

    private static Map<String, Object> json(ConnectionProfile profile) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", profile.name());
        line.put("url", profile.endpoint().url());
        line.put("protection", protection(profile));
        line.put("ca_file", profile.endpoint().caFile().orElse(null));
        line.put("fingerprint", profile.endpoint().trustedFingerprint().orElse(null));
        line.put("bind_dn", profile.bindDn());
        line.put("base", profile.baseDn());
        line.put("schema", profile.schema().orElse(null));
        line.put("schema_settings", profile.schemaSettings());
        line.put("read_only", profile.readOnly());
        line.put("timeout_seconds", profile.limits().requestTimeout().toSeconds());
        line.put("page_size", profile.limits().pageSize());
        return line;
    }

    private static String protection(ConnectionProfile profile) {
        return profile.endpoint().security().name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
