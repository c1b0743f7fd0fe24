// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.spf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.dns.ResolverOptions;
import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.dnscheck.spf.check.SpfCounts;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.tree.SpfNode;
import org.poststation.dnscheck.spf.tree.SpfNode.Branch;
import org.poststation.dnscheck.spf.tree.SpfTree;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what the SPF record of a domain leads to, and what it costs. */
@Command(name = "tree")
public final class TreeCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "DOMAIN")
    private String domain;

    @Mixin
    private ResolverOptions options = new ResolverOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public TreeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        SpfTree tree = SpfTree.of(domain, options.resolver(context));
        if (format.json()) {
            context.output().line(Json.line(object(tree)));
        } else {
            print(tree.root(), "");
            context.output().line("look-ups: " + tree.lookups() + " of " + SpfCounts.MOST_TERMS + ", void: "
                    + tree.voids() + " of " + SpfCounts.MOST_VOIDS + ", queries: " + tree.queries());
            tree.unanswered().forEach(line -> context.output().line("not answered: " + Printable.text(line)));
        }
        return exitCode(tree);
    }

    /** Whether receivers would get through. */
    private static int exitCode(SpfTree tree) {
        if (!tree.unanswered().isEmpty()) {
            return ExitCode.NO_CONNECTION;
        }
        boolean isFine = isFine(tree.root()) && tree.lookups() <= SpfCounts.MOST_TERMS
                && tree.voids() <= SpfCounts.MOST_VOIDS;
        return isFine ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private static boolean isFine(SpfNode node) {
        boolean isRead = node.state() == SpfNode.State.VALID || node.state() == SpfNode.State.MACRO;
        return isRead && node.terms().stream().flatMap(branch -> branch.below().stream())
                .allMatch(TreeCommand::isFine);
    }

    private void print(SpfNode node, String indent) {
        String found = node.record().map(record -> record.text().length() + " characters, " + node.millis() + " ms")
                .orElse("");
        String state = node.state() == SpfNode.State.VALID ? "" : word(node.state()).toUpperCase(Locale.ROOT) + ' ';
        context.output().line(indent + Printable.text(node.domain()) + ": " + state + found);
        for (Branch branch : node.terms()) {
            String number = branch.lookup() == 0 ? "" : "  [" + branch.lookup() + mark(branch) + ']';
            context.output().line(indent + "  " + Printable.text(branch.text()) + number
                    + (branch.isVoid() ? "  VOID" : ""));
            branch.below().ifPresent(below -> print(below, indent + "    "));
        }
    }

    private static String mark(Branch branch) {
        return branch.lookup() > SpfCounts.MOST_TERMS ? " OVER THE LIMIT" : "";
    }

    private static Map<String, Object> object(SpfTree tree) {
        Map<String, Object> object = node(tree.root());
        object.put("lookups", tree.lookups());
        object.put("voids", tree.voids());
        object.put("queries", tree.queries());
        object.put("unanswered", tree.unanswered());
        return object;
    }

    private static Map<String, Object> node(SpfNode node) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("domain", node.domain());
        object.put("state", word(node.state()));
        object.put("record", node.record().map(SpfRecord::text).orElse(null));
        object.put("characters", node.record().map(record -> record.text().length()).orElse(0));
        object.put("milliseconds", node.millis());
        List<Map<String, Object>> terms = new ArrayList<>();
        for (Branch branch : node.terms()) {
            Map<String, Object> term = new LinkedHashMap<>();
            term.put("term", branch.text());
            term.put("lookup", branch.lookup());
            term.put("over_limit", branch.lookup() > SpfCounts.MOST_TERMS);
            term.put("void", branch.isVoid());
            term.put("networks", branch.networks());
            branch.below().ifPresent(below -> term.put("below", node(below)));
            terms.add(term);
        }
        object.put("terms", terms);
        return object;
    }

    private static String word(SpfNode.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
