// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import org.poststation.directory.check.CheckRule;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** A rule with its name and severity; it applies to every schema unless it says otherwise. */
abstract class NamedRule implements CheckRule {

    private final String id;
    private final Severity severity;

    NamedRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return true;
    }
}
