// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import java.time.Duration;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.dnscheck.DnsLookup;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Resolver;
import org.poststation.dnscheck.report.ReportTools;

import picocli.CommandLine.Option;

/** Who answers the questions of a command. */
public final class ResolverOptions {

    @Option(names = "--resolver", paramLabel = "HOST:PORT", converter = SourceConverter.class)
    private DnsSource source = new DnsSource.OfComputer();

    @Option(names = "--deadline", paramLabel = "SECONDS")
    private long seconds = DnsLookup.DEADLINE.toSeconds();

    /** The resolver; nothing is asked yet. */
    public Resolver resolver(Context context) {
        ReportTools tools = tools(context);
        return tools.lookup().resolver(source, tools.deadline(), context.interruption().cancellation());
    }

    /** Who answers a report. */
    ReportTools tools(Context context) {
        return new ReportTools(context.services().require(DnsLookup.class), source,
                Duration.ofSeconds(Math.max(1, seconds)));
    }
}
