// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.Dn;
import org.poststation.directory.export.ExportOperation;
import org.poststation.directory.export.ExportOptions;
import org.poststation.directory.export.ExportReport;
import org.poststation.directory.export.ExportScope;
import org.poststation.directory.export.ExportScope.Everything;
import org.poststation.directory.export.ExportScope.OfDomain;
import org.poststation.directory.export.ExportScope.Selected;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.model.AccountRef;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;

/**
 * What the reader wants to export.
 *
 * @param offer from what the reader could choose
 * @param part what was chosen of it
 * @param options how to write it
 * @param file where to
 */
record ExportWish(ExportOffer offer, Part part, ExportOptions options, Path file) {

    /** The parts of a directory that can be chosen. */
    enum Part {
        SELECTION, DOMAIN, EVERYTHING
    }

    Operation<ExportReport> operation(Access access) {
        return progress -> new ExportOperation(access.open(progress.cancellation()), scope(), options, file)
                .run(progress);
    }

    private ExportScope scope() throws OperationException {
        return switch (part) {
            case SELECTION -> new Selected(names());
            case DOMAIN -> new OfDomain(offer.domain().orElseThrow());
            case EVERYTHING -> new Everything();
        };
    }

    private List<Dn> names() throws OperationException {
        List<Dn> names = new ArrayList<>(offer.accounts().size());
        for (AccountRef account : offer.accounts()) {
            names.add(Dn.parseServed(account.row().dn()));
        }
        return names;
    }
}
