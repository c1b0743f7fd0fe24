// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.architecture.tests.Tiers.Bundle;

/** A bundle uses only what stands below it, in its manifest and in its code. */
final class TierRules {

    private static final Pattern WINDOW = Pattern.compile("\\borg\\.eclipse\\.(swt|jface|ui|e4\\.ui)\\b");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([a-z][\\w.]*)\\.[A-Z*]");
    private static final int FIRST_TIER_WITH_ECLIPSE = 2;
    private static final int FIRST_TIER_WITH_WINDOW = 3;

    private final Project project;
    private final Tiers tiers;
    private final List<String> faults = new ArrayList<>();

    private TierRules(Project project, Tiers tiers) {
        this.project = project;
        this.tiers = tiers;
    }

    /** What breaks the rules, one sentence each. */
    static List<String> faults(Project project, Tiers tiers) {
        TierRules rules = new TierRules(project, tiers);
        project.bundles().forEach(rules::check);
        return rules.faults;
    }

    private void check(Path folder) {
        String name = folder.getFileName().toString();
        BundleManifest manifest = BundleManifest.read(folder);
        if (!name.equals(manifest.symbolicName())) {
            faults.add(name + ": the folder is not named like the bundle, " + manifest.symbolicName());
        }
        Optional<Bundle> bundle = tiers.find(name);
        if (bundle.isEmpty()) {
            faults.add(name + ": not in tiers.txt");
            return;
        }
        checkManifest(bundle.get(), manifest);
        for (Path file : project.files(folder, ".java")) {
            checkCode(bundle.get(), file);
        }
    }

    private void checkManifest(Bundle bundle, BundleManifest manifest) {
        for (String header : List.of("Import-Package", "Require-Bundle")) {
            manifest.names(header).forEach(used -> checkUse(bundle, used, header));
        }
        for (String header : List.of("Bundle-Activator", "Eclipse-BuddyPolicy", "DynamicImport-Package")) {
            if (manifest.has(header)) {
                faults.add(bundle.name() + ": " + header + " is not used here");
            }
        }
        if (manifest.header("Require-Bundle").contains("visibility:=reexport")) {
            faults.add(bundle.name() + ": a required bundle is re-exported");
        }
        if (manifest.header("Export-Package").contains("x-friends")) {
            faults.add(bundle.name() + ": exports to friends");
        }
        if (!bundle.exports() && manifest.has("Export-Package")) {
            faults.add(bundle.name() + ": exports packages although it is only found as a service");
        }
        for (String exported : manifest.names("Export-Package")) {
            if (exported.endsWith(".internal") || exported.contains(".internal.")) {
                faults.add(bundle.name() + ": exports the internal package " + exported);
            }
        }
        boolean fragment = !manifest.names("Fragment-Host").isEmpty();
        if (!fragment && !"lazy".equals(manifest.header("Bundle-ActivationPolicy"))) {
            faults.add(bundle.name() + ": Bundle-ActivationPolicy is not lazy");
        }
    }

    private void checkCode(Bundle bundle, Path file) {
        String text = Project.text(file);
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            checkUse(bundle, imports.group(1), project.name(file));
        }
        if (bundle.tier() < FIRST_TIER_WITH_WINDOW || bundle.name().equals(Tiers.PREFIX + "cli")) {
            String code = text.replaceAll("(?m)^\\s*(\\*|//|/\\*).*$", "").replaceAll("\"(\\\\.|[^\"\n])*\"", "\"\"");
            if (WINDOW.matcher(code).find()) {
                faults.add(project.name(file) + ": names a class of the window system");
            }
        }
    }

    private void checkUse(Bundle bundle, String used, String where) {
        if (used.startsWith("org.eclipse.") && bundle.tier() < FIRST_TIER_WITH_ECLIPSE) {
            faults.add(where + ": " + bundle.name() + " uses " + used + " but knows no Eclipse");
        } else if (WINDOW.matcher(used).find() && isHeadless(bundle)) {
            faults.add(where + ": " + bundle.name() + " uses " + used + " but knows no window");
        }
        Optional<Bundle> owner = used.startsWith(Tiers.PREFIX) ? tiers.owner(used) : Optional.empty();
        if (used.startsWith(Tiers.PREFIX) && owner.isEmpty()) {
            faults.add(where + ": " + bundle.name() + " uses " + used + ", which no bundle of tiers.txt has");
        } else if (owner.isPresent() && !tiers.mayUse(bundle, owner.get())) {
            faults.add(where + ": " + bundle.name() + " may not use " + owner.get().name() + " (" + used + ")");
        }
    }

    private static boolean isHeadless(Bundle bundle) {
        return bundle.tier() < FIRST_TIER_WITH_WINDOW || bundle.name().equals(Tiers.PREFIX + "cli");
    }
}
