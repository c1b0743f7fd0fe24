// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.check;

import java.util.List;

import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRule;
import org.poststation.directory.schema.SchemaProfile;

/** Prints rules and what they found. */
sealed interface FindingPrinter permits TextFindings, JsonFindings {

    /** A printer for people or for programs. */
    static FindingPrinter of(Output output, boolean json) {
        return json ? new JsonFindings(output) : new TextFindings(output);
    }

    /** Prints what rules there are. */
    void rules(List<CheckRule> rules);

    /** Prints what they found in a directory of a schema. */
    void result(CheckResult result, SchemaProfile schema);
}
