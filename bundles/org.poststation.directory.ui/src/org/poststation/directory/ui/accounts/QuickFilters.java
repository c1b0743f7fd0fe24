// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.ui.widget.WidgetKeys;

/** The two boxes that narrow the table to a kind and a state. */
final class QuickFilters {

    private static final List<ObjectKind> KINDS = List.of(ObjectKind.MAILBOX, ObjectKind.ALIAS, ObjectKind.LIST);
    private static final List<AccountState> STATES = Arrays.asList(AccountState.values());

    private final Combo kind;

    QuickFilters(Composite parent, Consumer<Optional<ObjectKind>> byKind, Consumer<Optional<AccountState>> byState) {
        kind = combo(parent, "accounts.kind", Messages.accounts_filter_kind);
        fill(kind, Messages.accounts_filter_kinds, KINDS, Words::several, byKind);
        Combo state = combo(parent, "accounts.stateFilter", Messages.accounts_filter_state);
        fill(state, Messages.accounts_filter_states, STATES, Words::of, byState);
    }

    /** Shows the kind that is chosen, without choosing it. */
    void show(Optional<ObjectKind> chosen) {
        kind.select(chosen.map(KINDS::indexOf).orElse(-1) + 1);
    }

    private static Combo combo(Composite parent, String id, String name) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setToolTipText(name);
        WidgetKeys.name(combo, id, name);
        return combo;
    }

    private static <T> void fill(Combo combo, String all, List<T> values, Function<T, String> word,
            Consumer<Optional<T>> chosen) {
        combo.add(all);
        values.forEach(value -> combo.add(word.apply(value)));
        combo.select(0);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int index = combo.getSelectionIndex();
            chosen.accept(index <= 0 ? Optional.empty() : Optional.of(values.get(index - 1)));
        }));
    }
}
