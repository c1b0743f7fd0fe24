// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class OperationExceptionTest {

    @Test
    void messageIsWhatHappenedAndTheCauseStays() {
        IOException cause = new IOException("reset");
        Explanation explanation = Explanation.of("The server is gone.", "Try again.");

        OperationException failure = new OperationException(explanation, cause);

        assertEquals("The server is gone.", failure.getMessage());
        assertSame(cause, failure.getCause());
        assertSame(explanation, failure.explanation());
    }

    @Test
    void causesCannotBeChangedFromOutside() {
        List<String> causes = new ArrayList<>(List.of("one"));
        Explanation explanation = new Explanation("what", causes, "next", "text");
        causes.clear();

        assertEquals(List.of("one"), explanation.likelyCauses());
    }
}
