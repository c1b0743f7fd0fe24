// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.architecture.tests.Tiers.Bundle;

/** Every bundle is part of exactly one feature; the core feature holds none that needs a window. */
final class FeatureRules {

    private static final Pattern PLUGIN = Pattern.compile("<plugin\\s[^>]*\\bid=\"(org\\.poststation[\\w.]*)\"");
    private static final String CORE = "org.poststation.core.feature";

    private FeatureRules() {}

    /** What breaks the rules, one sentence each. */
    static List<String> faults(Project project, Tiers tiers) {
        Map<String, List<String>> features = new TreeMap<>();
        for (Path feature : project.files(project.root().resolve("features"), "feature.xml")) {
            Matcher plugin = PLUGIN.matcher(Project.text(feature));
            while (plugin.find()) {
                features.computeIfAbsent(plugin.group(1), any -> new ArrayList<>())
                        .add(feature.getParent().getFileName().toString());
            }
        }
        List<String> faults = new ArrayList<>();
        for (Path folder : project.bundles()) {
            String name = folder.getFileName().toString();
            List<String> in = features.getOrDefault(name, List.of());
            if (in.size() != 1) {
                faults.add(name + ": is part of " + in.size() + " features " + in);
            } else if (in.getFirst().equals(CORE) != tiers.find(name).filter(FeatureRules::isHeadless).isPresent()) {
                faults.add(name + ": does not belong into " + in.getFirst());
            }
        }
        return faults;
    }

    private static boolean isHeadless(Bundle bundle) {
        return bundle.tier() <= 2 || bundle.name().equals(Tiers.PREFIX + "cli");
    }
}
