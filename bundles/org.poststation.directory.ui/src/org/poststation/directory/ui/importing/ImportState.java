// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import org.poststation.directory.bulk.ImportReport;
import org.poststation.operation.OperationException;

/** Where an import is. */
sealed interface ImportState {

    /**
     * It runs.
     *
     * @param stopping whether somebody cancelled it, which takes up to a second
     */
    record Running(boolean stopping) implements ImportState {}

    /** It ended, at its end or before. */
    record Ended(ImportReport report) implements ImportState {}

    /** It could not begin: nothing was written. */
    record Failed(OperationException failure) implements ImportState {}
}
