// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.poststation.testkit.TemporaryFolder;

/** A journey that imports files, which stand in a folder of its own. */
abstract class ImportJourney extends SampleJourney {

    TemporaryFolder folder;

    @BeforeEach
    final void makeFolder() {
        folder = TemporaryFolder.create("import-");
    }

    @AfterEach
    final void removeFolder() {
        folder.close();
    }
}
