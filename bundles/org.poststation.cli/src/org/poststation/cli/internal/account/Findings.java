// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import org.poststation.cli.internal.runtime.Failures;
import org.poststation.directory.account.FindingText;
import org.poststation.model.Finding;

/** Tells what the checks of mail objects noticed. */
final class Findings {

    private Findings() {}

    /** Tells a finding about an object as a warning. */
    static void warn(Failures to, String address, Finding finding) {
        to.warn(address, finding.rule(), FindingText.of(finding));
    }
}
