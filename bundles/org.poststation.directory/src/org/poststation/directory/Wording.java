// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import org.poststation.operation.Sentences;

/** The sentences in which failures of a directory are explained. */
final class Wording {

    static final Sentences SENTENCES = Sentences.of(Wording.class, "wording");

    private Wording() {}
}
