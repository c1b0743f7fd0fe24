// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.io.Serial;

/** Ends an evaluation at once, RFC 7208 sections 2.6.6 and 2.6.7. */
final class SpfErrorException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final SpfResult result;
    private final transient SpfProblem problem;

    SpfErrorException(SpfResult result, SpfProblem problem) {
        super(problem.toString(), null, false, false);
        this.result = result;
        this.problem = problem;
    }

    static SpfErrorException permanent(SpfProblem.Kind kind, String subject) {
        return new SpfErrorException(SpfResult.PERMERROR, new SpfProblem(kind, subject));
    }

    SpfResult result() {
        return result;
    }

    SpfProblem problem() {
        return problem;
    }
}
