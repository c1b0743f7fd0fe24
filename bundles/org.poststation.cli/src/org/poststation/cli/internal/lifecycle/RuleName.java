// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;

import picocli.CommandLine.Option;

/** Which rule a command is about. */
final class RuleName {

    @Option(names = "--domain", paramLabel = "NAME")
    private String domain = LifecycleRule.EVERY_DOMAIN;

    @Option(names = "--when", paramLabel = "REASON", required = true)
    private String when;

    /** The domain in ASCII, or the sign for all. */
    String domain() throws UsageException {
        if (domain.equals(LifecycleRule.EVERY_DOMAIN)) {
            return domain;
        }
        try {
            return DomainName.parse(domain).ascii();
        } catch (InvalidValueException noDomain) {
            throw new UsageException("\"" + domain + "\" is no domain.", "", noDomain);
        }
    }

    Reason reason() throws UsageException {
        return Reason.find(when).orElseThrow(() -> new UsageException("\"" + when + "\" is no reason.",
                "Give unused, never-used or expired."));
    }
}
