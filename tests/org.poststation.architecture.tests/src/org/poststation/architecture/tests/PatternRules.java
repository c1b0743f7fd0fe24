// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What must not stand in any file of the project. */
final class PatternRules {

    /** A pattern, where it counts, and what to say about it. */
    private record Rule(Pattern pattern, Predicate<String> where, String why) {

        static Rule of(String pattern, Predicate<String> where, String why) {
            return new Rule(Pattern.compile(pattern), where, why);
        }
    }

    private static final Predicate<String> JAVA = name -> name.endsWith(".java");
    private static final Predicate<String> PRODUCT = JAVA.and(name -> name.startsWith("bundles/"));
    private static final Predicate<String> ICON = Pattern.compile("^bundles/[^/]+/icons/.*\\.svg$").asPredicate();
    private static final Predicate<String> NOT_HERE = name -> !name.contains("architecture.tests/");
    private static final Predicate<String> ANY = NOT_HERE
            .and(Pattern.compile("\\.(png|jar|svg|p12|jks|ico|icns|gz|zip)$").asPredicate().negate());

    private static final List<Rule> RULES = List.of(
            Rule.of("printStackTrace\\s*\\(", JAVA.and(NOT_HERE), "prints a stack trace"),
            Rule.of("catch\\s*\\([^)]*\\bThrowable\\b", JAVA.and(NOT_HERE), "catches Throwable"),
            Rule.of("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}", JAVA.and(NOT_HERE), "has an empty catch"),
            Rule.of("\\bThread\\.sleep\\b", JAVA.and(NOT_HERE), "sleeps instead of waiting for a condition"),
            Rule.of("@Disabled\\b", JAVA.and(NOT_HERE), "has a test that is switched off"),
            Rule.of("\\b(TODO|FIXME)\\b", JAVA.and(NOT_HERE), "has a note to do something"),
            Rule.of("\\bDisplay\\.getDefault\\(", PRODUCT, "asks for any display instead of its own"),
            Rule.of("\\bSystem\\.out\\b", PRODUCT.and(name -> !name.startsWith("bundles/org.poststation.cli/")),
                    "writes to the terminal"),
            Rule.of("(\\.|::)sendChange\\b", PRODUCT.and(name -> !name.endsWith("/directory/change/PlanRun.java")),
                    "writes to a server past the journal"),
            Rule.of("(\\.pipeline\\((?!\\))|::pipeline\\b)", PRODUCT.and(name -> !name.contains("/directory/bulk/")),
                    "writes to a server past the journal"),
            Rule.of("(?i)(maven\\.org|maven\\.apache\\.org/maven2|npmjs\\.(org|com)|pypi\\.org|deb\\.debian\\.org)",
                    ANY,
                    "names a package registry"),
            Rule.of("(?<![\\w./-])/(root|work|tmp/c)/", ANY, "names a folder of one computer"));

    private PatternRules() {}

    /** What breaks the rules, one sentence each. */
    static List<String> faults(Project project) {
        List<String> faults = new ArrayList<>();
        for (Path file : project.files(project.root(), "")) {
            String name = project.name(file);
            if (name.endsWith(".e4xmi")) {
                faults.add(name + ": the workbench is described in plugin.xml");
            }
            if (ICON.test(name) && !Files.exists(file.resolveSibling("LICENSE"))) {
                faults.add(name + ": is an icon without the licence of its set");
            }
            String text = Project.text(file);
            if (JAVA.test(name) && !text.startsWith("// SPDX-License-Identifier: EPL-2.0\n")) {
                faults.add(name + ": does not begin with its licence");
            }
            for (Rule rule : RULES) {
                if (rule.where().test(name) && rule.pattern().matcher(text).find()) {
                    faults.add(name + ": " + rule.why());
                }
            }
        }
        return faults;
    }
}
