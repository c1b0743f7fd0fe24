// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A library of others stands in exactly one manifest, so that it can be replaced in one place. */
final class LibraryRules {

    /** Not libraries in this sense: the JDK, OSGi, the Eclipse platform and the project itself. */
    private static final Pattern PLATFORM = Pattern
            .compile("(java|javax|jdk|org\\.osgi|org\\.eclipse|org\\.poststation|org\\.w3c|org\\.xml)(\\..*)?");

    /** Who else may use a library, with the decision that says why in docs/adr. */
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of("com.unboundid",
            Set.of("org.poststation.directory.ldap", "org.poststation.directory.embedded"));

    private LibraryRules() {}

    /** What breaks the rule, one sentence each. */
    static List<String> faults(Project project) {
        Map<String, Set<String>> users = new TreeMap<>();
        for (Path bundle : project.bundles()) {
            BundleManifest manifest = BundleManifest.read(bundle);
            for (String header : List.of("Import-Package", "Require-Bundle")) {
                for (String used : manifest.names(header)) {
                    if (!PLATFORM.matcher(used).matches()) {
                        users.computeIfAbsent(library(used), any -> new TreeSet<>())
                                .add(bundle.getFileName().toString());
                    }
                }
            }
        }
        List<String> faults = new ArrayList<>();
        users.forEach((library, bundles) -> {
            if (bundles.size() > 1 && !EXCEPTIONS.getOrDefault(library, Set.of()).containsAll(bundles)) {
                faults.add("The library " + library + " stands in several manifests: " + bundles);
            }
        });
        return faults;
    }

    /** The part of a package's name that tells the library: two segments, three for Apache's many. */
    private static String library(String packageName) {
        String[] segments = packageName.split("\\.");
        int length = packageName.startsWith("org.apache.") ? 3 : 2;
        return String.join(".", List.of(segments).subList(0, Math.min(length, segments.length)));
    }
}
