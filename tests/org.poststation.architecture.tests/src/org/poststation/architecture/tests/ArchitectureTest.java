// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.poststation.architecture.tests.Tiers.Bundle;

/** The rules that hold between the bundles of the project. */
class ArchitectureTest {

    private final Project project = Project.here();
    private final Tiers tiers = Tiers.read();

    @Test
    void theTableOnlyPointsDown() {
        for (Bundle bundle : tiers.all()) {
            for (String used : bundle.uses()) {
                Bundle below = tiers.find(used).orElseThrow(() -> new AssertionError("No line for " + used));
                assertTrue(below.tier() <= bundle.tier(), bundle.name() + " is below " + used);
                assertFalse(tiers.mayUse(below, bundle), bundle.name() + " and " + used + " use each other");
            }
        }
    }

    @Test
    void bundlesUseOnlyWhatStandsBelowThem() {
        assertNone(TierRules.faults(project, tiers));
    }

    @Test
    void aLibraryStandsInOneManifest() {
        assertNone(LibraryRules.faults(project));
    }

    @Test
    void everyTextExistsInEveryLanguageAndIsUsed() {
        assertNone(TextRules.faults(project));
    }

    @Test
    void noFileHoldsWhatIsForbidden() {
        assertNone(PatternRules.faults(project));
    }

    @Test
    void everyBundleIsInOneFeature() {
        assertNone(FeatureRules.faults(project, tiers));
    }

    private static void assertNone(List<String> faults) {
        if (!faults.isEmpty()) {
            fail(Stream.concat(Stream.of(faults.size() + " faults:"), faults.stream()).reduce((a, b) -> a + "\n" + b)
                    .orElseThrow());
        }
    }
}
