// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.util.Base64;
import java.util.List;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.journal.AttributeChange;
import org.poststation.directory.journal.ChangeResult.Failed;
import org.poststation.directory.journal.JournaledChange;

/**
 * Changes in the manner of LDIF, with what was taken away after a minus and what came after a plus.
 *
 * @param output where to
 */
record TextChanges(Output output) implements ChangePrinter {

    @Override
    public void change(JournaledChange change) {
        String code = change.result() instanceof Failed failed ? " (" + failed.resultCode() + ")" : "";
        output.line("# " + change.number() + " " + ChangePrinter.word(change.result()) + code);
        output.line("dn: " + Printable.text(change.intent().change().dn().toString()));
        output.line("changetype: " + ChangePrinter.kind(change.intent().change()));
        for (AttributeChange attribute : AttributeChange.of(change.intent())) {
            values("- ", attribute, attribute.removed());
            values("+ ", attribute, attribute.added());
        }
        output.line("");
    }

    @Override
    public void damaged(long parts) {
        output.line("# " + parts + " damaged parts of the entry can't be read.");
    }

    private void values(String sign, AttributeChange attribute, List<AttributeValue> values) {
        for (AttributeValue value : values) {
            output.line(sign + Printable.text(attribute.attribute()) + (attribute.secret()
                    ? ": " + SECRET
                    : value.text().map(text -> ": " + Printable.text(text))
                            .orElseGet(() -> ":: " + Base64.getEncoder().encodeToString(value.bytes()))));
        }
    }
}
