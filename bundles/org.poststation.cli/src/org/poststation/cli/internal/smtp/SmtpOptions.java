// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.cli.internal.node.NodeLogin;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.remote.node.NodeShell;
import org.poststation.smtp.Envelope;
import org.poststation.smtp.MailExchangers;
import org.poststation.smtp.Security;
import org.poststation.smtp.SmtpLogin;
import org.poststation.smtp.SmtpRequest;
import org.poststation.smtp.SmtpTarget;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom to speak SMTP to, how, from where, and about whom. */
final class SmtpOptions {

    private static final Pattern PLACE = Pattern.compile("(\\[[^\\]]+]|[^:]+)(?::(\\d{1,5}))?");
    private static final int LAST_PORT = 65_535;
    private static final int MOST_HOSTS = 2;

    @Parameters(paramLabel = "HOST", arity = "0..2")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--mx", paramLabel = "DOMAIN")
    private String domain;

    @Option(names = "--protection", paramLabel = "WORD")
    private String protection = "offered";

    @Option(names = "--ca", paramLabel = "FILE")
    private String caFile;

    @Option(names = "--helo", paramLabel = "NAME")
    private String greeting = "";

    @Option(names = "--from", paramLabel = "ADDRESS")
    private String sender = "";

    @Option(names = "--to", paramLabel = "ADDRESS")
    private List<String> recipients = new ArrayList<>();

    @Option(names = "--user", paramLabel = "NAME")
    private String user = "";

    @Option(names = "--user-password-file", paramLabel = "FILE")
    private String userPasswordFile;

    @Option(names = "--patience", paramLabel = "SECONDS")
    private int patience = Math.toIntExact(SmtpTarget.USUAL_PATIENCE.toSeconds());

    @Option(names = "--via", paramLabel = "NODE")
    private String node;

    @Mixin
    private NodeLogin login = new NodeLogin();

    @Mixin
    private FormatOptions format = new FormatOptions();

    FormatOptions format() {
        return format;
    }

    /** Whom to speak to: one server, or two that are compared. May ask the name servers. */
    List<SmtpTarget> targets() throws OperationException {
        if (hosts.isEmpty() == (domain == null)) {
            throw new UsageException("Name one host, two hosts, or a domain with --mx.",
                    "For example: poststation smtp probe mx1.example.org");
        }
        List<String> named = hosts;
        if (domain != null) {
            named = List.of(new MailExchangers().of(parse(domain)).getFirst());
        }
        List<SmtpTarget> targets = new ArrayList<>();
        for (String host : named.subList(0, Math.min(MOST_HOSTS, named.size()))) {
            targets.add(target(host));
        }
        return targets;
    }

    /** What to say to a server. */
    SmtpRequest request(SmtpTarget target, Optional<Secret> password, Optional<byte[]> message)
            throws UsageException {
        try {
            return new SmtpRequest(target, greeting,
                    password.map(secret -> new SmtpLogin(user, secret::characters)),
                    new Envelope(sender.equals("<>") ? "" : sender, recipients), message);
        } catch (InvalidValueException invalid) {
            throw new UsageException("An address or name holds a control character.", "", invalid);
        }
    }

    boolean isForSomebody() {
        return !recipients.isEmpty();
    }

    /** The password of the user; empty when nobody logs in. Blocking. */
    Optional<Secret> password(Context context) throws UsageException {
        if (user.isEmpty() != (userPasswordFile == null)) {
            throw new UsageException("--user and --user-password-file belong together.", "Give both or none.");
        }
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of(context.input().secret(userPasswordFile, "--user-password-file"));
    }

    /** The node from which to speak; empty for this computer. Blocking. The caller closes it. */
    Optional<NodeShell> shell(Context context) throws OperationException {
        return node == null ? Optional.empty() : Optional.of(login.open(context, login.profile(context, node)));
    }

    private SmtpTarget target(String place) throws UsageException {
        Security security = security();
        Matcher parts = PLACE.matcher(place);
        // an IPv6 address has colons, too
        boolean isSplit = parts.matches();
        String host = isSplit ? parts.group(1).replaceAll("^\\[|]$", "") : place;
        int port = isSplit && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : security.defaultPort();
        if (port < 1 || port > LAST_PORT || patience < 1) {
            throw new UsageException("The port or the patience is not possible.", "");
        }
        return new SmtpTarget(host, port, security, Optional.ofNullable(caFile), Duration.ofSeconds(patience));
    }

    private Security security() throws UsageException {
        return switch (protection) {
            case "offered" -> Security.OFFERED;
            case "starttls" -> Security.START_TLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default -> throw new UsageException("\"" + protection + "\" is no protection.",
                    "Give offered, starttls, tls or none.");
        };
    }

    private static DomainName parse(String name) throws UsageException {
        try {
            return DomainName.parse(name);
        } catch (InvalidValueException invalid) {
            throw new UsageException("\"" + name + "\" is no domain.", "", invalid);
        }
    }
}
