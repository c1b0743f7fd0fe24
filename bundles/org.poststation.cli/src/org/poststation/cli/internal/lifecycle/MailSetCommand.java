// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.model.MailAddress;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServer.Protection;
import org.poststation.profile.mail.MailServerSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says by which mail server owners are told. */
@Command(name = "set")
public final class MailSetCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Context context;

    @Option(names = "--host", paramLabel = "NAME", required = true)
    private String host;

    @Option(names = "--port", paramLabel = "NUMBER")
    private Integer port;

    @Option(names = "--protection", paramLabel = "WORD")
    private String protection = "starttls";

    @Option(names = "--ca", paramLabel = "FILE")
    private String caFile;

    @Option(names = "--user", paramLabel = "NAME")
    private String user = "";

    @Option(names = "--user-password-file", paramLabel = "FILE")
    private String passwordFile;

    @Option(names = "--from", paramLabel = "ADDRESS", required = true)
    private String from;

    @Option(names = "--per-minute", paramLabel = "NUMBER")
    private int perMinute = MailServer.USUAL_PER_MINUTE;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public MailSetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        MailServer server = server();
        SecretStore secrets = context.services().require(SecretStore.class);
        if (passwordFile != null) {
            try (Secret password = context.input().secret(passwordFile, "--user-password-file")) {
                secrets.keep(MailServer.SECRET_KEY, password);
            }
        } else if (user.isEmpty()) {
            secrets.forget(MailServer.SECRET_KEY);
        }
        MailServerSettings.save(context.services().require(WorkspaceSettings.class), server);
        return ExitCode.DONE;
    }

    private MailServer server() throws UsageException {
        Protection wanted = Stream.of(Protection.values()).filter(value -> MailWords.of(value).equals(protection))
                .findFirst().orElseThrow(() -> new UsageException("\"" + protection + "\" is no protection.",
                        "Give starttls, tls or none."));
        int usedPort = port == null ? wanted.defaultPort() : port;
        if (usedPort < 1 || usedPort > LAST_PORT || perMinute < 1) {
            throw new UsageException("The port or the rate is not possible.", "");
        }
        if (MailAddress.find(from).isEmpty()) {
            throw new UsageException("\"" + from + "\" is no address.", "");
        }
        return new MailServer(host, usedPort, wanted, Optional.ofNullable(caFile), user, from, perMinute,
                MailServer.USUAL_TIMEOUT);
    }
}
