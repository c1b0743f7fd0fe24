// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.journal.AttributeChange;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.password.SecretAttributes;
import org.poststation.directory.ui.internal.Messages;

/**
 * What a change did to one attribute, for reading. Never holds a secret.
 *
 * @param number of the change within its entry
 * @param dn the entry of the directory
 * @param attribute its name
 * @param before its values before
 * @param after its values after
 * @param result what became of the change
 */
record ChangeRow(long number, String dn, String attribute, String before, String after, ChangeResult result) {

    /** A row for each attribute that the change wrote. */
    static List<ChangeRow> of(JournaledChange change) {
        List<ChangeRow> rows = new ArrayList<>();
        String dn = change.intent().change().dn().toString();
        for (AttributeChange attribute : AttributeChange.of(change.intent())) {
            rows.add(new ChangeRow(change.number(), dn, attribute.attribute(),
                    text(attribute.attribute(), attribute.before()), text(attribute.attribute(), attribute.after()),
                    change.result()));
        }
        if (rows.isEmpty()) {
            rows.add(new ChangeRow(change.number(), dn, "", "", "", change.result()));
        }
        return rows;
    }

    /** What stays the same when the row is read again. */
    String identity() {
        return number + "/" + attribute;
    }

    /** Values for reading, without those that are secret. */
    static String text(String attribute, List<AttributeValue> values) {
        return SecretAttributes.contains(attribute)
                ? values.isEmpty() ? "" : Messages.entry_value_hidden
                : values.stream().map(ChangeRow::text).collect(Collectors.joining(", "));
    }

    private static String text(AttributeValue value) {
        return value.text().orElseGet(() -> NLS.bind(Messages.journal_value_binary, value.length()));
    }
}
