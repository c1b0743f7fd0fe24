// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.export;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.poststation.directory.ui.model.AccountRef;
import org.poststation.directory.ui.open.SelectedPlace;

/**
 * What a selection lets the reader export, besides the whole directory.
 *
 * @param profile name of the directory's profile
 * @param accounts the selected accounts, there may be very many
 * @param domain the domain that is selected or in which the selection stands
 */
record ExportOffer(String profile, List<AccountRef> accounts, Optional<String> domain) {

    /** What is offered for a selection of one of the views; empty when it says no directory. */
    static Optional<ExportOffer> of(ISelection selection) {
        return SelectedPlace.of(selection)
                .map(place -> new ExportOffer(place.profile(), accounts(selection), place.domain()));
    }

    /** The table selects accounts of one directory and nothing else. */
    @SuppressWarnings("unchecked")
    private static List<AccountRef> accounts(ISelection selection) {
        return selection instanceof IStructuredSelection structured
                && structured.getFirstElement() instanceof AccountRef ? structured.toList() : List.of();
    }
}
