// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.spf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.dns.ResolverOptions;
import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.dnscheck.spf.tree.FlatRecord;
import org.poststation.dnscheck.spf.tree.SpfTree;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the SPF record of a domain with addresses in place of names. */
@Command(name = "flatten")
public final class FlattenCommand implements Callable<Integer> {

    private static final String COST = "The record is wrong as soon as one of the others changes its addresses, and"
            + " nobody tells you: flatten again at least daily.";

    private final Context context;

    @Parameters(index = "0", paramLabel = "DOMAIN")
    private String domain;

    @Mixin
    private ResolverOptions options = new ResolverOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public FlattenCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        SpfTree tree = SpfTree.of(domain, options.resolver(context));
        FlatRecord flat = FlatRecord.of(tree).orElseThrow(() -> new NotFoundException(
                domain + " has no valid SPF record.", "See with \"spf tree " + domain + "\" what is wrong."));
        if (format.json()) {
            context.output().line(Json.line(object(tree, flat)));
        } else {
            print(tree, flat);
        }
        if (!flat.removed().isEmpty()) {
            Failures.of(context, format).warn(domain, "flattening-ages", COST);
        }
        return tree.unanswered().isEmpty() ? ExitCode.DONE : ExitCode.NO_CONNECTION;
    }

    private void print(SpfTree tree, FlatRecord flat) {
        context.output().line(Printable.text(flat.after()));
        flat.removed().forEach(term -> context.output().line("- " + Printable.text(term)));
        flat.added().forEach(term -> context.output().line("+ " + Printable.text(term)));
        flat.kept().forEach(term -> context.output().line("  " + Printable.text(term) + "  (kept)"));
        context.output().line("look-ups: " + tree.lookups() + " before, " + flat.lookups() + " after; characters: "
                + flat.before().length() + " before, " + flat.after().length() + " after");
        tree.unanswered().forEach(line -> context.output().line("not answered: " + Printable.text(line)));
    }

    private static Map<String, Object> object(SpfTree tree, FlatRecord flat) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("before", flat.before());
        object.put("after", flat.after());
        object.put("removed", flat.removed());
        object.put("added", flat.added());
        object.put("kept", flat.kept());
        object.put("lookups_before", tree.lookups());
        object.put("lookups_after", flat.lookups());
        object.put("unanswered", tree.unanswered());
        return object;
    }
}
