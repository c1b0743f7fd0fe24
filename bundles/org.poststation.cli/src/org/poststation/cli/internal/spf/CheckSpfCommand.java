// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.spf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.poststation.cli.internal.dns.ResolverOptions;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.spf.check.SpfCheck;
import org.poststation.dnscheck.spf.check.SpfOutcome;
import org.poststation.dnscheck.spf.check.SpfRequest;
import org.poststation.dnscheck.spf.check.SpfResult;
import org.poststation.operation.OperationException;
import org.poststation.operation.Together;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates messages by SPF and shows how each term decided. */
@Command(name = "check")
public final class CheckSpfCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--ip", paramLabel = "ADDRESS")
    private String ip = "";

    @Option(names = "--sender", paramLabel = "ADDRESS")
    private String sender = "";

    @Option(names = "--helo", paramLabel = "NAME")
    private String helo = "";

    @Option(names = "--batch", paramLabel = "FILE")
    private String batch = "";

    @Option(names = "--treat-softfail-as", paramLabel = "RESULT")
    private SpfResult softfail = SpfResult.SOFTFAIL;

    @Option(names = "--receiver", paramLabel = "NAME")
    private String receiver = "unknown";

    @Mixin
    private ResolverOptions options = new ResolverOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public CheckSpfCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        List<SpfRequest> requests = batch.isEmpty()
                ? List.of(request("the command line", ip, sender, helo))
                : batch();
        SpfCheck check = new SpfCheck(options.resolver(context), receiver, "");
        OutcomePrinter printer = new OutcomePrinter(context.output(), format.json(), softfail);
        AtomicInteger worst = new AtomicInteger(ExitCode.DONE);
        Iterator<SpfRequest> asked = requests.iterator();
        Together.each(requests.stream().map(request -> (Callable<SpfOutcome>) () -> check.check(request)).toList(),
                outcome -> {
                    printer.print(asked.next(), outcome, batch.isEmpty());
                    worst.accumulateAndGet(exitCode(printer.treated(outcome.result())), Math::max);
                });
        if (!batch.isEmpty()) {
            printer.summary();
        }
        return worst.get();
    }

    private static int exitCode(SpfResult result) {
        return switch (result) {
            case PASS, NEUTRAL, NONE, SOFTFAIL -> ExitCode.DONE;
            case FAIL, PERMERROR -> ExitCode.SOME_FAILED;
            case TEMPERROR -> ExitCode.NO_CONNECTION;
        };
    }

    private List<SpfRequest> batch() throws OperationException {
        if (!ip.isEmpty() || !sender.isEmpty()) {
            throw new UsageException("--batch excludes --ip and --sender.",
                    "Write them into the file, one message a line.");
        }
        List<SpfRequest> requests = new ArrayList<>();
        int number = 0;
        for (String line : context.input().text(batch, "--batch").lines().toList()) {
            number++;
            String[] words = line.strip().split("[\\s,;]+");
            if (!line.isBlank() && !line.startsWith("#")) {
                requests.add(request("line " + number, words[0], words.length > 1 ? words[1] : "",
                        words.length > 2 ? words[2] : helo));
            }
        }
        return requests;
    }

    private static SpfRequest request(String where, String ip, String sender, String helo) throws UsageException {
        IpAddress client = IpAddress.parse(ip).orElseThrow(() -> new UsageException(
                "In " + where + ", \"" + ip + "\" is not an IP address.", "Give the address that connects: --ip."));
        String envelope = sender.equals("<>") ? "" : sender;
        if (envelope.isEmpty() && helo.isEmpty()) {
            throw new UsageException("In " + where + ", there is neither a sender nor a HELO name.",
                    "Give one of them: --sender, --helo.");
        }
        return new SpfRequest(client, envelope, helo.isEmpty() ? "unknown" : helo);
    }
}
