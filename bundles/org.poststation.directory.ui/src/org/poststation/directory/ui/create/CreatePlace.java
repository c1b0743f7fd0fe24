// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.model.DomainSummary;
import org.poststation.directory.ui.open.SelectedPlace;
import org.poststation.ui.service.Services;

/**
 * Where a new object goes to.
 *
 * @param profile name of the directory's profile
 * @param domain the domain that is proposed; empty for none
 */
record CreatePlace(String profile, String domain) {

    private static final String LISTS = "lists.";

    /** The place that is selected; else the only open directory; empty when there is none. */
    static Optional<CreatePlace> of(IWorkbenchWindow window, ObjectKind kind) {
        DirectoryModel model = Services.require(DirectoryModel.class);
        return SelectedPlace.of(window.getSelectionService())
                .map(selected -> new CreatePlace(selected.profile(), selected.domain().orElse("")))
                .or(() -> onlyOne(model)).map(place -> place.suited(kind, model.state(place.profile())));
    }

    private static Optional<CreatePlace> onlyOne(DirectoryModel model) {
        List<DirectoryState> open = model.all().stream().filter(DirectoryState::hasListing).toList();
        return open.size() == 1 ? Optional.of(new CreatePlace(open.getFirst().profile(), "")) : Optional.empty();
    }

    /** A list goes to a list domain and nothing else does, where the directory has such domains. */
    CreatePlace suited(ObjectKind kind, DirectoryState state) {
        List<String> names = state.domains().stream().map(DomainSummary::name).toList();
        boolean hasListDomains = names.stream().anyMatch(name -> name.startsWith(LISTS));
        boolean fits = !domain.isEmpty() && (!hasListDomains || domain.startsWith(LISTS) == (kind == ObjectKind.LIST));
        if (fits || kind == ObjectKind.DOMAIN) {
            return this;
        }
        List<String> suited = names.stream()
                .filter(name -> !hasListDomains || name.startsWith(LISTS) == (kind == ObjectKind.LIST)).toList();
        Optional<String> related = suited.stream()
                .filter(name -> !domain.isEmpty() && (name.endsWith(domain) || domain.endsWith(name))).findFirst();
        return new CreatePlace(profile, related.orElse(suited.size() == 1 ? suited.getFirst() : ""));
    }
}
