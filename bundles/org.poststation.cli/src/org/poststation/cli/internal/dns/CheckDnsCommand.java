// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.connection.ConnectionOptions;
import org.poststation.cli.internal.dmarc.EditionConverter;
import org.poststation.cli.internal.queue.AgeConverter;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.dmarc.DmarcEdition;
import org.poststation.dnscheck.report.DomainReport;
import org.poststation.dnscheck.report.KeptReport;
import org.poststation.dnscheck.report.ReportHistory;
import org.poststation.dnscheck.report.ReportOperation;
import org.poststation.dnscheck.report.ReportSettings;
import org.poststation.dnscheck.report.Selectors;
import org.poststation.dnscheck.report.ServerSettings;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the world sees of domains. */
@Command(name = "check")
public final class CheckDnsCommand implements Callable<Integer> {

    private static final String NO_LIST = "none";
    private static final String CHANGES = "--changes";

    private final Context context;
    private final List<OperationException> unreadable = new ArrayList<>();

    @Parameters(arity = "0..*", paramLabel = "DOMAIN")
    private List<String> domains = new ArrayList<>();

    @Option(names = "--domains", paramLabel = "FILE")
    private String file = "";

    @Option(names = "--selector", paramLabel = "NAME", split = ",")
    private List<String> selectors = new ArrayList<>();

    @Option(names = "--signed", paramLabel = "FILE")
    private String signed = "";

    @Option(names = "--block-list", paramLabel = "ZONE", split = ",")
    private List<String> blockLists = ReportSettings.USUAL_LISTS;

    @Option(names = "--rfc", paramLabel = "NUMBER", converter = EditionConverter.class)
    private DmarcEdition edition = DmarcEdition.RFC_9989;

    @Option(names = "--authoritative-port", paramLabel = "PORT")
    private int port = DnsSource.PORT;

    @Option(names = "--format", paramLabel = "FORM")
    private ReportForm form = ReportForm.TEXT;

    @Option(names = CHANGES, arity = "0..1", fallbackValue = "0s", paramLabel = "AGE", converter = AgeConverter.class)
    private Duration age;

    @Option(names = "--smtp")
    private boolean smtp;

    @Option(names = "--smtp-port", paramLabel = "PORT")
    private int smtpPort = ServerSettings.USUAL.smtpPort();

    @Option(names = "--trust", paramLabel = "FILE")
    private String trusted;

    @Mixin
    private ResolverOptions resolver = new ResolverOptions();

    @Mixin
    private ConnectionOptions directory = new ConnectionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public CheckDnsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        DomainNames names = new DomainNames(context, format);
        names.addAll(domains);
        if (!file.isEmpty()) {
            names.addFile(file);
        }
        if (directory.isGiven()) {
            names.addHosted(directory);
        }
        if (names.all().isEmpty()) {
            throw new UsageException("No domain is named.",
                    "Name some, or give --domains FILE, --profile NAME, --ldap URL or --example.");
        }
        ReportPrinter printer = new ReportPrinter(context.output(), format.json() ? ReportForm.JSON : form);
        if (age == null) {
            printer.begin();
        }
        new ReportOperation(resolver.tools(context), settings(), names.all(),
                report -> taken(report, printer)).run(Progress.silent(context.interruption().cancellation()));
        if (age == null) {
            printer.end();
        }
        int code = printer.exitCode();
        return code == ExitCode.DONE ? Failures.exitCode(unreadable, false) : code;
    }

    /** Prints a report, or what changed since an earlier one, and keeps it. */
    private void taken(DomainReport report, ReportPrinter printer) {
        if (age == null) {
            printer.print(report);
        } else {
            compare(report, printer);
        }
        try {
            history().keep(report);
        } catch (OperationException unkept) {
            Failures.of(context, format).warn(report.domain(), "history", unkept.explanation().what());
        }
    }

    private void compare(DomainReport report, ReportPrinter printer) {
        try {
            Optional<KeptReport> before = history().last(report.domain(), report.at().minus(age));
            printer.changes(report, before);
        } catch (OperationException unread) {
            printer.count(report);
            unreadable.add(unread);
            Failures.of(context, format).report(report.domain(), unread);
        }
    }

    private ReportHistory history() {
        return context.services().require(ReportHistory.class);
    }

    private ReportSettings settings() throws OperationException {
        List<String> known = new ArrayList<>(selectors);
        if (!signed.isEmpty()) {
            known.addAll(Selectors.of(context.input().text(signed, "--signed")));
        }
        List<String> lists = blockLists.equals(List.of(NO_LIST)) ? List.of() : blockLists;
        ServerSettings servers = new ServerSettings(smtp, smtpPort, ServerSettings.USUAL.webPort(),
                Optional.ofNullable(trusted), ServerSettings.USUAL.patience());
        return new ReportSettings(known, lists, edition, port, servers);
    }
}
